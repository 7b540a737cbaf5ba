import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { inTransaction, type Db, type Tx } from '../database/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../refusal/index.ts';

export interface Answer {
  status: number;
  contentType: string;
  body: Buffer;
}

export interface KeyedRequest {
  /** Who asks: the same key of another owner is another key. */
  owner: string;
  key: string;
  /** From `requestHash`. */
  hash: Buffer;
}

export type IdempotencyCode = 'idempotencyKeyInvalid' | 'idempotencyKeyReused';

/** What makes two requests the same: method, address and the bytes of the body. */
export function requestHash(method: string, path: string, body: Buffer | string): Buffer {
  return createHash('sha256').update(`${method} ${path}\n`).update(body).digest();
}

const ATTEMPTS = 3;

/**
 * Answers a request once: the first time by `work`, afterwards by what was answered then. The work, its answer and the key are one
 * transaction: after a crash the request was answered and done, or neither. Two at once take turns. Answers of 500 and above and 429
 * are not remembered and their transaction is undone. Refusals: idempotencyKeyInvalid, idempotencyKeyReused (same key, other request).
 * `work` must do all its writing in `tx`; it runs again when it met a row that another transaction was just writing.
 */
export async function answerOnce(
  db: Db,
  request: KeyedRequest,
  now: Date,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Outcome<Answer & { replayed: boolean }, Refusal<IdempotencyCode>>> {
  const bad = keyRefusal(request.key);
  if (bad) return refused(bad);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(db, (tx) => answerIn(tx, request, now, work));
    } catch (error) {
      if (error instanceof NotKept) return accepted({ ...error.answer, replayed: false });
      if (attempt === ATTEMPTS || !hasCrossed(error)) throw error;
    }
  }
}

/** A unique key was taken meanwhile, or the transaction cannot go on after that: a second look finds what the other one wrote. */
const CROSSED = new Set(['23505', '25P02', '40001', '40P01']);

/** Whether a transaction failed only because another one wrote the same at that moment. */
export function hasCrossed(error: unknown): boolean {
  return CROSSED.has((error as { code?: string }).code ?? '');
}

async function answerIn(
  tx: Tx,
  request: KeyedRequest,
  now: Date,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Outcome<Answer & { replayed: boolean }, Refusal<IdempotencyCode>>> {
  const before = await takeTurn(tx, request);
  if (before) return before;
  const answer = await work(tx);
  if (isPassing(answer)) throw new NotKept(answer);
  await remember(tx, request, answer, now);
  return accepted({ ...answer, replayed: false });
}

/**
 * Answers several requests in one transaction, in their order. `work` is given those that were not answered before, by their places,
 * and gives an answer for each, or null where it did nothing. Null is also given for a request whose key somebody else is at work
 * on, or that stands among these before: whoever hears null answers by `answerOnce`, which waits. What throws undoes all of them.
 */
export function answerTogether(
  db: Db,
  requests: readonly KeyedRequest[],
  now: Date,
  work: (tx: Tx, fresh: readonly number[]) => Promise<readonly (Answer | null)[]>,
): Promise<Answered[]> {
  return inTransaction(db, async (tx) => {
    const turns = await takeTurns(tx, requests);
    const fresh = turns.flatMap((turn, place) => (turn === 'free' ? [place] : []));
    const answers = fresh.length === 0 ? [] : await work(tx, fresh);
    const made = new Map<number, Answer>();
    for (const [at, answer] of answers.entries()) if (answer !== null) made.set(fresh[at]!, answer);
    for (const answer of made.values()) if (isPassing(answer)) throw new NotKept(answer);
    await rememberAll(
      tx,
      [...made].map(([place, answer]) => ({ ...requests[place]!, ...answer })),
      now,
    );
    return turns.map((turn, place) => {
      if (turn !== 'free') return turn;
      const answer = made.get(place);
      return answer === undefined ? null : accepted({ ...answer, replayed: false });
    });
  });
}

type Answered = Outcome<Answer & { replayed: boolean }, Refusal<IdempotencyCode>> | null;

/** What was answered to each of them before, null where it is not its turn, `free` where it is. */
async function takeTurns(tx: Tx, requests: readonly KeyedRequest[]): Promise<(Answered | 'free')[]> {
  const names = requests.map(({ owner, key }) => `${owner}\n${key}`);
  // As JSON: with an array the server would plan anew each time, for it looks how long it is.
  const found = await sql<Turn>`
    select pg_try_advisory_xact_lock(hashtextextended(w.name, 7134)) as mine, i.request_hash, i.status, i.content_type, i.body
      from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) with ordinality as w(name, place)
      left join lateral (select * from idempotency i
                          where i.owner = split_part(w.name, E'\n', 1) and i.key = split_part(w.name, E'\n', 2) limit 1) i on true
     order by w.place`.execute(tx);
  return found.rows.map(({ mine, ...kept }, place) => {
    if (!mine || names.indexOf(names[place]!) < place) return null;
    return kept.request_hash === null ? 'free' : recalled(kept as Kept, requests[place]!);
  });
}

/** Keeps everybody else with that key waiting until the transaction ends, and gives what was answered before. One question to the database, as a rule. */
async function takeTurn(tx: Tx, request: KeyedRequest): Promise<Recalled> {
  const lock = sql`hashtextextended(${`${request.owner}\n${request.key}`}, 7134)`;
  const found = await sql<Turn>`
    select t.mine, i.request_hash, i.status, i.content_type, i.body
      from (select pg_try_advisory_xact_lock(${lock}) as mine) t
      left join idempotency i on i.owner = ${request.owner} and i.key = ${request.key}`.execute(tx);
  const { mine, ...kept } = found.rows[0]!;
  if (mine) return kept.request_hash === null ? null : recalled(kept as Kept, request);
  await sql`select pg_advisory_xact_lock(${lock})`.execute(tx);
  return recall(tx, request);
}

/** Another attempt may be answered otherwise. */
function isPassing({ status }: Answer): boolean {
  return status >= 500 || status === 429;
}

/** Carries an answer out of a transaction that must be undone. */
class NotKept extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('The answer is not kept');
    this.answer = answer;
  }
}

/** 1 to 255 visible ASCII characters. */
export function keyRefusal(key: unknown): Refusal<'idempotencyKeyInvalid'> | null {
  if (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/v.test(key)) return null;
  const vi = 'Tiêu đề Idempotency-Key phải có từ 1 đến 255 ký tự ASCII không có dấu cách.';
  return refusal(
    'idempotencyKeyInvalid',
    vi,
    'The header Idempotency-Key must be 1 to 255 ASCII characters without spaces.',
    'Idempotency-Key',
  );
}

type Recalled = Outcome<Answer & { replayed: boolean }, Refusal<'idempotencyKeyReused'>> | null;

type Turn = { mine: boolean } & { [Name in keyof Kept]: Kept[Name] | null };

interface Kept {
  request_hash: Buffer;
  status: number;
  content_type: string;
  body: Buffer;
}

/** What was answered to this key, a refusal when it was another request, or null when the key is new. */
export async function recall(db: Db, request: KeyedRequest): Promise<Recalled> {
  const row = await db
    .selectFrom('idempotency')
    .selectAll()
    .where('owner', '=', request.owner)
    .where('key', '=', request.key)
    .executeTakeFirst();
  return row ? recalled(row, request) : null;
}

function recalled(kept: Kept, request: KeyedRequest): Recalled {
  const { status, content_type: contentType, body } = kept;
  if (kept.request_hash.equals(request.hash)) return accepted({ status, contentType, body, replayed: true });
  const vi = 'Khóa này đã dùng cho một yêu cầu có nội dung khác. Bạn hãy dùng khóa mới.';
  return refused(
    refusal('idempotencyKeyReused', vi, 'This key was used for another request. Use a new one.', 'Idempotency-Key'),
  );
}

/** Keeps the answer in the act's own transaction. Throws when the key is taken: the transaction must not commit then. */
export async function remember(tx: Db, request: KeyedRequest, answer: Answer, now: Date): Promise<void> {
  await rememberAll(tx, [{ ...request, ...answer }], now);
}

async function rememberAll(tx: Db, answered: readonly (KeyedRequest & Answer)[], now: Date): Promise<void> {
  if (answered.length === 0) return;
  await sql`
    insert into idempotency (owner, key, request_hash, status, content_type, body, created_at)
    select *, ${now}::timestamptz from unnest(
      ${answered.map(({ owner }) => owner)}::text[], ${answered.map(({ key }) => key)}::text[],
      ${answered.map(({ hash }) => hash)}::bytea[], ${answered.map(({ status }) => status)}::int[],
      ${answered.map(({ contentType }) => contentType)}::text[], ${answered.map(({ body }) => body)}::bytea[])`.execute(
    tx,
  );
}

/** Forgets keys older than `days`. Gives how many. */
export async function sweepIdempotency(db: Db, now: Date, days = 30): Promise<number> {
  const done = await db
    .deleteFrom('idempotency')
    .where('created_at', '<', new Date(now.getTime() - days * 86_400_000))
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}
