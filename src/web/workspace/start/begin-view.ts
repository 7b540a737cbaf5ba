import type { QueueItem } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import type { Procedure } from '../../../procedures/kit/index.ts';
import type { FoundEntry } from '../../../registry/index.ts';
import { groundsShown, statusName } from '../../display/index.ts';
import {
  backLink,
  button,
  citations,
  errorOf,
  form,
  formatDay,
  html,
  pageHeading,
  pathIn,
  radios,
  summaryList,
  textField,
  type FormError,
  type Hidden,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import { facts, startPath } from './choices-view.ts';

/** The page before a draft is opened. */
export interface Beginning {
  readonly procedure: Procedure;
  /** Own entries that it can be about; null when it makes something new. */
  readonly subjects: readonly FoundEntry[] | null;
  /** Earlier cases of the same procedure that can be copied. */
  readonly earlier: readonly QueueItem[];
  readonly typed: { readonly subject: string; readonly code: string; readonly copy: string };
  /** First answers that a button brought along. */
  readonly preset: Hidden;
  readonly errors: readonly FormError[];
}

export const SUBJECT = 'he-thong';
export const SUBJECT_CODE = 'ma';
export const COPY = 'chep';
export const OTHER = 'khac';

/** What it is, what is needed, what must be known before anything is typed; then which system, and the button. */
export function beginView(context: PartyContext, beginning: Beginning): Html {
  const { lang } = context;
  const { procedure, errors, preset } = beginning;
  const words = wordsIn(lang).start;
  const texts = procedure.texts[lang];
  const body = html`<div class="notice notice-warning"><div class="notice-body"><h2 class="notice-title">${words.before}</h2><ul>${texts.before.map((line) => html`<li>${line}</li>`)}</ul></div></div>
${subjectFields(beginning, lang)}${copyField(beginning, lang)}
<div class="button-row">${button({ label: words.start, icon: 'next' })}</div>`;
  return html`<div class="reading flow">${backLink({ lang, href: pathIn(lang, '/ho-so/moi') })}
${pageHeading({ title: texts.title, lead: texts.intro })}
${summaryList(facts(procedure, lang), lang)}${citations(groundsShown(procedure.grounds, lang), lang)}
${form({ lang, action: pathIn(lang, startPath(procedure, lang)), errors, body, ...tokens(context, preset) })}</div>`;
}

function subjectFields({ subjects, typed, errors }: Beginning, lang: Lang): Html | null {
  if (subjects === null) return null;
  const words = wordsIn(lang).start;
  const own = subjects.map((entry) => ({
    value: entry.code,
    label: entry.name,
    hint: `${entry.code} · ${statusName(entry.register, entry.status, lang)}`,
  }));
  const choices = [...own, { value: OTHER, label: words.subjectOther }];
  const which = radios({
    lang,
    name: SUBJECT,
    label: words.subject,
    hint: words.subjectHint,
    choices,
    value: typed.subject,
    error: errorOf(errors, SUBJECT),
  });
  const code = textField({
    lang,
    name: SUBJECT_CODE,
    label: words.subjectCode,
    hint: words.subjectCodeHint,
    value: typed.code,
    width: 'half',
    optional: own.length > 0,
    spellcheck: false,
    autocomplete: 'off',
    error: errorOf(errors, SUBJECT_CODE),
  });
  return html`${own.length === 0 ? null : which}${code}`;
}

function copyField({ earlier, typed }: Beginning, lang: Lang): Html | null {
  if (earlier.length === 0) return null;
  const words = wordsIn(lang).start;
  const choices = [
    { value: '', label: words.prefillNone },
    ...earlier.map(({ code, title, openedAt }) => ({
      value: code,
      label: title,
      hint: `${code} · ${formatDay(dayOf(openedAt), lang)}`,
    })),
  ];
  return radios({ lang, name: COPY, label: words.prefill, choices, value: typed.copy, optional: true });
}
