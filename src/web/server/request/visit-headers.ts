import type { IncomingMessage } from 'node:http';

/** What a kept page depends on besides its address. */
export interface VisitHeaders {
  cookie: string | undefined;
  ifNoneMatch: string | undefined;
  acceptEncoding: string | undefined;
}

/**
 * These headers as they came. Node.js makes an object of all headers when the first is asked for, which for a page that is kept costs as
 * much as finding it. One that came twice is put together as there.
 */
export function visitHeaders({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): VisitHeaders {
  const found: VisitHeaders = { cookie: undefined, ifNoneMatch: undefined, acceptEncoding: undefined };
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    const value = rawHeaders[at + 1]!;
    // Lengths differ, so most names are passed over without being looked at.
    if (name.length === COOKIE.length && isName(name, COOKIE)) found.cookie = joined(found.cookie, value, '; ');
    else if (name.length === IF_NONE_MATCH.length && isName(name, IF_NONE_MATCH))
      found.ifNoneMatch = joined(found.ifNoneMatch, value, ', ');
    else if (name.length === ACCEPT_ENCODING.length && isName(name, ACCEPT_ENCODING))
      found.acceptEncoding = joined(found.acceptEncoding, value, ', ');
  }
  return found;
}

const COOKIE = 'cookie';
const IF_NONE_MATCH = 'if-none-match';
const ACCEPT_ENCODING = 'accept-encoding';

function isName(written: string, name: string): boolean {
  return written === name || written.toLowerCase() === name;
}

function joined(before: string | undefined, value: string, mark: string): string {
  return before === undefined ? value : before + mark + value;
}
