import type { Lang } from '../../ui/index.ts';
import type { Route } from '../route.ts';

/** A public page that an address names. */
export interface PublicPage {
  readonly route: Route;
  readonly registers: readonly string[];
  readonly lang: Lang;
  readonly params: Readonly<Record<string, string>>;
  /** Of the route, in its language. */
  readonly pattern: string;
}

/** Nothing that would have to be decoded or cleaned first. */
const PLAIN = /^(\/[\w.-]+)+$/;
const LONGEST_PART = 200;

/**
 * Finds the public page at an address. Null for every other page, and for every address that is not written in the plainest way: the
 * router decides about those.
 */
export function publicPages(routes: readonly Route[]): (url: string) => PublicPage | null {
  const all = routes.filter(({ method }) => method === 'GET').map((route) => ({ route, parts: partsOf(route.path) }));
  // What is written out goes before what is a parameter.
  const known = all.toSorted((a, b) => order(a.parts).localeCompare(order(b.parts)));
  const byLength = Map.groupBy(known, ({ parts }) => parts.length);
  return (url) => {
    const path = pathOf(url);
    const lang: Lang = path === '/en' || path.startsWith('/en/') ? 'en' : 'vi';
    const bare = lang === 'en' ? path.slice('/en'.length) || '/' : path;
    if (bare !== '/' && !PLAIN.test(bare)) return null;
    const given = partsOf(bare);
    const found = byLength.get(given.length)?.find(({ parts }) => fits(parts, given));
    if (found?.route.cachedBy === undefined || found.route.kind !== 'page') return null;
    const { route, parts } = found;
    const pattern = lang === 'vi' ? route.path : route.path === '/' ? '/en' : `/en${route.path}`;
    return { route, registers: found.route.cachedBy, lang, params: paramsOf(parts, given), pattern };
  };
}

function pathOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? url : url.slice(0, at);
}

function partsOf(path: string): string[] {
  return path === '/' ? [] : path.slice(1).split('/');
}

function order(parts: readonly string[]): string {
  return parts.map((part) => (/[:*]/.test(part) ? '1' : '0')).join('');
}

function fits(parts: readonly string[], given: readonly string[]): boolean {
  return parts.every((part, at) => part === given[at] || (part.startsWith(':') && given[at]!.length <= LONGEST_PART));
}

function paramsOf(parts: readonly string[], given: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) if (part.startsWith(':')) params[part.slice(1)] = given[at]!;
  return params;
}
