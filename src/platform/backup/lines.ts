import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';

/** First line of a backup. */
export interface Head {
  readonly format: 'motcua-backup';
  readonly version: 2;
  readonly madeAt: string;
  /** Kind of database that wrote it, for people. */
  readonly postgres: string;
  readonly schema: Readonly<Record<string, string>>;
  /** True when the private keys given along are in it. */
  readonly withKeys: boolean;
}

/**
 * One line of a backup: a JSON object each, so that it can be read by anyone with gunzip. Rows follow their table, the bytes of a file
 * follow it; the last line carries the hash of all before it.
 */
export type Line =
  | Head
  | { readonly table: string }
  | { readonly row: unknown }
  | { readonly rows: number }
  | { readonly sequence: string; readonly last: string; readonly called: boolean }
  | { readonly file: string; readonly size: number }
  | { readonly bytes: string }
  | { readonly key: string; readonly text: string }
  | { readonly end: string; readonly totals: Totals };

export interface Totals {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly fileBytes: number;
}

/** The file is no whole backup of ours. The message is for people. */
export class BackupDamaged extends Error {}

/**
 * Lines of a backup as text, each with what it is. Throws `BackupDamaged` at the end when the hash does not hold, so whoever acts on
 * lines before must be able to take it back, or read twice.
 */
export async function* backupLines(path: string): AsyncGenerator<{ line: Line; text: string }> {
  const hash = createHash('sha256');
  let closed = false;
  let first = true;
  for await (const text of textLines(path)) {
    if (closed) throw new BackupDamaged('there is something after its last line');
    const line = parsed(text);
    if (first && !('format' in line)) throw new BackupDamaged('it does not begin as a backup does');
    first = false;
    if ('end' in line) {
      closed = true;
      if (line.end !== hash.digest('hex')) throw new BackupDamaged('its hash does not hold');
    } else hash.update(`${text}\n`);
    yield { line, text };
  }
  if (!closed) throw new BackupDamaged('it breaks off before its end');
}

async function* textLines(path: string): AsyncGenerator<string> {
  // Either stream's error ends both, and reaches whoever reads the second.
  const unpacked = pipeline(createReadStream(path), createGunzip(), () => undefined);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
    throw new BackupDamaged('it cannot be unpacked');
  }
  if (rest !== '') yield rest;
}

function parsed(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    throw new BackupDamaged('it holds a line that is no JSON');
  }
}
