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
      if (attempt === ATTEMPTS || !CROSSED.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

/** A unique key was taken meanwhile, or the transaction cannot go on after that: a second look finds what the other one wrote. */
const CROSSED = new Set(['23505', '25P02', '40001', '40P01']);

async function answerIn(
  tx: Tx,
  request: KeyedRequest,
  now: Date,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Outcome<Answer & { replayed: boolean }, Refusal<IdempotencyCode>>> {
  const before = await takeTurn(tx, request);
  if (before) return before;
  const answer = await work(tx);
  if (answer.status >= 500 || answer.status === 429) throw new NotKept(answer);
  await remember(tx, request, answer, now);
  return accepted({ ...answer, replayed: false });
}

/** Keeps everybody else with that key waiting until the transaction ends, and gives what was answered before. One question to the database, as a rule. */
async function takeTurn(tx: Tx, request: KeyedRequest): Promise<Recalled> {
  const lock = sql`hashtextextended(${`${request.owner}\n${request.key}`}, 7134)`;
  const found = await sql<{ mine: boolean } & { [Name in keyof Kept]: Kept[Name] | null }>`
    select t.mine, i.request_hash, i.status, i.content_type, i.body
      from (select pg_try_advisory_xact_lock(${lock}) as mine) t
      left join idempotency i on i.owner = ${request.owner} and i.key = ${request.key}`.execute(tx);
  const { mine, ...kept } = found.rows[0]!;
  if (mine) return kept.request_hash === null ? null : recalled(kept as Kept, request);
  await sql`select pg_advisory_xact_lock(${lock})`.execute(tx);
  return recall(tx, request);
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
  const { status, contentType: content_type, body } = answer;
  await tx
    .insertInto('idempotency')
    .values({
      owner: request.owner,
      key: request.key,
      request_hash: request.hash,
      status,
      content_type,
      body,
      created_at: now,
    })
    .execute();
}

/** Forgets keys older than `days`. Gives how many. */
export async function sweepIdempotency(db: Db, now: Date, days = 30): Promise<number> {
  const done = await db
    .deleteFrom('idempotency')
    .where('created_at', '<', new Date(now.getTime() - days * 86_400_000))
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}
