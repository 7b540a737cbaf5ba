import type { Db } from '../../database/index.ts';
import { cleanEmail, cleanText } from '../../http/index.ts';
import { accepted, refused, type Outcome, type Refusal } from '../../refusal/index.ts';

export interface Representative {
  id: string;
  kind: 'contactPoint' | 'commercialPresence' | 'authorisedRepresentative';
  name: string;
  address: string;
  email: string | null;
  phone: string | null;
  legalStatus: string | null;
  validFrom: string;
  validUntil: string | null;
}

/** Every reason against recording it, so that a page can tell them together with its own. */
export function representativeRefusals(input: Omit<Representative, 'id'>): Refusal[] {
  const clean = cleaned(input);
  return clean.ok ? [] : clean.refusals;
}

function cleaned(
  input: Omit<Representative, 'id'>,
): Outcome<Pick<Representative, 'name' | 'address' | 'email' | 'phone' | 'legalStatus'>> {
  const name = cleanText(input.name, { field: 'name', max: 300 });
  const address = cleanText(input.address, { field: 'address', max: 500 });
  const email = input.email === null ? accepted(null) : cleanEmail(input.email);
  const legalStatus =
    input.legalStatus === null ? accepted(null) : cleanText(input.legalStatus, { field: 'legalStatus', max: 300 });
  const phone = input.phone === null ? accepted(null) : cleanText(input.phone, { field: 'phone', max: 30 });
  const outcomes: Outcome<string | null>[] = [name, address, email, legalStatus, phone];
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
  if (!name.ok || !address.ok || !email.ok || !legalStatus.ok || !phone.ok) return refused(...refusals);
  return accepted({
    name: name.value,
    address: address.value,
    email: email.value,
    phone: phone.value,
    legalStatus: legalStatus.value,
  });
}

/** Records whom a party from abroad has in the country. Refusals: those of its fields. */
export async function addRepresentative(
  db: Db,
  partyId: string,
  input: Omit<Representative, 'id'>,
  now: Date,
): Promise<Outcome<Representative>> {
  const clean = cleaned(input);
  if (!clean.ok) return clean;
  const { legalStatus, ...values } = { kind: input.kind, ...clean.value };
  const row = await db
    .insertInto('party_representative')
    .values({
      ...values,
      party_id: partyId,
      legal_status: legalStatus,
      valid_from: input.validFrom,
      valid_until: input.validUntil,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return accepted({
    ...values,
    id: row.id,
    legalStatus,
    validFrom: input.validFrom,
    validUntil: input.validUntil,
  });
}

/** Ends a representation after `day`. */
export async function endRepresentative(db: Db, id: string, day: string): Promise<void> {
  await db.updateTable('party_representative').set({ valid_until: day }).where('id', '=', id).execute();
}

/** Those in force on `day`. */
export async function representativesOf(db: Db, partyId: string, day: string): Promise<Representative[]> {
  const rows = await db
    .selectFrom('party_representative')
    .selectAll()
    .where('party_id', '=', partyId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>=', day)]))
    .orderBy('created_at')
    .execute();
  return rows.map(({ id, kind, name, address, email, phone, legal_status, valid_from, valid_until }) => {
    const representative = { id, kind: kind as Representative['kind'], name, address, email, phone };
    return {
      ...representative,
      legalStatus: legal_status,
      validFrom: valid_from,
      validUntil: valid_until,
    };
  });
}
