import type { Reply, WebContext } from '../../server/index.ts';
import { html, notice, pathIn, type FormError, type Html } from '../../ui/index.ts';
import { adminPage } from '../administration/administered.ts';
import { connectionTexts } from './texts.ts';

export const CONNECTIONS_PATH = '/can-bo/quan-tri/ket-noi';

interface ConnectionPage {
  readonly title: string;
  readonly lead?: string;
  readonly body: Html;
  readonly errors?: readonly FormError[];
  readonly isBelow?: boolean;
}

/** A page of the administration about connected services, with what was just done on top. */
export function connectionPage(
  context: WebContext,
  { title, lead, body, errors = [], isBelow }: ConnectionPage,
): Reply {
  const { lang, query } = context;
  const words = connectionTexts(lang);
  const done = typeof query['xong'] === 'string' ? words.done[query['xong']] : undefined;
  return adminPage(context, {
    title,
    ...(lead === undefined ? {} : { lead }),
    ...(isBelow === true ? { under: [{ href: pathIn(lang, CONNECTIONS_PATH), label: words.title }] } : {}),
    ...(errors.length > 0 ? { status: 422, hasErrors: true } : {}),
    body: html`${done === undefined ? null : notice({ lang, tone: 'success', live: true, title: done })}${body}`,
  });
}
