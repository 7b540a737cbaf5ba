import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addComment,
  addProgress,
  addSubTask,
  editTask,
  importPlan,
  linkTask,
  listDifficulties,
  listPlans,
  listTasks,
  overview,
  planSight,
  readPlan,
  readTask,
  reportDifficulty,
  setFunding,
  stepDifficulty,
} from '../../src/plans/index.ts';
import { portalActor, type ApiKeyActor } from '../../src/platform/identity/index.ts';
import { freshDatabase } from '../database.ts';
import { codes, NOW, person, planOf, reading, task, TODAY } from './room.ts';

const { db } = await freshDatabase();
const most = await person(db, ['planner', 'most']);
const dost = await person(db, ['planner', 'thai-nguyen-dost']);
const legal = await person(db, ['planner', 'most-legal']);
const office = await person(db, ['planner', 'most-office']);
const haNoi = await person(db, ['planner', 'ha-noi']);
const mostLead = await person(db, ['lead', 'most']);
const officer = await person(db, ['officer', 'most-iti']);
const health = await person(db, ['officer', 'moh']);
const admin = await person(db, ['admin', null]);
const applicant = await person(db, ['applicant', null]);
const at = (actor: Parameters<typeof readPlan>[1]) => ({ actor, now: NOW });

const ministry = await planOf(db, most, 'most', [
  task('1', { with: ['các đơn vị liên quan'] }),
  task('2', { leads: ['Văn phòng Bộ'] }),
]);
const province = await planOf(db, dost, 'thai-nguyen', [task('1', { leads: ['Các sở, ban, ngành tỉnh'] })]);
const draft = await planOf(db, most, 'most', [task('1')], { draft: true });

test('who sees which plan: keepers, units below, leaders, officers of the same house, the national agency; strangers nothing', async () => {
  const key: ApiKeyActor = {
    kind: 'apiKey',
    keyId: most.accountId,
    party: { partyId: 'x', partyCode: 'x', partyName: 'x', partyKind: 'organisation' },
    scopes: [],
    via: 'api',
  };
  const expected = [
    [most, 'keeps', 'reads', 'keeps'],
    [dost, null, 'keeps', null],
    [legal, 'takesPart', 'reads', null],
    [haNoi, null, null, null],
    [mostLead, 'decides', 'reads', 'decides'],
    [officer, 'reads', 'reads', null],
    [health, null, null, null],
    [admin, 'keeps', 'keeps', 'keeps'],
    [applicant, null, null, null],
    [key, null, null, null],
    [portalActor('cli'), 'keeps', 'keeps', 'keeps'],
  ] as const;
  for (const [actor, ...sights] of expected) {
    const name = actor.kind === 'person' ? actor.name : actor.kind;
    const codesSeen = (await listPlans(db, actor, TODAY)).map(({ code }) => code);
    for (const [index, plan] of [ministry, province, draft].entries()) {
      const view = await readPlan(db, actor, plan.code, TODAY);
      assert.equal(view?.sight ?? null, sights[index], `${name} reads plan ${index}`);
      assert.equal(codesSeen.includes(plan.code), sights[index] !== null, `${name} lists plan ${index}`);
      assert.equal(
        (await readTask(db, actor, plan.tasks['1']!, TODAY)) !== null,
        sights[index] !== null,
        `${name} task`,
      );
    }
    const counted = (await overview(db, actor, {}, TODAY)).figures.total;
    const wanted = (sights[0] === null ? 0 : 2) + (sights[1] === null ? 0 : 1);
    assert.equal(counted, wanted, `${name} counts`);
    assert.equal((await listTasks(db, actor, {}, { today: TODAY })).items.length, wanted, name);
  }
});

test('a list and a reading agree on every pair of role and agency', () => {
  const scope = { agencyCode: 'thai-nguyen', administeredBy: 'thai-nguyen-dost', state: 'confirmed' } as const;
  const sight = (role: 'planner' | 'lead' | 'officer', agency: string | null) =>
    planSight({ ...most, roles: [{ role, agencyCode: agency }] }, scope);
  assert.equal(sight('planner', 'thai-nguyen'), 'keeps');
  assert.equal(sight('planner', 'thai-nguyen-dost'), 'keeps', 'the department that administers it');
  assert.equal(sight('planner', 'thai-nguyen-doj'), 'takesPart');
  assert.equal(sight('planner', 'ha-noi-dost'), null);
  assert.equal(sight('officer', 'thai-nguyen-doj'), 'reads');
  assert.equal(sight('planner', null), 'keeps');
});

test('a unit reports on tasks that it leads or coordinates, by name or in a group, and on no others [MST.IV.3-1] [TN.IV.2-1]', async () => {
  const report = (actor: typeof most, id: string) =>
    addProgress(db, id, { state: 'running', text: 'Đang làm' }, at(actor));
  assert.ok((await report(legal, ministry.tasks['1']!)).ok, 'leads it');
  assert.ok((await report(office, ministry.tasks['1']!)).ok, 'one of the units concerned');
  assert.ok((await report(office, ministry.tasks['2']!)).ok);
  assert.deepEqual(codes(await report(legal, ministry.tasks['2']!)), ['notYours']);
  assert.deepEqual(codes(await report(haNoi, ministry.tasks['1']!)), ['unknown']);
  assert.deepEqual(codes(await report(mostLead, ministry.tasks['1']!)), ['notYours']);
  const justice = await person(db, ['planner', 'thai-nguyen-doj']);
  assert.ok((await report(justice, province.tasks['1']!)).ok, 'one of the departments of the province');
  const view = (await readTask(db, most, ministry.tasks['1']!, TODAY))!;
  assert.deepEqual(new Set(view.progress.map(({ unitAgency }) => unitAgency)), new Set(['most-legal', 'most-office']));
  assert.ok((await addSubTask(db, ministry.tasks['1']!, { title: 'Phần của Vụ' }, at(legal))).ok);
});

test('a unit changes nothing that binds others: neither limits nor leads nor decided money', async () => {
  const id = ministry.tasks['1']!;
  assert.deepEqual(codes(await editTask(db, id, { title: 'Khác', reason: 'x' }, at(legal))), ['notYours']);
  assert.deepEqual(codes(await linkTask(db, id, { upperTaskId: province.tasks['1']! }, at(legal))), ['notYours']);
  const money = { year: 2026, source: 'own', amountVnd: 1 };
  assert.ok((await setFunding(db, id, money, at(legal))).ok, 'it may propose');
  assert.deepEqual(codes(await setFunding(db, id, { ...money, step: 'decided' }, at(legal))), ['notYours']);
  const request = { agencyCode: 'most', reading: reading([task('1')]), bytes: Buffer.from('z') };
  assert.deepEqual(codes(await importPlan(db, request, at(legal))), ['notYours']);
  assert.deepEqual(codes(await importPlan(db, { ...request, agencyCode: 'nowhere' }, at(most))), ['unknownAgency']);
});

test('lead, coordinators and the agency talk to each other on the task [Q367.P2]', async () => {
  const id = ministry.tasks['1']!;
  assert.ok((await addComment(db, id, 'Đề nghị Văn phòng góp ý', at(legal))).ok);
  assert.ok((await addComment(db, id, 'Đã góp ý', at(office))).ok);
  assert.ok((await addComment(db, id, 'Đã nhận', at(most))).ok);
  assert.deepEqual(codes(await addComment(db, id, 'x', at(haNoi))), ['unknown']);
  const { comments } = (await readTask(db, officer, id, TODAY))!;
  assert.deepEqual(
    comments.map(({ text, by }) => [text, by]),
    [
      ['Đề nghị Văn phòng góp ý', legal.name],
      ['Đã góp ý', office.name],
      ['Đã nhận', most.name],
    ],
  );
});

test('a difficulty goes from the unit through the administering agency to the authority, which decides [MST.IV.3-3] [TN.V] [HN.IV.3-3]', async () => {
  const id = province.tasks['1']!;
  const justice = await person(db, ['planner', 'thai-nguyen-doj']);
  const chair = await person(db, ['lead', 'thai-nguyen']);
  const input = { text: 'Chưa có hướng dẫn', proposal: 'Đề nghị có hướng dẫn', beyondCompetence: true };
  const made = await reportDifficulty(db, id, input, at(justice));
  assert.ok(made.ok);
  const one = async () => (await listDifficulties(db, dost, { taskId: id }))[0]!;
  assert.deepEqual(
    [(await one()).level, (await one()).state, (await one()).unitAgency],
    ['administrator', 'open', 'thai-nguyen-doj'],
  );
  assert.equal((await readTask(db, dost, id, TODAY))!.openDifficulties, 1);
  const step = (actor: typeof most, more: object) =>
    stepDifficulty(db, made.value.id, { step: 'decided', text: 'x', ...more }, at(actor));
  assert.deepEqual(codes(await step(justice, {})), ['notYours']);
  assert.deepEqual(codes(await step(haNoi, {})), ['unknown']);
  assert.deepEqual(codes(await step(chair, { step: 'routed', level: 'authority' })), ['notYours']);
  assert.deepEqual(codes(await step(dost, { step: 'routed', level: 'moon' })), ['badValue']);
  assert.ok((await step(dost, { step: 'routed', level: 'authority', text: 'Trình Ủy ban' })).ok);
  assert.equal((await one()).level, 'authority');
  assert.ok((await step(chair, { text: 'Giao Sở hướng dẫn trước 30/6' })).ok);
  const settled = await one();
  assert.deepEqual([settled.state, settled.beyondCompetence], ['decided', true]);
  assert.deepEqual(
    settled.steps.map(({ step, level, by }) => [step, level, by]),
    [
      ['reported', 'administrator', justice.name],
      ['routed', 'authority', dost.name],
      ['decided', 'authority', chair.name],
    ],
  );
  assert.equal((await readTask(db, dost, id, TODAY))!.openDifficulties, 0);
  assert.deepEqual(codes(await step(chair, { text: 'lại' })), ['alreadySettled']);
  assert.deepEqual(await listDifficulties(db, haNoi, {}), []);
});

test('a province links to the plan of the ministry that it does not read, and sees of it what is public alone', async () => {
  const [own, above] = [province.tasks['1']!, ministry.tasks['1']!];
  const inDraft = await linkTask(db, own, { upperTaskId: draft.tasks['1']! }, at(dost));
  assert.deepEqual(codes(inDraft), ['unknown'], 'a draft is nobody else\u2019s business');
  assert.ok((await linkTask(db, own, { upperTaskId: above }, at(dost))).ok);
  const seen = (await readTask(db, dost, own, TODAY))!.above[0]!;
  assert.deepEqual([seen.planCode, seen.task.title, seen.task.leads.length], [ministry.code, 'Nhiệm vụ 1', 1]);
  assert.deepEqual([seen.task.supervisor, seen.task.percent, seen.task.state], [null, null, 'notBegun']);
  assert.equal(await readTask(db, dost, above, TODAY), null);
});
