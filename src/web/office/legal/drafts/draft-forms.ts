import { agencyName } from '../../../../law/index.ts';
import {
  ANSWERING_AGENCIES,
  ANSWERS,
  type CommentPeriod,
  type DraftRequest,
  type DraftVersion,
} from '../../../../legal-review/index.ts';
import type { WebContext } from '../../../server/index.ts';
import {
  button,
  checkboxes,
  dateField,
  errorOf,
  fileField,
  form,
  formatDay,
  formatInstant,
  formatNumber,
  html,
  pathIn,
  select,
  stateTag,
  table,
  textArea,
  textField,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import { legalWords } from '../texts/index.ts';
import { shownDay, shownList, shownText } from '../typed-form.ts';

/** The versions, each with its public text and the comparison with the one before. */
export function versionsList({ lang }: WebContext, code: string, versions: readonly DraftVersion[]): Html {
  const words = legalWords(lang).drafts;
  const page = pathIn(lang, `/phap-luat/van-ban/${code}/du-thao`);
  return html`<section class="section flow"><h2>${words.versions}</h2>${
    versions.length === 0
      ? html`<p class="soft">${words.none}</p>`
      : html`<ul>${versions.map(
          (one) =>
            html`<li><a href="${page}?ban=${one.version}">${words.version(String(one.version))}</a>: <span lang="vi">${one.label}</span> <span class="soft small">(${formatInstant(one.addedAt, lang)}, ${words.parts(formatNumber(one.units.length, lang))})</span></li>`,
        )}</ul>`
  }</section>`;
}

export function addForm(context: WebContext, at: string, errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = legalWords(lang).drafts;
  return html`<section class="section flow"><h2>${words.addTitle}</h2><p>${words.addLead}</p>${form({
    lang,
    action: pathIn(lang, `${at}/ban`),
    csrf: context.formToken,
    errors,
    files: true,
    body: html`${textField({ lang, name: 'label', label: words.label, hint: words.labelHint, value: shownText(context, 'label', ''), error: errorOf(errors, 'label') })}${fileField({ lang, name: 'file', label: words.file, files: [], accept: '.txt', error: errorOf(errors, 'file') })}${button({ label: words.add, kind: 'secondary' })}`,
  })}</section>`;
}

export interface PeriodForm {
  readonly at: string;
  readonly versions: readonly DraftVersion[];
  readonly period: CommentPeriod | null;
  readonly errors: readonly FormError[];
}

export function periodForm(context: WebContext, { at, versions, period, errors }: PeriodForm): Html {
  const { lang } = context;
  const words = legalWords(lang).drafts;
  const date = (name: 'opensOn' | 'closesOn'): Html =>
    dateField({ lang, name, label: words[name], value: shownDay(context, name, period?.[name]), error: errorOf(errors, name) }); // prettier-ignore
  return html`<section class="section flow"><h2>${words.periodTitle}</h2>${
    period === null
      ? null
      : html`<p>${words.periodNow(formatDay(period.opensOn, lang), formatDay(period.closesOn, lang), String(period.draftVersion))}</p>`
  }${form({
    lang,
    action: pathIn(lang, `${at}/thoi-gian`),
    csrf: context.formToken,
    errors,
    body: html`${select({ lang, name: 'draftVersion', label: words.draftVersion, value: shownText(context, 'draftVersion', String(period?.draftVersion ?? versions[0]?.version ?? '')), error: errorOf(errors, 'draftVersion'), choices: versions.map((one) => ({ value: String(one.version), label: `${words.version(String(one.version))}: ${one.label}` })) })}${date('opensOn')}${date('closesOn')}${button({ label: words.setPeriod, kind: 'secondary' })}`,
  })}</section>`;
}

export function askForm(context: WebContext, at: string, errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = legalWords(lang).drafts;
  return html`<section class="section flow"><h2>${words.askTitle}</h2>${form({
    lang,
    action: pathIn(lang, `${at}/hoi`),
    csrf: context.formToken,
    errors,
    body: html`${checkboxes({ lang, name: 'agencies', label: words.agencies, values: shownList(context, 'agencies', []), error: errorOf(errors, 'agencies'), choices: ANSWERING_AGENCIES.map(({ code, name }) => ({ value: code, label: name[lang] })) })}${textArea({ lang, name: 'request', label: words.request, maxCharacters: 4000, value: shownText(context, 'request', ''), error: errorOf(errors, 'request') })}${dateField({ lang, name: 'dueOn', label: words.dueOn, value: shownDay(context, 'dueOn', undefined), error: errorOf(errors, 'dueOn') })}${button({ label: words.ask, kind: 'secondary' })}`,
  })}</section>`;
}

/** What agencies answered, and who has not. */
export function requestsTable({ lang }: WebContext, requests: readonly DraftRequest[], today: string): Html | null {
  if (requests.length === 0) return null;
  const words = legalWords(lang).drafts;
  return html`<section class="section flow"><h2>${words.requests}</h2>${table({
    lang,
    caption: words.requests,
    captionHidden: true,
    rows: requests,
    columns: [
      {
        heading: words.agency,
        kind: 'main',
        cell: ({ agency, draftVersion }) => html`${agencyName(agency, lang)} <span class="soft small">(${words.version(String(draftVersion))})</span>`, // prettier-ignore
      },
      { heading: words.dueOn, cell: ({ dueOn }) => formatDay(dueOn, lang) },
      { heading: words.answer, cell: (one) => answerOf(one, today, lang) },
    ],
  })}</section>`;
}

export function answerOf({ answer, body, dueOn }: DraftRequest, today: string, lang: WebContext['lang']): Html {
  const words = legalWords(lang).drafts;
  if (answer === null)
    return today > dueOn
      ? stateTag({ label: words.overdue, tone: 'danger' })
      : stateTag({ label: words.waiting, tone: 'warning' });
  const tone = answer === 'disagree' ? 'warning' : 'success';
  return html`${stateTag({ label: ANSWERS[answer][lang], tone })}${body === null ? null : html`<p class="small" lang="vi">${body}</p>`}`;
}
