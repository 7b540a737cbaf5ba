import { groundCitation, isOwnRule, knownRow, provinceName, sectorName, type Ground } from '../../../law/index.ts';
import { optionText } from '../../../procedures/index.ts';
import type { EntryField, PublicValue } from '../../../registry/index.ts';
import { levelName } from '../../display/index.ts';
import { formatDay, html, type Html, type HtmlValue, type Lang } from '../../ui/index.ts';

/** A public value of an entry as people read it. Long texts keep their line breaks. */
export function showValue(field: EntryField, value: PublicValue | null | undefined, lang: Lang): HtmlValue {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return (value as readonly string[]).map((item) => listItem(field.name, item, lang)).join(', ');
  const text = String(value);
  switch (field.kind) {
    case 'day':
      return formatDay(text, lang);
    case 'choice':
      return field.name === 'riskLevel' ? levelName(text, lang) : (optionText(field.name, text, lang) ?? text);
    case 'code':
      return field.name === 'highRiskRow' ? rowName(text, lang) : text;
    default:
      return text.includes('\n') ? html`${text.split(/\n+/).map((line) => plain(line, lang))}` : plain(text, lang);
  }
}

function plain(line: string, lang: Lang): Html {
  return lang === 'vi'
    ? html`<p class="plain" translate="no">${line}</p>`
    : html`<p class="plain" translate="no"><span lang="vi">${line}</span></p>`;
}

function listItem(field: string, item: string, lang: Lang): string {
  if (field === 'sectors') return sectorName(item, lang);
  if (field === 'provinces') return provinceName(item, lang);
  if (field === 'provisions' && !isOwnRule(item as Ground)) return groundCitation(item as Ground, lang);
  return optionText(field, item, lang) ?? item;
}

function rowName(id: string, lang: Lang): string {
  const row = knownRow(id);
  return row === undefined ? id : `${id}. ${row.name[lang]}`;
}
