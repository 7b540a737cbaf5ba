import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorPage } from '../../../src/web/public/index.ts';
import { buildServer, type Access, type Route } from '../../../src/web/server/index.ts';
import { castOfAskers, DRAFT_WORD, SECRET_WORD, type Asker } from './cast.ts';

type Cast = Awaited<ReturnType<typeof castOfAskers>>;
const cast: Cast = await castOfAskers();

type Verdict = 'in' | 'signIn' | 'chooseParty' | 'forbidden' | 'keyNeeded';

/** Who may come in, worked out from the facts about the asker and nothing else; whatever is not named stays out. */
function expected(access: Access, asker: Asker): Verdict {
  const person = asker.kind === 'person';
  switch (access.to) {
    case 'anyone':
      return 'in';
    case 'apiKey':
      if (asker.kind !== 'key' || asker.scopes === null) return 'keyNeeded';
      return asker.scopes.includes(access.scope) ? 'in' : 'forbidden';
    case 'signedIn':
      return person ? 'in' : outside(asker);
    case 'mandate':
      if (!person) return outside(asker);
      if (asker.scopes === null) return 'chooseParty';
      return asker.scopes.includes(access.scope) ? 'in' : 'forbidden';
    case 'roles':
      if (!person) return outside(asker);
      return asker.roles.some((role) => access.roles.includes(role)) ? 'in' : 'forbidden';
    default:
      return access satisfies never;
  }
}

/** A key is no person and is never led to a sign-in page; a key that does not count is nobody. */
function outside({ kind, scopes }: Asker): Verdict {
  return kind === 'key' && scopes !== null ? 'forbidden' : 'signIn';
}

interface Answer {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  readonly type: string;
}

/** Routes whose own handler goes on to ask for more than the access row: who may pass is then decided inside. */
function got({ status, location }: Answer): Verdict | 'fault' {
  if (status >= 500) return 'fault';
  if (status === 401) return 'keyNeeded';
  if (status === 403) return 'forbidden';
  if (status === 303 && /^(\/en)?\/dang-nhap\?tiep=|^(\/en)?\/dang-nhap$/.test(location)) return 'signIn';
  if (status === 303 && /^(\/en)?\/ho-so\/ben(\?tiep=|$)/.test(location)) return 'chooseParty';
  return 'in';
}

async function ask(method: string, url: string, asker: Asker): Promise<Answer> {
  const type = url.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded';
  const body = type === 'application/json' ? '{}' : '';
  const answer = await cast.server.app.inject({
    method: method as 'GET',
    url,
    headers: { ...asker.headers, ...(method === 'POST' ? { 'content-type': type } : {}) },
    ...(method === 'POST' ? { payload: body } : {}),
  });
  return {
    status: answer.statusCode,
    location: answer.headers.location ?? '',
    text: answer.body,
    type: answer.headers['content-type'] ?? '',
  };
}

/** The address of a route with these things in place of its parameters. */
function addressOf(path: string, fill: (name: string) => string): string {
  return path
    .replaceAll('::', '\0')
    .replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(fill(name)))
    .replace('*', () => encodeURIComponent(fill('*')))
    .replaceAll('\0', ':');
}

function addresses(route: Route, fill: (name: string) => string): string[] {
  const path = addressOf(route.path, fill);
  return route.kind === 'page' ? [path, path === '/' ? '/en' : `/en${path}`] : [path];
}

const describe = ({ method, path }: Route): string => `${method} ${path}`;

test('every route has a row that says who may use it, and every row is of the closed list', () => {
  const { routes } = cast.server;
  assert.ok(routes.length > 40);
  const kinds = ['anyone', 'signedIn', 'mandate', 'roles', 'apiKey'];
  for (const route of routes) {
    assert.ok(kinds.includes(route.access?.to), `${describe(route)} says nobody who may use it`);
    if (route.access.to === 'roles') assert.ok(route.access.roles.length > 0, describe(route));
    if (route.access.to === 'mandate' || route.access.to === 'apiKey') assert.ok(route.access.scope, describe(route));
    if (route.cachedBy) assert.equal(route.access.to, 'anyone', `${describe(route)} is kept for everybody`);
  }
});

test('the server by itself serves nothing but its state, its assets and the description of the API', async () => {
  const { services } = cast.server;
  const bare = await buildServer({ services, routes: [], errorPage: (input) => errorPage(services, input) });
  const served = bare.printRoutes({ commonPrefix: false }).split('\n').filter(Boolean);
  await bare.close();
  const paths = served.map((line) => line.replace(/^[^*/]+/, '').replace(/ \(.*/, ''));
  assert.deepEqual(paths.toSorted(), ['*', '/healthz', '/metrics', '/openapi.json', '/readyz']);
});

test('each of them comes in exactly where the route says so: every route, everybody, both languages', async () => {
  const wrong: string[] = [];
  for (const route of cast.server.routes) {
    for (const asker of cast.askers) {
      for (const url of addresses(route, () => 'khong-co')) {
        const answer = await ask(route.method, url, asker);
        const [want, have] = [expected(route.access, asker), got(answer)];
        // Coming in, a person may still have to choose a party first, or be refused what only some may do inside.
        const inside = want === 'in' && asker.kind === 'person' && have === 'chooseParty' && asker.scopes === null;
        if (want !== have && !inside)
          wrong.push(`${describe(route)} (${url}), ${asker.name}: ${have} ${answer.status}, not ${want}`);
        if (want === 'keyNeeded' || (want === 'forbidden' && asker.kind === 'key'))
          if (url.startsWith('/api/') && !answer.type.startsWith('application/problem+json'))
            wrong.push(`${describe(route)}, ${asker.name}: ${answer.type} instead of a problem`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

/** What may stand in the place of a parameter: the party's own things, and what a request could confuse them with. */
function things(): string[] {
  const { draftId, notificationCase, guidanceCase, aiId, party, trackingCode } = cast.secrets;
  return [draftId, notificationCase, guidanceCase, aiId, party.code, party.id, trackingCode];
}

/** Everybody who may see what is restricted to parties and authority: the party, its case team, authorities in whose jurisdiction it lies (L30.2). */
const MAY_SEE = new Set([
  'a person of the party',
  'a person of the party for deployments only',
  'a key of the party',
  'a key of the party for deployments only',
  'an officer of the ministry that receives',
  'a lead of the ministry that receives',
  'an inspector',
  'an officer of the province concerned',
]);

test('nobody reads what belongs to a party but the party and the authorities concerned, whatever address they try [L8.3-1]', async () => {
  const leaks: string[] = [];
  let shown = 0;
  for (const url of cast.server.routes.flatMap(tried)) {
    for (const asker of cast.askers) {
      const { text, status } = await ask('GET', url, asker);
      if (status >= 500) leaks.push(`${url}, ${asker.name}: ${status}`);
      // A draft is nobody's but the party's, not even those of the authority.
      if (text.includes(DRAFT_WORD) && !(asker.kind === 'person' && asker.party === 'own'))
        leaks.push(`${url} shows ${asker.name} a draft`);
      if (!text.includes(SECRET_WORD)) continue;
      shown += 1;
      if (!MAY_SEE.has(asker.name)) leaks.push(`${url} shows ${asker.name} the secret`);
    }
  }
  assert.deepEqual(leaks, []);
  // Otherwise nothing was looked at: draft, case, dossier and receipts at least are there to be read.
  assert.ok(shown >= 6, `the papers were read only ${shown} times`);
});

/** Addresses of a route with each of the things in each of its places. */
function tried(route: Route): string[] {
  if (route.method !== 'GET') return [];
  const places = [...route.path.replaceAll('::', '').matchAll(/:(\w+)/g)].map((one) => one[1]!);
  const filled = places.flatMap((place) =>
    things().map((thing) => addressOf(route.path, (name) => (name === place ? thing : fillerOf(name)))),
  );
  return [...new Set(filled)];
}

function fillerOf(name: string): string {
  return { page: 'question', act: 'withdraw', procedure: 'classification-guidance' }[name] ?? 'khong-co';
}

test('a person of another party finds nothing where the owner finds a case, a draft, a receipt', async () => {
  const stranger = cast.askers.find((one) => one.name === 'a person of another party')!;
  const { draftId, guidanceCase, notificationCase } = cast.secrets;
  const found: string[] = [];
  for (const route of cast.server.routes) {
    if (route.access.to === 'anyone' || route.method !== 'GET' || !/:(id|code)/.test(route.path)) continue;
    for (const thing of [draftId, guidanceCase, notificationCase]) {
      const url = addresses(route, (name) => (name === 'id' || name === 'code' ? thing : fillerOf(name)))[0]!;
      const [own, others] = [await ask('GET', url, cast.owner), await ask('GET', url, stranger)];
      if (own.status !== 200) continue;
      found.push(url);
      assert.ok(others.status === 404 || others.status === 403, `${url}: a stranger got ${others.status}`);
    }
  }
  assert.ok(found.length >= 6, found.join());
});

test('a key of another party finds no case, and one whose scope does not cover it is refused', async () => {
  const { guidanceCase } = cast.secrets;
  const named = (name: string): Asker => cast.askers.find((one) => one.name === name)!;
  const url = `/api/v1/cases/${guidanceCase}`;
  assert.equal((await ask('GET', url, named('a key of the party'))).status, 200);
  assert.equal((await ask('GET', url, named('a key of another party'))).status, 404);
  assert.equal((await ask('GET', url, named('a key of the party for deployments only'))).status, 403);
  assert.equal((await ask('GET', url, named('a revoked key of the party'))).status, 401);
  assert.equal((await ask('GET', url, named('an expired key of the party'))).status, 401);
});
