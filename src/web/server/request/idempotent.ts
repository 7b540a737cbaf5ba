import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { actingParty } from '../../../platform/identity/index.ts';
import type { Reply, Route, WebContext } from '../route.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * `Idempotency-Key` of the API: the same key and body give the same answer, another body is refused with 422.
 * The answer is kept after the work is committed; if the process dies in between, the work itself is found again by the
 * same key (casework keeps it with the case), so a repeated request still changes nothing twice. Refusals are kept too;
 * faults are not, so that a retry may succeed.
 */
export async function answerOnce(
  route: Route,
  context: WebContext,
  request: FastifyRequest,
  work: () => Promise<Reply>,
): Promise<Reply> {
  const key = context.headers['idempotency-key'];
  if (route.method !== 'POST' || !route.path.startsWith('/api/') || route.stream || key === undefined) return work();
  if (typeof key !== 'string' || !KEY.test(key)) return badKey();
  const owner = `${(context.actor && actingParty(context.actor)?.partyId) ?? request.ip} ${route.path}`;
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([request.body, request.query]))
    .digest();
  const { db } = context.services.database;
  const before = await recall(db, owner, key);
  if (before) return before.request_hash.equals(bodyHash) ? replay(before) : otherBody();
  const reply = await work();
  if (reply.kind !== 'json') return reply;
  const row = {
    owner,
    key,
    request_hash: bodyHash,
    status: reply.status ?? 200,
    content_type: 'application/json',
    body: Buffer.from(JSON.stringify(reply.body)),
    created_at: context.now,
  };
  const kept = await db
    .insertInto('idempotency')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // Two requests at once with one key: the answer that was kept first is the answer.
  if (kept.numInsertedOrUpdatedRows === 0n) {
    const first = await recall(db, owner, key);
    if (first) return first.request_hash.equals(bodyHash) ? replay(first) : otherBody();
  }
  return reply;
}

interface Kept {
  readonly request_hash: Buffer;
  readonly status: number;
  readonly body: Buffer;
}

async function recall(
  db: WebContext['services']['database']['db'],
  owner: string,
  key: string,
): Promise<Kept | undefined> {
  const found =
    await sql<Kept>`select request_hash, status, body from idempotency where owner = ${owner} and key = ${key}`.execute(
      db,
    );
  return found.rows[0];
}

function replay(kept: Kept): Reply {
  return {
    kind: 'json',
    status: kept.status,
    body: JSON.parse(kept.body.toString('utf8')) as unknown,
    headers: { 'idempotent-replay': 'true' },
  };
}

function otherBody(): Reply {
  const text = {
    vi: 'Khóa Idempotency-Key này đã dùng cho một nội dung khác. Hãy dùng khóa mới cho nội dung mới.',
    en: 'This Idempotency-Key was used with another body. Use a new key for new content.',
  };
  return { kind: 'refused', refusals: [{ code: 'idempotencyKeyReused', field: 'Idempotency-Key', text }] };
}

function badKey(): Reply {
  const text = {
    vi: 'Idempotency-Key gồm 1–200 ký tự ASCII nhìn thấy được.',
    en: 'Idempotency-Key is 1–200 visible ASCII characters.',
  };
  return { kind: 'refused', refusals: [{ code: 'idempotencyKeyInvalid', field: 'Idempotency-Key', text }] };
}
