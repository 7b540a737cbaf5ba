import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readJson, UnreadableBody } from '../../../src/web/server/index.ts';
import { startTestServer } from '../../server.ts';
import { someone } from '../../operation/people.ts';

const server = await startTestServer({ background: false, bodyDeadlines: { plain: 300, files: 600 } });
const { port } = new URL(server.url);
const who = await someone(server.database.db, server.services.clock.now());

/** Sends head and then one byte every 50 ms, as long as it is let; gives what came back and after how long. */
function drip(head: string, bytes: Buffer, limitMs = 5_000): Promise<{ answer: string; milliseconds: number }> {
  return new Promise((resolve) => {
    const started = performance.now();
    let [answer, at] = ['', 0];
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(head));
    const timer = setInterval(() => socket.write(bytes.subarray(at % bytes.length, (at++ % bytes.length) + 1)), 50);
    const end = (): void => {
      clearInterval(timer);
      clearTimeout(last);
      socket.destroy();
      resolve({ answer, milliseconds: performance.now() - started });
    };
    const last = setTimeout(end, limitMs);
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', end);
  });
}

const headOf = (path: string, type: string, more = ''): string =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: 100000\r\n${more}\r\n`;

test('a body that trickles in is ended with 408, and the connection with it', async () => {
  const { answer, milliseconds } = await drip(headOf('/api/v1/classifications', 'application/json'), Buffer.from(' '));
  assert.match(answer, /^HTTP\/1\.1 408 /);
  assert.match(answer, /connection: close/i);
  assert.match(answer, /problem\+json/);
  assert.match(answer, /bodyTooSlow/);
  assert.ok(milliseconds >= 250 && milliseconds < 3_000, `${milliseconds} ms`);
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
});

test('the same of a form, with files too, and never without an answer', async () => {
  const form = await drip(headOf('/dang-nhap', 'application/x-www-form-urlencoded'), Buffer.from('a'));
  assert.match(form.answer, /^HTTP\/1\.1 408 /);
  const multipart = server.routes.find((route) => route.upload && route.access.to === 'anyone');
  if (multipart === undefined) return;
  const body = Buffer.from('--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n'.padEnd(200, 'y'));
  const files = await drip(headOf(multipart.path, 'multipart/form-data; boundary=b'), body);
  assert.match(files.answer, /^HTTP\/1\.1 408 /);
});

test('a stream of rows may take as long as it needs while it moves', async () => {
  const row = Buffer.from(`${JSON.stringify({ answers: {} })}\n`);
  const head = headOf('/api/v1/notifications:batch', 'application/x-ndjson', `Authorization: Bearer ${who.apiKey}\r\n`);
  const { answer, milliseconds } = await drip(head, row, 2_000);
  assert.ok(milliseconds > 1_900, 'it was ended before its time');
  // Verdicts begin when enough rows are there; what counts is that nothing ended it.
  assert.doesNotMatch(answer, /^HTTP\/1\.1 [345]/);
});

test('a quick body is not held up, and its deadline ends with it', async () => {
  for (let count = 0; count < 3; count += 1) {
    const answer = await fetch(`${server.url}/api/v1/classifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"answers":{}}',
    });
    assert.notEqual(answer.status, 408);
    await answer.text();
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
});

const refusal = (text: string): string => {
  try {
    readJson(Buffer.from(text));
    return 'read';
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    return `${error.refusals[0].code} ${error.refusals[0].field}`;
  }
};

test('a name that stands twice in one object is refused and named, however it is spelled', () => {
  assert.equal(refusal('{"a":1,"a":2}'), 'repeatedName a');
  assert.equal(refusal('{"a":1,"\\u0061":2}'), 'repeatedName a');
  assert.equal(refusal('{"answers":{"riskLevel":"low", "riskLevel" : "high"}}'), 'repeatedName riskLevel');
  assert.equal(refusal('[{"a":{}},{"b":[{"c":1,"d":{"e":1},"c":2}]}]'), 'repeatedName c');
  assert.equal(refusal('{"a\\"b":1,"a\\"b":2}'), 'repeatedName a?b');
  assert.equal(refusal('{"":1,"":2}'), 'repeatedName body');
});

test('what only looks like a name twice is read', () => {
  for (const text of [
    '{"a":{"a":1},"b":{"a":2}}',
    '[{"a":1},{"a":1}]',
    '{"a":"a","b":"a"}',
    '{"a":["a","a","b"],"b":"\\"a\\":1,\\"a\\":2"}',
    '{"a":"{\\"a\\":1,","b":"\\\\","c":"}"}',
    '{"a\\\\":1,"a":2}',
    '["a","a"]',
    '"a"',
    '{"A":1,"a":2}',
    '{}',
  ])
    assert.equal(refusal(text), 'read', text);
});

test('the same refusal reaches who sends it, for single bodies and for rows of a batch', async () => {
  const headers = { authorization: `Bearer ${who.apiKey}`, 'content-type': 'application/json' };
  const twice = '{"answers":{"name":"Một","name":"Hai"}}';
  const single = await server.app.inject({ method: 'POST', url: '/api/v1/notifications', headers, payload: twice });
  const { type, refusals } = single.json<{ type: string; refusals: { field: string }[] }>();
  assert.deepEqual([single.statusCode, type, refusals[0]!.field], [400, 'urn:motcua:problem:repeatedName', 'name']);
  const batch = await server.app.inject({
    method: 'POST',
    url: '/api/v1/notifications:batch',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    payload: `${twice}\n`,
  });
  assert.match(batch.body, /"verdict":"refused".*repeatedName/);
});

test('nesting beyond 32 levels is refused without recursion, and a body of 1 MB of it too', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  assert.equal(refusal(nested(32)), 'read');
  assert.equal(refusal(nested(33)), 'nestedTooDeep body');
  assert.equal(refusal(`{"a":${nested(32)}}`), 'nestedTooDeep body');
  assert.match(refusal(nested(500_000)), /^(nestedTooDeep|notJson) body$/);
});

test('a batch under a key larger than 4 MB is told so, and an endless one is cut off, without being held', async () => {
  const row = `${JSON.stringify({ answers: { name: 'x'.repeat(900) } })}\n`;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (): number => {
    collect();
    return process.memoryUsage().arrayBuffers;
  };
  let most = 0;
  const send = async (megabytes: number): Promise<number | 'cut off'> => {
    const pieces = Math.ceil((megabytes * 1024 * 1024) / row.length / 100);
    const piece = row.repeat(100);
    let at = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        if (at % 500 === 0) most = Math.max(most, held());
        if ((at += 1) > pieces) controller.close();
        else controller.enqueue(Buffer.from(piece));
      },
    });
    const answer = await fetch(`${server.url}/api/v1/notifications:batch`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${who.apiKey}`,
        'content-type': 'application/x-ndjson',
        'idempotency-key': `lon-${megabytes}`,
      },
      body,
      duplex: 'half',
    } as RequestInit).catch(() => null);
    if (answer === null) return 'cut off';
    await answer.text().catch(() => '');
    return answer.status;
  };
  assert.equal(await send(6), 413);
  const before = held();
  most = 0;
  assert.ok([413, 'cut off'].includes(await send(400)));
  assert.ok(Math.max(most, held()) - before < 64 * 1024 * 1024, 'the body was held in memory');
});
