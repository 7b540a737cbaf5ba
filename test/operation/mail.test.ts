import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { test } from 'node:test';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { systemClock } from '../../src/platform/clock/index.ts';
import { atEnd } from '../database.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { answersFor, someone } from './people.ts';
import { freePort, pause } from './portal-process.ts';

interface Received {
  readonly to: readonly string[];
  readonly email: Email;
}

/** A real SMTP server; what it took is in `received`. */
async function smtpServer(port: number): Promise<{ received: Received[]; port: number }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((one) => one.address);
        const keep = async (): Promise<void> =>
          void received.push({ to, email: await PostalMime.parse(Buffer.concat(chunks)) });
        void keep().finally(() => callback());
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  atEnd(() => new Promise<void>((resolve) => server.close(resolve)));
  return { received, port: (server.server.address() as AddressInfo).port };
}

async function notify(portal: TestServer, key: string, apiKey: string): Promise<{ aiId: string; caseCode: string }> {
  const answer = await portal.app.inject({
    method: 'POST',
    url: '/api/v1/notifications',
    headers: { authorization: `Bearer ${apiKey}`, 'idempotency-key': key },
    payload: { answers: answersFor(key) },
  });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json();
}

async function until(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
  for (const begun = performance.now(); !(await done()); await pause(50))
    assert.ok(performance.now() - begun < 40_000, `waited 40 s for ${what}`);
}

const port = await freePort();
const portal = await startTestServer({ clock: systemClock, env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
const who = await someone(portal.database.db, systemClock.now());

test('the e-confirmation of a notification waits while the mail server is away, and leaves when it is there again [L10.3-1]', async () => {
  const { db } = portal.database;
  const { aiId, caseCode } = await notify(portal, 'thu-1', who.apiKey);
  const stored = (): Promise<{ attempts: number; last_error: string | null; sent_at: Date | null }> =>
    db.selectFrom('mail_message').select(['attempts', 'last_error', 'sent_at']).executeTakeFirstOrThrow();
  await until('the first attempt', async () => (await stored()).attempts > 0);
  const before = await stored();
  assert.match(before.last_error!, /ECONNREFUSED/);
  assert.equal(before.sent_at, null);

  const { received } = await smtpServer(port);
  await until('the message', () => received.length > 0);
  await until('its mark', async () => (await stored()).sent_at !== null);
  assert.equal((await stored()).last_error, null);
  const { to, email } = received[0]!;
  assert.deepEqual(to, ['lienhe@sen.example']);
  assert.ok(`${email.subject} ${email.text}`.includes(aiId), 'the letter does not name the AI-ID');
  const text = email.text ?? '';
  assert.ok(text.includes(caseCode), text);
  assert.match(text, /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/, 'the letter is not in Vietnamese');
  assert.doesNotMatch(text, /phê duyệt|được duyệt/i);

  await notify(portal, 'thu-2', who.apiKey);
  await until('the second message', () => received.length >= 2);
  await notify(portal, 'thu-2', who.apiKey);
  await pause(1_500);
  assert.equal(received.length, 2, 'a repeated request sent its letter again');
});

test('the outbox page exists for trials and not in production', async () => {
  const shown = await portal.app.inject({ method: 'GET', url: '/dev/hop-thu' });
  assert.equal(shown.statusCode, 200);
  assert.match(shown.body, /lienhe@sen\.example/);
  const production = await startTestServer({ clock: systemClock, env: { NODE_ENV: 'production' }, background: false });
  const { id } = await portal.database.db.selectFrom('mail_message').select('id').executeTakeFirstOrThrow();
  for (const url of ['/dev/hop-thu', '/en/dev/hop-thu', `/dev/hop-thu/${id}`]) {
    const answer = await production.app.inject({ method: 'GET', url });
    assert.equal(answer.statusCode, 404, url);
  }
});

test('a mail server that takes the connection and says nothing does not hold up a stop', async (context) => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const held = new Set<Socket>();
  silent.on('connection', (socket) => void held.add(socket.on('error', () => undefined)));
  atEnd(() => {
    for (const socket of held) socket.destroy();
    silent.close();
  });
  const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const stuck = await startTestServer({ clock: systemClock, env: { SMTP_URL: url } });
  const other = await someone(stuck.database.db, systemClock.now());
  await notify(stuck, 'thu-3', other.apiKey);
  await until('the attempt', () => held.size > 0);
  const begun = performance.now();
  await stuck.stop();
  const stopMs = performance.now() - begun;
  context.diagnostic(`stopped in ${Math.round(stopMs)} ms`);
  // The mail library itself would wait ten seconds for a greeting: the stop must not.
  assert.ok(stopMs < 8_000, `${stopMs} ms`);
  const waiting = await stuck.database.db.selectFrom('mail_message').select('sent_at').execute();
  assert.deepEqual(waiting, [{ sent_at: null }]);
});
