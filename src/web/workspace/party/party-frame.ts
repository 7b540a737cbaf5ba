import type { Reply } from '../../server/index.ts';
import { html, pathIn, tabs, type Html } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { MANAGE, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';

const PARTS = [
  ['/ho-so/to-chuc', 'profile'],
  ['/ho-so/khoa', 'keys'],
  ['/ho-so/uy-quyen', 'mandates'],
] as const;

/** A page about the party, with the other parts beside it; those that need a manager are shown to managers. */
export function partyPage(context: PartyContext, title: string, body: Html, errors = 0): Reply {
  const { lang, path } = context;
  const words = wordsIn(lang).account.tabs;
  const shown = mayManage(context) ? PARTS : PARTS.slice(0, 1);
  const items = shown.map(([place, name]) => ({
    href: pathIn(lang, place),
    label: words[name],
    current: path === place || path.startsWith(`${place}/`),
  }));
  const markup = html`<div class="flow">${items.length > 1 ? tabs({ lang, label: words.label, items }) : null}${body}</div>`;
  return framed(context, { title, body: markup, ...(errors === 0 ? {} : { status: 422, hasErrors: true }) });
}

export function mayManage({ actor }: PartyContext): boolean {
  return actor.mandate.scopes.includes(MANAGE);
}
