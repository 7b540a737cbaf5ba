import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AGENCIES, day } from '../../src/law/index.ts';
import {
  addConnection,
  addDatabase,
  addEvidence,
  connectionFigures,
  connectionLevels,
  countConnections,
  countReviews,
  databaseHistory,
  linkTask,
  planConnections,
  planDatabases,
  publicPlan,
  recordConnection,
  recordDatabase,
  type ConnectionInput,
  type DatabaseInput,
} from '../../src/plans/index.ts';
import type { PersonActor } from '../../src/platform/identity/index.ts';
import { freshDatabase } from '../database.ts';
import { confirmedPlan, examplePlan, HA_NOI, PRIME_MINISTER, sharedPlan, taskNumbered } from './published-plans.ts';
import { codes, NOW, person, planOf, task } from './room.ts';

const { db } = await freshDatabase();
const most = await person(db, ['planner', 'most']);
const haNoi = await person(db, ['planner', 'ha-noi-dost']);
const justice = await person(db, ['planner', 'ha-noi-doj']);
const finance = await person(db, ['planner', 'ha-noi-dof']);
const health = await person(db, ['planner', 'moh']);
const leader = await person(db, ['lead', 'primeMinister']);
const act = (actor: PersonActor) => ({ actor, now: NOW });
const today = day('2026-05-04');

const national = await confirmedPlan(
  db,
  examplePlan(PRIME_MINISTER),
  { agencyCode: 'primeMinister', issuedOn: '2026-02-28' },
  act(most),
);
const city = await confirmedPlan(db, examplePlan(HA_NOI), { agencyCode: 'ha-noi', issuedOn: '2026-03-31' }, act(haNoi));
const above = await taskNumbered(db, most, national, 'II.5.d', today);
const own = await taskNumbered(db, haNoi, city, 'II.7', today);
const review = await taskNumbered(db, haNoi, city, 'II.2', today);
assert.ok((await linkTask(db, own.id, { upperTaskId: above.id }, act(haNoi))).ok);

const CENTRE = 'Trung tâm Dữ liệu quốc gia';
const JUSTICE = 'Sở Tư pháp';
const joined: ConnectionInput = {
  fromName: 'Cơ sở dữ liệu hộ tịch của thành phố',
  toName: CENTRE,
  kind: 'connecting',
  state: 'building',
  since: '2026-04-10',
  unitName: JUSTICE,
  taskId: own.id,
};
const kept: DatabaseInput = {
  name: 'Cơ sở dữ liệu hộ tịch của thành phố',
  serves: 'Trợ lý trả lời thủ tục hộ tịch',
  review: 'reviewing',
  since: '2026-04-02',
  unitName: JUSTICE,
  taskId: own.id,
};

test('a department of Ha Noi reviews its own databases and says how each is connected, under the task that asks for it; it speaks for no other unit and under no other task [HN.7]', async () => {
  assert.deepEqual(
    [own.leads.map(({ name }) => name), own.deadline?.kind, own.dueOn],
    [['Các sở, ban, ngành', 'UBND các xã, phường'], 'linkedPlan', null],
  );
  assert.deepEqual(own.products, ['Danh mục cơ sở dữ liệu', 'tình trạng kết nối']);
  const wrong = async (more: object) => {
    const refused = await addDatabase(db, city.id, { ...kept, ...more }, act(justice));
    return refused.ok ? [] : refused.refusals.map(({ code, field }) => [code, field]);
  };
  assert.deepEqual(await wrong({ unitName: 'Sở Tài chính' }), [['otherUnit', 'unitName']]);
  assert.deepEqual(await wrong({ unitName: 'Các sở, ban, ngành' }), [['otherUnit', 'unitName']], 'not for all');
  assert.deepEqual(await wrong({ taskId: '' }), [['needed', 'taskId']]);
  assert.deepEqual(await wrong({ taskId: review.id }), [['otherUnit', 'taskId']]);
  assert.deepEqual(await wrong({ review: 'toImprove' }), [['needed', 'gaps']]);
  assert.deepEqual(await wrong({ dataOn: '2026-05-05', name: '' }), [
    ['required', 'name'],
    ['inFuture', 'dataOn'],
  ]);
  assert.deepEqual(await wrong({ review: 'withdrawn' }), [['badValue', 'review']]);
  assert.deepEqual(await planDatabases(db, city.id), [], 'nothing is kept of what was refused');
  const made = await addDatabase(db, city.id, kept, act(justice));
  assert.ok(made.ok, JSON.stringify(made));
  const ids = { planId: city.id, databaseId: made.value.id };
  const found = { ...kept, review: 'toImprove', since: '2026-04-20', gaps: 'Chưa có mã định danh thống nhất' };
  assert.deepEqual(codes(await recordDatabase(db, ids, found, act(finance))), ['notYours']);
  assert.deepEqual(codes(await recordDatabase(db, ids, { ...found, since: '2026-04-01' }, act(justice))), [
    'beforeFormer',
  ]);
  const said = { standard: 'Quy chuẩn của Trung tâm Dữ liệu quốc gia', dataOn: '2026-04-15' };
  assert.ok((await recordDatabase(db, ids, { ...found, ...said }, act(justice))).ok);
  const link = await addConnection(db, city.id, { ...joined, databaseId: made.value.id }, act(justice));
  assert.ok(link.ok, JSON.stringify(link));
  const [one] = await planDatabases(db, city.id, { taskId: own.id });
  assert.deepEqual(
    [one!.name, one!.serves, one!.unitName, one!.unitAgency, one!.review, one!.gaps, one!.standard, one!.dataOn],
    [kept.name, kept.serves, JUSTICE, 'ha-noi-doj', 'toImprove', found.gaps, said.standard, said.dataOn],
  );
  assert.deepEqual(
    (await databaseHistory(db, one!.id)).map(({ review: state, since, by }) => [state, since, by]),
    [
      ['toImprove', '2026-04-20', justice.name],
      ['reviewing', '2026-04-02', justice.name],
    ],
  );
  const [connection] = await planConnections(db, city.id);
  assert.deepEqual(
    [connection!.databaseId, connection!.unitAgency, connection!.state],
    [one!.id, 'ha-noi-doj', 'building'],
  );
  const stands = { state: 'operating', since: '2026-05-01', unitName: JUSTICE, taskId: own.id };
  const place = { planId: city.id, connectionId: link.value.id };
  assert.deepEqual(codes(await recordConnection(db, place, stands, act(finance))), ['notYours']);
  const away = { ...stands, unitName: 'Sở Tài chính' };
  assert.deepEqual(codes(await recordConnection(db, place, away, act(justice))), ['otherUnit'], 'it cannot pass it on');
  assert.ok((await recordConnection(db, place, stands, act(justice))).ok);
  const seen = (await connectionLevels(db, haNoi, { taskId: own.id }, today))!;
  const told = seen.agencies.find(({ agencyCode }) => agencyCode === 'ha-noi-doj')!;
  assert.deepEqual([told.databases.toImprove, told.connections.operating, told.last], [1, 1, '2026-05-01']);
  assert.ok(seen.silent.includes('ha-noi-dof') && !seen.silent.includes('ha-noi-doj'), seen.silent.join());
  assert.deepEqual(seen.uncounted, ['UBND các xã, phường'], 'communes have no codes of their own');
  const evidence = {
    kind: 'document',
    value: '12/BC',
    title: 'Danh mục cơ sở dữ liệu',
    product: 'Danh mục cơ sở dữ liệu',
  };
  assert.ok((await addEvidence(db, own.id, evidence, act(haNoi))).ok);
  const shown = (await publicPlan(db, city.code, today))!.taskList.find(({ number }) => number === 'II.7');
  assert.deepEqual(
    shown!.evidence.map(({ title }) => title),
    ['Danh mục cơ sở dữ liệu'],
  );
});

test('a keeper records for any unit; a unit goes on with what the keeper recorded in its name, and with nothing else; withdrawn ones do not count', async () => {
  const made = await addDatabase(db, city.id, { ...kept, name: 'Kho biểu mẫu', unitName: 'Sở Tài chính' }, act(haNoi));
  assert.ok(made.ok);
  const ids = { planId: city.id, databaseId: made.value.id };
  const stands = { review: 'meets', since: '2026-05-01', unitName: 'Sở Tài chính', taskId: own.id };
  assert.deepEqual(codes(await recordDatabase(db, ids, stands, act(justice))), ['notYours']);
  assert.ok((await recordDatabase(db, ids, stands, act(finance))).ok, 'it answers for it');
  const before = countReviews(await planDatabases(db, city.id)).meets;
  const away = { ...stands, review: 'withdrawn' };
  assert.deepEqual(codes(await recordDatabase(db, ids, away, act(haNoi))), ['needed']);
  assert.ok((await recordDatabase(db, ids, { ...away, note: 'Nhập trùng' }, act(haNoi))).ok);
  assert.equal(countReviews(await planDatabases(db, city.id)).meets, before - 1);
  assert.deepEqual(codes(await recordDatabase(db, { ...ids, databaseId: 'x' }, stands, act(haNoi))), ['unknown']);
  assert.deepEqual(codes(await recordDatabase(db, { ...ids, planId: national.id }, stands, act(most))), ['unknown']);
});

test('the level above sees over all plans which ministry and province is connected how, since when, and who has told nothing [Q367.5.4]', async () => {
  assert.equal(above.deadline?.kind, 'none');
  const direct = {
    ...joined,
    fromName: 'Kho dữ liệu y tế',
    state: 'interrupted',
    since: '2026-04-25',
    unitName: 'Bộ Y tế',
    taskId: above.id,
  };
  assert.deepEqual(codes(await addConnection(db, national.id, { ...direct, unitName: 'Bộ Công an' }, act(health))), [
    'otherUnit',
  ]);
  assert.ok(
    (await addConnection(db, national.id, direct, act(health))).ok,
    'a ministry records its own in the plan above',
  );
  const unlinked = await planOf(db, await person(db, ['planner', 'moj']), 'moj', [task('1')]);
  const other = { ...joined, unitName: 'Bộ Tư pháp', taskId: unlinked.tasks['1']! };
  assert.ok((await addConnection(db, unlinked.id, other, act(await person(db, ['planner', 'moj'])))).ok);
  const seen = (await connectionLevels(db, leader, { taskId: above.id }, today))!;
  assert.deepEqual(
    seen.connections.map(({ agencyCode, planCode, fromName, toName, state, since }) => [
      agencyCode,
      planCode,
      fromName,
      toName,
      state,
      since,
    ]),
    [
      ['moh', national.code, 'Kho dữ liệu y tế', CENTRE, 'interrupted', '2026-04-25'],
      ['ha-noi', city.code, kept.name, CENTRE, 'operating', '2026-05-01'],
    ],
    'of a plan that does not carry the task out nothing is counted',
  );
  const counts = new Map(seen.agencies.map((one) => [one.agencyCode, one]));
  assert.deepEqual(counts.get('moh')!.connections, { notStarted: 0, building: 0, operating: 0, interrupted: 1 });
  assert.deepEqual(counts.get('ha-noi')!.connections, { notStarted: 0, building: 0, operating: 1, interrupted: 0 });
  assert.equal(counts.get('ha-noi')!.databases.toImprove, 1);
  const asked = AGENCIES.filter(({ level }) => ['ministry', 'governmentAgency', 'province'].includes(level)).length;
  assert.equal(seen.agencies.length, asked, 'every ministry, agency of the Government and province');
  assert.equal(seen.silent.length, asked - 2);
  assert.ok(seen.silent.includes('thai-nguyen') && !seen.silent.includes('ha-noi') && !seen.silent.includes('moh'));
  const all = (await connectionLevels(db, most, {}, today))!;
  assert.deepEqual(new Set(all.connections.map(({ agencyCode }) => agencyCode)), new Set(['moh', 'ha-noi', 'moj']));
});

test('the task of Thai Nguyen about its AI database carries out the one above: its connection counts for the province, which then is silent no more [Q367.5.4] [TN.5]', async () => {
  const dost = await person(db, ['planner', 'thai-nguyen-dost']);
  const about = { agencyCode: 'thai-nguyen', issuedOn: '2026-03-20' };
  const province = await sharedPlan(db, 'ke-hoach-thai-nguyen.txt', about, act(dost));
  if (province === null) return;
  const { id } = await taskNumbered(db, dost, province, 'II.5', today);
  const told = { ...joined, unitName: 'Sở Khoa học và Công nghệ', taskId: id };
  assert.ok((await addConnection(db, province.id, told, act(dost))).ok);
  const before = (await connectionLevels(db, leader, { taskId: above.id }, today))!;
  assert.ok(before.silent.includes('thai-nguyen'), 'its plan says not yet what it carries out');
  assert.ok((await linkTask(db, id, { upperTaskId: above.id }, act(dost))).ok);
  const after = (await connectionLevels(db, leader, { taskId: above.id }, today))!;
  assert.ok(!after.silent.includes('thai-nguyen'));
  assert.equal(after.agencies.find(({ agencyCode }) => agencyCode === 'thai-nguyen')!.connections.building, 1);
});

test('who looks without a task sees the plans that are its business and what its own house recorded elsewhere; a task that one may not see is not looked at', async () => {
  const mine = (await connectionLevels(db, health, {}, today))!;
  assert.deepEqual(
    mine.connections.map(({ fromName }) => fromName),
    ['Kho dữ liệu y tế'],
  );
  const house = (await connectionLevels(db, justice, {}, today))!;
  assert.deepEqual(new Set(house.connections.map(({ agencyCode }) => agencyCode)), new Set(['ha-noi-doj']));
  for (const actor of [health, justice, haNoi, most, leader]) {
    const whole = (await connectionLevels(db, actor, {}, today))!;
    assert.deepEqual(
      await connectionFigures(db, actor),
      {
        connections: countConnections(whole.connections),
        databases: whole.databases.length,
        told: whole.agencies.length - whole.silent.length,
        agencies: whole.agencies.length,
      },
      `the leader’s page and the lists tell ${actor.name} the same`,
    );
  }
  assert.equal(await connectionLevels(db, health, { taskId: own.id }, today), null);
  assert.equal(await connectionLevels(db, health, { taskId: 'x' }, today), null);
});
