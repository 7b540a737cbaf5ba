import { createApiKey, parsePartyCode, partyByCode } from '../platform/identity/index.ts';
import { PARTY_SCOPES } from '../procedures/index.ts';
import { needed, readArgs, UsageError, type Command } from './command.ts';
import { withDatabase } from './session.ts';
import { told } from './told.ts';

const USAGE = 'apikey create --party CODE --scope S[,S] [--name N]';

/** What a key can be allowed: what the procedures ask for, and reading cases. */
const KNOWN: readonly string[] = [...PARTY_SCOPES, 'cases:read'];

/** Stands on receipts, where it is read by people. */
const NAME = 'tạo bằng dòng lệnh';

/** `motcua apikey create`: prints the key once; only its hash is kept. */
export const apikeyCommand: Command = async (args, io) => {
  const { values, positionals } = readArgs(args, USAGE, { values: ['party', 'scope', 'name'], positionals: [1, 1] });
  if (positionals[0] !== 'create') throw new UsageError(`Usage: motcua ${USAGE}`);
  const code = needed(values.party, 'party', USAGE);
  const scopes = needed(values.scope, 'scope', USAGE)
    .split(',')
    .map((scope) => scope.trim());
  const unknown = scopes.find((scope) => scope !== '' && !KNOWN.includes(scope));
  if (unknown !== undefined) throw new UsageError(`No scope ${JSON.stringify(unknown)}. Scopes: ${KNOWN.join(', ')}`);
  const key = await withDatabase(async ({ database, clock }) => {
    const party = await partyByCode(database.db, parsePartyCode(code) ?? '');
    if (party === null) throw new UsageError(`No party ${code} (motcua party list)`);
    return told(await createApiKey(database.db, { partyId: party.id, name: values.name ?? NAME, scopes }, clock.now()))
      .key;
  });
  io.out(key);
  return 0;
};
