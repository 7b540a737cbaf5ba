import { Readable } from 'node:stream';
import {
  answerOnce as answerOnceByKey,
  answerTogether,
  hasCrossed,
  keyRefusal,
  recall,
  remember,
  requestHash,
  type Answer,
  type KeyedRequest,
} from '../../../platform/http/index.ts';
import { inBatches, type Db } from '../../../platform/database/index.ts';
import { actingParty } from '../../../platform/identity/index.ts';
import { isDatabaseAway } from '../answer/database-away.ts';
import { problem, type OutwardRefusal, type Refused } from '../answer/refusal.ts';
import type { Reply, Route, WebContext } from '../route.ts';

const REPLAYED = { 'idempotent-replayed': 'true' };

/** Answers the requests to one route. */
export type Answering = (context: WebContext, rawBody: Buffer | null) => Promise<Reply>;

/**
 * `Idempotency-Key` of the API: the same key and body give the same answer to the byte, another body is refused with 422.
 * Work, answer and key are one transaction, so a crash leaves all of them or none. Refusals are answers too; faults are not
 * kept, so that a retry may succeed. Of a route that only calculates, the fingerprint is kept and the answer worked out again.
 */
export function answeringOnce(route: Route): Answering {
  const work = route.handle;
  const inCompany = route.handleTogether ? inBatches((all: readonly Asked[]) => answerAll(route, all), COMPANY) : null;
  return async (context, rawBody) => {
    const key = context.headers['idempotency-key'];
    if (!takesKey(route) || key === undefined) return work(context);
    const bad = keyRefusal(key);
    if (bad) return { kind: 'refused', refusals: [bad] };
    if (route.stream) return streamOnce(route, context, key as string, work);
    const keyed = keyedRequest(route, context, key as string, rawBody ?? '');
    const { db } = context.services.database;
    if (route.stateless) return calculateOnce(db, keyed, context, work);
    const found = inCompany === null ? null : await inCompany({ keyed, context });
    if (found !== null) return found;
    return replyOf(
      await answerOnceByKey(db, keyed, context.now, async (tx) => answerOf(await work(within(context, tx)), context)),
    );
  };
}

interface Asked {
  readonly keyed: KeyedRequest;
  readonly context: WebContext;
}

/** Two transactions at a time are enough to keep the database busy, and let those who come meanwhile gather. */
const COMPANY = { atOnce: 2, most: 32 };

/** All of them in one transaction: most of what a request costs is the transaction. Null for whoever has to be answered alone. */
async function answerAll(route: Route, all: readonly Asked[]): Promise<(Reply | null)[]> {
  const { services, now } = all[0]!.context;
  const work = async (tx: Db, fresh: readonly number[]): Promise<(Answer | null)[]> => {
    const contexts = fresh.map((place) => within(all[place]!.context, tx));
    const replies = contexts.length === 1 ? [await route.handle(contexts[0]!)] : await route.handleTogether!(contexts);
    return replies.map((reply, at) => (reply === null ? null : answerOf(reply, contexts[at]!)));
  };
  const requests = all.map(({ keyed }) => keyed);
  try {
    const outcomes = await answerTogether(services.database.db, requests, now, work);
    return outcomes.map((outcome) => (outcome === null ? null : replyOf(outcome)));
  } catch (error) {
    // Asked again, each would wait for the database as long as all of them did.
    if (isDatabaseAway(error)) throw error;
    if (!hasCrossed(error)) services.logger.warn({ err: error }, 'requests that came together are answered one by one');
    return all.map(() => null);
  }
}

function replyOf(outcome: Awaited<ReturnType<typeof answerOnceByKey>>): Reply {
  if (!outcome.ok) return { kind: 'refused', refusals: outcome.refusals };
  const { status, contentType, body, replayed } = outcome.value;
  return { kind: 'bytes', body, type: contentType, status, ...(replayed ? { headers: REPLAYED } : {}) };
}

/** Every POST of the API takes a key. */
export function takesKey({ method, path }: Route): boolean {
  return method === 'POST' && path.startsWith('/api/');
}

async function calculateOnce(
  db: Db,
  keyed: KeyedRequest,
  context: WebContext,
  work: (context: WebContext) => Promise<Reply> | Reply,
): Promise<Reply> {
  const before = await recall(db, keyed);
  if (before && !before.ok) return { kind: 'refused', refusals: before.refusals };
  const reply = await work(context);
  if (!before && (reply.kind === 'json' || reply.kind === 'refused')) {
    const fingerprint = { status: 200, contentType: '', body: Buffer.alloc(0) };
    await remember(db, keyed, fingerprint, context.now).catch(ignoreTaken);
  }
  return reply;
}

/** Two of the same request at once: the other one has kept it. */
function ignoreTaken(error: unknown): void {
  if ((error as { code?: string }).code !== '23505') throw error;
}

/** Under a key a stream is read whole first; whoever has more leaves the key out, for each row has its own. */
const KEYED_STREAM_BYTES = 4 * 1024 * 1024;

/**
 * The same for a stream of rows, whose work is many transactions: the answer is kept when all of them are done. After a crash
 * before that nothing is kept, and the repeated request finds row by row what was done.
 */
async function streamOnce(
  route: Route,
  context: WebContext,
  key: string,
  work: (context: WebContext) => Promise<Reply> | Reply,
): Promise<Reply> {
  const bytes = await readAll(context.stream!);
  if (bytes === null) return { kind: 'refused', status: 413, refusals: [TOO_LARGE_FOR_KEY] };
  const keyed = keyedRequest(route, context, key, bytes);
  const { db } = context.services.database;
  const before = await recall(db, keyed);
  if (before && !before.ok) return { kind: 'refused', refusals: before.refusals };
  if (before) {
    const { body, contentType: type, status } = before.value;
    return { kind: 'bytes', body, type, status, headers: REPLAYED };
  }
  const reply = await work({ ...context, stream: Readable.from([bytes]) });
  if (reply.kind !== 'stream') return reply;
  const { body, type, status = 200 } = reply;
  const keep = (answer: Buffer): Promise<void> =>
    remember(db, keyed, { status, contentType: type, body: answer }, context.now).catch(ignoreTaken);
  return { ...reply, body: Readable.from(copied(body, keep), { objectMode: false }) };
}

/** Whoever sends somewhat too much is heard out, so that the answer is not lost with the connection; an endless body is cut off. */
const HEARD_OUT_BYTES = 16 * KEYED_STREAM_BYTES;

async function readAll(stream: Readable): Promise<Buffer | null> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size <= KEYED_STREAM_BYTES) chunks.push(chunk as Buffer);
    else chunks = [];
    if (size > HEARD_OUT_BYTES) return null;
  }
  return size <= KEYED_STREAM_BYTES ? Buffer.concat(chunks) : null;
}

/** Verdicts can be far longer than their rows. More than this is not kept: the repeated request then finds row by row what was done. */
const KEPT_STREAM_BYTES = 32 * 1024 * 1024;

/** Passes a stream on and, before its end is told, hands over all of it. */
async function* copied(stream: Readable, keep: (whole: Buffer) => Promise<void>): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const chunk = Buffer.from(piece as string);
    size += chunk.length;
    if (size <= KEPT_STREAM_BYTES) chunks.push(chunk);
    else chunks = [];
    yield chunk;
  }
  if (size <= KEPT_STREAM_BYTES) await keep(Buffer.concat(chunks));
}

const TOO_LARGE_FOR_KEY: OutwardRefusal = {
  code: 'tooLargeForKey',
  field: 'Idempotency-Key',
  text: {
    vi: 'Với Idempotency-Key, một lần gửi tối đa 4 MB. Nếu nhiều hơn, hãy bỏ tiêu đề này: mỗi dòng đã có “externalKey” riêng, gửi lại không bị trùng.',
    en: 'With Idempotency-Key a request may have 4 MB. Leave the header out for more: each row has its own `externalKey`, and sending it again doubles nothing.',
  },
};

function keyedRequest(route: Route, context: WebContext, key: string, body: Buffer | string): KeyedRequest {
  const owner = `${(context.actor && actingParty(context.actor)?.partyId) ?? context.address} ${route.path}`;
  return { owner, key, hash: requestHash(route.method, context.url, body) };
}

/** The request within a transaction: whatever its handler writes stands or falls with the answer that is kept. */
function within(context: WebContext, tx: Db): WebContext {
  const { services } = context;
  const database = { ...services.database, db: tx };
  return { ...context, services: { ...services, database, desk: { ...services.desk, db: tx } } };
}

function answerOf(reply: Reply, { lang, requestId }: WebContext): Answer {
  const refused = (status: number, what?: Refused): Answer =>
    json(problem(status, requestId, lang, what), status, 'application/problem+json');
  switch (reply.kind) {
    case 'json':
      return json(reply.body, reply.status ?? 200, 'application/json');
    case 'refused':
      return refused(reply.status ?? 422, reply);
    case 'notFound':
      return refused(404);
    case 'forbidden':
      return refused(403);
    default:
      throw new Error(`An answer of kind ${reply.kind} cannot be kept under an Idempotency-Key`);
  }
}

function json(body: unknown, status: number, type: string): Answer {
  return { status, contentType: `${type}; charset=utf-8`, body: Buffer.from(JSON.stringify(body)) };
}
