import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadText, officialText, readText } from '../../src/library/index.ts';
import { freshDatabase } from '../database.ts';

const FIRST = 'LUẬT\nChương I\nCHUNG\nĐiều 1. Một\n1. Câu một.\na) Điểm a;\nđ) lạc.\nĐiều 2. Hai\nThân.';
const SECOND = FIRST.replace('Câu một.', 'Câu một đã sửa.');
const request = (source: string, status: 'draft' | 'issued' = 'draft') => ({
  documentNumber: '134/2025/QH15',
  status,
  source,
  loadedBy: 'operator@example.vn',
  now: new Date('2026-11-22T02:00:00Z'),
});

const database = await freshDatabase();

test('the same file again changes nothing, another one is kept beside it', async () => {
  const { db } = database;
  const first = await loadText(db, request(FIRST));
  assert.deepEqual([first.outcome, first.outcome === 'refused' || first.load], ['loaded', 1]);
  const again = await loadText(db, { ...request(FIRST), now: new Date('2026-11-23T02:00:00Z') });
  assert.deepEqual([again.outcome, again.outcome === 'refused' || again.load], ['unchanged', 1]);
  const second = await loadText(db, request(SECOND));
  assert.deepEqual([second.outcome, second.outcome === 'refused' || second.load], ['loaded', 2]);

  const latest = await readText(db, '134/2025/QH15', 'draft');
  const old = await readText(db, '134/2025/QH15', 'draft', 1);
  const body = (text: typeof latest) => text?.units.find((unit) => unit.provision === '1.1')?.body;
  assert.equal(body(latest), 'Câu một đã sửa.');
  assert.equal(body(old), 'Câu một.');
  assert.equal(old?.loadedAt.toISOString(), '2026-11-22T02:00:00.000Z');
  assert.deepEqual(
    latest?.units.map((unit) => unit.provision),
    ['preamble', 'chapter-I', '1', '1.1', '1.1a', '2'],
  );
});

test('the issued text goes before the draft, and a missing one is null', async () => {
  const { db } = database;
  assert.equal(await officialText(db, '142/2026/NĐ-CP'), null);
  assert.equal((await officialText(db, '134/2025/QH15'))?.status, 'draft');
  await loadText(db, request(SECOND, 'issued'));
  assert.equal((await officialText(db, '134/2025/QH15'))?.status, 'issued');
});

test('two operators who load different files at once get two loads', async () => {
  const { db } = database;
  const number = '1/2026/TT-BKHCN';
  const results = await Promise.all(
    [FIRST, SECOND].map((source) => loadText(db, { ...request(source), documentNumber: number })),
  );
  assert.deepEqual(
    results.map((result) => (result.outcome === 'refused' ? 0 : result.load)).toSorted((a, b) => a - b),
    [1, 2],
  );
});

test('a file without articles and a number that is none are refused, and nothing is stored', async () => {
  const { db } = database;
  const none = await loadText(db, { ...request('Không có gì ở đây'), documentNumber: '9/2026/QH16' });
  assert.equal(none.outcome === 'refused' && none.refusal.code, 'noArticles');
  const bad = await loadText(db, { ...request(FIRST), documentNumber: 'Luật AI' });
  assert.equal(bad.outcome === 'refused' && bad.refusal.code, 'badDocumentNumber');
  assert.equal(await readText(db, '9/2026/QH16', 'draft'), null);
});

test('a stored text can neither be changed nor deleted by the application', async () => {
  const { db } = database;
  await assert.rejects(db.updateTable('official_text').set({ body: 'khác' }).execute(), /permission denied/);
  await assert.rejects(db.deleteFrom('official_text').execute(), /permission denied/);
});
