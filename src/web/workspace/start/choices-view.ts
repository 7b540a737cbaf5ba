import type { Procedure } from '../../../procedures/kit/index.ts';
import { groundLine } from '../../display/index.ts';
import {
  html,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  summaryList,
  type Html,
  type Lang,
  type SummaryItem,
} from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';

/** What most people come for stands first; a procedure that is not named here follows in the order of the list. */
const ORDER = [
  'classification-notification',
  'conformity-result',
  'system-update',
  'reclassification',
  'deployment',
  'classification-guidance',
  'voluntary-publication',
  'transparency-declaration',
  'ethics-commitment',
  'petition',
];

/** Path of a procedure's first page, without language. */
export function startPath({ path }: Procedure, lang: Lang): string {
  return `/ho-so/moi/${path[lang]}`;
}

/** Which procedure: each in plain words, with its ground, what is needed and how long it takes. */
export function choicesView(procedures: readonly Procedure[], lang: Lang): Html {
  const words = wordsIn(lang).start;
  const place = ({ id }: Procedure): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  const sorted = procedures.toSorted((a, b) => place(a) - place(b));
  return html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}
${notice({ lang, tone: 'info', body: html`<p><a href="${pathIn(lang, '/phan-loai')}">${words.classifyFirst}</a></p>` })}
${sorted.map((procedure) => choice(procedure, lang))}</div>`;
}

function choice(procedure: Procedure, lang: Lang): Html {
  const words = wordsIn(lang).start;
  const { title } = procedure.texts[lang];
  return html`<section class="section flow"><h2>${title}</h2><p>${words.purposes[procedure.id]?.when ?? procedure.texts[lang].intro}</p>
${summaryList([...facts(procedure, lang), { term: words.grounds, value: groundLine(procedure.grounds, lang) }], lang)}
<div class="button-row">${linkButton({ label: words.begins(title), href: pathIn(lang, startPath(procedure, lang)), icon: 'next' })}</div></section>`;
}

/** What is needed and how long it takes. */
export function facts({ id }: Procedure, lang: Lang): SummaryItem[] {
  const words = wordsIn(lang).start;
  const purpose = words.purposes[id];
  if (purpose === undefined) return [];
  return [
    { term: words.needs, value: purpose.needs },
    { term: words.time, value: purpose.time },
  ];
}
