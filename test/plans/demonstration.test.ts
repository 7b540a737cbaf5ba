import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../src/law/index.ts';
import {
  connectionLevels,
  listDifficulties,
  listPlans,
  listTasks,
  overview,
  publicPlans,
  readTask,
  seedPlans,
} from '../../src/plans/index.ts';
import { freshDatabase } from '../database.ts';
import { person } from './room.ts';

const { db } = await freshDatabase();
const cast = {
  ministry: await person(db, ['planner', 'most']),
  province: await person(db, ['planner', 'thai-nguyen-dost']),
  industry: await person(db, ['planner', 'most-iti']),
  legal: await person(db, ['planner', 'most-legal']),
  leader: await person(db, ['lead', 'most']),
};

test('the demonstration has three invented plans of two levels that are run: one task done, one late with its difficulty, a conflict between levels', async () => {
  const [now, today] = [new Date('2026-11-22T03:00:00Z'), day('2026-11-22')];
  await seedPlans(db, cast, now);
  const plans = await listPlans(db, cast.ministry, today);
  assert.deepEqual(
    plans.map(({ state, demo, agencyCode }) => [state, demo, agencyCode]),
    [
      ['confirmed', true, 'thai-nguyen'],
      ['confirmed', true, 'most'],
      ['confirmed', true, 'primeMinister'],
    ],
  );
  assert.ok(plans.every(({ title }) => title.includes('MINH HỌA')));
  const { figures } = await overview(db, cast.ministry, {}, today);
  assert.ok(figures.done >= 1 && figures.overdue >= 1 && figures.withDifficulty === 1);
  const late = await listTasks(
    db,
    cast.ministry,
    { planCode: plans.find(({ agencyCode }) => agencyCode === 'most')!.code, due: 'overdue', withDifficulty: true },
    { today },
  );
  const view = (await readTask(db, cast.ministry, late.items[0]!.id, today))!;
  assert.deepEqual(
    view.below[0]!.conflicts.map(({ code }) => code),
    ['dueAfterAbove'],
  );
  assert.deepEqual(
    (await listDifficulties(db, cast.leader))[0]!.steps.map(({ step }) => step),
    ['reported', 'routed', 'answered'],
  );
  const [above] = view.above;
  assert.deepEqual([above!.agencyCode, above!.conflicts], ['primeMinister', []]);
  const levels = (await connectionLevels(db, cast.ministry, {}, today))!;
  assert.deepEqual(
    levels.agencies.map(({ agencyCode, connections, databases }) => [
      agencyCode,
      connections.building,
      databases.toImprove,
    ]),
    [
      ['most', 0, 0],
      ['thai-nguyen', 1, 1],
    ],
  );
  assert.deepEqual(levels.silent, ['most']);
  assert.equal((await publicPlans(db, today)).length, 3);
  await seedPlans(db, cast, now);
  assert.deepEqual(await overview(db, cast.ministry, {}, today), await overview(db, cast.ministry, {}, today));
  assert.equal((await listPlans(db, cast.ministry, today)).length, 3);
  assert.equal((await listDifficulties(db, cast.leader)).length, 1, 'nothing is done twice');
});

test('a demonstration on an early day leaves out what has not come', async () => {
  const early = await freshDatabase();
  const people = { ...cast };
  for (const key of Object.keys(people) as (keyof typeof people)[]) {
    const [{ role, agencyCode }] = cast[key].roles as [{ role: 'planner'; agencyCode: string }];
    people[key] = await person(early.db, [role, agencyCode]);
  }
  await seedPlans(early.db, people, new Date('2026-03-01T03:00:00Z'));
  assert.deepEqual(await publicPlans(early.db, day('2026-03-01')), []);
  await seedPlans(early.db, people, new Date('2026-05-01T03:00:00Z'));
  assert.equal((await overview(early.db, people.ministry, {}, day('2026-05-01'))).figures.overdue, 0);
});
