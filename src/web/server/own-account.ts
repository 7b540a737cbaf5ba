import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import {
  chooseMandate,
  createSession,
  endAllSessions,
  setPassword,
  type Authenticator,
  type PasswordProof,
  type PersonActor,
} from '../../platform/identity/index.ts';
import type { Refusal } from '../../platform/refusal/index.ts';
import { pathIn } from '../ui/index.ts';
import type { Cookie, Reply, WebContext } from './route.ts';

/** Longer than any password that is taken: hashing more would only cost time. */
const LONGEST = 1000;

/** A signed-in person asking for something with the own account. */
type Asking = Omit<WebContext, 'actor'> & { readonly actor: PersonActor };

type PasswordChange =
  | { readonly ok: true; readonly cookie: Cookie }
  /** `wrong` when the present password is not right; else what is to be said beside that field. */
  | { readonly ok: false; readonly field: 'current'; readonly refusals: readonly Refusal[]; readonly wrong: boolean }
  | { readonly ok: false; readonly field: 'password'; readonly refusals: readonly Refusal[]; readonly wrong: false };

/**
 * Sets a new password (`password` of the form) for whoever knows the present one (`current`): an unattended browser must not be enough to
 * take an account over. Every other browser is signed out, this one is signed in anew with the cookie.
 */
export async function changeOwnPassword(
  { actor, body, now, requestId, headers, address }: Asking,
  db: Db,
  passwords: Authenticator<PasswordProof>,
): Promise<PasswordChange> {
  const typed = (name: string): string => (typeof body[name] === 'string' ? body[name].slice(0, LONGEST) : '');
  const proven = await passwords.authenticate(db, { email: actor.email, password: typed('current'), address }, now);
  if (!proven.ok) {
    const { refusals } = proven;
    return { ok: false, field: 'current', refusals, wrong: refusals.some(({ code }) => code === 'signInFailed') };
  }
  // Password, trail and the new session together: after a crash the old password holds, and this browser is still in.
  return inTransaction(db, async (tx): Promise<PasswordChange> => {
    const set = await setPassword(tx, actor.accountId, typed('password'), now);
    if (!set.ok) return { ok: false, field: 'password', refusals: set.refusals, wrong: false };
    await record(tx, {
      at: now,
      actor,
      action: 'passwordChanged',
      subjectKind: 'account',
      subjectId: actor.accountId,
      requestId,
    });
    const agent = headers['user-agent'];
    const session = await createSession(tx, actor.accountId, now, typeof agent === 'string' ? agent : null);
    if (actor.mandate !== null) await chooseMandate(tx, session.token, actor.mandate.id, now);
    return { ok: true, cookie: { name: 'session', value: session.token } };
  });
}

/** Ends the sessions of every browser, this one too. */
export async function signOutEverywhere({ actor, now, lang, requestId }: Asking, db: Db): Promise<Reply> {
  await inTransaction(db, async (tx) => {
    await endAllSessions(tx, actor.accountId, now);
    await record(tx, {
      at: now,
      actor,
      action: 'signedOutEverywhere',
      subjectKind: 'account',
      subjectId: actor.accountId,
      requestId,
    });
  });
  return { kind: 'redirect', to: pathIn(lang, '/dang-nhap'), cookies: [{ name: 'session', value: '' }] };
}
