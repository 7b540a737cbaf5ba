import type { Readable } from 'node:stream';
import type { Outcome } from '../refusal/index.ts';
import type { FileRefusal, MediaType } from './media-type.ts';

/** What was uploaded: bytes as they come, and the name that the sender gave. */
export interface Upload {
  content: AsyncIterable<Uint8Array>;
  name: string;
}

export interface UploadRule {
  /** Default 25 MB. */
  maxBytes?: number;
  /** Default: everything in `MEDIA_TYPES`. */
  allowed?: readonly MediaType[];
  /** Named in refusals; default `file`. */
  field?: string;
}

/** Bytes that lie safely in the store; `storeFile` gives them a row. */
export interface StoredBytes {
  sha256: Buffer;
  sizeBytes: number;
  mediaType: MediaType;
  name: string;
}

/** Where the bytes of files lie, under their SHA-256. On disk today; an object store can stand behind the same three words. */
export interface FileStore {
  /** Takes in a file, checks what it is, and keeps it. When it resolves with a value the bytes survive a crash. Throws what the content throws. */
  put(upload: Upload, rule?: UploadRule): Promise<Outcome<StoredBytes, FileRefusal>>;
  /** Takes back bytes that were in a store before, under the hash they had. False, and nothing is kept, when they are others. */
  putBack(sha256: Buffer, content: AsyncIterable<Uint8Array>): Promise<boolean>;
  /** The bytes, or null when they are not there. */
  get(sha256: Buffer): Promise<Readable | null>;
  /** Removes bytes; nothing when they are not there. */
  remove(sha256: Buffer): Promise<void>;
  /** Every hash in the store with the instant its bytes were last put. */
  list(): AsyncIterable<{ sha256: Buffer; putAt: Date }>;
}
