import { sql } from 'kysely';
import type { FilledSheet } from '../procedures/index.ts';
import { record } from '../platform/audit/index.ts';
import { inTransaction, type Db } from '../platform/database/index.ts';
import { isUuid } from '../platform/http/index.ts';
import type { ActiveMandate, PersonActor } from '../platform/identity/index.ts';

/** A self-assessment that a party keeps for itself, as last saved. */
export interface KeptSheet {
  readonly id: string;
  readonly version: number;
  readonly filled: FilledSheet;
  readonly savedAt: Date;
}

type ActingForParty = PersonActor & { readonly mandate: ActiveMandate };

/** The sheets of a party in their last version, the newest first. */
export async function keptSheets(db: Db, partyId: string): Promise<readonly KeptSheet[]> {
  const rows = await db
    .selectFrom('ethics_sheet')
    .innerJoin('ethics_sheet_version as version', 'version.sheet_id', 'ethics_sheet.id')
    .select(['ethics_sheet.id', 'version.version', 'version.filled', 'version.at'])
    .distinctOn('ethics_sheet.id')
    .where('ethics_sheet.party_id', '=', partyId)
    .orderBy('ethics_sheet.id')
    .orderBy('version.version', 'desc')
    .limit(1_000)
    .execute();
  return rows.map(keptSheet).toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
}

/** All versions of one sheet of that party, the newest first; empty for a sheet of another party. */
export async function sheetVersions(db: Db, partyId: string, id: string): Promise<readonly KeptSheet[]> {
  if (!isUuid(id)) return [];
  const rows = await db
    .selectFrom('ethics_sheet')
    .innerJoin('ethics_sheet_version as version', 'version.sheet_id', 'ethics_sheet.id')
    .select(['ethics_sheet.id', 'version.version', 'version.filled', 'version.at'])
    .where('ethics_sheet.id', '=', id)
    .where('ethics_sheet.party_id', '=', partyId)
    .orderBy('version.version', 'desc')
    .execute();
  return rows.map(keptSheet);
}

/**
 * Keeps a sheet: a further version of the party's own sheet `id`, or a new one. Gives its id; null when `id` is none of this party's.
 * Sheet, version and the line in the trail are one transaction: after a crash all are there or none is.
 */
export async function keepSheet(
  db: Db,
  filled: FilledSheet,
  id: string | null,
  { actor, now, requestId }: { readonly actor: ActingForParty; readonly now: Date; readonly requestId: string },
): Promise<string | null> {
  if (id !== null && !isUuid(id)) return null;
  return inTransaction(db, async (tx) => {
    // Two savings of one sheet take turns, so that both cannot become the same version.
    if (id !== null) await sql`select pg_advisory_xact_lock(hashtext(${`ethics_sheet ${id}`}))`.execute(tx);
    const sheet =
      id === null
        ? await tx
            .insertInto('ethics_sheet')
            .values({ party_id: actor.mandate.partyId, sheet: filled.sheet, at: now })
            .returning('id')
            .executeTakeFirst()
        : await tx
            .selectFrom('ethics_sheet')
            .select('id')
            .where('id', '=', id)
            .where('party_id', '=', actor.mandate.partyId)
            .where('sheet', '=', filled.sheet)
            .executeTakeFirst();
    if (sheet === undefined) return null;
    const last = await tx
      .selectFrom('ethics_sheet_version')
      .select((one) => one.fn.max('version').as('version'))
      .where('sheet_id', '=', sheet.id)
      .executeTakeFirst();
    const version = (last?.version ?? 0) + 1;
    await tx
      .insertInto('ethics_sheet_version')
      .values({ sheet_id: sheet.id, version, filled: JSON.stringify(filled), by_account: actor.accountId, at: now })
      .execute();
    const subject = { subjectKind: 'ethicsSheet', subjectId: sheet.id, detail: { version } };
    await record(tx, { at: now, actor, requestId, action: 'ethicsSheetSaved', ...subject });
    return sheet.id;
  });
}

function keptSheet(row: { id: string; version: number; filled: unknown; at: Date | string }): KeptSheet {
  return { id: row.id, version: row.version, filled: row.filled as FilledSheet, savedAt: new Date(row.at) };
}
