import { sql } from 'kysely';
import { agencyNamed, type Bilingual } from '../../law/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { handlesFor, withParents } from '../act/jurisdiction.ts';
import type { Desk } from '../desk.ts';

/** Somebody to whom a case may be given. */
export interface Official {
  readonly id: string;
  readonly name: string;
  readonly role: 'officer' | 'lead';
  readonly agency: Bilingual | null;
}

/** Officials in office who work with this person: of the same agency, the units under it and those above it. By name. */
export async function colleaguesOf(desk: Desk, actor: Actor): Promise<Official[]> {
  if (actor.kind !== 'person') return [];
  const roots = actor.roles
    .filter(({ role }) => role === 'officer' || role === 'lead')
    .map(({ agencyCode }) => (agencyCode === null ? null : (withParents(agencyCode).at(-1)?.code ?? agencyCode)));
  if (roots.length === 0) return [];
  const found = await sql<{ id: string; name: string; role: 'officer' | 'lead'; agencyCode: string | null }>`
    select a.id, a.name, r.role, r.agency_code as "agencyCode"
      from account_role r join account a on a.id = r.account_id
     where r.role in ('officer', 'lead') and r.revoked_at is null and a.disabled_at is null order by a.id, r.role`.execute(
    desk.db,
  );
  const near = found.rows.filter(
    ({ agencyCode: code }) => code === null || roots.some((root) => root === null || handlesFor(code, root)),
  );
  const once = new Map(near.map((row) => [row.id, row]));
  // By the Vietnamese alphabet, which the database's own order does not know: Đỗ would stand after Vũ.
  const byName = [...once.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  return byName.map(({ id, name, role, agencyCode }) => ({
    id,
    name,
    role,
    agency: agencyNamed(agencyCode)?.name ?? null,
  }));
}
