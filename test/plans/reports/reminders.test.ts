import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { addDays, day } from '../../../src/law/index.ts';
import { connect, type Db } from '../../../src/platform/database/index.ts';
import { grantRole } from '../../../src/platform/identity/index.ts';
import {
  openDuePeriods,
  openPeriod,
  readPeriod,
  remindDue,
  remindMissing,
  returnReport,
  sendReport,
  setLead,
  tellOpened,
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

test('who sent a report hears by letter that it was given back, why, and where to complete it, in the language of each', async () => {
  const { db, most, legal, second, period, letters } = await opened();
  await sql`update account set locale = 'en' where id = ${second.accountId}`.execute(db);
  good(await sendReport(db, period, 'agency:most-legal', {}, { actor: legal, now: on('2026-12-01') }));
  const act = { actor: most, now: on('2026-12-02'), baseUrl };
  good(await returnReport(db, period, 'agency:most-legal', 'Thiếu số liệu quý IV', act));
  const sent = await sql<{ to: string; subject: string; text: string }>`
    select to_address as to, subject, body_text as text from mail_message where template = 'reportReturned'`.execute(
    db,
  );
  const subjects = new Map(sent.rows.map(({ to, subject }) => [to, subject.split(' (')[0]]));
  assert.deepEqual(
    subjects,
    new Map([
      [legal.email, 'Báo cáo được trả lại để bổ sung: Năm 2026'],
      [second.email, 'Report returned to be completed: Year 2026'],
    ]),
  );
  assert.ok(
    sent.rows.every(
      ({ text }) =>
        text.includes('Thiếu số liệu quý IV') && /https:\/\/cong\.example\.vn\/(?:en\/)?can-bo\//.test(text),
    ),
  );
  assert.deepEqual(
    good(await remindMissing(db, period, act)).units,
    2,
    'a report that was given back is missing again',
  );
  assert.equal((await letters()).length, 3);
});

/** Letters that a period has opened, by who they went to. */
async function openings(db: Db): Promise<{ to: string; subject: string; text: string }[]> {
  const found = await sql<{ to: string; subject: string; text: string }>`
    select to_address as to, subject, body_text as text from mail_message where template = 'reportPeriodOpened' order by created_at, to_address`.execute(
    db,
  );
  return found.rows;
}

test('when a period opens every person who may report hears of it once, with day, ground and address, however often and in however many processes the job runs', async () => {
  const { db, ownerUrl, most, legal, second, plan, period } = await opened();
  const other = connect(ownerUrl, { max: 2 });
  for (const now of [on('2026-11-15'), on('2026-11-16'), on('2026-12-14')])
    await Promise.all([tellOpened(db, { now, baseUrl }), tellOpened(other.db, { now, baseUrl })]);
  await other.close();
  const sent = await openings(db);
  assert.deepEqual(
    sent.map(({ to }) => to).toSorted((a, b) => a.localeCompare(b)),
    [most, legal, second].map(({ email }) => email).toSorted((a, b) => a.localeCompare(b)),
  );
  const toLegal = sent.find(({ to }) => to === legal.email)!;
  assert.equal(toLegal.subject, `Mở kỳ báo cáo: Năm 2026, hạn 15/12/2026 (${plan.code})`);
  for (const part of [
    'Vụ Pháp chế',
    `${baseUrl}/can-bo/ke-hoach/${plan.code}/bao-cao/${period}/don-vi/agency%3Amost-legal`,
    'mục IV.2',
    'Quy tắc riêng của Cổng',
  ])
    assert.ok(toLegal.text.includes(part), part);
  assert.ok(!toLegal.text.includes('Văn phòng Bộ'), 'a unit hears of itself alone');
  const rows = (await readPeriod(db, most, period, day('2026-12-02')))!.rows;
  assert.deepEqual(
    rows.map(({ reminders, lastRemindedAt }) => [reminders, lastRemindedAt]),
    [
      [0, null],
      [0, null],
    ],
    'being told is no reminder',
  );
});

test('what a crash took back is told by the next run, whole', async () => {
  const { db, ownerUrl, period } = await opened();
  const act = { now: on('2026-11-15'), baseUrl };
  // The last write of the step fails: nothing of it may stay.
  const owner = connect(ownerUrl, { max: 1, asOwner: true });
  const forbid = sql`alter table audit_event add constraint broken check (action <> 'reportPeriodTold') not valid`;
  await forbid.execute(owner.db);
  await assert.rejects(tellOpened(db, act), /broken/);
  assert.deepEqual(await openings(db), []);
  const noted = await sql`select from plan_report_reminder where period_id = ${period}`.execute(db);
  assert.equal(noted.rows.length, 0);
  await sql`alter table audit_event drop constraint broken`.execute(owner.db);
  await owner.close();
  assert.equal(await tellOpened(db, act), 3);
  assert.equal(await tellOpened(db, act), 0);
});

test('units that sent their report, were reminded already or come too late are not told; one that comes to report later is', async () => {
  const { db, most, legal, plan, period } = await opened();
  const act = { actor: most, now: on('2026-11-16'), baseUrl };
  good(await sendReport(db, period, 'agency:most-legal', {}, { actor: legal, now: on('2026-11-16') }));
  assert.equal(await tellOpened(db, act), 1, 'the office, through who keeps the plan');
  const finance = await person(db, ['planner', 'most-finance']);
  const role = { accountId: finance.accountId, role: 'planner', agencyCode: 'most-finance' } as const;
  assert.ok((await grantRole(db, role, on('2026-01-05'))).ok);
  const leads = [{ name: 'Vụ Kế hoạch - Tài chính' }];
  good(await setLead(db, plan.tasks['1']!, { leads, reason: 'Đổi đơn vị' }, act));
  await tellOpened(db, { ...act, now: on('2026-11-17') });
  assert.deepEqual(
    (await openings(db)).map(({ to }) => to),
    [most.email, finance.email],
  );
  const late = await opened();
  assert.equal(
    await tellOpened(late.db, { now: on('2026-12-16'), baseUrl }),
    0,
    'its day has passed: that is a reminder',
  );
  await remindDue(late.db, { now: on('2026-12-16'), baseUrl });
  assert.equal((await late.letters()).length, 3);
});

test('a period opened by hand is told at once, in the language of each; the reminder of the next morning waits', async () => {
  const { db, most, legal, plan } = await opened();
  await sql`update account set locale = 'en' where id = ${legal.accountId}`.execute(db);
  const asked = { labelVi: 'Đột xuất tháng 9', labelEn: 'On request, September', reason: 'Lãnh đạo Bộ yêu cầu' };
  const act = { actor: most, now: on('2026-09-01'), baseUrl };
  const { id } = good(await openPeriod(db, plan.duties[0]!.id, { ...asked, due: '2026-09-07' }, act));
  assert.deepEqual(
    new Map((await openings(db)).map(({ to, subject }) => [to, subject])).get(legal.email),
    `Reporting period open: On request, September, due on 7 September 2026 (${plan.code})`,
  );
  const told = (await openings(db)).length;
  assert.equal(told, 3);
  await tellOpened(db, { now: on('2026-09-02'), baseUrl });
  assert.equal((await openings(db)).filter(({ text }) => text.includes(id)).length, told);
  assert.equal(await remindDue(db, { now: on('2026-09-02'), baseUrl }), 0);
  assert.equal(await remindDue(db, { now: on('2026-09-04'), baseUrl }), 3);
});
