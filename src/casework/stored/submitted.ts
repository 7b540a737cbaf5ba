import { sql } from 'kysely';
import canonicalize from 'canonicalize';
import type { Db } from '../../platform/database/index.ts';
import type { Answers, Finding } from '../../procedures/kit/index.ts';
import { readReceipt } from '../../record-log/index.ts';
import type { Desk } from '../desk.ts';
import type { Attached } from '../act/attachments.ts';
import type { Submitted } from '../act/open-cases.ts';
import { caseSentAlike } from './sent-form.ts';
import { trackingCode } from './tracking.ts';

export interface Earlier {
  readonly caseId: string;
  readonly code: string;
  readonly state: string;
  readonly key: string | null;
  readonly input: Answers;
  readonly findings: readonly Finding[];
  readonly entryCode: string | null;
  readonly register: string | null;
  readonly version: number | null;
  readonly leafId: string;
}

/** What identifies a submission. */
export type SubmittedAs =
  | { readonly draftId: string }
  | { readonly partyId: string | null; readonly procedure: string; readonly keys: readonly string[] }
  | { readonly visitorMark: string; readonly files: readonly Attached[] }
  | { readonly caseCode: string };

/** Of several versions that one act published, the entry that it made is meant, not one that it changed besides: ids are random. */
const FOUND = sql`
  select c.id as "caseId", c.code, a.state_after as state, c.submission_key as key, a.input, a.findings,
         e.code as "entryCode", e.register, v.version, coalesce(v.leaf_id, r.leaf_id) as "leafId"
    from case_record c join case_act a on a.case_id = c.id and a.position = 1
    left join lateral (select * from entry_version v where v.act_id = a.id order by v.at, v.version, v.entry_id limit 1) v on true
    left join entry e on e.id = v.entry_id
    left join case_receipt r on r.case_id = c.id`;

/** Cases that were opened by these submissions. */
export async function findEarlier(db: Db, which: SubmittedAs): Promise<Earlier[]> {
  const found = await sql<Earlier>`${FOUND} where ${conditionOf(which)}`.execute(db);
  return found.rows;
}

/** What the submitter was told then, told again: same case, same code, same receipt (with its proof, once there is one). */
export async function earlierSubmission(
  db: Db,
  desk: Desk,
  which: SubmittedAs,
): Promise<{ earlier: Earlier; submitted: Submitted } | null> {
  const [earlier] = await findEarlier(db, which);
  return earlier ? { earlier, submitted: await again(db, desk, earlier) } : null;
}

function conditionOf(which: SubmittedAs) {
  if ('draftId' in which) return sql`c.draft_id = ${which.draftId}::uuid`;
  if ('visitorMark' in which) return caseSentAlike(which.visitorMark, which.files);
  if ('caseCode' in which) return sql`c.code = ${which.caseCode}`;
  const party = which.partyId === null ? sql`c.party_id is null` : sql`c.party_id = ${which.partyId}::uuid`;
  return sql`${party} and c.procedure = ${which.procedure} and c.submission_key = any(${[...which.keys]}::text[])`;
}

async function again(db: Db, desk: Desk, row: Earlier): Promise<Submitted> {
  const receipt = await readReceipt(db, desk.signer, row.leafId);
  if (!receipt) throw new Error(`Case ${row.code} points to a record of the log that is not there`);
  const { entryCode: code, register, version } = row;
  return {
    ok: true,
    case: { code: row.code, state: row.state },
    entry: code !== null && register !== null && version !== null ? { code, register, version } : null,
    receipt,
    trackingCode: trackingCode(desk.signer, row.code),
    findings: row.findings,
    repeated: true,
  };
}

/** Whether two submissions say the same. */
export function sameAnswers(a: Answers, b: Answers): boolean {
  return oneSpelling(a) === oneSpelling(b);
}

/** Answers in one spelling, whatever the order they came in. */
export function oneSpelling(answers: Answers): string {
  const given = Object.entries(answers).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return canonicalize(Object.fromEntries(given)) ?? '{}';
}
