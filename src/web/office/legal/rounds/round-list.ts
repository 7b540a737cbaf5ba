import { day } from '../../../../law/index.ts';
import { leadsReview, openRound, reviewRounds, type ReviewRound } from '../../../../legal-review/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  button,
  dateField,
  errorOf,
  form,
  formatDay,
  html,
  pathIn,
  stateTag,
  table,
  textArea,
  textField,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import type { Office } from '../../office.ts';
import { errorsOf, legalPage, ROUNDS_PATH } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { shownDay, shownText, typedFrom } from '../typed-form.ts';

/** All rounds, and for the Ministry that leads the form for a new one. */
export async function showRounds(
  { services }: Office,
  context: WebContext,
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const { lang, actor } = context;
  const words = legalWords(lang).rounds;
  const rounds = await reviewRounds(services.database.db);
  const body = html`<p class="soft">${words.basis}</p>${table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: rounds,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.round,
        kind: 'main',
        cell: (one) =>
          html`<a href="${pathIn(lang, `${ROUNDS_PATH}/${one.id}`)}"><span lang="vi">${one.title}</span></a>`,
      },
      { heading: words.due, cell: (one) => formatDay(one.dueOn, lang) },
      {
        heading: words.state,
        cell: (one) => html`<span class="tags">${roundTags(one, services.today(), lang)}</span>`,
      },
    ],
  })}${actor !== null && leadsReview(actor) ? openForm(context, errors) : null}`;
  return legalPage(context, { title: words.title, lead: words.lead, body, errors });
}

/** Open, overdue or closed; a fictional round says so. */
export function roundTags({ closedAt, dueOn, isDemo }: ReviewRound, today: string, lang: WebContext['lang']): Html[] {
  const words = legalWords(lang).rounds;
  const state =
    closedAt !== null
      ? stateTag({ label: words.closed })
      : day(today) > dueOn
        ? stateTag({ label: words.overdue, tone: 'warning' })
        : stateTag({ label: words.open, tone: 'success' });
  return [state, ...(isDemo ? [stateTag({ label: words.demo, tone: 'warning' })] : [])];
}

function openForm(context: WebContext, errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = legalWords(lang).rounds;
  return html`<section class="section flow"><h2>${words.openTitle}</h2>${form({
    lang,
    action: pathIn(lang, ROUNDS_PATH),
    csrf: context.formToken,
    errors,
    body: html`${textField({ lang, name: 'title', label: words.name, value: shownText(context, 'title', ''), error: errorOf(errors, 'title') })}${textArea({ lang, name: 'request', label: words.request, hint: words.requestHint, maxCharacters: 4000, value: shownText(context, 'request', ''), error: errorOf(errors, 'request') })}${dateField({ lang, name: 'dueOn', label: words.due, hint: words.dueHint, value: shownDay(context, 'dueOn', undefined), error: errorOf(errors, 'dueOn') })}${button({ label: words.openButton })}`,
  })}</section>`;
}

export async function openOne(office: Office, context: WebContext): Promise<Reply> {
  const { actor, now, requestId, lang } = context;
  if (actor === null) return { kind: 'forbidden' };
  const done = await openRound(office.services.database.db, typedFrom(context, ['dueOn']), { actor, now, requestId });
  if (!done.ok) return showRounds(office, context, errorsOf(done.refusals, context));
  return { kind: 'redirect', to: pathIn(lang, `${ROUNDS_PATH}/${done.value.id}?xong=opened`), status: 303 };
}
