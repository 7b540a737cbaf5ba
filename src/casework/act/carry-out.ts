import { sql } from 'kysely';
import { auditStatements } from '../../platform/audit/index.ts';
import { inOneTrip, type Statement, type Tx } from '../../platform/database/index.ts';
import { mailStatements, type NewMail } from '../../platform/mail/index.ts';
import type { Bilingual } from '../../law/index.ts';
import type { EntryContent, PublishEntry, SendLetter } from '../../procedures/kit/index.ts';
import {
  codesOf,
  link,
  registerOf,
  revise,
  takeCodes,
  toPublish,
  type Publication,
  type Published,
} from '../../registry/index.ts';
import type { Desk } from '../desk.ts';
import { letterMail, writeLetter, type LetterFacts } from './letters.ts';
import { trackingCode } from '../stored/tracking.ts';
import type { DecidedAct } from './record-act.ts';

/** What became publicly true by one act. */
export interface CarriedOut {
  readonly act: DecidedAct;
  readonly entries: readonly Published[];
}

export interface CarryingOut {
  /** In bulk each row's verdict, with its receipt, is the electronic confirmation (Decree 14.4): a message a row would bury the reader. */
  readonly withoutMail?: boolean;
  /** The books of these acts, where they are still to be written: they go before everything else, in the same trip. */
  readonly books?: readonly Statement[];
  /** The codes for what these acts publish (`publicationsOf`), where they were taken already. */
  readonly codes?: readonly (readonly string[])[];
}

/**
 * Carries out the effects of acts, all in the caller's transaction: after a crash the acts and everything that followed from them
 * are there, or nothing of it. Messages leave later, by job, after the commit. What waits for no answer is sent in one trip.
 */
export async function carryOut(
  tx: Tx,
  desk: Desk,
  acts: readonly DecidedAct[],
  options: CarryingOut = {},
): Promise<CarriedOut[]> {
  const { published, statements } = await publishAll(tx, acts, options.codes);
  const waiting = [...(options.books ?? []), ...statements];
  const reachesOn = acts.some((act) => act.outcome.effects.some(({ kind }) => READS_WHAT_IS_WRITTEN.has(kind)));
  if (reachesOn) await inOneTrip(tx, waiting.splice(0));
  const done: CarriedOut[] = [];
  for (const act of acts) {
    const entries = [...(published.get(act.id) ?? []), ...(await reviseAll(tx, act))];
    await linkAll(tx, act, entries);
    done.push({ act, entries });
  }
  const mails = options.withoutMail ? [] : await lettersOf(tx, desk, done);
  await inOneTrip(tx, [...waiting, ...auditStatements(acts.map(auditOf)), ...mailStatements(mails).statements]);
  return done;
}

/** Effects that look at the register as the effects before them leave it. */
const READS_WHAT_IS_WRITTEN: ReadonlySet<string> = new Set(['reviseEntry', 'linkEntries']);

/** New entries of all acts in one go, still to be written; the writer of the register gives each its code and its leaf. */
async function publishAll(
  tx: Tx,
  acts: readonly DecidedAct[],
  taken: CarryingOut['codes'],
): Promise<{ published: Map<string, Published[]>; statements: readonly Statement[] }> {
  const wanted = publishingOf(acts);
  const byAct = new Map<string, Published[]>();
  if (wanted.length === 0) return { published: byAct, statements: [] };
  const publications = publicationsOf(acts);
  const { published, statements } = toPublish(publications, taken ?? (await takeCodes(tx, codesOf(publications))));
  for (const [index, { act }] of wanted.entries()) {
    byAct.set(act.id, [...(byAct.get(act.id) ?? []), published[index]!]);
  }
  return { published: byAct, statements };
}

/** What the acts publish, in order. */
export function publicationsOf(acts: readonly DecidedAct[]): Publication[] {
  return publishingOf(acts).map(({ act, effect }) => publication(act, effect));
}

function publishingOf(acts: readonly DecidedAct[]): { act: DecidedAct; effect: PublishEntry }[] {
  return acts.flatMap((act) =>
    act.outcome.effects.flatMap((effect) => (effect.kind === 'publishEntry' ? [{ act, effect }] : [])),
  );
}

function publication(act: DecidedAct, effect: PublishEntry) {
  return {
    register: effect.register,
    code: effect.code,
    party: registerOf(effect.register).unnamed === true ? null : publisher(act),
    content: effect.entry,
    grounds: act.act.grounds,
    actId: act.id,
    demo: act.party.demo,
    at: act.now,
  };
}

/** Nothing of a visitor becomes public under a name; what a register keeps unnamed is nobody's. */
function publisher({ party, procedure, name }: DecidedAct): { id: string; name: string } {
  if (party.id === null) throw new Error(`Act ${name} of ${procedure.id} publishes what a visitor reported`);
  return { id: party.id, name: party.facts.name };
}

/** A new version of the entry that the case is about. The writer refuses to overwrite a version that this act has not seen. */
async function reviseAll(tx: Tx, act: DecidedAct): Promise<Published[]> {
  const revised: Published[] = [];
  for (const effect of act.outcome.effects) {
    if (effect.kind !== 'reviseEntry') continue;
    if (!act.subject)
      throw new Error(`Act ${act.name} of ${act.procedure.id} revises an entry, but its case is about none`);
    revised.push(await revise(tx, revision(act, act.subject, effect.entry, effect.reason)));
  }
  return revised;
}

function revision(
  act: DecidedAct,
  subject: NonNullable<DecidedAct['subject']>,
  content: EntryContent,
  reason: Bilingual,
) {
  return {
    entryId: subject.entryId,
    expectedVersion: subject.entry.version,
    party: publisher(act),
    content,
    reason,
    grounds: act.act.grounds,
    actId: act.id,
    at: act.now,
  };
}

async function linkAll(tx: Tx, act: DecidedAct, entries: readonly Published[]): Promise<void> {
  for (const effect of act.outcome.effects) {
    if (effect.kind !== 'linkEntries') continue;
    const from = entries[0]?.entryId ?? act.subject?.entryId;
    if (from === undefined) throw new Error(`Act ${act.name} of ${act.procedure.id} links an entry, but has none`);
    await link(tx, { fromEntryId: from, kind: effect.link, toCode: effect.toCode, actId: act.id, at: act.now });
  }
}

function auditOf({ actor, now, name, caseCode, id, procedure, outcome, via }: DecidedAct) {
  return {
    at: now,
    actor: { ...actor, via } as typeof actor,
    action: name,
    subjectKind: 'case',
    subjectId: caseCode,
    detail: { actId: id, procedure: procedure.id, state: outcome.state },
  };
}

async function lettersOf(tx: Tx, desk: Desk, done: readonly CarriedOut[]): Promise<NewMail[]> {
  const mails: NewMail[] = [];
  for (const one of done) {
    for (const effect of one.act.outcome.effects) {
      if (effect.kind !== 'sendLetter') continue;
      const { name, mailTo } = await addressee(tx, one.act, effect.to);
      const letter = writeLetter(one.act.procedure, effect, letterFacts(desk, one, effect.to, name));
      // A party without an address still finds the letter in its case.
      if (mailTo) mails.push(letterMail(letter, mailTo, one.act));
    }
  }
  return mails;
}

function letterFacts(desk: Desk, { act, entries }: CarriedOut, to: SendLetter['to'], partyName: string): LetterFacts {
  const entryCode = entries[0]?.code ?? act.subject?.entry.code ?? '';
  const toVisitor = act.party.id === null && to === 'party';
  return lettersFactsFor(desk, { code: act.caseCode, partyName, entryCode, toVisitor });
}

/** What every letter of that case may speak of. A visitor follows the case by its tracking code, which is in the address. */
export function lettersFactsFor(
  desk: Desk,
  of: { code: string; partyName: string; entryCode: string; toVisitor: boolean },
): LetterFacts {
  const caseUrl = of.toVisitor
    ? `${desk.baseUrl}/tra-cuu?ma=${trackingCode(desk.signer, of.code)}`
    : `${desk.baseUrl}/ho-so/vu-viec/${of.code}`;
  return {
    caseCode: of.code,
    entryCode: of.entryCode,
    partyName: of.partyName,
    caseUrl,
    receiptUrl: `${caseUrl}/bien-nhan`,
  };
}

interface Addressee {
  /** The party that the letter greets. */
  readonly name: string;
  readonly mailTo: { readonly address: string; readonly locale: 'vi' | 'en' } | null;
}

async function addressee(tx: Tx, act: DecidedAct, to: SendLetter['to']): Promise<Addressee> {
  const { actor, party, after } = act;
  const { name, email } = to === 'otherParty' ? await otherParty(tx, after.otherPartyCode) : party.facts;
  if (to === 'actor')
    return { name, mailTo: actor.kind === 'person' ? { address: actor.email, locale: actor.locale } : null };
  const locale = actor.kind === 'person' && act.seat.kind === to ? actor.locale : 'vi';
  return { name, mailTo: email === null ? null : { address: email, locale } };
}

async function otherParty(tx: Tx, code: string | null): Promise<{ name: string; email: string | null }> {
  const found = await sql<{
    name: string;
    email: string | null;
  }>`select name, email from party where code = ${code}`.execute(tx);
  return found.rows[0] ?? { name: '', email: null };
}
