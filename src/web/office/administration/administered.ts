import { record } from '../../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { html, pageHeading, tabs, type Html } from '../../ui/index.ts';
import { pathIn } from '../../ui/index.ts';
import { framed, type Framed } from '../frame.ts';
import type { Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';

/** An act of administration as the private trail names it. */
export interface Administered {
  readonly action: string;
  readonly subjectKind: 'account' | 'party' | 'mandate' | 'apiKey';
  readonly subjectId: string;
  readonly detail?: Record<string, unknown>;
}

/**
 * Does something to accounts, parties, mandates or keys and writes it into the trail, in one transaction: neither is there
 * without the other. `work` says what was done, or null when nothing was.
 */
export async function administered<T extends { readonly done: Administered | null }>(
  office: Office,
  context: WebContext,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { actor, now, requestId } = context;
  return inTransaction(office.services.database.db, async (tx) => {
    const result = await work(tx);
    if (result.done !== null) await record(tx, { at: now, actor: actor!, requestId, ...result.done });
    return result;
  });
}

const TABS = [
  ['/can-bo/quan-tri', 'operation', false],
  ['/can-bo/quan-tri/tai-khoan', 'accounts', true],
  ['/can-bo/quan-tri/to-chuc', 'parties', true],
  ['/can-bo/quan-tri/khoa-api', 'keys', false],
  ['/can-bo/quan-tri/phap-luat', 'law', false],
  ['/can-bo/quan-tri/thiet-lap', 'settings', true],
  ['/can-bo/quan-tri/ket-noi', 'connections', false],
] as const;

/** A page of the administration with its parts on top; parts that only administrators may open are left out for operators. */
export function adminPage(
  context: WebContext,
  parts: Omit<Framed, 'body'> & { readonly lead?: string; readonly body: Html },
): Reply {
  const { lang, path } = context;
  const words = wordsIn(lang).admin;
  const isAdmin = context.actor?.kind === 'person' && context.actor.roles.some(({ role }) => role === 'admin');
  const items = TABS.filter(([, , adminOnly]) => isAdmin || !adminOnly).map(([place, name]) => ({
    href: pathIn(lang, place),
    label: words.tabs[name],
    current: place === '/can-bo/quan-tri' ? path === place : path === place || path.startsWith(`${place}/`),
  }));
  const { body, lead, ...framing } = parts;
  return framed(context, {
    ...framing,
    body: html`<div class="flow">${pageHeading({ over: words.title, title: parts.title, ...(lead === undefined ? {} : { lead }) })}${tabs({ lang, label: words.tabs.label, items })}${body}</div>`,
  });
}

/** The one text of a form field; '' for anything else. */
export function typed(context: WebContext, name: string): string {
  const value = context.body[name];
  return typeof value === 'string' ? value : '';
}
