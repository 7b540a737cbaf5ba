import { importPlan } from '../../plans/index.ts';
import { portalActor } from '../../platform/identity/index.ts';
import { needed, readArgs, UsageError, type Command } from '../command.ts';
import { withDatabase } from '../session.ts';
import { bytesOf, readPlanFile } from './plan-read.ts';

const USAGE = 'plan import FILE --agency CODE [--number N] [--issued YYYY-MM-DD] [--json]';

/** `motcua plan import FILE --agency CODE`: the plan becomes a draft, to be confirmed on screen; the same file again changes nothing. */
export const planImport: Command = async (args, io) => {
  const values = ['agency', 'number', 'issued'] as const;
  const given = readArgs(args, USAGE, { values, flags: ['json'], positionals: [1, 1] });
  const agencyCode = needed(given.values.agency, 'agency', USAGE);
  const path = given.positionals[0]!;
  const [reading, bytes] = [await readPlanFile(path), await bytesOf(path)];
  const about = { documentNumber: given.values.number ?? null, issuedOn: given.values.issued ?? null };
  const made = await withDatabase(({ database, clock }) =>
    importPlan(database.db, { agencyCode, reading, bytes, ...about }, { actor: portalActor('cli'), now: clock.now() }),
  );
  if (!made.ok)
    throw new UsageError(made.refusals.map(({ field, text }) => `${field ?? 'plan'}: ${text.en}`).join(' '));
  const { outcome, code, tasks } = made.value;
  const doubts = reading.doubts.length;
  if (given.flags.json) io.out(JSON.stringify({ outcome, code, tasks, doubts }));
  else if (outcome === 'unchanged') io.out(`${code}: this file is that plan already, nothing changed`);
  else
    io.out(
      `${code}: ${tasks} tasks as a draft, ${doubts} doubts to look at; confirm it under /can-bo/ke-hoach/${code}`,
    );
  return 0;
};
