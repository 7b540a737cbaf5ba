import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { CHANNEL } from './published-version.ts';
import { watchVersions, type VersionWatch } from './version-watch.ts';

/** Follows the numbers of `movePublishedVersion`. */
export function watchPublishedVersions(database: Pick<Database, 'db' | 'pool'>): Promise<VersionWatch> {
  return watchVersions(database, {
    channel: CHANNEL,
    read: async (db) => {
      const found = await sql<{ name: string; version: number }>`select name, version from published_version`.execute(
        db,
      );
      return new Map(found.rows.map(({ name, version }) => [name, version]));
    },
  });
}
