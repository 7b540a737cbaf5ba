import { fromBase64, fromUtf8, join, sameBytes, toBase64, toHex, utf8 } from './encoding.ts';
import { HASH_BYTES, sha256 } from './tree.ts';

/** A text with signature lines (C2SP signed-note). */
export interface Note {
  /** What is signed, its last line break included. */
  text: string;
  signatures: NoteSignature[];
}

export interface NoteSignature {
  name: string;
  keyId: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Who may sign: `log` keys sign the text, `witness` keys sign it with a time (cosignature/v1). */
export interface VerifierKey {
  name: string;
  keyId: number;
  kind: 'log' | 'witness';
  publicKey: Uint8Array<ArrayBuffer>;
  /** The key as it was written: `name+id+base64`. */
  text: string;
}

export interface NoteVerdict {
  /** `false` as soon as one signature by a known key is wrong; `unknown` when no known key signed. */
  signed: 'true' | 'false' | 'unknown';
  /** Keys whose signature holds. */
  by: VerifierKey[];
}

const ED25519_TYPE = 1;
const COSIGNATURE_TYPE = 4;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;
/** The format asks for at least 16; a bound keeps a hostile note from costing time. */
const MAX_SIGNATURES = 100;
const MAX_NOTE_BYTES = 1_000_000;
const KEY_NAME = /^[^\s+\p{Z}]+$/u;

/** Takes a signed note apart; null when it is malformed. Nothing in it may be believed before `verifyNote`. */
export function parseNote(source: string | Uint8Array): Note | null {
  const whole = typeof source === 'string' ? source : fromUtf8(source);
  if (whole === null || whole.length > MAX_NOTE_BYTES || !whole.isWellFormed() || hasControlCharacter(whole))
    return null;
  const split = whole.lastIndexOf('\n\n');
  if (split < 0 || !whole.endsWith('\n')) return null;
  const lines = whole.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return null;
  const signatures = lines.map(parseSignatureLine);
  return signatures.includes(null)
    ? null
    : { text: whole.slice(0, split + 1), signatures: signatures as NoteSignature[] };
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}

function parseSignatureLine(line: string): NoteSignature | null {
  const parts = line.split(' ');
  if (parts.length !== 3 || parts[0] !== '—' || !KEY_NAME.test(parts[1]!)) return null;
  const bytes = fromBase64(parts[2]!);
  if (bytes === null || bytes.length < 5) return null;
  return { name: parts[1]!, keyId: uint32(bytes), bytes: bytes.slice(4) };
}

function uint32(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}

/** Reads `name+id+base64(type || public key)`; null when malformed, of another type, or when the id does not fit the key. */
export async function parseVerifierKey(text: string): Promise<VerifierKey | null> {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  if (match === null || !KEY_NAME.test(match[1]!)) return null;
  const name = match[1]!;
  const typed = fromBase64(match[3]!);
  if (typed === null || typed.length !== 1 + KEY_BYTES) return null;
  if (typed[0] !== ED25519_TYPE && typed[0] !== COSIGNATURE_TYPE) return null;
  const id = (await sha256(join(utf8(`${name}\n`), typed))).slice(0, 4);
  if (toHex(id) !== match[2]) return null;
  const kind = typed[0] === ED25519_TYPE ? 'log' : 'witness';
  return { name, keyId: uint32(id), kind, publicKey: typed.slice(1), text };
}

/** The verifier key of a raw Ed25519 public key, in the written form. */
export async function logKeyText(name: string, publicKey: Uint8Array): Promise<string> {
  const typed = join(Uint8Array.of(ED25519_TYPE), publicKey);
  const id = (await sha256(join(utf8(`${name}\n`), typed))).slice(0, 4);
  return `${name}+${toHex(id)}+${toBase64(typed)}`;
}

/** Which of the known keys signed the note. Signatures by others are ignored, as the format orders. */
export async function verifyNote(note: Note, keys: VerifierKey[]): Promise<NoteVerdict> {
  const by: VerifierKey[] = [];
  for (const signature of note.signatures) {
    const key = keys.find((known) => known.name === signature.name && known.keyId === signature.keyId);
    if (key === undefined || by.includes(key)) continue;
    if (!(await signatureHolds(note.text, signature, key))) return { signed: 'false', by: [] };
    by.push(key);
  }
  return { signed: by.some((key) => key.kind === 'log') ? 'true' : 'unknown', by };
}

function signatureHolds(text: string, signature: NoteSignature, key: VerifierKey): Promise<boolean> {
  const { bytes } = signature;
  if (key.kind === 'log') return ed25519Holds(key.publicKey, bytes, utf8(text));
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return Promise.resolve(false);
  const seconds = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
  return ed25519Holds(key.publicKey, bytes.slice(TIME_BYTES), utf8(`cosignature/v1\ntime ${seconds}\n${text}`));
}

/** Whether an Ed25519 signature (RFC 8032) over `message` holds. A key that is not a point on the curve holds nothing. */
export async function ed25519Holds(
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify(
      'Ed25519',
      key,
      signature as Uint8Array<ArrayBuffer>,
      message as Uint8Array<ArrayBuffer>,
    );
  } catch (error) {
    // A browser without Ed25519 must say so instead of calling a good signature false.
    if (error instanceof DOMException && error.name === 'NotSupportedError') throw error;
    return false;
  }
}

/** The head of a log at one size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Uint8Array<ArrayBuffer>;
}

/** Reads the text of a checkpoint's note; null when malformed. */
export function parseCheckpoint(noteText: string): Checkpoint | null {
  const lines = noteText.split('\n');
  if (lines.length < 4 || lines.pop() !== '' || lines.some((line) => line === '')) return null;
  const [origin, sizeText, rootText] = lines as [string, string, string];
  const size = /^(0|[1-9]\d{0,15})$/.test(sizeText) ? Number(sizeText) : Number.NaN;
  const root = fromBase64(rootText);
  if (!Number.isSafeInteger(size) || root?.length !== HASH_BYTES) return null;
  return { origin, size, root };
}

export function sameCheckpoint(a: Checkpoint, b: Checkpoint): boolean {
  return a.origin === b.origin && a.size === b.size && sameBytes(a.root, b.root);
}
