import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as identity from '../../src/platform/identity/index.ts';
import type { Outcome } from '../../src/platform/refusal/index.ts';
import { freshDatabase } from '../database.ts';

const MONDAY = new Date('2026-06-01T02:00:00Z');
const PASSWORD = 'bốn con mèo dưới gốc đa';
const database = await freshDatabase();

function later(hours: number, from = MONDAY): Date {
  return new Date(from.getTime() + hours * 3_600_000);
}

function value<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

function codes(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? ['ok'] : outcome.refusals.map((refusal) => refusal.code);
}

let count = 0;
async function person(): Promise<identity.Account> {
  count += 1;
  const account = value(
    await identity.createAccount(database.db, { email: `nguoi${count}@example.vn`, name: 'Nguyễn Thị Lan' }, MONDAY),
  );
  value(await identity.setPassword(database.db, account.id, PASSWORD, MONDAY));
  return account;
}

function party(name = 'Công ty Thử nghiệm'): Promise<Outcome<identity.Party>> {
  return identity.createParty(database.db, { kind: 'organisation', name }, MONDAY);
}

async function signedIn(email: string, now = MONDAY): Promise<string> {
  const outcome = await identity.signIn(
    database.db,
    identity.passwordAuthenticator(),
    { email, password: PASSWORD, address: '192.0.2.1' },
    now,
  );
  return value(outcome).token;
}

test('a person signs in with e-mail and password, and the cookie leads back to her', async () => {
  const account = await person();
  const token = await signedIn(account.email.toUpperCase());
  const session = await identity.findSession(database.db, token, later(1));
  assert.equal(session?.actor.accountId, account.id);
  assert.equal(session.actor.name, 'Nguyễn Thị Lan');
  assert.equal(session.actor.via, 'web');
  assert.deepEqual(session.actor.roles, []);
  assert.equal(session.actor.mandate, null);
});

test('a password typed on a keyboard that decomposes letters is the same password', async () => {
  const account = await person();
  const proof = { email: account.email, password: PASSWORD.normalize('NFD'), address: '192.0.2.1' };
  assert.ok((await identity.signIn(database.db, identity.passwordAuthenticator(), proof, MONDAY)).ok);
});

test('neither the token, nor the key, nor the password lies in the database', async () => {
  const account = await person();
  const token = await signedIn(account.email);
  const owner = value(await party());
  const made = value(await identity.createApiKey(database.db, { partyId: owner.id, name: 'k', scopes: ['a'] }, MONDAY));
  const tables = await Promise.all(
    ['session', 'api_key', 'credential'].map((table) => database.pool.query(`select * from ${table}`)),
  );
  const dump = JSON.stringify(tables.map((table) => table.rows.map((row) => JSON.stringify(row, hexBuffers))));
  for (const secret of [token, made.key, PASSWORD]) {
    assert.ok(!dump.includes(secret));
    assert.ok(!dump.includes(Buffer.from(secret).toString('hex')));
  }
  const hash = createHash('sha256').update(token).digest('hex');
  assert.equal(
    (await database.pool.query(`select 1 from session where token_hash = decode($1, 'hex')`, [hash])).rowCount,
    1,
  );
  const stored = await database.pool.query<{ secret: string }>('select secret from credential where account_id = $1', [
    account.id,
  ]);
  assert.match(stored.rows[0]!.secret, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

function hexBuffers(_key: string, item: unknown): unknown {
  const buffer = item as { type?: string; data?: number[] } | null;
  return buffer?.type === 'Buffer' ? Buffer.from(buffer.data!).toString('hex') : item;
}

test('wrong password, unknown address and disabled account get one and the same refusal', async () => {
  const [account, disabled] = [await person(), await person()];
  await identity.disableAccount(database.db, disabled.id, MONDAY);
  const proofs = [
    { email: account.email, password: 'không phải mật khẩu này', address: '192.0.2.9' },
    { email: 'khong-co@example.vn', password: PASSWORD, address: '192.0.2.9' },
    { email: disabled.email, password: PASSWORD, address: '192.0.2.9' },
    { email: "' or 1=1 --", password: PASSWORD, address: '192.0.2.9' },
    { email: account.email, password: '', address: '192.0.2.9' },
  ];
  const guard = identity.passwordAuthenticator();
  const outcomes = await Promise.all(proofs.map((proof) => identity.signIn(database.db, guard, proof, MONDAY)));
  for (const outcome of outcomes) assert.deepEqual(outcome, outcomes[0]);
  assert.deepEqual(codes(outcomes[0]!), ['signInFailed']);
});

test('an unknown address takes as long as a wrong password', async () => {
  const account = await person();
  const measure = async (email: string): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const guard = identity.passwordAuthenticator();
      await guard.authenticate(database.db, { email: 'warm@example.vn', password: 'x', address: '1' }, MONDAY);
      const start = performance.now();
      await guard.authenticate(database.db, { email, password: 'một mật khẩu sai nào đó', address: '1' }, MONDAY);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[4]!;
  };
  const [known, unknown] = [await measure(account.email), await measure('khong-co@example.vn')];
  assert.ok(
    unknown > known / 3 && unknown < known * 3,
    `known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms`,
  );
});

test('the sixth failure within fifteen minutes waits, even with the right password, from that address only', async () => {
  const account = await person();
  const guard = identity.passwordAuthenticator();
  const attempt = (password: string, address: string, now: Date): Promise<Outcome<unknown>> =>
    identity.signIn(database.db, guard, { email: account.email, password, address }, now);
  for (let round = 0; round < 5; round += 1)
    assert.deepEqual(codes(await attempt('sai mật khẩu rồi', '192.0.2.1', MONDAY)), ['signInFailed']);
  assert.deepEqual(codes(await attempt(PASSWORD, '192.0.2.1', MONDAY)), ['signInThrottled']);
  assert.deepEqual(codes(await attempt(PASSWORD, '198.51.100.7', MONDAY)), ['ok']);
  assert.deepEqual(codes(await attempt(PASSWORD, '192.0.2.1', later(0.26))), ['ok']);
});

test('guesses sent in parallel are counted like guesses one after the other', async () => {
  const account = await person();
  const guard = identity.passwordAuthenticator();
  const proof = { email: account.email, password: 'sai mật khẩu rồi', address: '192.0.2.1' };
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => guard.authenticate(database.db, proof, MONDAY)));
  assert.equal(outcomes.filter((outcome) => codes(outcome)[0] === 'signInFailed').length, 5);
});

test('one address that tries many accounts waits, unknown accounts included', async () => {
  const guard = identity.passwordAuthenticator();
  const all: string[] = [];
  for (let round = 0; round < 32; round += 1) {
    all.push(
      ...codes(
        await guard.authenticate(
          database.db,
          { email: `x${round}@example.vn`, password: 'sai mật khẩu', address: '192.0.2.3' },
          MONDAY,
        ),
      ),
    );
  }
  assert.equal(all.filter((code) => code === 'signInFailed').length, 30);
  assert.deepEqual(all.slice(30), ['signInThrottled', 'signInThrottled']);
});

test('weak passwords are refused with a reason', async () => {
  const account = await person();
  const weak: Record<string, string> = {
    '': 'passwordTooShort',
    muoimotkytu: 'passwordTooShort',
    ['ab1!'.repeat(51)]: 'passwordTooLong',
    Password12345: 'passwordEasilyGuessed',
    'P@ssw0rd!!!!': 'passwordEasilyGuessed',
    MậtKhẩu123456: 'passwordEasilyGuessed',
    '123456789012': 'passwordEasilyGuessed',
    abcdefghijklm: 'passwordEasilyGuessed',
    aaaaaaaaaaaaaaaa: 'passwordEasilyGuessed',
    'anhyeuem@2026': 'passwordEasilyGuessed',
    qwertyuiop123: 'passwordEasilyGuessed',
    [account.email]: 'passwordEasilyGuessed',
    [`${account.email.split('@')[0]}@2026!!`]: 'passwordEasilyGuessed',
  };
  for (const [password, code] of Object.entries(weak)) {
    assert.deepEqual(codes(await identity.setPassword(database.db, account.id, password, MONDAY)), [code], password);
  }
  for (const fine of ['năm ngọn núi và một dòng sông', 'kX9#fLq2!vZ7'])
    assert.ok((await identity.setPassword(database.db, account.id, fine, MONDAY)).ok);
});

test('a session ends after eight idle hours, and after twenty-four whatever happens', async () => {
  const account = await person();
  const idle = await signedIn(account.email);
  assert.ok(await identity.findSession(database.db, idle, later(7.9)));
  assert.ok(await identity.findSession(database.db, idle, later(15.8)), 'use moved the end');
  assert.ok(await identity.findSession(database.db, idle, later(23.7)));
  assert.equal(await identity.findSession(database.db, idle, later(24.1)), null);
  const left = await signedIn(account.email);
  assert.equal(await identity.findSession(database.db, left, later(8.1)), null);
});

test('signing out ends this browser; signing out everywhere, a new password and disabling end all', async () => {
  const account = await person();
  const tokens = [await signedIn(account.email), await signedIn(account.email), await signedIn(account.email)];
  const alive = async (): Promise<number> =>
    (await Promise.all(tokens.map((token) => identity.findSession(database.db, token, MONDAY)))).filter(
      (session) => session !== null,
    ).length;
  await identity.endSession(database.db, tokens[0]!, MONDAY);
  assert.equal(await alive(), 2);
  assert.equal(await identity.endAllSessions(database.db, account.id, MONDAY), 2);
  assert.equal(await alive(), 0);
  tokens.push(await signedIn(account.email));
  value(await identity.setPassword(database.db, account.id, `${PASSWORD} mới`, MONDAY));
  assert.equal(await alive(), 0);
  const proof = { email: account.email, password: PASSWORD, address: '192.0.2.1' };
  assert.deepEqual(codes(await identity.signIn(database.db, identity.passwordAuthenticator(), proof, MONDAY)), [
    'signInFailed',
  ]);
  tokens.push(
    value(
      await identity.signIn(
        database.db,
        identity.passwordAuthenticator(),
        { ...proof, password: `${PASSWORD} mới` },
        MONDAY,
      ),
    ).token,
  );
  assert.equal(await alive(), 1);
  await identity.disableAccount(database.db, account.id, MONDAY);
  assert.equal(await alive(), 0);
});

test('hostile cookies and keys find nobody', async () => {
  const hostile = [
    '',
    'x',
    "' or 1=1 --",
    'a'.repeat(43),
    'a'.repeat(100_000),
    '\0'.repeat(43),
    'é'.repeat(43),
    `mcai_${'a'.repeat(43)}`,
    'mcai_',
    `mcai_${'a'.repeat(42)}\n`,
  ];
  for (const text of hostile) {
    assert.equal(await identity.findSession(database.db, text, MONDAY), null);
    assert.equal(await identity.findApiKey(database.db, text, MONDAY), null);
  }
});

test('a mandate counts from its first to its last day in Viet Nam, within its scopes', async () => {
  const [account, owner, stranger] = [await person(), value(await party()), value(await party())];
  const period = { validFrom: '2026-06-02', validUntil: '2026-06-03' };
  value(
    await identity.grantMandate(
      database.db,
      { accountId: account.id, partyId: owner.id, scopes: ['notifications:write'], ...period },
      MONDAY,
    ),
  );
  const hold = (instant: string): Promise<number> =>
    identity.mandatesOf(database.db, account.id, new Date(instant)).then((rows) => rows.length);
  assert.equal(await hold('2026-06-01T23:59:59+07:00'), 0);
  assert.equal(await hold('2026-06-02T00:00:00+07:00'), 1);
  assert.equal(await hold('2026-06-03T23:59:59+07:00'), 1);
  assert.equal(await hold('2026-06-04T00:00:00+07:00'), 0);
  const now = new Date('2026-06-02T09:00:00+07:00');
  const session = (await identity.findSession(database.db, await signedIn(account.email, now), now))!;
  assert.equal(session.actor.mandate?.partyCode, owner.code, 'the only mandate is chosen by itself');
  assert.equal(session.actor.mandate.validUntil, '2026-06-03');
  assert.ok(identity.mayActFor(session.actor, owner.id, 'notifications:write'));
  assert.ok(!identity.mayActFor(session.actor, owner.id, 'notifications:withdraw'));
  assert.ok(!identity.mayActFor(session.actor, stranger.id, 'notifications:write'));
});

test('a person chooses among her own mandates only, and a revoked one stops at the next request', async () => {
  const [lan, minh] = [await person(), await person()];
  const [first, second] = [value(await party('Một')), value(await party('Hai'))];
  const grant = async (accountId: string, partyId: string): Promise<string> =>
    value(await identity.grantMandate(database.db, { accountId, partyId, scopes: ['a'] }, MONDAY)).id;
  const [own, alsoOwn, foreign] = [
    await grant(lan.id, first.id),
    await grant(lan.id, second.id),
    await grant(minh.id, first.id),
  ];
  const token = await signedIn(lan.email);
  const acting = async (): Promise<string | undefined> =>
    (await identity.findSession(database.db, token, MONDAY))!.actor.mandate?.id;
  assert.equal(await acting(), undefined, 'with two, none is assumed');
  assert.equal(await identity.chooseMandate(database.db, token, foreign, MONDAY), false);
  assert.equal(await identity.chooseMandate(database.db, token, own, MONDAY), true);
  assert.equal(await acting(), own);
  assert.equal(await identity.chooseMandate(database.db, token, alsoOwn, MONDAY), true);
  assert.equal(await identity.revokeMandate(database.db, alsoOwn, MONDAY), true);
  assert.equal(await acting(), undefined);
  assert.equal(await identity.chooseMandate(database.db, token, alsoOwn, MONDAY), false);
});

test('a mandate without a real person, party, scope or period is refused, all reasons at once', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  const outcome = await identity.grantMandate(
    database.db,
    { accountId: nobody, partyId: nobody, scopes: ['a', 'a'], validFrom: '2026-06-31', validUntil: '2026-01-01' },
    MONDAY,
  );
  assert.deepEqual(codes(outcome).sort(), ['accountUnknown', 'partyUnknown', 'periodInvalid', 'scopesInvalid']);
  for (const scopes of [
    [],
    ['*'],
    ['a b'],
    ["a'"],
    ['á'],
    ['a:b:c'],
    Array.from({ length: 51 }, (_, at) => `s${'x'.repeat(at % 39)}`),
  ]) {
    const again = await identity.grantMandate(database.db, { accountId: nobody, partyId: nobody, scopes }, MONDAY);
    assert.ok(codes(again).includes('scopesInvalid'), JSON.stringify(scopes));
  }
});

test('a role counts within its agency, everywhere without one, and not after it is taken away', async () => {
  const account = await person();
  value(await identity.grantRole(database.db, { accountId: account.id, role: 'officer', agencyCode: 'HN' }, MONDAY));
  value(await identity.grantRole(database.db, { accountId: account.id, role: 'officer', agencyCode: 'HN' }, MONDAY));
  value(await identity.grantRole(database.db, { accountId: account.id, role: 'planner' }, MONDAY));
  const actor = async (): Promise<identity.PersonActor> =>
    (await identity.personActor(database.db, account.id, 'cli', null, MONDAY))!;
  const now = await actor();
  assert.deepEqual(now.roles, [
    { role: 'officer', agencyCode: 'HN' },
    { role: 'planner', agencyCode: null },
  ]);
  assert.equal(now.via, 'cli');
  assert.deepEqual(
    [
      identity.holdsRole(now, 'officer', 'HN'),
      identity.holdsRole(now, 'officer', 'DN'),
      identity.holdsRole(now, 'planner', 'DN'),
      identity.holdsRole(now, 'admin'),
    ],
    [true, false, true, false],
  );
  assert.ok((await identity.accountsWithRole(database.db, 'officer', 'HN')).some((row) => row.id === account.id));
  assert.ok(!(await identity.accountsWithRole(database.db, 'officer', 'DN')).some((row) => row.id === account.id));
  assert.equal(await identity.revokeRole(database.db, account.id, 'officer', 'HN', MONDAY), true);
  assert.deepEqual((await actor()).roles, [{ role: 'planner', agencyCode: null }]);
  assert.deepEqual(
    codes(await identity.grantRole(database.db, { accountId: account.id, role: 'king' as 'admin' }, MONDAY)),
    ['roleUnknown'],
  );
});

test('a key acts for its party within its scopes until it expires or is revoked', async () => {
  const owner = value(await party());
  const made = value(
    await identity.createApiKey(
      database.db,
      { partyId: owner.id, name: 'Kho', scopes: ['notifications:write'], expiresAt: later(24) },
      MONDAY,
    ),
  );
  assert.match(made.key, /^mcai_[A-Za-z0-9_-]{43}$/);
  const actor = (await identity.findApiKey(database.db, made.key, later(23)))!;
  assert.equal(actor.party.partyCode, owner.code);
  assert.ok(identity.mayActFor(actor, owner.id, 'notifications:write'));
  assert.ok(!identity.mayActFor(actor, owner.id, 'parties:write'));
  assert.equal(await identity.findApiKey(database.db, made.key, later(24)), null);
  assert.equal(await identity.revokeApiKey(database.db, made.id, MONDAY), true);
  assert.equal(await identity.findApiKey(database.db, made.key, MONDAY), null);
  const bad = await identity.createApiKey(
    database.db,
    { partyId: owner.id, name: '', scopes: [], expiresAt: MONDAY },
    MONDAY,
  );
  assert.deepEqual(codes(bad), ['required', 'scopesInvalid', 'expiryPast']);
});

test('two accounts never share an address, whatever its letters', async () => {
  const account = await person();
  const again = await identity.createAccount(database.db, { email: account.email.toUpperCase(), name: 'Khác' }, MONDAY);
  assert.deepEqual(codes(again), ['emailTaken']);
  assert.deepEqual(codes(await identity.createAccount(database.db, { email: 'x', name: '\u0000' }, MONDAY)), [
    'badEmail',
    'unusableCharacter',
  ]);
});

test('ended sessions are swept after thirty days, open ones are not', async () => {
  const account = await person();
  const token = await signedIn(account.email, later(24 * 40));
  await identity.sweepSessions(database.db, later(24 * 40));
  assert.ok(await identity.findSession(database.db, token, later(24 * 40)));
  const left = await database.pool.query('select 1 from session where expires_at < $1', [later(24 * 10)]);
  assert.equal(left.rowCount, 0);
});
