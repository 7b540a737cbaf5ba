import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { findApiKey, findSession, type Actor } from '../../../platform/identity/index.ts';
import { cookieNames, readCookies } from './cookies.ts';
import type { Services } from '../services.ts';

/** Who sent a request. */
export interface Asker {
  readonly actor: Actor | null;
  readonly session: WebSession | null;
  /** Token for forms: bound to the session, or to a cookie of its own for people without one. */
  readonly formToken: string;
  /** True when `formToken`'s cookie has to be given first. */
  readonly newFormToken: boolean;
}

export interface WebSession {
  /** The cookie's value: names this browser to identity (sign out, choose a mandate). */
  readonly token: string;
  readonly csrf: string;
}

/** Reads key or cookie. A key that is sent counts alone, so a page never acts with both. */
export async function whoAsks(
  services: Services,
  authorization: string | undefined,
  cookieHeader: string | undefined,
  now: Date,
): Promise<Asker> {
  const { db } = services.database;
  if (authorization !== undefined) {
    const key = /^Bearer ([\x21-\x7e]{10,200})$/i.exec(authorization)?.[1];
    const actor = key === undefined ? null : await findApiKey(db, key, now);
    return { actor, session: null, formToken: '', newFormToken: false };
  }
  const names = cookieNames(services.config);
  const cookies = readCookies(cookieHeader);
  const token = cookies.get(names.session);
  const found = token === undefined ? null : await findSession(db, token, now);
  if (found !== null) {
    const csrf = maskedBy(found.csrfSecret);
    return { actor: found.actor, session: { token: token!, csrf }, formToken: csrf, newFormToken: false };
  }
  const given = cookies.get(names.form);
  const valid = given !== undefined && /^[\w-]{43}$/.test(given);
  return {
    actor: null,
    session: null,
    formToken: valid ? given : randomBytes(32).toString('base64url'),
    newFormToken: !valid,
  };
}

/** The session's secret itself never enters a page. */
function maskedBy(secret: string): string {
  return createHmac('sha256', secret).update('form').digest('base64url');
}

/** Compares without telling how much was right. */
export function sameToken(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
