import { readConfig, type Config } from '../platform/config/index.ts';
import { shiftedClock, systemClock, type Clock } from '../platform/clock/index.ts';
import { openDatabase, type OpenDatabase } from '../platform/database/index.ts';
import { composeLists } from '../library/index.ts';
import { installJobs } from '../platform/jobs/index.ts';

/** What a command works with. */
export interface CommandSession {
  config: Config;
  clock: Clock;
  database: OpenDatabase;
}

/** Opens the database of the settings for one command and closes it whatever happens. */
export async function withDatabase<T>(work: (session: CommandSession) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, process.cwd());
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
