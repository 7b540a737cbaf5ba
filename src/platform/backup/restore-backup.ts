import pg from 'pg';
import type { FileStore } from '../files/index.ts';
import { firstFilled, readCatalog, type Catalog, type Table } from './catalog.ts';
import { backupLines, type Head, type Totals } from './lines.ts';

export interface RestoreTarget {
  readonly ownerUrl: string;
  readonly files: FileStore;
  /** Called for each private key in the backup before anything is stored; throws what stands against it. */
  readonly takeKey: (name: string, text: string) => Promise<void>;
}

/** Why a backup cannot be restored there. The message is for people. */
export class RestoreRefused extends Error {}

export interface Restored extends Totals {
  readonly madeAt: string;
  readonly withKeys: boolean;
}

const BATCH_ROWS = 1_000;
const BATCH_CHARACTERS = 1_000_000;

/**
 * Puts a backup into an empty database of the same schema. The whole file is checked before anything is changed; then files are put
 * (a crash leaves bytes that the next sweep removes), then all rows in one transaction: a crash leaves an empty database.
 */
export async function restoreBackup(path: string, target: RestoreTarget): Promise<Restored> {
  const { head, totals } = await lookThrough(path);
  const client = new pg.Client({ connectionString: target.ownerUrl, options: '-c timezone=UTC -c jit=off' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const catalog = await readCatalog(client);
    assertSameSchema(head, catalog);
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query(`lock table ${catalog.tables.map(({ name }) => name).join(', ')} in access exclusive mode`);
    const filled = await firstFilled(client, catalog.tables);
    if (filled !== null) throw new RestoreRefused(`the database is not empty: ${filled} has rows`);
    await putKeysAndFiles(path, target);
    await fill(client, path, catalog);
    await client.query('commit');
    await client.query('analyze');
    return { ...totals, madeAt: head.madeAt, withKeys: head.withKeys };
  } finally {
    await client.end();
  }
}

async function lookThrough(path: string): Promise<{ head: Head; totals: Totals }> {
  let head: Head | undefined;
  let totals: Totals | undefined;
  for await (const { line } of backupLines(path)) {
    if ('format' in line) head = line;
    if ('end' in line) totals = line.totals;
  }
  if (head?.version !== 2) throw new RestoreRefused(`backups of version ${String(head?.version)} are not known here`);
  return { head, totals: totals! };
}

function assertSameSchema(head: Head, catalog: Catalog): void {
  const names = [...new Set([...Object.keys(head.schema), ...Object.keys(catalog.schema)])].sort();
  const different = names.find((name) => head.schema[name] !== catalog.schema[name]);
  if (different === undefined) return;
  throw new RestoreRefused(
    `it was made with another schema (${different}): restore it with the version that made it, and upgrade then`,
  );
}

async function putKeysAndFiles(path: string, { files, takeKey }: RestoreTarget): Promise<void> {
  for await (const { line } of backupLines(path)) if ('key' in line) await takeKey(line.key, line.text);
  const lines = backupLines(path);
  for (let next = await lines.next(); next.done !== true;) {
    if (!('file' in next.value.line)) {
      next = await lines.next();
      continue;
    }
    const { file, size } = next.value.line;
    // The bytes of a file end where another line begins, which is kept for the next turn.
    const content = (async function* bytes(): AsyncGenerator<Buffer> {
      for (next = await lines.next(); next.done !== true && 'bytes' in next.value.line; next = await lines.next())
        yield Buffer.from(next.value.line.bytes, 'base64');
    })();
    const kept = size === 0 ? false : await files.putBack(Buffer.from(file, 'hex'), content);
    if (!kept) throw new RestoreRefused(`the bytes of the file ${file} are not those that its name says`);
  }
}

async function fill(client: pg.Client, path: string, catalog: Catalog): Promise<void> {
  const constraints = await liftRules(client, catalog);
  let table: Table | null = null;
  let rows: string[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await insert(client, table!, rows);
    [rows, characters] = [[], 0];
  };
  for await (const { line, text } of backupLines(path)) {
    if ('table' in line) {
      table = known(
        catalog.tables.find(({ name }) => name === line.table),
        line.table,
      );
      await client.query(`delete from ${table.name}`);
    } else if ('row' in line) {
      const row = text.slice('{"row":'.length, -1);
      rows.push(row);
      characters += row.length;
      if (rows.length >= BATCH_ROWS || characters > BATCH_CHARACTERS) await flush();
    } else if ('rows' in line) await flush();
    else if ('sequence' in line) {
      const name = known(
        catalog.sequences.find((one) => one === line.sequence),
        line.sequence,
      );
      await client.query('select setval($1::regclass, $2::bigint, $3)', [name, line.last, line.called]);
    }
  }
  await layRules(client, catalog, constraints);
}

/** Only names of this very database stand in statements. */
function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new RestoreRefused(`there is no ${name} here`);
  return found;
}

/** The text goes to the database as it came: no number and no instant passes through ours. */
async function insert(client: pg.Client, { name, columns, read }: Table, rows: readonly string[]): Promise<void> {
  await client.query(
    `insert into ${name} (${columns}) overriding system value select ${read} from json_populate_recordset(null::${name}, $1::json)`,
    [`[${rows.join(',')}]`],
  );
}

interface Constraint {
  table: string;
  name: string;
  definition: string;
}

/** Rows come table by table, and some point at later ones: foreign keys and triggers are put back, and checked, at the end. */
async function liftRules(client: pg.Client, catalog: Catalog): Promise<Constraint[]> {
  const found = await client.query<Constraint>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)`,
  );
  for (const { table, name } of found.rows) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of catalog.tables) await client.query(`alter table ${name} disable trigger user`);
  return found.rows;
}

async function layRules(client: pg.Client, catalog: Catalog, constraints: readonly Constraint[]): Promise<void> {
  for (const { name } of catalog.tables) await client.query(`alter table ${name} enable trigger user`);
  for (const { table, name, definition } of constraints)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}
