import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, lawOn, SECTORS } from '../../src/law/index.ts';

const law = lawOn(day('2026-11-22'));
const since = day('2025-06-01');

test('systems of health, education and finance from before the Law have until 1 September 2027 [L35.1a]', () => {
  for (const sector of ['health', 'education', 'finance']) {
    assert.equal(law.lawTransition(since, [sector])?.due.day, '2027-09-01', sector);
  }
  assert.deepEqual(law.lawTransition(since, ['health'])?.provisions, ['L35.1', 'L35.1a']);
});

test('all other systems from before the Law have until 1 March 2027 [L35.1b]', () => {
  for (const sector of ['transport', 'agriculture', 'other']) {
    assert.equal(law.lawTransition(since, [sector])?.due.day, '2027-03-01', sector);
  }
  assert.equal(law.lawTransition(since, [])?.due.day, '2027-03-01');
});

test('a system put into operation on the first day of the Law has no transition', () => {
  assert.equal(law.lawTransition(day('2026-02-28'), ['health'])?.due.day, '2027-09-01');
  assert.equal(law.lawTransition(day('2026-03-01'), ['health']), null);
});

test('a system used in several sectors is reminded of the earlier date', () => {
  assert.equal(law.lawTransition(since, ['health', 'transport'])?.due.day, '2027-03-01');
  assert.equal(law.lawTransition(since, ['health', 'education'])?.due.day, '2027-09-01');
});

test('listed systems finish before the dates of the list decision', () => {
  const due = (sector: string, inUse = since) => law.listTransition(inUse, sector)?.due;
  for (const sector of ['education', 'health', 'banking'])
    assert.deepEqual(due(sector), { kind: 'before', day: '2027-09-01' }, sector);
  for (const sector of ['ethnic-religious-affairs', 'litigation', 'transport']) {
    assert.deepEqual(due(sector), { kind: 'before', day: '2027-03-01' }, sector);
  }
});

test('a listed system put into use within six months of the list finishes before 1 March 2027, whatever its sector', () => {
  assert.equal(law.listTransition(day('2026-08-14'), 'health')?.id, 'list-parts-1-3-4');
  assert.equal(law.listTransition(day('2026-08-15'), 'health')?.due.day, '2027-03-01');
  assert.equal(law.listTransition(day('2027-02-15'), 'health')?.due.day, '2027-03-01');
  assert.equal(law.listTransition(day('2027-02-16'), 'health'), null);
  assert.equal(lawOn(day('2026-08-14')).listTransition(since, 'health'), null, 'no list, no transition of it');
});

test('the four lists of fields stay apart', () => {
  const codes = (flag: 'namedEssential' | 'namedForDatasets' | 'transitionSector'): string[] =>
    SECTORS.filter((sector) => sector[flag])
      .map((sector) => sector.code)
      .toSorted((a, b) => a.localeCompare(b));
  assert.deepEqual(codes('namedEssential'), ['education', 'health']);
  assert.deepEqual(codes('transitionSector'), ['banking', 'education', 'finance', 'health']);
  assert.ok(!codes('namedForDatasets').includes('finance'));
  const parts = SECTORS.flatMap((sector) => sector.highRiskListPart ?? []);
  assert.deepEqual(
    parts.toSorted((a, b) => a.localeCompare(b)),
    ['I', 'II', 'III', 'IV', 'V', 'VI'],
  );
});
