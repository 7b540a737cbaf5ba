import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A form token bound to a session by its secret. Every page gets another one (a random salt goes first), so that compression
 * cannot leak it; all of them are good as long as the session is.
 */
export function mintFormToken(csrfSecret: string): string {
  const salt = randomBytes(12);
  return Buffer.concat([salt, mac(csrfSecret, 'form', salt)]).toString('base64url');
}

export function checkFormToken(csrfSecret: string, token: unknown): boolean {
  const bytes = decoded(token, 12 + 32);
  return bytes !== null && timingSafeEqual(bytes.subarray(12), mac(csrfSecret, 'form', bytes.subarray(0, 12)));
}

/**
 * For forms without a session: the cookie holds `visitor`, the form a token that only this server can make for it (signed double submit).
 * `serverKey` must be the same in every process and after a restart; see `serverKey`.
 */
export function newVisitor(): string {
  return randomBytes(16).toString('base64url');
}

const VISITOR_HOURS = 24;

export function mintVisitorToken(serverKey: Buffer, visitor: string, now: Date): string {
  const stamp = Buffer.alloc(6);
  stamp.writeUIntBE(now.getTime(), 0, 6);
  return Buffer.concat([stamp, mac(serverKey, `visitor ${visitor}`, stamp)]).toString('base64url');
}

/** Good for 24 hours, with the same cookie. */
export function checkVisitorToken(serverKey: Buffer, visitor: unknown, token: unknown, now: Date): boolean {
  const bytes = decoded(token, 6 + 32);
  if (bytes === null || typeof visitor !== 'string' || !/^[A-Za-z0-9_\-]{22}$/v.test(visitor)) return false;
  const age = now.getTime() - bytes.readUIntBE(0, 6);
  if (age < -60_000 || age > VISITOR_HOURS * 3_600_000) return false;
  return timingSafeEqual(bytes.subarray(6), mac(serverKey, `visitor ${visitor}`, bytes.subarray(0, 6)));
}

function mac(key: string | Buffer, purpose: string, salt: Buffer): Buffer {
  return createHmac('sha256', key).update(`${purpose}\n`).update(salt).digest();
}

function decoded(token: unknown, length: number): Buffer | null {
  if (typeof token !== 'string' || token.length > 100 || !/^[A-Za-z0-9_\-]+$/v.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  return bytes.length === length ? bytes : null;
}
