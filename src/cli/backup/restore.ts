import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BackupDamaged, RestoreRefused, restoreBackup, type Restored } from '../../platform/backup/index.ts';
import { openDiskFileStore } from '../../platform/files/index.ts';
import { installJobs } from '../../platform/jobs/index.ts';
import { LOG_KEY_FILE } from '../../record-log/index.ts';
import { readArgs, UsageError, type Command } from '../command.ts';
import { withDatabase, type CommandSession } from '../session.ts';

const USAGE = 'restore FILE [--json]';

/** `motcua restore FILE`: a backup into an empty database of the same schema, whole or not at all. */
export const restoreCommand: Command = async (args, io) => {
  const { flags, positionals } = readArgs(args, USAGE, { flags: ['json'], positionals: [1, 1] });
  const path = resolve(positionals[0]!);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`${path} is not a file`);
  const work = async (session: CommandSession) => ({
    restored: await restore(path, session),
    keyThere: existsSync(join(session.config.dataDir, LOG_KEY_FILE)),
  });
  const { restored, keyThere } = await withDatabase(work, { mayMake: true });
  const { rows, tables, files, madeAt } = restored;
  if (flags.json) io.out(JSON.stringify({ ...restored, logKeyInPlace: keyThere }));
  else io.out(`Restored the backup of ${madeAt}: ${rows} rows of ${tables} tables, ${files} files`);
  if (!keyThere)
    io.err(`Put ${LOG_KEY_FILE} back into the data folder before the portal is started: it will not start without.`);
  io.err('Check it: motcua log verify');
  return 0;
};

async function restore(path: string, { config, clock, database }: CommandSession): Promise<Restored> {
  await installJobs(database.ownerUrl);
  const files = await openDiskFileStore(config.dataDir, clock);
  const takeKey = (name: string, text: string): Promise<void> => Promise.resolve(putKey(config.dataDir, name, text));
  try {
    return await restoreBackup(path, { ownerUrl: database.ownerUrl, files, takeKey });
  } catch (error) {
    if (error instanceof BackupDamaged) throw new UsageError(`${path} is not a whole backup: ${error.message}`);
    if (error instanceof RestoreRefused) throw new UsageError(`${path} cannot be restored: ${error.message}`);
    throw error;
  }
}

/** Before any row: should the machine stop here, the next try finds the same key. */
function putKey(dataDir: string, name: string, text: string): void {
  if (name !== LOG_KEY_FILE) throw new RestoreRefused(`it holds a key that is unknown here: ${name}`);
  const path = join(dataDir, LOG_KEY_FILE);
  if (!existsSync(path)) writeFileSync(path, text, { mode: 0o600, flag: 'wx', flush: true });
  else if (readFileSync(path, 'utf8') !== text) throw new RestoreRefused(`another log key lies at ${path}`);
}
