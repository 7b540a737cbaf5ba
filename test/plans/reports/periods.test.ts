import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../../../src/platform/database/index.ts';
import { day } from '../../../src/law/index.ts';
import {
  closePeriod,
  endDuty,
  listDuties,
  listPeriods,
  openDuePeriods,
  openPeriod,
  readPeriod,
  readPlan,
  setDuty,
  setLead,
} from '../../../src/plans/index.ts';
import { freshDatabase } from '../../database.ts';
import { codes, person, task } from '../room.ts';
import { duty, good, HALF_YEARLY, on, ON_REQUEST, periodKeys, periodOf, planWith, YEARLY } from './rooms.ts';

const { db, ownerUrl } = await freshDatabase();
const most = await person(db, ['planner', 'most']);
const dost = await person(db, ['planner', 'thai-nguyen-dost']);
const tasks = [task('1'), task('2', { leads: ['Văn phòng Bộ'], with: ['Vụ Pháp chế'] })];

test('a yearly duty opens its period 30 days before the day that the plan names, once, also when two processes open at once [HN.IV.3-2] [HN.I.2-1]', async () => {
  const plan = await planWith(db, most, { agencyCode: 'most', tasks, duties: [duty(['Các đơn vị'], [], YEARLY)] });
  assert.deepEqual(
    plan.duties.map(({ opensItself, active, who, section }) => [opensItself, active, who, section]),
    [[true, true, ['Các đơn vị'], 'IV.2']],
  );
  const shown = (await readPlan(db, most, plan.code, day('2026-11-14')))!.taskList;
  assert.deepEqual(
    shown.map(({ leads, coordinators, state, dueOn }) => [leads.map(({ name }) => name), coordinators, state, dueOn]),
    [
      [['Vụ Pháp chế'], [], 'notBegun', '2026-06-30'],
      [['Văn phòng Bộ'], ['Vụ Pháp chế'], 'notBegun', '2026-06-30'],
    ],
    'tasks, leads, coordinators, progress and limits stand beside the reporting regime',
  );
  await openDuePeriods(db, on('2026-11-14'));
  assert.deepEqual(await periodKeys(db, most, plan.id, '2026-11-14'), [], '31 days before');
  const other = connect(ownerUrl, { max: 2 });
  const opened = await Promise.all([openDuePeriods(db, on('2026-11-15')), openDuePeriods(other.db, on('2026-11-15'))]);
  await other.close();
  assert.equal(opened[0] + opened[1], 1);
  assert.equal(await openDuePeriods(db, on('2026-11-16')), 0);
  const [period] = await listPeriods(db, most, { planId: plan.id }, day('2026-11-16'));
  assert.deepEqual(
    [
      period!.key,
      period!.label.vi,
      period!.from,
      period!.due,
      period!.assumed,
      period!.units,
      period!.sent,
      period!.late,
    ],
    ['2026', 'Năm 2026', '2026-01-01', '2026-12-15', false, 2, 0, 0],
  );
  assert.equal(
    (await listPeriods(db, most, { planId: plan.id }, day('2026-12-15')))[0]!.late,
    0,
    'the day itself is in time',
  );
  assert.equal((await listPeriods(db, most, { planId: plan.id }, day('2026-12-16')))[0]!.late, 2);
});

test('every six months and every year: June, then the year; without a day in the plan the last day stands and is marked as our rule [TN.IV.1-3] [TN.IV.2-2]', async () => {
  const led = [task('1', { leads: ['Sở Tư pháp'] })];
  const plan = await planWith(db, dost, {
    agencyCode: 'thai-nguyen',
    tasks: led,
    duties: [duty(['Các sở, ban, ngành tỉnh'], ['Sở Khoa học và Công nghệ'], HALF_YEARLY, 'Định kỳ 06 tháng, 01 năm')],
  });
  for (const today of ['2026-05-30', '2026-05-31', '2026-12-01', '2027-06-01']) await openDuePeriods(db, on(today));
  const periods = await listPeriods(db, dost, { planId: plan.id }, day('2027-06-01'));
  assert.deepEqual(
    periods
      .map(({ key, label, due, assumed }) => [key, label.vi, due, assumed])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    [
      ['2026', 'Năm 2026', '2026-12-31', true],
      ['2026-H1', '6 tháng đầu năm 2026', '2026-06-30', true],
      ['2027-H1', '6 tháng đầu năm 2027', '2027-06-30', true],
    ],
  );
});

test('a plan confirmed shortly before its report is due opens the period with it, and none that was due before', async () => {
  const late = await planWith(db, most, {
    agencyCode: 'most',
    tasks,
    duties: [duty(['Các đơn vị'], [], YEARLY), duty([], [], HALF_YEARLY)],
    since: '2026-12-10',
  });
  assert.deepEqual(await periodKeys(db, most, late.id, '2026-12-10'), ['2026', '2026']);
  const after = await planWith(db, most, {
    agencyCode: 'most',
    tasks,
    duties: [duty(['Các đơn vị'], [], YEARLY)],
    since: '2026-12-20',
  });
  await openDuePeriods(db, on('2026-12-20'));
  assert.deepEqual(await periodKeys(db, most, after.id, '2026-12-20'), []);
});

test('where the plan gives no rhythm a planner opens each period with a reason, numbered in turn [MST.IV.3-2] [MST.IV.1-3]', async () => {
  const both = {
    kind: 'composite',
    parts: [
      { kind: 'recurring', every: null, text: 'định kỳ' },
      { kind: 'onRequest', by: null, text: 'theo yêu cầu' },
    ],
  };
  const receivers = ['Cục Công nghiệp Công nghệ thông tin'];
  const plan = await planWith(db, most, {
    agencyCode: 'most',
    tasks,
    duties: [duty(['Các cơ quan, đơn vị thuộc Bộ'], receivers, both, 'định kỳ hoặc theo yêu cầu')],
  });
  assert.equal(plan.duties[0]!.opensItself, false);
  await openDuePeriods(db, on('2026-12-20'));
  assert.deepEqual(await periodKeys(db, most, plan.id, '2026-12-20'), []);
  const id = plan.duties[0]!.id;
  const now = on('2026-09-01');
  const input = { labelVi: 'Báo cáo đột xuất tháng 9', due: '2026-09-20', reason: 'Lãnh đạo Bộ yêu cầu' };
  const bad = await openPeriod(
    db,
    id,
    { labelVi: 'a\u0007b', due: '2026-08-01', reason: '' },
    { actor: most, now, baseUrl: '' },
  );
  assert.ok(!bad.ok);
  assert.deepEqual(bad.refusals.map(({ field }) => String(field)).sort(), ['due', 'labelVi', 'reason']);
  const legal = await person(db, ['planner', 'most-legal']);
  assert.deepEqual(codes(await openPeriod(db, id, input, { actor: legal, now, baseUrl: '' })), ['notYours']);
  const iti = await person(db, ['planner', 'most-iti']);
  const made = await Promise.all(
    [most, iti, most].map((actor) => openPeriod(db, id, input, { actor, now, baseUrl: '' })),
  );
  made.forEach(good);
  assert.deepEqual(await periodKeys(db, most, plan.id, '2026-09-01'), ['hand:1', 'hand:2', 'hand:3']);
  const first = await periodOf(db, most, plan.id, 'hand:1');
  assert.deepEqual(codes(await closePeriod(db, first, '', { actor: most, now })), ['required']);
  good(await closePeriod(db, first, 'Không còn cần', { actor: most, now }));
  const closed = (await readPeriod(db, most, first, day('2026-09-01')))!.period;
  assert.deepEqual(
    [closed.state, closed.closeReason, closed.reason],
    ['closed', 'Không còn cần', 'Lãnh đạo Bộ yêu cầu'],
  );
  assert.deepEqual(codes(await closePeriod(db, first, 'lại', { actor: most, now })), ['periodClosed']);
});

test('who leads on the day reports: a lead that changes takes the next with it, and a collective lead means each unit [MST.II-hand]', async () => {
  const group = [
    task('1', { leads: ['Các sở, ban, ngành tỉnh'], with: ['UBND các xã, phường'] }),
    task('2', { leads: ['UBND các xã, phường'] }),
    task('3', { leads: ['Trung tâm Thông tin'] }),
  ];
  const plan = await planWith(db, dost, {
    agencyCode: 'thai-nguyen',
    tasks: group,
    duties: [duty(['Các sở, ban, ngành tỉnh', 'UBND các xã, phường'], ['Sở Khoa học và Công nghệ'], YEARLY)],
  });
  await openDuePeriods(db, on('2026-11-16'));
  const id = await periodOf(db, dost, plan.id, '2026');
  const rows = (await readPeriod(db, dost, id, day('2026-11-16')))!.rows.map(({ unitKey }) => unitKey).sort();
  assert.deepEqual(
    rows,
    [
      'agency:thai-nguyen-docs',
      'agency:thai-nguyen-doet',
      'agency:thai-nguyen-dof',
      'agency:thai-nguyen-doha',
      'agency:thai-nguyen-doj',
      'group:communes',
      'name:trung tâm thông tin',
    ],
    'the department that receives it does not report to itself',
  );
  const ministry = await planWith(db, most, {
    agencyCode: 'most',
    tasks: [task('1')],
    duties: [duty(['các đơn vị'], [], YEARLY)],
  });
  good(
    await setLead(
      db,
      ministry.tasks['1']!,
      { leads: [{ name: 'Văn phòng Bộ' }], from: '2026-12-01', reason: 'Đổi đầu mối' },
      { actor: most, now: on('2026-11-01') },
    ),
  );
  const period = async (today: string) => {
    await openDuePeriods(db, on(today));
    return (await readPeriod(db, most, await periodOf(db, most, ministry.id, '2026'), day(today)))!.rows.map(
      ({ unitKey }) => unitKey,
    );
  };
  assert.deepEqual(await period('2026-11-30'), ['agency:most-legal']);
  assert.deepEqual(await period('2026-12-01'), ['agency:most-office']);
});

test('planners add and end duties with a reason; the words decide whether periods open by themselves', async () => {
  const plan = await planWith(db, most, {
    agencyCode: 'most',
    tasks,
    duties: [duty(['các đơn vị'], [], ON_REQUEST, 'theo yêu cầu')],
  });
  const act = { actor: most, now: on('2026-09-10') };
  const input = {
    who: ['Vụ Pháp chế'],
    to: ['Lãnh đạo Bộ'],
    text: 'Báo cáo quý',
    dueText: 'hằng quý',
    reason: 'Lãnh đạo Bộ giao',
  };
  assert.deepEqual(codes(await setDuty(db, plan.id, { ...input, reason: '' }, act)), ['required']);
  const legal = await person(db, ['planner', 'most-legal']);
  assert.deepEqual(codes(await setDuty(db, plan.id, input, { ...act, actor: legal })), ['notYours']);
  const { id } = good(await setDuty(db, plan.id, { ...input, replaces: plan.duties[0]!.id }, act));
  assert.deepEqual(
    await periodKeys(db, most, plan.id, '2026-09-10'),
    ['2026-Q3'],
    'due on 30 September, so open at once',
  );
  const duties = await listDuties(db, most, plan.id);
  assert.deepEqual(
    duties.map(({ active, reason, endReason, clauseId }) => [active, reason, endReason, clauseId !== null]),
    [
      [false, null, 'Lãnh đạo Bộ giao', true],
      [true, 'Lãnh đạo Bộ giao', null, false],
    ],
  );
  assert.deepEqual(codes(await endDuty(db, id, 'Thôi', { ...act, actor: legal })), ['notYours']);
  good(await endDuty(db, id, 'Không cần nữa', act));
  assert.deepEqual(codes(await endDuty(db, id, 'Lần nữa', act)), ['dutyEnded']);
  await openDuePeriods(db, on('2026-12-20'));
  assert.deepEqual(await periodKeys(db, most, plan.id, '2026-12-20'), ['2026-Q3'], 'no further quarter opens');
});
