import { dayOf } from '../../../law/index.ts';
import { optionText } from '../../../procedures/index.ts';
import { registerOf, type FoundEntry } from '../../../registry/index.ts';
import { groundLine } from '../../display/index.ts';
import { asWritten, code, formatDay, html, type Html, type Lang, pathIn, table } from '../../ui/index.ts';
import { systemTexts } from './texts.ts';

interface RoleHeld {
  readonly role: 'provider' | 'deployer';
  readonly entry: FoundEntry;
  readonly systemCode: string;
  readonly from: string;
  readonly until: string | null;
  readonly developer: 'whole' | 'part' | null;
  /** The activities of Law 1.1: the one that the role itself is, and what the party stated besides. */
  readonly activities: readonly string[];
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
      {
        heading: words.role,
        cell: ({ role, developer }) =>
          [words.names[role], ...(developer === null ? [] : [words.developer[developer]])].join('; '),
      },
      {
        heading: words.activities,
        cell: ({ activities }) => activities.map((one) => optionText('activities', one, lang) ?? one).join(', '),
      },
      { heading: words.from, cell: ({ from }) => formatDay(from, lang) },
      { heading: words.until, cell: ({ until }) => (until === null ? words.now : formatDay(until, lang)) },
    ],
  });
  return html`<section class="section flow"><h2>${words.title}</h2><p class="soft">${words.lead}</p>${rows}${groundLine(['L1.1', 'L3.3', 'L3.4', 'L3.5', 'own:party-roles'], lang)}</section>`;
}

/** From the day stated, else from the day it was published; a withdrawn entry says nothing of a role any more. */
function roleOf(entry: FoundEntry): RoleHeld[] {
  const { role } = registerOf(entry.register);
  if (role === null || entry.status === 'withdrawn') return [];
  const { startedOn, notifiedOn, publishedOn, endedOn, systemCode, developerRole, activities } = entry.public;
  const since = [startedOn, notifiedOn, publishedOn].find((value) => typeof value === 'string');
  return [
    {
      role,
      entry,
      systemCode: typeof systemCode === 'string' ? systemCode : entry.code,
      from: typeof since === 'string' ? since : dayOf(entry.publishedAt),
      until: typeof endedOn === 'string' ? endedOn : null,
      developer: role === 'provider' && (developerRole === 'whole' || developerRole === 'part') ? developerRole : null,
      activities: ACTIVITIES.filter((one) => one === OWN_ACTIVITY[role] || stated(activities).includes(one)),
    },
  ];
}

const ACTIVITIES = ['research', 'development', 'provision', 'deployment', 'use'] as const;
const OWN_ACTIVITY = { provider: 'provision', deployer: 'deployment' } as const;

function stated(activities: unknown): readonly unknown[] {
  return Array.isArray(activities) ? activities : [];
}
