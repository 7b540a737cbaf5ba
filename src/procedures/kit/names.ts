/** Names found in a text, whatever their case and marks: what is published says nobody's. Those of one or two letters would hit by chance. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const plain = plainText(text);
  return names.filter((name) => plainText(name).trim().length > 2 && plain.includes(` ${plainText(name).trim()} `));
}

function plainText(text: string): string {
  const bare = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
  return ` ${bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
}
