import { isFormSecret, newFormSecret } from '../../../platform/http/index.ts';
import { findApiKey, findSession, type Actor } from '../../../platform/identity/index.ts';
import { cookieNames, readCookies } from './cookies.ts';
import type { Services } from '../services.ts';

/** Who sent a request. */
export interface Asker {
  readonly actor: Actor | null;
  readonly session: WebSession | null;
  /** What the tokens of this asker's forms are made with: the session's secret, or that of the visitor's cookie. Never leaves the server but in that cookie. */
  readonly formSecret: string;
  /** True when the visitor has no such cookie yet: it must go out with the first form. */
  readonly newVisitor: boolean;
}

export interface WebSession {
  /** The cookie's value: names this browser to identity (sign out, choose a mandate). */
  readonly token: string;
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
    return visitor(actor, undefined);
  }
  const names = cookieNames(services.config);
  const cookies = readCookies(cookieHeader);
  const token = cookies.get(names.session);
  const found = token === undefined ? null : await findSession(db, token, now);
  if (found === null) return visitor(null, cookies.get(names.form));
  return { actor: found.actor, session: { token: token! }, formSecret: found.csrfSecret, newVisitor: false };
}

/** Somebody who is not signed in, with the secret of the cookie given, if it is one. */
export function visitor(actor: Actor | null, given: string | undefined): Asker {
  return isFormSecret(given) ? { actor, session: null, formSecret: given, newVisitor: false } : newVisitor(actor);
}

/** Most visitors never see a form: the secret is made when the first one is shown. */
function newVisitor(actor: Actor | null): Asker {
  let secret: string | undefined;
  return {
    actor,
    session: null,
    newVisitor: true,
    get formSecret() {
      return (secret ??= newFormSecret());
    },
  };
}
