import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../../../src/law/index.ts';
import { trailOf } from '../../../src/platform/audit/index.ts';
import {
  addEvidence,
  addProgress,
  closePeriod,
  closePlan,
  listPeriods,
  openDuePeriods,
  prefilledReport,
  readPeriod,
  readReport,
  reportDifficulty,
  returnReport,
  saveReport,
  sendReport,
  type ReportContent,
} from '../../../src/plans/index.ts';
import { freshDatabase } from '../../database.ts';
import { codes, person, task } from '../room.ts';
import { duty, good, on, periodOf, planWith, YEARLY } from './rooms.ts';

const { db } = await freshDatabase();
const most = await person(db, ['planner', 'most']);
const legal = await person(db, ['planner', 'most-legal']);
const office = await person(db, ['planner', 'most-office']);
const officer = await person(db, ['officer', 'most-iti']);
const haNoi = await person(db, ['planner', 'ha-noi']);
const LEGAL = 'agency:most-legal';
const OFFICE = 'agency:most-office';

const at = (actor: typeof most, text = '2026-11-20') => ({ actor, now: on(text) });

/** Legal leads 1, 2 and 4 and coordinates 3, which the office leads. */
async function opened() {
  const quarter = (number: 2 | 4) => ({ kind: 'quarter', year: 2026, quarter: number });
  const tasks = [
    task('1'),
    task('2', { deadline: quarter(4), deadlineText: { text: 'Quý IV năm 2026', place: null } }),
    task('3', { leads: ['Văn phòng Bộ'], with: ['Vụ Pháp chế'], deadline: quarter(4) }),
    task('4', { deadline: { kind: 'date', to: '2026-12-01' } }),
  ];
  const plan = await planWith(db, most, {
    agencyCode: 'most',
    tasks,
    duties: [duty(['các đơn vị'], ['Cục Công nghiệp Công nghệ thông tin'], YEARLY)],
  });
  await openDuePeriods(db, on('2026-11-15'));
  return { ...plan, period: await periodOf(db, most, plan.id, '2026') };
}

function figures({ figures: list }: ReportContent): Record<string, number> {
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

test('the report of a unit is filled in from progress: its tasks with state, last words, evidence, difficulties, and each figure with its list [MST.IV.3-1] [TN.IV.2-1]', async () => {
  const { code, tasks, period } = await opened();
  const told = (text: string, more: object = {}) => ({ state: 'running', percent: 40, text, ...more });
  good(await addProgress(db, tasks['1']!, told('Đã trình dự thảo'), at(legal, '2026-05-10')));
  good(await addProgress(db, tasks['1']!, { state: 'done', text: 'Đã ban hành' }, at(legal, '2026-06-10')));
  good(
    await addEvidence(
      db,
      tasks['1']!,
      { kind: 'document', value: '12/QĐ', title: 'Quyết định' },
      at(legal, '2026-06-10'),
    ),
  );
  good(await addProgress(db, tasks['3']!, told('Phần của Văn phòng'), at(office, '2026-09-10')));
  good(await addProgress(db, tasks['3']!, told('Phần của Vụ'), at(legal, '2026-09-11')));
  const hard = { text: 'Thiếu số liệu', proposal: 'Đề nghị cấp số liệu', beyondCompetence: true };
  good(await reportDifficulty(db, tasks['2']!, hard, at(legal, '2026-10-01')));
  const filled = (await prefilledReport(db, legal, period, LEGAL, day('2026-11-20')))!;
  assert.deepEqual(
    filled.tasks.map(({ number, state, overdue, result, evidence, leads }) => [
      number,
      state,
      overdue,
      result,
      evidence,
      leads,
    ]),
    [
      [
        '1',
        'done',
        false,
        '10/05/2026: Đã trình dự thảo\n10/06/2026: Đã ban hành',
        ['Quyết định (12/QĐ)'],
        ['Vụ Pháp chế'],
      ],
      ['2', 'notBegun', false, '', [], ['Vụ Pháp chế']],
      ['3', 'running', false, '11/09/2026: Phần của Vụ', [], ['Văn phòng Bộ']],
      ['4', 'notBegun', false, '', [], ['Vụ Pháp chế']],
    ],
  );
  // Due within 30 days of 20 November: task 4 (1 December); tasks 2 and 3 end on 31 December.
  assert.deepEqual(figures(filled), {
    all: 4,
    done: 1,
    running: 1,
    notBegun: 2,
    stopped: 0,
    overdue: 0,
    dueSoon: 1,
    openDifficulties: 1,
  });
  assert.equal(figures((await prefilledReport(db, legal, period, LEGAL, day('2026-12-02')))!)['overdue'], 1);
  assert.match(filled.parts.difficulties, /Thiếu số liệu \(vượt thẩm quyền\)/);
  assert.match(filled.parts.proposals, /Đề nghị cấp số liệu/);
  assert.match(filled.parts.nextSteps, /Quý IV năm 2026/);
  assert.equal(filled.tasks[0]!.source.href, `/can-bo/ke-hoach/${code}/nhiem-vu/${tasks['1']}`);
  const overdue = filled.figures.find(({ name }) => name === 'overdue')!.source.href;
  assert.equal(overdue, `/can-bo/ke-hoach/nhiem-vu?ke-hoach=${code}&chinh=1&han=overdue&don-vi=agency%3Amost-legal`);
  const ofOffice = (await prefilledReport(db, office, period, OFFICE, day('2026-11-20')))!;
  assert.deepEqual(
    ofOffice.tasks.map(({ number, result }) => [number, result]),
    [['3', '10/09/2026: Phần của Văn phòng\n11/09/2026: Phần của Vụ']],
    'who leads answers for the whole task',
  );
});

test('a draft keeps the words of the unit while figures are counted anew; what was sent never changes; sending again is the next version [MST.IV.3-2]', async () => {
  const { tasks, period } = await opened();
  const words = { parts: { results: 'Kết quả của Vụ' }, results: { [tasks['1']!]: 'Đã xong phần một' } };
  good(await saveReport(db, period, LEGAL, words, at(legal)));
  const drafted = (await readReport(db, legal, period, LEGAL, day('2026-11-20')))!;
  assert.deepEqual([drafted.row.state, drafted.row.version, drafted.revision], ['draft', 0, 1]);
  assert.equal(drafted.draft.parts.results, 'Kết quả của Vụ');
  good(await addProgress(db, tasks['2']!, { state: 'done', text: 'Xong sau khi lưu' }, at(legal)));
  const again = (await readReport(db, legal, period, LEGAL, day('2026-11-20')))!;
  assert.equal(figures(again.draft)['done'], figures(drafted.draft)['done']! + 1);
  assert.deepEqual(
    again.draft.tasks.slice(0, 2).map(({ result }) => result),
    ['Đã xong phần một', '20/11/2026: Xong sau khi lưu'],
  );
  assert.equal(good(await sendReport(db, period, LEGAL, {}, at(legal))).version, 1);
  const [first] = (await readReport(db, most, period, LEGAL, day('2026-11-20')))!.versions;
  good(await saveReport(db, period, LEGAL, { parts: { results: 'Bổ sung' } }, at(legal)));
  good(await addProgress(db, tasks['1']!, { state: 'done', text: 'x' }, at(legal)));
  assert.equal(good(await sendReport(db, period, LEGAL, {}, at(legal, '2026-12-20'))).version, 2);
  const after = (await readReport(db, most, period, LEGAL, day('2026-12-20')))!;
  assert.deepEqual(after.versions[0], first, 'as it was sent');
  assert.deepEqual(
    after.versions.map(({ version, content, by }) => [version, content.parts.results, by]),
    [
      [1, 'Kết quả của Vụ', legal.name],
      [2, 'Bổ sung', legal.name],
    ],
  );
  assert.deepEqual(
    [after.row.state, after.row.version, after.row.late],
    ['sent', 2, false],
    'the first one was in time',
  );
  await assert.rejects(sql`update plan_report_version set note = 'x'`.execute(db), /permission denied/);
  const trail = await trailOf(db, { kind: 'reportPeriod', id: period });
  assert.deepEqual(trail.map(({ action }) => action).filter((action) => action === 'reportSent').length, 2);
});

test('a report that comes after its day is late, also when it was never sent', async () => {
  const { id, period } = await opened();
  good(await sendReport(db, period, LEGAL, {}, at(legal, '2026-12-16')));
  const late = async (today: string) =>
    (await readPeriod(db, most, period, day(today)))!.rows.map(({ unitKey, late: is }) => [unitKey, is]);
  assert.deepEqual(await late('2026-12-16'), [
    [OFFICE, true],
    [LEGAL, true],
  ]);
  const [listed] = await listPeriods(db, most, { planId: id }, day('2026-12-16'));
  assert.deepEqual([listed!.units, listed!.sent, listed!.late], [2, 1, 2]);
});

test('a report is given back with a reason, completed and sent again; difficulties beyond competence stay linked to what was sent', async () => {
  const { tasks, period } = await opened();
  const hard = good(
    await reportDifficulty(db, tasks['2']!, { text: 'Vượt thẩm quyền', beyondCompetence: true }, at(legal)),
  );
  assert.deepEqual(codes(await returnReport(db, period, LEGAL, 'thiếu', at(most))), ['notSent']);
  good(await sendReport(db, period, LEGAL, {}, at(legal)));
  assert.deepEqual(codes(await returnReport(db, period, LEGAL, '', at(most))), ['required']);
  assert.deepEqual(codes(await returnReport(db, period, LEGAL, 'thiếu', at(office))), ['notYours']);
  good(await returnReport(db, period, LEGAL, 'Thiếu số liệu', at(most)));
  const back = (await readReport(db, legal, period, LEGAL, day('2026-11-21')))!;
  assert.deepEqual(
    [back.row.state, back.returned!.reason, back.may],
    ['returned', 'Thiếu số liệu', { write: true, send: true, return: false }],
  );
  good(await sendReport(db, period, LEGAL, {}, at(legal, '2026-11-22')));
  const sent = (await readReport(db, most, period, LEGAL, day('2026-11-22')))!;
  assert.deepEqual([sent.row.state, sent.returned], ['sent', null]);
  const linked = [{ id: hard.id, beyondCompetence: true }];
  assert.deepEqual(
    sent.versions.map(({ difficulties }) => difficulties),
    [linked, linked],
  );
});

test('of two who save at once the second is told, and all that is wrong with a text is said at once by its fields', async () => {
  const { tasks, period } = await opened();
  const both = await Promise.all(
    [1, 2].map((n) => saveReport(db, period, LEGAL, { parts: { results: `Bản ${n}` }, revision: 0 }, at(legal))),
  );
  assert.deepEqual(
    both.map(({ ok }) => ok).sort((a, b) => Number(a) - Number(b)),
    [false, true],
  );
  assert.deepEqual(both.flatMap(codes), ['changedMeanwhile']);
  const id = tasks['1']!;
  const bad = await saveReport(
    db,
    period,
    LEGAL,
    { parts: { results: 'a\u0000b', nextSteps: 'x\u202ey' }, results: { [id]: 'y'.repeat(20_001), other: 'x' } },
    at(legal),
  );
  assert.ok(!bad.ok);
  assert.deepEqual(
    bad.refusals.map(({ code, field }) => `${field} ${code}`).sort((a, b) => a.localeCompare(b)),
    [`${id} tooLong`, 'nextSteps unusableCharacter', 'other unknown', 'results unusableCharacter'].sort((a, b) =>
      a.localeCompare(b),
    ),
  );
  assert.deepEqual(codes(await sendReport(db, period, LEGAL, { revision: 0 }, at(legal))), ['changedMeanwhile']);
  good(await sendReport(db, period, LEGAL, { revision: 1 }, at(legal)));
});

test('a unit writes its own report alone, others see no draft of it, readers read, who keeps the plan may write for any [MST.IV.1-1] [TN.IV.1-1]', async () => {
  const { period } = await opened();
  good(await saveReport(db, period, LEGAL, { parts: { results: 'Nháp của Vụ' } }, at(legal)));
  assert.deepEqual(codes(await saveReport(db, period, LEGAL, { parts: { results: 'x' } }, at(office))), ['notYours']);
  assert.deepEqual(codes(await sendReport(db, period, LEGAL, {}, at(office))), ['notYours']);
  for (const actor of [office, officer]) {
    const seen = (await readReport(db, actor, period, LEGAL, day('2026-11-20')))!;
    assert.deepEqual(
      [seen.draft.parts.results.includes('Nháp'), seen.may],
      [false, { write: false, send: false, return: false }],
    );
  }
  assert.equal(await readReport(db, haNoi, period, LEGAL, day('2026-11-20')), null);
  assert.equal(await prefilledReport(db, haNoi, period, LEGAL, day('2026-11-20')), null);
  assert.equal(await readPeriod(db, haNoi, period, day('2026-11-20')), null);
  assert.deepEqual(codes(await sendReport(db, period, LEGAL, {}, at(haNoi))), ['unknown']);
  assert.deepEqual(codes(await saveReport(db, period, OFFICE, { parts: { results: 'Hộ' } }, at(most))), []);
  assert.deepEqual(
    codes(await sendReport(db, period, 'agency:most-nidt', {}, at(most))),
    ['unknown'],
    'it has no task',
  );
  const mine = await listPeriods(db, legal, { mine: true }, day('2026-11-20'));
  assert.ok(mine.some(({ id }) => id === period));
  assert.deepEqual(
    await listPeriods(db, most, { mine: true }, day('2026-11-20')),
    [],
    'who may report for any owes none',
  );
  good(await sendReport(db, period, LEGAL, {}, at(legal)));
  assert.ok(!(await listPeriods(db, legal, { mine: true }, day('2026-11-20'))).some(({ id }) => id === period));
  assert.deepEqual(await listPeriods(db, haNoi, {}, day('2026-11-20')), []);
});

test('a province that has to report in the plan of the ministry writes its own report there, and sees nothing else of the plan', async () => {
  const tasks = [task('1'), task('2', { leads: ['Ủy ban nhân dân thành phố Hà Nội'] })];
  const plan = await planWith(db, most, { agencyCode: 'most', tasks, duties: [duty([], [], YEARLY)] });
  await openDuePeriods(db, on('2026-11-15'));
  const period = await periodOf(db, most, plan.id, '2026');
  const seen = (await readPeriod(db, haNoi, period, day('2026-11-20')))!;
  assert.deepEqual(
    [seen.sight, seen.collects, seen.rows.map(({ unitKey }) => unitKey), seen.consolidations],
    [null, false, ['agency:ha-noi'], []],
  );
  assert.equal(await readReport(db, haNoi, period, LEGAL, day('2026-11-20')), null);
  good(await sendReport(db, period, 'agency:ha-noi', {}, at(haNoi)));
  assert.deepEqual(
    (await readReport(db, haNoi, period, 'agency:ha-noi', day('2026-11-20')))!.draft.tasks.map(({ number }) => number),
    ['2'],
  );
});

test('nothing is written in a period that was closed, nor after the plan', async () => {
  const one = await opened();
  good(await closePeriod(db, one.period, 'Gộp vào kỳ sau', at(most)));
  assert.deepEqual(codes(await sendReport(db, one.period, LEGAL, {}, at(legal))), ['periodClosed']);
  const other = await opened();
  good(await closePlan(db, other.id, 'Hết hạn', at(most)));
  assert.deepEqual(codes(await saveReport(db, other.period, LEGAL, { parts: {} }, at(legal))), ['planClosed']);
  assert.equal((await readReport(db, legal, other.period, LEGAL, day('2026-11-20')))!.may.write, false);
});
