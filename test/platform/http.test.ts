import assert from 'node:assert/strict';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as http from '../../src/platform/http/index.ts';
import { createParty, listParties } from '../../src/platform/identity/index.ts';
import { freshDatabase } from '../database.ts';
import { ownFolder } from '../own-folder.ts';

const NOW = new Date('2026-06-01T02:00:00Z');
const database = await freshDatabase();
const folder = ownFolder('http');

function request(key: string, body: string, owner = 'party-1'): http.KeyedRequest {
  return { owner, key, hash: http.requestHash('POST', '/api/v1/things', body) };
}

function answer(text: string, status = 201): http.Answer {
  return { status, contentType: 'application/json', body: Buffer.from(text) };
}

test('the same key and body gets the same answer, and the work is done once', async () => {
  let works = 0;
  const work = async (): Promise<http.Answer> => answer(`{"n":${(works += 1)},"tên":"Ngọc"}`);
  const first = await http.answerOnce(database.db, request('k1', '{}'), NOW, work);
  const second = await http.answerOnce(database.db, request('k1', '{}'), NOW, work);
  assert.ok(first.ok && second.ok);
  assert.deepEqual({ ...second.value, replayed: false }, first.value);
  assert.deepEqual([first.value.replayed, second.value.replayed, works], [false, true, 1]);
});

test('the same key with another body, method or address is refused; another owner is free', async () => {
  const work = async (): Promise<http.Answer> => answer('{}');
  await http.answerOnce(database.db, request('k2', 'a'), NOW, work);
  const others = [request('k2', 'b'), { ...request('k2', 'a'), hash: http.requestHash('PUT', '/api/v1/things', 'a') }];
  others.push({ ...request('k2', 'a'), hash: http.requestHash('POST', '/api/v1/other', 'a') });
  for (const other of others) {
    const outcome = await http.answerOnce(database.db, other, NOW, work);
    assert.equal(outcome.ok || outcome.refusals[0]!.code, 'idempotencyKeyReused');
  }
  assert.ok((await http.answerOnce(database.db, request('k2', 'b', 'party-2'), NOW, work)).ok);
});

test('twenty of the same request at once do the work once', async () => {
  let works = 0;
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      http.answerOnce(database.db, request('k3', 'x'), NOW, async (tx) => {
        works += 1;
        await createParty(tx, { kind: 'organisation', name: 'Chỉ một lần' }, NOW);
        return answer(String(works));
      }),
    ),
  );
  assert.equal(works, 1);
  for (const outcome of outcomes) assert.equal(outcome.ok && outcome.value.body.toString(), '1');
  assert.equal((await listParties(database.db, { query: 'Chỉ một lần' })).length, 1);
});

test('a fault or a 5xx undoes the work and keeps no answer, so that the next attempt is the first', async () => {
  const attempt = (fail: () => http.Answer): Promise<unknown> =>
    http.answerOnce(database.db, request('k4', 'x'), NOW, async (tx) => {
      await createParty(tx, { kind: 'organisation', name: 'Đừng ở lại' }, NOW);
      return fail();
    });
  await assert.rejects(
    attempt(() => {
      throw new Error('fault');
    }),
    /fault/,
  );
  await attempt(() => answer('{}', 503));
  await attempt(() => answer('{}', 429));
  assert.equal((await listParties(database.db, { query: 'Đừng ở lại' })).length, 0);
  await attempt(() => answer('{}', 201));
  assert.equal((await listParties(database.db, { query: 'Đừng ở lại' })).length, 1);
});

test('several are answered in one transaction: new ones once, known ones as before, others with that key refused', async () => {
  const before = await http.answerOnce(database.db, request('t1', 'x'), NOW, async () => answer('{"was":1}'));
  await http.answerOnce(database.db, request('t0', 'x'), NOW, async () => answer('{"was":0}'));
  const all = [request('t1', 'x'), request('t0', 'other'), request('t2', 'x'), request('t2', 'x'), request('t3', 'x')];
  let asked: readonly number[] = [];
  const outcomes = await http.answerTogether(database.db, all, NOW, async (tx, fresh) => {
    asked = fresh;
    await createParty(tx, { kind: 'organisation', name: 'Cùng lúc' }, NOW);
    return [answer('{"new":2}'), null];
  });
  assert.deepEqual(asked, [2, 4]);
  assert.ok(before.ok);
  // The twin of t2 and whatever nothing was done for are left to `answerOnce`.
  assert.deepEqual([outcomes[3], outcomes[4]], [null, null]);
  assert.deepEqual(outcomes[0], { ok: true, value: { ...before.value, replayed: true } });
  assert.equal(outcomes[1]!.ok || outcomes[1]!.refusals[0]!.code, 'idempotencyKeyReused');
  assert.deepEqual(outcomes[2], { ok: true, value: { ...answer('{"new":2}'), replayed: false } });
  const again = await http.recall(database.db, request('t2', 'x'));
  assert.ok(again?.ok && again.value.body.equals(Buffer.from('{"new":2}')));
  assert.equal(await http.recall(database.db, request('t3', 'x')), null);
});

test('of several together: a key that another one is at work on is left out, a fault or a 5xx undoes all of them', async () => {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const other = http.answerOnce(database.db, request('u1', 'x'), NOW, async () => {
    begin();
    await held;
    return answer('{}');
  });
  await begun;
  const both = [request('u1', 'x'), request('u2', 'x')];
  const attempt = (give: () => http.Answer) =>
    http.answerTogether(database.db, both, NOW, async (tx, fresh) => {
      assert.deepEqual(fresh, [1]);
      await createParty(tx, { kind: 'organisation', name: 'Không để lại gì' }, NOW);
      return [give()];
    });
  await assert.rejects(attempt(() => answer('{}', 503)));
  await assert.rejects(
    attempt(() => {
      throw new Error('fault');
    }),
    /fault/,
  );
  assert.equal((await listParties(database.db, { query: 'Không để lại gì' })).length, 0);
  const [left, answered] = await attempt(() => answer('{}'));
  assert.deepEqual([left, answered!.ok], [null, true]);
  letGo();
  assert.ok((await other).ok);
});

test('hostile keys are refused, old ones are forgotten', async () => {
  for (const key of ['', 'a b', 'ạ', 'a\n', 'x'.repeat(256), '\0', undefined, 5])
    assert.equal(http.keyRefusal(key)?.code, 'idempotencyKeyInvalid');
  assert.equal(http.keyRefusal(`'; drop table idempotency; --`.replaceAll(' ', '')), null);
  const old = new Date(NOW.getTime() - 31 * 86_400_000);
  await http.answerOnce(database.db, request('old', 'x'), old, async () => answer('{}'));
  assert.equal(await http.sweepIdempotency(database.db, NOW), 1);
  assert.equal(await http.recall(database.db, request('old', 'x')), null);
});

test('a form token is good for its session only, and differs on every page', () => {
  const [token, again] = [http.mintFormToken('secret-a'), http.mintFormToken('secret-a')];
  assert.notEqual(token, again);
  assert.ok(http.checkFormToken('secret-a', token) && http.checkFormToken('secret-a', again));
  assert.ok(!http.checkFormToken('secret-b', token));
  for (let at = 0; at < token.length; at += 7) {
    const other = token[at] === 'A' ? 'B' : 'A';
    assert.ok(!http.checkFormToken('secret-a', token.slice(0, at) + other + token.slice(at + 1)));
  }
  for (const bad of [
    undefined,
    null,
    '',
    'x',
    token.slice(1),
    `${token}A`,
    [token],
    { toString: () => token },
    'A'.repeat(59),
    '\0',
  ]) {
    assert.ok(!http.checkFormToken('secret-a', bad));
  }
});

test('the secret of a visitor without a session is a cookie of ours or nothing', () => {
  const [secret, other] = [http.newFormSecret(), http.newFormSecret()];
  assert.notEqual(secret, other);
  assert.ok(http.isFormSecret(secret));
  assert.ok(!http.checkFormToken(other, http.mintFormToken(secret)));
  for (const bad of [
    undefined,
    null,
    5,
    '',
    secret.slice(1),
    `${secret}A`,
    `${secret.slice(1)}\n`,
    `${secret.slice(1)};`,
  ])
    assert.ok(!http.isFormSecret(bad), JSON.stringify(bad));
});

test('addresses of one IPv6 network are one asker', () => {
  assert.equal(http.clientAddress('203.0.113.9'), '203.0.113.9');
  assert.equal(http.clientAddress('::ffff:203.0.113.9'), '203.0.113.9');
  const one = http.clientAddress('2001:db8:1:2::1');
  assert.equal(one, http.clientAddress('2001:db8:1:2:ffff:ffff:ffff:ffff'));
  assert.notEqual(one, http.clientAddress('2001:db8:1:3::1'));
  assert.equal(http.clientAddress('::1'), http.clientAddress('0:0:0:0:0:0:0:1'));
});

test('the server key is made once, privately, and a damaged one is a fault', () => {
  const first = http.serverKey(folder, 'logs');
  assert.equal(first.length, 32);
  assert.deepEqual(http.serverKey(folder, 'logs'), first);
  assert.equal(statSync(join(folder, 'keys/logs.key')).mode & 0o077, 0);
  assert.deepEqual(readdirSync(join(folder, 'keys')), ['logs.key']);
  writeFileSync(join(folder, 'keys/logs.key'), 'short');
  assert.throws(() => http.serverKey(folder, 'logs'), /damaged/);
});

test('only a path of this site is a place to go on to', () => {
  const fine = ['/', '/ho-so', '/ho-so?a=1&b=/x#y', '/ho-so/%C4%91', '/a:b', '/@b'];
  for (const target of fine) assert.equal(http.safeRedirect(target, '/home'), target);
  const hostile = [
    '',
    'ho-so',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\\/evil',
    '\\\\evil',
    '/\t/evil.example',
    '/\n/evil',
    ' /a',
  ];
  hostile.push(
    'javascript:alert(1)',
    'data:text/html,x',
    '/a\r\nSet-Cookie: x=1',
    '/a\\..\\..\\\\evil',
    '/..//evil.example',
    '/a/..//evil.example',
    `/${'x'.repeat(3_000)}`,
    '/\ud800',
  );
  for (const target of hostile) assert.equal(http.safeRedirect(target, '/home'), '/home', JSON.stringify(target));
  for (const other of [undefined, null, 5, ['/a'], {}]) assert.equal(http.safeRedirect(other, '/home'), '/home');
});

test('each class of routes has its own count', () => {
  const limits = http.requestLimits({ write: { limit: 2, windowSeconds: 60 } });
  const take = (): boolean => limits.take('write', 'a', NOW).allowed;
  assert.deepEqual([take(), take(), take()], [true, true, false]);
  assert.deepEqual(limits.take('read', 'a', NOW), { allowed: true, remaining: 599, retryAfterSeconds: 0, limit: 600 });
});
