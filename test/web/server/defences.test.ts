import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestLimits } from '../../../src/platform/http/index.ts';
import { startTestServer } from '../../server.ts';
import { castOfAskers } from './cast.ts';

const cast = await castOfAskers();
const { app, routes } = cast.server;
/** Every route with something harmless in place of its parameters. */
const addressOf = (path: string): string =>
  path
    .replaceAll('::', ':')
    .replaceAll(/\/:\w+/g, '/khong-co')
    .replace('*', 'x');

test('every answer of every route carries the headers that keep browsers out of harm, refusals and unknown pages too', async () => {
  const wrong: string[] = [];
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const { headers, statusCode } = await app.inject({
      method: 'GET',
      url: addressOf(route.path),
      headers: cast.owner.headers,
    });
    const policy = headers['content-security-policy'] ?? '';
    const good =
      statusCode < 500 &&
      headers['x-content-type-options'] === 'nosniff' &&
      headers['referrer-policy'] !== undefined &&
      headers['cache-control'] !== undefined &&
      !/unsafe-|\*/.test(policy) &&
      (!String(headers['content-type']).startsWith('text/html') || /script-src [^;]*'self'/.test(policy));
    if (!good) wrong.push(`${route.path} ${statusCode} ${JSON.stringify(headers)}`);
  }
  assert.deepEqual(wrong, []);
});

const posts = routes.filter(({ method, kind }) => method === 'POST' && kind === 'page');
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

test('no form of a signed-in person is taken without its token, with somebody else’s, or from another site', async () => {
  const taken: string[] = [];
  const attempts: [string, Record<string, string>, string][] = [
    ['without a token', {}, 'a=1'],
    ['with a made-up token', {}, `csrf=${'A'.repeat(43)}`],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, `csrf=${'A'.repeat(43)}`],
    ['from another origin', { origin: 'https://evil.example' }, `csrf=${'A'.repeat(43)}`],
  ];
  for (const route of posts) {
    for (const asker of cast.askers.filter(({ kind }) => kind === 'person' || kind === 'nobody')) {
      const [how, extra, payload] = attempts[(posts.indexOf(route) + cast.askers.indexOf(asker)) % attempts.length]!;
      const headers = { ...asker.headers, ...FORM, ...extra };
      const { statusCode, headers: answer } = await app.inject({
        method: 'POST',
        url: addressOf(route.path),
        headers,
        payload,
      });
      const turnedAway = statusCode === 303 && /dang-nhap|\/ho-so\/ben/.test(String(answer.location));
      if (![401, 403, 404, 419].includes(statusCode) && !turnedAway)
        taken.push(`${route.path}, ${asker.name}, ${how}: ${statusCode}`);
    }
  }
  assert.ok(posts.length > 10, 'there are forms to try');
  assert.deepEqual(taken, []);
});

test('whoever asks too often hears 429 and when to come back', async () => {
  const server = await startTestServer({
    background: false,
    limits: requestLimits({ read: { limit: 3, windowSeconds: 60 } }),
  });
  const statuses: number[] = [];
  for (let count = 0; count < 5; count += 1) statuses.push((await fetch(`${server.url}/tro-nang?lan=${count}`)).status);
  assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
  const refused = await fetch(`${server.url}/tro-nang?lan=9`);
  assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/);
});

const NONSENSE = [
  '\0',
  '\uD800',
  '\u202Eevil',
  '<script>alert(1)</script>',
  "'; drop table case_act; --",
  '../../etc/passwd',
  '__proto__',
  'x'.repeat(20_000),
  '%00%ff',
];

test('nonsense in every query and path of every page is never a fault', async () => {
  const faults: string[] = [];
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    for (const [at, value] of NONSENSE.entries()) {
      const asker = cast.askers[at % cast.askers.length]!;
      const encoded = encodeURIComponent(value.isWellFormed() ? value : '\uFFFD').slice(0, 8_000);
      const url = `${route.path.replaceAll('::', ':').replaceAll(/:\w+/g, encoded.slice(0, 150)).replace('*', encoded.slice(0, 150))}?q=${encoded}&cursor=${encoded}&limit=${encoded}&risk=${encoded}&tiep=${encoded}`;
      const { statusCode } = await app.inject({ method: 'GET', url, headers: asker.headers });
      if (statusCode >= 500) faults.push(`${route.path} ${JSON.stringify(value.slice(0, 30))}: ${statusCode}`);
    }
  }
  assert.deepEqual(faults, []);
});
