type Part = string | number | boolean | null;

/**
 * What is made from a few different values is made once for each of them. `make` must depend on its arguments alone. When more
 * than `most` different ones have come it starts anew, so that what strangers send cannot fill the memory.
 */
export function remember<Parts extends readonly Part[], Made>(
  most: number,
  make: (...parts: Parts) => Made,
): (...parts: Parts) => Made {
  const made = new Map<string, Made>();
  return (...parts) => {
    let key = String(parts[0]);
    for (let at = 1; at < parts.length; at += 1) key += `\0${parts[at]}`;
    let one = made.get(key);
    if (one === undefined) {
      one = make(...parts);
      if (made.size >= most) made.clear();
      made.set(key, one);
    }
    return one;
  };
}
