import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../../src/law/index.ts';
import { trailOf } from '../../src/platform/audit/index.ts';
import {
  addProgress,
  addEvidence,
  addSubTask,
  addTask,
  closePlan,
  addComment,
  confirmFields,
  confirmPlan,
  createPlan,
  editTask,
  importPlan,
  linkTask,
  linkUnitName,
  listPlans,
  listTasks,
  overview,
  planDocument,
  publicPlan,
  publicPlans,
  readPlan,
  readTask,
  removeTask,
  setFunding,
  setLead,
  setSupervisor,
  withdrawEvidence,
} from '../../src/plans/index.ts';
import { freshDatabase } from '../database.ts';
import { codes, NOW, person, planOf, reading, task, TODAY } from './room.ts';

const { db } = await freshDatabase();
const planner = await person(db, ['planner', 'most']);
const act = { actor: planner, now: NOW };

test('a reading becomes a draft with every field, its words and who is in charge, and the same file again changes nothing [Q367.P1] [MST.I.1]', async () => {
  const input = reading([
    task('II.1.a', {
      leads: ['Viện Công nghệ số và Chuyển đổi số quốc gia'],
      with: ['Vụ Pháp chế', 'các đơn vị liên quan'],
      leadHandover: { from: '2028-01-01', lead: ['Cục Công nghiệp Công nghệ thông tin'], text: 'giai đoạn sau' },
    }),
    task('II.1.b', { partOf: 'II.1.a', deadline: { kind: 'none' }, deadlineText: null, products: [] }),
  ]);
  const request = { agencyCode: 'most', reading: input, bytes: Buffer.from('một'), issuedOn: '2026-03-02' };
  const made = await importPlan(db, request, act);
  assert.ok(made.ok);
  assert.match(made.value.code, /^KH26-\d{4}$/);
  const again = await importPlan(db, request, act);
  assert.ok(again.ok && again.value.outcome === 'unchanged' && again.value.id === made.value.id);
  const plan = (await readPlan(db, planner, made.value.code, TODAY))!;
  assert.deepEqual([plan.state, plan.tasks, plan.sight, plan.title], ['draft', 2, 'keeps', 'Kế hoạch thử']);
  const [first, second] = plan.taskList;
  assert.deepEqual(
    first!.leads.map(({ name, from, until }) => [name, from, until]),
    [
      ['Viện Công nghệ số và Chuyển đổi số quốc gia', null, '2027-12-31'],
      ['Cục Công nghiệp Công nghệ thông tin', '2028-01-01', null],
    ],
  );
  assert.deepEqual(
    [first!.dueOn, first!.due.state, first!.supervisor],
    ['2026-06-30', 'onTime', { name: 'Thứ trưởng A', toBeAssigned: false }],
  );
  assert.deepEqual([second!.parentTaskId, second!.due.state], [first!.id, 'noDate']);
  assert.deepEqual((await planDocument(db, planner, plan.code))!.text, 'Văn bản');
  const view = (await readTask(db, planner, first!.id, TODAY))!;
  assert.equal((view.source as { deadline: { text: string } }).deadline.text, 'Quý II năm 2026');
});

test('a draft is confirmed field by field, and not as a whole while tasks lack lead, day or product [MST.I.2]', async () => {
  const lacking = task('2', { leads: [], products: [], deadline: { kind: 'none' } });
  const { id, code, tasks } = await planOf(db, planner, 'most', [task('1'), lacking], { draft: true });
  assert.ok((await confirmFields(db, tasks['1']!, ['title', 'leads'], act)).ok);
  const half = (await readPlan(db, planner, code, TODAY))!.taskList[0]!;
  assert.deepEqual([...half.confirmed].sort(), ['leads', 'title']);
  await editTask(db, tasks['1']!, { title: 'Tên khác' }, act);
  assert.deepEqual(
    (await readPlan(db, planner, code, TODAY))!.taskList[0]!.confirmed,
    ['leads'],
    'a new value is unconfirmed',
  );
  const refused = await confirmPlan(db, id, { acceptGaps: false }, act);
  assert.deepEqual(codes(refused).sort(), ['deadlineMissing', 'leadMissing', 'productMissing']);
  assert.ok(!refused.ok && refused.refusals.every(({ field }) => field!.startsWith(tasks['2']!)));
  assert.ok((await confirmPlan(db, id, { acceptGaps: true }, act)).ok);
  const whole = (await readPlan(db, planner, code, TODAY))!;
  assert.equal(whole.state, 'confirmed');
  assert.equal(whole.confirmedBy, planner.name);
  assert.equal(whole.taskList[0]!.confirmed.length, 8);
  assert.deepEqual(codes(await confirmPlan(db, id, { acceptGaps: true }, act)), ['notDraft']);
});

test('a lead hands over from a day on, with the reason; the one before stays in the history [MST.II-hand]', async () => {
  const { tasks } = await planOf(db, planner, 'most', [task('1')]);
  const id = tasks['1']!;
  const next = { leads: [{ name: 'Cục Công nghiệp Công nghệ thông tin' }], from: '2028-01-01' };
  assert.deepEqual(codes(await setLead(db, id, next, act)), ['reasonNeeded']);
  assert.ok((await setLead(db, id, { ...next, reason: 'Theo kế hoạch' }, act)).ok);
  const key = 'agency:most-legal';
  const byUnit = async (on: string) => (await overview(db, planner, { unit: key }, day(on))).figures.total;
  const [before, after] = [await byUnit('2027-12-31'), await byUnit('2028-01-01')];
  assert.equal(before - after, 1, 'counted for the old lead until the last day of 2027');
  const { history } = (await readTask(db, planner, id, TODAY))!;
  assert.deepEqual(
    history.filter(({ field }) => field === 'leads').map(({ reason, by }) => [reason, by]),
    [
      ['Theo kế hoạch', planner.name],
      [null, planner.name],
    ],
  );
});

test('a supervising leader may be still to be assigned; every assignment stays in the history [MST.II-sup]', async () => {
  const open = task('1', {
    supervisor: { text: 'Theo phân công của Bộ trưởng', place: null },
    supervisorKind: 'toBeAssigned',
  });
  const { tasks, code } = await planOf(db, planner, 'most', [open]);
  const of = async (name: string) =>
    (await overview(db, planner, { planCode: code, supervisor: name }, TODAY)).figures.total;
  assert.equal(await of('Theo phân công của Bộ trưởng'), 1);
  assert.ok((await setSupervisor(db, tasks['1']!, { name: 'Thứ trưởng B' }, act)).ok);
  assert.deepEqual([await of('Theo phân công của Bộ trưởng'), await of('Thứ trưởng B')], [0, 1]);
  const { history } = (await readTask(db, planner, tasks['1']!, TODAY))!;
  assert.equal(history.filter(({ field }) => field === 'supervisor').length, 2);
});

test('periods of a recurring task are done one by one, and the day moves on', async () => {
  const yearly = task('1', { deadline: { kind: 'recurring', every: 'P6M' } });
  const { tasks } = await planOf(db, planner, 'most', [yearly]);
  const id = tasks['1']!;
  const due = async () => (await readTask(db, planner, id, TODAY))!.dueOn;
  assert.equal(await due(), '2026-06-30');
  const done = { state: 'done', text: 'Đã rà soát', period: '2026-H1' };
  assert.deepEqual(codes(await addProgress(db, id, { ...done, period: '2026-Q9' }, act)), ['unknownPeriod']);
  assert.ok((await addProgress(db, id, done, act)).ok);
  assert.equal(await due(), '2026-12-31');
  const view = (await readTask(db, planner, id, TODAY))!;
  assert.deepEqual([view.state, view.doneOn, view.periods[0]!.done], ['running', null, true]);
  assert.ok((await addProgress(db, id, { ...done, state: 'running' }, act)).ok);
  assert.equal(await due(), '2026-06-30', 'taken back by a later entry');
});

test('progress without a period is of the whole task; a day to come and a wrong figure are refused by their fields', async () => {
  const { tasks, code } = await planOf(db, planner, 'most', [task('1')]);
  const bad = await addProgress(db, tasks['1']!, { state: 'done', percent: 120, text: '', onDay: '2026-05-05' }, act);
  assert.ok(!bad.ok);
  assert.deepEqual(bad.refusals.map(({ code, field }) => `${code} ${field}`).sort(), [
    'badValue percent',
    'inFuture onDay',
    'required text',
  ]);
  assert.ok((await addProgress(db, tasks['1']!, { state: 'done', text: 'Đã trình', onDay: '2026-05-03' }, act)).ok);
  const [one] = (await readPlan(db, planner, code, TODAY))!.taskList;
  assert.deepEqual([one!.state, one!.doneOn, one!.dueOn, one!.percent], ['done', '2026-05-03', null, 100]);
});

test('sub-tasks carry a day and a person, and roll up [HN.IV.3-1]', async () => {
  const { tasks } = await planOf(db, planner, 'most', [task('1')]);
  const sub = {
    title: 'Soạn dự thảo',
    person: 'Nguyễn Văn An',
    deadline: { value: { kind: 'date', to: '2026-05-20' } },
  };
  const made = await addSubTask(db, tasks['1']!, { ...sub, leads: [{ name: 'Phòng A' }] }, act);
  const other = await addSubTask(db, tasks['1']!, { title: 'Lấy ý kiến' }, act);
  assert.ok(made.ok && other.ok);
  assert.ok((await addProgress(db, made.value.id, { state: 'done', text: 'xong' }, act)).ok);
  assert.ok((await addProgress(db, other.value.id, { state: 'running', percent: 41, text: 'đang làm' }, act)).ok);
  const view = (await readTask(db, planner, tasks['1']!, TODAY))!;
  assert.deepEqual(view.rolledUp, { state: 'running', percent: 70, done: 1, total: 2, withoutFigure: 0 });
  assert.deepEqual([view.subTasks[0]!.person, view.subTasks[0]!.due.state], ['Nguyễn Văn An', 'done']);
  assert.deepEqual(codes(await removeTask(db, tasks['1']!, 'thừa', act)), ['hasBelow'], 'it has sub-tasks');
});

test('a lower plan carries out a task above, and its later day is shown as a conflict at both ends', async () => {
  const upper = await planOf(db, planner, 'most', [task('1')]);
  const local = await person(db, ['planner', 'thai-nguyen-dost'], ['planner', 'most']);
  const late = task('1', { deadline: { kind: 'date', to: '2026-07-01' }, leads: ['Sở Khoa học và Công nghệ'] });
  const lower = await planOf(db, local, 'thai-nguyen', [late]);
  const link = { upperTaskId: upper.tasks['1']! };
  assert.ok((await linkTask(db, lower.tasks['1']!, link, { actor: local, now: NOW })).ok);
  const below = (await readTask(db, local, lower.tasks['1']!, TODAY))!;
  assert.deepEqual(
    below.above.map(({ planCode, conflicts }) => [planCode, conflicts.map(({ code }) => code)]),
    [[upper.code, ['dueAfterAbove']]],
  );
  const above = (await readTask(db, planner, upper.tasks['1']!, TODAY))!;
  assert.deepEqual(
    above.below.map(({ planCode }) => planCode),
    [lower.code],
  );
  const back = await linkTask(db, upper.tasks['1']!, { upperTaskId: lower.tasks['1']! }, { actor: local, now: NOW });
  assert.deepEqual(codes(back), ['circle']);
  assert.ok((await linkTask(db, lower.tasks['1']!, { ...link, linked: false }, { actor: local, now: NOW })).ok);
  assert.deepEqual((await readTask(db, local, lower.tasks['1']!, TODAY))!.above, []);
});

test('a lower unit makes its own plan under a task, and both ends show it', async () => {
  const { tasks, code } = await planOf(db, planner, 'most', [task('1')]);
  const unit = await person(db, ['planner', 'most-legal']);
  const input = { agencyCode: 'most-legal', title: 'Kế hoạch của Vụ', parentTaskId: tasks['1']! };
  const made = await createPlan(db, input, { actor: unit, now: NOW });
  assert.ok(made.ok);
  assert.ok((await addTask(db, made.value.id, { title: 'Việc 1' }, { actor: unit, now: NOW })).ok);
  const view = (await readPlan(db, unit, made.value.code, TODAY))!;
  assert.equal(view.parent!.code, code);
  assert.deepEqual(
    (await readTask(db, planner, tasks['1']!, TODAY))!.subPlans.map((one) => one.code),
    [made.value.code],
  );
  assert.deepEqual(
    (await readPlan(db, planner, code, TODAY))!.below.map((one) => one.code),
    [made.value.code],
  );
});

test('money is kept by year, source and step, and the last amount counts [MST.III] [TN.III] [HN.III]', async () => {
  const { tasks } = await planOf(db, planner, 'most', [task('1')]);
  const id = tasks['1']!;
  const input = { year: 2026, source: 'recurrent', amountVnd: 500_000_000 };
  assert.ok((await setFunding(db, id, input, act)).ok);
  assert.ok((await setFunding(db, id, { ...input, amountVnd: '450000000', note: 'Sau thẩm định' }, act)).ok);
  assert.ok((await setFunding(db, id, { ...input, source: 'own', step: 'decided' }, act)).ok);
  assert.deepEqual(codes(await setFunding(db, id, { ...input, amountVnd: 1.5 }, act)), ['badValue']);
  assert.deepEqual(codes(await setFunding(db, id, { ...input, year: '' }, act)), ['needed']);
  const { funding } = (await readTask(db, planner, id, TODAY))!;
  assert.deepEqual(
    funding.map(({ source, step, amountVnd }) => [source, step, amountVnd]),
    [
      ['own', 'decided', 500_000_000],
      ['recurrent', 'proposed', 450_000_000],
    ],
  );
});

test('a name that is no agency stays text until a planner says what it stands for; then its tasks are counted there', async () => {
  const { code } = await planOf(db, planner, 'most', [task('1', { leads: ['Cục Công nghệ thông tin (ITI)'] })]);
  const units = async () => (await overview(db, planner, { planCode: code }, TODAY)).units.map(({ key }) => key);
  assert.deepEqual(await units(), ['name:cục công nghệ thông tin (iti)']);
  const linked = await linkUnitName(
    db,
    { agencyCode: 'most', name: 'Cục công nghệ thông tin (ITI)', unitAgency: 'most-iti' },
    act,
  );
  assert.ok(linked.ok && linked.value.tasks === 1);
  assert.deepEqual(await units(), ['agency:most-iti']);
});

test('what the public sees has leads, days, products and evidence, and nothing of drafts, comments, files or money', async () => {
  const { code, tasks } = await planOf(db, planner, 'most', [task('1'), task('2')]);
  const draft = await planOf(db, planner, 'most', [task('1')], { draft: true });
  const id = tasks['1']!;
  await addComment(db, id, 'nội bộ bí mật', act);
  await addProgress(db, id, { state: 'done', text: 'tiến độ nội bộ' }, act);
  await setFunding(db, id, { year: 2026, source: 'own', amountVnd: 987_654_321 }, act);
  const kept = await addEvidence(
    db,
    id,
    { kind: 'document', value: '12/BC-BKHCN', title: 'Báo cáo', product: 'Báo cáo' },
    act,
  );
  const wrong = await addEvidence(db, id, { kind: 'url', value: 'https://example.vn/sai', title: 'Sai' }, act);
  assert.ok(kept.ok && wrong.ok);
  assert.deepEqual(codes(await addEvidence(db, id, { kind: 'url', value: 'javascript:alert(1)', title: 'x' }, act)), [
    'badValue',
  ]);
  assert.ok((await withdrawEvidence(db, id, wrong.value.id, 'Nhầm', act)).ok);
  assert.equal(await publicPlan(db, draft.code, TODAY), null);
  assert.ok(!(await publicPlans(db, TODAY)).some((one) => one.code === draft.code));
  const plan = (await publicPlan(db, code, TODAY))!;
  assert.deepEqual(
    [plan.tasks, plan.done, plan.taskList[0]!.evidence],
    [2, 1, [{ kind: 'document', value: '12/BC-BKHCN', title: 'Báo cáo' }]],
  );
  assert.deepEqual(plan.taskList[0]!.leads, [{ name: 'Vụ Pháp chế', condition: null }]);
  assert.doesNotMatch(JSON.stringify(plan), /nội bộ|987654321|Thứ trưởng/);
});

test('each figure is the length of the list behind it, over pages too', async () => {
  const figures = (await overview(db, planner, {}, day('2026-07-15'))).figures;
  assert.ok(figures.overdue > 2);
  for (const due of ['done', 'overdue', 'dueSoon', 'onTime', 'noDate'] as const) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listTasks(
        db,
        planner,
        { due },
        { today: day('2026-07-15'), limit: 2, ...(after && { after }) },
      );
      seen.push(...page.items.map(({ id }) => id));
      assert.ok(page.items.every((one) => one.due.state === due));
      after = page.next;
    } while (after !== null);
    assert.equal(seen.length, figures[due], due);
    assert.equal(new Set(seen).size, seen.length);
  }
});

test('a closed plan takes nothing more, and every act left a line in the trail', async () => {
  const { id, code, tasks } = await planOf(db, planner, 'most', [task('1')]);
  assert.deepEqual(codes(await closePlan(db, id, ' ', act)), ['required']);
  assert.ok((await closePlan(db, id, 'Đã tổng kết', act)).ok);
  assert.deepEqual(codes(await addProgress(db, tasks['1']!, { state: 'done', text: 'x' }, act)), ['planClosed']);
  assert.deepEqual(
    (await trailOf(db, { kind: 'plan', id })).map(({ action }) => action),
    ['planClosed', 'planConfirmed', 'planImported'],
  );
  assert.ok((await listPlans(db, planner, TODAY, { state: 'closed' })).some((one) => one.code === code));
});

test('a fault in the middle of an act leaves nothing of it', async () => {
  const { id, code } = await planOf(db, planner, 'most', [task('1')], { draft: true });
  const count = async () => (await sql<{ n: number }>`select count(*) as n from plan_value`.execute(db)).rows[0]!.n;
  const before = await count();
  const broken = { actor: { ...planner, accountId: 'not-a-uuid' }, now: NOW };
  await assert.rejects(addTask(db, id, { title: 'Việc' }, broken));
  await assert.rejects(
    importPlan(db, { agencyCode: 'most', reading: reading([task('1')]), bytes: Buffer.from('hỏng') }, broken),
  );
  assert.equal(await count(), before);
  assert.equal((await readPlan(db, planner, code, TODAY))!.taskList.length, 1);
});

test('histories cannot be changed or removed by the application', async () => {
  for (const table of [
    'plan_value',
    'plan_progress',
    'plan_evidence',
    'plan_comment',
    'plan_funding',
    'plan_link',
    'plan_difficulty_step',
  ] as const) {
    await assert.rejects(db.deleteFrom(table).execute(), /permission denied/, table);
    await assert.rejects(sql`update ${sql.table(table)} set at = now()`.execute(db), /permission denied/, table);
  }
});
