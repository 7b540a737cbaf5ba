import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { RegisterName } from '../registers/index.ts';

/** A publication with what people follow it by. */
export interface RecentPublication {
  readonly code: string;
  readonly register: RegisterName;
  /** As the entry is called now. */
  readonly name: string;
  readonly version: number;
  readonly status: string;
  readonly at: Date;
  readonly sectors: readonly string[];
  readonly providerCode: string | null;
  /** Entry that it is about (a deployment's system, a result's system); null when it is about none. */
  readonly aboutCode: string | null;
}

export interface PublicationsWanted {
  /** After this instant. */
  readonly from: Date;
  /** Up to and with this one. */
  readonly to: Date;
  readonly sectors?: readonly string[];
  readonly providerCode?: string | null;
  /** The entry itself, or what is about it. */
  readonly code?: string | null;
  readonly limit?: number;
}

const MOST = 5_000;

/** Publications of all registers in a span of time, newest first. What was withdrawn since is told with its last status. */
export async function recentPublications(db: Db, wanted: PublicationsWanted): Promise<RecentPublication[]> {
  const { from, to, sectors = [], providerCode = null, code = null, limit = MOST } = wanted;
  const found = await sql<RecentPublication>`
    select e.code, e.register, e.name, v.version, v.status, v.at, e.sectors, e.public->>'providerCode' as "providerCode", about.code as "aboutCode"
      from entry_version v join entry_current e on e.entry_id = v.entry_id
      left join lateral (
        select t.code from entry_link l join entry t on t.id = l.to_entry_id
         where l.from_entry_id = e.entry_id and l.kind in ('deploymentOf', 'resultOf', 'declarationOf', 'about') order by l.at limit 1) about on true
     where v.at > ${from} and v.at <= ${to}
       and (${sectors.length === 0} or e.sectors && ${sectors}::text[])
       and (${providerCode}::text is null or e.public->>'providerCode' = ${providerCode})
       and (${code}::text is null or e.code = ${code} or about.code = ${code})
     order by v.at desc, e.code, v.version desc limit ${Math.min(limit, MOST)}`.execute(db);
  return found.rows;
}
