import { createParty, listParties, PARTY_KINDS, type Party, type PartyKind } from '../platform/identity/index.ts';
import { needed, readArgs, UsageError, type Command, type Io } from './command.ts';
import { withDatabase } from './session.ts';
import { told } from './told.ts';

const CREATE = `party create --name N --kind ${PARTY_KINDS.join('|')} [--identifier I] [--address A] [--email E] [--phone P] [--country VN] [--json]`;
const LIST = 'party list [--json]';
const PAGE = 500;

/** `motcua party create` prints the new party's code; `motcua party list` prints all. */
export const partyCommand: Command = async (args, io) => {
  if (args[0] === 'create') return create(args.slice(1), io);
  if (args[0] === 'list') return list(args.slice(1), io);
  throw new UsageError(`Usage: motcua ${CREATE} · motcua ${LIST}`);
};

async function create(args: string[], io: Io): Promise<number> {
  const { values, flags } = readArgs(args, CREATE, {
    values: ['name', 'kind', 'identifier', 'address', 'email', 'phone', 'country'],
    flags: ['json'],
  });
  const name = needed(values.name, 'name', CREATE);
  const kind = needed(values.kind, 'kind', CREATE);
  if (!(PARTY_KINDS as readonly string[]).includes(kind))
    throw new UsageError(`--kind ${kind} is unknown: expected one of ${PARTY_KINDS.join(', ')}`);
  const { identifier = null, address = null, email = null, phone = null, country = 'VN' } = values;
  const profile = { kind: kind as PartyKind, name, identifier, address, email, phone, countryCode: country };
  const party = await withDatabase(async ({ database, clock }) =>
    told(await createParty(database.db, profile, clock.now())),
  );
  io.out(flags.json ? JSON.stringify(shown(party)) : party.code);
  return 0;
}

async function list(args: string[], io: Io): Promise<number> {
  const { flags } = readArgs(args, LIST, { flags: ['json'] });
  const parties = await withDatabase(async ({ database }) => {
    const all: Party[] = [];
    for (;;) {
      const last = all.at(-1);
      const page = await listParties(database.db, {
        limit: PAGE,
        ...(last ? { after: { name: last.name, id: last.id } } : {}),
      });
      all.push(...page);
      if (page.length < PAGE) return all;
    }
  });
  if (flags.json) io.out(JSON.stringify(parties.map(shown)));
  else
    for (const party of parties)
      io.out(`${party.code}\t${party.kind}\t${party.name}${party.demo ? '\t(demonstration)' : ''}`);
  return 0;
}

function shown({ code, kind, name, identifier, countryCode, demo }: Party): Record<string, unknown> {
  return { code, kind, name, identifier, country: countryCode, demo };
}
