import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { inTransaction, type Db } from '../database/index.ts';
import { cleanEmail, createRateLimiter, type RateLimiter } from '../http/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../refusal/index.ts';
import type { Authenticator } from './authenticator.ts';
import { isEasilyGuessed } from './refused-passwords.ts';
import { endAllSessions } from './session.ts';

/** argon2id, 19 MiB, two passes: about 12 ms here. The number is the library's name for argon2id. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SHORTEST = 12;
const LONGEST = 200;

/**
 * Sets or replaces the person's password and signs out every browser. One transaction: a crash leaves the old password and its sessions.
 * Refusals: passwordTooShort, passwordTooLong, passwordEasilyGuessed, accountUnknown.
 */
export async function setPassword(db: Db, accountId: string, password: string, now: Date): Promise<Outcome<null>> {
  const account = await db.selectFrom('account').select('email').where('id', '=', accountId).executeTakeFirst();
  if (!account) return refused(refusal('accountUnknown', 'Không có tài khoản này.', 'There is no such account.'));
  const weak = passwordRefusal(password, account.email);
  if (weak) return refused(weak);
  const secret = await hash(prepared(password), ARGON2ID);
  await inTransaction(db, async (tx) => {
    // Two at once would leave two passwords; the account's row lock puts them in order.
    await tx.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute();
    const old = tx.updateTable('credential').set({ revoked_at: now }).where('account_id', '=', accountId);
    await old.where('kind', '=', 'password').where('revoked_at', 'is', null).execute();
    await tx
      .insertInto('credential')
      .values({ account_id: accountId, kind: 'password', secret, created_at: now })
      .execute();
    await endAllSessions(tx, accountId, now);
  });
  return accepted(null);
}

/** Why this password cannot be used, or null. */
export function passwordRefusal(password: string, email: string): Refusal | null {
  const text = prepared(password);
  const length = Array.from(text).length;
  if (length < SHORTEST) {
    const vi = `Mật khẩu cần ít nhất ${SHORTEST} ký tự. Một câu ngắn dễ nhớ là lựa chọn tốt.`;
    return refusal(
      'passwordTooShort',
      vi,
      `A password needs at least ${SHORTEST} characters. A short sentence works well.`,
      'password',
    );
  }
  if (length > LONGEST)
    return refusal(
      'passwordTooLong',
      `Mật khẩu dài quá ${LONGEST} ký tự.`,
      `The password is longer than ${LONGEST} characters.`,
      'password',
    );
  if (!isEasilyGuessed(text, email)) return null;
  const en = 'This password is easily guessed. Choose one that is neither a common word nor your address.';
  return refusal(
    'passwordEasilyGuessed',
    'Mật khẩu này quá dễ đoán. Bạn hãy chọn mật khẩu không phải từ thông dụng hay địa chỉ của mình.',
    en,
    'password',
  );
}

/** Vietnamese keyboards type the same letter composed or decomposed. */
function prepared(password: string): string {
  return password.normalize('NFC');
}

export interface PasswordProof {
  email: string;
  password: string;
  /** Network address of the browser, for slowing down guessing; never stored. */
  address: string;
}

/** Failures counted in this process; a success takes its own back. */
interface GuessLimits {
  pair: RateLimiter;
  address: RateLimiter;
  account: RateLimiter;
}

/**
 * Own rule: 5 failures in 15 minutes for one account from one address, 30 from one address, 60 an hour for one account from anywhere.
 * The last is generous, so that a stranger cannot easily lock a person out.
 */
function guessLimits(): GuessLimits {
  return {
    pair: createRateLimiter({ limit: 5, windowSeconds: 900 }),
    address: createRateLimiter({ limit: 30, windowSeconds: 900 }),
    account: createRateLimiter({ limit: 60, windowSeconds: 3_600 }),
  };
}

/**
 * Sign-in with e-mail and password. Unknown, disabled and wrong look alike in text and time: a hash is computed for each.
 * Refusals: signInFailed, signInThrottled.
 */
export function passwordAuthenticator(): Authenticator<PasswordProof> {
  const limits = guessLimits();
  const decoy = hash(randomBytes(16), ARGON2ID);
  decoy.catch(() => undefined);
  return {
    kind: 'password',
    authenticate: async (db, proof, now) => {
      const clean = cleanEmail(proof.email);
      const email = clean.ok ? clean.value : '';
      const seconds = takeGuess(limits, proof.address, email, now);
      if (seconds > 0) return refused(throttled(seconds));
      const found = email === '' ? undefined : await activePassword(db, email);
      const matches = await verify(found?.secret ?? (await decoy), prepared(proof.password.slice(0, LONGEST * 4)));
      if (!found || !matches) return refused(failed());
      limits.pair.forget(`${proof.address} ${email}`);
      limits.address.giveBack(proof.address);
      limits.account.giveBack(email);
      return accepted({ accountId: found.accountId });
    },
  };
}

/** Takes one guess from every limit before the password is looked at, so that parallel guesses count too. Gives seconds to wait, 0 when free. */
function takeGuess(limits: GuessLimits, address: string, email: string, now: Date): number {
  const verdicts = [
    limits.pair.take(`${address} ${email}`, now),
    limits.address.take(address, now),
    limits.account.take(email, now),
  ];
  return Math.max(...verdicts.map((verdict) => verdict.retryAfterSeconds));
}

async function activePassword(db: Db, email: string): Promise<{ accountId: string; secret: string } | undefined> {
  const row = await db
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'credential.secret'])
    .where('account.email', '=', email)
    .where('account.disabled_at', 'is', null)
    .where('credential.kind', '=', 'password')
    .where('credential.revoked_at', 'is', null)
    .executeTakeFirst();
  return row?.secret ? { accountId: row.id, secret: row.secret } : undefined;
}

function failed(): Refusal<'signInFailed'> {
  return refusal('signInFailed', 'Thư điện tử hoặc mật khẩu không đúng.', 'E-mail or password is not right.');
}

function throttled(seconds: number): Refusal<'signInThrottled'> {
  const minutes = Math.ceil(seconds / 60);
  return refusal(
    'signInThrottled',
    `Bạn đã thử quá nhiều lần. Hãy thử lại sau ${minutes} phút.`,
    `Too many attempts. Try again in ${minutes} minutes.`,
  );
}
