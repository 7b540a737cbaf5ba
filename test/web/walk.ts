import assert from 'node:assert/strict';
import { accountByEmail, createSession } from '../../src/platform/identity/index.ts';
import { THOROUGH } from '../thorough.ts';
import type { TestServer } from '../server.ts';

/** Of pages of one kind (addresses that differ in codes only) so many are opened. */
const EACH = THOROUGH ? 12 : 3;

/** A page that was opened. */
export interface Visited {
  readonly path: string;
  readonly from: string;
  readonly status: number;
  /** Empty for what is no page. */
  readonly markup: string;
  readonly links: readonly { readonly path: string; readonly hash: string }[];
}

/** The cookie of somebody of the demonstration; none for a visitor. */
export async function cookieOf({ services }: TestServer, email: string | null): Promise<string> {
  if (email === null) return '';
  const account = await accountByEmail(services.database.db, email);
  assert.ok(account, email);
  const { token } = await createSession(services.database.db, account.id, services.clock.now());
  return `motcua-phien=${token}`;
}

/** Goes from link to link, from the first page and the two workspaces on, in both languages. */
export async function walk(server: TestServer, cookie: string): Promise<Visited[]> {
  const waiting = ['/', '/en', '/ho-so', '/can-bo'].map((path) => ({ path, from: 'the start' }));
  const known = new Set(waiting.map(({ path }) => path));
  const ofKind = new Map<string, number>();
  const visited: Visited[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const kind = kindOf(next.path);
    const count = ofKind.get(kind) ?? 0;
    if (count >= EACH) continue;
    ofKind.set(kind, count + 1);
    const page = await open(server, next, cookie);
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
export function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://portal.example');
  const parts = pathname.split('/').map((part) => (/\d|[A-Z]{2}/.test(part) ? '*' : part));
  return `${parts.join('/')}?${[...searchParams.keys()].sort().join('&')}`;
}

async function open(
  server: TestServer,
  { path, from }: { path: string; from: string },
  cookie: string,
): Promise<Visited> {
  const answer = await fetch(server.url + path, { headers: cookie === '' ? {} : { cookie }, redirect: 'manual' });
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  const body = await answer.text();
  const markup = isPage ? body : '';
  const moved = answer.headers.get('location');
  const targets = [
    ...(moved === null ? [] : [moved]),
    ...[...markup.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target]) => target!),
  ];
  return {
    path,
    from,
    status: answer.status,
    markup,
    links: targets.flatMap((target) => linkOf(server, target, path)),
  };
}

function linkOf(server: TestServer, target: string, from: string): { path: string; hash: string }[] {
  const { origin } = new URL(server.url);
  const base = server.services.config.baseUrl;
  const url = new URL(plain(target), origin + from);
  // Signing out would end the walk.
  if (![origin, new URL(base).origin].includes(url.origin) || url.pathname.endsWith('/dang-xuat')) return [];
  return [{ path: url.pathname + url.search, hash: decodeURIComponent(url.hash.slice(1)) }];
}

/** Text of markup without its escapes. */
export function plain(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
}
