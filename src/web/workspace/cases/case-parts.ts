import { fieldLabel } from '../../../procedures/index.ts';
import type { CaseDocument, CaseLetter, CaseView, DossierField, TimelineAct } from '../../../casework/index.ts';
import { fieldsOf, type AnswerValue, type Procedure } from '../../../procedures/kit/index.ts';
import { answerText, groundsShown } from '../../display/index.ts';
import {
  attributes,
  citations,
  formatBytes,
  formatDay,
  formatInstant,
  html,
  icon,
  pathIn,
  summaryList,
  type Html,
  type HtmlValue,
  type Lang,
  type SummaryItem,
  type TimelineItem,
  typedText,
} from '../../ui/index.ts';
import { seenMove } from './case-of.ts';
import { casePath } from '../home/overview.ts';
import { wordsIn } from '../texts/index.ts';

/** One act of the case: who, for whom, under which mandate, with what, on what ground. */
export function happened(
  act: TimelineAct,
  procedure: Procedure,
  files: readonly CaseDocument[],
  lang: Lang,
): TimelineItem {
  const by = actor(act, lang);
  const form = procedure.acts[act.act]?.form;
  const input = form === undefined ? [] : fieldsOf(form).filter((field) => field.name in act.input);
  const items = input.map((field) => ({
    term: fieldLabel(procedure, field.name, lang),
    value:
      field.kind === 'files'
        ? fileNames(files, act.input[field.name])
        : answerText(procedure, field, act.input[field.name], lang),
  }));
  return {
    at: formatInstant(act.at, lang),
    datetime: act.at.toISOString(),
    title: sentence(act.text[lang]),
    ...(by === '' ? {} : { by }),
    body: html`${items.length === 0 ? null : summaryList(items, lang)}${citations(groundsShown(act.grounds, lang), lang)}`,
  };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function actor({ by }: TimelineAct, lang: Lang): string {
  const words = wordsIn(lang).cases.case;
  if (by.kind === 'portal') return by.via === 'cli' ? words.console : words.portal;
  if (by.kind === 'visitor') return words.visitor;
  const who = by.name ?? (by.keyName === null ? null : words.key(by.keyName));
  const until = by.mandate?.validUntil;
  const mandate =
    by.mandate === null
      ? null
      : words.mandate(until == null ? words.mandateOpen : words.mandateUntil(formatDay(until, lang)));
  return [who, by.agency?.[lang] ?? by.partyName, mandate]
    .filter((part) => part !== null && part !== undefined)
    .join(', ');
}

/** Every letter, the newest first, each one press away; of a case that has ended the last one, which says how, lies open. */
export function letters({ letters: all, open }: Pick<CaseView, 'letters' | 'open'>, lang: Lang): Html {
  const words = wordsIn(lang).cases.case;
  if (all.length === 0) return html`<p class="soft">${words.lettersNone}</p>`;
  return html`${all
    .toReversed()
    .map(
      (letter: CaseLetter, at) =>
        html`<details class="fold" ${attributes({ open: !open && at === 0 })}><summary>${letter.subject[lang]} <span class="soft small nobreak">${formatInstant(letter.at, lang)}</span></summary><div class="fold-body"><p>${typedText(letter.body[lang])}</p>${citations(groundsShown(letter.grounds, lang), lang)}</div></details>`,
    )}`;
}

/**
 * What was sent, page by page; what this party may not see is named and withheld. It lies open for another party whose move
 * it is: it cannot agree to what it has not read.
 */
export function dossier(view: CaseView, procedure: Procedure, lang: Lang): Html {
  const { dossier: pages, documents: files } = view;
  const open = view.sight === 'otherParty' && seenMove(view) === 'party';
  const fields = new Map(fieldsOf(procedure.form).map((field) => [field.name, field]));
  const valueOf = (one: DossierField): HtmlValue => {
    const field = fields.get(one.name);
    if (one.withheld) return html`<span class="soft">${wordsIn(lang).cases.case.withheld}</span>`;
    if (one.kind === 'files') return names(files, one.name);
    return field === undefined ? null : answerText(procedure, field, one.value, lang);
  };
  return html`${pages.map(({ page, fields: shown }) => {
    const items = shown.map((one): SummaryItem => ({
      term: fieldLabel(procedure, one.name, lang),
      value: valueOf(one),
    }));
    return html`<details class="fold" ${attributes({ open })}><summary>${procedure.texts[lang].pages[page]?.title ?? page}</summary><div class="fold-body">${summaryList(items, lang)}</div></details>`;
  })}`;
}

/** Of the files that an act sent; one that this party may not see is not told. */
function fileNames(files: readonly CaseDocument[], sent: AnswerValue): string | null {
  const found = files.filter(({ fileId }) => Array.isArray(sent) && sent.includes(fileId)).map(({ name }) => name);
  return found.length === 0 ? null : found.join('; ');
}

function names(files: readonly CaseDocument[], field: string): string | null {
  const found = files.filter((file) => file.field === field).map((file) => file.name);
  return found.length === 0 ? null : found.join('; ');
}

/** Documents of the case with size and checksum. */
export function documents({ documents: files, code: reference }: CaseView, lang: Lang): Html {
  const words = wordsIn(lang).cases.case;
  if (files.length === 0) return html`<p class="soft">${words.documentsNone}</p>`;
  const line = (file: CaseDocument): Html => {
    const href = pathIn(lang, `${casePath(reference)}/tep/${file.fileId}`);
    return html`<li>${icon('file')}<div class="file-text"><span class="file-name"><a href="${href}">${file.name}</a></span> <span class="soft small nobreak">${formatBytes(file.sizeBytes, lang)}</span><details class="checksum"><summary>SHA-256</summary><code>${file.sha256}</code></details></div></li>`;
  };
  return html`<ul class="files">${files.map(line)}</ul>`;
}
