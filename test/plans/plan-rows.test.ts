import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { day } from '../../src/law/index.ts';
import {
  addConnection,
  addEvidence,
  addProgress,
  confirmPlan,
  importPlan,
  publicPlan,
  readPlan,
  readPlanText,
} from '../../src/plans/index.ts';
import { freshDatabase } from '../database.ts';
import { sharedFile } from '../shared-folder.ts';
import { NOW, person } from './room.ts';

const { db } = await freshDatabase();
const planner = await person(db, ['planner', 'most'], ['planner', 'thai-nguyen-dost']);
const act = { actor: planner, now: NOW };
const today = day('2026-07-15');

const FUND = 'Quỹ Đổi mới công nghệ quốc gia';
const NIDT = 'Viện Công nghệ số và Chuyển đổi số quốc gia';
const ITI = 'Cục Công nghiệp Công nghệ thông tin';
const PTIT = 'Học viện Công nghệ Bưu chính Viễn thông';
const DOST = 'Sở Khoa học và Công nghệ';

/** Tasks that the plans give to rooms of the portal which come later: until then, and beside them, they are run here. Read from the plans by eye. */
interface Row {
  readonly number: string;
  readonly lead: string;
  /** Last day of what is owed first; null where the plan names no single day. */
  readonly dueOn: string | null;
  readonly deadline: RegExp;
  /** A product by which it will be seen; null where the plan names none. */
  readonly product: RegExp | null;
}

async function confirmed(name: string, agencyCode: string): Promise<{ id: string; code: string } | null> {
  const path = sharedFile(`data/texts/${name}`);
  if (path === null) return null;
  const bytes = readFileSync(path);
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .map((text) => ({ text, page: null }));
  const made = await importPlan(db, { agencyCode, reading: readPlanText(lines), bytes, issuedOn: '2026-03-20' }, act);
  assert.ok(made.ok, JSON.stringify(made));
  assert.ok((await confirmPlan(db, made.value.id, { acceptGaps: true }, act)).ok);
  return made.value;
}

const ministry = await confirmed('ke-hoach-bo-khcn.txt', 'most');
const province = await confirmed('ke-hoach-thai-nguyen.txt', 'thai-nguyen');

async function taskOf(plan: { code: string }, number: string) {
  const found = (await readPlan(db, planner, plan.code, today))!.taskList.find((one) => one.number === number);
  assert.ok(found !== undefined, `${number} stands in the plan`);
  return found;
}

/** The task has its unit, its time and what it owes, and is done by evidence that everybody sees. */
async function isRun(plan: { code: string } | null, row: Row): Promise<void> {
  if (plan === null) return;
  const task = await taskOf(plan, row.number);
  assert.match(JSON.stringify(task.leads), new RegExp(row.lead));
  assert.match(task.deadline?.kind ?? '', row.deadline);
  if (row.dueOn !== null) assert.equal(task.dueOn, row.dueOn);
  const product = row.product === null ? null : task.products.find((one) => row.product!.test(one));
  assert.ok(product !== undefined, task.products.join('; '));
  const evidence = { kind: 'document', value: `${row.number}/BC`, title: 'Kết quả' } as const;
  const given = await addEvidence(db, task.id, product === null ? evidence : { ...evidence, product }, act);
  assert.ok(given.ok, JSON.stringify(given));
  assert.ok((await addProgress(db, task.id, { state: 'done', text: 'Đã xong.' }, act)).ok);
  const shown = (await publicPlan(db, plan.code, today))!.taskList.find((one) => one.number === row.number);
  assert.deepEqual(shown?.evidence, [evidence]);
}

test('the decree on the Fund: a task of the published plan is run with its unit, time and evidence [MST.1b]', () =>
  isRun(ministry, {
    number: 'II.1.b',
    lead: FUND,
    dueOn: '2026-06-30',
    deadline: /^composite$/,
    product: /^Hồ sơ Nghị định/,
  }));

test('the circular on ethics with its guidance: a task of the published plan is run with its unit, time and evidence [MST.1dd]', () =>
  isRun(ministry, { number: 'II.1.đ', lead: NIDT, dueOn: '2026-03-31', deadline: /^quarter$/, product: /hướng dẫn/ }));

test('the decree on penalties: a task of the published plan is run with its unit, time and evidence [MST.1g]', () =>
  isRun(ministry, {
    number: 'II.1.g',
    lead: NIDT,
    dueOn: '2026-09-30',
    deadline: /^quarter$/,
    product: /^Hồ sơ Nghị định/,
  }));

test('the part of the institute in programmes of human resources: a task of the published plan is run with its unit, time and evidence [MST.4d]', () =>
  isRun(ministry, { number: 'II.4.d', lead: PTIT, dueOn: null, deadline: /./, product: /báo cáo|chương trình/i }));

test('the infrastructure of four groups: a task of the published plan is run with its unit, time and evidence [MST.5c]', () =>
  isRun(ministry, { number: 'II.5.c', lead: ITI, dueOn: null, deadline: /^range$/, product: /đề án|dự án/i }));

test('setting up and running the Fund: a task of the published plan is run with its unit, time and evidence [MST.5d]', () =>
  isRun(ministry, { number: 'II.5.d', lead: FUND, dueOn: '2026-06-30', deadline: /^composite$/, product: /hồ sơ/i }));

test('the development of clusters: a task of the published plan is run with its unit, time and evidence [MST.5dd]', () =>
  isRun(ministry, { number: 'II.5.đ', lead: ITI, dueOn: null, deadline: /^range$/, product: /cụm liên kết/ }));

test('checking and urging by the ministry: a task of the published plan is run with its unit, time and evidence [MST.6]', () =>
  isRun(ministry, { number: 'II.6', lead: ITI, dueOn: null, deadline: /^composite$/, product: /^Kế hoạch kiểm tra$/ }));

test('the AI databases of the province: a task of the published plan is run with its unit, time and evidence [TN.5]', () =>
  isRun(province, { number: 'II.5', lead: DOST, dueOn: null, deadline: /^range$/, product: null }));

test('checking and urging in the province: a task of the published plan is run with its unit, time and evidence [TN.7]', () =>
  isRun(province, { number: 'II.7', lead: DOST, dueOn: null, deadline: /^recurring$/, product: null }));

test('a province tells of the databases that serve AI how each is connected, under the task of its plan that asks for it [TN.5]', async () => {
  if (province === null) return;
  const task = await taskOf(province, 'II.5');
  const made = await addConnection(
    db,
    province.id,
    {
      fromName: 'Cơ sở dữ liệu dùng chung của tỉnh',
      toName: 'Trung tâm Dữ liệu quốc gia',
      kind: 'connecting',
      state: 'building',
      since: '2026-05-01',
      unitName: DOST,
      taskId: task.id,
    },
    act,
  );
  assert.ok(made.ok, JSON.stringify(made));
});
