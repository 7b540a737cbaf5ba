import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestLimits } from '../../../src/platform/http/index.ts';
import { startTestServer } from '../../server.ts';

const limits = () => requestLimits({ read: { limit: 2, windowSeconds: 60 } });

async function portal(trust?: string): Promise<(forwarded?: string) => Promise<number>> {
  const env = trust === undefined ? {} : { TRUST_PROXY: trust };
  const server = await startTestServer({ background: false, limits: limits(), env });
  let count = 0;
  return async (forwarded) => {
    count += 1;
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    return (await fetch(`${server.url}/tro-nang?lan=${count}`, { headers })).status;
  };
}

test('without the setting nobody gets a new budget by saying to come from elsewhere', async () => {
  const ask = await portal();
  const statuses = [];
  for (const forwarded of ['192.0.2.1', '192.0.2.2', '192.0.2.3', undefined]) statuses.push(await ask(forwarded));
  assert.deepEqual(statuses, [200, 200, 429, 429]);
});

test('behind a trusted proxy each visitor has a budget of their own, and what visitors add themselves counts for nothing', async () => {
  const ask = await portal('127.0.0.1');
  const statuses = [];
  for (const forwarded of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2', 'x', '2001:db8::1'])
    statuses.push(await ask(forwarded));
  assert.deepEqual(statuses, [200, 200, 429, 200, 200, 200]);
  // The proxy puts where the request came from last; the visitor wrote what stands before it.
  assert.equal(await ask('203.0.113.7, 192.0.2.1'), 429);
  assert.equal(await ask('192.0.2.1, 203.0.113.7'), 200);
  // One IPv6 network is one visitor.
  assert.deepEqual([await ask('2001:db8::ffff'), await ask('2001:db8::2')], [200, 429]);
});

test('a stranger’s header is ignored when other proxies are trusted than the one that asks', async () => {
  const ask = await portal('10.0.0.0/8');
  assert.deepEqual([await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.3')], [200, 200, 429]);
});

test('with a number of hops the address that many places from the end counts', async () => {
  const ask = await portal('2');
  const statuses = [];
  for (const forwarded of ['192.0.2.1, 10.0.0.1', '192.0.2.1, 10.0.0.2', '192.0.2.1, 10.0.0.3', '192.0.2.2, 10.0.0.1'])
    statuses.push(await ask(forwarded));
  assert.deepEqual(statuses, [200, 200, 429, 200]);
});
