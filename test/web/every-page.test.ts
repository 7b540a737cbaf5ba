import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestLimits } from '../../src/platform/http/index.ts';
import { accountByEmail, createSession } from '../../src/platform/identity/index.ts';
import { startTestServer } from '../server.ts';
import { THOROUGH } from '../thorough.ts';

/**
 * Walks the demonstration as each kind of person, from link to link, in both languages. Of pages of one kind (addresses that differ
 * in codes only) so many are opened as `EACH` says.
 */
const EACH = THOROUGH ? 12 : 3;

const PEOPLE = {
  'a visitor': null,
  'a provider': 'nguoi-nop@may-trang.example',
  'a deployer': 'nguoi-nop@huong-tram.example',
  'a bank that asked for guidance': 'nguoi-nop@lua-vang.example',
  'an officer of the ministry': 'an@bo-khcn.example',
  'an officer of a province': 'toan@so-khcn-thai-nguyen.example',
  'a planner': 'thao@bo-khcn.example',
  'an administrator': 'quan-tri@cong.example',
} as const;

const server = await startTestServer({ demo: true, limits: requestLimits(1e9), keepPages: true });
const { db } = server.services.database;

for (const [who, email] of Object.entries(PEOPLE)) {
  test(`${who} finds words and no codes on every page, and every link that is offered leads somewhere`, async () => {
    const seen = await walk(await cookieOf(email));
    assert.ok(seen.length > 200, `${seen.length} pages`);
    assert.deepEqual(
      seen
        .filter(({ status, path }) => status >= 400 && !isSaidNoTo(path))
        .map(({ status, path, from }) => `${status} ${path} from ${from}`),
      [],
    );
    assert.deepEqual([...new Set(seen.flatMap(codesOn))], []);
    assert.deepEqual(lostAnchors(seen), []);
  });
}

/** The office stands in the foot of every page; whoever is no official is told so there. */
function isSaidNoTo(path: string): boolean {
  return /^(\/en)?\/can-bo$/.test(path);
}

interface Visited {
  readonly path: string;
  readonly from: string;
  readonly status: number;
  /** Empty for what is no page. */
  readonly markup: string;
  readonly links: readonly { readonly path: string; readonly hash: string }[];
}

async function cookieOf(email: string | null): Promise<string> {
  if (email === null) return '';
  const account = await accountByEmail(db, email);
  assert.ok(account, email);
  const { token } = await createSession(db, account.id, server.services.clock.now());
  return `motcua-phien=${token}`;
}

async function walk(cookie: string): Promise<Visited[]> {
  const waiting = ['/', '/en', '/ho-so', '/can-bo'].map((path) => ({ path, from: 'the start' }));
  const known = new Set(waiting.map(({ path }) => path));
  const ofKind = new Map<string, number>();
  const visited: Visited[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const kind = kindOf(next.path);
    const count = ofKind.get(kind) ?? 0;
    if (count >= EACH) continue;
    ofKind.set(kind, count + 1);
    const page = await open(next, cookie);
    visited.push(page);
    for (const { path } of page.links) {
      if (known.has(path)) continue;
      known.add(path);
      waiting.push({ path, from: next.path });
    }
  }
  return visited;
}

/** What addresses of one kind have in common: no codes, and of the query its names alone. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, server.url);
  const parts = pathname.split('/').map((part) => (/\d|[A-Z]{2}/.test(part) ? '*' : part));
  return `${parts.join('/')}?${[...searchParams.keys()].sort().join('&')}`;
}

async function open({ path, from }: { path: string; from: string }, cookie: string): Promise<Visited> {
  const answer = await fetch(server.url + path, { headers: cookie === '' ? {} : { cookie }, redirect: 'manual' });
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  const body = await answer.text();
  const markup = isPage ? body : '';
  const moved = answer.headers.get('location');
  const targets = [
    ...(moved === null ? [] : [moved]),
    ...[...markup.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target]) => target!),
  ];
  return { path, from, status: answer.status, markup, links: targets.flatMap((target) => linkOf(target, path)) };
}

function linkOf(target: string, from: string): { path: string; hash: string }[] {
  const { origin } = new URL(server.url);
  const base = server.services.config.baseUrl;
  const url = new URL(plain(target), origin + from);
  // Signing out would end the walk.
  if (![origin, new URL(base).origin].includes(url.origin) || url.pathname.endsWith('/dang-xuat')) return [];
  return [{ path: url.pathname + url.search, hash: decodeURIComponent(url.hash.slice(1)) }];
}

function plain(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
}

/** Words of programs: camelCase, snake_case, `word:word`, ids of rows, what JavaScript makes of nothing. */
const CODES = [
  /(?<![\p{L}\d])\p{Ll}+\p{Lu}\p{L}*/gu,
  /\b[a-z]+_[a-z_]+\b/g,
  /\b[a-z]+:[a-z][a-z-]+\b/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f-]+/g,
  /\bundefined\b|\[object|\bNaN\b|\bnull\b|Invalid Date/g,
  /\b\d{4}-\d\d-\d\d\b/g,
];
const WORDS = new Set(['kB', 'kWh']);
/** They are about names that programs use. */
const FOR_PROGRAMMERS = /^(\/en)?\/(api|du-lieu-mo)(\/|$)/;

function codesOn({ path, markup }: Visited): string[] {
  if (FOR_PROGRAMMERS.test(path)) return [];
  const main = /<main[\s\S]*<\/main>/.exec(markup)?.[0] ?? '';
  const texts = main
    .replaceAll(/<(script|style|pre|code|svg)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<([a-z0-9]+)[^>]* translate="no"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .split(/<[^>]*>/)
    .map((text) => plain(text).trim());
  const found = texts
    .flatMap((text) => CODES.flatMap((code) => text.match(code) ?? []))
    .filter((word) => !WORDS.has(word));
  // On a Vietnamese page a lone word in plain letters is a name that nobody translated.
  const lone = /<html[^>]* lang="vi"/.test(markup)
    ? texts.filter((text) => /^[a-z]{4,}$/i.test(text) && /^[a-z]/.test(text))
    : [];
  return [...found, ...lone].map((word) => `${word} (${kindOf(path)})`);
}

/** Links to a place in a page that was opened and has no such place. */
function lostAnchors(seen: readonly Visited[]): string[] {
  const markups = new Map(
    seen.filter(({ status, markup }) => status === 200 && markup !== '').map(({ path, markup }) => [path, markup]),
  );
  const lost = seen.flatMap(({ path: from, links }) =>
    links
      .filter(({ path, hash }) => hash !== '' && markups.get(path)?.includes(`id="${hash}"`) === false)
      .map(({ path, hash }) => `${kindOf(path)}#${hash} from ${kindOf(from)}`),
  );
  return [...new Set(lost)];
}
