import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, day, type Day } from '../../../src/law/index.ts';
import { FIGURES, REPORT_PARTS, type ReportContent, type ReportedTask, type Source } from '../../../src/plans/index.ts';
import { mergeReports, type SentReport } from '../../../src/plans/reports/consolidation/merge-reports.ts';
import { comingPeriods, periodLabel } from '../../../src/plans/reports/periods/coming-periods.ts';
import { readDeadline } from '../../../src/plans/index.ts';
import { reminderStep } from '../../../src/plans/reports/reminders/remind.ts';

/** Numbers that look random and are the same on every run (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

test('whatever the rhythm and however seldom the job runs: a period opens at most 30 days before it is due, each once, and none is left out when the job runs monthly', () => {
  const roll = dice(7);
  for (let run = 0; run < 200; run += 1) {
    const every = [['P1M'], ['P3M'], ['P6M'], ['P1Y'], ['P6M', 'P1Y'], ['P2Y']][roll(6)]!;
    const dueDay = [undefined, '12-15', '20'][roll(3)];
    const deadline = readDeadline({ kind: 'recurring', every, ...(dueDay === undefined ? {} : { dueDay }) });
    const start = addDays(day('2026-01-01'), roll(400));
    const opened = new Map<string, Day>();
    let today = start;
    for (; today < '2030-01-01'; today = addDays(today, 1 + roll(28)))
      for (const { key, due, from } of comingPeriods(deadline, { start, since: start, today })) {
        assert.ok(due >= start && due <= addDays(today, 30), `${key} on ${today}`);
        assert.ok(from === null || from <= due);
        assert.equal(opened.get(key) ?? due, due, 'a key means one period for ever');
        opened.set(key, due);
      }
    const last = addDays(today, -30);
    const all = comingPeriods(deadline, { start, since: start, today: last });
    for (const { key } of all) assert.ok(opened.has(key), `${every.join()} ${key} was never opened`);
    const days = [...opened.values()];
    assert.equal(new Set(days).size, days.length, 'of periods that end on one day the longest stands');
  }
});

test('each day has at most one step, and every step comes in its turn however many days are left out', () => {
  const due = day('2026-12-15');
  const steps = new Set<string>();
  for (let today = addDays(due, -40); today <= addDays(due, 40); today = addDays(today, 1)) {
    const step = reminderStep(due, today);
    if (step !== null) steps.add(step);
  }
  assert.deepEqual([...steps], ['before7', 'before1', 'after1', 'after7']);
  assert.deepEqual(
    [-8, -7, -2, -1, 0, 1, 6, 7, 30, 31].map((n) => reminderStep(due, addDays(due, n))),
    [null, 'before7', 'before7', 'before1', 'before1', 'after1', 'after1', 'after7', 'after7', null],
  );
});

test('periods have names that people say', () => {
  const names = (
    [
      ['2026', '2026-12-31'],
      ['2026-H1', '2026-06-30'],
      ['2:2026-H2', '2026-12-31'],
      ['2026-Q3', '2026-09-30'],
      ['2026-05', '2026-05-31'],
      ['once', '2026-09-15'],
    ] as const
  ).map(([key, due]) => periodLabel({ key, from: null, due: day(due) }).vi);
  assert.deepEqual(names, [
    'Năm 2026',
    '6 tháng đầu năm 2026',
    '6 tháng cuối năm 2026',
    'Quý III năm 2026',
    'Tháng 5 năm 2026',
    'Đến ngày 15/09/2026',
  ]);
});

const SOURCE: Source = { kind: 'task', href: '/x' };
const STATES = ['notBegun', 'running', 'stopped', 'done'] as const;

function taskOf(n: number, roll: (sides: number) => number): ReportedTask {
  const state = STATES[roll(4)]!;
  return {
    taskId: `t${n}`,
    number: `${n}`,
    title: `Nhiệm vụ ${n}`,
    leads: [],
    coordinators: [],
    deadlineText: null,
    dueOn: day('2026-06-30'),
    products: [],
    state,
    percent: null,
    overdue: state !== 'done' && roll(2) === 0,
    result: roll(3) === 0 ? '' : `kết quả ${roll(5)}`,
    evidence: [`m${roll(3)}`],
    openDifficulties: roll(3),
    source: SOURCE,
  };
}

test('whoever reports on what: the consolidated report has every task once, in the order of the plan, and its figures add up to what one counts by hand', () => {
  const roll = dice(11);
  for (let run = 0; run < 300; run += 1) {
    const tasks = Array.from({ length: roll(12) }, (_, n) => taskOf(n, roll));
    const reports: SentReport[] = Array.from({ length: 1 + roll(4) }, (_, n) => {
      const mine = tasks.filter(() => roll(2) === 0);
      const parts = Object.fromEntries(REPORT_PARTS.map((part) => [part, roll(2) === 0 ? '' : `${part} của ${n}`]));
      const content: ReportContent = {
        asOf: day('2026-12-01'),
        figures: [],
        parts: parts as ReportContent['parts'],
        tasks: mine.map((task) => taskOf(Number(task.number), roll)),
        rests: [],
        missing: [],
      };
      const leads = new Set(mine.filter(() => roll(2) === 0).map(({ taskId }) => taskId));
      return { unitName: `Đơn vị ${n}`, version: 1, content, source: SOURCE, leads, below: new Map() };
    });
    const whole = mergeReports({ tasks, reports, missing: ['X'], asOf: day('2026-12-01'), figureSource: () => SOURCE });
    assert.deepEqual(
      whole.tasks.map(({ taskId }) => taskId),
      tasks.map(({ taskId }) => taskId),
    );
    const figure = Object.fromEntries(whole.figures.map(({ name, value }) => [name, value]));
    assert.equal(Object.keys(figure).length, FIGURES.length);
    assert.equal(figure['done']! + figure['running']! + figure['notBegun']! + figure['stopped']!, tasks.length);
    for (const task of whole.tasks) {
      const about = reports.flatMap((report) =>
        report.content.tasks.filter(({ taskId }) => taskId === task.taskId).map((one) => ({ one, report })),
      );
      const decides = about.find(({ report }) => report.leads.has(task.taskId)) ?? about[0];
      const own = tasks.find(({ taskId }) => taskId === task.taskId)!;
      assert.equal(task.state, (decides?.one ?? own).state, 'the lead decides how a task stands');
      for (const { one } of about) assert.ok(task.result.includes(one.result), 'nobody\u2019s words are lost');
      if (about.length === 0) assert.equal(task.result, own.result);
    }
    for (const part of REPORT_PARTS)
      for (const { content, unitName } of reports)
        if (content.parts[part] !== '') assert.ok(whole.parts[part].includes(`${unitName}:\n${content.parts[part]}`));
  }
});
