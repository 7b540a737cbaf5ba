import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import { validityOf, type DeclaredVersion } from '../../procedures/index.ts';
import type { Desk } from '../desk.ts';

/** Codes of the party's entries for which it has declared transparency measures, in its own role, that are in force that day. */
export async function declaredFor(desk: Desk, partyId: string, today: Day): Promise<ReadonlySet<string>> {
  const found = await sql<DeclaredVersion & { entryId: string; about: string; asOwner: boolean }>`
    select v.entry_id as "entryId", v.version, v.public, v.public->>'subjectCode' as about,
           (v.public->>'role') = case s.register when 'deployments' then 'deployer' else 'provider' end as "asOwner"
      from entry_current e join entry_version v on v.entry_id = e.entry_id
      join entry s on s.code = e.public->>'subjectCode'
     where e.party_id = ${partyId} and e.register = 'transparencyDeclarations' and e.status = 'current'
     order by v.entry_id, v.version limit 5000`.execute(desk.db);
  const own = found.rows.filter(({ asOwner }) => asOwner);
  const declared = [...Map.groupBy(own, ({ entryId }) => entryId).values()].filter(
    (versions) => validityOf(versions, today).inForce !== null,
  );
  return new Set(declared.map((versions) => versions[0]!.about));
}
