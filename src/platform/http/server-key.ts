import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * 32 secret bytes under `dataDir/keys`, made on first use; processes that share the folder share the key. The file appears whole or not at all, whoever is first.
 */
export function serverKey(dataDir: string, name: 'logs'): Buffer {
  const folder = join(dataDir, 'keys');
  const file = join(folder, `${name}.key`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = readKey(file);
  if (known) return known;
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKey(file);
  if (!made) throw new Error(`The key ${file} could not be made`);
  return made;
}

function readKey(file: string): Buffer | null {
  try {
    const key = readFileSync(file);
    if (key.length !== 32) throw new Error(`The key ${file} is damaged: ${key.length} bytes instead of 32`);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
