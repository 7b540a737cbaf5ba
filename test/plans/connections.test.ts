import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  addConnection,
  closePlan,
  connectionHistory,
  countConnections,
  planConnections,
  recordConnection,
  type ConnectionInput,
} from '../../src/plans/index.ts';
import type { PersonActor } from '../../src/platform/identity/index.ts';
import { freshDatabase } from '../database.ts';
import { codes, NOW, person, planOf, task } from './room.ts';

const { db } = await freshDatabase();
const focal = await person(db, ['planner', 'ha-noi-dost']);
const finance = await person(db, ['planner', 'ha-noi-dof']);
const reader = await person(db, ['officer', 'ha-noi']);
const act = (actor: PersonActor) => ({ actor, now: NOW });

const CENTRE = 'Trung tâm Dữ liệu thành phố';
const given: ConnectionInput = {
  fromName: 'Hệ thống thông tin giải quyết thủ tục',
  toName: 'Cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo',
  kind: 'sharing',
  state: 'building',
  since: '2026-03-10',
  unitName: CENTRE,
};

/** A plan with a continuous task. */
async function plan(): Promise<{ id: string; code: string; tasks: Record<string, string> }> {
  const always = {
    deadlineText: { text: 'Thường xuyên', place: null },
    deadline: { kind: 'continuous' },
  } as const;
  return planOf(db, focal, 'ha-noi', [task('1', always), task('2')]);
}

test('a connection of a plan says between which, who answers for it and how it stands since when; every state it was in stays, with what comes next [HN.I.2-2]', async () => {
  const { id: planId, tasks } = await plan();
  const first = { ...given, taskId: tasks['1'], nextStep: 'Ký quy chế chia sẻ', nextOn: '2026-06-01' };
  const made = await addConnection(db, planId, first, act(focal));
  assert.ok(made.ok, JSON.stringify(made));
  const ids = { planId, connectionId: made.value.id };
  const later = { state: 'operating', since: '2026-04-20', unitName: CENTRE, taskId: tasks['1'] };
  assert.ok((await recordConnection(db, ids, later, act(focal))).ok);
  const [one, ...more] = await planConnections(db, planId);
  assert.equal(more.length, 0);
  assert.deepEqual(
    [one!.state, one!.since, one!.unitName, one!.nextStep, one!.task?.number],
    ['operating', '2026-04-20', CENTRE, null, '1'],
  );
  assert.deepEqual(
    (await connectionHistory(db, made.value.id)).map(({ state, since, nextStep, nextOn, by }) => [
      state,
      since,
      nextStep,
      nextOn,
      by,
    ]),
    [
      ['operating', '2026-04-20', null, null, focal.name],
      ['building', '2026-03-10', 'Ký quy chế chia sẻ', '2026-06-01', focal.name],
    ],
  );
  assert.deepEqual(
    (await planConnections(db, planId, { taskId: tasks['1']! })).map(({ id }) => id),
    [made.value.id],
  );
  assert.deepEqual(await planConnections(db, planId, { taskId: tasks['2']! }), []);
  const trail = await sql<{ action: string }>`
    select action from audit_event where subject_kind = 'plan' and subject_id = ${planId} and action like 'planConnection%' order by id`.execute(
    db,
  );
  assert.deepEqual(
    trail.rows.map(({ action }) => action),
    ['planConnectionAdded', 'planConnectionRecorded'],
  );
});

test('connections are counted by how they stand now; one that was taken off the list with its reason does not count [HN.I.2-2]', async () => {
  const { id: planId, tasks } = await plan();
  for (const state of ['notStarted', 'building', 'building', 'operating', 'interrupted'])
    assert.ok((await addConnection(db, planId, { ...given, state, taskId: tasks['1'] }, act(focal))).ok);
  const [first] = await planConnections(db, planId);
  const away = { state: 'withdrawn', since: '2026-05-04', unitName: CENTRE, taskId: tasks['1'] };
  const ids = { planId, connectionId: first!.id };
  assert.deepEqual(codes(await recordConnection(db, ids, away, act(focal))), ['needed']);
  assert.ok((await recordConnection(db, ids, { ...away, note: 'Nhập nhầm' }, act(focal))).ok);
  const all = await planConnections(db, planId);
  assert.equal(all.length, 5, 'it stays, with its history');
  assert.deepEqual(countConnections(all), { notStarted: 0, building: 2, operating: 1, interrupted: 1 });
  assert.equal((await planConnections(db, planId, { taskId: tasks['1']! })).length, 4);
});

test('a state begins neither in days to come nor before the one it follows; the same state again corrects its day', async () => {
  const { id: planId } = await plan();
  const add = async (more: object) => codes(await addConnection(db, planId, { ...given, ...more }, act(focal)));
  assert.deepEqual(await add({ since: '2026-05-05' }), ['inFuture']);
  assert.deepEqual(await add({ since: '' }), ['needed']);
  assert.deepEqual(await add({ since: '31/02/2026' }), ['badDay']);
  const made = await addConnection(db, planId, given, act(focal));
  assert.ok(made.ok);
  const ids = { planId, connectionId: made.value.id };
  const set = async (state: string, since: string) =>
    codes(await recordConnection(db, ids, { state, since, unitName: CENTRE }, act(focal)));
  assert.deepEqual(await set('operating', '2026-03-09'), ['beforeFormer']);
  assert.deepEqual(await set('building', '2026-03-01'), [], 'its first day was typed wrongly');
  assert.deepEqual(await set('operating', '2026-03-09'), []);
  assert.deepEqual(await set('operating', '2026-02-28'), ['beforeFormer']);
  assert.deepEqual(await set('interrupted', '2026-04-01'), []);
  assert.deepEqual(await set('operating', '2026-03-20'), ['beforeFormer'], 'it was interrupted in between');
});

test('every reason is told at once; a code counts only when a register has it, a task only when it is of this plan', async () => {
  const { id: planId } = await plan();
  const { tasks: others } = await plan();
  const wrong = {
    ...given,
    fromName: '',
    toName: 'x\u0000',
    toCode: 'VN-AI-KHONG-CO',
    kind: 'stealing',
    state: 'withdrawn',
    unitName: '',
    taskId: others['1'],
    nextOn: '2026-06-01',
    isRegistered: () => Promise.resolve(false),
  };
  const refused = await addConnection(db, planId, wrong, act(focal));
  assert.ok(!refused.ok);
  const fields = new Set(refused.refusals.map(({ field }) => field));
  const expected = new Set(['fromName', 'kind', 'nextStep', 'state', 'taskId', 'toCode', 'toName', 'unitName']);
  assert.deepEqual(fields, expected);
  assert.deepEqual(await planConnections(db, planId), [], 'nothing is kept of it');
  const known = { ...given, toCode: 'VN-AI-1', isRegistered: (code: string) => Promise.resolve(code === 'VN-AI-1') };
  assert.ok((await addConnection(db, planId, known, act(focal))).ok);
  assert.equal((await planConnections(db, planId))[0]!.toCode, 'VN-AI-1');
});

test('who keeps the plan records its connections; units that lead no task of it and readers do not, nor does anyone once it is closed', async () => {
  const { id: planId, tasks } = await plan();
  const { id: otherPlan } = await plan();
  assert.deepEqual(codes(await addConnection(db, planId, given, act(reader))), ['notYours']);
  assert.deepEqual(codes(await addConnection(db, planId, given, act(finance))), ['needed']);
  const under = { ...given, taskId: tasks['1'] };
  assert.deepEqual(codes(await addConnection(db, planId, under, act(finance))), ['otherUnit']);
  const made = await addConnection(db, planId, given, act(focal));
  assert.ok(made.ok);
  const connectionId = made.value.id;
  assert.deepEqual(codes(await recordConnection(db, { planId, connectionId }, given, act(finance))), ['notYours']);
  assert.deepEqual(codes(await recordConnection(db, { planId: otherPlan, connectionId }, given, act(focal))), [
    'unknown',
  ]);
  assert.deepEqual(codes(await recordConnection(db, { planId, connectionId: 'x' }, given, act(focal))), ['unknown']);
  assert.ok((await closePlan(db, planId, 'Hết thời gian', act(focal))).ok);
  assert.deepEqual(codes(await recordConnection(db, { planId, connectionId }, given, act(focal))), ['planClosed']);
});
