import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeBackup } from '../../platform/backup/index.ts';
import { openDiskFileStore } from '../../platform/files/index.ts';
import { installJobs } from '../../platform/jobs/index.ts';
import { LOG_KEY_FILE } from '../../record-log/index.ts';
import { readArgs, UsageError, type Command } from '../command.ts';
import { withDatabase } from '../session.ts';

const USAGE = 'backup FILE [--with-log-key] [--json]';

/** `motcua backup FILE`: everything in one file, consistent, while the portal goes on. The log's private key only when asked for. */
export const backupCommand: Command = async (args, io) => {
  const { flags, positionals } = readArgs(args, USAGE, { flags: ['with-log-key', 'json'], positionals: [1, 1] });
  const path = resolve(positionals[0]!);
  if (existsSync(path)) throw new UsageError(`${path} exists already: name a new file`);
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${dirname(path)} is not a folder`);
  const totals = await withDatabase(async ({ config, clock, database }) => {
    await installJobs(database.ownerUrl);
    const keyFile = join(config.dataDir, LOG_KEY_FILE);
    if (flags['with-log-key'] && !existsSync(keyFile)) throw new UsageError(`There is no log key at ${keyFile}`);
    const keys = flags['with-log-key'] ? { [LOG_KEY_FILE]: readFileSync(keyFile, 'utf8') } : {};
    const files = await openDiskFileStore(config.dataDir, clock);
    return writeBackup(path, { ownerUrl: database.ownerUrl, files, keys, now: clock.now() });
  });
  const bytes = statSync(path).size;
  const withLogKey = flags['with-log-key'] === true;
  if (flags.json) io.out(JSON.stringify({ file: path, bytes, ...totals, withLogKey }));
  else io.out(`${path}: ${totals.rows} rows of ${totals.tables} tables, ${totals.files} files, ${bytes} bytes`);
  io.err(
    withLogKey
      ? 'The private key of the log is in it: whoever has this file can sign in the name of the log.'
      : `The private key of the log is not in it: keep ${LOG_KEY_FILE} of the data folder apart, or take it along with --with-log-key.`,
  );
  return 0;
};
