import pg from 'pg';
import { connect, type Database } from './connect.ts';
import { startEmbedded, type EmbeddedPostgres } from './embedded.ts';
import { ensureDatabase, migrate } from './migrate.ts';

/** A database that is up, migrated and connected to as the application. */
export interface OpenDatabase extends Database {
  /** Address as the owner of the tables. */
  ownerUrl: string;
  /** Migrations applied just now. */
  migrated: string[];
  /** True when the embedded server serves it. */
  embedded: boolean;
  /** Disconnects, and stops the embedded server unless another process uses it. */
  shutDown(): Promise<void>;
}

const NAME = 'motcua';
/** Marks the connection of a process that asks who else is there, so that two that leave at once do not wait for each other. */
const LAST_LOOK = 'motcua-last-look';
const ATTEMPTS = 3;
const WATCH_MS = 1_000;
const LOOKS = 6;
const LOOK_AGAIN_MS = 50;

export interface OpenOptions {
  max?: number;
  onFault?: (error: Error) => void;
}

/** Opens the database of the settings: the given address, or the embedded PostgreSQL under the data folder. */
export async function openDatabase(
  settings: { databaseUrl: string | null; dataDir: string },
  options: OpenOptions = {},
): Promise<OpenDatabase> {
  if (settings.databaseUrl !== null) {
    const migrated = await migrate(settings.databaseUrl);
    const database = connect(settings.databaseUrl, options);
    return { ...database, ownerUrl: settings.databaseUrl, migrated, embedded: false, shutDown: database.close };
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openEmbedded(settings.dataDir, options);
    } catch (error) {
      // The process that used it last may be stopping it at this very moment.
      if (attempt === ATTEMPTS || !/^(57P0[123]|08006|ECONNREFUSED|ECONNRESET|ENOENT)$/.test(codeOf(error)))
        throw error;
    }
  }
}

function codeOf(error: unknown): string {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall !== undefined && syscall !== 'connect') return '';
  return code ?? (/^Connection terminated/.test(message) ? '08006' : '');
}

async function openEmbedded(dataDir: string, options: OpenOptions): Promise<OpenDatabase> {
  const server = await startEmbedded(dataDir);
  const presence = await present(server.adminUrl);
  await ensureDatabase(server.adminUrl, NAME);
  const ownerUrl = server.url(NAME);
  const migrated = await migrate(ownerUrl);
  const database = connect(ownerUrl, options);
  const keptUp = keepUp(server);
  return {
    ...database,
    ownerUrl,
    migrated,
    embedded: true,
    shutDown: async () => {
      keptUp.end();
      await database.close();
      await presence.end().catch(() => undefined);
      if (!(await inUse(server.adminUrl))) await server.stop();
    },
  };
}

/** A connection that lasts as long as the process uses the server, so that a command that ends beside it does not stop it. */
async function present(adminUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Nobody else looks after the embedded server: when it is gone (killed, out of memory) it is started again. */
function keepUp(server: EmbeddedPostgres): { end(): void } {
  let busy = false;
  const timer = setInterval(() => {
    if (busy || server.processId() !== null) return;
    busy = true;
    server
      .revive()
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  }, WATCH_MS);
  timer.unref();
  return { end: () => clearInterval(timer) };
}

/** Whether another process (a command beside the server) is connected. A server that is gone already is used by nobody. */
async function inUse(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: LAST_LOOK });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // What we have just closed may be seen for a moment more.
    for (let look = 1; look <= LOOKS; look += 1) {
      const others = await client.query(
        "select 1 from pg_stat_activity where backend_type = 'client backend' and application_name <> $1 limit 1",
        [LAST_LOOK],
      );
      if (others.rowCount === 0) return false;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
