import {
  createAccount,
  grantMandate,
  grantRole,
  partyByCode,
  ROLES,
  setPassword,
  parsePartyCode,
  type Role,
} from '../platform/identity/index.ts';
import { inTransaction, type Db } from '../platform/database/index.ts';
import { AGENCIES } from '../law/index.ts';
import { PROCEDURES } from '../procedures/index.ts';
import { needed, readArgs, UsageError, type Command } from './command.ts';
import { withDatabase } from './session.ts';
import { told } from './told.ts';

const USAGE = 'account create --email E --name N --role R [--party CODE] [--agency CODE] --password-stdin';

/** What a person who acts for a party may do unless the operator narrows it. */
const APPLICANT_SCOPES = [...new Set(PROCEDURES.map((procedure) => procedure.scope)), 'cases:read', 'party:manage'];

/** `motcua account create …`: a person with a role, for applicants with a mandate for their party. All or nothing. */
export const accountCommand: Command = async (args, io) => {
  const { values, flags, positionals } = readArgs(args, USAGE, {
    values: ['email', 'name', 'role', 'party', 'agency'],
    flags: ['password-stdin'],
    positionals: [1, 1],
  });
  if (positionals[0] !== 'create' || !flags['password-stdin']) throw new UsageError(`Usage: motcua ${USAGE}`);
  const input = {
    email: needed(values.email, 'email', USAGE),
    name: needed(values.name, 'name', USAGE),
    role: roleFrom(needed(values.role, 'role', USAGE)),
    party: values.party ?? null,
    agency: agencyFrom(values.agency),
    password: (await io.stdin()).replace(/\r?\n$/, ''),
  };
  if (input.role === 'applicant' && input.party === null)
    throw new UsageError('--party is missing: an applicant acts for a party (motcua party list)');
  const accountId = await withDatabase(({ database, clock }) =>
    inTransaction(database.db, (tx) => create(tx, input, clock.now())),
  );
  io.out(`Account ${input.email} created (${accountId})`);
  return 0;
};

interface Input {
  email: string;
  name: string;
  role: Role;
  party: string | null;
  agency: string | null;
  password: string;
}

/** Runs in one transaction: a refusal on the way throws, and nothing of the account remains. */
async function create(tx: Db, input: Input, now: Date): Promise<string> {
  const party = input.party === null ? null : await partyByCode(tx, parsePartyCode(input.party) ?? '');
  if (input.party !== null && party === null) throw new UsageError(`No party ${input.party} (motcua party list)`);
  const account = told(await createAccount(tx, { email: input.email, name: input.name }, now));
  told(await setPassword(tx, account.id, input.password, now));
  told(await grantRole(tx, { accountId: account.id, role: input.role, agencyCode: input.agency }, now));
  if (party) {
    told(await grantMandate(tx, { accountId: account.id, partyId: party.id, scopes: APPLICANT_SCOPES }, now));
  }
  return account.id;
}

function roleFrom(text: string): Role {
  if ((ROLES as readonly string[]).includes(text)) return text as Role;
  throw new UsageError(`--role ${text} is unknown: expected one of ${ROLES.join(', ')}`);
}

function agencyFrom(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (AGENCIES.some((agency) => agency.code === text)) return text;
  throw new UsageError(`--agency ${text} is unknown: expected a code such as most, moh, moet`);
}
