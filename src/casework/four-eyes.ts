import { sql } from 'kysely';
import { inTransaction } from '../platform/database/index.ts';
import type { Desk } from './desk.ts';

/**
 * Tells the database which acts need a second person, so that its trigger enforces it whatever writes there. Run at start.
 * Rules can be added but never loosened by the application: throws when the database holds another rule for an act.
 */
export async function syncRules(desk: Desk): Promise<number> {
  const wanted = [...desk.procedures.values()].flatMap((procedure) =>
    Object.entries(procedure.acts).flatMap(([act, { confirms }]) =>
      confirms === undefined ? [] : [{ procedure: procedure.id, act, prepared_by_act: confirms }],
    ),
  );
  // One transaction: after a crash the rules are all there or as before, and the next start completes them.
  return inTransaction(desk.db, async (tx) => {
    if (wanted.length > 0) {
      await tx
        .insertInto('four_eyes_rule')
        .values(wanted)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    const stored = await sql<{
      procedure: string;
      act: string;
      prepared_by_act: string;
    }>`select * from four_eyes_rule`.execute(tx);
    for (const rule of wanted) {
      const kept = stored.rows.find((one) => one.procedure === rule.procedure && one.act === rule.act);
      if (kept?.prepared_by_act !== rule.prepared_by_act) {
        throw new Error(
          `Act ${rule.act} of ${rule.procedure} confirms ${rule.prepared_by_act}, but the database says ${kept?.prepared_by_act}`,
        );
      }
    }
    return stored.rows.length;
  });
}
