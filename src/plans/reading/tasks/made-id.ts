/** The first free number below a prefix; it is taken. */
export function madeId(prefix: string, ids: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const id = prefix === '' ? String(number) : `${prefix}.${number}`;
    if (ids.has(id)) continue;
    ids.add(id);
    return id;
  }
}
