import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../src/law/index.ts';
import { grantRole } from '../../src/platform/identity/index.ts';
import { installJobs } from '../../src/platform/jobs/index.ts';
import {
  addEvidence,
  addProgress,
  addSubTask,
  followUp,
  gapsOf,
  linkTask,
  listDifficulties,
  listDuties,
  listPeriods,
  listTasks,
  openPeriod,
  overview,
  publicPlan,
  readPeriod,
  readPlan,
  readReport,
  readTask,
  reportDifficulty,
  saveReport,
  sendReport,
  setDuty,
  type TaskView,
} from '../../src/plans/index.ts';
import { freshDatabase } from '../database.ts';
import {
  confirmedPlan,
  examplePlan,
  HA_NOI,
  PRIME_MINISTER,
  sharedPlan,
  taskNumbered,
  type PublishedPlan,
} from './published-plans.ts';
import { codes, NOW, person, planOf, task } from './room.ts';

const { db, ownerUrl } = await freshDatabase();
await installJobs(ownerUrl);
const most = await person(db, ['planner', 'most']);
const thaiNguyen = await person(db, ['planner', 'thai-nguyen-dost']);
const haNoi = await person(db, ['planner', 'ha-noi-dost']);
const police = await person(db, ['planner', 'mps']);
const education = await person(db, ['planner', 'moet']);
const health = await person(db, ['planner', 'moh']);
const leader = await person(db, ['lead', 'primeMinister']);
const at = (actor: typeof most) => ({ actor, now: NOW, baseUrl: 'https://cong.example' });
const today = day('2026-05-04');

const national = await confirmedPlan(
  db,
  examplePlan(PRIME_MINISTER),
  { agencyCode: 'primeMinister', issuedOn: '2026-02-28' },
  at(most),
);
const city = await confirmedPlan(db, examplePlan(HA_NOI), { agencyCode: 'ha-noi', issuedOn: '2026-03-31' }, at(haNoi));
const ministry = await sharedPlan(db, 'ke-hoach-bo-khcn.txt', { agencyCode: 'most', issuedOn: '2026-03-20' }, at(most));
const province = await sharedPlan(
  db,
  'ke-hoach-thai-nguyen.txt',
  { agencyCode: 'thai-nguyen', issuedOn: '2026-03-20' },
  at(thaiNguyen),
);

const MOST = 'Bộ Khoa học và Công nghệ';

const numbered = (plan: PublishedPlan, number: string) => taskNumbered(db, most, plan, number, today);

/** Says that a task of a plan below carries out one of the plan of the Prime Minister; gives the upper one as it then stands. */
async function carriedOut(
  upper: string,
  lower: { plan: PublishedPlan; number: string; by: typeof most },
): Promise<TaskView> {
  const above = await numbered(national, upper);
  const below = await numbered(lower.plan, lower.number);
  const linked = await linkTask(db, below.id, { upperTaskId: above.id }, at(lower.by));
  assert.ok(linked.ok, JSON.stringify(linked));
  return (await readTask(db, most, above.id, today))!;
}

const conflictsOf = (view: TaskView): unknown[] =>
  view.below.map(({ planCode, conflicts }) => [planCode, conflicts.map(({ code }) => code)]);

async function shownToAll(number: string, plan = national) {
  const found = (await publicPlan(db, plan.code, today))!.taskList.find((one) => one.number === number);
  assert.ok(found !== undefined);
  return found;
}

async function givesEvidence(actor: typeof most, id: string, product: string): Promise<void> {
  const evidence = { kind: 'document', value: `Số ${product.length}`, title: product, product };
  const given = await addEvidence(db, id, evidence, at(actor));
  assert.ok(given.ok, JSON.stringify(given));
}

test('the summary of the plan of the Prime Minister is read without special case: seven groups, 28 tasks, and no time limit where the report gives none', async () => {
  const plan = (await readPlan(db, most, national.code, today))!;
  assert.equal(plan.taskList.length, 28);
  assert.equal(plan.administeredBy, 'most', 'the ministry that answers for the whole country keeps it');
  const heads = new Set(plan.taskList.map(({ number }) => number!.split('.').slice(0, 2).join('.')));
  assert.deepEqual([...heads], ['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6', 'II.7']);
  const undated = (await gapsOf(db, national.id)).filter(({ missing }) => missing === 'deadline');
  const without = ['2.b', '2.d', '2.đ', '4.đ', '5.b', '5.c', '5.d', '5.e', '6', '7.a', '7.b', '7.c'];
  assert.deepEqual(
    undated.map(({ number }) => number),
    without.map((number) => `II.${number}`),
  );
  assert.match(plan.title, /bản tóm tắt/);
});

test('a plan of the Prime Minister is read by every agency, which take part in their tasks; its figures are the business of who keeps it and of the centre', async () => {
  assert.equal((await readPlan(db, most, national.code, today))!.sight, 'keeps');
  assert.equal((await readPlan(db, health, national.code, today))!.sight, 'takesPart');
  assert.equal((await readPlan(db, leader, national.code, today))!.sight, 'decides');
  assert.equal((await readPlan(db, leader, city.code, today))!.sight, 'reads', 'the centre sees the plans below');
  assert.equal(await readPlan(db, health, city.code, today), null);
  assert.equal((await overview(db, health, {}, today)).plans, 0);
  assert.equal((await overview(db, health, { planCode: national.code }, today)).figures.total, 28);
  const { units } = await overview(db, leader, { planCode: national.code }, today);
  const led = (key: string) => units.find((one) => one.key === key)?.total;
  // 2.a 2.b 2.c 4.b 4.d 4.đ 5.d 7.a 7.b 7.c; ministries, their like and agencies of the Government are one in the figures.
  assert.deepEqual([led('group:ministries'), led('group:provinces'), led('agency:mps')], [10, 6, 1]);
  const named = await listTasks(db, leader, { unit: 'agency:moet' }, { today });
  assert.deepEqual(
    named.items.map(({ number }) => number),
    ['II.4.c'],
  );
});

test('the decree on the Fund is due in February above and in the second quarter below: the conflict stands on both tasks, progress below is seen above, evidence by all [Q367.3.2]', async () => {
  const own = await numbered(national, 'II.3.b');
  assert.deepEqual(
    [own.leads.map(({ name }) => name), own.deadline?.kind, own.dueOn, own.due.state],
    [[MOST], 'monthYear', '2026-02-28', 'overdue'],
  );
  assert.match((await readTask(db, most, own.id, today))!.content ?? '', /chưa rõ/, 'the date is told to be uncertain');
  assert.deepEqual(own.products, ['Hồ sơ dự thảo Nghị định']);
  if (ministry !== null) {
    const above = await carriedOut('II.3.b', { plan: ministry, number: 'II.1.b', by: most });
    const [link] = above.below;
    assert.deepEqual(link!.conflicts, [{ code: 'dueAfterAbove', lowerDue: '2026-06-30', upperDue: '2026-02-28' }]);
    const below = (await readTask(db, most, link!.task.id, today))!;
    assert.deepEqual(
      below.above.map(({ conflicts }) => conflicts.map(({ code }) => code)),
      [['dueAfterAbove']],
    );
    const progress = { state: 'running', percent: 60, text: 'Đã có dự thảo.' };
    assert.ok((await addProgress(db, below.id, progress, at(most))).ok);
    const risen = (await readTask(db, most, own.id, today))!.below[0]!.task;
    assert.deepEqual([risen.state, risen.percent], ['running', 60]);
  }
  await givesEvidence(most, own.id, 'Hồ sơ dự thảo Nghị định');
  assert.ok((await addProgress(db, own.id, { state: 'done', text: 'Đã trình.' }, at(most))).ok);
  const shown = await shownToAll('II.3.b');
  assert.deepEqual([shown.due.state, shown.evidence.map(({ title }) => title)], ['done', ['Hồ sơ dự thảo Nghị định']]);
});

test('the programme of AI staff is the task of the ministry of education, due within 2026; it alone reports on it and shows the dossier [Q367.4.3]', async () => {
  const own = await numbered(national, 'II.4.c');
  assert.deepEqual(
    [own.leads.map(({ name }) => name), own.deadline?.kind, own.dueOn, own.products],
    [['Bộ Giáo dục và Đào tạo'], 'year', '2026-12-31', ['Hồ sơ chương trình']],
  );
  const told = { state: 'running', percent: 40, text: 'Đang lấy ý kiến các bộ.' };
  assert.deepEqual(codes(await addProgress(db, own.id, told, at(health))), ['notYours']);
  assert.ok((await addProgress(db, own.id, told, at(education))).ok);
  await givesEvidence(education, own.id, 'Hồ sơ chương trình');
  const [entry] = (await readTask(db, most, own.id, today))!.progress;
  assert.deepEqual([entry!.unitAgency, entry!.percent], ['moet', 40]);
  assert.equal((await shownToAll('II.4.c')).evidence.length, 1);
  const late = await listTasks(db, leader, { unit: 'agency:moet', due: 'overdue' }, { today: day('2027-01-01') });
  assert.equal(late.items.length, 1, 'not submitted in 2026 it is late');
});

test('the infrastructure has four groups of components, each shown by its own evidence; the report gives no date, so nothing is late [Q367.5.2]', async () => {
  const own = await numbered(national, 'II.5.b');
  assert.deepEqual([own.leads.map(({ name }) => name), own.deadline?.kind, own.dueOn], [[MOST], 'none', null]);
  assert.equal(own.products.length, 4);
  assert.match(own.products.join('|'), /tính toán.*\|.*huấn luyện, kiểm thử.*\|.*mô hình ngôn ngữ.*\|.*khác/);
  for (const product of own.products) await givesEvidence(most, own.id, product);
  const { evidence } = (await readTask(db, most, own.id, today))!;
  assert.deepEqual(new Set(evidence.map(({ product }) => product)), new Set(own.products));
  const later = (await publicPlan(db, national.code, day('2035-01-01')))!.taskList.find(
    ({ number }) => number === 'II.5.b',
  )!;
  assert.deepEqual([later.due.state, later.evidence.length], ['noDate', 4]);
  if (ministry === null) return;
  const above = await carriedOut('II.5.b', { plan: ministry, number: 'II.5.c', by: most });
  assert.deepEqual(conflictsOf(above), [[ministry.code, []]]);
});

test('two ministries answer for different parts of the national AI database: each part is named with its ministry, reported by it and seen by all [Q367.5.3]', async () => {
  const own = await numbered(national, 'II.5.c');
  const parts = own.leads.map(({ name, condition }) => [name, condition]);
  assert.equal(parts.length, 2);
  assert.equal(parts[0]![0], MOST);
  assert.match(parts[0]![1]!, /tiêu chuẩn dữ liệu và mô hình/);
  assert.equal(parts[1]![0], 'Bộ Công an');
  assert.match(parts[1]![1]!, /Trung tâm Dữ liệu quốc gia, an ninh và tích hợp dữ liệu nguồn/);
  const source = { title: 'Tích hợp dữ liệu nguồn', leads: [{ name: 'Bộ Công an' }] };
  const models = { title: 'Tiêu chuẩn dữ liệu', leads: [{ name: MOST }] };
  assert.deepEqual(codes(await addSubTask(db, own.id, source, at(health))), ['notYours']);
  const integration = await addSubTask(db, own.id, source, at(police));
  const standards = await addSubTask(db, own.id, models, at(most));
  assert.ok(integration.ok && standards.ok);
  const done = { state: 'done', text: 'Đã tích hợp.' };
  assert.ok((await addProgress(db, integration.value.id, done, at(police))).ok);
  assert.deepEqual(codes(await addProgress(db, standards.value.id, done, at(police))), ['notYours']);
  assert.ok((await addProgress(db, own.id, { state: 'running', text: 'Đã vận hành.' }, at(police))).ok);
  const view = (await readTask(db, health, own.id, today))!;
  assert.deepEqual(
    view.subTasks.map(({ title, leads, state }) => [title, leads.map(({ name }) => name), state]),
    [
      ['Tích hợp dữ liệu nguồn', ['Bộ Công an'], 'done'],
      ['Tiêu chuẩn dữ liệu', [MOST], 'notBegun'],
    ],
  );
  assert.deepEqual([view.rolledUp?.percent, view.progress[0]!.unitAgency], [50, 'mps']);
  assert.deepEqual(
    (await shownToAll('II.5.c')).leads.map(({ name, condition }) => [name, condition]),
    parts,
  );
});

test('the Fund is to be set up in 2026 and 2027: a plan below that takes longer is in conflict, one that is earlier is not [Q367.5.5]', async () => {
  const own = await numbered(national, 'II.5.đ');
  assert.deepEqual(
    [own.leads.map(({ name }) => name), own.deadline?.kind, own.deadline?.from, own.dueOn, own.products],
    [[MOST], 'range', '2026-01-01', '2027-12-31', ['Quỹ được thành lập']],
  );
  const slow = await planOf(db, most, 'most-natif', [task('1', { deadline: { kind: 'date', to: '2028-03-31' } })]);
  const above = await carriedOut('II.5.đ', { plan: slow, number: '1', by: most });
  assert.deepEqual(conflictsOf(above), [[slow.code, ['dueAfterAbove']]]);
  if (ministry !== null) {
    const both = await carriedOut('II.5.đ', { plan: ministry, number: 'II.5.d', by: most });
    assert.deepEqual(new Map(conflictsOf(both) as [string, string[]][]).get(ministry.code), []);
  }
  await givesEvidence(most, own.id, 'Quỹ được thành lập');
  assert.ok((await addProgress(db, own.id, { state: 'done', text: 'Đã thành lập.' }, at(most))).ok);
  assert.deepEqual([(await shownToAll('II.5.đ')).due.state, (await shownToAll('II.5.đ')).evidence.length], ['done', 1]);
  const open = (await readTask(db, most, own.id, today))!.below.find(({ planCode }) => planCode === slow.code)!;
  assert.ok(
    open.conflicts.some(({ code }) => code === 'doneAboveOpenBelow'),
    'above it is done, below it is still open',
  );
});

test('clusters are developed without a date in the report: the ministry leads, its own plan carries it out, progress below is seen above [Q367.5.6]', async () => {
  const own = await numbered(national, 'II.5.e');
  assert.deepEqual([own.leads.map(({ name }) => name), own.deadline?.kind, own.dueOn], [[MOST], 'none', null]);
  assert.deepEqual(own.products, ['Cụm liên kết', 'trung tâm trí tuệ nhân tạo']);
  assert.equal(own.due.state, 'noDate');
  await givesEvidence(most, own.id, 'Cụm liên kết');
  assert.equal((await shownToAll('II.5.e')).evidence.length, 1);
  if (ministry === null) return;
  const above = await carriedOut('II.5.e', { plan: ministry, number: 'II.5.đ', by: most });
  assert.deepEqual(conflictsOf(above), [[ministry.code, []]]);
  const told = { state: 'running', percent: 20, text: 'Đang soạn đề án.' };
  assert.ok((await addProgress(db, above.below[0]!.task.id, told, at(most))).ok);
  assert.equal((await readTask(db, leader, own.id, today))!.below[0]!.task.percent, 20);
});

test('checks of the implementation are planned place by place, each with person and day; what was checked is recorded, and the plans below carry the task out [Q367.6.1]', async () => {
  const own = await numbered(national, 'II.6');
  assert.deepEqual([own.leads.map(({ name }) => name), own.deadline?.kind], [[MOST], 'none']);
  assert.ok(own.coordinators.includes('Ủy ban nhân dân các tỉnh, thành phố'));
  assert.deepEqual(own.products, ['Kế hoạch kiểm tra', 'báo cáo kiểm tra']);
  const visit = (place: string, on: string, lead: string) =>
    addSubTask(
      db,
      own.id,
      {
        title: `Kiểm tra tại ${place}`,
        person: 'Trần Thử',
        leads: [{ name: lead }],
        deadline: { value: { kind: 'date', to: on } },
      },
      at(most),
    );
  const [first, second] = [await visit('Bộ Y tế', '2026-04-20', MOST), await visit('Hà Nội', '2026-06-15', MOST)];
  assert.ok(first.ok && second.ok);
  const planned = (await readTask(db, most, own.id, today))!.subTasks;
  assert.deepEqual(
    planned.map(({ title, person: who, dueOn, due }) => [title, who, dueOn, due.state]),
    [
      ['Kiểm tra tại Bộ Y tế', 'Trần Thử', '2026-04-20', 'overdue'],
      ['Kiểm tra tại Hà Nội', 'Trần Thử', '2026-06-15', 'onTime'],
    ],
  );
  const done = await followUp(db, first.value.id, { kind: 'checked', text: 'Đã kiểm tra tại Bộ Y tế.' }, at(most));
  assert.ok(done.ok);
  assert.deepEqual(codes(await followUp(db, own.id, { kind: 'checked', text: 'x' }, at(health))), ['notYours']);
  assert.ok((await addProgress(db, first.value.id, { state: 'done', text: 'Đã kiểm tra.' }, at(most))).ok);
  assert.equal((await readTask(db, most, own.id, today))!.rolledUp?.percent, 50);
  await givesEvidence(most, own.id, 'Kế hoạch kiểm tra');
  assert.deepEqual(
    (await shownToAll('II.6')).evidence.map(({ title }) => title),
    ['Kế hoạch kiểm tra'],
  );
  if (ministry === null || province === null) return;
  await carriedOut('II.6', { plan: ministry, number: 'II.6', by: most });
  const above = await carriedOut('II.6', { plan: province, number: 'II.7', by: thaiNguyen });
  assert.deepEqual(new Set(above.below.map(({ agencyCode }) => agencyCode)), new Set(['most', 'thai-nguyen']));
});

test('the ministry asks the department of Ha Noi to join a check: the request with its day reaches it by letter, it reports back, and its own task shows it [HN.8]', async () => {
  const own = await taskNumbered(db, haNoi, city, 'II.8', today);
  assert.deepEqual(
    [own.leads.map(({ name }) => name), own.deadline?.kind, own.dueOn, own.products],
    [['Sở Khoa học và Công nghệ'], 'onRequest', null, ['Báo cáo kết quả tham gia kiểm tra']],
  );
  await carriedOut('II.6', { plan: city, number: 'II.8', by: haNoi });
  for (const [one, agencyCode] of [
    [haNoi, 'ha-noi-dost'],
    [most, 'most'],
  ] as const)
    assert.ok((await grantRole(db, { accountId: one.accountId, role: 'planner', agencyCode }, NOW)).ok);
  const request = {
    who: ['Sở Khoa học và Công nghệ Hà Nội'],
    to: [MOST],
    text: 'Tham gia đoàn kiểm tra và báo cáo kết quả',
    dueText: 'theo yêu cầu',
    reason: 'Kế hoạch kiểm tra năm 2026',
  };
  assert.deepEqual(codes(await setDuty(db, national.id, request, at(haNoi))), ['notYours']);
  const duty = await setDuty(db, national.id, request, at(most));
  assert.ok(duty.ok, JSON.stringify(duty));
  const asked = { labelVi: 'Kiểm tra tại Hà Nội', due: '2026-06-15', reason: 'Đoàn kiểm tra đến ngày 10/6/2026' };
  const period = await openPeriod(db, duty.value.id, asked, at(most));
  assert.ok(period.ok, JSON.stringify(period));
  const letters = await db
    .selectFrom('mail_message')
    .select(['subject', 'body_text'])
    .where('to_address', '=', haNoi.email)
    .execute();
  assert.equal(letters.length, 1);
  assert.match(letters[0]!.body_text, /15\/06\/2026/);
  assert.match(letters[0]!.body_text, /Kiểm tra tại Hà Nội/);
  const awaited = await listPeriods(db, haNoi, { mine: true }, today);
  assert.deepEqual(
    awaited.map(({ id, due }) => [id, due]),
    [[period.value.id, '2026-06-15']],
  );
  assert.equal(await readReport(db, health, period.value.id, 'agency:ha-noi-dost', today), null, 'nobody else’s');
  const words = { parts: { results: 'Sở đã tham gia đoàn kiểm tra ngày 10/6/2026.' } };
  const place = [period.value.id, 'agency:ha-noi-dost'] as const;
  assert.deepEqual(codes(await saveReport(db, ...place, words, at(health))), ['unknown']);
  assert.ok((await saveReport(db, ...place, words, at(haNoi))).ok);
  assert.ok((await sendReport(db, ...place, {}, at(haNoi))).ok);
  const seen = (await readPeriod(db, most, period.value.id, today))!;
  assert.deepEqual(
    seen.rows.map(({ agencyCode, state, late }) => [agencyCode, state, late]),
    [['ha-noi-dost', 'sent', false]],
  );
  const report = (await readReport(db, most, ...place, today))!;
  assert.match(report.versions[0]!.content.parts.results, /đã tham gia đoàn kiểm tra/);
  await givesEvidence(haNoi, own.id, 'Báo cáo kết quả tham gia kiểm tra');
  assert.equal((await shownToAll('II.8', city)).evidence.length, 1);
  assert.equal((await listDuties(db, most, national.id)).filter(({ active }) => active).length, 2);
});

test('a province is asked as such: the department that acts for it gets the letter and reports in its name, another department does not', async () => {
  const asked = {
    who: ['Ủy ban nhân dân thành phố Hà Nội'],
    to: [MOST],
    text: 'Báo cáo việc chuẩn bị kiểm tra',
    dueText: 'theo yêu cầu',
    reason: 'Chuẩn bị kiểm tra',
  };
  const duty = await setDuty(db, national.id, asked, at(most));
  assert.ok(duty.ok);
  const period = await openPeriod(db, duty.value.id, { labelVi: 'Chuẩn bị', due: '2026-05-20', reason: 'x' }, at(most));
  assert.ok(period.ok);
  const letters = await db
    .selectFrom('mail_message')
    .select('to_address')
    .where('subject', 'like', '%Chuẩn bị%')
    .execute();
  assert.deepEqual(
    letters.map(({ to_address }) => to_address),
    [haNoi.email],
    'the city has no planner of its own, its department has',
  );
  const mine = await listPeriods(db, haNoi, { mine: true }, today);
  assert.ok(mine.some(({ id }) => id === period.value.id));
  const words = { parts: { results: 'Thành phố đã chuẩn bị.' } };
  const finance = await person(db, ['planner', 'ha-noi-dof']);
  assert.deepEqual(codes(await saveReport(db, period.value.id, 'agency:ha-noi', words, at(finance))), ['unknown']);
  assert.ok((await saveReport(db, period.value.id, 'agency:ha-noi', words, at(haNoi))).ok);
  assert.ok((await sendReport(db, period.value.id, 'agency:ha-noi', {}, at(haNoi))).ok);
});

test('what an agency reports as a difficulty of a plan of the centre is seen by its own house and by who keeps the plan, not by the others that read the plan', async () => {
  const { id } = await numbered(national, 'II.5.c');
  const hard = await reportDifficulty(db, id, { text: 'Chưa có đường truyền riêng.' }, at(police));
  assert.ok(hard.ok, JSON.stringify(hard));
  const seenBy = async (actor: typeof most) => (await listDifficulties(db, actor, { taskId: id })).length;
  assert.deepEqual([await seenBy(police), await seenBy(most), await seenBy(health)], [1, 1, 0]);
  const draft = await planOf(db, most, 'primeMinister', [task('1')], { draft: true });
  assert.equal(await readPlan(db, police, draft.code, today), null, 'before it is confirmed it is the keeper’s alone');
  assert.equal((await readPlan(db, most, draft.code, today))!.sight, 'keeps');
});
