import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frozenClock } from '../../../src/platform/clock/index.ts';
import { inTransaction } from '../../../src/platform/database/index.ts';
import { enterLeaves, sequence } from '../../../src/record-log/index.ts';
import { startTestServer } from '../../server.ts';

const clock = frozenClock('2026-11-22T01:00:00Z');
const contact = 'mailto:an-ninh@bo.example';
const server = await startTestServer({ clock, background: false, env: { SECURITY_CONTACT: contact } });
const { db } = server.database;

async function figures(): Promise<Record<string, number>> {
  const text = (await server.app.inject({ url: '/metrics' })).body;
  const lines = [...text.matchAll(/^(motcua_log_\w+) (\S+)$/gm)];
  return Object.fromEntries(lines.map((match) => [match[1]!, Number(match[2])]));
}

test('the figures tell how many records wait for their place in the log, and for how long', async () => {
  assert.deepEqual(await figures(), { motcua_log_size: 0, motcua_log_waiting: 0, motcua_log_waiting_seconds: 0 });
  const leaf = (subject: string) => ({ kind: 'tested', subject, body: {}, at: clock.now() });
  await inTransaction(db, (tx) => enterLeaves(tx, [leaf('A'), leaf('B')]));
  clock.advance(90_000);
  await inTransaction(db, (tx) => enterLeaves(tx, [leaf('C')]));
  assert.deepEqual(await figures(), { motcua_log_size: 0, motcua_log_waiting: 3, motcua_log_waiting_seconds: 90 });
  await sequence(db, server.services.signer, clock);
  assert.deepEqual(await figures(), { motcua_log_size: 3, motcua_log_waiting: 0, motcua_log_waiting_seconds: 0 });
});

test('security.txt names the contact, is never out of date, and is not there without a contact', async () => {
  const answer = await server.app.inject({ url: '/.well-known/security.txt' });
  assert.deepEqual([answer.statusCode, answer.headers['content-type']], [200, 'text/plain; charset=utf-8']);
  const fields = new Map(
    answer.body
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': ') as [string, string]),
  );
  assert.equal(fields.get('Contact'), contact);
  // RFC 9116 §2.5.5: an RFC 3339 time, ahead of now and less than a year away.
  assert.match(fields.get('Expires')!, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const ahead = (Date.parse(fields.get('Expires')!) - clock.now().getTime()) / 86_400_000;
  assert.ok(ahead > 30 && ahead < 365, `${ahead} days`);
  assert.equal(fields.get('Canonical'), `${server.services.config.baseUrl}/.well-known/security.txt`);
  const silent = await startTestServer({ background: false });
  assert.equal((await silent.app.inject({ url: '/.well-known/security.txt' })).statusCode, 404);
});
