import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { shownFields, type Answers, type Effect, type Form, type Refusal } from '../../procedures/kit/index.ts';
import { refusal } from '../refusal.ts';
import { handlesFor } from './jurisdiction.ts';

/** What a pure form cannot know: whether the parties that its answers name by their codes are there. */
export async function partyRefusals(db: Db, form: Form | undefined, answers: Answers): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const field of shownFields(form ?? { pages: [] }, answers)) {
    const named = answers[field.name];
    if (field.kind !== 'partyCode' || typeof named !== 'string' || named === '') continue;
    if (!(await partyExists(db, named))) refusals.push(refusal('partyUnknown', field.name));
  }
  return refusals;
}

/** What a pure procedure cannot know: whether the people and entries that its effects name are there. */
export async function effectRefusals(db: Db, effects: readonly Effect[], receivedBy: string): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const effect of effects) {
    if (effect.kind === 'assign' && effect.accountId !== null && !(await mayHandle(db, effect.accountId, receivedBy))) {
      refusals.push(refusal('assigneeUnfit', 'assignee'));
    }
    if (effect.kind === 'linkEntries' && !(await entryExists(db, effect.toCode)))
      refusals.push(refusal('entryUnknown'));
  }
  return refusals;
}

/** An official in office, of the agency that handles the case. */
async function mayHandle(db: Db, accountId: string, receivedBy: string): Promise<boolean> {
  if (!isUuid(accountId)) return false;
  const held = await sql<{ agency: string | null }>`
    select r.agency_code as agency from account_role r join account a on a.id = r.account_id
     where r.account_id = ${accountId} and r.role in ('officer', 'lead') and r.revoked_at is null and a.disabled_at is null`.execute(
    db,
  );
  return held.rows.some(({ agency }) => agency === null || handlesFor(agency, receivedBy));
}

async function partyExists(db: Db, code: string): Promise<boolean> {
  return (await sql`select 1 from party where code = ${code}`.execute(db)).rows.length > 0;
}

async function entryExists(db: Db, code: string): Promise<boolean> {
  return (await sql`select 1 from entry where code = ${code}`.execute(db)).rows.length > 0;
}
