import { randomBytes } from 'node:crypto';

/** Stands in a link that only the receiver of a letter has: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text can be such a token; what stands in an address may be anything. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}
