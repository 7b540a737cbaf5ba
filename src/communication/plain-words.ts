/** Lower case, without diacritics, one space between words: what is searched and what is searched for are both brought to this. */
export function plainWords(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
