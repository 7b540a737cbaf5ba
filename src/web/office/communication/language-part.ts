import { LANGUAGE_NAMES, languageTag, type Article, type LanguageText } from '../../../communication/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  button,
  errorOf,
  form,
  html,
  pathIn,
  stateTag,
  textArea,
  textField,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { ROOM, typed } from './room-page.ts';
import { roomTexts } from './texts.ts';

/** What was typed into the form of a language, before the rest of the page is shown anew. */
export interface LanguageTyped {
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

export function languageTyped(context: WebContext): LanguageTyped {
  const field = (name: string): string => typed(context, name);
  return {
    language: field('language'),
    title: field('titleOther'),
    summary: field('summaryOther'),
    body: field('bodyOther'),
  };
}

interface LanguageShown {
  readonly context: WebContext;
  readonly article: Article;
  readonly texts: readonly LanguageText[];
  readonly errors: readonly FormError[];
  /** What was sent and refused. */
  readonly sent: LanguageTyped | null;
}

/** The versions in further languages, each to be opened in the form below. */
export function languagePart({ context, article, texts, errors, sent }: LanguageShown): Html {
  const { lang, formToken, query } = context;
  const words = roomTexts(lang).languages;
  const at = pathIn(lang, `${ROOM}/${article.id}`);
  const asked = typeof query['tieng'] === 'string' ? languageTag(query['tieng']) : null;
  const stored = texts.find(({ language }) => language === asked);
  const value = sent ?? stored ?? { language: '', title: '', summary: '', body: '' };
  const base = (name: 'title' | 'summary' | 'body') => ({
    lang,
    name: `${name}Other`,
    value: value[name],
    optional: true,
    error: errorOf(errors, `${name}Other`),
  });
  const general = roomTexts(lang).form;
  const body = html`${textField({ lang, name: 'language', label: words.language, hint: words.languageHint, width: 'short', value: value.language, error: errorOf(errors, 'language') })}${textField({ ...base('title'), label: general.titleOf })}${textArea({ ...base('summary'), label: general.summary, hint: general.summaryHint, rows: 2, maxCharacters: 500 })}${textArea({ ...base('body'), label: general.body, hint: general.bodyHint, rows: 12, maxCharacters: 40_000 })}${button({ label: words.save, kind: 'secondary' })}`;
  return html`<section class="section flow reading" id="tieng"><h2>${words.title}</h2><p class="soft">${words.lead}</p>${
    texts.length === 0
      ? null
      : html`<ul>${texts.map(
          (one) =>
            html`<li><a href="${at}?tieng=${one.language}#tieng">${LANGUAGE_NAMES[one.language]?.[lang] ?? one.language}</a>: <span lang="${one.language}" dir="auto">${one.title}</span> ${one.isOld ? stateTag({ label: words.old, tone: 'warning' }) : null}</li>`,
        )}</ul>`
  }${form({ lang, action: pathIn(lang, `${ROOM}/${article.id}/tieng`), csrf: formToken, errors, body })}</section>`;
}
