import {
  conformityGate,
  dayOf,
  dutyFactsOf,
  lawOn,
  LawUnknown,
  type ConformityGate,
  type Day,
} from '../../../../law/index.ts';
import type { EntryPage } from '../../../../registry/index.ts';
import { groundLine } from '../../../display/index.ts';
import { code, formatDay, html, notice, pathIn, summaryList, type Html, type Lang } from '../../../ui/index.ts';
import { systemTexts } from '../texts.ts';
import { valueOf } from './plain-part.ts';

/** What stands in the register of a system's conformity, shown here and not among the other facts. */
export const CONFORMITY_FIELDS = [
  'conformityState',
  'conformityMethod',
  'conformityBody',
  'conformityCompletedOn',
  'conformityUpdatedOn',
] as const;

/** Where the gate of Law 13.3 stands, the result as Decree 13.6 has it published, and every result there ever was; high risk only. */
export function conformityPart(entry: EntryPage, today: Day, lang: Lang): Html | null {
  if (entry.register !== 'systems' || entry.riskLevel !== 'high') return null;
  const words = systemTexts(lang).conformity;
  const items = CONFORMITY_FIELDS.flatMap((name) => {
    const value = valueOf(entry, name, lang);
    const field = entry.fields.find((one) => one.name === name);
    return value === null || field === undefined ? [] : [{ term: field.title[lang], value }];
  });
  return html`<section class="section flow"><h3 id="su-phu-hop">${words.title}</h3>${gateLine(entry, today, lang)}${
    items.length === 0 ? html`<p class="soft">${words.none}</p>` : summaryList(items, lang)
  }${results(entry, lang)}<p class="soft small">${words.declared}</p></section>`;
}

function gateLine(entry: EntryPage, today: Day, lang: Lang): Html | null {
  const gate = gateOf(entry, today);
  if (gate === null || entry.status === 'ended') return null;
  const words = systemTexts(lang).conformity.gate;
  const running = entry.status === 'notified' ? words.closed : words.missing;
  const text = {
    passed: words.passed,
    transition: words.transition(gate.dueOn === null ? '' : formatDay(gate.dueOn, lang)),
    doubtful: words.doubtful,
    closed: running,
  }[gate.state];
  const tone = gate.state === 'passed' ? 'success' : gate.state === 'transition' ? 'info' : 'warning';
  return notice({ lang, tone, title: text, body: groundLine(['L13.3', ...gate.provisions], lang) });
}

/** Null for a day on which the law is not known. */
function gateOf(entry: EntryPage, today: Day): ConformityGate | null {
  try {
    const law = lawOn(today);
    const facts = dutyFactsOf(law, entry.public, { role: 'provider', isForeign: false });
    return facts === null ? null : conformityGate(law, facts, entry.public);
  } catch (error) {
    if (error instanceof LawUnknown) return null;
    throw error;
  }
}

/** Newest first; the first one is what stands above. */
function results(entry: EntryPage, lang: Lang): Html | null {
  const all = entry.links.filter(({ kind, register }) => kind === 'resultOf' && register === 'conformityResults');
  if (all.length === 0) return null;
  const words = systemTexts(lang).conformity;
  return html`<h4>${words.all}</h4><ul class="plain-list">${all.map(
    (link, at) =>
      html`<li><a href="${pathIn(lang, `/he-thong/${link.code}`)}">${words.published(formatDay(dayOf(link.at), lang))}</a> ${code(link.code)}${at === 0 ? null : html` <span class="soft">${words.replaced}</span>`}</li>`,
  )}</ul>`;
}
