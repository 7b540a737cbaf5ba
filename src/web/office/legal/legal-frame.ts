import { type AnyRefusal, formErrors } from '../../display/index.ts';
import type { Access, Reply, WebContext } from '../../server/index.ts';
import {
  html,
  notice,
  pageHeading,
  pathIn,
  tabs,
  type FormError,
  type Html,
  type NavigationItem,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { legalWords } from './texts/index.ts';

/** Who works on legal documents: planners write, leads, officers and inspectors read. */
export const LEGAL_READERS: Access = { to: 'roles', roles: ['planner', 'lead', 'officer', 'inspector', 'admin'] };
export const LEGAL_WRITERS: Access = { to: 'roles', roles: ['planner', 'admin'] };

export const LEGAL_PATH = '/can-bo/van-ban';
export const ROUNDS_PATH = `${LEGAL_PATH}/ra-soat`;
export const LISTS_PATH = `${LEGAL_PATH}/danh-muc`;
export const ASKED_PATH = `${LEGAL_PATH}/xin-y-kien`;

const TABS = [
  [LEGAL_PATH, 'documents'],
  [ROUNDS_PATH, 'rounds'],
  [ASKED_PATH, 'asked'],
  [LISTS_PATH, 'lists'],
] as const;

export interface LegalPage {
  readonly title: string;
  readonly lead?: string;
  readonly over?: string | Html;
  readonly tags?: readonly Html[];
  readonly body: Html;
  readonly under?: readonly NavigationItem[];
  readonly errors?: readonly FormError[];
}

/** A page on legal documents: heading, the parts of the room, what was just done, body. */
export function legalPage(context: WebContext, page: LegalPage): Reply {
  const { lang, path, query } = context;
  const words = legalWords(lang);
  const items = TABS.map(([place, name]) => ({
    href: pathIn(lang, place),
    label: words.tabs[name],
    current: name === tabOf(path),
  }));
  const done = typeof query['xong'] === 'string' ? words.done[query['xong']] : undefined;
  const wrong = (page.errors ?? []).length > 0;
  return framed(context, {
    title: page.title,
    ...(page.under === undefined ? {} : { under: page.under }),
    ...(wrong ? { status: 422, hasErrors: true } : {}),
    body: html`<div class="flow">${pageHeading(page)}${tabs({ lang, label: words.tabs.label, items })}${
      done === undefined ? null : notice({ lang, tone: 'success', live: true, title: done })
    }${page.body}</div>`,
  });
}

function tabOf(path: string): (typeof TABS)[number][1] {
  return TABS.findLast(([place]) => path === place || path.startsWith(`${place}/`))?.[1] ?? 'documents';
}

/** Refusals of the room below as errors of the form on the page. */
export function errorsOf(refusals: readonly AnyRefusal[], context: WebContext): FormError[] {
  return formErrors(refusals, context.lang);
}
