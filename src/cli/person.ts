import { erasePerson, type Erased } from '../casework/index.ts';
import { connect, type Db } from '../platform/database/index.ts';
import { listDestructions } from '../platform/destruction/index.ts';
import { accountByEmail, accountById, holdsRole, personActor, type PersonActor } from '../platform/identity/index.ts';
import { needed, readArgs, UsageError, type Command } from './command.ts';
import { withDatabase, type CommandSession } from './session.ts';

const USAGE =
  'person erase (--email E | --account ID) --by OFFICIAL_EMAIL [--reason TEXT] [--also TEXT[|TEXT]] [--json] | person destructions [--json]';

/** `motcua person …`: erases a person's data on an official's order, and lists what was destroyed. */
export const personCommand: Command = async (args, io) => {
  const { values, flags, positionals } = readArgs(args, USAGE, {
    values: ['email', 'account', 'by', 'reason', 'also'],
    flags: ['json'],
    positionals: [1, 1],
  });
  const json = flags.json === true;
  if (positionals[0] === 'destructions') {
    const records = await withDatabase(({ database }) => listDestructions(database.db, 1_000));
    if (json) io.out(JSON.stringify(records));
    else for (const { at, rule, counts } of records) io.out(`${at.toISOString()}  ${rule}  ${inWords(counts)}`);
    return 0;
  }
  if (positionals[0] !== 'erase' || (values.email === undefined) === (values.account === undefined))
    throw new UsageError(`Usage: motcua ${USAGE}`);
  const by = needed(values.by, 'by', USAGE);
  const reason = values.reason?.trim() || null;
  if (reason !== null && reason.length > 300) throw new UsageError('--reason has at most 300 characters');
  const also = (values.also ?? '').split('|').map((one) => one.trim());
  if (values.also !== undefined && also.some((one) => one.length < 4))
    throw new UsageError('--also: each piece needs at least 4 characters, or it would empty the texts of others');
  const erased = await withDatabase((session) => erase(session, { ...values, by, reason, also: also.filter(Boolean) }));
  if (!erased.ok) throw new UsageError(refused(erased));
  if (json) io.out(JSON.stringify(erased));
  else for (const line of report(erased)) io.out(line);
  return 0;
};

interface Wish {
  email?: string;
  account?: string;
  by: string;
  reason: string | null;
  also: string[];
}

async function erase({ database, clock }: CommandSession, wish: Wish): Promise<Erased> {
  const { db } = database;
  const account =
    wish.email === undefined ? await accountById(db, wish.account!) : await accountByEmail(db, wish.email);
  if (account === null) return { ok: false, code: 'unknown' };
  const now = clock.now();
  const by = await official(db, wish.by, now);
  // The application's own role may not change what was recorded; this is done with the rights of the tables' owner.
  const owner = connect(database.ownerUrl, { max: 1, asOwner: true });
  try {
    return await erasePerson(owner.db, { accountId: account.id, by, reason: wish.reason, also: wish.also, now });
  } finally {
    await owner.close();
  }
}

async function official(db: Db, email: string, now: Date): Promise<PersonActor> {
  const account = await accountByEmail(db, email);
  const actor = account && (await personActor(db, account.id, 'cli', null, now));
  if (!actor || !(holdsRole(actor, 'admin') || holdsRole(actor, 'operator')))
    throw new UsageError('--by must be the account of an admin or operator, in force');
  return actor;
}

function refused(erased: Extract<Erased, { ok: false }>): string {
  switch (erased.code) {
    case 'unknown':
      return 'There is no such account';
    case 'alreadyErased':
      return 'This account was erased already';
    case 'reasonNamesPerson':
      return '--reason names the person: it is kept, so it must name nobody';
    case 'openCases':
      return `Open cases need this person: ${erased.openCases.join(', ')}. Close or hand them over first, or say with --reason why it is done all the same`;
    default:
      return erased satisfies never;
  }
}

function* report({ counts, publicMentions, openCases }: Extract<Erased, { ok: true }>): Generator<string> {
  yield `Erased: ${inWords(counts)}`;
  if (openCases.length > 0) yield `Open cases that had this person: ${openCases.join(', ')}`;
  if (publicMentions.length > 0)
    yield `Still public, by law and in the log: ${publicMentions.join(', ')}. A correction takes it out of the newest publication.`;
  yield 'Backups made before still hold the data: destroy them, or erase again after a restore.';
}

function inWords(counts: Readonly<Record<string, number>>): string {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return some.length === 0 ? 'nothing' : some.map(([what, count]) => `${count} ${what}`).join(', ');
}
