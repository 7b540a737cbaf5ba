import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../platform/config/index.ts';

/** Signs in the log's name. Holds the private key; hand it only to what must sign. */
export interface Signer {
  /** Origin of the log and name of the key: a schema-less address such as `motcua.ai/log`. */
  name: string;
  /** Verifier key in signed-note form: `name+id+base64`. */
  verifierKey: string;
  publicKey: Buffer;
  sign(message: Uint8Array): Buffer;
}

const ED25519_TYPE = 1;
const SEED_BYTES = 32;
/** DER of a PKCS #8 Ed25519 key up to its seed (RFC 8410), and of a public key up to its bytes. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * The signer whose private key is in the file: PKCS #8 PEM, or a 32-byte seed in base64. A missing file is made (mode 0600),
 * unless the log has been signed before: a new key would quietly start a second history.
 * Throws a `ConfigError` when the file is readable by others, holds something else, or may not be made.
 */
export async function loadOrCreateSigner(
  path: string,
  name: string,
  logIsSigned: () => Promise<boolean>,
): Promise<Signer> {
  if (!/^[^\s+\p{Z}]{1,100}$/u.test(name))
    throw new ConfigError(`The log's name has 1 to 100 characters, no spaces, no "+": ${name}`);
  if (!readable(path)) {
    if (await logIsSigned()) {
      throw new ConfigError(
        `The log is signed, but its key is not at ${path}. Put the key back; a new one would break every receipt handed out.`,
      );
    }
    createKeyFile(path);
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new ConfigError(`The log's private key at ${path} can be read by others: chmod 600 it`);
  }
  return signerFrom(name, parsePrivateKey(readFileSync(path, 'utf8'), path));
}

function readable(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

// Written beside and linked into place: of two processes that start at once one key stands, whole, and both read it. Synced
// before use: a checkpoint must never be signed by a key that a power cut could take away.
function createKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

function parsePrivateKey(text: string, path: string): KeyObject {
  const seed = Buffer.from(text.trim(), 'base64');
  try {
    const key = text.includes('-----BEGIN')
      ? createPrivateKey(text)
      : createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519' && (text.includes('-----BEGIN') || seed.length === SEED_BYTES)) return key;
  } catch {
    // Said below, without the parser's words: they may quote the key.
  }
  throw new ConfigError(`Not an Ed25519 private key: ${path}`);
}

/** A signer of that name with that key. */
export function signerFrom(name: string, privateKey: KeyObject): Signer {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(SPKI_HEAD.length);
  return {
    name,
    publicKey,
    verifierKey: `${name}+${keyId(name, ED25519_TYPE, publicKey).toString('hex')}+${Buffer.of(ED25519_TYPE, ...publicKey).toString('base64')}`,
    sign: (message) => sign(null, message, privateKey),
  };
}

/** First four bytes of the hash that names a key (C2SP signed-note). */
export function keyId(name: string, type: number, publicKey: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey]), 'buffer').subarray(0, 4);
}

/** Type and public key of a written verifier key: base64 may hold a "+" too, so only the first two separate. */
export function typedKeyOf(verifierKey: string): Buffer {
  return Buffer.from(verifierKey.split('+').slice(2).join('+'), 'base64');
}

/** Whether an Ed25519 signature by the raw public key holds. */
export function signatureHolds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
}
