import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { day } from '../../../src/law/index.ts';
import { frozenClock } from '../../../src/platform/clock/index.ts';
import { grantRole } from '../../../src/platform/identity/index.ts';
import { enqueue } from '../../../src/platform/jobs/index.ts';
import { listPeriods, openDuePeriods, tellOpened } from '../../../src/plans/index.ts';
import { startTestServer } from '../../server.ts';
import { person, task } from '../room.ts';
import { duty, on, planWith, YEARLY } from './rooms.ts';

// Seven days before the report is due.
const { database } = await startTestServer({ clock: frozenClock(on('2026-12-08').toISOString()) });
const { db } = database;

test('the running portal opens periods, tells the units, and reminds those that were told before, by the job of the morning', async () => {
  const most = await person(db, ['planner', 'most']);
  const [legal, office] = [await person(db, ['planner', 'most-legal']), await person(db, ['planner', 'most-office'])];
  const held = { role: 'planner', agencyCode: 'most-legal' } as const;
  await grantRole(db, { accountId: legal.accountId, ...held }, on('2026-01-05'));
  await grantRole(db, { accountId: office.accountId, ...held, agencyCode: 'most-office' }, on('2026-01-05'));
  const planOf = (leads: string[]) =>
    planWith(db, most, { agencyCode: 'most', tasks: [task('1', { leads })], duties: [duty([], [], YEARLY)] });
  await planOf(['Vụ Pháp chế']);
  await openDuePeriods(db, on('2026-11-15'));
  assert.equal(await tellOpened(db, { now: on('2026-11-15'), baseUrl: '' }), 1);
  const plan = await planOf(['Văn phòng Bộ']);
  await enqueue(db, 'planReports', {});
  const letters = async (template: string) =>
    (
      await sql<{ to: string }>`
        select to_address as to from mail_message where template = ${template} order by created_at`.execute(db)
    ).rows;
  for (let look = 0; look < 200 && (await letters('reportReminder')).length === 0; look += 1) await pause(100);
  assert.deepEqual(await letters('reportReminder'), [{ to: legal.email }]);
  assert.deepEqual(await letters('reportPeriodOpened'), [{ to: legal.email }, { to: office.email }]);
  const periods = await listPeriods(db, most, { planId: plan.id }, day('2026-12-08'));
  assert.deepEqual(
    periods.map(({ key, state }) => [key, state]),
    [['2026', 'open']],
  );
});
