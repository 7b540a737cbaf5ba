import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import type { FileStore } from '../files/index.ts';
import { readCatalog, type Table } from './catalog.ts';
import type { Head, Line, Totals } from './lines.ts';

export interface BackupSource {
  /** Address as the owner: the application itself may not read every table. */
  readonly ownerUrl: string;
  readonly files: FileStore;
  /** Private keys to take along, by name; empty when they are kept elsewhere. */
  readonly keys: Readonly<Record<string, string>>;
  readonly now: Date;
}

const FETCH = 500;

/**
 * Writes everything into one new file (mode 0600): all tables and sequences as one snapshot sees them, then the bytes of all files that
 * the snapshot names. The portal may go on meanwhile. The file has its name only once it is whole and on disk: a crash leaves `.part`.
 */
export async function writeBackup(path: string, source: BackupSource): Promise<Totals> {
  const part = `${path}.part`;
  const client = new pg.Client({ connectionString: source.ownerUrl, options: '-c timezone=UTC -c jit=off' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    let totals: Totals | undefined;
    const lines = hashed(everything(client, source), (result) => (totals = result));
    await pipeline(
      Readable.from(lines, { objectMode: false, highWaterMark: 1_048_576 }),
      createGzip(),
      createWriteStream(part, { mode: 0o600, flush: true }),
    );
    await rename(part, path);
    await syncFolder(dirname(path));
    return totals!;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Lines as bytes, gathered into larger pieces, with the closing line that vouches for them. */
async function* hashed(
  lines: AsyncGenerator<Exclude<Line, { end: string }> | string, Totals>,
  done: (totals: Totals) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let gathered: string[] = [];
  let length = 0;
  const piece = (): Buffer => {
    const bytes = Buffer.from(gathered.join(''));
    hash.update(bytes);
    [gathered, length] = [[], 0];
    return bytes;
  };
  for (;;) {
    const next = await lines.next();
    if (next.done === true) {
      yield piece();
      const end: Line = { end: hash.digest('hex'), totals: next.value };
      yield Buffer.from(`${JSON.stringify(end)}\n`);
      done(next.value);
      return;
    }
    const text = `${typeof next.value === 'string' ? next.value : JSON.stringify(next.value)}\n`;
    gathered.push(text);
    length += text.length;
    if (length > 262_144) yield piece();
  }
}

type Piece = Exclude<Line, { end: string }> | string;

async function* everything(client: pg.Client, source: BackupSource): AsyncGenerator<Piece, Totals> {
  await client.query('begin isolation level repeatable read read only');
  await client.query('set local statement_timeout = 0');
  await client.query('set local idle_in_transaction_session_timeout = 0');
  const catalog = await readCatalog(client);
  const version = await client.query<{ server_version: string }>('show server_version');
  const head: Head = {
    format: 'motcua-backup',
    version: 2,
    madeAt: source.now.toISOString(),
    postgres: version.rows[0]!.server_version,
    schema: catalog.schema,
    withKeys: Object.keys(source.keys).length > 0,
  };
  yield head;
  let rows = 0;
  for (const table of catalog.tables) {
    yield { table: table.name };
    const count = yield* rowsOf(client, table);
    yield { rows: count };
    rows += count;
  }
  // After the snapshot, so that no number that it has given out is given out again; gaps do no harm.
  for (const sequence of catalog.sequences) {
    const found = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${sequence}`,
    );
    yield { sequence, ...found.rows[0]! };
  }
  const files = yield* filesOf(client, source.files);
  await client.query('commit');
  for (const [key, text] of Object.entries(source.keys)) yield { key, text };
  return { tables: catalog.tables.length, rows, ...files };
}

/** Rows as the database itself writes them as JSON: instants to the microsecond, bytes in hex, numbers untouched by us. */
async function* rowsOf(client: pg.Client, { name, written }: Table): AsyncGenerator<Piece, number> {
  let count = 0;
  await client.query(
    `declare backup no scroll cursor for select row_to_json(t)::text as row from (select ${written} from ${name}) t`,
  );
  for (;;) {
    const found = await client.query<{ row: string }>(`fetch ${FETCH} from backup`);
    if (found.rows.length === 0) break;
    for (const { row } of found.rows) yield `{"row":${row}}`;
    count += found.rows.length;
  }
  await client.query('close backup');
  return count;
}

async function* filesOf(
  client: pg.Client,
  files: FileStore,
): AsyncGenerator<Piece, { files: number; fileBytes: number }> {
  const found = await client.query<{ sha256: Buffer; size: string }>(
    'select distinct sha256, size_bytes::text as size from file order by sha256',
  );
  let fileBytes = 0;
  for (const { sha256, size } of found.rows) {
    const content = await files.get(sha256);
    if (content === null) throw new Error(`The bytes of the file ${sha256.toString('hex')} are not in the store`);
    yield { file: sha256.toString('hex'), size: Number(size) };
    for await (const chunk of content) yield { bytes: (chunk as Buffer).toString('base64') };
    fileBytes += Number(size);
  }
  return { files: found.rows.length, fileBytes };
}
