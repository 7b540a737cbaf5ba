import type { Db } from '../database/index.ts';
import type { Outcome } from '../refusal/index.ts';
import { accepted } from '../refusal/index.ts';
import { createSession, type NewSession } from './session.ts';

/**
 * A way to prove to be a person. Each kind of `credential` has one; what comes after the proof (session, roles, mandates)
 * is the same for all, so the national e-ID (OpenID Connect) and passkeys join by adding an authenticator.
 */
export interface Authenticator<Proof> {
  kind: 'password' | 'openIdConnect' | 'passkey';
  /** Whose proof this is. Refusals must not tell an unknown account from a wrong proof. */
  authenticate(db: Db, proof: Proof, now: Date): Promise<Outcome<{ accountId: string }>>;
}

/** Proves, then opens a session with a token of its own: a token from before signing in is never taken over. */
export async function signIn<Proof>(
  db: Db,
  authenticator: Authenticator<Proof>,
  proof: Proof,
  now: Date,
  userAgent: string | null = null,
): Promise<Outcome<NewSession & { accountId: string }>> {
  const proven = await authenticator.authenticate(db, proof, now);
  if (!proven.ok) return proven;
  const session = await createSession(db, proven.value.accountId, now, userAgent);
  return accepted({ ...session, accountId: proven.value.accountId });
}
