import { sql } from 'kysely';
import { AGENCIES } from '../../law/index.ts';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import { accepted, refused, type Outcome } from '../../platform/refusal/index.ts';
import { accountOf, oneAtATime, refusalToDraft, trail, type DraftDoing } from '../drafts/write-draft.ts';
import { TypedFields } from '../typed-fields.ts';

/** Fields of the form: as many units may lead together as plans name at most, and one more. */
export const LEAD_FIELDS = ['lead1', 'lead2', 'lead3'] as const;

/** Codes of the units that lead the drafting, as named last; empty: nobody was named. */
export async function dossierLeads(db: Db, code: string): Promise<readonly string[]> {
  const { rows } = await sql<{ units: string[] }>`
    select units from dossier_lead where code = ${code} order by step desc limit 1`.execute(db);
  return rows[0]?.units ?? [];
}

/** Names the units that lead the drafting, jointly where they are more than one. Earlier steps stay. Only those who draft may. */
export async function nameDossierLeads(db: Db, doing: DraftDoing): Promise<Outcome<{ readonly units: number }>> {
  const { code, typed, actor, now } = doing;
  const wrong = await refusalToDraft(db, doing);
  if (wrong !== null) return wrong;
  const fields = new TypedFields(typed);
  const offered: [string, ...string[]] = ['', ...AGENCIES.map((agency) => agency.code)];
  const units = LEAD_FIELDS.map((name) => fields.oneOf(name, offered)).filter((unit) => unit !== '');
  if (new Set(units).size < units.length)
    fields.refuse('twice', 'Có đơn vị được chọn hai lần.', 'A unit was chosen twice.', LEAD_FIELDS[0]);
  if (units.length === 0 && fields.refusals.length === 0)
    fields.refuse('required', 'Bạn hãy chọn ít nhất một đơn vị.', 'Please choose one unit at least.', LEAD_FIELDS[0]);
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx, code);
    // One row with its line in the trail: after a crash both are there or neither.
    await sql`
      insert into dossier_lead (code, step, units, named_at, named_by)
      select ${code}, coalesce(max(step), 0) + 1, ${units}::text[], ${now}, ${accountOf(actor)}
        from dossier_lead where code = ${code}`.execute(tx);
    await trail(tx, doing, 'dossierLeadsNamed', { units });
    return accepted({ units: units.length });
  });
}
