import type { Draft } from '../../../casework/index.ts';
import type { Answers, Field, Procedure } from '../../../procedures/kit/index.ts';
import {
  attributes,
  backLink,
  button,
  code,
  errorOf,
  form,
  formatClock,
  html,
  notice,
  pathIn,
  stepWords,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { draftPath } from '../home/overview.ts';
import { tokens } from '../form-token.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import { BUTTON, BUTTON_NAME, fieldView } from './field-view.ts';
import { neighbour, SHOWN } from './read-page.ts';

/** One page of a draft's form. */
export interface PageShown {
  readonly procedure: Procedure;
  readonly draft: Draft;
  readonly number: number;
  readonly fields: readonly Field[];
  /** What was just typed; it wins over what is stored. */
  readonly typed?: Answers;
  readonly errors?: readonly FormError[];
  /** The page is shown again because the answers opened more of it. */
  readonly more?: boolean;
}

/** The title of a page of the form. */
export function pageTitle({ procedure, number }: PageShown, lang: 'vi' | 'en'): string {
  const id = procedure.form.pages[number - 1]!.id;
  return procedure.texts[lang].pages[id]?.title ?? procedure.texts[lang].title;
}

/** One topic: its fields, saved with every step and while typing. */
export function pageView(context: PartyContext, shown: PageShown): Html {
  const { lang } = context;
  const { procedure, draft, number, fields, errors = [] } = shown;
  const words = wordsIn(lang).draft;
  const texts = procedure.texts[lang];
  const before = neighbour(procedure, draft.answers, number, -1);
  const back = before === null ? '/ho-so' : draftPath(draft.id, before);
  const action = pathIn(lang, draftPath(draft.id, number));
  const intro = texts.pages[procedure.form.pages[number - 1]!.id]?.intro;
  const body = html`${defaultButton()}${stepWords({ lang, step: number, of: procedure.form.pages.length + 1, name: texts.title })}
<h1>${pageTitle(shown, lang)}</h1>
${draft.subjectCode === null ? null : html`<p class="soft">${words.about}: ${subjectLink(draft.subjectCode, draft.subjectName, lang)}</p>`}
${intro === undefined ? null : html`<p class="lead soft">${intro}</p>`}
${shown.more === true ? notice({ lang, tone: 'info', body: words.moreQuestions, live: true }) : null}
${fields.every((field) => !field.required) ? html`<p>${words.allOptional}</p>` : null}
${fields.some((field) => field.kind === 'longText' || field.kind === 'files') ? secrecy(procedure, lang) : null}
${fields.map((field) => oneField(context, shown, field))}
<div class="button-row">${button({ label: words.next, icon: 'next', name: BUTTON_NAME, value: BUTTON.next })}${button({ label: words.saveLater, kind: 'quiet', name: BUTTON_NAME, value: BUTTON.save })}</div>
<div class="button-row">${button({ label: words.toCheck, kind: 'quiet', name: BUTTON_NAME, value: BUTTON.check })}<a href="${pathIn(lang, `/ho-so/nhap/${draft.id}/bo`)}">${words.discard}</a></div>`;
  return html`<div class="reading flow">${backLink({ lang, href: pathIn(lang, back) })}
${form({
  lang,
  action,
  errors,
  files: fields.some((field) => field.kind === 'files'),
  autosave: {
    url: `${action}/luu`,
    revision: draft.revision,
    ...(draft.revision === 0 ? {} : { savedAt: formatClock(draft.updatedAt) }),
  },
  body,
  ...tokens(context, [[SHOWN, fields.map((field) => field.name).join(',')]]),
})}</div>`;
}

function oneField({ lang }: PartyContext, { procedure, draft, typed, errors }: PageShown, field: Field): Html {
  const value = typed !== undefined && field.name in typed ? typed[field.name] : draft.answers[field.name];
  return fieldView({
    lang,
    procedure,
    field,
    value,
    error: errorOf(errors, field.name),
    source: draft.sources[field.name],
    files: draft.files,
    fileHref: (id) => pathIn(lang, `/ho-so/nhap/${draft.id}/tep/${id}`),
  });
}

/** What a draft is about, by name, on the page that everybody may open: it can be another party's. */
export function subjectLink(reference: string, name: string | null, lang: Lang): Html {
  return html`<a href="${pathIn(lang, `/he-thong/${reference}`)}">${name ?? reference}</a> <span class="nobreak">${code(reference)}</span>`;
}

/** Enter in a line of text presses the first button of a form: it must go on, never remove a file. */
export function defaultButton(): Html {
  return html`<button class="unseen" ${attributes({ tabindex: -1, 'aria-hidden': 'true', name: BUTTON_NAME, value: BUTTON.next })}></button>`;
}

function secrecy(procedure: Procedure, lang: 'vi' | 'en'): Html {
  const words = wordsIn(lang).draft;
  return html`<details class="fold"><summary>${words.secrecy}</summary><div class="fold-body"><ul>${procedure.texts[lang].before.map((line) => html`<li>${line}</li>`)}</ul></div></details>`;
}
