import { keyId, signatureHolds, type Signer } from './signer.ts';

/** A signed head of the log. */
export interface Head {
  size: number;
  root: Buffer;
  /** The checkpoint as a signed note, without cosignatures. */
  note: string;
}

const ED25519_TYPE = 1;

/** The text that is signed (C2SP tlog-checkpoint): origin, size, root. */
export function checkpointText(origin: string, size: number, root: Buffer): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Signs the head. Ed25519 is deterministic: the same head always gives the same note. */
export function signCheckpoint(signer: Signer, size: number, root: Buffer): string {
  return signNote(signer, checkpointText(signer.name, size, root));
}

/**
 * Signs any text that ends in a line feed with the log's key (C2SP signed-note). A text that is no checkpoint must not be readable as
 * one: its first line must not be the log's name.
 */
export function signNote(signer: Signer, text: string): string {
  const signature = Buffer.concat([keyId(signer.name, ED25519_TYPE, signer.publicKey), signer.sign(Buffer.from(text))]);
  return `${text}\n— ${signer.name} ${signature.toString('base64')}\n`;
}

/** Whether this note is our own signature under exactly this head. */
export function isOurCheckpoint(signer: Signer, head: Head): boolean {
  const text = checkpointText(signer.name, head.size, head.root);
  const start = `${text}\n— ${signer.name} `;
  if (!head.note.startsWith(start) || !head.note.endsWith('\n')) return false;
  const signature = Buffer.from(head.note.slice(start.length, -1), 'base64');
  const id = keyId(signer.name, ED25519_TYPE, signer.publicKey);
  return (
    signature.subarray(0, id.length).equals(id) &&
    signatureHolds(signer.publicKey, Buffer.from(text), signature.subarray(id.length))
  );
}

/** The signed text of a note: all up to the blank line before the signatures. */
export function noteText(note: string): string {
  return note.slice(0, note.lastIndexOf('\n\n') + 1);
}
