import {
  agencyNamed,
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
  errorSummary,
  formatInstant,
  formatNumber,
  html,
  pathIn,
  stateTag,
  summaryList,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import { legalWords } from '../texts/index.ts';

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
  return html`${summary(comments, lang)}<section class="section flow"><h2>${words.comments}</h2>${errorSummary({ lang, errors: errors.map(({ text }) => ({ text })) })}<ol class="flow">${comments.map((one) => commentItem(context, shown.at, one))}</ol></section>`;
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

function commentItem(context: WebContext, at: string, one: DraftComment): Html {
  const { lang } = context;
  const words = legalWords(lang).drafts;
  return html`<li class="flow"><p class="tags"><strong>${speaker(one, lang)}</strong> <span class="soft small">${formatInstant(one.saidAt, lang)} · ${words.version(String(one.draftVersion))} · ${one.provision ?? words.whole}</span> ${one.outcome === null ? null : stateTag({ label: OUTCOMES[one.outcome][lang], tone: 'info' })}</p><p lang="vi">${one.body}</p>
<details class="fold"><summary>${words.outcome}</summary><div class="fold-body">${handleForm(context, at, one)}</div></details></li>`;
}

function speaker({ saidAs, partyName, agency }: DraftComment, lang: WebContext['lang']): string {
  if (saidAs === 'agency' && agency !== null) return agencyNamed(agency)?.name[lang] ?? agency;
  return partyName ?? legalWords(lang).drafts.person;
}

/** Many such forms stand on one page, so each field has an id of its own. */
function handleForm({ lang, formToken }: WebContext, at: string, one: DraftComment): Html {
  const words = legalWords(lang).drafts;
  const id = (name: string): string => `${name}-${one.id}`;
  const area = (name: string, label: string, value: string, hint?: string): Html =>
    html`<div class="field"><label class="label" for="${id(name)}">${label}</label>${hint === undefined ? null : html`<p class="hint">${hint}</p>`}<textarea class="input" id="${id(name)}" name="${name}" rows="3">
${value}</textarea></div>`;
  return html`<form class="form flow" method="post" action="${pathIn(lang, `${at}/gop-y/${one.id}`)}"><input type="hidden" name="csrf" value="${formToken}"><div class="field"><label class="label" for="${id('outcome')}">${words.outcome}</label><select class="input input-half" id="${id('outcome')}" name="outcome">${Object.entries(
    OUTCOMES,
  ).map(
    ([value, text]) =>
      html`<option value="${value}" ${attributes({ selected: value === one.outcome })}>${text[lang]}</option>`,
  )}</select></div>${area('reply', words.reply, one.reply ?? '')}<div class="choice"><input type="checkbox" id="${id('publish')}" name="publish" value="yes"><label for="${id('publish')}">${words.publish}</label></div>${area('publishedText', words.publishedText, one.publishedText ?? one.body, words.publishedHint)}${button({ label: words.handle, kind: 'secondary' })}</form>`;
}
