import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));
const announced = new Set<string>();

/**
 * The path of a file in the folder `../shared` beside this repository (official texts and lists that are not ours to
 * publish), or null where it is missing. A missing file is printed once, so that a left-out test never looks passed.
 */
export function sharedFile(relative: string): string | null {
  const path = SHARED + relative;
  if (existsSync(path)) return path;
  if (!announced.has(relative)) {
    announced.add(relative);
    console.warn(`LEFT OUT: tests that read ../shared/${relative}, because that file is not here`);
  }
  return null;
}
