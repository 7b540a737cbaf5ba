import { createHash, createHmac } from 'node:crypto';
import type { Signer } from '../../record-log/index.ts';

/** Crockford's base 32: no I, L, O, U, so that it can be read aloud and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** One key for all codes of a signer, so that each code costs a hash and not a signature. */
const keys = new WeakMap<Signer, Buffer>();

function trackingKey(signer: Signer): Buffer {
  const known = keys.get(signer);
  if (known) return known;
  // The first line keeps this statement apart from everything else that the key signs.
  const key = createHash('sha256')
    .update(signer.sign(Buffer.from('motcua-tracking/1\n')))
    .digest();
  keys.set(signer, key);
  return key;
}

/**
 * The secret that lets its holder follow a case without an account, 60 bits, like `7K2M-9QXA-40TB`. It follows from the
 * portal's key, so a repeated submission is told the same; the database keeps only its hash.
 */
export function trackingCode(signer: Signer, caseCode: string): string {
  const digest = createHmac('sha256', trackingKey(signer)).update(caseCode).digest();
  const letters = Array.from(digest.subarray(0, LENGTH), (byte) => ALPHABET[byte % 32]!).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** What the database keeps of it; typed with or without dashes, in any case, O for 0, I or L for 1. */
export function trackingHash(typed: string): Buffer {
  const compact = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]+/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return createHash('sha256').update(`motcua-tracking/1\n${compact}`).digest();
}
