import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { dutiesFor, listReviews, recheckList, storeClassification, submitDirect } from '../../src/casework/index.ts';
import { compareLists, day, highRiskLists, lawOn } from '../../src/law/index.ts';
import { composeLists, loadHighRiskList, type ListLoad } from '../../src/library/index.ts';
import type { PersonActor } from '../../src/platform/identity/index.ts';
import { PARTY_SCOPES } from '../../src/procedures/index.ts';
import type { Answers } from '../../src/procedures/kit/index.ts';
import { findEntry } from '../../src/registry/index.ts';
import { listFile } from '../library/list-file.ts';
import { taken, testDesk } from './test-desk.ts';

const desk = await testDesk();
const provider = await desk.cast.agent(await desk.cast.party('Công ty Sen'), [...PARTY_SCOPES]);

const DOSSIER: Answers = {
  version: '1.0',
  internalCode: 'SEN-1',
  providerName: 'Công ty Sen',
  providerAddress: 'Hà Nội',
  providerContact: 'lienhe@sen.example',
  intendedPurpose: 'Trả lời câu hỏi.',
  mainFunctions: 'Nhận câu hỏi, trả lời.',
  functionalArchitecture: 'Khối hỏi, khối đáp.',
  deploymentScope: 'Toàn quốc.',
  userGroups: 'Khách hàng.',
  affectedGroups: 'Khách hàng.',
  mainInputData: 'Câu hỏi.',
  riskMeasures: 'Người kiểm tra mẫu.',
};

async function submitted(
  actor: PersonActor,
  procedureId: string,
  answers: Answers,
  more: { subjectCode?: string; classificationId?: string } = {},
) {
  const done = await taken(submitDirect(desk.desk, { procedureId, answers, actor, now: desk.now(), ...more }));
  return done.entry!.code;
}
const notified = (name: string, more: Answers, classificationId?: string): Promise<string> =>
  submitted(
    provider,
    'classification-notification',
    { ...DOSSIER, name, riskLevel: 'medium', ...more },
    classificationId === undefined ? {} : { classificationId },
  );

/** The condition of I.2 reads otherwise, II.3 is taken out, III.3 is new. */
const AMENDED = listFile(
  (line) =>
    line.row === 'II.3' ? null : line.row === 'I.2' ? { ...line, condition: 'chỉ khi điểm được ghi vào học bạ' } : line,
  [{ row: 'III.3', name: 'Hệ thống trí tuệ nhân tạo tự kê đơn thuốc', condition: '', route: 'certify' }],
);
const load = (more: Partial<ListLoad> = {}): ListLoad => ({
  document: '51/2026/QĐ-TTg',
  status: 'issued',
  signedOn: day('2026-11-20'),
  inForceFrom: day('2026-12-01'),
  sourceUrl: 'https://vanban.chinhphu.vn/?docid=1',
  source: AMENDED,
  loadedBy: 'operator',
  today: day('2026-11-22'),
  now: desk.now(),
  ...more,
});

const named = await notified('Chấm bài', { riskLevel: 'high', highRiskRow: 'I.2', sectors: ['education'] });
const removed = await notified('Duyệt hồ sơ', { riskLevel: 'high', highRiskRow: 'II.3' });
const sameSector = await notified('Trợ lý bệnh viện', { sectors: ['health'], provinces: ['01'] });
const untouched = await notified('Trợ lý ngân hàng', { riskLevel: 'high', highRiskRow: 'IV.2', sectors: ['banking'] });
const answeredId = await storeClassification(desk.desk, {
  actor: provider,
  outcome: 'medium',
  answers: { 'list.sectors': ['health'] },
  result: {},
  ruleSetHash: 'x',
  lawDay: '2026-11-22',
  now: desk.now(),
});
const answered = await notified('Trợ lý chung', {}, answeredId);
const ended = await notified('Đã ngừng', { sectors: ['health'] });
await submitted(provider, 'system-update', { kind: 'endOfUse', endedOn: '2026-11-20' }, { subjectCode: ended });

test('a file that would have to be guessed is refused with every line that is wrong, and nothing is kept', async () => {
  const wrong = listFile((line) =>
    line.row === 'I.1' ? { ...line, route: 'maybe' } : line.row === 'I.2' ? { ...line, row: 'IX.9' } : line,
  );
  const done = await loadHighRiskList(desk.db, load({ source: wrong }));
  assert.ok(done.outcome === 'refused');
  assert.deepEqual(
    done.faults.map(({ line, column }) => [line, column]),
    [
      [2, 'conformity_route'],
      [3, 'row'],
    ],
  );
  const refusals: [Partial<ListLoad>, RegExp][] = [
    [{ inForceFrom: day('2026-11-21'), signedOn: day('2026-11-21') }, /has passed/],
    [{ signedOn: day('2026-11-23') }, /has not come/],
    [{ signedOn: day('2026-11-22'), inForceFrom: day('2026-11-21') }, /before the decision was signed/],
    [{ document: 'Quyết định 51' }, /no number/],
    [{ sourceUrl: 'ở báo' }, /https/],
    [{ source: listFile() }, /no row differs/],
    [{ source: 'row,system\n' }, /faults/],
  ];
  for (const [more, text] of refusals) {
    const refusal = await loadHighRiskList(desk.db, load(more));
    assert.ok(refusal.outcome === 'refused' && text.test(refusal.text), JSON.stringify(refusal));
  }
  assert.equal(await desk.count('high_risk_list_version'), 0);
});

test('a draft is kept to compare with and never answers for a day', async () => {
  const done = await loadHighRiskList(desk.db, load({ status: 'draft', document: '50/2026/QĐ-TTg' }));
  assert.equal(done.outcome, 'loaded');
  await composeLists(desk.db);
  assert.equal(highRiskLists().length, 1);
});

test('a loaded version answers from its first day on, and every earlier day keeps list and rule-set hash [L13.4-3]', async () => {
  const before = lawOn(day('2026-11-30'));
  const done = await loadHighRiskList(desk.db, load());
  assert.ok(done.outcome === 'loaded');
  assert.equal(done.list.version, '51/2026/QĐ-TTg#1');
  await composeLists(desk.db);
  assert.equal(lawOn(day('2026-11-30')).hash, before.hash);
  assert.equal(lawOn(day('2026-11-30')).highRiskList!.version, '33/2026/QĐ-TTg#1');
  const after = lawOn(day('2026-12-01'));
  assert.notEqual(after.hash, before.hash);
  assert.equal(after.highRiskList!.rows.length, 46);
  const row = after.highRiskList!.rows.find(({ id }) => id === 'III.3')!;
  assert.deepEqual([row.route, row.sector, row.provisions], ['certify', 'health', ['L13.4', 'L13.2a']]);
  assert.deepEqual(
    compareLists(before.highRiskList!, after.highRiskList!).map(({ row: id, change, what }) => [id, change, what]),
    [
      ['I.2', 'changed', ['condition']],
      ['II.3', 'removed', []],
      ['III.3', 'added', []],
    ],
  );
  const again = await loadHighRiskList(desk.db, load());
  assert.equal(again.outcome, 'unchanged');
  const late = await loadHighRiskList(
    desk.db,
    load({
      source: listFile(() => null, [{ row: 'I.1', name: 'Một hệ thống khác', condition: '', route: 'certify' }]),
    }),
  );
  assert.ok(late.outcome === 'refused' && /must come after/.test(late.text));
  await assert.rejects(
    sql`update high_risk_list_version set rows = '[]'`.execute(desk.db),
    /permission denied/,
    'what was loaded is never changed',
  );
});

test('when it takes effect, systems that name or answered about a changed row are to be reviewed, once, and none is re-classified [L13.4-3]', async () => {
  assert.equal(await recheckList(desk.desk, desk.now()), null, 'nothing before its first day');
  desk.clock.set('2026-12-01T00:05:00+07:00');
  const versions = await desk.count('entry_version');
  assert.equal(await recheckList(desk.desk, desk.now()), 4);
  assert.equal(await recheckList(desk.desk, desk.now()), null, 'a second look finds it done');
  assert.equal(await desk.count('entry_version'), versions, 'no entry was touched');
  const found = await listReviews(desk.desk, await desk.cast.official('officer', 'most'));
  const reasons = Object.fromEntries(
    found.map(({ code, reasons: why }) => [code, why.map(({ row, because }) => `${row} ${because}`)]),
  );
  assert.deepEqual(reasons, {
    [named]: ['I.2 namesRow'],
    [removed]: ['II.3 namesRow'],
    [sameSector]: ['III.3 answered'],
    [answered]: ['III.3 answered'],
  });
  assert.ok(!(untouched in reasons) && !(ended in reasons));
  assert.equal((await findEntry(desk.db, named))!.riskLevel, 'high');
  const mails = await sql<{ body: string }>`
    select body_text as body from mail_message where template = 'list-review' order by subject_id`.execute(desk.db);
  assert.equal(mails.rows.length, 4);
  // Twelve months from 1 December 2026 (Decree 11.5): a Wednesday.
  assert.match(mails.rows[0]!.body, /01\/12\/2027/);
  assert.match(mails.rows[0]!.body, /giữ nguyên cho đến khi bạn phân loại lại/);
});

test('the provider sees the review among what it owes until it has re-classified', async () => {
  const due = async (): Promise<string[]> =>
    (await dutiesFor(desk.desk, { actor: provider, now: desk.now() }))
      .filter(({ id }) => id.endsWith('/listChanged'))
      .map(({ code }) => code);
  assert.deepEqual((await due()).toSorted(), [named, removed, sameSector, answered].toSorted());
  const level = {
    filedAs: 'provider',
    event: 'listChange',
    changeDescription: 'Danh mục thêm dòng III.3.',
    listDecisionFrom: '2026-12-01',
    newLevel: 'high',
    highRiskRow: 'III.3',
    reviewCompletedOn: '2026-12-01',
  };
  await submitted(provider, 'reclassification', level, { subjectCode: sameSector });
  assert.ok(!(await due()).includes(sameSector));
  assert.equal(
    (await findEntry(desk.db, sameSector))!.public['highRiskRow'],
    'III.3',
    'a new row can be named at once',
  );
  const officer = await desk.cast.official('officer', 'most');
  const state = (await listReviews(desk.desk, officer)).find(({ code }) => code === sameSector);
  assert.equal(state?.reclassifiedOn, '2026-12-01');
});

test('only what one’s jurisdiction covers is listed', async () => {
  const elsewhere = await desk.cast.official('officer', 'ca-mau');
  const codes = (await listReviews(desk.desk, elsewhere)).map(({ code }) => code);
  assert.ok(codes.includes(named), 'used everywhere');
  assert.ok(!codes.includes(sameSector), 'used in Ha Noi alone');
  assert.deepEqual(await listReviews(desk.desk, provider), []);
});
