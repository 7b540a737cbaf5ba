import { addWitness, listWitnesses, retireWitness, type WitnessRefusal } from '../../record-log/index.ts';
import { readArgs, UsageError, type Command } from '../command.ts';
import { withDatabase } from '../session.ts';

const USAGE = 'log witness add KEY | list [--json] | retire KEY';

const TOLD: Readonly<Record<WitnessRefusal, string>> = {
  notAWitnessKey: "Not a witness's key (name+id+base64, Ed25519 cosignature/v1)",
  alreadyKnown: 'This key is known already (motcua log witness list); a retired one stays retired',
  nameTaken: 'Another key of that name is in use: retire it first',
};

/** `motcua log witness`: whose signatures under checkpoints the log takes and serves. */
export const logWitness: Command = async (args, io) => {
  const { flags, positionals } = readArgs(args, USAGE, { flags: ['json'], positionals: [1, 2] });
  const [verb, key] = positionals as [string, string | undefined];
  if (verb === 'list' && key === undefined) return list(flags.json === true, io);
  if ((verb !== 'add' && verb !== 'retire') || key === undefined) throw new UsageError(`Usage: motcua ${USAGE}`);
  await withDatabase(async ({ database, clock }) => {
    if (verb === 'retire') {
      if (!(await retireWitness(database.db, key, clock.now()))) throw new UsageError(`No such key is in use: ${key}`);
      return;
    }
    const refusal = await addWitness(database.db, key, clock.now());
    if (refusal !== null) throw new UsageError(`${TOLD[refusal]}: ${key}`);
  });
  io.out(verb === 'add' ? `Signatures by ${key} are taken from now on.` : `Signatures by ${key} are no longer served.`);
  return 0;
};

async function list(json: boolean, io: Parameters<Command>[1]): Promise<number> {
  const witnesses = await withDatabase(({ database }) => listWitnesses(database.db));
  if (json) io.out(JSON.stringify(witnesses));
  else
    for (const { verifierKey, cosignatures, retiredAt } of witnesses)
      io.out(`${verifierKey}  ${cosignatures} heads signed${retiredAt === null ? '' : ', retired'}`);
  return 0;
}
