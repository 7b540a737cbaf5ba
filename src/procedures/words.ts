import { agencyGroup, agencyTitle, knownRow, provinceName, sectorName } from '../law/index.ts';
import { optionsOf, type ChoiceField, type Procedure } from './kit/index.ts';

type Lang = 'vi' | 'en';
type Texts = Procedure['texts'];

/** A choice of a field, in words. */
export interface Offered {
  readonly value: string;
  readonly label: string;
  /** Under which heading it stands, where a list has several. */
  readonly group?: string;
}

/** All choices of a field with their words, in order. */
export function offeredIn(texts: Texts, field: ChoiceField, lang: Lang): Offered[] {
  const grouped = field.options === 'petitionAgencies';
  return optionsOf(field).map((value) => ({
    value,
    label: optionLabel(texts, field, value, lang),
    ...(grouped ? { group: agencyGroup(value)[lang] } : {}),
  }));
}

/** The words for one choice as they stand alone, with a capital. An unknown value stands for itself: it is what somebody sent. */
export function optionLabel(texts: Texts, field: ChoiceField, value: string, lang: Lang): string {
  switch (field.options) {
    case 'sectors':
      return sectorName(value, lang);
    case 'provinces':
      return provinceName(value, lang);
    case 'highRiskRows':
      return rowName(value, lang);
    case 'petitionAgencies':
      return agencyTitle(value)[lang];
    default: {
      const words = texts[lang].options[field.name]?.[value];
      return words === undefined ? value : capital(words);
    }
  }
}

/** The label of a field as its form says it. */
export function fieldLabel({ texts }: Procedure, name: string, lang: Lang): string {
  return texts[lang].fields[name]?.label ?? name;
}

/** A row of the list by its number and name; a number that no version has stands for itself. */
function rowName(id: string, lang: Lang): string {
  const row = knownRow(id);
  return row === undefined ? id : `${id}. ${row.name[lang]}`;
}

/** Words that letters use within a sentence are kept small. */
function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
