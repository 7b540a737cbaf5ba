import { agencyGroup, agencyTitle, citedProvisions, knownRow, parseDay, PROVINCES, SECTORS } from '../../law/index.ts';
import { optionText } from '../../procedures/index.ts';
import {
  optionsOf,
  type AnswerValue,
  type ChoiceField,
  type Field,
  type Procedure,
} from '../../procedures/kit/index.ts';
import { formatDay, html, type HtmlValue, type Lang } from '../ui/index.ts';
import { wordsIn } from './texts/index.ts';

/** The words for one choice of a field. An unknown value stands for itself: it is what the person sent. */
export function optionLabel(procedure: Procedure, field: ChoiceField, value: string, lang: Lang): string {
  if (field.options === 'sectors') return sectorName(value, lang);
  if (field.options === 'provinces') return provinceName(value, lang);
  if (field.options === 'highRiskRows') return rowName(value, lang);
  if (field.options === 'petitionAgencies') return agencyTitle(value)[lang];
  return procedure.texts[lang].options[field.name]?.[value] ?? value;
}

/** A row of the list by its number and name; a number that no version has stands for itself. */
function rowName(id: string, lang: Lang): string {
  const row = knownRow(id);
  return row === undefined ? id : `${id}. ${row.name[lang]}`;
}

/** All choices of a field with their words, in order. */
export function optionsWithLabels(
  procedure: Procedure,
  field: ChoiceField,
  lang: Lang,
): { value: string; label: string; group?: string }[] {
  const grouped = field.options === 'petitionAgencies';
  return optionsOf(field).map((value) => ({
    value,
    label: optionLabel(procedure, field, value, lang),
    ...(grouped ? { group: agencyGroup(value)[lang] } : {}),
  }));
}

/** An answer as people read it; null where there is none. Files are shown by their own list. */
export function answerText(
  procedure: Procedure,
  field: Pick<Field, 'kind' | 'name'>,
  value: AnswerValue,
  lang: Lang,
): HtmlValue {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return null;
  switch (field.kind) {
    case 'choice':
    case 'choices': {
      const declared = choiceOf(procedure, field.name);
      const labels = listed(value).map((one) =>
        declared === null ? one : optionLabel(procedure, declared, one, lang),
      );
      return labels.length === 1 ? labels[0]! : html`<ul>${labels.map((label) => html`<li>${label}</li>`)}</ul>`;
    }
    case 'boolean':
      return yesOrNo(value === true, lang);
    case 'date':
      return dayText(String(value), lang);
    case 'provisions':
      return citedProvisions(String(value), lang);
    case 'files':
      return wordsIn(lang).case.filesBelow(listed(value).length);
    default:
      return typedText(listed(value).join('\n'));
  }
}

function choiceOf(procedure: Procedure, name: string): ChoiceField | null {
  const forms = [procedure.form, ...Object.values(procedure.acts).map((act) => act.form ?? { pages: [] })];
  const found = forms
    .flatMap((form) => form.pages)
    .flatMap((page) => page.fields)
    .find((field) => field.name === name);
  return found?.kind === 'choice' || found?.kind === 'choices' ? found : null;
}

/** Text of several lines, its line breaks kept. */
export function typedText(text: string): HtmlValue {
  return text.split('\n').map((line, at) => (at === 0 ? line : html`<br>${line}`));
}

/** A value of a register entry as people read it. */
export function factText(kind: string, value: unknown, lang: Lang, field = ''): HtmlValue {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map((one) => listName(field, String(one), lang)).join(', ');
  if (typeof value === 'boolean') return yesOrNo(value, lang);
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : null;
  return kind === 'day' ? dayText(value, lang) : typedText(value);
}

export function sectorName(code: string, lang: Lang): string {
  return SECTORS.find((one) => one.code === code)?.name[lang] ?? code;
}

/** Provinces have no English names of their own: their letters without marks are what English texts use. */
export function provinceName(code: string, lang: Lang): string {
  const found = PROVINCES.find((province) => province.code === code);
  return found === undefined ? code : lang === 'vi' ? found.vi : found.unaccented;
}

export function dayText(text: string, lang: Lang): string {
  return parseDay(text) === null ? text : formatDay(text, lang);
}

function yesOrNo(yes: boolean, lang: Lang): string {
  const words = wordsIn(lang).case;
  return yes ? words.yes : words.no;
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
