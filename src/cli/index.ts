import { ConfigError, startTrouble } from '../platform/config/index.ts';
import { accountCommand } from './account.ts';
import { apikeyCommand } from './apikey.ts';
import { backupCommand } from './backup/backup.ts';
import { restoreCommand } from './backup/restore.ts';
import { UsageError, type Command, type Io } from './command.ts';
import { doctorCommand } from './doctor.ts';
import { lawCommand } from './law/index.ts';
import { compareRegisters } from './log/compare-registers.ts';
import { createLogCommand } from './log/log-verify.ts';
import { notifyCommand } from './notify/notify-import.ts';
import { partyCommand } from './party.ts';
import { personCommand } from './person.ts';
import { planCommand } from './plan/index.ts';

export type { Io } from './command.ts';

/** First word → command. `serve` stands in main.ts: it needs the web, which the command line may not see. */
const COMMANDS: Record<string, Command> = {
  account: accountCommand,
  party: partyCommand,
  person: personCommand,
  apikey: apikeyCommand,
  law: lawCommand,
  notify: notifyCommand,
  plan: planCommand,
  doctor: doctorCommand,
  backup: backupCommand,
  restore: restoreCommand,
  log: createLogCommand(compareRegisters),
};

const NAMES = ['serve', ...Object.keys(COMMANDS)].join(', ');
const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h']);

/** Runs `motcua <args>` and gives the exit code. Bad input: one line on `err`, 2. */
export async function runCommand(args: string[], io: Io): Promise<number> {
  const [name = '', ...rest] = args;
  if (HELP.has(name)) {
    io.out(`Commands: ${NAMES}. docs/operations.md says what each is for.`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    io.err(`Unknown command ${JSON.stringify(name)}. Commands: ${NAMES}`);
    return 2;
  }
  try {
    return await command(rest, io);
  } catch (error) {
    const line = error instanceof UsageError || error instanceof ConfigError ? error.message : startTrouble(error);
    if (line === null) throw error;
    const helped = error instanceof UsageError && rest.some((word) => HELP.has(word));
    (helped ? io.out : io.err)(line.replaceAll('\n', ' '));
    return helped ? 0 : 2;
  }
}
