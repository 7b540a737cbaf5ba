import { sql, type Selectable } from 'kysely';
import { holdsWords, type Db, type Tables } from '../../database/index.ts';
import { isUuid } from '../../http/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../../refusal/index.ts';
import type { PartyKind } from '../actor.ts';
import { newPartyCode } from './party-code.ts';
import { partyRefusalsOrValues, type PartyProfile } from './party-input.ts';

export interface Party extends Required<PartyProfile> {
  id: string;
  code: string;
  /** Fictional, marked so wherever it is shown. */
  demo: boolean;
  createdAt: Date;
  updatedAt: Date;
}

/** Records a party and gives it its code. Refusals: identifierTaken, and those of its fields, all at once. */
export async function createParty(
  db: Db,
  input: PartyProfile & { demo?: boolean },
  now: Date,
): Promise<Outcome<Party>> {
  const values = partyRefusalsOrValues(input);
  if (!values.ok) return values;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const row = await db
      .insertInto('party')
      .values({
        ...values.value,
        kind: input.kind,
        code: newPartyCode(),
        demo: input.demo ?? false,
        created_at: now,
        updated_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row) return accepted(partyFrom(row));
    if (await identifierHeld(db, values.value.country_code, values.value.identifier)) return refused(identifierTaken());
  }
  throw new Error('No free party code in five attempts');
}

/** Changes the profile; the kind and the code stay. Refusals: partyUnknown, identifierTaken, and those of its fields. */
export async function updateParty(
  db: Db,
  partyId: string,
  change: Partial<Omit<PartyProfile, 'kind'>>,
  now: Date,
): Promise<Outcome<Party>> {
  const before = await partyById(db, partyId);
  if (!before) return refused(refusal('partyUnknown', 'Không có chủ thể này.', 'There is no such party.'));
  const values = partyRefusalsOrValues({ ...before, ...change, kind: before.kind });
  if (!values.ok) return values;
  const { country_code, identifier } = values.value;
  if (
    (identifier !== before.identifier || country_code !== before.countryCode) &&
    (await identifierHeld(db, country_code, identifier))
  ) {
    return refused(identifierTaken());
  }
  const row = await db
    .updateTable('party')
    .set({ ...values.value, updated_at: now })
    .where('id', '=', partyId)
    .returningAll()
    .executeTakeFirstOrThrow();
  return accepted(partyFrom(row));
}

async function identifierHeld(db: Db, countryCode: string, identifier: string | null): Promise<boolean> {
  if (identifier === null) return false;
  const found = db
    .selectFrom('party')
    .select('id')
    .where('country_code', '=', countryCode)
    .where('identifier', '=', identifier);
  return (await found.executeTakeFirst()) !== undefined;
}

function identifierTaken(): Refusal<'identifierTaken'> {
  return refusal(
    'identifierTaken',
    'Mã số này đã được đăng ký cho một chủ thể khác.',
    'This number is registered for another party.',
    'identifier',
  );
}

export async function partyById(db: Db, id: string): Promise<Party | null> {
  if (!isUuid(id)) return null;
  const row = await db.selectFrom('party').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? partyFrom(row) : null;
}

/** `code` in canonical form (see `parsePartyCode`). */
export async function partyByCode(db: Db, code: string): Promise<Party | null> {
  const row = await db.selectFrom('party').selectAll().where('code', '=', code).executeTakeFirst();
  return row ? partyFrom(row) : null;
}

/** Parties by name, a page at a time: `after` is the last one of the page before. `query` is part of a name or code. */
export async function listParties(
  db: Db,
  page: { after?: { name: string; id: string }; limit?: number; query?: string } = {},
): Promise<Party[]> {
  let rows = db
    .selectFrom('party')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .limit(Math.min(page.limit ?? 50, 500));
  if (page.after) rows = rows.where(sql<boolean>`(name, id) > (${page.after.name}, ${page.after.id}::uuid)`);
  if (page.query) rows = rows.where(holdsWords([sql`name`, sql`code`], page.query));
  return (await rows.execute()).map(partyFrom);
}

function partyFrom(row: Selectable<Tables['party']>): Party {
  const { id, code, name, identifier, address, email, phone, demo } = row;
  return {
    id,
    code,
    kind: row.kind as PartyKind,
    name,
    identifier,
    address,
    email,
    phone,
    provinceCode: row.province_code,
    countryCode: row.country_code,
    demo,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
