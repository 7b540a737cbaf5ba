import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as identity from '../../src/platform/identity/index.ts';
import type { Outcome } from '../../src/platform/refusal/index.ts';
import { freshDatabase } from '../database.ts';

const MONDAY = new Date('2026-06-01T02:00:00Z');
const database = await freshDatabase();

function value<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

function codes(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? ['ok'] : outcome.refusals.map((refusal) => refusal.code);
}

function party(name = 'Công ty Thử nghiệm'): Promise<Outcome<identity.Party>> {
  return identity.createParty(database.db, { kind: 'organisation', name }, MONDAY);
}

test('a party may come from Viet Nam or abroad and be organisation, individual or agency [L2]', async () => {
  for (const kind of identity.PARTY_KINDS) {
    for (const countryCode of ['VN', 'DE']) {
      const made = value(await identity.createParty(database.db, { kind, name: `Bên ${kind}`, countryCode }, MONDAY));
      assert.equal(made.kind, kind);
      assert.equal(made.countryCode, countryCode);
      assert.deepEqual(await identity.partyByCode(database.db, made.code), made);
    }
  }
});

test('a party code carries a check character that finds every single mistyped character', () => {
  for (let round = 0; round < 50; round += 1) {
    const code = identity.newPartyCode();
    assert.match(code, /^CT-[0-9A-HJKMNP-TV-Z]{8}$/);
    assert.equal(identity.parsePartyCode(` ${code.toLowerCase()} `), code);
    for (let at = 3; at < 11; at += 1) {
      const other = code[at] === '7' ? '8' : '7';
      assert.equal(identity.parsePartyCode(code.slice(0, at) + other + code.slice(at + 1)), null);
    }
  }
  // By hand: Luhn in base 32 over 0000001: 1 doubled is 2, and 32 - 2 = 30 is Y; typed with letters O and I it is the same code.
  assert.equal(identity.parsePartyCode('CT-0000001Y'), 'CT-0000001Y');
  assert.equal(identity.parsePartyCode('ct OOOOOOIY'), 'CT-0000001Y');
  for (const text of ['', 'CT-', 'TC-0000001Y', 'CT-0000001U', `CT-${'0'.repeat(9)}`, 'CT-0000001Y; drop table party'])
    assert.equal(identity.parsePartyCode(text), null);
});

test('one registration number is one party, however it is spaced', async () => {
  value(
    await identity.createParty(database.db, { kind: 'organisation', name: 'A', identifier: '0312 345 678' }, MONDAY),
  );
  const second = await identity.createParty(
    database.db,
    { kind: 'organisation', name: 'B', identifier: '0312345678' },
    MONDAY,
  );
  assert.deepEqual(codes(second), ['identifierTaken']);
  const other = value(await party('C'));
  assert.deepEqual(codes(await identity.updateParty(database.db, other.id, { identifier: '0312345678' }, MONDAY)), [
    'identifierTaken',
  ]);
  assert.ok(
    (
      await identity.createParty(
        database.db,
        { kind: 'organisation', name: 'B', identifier: '0312345678', countryCode: 'SG' },
        MONDAY,
      )
    ).ok,
  );
});

test('the number of an identity card is not stored', async () => {
  for (const identifier of ['079123456789', '079 123 456 789', '079.123.456.789', '123456789']) {
    assert.deepEqual(
      codes(await identity.createParty(database.db, { kind: 'individual', name: 'A', identifier }, MONDAY)),
      ['identityCardNumber'],
    );
  }
});

test('every wrong field of a party is refused in one answer', async () => {
  const input = {
    kind: 'club' as 'individual',
    name: 'a\u202eb',
    identifier: "'; drop",
    email: 'x',
    phone: 'abc',
    provinceCode: '../..',
    countryCode: 'vn',
  };
  const outcome = await identity.createParty(database.db, input, MONDAY);
  assert.ok(!outcome.ok);
  assert.deepEqual(
    outcome.refusals.map((refusal) => refusal.field ?? '').sort((a, b) => a.localeCompare(b)),
    ['countryCode', 'email', 'identifier', 'kind', 'name', 'phone', 'provinceCode'],
  );
});

test('the list of parties goes by name, pages without gaps, and takes wildcards literally', async () => {
  for (const name of ['Zeta 100%', 'Zeta 1000', 'Zeta a_b', 'Zeta aXb']) value(await party(name));
  const query = (text: string): Promise<string[]> =>
    identity.listParties(database.db, { query: text }).then((rows) => rows.map((row) => row.name));
  assert.deepEqual(await query('zeta 100%'), ['Zeta 100%']);
  assert.deepEqual(await query('a_b'), ['Zeta a_b']);
  assert.deepEqual(await query('\\'), []);
  const all = await identity.listParties(database.db, { limit: 500 });
  const paged: identity.Party[] = [];
  for (let page = await identity.listParties(database.db, { limit: 3 }); page.length > 0;) {
    paged.push(...page);
    const { name, id } = page.at(-1)!;
    page = await identity.listParties(database.db, { limit: 3, after: { name, id } });
  }
  assert.deepEqual(
    paged.map((row) => row.id),
    all.map((row) => row.id),
  );
});

test('a foreign provider has whom it has in Viet Nam, with name, address, status and period [L14.6-1] [L14.6-2]', async () => {
  const owner = value(
    await identity.createParty(database.db, { kind: 'organisation', name: 'Beispiel GmbH', countryCode: 'DE' }, MONDAY),
  );
  const input = {
    name: 'Văn phòng đại diện',
    address: 'Hà Nội',
    email: null,
    phone: null,
    legalStatus: 'Chi nhánh',
    validFrom: '2026-06-01',
    validUntil: null,
  };
  for (const kind of ['contactPoint', 'commercialPresence', 'authorisedRepresentative'] as const) {
    value(await identity.addRepresentative(database.db, owner.id, { ...input, kind }, MONDAY));
  }
  const found = await identity.representativesOf(database.db, owner.id, '2026-06-01');
  assert.deepEqual(
    found.map((row) => row.kind),
    ['contactPoint', 'commercialPresence', 'authorisedRepresentative'],
  );
  await identity.endRepresentative(database.db, found[0]!.id, '2026-06-05');
  assert.equal((await identity.representativesOf(database.db, owner.id, '2026-06-06')).length, 2);
  assert.equal((await identity.representativesOf(database.db, owner.id, '2026-05-31')).length, 0);
});
