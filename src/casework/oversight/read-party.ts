import { sql } from 'kysely';
import { dayOf } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import {
  partyByCode,
  representativesOf,
  type Actor,
  type Party,
  type Representative,
} from '../../platform/identity/index.ts';
import type { Desk } from '../desk.ts';
import { statusesOf } from '../enterprise-status/read-statuses.ts';
import type { EnterpriseStatus } from '../enterprise-status/standing.ts';
import { listCases, type QueueItem } from '../queue.ts';
import type { Viewing } from '../view/viewing.ts';
import { mayOversee } from './jurisdictions.ts';

/** One entry of a party, as its list shows it. */
export interface PartyEntry {
  readonly code: string;
  readonly register: string;
  readonly name: string;
  readonly status: string;
  readonly riskLevel: 'high' | 'medium' | 'low' | null;
  readonly sectors: readonly string[];
  readonly provinces: readonly string[];
  readonly changedAt: Date;
}

/** A party with what it answers for. */
export interface OverseenParty {
  readonly party: Party;
  readonly representatives: readonly Representative[];
  readonly entries: readonly PartyEntry[];
  /** There are more entries than are listed. */
  readonly more: boolean;
  readonly cases: readonly QueueItem[];
  /** What it declares of itself as an enterprise (Law 25.1), for the authority alone. */
  readonly statuses: readonly EnterpriseStatus[];
}

const MOST_ENTRIES = 200;

/**
 * The party for an official in whose jurisdiction it stands by its seat or by what it answers for; null for anybody else.
 * Its profile holds contact data: that it was read is recorded first.
 */
export async function readPartyAsOfficial(desk: Desk, code: string, viewing: Viewing): Promise<OverseenParty | null> {
  const { actor, now, requestId = null } = viewing;
  const party = await partyByCode(desk.db, code);
  const seen = party && (await seenOf(desk, party, viewing));
  if (!party || !seen) return null;
  const { all, cases, statuses } = seen;
  await record(desk.db, {
    at: now,
    actor,
    action: 'partyRead',
    subjectKind: 'party',
    subjectId: party.code,
    requestId,
  });
  const representatives = await representativesOf(desk.db, party.id, dayOf(now));
  const more = all.length > MOST_ENTRIES;
  return { party, representatives, entries: all.slice(0, MOST_ENTRIES), more, cases, statuses };
}

/** Whether the page of the party opens for an official. */
export async function mayReadParty(desk: Desk, code: string, viewing: Viewing): Promise<boolean> {
  const party = await partyByCode(desk.db, code);
  return party !== null && (await seenOf(desk, party, viewing)) !== null;
}

async function seenOf(
  desk: Desk,
  party: Party,
  { actor, now }: Viewing,
): Promise<(Pick<OverseenParty, 'cases' | 'statuses'> & { readonly all: readonly PartyEntry[] }) | null> {
  const all = await entriesOf(desk, party.id);
  const { items: cases } = await listCases(desk, {
    actor,
    now,
    filters: { partyId: party.id, open: 'any' },
    limit: 100,
  });
  const statuses = await statusesOf(desk.db, party.id);
  const { provinceCode } = party;
  const near = isNear(actor, { provinceCode, entries: all, declares: statuses.length > 0 });
  return near || cases.length > 0 ? { all, cases, statuses } : null;
}

/** What says where a party stands. */
interface Place {
  readonly provinceCode: string | null;
  readonly entries: readonly { readonly sectors: readonly string[]; readonly provinces: readonly string[] }[];
  /** It declares a status as an enterprise: whoever answers for the whole country then looks at it, wherever it sits. */
  readonly declares: boolean;
}

/** Whether a party stands in the jurisdiction of an official, by its seat or by what it answers for. */
export function isNear(actor: Actor, { provinceCode, entries, declares }: Place): boolean {
  const seat = provinceCode === null ? [] : [{ sectors: [], provinces: [provinceCode] }];
  return [...seat, ...entries, ...(declares ? [ANYWHERE] : [])].some((touched) => mayOversee(actor, touched));
}

/** A place that only an agency of the whole country covers. */
const ANYWHERE = { sectors: [], provinces: ['-'] };

async function entriesOf(desk: Desk, partyId: string): Promise<PartyEntry[]> {
  const found = await sql<PartyEntry>`
    select code, register, name, status, risk_level as "riskLevel", sectors, provinces, changed_at as "changedAt"
      from entry_current where party_id = ${partyId} and register <> 'guidance'
     order by position desc limit ${MOST_ENTRIES + 1}`.execute(desk.db);
  return found.rows;
}
