import { sql } from 'kysely';
import type { Db } from '../platform/database/index.ts';
import type { ConnectedService } from './service.ts';

/** Every service as it was entered last: connected ones first, then planned ones, then those that ended; by name. */
export async function connectedServices(db: Db): Promise<ConnectedService[]> {
  const all = await rowsOf(db, sql`true`);
  const latest = all.filter((one, at) => all[at - 1]?.code !== one.code);
  const order = ['connected', 'planned', 'ended'];
  return latest.toSorted(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.name.vi.localeCompare(b.name.vi, 'vi'),
  );
}

/** What everybody is shown: not what ended. */
export async function publicServices(db: Db): Promise<ConnectedService[]> {
  return (await connectedServices(db)).filter(({ state }) => state !== 'ended');
}

/** Every version of a service, newest first; empty where there is none of that code. */
export function serviceVersions(db: Db, code: string): Promise<ConnectedService[]> {
  return rowsOf(db, sql`v.code = ${code}`);
}

type Row = Omit<ConnectedService, 'name' | 'purpose'> & Record<'vi' | 'en' | 'purposeVi' | 'purposeEn', string>;

async function rowsOf(db: Db, which: ReturnType<typeof sql>): Promise<ConnectedService[]> {
  const { rows } = await sql<Row>`
    select v.code, v.version, v.kind, v.state, v.name as vi, v.name_en as en, v.purpose as "purposeVi", v.purpose_en as "purposeEn",
           v.address, v.agency_code as agency, v.since, v.sign_in as "signIn", v.provision, v.is_demo as "isDemo",
           v.entered_at as "enteredAt", a.name as "enteredBy"
      from connected_service_version v join account a on a.id = v.entered_by
     where ${which} order by v.code, v.version desc`.execute(db);
  return rows.map(({ vi, en, purposeVi, purposeEn, ...row }) => ({
    ...row,
    name: { vi, en },
    purpose: { vi: purposeVi, en: purposeEn },
  }));
}
