import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  askForAlerts,
  confirmAlerts,
  endAlerts,
  sendDailyLetters,
  subscriptionBy,
  sweepUnconfirmed,
  type RegisterNews,
  type Topic,
} from '../../src/communication/index.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { installJobs } from '../../src/platform/jobs/index.ts';
import { freshDatabase } from '../database.ts';
import { later, NOW, official, published, typed } from './room.ts';

const database = await freshDatabase();
await installJobs(database.ownerUrl);
const { db } = database;
const writer = await official(db, 'officer', 'most');
const baseUrl = 'https://cong.example';

async function ask(email: string, topics: readonly Topic[], lang: 'vi' | 'en' = 'vi', now = NOW) {
  return askForAlerts({ db, baseUrl, lang, now }, { email, topics });
}

async function letters(email: string) {
  return db
    .selectFrom('mail_message')
    .select(['template', 'subject', 'body_text', 'unsubscribe_url', 'locale'])
    .where('to_address', '=', email)
    .orderBy('created_at')
    .execute();
}

const tokenIn = (text: string): string => /\/ban-tin\/([A-Za-z0-9_-]{43})/.exec(text)![1]!;

async function confirmed(
  email: string,
  topics: readonly Topic[],
  lang: 'vi' | 'en' = 'vi',
  now = NOW,
): Promise<string> {
  assert.ok((await ask(email, topics, lang, now)).ok);
  const token = tokenIn((await letters(email)).at(-1)!.body_text);
  assert.equal(await confirmAlerts(db, token, now), true);
  return token;
}

const SECTION = { kind: 'section', value: 'news' } as const;

function registerNews(news: readonly RegisterNews[] = []) {
  return async (from: Date, to: Date) => news.filter(({ at }) => at > from && at <= to);
}

function publication(change: Partial<RegisterNews>): RegisterNews {
  const code = 'AI-2026-0000001-A';
  return {
    code,
    name: 'Hệ thống Sen',
    path: `/he-thong/${code}`,
    sectors: [],
    providerCode: null,
    aboutCode: null,
    at: later(1),
    ...change,
  };
}

test('nobody who has not confirmed gets anything but the one letter that asks', async () => {
  await ask('chua@x.example', [SECTION]);
  await published(db, writer, 'news', typed(), later(1));
  await sendDailyLetters({ db, baseUrl, now: later(2), registerNews: registerNews() });
  assert.deepEqual(
    (await letters('chua@x.example')).map(({ template }) => template),
    ['alert.confirm'],
  );
});

test('one letter a day with what was published since, none when there is nothing, each with a way to end it at once', async () => {
  const token = await confirmed('moi@x.example', [SECTION], 'vi', later(10));
  const send = (hours: number): Promise<number> =>
    sendDailyLetters({ db, baseUrl, now: later(hours), registerNews: registerNews() });
  await send(11);
  assert.equal((await letters('moi@x.example')).length, 1);
  const id = await published(db, writer, 'news', typed({ titleVi: 'Tin trong ngày' }), later(12));
  await published(db, writer, 'question', typed({ titleVi: 'Không chọn mục này' }), later(12));
  await send(13);
  await send(14);
  const [, daily, more] = await letters('moi@x.example');
  assert.equal(more, undefined, 'told once');
  assert.match(daily!.body_text, new RegExp(`Tin trong ngày\\n {2}https://cong\\.example/tin-tuc/${id}\\n`));
  assert.doesNotMatch(daily!.body_text, /Không chọn/);
  assert.equal(daily!.unsubscribe_url, `https://cong.example/ban-tin/${token}/huy`);
});

test('two runs at once tell nobody twice', async () => {
  await confirmed('doi@x.example', [{ kind: 'section', value: 'materials' }], 'vi', later(20));
  await published(db, writer, 'guide', typed(), later(21));
  const run = (): Promise<number> => sendDailyLetters({ db, baseUrl, now: later(22), registerNews: registerNews() });
  await Promise.all([run(), run()]);
  assert.equal((await letters('doi@x.example')).filter(({ template }) => template === 'alert.daily').length, 1);
});

test('registers are followed by system, by provider and by sector, in the language chosen', async () => {
  await confirmed('ht@x.example', [{ kind: 'system', value: 'AI-2026-0000001-A' }], 'en', later(30));
  await confirmed('ncc@x.example', [{ kind: 'provider', value: 'TC-001' }], 'vi', later(30));
  await confirmed('lv@x.example', [{ kind: 'sector', value: 'health' }], 'vi', later(30));
  const news = [
    publication({ at: later(31) }),
    publication({
      code: 'TK-2026-0000009-B',
      name: 'Triển khai Sen',
      aboutCode: 'AI-2026-0000001-A',
      path: '/he-thong/TK-2026-0000009-B',
      at: later(31),
    }),
    publication({ code: 'AI-2026-0000002-B', name: 'Máy của nhà', providerCode: 'TC-001', at: later(31) }),
    publication({ code: 'AI-2026-0000003-C', name: 'Máy ở viện', sectors: ['health'], at: later(31) }),
  ];
  await sendDailyLetters({ db, baseUrl, now: later(32), registerNews: registerNews(news) });
  const told = async (email: string): Promise<string> => (await letters(email)).at(-1)!.body_text;
  const english = await told('ht@x.example');
  assert.match(
    english,
    /CHANGES IN THE DATABASE\n- Hệ thống Sen \(AI-2026-0000001-A\)\n {2}https:\/\/cong\.example\/en\/he-thong\//,
  );
  assert.match(english, /Triển khai Sen/);
  assert.doesNotMatch(english, /Máy/);
  assert.match(await told('ncc@x.example'), /Máy của nhà/);
  assert.doesNotMatch(await told('ncc@x.example'), /Máy ở viện|Hệ thống Sen/);
  assert.match(await told('lv@x.example'), /Máy ở viện/);
});

test('ending deletes the address, its topics and its letters; the link then leads to nothing', async () => {
  const token = await confirmed('thoi@x.example', [SECTION], 'vi', later(40));
  await endAlerts(db, token);
  await endAlerts(db, token);
  assert.equal(await subscriptionBy(db, token), null);
  assert.deepEqual(await letters('thoi@x.example'), []);
  const left = await db.selectFrom('alert_subscription').selectAll().where('email', '=', 'thoi@x.example').execute();
  assert.deepEqual(left, []);
});

test('a new choice replaces the old one only when it is confirmed', async () => {
  const old = await confirmed('thay@x.example', [SECTION], 'vi', later(50));
  await ask('thay@x.example', [{ kind: 'section', value: 'events' }], 'vi', later(51));
  assert.ok(await subscriptionBy(db, old), 'nobody else can end it by asking');
  await confirmAlerts(db, tokenIn((await letters('thay@x.example')).at(-1)!.body_text), later(52));
  assert.equal(await subscriptionBy(db, old), null);
});

test('the form floods nobody: three letters a day for an address, and the same answer to all', async () => {
  const answers = [];
  for (let at = 0; at < 6; at += 1) answers.push(await ask('lu@x.example', [SECTION], 'vi', later(60)));
  assert.ok(answers.every((answer) => answer.ok));
  assert.equal((await letters('lu@x.example')).length, 3);
});

test('addresses that were never confirmed go after their time, with their letters', async () => {
  await ask('quen@x.example', [SECTION], 'vi', later(70));
  await inTransaction(db, (tx) => sweepUnconfirmed(tx, later(69)));
  assert.equal((await letters('quen@x.example')).length, 1);
  await inTransaction(db, (tx) => sweepUnconfirmed(tx, later(71)));
  assert.deepEqual(await letters('quen@x.example'), []);
});

test('what cannot be an address or a topic is refused', async () => {
  const codes = async (email: string, topics: readonly Topic[]): Promise<string[]> => {
    const answer = await ask(email, topics);
    return answer.ok ? [] : answer.refusals.map(({ code }) => code);
  };
  assert.deepEqual(await codes('a@x.example, b@x.example', []), ['badEmail', 'required']);
  assert.deepEqual(await codes('a@x.example', [{ kind: 'system', value: "AI'; --" }]), ['badTopic']);
  assert.deepEqual(await codes('a@x.example', [{ kind: 'sector', value: 'khong-co' }]), ['badTopic']);
});
