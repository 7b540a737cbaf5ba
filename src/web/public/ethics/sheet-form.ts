import { isOwnRule } from '../../../law/index.ts';
import {
  CONCLUSIONS,
  GENERAL,
  questionsOf,
  STAGES,
  STATUSES,
  USES,
  type Sheet,
  type SheetError,
  type SheetQuestion,
} from '../../../procedures/index.ts';
import { groundLine, groundsShown } from '../../display/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  button,
  citations,
  dateField,
  datePartsFrom,
  errorOf,
  form,
  formSection,
  html,
  notice,
  pageHeading,
  pathIn,
  radios,
  textArea,
  textField,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { ethicsTexts } from './texts.ts';

/** Where each sheet is filled in. */
export const SHEET_PATHS = { framework: '/dao-duc/tu-danh-gia', research: '/dao-duc/nghien-cuu' } as const;

/** One text of what was sent, '' for anything else. */
export function typedIn(body: WebContext['body']): (name: string) => string {
  return (name) => {
    const value = Object.hasOwn(body, name) ? body[name] : '';
    return typeof value === 'string' ? value : '';
  };
}

interface Filling {
  readonly lang: Lang;
  readonly sheet: Sheet;
  readonly typed: (name: string) => string;
  readonly body: WebContext['body'];
  readonly errors: readonly FormError[];
}

/** The sheet to be filled in, with all that was typed before. Nothing on it is required. */
export function sheetForm(context: WebContext, sheet: Sheet, wrong: readonly SheetError[]): Html {
  const { lang, body, formToken } = context;
  const words = ethicsTexts(lang).sheet;
  const errors = wrong.map(({ field, text }) => ({ field, text: text[lang] }));
  const filling: Filling = { lang, sheet, body, errors, typed: typedIn(body) };
  const { title, lead } = words[sheet.id];
  return html`<div class="flow reading">${pageHeading({ title, lead })}
${notice({ lang, tone: 'info', body: html`${words.before.map((line) => html`<p>${line}</p>`)}` })}${citations(groundsShown(sheet.grounds, lang), lang)}
${form({
  lang,
  action: pathIn(lang, SHEET_PATHS[sheet.id]),
  csrf: formToken,
  errors,
  body: html`${generalPart(filling)}${sheet.groups.map((group) =>
    formSection(
      `${group.id}. ${group.name[lang]}`,
      group.questions.map((question) => questionPart(filling, question)),
    ),
  )}${conclusionPart(filling)}<div class="button-row">${button({ label: words.show, name: 'viec', value: 'xem', icon: 'next' })}</div>`,
})}</div>`;
}

function generalPart(filling: Filling): Html {
  const { lang, sheet, typed, errors } = filling;
  const words = ethicsTexts(lang).sheet;
  const labels = sheet.id === 'framework' ? words.fields : words.fieldsResearch;
  const chosen = <T extends string>(name: 'use' | 'stage', values: readonly T[], said: Record<T, string>): Html =>
    radios({
      lang,
      name,
      label: words[name],
      optional: true,
      layout: name === 'stage' ? 'row' : 'column',
      value: typed(name),
      choices: values.map((value) => ({ value, label: said[value] })),
      ...(name === 'use' ? { hint: words.useHint, grounds: groundsShown(['T5.1.2', 'T5.1.3'], lang) } : {}),
    });
  return formSection(
    words.general,
    html`${GENERAL.map((name) => {
      const common = {
        lang,
        name,
        label: labels[name],
        optional: true,
        value: typed(name),
        error: errorOf(errors, name),
      };
      return name === 'purpose' || name === 'scope' ? textArea({ ...common, rows: 2 }) : textField(common);
    })}${sheet.id === 'framework' ? html`${chosen('use', USES, words.uses)}${chosen('stage', STAGES, words.stages)}` : null}`,
  );
}

function questionPart(filling: Filling, { id, text, hint, grounds }: SheetQuestion): Html {
  const { lang, typed, errors } = filling;
  const words = ethicsTexts(lang).sheet;
  const name = `${id}-evidence`;
  // A rule of our own that all questions share is said once, above them.
  const own = grounds.filter(isOwnRule);
  return html`<div class="flow" id="${id}">${radios({
    lang,
    name: `${id}-status`,
    label: `${id}. ${text[lang]}`,
    hint: html`<p>${hint[lang]}</p>${own.length === 0 ? groundLine(grounds, lang) : null}`,
    optional: true,
    value: typed(`${id}-status`),
    choices: STATUSES.map((value) => ({
      value,
      label: words.statuses[value],
      ...(value === 'notMet' ? { inside: remedyFields(filling, id) } : {}),
    })),
  })}${textArea({ lang, name, label: said(words.evidence, id), optional: true, rows: 2, value: typed(name), error: errorOf(errors, name) })}</div>`;
}

/** What Annex II asks of a row that is not met; always there where a browser cannot fold it. */
function remedyFields({ lang, typed, body, errors }: Filling, id: string): Html {
  const words = ethicsTexts(lang).sheet;
  const text = (part: 'remedy' | 'responsible'): Html => {
    const name = `${id}-${part}`;
    const common = {
      lang,
      name,
      label: said(words[part], id),
      optional: true,
      value: typed(name),
      error: errorOf(errors, name),
    };
    return part === 'remedy' ? textArea({ ...common, rows: 2 }) : textField(common);
  };
  const due = `${id}-due`;
  return html`<div class="flow">${text('remedy')}${text('responsible')}${dateField({ lang, name: due, label: said(words.due, id), optional: true, value: datePartsFrom(body, due), error: errorOf(errors, due) })}</div>`;
}

function conclusionPart({ lang, typed, errors }: Filling): Html {
  const words = ethicsTexts(lang).sheet;
  return formSection(
    `G. ${words.conclusion}`,
    html`${radios({
      lang,
      name: 'conclusion',
      label: words.conclusionOf,
      optional: true,
      layout: 'row',
      value: typed('conclusion'),
      choices: CONCLUSIONS.map((value) => ({ value, label: words.conclusions[value] })),
    })}${textArea({ lang, name: 'note', label: words.note, optional: true, rows: 3, value: typed('note'), error: errorOf(errors, 'note') })}`,
  );
}

/** Twelve fields of one name each would all sound the same; the number of the row tells them apart. */
function said(label: string, id: string): string {
  return `${label} (${id})`;
}

/** Everything that was typed, as hidden fields: the result page gives it back to the form, the file or the account. */
export function typedFields(sheet: Sheet, body: WebContext['body']): (readonly [string, string])[] {
  const typed = typedIn(body);
  const rows = questionsOf(sheet).flatMap(({ id }) =>
    ['status', 'evidence', 'remedy', 'responsible', 'due-day', 'due-month', 'due-year'].map((part) => `${id}-${part}`),
  );
  return [...GENERAL, 'use', 'stage', 'conclusion', 'note', ...rows]
    .map((name) => [name, typed(name)] as const)
    .filter(([, value]) => value !== '');
}
