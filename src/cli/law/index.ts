import { UsageError, type Command } from '../command.ts';
import { lawCoverage } from './law-coverage.ts';
import { lawImpact } from './law-impact.ts';
import { lawList } from './law-list.ts';
import { lawDiff, lawImport } from './law-texts.ts';

const COMMANDS: Record<string, Command> = {
  import: lawImport,
  diff: lawDiff,
  impact: lawImpact,
  coverage: lawCoverage,
  list: lawList,
};

/** `motcua law …`: load official texts, compare them, see what hangs on a provision, see which requirements are shown. */
export const lawCommand: Command = async (args, io) => {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const usage = `Usage: motcua law ${Object.keys(COMMANDS).join('|')} …`;
    throw new UsageError(
      name === '' || name.startsWith('-') ? usage : `${usage}; ${JSON.stringify(name)} is none of them`,
    );
  }
  return command(rest, io);
};
