import { inTransaction, type Tx } from '../platform/database/index.ts';
import { actingParty, type Actor } from '../platform/identity/index.ts';
import { shownAnswers, type Procedure, type Refusal } from '../procedures/kit/index.ts';
import { readAnswers } from './act/answers.ts';
import { lawAt } from './act/context.ts';
import { loadSubmitter, type PartyRow } from './stored/load-party.ts';
import { openCases, type Opening, type Submitted } from './act/open-cases.ts';
import { findEarlier, sameAnswers, type Earlier } from './stored/submitted.ts';
import type { Desk } from './desk.ts';
import { distinct, refusal, rejected, type Rejected } from './refusal.ts';
import { contentKey, dryDecision, untilSettled } from './submit.ts';

/** One record of a file or stream. */
export interface ManyRow {
  /** Given back with the verdict; the sender's own count. */
  readonly row: number;
  readonly answers: Readonly<Record<string, unknown>>;
  /** The sender's own number for the record. Default: the content itself. */
  readonly key?: string;
  /** Why the record could not be read at all; the row is refused with this alone. */
  readonly unreadable?: readonly Refusal[];
  /** What was found wrong while reading it; given together with everything else. */
  readonly found?: readonly Refusal[];
}

export interface ManyRequest {
  readonly procedureId: string;
  readonly rows: Iterable<ManyRow> | AsyncIterable<ManyRow>;
  /** Default: the party of the actor's mandate or key. */
  readonly partyCode?: string;
  readonly actor: Actor;
  /** Asked once for each chunk. */
  readonly now: () => Date;
  /** The same verdicts, and nothing written. */
  readonly dryRun?: boolean;
}

/** What became of one row. */
export type RowVerdict =
  | { readonly row: number; readonly verdict: 'submitted'; readonly submitted: Submitted }
  /** It had been submitted before, with the same content. */
  | { readonly row: number; readonly verdict: 'existing'; readonly caseCode: string; readonly entryCode: string | null }
  /** Of a dry run: it would be taken. */
  | { readonly row: number; readonly verdict: 'acceptable' }
  | RefusedRow;

type RefusedRow = { readonly row: number; readonly verdict: 'refused'; readonly refusals: readonly Refusal[] };

/** Rows a transaction: enough that commits do not count, few enough that little is done again after a crash. */
const CHUNK = 100;

/**
 * Submits many records, one transaction a hundred rows, and gives a verdict for each in order, after its commit. Started
 * again after a crash, or run twice, it finds what is there already by the sender's key or the content, and doubles nothing.
 */
export async function* submitMany(desk: Desk, request: ManyRequest): AsyncGenerator<RowVerdict> {
  let before: Promise<RowVerdict[]> = Promise.resolve([]);
  try {
    for await (const rows of chunksOf(request.rows)) {
      const next = submitChunk(desk, request, rows);
      // Whoever waits for the chunk before it hears of its failure first; this one's is not lost, its turn comes.
      next.catch(() => undefined);
      const verdicts = before;
      before = next;
      yield* await verdicts;
    }
    yield* await before;
  } finally {
    // Nothing is under way any more when the caller goes on, however it ended.
    await before.catch(() => undefined);
  }
}

/** Two chunks are under way at a time: while the database writes one, the next is read and decided. */
async function* chunksOf(rows: ManyRequest['rows']): AsyncGenerator<ManyRow[]> {
  let chunk: ManyRow[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function submitChunk(desk: Desk, request: ManyRequest, rows: readonly ManyRow[]): Promise<RowVerdict[]> {
  const now = request.now();
  // A verdict is given only after the commit: what was answered is there, what was not is found or done by the next run.
  const settled = await untilSettled(() =>
    inTransaction(desk.db, async (tx) => ({
      ok: true as const,
      verdicts: await verdictsFor(tx, desk, { ...request, rows, now }),
    })),
  );
  return settled.ok ? settled.verdicts : rows.map((row) => refusedRow(row, settled.refusals));
}

/** Rows of one sender and one moment. */
export type Chunk = Omit<ManyRequest, 'rows' | 'now'> & { rows: readonly ManyRow[]; now: Date };
type Prepared = { readonly row: ManyRow; readonly opening: Opening; readonly refusals: readonly Refusal[] };

async function verdictsFor(tx: Tx, desk: Desk, chunk: Chunk): Promise<RowVerdict[]> {
  const read = await readChunk(tx, desk, chunk);
  if (!read.ok) return chunk.rows.map((row) => refusedRow(row, read.refusals));
  const { prepared, party, taken, fresh } = read;
  const known = new Map<string, Earlier>();
  if (taken.size > 0)
    for (const one of await findEarlier(tx, { partyId: party.id, procedure: chunk.procedureId, keys: [...taken] }))
      known.set(one.key!, one);
  const opened = await openAll(tx, desk, chunk, [...fresh.values()]);
  const verdicts: RowVerdict[] = [];
  for (const one of prepared)
    verdicts.push(one.refusals.length > 0 ? await wholeRefusal(tx, one) : verdictOf(one, known, fresh, opened));
  return verdicts;
}

/** What the rows ask for, and what is there already. */
interface ReadChunk {
  readonly ok: true;
  readonly party: PartyRow;
  readonly prepared: readonly Prepared[];
  /** Keys of earlier submissions. */
  readonly taken: ReadonlySet<string>;
  /** What is to be opened: only the first of a key, its twins in the same chunk hear of that case. */
  readonly fresh: ReadonlyMap<string, Prepared>;
}

/** Reads everything that the rows of a chunk rest on; refused where that is against all of them. */
export async function readChunk(tx: Tx, desk: Desk, chunk: Chunk): Promise<ReadChunk | Rejected> {
  const { actor, now } = chunk;
  const procedure = desk.procedures.get(chunk.procedureId);
  if (!procedure) return rejected(refusal('unknownProcedure'));
  if (procedure.subject) return rejected(refusal('subjectMissing'));
  const rows = chunk.rows.map((row) => readRow(procedure, row));
  const keys = rows.map(({ key }) => key);
  const code = chunk.partyCode ?? actingParty(actor)?.partyCode ?? '';
  const about = { actor, procedure: procedure.id, keys };
  const submitter = await loadSubmitter(tx, code, lawAt(now).day, about);
  if (!submitter) return rejected(refusal('noMandate'));
  const { party, mandateHolds, taken } = submitter;
  if (!mandateHolds) return rejected(refusal('mandateExpired'));
  const none = { subject: null, classification: null, draftId: null, files: [] };
  const prepared = rows.map(({ row, answers, key, refusals }) => {
    return { row, refusals, opening: { procedure, actor, now, party, answers, submissionKey: key, ...none } };
  });
  const fresh = new Map<string, Prepared>();
  for (const one of prepared) {
    const key = one.opening.submissionKey;
    if (one.refusals.length === 0 && !taken.has(key) && !fresh.has(key)) fresh.set(key, one);
  }
  return { ok: true, party, prepared, taken, fresh };
}

function readRow(procedure: Procedure, row: ManyRow) {
  const { answers, refusals } = readAnswers(procedure.form, row.answers);
  const key = row.key ?? contentKey(procedure, answers);
  return { row, answers, key, refusals: row.unreadable ?? [...(row.found ?? []), ...refusals] };
}

type Opened = Submitted | Rejected | { readonly ok: true; readonly acceptable: true };

async function openAll(tx: Tx, desk: Desk, chunk: Chunk, fresh: readonly Prepared[]): Promise<Map<string, Opened>> {
  const openings = fresh.map((one) => one.opening);
  const results: Opened[] = chunk.dryRun ? [] : await openCases(tx, desk, openings, { withoutMail: true });
  if (chunk.dryRun) for (const opening of openings) results.push(await dry(tx, opening));
  return new Map(openings.map((opening, index) => [opening.submissionKey!, results[index]!]));
}

async function dry(tx: Tx, opening: Opening): Promise<Opened> {
  const decision = await dryDecision(tx, opening);
  return decision.ok ? { ok: true, acceptable: true } : decision;
}

/** What could not even be read, together with what the rest of the row comes to. */
export async function wholeRefusal(tx: Tx, { row, opening, refusals }: Prepared): Promise<RefusedRow> {
  if (row.unreadable) return refusedRow(row, refusals);
  const decision = await dryDecision(tx, opening);
  return refusedRow(row, [...refusals, ...(decision.ok ? [] : decision.refusals)]);
}

function verdictOf(
  one: Prepared,
  known: ReadonlyMap<string, Earlier>,
  fresh: ReadonlyMap<string, Prepared>,
  opened: ReadonlyMap<string, Opened>,
): RowVerdict {
  const { row, opening } = one;
  const key = opening.submissionKey!;
  const before = known.get(key);
  if (before) return existingRow(row, opening, before.input, { caseCode: before.code, entryCode: before.entryCode });
  const first = fresh.get(key)!;
  const result = opened.get(key)!;
  if (!result.ok) return refusedRow(row, result.refusals);
  if (first !== one && !sameAnswers(shown(first.opening), shown(opening)))
    return refusedRow(row, [refusal('keyReused')]);
  if ('acceptable' in result) return { row: row.row, verdict: 'acceptable' };
  if (first === one) return { row: row.row, verdict: 'submitted', submitted: result };
  return existingRow(row, opening, shown(first.opening), {
    caseCode: result.case.code,
    entryCode: result.entry?.code ?? null,
  });
}

function existingRow(
  { row }: ManyRow,
  opening: Opening,
  before: Opening['answers'],
  codes: { caseCode: string; entryCode: string | null },
): RowVerdict {
  if (!sameAnswers(before, shown(opening))) return { row, verdict: 'refused', refusals: [refusal('keyReused')] };
  return { row, verdict: 'existing', ...codes };
}

function shown({ procedure, answers }: Opening): Opening['answers'] {
  return shownAnswers(procedure.form, answers);
}

function refusedRow({ row }: ManyRow, refusals: readonly Refusal[]): RefusedRow {
  return { row, verdict: 'refused', refusals: distinct(refusals) };
}
