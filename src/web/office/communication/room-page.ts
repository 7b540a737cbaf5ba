import type { Reply, WebContext } from '../../server/index.ts';
import { html, pageHeading, pathIn, tabs, type FormError, type Html } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { roomTexts } from './texts.ts';

export const ROOM = '/can-bo/truyen-thong';

interface RoomPage {
  readonly title: string;
  readonly lead?: string;
  readonly body: Html;
  readonly errors?: readonly FormError[];
  /** A page below the list of articles. */
  readonly isBelow?: boolean;
}

const TABS = [
  [ROOM, 'articles'],
  [`${ROOM}/hoat-dong`, 'activities'],
  [`${ROOM}/so-lieu`, 'figures'],
] as const;

/** A page of the room with its parts on top. */
export function roomPage(context: WebContext, { title, lead, body, errors = [], isBelow = false }: RoomPage): Reply {
  const { lang, path } = context;
  const words = roomTexts(lang);
  const at = TABS.find(([place]) => place !== ROOM && path.startsWith(place))?.[0] ?? ROOM;
  const items = TABS.map(([place, name]) => ({
    href: pathIn(lang, place),
    label: words.tabs[name],
    current: place === at,
  }));
  return framed(context, {
    title,
    body: html`<div class="flow">${pageHeading({ over: words.title, title, ...(lead === undefined ? {} : { lead }) })}${tabs({ lang, label: words.tabs.label, items })}${body}</div>`,
    ...(isBelow ? { under: [{ href: pathIn(lang, ROOM), label: words.list.title }] } : {}),
    ...(errors.length > 0 ? { status: 422, hasErrors: true } : {}),
  });
}

/** What was typed into one field; '' for anything that is no text. */
export function typed({ method, body }: WebContext, name: string): string {
  const value = body[name];
  return method === 'POST' && typeof value === 'string' ? value : '';
}

/** What was chosen of a list. */
export function chosen({ method, body }: WebContext, name: string): string[] {
  return method === 'POST' ? [body[name] ?? []].flat().filter((one) => typeof one === 'string') : [];
}
