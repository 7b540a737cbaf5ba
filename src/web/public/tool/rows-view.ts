import { sectorName, type HighRiskRow, type Law } from '../../../law/index.ts';
import type { ClassificationQuestion } from '../../../procedures/index.ts';
import { html, type Html, type Lang } from '../../ui/index.ts';
import { toolTexts } from './texts/index.ts';

/** Heading of the page that asks the rows of a part. */
export function rowTitle(question: ClassificationQuestion, lang: Lang): string {
  const row = question.rows[0]!;
  const sector = sectorName(row.sector, lang);
  return toolTexts(lang).question.rowsTitle(row.part, sector);
}

export function rowsLead(count: number, lang: Lang): Html {
  return html`<p>${toolTexts(lang).question.rowsLead(count)}</p>`;
}

/** Where the signed list can be read: conditions that nobody compared are asked, never guessed. */
export function originalLink(law: Law, lang: Lang): Html | null {
  const list = law.highRiskList;
  if (list === null) return null;
  return html`<p class="small">${list.status[lang]}. <a href="${list.source.url}">${toolTexts(lang).question.original}</a></p>`;
}

/** All rows of a part, to be read before the part is answered as a whole. */
export function rowsToRead(rows: readonly HighRiskRow[], lang: Lang): Html {
  return html`<ul class="plain flow">${rows.map(
    (row) =>
      html`<li><p><strong>${row.id}.</strong> ${row.name[lang]}</p><p class="soft small">${conditionText(row, lang)}</p></li>`,
  )}</ul>`;
}

/** Condition and route of one row, under its question. */
export function rowHint(row: HighRiskRow, lang: Lang): Html {
  const own = toolTexts(lang).question;
  const condition =
    row.condition === 'see-original' ? own.seeOriginalText : own.condition(row.condition[lang].replace(/\.$/, ''));
  return html`<p>${condition}</p><p class="small">${own.rowRoute}: ${own[row.route]}.</p>`;
}

function conditionText(row: HighRiskRow, lang: Lang): string {
  const own = toolTexts(lang).question;
  const condition = row.condition === 'see-original' ? own.seeOriginal : row.condition[lang].replace(/\.$/, '');
  return `${own.condition(condition)}${row.route === 'certify' ? ` ${own.rowRoute}: ${own.certify}.` : ''}`;
}
