import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { likePatterns, redact, redactText, type PersonalMarks } from '../../platform/destruction/index.ts';

/** Columns of this room that hold what people typed: a new one must be added here. */
const TEXT_COLUMNS = [
  ['legal_document_version', 'note'],
  ['review_round', 'request'],
  ['review_item_version', 'owner'],
  ['review_item_version', 'finding'],
  ['review_item_version', 'proposal_detail'],
  ['review_item_version', 'still_in_force'],
  ['review_item_version', 'announcement'],
  ['review_dispatch', 'summary'],
  ['draft_text', 'label'],
  ['draft_comment', 'body'],
  ['draft_comment_handling', 'reply'],
  ['draft_comment_handling', 'published_text'],
  ['draft_request', 'request'],
  ['draft_reply', 'body'],
  ['dossier_part', 'note'],
  ['handbook_version', 'description'],
  ['handbook_version', 'description_en'],
  ['handbook_version', 'change_note'],
  ['decision_list_version', 'note'],
  ['list_proposal', 'name'],
  ['list_proposal', 'detail'],
  ['list_proposal', 'reasons'],
  ['list_proposal_step', 'note'],
] as const;

/**
 * Takes the person's marks out of comments on drafts, of how they were handled, and of what agencies typed into reviews, proposals and
 * notes; texts and titles of legal documents stay as they were issued. A comment keeps its place, its time and the number of the account.
 * Needs the rights of the tables' owner.
 */
export async function redactLegalReview(tx: Tx, marks: PersonalMarks): Promise<Record<string, number>> {
  const counts: Record<string, number> = { 'decision_list_version.entries': await redactEntries(tx, marks) };
  for (const [table, column] of TEXT_COLUMNS)
    counts[`${table}.${column}`] = await redactTexts(tx, table, column, marks);
  return counts;
}

/** Keys differ from table to table: a row is found again by where it lies, which holds within the transaction that locked it. */
async function redactTexts(tx: Tx, table: string, column: string, marks: PersonalMarks): Promise<number> {
  const [from, name] = [sql.table(table), sql.ref(column)];
  const found = await sql<{ place: string; value: string }>`
    select ctid::text as place, ${name} as value from ${from}
     where ${name} ilike any(${likePatterns(marks)}::text[]) for update`.execute(tx);
  let changed = 0;
  for (const { place, value } of found.rows) {
    const clean = redactText(value, marks);
    if (clean === null) continue;
    await sql`update ${from} set ${name} = ${clean} where ctid = ${place}::tid`.execute(tx);
    changed += 1;
  }
  return changed;
}

async function redactEntries(tx: Tx, marks: PersonalMarks): Promise<number> {
  const found = await sql<{ list: string; version: number; entries: unknown }>`
    select list, version, entries from decision_list_version
     where entries::text ilike any(${likePatterns(marks)}::text[]) for update`.execute(tx);
  let changed = 0;
  for (const { list, version, entries } of found.rows) {
    const clean = redact(entries, marks);
    if (clean === null) continue;
    await sql`update decision_list_version set entries = ${JSON.stringify(clean.value)}::jsonb
               where list = ${list} and version = ${version}`.execute(tx);
    changed += 1;
  }
  return changed;
}
