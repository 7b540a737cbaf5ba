import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOfTasks, registerForEvent, writeAttendance } from '../../../src/communication/index.ts';
import { day } from '../../../src/law/index.ts';
import { installJobs } from '../../../src/platform/jobs/index.ts';
import { addEvidence, addProgress, readTask } from '../../../src/plans/index.ts';
import { later, published, typedEvent, writingOf } from '../../communication/room.ts';
import { confirmedPlan, examplePlan, HA_NOI, taskNumbered } from '../../plans/published-plans.ts';
import { codes } from '../../plans/room.ts';
import { Browser, officePortal, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const { db } = portal;
await installJobs(portal.database.ownerUrl);
const city = await portal.official('planner', 'ha-noi-dost');
const education = await portal.official('planner', 'ha-noi-doet');
const writer = await portal.official('officer', 'ha-noi-doet');
const elsewhere = await portal.official('officer', 'thai-nguyen-doet');
const finance = await portal.official('planner', 'ha-noi-dof');
const anyone = new Browser(portal.app, '');
const now = later(0);
const today = day('2026-11-22');
const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const plan = await confirmedPlan(
  db,
  examplePlan(HA_NOI),
  { agencyCode: 'ha-noi', issuedOn: '2026-03-31' },
  { actor: city.actor, now },
);
const task = await taskNumbered(db, city.actor, plan, 'II.5', today);
const title = 'Đào tạo kỹ sư trí tuệ nhân tạo';

/** A programme that begins in ten days, tied to a task; gives its number. */
function programme(by: typeof writer, planTask: string, titleVi = title): Promise<number> {
  const { event } = typedEvent('2');
  return published(
    db,
    by.actor,
    'event',
    typedEvent('2', { titleVi, planTask, event: { ...event!, format: 'programme' } }),
  );
}

let people = 0;

async function registers(id: number, name: string): Promise<void> {
  const person = { name, email: `nguoi-${(people += 1)}@thu.example`, targetGroup: 'students' };
  const done = await registerForEvent({ db, baseUrl: 'https://cong.example', lang: 'vi', now }, id, person);
  assert.ok(done.ok, JSON.stringify(done));
}

test('Ha Noi runs programmes for AI staff: each is published, takes registrations, and stands with its participants on the task and on the public page of the plan [HN.5]', async () => {
  assert.deepEqual(
    [task.leads.map(({ name }) => name), task.deadline?.kind, task.products],
    [['Sở Giáo dục và Đào tạo'], 'continuous', ['Chương trình đào tạo']],
  );
  const id = await programme(writer, `${plan.code} II.5`);
  await programme(elsewhere, `${plan.code} II.5`, 'Chương trình của tỉnh khác');
  await programme(writer, 'II.5', 'Chương trình không gắn kế hoạch');
  for (const name of ['Lê Một', 'Lê Hai', 'Lê Ba']) await registers(id, name);
  const [held] = await eventsOfTasks(db, [`${plan.code.toLowerCase()} ii.5`], null);
  assert.deepEqual([held!.id, held!.format, held!.registered, held!.attended], [id, 'programme', 2, 0], 'two places');
  const rows = await db.selectFrom('event_registration').select(['id', 'state']).where('article_id', '=', id).execute();
  const [first] = rows.filter(({ state }) => state === 'registered');
  const begun = later(241);
  assert.equal(await writeAttendance(db, id, [first!.id], writingOf(writer.actor, begun)), 2);

  const shown = await anyone.get(`/ke-hoach/${plan.code}`);
  assert.match(
    plain(shown.text),
    new RegExp(
      `Chương trình, sự kiện thực hiện kế hoạch.*${title} Hình thức Chương trình đào tạo Nhiệm vụ II\\.5 Thời gian 02/12/2026 Đã đăng ký 2 Đã tham gia 1 `,
    ),
  );
  for (const hidden of [/Lê Một/, /thu\.example/, /của tỉnh khác/, /không gắn kế hoạch/]) saysNot(shown, hidden);
  says(shown, new RegExp(`href="/su-kien/${id}"`));
  says(await anyone.get(`/su-kien/${id}`), new RegExp(`href="/ke-hoach/${plan.code}"`));
  assert.match(
    plain((await anyone.get(`/en/ke-hoach/${plan.code}`)).text),
    /Training programme.*Registered 2 Took part 1/,
  );
  const office = await education.browser.get(`/can-bo/ke-hoach/${plan.code}/nhiem-vu/${task.id}`);
  assert.match(
    plain(office.text),
    /1 chương trình, sự kiện đã công bố: 2 lượt người đăng ký, 1 lượt người đã tham gia/,
  );
});

test('the department of education alone reports on its programmes, year by year, and shows the programme as evidence [HN.5]', async () => {
  const told = { state: 'done', period: '2026', text: 'Một chương trình, một người đã học xong.' };
  assert.deepEqual(codes(await addProgress(db, task.id, told, { actor: finance.actor, now })), ['notYours']);
  assert.ok((await addProgress(db, task.id, told, { actor: education.actor, now })).ok);
  const evidence = { kind: 'url', value: 'https://cong.example/su-kien/1', title, product: 'Chương trình đào tạo' };
  assert.ok((await addEvidence(db, task.id, evidence, { actor: education.actor, now })).ok);
  const view = (await readTask(db, city.actor, task.id, today))!;
  assert.deepEqual(
    [view.progress[0]!.unitAgency, view.dueOn, view.periods.find(({ key }) => key === '2026')?.done],
    ['ha-noi-doet', '2027-12-31', true],
  );
  says(await anyone.get(`/ke-hoach/${plan.code}`), /href="https:\/\/cong\.example\/su-kien\/1"/);
});
