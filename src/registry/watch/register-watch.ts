import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { watchVersions, type VersionWatch } from '../../platform/versions/index.ts';
import { foldDeltas } from '../counters.ts';

/** Every publication enters a leaf, whose notification arrives with the commit: the same bell serves the caches. */
const CHANNEL = 'log_entered';
const FOLD_MS = 3_000;

/**
 * Follows the registers' versions, and folds what publications counted into them. A page kept under a version is dropped a few
 * milliseconds after the commit that changed it, in every process.
 */
export async function watchRegisterVersions(database: Pick<Database, 'db' | 'pool'>): Promise<VersionWatch> {
  const watch = await watchVersions(database, {
    channel: CHANNEL,
    read: async (db) => {
      const found = await sql<{ register: string; version: number }>`
        select register, sum(n)::float8 as version
        from (select register, version as n from register_version union all select register, publications from register_delta) as parts
        group by register`.execute(db);
      return new Map(found.rows.map(({ register, version }) => [register, version]));
    },
  });
  const fold = setInterval(() => void foldDeltas(database.db).catch(() => undefined), FOLD_MS);
  fold.unref();
  return {
    of: (registers) => watch.of(registers),
    close: () => {
      clearInterval(fold);
      return watch.close();
    },
  };
}
