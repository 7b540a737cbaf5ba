import { sql } from 'kysely';
import type { Db } from '../platform/database/index.ts';
import { isUuid } from '../platform/http/index.ts';
import { actingParty, type Actor } from '../platform/identity/index.ts';
import type { Classified } from './act/context.ts';
import type { Desk } from './desk.ts';

/** A result of the classification tool as it is kept. */
export interface StoredClassification {
  readonly id: string;
  readonly outcome: Outcome;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly result: Readonly<Record<string, unknown>>;
  readonly ruleSetHash: string;
  readonly lawDay: string;
  readonly createdAt: Date;
}
export type Outcome = 'high' | 'medium' | 'low' | 'undetermined' | 'prohibited' | 'outOfScope';

/**
 * Keeps a result with its answers and the exact rules it rests on: a document of the dossier, never demanded (Decree 10.3).
 * Nobody needs an account for it; whoever has one, and a party, finds it again in the workspace.
 */
export async function storeClassification(
  desk: Desk,
  what: Omit<StoredClassification, 'id' | 'createdAt'> & { actor: Actor | null; now: Date },
): Promise<string> {
  const { actor, outcome, answers, result, ruleSetHash, lawDay, now } = what;
  const row = await desk.db
    .insertInto('classification')
    .values({
      party_id: actor ? (actingParty(actor)?.partyId ?? null) : null,
      account_id: actor?.kind === 'person' ? actor.accountId : null,
      outcome,
      answers: JSON.stringify(answers),
      result: JSON.stringify(result),
      rule_set_hash: ruleSetHash,
      law_day: lawDay,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A stored result; its id is a secret that only whoever made it was told. Null when there is none. */
export async function readClassification(desk: Desk, id: string): Promise<StoredClassification | null> {
  if (!isUuid(id)) return null;
  const found = await sql<StoredClassification>`
    select id, outcome, answers, result, rule_set_hash as "ruleSetHash", law_day as "lawDay", created_at as "createdAt"
      from classification where id = ${id}`.execute(desk.db);
  return found.rows[0] ?? null;
}

/** What a decision may know of it; null when there is none, or it was made for another party. */
export async function loadClassification(db: Db, id: string, partyId: string): Promise<Classified | null> {
  if (!isUuid(id)) return null;
  const found = await sql<Classified>`
    select id, outcome, rule_set_hash as "ruleSetHash" from classification
     where id = ${id} and (party_id is null or party_id = ${partyId})`.execute(db);
  return found.rows[0] ?? null;
}
