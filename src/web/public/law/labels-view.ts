import {
  LABEL_TEMPLATES,
  type Ground,
  type LabelTemplate,
  type LabelTemplateSet,
  type LabelUse,
  type Law,
} from '../../../law/index.ts';
import { procedure } from '../../../procedures/index.ts';
import { groundLinks } from '../../display/index.ts';
import {
  copyReference,
  formatDay,
  html,
  notice,
  pathIn,
  stateTag,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { lawTexts } from './texts/index.ts';

/** When a notice, mark or label is needed and when not, and wording to take over, with its version. */
export function labelsView({ labelTemplates: set }: Law, lang: Lang): Html {
  const words = lawTexts(lang).labels;
  return html`<section class="section flow"><h2>${words.need}</h2>${needs(lang)}</section>
<section class="section flow"><h2>${words.templates}</h2>${set === null ? html`<p class="soft">${words.none}</p>` : templates(set, lang)}</section>
${older(set, lang)}`;
}

interface Need {
  readonly row: string;
  readonly needed: boolean;
  readonly grounds: readonly Ground[];
}

/** In the order in which a person asks; what the provider owes first. */
const NEEDS: readonly Need[] = [
  { row: 'interaction', needed: true, grounds: ['L11.1'] },
  { row: 'media', needed: true, grounds: ['L11.2', 'D17.2'] },
  { row: 'text', needed: false, grounds: ['D17.1'] },
  { row: 'confusing', needed: true, grounds: ['L11.3', 'D18.1'] },
  { row: 'imitation', needed: true, grounds: ['L11.4', 'D18.2'] },
  { row: 'creative', needed: true, grounds: ['L11.4', 'D18.6'] },
  { row: 'technical', needed: false, grounds: ['D18.4a'] },
  { row: 'language', needed: false, grounds: ['D18.4b'] },
  { row: 'internal', needed: false, grounds: ['D18.4c'] },
  { row: 'research', needed: false, grounds: ['D18.4d'] },
];

function needs(lang: Lang): Html {
  const words = lawTexts(lang).labels;
  return table({
    lang,
    caption: words.need,
    captionHidden: true,
    rows: NEEDS,
    columns: [
      { heading: words.situation, kind: 'main', cell: ({ row }) => words.rows[row]?.[0] },
      {
        heading: words.asks,
        cell: ({ row, needed }) =>
          html`${stateTag({ label: needed ? words.needed : words.notNeeded, tone: needed ? 'warning' : 'neutral' })}<p>${words.rows[row]?.[1]}</p>`,
      },
      { heading: words.ground, cell: ({ grounds }) => groundLinks(grounds, lang) },
    ],
  });
}

function templates(set: LabelTemplateSet, lang: Lang): Html {
  const words = lawTexts(lang).labels;
  const uses = [...new Set(set.templates.map(({ use }) => use))];
  return html`<p>${words.version(set.version, formatDay(set.inForceFrom, lang))}</p>${
    set.kind === 'ownSuggestion' ? notice({ lang, tone: 'info', body: words.ours }) : null
  }${uses.map((use) => ofUse(set, use, lang))}<p class="soft small">${groundLinks(set.grounds, lang)}</p>`;
}

function ofUse(set: LabelTemplateSet, use: LabelUse, lang: Lang): Html {
  const found = set.templates.filter((template) => template.use === use);
  return html`<h3>${lawTexts(lang).labels.uses[use]}</h3>${found.map((template) => oneTemplate(template, lang))}`;
}

/** The words in both languages: notices are shown to users of either. */
function oneTemplate({ id, use, when, text, grounds }: LabelTemplate, lang: Lang): Html {
  const words = lawTexts(lang).labels;
  const path = procedure('transparency-declaration')?.path[lang];
  const other = lang === 'vi' ? 'en' : 'vi';
  const take =
    path === undefined
      ? null
      : html`<a class="button button-quiet" href="${pathIn(lang, `/ho-so/moi/${path}`)}?${new URLSearchParams({ [`dat.${use}`]: text[lang] }).toString()}">${words.use}<span class="unseen">: ${when[lang]}</span></a>`;
  return html`<figure class="quoted" id="mau-${id}"><figcaption>${when[lang]}</figcaption><blockquote><p class="plain">“${text[lang]}”</p><p class="plain soft" lang="${other}">“${text[other]}”</p></blockquote>
<div class="button-row">${copyReference(text[lang], lang)}${take}</div><p class="soft small">${groundLinks(grounds, lang)}</p></figure>`;
}

function older(now: LabelTemplateSet | null, lang: Lang): Html | null {
  const words = lawTexts(lang).labels;
  const past = LABEL_TEMPLATES.filter((set) => set !== now && set.inForceUntil !== null);
  if (past.length === 0) return null;
  return html`<section class="section flow"><h2>${words.older}</h2>${past.map(
    (set) =>
      html`<details class="fold"><summary>${words.between(set.version, formatDay(set.inForceFrom, lang), formatDay(set.inForceUntil ?? set.inForceFrom, lang))}</summary><div class="fold-body">${templates(set, lang)}</div></details>`,
  )}</section>`;
}
