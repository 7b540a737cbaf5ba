import { sql } from 'kysely';
import {
  accountByEmail,
  addRepresentative,
  createAccount,
  createParty,
  grantMandate,
  grantRole,
  mandatesOf,
  partyById,
  personActor,
  representativesOf,
  setPassword,
  type Party,
  type PersonActor,
} from '../../platform/identity/index.ts';
import { CAST, PARTY_SCOPES, type CastParty, type CastPerson } from '../../procedures/index.ts';
import type { Desk } from '../desk.ts';

/** One password for everybody invented; it opens nothing in production, where there is no demonstration. */
export const DEMO_PASSWORD = 'minh-hoa-mot-cua-2026';
/** The day the Law took effect: early enough for every example. */
const SINCE = '2026-03-01';

/** Whom the examples speak of, by key. */
export interface Cast {
  readonly parties: ReadonlyMap<string, Party>;
  readonly people: ReadonlyMap<string, PersonActor>;
}

/** Brings the cast in through the same doors as anybody else; who is there already stays. */
export async function bringIn(desk: Desk, now: Date): Promise<Cast> {
  const parties = new Map<string, Party>();
  for (const one of CAST.parties) parties.set(one.key, await partyOf(desk, one, now));
  const people = new Map<string, PersonActor>();
  for (const one of EVERYBODY) people.set(one.key, await personOf(desk, one, parties, now));
  return { parties, people };
}

/** Officials whom no example needs, so that each jurisdiction and role can be tried. */
const MORE_PEOPLE: readonly CastPerson[] = [
  {
    key: 'can-bo-ha-noi',
    name: 'Ngô Thu Hằng',
    email: 'hang@so-khcn-ha-noi.example',
    role: 'officer',
    party: null,
    agency: 'ha-noi-dost',
  },
  {
    key: 'lanh-dao-duc',
    name: 'Trịnh Minh Đức',
    email: 'duc@bo-khcn.example',
    role: 'lead',
    party: null,
    agency: 'most',
  },
  {
    key: 'thanh-tra-giang',
    name: 'Hà Hương Giang',
    email: 'giang@bo-khcn.example',
    role: 'inspector',
    party: null,
    agency: 'most',
  },
  { key: 'quan-tri', name: 'Đào Nhật Minh', email: 'quan-tri@cong.example', role: 'admin', party: null, agency: null },
  {
    key: 'van-hanh',
    name: 'Lý Thanh Sơn',
    email: 'van-hanh@cong.example',
    role: 'operator',
    party: null,
    agency: null,
  },
  ...(
    [
      ['thao', 'Bùi Phương Thảo', 'thao@bo-khcn.example', 'most'],
      ['nhung', 'Đinh Hồng Nhung', 'nhung@bo-khcn.example', 'most-iti'],
      ['quan', 'Tạ Anh Quân', 'quan@bo-khcn.example', 'most-legal'],
      ['phuc', 'Dương Hữu Phúc', 'phuc@so-khcn-thai-nguyen.example', 'thai-nguyen-dost'],
      ['tuyet', 'Ma Thị Tuyết', 'tuyet@so-tu-phap-thai-nguyen.example', 'thai-nguyen-doj'],
    ] as const
  ).map(([key, name, email, agency]): CastPerson => ({
    key: `ke-hoach-${key}`,
    name,
    email,
    role: 'planner',
    party: null,
    agency,
  })),
];

export const EVERYBODY: readonly CastPerson[] = [...CAST.people, ...MORE_PEOPLE];

async function partyOf(desk: Desk, one: CastParty, now: Date): Promise<Party> {
  const found = await sql<{ id: string }>`select id from party where demo and name = ${one.name}`.execute(desk.db);
  const known = found.rows[0] ? await partyById(desk.db, found.rows[0].id) : null;
  const party = known ?? (await newParty(desk, one, now));
  if ((await representativesOf(desk.db, party.id, SINCE)).length === 0) {
    for (const { kind, name, address } of one.representatives) {
      const more = { email: null, phone: null, legalStatus: null, validUntil: null };
      await must(addRepresentative(desk.db, party.id, { kind, name, address, validFrom: SINCE, ...more }, now));
    }
  }
  return party;
}

async function newParty(desk: Desk, one: CastParty, now: Date): Promise<Party> {
  const { kind, name, identifier, address, email, phone, province, country } = one;
  return must(
    createParty(
      desk.db,
      { kind, name, identifier, address, email, phone, provinceCode: province, countryCode: country, demo: true },
      now,
    ),
  );
}

async function personOf(
  desk: Desk,
  one: CastPerson,
  parties: ReadonlyMap<string, Party>,
  now: Date,
): Promise<PersonActor> {
  const { db } = desk;
  const known = await accountByEmail(db, one.email);
  const account = known ?? (await must(createAccount(db, { email: one.email, name: one.name }, now)));
  if (!known) {
    await must(setPassword(db, account.id, DEMO_PASSWORD, now));
    await must(grantRole(db, { accountId: account.id, role: one.role, agencyCode: one.agency }, now));
  }
  const party = one.party === null ? null : parties.get(one.party)!;
  const mandateId = party === null ? null : await mandateOf(desk, account.id, party.id, now);
  const actor = await personActor(db, account.id, 'web', mandateId, now);
  if (!actor) throw new Error(`The account ${one.email} of the demonstration is disabled`);
  return actor;
}

async function mandateOf(desk: Desk, accountId: string, partyId: string, now: Date): Promise<string> {
  const held = (await mandatesOf(desk.db, accountId, now)).find((mandate) => mandate.partyId === partyId);
  if (held) return held.id;
  const granted = await must(
    grantMandate(desk.db, { accountId, partyId, scopes: [...PARTY_SCOPES, 'party:manage'], validFrom: SINCE }, now),
  );
  return granted.id;
}

/** A refusal here is a mistake in the cast, so a fault. */
async function must<T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; refusals: readonly { code: string }[] }>,
): Promise<T> {
  const value = await outcome;
  if (!value.ok)
    throw new Error(`The demonstration's cast was refused: ${value.refusals.map((one) => one.code).join(', ')}`);
  return value.value;
}
