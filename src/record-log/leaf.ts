import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import { leafHash } from './tree/hash.ts';

/** A value that JSON can carry. `null` states that something is known to be absent; leave out what is not recorded. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };
export type JsonObject = { readonly [key: string]: JsonValue | undefined };

/** One public act, to be recorded. */
export interface LeafInput {
  /** What kind of act, in the registry's words. */
  kind: string;
  /** The public code of what it is about. */
  subject: string;
  /** Public facts, and `commit`ments to those that are not public. Never personal data: the log cannot be erased. */
  body: JsonObject;
  /** When the act happened. */
  at: Date;
}

export interface EncodedLeaf {
  leafId: string;
  kind: string;
  subject: string;
  at: Date;
  /** The record itself: canonical JSON (RFC 8785). */
  text: string;
  bytes: Buffer;
  leafHash: Buffer;
}

const LEAF_TYPE = 'motcua-leaf/1';

/** A record's length is written as a 16-bit number in the served bundles. */
export const MAX_LEAF_BYTES = 65_535;

/** Gives a record its identifier, its one spelling and its hash. Throws when it is larger than the log can hold, or not JSON. */
export function encodeLeaf(input: LeafInput): EncodedLeaf {
  const leafId = randomUUID();
  const { kind, subject, body, at } = input;
  // Everything that the registers rely on stands inside the record, so that nothing beside it needs to be believed.
  const text = canonicalize({ at: at.toISOString(), body, id: leafId, kind, subject, type: LEAF_TYPE });
  if (text === undefined) throw new Error('A record of the log must be JSON');
  const bytes = Buffer.from(text);
  if (bytes.length > MAX_LEAF_BYTES)
    throw new RangeError(`A record of the log may have ${MAX_LEAF_BYTES} bytes, this one has ${bytes.length}`);
  return { leafId, kind, subject, at, text, bytes, leafHash: leafHash(bytes) };
}

const SALT_BYTES = 16;

/** A fresh secret salt, to be kept beside the fact; without it the commitment says nothing, so erasing it erases the fact. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('base64');
}

/**
 * Commitment to a fact that is not public: HMAC-SHA-256 over its canonical JSON under the salt (base64), as base64.
 * Who is shown fact and salt can check it; who is not learns nothing, not even by guessing.
 */
export function commit(value: JsonValue, salt: string): string {
  const key = Buffer.from(salt, 'base64');
  if (key.length < SALT_BYTES) throw new RangeError(`A salt has at least ${SALT_BYTES} bytes`);
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only JSON values can be committed to');
  return createHmac('sha256', key).update(text).digest('base64');
}
