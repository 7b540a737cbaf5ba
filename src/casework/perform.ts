import { sql } from 'kysely';
import { inTransaction, type Tx } from '../platform/database/index.ts';
import { portalActor, type Actor } from '../platform/identity/index.ts';
import { decideAct, type Act, type Answers, type Procedure, type Refusal } from '../procedures/kit/index.ts';
import { isVersionConflict } from '../registry/index.ts';
import { readAnswers } from './act/answers.ts';
import { caseFileRows, readAttachments, type Attached, type Attachments } from './act/attachments.ts';
import { seatFor } from './act/authorise.ts';
import { carryOut, type CarriedOut } from './act/carry-out.ts';
import { contextOf, lawAt } from './act/context.ts';
import { effectRefusals, partyRefusals } from './act/effect-refusals.ts';
import { insertRows } from './stored/insert-rows.ts';
import { loadCase, openingAnswers, scopeOf, type ActRow, type CaseFile } from './stored/load-case.ts';
import { loadParty, visitorRow } from './stored/load-party.ts';
import { mandateRefusals } from './act/mandate.ts';
import { CaseMoved, constraintOf, decided, recordAct, type DecidedAct } from './act/record-act.ts';
import { entriesOfCase, loadSubject, type Subject } from './stored/subject.ts';
import { oneSpelling } from './stored/submitted.ts';
import { trackingHash } from './stored/tracking.ts';
import { loadClassification } from './classification.ts';
import { procedureOf, type Desk } from './desk.ts';
import { distinct, refusal, rejected, type Rejected } from './refusal.ts';
import { guarded } from './submit.ts';

/** One thing to be done with a case. */
export interface Performance {
  readonly caseCode: string;
  readonly act: string;
  /** The act's own small form. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** Uploaded documents for the files fields of that form. */
  readonly files?: readonly Attached[];
  readonly actor: Actor;
  readonly now: Date;
  /** How many acts the case had when the person looked at it: what has moved since is not done over. */
  readonly expectedPosition?: number;
}

export interface Performed {
  readonly ok: true;
  readonly case: { readonly code: string; readonly state: string; readonly position: number };
  readonly actId: string;
  /** Entries that got published or a new version. */
  readonly entries: readonly { readonly code: string; readonly register: string; readonly version: number }[];
  /** True when this very act had been done before (a lost answer, a double click). */
  readonly repeated: boolean;
}

/**
 * Does one act with a case: checks who acts and in which capacity, asks the procedure, and makes it true in one
 * transaction. Gives every reason against it at once. Of two acts at once one is done, the other hears `caseMoved`.
 */
export function perform(desk: Desk, request: Performance): Promise<Performed | Rejected> {
  return guarded(async () => {
    try {
      return await inTransaction(desk.db, (tx) => performIn(tx, desk, request));
    } catch (error) {
      if (error instanceof CaseMoved || isVersionConflict(error)) return rejected(refusal('caseMoved'));
      // The database's own guard: the engine asks first, so only a race or another writer gets here.
      if (constraintOf(error) === 'case_act_four_eyes') return rejected(refusal('fourEyes'));
      throw error;
    }
  });
}

/** An act of a visitor without an account with a case of its own, the tracking code being the proof. `notFound` for any other code. */
export async function performAsVisitor(
  desk: Desk,
  request: Omit<Performance, 'caseCode' | 'actor' | 'files'> & { trackingCode: string },
): Promise<Performed | Rejected> {
  const { trackingCode, ...what } = request;
  const found = await sql<{ code: string }>`
    select code from case_record where tracking_hash = ${trackingHash(trackingCode)} and party_id is null`.execute(
    desk.db,
  );
  const of = found.rows[0];
  if (of === undefined) return rejected(refusal('notFound'));
  return perform(desk, { ...what, caseCode: of.code, actor: portalActor('web') });
}

async function performIn(tx: Tx, desk: Desk, request: Performance): Promise<Performed | Rejected> {
  const file = await loadCase(tx, request.caseCode);
  if (!file) return rejected(refusal('notFound'));
  const procedure = procedureOf(desk, file.procedure);
  const input = await readInput(tx, procedure, request);
  const moved = await whenMoved(tx, file, request, input.answers);
  if (moved) return moved;
  const prepared = await prepare(tx, { file, procedure, request, input });
  if (!('decided' in prepared)) return { ok: false, refusals: distinct(prepared.refusals) };
  // From here on everything belongs together: a crash before the commit leaves the case as it was, and the person tries again.
  await recordAct(tx, prepared.decided);
  // A document that the case holds already stays where it first came in.
  await insertRows(tx, 'case_file', caseFileRows(file.id, prepared.decided.id, input.files, request.now), 'stays');
  const [done] = await carryOut(tx, desk, [prepared.decided]);
  return performed(done!);
}

interface Input {
  readonly answers: Answers;
  readonly files: Attachments['files'];
  readonly refusals: readonly Refusal[];
}

async function readInput(tx: Tx, procedure: Procedure, request: Performance): Promise<Input> {
  const act = Object.hasOwn(procedure.acts, request.act) ? procedure.acts[request.act] : undefined;
  const form = act?.form ?? { pages: [] };
  const read = readAnswers(form, request.input ?? {});
  const attached = await readAttachments(tx, form, request.files ?? [], request.actor);
  // Emptied fields are not part of what an act brings; kept as null they would only be noise in the books.
  const given = Object.entries({ ...read.answers, ...attached.answers }).filter(([, value]) => value !== null);
  return {
    answers: Object.fromEntries(given),
    files: attached.files,
    refusals: [...read.refusals, ...attached.refusals],
  };
}

/** The case has moved since the person looked: by this very act, which is then told again, or by another. */
async function whenMoved(
  tx: Tx,
  file: CaseFile,
  request: Performance,
  input: Answers,
): Promise<Performed | Rejected | null> {
  const expected = request.expectedPosition;
  if (expected === undefined || expected === file.status.position) return null;
  const next = file.acts[expected];
  if (!next || !isSameAct(next, request, input)) return rejected(refusal('caseMoved'));
  const entries = (await entriesOfCase(tx, file.id)).filter((entry) => entry.actId === next.id);
  return {
    ok: true,
    case: { code: file.code, state: next.stateAfter, position: next.position },
    actId: next.id,
    entries: entries.map(({ code, register, version }) => ({ code, register, version })),
    repeated: true,
  };
}

function isSameAct(past: ActRow, { act, actor }: Performance, input: Answers): boolean {
  const who =
    actor.kind === 'person'
      ? past.accountId === actor.accountId
      : actor.kind === 'apiKey'
        ? past.apiKeyId === actor.keyId
        : past.actorKind === 'visitor';
  return who && past.act === act && oneSpelling(past.input) === oneSpelling(input);
}

interface Preparation {
  readonly file: CaseFile;
  readonly procedure: Procedure;
  readonly request: Performance;
  readonly input: Input;
}

async function prepare(
  tx: Tx,
  { file, procedure, request, input }: Preparation,
): Promise<{ decided: DecidedAct } | Rejected> {
  const { actor, now, act: name } = request;
  const law = lawAt(now);
  const party =
    file.partyId === null
      ? visitorRow(openingAnswers(file), file.demo)
      : await loadParty(tx, { id: file.partyId }, law.day);
  if (!party) throw new Error(`Case ${file.code} belongs to a party that is not there`);
  const act = Object.hasOwn(procedure.acts, name) ? procedure.acts[name] : undefined;
  const seated = seatOf(actor, act, file, procedure);
  if ('refusals' in seated) return rejected(...seated.refusals);
  const mandate = seated.seat.partyId === null ? [] : await mandateRefusals(tx, actor, law.day);
  const guard = act ? guardRefusals(act, actor) : [];
  const subject = await subjectOf(tx, file);
  const classification =
    file.classificationId === null || file.partyId === null
      ? null
      : await loadClassification(tx, file.classificationId, file.partyId);
  const known = {
    now,
    law,
    actor,
    seat: seated.seat,
    party,
    file,
    answers: {},
    input: input.answers,
    subject,
    classification,
  };
  const outcome = decideAct(procedure, name, file.status.state, contextOf(known));
  const effects = outcome.done ? await effectRefusals(tx, outcome.effects, file.receivedBy) : [];
  const unknown = await partyRefusals(tx, act?.form, input.answers);
  const refusals = [
    ...mandate,
    ...guard,
    ...input.refusals,
    ...unknown,
    ...effects,
    ...(outcome.done ? [] : outcome.refusals),
  ];
  if (!outcome.done || !act || refusals.length > 0) return rejected(...refusals);
  const of = { caseId: file.id, caseCode: file.code, procedure, name, act, party, subject, before: file.status };
  const by = { actor, seat: seated.seat, via: actor.via, law, now, input: input.answers };
  return { decided: decided({ ...of, ...by, outcome, confirmsActId: confirmedBy(act, file)?.id ?? null }) };
}

/** An act that the procedure does not know gets a seat that nobody holds: `decideAct` then says in words that it is not possible. */
function seatOf(actor: Actor, act: Act | undefined, file: CaseFile, procedure: Procedure) {
  const kinds = act?.by ?? (['party', 'otherParty', 'officer', 'lead'] as const);
  return seatFor(actor, kinds, scopeOf(file), procedure);
}

/** What no procedure has to say again: decisions and confirmations are acts of named people (Law 4.2, 27.2). */
function guardRefusals(act: Act, actor: Actor): Refusal[] {
  if (act.decision && actor.kind === 'portal') return [refusal('decisionNeedsOfficial')];
  return act.confirms !== undefined && actor.kind !== 'person' ? [refusal('personNeeded')] : [];
}

/** The act that this one confirms: the latest of that name. */
export function confirmedBy(act: Act, file: Pick<CaseFile, 'acts'>): ActRow | null {
  if (act.confirms === undefined) return null;
  return file.acts.findLast((past) => past.act === act.confirms) ?? null;
}

/** The entry that a case is about: the one it published itself, else the one it was opened for. */
export async function subjectOf(tx: Tx | Desk['db'], file: CaseFile): Promise<Subject | null> {
  const id = (await entriesOfCase(tx, file.id))[0]?.entryId ?? file.subjectEntryId;
  return id === null ? null : loadSubject(tx, { id });
}

function performed({ act, entries }: CarriedOut): Performed {
  return {
    ok: true,
    case: { code: act.caseCode, state: act.outcome.state, position: act.after.position },
    actId: act.id,
    entries: entries.map(({ code, register, version }) => ({ code, register, version })),
    repeated: false,
  };
}

/** The same act with several cases, one transaction each: a refusal of one does not hold back the others. */
export async function performMany(
  desk: Desk,
  request: Omit<Performance, 'caseCode' | 'expectedPosition'> & { caseCodes: readonly string[] },
): Promise<{ caseCode: string; result: Performed | Rejected }[]> {
  const { caseCodes, ...what } = request;
  const results: { caseCode: string; result: Performed | Rejected }[] = [];
  for (const caseCode of new Set(caseCodes))
    results.push({ caseCode, result: await perform(desk, { ...what, caseCode }) });
  return results;
}
