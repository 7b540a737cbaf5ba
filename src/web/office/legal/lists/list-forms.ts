import { agencyNamed, SECTORS } from '../../../../law/index.ts';
import { ANSWERING_AGENCIES, CHANGES, LIST_STATUSES, MINISTER_LISTS } from '../../../../legal-review/index.ts';
import type { WebContext } from '../../../server/index.ts';
import {
  button,
  checkbox,
  dateField,
  errorOf,
  form,
  html,
  pathIn,
  select,
  textArea,
  textField,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import { LISTS_PATH } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { shownDay, shownText } from '../typed-form.ts';

/** The list of a proposal, as its form names it. */
export const PROPOSED_LIST = 'proposedList';

type Words = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

/** Fields of one of the two forms; only the form that was sent shows again what was typed. */
function fieldsOf(context: WebContext, errors: readonly FormError[]) {
  const { lang } = context;
  const words = legalWords(lang).lists;
  const value = (name: string): string => (errors.length > 0 ? shownText(context, name, '') : '');
  type Name = 'list' | 'status' | 'number' | 'sourceUrl' | 'note' | 'entries' | 'name' | 'detail' | 'reasons' | 'change' | 'sector' | 'agency' | 'addressee'; // prettier-ignore
  const base = (name: Name) => ({ lang, name, label: words[name], value: value(name), error: errorOf(errors, name) });
  return {
    line: (name: Name, more: object = {}): Html => textField({ ...base(name), ...more }),
    area: (name: Name, more: object = {}): Html => textArea({ ...base(name), ...more }),
    date: (name: 'signedOn' | 'inForceFrom'): Html =>
      dateField({ lang, name, label: words[name], optional: true, value: errors.length > 0 ? shownDay(context, name, undefined) : undefined, error: errorOf(errors, name) }), // prettier-ignore
    choice: (name: Name, list: Words, more: object = {}): Html =>
      select({ ...base(name), width: 'full', choices: Object.entries(list).map(([key, text]) => ({ value: key, label: text[lang] })), ...more }), // prettier-ignore
  };
}

/** A version of a list, whole. */
export function enterForm(context: WebContext, errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = legalWords(lang).lists;
  const { line, area, date, choice } = fieldsOf(context, errors);
  const { highRisk: _lawData, ...entered } = MINISTER_LISTS;
  return html`<section class="section flow"><h2>${words.enterTitle}</h2>${form({
    lang,
    action: pathIn(lang, `${LISTS_PATH}/phien-ban`),
    csrf: context.formToken,
    errors,
    body: html`${choice('list', entered)}${choice('status', LIST_STATUSES)}${line('number', { optional: true, width: 'half' })}${date('signedOn')}${date('inForceFrom')}${line('sourceUrl', { optional: true })}${area('entries', { hint: words.entriesHint, rows: 8 })}${area('note', { optional: true, rows: 2 })}${button({ label: words.enter, kind: 'secondary' })}`,
  })}</section>`;
}

/** A proposal of the person's agency. Its fields have other ids than those of the form above. */
export function proposeForm(context: WebContext, agencies: readonly string[], errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = legalWords(lang).lists;
  const { line, area, choice } = fieldsOf(context, errors);
  const named = (codes: readonly string[]): Words =>
    Object.fromEntries(codes.map((code) => [code, agencyNamed(code)?.name ?? { vi: code, en: code }]));
  const ministries = ANSWERING_AGENCIES.filter(({ level }) => level === 'ministry').map(({ code }) => code);
  const isProvince = agencies.some((code) => agencyNamed(code)?.level === 'province');
  const who =
    agencies.length === 1
      ? html`<input type="hidden" name="agency" value="${agencies[0]}">`
      : choice('agency', named(agencies));
  return html`<section class="section flow"><h2>${words.proposeTitle}</h2>${form({
    lang,
    action: pathIn(lang, `${LISTS_PATH}/de-xuat`),
    csrf: context.formToken,
    errors,
    body: html`${who}${proposedList(context, errors)}${choice('change', CHANGES)}${line('name')}${area('detail', { optional: true, rows: 3 })}${choice('sector', Object.fromEntries(SECTORS.map(({ code, name }) => [code, name])), { optional: true })}${checkbox({ lang, name: 'mustCertify', value: 'yes', label: words.mustCertify, optional: true, checked: errors.length > 0 && context.body['mustCertify'] === 'yes' })}${area('reasons', { rows: 4 })}${isProvince ? choice('addressee', named(ministries), { hint: words.addresseeHint }) : null}${button({ label: words.propose, kind: 'secondary' })}`,
  })}</section>`;
}

/** Both forms of the page ask for a list: this one under a name of its own, so that an error leads to its own field. */
function proposedList(context: WebContext, errors: readonly FormError[]): Html {
  const { lang } = context;
  return select({
    lang,
    name: PROPOSED_LIST,
    label: legalWords(lang).lists.list,
    width: 'full',
    value: errors.length > 0 ? shownText(context, PROPOSED_LIST, '') : '',
    choices: Object.entries(MINISTER_LISTS).map(([value, text]) => ({ value, label: text[lang] })),
    error: errorOf(errors, PROPOSED_LIST),
  });
}
