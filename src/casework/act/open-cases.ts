import { randomUUID } from 'node:crypto';
import type { Db, Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import {
  decideAct,
  type Act,
  type Answers,
  type Checked,
  type Finding,
  type Procedure,
} from '../../procedures/kit/index.ts';
import { buildReceipt, commit, enterLeaves, newSalt, type Receipt } from '../../record-log/index.ts';
import { codesOf, takeCodes } from '../../registry/index.ts';
import type { Desk } from '../desk.ts';
import { rejected, type Rejected } from '../refusal.ts';
import { seatFor, type CaseScope } from './authorise.ts';
import { caseFileRows, type Attachments } from './attachments.ts';
import { carryOut, publicationsOf, type CarriedOut, type CarryingOut } from './carry-out.ts';
import { contextOf, lawAt, type Classified } from './context.ts';
import { partsOf } from './answers.ts';
import { effectRefusals, partyRefusals } from './effect-refusals.ts';
import { insertions, insertRows } from '../stored/insert-rows.ts';
import type { PartyRow } from '../stored/load-party.ts';
import { decided, firstActs, type DecidedAct, type Place } from './record-act.ts';
import type { Subject } from '../stored/subject.ts';
import { trackingCode, trackingHash } from '../stored/tracking.ts';

/** A case that somebody wants to open: everything a decision needs, read beforehand. */
export interface Opening {
  readonly procedure: Procedure;
  readonly actor: Actor;
  readonly now: Date;
  readonly party: PartyRow;
  /** Of the form; a files field holds the ids of its documents. */
  readonly answers: Answers;
  readonly subject: Subject | null;
  readonly classification: Classified | null;
  readonly draftId: string | null;
  readonly submissionKey: string | null;
  /** Of a form that a visitor sent. */
  readonly visitorMark?: string;
  readonly files: Attachments['files'];
}

/** What whoever submitted is told at once. */
export interface Submitted {
  readonly ok: true;
  readonly case: { readonly code: string; readonly state: string };
  /** What was published, if anything: for a notification the AI-ID. */
  readonly entry: { readonly code: string; readonly register: string; readonly version: number } | null;
  readonly receipt: Receipt;
  /** Lets its holder follow the case without an account. */
  readonly trackingCode: string;
  readonly findings: readonly Finding[];
  /** True when it had been submitted before and nothing was done now. */
  readonly repeated: boolean;
}

/** The opening act, decided but not yet done; or every reason against it. Nothing is written: a dry run ends here. */
export async function decideOpening(db: Db, opening: Opening): Promise<{ readonly act: DecidedAct } | Rejected> {
  const { procedure, actor, party, now, subject, answers } = opening;
  const [name, act] = startOf(procedure);
  const seated = seatFor(actor, act.by, scopeOfOpening(opening), procedure);
  if ('refusals' in seated) return rejected(...seated.refusals);
  const law = lawAt(now);
  const known = { ...opening, law, seat: seated.seat, file: null, input: {} };
  const outcome = decideAct(procedure, name, null, contextOf(known));
  const unknown = await partyRefusals(db, procedure.form, answers);
  if (!outcome.done) return rejected(...outcome.refusals, ...unknown);
  unknown.push(...(await effectRefusals(db, outcome.effects, procedure.receivedBy)));
  if (unknown.length > 0) return rejected(...unknown);
  const { input } = partsOf(procedure, answers);
  const place = { caseId: randomUUID(), caseCode: '', before: null, confirmsActId: null };
  const what = { procedure, name, act, actor, seat: seated.seat, via: actor.via, law, now, party, subject };
  return { act: decided({ ...place, ...what, input, outcome }) };
}

/** What the procedure finds in the answers, whether or not they are complete. */
export function checkOpening(opening: Opening): Checked {
  const { procedure, party, actor } = opening;
  const seat = { kind: startOf(procedure)[1].by[0] ?? 'party', agencyCode: null, partyId: party.id };
  const subject = withoutSecrets(opening);
  return procedure.check(
    contextOf({ ...opening, subject, actor, law: lawAt(opening.now), seat, file: null, input: {} }),
  );
}

/** A mere look at somebody else's entry must not be a way to guess at its restricted part. */
function withoutSecrets({ subject, party }: Opening): Subject | null {
  if (subject === null || subject.partyId === party.id) return subject;
  return { ...subject, entry: { ...subject.entry, restricted: {} } };
}

/** The act that opens cases of a procedure. */
export function startOf(procedure: Procedure): [name: string, act: Act] {
  const found = Object.entries(procedure.acts).find(([, act]) => act.from === 'start');
  if (!found) throw new Error(`Procedure ${procedure.id} has no act that opens a case`);
  return found;
}

function scopeOfOpening({ party, procedure, answers }: Opening): CaseScope {
  const receiverOnly = procedure.receiverOnly === true;
  return {
    partyId: party.id,
    otherPartyId: null,
    receivedBy: procedure.receivedBy,
    receiverOnly,
    ...touchedBy(answers),
  };
}

function touchedBy(answers: Answers): Pick<Place, 'sectors' | 'provinces'> {
  const list = (name: string): string[] => (Array.isArray(answers[name]) ? (answers[name] as string[]) : []);
  return { sectors: list('sectors'), provinces: list('provinces') };
}

/**
 * Opens cases in the caller's transaction: books, register, log, receipts and messages together. After a crash every one
 * of them is whole or was never there; whoever submitted and heard nothing submits again and gets the same case.
 * Throws on a draft or submission key that is taken (unique keys): the caller looks the case up and gives that.
 */
export async function openCases(
  tx: Tx,
  desk: Desk,
  openings: readonly Opening[],
  options: CarryingOut = {},
): Promise<(Submitted | Rejected)[]> {
  const decisions: Awaited<ReturnType<typeof decideOpening>>[] = [];
  for (const opening of openings) decisions.push(await decideOpening(tx, opening));
  const accepted = decisions.flatMap((one, index) => ('act' in one ? [{ ...one, opening: openings[index]! }] : []));
  const opened = accepted.length === 0 ? [] : await write(tx, desk, accepted, options);
  return decisions.map((one) => ('act' in one ? opened.shift()! : one));
}

type Accepted = { readonly act: DecidedAct; readonly opening: Opening };

async function write(tx: Tx, desk: Desk, accepted: readonly Accepted[], options: CarryingOut): Promise<Submitted[]> {
  const [codes, ...entryCodes] = await takeAllCodes(tx, accepted);
  const numbered = accepted.map((one, index) => ({ ...one, act: { ...one.act, caseCode: codes[index]! } }));
  const tracking = codes.map((code) => trackingCode(desk.signer, code));
  const files = numbered.flatMap(({ act, opening }) => caseFileRows(act.caseId, act.id, opening.files, act.now));
  const books = [
    ...insertions(
      'case_record',
      // In one order for everybody: two chunks with the same rows wait for each other's keys, but never both at once.
      numbered.map((one, index) => caseRow(one, tracking[index]!)).toSorted(bySubmissionKey),
    ),
    ...firstActs(numbered.map(({ act, opening }) => ({ act, place: placeOf(opening) }))),
    ...insertions('case_file', files),
    ...insertions('case_apart', numbered.flatMap(apartRow)),
  ];
  const acts = numbered.map(({ act }) => act);
  const done = await carryOut(tx, desk, acts, { ...options, books, codes: entryCodes });
  const leaves = await receiptLeaves(tx, done);
  return done.map((one, index) => submitted(desk, one, leaves[index]!, tracking[index]!));
}

/** Codes of the cases and of what they publish, in one trip. Openings that are written together are of one moment. */
async function takeAllCodes(tx: Tx, accepted: readonly Accepted[]): Promise<[string[], ...string[][]]> {
  const cases = { kind: 'case', count: accepted.length, day: accepted[0]!.act.law.day } as const;
  const publications = publicationsOf(accepted.map(({ act }) => act));
  return (await takeCodes(tx, [cases, ...codesOf(publications)])) as [string[], ...string[][]];
}

function caseRow({ act, opening }: Accepted, tracking: string) {
  return {
    id: act.caseId,
    code: act.caseCode,
    procedure: act.procedure.id,
    procedure_version: act.procedure.version,
    party_id: act.party.id,
    draft_id: opening.draftId,
    submission_key: opening.submissionKey,
    visitor_mark: opening.visitorMark ?? null,
    subject_entry_id: opening.subject?.entryId ?? null,
    tracking_hash: `\\x${trackingHash(tracking).toString('hex')}`,
    demo: act.party.demo,
    opened_at: act.now.toISOString(),
    law_day: act.law.day,
    rule_set_hash: act.law.hash,
  };
}

function apartRow({ act, opening }: Accepted) {
  const { apart } = partsOf(opening.procedure, opening.answers);
  return Object.keys(apart).length === 0
    ? []
    : [{ case_id: act.caseId, answers: apart, added_at: act.now.toISOString() }];
}

function bySubmissionKey(a: { submission_key: string | null }, b: { submission_key: string | null }): number {
  return (a.submission_key ?? '') < (b.submission_key ?? '') ? -1 : 1;
}

/** How the case is called and whom it touches in queues: as answered, else as the entry it is about says. */
function placeOf({ procedure, answers, subject }: Opening): Place {
  const about: Answers = { ...subject?.entry.public, ...answers };
  const name = about['name'] ?? about['systemName'];
  const title = typeof name === 'string' && name !== '' ? name : procedure.texts.vi.title;
  return { title: title.slice(0, 300), ...touchedBy(about) };
}

/**
 * The log's record that each receipt stands on: that of the published entry, or, where nothing is published, one that holds
 * only a salted hash of what was submitted.
 */
async function receiptLeaves(tx: Tx, done: readonly CarriedOut[]): Promise<string[]> {
  const silent = done.filter((one) => one.entries.length === 0).map(({ act }) => ({ act, salt: newSalt() }));
  const leaves = await enterLeaves(
    tx,
    silent.map(({ act, salt }) => ({
      kind: 'case.received',
      subject: act.caseCode,
      at: act.now,
      body: { procedure: act.procedure.id, lawDay: act.law.day, commitment: commit(commitable(act), salt) },
    })),
  );
  await insertRows(
    tx,
    'case_receipt',
    silent.map(({ act, salt }, index) => ({
      case_id: act.caseId,
      act_id: act.id,
      leaf_id: leaves[index]!.leafId,
      salt,
    })),
  );
  return done.map((one) => one.entries[0]?.leaf.body ?? leaves.shift()!.body);
}

/** The input as JSON sees it: what was never answered is not there. */
function commitable(act: DecidedAct): Record<string, string | number | boolean | string[]> {
  return JSON.parse(JSON.stringify(act.input)) as Record<string, string>;
}

function submitted(desk: Desk, { act, entries }: CarriedOut, leaf: string, tracking: string): Submitted {
  const entry = entries[0]
    ? { code: entries[0].code, register: entries[0].register, version: entries[0].version }
    : null;
  return {
    ok: true,
    case: { code: act.caseCode, state: act.outcome.state },
    entry,
    receipt: buildReceipt(desk.signer, leaf),
    trackingCode: tracking,
    findings: act.outcome.findings,
    repeated: false,
  };
}
