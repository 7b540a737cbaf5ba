import { agencyName } from '../../../../law/index.ts';
import {
  OUTCOMES,
  summarise,
  type CommentOutcome,
  type DraftComment,
  type DraftVersion,
} from '../../../../legal-review/index.ts';
import type { WebContext } from '../../../server/index.ts';
import {
  attributes,
  button,
  checkbox,
  errorSummary,
  form,
  formatInstant,
  formatNumber,
  html,
  pathIn,
  select,
  stateTag,
  summaryList,
  textArea,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import { legalWords } from '../texts/index.ts';
import { RowForm } from '../typed-form.ts';

export interface CommentsShown {
  readonly at: string;
  readonly comments: readonly DraftComment[];
  readonly versions: readonly DraftVersion[];
  readonly errors: readonly FormError[];
}

/** Every comment with the form that says what became of it, and the summary above. */
export function commentsView(context: WebContext, shown: CommentsShown): Html {
  const { lang } = context;
  const words = legalWords(lang).drafts;
  const { comments, errors } = shown;
  if (comments.length === 0) return html`<section class="section flow"><h2>${words.comments}</h2><p class="soft">${words.commentsNone}</p></section>`; // prettier-ignore
  const items = html`${comments.map((one) => commentItem(context, shown, one))}`;
  return html`${summary(comments, lang)}<section class="section flow"><h2>${words.comments}</h2>${errorSummary({ lang, errors, fields: items })}<ol class="flow">${items}</ol></section>`;
}

function summary(comments: readonly DraftComment[], lang: WebContext['lang']): Html {
  const words = legalWords(lang).drafts;
  const { received, handled, byWhom, byOutcome, byPlace } = summarise(comments);
  const number = (value: number): string => formatNumber(value, lang);
  return html`<section class="section flow"><h2>${words.summary}</h2>${summaryList(
    [
      {
        term: words.received,
        value: `${number(received)} (${number(byWhom.person)} ${words.persons}, ${number(byWhom.party)} ${words.parties}, ${number(byWhom.agency)} ${words.fromAgencies})`,
      },
      { term: words.handled, value: number(handled) },
      ...Object.entries(byOutcome).map(([outcome, count]) => ({ term: OUTCOMES[outcome as CommentOutcome][lang], value: number(count) })), // prettier-ignore
      { term: words.place, value: byPlace.map(({ provision, comments: count }) => `${provision ?? words.whole}: ${number(count)}`).join('; ') }, // prettier-ignore
    ],
    lang,
  )}</section>`;
}

function commentItem(context: WebContext, { at, errors }: CommentsShown, one: DraftComment): Html {
  const { lang, params } = context;
  const words = legalWords(lang).drafts;
  const row = new RowForm(context, one.id, { id: params['comment'] ?? '', errors });
  return html`<li class="flow"><p class="tags"><strong>${speaker(one, lang)}</strong> <span class="soft small">${formatInstant(one.saidAt, lang)} · ${words.version(String(one.draftVersion))} · ${one.provision ?? words.whole}</span> ${one.outcome === null ? null : stateTag({ label: OUTCOMES[one.outcome][lang], tone: 'info' })}</p><p lang="vi">${one.body}</p>
<details class="fold" ${attributes({ open: row.refused })}><summary>${words.outcome}</summary><div class="fold-body">${handleForm(context, at, one, row)}</div></details></li>`;
}

function speaker({ saidAs, partyName, agency }: DraftComment, lang: WebContext['lang']): string {
  if (saidAs === 'agency' && agency !== null) return agencyName(agency, lang);
  return partyName ?? legalWords(lang).drafts.person;
}

function handleForm({ lang, formToken }: WebContext, at: string, one: DraftComment, row: RowForm): Html {
  const words = legalWords(lang).drafts;
  const publish = row.field('publish', '');
  const outcomes = Object.entries(OUTCOMES).map(([value, text]) => ({ value, label: text[lang] }));
  return form({
    lang,
    action: pathIn(lang, `${at}/gop-y/${one.id}`),
    csrf: formToken,
    body: html`${select({ lang, ...row.field('outcome', one.outcome ?? ''), label: words.outcome, choices: outcomes })}${textArea({ lang, ...row.field('reply', one.reply ?? ''), label: words.reply, rows: 3 })}${checkbox({ lang, name: publish.name, value: 'yes', label: words.publish, checked: publish.value === 'yes', optional: true })}${textArea({ lang, ...row.field('publishedText', one.publishedText ?? one.body), label: words.publishedText, hint: words.publishedHint, rows: 3 })}${button({ label: words.handle, kind: 'secondary' })}`,
  });
}
