import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { day } from '../../../src/law/index.ts';
import {
  addProgress,
  atOrAbove,
  confirmPlan,
  consolidate,
  finishConsolidation,
  importPlan,
  listDuties,
  listPeriods,
  openDuePeriods,
  openPeriod,
  readConsolidation,
  readPeriod,
  readPlan,
  readPlanText,
  saveReport,
  sendReport,
  sendUp,
  type ReportContent,
} from '../../../src/plans/index.ts';
import { freshDatabase } from '../../database.ts';
import { sharedFile } from '../../shared-folder.ts';
import { person } from '../room.ts';
import { good, on } from './rooms.ts';

const { db } = await freshDatabase();
const most = await person(db, ['planner', 'most']);
const iti = await person(db, ['planner', 'most-iti']);
const nidt = await person(db, ['planner', 'most-nidt']);
const NIDT = 'Viện Công nghệ số và Chuyển đổi số quốc gia';
const dost = await person(db, ['planner', 'thai-nguyen-dost']);
const justice = await person(db, ['planner', 'thai-nguyen-doj']);
const DOCUMENT = {
  number: '1/BC',
  placeAndDate: 'Hà Nội, ngày 1 tháng 1',
  position: 'CỤC TRƯỞNG',
  name: 'Người ký',
  recipients: ['Lưu: VT'],
};

async function running(name: string, agencyCode: string, actor: typeof most) {
  const path = sharedFile(`data/texts/${name}`);
  if (path === null) return null;
  const bytes = readFileSync(path);
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .map((text) => ({ text, page: null }));
  const act = { actor, now: on('2026-03-20') };
  const { id, code, outcome } = good(
    await importPlan(db, { agencyCode, reading: readPlanText(lines), bytes, issuedOn: '2026-03-20' }, act),
  );
  if (outcome === 'imported') good(await confirmPlan(db, id, { acceptGaps: true }, act));
  return {
    id,
    code,
    duties: await listDuties(db, actor, id),
    tasks: (await readPlan(db, actor, code, day('2026-03-20')))!.taskList,
  };
}

const value = ({ figures }: ReportContent, name: string): number => figures.find((one) => one.name === name)!.value;

test('the plan of the ministry runs to a consolidated report: its units report to the department that gathers them, on request [MST.IV.1-1] [MST.IV.1-2] [MST.IV.1-3] [MST.IV.3-1] [MST.IV.3-2]', async () => {
  const plan = await running('ke-hoach-bo-khcn.txt', 'most', most);
  if (plan === null) return;
  const units = plan.duties.find(
    ({ section, to, who }) =>
      section === 'IV.3' &&
      to[0] === 'Cục Công nghiệp Công nghệ thông tin' &&
      who[0] === 'Các cơ quan, đơn vị thuộc Bộ',
  )!;
  assert.equal(units.opensItself, false, '"định kỳ hoặc theo yêu cầu" names no rhythm');
  const yearly = plan.duties.find(({ section }) => section === 'II.6')!;
  assert.equal(yearly.opensItself, true, '"Hằng năm và theo yêu cầu thực tiễn"');
  const now = on('2026-09-01');
  const opened = { labelVi: 'Báo cáo 9 tháng năm 2026', due: '2026-09-30', reason: 'Lãnh đạo Bộ yêu cầu' };
  const { id } = good(await openPeriod(db, units.id, opened, { actor: iti, now, baseUrl: '' }));
  const { rows } = (await readPeriod(db, iti, id, day('2026-09-01')))!;
  const keys = rows.map(({ unitKey }) => unitKey);
  for (const key of ['agency:most-legal', 'agency:most-nidt', 'agency:most-office']) assert.ok(keys.includes(key), key);
  assert.ok(!keys.includes('agency:most-iti'), 'who receives the reports sends none to itself');
  assert.ok(
    keys.every((key) => atOrAbove(key.replace('agency:', '')).includes('most')),
    keys.join(', '),
  );
  const led = plan.tasks.find(({ leads }) => leads.some(({ name }) => name === NIDT));
  assert.ok(led, 'the institute leads a task');
  good(await addProgress(db, led.id, { state: 'done', text: 'Đã hoàn thành' }, { actor: nidt, now }));
  good(await saveReport(db, id, 'agency:most-nidt', { parts: { results: 'Kết quả của Viện' } }, { actor: nidt, now }));
  good(await sendReport(db, id, 'agency:most-nidt', {}, { actor: nidt, now }));
  const made = good(await consolidate(db, id, {}, { actor: iti, now }));
  good(await finishConsolidation(db, made.id, DOCUMENT, { actor: iti, now }));
  const { content } = (await readConsolidation(db, most, made.id, day('2026-09-01')))!;
  assert.equal(content.tasks.length, 25);
  assert.equal(new Set(content.tasks.map(({ taskId }) => taskId)).size, 25);
  assert.deepEqual([value(content, 'all'), value(content, 'done'), value(content, 'notBegun')], [25, 1, 24]);
  assert.equal(content.missing.length, rows.length - 1);
  assert.equal(content.parts.results, `${NIDT}:\nKết quả của Viện`);
  // By the text of the plan four or more dossiers were due in the second quarter.
  assert.ok(value(content, 'overdue') >= 4);
});

test('the plan of the province runs to a consolidated report: every six months and every year, by departments and communes [TN.IV.1-1] [TN.IV.1-3] [TN.IV.2-1] [TN.IV.2-2]', async () => {
  const plan = await running('ke-hoach-thai-nguyen.txt', 'thai-nguyen', dost);
  if (plan === null) return;
  const units = plan.duties.find(({ section, who }) => section === 'IV.2' && who.includes('Các sở, ban, ngành tỉnh'))!;
  assert.deepEqual([units.opensItself, units.dueText], [true, 'Định kỳ 06 tháng, 01 năm']);
  const reviews = plan.duties.find(({ dueText }) => dueText === 'theo hướng dẫn của Trung ương')!;
  assert.equal(reviews.opensItself, false);
  const now = on('2026-06-20');
  await openDuePeriods(db, now);
  const [period] = (await listPeriods(db, dost, { planId: plan.id }, day('2026-06-20'))).filter(
    ({ dutyId }) => dutyId === units.id,
  );
  assert.deepEqual([period!.label.vi, period!.due, period!.assumed], ['6 tháng đầu năm 2026', '2026-06-30', true]);
  const { rows } = (await readPeriod(db, dost, period!.id, day('2026-06-20')))!;
  const keys = rows.map(({ unitKey }) => unitKey);
  assert.ok(
    keys.includes('agency:thai-nguyen-doj') &&
      keys.includes('group:communes') &&
      !keys.includes('agency:thai-nguyen-dost'),
    keys.join(', '),
  );
  good(await sendReport(db, period!.id, 'agency:thai-nguyen-doj', {}, { actor: justice, now }));
  good(
    await saveReport(
      db,
      period!.id,
      'group:communes',
      { parts: { results: 'Các xã, phường đã triển khai' } },
      { actor: dost, now },
    ),
  );
  good(await sendReport(db, period!.id, 'group:communes', {}, { actor: dost, now }));
  const made = good(await consolidate(db, period!.id, {}, { actor: dost, now }));
  good(await finishConsolidation(db, made.id, DOCUMENT, { actor: dost, now }));
  const { content } = (await readConsolidation(db, dost, made.id, day('2026-06-20')))!;
  assert.deepEqual([content.tasks.length, value(content, 'all'), content.missing.length], [7, 7, rows.length - 2]);
  // The department reports on the plan as a whole to the ministry and the committee: with what it consolidated.
  const listed = await listPeriods(db, dost, { planId: plan.id }, day('2026-06-20'));
  const upward = listed.find(({ dutyId }) => dutyId !== units.id)!;
  const before = (await readPeriod(db, dost, upward.id, day('2026-06-20')))!.rows;
  assert.deepEqual(
    before.map(({ unitKey, state }) => [unitKey, state]),
    [['agency:thai-nguyen-dost', 'missing']],
  );
  const { upper } = (await readConsolidation(db, dost, made.id, day('2026-06-20')))!;
  assert.deepEqual(
    upper.map(({ id }) => id),
    [upward.id],
  );
  good(await sendUp(db, made.id, upward.id, { actor: dost, now }));
  const onward = good(await consolidate(db, upward.id, {}, { actor: dost, now }));
  const whole = (await readConsolidation(db, dost, onward.id, day('2026-06-20')))!.content;
  assert.deepEqual([whole.tasks.length, whole.missing, whole.rests.length], [7, [], 1]);
  assert.match(whole.parts.results, /Các xã, phường đã triển khai/);
});

test('interim and final reviews are opened when the centre asks for them [TN.IV.1-2]', async () => {
  const plan = await running('ke-hoach-thai-nguyen.txt', 'thai-nguyen', dost);
  if (plan === null) return;
  const reviews = plan.duties.find(({ dueText }) => dueText === 'theo hướng dẫn của Trung ương')!;
  const now = on('2026-08-03');
  const input = { labelVi: 'Sơ kết một năm thi hành Luật', due: '2026-10-30', reason: 'Trung ương hướng dẫn sơ kết' };
  const { id } = good(await openPeriod(db, reviews.id, input, { actor: dost, now, baseUrl: '' }));
  const view = (await readPeriod(db, dost, id, day('2026-08-03')))!;
  assert.deepEqual(
    view.rows.map(({ unitKey }) => unitKey),
    ['agency:thai-nguyen-dost'],
  );
  assert.deepEqual([view.period.reason, view.period.assumed], ['Trung ương hướng dẫn sơ kết', false]);
  good(await sendReport(db, id, 'agency:thai-nguyen-dost', {}, { actor: dost, now }));
  const made = good(await consolidate(db, id, {}, { actor: dost, now }));
  assert.equal((await readConsolidation(db, dost, made.id, day('2026-08-03')))!.content.tasks.length, 7);
});
