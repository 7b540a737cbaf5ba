import { DOSSIER_PARTS, PART_STATES, type DossierPart } from '../../../../legal-review/index.ts';
import type { WebContext } from '../../../server/index.ts';
import {
  attributes,
  button,
  fileField,
  form,
  formatInstant,
  formatNumber,
  html,
  linkButton,
  pathIn,
  select,
  stateTag,
  textArea,
  textField,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import { legalWords } from '../texts/index.ts';
import { RowForm } from '../typed-form.ts';

export const PART_FILE = { maxBytes: 20_000_000 };

export interface PartShown {
  readonly part: DossierPart;
  /** Address of the dossier. */
  readonly at: string;
  /** How much of it stands in the portal itself. */
  readonly here: { readonly draft: number; readonly comments: number };
  readonly mayWrite: boolean;
  /** The form that was sent and refused. */
  readonly sent: { readonly id: string; readonly errors: readonly FormError[] };
}

/** One part as it stands, with the form of those who draft. */
export function partView(context: WebContext, shown: PartShown): Html {
  const { lang } = context;
  const { part, at, mayWrite } = shown;
  const words = legalWords(lang).dossiers;
  const state =
    part.state === null
      ? stateTag({ label: words.noState, tone: 'warning' })
      : stateTag({ label: PART_STATES[part.state][lang], tone: part.state === 'inWork' ? 'info' : 'success' });
  const file =
    part.file === null
      ? null
      : html`<p><a href="${at}/tep/${part.file.id}" download lang="vi">${part.file.name}</a></p>`;
  const address = part.address === null ? null : html`<p><a href="${part.address}">${part.address}</a></p>`;
  const entered =
    part.enteredAt === null
      ? null
      : html`<p class="soft small">${words.entered(part.enteredBy ?? '—', formatInstant(part.enteredAt, lang))}</p>`;
  return html`<section class="section flow"><h2>${DOSSIER_PARTS[part.part][lang]}</h2><p class="tags">${state}</p>${inPortal(context, shown)}${file}${address}${part.note === null ? null : html`<p lang="vi">${part.note}</p>`}${entered}${mayWrite ? partForm(context, shown) : null}</section>`;
}

/** What of the part the portal has by itself. */
function inPortal({ lang }: WebContext, { part, at, here }: PartShown): Html | null {
  const words = legalWords(lang).dossiers;
  if (part.part === 'draft') return html`<p>${words.here.draft(formatNumber(here.draft, lang))}</p>`;
  if (part.part !== 'comments') return null;
  const count = html`<p>${words.here.comments(formatNumber(here.comments, lang))}</p>`;
  return html`${count}<div class="button-row">${linkButton({ label: words.commentsFile, href: `${at}/gop-y.docx`, kind: 'secondary', download: true })}</div>`;
}

function partForm(context: WebContext, { part, at, sent }: PartShown): Html {
  const { lang, formToken } = context;
  const words = legalWords(lang).dossiers;
  const row = new RowForm(context, part.part, sent);
  const choices = Object.entries(PART_STATES).map(([value, name]) => ({ value, label: name[lang] }));
  const { value: _value, ...file } = row.field('file', '');
  return html`<details class="fold" ${attributes({ open: row.refused })}><summary>${words.enter}<span class="unseen">: ${DOSSIER_PARTS[part.part][lang]}</span></summary><div class="fold-body">${form(
    {
      lang,
      action: pathIn(lang, `${at}/${part.part}`),
      csrf: formToken,
      files: true,
      errors: row.refused ? sent.errors : [],
      body: html`${select({ lang, ...row.field('state', part.state ?? 'inWork'), label: words.state, choices })}${textArea({ lang, ...row.field('note', part.note ?? ''), label: words.note, hint: words.noteHint, rows: 3, optional: true })}${textField({ lang, ...row.field('address', part.address ?? ''), label: words.address, hint: words.addressHint, optional: true })}${fileField({ lang, ...file, label: words.file, files: [], optional: true, maxBytes: PART_FILE.maxBytes })}${button({ label: words.save, kind: 'secondary' })}`,
    },
  )}</div></details>`;
}
