import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestLimits } from '../../../src/platform/http/index.ts';
import { publicPages } from '../../../src/web/server/visitors/public-pages.ts';
import type { Route } from '../../../src/web/server/index.ts';
import { startTestServer } from '../../server.ts';

const server = await startTestServer({ demo: true, limits: requestLimits(1_000), keepPages: true });

/** The same by the way that every other request takes. */
async function longWay(path: string) {
  const { statusCode, headers, body } = await server.app.inject({ method: 'GET', url: path });
  return { status: statusCode, headers: headers as Record<string, string>, body };
}

const ON_CONNECTION = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);
const said = (headers: Iterable<[string, unknown]>): string[] =>
  [...headers]
    .filter(([name]) => !ON_CONNECTION.has(name))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .sort();

test('a public page is the same, byte for byte and header for header, by the short way and by the long one', async () => {
  const search = await (await fetch(`${server.url}/he-thong`)).text();
  const system = /\/he-thong\/[A-Z]{2}-[\w-]+/.exec(search)?.[0];
  assert.ok(system !== undefined, 'the demonstration has a system');
  const paths = [
    '/',
    '/en',
    '/he-thong',
    '/en/he-thong?q=tro+ly&risk=high',
    '/phap-luat/danh-muc-rui-ro-cao',
    system,
    `/en${system}`,
  ];
  for (const path of [...paths, `${system}/lich-su`, '/he-thong?risk=khong-co&cursor=x', '/tro-nang']) {
    // Two addresses of the same page, so that what was just kept does not answer.
    const addressed = (time: string): string => `${path}${path.includes('?') ? '&' : '?'}lan-thu=${time}`;
    const quick = await fetch(server.url + addressed('mot'), { headers: { 'accept-encoding': 'identity' } });
    const body = await quick.text();
    const slow = await longWay(addressed('hai'));
    assert.equal(quick.status, 200, path);
    assert.equal(body, slow.body.replaceAll('lan-thu=hai', 'lan-thu=mot'), path);
    const marked = (all: string[]): string[] => all.filter((line) => !line.startsWith('etag'));
    assert.deepEqual(marked(said(quick.headers)), marked(said(Object.entries(slow.headers))), path);
  }
});

test('what is not simply a public page is answered as ever: unknown things, other spellings, other methods', async () => {
  const status = async (path: string, init: RequestInit = {}): Promise<number> =>
    (await fetch(server.url + path, { redirect: 'manual', ...init })).status;
  assert.equal(await status('/he-thong/AI-2026-9999999-9'), 404);
  assert.equal(await status('/khong-co'), 404);
  assert.equal(await status('/he-thong/'), 200);
  assert.equal(await status('/he-thong', { method: 'DELETE' }), 405);
  assert.equal(await status('/he-thong', { method: 'HEAD' }), 200);
  assert.equal(await status('/he-thong', { headers: { cookie: 'motcua-phien=khong-co' } }), 200);
  const search = await (await fetch(`${server.url}/he-thong`)).text();
  const code = /\/he-thong\/([A-Z]{2}-[\w-]+)/.exec(search)![1]!;
  const moved = await fetch(`${server.url}/he-thong/${code.toLowerCase()}`, { redirect: 'manual' });
  assert.equal(moved.status, 301);
  assert.equal(moved.headers.get('location'), `/he-thong/${code}`);
});

test('a page is compressed for whoever takes it so, at once and better later, and says the same', async () => {
  const path = `${server.url}/he-thong?q=nen`;
  const plain = await (await fetch(path, { headers: { 'accept-encoding': 'identity' } })).text();
  for (const encoding of ['br', 'gzip', 'br', 'gzip', 'br, gzip']) {
    const answer = await fetch(path, { headers: { 'accept-encoding': encoding } });
    assert.equal(answer.headers.get('content-encoding'), encoding.split(',')[0]);
    assert.equal(await answer.text(), plain);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});

test('an unknown thing counts once against the budget of whoever asks for it', async () => {
  const strict = await startTestServer({
    background: false,
    limits: requestLimits({ read: { limit: 4, windowSeconds: 60 } }),
  });
  const statuses: number[] = [];
  for (let count = 0; count < 5; count += 1)
    statuses.push((await fetch(`${strict.url}/he-thong/AI-2026-000000${count}-X`)).status);
  assert.deepEqual(statuses, [404, 404, 404, 404, 429]);
});

test('an address goes to the route that the router would choose', () => {
  const route = (path: string, cachedBy?: readonly string[]): Route => ({
    method: 'GET', path, access: { to: 'anyone' }, limit: 'read', kind: 'page', handle: () => ({ kind: 'notFound' }), ...(cachedBy ? { cachedBy } : {}),
  }); // prettier-ignore
  const find = publicPages([route('/', []), route('/a/:x', ['r']), route('/a/moi'), route('/a/:x/b', [])]);
  assert.deepEqual(find('/a/1?q=2')?.params, { x: '1' });
  assert.equal(find('/en/a/1')?.pattern, '/en/a/:x');
  assert.equal(find('/en')?.pattern, '/en');
  assert.equal(find('/a/1/b')?.route.path, '/a/:x/b');
  // Written out in another route, not kept, spelled otherwise, too long, or nowhere.
  for (const other of ['/a/moi', '/a/%31', '/a//1', '/a/1/', `/a/${'x'.repeat(201)}`, '/b', '/a', '//a/1', '*'])
    assert.equal(find(other), null, other);
});
