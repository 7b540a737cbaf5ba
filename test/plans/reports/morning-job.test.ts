import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { day } from '../../../src/law/index.ts';
import { frozenClock } from '../../../src/platform/clock/index.ts';
import { grantRole } from '../../../src/platform/identity/index.ts';
import { enqueue } from '../../../src/platform/jobs/index.ts';
import { listPeriods } from '../../../src/plans/index.ts';
import { startTestServer } from '../../server.ts';
import { person, task } from '../room.ts';
import { duty, on, planWith, YEARLY } from './rooms.ts';

// Seven days before the report is due.
const { database } = await startTestServer({ clock: frozenClock(on('2026-12-08').toISOString()) });
const { db } = database;

test('the running portal opens periods and reminds the units by the job of the morning', async () => {
  const most = await person(db, ['planner', 'most']);
  const legal = await person(db, ['planner', 'most-legal']);
  await grantRole(db, { accountId: legal.accountId, role: 'planner', agencyCode: 'most-legal' }, on('2026-01-05'));
  const plan = await planWith(db, most, { agencyCode: 'most', tasks: [task('1')], duties: [duty([], [], YEARLY)] });
  await enqueue(db, 'planReports', {});
  const letters = async () =>
    (await sql<{ to: string }>`select to_address as to from mail_message where template = 'reportReminder'`.execute(db))
      .rows;
  for (let look = 0; look < 200 && (await letters()).length === 0; look += 1) await pause(100);
  assert.deepEqual(await letters(), [{ to: legal.email }]);
  const periods = await listPeriods(db, most, { planId: plan.id }, day('2026-12-08'));
  assert.deepEqual(
    periods.map(({ key, state }) => [key, state]),
    [['2026', 'open']],
  );
});
