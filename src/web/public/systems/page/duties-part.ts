import {
  dutiesOf,
  dutyFactsOf,
  lawOn,
  LawUnknown,
  transitionOf,
  type Day,
  type Duty,
  type DutyFacts,
  type Law,
} from '../../../../law/index.ts';
import type { EntryPage } from '../../../../registry/index.ts';
import { groundLine } from '../../../display/index.ts';
import { formatDay, formatLeft, html, ready, type Html, type Lang } from '../../../ui/index.ts';
import { systemTexts } from '../texts.ts';
import { transparencyTexts } from '../transparency/texts.ts';

/** The one duty that the register itself shows to be done: an entry that owes it is there because it was. */
const NOTIFY = 'notify';

const WHEN = ['beforeUse', 'throughout', 'onEvent', 'optional'] as const;

export interface DutiesShown {
  readonly today: Day;
  /** Whoever answers for the entry has declared transparency measures that are in force. */
  readonly declared: boolean;
}

/** What the law asks of whoever answers for the system, with days of transition; derived from public facts alone. */
export function dutiesPart(entry: EntryPage, on: DutiesShown, lang: Lang): Html {
  const asked = askedOf(entry, on.today);
  if (asked === null) return shownDuties([], entry.riskLevel, on, lang);
  const key = keyOf(asked, on, lang);
  let known = shown.get(asked.law);
  if (known === undefined) shown.set(asked.law, (known = new Map()));
  let part = known.get(key);
  if (part === undefined)
    known.set(key, (part = ready(shownDuties(dutiesOf(asked.law, asked.facts), entry.riskLevel, on, lang))));
  return part;
}

/** By the law of the day: what is owed under it is the same for every system of one kind. */
const shown = new WeakMap<Law, Map<string, Html>>();

/** All that duties depend on, and what is shown beside them. */
function keyOf({ law, facts }: Asked, { today, declared }: DutiesShown, lang: Lang): string {
  const { level, role, isForeign, mustCertify } = facts;
  return `${level} ${role} ${isForeign} ${mustCertify} ${transitionOf(law, facts)?.id} ${today} ${declared} ${lang}`;
}

function shownDuties(duties: readonly Duty[], level: EntryPage['riskLevel'], on: DutiesShown, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const groups = WHEN.map((when) => [when, duties.filter((duty) => duty.when === when)] as const);
  const low = level === 'low';
  return html`<section class="section flow"><h3 id="nghia-vu">${words.duties}</h3>${low ? html`<p>${words.noDuties}</p>` : null}${
    duties.length === 0 ? null : html`<p class="soft">${words.dutiesLead}</p>`
  }${groups
    .filter(([, some]) => some.length > 0)
    .map(
      ([when, some]) =>
        html`<h4>${words.dutyWhen[when]}</h4><ul class="duties">${some.map((duty) => dutyItem(duty, on, lang))}</ul>`,
    )}${!low && duties.length === 0 ? html`<p class="soft">${words.dutiesEnded}</p>` : null}</section>`;
}

function dutyItem({ id, text, dueOn, grounds, declarable }: Duty, { today, declared }: DutiesShown, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const due = dueOn && words.dueOn(formatDay(dueOn, lang), formatLeft(daysBetween(today, dueOn), 'day', lang));
  const stands = id === NOTIFY ? words.notified : due;
  return html`<li><p>${text[lang]}</p>${stands === null ? null : html`<p><strong>${stands}</strong></p>`}${declarable ? declaredOrNot(declared, lang) : null}${groundLine(grounds, lang)}</li>`;
}

/** Only whether something was declared: a declaration is voluntary, so that there is none is never late. */
function declaredOrNot(declared: boolean, lang: Lang): Html {
  const words = transparencyTexts(lang);
  return html`<p class="soft"><a href="#minh-bach">${declared ? words.declared : words.notDeclared}</a></p>`;
}

/** Calendar days from one day to another; negative when the other is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

interface Asked {
  readonly law: Law;
  readonly facts: DutyFacts;
}

/** Nothing is said for a day on which the law is not known, nor of a system that has ended. */
function askedOf(entry: EntryPage, today: Day): Asked | null {
  if (entry.status === 'ended' || entry.status === 'withdrawn') return null;
  // Whether the party is a foreign one is not among the public facts of an entry.
  const bearer = { role: entry.register === 'deployments' ? 'deployer' : 'provider', isForeign: false } as const;
  try {
    const law = lawOn(today);
    const facts = dutyFactsOf(law, entry.public, bearer);
    return facts === null ? null : { law, facts };
  } catch (error) {
    if (error instanceof LawUnknown) return null;
    throw error;
  }
}
