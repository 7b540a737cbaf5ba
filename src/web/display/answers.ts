import { citedProvisions, parseDay, provinceName, sectorName } from '../../law/index.ts';
import { optionLabel, optionText } from '../../procedures/index.ts';
import type { AnswerValue, ChoiceField, Field, Procedure } from '../../procedures/kit/index.ts';
import { asWritten, formatDay, html, typedText, type HtmlValue, type Lang } from '../ui/index.ts';

const YES = { vi: 'Có', en: 'Yes' } as const;
const NO = { vi: 'Không', en: 'No' } as const;

/** A field of a form, or what is kept of one that a form had. */
type Asked = Pick<Field, 'kind' | 'name'>;

/** An answer as people read it; null where there is none. Files are counted: their own list names them. */
export function answerText(procedure: Procedure, field: Asked, value: AnswerValue, lang: Lang): HtmlValue {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return null;
  switch (field.kind) {
    case 'choice':
    case 'choices': {
      const labels = chosenLabels(procedure, field, value, lang);
      return labels.length === 1 ? labels[0]! : html`<ul>${labels.map((label) => html`<li>${label}</li>`)}</ul>`;
    }
    case 'boolean':
      return yesOrNo(value, lang);
    case 'date':
      return dayText(String(value), lang);
    case 'provisions':
      return citedProvisions(String(value), lang);
    case 'files':
      return filesBelow(listed(value).length, lang);
    case 'text':
    case 'longText':
      return asWritten(typedText(listed(value).join('\n')), lang);
    default:
      return listed(value).join(', ');
  }
}

/** An answer as one text, whole; empty where there is none. */
export function plainAnswer(procedure: Procedure, field: Asked, value: AnswerValue, lang: Lang): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return chosenLabels(procedure, field, value, lang).join('; ');
    case 'boolean':
      return value === true ? YES[lang] : '';
    case 'date':
      return dayText(String(value), lang);
    default:
      return listed(value).join('\n');
  }
}

/** Kinds of values that people write in their own words. */
const WRITTEN = new Set(['text', 'longText']);

/** A value of a register entry as people read it; null where there is none. */
export function factText(kind: string, value: unknown, lang: Lang, field = ''): HtmlValue {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map((one) => listName(field, String(one), lang)).join(', ');
  if (typeof value === 'boolean') return yesOrNo(value, lang);
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : null;
  return kind === 'day' ? dayText(value, lang) : WRITTEN.has(kind) ? asWritten(typedText(value), lang) : value;
}

/** A stored day as people write it; what is none stays as it is. */
export function dayText(text: string, lang: Lang): string {
  return parseDay(text) === null ? text : formatDay(text, lang);
}

function chosenLabels(procedure: Procedure, { name }: Asked, value: AnswerValue, lang: Lang): string[] {
  const declared = choiceOf(procedure, name);
  return listed(value).map((one) => (declared === null ? one : optionLabel(procedure.texts, declared, one, lang)));
}

function choiceOf(procedure: Procedure, name: string): ChoiceField | null {
  const forms = [procedure.form, ...Object.values(procedure.acts).map((act) => act.form ?? { pages: [] })];
  const found = forms
    .flatMap((form) => form.pages)
    .flatMap((page) => page.fields)
    .find((field) => field.name === name);
  return found?.kind === 'choice' || found?.kind === 'choices' ? found : null;
}

function filesBelow(count: number, lang: Lang): string {
  if (lang === 'vi') return `${count} tệp, xem mục Tài liệu`;
  return count === 1 ? 'one file, under Documents' : `${count} files, under Documents`;
}

/** Stored answers are kept as typed: what is neither is shown as it is. */
function yesOrNo(value: AnswerValue, lang: Lang): string {
  return value === true ? YES[lang] : value === false ? NO[lang] : String(value);
}

function listName(field: string, code: string, lang: Lang): string {
  const option = optionText(field, code, lang);
  if (option !== null) return option;
  const sector = sectorName(code, lang);
  return sector === code ? provinceName(code, lang) : sector;
}

function listed(value: AnswerValue): readonly string[] {
  return Array.isArray(value) ? value : [String(value)];
}
