import { holdsWords } from '../platform/database/index.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Jurisdiction, RiskLevel } from '../law/index.ts';
import { actingParty, type Actor } from '../platform/identity/index.ts';
import { CASE_ROLES } from './act/authorise.ts';
import { jurisdictionOf, withParents } from './act/jurisdiction.ts';
import type { Desk } from './desk.ts';

/** What a queue is narrowed to. */
export interface QueueFilters {
  readonly procedureId?: string;
  readonly state?: string;
  /** Default: officials see open cases, parties all of theirs. */
  readonly open?: boolean | 'any';
  readonly assignee?: 'me' | 'nobody' | { readonly accountId: string };
  /** Only cases in which somebody has a next move; not those that merely stand, like a published entry. */
  readonly waiting?: boolean;
  readonly overdue?: boolean;
  /** Due within the next days, and not overdue. */
  readonly dueSoon?: boolean;
  readonly level?: RiskLevel;
  readonly partyId?: string;
  /** About this entry, or the case that published it. */
  readonly entryId?: string;
  readonly sector?: string;
  readonly province?: string;
  /** Part of a title, a party's name or a case code. */
  readonly query?: string;
}

const SOON_DAYS = 3;

/** The level of a case: what its opening answers say, else that of the entry it is about. */
export const LEVEL = sql<string | null>`coalesce(
  (select coalesce(o.input->>'newLevel', o.input->>'riskLevel', o.input->>'consideredLevel') from case_act o where o.case_id = c.id and o.position = 1),
  (select e.risk_level from entry_current e where e.entry_id = c.subject_entry_id))`;

/** What the viewer may see at all, as a condition; null: nothing. */
export function visibleTo(actor: Actor): RawBuilder<boolean> | null {
  const party = actingParty(actor);
  const rules: RawBuilder<boolean>[] = [];
  if (party) rules.push(sql`(c.party_id = ${party.partyId} or s.other_party_id = ${party.partyId})`);
  for (const { role, agencyCode } of actor.kind === 'person' ? actor.roles : []) {
    if (CASE_ROLES.has(role)) rules.push(agencyCode === null ? sql`true` : ofAgency(agencyCode));
  }
  return rules.length === 0 ? null : sql`(${sql.join(rules, sql` or `)})`;
}

function ofAgency(agencyCode: string): RawBuilder<boolean> {
  const received = sql<boolean>`s.agency_code = any(${withParents(agencyCode).map((agency) => agency.code)}::text[])`;
  const jurisdiction = jurisdictionOf(agencyCode);
  if (jurisdiction === null) return received;
  return sql`(${received} or (not s.receiver_only and ${touching(jurisdiction)}))`;
}

function touching(jurisdiction: Jurisdiction): RawBuilder<boolean> {
  if (jurisdiction.scope === 'wholeCountry') return sql`true`;
  if (jurisdiction.scope === 'sectors') return sql`s.sectors && ${[...jurisdiction.sectors]}::text[]`;
  return sql`(s.provinces = '{}' or ${jurisdiction.province} = any(s.provinces))`;
}

export function isOfficial(actor: Actor): boolean {
  return actor.kind === 'person' && actor.roles.some(({ role }) => CASE_ROLES.has(role));
}

/** What the filters ask for; the case is `c`, its status `s`, its party `p`. */
export function conditions(desk: Desk, actor: Actor, now: Date, filters: QueueFilters): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = [];
  if (filters.open !== undefined && filters.open !== 'any') found.push(filters.open ? sql`s.open` : sql`not s.open`);
  if (filters.procedureId !== undefined) found.push(sql`c.procedure = ${filters.procedureId}`);
  if (filters.state !== undefined) found.push(sql`s.state = ${filters.state}`);
  if (filters.waiting === true) found.push(hasNextMove(desk));
  if (filters.overdue === true) found.push(sql`s.due_at < ${now}`);
  if (filters.dueSoon === true) found.push(sql`s.due_at >= ${now} and s.due_at < ${soonAfter(now)}`);
  if (filters.level !== undefined) found.push(sql`${LEVEL} = ${filters.level}`);
  if (filters.partyId !== undefined)
    found.push(sql`(c.party_id = ${filters.partyId}::uuid or s.other_party_id = ${filters.partyId}::uuid)`);
  if (filters.entryId !== undefined) found.push(aboutEntry(filters.entryId));
  if (filters.sector !== undefined) found.push(sql`${filters.sector} = any(s.sectors)`);
  if (filters.province !== undefined) found.push(sql`${filters.province} = any(s.provinces)`);
  if (filters.assignee === 'nobody') found.push(sql`s.assignee_id is null`);
  else if (filters.assignee !== undefined)
    found.push(sql`s.assignee_id = ${assigneeId(actor, filters.assignee)}::uuid`);
  if (filters.query) found.push(holdsWords([sql`s.title`, sql`p.name`, sql`c.code`], filters.query));
  return found;
}

/** Until when something is due soon. */
export const soonAfter = (now: Date): Date => new Date(now.getTime() + SOON_DAYS * 86_400_000);

function hasNextMove(desk: Desk): RawBuilder<boolean> {
  const standing = [...desk.procedures.values()].flatMap((procedure) =>
    Object.entries(procedure.states).flatMap(([state, { waitsFor }]) =>
      waitsFor === 'nobody' ? [`${procedure.id}/${state}`] : [],
    ),
  );
  return sql`(c.procedure || '/' || s.state) <> all(${standing}::text[])`;
}

function aboutEntry(entryId: string): RawBuilder<boolean> {
  return sql`(c.subject_entry_id = ${entryId}::uuid or exists (
    select 1 from entry_version v join case_act made on made.id = v.act_id where v.entry_id = ${entryId}::uuid and made.case_id = c.id))`;
}

function assigneeId(actor: Actor, wanted: Exclude<QueueFilters['assignee'], 'nobody' | undefined>): string | null {
  if (wanted !== 'me') return wanted.accountId;
  return actor.kind === 'person' ? actor.accountId : null;
}
