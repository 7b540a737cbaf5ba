import { sql } from 'kysely';
import type { Bilingual } from '../../law/index.ts';
import { record, trailOf, type AuditEntry } from '../../platform/audit/index.ts';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import { cleanText } from '../../platform/http/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { sightOf } from '../act/authorise.ts';
import { loadCase, scopeOf } from '../stored/load-case.ts';
import { procedureOf, type Desk } from '../desk.ts';
import { refusal, rejected, type Rejected } from '../refusal.ts';

/** An internal remark. */
export interface CaseNote {
  readonly id: string;
  readonly at: Date;
  readonly author: string;
  readonly body: string;
}

export async function notesOf(db: Db, caseId: string): Promise<CaseNote[]> {
  const found = await sql<CaseNote>`
    select n.id, n.at, a.name as author, n.body from case_note n join account a on a.id = n.account_id
     where n.case_id = ${caseId} order by n.at, n.id`.execute(db);
  return found.rows;
}

/** Adds a remark of an official of the agency that handles the case. Refusals: notFound, notePlain. */
export async function addNote(
  desk: Desk,
  request: { caseCode: string; body: string; actor: Actor; now: Date },
): Promise<{ ok: true; id: string } | Rejected> {
  const { actor, now, caseCode } = request;
  const file = await loadCase(desk.db, caseCode);
  if (!file || actor.kind !== 'person' || sightOf(actor, scopeOf(file)) !== 'caseTeam')
    return rejected(refusal('notFound'));
  const body = cleanText(request.body, { field: 'body', max: 5_000, multiline: true });
  if (!body.ok) return rejected(refusal('notePlain', 'body'));
  // Remark and trail in one transaction: neither is there without the other.
  return inTransaction(desk.db, async (tx) => {
    const row = await tx
      .insertInto('case_note')
      .values({ case_id: file.id, account_id: actor.accountId, at: now, body: body.value })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      at: now,
      actor,
      action: 'noteAdded',
      subjectKind: 'case',
      subjectId: caseCode,
      detail: { noteId: row.id },
    });
    return { ok: true, id: row.id };
  });
}

/** A line of the trail of a case. */
export interface TrailLine extends AuditEntry {
  /** What was done, in the past tense, where it was an act of the procedure. */
  readonly text: Bilingual | null;
}

/** Who did and read what of a case, newest first, for the officials who handle it; null for anybody else. */
export async function readTrail(desk: Desk, caseCode: string, actor: Actor): Promise<TrailLine[] | null> {
  const file = await loadCase(desk.db, caseCode);
  if (!file || sightOf(actor, scopeOf(file)) !== 'caseTeam') return null;
  const { acts, texts } = procedureOf(desk, file.procedure);
  const trail = await trailOf(desk.db, { kind: 'case', id: caseCode });
  return trail.map((line) => ({
    ...line,
    text: Object.hasOwn(acts, line.action)
      ? { vi: texts.vi.acts[line.action]!.done, en: texts.en.acts[line.action]!.done }
      : null,
  }));
}
