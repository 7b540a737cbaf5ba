import { sql } from 'kysely';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { portalActor } from '../../platform/identity/index.ts';
import { queueMails } from '../../platform/mail/index.ts';
import {
  compareLists,
  dayOf,
  highRiskListOn,
  versionBefore,
  type HighRiskList,
  type RowDifference,
} from '../../law/index.ts';
import type { Desk } from '../desk.ts';
import { reviewMail } from './review-mail.ts';
import type { Reviewed } from './reviewed.ts';

/**
 * When a new version of the list is in force: every registered system that names a row which changed, or whose answers
 * touch one, gets a re-review event (Decree 11.1c) and its party a message, once a version. Nobody is re-classified.
 * Gives how many were found; null when there was nothing to do. After a crash the whole check is there or none of it.
 */
export async function recheckList(desk: Pick<Desk, 'db' | 'baseUrl'>, now: Date): Promise<number | null> {
  const list = highRiskListOn(dayOf(now));
  const before = list === null ? null : versionBefore(list);
  if (list === null || before === null) return null;
  return inTransaction(desk.db, async (tx) => {
    // Whoever else checks the same version waits here, and then finds it done.
    const { rows } = await sql`insert into list_recheck (list_version, systems, at)
      select ${list.version}, count(*), ${now} from (${touched(list, compareLists(before, list))}) found
      on conflict (list_version) do nothing returning systems`.execute(tx);
    return rows.length === 0 ? null : keepAndTell(tx, desk, { list, before, now });
  });
}

type Change = { readonly list: HighRiskList; readonly before: HighRiskList; readonly now: Date };

async function keepAndTell(tx: Tx, desk: Pick<Desk, 'db' | 'baseUrl'>, { list, before, now }: Change): Promise<number> {
  const found = await sql<Reviewed>`
    with found as (${touched(list, compareLists(before, list))}), kept as (
      insert into list_review (entry_id, list_version, reasons, at)
      select entry_id, ${list.version}, reasons, ${now} from found on conflict do nothing returning entry_id, reasons
    )
    select e.code, e.name, p.name as "partyName", p.email, kept.reasons
      from kept join entry_current e on e.entry_id = kept.entry_id left join party p on p.id = e.party_id
     order by e.position`.execute(tx);
  const mails = found.rows.flatMap((row) =>
    row.email === null ? [] : [reviewMail(desk, { ...row, email: row.email }, list, before, now)],
  );
  if (mails.length > 0) await queueMails(tx, mails);
  await record(tx, {
    at: now,
    actor: portalActor(),
    action: 'listRechecked',
    subjectKind: 'highRiskList',
    subjectId: list.version,
    detail: { systems: found.rows.length, before: before.version },
  });
  return found.rows.length;
}

/**
 * Entries that were classified before the version took effect and that a difference touches. A removed row touches only
 * who names it; one that was added or reads otherwise also whoever answered about its sector, or did not know.
 */
function touched(list: HighRiskList, differences: readonly RowDifference[]) {
  const rows = differences.map(({ row, change, before, after }) => ({
    row,
    change,
    sector: change === 'removed' ? null : (after ?? before)!.sector,
  }));
  return sql`
    select e.entry_id, jsonb_agg(jsonb_build_object('row', d.row, 'change', d.change,
             'because', case when e.public ->> 'highRiskRow' = d.row then 'namesRow' else 'answered' end) order by d.place) as reasons
      from entry_current e
      left join entry_version v on v.entry_id = e.entry_id and v.version = e.version
      left join entry_restricted r on r.version_id = v.id
      left join classification c on c.id = (r.data ->> 'classificationId')::uuid
      cross join lateral (
        select given.value ->> 'row' as row, given.value ->> 'change' as change, given.value ->> 'sector' as sector, given.ordinality as place
          from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as given) d
     where e.register in ('systems', 'lowRiskSystems') and e.status not in ('ended', 'withdrawn')
       and coalesce(e.public ->> 'reclassifiedOn', e.public ->> 'notifiedOn', e.public ->> 'publishedOn', '') < ${list.inForceFrom}
       and (e.public ->> 'highRiskRow' = d.row or d.sector = any(e.sectors)
            or (d.sector is not null and c.answers -> 'list.sectors' ?| array[d.sector, 'unknown']))
     group by e.entry_id`;
}
