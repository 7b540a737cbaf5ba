import { readCode, type EntryPage } from '../../../../registry/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { pathIn } from '../../../ui/index.ts';

/** The entry of the address, or what to answer instead: the one spelling of its code, or that there is none. */
export async function entryOf(context: WebContext, rest: string): Promise<{ readonly entry: EntryPage } | Reply> {
  const typed = context.params['code'] ?? '';
  const read = readCode(typed);
  if (!read.ok || read.kind === 'case' || read.kind === 'guidance') return { kind: 'notFound' };
  if (read.code !== typed)
    return { kind: 'redirect', to: pathIn(context.lang, `/he-thong/${read.code}${rest}`), status: 301 };
  // Declarations, commitments and answers to petitions have pages of their own; only their proof is given out here.
  if (read.kind === 'declaration' && PAGES.includes(rest))
    return { kind: 'redirect', to: pathIn(context.lang, `/minh-bach/${read.code}`), status: 301 };
  if (read.kind === 'commitment' && PAGES.includes(rest))
    return { kind: 'redirect', to: pathIn(context.lang, `/dao-duc/cam-ket/${read.code}`), status: 301 };
  if (read.kind === 'petition' && PAGES.includes(rest))
    return { kind: 'redirect', to: pathIn(context.lang, `/kien-nghi/${read.code}`), status: 301 };
  const entry = await context.services.systems.page(read.code);
  return entry === null ? { kind: 'notFound' } : { entry };
}

const PAGES = ['', '/lich-su'];
