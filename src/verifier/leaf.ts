import { fromCanonicalJson, fromUtf8, type JsonValue } from './encoding.ts';

/** Records of another type belong to a later format and are refused, not guessed at. */
export const LEAF_TYPE = 'motcua-leaf/1';

/** One record of the log, read. */
export interface Leaf {
  /** Identifier of the record (UUID), which registers refer to. */
  id: string;
  /** What kind of act it records, in the writer's words. */
  kind: string;
  /** What it is about: the public code of an entry. */
  subject: string;
  /** When the act happened: ISO 8601 instant in UTC. */
  at: string;
  /** Public facts, and salted hashes of those that are not public. */
  body: { [key: string]: JsonValue };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Reads a record from its bytes; null when they are not canonical JSON of this type with exactly these members. */
export function parseLeaf(bytes: Uint8Array): Leaf | null {
  const text = fromUtf8(bytes);
  const value = text === null ? undefined : fromCanonicalJson(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  if (Object.keys(value).sort().join() !== 'at,body,id,kind,subject,type' || value['type'] !== LEAF_TYPE) return null;
  const { id, kind, subject, at, body } = value;
  if (typeof id !== 'string' || typeof kind !== 'string' || typeof subject !== 'string') return null;
  if (typeof at !== 'string' || !INSTANT.test(at)) return null;
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return null;
  return { id, kind, subject, at, body };
}

/** Records of a bundle: each is preceded by its length as a big-endian 16-bit number. Null when the bytes do not add up. */
export function splitBundle(bytes: Uint8Array): Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const records: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 2 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at);
    if (end > bytes.length) return null;
    records.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return records;
}
