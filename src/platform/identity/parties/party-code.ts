import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that codes are read aloud and typed without mistakes. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 7;

/**
 * Own rule: `CT-` (chủ thể), seven random characters and a check character, e.g. `CT-7K3M9QXA`. One format for organisations,
 * individuals and agencies; it tells nothing about them and their order. 2^35 codes; the database refuses a second of the same.
 */
export function newPartyCode(): string {
  const body = Array.from({ length: DIGITS }, () => ALPHABET[randomInt(32)]).join('');
  return `CT-${body}${checkCharacter(body)}`;
}

/** The code in its canonical form (upper case, O for 0 and I or L for 1 forgiven), or null when it cannot be one. */
export function parsePartyCode(text: string): string | null {
  const typed = /^\s*CT[\-\s]*([0-9A-Z]{8})\s*$/v.exec(text.slice(0, 40).toUpperCase());
  const body = typed?.[1]?.replaceAll('O', '0').replaceAll(/[IL]/gv, '1');
  if (!body || Array.from(body).some((sign) => !ALPHABET.includes(sign))) return null;
  return checkCharacter(body.slice(0, DIGITS)) === body[DIGITS] ? `CT-${body}` : null;
}

/** Luhn's method in base 32: finds every single wrong character and nearly every swap of neighbours. */
function checkCharacter(body: string): string {
  let sum = 0;
  for (let at = body.length - 1, double = true; at >= 0; at -= 1, double = !double) {
    const value = ALPHABET.indexOf(body[at]!) * (double ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
  }
  return ALPHABET[(32 - (sum % 32)) % 32]!;
}
