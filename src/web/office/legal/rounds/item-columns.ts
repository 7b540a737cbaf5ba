import { COMPATIBILITY, PROPOSALS, REPEALED_PARTS, type ReviewItem } from '../../../../legal-review/index.ts';
import { groundLinks } from '../../../display/index.ts';
import { formatDay, html, pathIn, stateTag, type Column, type Html, type Lang } from '../../../ui/index.ts';
import { legalWords } from '../texts/index.ts';

/** The columns of a table of reviewed documents; `editAt` is where a row can be changed. */
export function itemColumns(lang: Lang, editAt: string | null): Column<ReviewItem>[] {
  const words = legalWords(lang).items;
  return [
    {
      heading: words.document,
      kind: 'main',
      cell: (one) =>
        html`${one.number === null ? null : html`<span class="nobreak">${one.number}</span>. `}${editAt === null ? html`<span lang="vi">${one.title}</span>` : html`<a href="${pathIn(lang, `${editAt}/${one.item}`)}" lang="vi">${one.title}</a>`}<p class="soft small" lang="vi">${one.owner}</p>`,
    },
    {
      heading: words.compatibility,
      cell: (one) =>
        html`${stateTag({ label: COMPATIBILITY[one.compatibility][lang], tone: one.compatibility === 'compatible' ? 'success' : 'warning' })}${typed(one.finding)}`,
    },
    { heading: words.proposal, cell: (one) => html`${PROPOSALS[one.proposal][lang]}${typed(one.proposalDetail)}` },
    { heading: words.grounds, cell: (one) => html`${one.grounds.length === 0 ? '—' : groundLinks(one.grounds, lang)}` },
    { heading: words.stillInForce, cell: (one) => inPart(one, lang) },
  ];
}

function inPart({ repealedBasis, stillInForce, announcement, announcedOn }: ReviewItem, lang: Lang): Html {
  const words = legalWords(lang).items;
  if (repealedBasis.length === 0 && stillInForce === null) return html`—`;
  return html`${repealedBasis.length === 0 ? null : html`<p class="small">${words.repealedBasis}: ${repealedBasis.map((part) => REPEALED_PARTS[part][lang]).join('; ')}</p>`}${typed(stillInForce)}${
    announcement === null
      ? null
      : html`<p class="small">${words.announcement}: <span lang="vi">${announcement}</span>${announcedOn === null ? null : html`, ${formatDay(announcedOn, lang)}`}</p>`
  }`;
}

function typed(text: string | null): Html | null {
  return text === null ? null : html`<p class="small" lang="vi">${text}</p>`;
}
