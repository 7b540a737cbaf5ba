import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { likePatterns, redact, redactText, type PersonalMarks } from '../../platform/destruction/index.ts';

/** Tables of this room that hold what people typed: column of JSON, by table. */
const JSON_COLUMNS = [
  ['case_act', 'input'],
  ['case_act', 'findings'],
  ['case_act', 'effects'],
  ['case_apart', 'answers'],
  ['draft', 'answers'],
  ['draft', 'sources'],
  ['classification', 'answers'],
  ['classification', 'result'],
] as const;
const TEXT_COLUMNS = [
  ['case_note', 'id', 'body'],
  ['case_status', 'case_id', 'title'],
  ['enterprise_status', 'id', 'proof_number'],
  ['enterprise_status', 'id', 'proof_issuer'],
  ['enterprise_status_look', 'id', 'reason'],
] as const;

/**
 * Takes the person's marks out of what was typed into cases, drafts, notes and kept classifications, and destroys the salts of receipts
 * that commit to it. Acts keep their place, time, ground and the number of the account. Needs the rights of the tables' owner.
 */
export async function redactCases(tx: Tx, marks: PersonalMarks, now: Date): Promise<Record<string, number>> {
  const counts: Record<string, number> = { receiptSalts: 0 };
  for (const [table, column] of JSON_COLUMNS) {
    const changed = await redactJson(tx, table, column, marks);
    counts[`${table}.${column}`] = changed.length;
    if (table === 'case_act' && column === 'input') counts['receiptSalts'] = await destroySalts(tx, changed, now);
  }
  for (const [table, key, column] of TEXT_COLUMNS)
    counts[`${table}.${column}`] = await redactTexts(tx, table, key, column, marks);
  return counts;
}

async function redactJson(tx: Tx, table: string, column: string, marks: PersonalMarks): Promise<string[]> {
  const [from, name] = [sql.table(table), sql.ref(column)];
  const found = await sql<{ id: string; value: unknown }>`
    select id, ${name} as value from ${from} where ${name}::text ilike any(${likePatterns(marks)}::text[])`.execute(tx);
  const changed: string[] = [];
  for (const { id, value } of found.rows) {
    const clean = redact(value, marks);
    if (clean === null) continue;
    await sql`update ${from} set ${name} = ${JSON.stringify(clean.value)}::jsonb where id = ${id}`.execute(tx);
    changed.push(id);
  }
  return changed;
}

async function redactTexts(tx: Tx, table: string, key: string, column: string, marks: PersonalMarks): Promise<number> {
  const [from, id, name] = [sql.table(table), sql.ref(key), sql.ref(column)];
  const found = await sql<{ id: string; value: string }>`
    select ${id} as id, ${name} as value from ${from} where ${name} ilike any(${likePatterns(marks)}::text[])`.execute(
    tx,
  );
  let changed = 0;
  for (const row of found.rows) {
    const clean = redactText(row.value, marks);
    if (clean === null) continue;
    await sql`update ${from} set ${name} = ${clean} where ${id} = ${row.id}`.execute(tx);
    changed += 1;
  }
  return changed;
}

async function destroySalts(tx: Tx, actIds: readonly string[], now: Date): Promise<number> {
  const done = await sql`
    update case_receipt set salt = null, erased_at = ${now} where act_id = any(${actIds}::uuid[]) and salt is not null`.execute(
    tx,
  );
  return Number(done.numAffectedRows ?? 0n);
}
