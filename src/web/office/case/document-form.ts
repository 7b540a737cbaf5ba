import { OFFICIAL_DOCUMENT_VISIBILITIES } from '../../../casework/index.ts';
import {
  attributes,
  button,
  fileField,
  form,
  html,
  pathIn,
  radios,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';
import type { CaseShown } from './load-case.ts';

/** Names of the form's fields. */
export const FILE = 'tep';
export const WHO = 'ai-xem';
export const MAX_BYTES = 20 * 1024 * 1024;

export interface DocumentTyped {
  readonly who: string;
  readonly errors: readonly FormError[];
}

/** The form under the documents of a case; only those who handle it have it. */
export function addDocumentView(
  { view }: CaseShown,
  { lang, formToken, typed }: { lang: Lang; formToken: string; typed?: DocumentTyped },
): Html | null {
  if (view.sight !== 'caseTeam') return null;
  const words = wordsIn(lang).case.addDocument;
  const { visible } = wordsIn(lang).case.dossier;
  const wrong = (name: string): { error?: string } => {
    const found = typed?.errors.find(({ field }) => field === name);
    return found === undefined ? {} : { error: found.text };
  };
  const body = html`${fileField({ lang, name: FILE, label: words.file, hint: words.fileHint, files: [], maxBytes: MAX_BYTES, ...wrong(FILE) })}${radios(
    {
      lang,
      name: WHO,
      label: words.who,
      value: typed?.who ?? '',
      choices: OFFICIAL_DOCUMENT_VISIBILITIES.map((value) => ({ value, label: visible[value] })),
      ...wrong(WHO),
    },
  )}${button({ label: words.add, kind: 'secondary' })}`;
  const action = pathIn(lang, `/can-bo/vu-viec/${view.code}/tai-lieu`);
  const shown = form({ lang, action, csrf: formToken, files: true, errors: typed?.errors ?? [], body });
  return html`<details class="fold" ${attributes({ open: typed !== undefined })}><summary>${words.title}</summary><div class="fold-body flow">${shown}</div></details>`;
}
