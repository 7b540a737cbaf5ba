import { citedProvisions, parseDay, provinceName, sectorName } from '../../law/index.ts';
import { optionLabel, optionText } from '../../procedures/index.ts';
import { type AnswerValue, type Field, type Procedure } from '../../procedures/kit/index.ts';
import { formatDay, html, typedText, type HtmlValue, type Lang } from '../ui/index.ts';
import { wordsIn } from './texts/index.ts';

/** An answer as people read it; null where there is none. Files are shown by their own list. */
export function answerText(procedure: Procedure, field: Field, value: AnswerValue, lang: Lang): HtmlValue {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return null;
  switch (field.kind) {
    case 'choice':
    case 'choices': {
      const labels = listed(value).map((one) => optionLabel(procedure.texts, field, one, lang));
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
      .map((one) => optionLabel(procedure.texts, field, one, lang))
      .join('; ');
  }
  if (field.kind === 'boolean') return value === true ? wordsIn(lang).draft.yes : '';
  return field.kind === 'date' ? dayText(String(value), lang) : listed(value).join('\n');
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
  const sector = sectorName(code, lang);
  return sector === code ? provinceName(code, lang) : sector;
}

function dayText(text: string, lang: Lang): string {
  return parseDay(text) === null ? text : formatDay(text, lang);
}

function listed(value: AnswerValue): readonly string[] {
  return Array.isArray(value) ? value : [String(value)];
}
