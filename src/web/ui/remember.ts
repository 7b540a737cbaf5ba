type Part = string | number | boolean | null;

/**
 * What is made from a few different values is made once for each of them. `make` must depend on its arguments alone. When more
 * than `most` different ones have come it starts anew, so that what strangers send cannot fill the memory.
 */
export function remember<Parts extends readonly Part[], Made>(
  most: number,
  make: (...parts: Parts) => Made,
): (...parts: Parts) => Made {
  const made = new Map<Part, unknown>();
  let size = 0;
  /** In the map of the first part's value the map of the second's, and so on to that of the last: no key has to be made. */
  const within = (parts: Parts): Map<Part, unknown> => {
    let map = made;
    for (let at = 0; at < parts.length - 1; at += 1) {
      let next = map.get(parts[at]!) as Map<Part, unknown> | undefined;
      if (next === undefined) map.set(parts[at]!, (next = new Map()));
      map = next;
    }
    return map;
  };
  return (...parts) => {
    const last = parts[parts.length - 1]!;
    const known = within(parts).get(last) as Made | undefined;
    if (known !== undefined) return known;
    const one = make(...parts);
    if (size >= most) {
      made.clear();
      size = 0;
    }
    size += 1;
    within(parts).set(last, one);
    return one;
  };
}
