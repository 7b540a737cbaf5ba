import { inTransaction, type Tx } from '../platform/database/index.ts';
import { lawAt } from './act/context.ts';
import { openCases, type Opening, type Submitted } from './act/open-cases.ts';
import type { Desk } from './desk.ts';
import { distinct, type Rejected } from './refusal.ts';
import type { DirectSubmission } from './submit.ts';
import { readChunk, wholeRefusal, type Chunk } from './submit-many.ts';

/** A submission that others may be written together with: about no entry, without documents and by no visitor. */
export type PlainSubmission = Pick<DirectSubmission, 'procedureId' | 'answers' | 'partyCode' | 'actor' | 'now' | 'key'>;

type Result = Submitted | Rejected | null;

/**
 * Submissions of several senders that come in at the same moment, in one transaction: what `submitDirect` says to each of them, and
 * its letter. Null where nothing was done and `submitDirect` has to be asked: its key was used before, here or earlier, or it came on
 * the other side of midnight. Throws when one of them meets what another transaction writes; nothing is done then.
 */
export function submitTogether(desk: Desk, requests: readonly PlainSubmission[]): Promise<Result[]> {
  return inTransaction(desk.db, async (tx) => {
    const results: Result[] = requests.map(() => null);
    const openings = new Map<number, Opening>();
    for (const chunk of chunksOf(requests)) await read(tx, desk, chunk, { results, openings });
    const opened = openings.size === 0 ? [] : await openCases(tx, desk, [...openings.values()]);
    for (const [at, place] of [...openings.keys()].entries()) results[place] = told(opened[at]!);
    return results;
  });
}

/** By sender, as rows of one moment; those of another day than the first's are left out. */
function chunksOf(requests: readonly PlainSubmission[]): Chunk[] {
  const { day } = lawAt(requests[0]!.now);
  const chunks = new Map<string, Chunk & { rows: Chunk['rows'][number][] }>();
  for (const [row, request] of requests.entries()) {
    const { procedureId, partyCode, actor, now, answers, key } = request;
    if (lawAt(now).day !== day) continue;
    const name = JSON.stringify([procedureId, partyCode, actor]);
    let chunk = chunks.get(name);
    if (chunk === undefined)
      chunks.set(
        name,
        (chunk = { procedureId, actor, now, rows: [], ...(partyCode === undefined ? {} : { partyCode }) }),
      );
    chunk.rows.push({ row, answers, ...(key === undefined ? {} : { key }) });
  }
  return [...chunks.values()];
}

/** Finds what is to be opened, and says to the others what stands against them. */
async function read(
  tx: Tx,
  desk: Desk,
  chunk: Chunk,
  { results, openings }: { results: Result[]; openings: Map<number, Opening> },
): Promise<void> {
  const found = await readChunk(tx, desk, chunk);
  if (!found.ok) {
    for (const { row } of chunk.rows) results[row] = found;
    return;
  }
  for (const one of found.prepared) {
    const { row } = one.row;
    if (one.refusals.length > 0) results[row] = { ok: false, refusals: (await wholeRefusal(tx, one)).refusals };
    else if (found.fresh.get(one.opening.submissionKey!) === one) openings.set(row, one.opening);
  }
}

function told(opened: Submitted | Rejected): Submitted | Rejected {
  return opened.ok ? opened : { ok: false, refusals: distinct(opened.refusals) };
}
