import { citedProvisions, parseDay, provinceName, sectorName } from '../../law/index.ts';
import { optionLabel, optionText } from '../../procedures/index.ts';
import { type AnswerValue, type ChoiceField, type Field, type Procedure } from '../../procedures/kit/index.ts';
import { formatDay, html, typedText, type HtmlValue, type Lang } from '../ui/index.ts';
import { wordsIn } from './texts/index.ts';

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
        declared === null ? one : optionLabel(procedure.texts, declared, one, lang),
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

/** A value of a register entry as people read it. */
export function factText(kind: string, value: unknown, lang: Lang, field = ''): HtmlValue {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map((one) => listName(field, String(one), lang)).join(', ');
  if (typeof value === 'boolean') return yesOrNo(value, lang);
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : null;
  return kind === 'day' ? dayText(value, lang) : typedText(value);
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
