import pg from 'pg';
import { connect, type Database } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { ensureDatabase, migrate } from './migrate.ts';

/** A database that is up, migrated and connected to as the application. */
export interface OpenDatabase extends Database {
  /** Address as the owner of the tables. */
  ownerUrl: string;
  /** Migrations applied just now. */
  migrated: string[];
  /** True when the embedded server serves it. */
  embedded: boolean;
  /** Disconnects, and stops the embedded server if this process started it and nobody else uses it. */
  shutDown(): Promise<void>;
}

const NAME = 'motcua';

/** Opens the database of the settings: the given address, or the embedded PostgreSQL under the data folder. */
export async function openDatabase(
  settings: { databaseUrl: string | null; dataDir: string },
  options: { max?: number; onFault?: (error: Error) => void } = {},
): Promise<OpenDatabase> {
  const server = settings.databaseUrl === null ? await startEmbedded(settings.dataDir) : null;
  if (server) await ensureDatabase(server.adminUrl, NAME);
  const ownerUrl = settings.databaseUrl ?? server!.url(NAME);
  const migrated = await migrate(ownerUrl);
  const database = connect(ownerUrl, options);
  return {
    ...database,
    ownerUrl,
    migrated,
    embedded: server !== null,
    shutDown: async () => {
      await database.close();
      if (server?.startedHere && !(await inUse(server.adminUrl))) await server.stop();
    },
  };
}

/** Whether another process (a command beside the server) is connected. */
async function inUse(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const others = await client.query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
    );
    return (others.rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
