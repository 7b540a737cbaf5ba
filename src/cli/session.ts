import { readConfig, type Config } from '../platform/config/index.ts';
import { shiftedClock, systemClock, type Clock } from '../platform/clock/index.ts';
import { hasCluster, openDatabase, type OpenDatabase } from '../platform/database/index.ts';
import { composeLists } from '../library/index.ts';
import { installJobs } from '../platform/jobs/index.ts';
import { UsageError } from './command.ts';

/** What a command works with. */
export interface CommandSession {
  config: Config;
  clock: Clock;
  database: OpenDatabase;
}

/**
 * Opens the database of the settings for one command and closes it whatever happens. An embedded database that is not there is
 * only made where the command says so: a mistyped folder would be filled, and found empty.
 */
export async function withDatabase<T>(
  work: (session: CommandSession) => Promise<T>,
  { mayMake = false }: { mayMake?: boolean } = {},
): Promise<T> {
  const config = readConfig(process.env, process.cwd());
  if (!mayMake && config.databaseUrl === null && !hasCluster(config.dataDir))
    throw new UsageError(
      `There is no database under ${config.dataDir}. Check DATA_DIR; the first start (motcua serve) makes one`,
    );
  const clock = config.clock === null ? systemClock : shiftedClock(config.clock);
  const database = await openDatabase(config, { max: 4 });
  try {
    // Acts put jobs into the queue, also where no server has run yet.
    await installJobs(database.ownerUrl);
    await composeLists(database.db);
    return await work({ config, clock, database });
  } finally {
    await database.shutDown();
  }
}
