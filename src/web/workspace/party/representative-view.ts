import type { Day } from '../../../law/index.ts';
import type { Representative } from '../../../platform/identity/index.ts';
import { groundsShown } from '../../display/index.ts';
import {
  button,
  citations,
  dateField,
  dateFrom,
  datePartsFrom,
  errorOf,
  form,
  html,
  pageHeading,
  pathIn,
  radios,
  textField,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';

const KINDS = ['contactPoint', 'commercialPresence', 'authorisedRepresentative'] as const;

function textIn(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** Reads the form: days from their parts, empty optional fields as nothing. Its errors are those that identity does not look for. */
export function readRepresentative(
  body: Readonly<Record<string, unknown>>,
  today: Day,
  lang: Lang,
): { values: Omit<Representative, 'id'>; errors: FormError[] } {
  const words = wordsIn(lang).account.representatives;
  const kind = KINDS.find((one) => one === body['kind']);
  const [from, until] = [dateFrom(body, 'validFrom'), dateFrom(body, 'validUntil')];
  const optional = (name: string): string | null => textIn(body, name).trim() || null;
  const errors: FormError[] = [
    ...(kind === undefined ? [{ field: 'kind', text: words.noKind }] : []),
    ...(from === 'wrong' ? [{ field: 'validFrom', text: words.badDay }] : []),
    ...(until === 'wrong' ? [{ field: 'validUntil', text: words.badDay }] : []),
    ...(from !== null && until !== null && from !== 'wrong' && until !== 'wrong' && until < from
      ? [{ field: 'validUntil', text: words.badPeriod }]
      : []),
  ];
  const values: Omit<Representative, 'id'> = {
    kind: kind ?? 'contactPoint',
    name: textIn(body, 'name'),
    address: textIn(body, 'address'),
    email: optional('email'),
    phone: optional('phone'),
    legalStatus: optional('legalStatus'),
    validFrom: from === null || from === 'wrong' ? today : from,
    validUntil: until === 'wrong' || errors.length > 0 ? null : until,
  };
  return { values, errors };
}

/** The form for a contact point, presence or representative. */
export function representativeForm(
  context: PartyContext,
  typed: Readonly<Record<string, unknown>>,
  errors: readonly FormError[],
): Html {
  const { lang } = context;
  const all = wordsIn(lang).account;
  const words = all.representatives;
  const choices = KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }));
  const line = (name: 'name' | 'address' | 'email' | 'phone' | 'legalStatus', optional: boolean, hint?: string): Html =>
    textField({
      lang,
      name,
      label: words[name],
      value: textIn(typed, name),
      optional,
      error: errorOf(errors, name),
      ...(hint === undefined ? {} : { hint }),
    });
  const body = html`${radios({ lang, name: 'kind', label: words.kind, choices, value: textIn(typed, 'kind'), error: errorOf(errors, 'kind') })}
${line('name', false)}${line('address', false)}${line('email', true)}${line('phone', true)}${line('legalStatus', true, words.legalStatusHint)}
${dateField({ lang, name: 'validFrom', label: words.from, optional: true, value: datePartsFrom(typed, 'validFrom'), error: errorOf(errors, 'validFrom') })}
${dateField({ lang, name: 'validUntil', label: words.until, hint: words.untilHint, optional: true, value: datePartsFrom(typed, 'validUntil'), error: errorOf(errors, 'validUntil') })}
<div class="button-row">${button({ label: all.save })}<a href="${pathIn(lang, '/ho-so/to-chuc')}">${all.cancel}</a></div>`;
  const action = pathIn(lang, '/ho-so/to-chuc/dai-dien');
  return html`<div class="reading flow">${pageHeading({ title: words.addTitle })}${citations(groundsShown(['L14.6'], lang), lang)}${form({ lang, action, errors, body, ...tokens(context) })}</div>`;
}
