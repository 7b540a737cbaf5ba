import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, LAW_IN_FORCE_FROM, lawOn, LawUnknown, TERM_IDS, TERMS, type Day } from '../../src/law/index.ts';

const today = lawOn(day('2026-11-22'));
const at = (text: string): Date => new Date(text);

test('the law answers from 1 March 2026 and refuses the day before [L34]', () => {
  assert.equal(LAW_IN_FORCE_FROM, '2026-03-01');
  assert.equal(lawOn(day('2026-03-01')).day, '2026-03-01');
  assert.throws(() => lawOn(day('2026-02-28')), LawUnknown);
});

test('after the last day whose calendar is loaded the law refuses instead of using the latest values', () => {
  assert.equal(lawOn(day('2027-12-31')).day, '2027-12-31');
  assert.throws(() => lawOn(day('2028-01-01')), LawUnknown);
});

test('the decree answers from 1 May 2026 only', () => {
  const before = lawOn(day('2026-04-30'));
  assert.throws(() => before.provision('D14.4'), LawUnknown);
  assert.throws(() => before.term('T4'), LawUnknown);
  assert.throws(() => before.dueAt('T7', at('2026-04-30T08:00:00+07:00')), LawUnknown);
  assert.equal(before.provision('L10.3').id, 'L10.3');
  assert.equal(before.term('T27').id, 'T27', 'the transition rests on the Law itself');
  assert.equal(lawOn(day('2026-05-01')).term('T4').id, 'T4');
});

test('the high-risk list is unknown, not empty, before 15 August 2026 [L13.4-1]', () => {
  const before = lawOn(day('2026-08-14'));
  assert.equal(before.highRiskList, null);
  assert.match(before.highRiskListUnknown?.vi ?? '', /15\/8\/2026/);
  const since = lawOn(day('2026-08-15'));
  assert.equal(since.highRiskList?.rows.length, 46);
  assert.equal(since.highRiskListUnknown, null);
});

test('the rule-set hash changes when rules change and only then [L9.3]', () => {
  const hash = (text: string): string => lawOn(day(text) satisfies Day).hash;
  assert.match(hash('2026-11-22'), /^[0-9a-f]{64}$/);
  assert.equal(hash('2026-08-15'), hash('2026-11-22'));
  // The Law, the ethics circular, the decree and the list each took effect on a day of their own.
  assert.equal(hash('2026-03-01'), hash('2026-03-09'));
  assert.equal(hash('2026-03-10'), hash('2026-04-30'));
  assert.equal(new Set(['2026-03-09', '2026-04-30', '2026-05-01', '2026-08-15'].map(hash)).size, 4);
});

test('an urgent incident confirmed on a Friday evening is due 72 hours later on Monday evening', () => {
  const due = today.dueAt('T7', at('2026-11-20T19:15:00+07:00'));
  assert.equal(due?.at.toISOString(), at('2026-11-23T19:15:00+07:00').toISOString());
  assert.equal(due?.basis, 'law');
  assert.ok(due.grounds.includes('D19.3a') && due.grounds.includes('own:wall-clock-hours'));
});

test('another serious incident is due after 5 working days, Culture Day not counted', () => {
  // Confirmed Friday 20 November: 23, 25, 26, 27 and Monday 30.
  assert.equal(today.dueAt('T8', at('2026-11-20T19:15:00+07:00'))?.day, '2026-11-30');
});

test('the official incident report is due 15 calendar days after the preliminary one', () => {
  assert.equal(today.dueAt('T9', at('2026-11-23T08:00:00+07:00'))?.day, '2026-12-08');
  assert.equal(today.dueAt('T9', at('2026-11-21T08:00:00+07:00'))?.day, '2026-12-07', 'Sunday 6 December moves');
});

test('an act late in the evening of Viet Nam counts from that day, whatever UTC says', () => {
  // 23:30 on Friday 20 November is still that Friday; 00:30 is Saturday, and both count from the next working day.
  assert.equal(today.dueAt('T10', at('2026-11-20T23:30:00+07:00'))?.day, '2026-11-26');
  assert.equal(today.dueAt('T10', at('2026-11-24T00:30:00+07:00'))?.day, '2026-11-27');
});

test('the AI-ID is issued at once: no time is counted', () => {
  const sent = at('2026-11-22T10:00:00+07:00');
  assert.deepEqual(today.dueAt('T1', sent)?.at, sent);
});

test('where the law sets no limit there is no due date', () => {
  for (const id of ['T2', 'T3', 'T5', 'T26', 'T28'] as const)
    assert.equal(today.dueAt(id, at('2026-11-22T10:00:00+07:00')), null, id);
});

test('the answer to a guidance request has a service target of ours, never shown as law', () => {
  assert.equal(today.term('T3').limit, null);
  const due = today.dueAt('own:guidance-service-target', at('2026-11-20T10:00:00+07:00'));
  // Ten working days after Friday 20 November: 23, 25, 26, 27, 30, then 1, 2, 3, 4 and Monday 7 December.
  assert.equal(due?.day, '2026-12-07');
  assert.equal(due?.basis, 'ownServiceTarget');
  assert.deepEqual(due?.grounds, ['own:guidance-service-target', 'own:civil-code-counting']);
  assert.equal(today.serviceTarget('own:guidance-service-target').standsBeside, 'T3');
  assert.equal(today.serviceTargetBeside('T3')?.id, 'own:guidance-service-target');
  assert.equal(today.serviceTargetBeside('T4'), null);
});

test('a sandbox summary and an extension before the same end fall on different days', () => {
  const end = at('2026-12-15T12:00:00+07:00');
  assert.equal(today.dueAt('T17', end)?.day, '2026-11-30');
  assert.equal(today.dueAt('T18', end)?.day, '2026-11-23');
});

test('a term that depends on the case refuses to choose one', () => {
  const start = at('2026-11-20T10:00:00+07:00');
  assert.throws(() => today.dueAt('T14', start), LawUnknown);
  assert.throws(() => today.dueAt('T14', start, 'level9'), LawUnknown);
  assert.equal(today.dueAt('T14', start, 'level12')?.day, '2027-05-20');
  // 20 February 2027 is a Saturday.
  assert.equal(today.dueAt('T14', start, 'level3')?.day, '2027-02-22');
});

test('limits of the decree are what its text says', () => {
  const plain: Record<string, string> = {
    T4: '15 workingDays',
    T6: '12 months',
    T7: '72 hours',
    T8: '5 workingDays',
    T9: '15 days',
    T10: '3 workingDays',
    T11: '10 workingDays',
    T12: '20 workingDays',
    T13: '30 workingDays',
    T15: '72 hours',
    T16: '30 days',
    T17: '15 days before',
    T18: '15 workingDays before',
    T19: '10 workingDays',
    T20: '15 workingDays',
    T21: '12 months',
    T22: '15 days before',
    T23: '7 workingDays',
    T24: '15 workingDays',
    T25: '5 workingDays',
  };
  const written = Object.fromEntries(
    TERMS.flatMap(({ id, limit }) =>
      limit !== null && typeof limit === 'object' && 'amount' in limit
        ? [[id, `${limit.amount} ${limit.unit}${limit.direction === 'before' ? ' before' : ''}`]]
        : [],
    ),
  );
  assert.deepEqual(written, plain);
  assert.deepEqual(
    TERMS.map((term) => term.id),
    [...TERM_IDS],
  );
  assert.equal(TERMS.length, 28);
});

test('every term says who, what and where, in both languages', () => {
  for (const { id, who, act, clockStart, provisions, note } of TERMS) {
    for (const text of [who, act, clockStart, note]) if (text !== null) assert.ok(text.vi && text.en, id);
    assert.ok(provisions.length > 0, id);
  }
});
