import { cleanEmail, cleanText } from '../../http/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../../refusal/index.ts';
import { PARTY_KINDS, type PartyKind } from '../actor.ts';

export interface PartyProfile {
  kind: PartyKind;
  name: string;
  /** Enterprise, tax or founding number; for individuals never the number of the identity card. */
  identifier?: string | null;
  address?: string | null;
  email?: string | null;
  phone?: string | null;
  provinceCode?: string | null;
  /** ISO 3166-1, two letters; default VN. */
  countryCode?: string;
}

export interface PartyValues {
  name: string;
  identifier: string | null;
  address: string | null;
  email: string | null;
  phone: string | null;
  province_code: string | null;
  country_code: string;
}

/** Cleans a profile as it was typed into columns, or gives every refusal at once. */
export function partyRefusalsOrValues(input: PartyProfile): Outcome<PartyValues> {
  const refusals: Refusal[] = [];
  const keep = <T>(outcome: Outcome<T>): T | null => {
    if (outcome.ok) return outcome.value;
    refusals.push(...outcome.refusals);
    return null;
  };
  const optional = <T>(text: string | null | undefined, clean: (text: string) => Outcome<T>): T | null =>
    text === null || text === undefined || (typeof text === 'string' && text.trim() === '') ? null : keep(clean(text));
  if (!PARTY_KINDS.includes(input.kind))
    refusals.push(refusal('kindUnknown', 'Loại chủ thể chưa đúng.', 'There is no such kind of party.', 'kind'));
  const values = {
    name: keep(cleanText(input.name, { field: 'name', max: 300 })) ?? '',
    identifier: optional(input.identifier, (text) => cleanIdentifier(text, input)),
    address: optional(input.address, (text) => cleanText(text, { field: 'address', max: 500 })),
    email: optional(input.email, (text) => cleanEmail(text)),
    phone: optional(input.phone, (text) =>
      pattern(
        text,
        'phone',
        /^\+?[0-9][0-9 .\-\(\)]{5,24}$/v,
        'Số điện thoại chưa đúng.',
        'This is not a telephone number.',
      ),
    ),
    province_code: optional(input.provinceCode, (text) =>
      pattern(text, 'provinceCode', /^[A-Za-z0-9\-]{1,20}$/v, 'Mã tỉnh chưa đúng.', 'This is not a province code.'),
    ),
    country_code:
      keep(
        pattern(
          input.countryCode ?? 'VN',
          'countryCode',
          /^[A-Z]{2}$/v,
          'Mã quốc gia chưa đúng.',
          'This is not a country code.',
        ),
      ) ?? 'VN',
  };
  return refusals.length > 0 ? refused(...refusals) : accepted(values);
}

/** Upper case without spaces, so that one number is one party. Identity card numbers (9 or 12 digits) of individuals are never stored. */
function cleanIdentifier(text: string, input: PartyProfile): Outcome<string> {
  const outcome = cleanText(text, { field: 'identifier', max: 50 });
  if (!outcome.ok) return outcome;
  const identifier = outcome.value.replaceAll(/\s/gv, '').toUpperCase();
  if (input.kind === 'individual' && /^(?:\d{9}|\d{12})$/v.test(identifier.replaceAll(/[.\-]/gv, ''))) {
    const vi = 'Không nhập số căn cước công dân. Bạn để trống mục này nếu không có mã số nào khác.';
    return refused(
      refusal(
        'identityCardNumber',
        vi,
        'Do not enter an identity card number. Leave this empty if there is no other number.',
        'identifier',
      ),
    );
  }
  return pattern(
    identifier,
    'identifier',
    /^[\p{L}\p{N}][\p{L}\p{N}\/.\-]{0,49}$/v,
    'Mã số chưa đúng.',
    'This is not a registration number.',
  );
}

function pattern(text: string, field: string, form: RegExp, vi: string, en: string): Outcome<string> {
  const trimmed = text.trim().normalize('NFC');
  return form.test(trimmed) ? accepted(trimmed) : refused(refusal('badFormat', vi, en, field));
}
