import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { day } from '../../src/law/index.ts';
import { confirmPlan, gapsOf, importPlan, overview, readPlan, readPlanText, readTask } from '../../src/plans/index.ts';
import { freshDatabase } from '../database.ts';
import { sharedFile } from '../shared-folder.ts';
import { NOW, person } from './room.ts';

const { db } = await freshDatabase();
const planner = await person(db, ['planner', 'most'], ['planner', 'thai-nguyen-dost']);
const act = { actor: planner, now: NOW };
const today = day('2026-07-15');

async function imported(name: string, agencyCode: string) {
  const path = sharedFile(`data/texts/${name}`);
  if (path === null) return null;
  const bytes = readFileSync(path);
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .map((text) => ({ text, page: null }));
  const made = await importPlan(db, { agencyCode, reading: readPlanText(lines), bytes, issuedOn: '2026-03-20' }, act);
  assert.ok(made.ok, JSON.stringify(made));
  return made.value;
}

test('the plan of the ministry becomes a plan that is run: every task with its unit, day, product and supervising leader [MST.I.1] [MST.II-sup]', async () => {
  const made = await imported('ke-hoach-bo-khcn.txt', 'most');
  if (made === null) return;
  assert.equal(made.tasks, 25);
  assert.deepEqual(await gapsOf(db, made.id), []);
  assert.ok((await confirmPlan(db, made.id, { acceptGaps: false }, act)).ok);
  const plan = (await readPlan(db, planner, made.code, today))!;
  assert.ok(plan.taskList.every(({ supervisor }) => supervisor !== null));
  const { units, supervisors, figures } = await overview(db, planner, { planCode: made.code }, today);
  assert.deepEqual(
    units.filter(({ key }) => !key.startsWith('agency:')).map(({ key }) => key),
    [],
    'each unit is known by its name',
  );
  assert.ok(
    supervisors.some(({ toBeAssigned }) => toBeAssigned),
    'some are still to be assigned',
  );
  // By its own words four or more dossiers were due in the second quarter, and the ethics circular in the first.
  assert.ok(figures.overdue >= 5, `${figures.overdue}`);
  const second = plan.taskList.filter(({ deadlineText }) => /trong quý II năm 2026$/.test(deadlineText ?? ''));
  assert.ok(second.length > 0 && second.every(({ due, dueOn }) => due.state === 'overdue' && dueOn === '2026-06-30'));
});

test('the lead of two tasks of the ministry changes on 1 January 2028 by the plan itself [MST.II-hand]', async () => {
  const made = await imported('ke-hoach-bo-khcn.txt', 'most');
  if (made === null) return;
  const led = async (on: string, key: string) => {
    const { units } = await overview(db, planner, { planCode: made.code }, day(on));
    return units.find((one) => one.key === key)!.total;
  };
  const [nidt, iti] = ['agency:most-nidt', 'agency:most-iti'];
  assert.equal((await led('2027-12-31', nidt)) - (await led('2028-01-01', nidt)), 2);
  assert.equal((await led('2028-01-01', iti)) - (await led('2027-12-31', iti)), 2);
});

test('the plan of the province becomes a plan whose department, departments and communes are known, without products as it has none [TN.I.2]', async () => {
  const made = await imported('ke-hoach-thai-nguyen.txt', 'thai-nguyen');
  if (made === null) return;
  assert.equal(made.tasks, 7);
  const gaps = await gapsOf(db, made.id);
  assert.ok(gaps.length > 0 && gaps.every(({ missing }) => missing === 'products'));
  assert.ok((await confirmPlan(db, made.id, { acceptGaps: true }, act)).ok);
  const plan = (await readPlan(db, planner, made.code, today))!;
  assert.equal(plan.administeredBy, 'thai-nguyen-dost');
  const keys = (await overview(db, planner, { planCode: made.code }, today)).units.map(({ key }) => key);
  assert.deepEqual(
    keys.filter((key) => key.startsWith('name:')),
    [],
  );
  assert.ok(
    keys.includes('agency:thai-nguyen-dost') && keys.includes('group:departments') && keys.includes('group:communes'),
  );
  const yearly = plan.taskList.find(({ deadlineText }) => deadlineText === 'Hằng năm')!;
  assert.deepEqual([yearly.dueOn, yearly.due.state], ['2026-12-31', 'onTime']);
  const view = (await readTask(db, planner, yearly.id, today))!;
  assert.equal((view.source as { deadline: { text: string } }).deadline.text, 'Hằng năm');
});
