import { accepted, refusal, refused, type Outcome, type Refusal } from '../refusal/index.ts';

const LOCAL = /^[a-z0-9!#$%\x26'*+\/=?^_`\{\|\}~\-]+(?:\.[a-z0-9!#$%\x26'*+\/=?^_`\{\|\}~\-]+)*$/v;
const LABEL = /^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$/v;

/**
 * A lower-case e-mail address that can stand in a mail header. Only ASCII: lower-casing other letters can turn one address
 * into another person's (the Kelvin sign becomes k), and look-alike letters deceive.
 */
export function cleanEmail(input: unknown, field = 'email'): Outcome<string, Refusal<'badEmail'>> {
  const text = typeof input === 'string' && input.length <= 400 ? input.trim() : '';
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, Math.max(at, 0)).toLowerCase(), text.slice(at + 1).toLowerCase()];
  const labels = domain.split('.');
  const fits = text.length <= 254 && local.length <= 64 && labels.length <= 20;
  const ascii = /^[\x21-\x7e]+$/v.test(text);
  if (
    fits &&
    ascii &&
    LOCAL.test(local) &&
    (labels.length >= 2 || domain === 'localhost') &&
    labels.every((label) => LABEL.test(label))
  ) {
    return accepted(`${local}@${domain}`);
  }
  const vi = 'Địa chỉ thư điện tử chưa đúng. Ví dụ: ten@coquan.vn';
  return refused(refusal('badEmail', vi, 'This is not an e-mail address. Example: name@agency.vn', field));
}
