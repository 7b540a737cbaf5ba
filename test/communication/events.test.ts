import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  attendanceList,
  cancelRegistration,
  eraseRegistrations,
  eraseRegistrationsOf,
  freePlaces,
  numbersByGroup,
  publicArticle,
  registerForEvent,
  writeAttendance,
} from '../../src/communication/index.ts';
import { installJobs } from '../../src/platform/jobs/index.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { freshDatabase } from '../database.ts';
import { later, NOW, official, published, typedEvent, writingOf } from './room.ts';

const database = await freshDatabase();
await installJobs(database.ownerUrl);
const { db } = database;
const writer = await official(db, 'officer', 'most');
const baseUrl = 'https://cong.example';

function register(
  id: number,
  email: string,
  change: { name?: string; group?: string; now?: Date; lang?: 'vi' | 'en' } = {},
) {
  const { name = 'Nguyễn Thị Bưởi', group = 'people', now = NOW, lang = 'vi' } = change;
  return registerForEvent({ db, baseUrl, lang, now }, id, { name, email, targetGroup: group });
}

async function lettersTo(email: string): Promise<{ template: string; subject: string; body_text: string }[]> {
  return db
    .selectFrom('mail_message')
    .select(['template', 'subject', 'body_text'])
    .where('to_address', '=', email)
    .orderBy('created_at')
    .orderBy(sql`ctid`)
    .execute();
}

async function tokenOf(email: string): Promise<string> {
  const letter = (await lettersTo(email))[0]!.body_text;
  return /\/su-kien\/huy\/([A-Za-z0-9_-]{43})/.exec(letter)![1]!;
}

const free = async (id: number): Promise<number | null> => freePlaces(db, (await publicArticle(db, id))!.article);

test('one registers, gets a letter with a link to cancel, and the next waiting gets the place [MST.2b]', async () => {
  const id = await published(db, writer, 'event', typedEvent('1'));
  assert.ok((await register(id, 'a@x.example')).ok);
  assert.ok((await register(id, 'b@x.example', { now: later(1), lang: 'en' })).ok);
  assert.ok((await register(id, 'c@x.example', { now: later(2) })).ok);
  assert.equal(await free(id), 0);
  const templates = async (email: string): Promise<string[]> =>
    (await lettersTo(email)).map(({ template }) => template);
  assert.deepEqual(await templates('a@x.example'), ['event.registered']);
  assert.deepEqual(await templates('b@x.example'), ['event.waiting']);
  const english = (await lettersTo('b@x.example'))[0]!;
  assert.match(english.subject, /^You are on the waiting list: /);
  assert.match(english.body_text, /https:\/\/cong\.example\/en\/su-kien\/huy\//);
  assert.equal(await cancelRegistration({ db, baseUrl, now: later(3) }, await tokenOf('a@x.example')), true);
  assert.deepEqual(await templates('b@x.example'), ['event.waiting', 'event.movedUp']);
  assert.deepEqual(await templates('c@x.example'), ['event.waiting']);
  assert.equal(
    await cancelRegistration({ db, baseUrl, now: later(4) }, await tokenOf('a@x.example')),
    true,
    'twice is as once',
  );
  assert.deepEqual(await templates('c@x.example'), ['event.waiting']);
  assert.equal(await cancelRegistration({ db, baseUrl, now: later(4) }, 'x'.repeat(43)), false);
});

test('an address registers once; the answer does not tell whether it was there before, and a letter does at most once a day', async () => {
  const id = await published(db, writer, 'event', typedEvent('5'));
  const first = await register(id, 'hai@x.example');
  for (const hours of [0, 1, 23]) {
    const now = later(hours);
    assert.deepEqual(await register(id, 'HAI@x.example', { name: 'Người khác', now }), first);
  }
  assert.equal(await free(id), 4);
  assert.equal((await lettersTo('hai@x.example')).length, 1);
  for (const hours of [24, 25, 47]) await register(id, 'hai@x.example', { now: later(hours) });
  assert.deepEqual(
    (await lettersTo('hai@x.example')).map(({ template }) => template),
    ['event.registered', 'event.registeredAlready'],
  );
  const other = await published(db, writer, 'event', typedEvent('5'));
  await register(other, 'hai@x.example', { now: later(1) });
  assert.equal((await lettersTo('hai@x.example')).length, 3, 'another event is told by itself');
});

test('many at once never get more places than there are', async () => {
  const id = await published(db, writer, 'event', typedEvent('3'));
  await Promise.all(Array.from({ length: 12 }, (_, at) => register(id, `dong${at}@x.example`)));
  const [people] = await numbersByGroup(db, id);
  assert.deepEqual(people, { targetGroup: 'people', registered: 3, waiting: 9, cancelled: 0, attended: 0 });
});

test('nobody registers late, for a draft, for news, or without a name, an address and a group', async () => {
  const id = await published(db, writer, 'event', typedEvent('3'));
  const codes = (outcome: Awaited<ReturnType<typeof register>>): string[] =>
    outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
  assert.deepEqual(codes(await register(id, 'muon@x.example', { now: later(217) })), ['registrationClosed']);
  assert.deepEqual(codes(await register(999_999, 'muon@x.example')), ['registrationClosed']);
  assert.deepEqual(codes(await register(id, 'khong phai thu', { name: ' ', group: 'vua' })), [
    'required',
    'badEmail',
    'required',
  ]);
  assert.deepEqual(codes(await register(id, 'a@x.example\r\nBcc: all@x.example')), ['badEmail']);
});

test('the letter carries no word of the name that was typed: nobody has proved the address', async () => {
  const id = await published(db, writer, 'event', typedEvent('3', { titleVi: 'Lớp học' }));
  assert.ok((await register(id, 'dong@x.example', { name: 'Nhận quà\r\nBcc: all@x.example' })).ok);
  const [letter] = await lettersTo('dong@x.example');
  assert.match(letter!.subject, /Lớp học$/);
  assert.doesNotMatch(letter!.subject + letter!.body_text, /Nhận quà|Bcc|all@x/);
});

test('who came is written down by the agency, not before it began; numbers by group can be read [MST.2b] [TN.I.1]', async () => {
  const id = await published(db, writer, 'event', typedEvent('9'));
  await register(id, 'd1@x.example', { group: 'agencies' });
  await register(id, 'd2@x.example', { group: 'agencies' });
  await register(id, 'd3@x.example', { group: 'students' });
  const list = await attendanceList(db, id, writingOf(writer));
  assert.deepEqual(
    list.map((one) => one.email).toSorted((a, b) => (a! < b! ? -1 : 1)),
    ['d1@x.example', 'd2@x.example', 'd3@x.example'],
  );
  const came = [list.find((one) => one.email === 'd1@x.example')!.id];
  assert.equal(await writeAttendance(db, id, came, writingOf(writer)), null, 'not yet begun');
  const stranger = await official(db, 'officer', 'moh');
  assert.equal(await writeAttendance(db, id, came, writingOf(stranger, later(244))), null);
  assert.equal(await writeAttendance(db, id, came, writingOf(writer, later(244))), 3);
  assert.deepEqual(await numbersByGroup(db, id), [
    { targetGroup: 'agencies', registered: 2, waiting: 0, cancelled: 0, attended: 1 },
    { targetGroup: 'students', registered: 1, waiting: 0, cancelled: 0, attended: 0 },
  ]);
});

test('after their time names, addresses, links and letters are gone, and the numbers stay', async () => {
  const id = await published(db, writer, 'event', typedEvent('9'));
  await register(id, 'xoa@x.example', { group: 'localities' });
  const none = await inTransaction(db, (tx) => eraseRegistrations(tx, later(242), later(300)));
  assert.equal(none, 0, 'the event had not ended by then');
  assert.ok((await inTransaction(db, (tx) => eraseRegistrations(tx, later(244), later(300)))) > 0);
  const [row] = await db.selectFrom('event_registration').selectAll().where('article_id', '=', id).execute();
  assert.deepEqual([row!.name, row!.email, row!.token, row!.state], [null, null, null, 'registered']);
  assert.deepEqual(await lettersTo('xoa@x.example'), []);
  assert.equal((await numbersByGroup(db, id))[0]?.registered, 1);
});

test('one address can be taken out of everything it registered for', async () => {
  const id = await published(db, writer, 'event', typedEvent('9'));
  await register(id, 'quen@x.example');
  assert.equal(await inTransaction(db, (tx) => eraseRegistrationsOf(tx, 'Quen@x.example', later(1))), 1);
  assert.deepEqual(
    (await attendanceList(db, id, writingOf(writer))).map(({ name, email, state }) => [name, email, state]),
    [[null, null, 'cancelled']],
  );
});
