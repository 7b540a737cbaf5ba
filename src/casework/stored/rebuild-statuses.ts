import { sql } from 'kysely';
import { inTransaction } from '../../platform/database/index.ts';
import { advance, type Status } from '../act/status.ts';
import { procedureOf, type Desk } from '../desk.ts';
import { loadActs, loadCase, type CaseFile } from './load-case.ts';

const ALL = 2_147_483_647;
const PAGE = 500;

/**
 * Derives the status of every case from its acts again and mends what differs. Gives how many cases were looked at and the
 * codes of those that were mended: none, unless somebody changed the projection by hand. Safe while people work.
 */
export async function rebuildStatuses(desk: Desk): Promise<{ checked: number; mended: string[] }> {
  const mended: string[] = [];
  let [checked, after] = [0, ''];
  for (;;) {
    const page = await sql<{ code: string }>`
      select code from case_record where code > ${after} order by code limit ${PAGE}`.execute(desk.db);
    for (const { code } of page.rows) if (await mend(desk, code)) mended.push(code);
    checked += page.rows.length;
    after = page.rows.at(-1)?.code ?? after;
    if (page.rows.length < PAGE) return { checked, mended };
  }
}

/** One transaction a case, which waits for whoever is acting on it: the status is never set back behind a newer act. */
function mend(desk: Desk, code: string): Promise<boolean> {
  return inTransaction(desk.db, async (tx) => {
    await sql`select from case_status s join case_record c on c.id = s.case_id where c.code = ${code} for update of s`.execute(
      tx,
    );
    const file = await loadCase(tx, code);
    if (!file) return false;
    const derived = statusFromActs(desk, { ...file, acts: await loadActs(tx, file.id, ALL) });
    if (isSame(derived, file.status)) return false;
    const { state, open, position, assigneeId, rounds, term, otherPartyCode, receivedBy } = derived;
    await sql`
      update case_status set state = ${state}, open = ${open}, position = ${position}, assignee_id = ${assigneeId}, rounds = ${rounds},
             agency_code = ${receivedBy},
             term_id = ${term?.id ?? null}, term_kind = ${term?.kind ?? null}, due_at = ${term?.dueAt ?? null},
             other_party_id = (select id from party where code = ${otherPartyCode})
       where case_id = ${file.id}`.execute(tx);
    return true;
  });
}

/** Where the acts alone say that the case stands. */
function statusFromActs(desk: Desk, file: CaseFile): Status {
  const procedure = procedureOf(desk, file.procedure);
  const status = file.acts.reduce<Status | null>(
    (before, act) => advance(procedure, before, { state: act.stateAfter, effects: act.effects }),
    null,
  );
  if (!status) throw new Error(`Case ${file.code} has no act`);
  return status;
}

function isSame(a: Status, b: Status): boolean {
  const facts = ({ state, open, position, assigneeId, rounds, term, otherPartyCode, receivedBy }: Status): string =>
    JSON.stringify([
      state,
      open,
      position,
      assigneeId,
      rounds,
      term && [term.id, term.kind, term.dueAt],
      otherPartyCode,
      receivedBy,
    ]);
  return facts(a) === facts(b);
}
