import {
  day,
  dutiesOf,
  lawOn,
  LawUnknown,
  type Day,
  type Duty,
  type DutyFacts,
  type DutyRole,
} from '../../../../law/index.ts';
import type { EntryPage } from '../../../../registry/index.ts';
import { formatDay, formatLeft, html, type Html, type Lang } from '../../../ui/index.ts';
import { groundLine } from '../../ground.ts';
import { systemTexts } from '../texts.ts';
import { rowOf } from './details-part.ts';

const WHEN = ['beforeUse', 'throughout', 'onEvent', 'optional'] as const;

/** What the law asks of whoever answers for the system, with days of transition; derived from public facts alone. */
export function dutiesPart(entry: EntryPage, today: string, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const duties = dutiesOfEntry(entry, day(today));
  const groups = WHEN.map((when) => [when, duties.filter((duty) => duty.when === when)] as const);
  const low = entry.riskLevel === 'low';
  return html`<section class="section flow"><h3 id="nghia-vu">${words.duties}</h3>${low ? html`<p>${words.noDuties}</p>` : null}${
    duties.length === 0 ? null : html`<p class="soft">${words.dutiesLead}</p>`
  }${groups
    .filter(([, some]) => some.length > 0)
    .map(
      ([when, some]) =>
        html`<h4>${words.dutyWhen[when]}</h4><ul class="duties">${some.map((duty) => dutyItem(duty, today, lang))}</ul>`,
    )}${!low && duties.length === 0 ? html`<p class="soft">${words.dutiesEnded}</p>` : null}</section>`;
}

function dutyItem({ text, dueOn, grounds }: Duty, today: string, lang: Lang): Html {
  const words = systemTexts(lang).system;
  return html`<li><p>${text[lang]}</p>${
    dueOn === null
      ? null
      : html`<p><strong>${words.dueOn(formatDay(dueOn, lang), formatLeft(daysBetween(today, dueOn), 'day', lang))}</strong></p>`
  }${groundLine(grounds, lang)}</li>`;
}

/** Calendar days from one day to another; negative when the other is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Nothing is said for a day on which the law is not known, nor of a system that has ended. */
function dutiesOfEntry(entry: EntryPage, today: Day): Duty[] {
  const facts = dutyFacts(entry);
  if (facts === null || entry.status === 'ended' || entry.status === 'withdrawn') return [];
  try {
    return dutiesOf(lawOn(today), facts);
  } catch (error) {
    if (error instanceof LawUnknown) return [];
    throw error;
  }
}

function dutyFacts(entry: EntryPage): DutyFacts | null {
  if (entry.riskLevel === null) return null;
  const role: DutyRole = entry.register === 'deployments' ? 'deployer' : 'provider';
  const row = rowOf(entry);
  const since = entry.public['inOperationSince'];
  const sectors = entry.public['sectors'];
  return {
    level: entry.riskLevel,
    role,
    // Whether the party is a foreign one is not among the public facts of an entry.
    isForeign: false,
    mustCertify: row === undefined ? null : row.route === 'certify',
    sectors: Array.isArray(sectors) ? (sectors as readonly string[]) : [],
    listSectors: row === undefined ? [] : [row.sector],
    inOperationSince: typeof since === 'string' ? day(since) : null,
  };
}
