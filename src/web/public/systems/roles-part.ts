import { dayOf } from '../../../law/index.ts';
import { registerOf, type FoundEntry } from '../../../registry/index.ts';
import { code, formatDay, html, pathIn, table, type Html, type Lang } from '../../ui/index.ts';
import { groundLine } from '../ground.ts';
import { asWritten } from './show-value.ts';
import { systemTexts } from './texts.ts';

interface RoleHeld {
  readonly role: 'provider' | 'deployer';
  readonly entry: FoundEntry;
  readonly systemCode: string;
  readonly from: string;
  readonly until: string | null;
}

/** Which role a party has for which system, and since when: the role belongs to the pair, so one party may hold several (Law 3). */
export function rolesPart(entries: readonly FoundEntry[], lang: Lang): Html | null {
  const held = entries.flatMap(roleOf).toSorted((a, b) => b.from.localeCompare(a.from));
  if (held.length === 0) return null;
  const words = systemTexts(lang).party.roles;
  const rows = table<RoleHeld>({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: held,
    columns: [
      {
        heading: words.system,
        kind: 'main',
        cell: ({ entry, systemCode }) =>
          html`<a href="${pathIn(lang, `/he-thong/${entry.code}`)}">${asWritten(entry.name, lang)}</a><br><span class="soft small">${code(systemCode)}</span>`,
      },
      { heading: words.role, cell: ({ role }) => words.names[role] },
      { heading: words.from, cell: ({ from }) => formatDay(from, lang) },
      { heading: words.until, cell: ({ until }) => (until === null ? words.now : formatDay(until, lang)) },
    ],
  });
  return html`<section class="section flow"><h2>${words.title}</h2><p class="soft">${words.lead}</p>${rows}${groundLine(['L3.4', 'L3.5'], lang)}</section>`;
}

/** From the day stated, else from the day it was published; a withdrawn entry says nothing of a role any more. */
function roleOf(entry: FoundEntry): RoleHeld[] {
  const { role } = registerOf(entry.register);
  if (role === null || entry.status === 'withdrawn') return [];
  const { startedOn, notifiedOn, publishedOn, endedOn, systemCode } = entry.public;
  const stated = [startedOn, notifiedOn, publishedOn].find((value) => typeof value === 'string');
  return [
    {
      role,
      entry,
      systemCode: typeof systemCode === 'string' ? systemCode : entry.code,
      from: typeof stated === 'string' ? stated : dayOf(entry.publishedAt),
      until: typeof endedOn === 'string' ? endedOn : null,
    },
  ];
}
