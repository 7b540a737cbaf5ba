import type { ProvisionId } from '../law/index.ts';

/** As people type: no diacritics, đ as d, small letters. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}./-]+/gu, ' ')
    .trim();
}

/** Whether a provision is the other one or stands inside it. */
export function isPartOf(one: ProvisionId, whole: ProvisionId): boolean {
  return one === whole || (one.startsWith(whole) && /^[.a-z]/.test(one.slice(whole.length)));
}
