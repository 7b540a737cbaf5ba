import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { frozenClock } from '../../src/platform/clock/index.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { enqueue, installJobs, runJobsOnce } from '../../src/platform/jobs/index.ts';
import {
  listOutbox,
  MAIL_JOB,
  mailOf,
  mailTasks,
  outboxMail,
  queueMail,
  queueMails,
  type NewMail,
} from '../../src/platform/mail/index.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';

const NOW = new Date('2026-06-01T02:00:00Z');
const FROM = 'Một Cửa AI <khong-tra-loi@motcua.example.vn>';

async function mailDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase();
  await installJobs(database.ownerUrl);
  return database;
}

interface TestServer {
  url: string;
  port: number;
  received: { to: string[]; email: Email; raw: string }[];
}

/** A real SMTP server; `refuse` answers 550 to these recipients. */
async function smtpServer(context: TestContext, options: { port?: number; refuse?: string } = {}): Promise<TestServer> {
  const received: TestServer['received'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (address, _session, callback) =>
      callback(
        address.address === options.refuse ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null,
      ),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map((recipient) => recipient.address);
        const keep = async (): Promise<void> =>
          void received.push({ to, email: await PostalMime.parse(raw), raw: raw.toString('latin1') });
        void keep().finally(callback);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, port, received };
}

function letter(change: Partial<NewMail> = {}): NewMail {
  const base = {
    to: 'lan@example.vn',
    subject: 'Đã ghi nhận thông báo của Bạn',
    text: 'Kính gửi Bạn,\nMã: ệ ỡ ẵ ư đ.',
    template: 'receipt',
    locale: 'vi' as const,
    now: NOW,
  };
  return { ...base, ...change };
}

function settings(database: TestDatabase, smtpUrl: string | null) {
  return { pool: database.pool, tasks: mailTasks({ db: database.db, clock: frozenClock(NOW), smtpUrl, from: FROM }) };
}

/** Failed jobs wait for their next attempt; this makes it now. */
async function hurry(database: TestDatabase): Promise<void> {
  await database.pool.query('update graphile_worker._private_jobs set run_at = now()');
}

test('a queued message leaves through SMTP with its diacritics, once', async (context) => {
  const database = await mailDatabase();
  const server = await smtpServer(context);
  const id = await queueMail(
    database.db,
    letter({ html: '<p>Kính gửi Bạn, <b>ệ ỡ ẵ</b></p>', subjectKind: 'case', subjectId: 'A1' }),
  );
  await runJobsOnce(settings(database, server.url));
  const [mail] = server.received;
  assert.deepEqual(mail!.to, ['lan@example.vn']);
  assert.equal(mail!.email.subject, 'Đã ghi nhận thông báo của Bạn');
  assert.equal(mail!.email.text!.trim(), 'Kính gửi Bạn,\nMã: ệ ỡ ẵ ư đ.');
  assert.equal(mail!.email.html!.trim(), '<p>Kính gửi Bạn, <b>ệ ỡ ẵ</b></p>');
  assert.deepEqual(
    [mail!.email.from!.name, mail!.email.from!.address],
    ['Một Cửa AI', 'khong-tra-loi@motcua.example.vn'],
  );
  assert.equal(mail!.email.messageId, `<${id}@motcua.example.vn>`);
  assert.match(mail!.raw, /^Auto-Submitted: auto-generated\r?$/m);
  assert.ok(/^\p{ASCII}*$/v.test(mail!.raw.split('\r\n\r\n')[0]!), 'headers are ASCII');
  const [stored] = await mailOf(database.db, { kind: 'case', id: 'A1' });
  assert.deepEqual([stored!.sentAt, stored!.attempts, stored!.lastError], [NOW, 1, null]);
  await enqueue(database.db, MAIL_JOB, { id });
  await runJobsOnce(settings(database, server.url));
  assert.equal(server.received.length, 1, 'a job that runs again does not send again');
});

test('while the mail server is away the message waits, and leaves when it is back', async (context) => {
  const database = await mailDatabase();
  const first = await smtpServer(context);
  const gone = `smtp://127.0.0.1:${await freePort()}`;
  await queueMail(database.db, letter({ subjectKind: 'case', subjectId: 'B1' }));
  await runJobsOnce(settings(database, gone));
  let [stored] = await mailOf(database.db, { kind: 'case', id: 'B1' });
  assert.equal(stored!.sentAt, null);
  assert.equal(stored!.attempts, 1);
  assert.match(stored!.lastError!, /ECONNREFUSED/);
  await runJobsOnce(settings(database, first.url));
  assert.equal(first.received.length, 0, 'it is not tried again at once');
  await hurry(database);
  await runJobsOnce(settings(database, first.url));
  assert.equal(first.received.length, 1);
  [stored] = await mailOf(database.db, { kind: 'case', id: 'B1' });
  assert.deepEqual([stored!.sentAt, stored!.attempts, stored!.lastError], [NOW, 2, null]);
});

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a recipient refused for good keeps the reason and is not tried again', async (context) => {
  const database = await mailDatabase();
  const server = await smtpServer(context, { refuse: 'khong-co@example.vn' });
  await queueMail(database.db, letter({ to: 'khong-co@example.vn', subjectKind: 'case', subjectId: 'C1' }));
  await runJobsOnce(settings(database, server.url));
  const [stored] = await mailOf(database.db, { kind: 'case', id: 'C1' });
  assert.match(stored!.lastError!, /550/);
  const waiting = await database.pool.query('select 1 from graphile_worker._private_jobs');
  assert.equal(waiting.rowCount, 0);
});

test('an act that is rolled back sends nothing', async (context) => {
  const database = await mailDatabase();
  const server = await smtpServer(context);
  const work = inTransaction(database.db, async (tx) => {
    await queueMail(tx, letter());
    throw new Error('no commit');
  });
  await assert.rejects(work, /no commit/);
  await runJobsOnce(settings(database, server.url));
  assert.equal(server.received.length, 0);
  assert.deepEqual(await listOutbox(database.db, false), []);
});

test('nothing in a subject, body or recipient can start another header or reach another person', async (context) => {
  const database = await mailDatabase();
  const server = await smtpServer(context);
  const subjects = [
    'Xin chào\r\nBcc: ke-gian@example.org',
    'a\nContent-Type: text/html\n\n<script>',
    'x\u2028Bcc: y@z.org',
    '\u0000\u001b[31m đỏ',
    'dài '.repeat(500),
    '\ud800 lẻ',
  ];
  for (const subject of subjects)
    await queueMail(database.db, letter({ subject, text: '.\r\n.\r\nQUIT\r\nMAIL FROM:<x@y.z>\r\n' }));
  await runJobsOnce(settings(database, server.url));
  assert.equal(server.received.length, subjects.length);
  for (const { to, email, raw } of server.received) {
    assert.deepEqual(to, ['lan@example.vn']);
    assert.equal(email.bcc, undefined);
    assert.equal(email.to!.length, 1);
    assert.ok(!/^Bcc:/im.test(raw.split('\r\n\r\n')[0]!));
    assert.match(email.text!, /QUIT\s+MAIL FROM:<x@y.z>/);
    assert.ok(!/\p{Cc}/v.test(email.subject!));
  }
  for (const to of ['a@b.vn\r\nBcc: x@y.vn', 'a@b.vn, x@y.vn', 'Lan <a@b.vn>', '']) {
    await assert.rejects(queueMail(database.db, letter({ to })), /Not an e-mail address/);
  }
});

test('without a mail server nothing is sent, and the outbox shows it outside production only', async () => {
  const database = await mailDatabase();
  const [id] = await queueMails(database.db, [
    letter({ text: 'một' }),
    letter({ text: 'hai', now: new Date(NOW.getTime() + 1) }),
  ]);
  await runJobsOnce(settings(database, null));
  const outbox = await listOutbox(database.db, false);
  assert.deepEqual(
    outbox.map((mail) => [mail.text, mail.sentAt]),
    [
      ['hai', null],
      ['một', null],
    ],
  );
  assert.equal((await outboxMail(database.db, false, id!))?.text, 'một');
  assert.equal(await outboxMail(database.db, true, id!), null);
  assert.equal(await outboxMail(database.db, false, "' or 1=1"), null);
  await assert.rejects(listOutbox(database.db, true), /production/);
});

test('a letter that somebody subscribed to can be ended by one press in the mail program, another one carries no such header', async (context) => {
  const server = await smtpServer(context);
  const database = await mailDatabase();
  const url = 'https://cong.example/ban-tin/abc/huy';
  const mail = { subject: 'Bản tin', text: 'Chào bạn', template: 'alert.daily', locale: 'vi', now: NOW } as const;
  await queueMail(database.db, { ...mail, to: 'co@x.example', unsubscribeUrl: url });
  await queueMail(database.db, { ...mail, to: 'khong@x.example' });
  for (const unsubscribeUrl of ['https://a.example/>\r\nBcc: all@x.example', 'javascript:x', 'https://a.example/ b'])
    await assert.rejects(queueMail(database.db, { ...mail, to: 'co@x.example', unsubscribeUrl }), /mail header/);
  const settings = { db: database.db, smtpUrl: server.url, from: FROM, clock: frozenClock(NOW) };
  await runJobsOnce({ pool: database.pool, tasks: mailTasks(settings) });
  const header = (to: string, name: string): string | undefined =>
    server.received.find((one) => one.to[0] === to)?.email.headers.find(({ key }) => key === name)?.value;
  assert.equal(header('co@x.example', 'list-unsubscribe'), `<${url}>`);
  assert.equal(header('co@x.example', 'list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  assert.equal(header('khong@x.example', 'content-language'), 'vi');
  assert.equal(header('khong@x.example', 'list-unsubscribe'), undefined);
});
