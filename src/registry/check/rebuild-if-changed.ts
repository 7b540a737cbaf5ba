import { sql } from 'kysely';
import { PROVINCES, SECTORS } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { sha256 } from '../content.ts';
import { REGISTERS } from '../registers/index.ts';
import { EXPANSIONS } from '../search/words/expansions.ts';
import { rebuildCurrent, type RebuildReport } from './rebuild.ts';

/** Raised by hand whenever `projection.ts` or `search/words/normalise.ts` makes other rows of the same versions; a test reminds of it. */
export const PROJECTION_VERSION = 1;

/** Of everything that current rows are made by, beside the versions themselves. */
export function projectionFingerprint(): string {
  const registers = Object.values(REGISTERS).map(({ name, partyField, fields }) => ({
    name,
    partyField,
    searched: fields.map((field) => [field.name, field.visibility, field.searched]),
  }));
  const names = [SECTORS.map(({ code, name }) => [code, name.vi]), PROVINCES.map(({ code, vi }) => [code, vi])];
  return sha256([PROJECTION_VERSION, registers, names, EXPANSIONS]);
}

/**
 * Makes the current rows anew when the program makes them by other rules than the last time (a new searched field, a new abbreviation).
 * Null when nothing has changed. Search goes on meanwhile, over rows old and new. The rules are noted last: after a crash before that
 * it is simply done again. For the start of the server, beside its work: with many entries it takes minutes.
 */
export async function rebuildIfChanged(db: Db, now: Date, signal?: AbortSignal): Promise<RebuildReport | null> {
  const fingerprint = projectionFingerprint();
  const noted = await sql<{ fingerprint: string }>`select fingerprint from projection_state`.execute(db);
  if (noted.rows[0]?.fingerprint === fingerprint) return null;
  const report = await rebuildCurrent(db, signal);
  await sql`
    insert into projection_state (fingerprint, rebuilt_at) values (${fingerprint}, ${now})
    on conflict (only_row) do update set fingerprint = excluded.fingerprint, rebuilt_at = excluded.rebuilt_at`.execute(
    db,
  );
  return report;
}
