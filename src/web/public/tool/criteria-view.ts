import { SECTORS, type Law } from '../../../law/index.ts';
import { criteriaOf, type ClassificationResult } from '../../../procedures/index.ts';
import { groundLine } from '../../display/index.ts';
import { html, notice, stateTag, type Html, type Lang } from '../../ui/index.ts';
import { essentialSectors } from '../systems/page/sector-part.ts';
import { toolTexts } from './texts/index.ts';

/** The three criteria of Law 9.2, each with what the answers say on it; nothing where there was nothing to classify. */
export function criteriaView(result: ClassificationResult, law: Law, lang: Lang): Html | null {
  const words = toolTexts(lang).result;
  const criteria = criteriaOf(result, law);
  if (criteria.length === 0) return null;
  return html`<section class="section flow" id="tieu-chi"><h2>${words.criteriaTitle}</h2><p class="soft">${words.criteriaLead}</p>${criteria.map(
    ({ title, reasons, grounds, open }) =>
      html`<section class="flow"><h3>${title[lang]}</h3>${open.length === 0 ? null : html`<p>${stateTag({ label: words.criterionOpen(open.length), tone: 'warning' })}</p>`}<ul>${reasons.map((reason) => html`<li>${reason[lang]}</li>`)}</ul>${groundLine(grounds, lang)}</section>`,
  )}</section>`;
}

/** Codes of the sectors answered that Law 6.2 names essential, where risk is managed more strictly. */
export function essentialOf({ answers }: ClassificationResult): readonly string[] {
  const chosen = answers['list.sectors'] ?? [];
  return SECTORS.filter(({ code, namedEssential }) => namedEssential && chosen.includes(code)).map(({ code }) => code);
}

/** That a field of the system is essential, and what the Law and the field's ministry ask there. */
export function essentialView(result: ClassificationResult, lang: Lang): Html | null {
  const essential = essentialOf(result);
  if (essential.length === 0) return null;
  const words = toolTexts(lang).result;
  return html`<section class="section flow" id="linh-vuc-thiet-yeu"><h2>${words.essentialTitle}</h2>${notice({ lang, tone: 'warning', body: html`<p>${words.essentialText}</p>${groundLine(['L6.2'], lang)}` })}${essentialSectors(essential, lang)}</section>`;
}
