import { UsageError, type Command } from '../command.ts';
import { planImport } from './plan-import.ts';
import { planRead } from './plan-read.ts';

/** Second word → command. */
const COMMANDS: Record<string, Command> = { read: planRead, import: planImport };

/** `motcua plan …`: plan documents. */
export const planCommand: Command = async (args, io) => {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`Usage: motcua plan ${Object.keys(COMMANDS).join('|')} …`);
  return command(rest, io);
};
