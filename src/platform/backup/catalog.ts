import type pg from 'pg';
import { MIGRATIONS_TABLE } from '../database/index.ts';

/** Named with its schema, ready to stand in a statement. */
export interface Table {
  readonly name: string;
  /** Columns that are stored as given, separated by commas; computed ones, and numbers of transactions, come of themselves. */
  readonly columns: string;
  /** The same to be written: JSON as text, so that a JSON null and no value at all stay two things. */
  readonly written: string;
  /** The same to be read back from what was written. */
  readonly read: string;
}

export interface Catalog {
  /** What makes two databases the same: migrations with their hashes, and the job queue's own. */
  readonly schema: Readonly<Record<string, string>>;
  readonly tables: readonly Table[];
  readonly sequences: readonly string[];
}

/** The job queue's bookkeeping of itself is made by its installation, not carried. */
const MADE_BY_INSTALLATION = ['graphile_worker.migrations'];
/** The start fills these from the program: they may be there before anything else is. */
const FILLED_AT_START = [
  'public.four_eyes_rule',
  'graphile_worker._private_tasks',
  'graphile_worker._private_known_crontabs',
];

/** What this database consists of. */
export async function readCatalog(client: pg.ClientBase): Promise<Catalog> {
  const found = await client.query<Table & { kind: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relkind::text as kind, a.*
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       cross join lateral (
         select string_agg(quote_ident(attname), ', ' order by attnum) as columns,
                string_agg(format(case when is_json then '%1$I::text as %1$I' else '%1$I' end, attname), ', ' order by attnum) as written,
                string_agg(format(case when is_json then '(%1$I #>> ''{}'')::%2$s' else '%1$I' end, attname, atttypid::regtype), ', ' order by attnum) as read
           from (select *, atttypid in ('json'::regtype, 'jsonb'::regtype) as is_json from pg_attribute) t
          where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and atttypid <> 'xid8'::regtype) a
      where n.nspname in ('public', 'graphile_worker') and c.relkind in ('r', 'S') order by 1`,
  );
  const left = [`public.${MIGRATIONS_TABLE}`, ...MADE_BY_INSTALLATION];
  const ofKind = (kind: string): Table[] => found.rows.filter((row) => row.kind === kind && !left.includes(row.name));
  const ours = await client.query<{ name: string; sha256: string }>(
    `select name, sha256 from ${MIGRATIONS_TABLE} order by name`,
  );
  const jobs = await client.query<{ newest: number }>('select max(id) as newest from graphile_worker.migrations');
  const schema = Object.fromEntries(ours.rows.map(({ name, sha256 }) => [name, sha256]));
  return {
    schema: { ...schema, 'graphile_worker.migrations': String(jobs.rows[0]!.newest) },
    tables: ofKind('r'),
    sequences: ofKind('S').map(({ name }) => name),
  };
}

/** The first table with anything in it that did not come with the start itself, or null. */
export async function firstFilled(client: pg.ClientBase, tables: readonly Table[]): Promise<string | null> {
  for (const { name } of tables) {
    if (FILLED_AT_START.includes(name)) continue;
    if ((await client.query(`select 1 from ${name} limit 1`)).rowCount !== 0) return name;
  }
  return null;
}
