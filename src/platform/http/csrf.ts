import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SALT_BYTES = 12;

/**
 * A form token bound to a secret: that of a session, or that in the cookie of a visitor without one. Every page gets another
 * (a random salt goes first), so that compression cannot leak it; all of them are good as long as the secret is.
 */
export function mintFormToken(secret: string): string {
  const salt = randomBytes(SALT_BYTES);
  return Buffer.concat([salt, mac(secret, salt)]).toString('base64url');
}

export function checkFormToken(secret: string, token: unknown): boolean {
  const bytes = decoded(token);
  return bytes !== null && timingSafeEqual(bytes.subarray(SALT_BYTES), mac(secret, bytes.subarray(0, SALT_BYTES)));
}

/** What the cookie of a visitor without a session holds. */
export function newFormSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text can be such a secret; what a browser sends may be anything. */
export function isFormSecret(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9_\-]{43}$/v.test(text);
}

/**
 * Names a content as sent by whoever has this secret: the same content and secret give the same name, without the secret nobody can
 * make it or tell the content from it.
 */
export function markContent(secret: string, content: string): string {
  return createHmac('sha256', secret).update('sent\n').update(content).digest('base64url');
}

function mac(secret: string, salt: Buffer): Buffer {
  return createHmac('sha256', secret).update('form\n').update(salt).digest();
}

function decoded(token: unknown): Buffer | null {
  if (typeof token !== 'string' || token.length > 100 || !/^[A-Za-z0-9_\-]+$/v.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  return bytes.length === SALT_BYTES + 32 ? bytes : null;
}
