import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  dryRun,
  dutiesFor,
  calendarEvents,
  calendarFeed,
  listCases,
  readCase,
  readCaseReceipt,
  seedDemonstration,
} from '../../src/casework/index.ts';
import { openDiskFileStore } from '../../src/platform/files/index.ts';
import {
  passwordAuthenticator,
  personActor,
  mandatesOf,
  signIn,
  accountByEmail,
  portalActor,
} from '../../src/platform/identity/index.ts';
import { examplesInOrder } from '../../src/procedures/index.ts';
import { atEnd } from '../database.ts';
import { testDesk } from './test-desk.ts';
import { ownFolder } from '../own-folder.ts';

async function demonstration() {
  const desk = await testDesk();
  const folder = ownFolder('demo');
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const files = await openDiskFileStore(folder, desk.clock);
  const started = performance.now();
  const seeded = await seedDemonstration(desk.desk, { now: desk.now(), files, production: false });
  return { ...desk, files, seeded, seconds: (performance.now() - started) / 1_000 };
}

test('the demonstration plays every worked example through the engine, ends where each says, and the log verifies whole', async () => {
  const demo = await demonstration();
  assert.deepEqual(demo.seeded.leftOut, []);
  assert.ok(demo.seconds < 15, `${demo.seconds} s`);
  const ended = await sql<{ key: string; state: string; demo: boolean }>`
    select substr(c.submission_key, 6) as key, s.state, c.demo from case_record c join case_status s on s.case_id = c.id`.execute(
    demo.db,
  );
  const expected = examplesInOrder().flatMap(({ example }) =>
    example.expected.state === null ? [] : [[example.id, example.expected.state]],
  );
  assert.deepEqual(new Map(ended.rows.map((row) => [row.key, row.state])), new Map(expected as [string, string][]));
  assert.ok(ended.rows.every((row) => row.demo));
  await demo.checkWhole();
  await demo.checkLog();
});

test('the demonstration run again changes nothing', async () => {
  const demo = await demonstration();
  const count = async () =>
    Promise.all(
      [
        'party',
        'account',
        'mandate',
        'account_role',
        'case_act',
        'entry_version',
        'log_leaf',
        'mail_message',
        'file',
      ].map(demo.count),
    );
  const before = await count();
  const again = await seedDemonstration(demo.desk, { now: demo.now(), files: demo.files, production: false });
  assert.deepEqual(await count(), before);
  assert.deepEqual(again, demo.seeded);
  await assert.rejects(
    seedDemonstration(demo.desk, { now: demo.now(), files: demo.files, production: true }),
    /no demonstration in production/,
  );
});

test('everybody of the demonstration can sign in and finds work: officials a queue due first, parties what is due next', async () => {
  const demo = await demonstration();
  const { desk, db, now, seeded } = demo;
  for (const one of seeded.signIns.filter((_, index) => index % 5 === 0)) {
    const proof = { email: one.email, password: one.password, address: '127.0.0.1' };
    assert.ok((await signIn(db, passwordAuthenticator(), proof, now())).ok, one.email);
  }
  const actorOf = async (email: string) => {
    const account = (await accountByEmail(db, email))!;
    const [mandate] = await mandatesOf(db, account.id, now());
    return (await personActor(db, account.id, 'web', mandate?.id ?? null, now()))!;
  };
  const lead = await actorOf(seeded.signIns.find((one) => one.role === 'lead')!.email);
  const queue = await listCases(desk, { actor: lead, now: now() });
  assert.ok(queue.items.length >= 3, `${queue.items.length}`);
  assert.ok(queue.items.every((item) => item.open));
  for (const item of queue.items) {
    const view = (await readCase(desk, item.code, { actor: lead, now: now() }))!;
    assert.equal(view.dossier.length > 0 && view.demo, true);
    assert.ok((await readCaseReceipt(desk, item.code, lead))!.receipt.signature.length > 0);
  }
  const dated: string[] = [];
  for (const one of seeded.signIns.filter((person) => person.role === 'applicant')) {
    const items = await dutiesFor(desk, { actor: await actorOf(one.email), now: now() });
    const dues = items.flatMap((item) => item.dueOn ?? []);
    assert.deepEqual(
      dues,
      dues.toSorted((a, b) => a.localeCompare(b)),
    );
    dated.push(...dues);
    const feed = calendarFeed(calendarEvents(desk, items, 'vi'), now());
    assert.equal(feed.match(/BEGIN:VEVENT/g)?.length ?? 0, dues.length);
    assert.ok(feed.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  }
  // Systems that ran before the Law took effect: 12 months, 18 in health, education and finance (Law 35.1).
  assert.ok(dated.includes('2027-03-01') || dated.includes('2027-02-28'), dated.join());
  assert.ok(dated.includes('2027-09-01') || dated.includes('2027-08-31'), dated.join());
});

test('examples that must be refused are refused with exactly their codes, and a dry run says the same', async () => {
  const { desk, db, now } = await demonstration();
  const refusals = examplesInOrder().filter(({ example }) => example.expected.state === null);
  assert.ok(refusals.length > 0);
  for (const { procedure, example } of refusals) {
    const account = (await accountByEmail(db, `nguoi-nop@${example.party}.example`))!;
    const [mandate] = await mandatesOf(db, account.id, now());
    const person = (await personActor(db, account.id, 'web', mandate!.id, now()))!;
    const actor = procedure.id === 'label-report' ? portalActor('web') : person;
    const about = await sql<{ code: string }>`
      select e.code from case_record c join case_act a on a.case_id = c.id join entry_version v on v.act_id = a.id join entry e on e.id = v.entry_id
       where c.submission_key = ${`demo:${example.about ?? ''}`}`.execute(db);
    const subject = about.rows[0] ? { subjectCode: about.rows[0].code } : {};
    const { documents: _, ...answers } = example.answers;
    const dry = await dryRun(desk, { procedureId: procedure.id, answers, actor, now: now(), ...subject });
    assert.ok(!dry.ok, example.id);
    assert.deepEqual(new Set(dry.refusals.map((one) => one.code)), new Set(example.expected.refusals), example.id);
  }
});
