import { listReviews, type ListReview } from '../../../casework/index.ts';
import { dayOf, highRiskListOn, versionBefore, day } from '../../../law/index.ts';
import { levelBadge } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  code,
  emptyState,
  formatDay,
  html,
  pageHeading,
  pathIn,
  stateTag,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import type { Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';

/** Systems that a change of the high-risk list touches: what their providers were told, and who has answered. */
export async function showReviews(office: Office, context: WebContext): Promise<Reply> {
  const { lang, actor } = context;
  const words = wordsIn(lang).register.reviews;
  const reviews = actor === null ? [] : await listReviews(office.desk, actor);
  const list = highRiskListOn(day(office.services.today()));
  const before = list === null ? null : versionBefore(list);
  const inForce = list === null ? words.noList : words.inForce(list.version, formatDay(list.inForceFrom, lang));
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}
<p>${inForce}${before === null ? null : html` ${words.before(before.version)}`}</p>
${reviews.length === 0 ? emptyState({ title: words.none, body: words.noneText }) : reviewTable(reviews, lang)}</div>`;
  return framed(context, {
    title: words.title,
    body,
    under: [{ href: pathIn(lang, '/can-bo/he-thong'), label: wordsIn(lang).register.search.title }],
  });
}

function reviewTable(reviews: readonly ListReview[], lang: Lang): Html {
  const words = wordsIn(lang).register.reviews;
  return table<ListReview>({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: reviews,
    columns: [
      {
        heading: words.system,
        kind: 'main',
        cell: (row) =>
          html`<a href="${pathIn(lang, `/can-bo/he-thong/${row.code}`)}">${row.name}</a><p class="plain-weight soft small">${row.partyName} · ${code(row.code)}</p>`,
      },
      { heading: words.level, cell: (row) => levelBadge(row.riskLevel, lang) },
      { heading: words.version, cell: (row) => row.listVersion },
      { heading: words.why, cell: (row) => why(row, lang) },
      { heading: words.told, cell: (row) => formatDay(dayOf(row.at), lang) },
      {
        heading: words.state,
        cell: ({ reclassifiedOn }) =>
          reclassifiedOn === null
            ? stateTag({ label: words.waiting, tone: 'warning' })
            : stateTag({ label: words.answered(formatDay(reclassifiedOn, lang)), tone: 'success' }),
      },
    ],
  });
}

function why({ reasons }: ListReview, lang: Lang): Html {
  const words = wordsIn(lang).register.reviews;
  return html`<ul class="plain-list">${reasons.map(({ row, change, because }) => html`<li>${row}: ${words.changes[change]}, ${words.because[because]}</li>`)}</ul>`;
}
