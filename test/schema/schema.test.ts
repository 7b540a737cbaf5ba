import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { assertAppendOnly } from '../../src/platform/database/index.ts';
import { freshDatabase } from '../database.ts';
import { generateTypes } from './generate.ts';
import { GRANTS } from './grants.ts';
import { ownFolder } from '../own-folder.ts';

const root = join(import.meta.dirname, '../..');

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the generated types are those of the migrated schema', async () => {
  const database = await freshDatabase();
  const out = join(ownFolder('types'), 'tables.ts');
  generateTypes(database.ownerUrl, out);
  assert.equal(
    readFileSync(join(root, 'src/platform/database/tables.ts'), 'utf8'),
    readFileSync(out, 'utf8'),
    'run `npm run schema`',
  );
});

test('every table says what it is', async () => {
  const { ownerUrl } = await freshDatabase();
  const silent = await ask<{ name: string }>(
    ownerUrl,
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and obj_description(c.oid) is null and not c.relispartition`,
  );
  assert.deepEqual(silent, []);
});

test('every column is classified public, restricted or secret [L8.3-3] [L8.3-4]', async () => {
  const { ownerUrl } = await freshDatabase();
  const columns = await ask<{ name: string }>(
    ownerUrl,
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' order by 1`,
  );
  const lines = readFileSync(join(root, 'db/columns.tsv'), 'utf8').trim().split('\n').slice(1);
  const classified = new Map(lines.map((line) => line.split('\t') as [string, string]));
  assert.deepEqual([...classified.keys()].sort(), columns.map((column) => column.name).sort());
  for (const [column, kind] of classified) assert.match(kind, /^(public|restricted|secret)$/, column);
});

test('the application may do exactly what is written down, table by table', async () => {
  const { ownerUrl } = await freshDatabase();
  const rows = await ask<{ name: string; may: string }>(
    ownerUrl,
    `select c.relname as name, string_agg(p, ' ' order by p) as may
     from pg_class c join pg_namespace n on n.oid = c.relnamespace,
          unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as p
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
       and (has_table_privilege('motcua_app', c.oid, p) or (p = 'UPDATE' and has_any_column_privilege('motcua_app', c.oid, p)))
     group by c.relname order by 1`,
  );
  assert.deepEqual(Object.fromEntries(rows.map((row) => [row.name, row.may])), GRANTS);
});

test('the start-up check refuses a database where the application could change an act', async () => {
  const { ownerUrl, db } = await freshDatabase();
  await assertAppendOnly(db, ['case_act', 'entry_version', 'audit_event', 'log_leaf']);
  await ask(ownerUrl, 'grant update (state_after) on case_act to motcua_app');
  await assert.rejects(assertAppendOnly(db, ['case_act']), /UPDATE on case_act/);
});

test('acts, versions, audit and log cannot be changed or removed by the application', async () => {
  const { db } = await freshDatabase();
  for (const table of [
    'case_act',
    'entry',
    'entry_version',
    'entry_restricted',
    'audit_event',
    'log_leaf',
    'log_index',
    'log_tile',
    'log_checkpoint',
  ] as const) {
    await assert.rejects(db.deleteFrom(table).execute(), /permission denied/, `delete from ${table}`);
  }
});
