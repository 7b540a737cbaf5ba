import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { addDays, day } from '../../../src/law/index.ts';
import { connect } from '../../../src/platform/database/index.ts';
import { grantRole } from '../../../src/platform/identity/index.ts';
import {
  openDuePeriods,
  readPeriod,
  remindDue,
  remindMissing,
  returnReport,
  sendReport,
} from '../../../src/plans/index.ts';
import { installJobs } from '../../../src/platform/jobs/index.ts';
import { freshDatabase } from '../../database.ts';
import { codes, person, task } from '../room.ts';
import { duty, good, on, periodOf, planWith, YEARLY } from './rooms.ts';

const baseUrl = 'https://cong.example.vn';

/** Legal has two planners, the office none of its own; the ministry one. */
async function opened() {
  const { db, ownerUrl } = await freshDatabase();
  await installJobs(ownerUrl);
  const [most, legal] = [await person(db, ['planner', 'most']), await person(db, ['planner', 'most-legal'])];
  const second = await person(db, ['planner', 'most-legal']);
  const held = [
    [most, 'most'],
    [legal, 'most-legal'],
    [second, 'most-legal'],
  ] as const;
  for (const [actor, agencyCode] of held) {
    assert.ok((await grantRole(db, { accountId: actor.accountId, role: 'planner', agencyCode }, on('2026-01-05'))).ok);
  }
  const tasks = [task('1'), task('2', { leads: ['Văn phòng Bộ'] })];
  const plan = await planWith(db, most, { agencyCode: 'most', tasks, duties: [duty(['các đơn vị'], [], YEARLY)] });
  await openDuePeriods(db, on('2026-11-15'));
  const period = await periodOf(db, most, plan.id, '2026');
  const letters = async () =>
    (
      await sql<{ to: string; subject: string; text: string }>`
      select to_address as to, subject, body_text as text from mail_message where template = 'reportReminder' order by created_at, to_address`.execute(
        db,
      )
    ).rows;
  return { db, ownerUrl, most, legal, second, plan, period, letters };
}

test('a planner reminds who is missing: one letter for each person who may report, with day, ground and address; not twice on one day [HN.IV.1-2]', async () => {
  const { db, most, legal, second, plan, period, letters } = await opened();
  const act = { actor: most, now: on('2026-12-01'), baseUrl };
  assert.deepEqual(codes(await remindMissing(db, period, { ...act, actor: legal })), ['notYours']);
  assert.deepEqual(good(await remindMissing(db, period, act)), { units: 2, letters: 3 });
  const sent = await letters();
  assert.deepEqual(new Set(sent.map(({ to }) => to)), new Set([most.email, legal.email, second.email]));
  const toLegal = sent.find(({ to }) => to === legal.email)!;
  assert.match(toLegal.subject, /^Nhắc gửi báo cáo: Năm 2026, hạn 15\/12\/2026/);
  for (const part of [
    'Vụ Pháp chế',
    `${baseUrl}/can-bo/ke-hoach/${plan.code}/bao-cao/${period}/don-vi/agency%3Amost-legal`,
    'mục IV.2',
    'Quy tắc riêng của Cổng',
  ])
    assert.ok(toLegal.text.includes(part), part);
  assert.ok(!toLegal.text.includes('Văn phòng Bộ'), 'a unit hears of itself alone');
  assert.ok(
    sent.find(({ to }) => to === most.email)!.text.includes('Văn phòng Bộ'),
    'who keeps the plan may report for a unit without planners',
  );
  assert.deepEqual(codes(await remindMissing(db, period, act)), ['remindedToday']);
  good(await sendReport(db, period, 'agency:most-legal', {}, { actor: legal, now: on('2026-12-01') }));
  assert.deepEqual(good(await remindMissing(db, period, { ...act, now: on('2026-12-02') })), { units: 1, letters: 1 });
  const rows = (await readPeriod(db, most, period, day('2026-12-02')))!.rows;
  assert.deepEqual(
    rows.map(({ unitKey, reminders, lastRemindedAt }) => [unitKey, reminders, lastRemindedAt?.toISOString()]),
    [
      ['agency:most-office', 2, '2026-12-02T03:00:00.000Z'],
      ['agency:most-legal', 1, '2026-12-01T03:00:00.000Z'],
    ],
  );
  good(await sendReport(db, period, 'agency:most-office', {}, { actor: most, now: on('2026-12-02') }));
  assert.deepEqual(codes(await remindMissing(db, period, { ...act, now: on('2026-12-03') })), ['nobodyMissing']);
});

test('by itself it reminds 7 and 1 days before and 1 and 7 days after, each step once, also run by two processes on every day', async () => {
  const { db, ownerUrl, period, letters } = await opened();
  const other = connect(ownerUrl, { max: 2 });
  for (let today = day('2026-12-01'); today <= '2027-02-01'; today = addDays(today, 1)) {
    const now = on(today);
    await Promise.all([remindDue(db, { now, baseUrl }), remindDue(other.db, { now, baseUrl })]);
  }
  await other.close();
  const steps = await sql<{ step: string; days: string[] }>`
    select step, array_agg(distinct (at at time zone 'Asia/Ho_Chi_Minh')::date::text) as days from plan_report_reminder
     where period_id = ${period} group by step order by min(at)`.execute(db);
  // Due on 15 December.
  assert.deepEqual(steps.rows, [
    { step: 'before7', days: ['2026-12-08'] },
    { step: 'before1', days: ['2026-12-14'] },
    { step: 'after1', days: ['2026-12-16'] },
    { step: 'after7', days: ['2026-12-22'] },
  ]);
  assert.equal((await letters()).length, 4 * 3);
  assert.match((await letters()).at(-1)!.subject, /^Quá hạn gửi báo cáo/);
});

test('who sent a report hears by letter that it was given back, why, and where to complete it', async () => {
  const { db, most, legal, second, period, letters } = await opened();
  good(await sendReport(db, period, 'agency:most-legal', {}, { actor: legal, now: on('2026-12-01') }));
  const act = { actor: most, now: on('2026-12-02'), baseUrl };
  good(await returnReport(db, period, 'agency:most-legal', 'Thiếu số liệu quý IV', act));
  const sent = await sql<{ to: string; text: string }>`
    select to_address as to, body_text as text from mail_message where template = 'reportReturned'`.execute(db);
  assert.deepEqual(new Set(sent.rows.map(({ to }) => to)), new Set([legal.email, second.email]));
  assert.ok(
    sent.rows.every(({ text }) => text.includes('Thiếu số liệu quý IV') && text.includes(`${baseUrl}/can-bo/`)),
  );
  assert.deepEqual(
    good(await remindMissing(db, period, act)).units,
    2,
    'a report that was given back is missing again',
  );
  assert.equal((await letters()).length, 3);
});
