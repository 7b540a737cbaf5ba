import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addProgress,
  followUp,
  importPlan,
  linkUnitName,
  listDifficulties,
  listFollowUps,
  listTasks,
  planConditions,
  planFollowUps,
  readPlan,
  readTask,
  reportDifficulty,
  setCondition,
  stepDifficulty,
} from '../../src/plans/index.ts';
import { grantRole } from '../../src/platform/identity/index.ts';
import { installJobs } from '../../src/platform/jobs/index.ts';
import { freshDatabase } from '../database.ts';
import { codes, NOW, person, planOf, reading, task, TODAY } from './room.ts';

const { db, ownerUrl } = await freshDatabase();
await installJobs(ownerUrl);
const most = await person(db, ['planner', 'most']);
const legal = await person(db, ['planner', 'most-legal']);
const office = await person(db, ['planner', 'most-office']);
const leader = await person(db, ['lead', 'most']);
const dost = await person(db, ['planner', 'thai-nguyen-dost']);
const doj = await person(db, ['planner', 'thai-nguyen-doj']);
const dof = await person(db, ['planner', 'thai-nguyen-dof']);
const at = (actor: Parameters<typeof readPlan>[1]) => ({ actor, now: NOW, baseUrl: 'https://cong.example' });

for (const [one, agencyCode] of [
  [legal, 'most-legal'],
  [office, 'most-office'],
  [most, 'most'],
] as const)
  assert.ok((await grantRole(db, { accountId: one.accountId, role: 'planner', agencyCode }, NOW)).ok);

async function lettersTo(email: string): Promise<{ subject: string; body_text: string }[]> {
  return db.selectFrom('mail_message').select(['subject', 'body_text']).where('to_address', '=', email).execute();
}

test('an urging is recorded with who is in charge that day and goes to its people as a letter; a check is recorded alone; only who keeps or leads the plan may [TN.I.3] [HN.I.2-3] [HN.IV.1-2]', async () => {
  const { id, tasks } = await planOf(db, most, 'most', [task('1', { with: ['Văn phòng Bộ'] })]);
  const done = await followUp(db, tasks['1']!, { kind: 'urged', text: 'Đề nghị gửi dự thảo trước ngày 20.' }, at(most));
  assert.ok(done.ok);
  assert.equal(done.value.letters, 1);
  const [letter, ...more] = await lettersTo(legal.email);
  assert.equal(more.length, 0);
  assert.match(letter!.subject, /^Đôn đốc nhiệm vụ: 1 Nhiệm vụ 1/);
  assert.match(letter!.body_text, /hạn 30\/06\/2026/);
  assert.match(letter!.body_text, /Đề nghị gửi dự thảo trước ngày 20\./);
  assert.match(
    letter!.body_text,
    new RegExp(`https://cong\\.example/can-bo/ke-hoach/KH26-\\d+/nhiem-vu/${tasks['1']!}`),
  );
  assert.deepEqual(await lettersTo(office.email), [], 'who coordinates is not urged');
  const checked = await followUp(db, tasks['1']!, { kind: 'checked', text: 'Đã kiểm tra tại Vụ.' }, at(leader));
  assert.ok(checked.ok && checked.value.letters === 0);
  assert.deepEqual(codes(await followUp(db, tasks['1']!, { kind: 'urged', text: 'x' }, at(legal))), ['notYours']);
  assert.deepEqual(codes(await followUp(db, tasks['1']!, { kind: 'chased', text: '' }, at(most))), [
    'badValue',
    'required',
  ]);
  const log = await listFollowUps(db, tasks['1']!);
  assert.deepEqual(
    log.map(({ kind, units, letters, by }) => [kind, units, letters, by]),
    [
      ['checked', ['Vụ Pháp chế'], 0, leader.name],
      ['urged', ['Vụ Pháp chế'], 1, most.name],
    ],
  );
  assert.equal((await planFollowUps(db, id)).length, 2);
});

test('the conditions for a plan are a checklist of six: each with how far it is there, what is missing and who sees to it, and its history [Q367.7.3] [MST.7c]', async () => {
  const { id } = await planOf(db, most, 'most', [task('1')]);
  const set = (condition: string, state: string, text: string, actor = most) =>
    setCondition(db, id, { condition, state, text, person: 'Lê Thử' }, at(actor));
  assert.ok((await set('funds', 'missing', 'Chưa bố trí')).ok);
  assert.ok((await set('funds', 'partly', 'Đã bố trí năm 2026')).ok);
  for (const one of ['planning', 'staff', 'facilities', 'infrastructure', 'reporting'])
    assert.ok((await set(one, 'met', 'Đủ')).ok, one);
  assert.deepEqual(codes(await set('luck', 'met', 'x')), ['badValue']);
  assert.deepEqual(codes(await set('staff', 'met', '')), ['required']);
  assert.deepEqual(codes(await set('staff', 'met', 'x', legal)), ['notYours']);
  const funds = (await planConditions(db, id)).filter(({ condition }) => condition === 'funds');
  assert.deepEqual(
    funds.map(({ state, text, person: who }) => [state, text, who]),
    [
      ['partly', 'Đã bố trí năm 2026', 'Lê Thử'],
      ['missing', 'Chưa bố trí', 'Lê Thử'],
    ],
  );
});

test('a commune below a department: its difficulty goes to the department, then to who administers the plan, then to the committee [TN.V] [HN.IV.3-3]', async () => {
  const { code, tasks } = await planOf(db, dost, 'thai-nguyen', [task('1', { leads: ['UBND phường Thử Nghiệm'] })]);
  const link = { agencyCode: 'thai-nguyen', name: 'UBND phường Thử Nghiệm', parent: 'agency:thai-nguyen-doj' };
  assert.deepEqual(codes(await addProgress(db, tasks['1']!, { state: 'running', text: 'x' }, at(doj))), ['notYours']);
  assert.ok((await linkUnitName(db, link, at(dost))).ok);
  assert.ok(
    (await addProgress(db, tasks['1']!, { state: 'running', text: 'Phường đã họp' }, at(doj))).ok,
    'planners of the department act for what stands below it',
  );
  assert.deepEqual(codes(await addProgress(db, tasks['1']!, { state: 'running', text: 'x' }, at(dof))), ['notYours']);
  const given = { text: 'Thiếu người', unitName: 'UBND phường Thử Nghiệm', beyondCompetence: true };
  const made = await reportDifficulty(db, tasks['1']!, given, at(doj));
  assert.ok(made.ok);
  const step = (actor: typeof doj, name: string, more: object = {}) =>
    stepDifficulty(db, made.value.id, { step: name, text: 'Chuyển', ...more }, at(actor));
  const now = async () => (await listDifficulties(db, dost, { planCode: code }))[0]!;
  assert.deepEqual([(await now()).level, (await now()).holder], ['unit', 'Sở Tư pháp Thái Nguyên']);
  assert.deepEqual(codes(await step(dof, 'routed')), ['notYours'], 'another department does not have it');
  assert.deepEqual(codes(await step(doj, 'decided')), ['notYours']);
  assert.ok((await step(doj, 'routed')).ok);
  assert.deepEqual(
    [(await now()).level, (await now()).holder],
    ['administrator', 'Sở Khoa học và Công nghệ Thái Nguyên'],
  );
  assert.deepEqual(codes(await step(doj, 'routed')), ['notYours'], 'it has passed it on');
  assert.ok((await step(dost, 'routed')).ok);
  assert.deepEqual([(await now()).level, (await now()).holder], ['authority', 'Ủy ban nhân dân tỉnh Thái Nguyên']);
  assert.deepEqual(codes(await step(dost, 'routed')), ['badValue'], 'there is nobody above');
  assert.ok((await step(dost, 'decided')).ok);
  const { steps, unitName, beyondCompetence } = await now();
  assert.deepEqual([unitName, beyondCompetence], ['UBND phường Thử Nghiệm', true]);
  assert.deepEqual(
    steps.map((one) => [one.step, one.holder]),
    [
      ['reported', 'Sở Tư pháp Thái Nguyên'],
      ['routed', 'Sở Khoa học và Công nghệ Thái Nguyên'],
      ['routed', 'Ủy ban nhân dân tỉnh Thái Nguyên'],
      ['decided', 'Ủy ban nhân dân tỉnh Thái Nguyên'],
    ],
  );
});

test('a unit that stands below nobody reports to who administers the plan, who puts it to the leaders [MST.IV.3-3]', async () => {
  const { tasks, code } = await planOf(db, most, 'most', [task('1')]);
  const made = await reportDifficulty(db, tasks['1']!, { text: 'Chưa có hướng dẫn' }, at(legal));
  assert.ok(made.ok);
  const now = async () => (await listDifficulties(db, leader, { planCode: code }))[0]!;
  assert.deepEqual([(await now()).level, (await now()).unitName], ['administrator', 'Vụ Pháp chế']);
  const routed = { step: 'routed', level: 'authority', text: 'Trình Lãnh đạo Bộ' };
  assert.ok((await stepDifficulty(db, made.value.id, routed, at(most))).ok);
  assert.ok((await stepDifficulty(db, made.value.id, { step: 'decided', text: 'Đồng ý' }, at(leader))).ok);
  assert.equal((await now()).state, 'decided');
  assert.deepEqual(codes(await reportDifficulty(db, tasks['1']!, { text: 'x', unitName: 'Sở lạ' }, at(legal))), [
    'badValue',
  ]);
});

test('units cannot be put below themselves, below what stands below them, or below what is not of their house', async () => {
  const place = (name: string, parent: string) =>
    linkUnitName(db, { agencyCode: 'thai-nguyen', name, parent }, at(dost));
  const upper = await place('Phòng Thử', '');
  assert.ok(upper.ok);
  const lower = await place('Tổ Thử', `unit:${upper.value.unitId}`);
  assert.ok(lower.ok);
  assert.deepEqual(codes(await place('Phòng Thử', `unit:${lower.value.unitId}`)), ['circle']);
  assert.deepEqual(codes(await place('Phòng Thử', `unit:${upper.value.unitId}`)), ['circle']);
  for (const parent of ['agency:most', 'agency:x', 'unit:x', 'x'])
    assert.deepEqual(codes(await place('Tổ Thử', parent)), ['badValue'], parent);
  assert.deepEqual(codes(await linkUnitName(db, { agencyCode: 'thai-nguyen', name: 'Tổ Thử', parent: '' }, at(doj))), [
    'notYours',
  ]);
});

test('the institute that leads tasks on legal documents finds those that it leads and reports on them, on no others [MST.IV.2]', async () => {
  const institute = 'Viện Công nghệ số và Chuyển đổi số quốc gia';
  const nidt = await person(db, ['planner', 'most-nidt']);
  const { tasks, code } = await planOf(db, most, 'most', [task('1', { leads: [institute] }), task('2')]);
  const own = await listTasks(db, nidt, { planCode: code, unit: 'agency:most-nidt' }, { today: TODAY });
  assert.deepEqual(
    own.items.map(({ id }) => id),
    [tasks['1']!],
  );
  assert.ok((await addProgress(db, tasks['1']!, { state: 'running', text: 'Đã dự thảo' }, at(nidt))).ok);
  assert.deepEqual(codes(await addProgress(db, tasks['2']!, { state: 'running', text: 'x' }, at(nidt))), ['notYours']);
  assert.equal((await readTask(db, nidt, tasks['1']!, TODAY))!.progress[0]!.unitAgency, 'most-nidt');
});

test('the department of science and technology keeps the plan of the city’s committee; other departments take part [HN.IV.1-1]', async () => {
  const focal = await person(db, ['planner', 'ha-noi-dost']);
  const finance = await person(db, ['planner', 'ha-noi-dof']);
  const { code } = await planOf(db, focal, 'ha-noi', [task('1', { leads: ['Sở Tài chính'] })]);
  const plan = (await readPlan(db, focal, code, TODAY))!;
  assert.deepEqual([plan.agencyCode, plan.administeredBy, plan.sight], ['ha-noi', 'ha-noi-dost', 'keeps']);
  assert.equal((await readPlan(db, finance, code, TODAY))!.sight, 'takesPart');
  const given = { agencyCode: 'ha-noi', reading: reading([task('1')]), bytes: Buffer.from('khác') };
  assert.deepEqual(codes(await importPlan(db, given, at(finance))), ['notYours']);
});
