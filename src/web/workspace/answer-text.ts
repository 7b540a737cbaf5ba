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
  if (field.options === 'sectors') return SECTORS.find((sector) => sector.code === value)?.name[lang] ?? value;
  if (field.options === 'provinces') return provinceName(value, lang) ?? value;
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

/** The label of a field as its form says it. */
export function fieldLabel(procedure: Procedure, name: string, lang: Lang): string {
  return procedure.texts[lang].fields[name]?.label ?? name;
}

/** An answer as people read it; null where there is none. Files are shown by their own list. */
export function answerText(procedure: Procedure, field: Field, value: AnswerValue, lang: Lang): HtmlValue {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return null;
  switch (field.kind) {
    case 'choice':
    case 'choices': {
      const labels = listed(value).map((one) => optionLabel(procedure, field, one, lang));
      return labels.length === 1 ? labels[0]! : html`<ul>${labels.map((label) => html`<li>${label}</li>`)}</ul>`;
    }
    case 'boolean':
      return value === true ? wordsIn(lang).draft.yes : value === false ? wordsIn(lang).draft.no : String(value);
    case 'date':
      return dayText(String(value), lang);
    case 'provisions':
      return citedProvisions(String(value), lang);
    case 'longText':
      return typedText(String(value));
    default:
      return listed(value).join(', ');
  }
}

/** An answer as one text, whole. */
export function plainAnswer(procedure: Procedure, field: Field, value: AnswerValue, lang: Lang): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'choice' || field.kind === 'choices') {
    return listed(value)
      .map((one) => optionLabel(procedure, field, one, lang))
      .join('; ');
  }
  if (field.kind === 'boolean') return value === true ? wordsIn(lang).draft.yes : '';
  return field.kind === 'date' ? dayText(String(value), lang) : listed(value).join('\n');
}

/** Text of several lines, its line breaks kept. */
export function typedText(text: string): HtmlValue {
  const lines = text.split('\n');
  return lines.map((line, at) => (at === 0 ? line : html`<br>${line}`));
}

/** A value of a register entry as people read it. */
export function factText(kind: string, value: AnswerValue, lang: Lang, field = ''): HtmlValue {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map((one) => listName(field, String(one), lang)).join(', ');
  if (kind === 'day') return dayText(String(value), lang);
  if (kind === 'longText') return typedText(String(value));
  return typeof value === 'boolean' ? (value ? wordsIn(lang).draft.yes : wordsIn(lang).draft.no) : String(value);
}

function listName(field: string, code: string, lang: Lang): string {
  const option = optionText(field, code, lang);
  if (option !== null) return option;
  return SECTORS.find((one) => one.code === code)?.name[lang] ?? provinceName(code, lang) ?? code;
}

/** Provinces have no English names of their own: their letters without marks are what English texts use. */
export function provinceName(code: string, lang: Lang): string | null {
  const found = PROVINCES.find((province) => province.code === code);
  return found === undefined ? null : lang === 'vi' ? found.vi : found.unaccented;
}

function dayText(text: string, lang: Lang): string {
  return parseDay(text) === null ? text : formatDay(text, lang);
}

function listed(value: AnswerValue): readonly string[] {
  return Array.isArray(value) ? value : [String(value)];
}
