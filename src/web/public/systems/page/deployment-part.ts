import type { EntryLink, EntryPage } from '../../../../registry/index.ts';
import { asWritten, html, type Html, type Lang, pathIn, summaryList } from '../../../ui/index.ts';
import { systemTexts } from '../texts.ts';
import { besideWho, partyItems, valueOf } from './plain-part.ts';

/** What a deployment is: what the deployer uses it for, whose system it is and where that is told, and whom to ask about what. */
export function deploymentPart(entry: EntryPage, lang: Lang): Html {
  const { system: words, deployment: own } = systemTexts(lang);
  const used = entry.links.find(({ kind, register }) => kind === 'deploymentOf' && register !== 'deployments');
  const what = html`<section class="flow"><h2>${own.what}</h2>${
    valueOf(entry, 'usePurpose', lang) ?? html`<p class="soft">${own.whatUnsaid}</p>`
  }${used === undefined ? null : html`<p>${own.uses} ${toSystem(used, lang)}. ${own.usesMore}</p>`}</section>`;
  const means = html`<section class="section flow"><h2>${words.means}</h2><p>${words.levelMeans[entry.riskLevel ?? 'unknown']}</p><p class="soft small">${own.inherited}</p></section>`;
  const asking = html`<section class="section flow"><h2>${words.ask}</h2>${ask(entry, used, lang)}</section>`;
  return besideWho({ what, who: who(entry, used, lang), below: html`${means}${asking}` }, lang);
}

function toSystem(used: EntryLink, lang: Lang): Html {
  return html`<a href="${pathIn(lang, `/he-thong/${used.code}`)}">${asWritten(used.name, lang)}</a>`;
}

function who(entry: EntryPage, used: EntryLink | undefined, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const provider = used === undefined ? null : asWritten(used.partyName, lang);
  return summaryList(
    [...partyItems(entry, 'deployer', words.deployer, lang), { term: words.provider, value: provider }],
    lang,
  );
}

function ask(entry: EntryPage, used: EntryLink | undefined, lang: Lang): Html {
  const { deployment: own, system: words } = systemTexts(lang);
  const contact = entry.public['deployerContact'];
  return html`<ul><li>${typeof contact === 'string' ? own.ask(contact) : own.askNoContact}</li>${
    used === undefined ? null : html`<li>${own.askProvider} ${toSystem(used, lang)}.</li>`
  }${entry.riskLevel === 'high' ? html`<li>${words.askHigh}</li>` : null}<li>${own.askWrong}</li></ul>`;
}
