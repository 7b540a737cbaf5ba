import {
  ACCESS_AREAS,
  ACCESS_KINDS,
  NARROWED_ROLES,
  rolesLeft,
  type AccessArea,
  type AccessKind,
} from '../../../server/index.ts';
import { button, checkboxes, errorOf, html, radios, select, table, type Html, type Lang } from '../../../ui/index.ts';
import { day, folded, line, type SettingsShown } from './setting-form.ts';
import { settingsWords } from './texts.ts';

const AREAS = Object.keys(ACCESS_AREAS) as AccessArea[];

export const isArea = (text: string): text is AccessArea => AREAS.includes(text as AccessArea);
export const isKind = (text: string): text is AccessKind => ACCESS_KINDS.includes(text as AccessKind);

/** Who may open which part today, and the form that narrows or restores it. */
export function accessView(shown: SettingsShown): Html {
  const { context, today, versions, sent } = shown;
  const { lang, body } = context;
  const words = settingsWords(lang);
  const rows = table<AccessArea>({
    lang,
    caption: words.access,
    captionHidden: true,
    rows: AREAS,
    columns: [
      { heading: words.area, kind: 'main', cell: (area) => words.areas[area] },
      ...ACCESS_KINDS.map((kind) => ({
        heading: words.kinds[kind],
        cell: (area: AccessArea) => roleList(rolesLeft(versions, area, kind, today), lang),
      })),
    ],
  });
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
  const fields = html`${select({ lang, name: 'acc-area', label: words.area, value: text('acc-area'), choices: AREAS.map((value) => ({ value, label: words.areas[value] })), error: errorOf(sent.errors, 'acc-area') })}
${radios({ lang, name: 'acc-kind', label: words.kind, layout: 'row', value: text('acc-kind'), choices: ACCESS_KINDS.map((value) => ({ value, label: words.kinds[value] })), error: errorOf(sent.errors, 'acc-kind') })}
${checkboxes({ lang, name: 'acc-roles', label: words.roles, hint: words.rolesHint, optional: true, values: [body['acc-roles'] ?? []].flat().map(String), choices: NARROWED_ROLES.map((value) => ({ value, label: words.roleNames[value] })) })}
${day(shown, 'acc-from', words.from)}${line(shown, 'acc-ground', words.ground, words.groundHint)}${button({ label: words.save, kind: 'secondary' })}`;
  return html`${rows}${folded(shown, 'acc-', 'quyen', fields)}`;
}

/** Roles in words; null: nothing narrows the part. */
export function roleList(roles: readonly string[] | null, lang: Lang): string {
  const words = settingsWords(lang);
  if (roles === null) return words.everybody;
  const named = NARROWED_ROLES.filter((role) => roles.includes(role)).map((role) => words.roleNames[role]);
  return named.length === 0 ? words.nobody : named.join(', ');
}
