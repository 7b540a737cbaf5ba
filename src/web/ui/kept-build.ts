import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What was made, and the files it was made of. */
export interface Built<Made> {
  readonly made: Made;
  readonly inputs: readonly string[];
}

interface Kept<Made> extends Built<Made> {
  readonly digest: string;
}

/**
 * What `build` makes; from `folder`, where an earlier process left it, while no byte of its inputs has changed. `key` is all else
 * that it depends on. Without a folder, or in one that cannot be written, it is built each time. A crash while it is written
 * leaves what was kept before.
 */
export function keptBuild<Made>(folder: string | undefined, key: string, build: () => Built<Made>): Made {
  if (folder === undefined) return build().made;
  const file = join(folder, `build-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`);
  const before = read<Made>(file);
  if (before !== null && digestOf(before.inputs) === before.digest) return before.made;
  const built = build();
  const digest = digestOf(built.inputs);
  if (digest !== null) write(file, { ...built, digest });
  return built.made;
}

function read<Made>(file: string): Kept<Made> | null {
  try {
    return deserialize(readFileSync(file)) as Kept<Made>;
  } catch {
    return null;
  }
}

function write(file: string, kept: Kept<unknown>): void {
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, serialize(kept));
    renameSync(own, file);
  } catch {
    rmSync(own, { force: true });
  }
}

/** Null when one of them cannot be read. */
function digestOf(inputs: readonly string[]): string | null {
  const digest = createHash('sha256');
  try {
    for (const input of inputs)
      digest.update(`${input}\0`).update(createHash('sha256').update(readFileSync(input)).digest());
  } catch {
    return null;
  }
  return digest.digest('hex');
}
