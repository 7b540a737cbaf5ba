import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import papaparse from 'papaparse';
import { day, HIGH_RISK_LISTS, lawOn, SECTORS } from '../../src/law/index.ts';
import { sharedFile } from '../shared-folder.ts';

const list = lawOn(day('2026-11-22')).highRiskList!;

test('the list has 46 rows: 3, 7, 2, 2, 1 and 31 [L13.4-1]', () => {
  const counts: Record<string, number> = {};
  for (const row of list.rows) counts[row.part] = (counts[row.part] ?? 0) + 1;
  assert.deepEqual(counts, { I: 3, II: 7, III: 2, IV: 2, V: 1, VI: 31 });
  assert.equal(new Set(list.rows.map((row) => row.id)).size, 46);
});

test('six rows must be certified before use, the other forty may be self-assessed [L13.4-2]', () => {
  const certified = list.rows.filter((row) => row.route === 'certify');
  assert.deepEqual(
    certified.map((row) => row.id),
    ['II.4', 'II.5', 'II.6', 'II.7', 'III.2', 'V.1'],
  );
  for (const row of list.rows) {
    assert.ok(row.provisions.includes(row.route === 'certify' ? 'L13.2a' : 'L13.2b'), row.id);
  }
});

test('a row whose condition nobody has read says so instead of having none', () => {
  const summarised = list.rows.filter((row) => row.condition !== 'see-original').map((row) => row.id);
  assert.deepEqual(summarised, ['I.1', 'I.2', 'I.3', 'III.1', 'III.2', 'V.1', 'VI.6', 'VI.22', 'VI.23']);
});

test('each row belongs to a known sector, whose part of the list it is', () => {
  for (const row of list.rows) {
    const sector = SECTORS.find((one) => one.code === row.sector);
    assert.equal(sector?.highRiskListPart, row.part, row.id);
    assert.ok(row.name.vi && row.name.en, row.id);
  }
});

test('the list carries its source and says that it was not compared with the signed copy', () => {
  assert.equal(list.source.pages, 16);
  assert.match(list.source.sha256, /^[0-9a-f]{64}$/);
  assert.match(list.status.en, /not compared with the signed PDF/);
  assert.deepEqual(
    HIGH_RISK_LISTS.map((one) => one.version),
    ['33/2026/QĐ-TTg#1'],
  );
});

const CSV = 'data/high-risk-list-qd-33-2026.csv';
const csv = sharedFile(CSV);

test(
  'the rows are those of the transcription, name by name',
  { skip: csv === null ? `${CSV} is not here` : false },
  () => {
    const parsed = papaparse.parse<Record<string, string>>(readFileSync(csv!, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    assert.deepEqual(
      list.rows.map((row) => ({
        row: row.id,
        vi: row.name.vi,
        condition: row.condition === 'see-original' ? 'see-original' : 'summary',
        route: row.route === 'certify' ? 'certify' : 'self-or-hire',
        due: row.dueIfRunningBefore as string,
        seen: row.evidence,
      })),
      parsed.data.map((row) => ({
        row: row['row'],
        vi: row['system_vi'],
        condition: row['condition_status'],
        route: row['conformity_route'],
        due: row['due_if_running_before_2026_08_15'],
        seen: row['name_seen_in'],
      })),
    );
  },
);
