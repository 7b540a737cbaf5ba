import { dayOf } from '../../../law/index.ts';
import {
  formatBytes,
  formatDay,
  formatInstant,
  form,
  html,
  button,
  pathIn,
  stateTag,
  table,
  textArea,
  type Html,
  type Lang,
  typedText,
} from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';
import { visibilityTag } from './facts-view.ts';
import type { CaseShown } from './load-case.ts';
import { letterHref } from './timeline-view.ts';

/** Every letter, one click away. */
export function lettersView({ view }: CaseShown, lang: Lang): Html {
  const words = wordsIn(lang).case.letters;
  const list =
    view.letters.length === 0
      ? html`<p class="soft">${words.none}</p>`
      : html`<ul class="near">${view.letters.map(
          (letter, at) =>
            html`<li><a href="${letterHref(view, at + 1, lang)}">${letter.subject[lang]}</a> <span class="soft small">${formatInstant(letter.at, lang)} · ${words.to[letter.to]}</span></li>`,
        )}</ul>`;
  return html`<section class="section flow" id="van-ban"><h2>${words.title}</h2>${list}</section>`;
}

/** Documents; opening one is recorded, and that is said before. */
export function documentsView({ view }: CaseShown, lang: Lang, adding: Html | null): Html {
  const words = wordsIn(lang).case.documents;
  const list = table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: view.documents,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.name,
        kind: 'main',
        cell: (file) =>
          html`<a href="${pathIn(lang, `/can-bo/vu-viec/${view.code}/tai-lieu/${file.fileId}`)}">${file.name}</a> <span class="soft small plain-weight">(${words.opens})</span><details class="checksum plain-weight"><summary>${words.sum}</summary><code>${file.sha256}</code></details>`,
      },
      {
        heading: words.who,
        cell: (file) =>
          file.visibility === 'public'
            ? stateTag({ label: wordsIn(lang).case.dossier.visible.public })
            : visibilityTag(file.visibility, lang),
      },
      { heading: words.size, kind: 'number', cell: (file) => formatBytes(file.sizeBytes, lang) },
      { heading: words.added, cell: (file) => formatDay(dayOf(file.addedAt), lang) },
    ],
  });
  return html`<section class="section flow" id="tai-lieu"><h2>${words.title}</h2>${view.documents.length === 0 ? null : html`<p class="soft">${words.recorded}</p>`}${list}${adding}</section>`;
}

export interface NotesShown {
  readonly lang: Lang;
  readonly formToken: string;
  readonly typed?: { readonly body: string; readonly error: string };
}

/** Remarks among colleagues; only the case team has them. */
export function notesView({ view }: CaseShown, { lang, formToken, typed }: NotesShown): Html | null {
  if (view.sight !== 'caseTeam') return null;
  const words = wordsIn(lang).case.notes;
  const list =
    view.notes.length === 0
      ? html`<p class="soft">${words.none}</p>`
      : html`<ol class="notes">${view.notes.map(
          (note) =>
            html`<li><p class="small"><strong>${note.author}</strong> <span class="soft">${formatInstant(note.at, lang)}</span></p><p>${typedText(note.body)}</p></li>`,
        )}</ol>`;
  return html`<section class="section flow" id="ghi-chu"><h2>${words.title}</h2><p class="soft">${words.lead}</p>${list}${form(
    {
      lang,
      action: pathIn(lang, `/can-bo/vu-viec/${view.code}/ghi-chu`),
      csrf: formToken,
      errors: typed === undefined ? [] : [{ field: 'ghi-chu', text: typed.error }],
      body: html`${textArea({ lang, name: 'ghi-chu', label: words.label, rows: 3, value: typed?.body ?? '', error: typed?.error, maxCharacters: 5000 })}${button({ label: words.add, kind: 'secondary' })}`,
    },
  )}</section>`;
}
