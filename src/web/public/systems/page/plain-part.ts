import type { EntryPage } from '../../../../registry/index.ts';
import {
  html,
  pathIn,
  summaryList,
  type Html,
  type HtmlValue,
  type Lang,
  type SummaryItem,
} from '../../../ui/index.ts';
import { showValue } from '../show-value.ts';
import { systemTexts } from '../texts.ts';

/** What it is, who answers for it, what it means and where to ask: only what is known, in words for everyone. */
export function plainPart(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const value = (name: string): HtmlValue => valueOf(entry, name, lang);
  const what = html`<section class="flow"><h2>${words.what}</h2>${value('intendedPurpose') ?? html`<p class="soft">${words.whatUnsaid}</p>`}${titled(
    [
      [words.functions, value('mainFunctions')],
      [words.description, value('functionalDescription')],
      [words.operation, value('wayOfOperation')],
      [words.warnings, value('riskWarnings')],
    ],
    lang,
  )}</section>`;
  const means = html`<section class="section flow"><h2>${words.means}</h2><p>${words.levelMeans[entry.riskLevel ?? 'unknown']}</p>${titled(
    [
      [words.users, value('userGroups')],
      [words.affected, value('affectedGroups')],
      [words.noticeGiven, value('interactionNotice')],
      [words.marked, value('marking')],
    ],
    lang,
  )}<p class="soft small">${words.selfClassified}</p></section>`;
  const asking = html`<section class="section flow"><h2>${words.ask}</h2>${ask(entry, lang)}</section>`;
  return besideWho({ what, who: who(entry, lang), below: html`${means}${asking}` }, lang);
}

/** What it is, beside it who answers, and the rest below. */
export function besideWho({ what, who: people, below }: Record<'what' | 'who' | 'below', Html>, lang: Lang): Html {
  return html`<div class="columns columns-beside">${what}<aside class="panel flow"><h2>${systemTexts(lang).system.who}</h2>${people}</aside>
<div class="reading flow">${below}</div></div>`;
}

/** The public value of a field as the register declares it. */
export function valueOf(entry: EntryPage, name: string, lang: Lang): HtmlValue {
  const value = entry.public[name];
  const field = value === undefined ? undefined : entry.fields.find((one) => one.name === name);
  return field === undefined ? null : showValue(field, value, lang);
}

/** Only what was said. */
function titled(items: readonly (readonly [string, HtmlValue])[], lang: Lang): Html | null {
  const said = items.filter(([, value]) => value !== null).map(([term, value]) => ({ term, value }));
  return said.length === 0 ? null : summaryList(said, lang);
}

function who(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const items = partyItems(entry, 'provider', words.provider, lang);
  const runs = entry.links.filter((link) => link.kind === 'deploymentOf' && link.register === 'deployments').length;
  return html`${summaryList(items, lang)}${runs === 0 ? null : html`<p><a href="#lien-ket">${words.runs(runs)}</a></p>`}`;
}

/** Name, address and contact of who holds the entry in that role, with the way to everything of that party. */
export function partyItems(entry: EntryPage, role: 'provider' | 'deployer', term: string, lang: Lang): SummaryItem[] {
  const words = systemTexts(lang).system;
  const name = valueOf(entry, `${role}Name`, lang);
  const partyCode = entry.public[`${role}Code`];
  const link =
    typeof partyCode === 'string'
      ? html`<p class="small"><a href="${pathIn(lang, `/to-chuc/${partyCode}`)}">${words.allOf}</a></p>`
      : null;
  const address = valueOf(entry, `${role}Address`, lang);
  const contact = valueOf(entry, `${role}Contact`, lang);
  return [
    { term, value: name === null ? null : html`${name}${link}` },
    ...(address === null ? [] : [{ term: words.address, value: address }]),
    { term: words.contact, value: contact ?? words.contactUnsaid },
  ];
}

function ask(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const contact = entry.public['providerContact'];
  const name = typeof entry.public['providerName'] === 'string' ? entry.public['providerName'] : entry.partyName;
  return html`<ul><li>${typeof contact === 'string' ? words.askProvider(contact) : words.askNoContact(name)}</li>${
    entry.riskLevel === 'high' ? html`<li>${words.askHigh}</li>` : null
  }<li>${words.askWrong}</li></ul>`;
}
