import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, day, daysBetween, type Day } from '../../src/law/index.ts';
import {
  conflictsBetween,
  dueState,
  handOver,
  lastDayOf,
  leadsOn,
  periodsOf,
  readDeadline,
  rollUp,
  standingOf,
  type Lead,
} from '../../src/plans/index.ts';

/** The same numbers at every run, so that a failure comes again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const random = numbers(20_261_122);
const anyDay = (): Day => addDays(day('2026-01-01'), random(1_500));
const START = day('2026-03-02');
const keys = (deadline: unknown, through = '2027-12-31', start = START): string[] =>
  periodsOf(readDeadline(deadline), start, day(through)).map(({ key, due }) => `${key}>${due}`);

test('months, quarters and years become their first and last day, leap years too', () => {
  const span = (value: unknown) => {
    const read = readDeadline(value);
    return [read?.from, read?.to];
  };
  assert.deepEqual(span({ kind: 'monthYear', year: 2028, month: 2 }), ['2028-02-01', '2028-02-29']);
  assert.deepEqual(span({ kind: 'quarter', year: 2026, quarter: 4 }), ['2026-10-01', '2026-12-31']);
  assert.deepEqual(span({ kind: 'year', year: 2030 }), ['2030-01-01', '2030-12-31']);
  assert.deepEqual(span({ kind: 'range', fromYear: 2026, toYear: 2027 }), ['2026-01-01', '2027-12-31']);
  const open = { kind: 'range', fromYear: 2026, toYear: null, from: '2026-01-01', to: null, openEnded: true };
  assert.deepEqual(span(open), ['2026-01-01', null]);
});

test('what is no time limit is refused instead of guessed', () => {
  for (const bad of [
    null,
    'quý II',
    {},
    { kind: 'soon' },
    { kind: 'quarter', year: 2026, quarter: 5 },
    { kind: 'monthYear', year: 2026, month: 13 },
    { kind: 'date', to: '2026-02-30' },
    { kind: 'date' },
    { kind: 'range', from: '2026-05-01', to: '2026-04-01' },
    { kind: 'composite', parts: [] },
    { kind: 'composite', parts: [{ kind: 'year', year: 2026 }, { kind: 'nonsense' }] },
    { kind: 'composite', parts: [{ kind: 'composite', parts: [{ kind: 'continuous' }] }] },
  ])
    assert.equal(readDeadline(bad), null, JSON.stringify(bad));
});

test('a task with one day has one period; without a day it has one that is never late', () => {
  assert.deepEqual(keys({ kind: 'quarter', year: 2026, quarter: 2 }), ['once>2026-06-30']);
  assert.deepEqual(keys({ kind: 'onRequest', by: null }), ['once>null']);
  assert.deepEqual(keys(null), ['once>null']);
});

test('a continuous task is looked at once a year, and that period is marked as assumed', () => {
  assert.deepEqual(keys({ kind: 'continuous' }), ['2026>2026-12-31', '2027>2027-12-31']);
  assert.deepEqual(keys({ kind: 'recurring', every: null }), ['2026>2026-12-31', '2027>2027-12-31']);
  assert.ok(periodsOf(readDeadline({ kind: 'continuous' }), START, START).every(({ assumed }) => assumed));
  assert.ok(
    periodsOf(readDeadline({ kind: 'recurring', every: 'P1Y' }), START, START).every(({ assumed }) => !assumed),
  );
});

test('half-years and quarters follow the calendar, from the one in which the plan began', () => {
  assert.deepEqual(keys({ kind: 'recurring', every: 'P6M' }), [
    '2026-H1>2026-06-30',
    '2026-H2>2026-12-31',
    '2027-H1>2027-06-30',
    '2027-H2>2027-12-31',
  ]);
  assert.deepEqual(keys({ kind: 'recurring', every: 'P3M' }, '2026-12-31', day('2026-08-15')), [
    '2026-Q3>2026-09-30',
    '2026-Q4>2026-12-31',
  ]);
  assert.deepEqual(keys({ kind: 'recurring', every: 'P1M' }, '2026-04-01'), [
    '2026-03>2026-03-31',
    '2026-04>2026-04-30',
  ]);
});

test('"06 tháng, 01 năm" gives the half-year in June and the whole year in December', () => {
  assert.deepEqual(keys({ kind: 'recurring', every: ['P6M', 'P1Y'] }), [
    '2026-H1>2026-06-30',
    '2026>2026-12-31',
    '2027-H1>2027-06-30',
    '2027>2027-12-31',
  ]);
});

test('the parts of a composite stand beside each other: the dated one first, then the recurring one', () => {
  const both = {
    kind: 'composite',
    parts: [
      { kind: 'quarter', year: 2026, quarter: 2, milestone: 'Hồ sơ trình' },
      { kind: 'recurring', every: null, text: 'rà soát định kỳ' },
    ],
  };
  assert.deepEqual(keys(both, '2026-12-31'), ['1:once>2026-06-30', '2:2026>2026-12-31']);
  const done = (...of: string[]) => standingOf(readDeadline(both), START, new Set(of));
  assert.deepEqual(done(), { dueOn: '2026-06-30', dated: true, complete: false });
  assert.deepEqual(done('1:once'), { dueOn: '2026-12-31', dated: true, complete: false });
  assert.deepEqual(done('2:2026'), { dueOn: '2026-06-30', dated: true, complete: false });
});

test('a composite is complete when its day is kept and its event has come', () => {
  const both = readDeadline({
    kind: 'composite',
    parts: [
      { kind: 'year', year: 2026 },
      { kind: 'onEvent', event: 'ban hành' },
    ],
  });
  assert.deepEqual(standingOf(both, START, new Set(['1:once'])), { dueOn: null, dated: true, complete: false });
  assert.equal(standingOf(both, START, new Set(['1:once', '2:once'])).complete, true);
});

test('a range that begins in 2028 has no period before it, and an end cuts the last one', () => {
  assert.deepEqual(keys({ kind: 'range', from: '2028-01-01', to: null }, '2029-12-31'), [
    '2028>2028-12-31',
    '2029>2029-12-31',
  ]);
  assert.deepEqual(keys({ kind: 'recurring', every: 'P1Y', from: '2026-01-01', to: '2027-06-30' }, '2030-01-01'), [
    '2026>2026-12-31',
    '2027>2027-06-30',
  ]);
});

test('periods of any recurring limit are in order, without gap or overlap, and the first holds the start', () => {
  for (let round = 0; round < 300; round += 1) {
    const months = [1, 2, 3, 4, 5, 6, 7, 12, 24][random(9)]!;
    const every = random(4) === 0 ? `P${random(40) + 1}D` : `P${months}M`;
    const start = anyDay();
    const found = periodsOf(readDeadline({ kind: 'recurring', every }), start, addDays(start, 800));
    assert.ok(found.length > 0);
    assert.ok(found[0]!.from! <= start && found[0]!.due! >= start, `${every} from ${start}`);
    for (const [at, { from, due, key }] of found.entries()) {
      assert.ok(from! <= due!);
      const next = found[at + 1];
      if (next) assert.equal(next.from, addDays(due!, 1), `${every} after ${key}`);
    }
    assert.equal(new Set(found.map(({ key }) => key)).size, found.length);
  }
});

test('the next day is that of the earliest period not done, whatever else is done', () => {
  for (let round = 0; round < 200; round += 1) {
    const deadline = readDeadline({ kind: 'recurring', every: ['P1M', 'P3M', 'P6M', 'P1Y'][random(4)]! });
    const start = anyDay();
    const periods = periodsOf(deadline, start, addDays(start, 1_000));
    const done = new Set(
      periods
        .slice(0, -1)
        .filter(() => random(2) === 0)
        .map(({ key }) => key),
    );
    const expected = periods.find(({ key }) => !done.has(key))!.due;
    assert.deepEqual(standingOf(deadline, start, done), { dueOn: expected, dated: true, complete: false });
  }
});

test('the last day is still in time, the day after is late, thirty days before it is soon', () => {
  const at = (today: string) => dueState({ doneOn: null, dueOn: day('2026-06-30') }, day(today));
  assert.deepEqual(at('2026-06-30'), { state: 'dueSoon', days: 0 });
  assert.deepEqual(at('2026-07-01'), { state: 'overdue', days: -1 });
  assert.deepEqual(at('2026-05-31'), { state: 'dueSoon', days: 30 });
  assert.deepEqual(at('2026-05-30'), { state: 'onTime', days: 31 });
  for (let round = 0; round < 200; round += 1) {
    const [dueOn, today] = [anyDay(), anyDay()];
    const { state, days } = dueState({ doneOn: null, dueOn }, today);
    assert.equal(days, daysBetween(today, dueOn));
    assert.equal(state === 'overdue', today > dueOn);
  }
});

test('after any hand-over exactly the new lead is in charge from its day, and the old one until the day before', () => {
  const lead = (name: string) => ({ name, joint: false, condition: null });
  let leads: Lead[] = handOver([], [lead('0')], null);
  let last = day('2026-01-01');
  for (let round = 1; round < 20; round += 1) {
    last = addDays(last, 1 + random(200));
    const before = leads;
    leads = handOver(leads, [lead(String(round))], last);
    assert.deepEqual(
      leadsOn(leads, last).map(({ name }) => name),
      [String(round)],
    );
    assert.deepEqual(
      leadsOn(leads, addDays(last, -1)).map(({ name }) => name),
      leadsOn(before, addDays(last, -1)).map(({ name }) => name),
    );
  }
  const earlier = handOver(leads, [lead('x')], day('2026-01-02'));
  assert.deepEqual(
    leadsOn(earlier, last).map(({ name }) => name),
    ['x'],
    'later hand-overs that were planned fall away',
  );
});

test('conflicts between levels: later below, without end below, without day or lead below, done above', () => {
  const level = (deadline: unknown, more: object = {}) => ({
    deadline: readDeadline(deadline),
    leads: [{ from: null, until: null, name: 'A', joint: false, condition: null }],
    doneOn: null,
    dated: deadline !== null,
    ...more,
  });
  const upper = level({ kind: 'quarter', year: 2026, quarter: 2 });
  const between = (lower: ReturnType<typeof level>, above = upper) =>
    conflictsBetween(lower, above, START).map(({ code }) => code);
  assert.deepEqual(between(level({ kind: 'date', to: '2026-06-30' })), []);
  assert.deepEqual(between(level({ kind: 'date', to: '2026-07-01' })), ['dueAfterAbove']);
  assert.deepEqual(between(level({ kind: 'continuous' })), ['noEndBelow']);
  assert.deepEqual(between(level(null, { leads: [] })), ['noDateBelow', 'noLeadBelow']);
  assert.deepEqual(
    between(level({ kind: 'date', to: '2026-06-01' }), level({ kind: 'date', to: '2026-06-30' }, { doneOn: START })),
    ['doneAboveOpenBelow'],
  );
  assert.deepEqual(
    between(level({ kind: 'year', year: 2030 }), level({ kind: 'continuous' })),
    [],
    'above goes on without end',
  );
});

test('the last day of all is none where something goes on', () => {
  assert.equal(
    lastDayOf(
      readDeadline({
        kind: 'composite',
        parts: [
          { kind: 'year', year: 2026 },
          { kind: 'year', year: 2027 },
        ],
      }),
    ),
    '2027-12-31',
  );
  assert.equal(
    lastDayOf(readDeadline({ kind: 'composite', parts: [{ kind: 'year', year: 2026 }, { kind: 'continuous' }] })),
    null,
  );
});

test('sub-tasks count alike; one under way without a figure counts as nothing and is told', () => {
  assert.equal(rollUp([]), null);
  assert.deepEqual(
    rollUp([
      { state: 'done', percent: null },
      { state: 'running', percent: null },
      { state: 'notBegun', percent: null },
    ]),
    { state: 'running', percent: 33, done: 1, total: 3, withoutFigure: 1 },
  );
  assert.equal(rollUp([{ state: 'done', percent: 100 }])!.state, 'done');
  assert.equal(
    rollUp([
      { state: 'stopped', percent: 10 },
      { state: 'notBegun', percent: null },
    ])!.state,
    'stopped',
  );
});

test('a day that the plan names is the day of each period, where it lies within', () => {
  assert.deepEqual(keys({ kind: 'recurring', every: 'P1Y', dueDay: '12-15' }), ['2026>2026-12-15', '2027>2027-12-15']);
  assert.deepEqual(keys({ kind: 'recurring', every: 'P1M', dueDay: '25' }, '2026-04-01'), [
    '2026-03>2026-03-25',
    '2026-04>2026-04-25',
  ]);
  assert.deepEqual(keys({ kind: 'recurring', every: 'P6M', dueDay: '12-15' }, '2026-12-31'), [
    '2026-H1>2026-06-30',
    '2026-H2>2026-12-15',
  ]);
  assert.deepEqual(keys({ kind: 'recurring', every: 'P1M', dueDay: '31' }, '2026-04-01')[1], '2026-04>2026-04-30');
});
