import { knownRow } from '../../../../law/index.ts';
import type { EntryPage } from '../../../../registry/index.ts';
import { groundsFolded, levelBadge } from '../../../display/index.ts';
import { html, summaryList, type Html, type Lang } from '../../../ui/index.ts';
import { showValue } from '../show-value.ts';
import { systemTexts } from '../texts.ts';
import { CONFORMITY_FIELDS } from './conformity-part.ts';

/** Shown under its own heading, not in the table of facts. */
const OF_CONFORMITY = new Set<string>(CONFORMITY_FIELDS);
const ELSEWHERE = new Set(['riskLevel', 'classificationBasis', 'highRiskRow']);

/** Every public field that was filled in, then the classification with its basis and provisions. */
export function detailsPart(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang).system;
  return html`${factsPart(entry, lang)}
<section class="section flow"><h3 id="phan-loai">${words.classification}</h3>${classification(entry, lang)}</section>`;
}

/** Every public field that was filled in and has no part of its own. */
export function factsPart(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const isElsewhere = (name: string): boolean =>
    ELSEWHERE.has(name) || (entry.register === 'systems' && entry.riskLevel === 'high' && OF_CONFORMITY.has(name));
  const items = entry.fields
    .filter((field) => !isElsewhere(field.name) && entry.public[field.name] !== undefined)
    .map((field) => ({ term: field.title[lang], value: showValue(field, entry.public[field.name], lang) }));
  return html`<section class="section flow"><h3 id="thong-tin">${words.facts}</h3>${summaryList(items, lang)}</section>`;
}

function classification(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const row = rowOf(entry);
  const basis = entry.fields.find((field) => field.name === 'classificationBasis');
  const shown = basis === undefined ? null : showValue(basis, entry.public['classificationBasis'], lang);
  const grounds = [...entry.grounds, ...(row?.provisions ?? [])];
  return html`<p>${words.levelGround}: ${levelBadge(entry.riskLevel, lang)}</p>${shown ?? html`<p class="soft">${words.basisUnsaid}</p>`}${
    row === undefined
      ? null
      : html`<p>${words.listRow}: <strong>${row.id}. ${row.name[lang]}</strong>. ${row.route === 'certify' ? words.certify : words.selfOrHire}</p>`
  }${groundsFolded(grounds, lang)}`;
}

/** The row of the list of high-levelBadge systems that the provider named. */
export function rowOf(entry: EntryPage) {
  return knownRow(entry.public['highRiskRow']);
}
