import { sql, type RawBuilder } from 'kysely';
import type { Bilingual } from '../law/index.ts';
import { actingParty, type Actor } from '../platform/identity/index.ts';
import { CASE_ROLES } from './act/authorise.ts';
import { jurisdictionOf, withParents } from './act/jurisdiction.ts';
import { daysLeft } from './act/status.ts';
import type { Desk } from './desk.ts';

/** One line of a queue. */
export interface QueueItem {
  readonly code: string;
  readonly title: string;
  readonly procedureId: string;
  readonly procedureTitle: Bilingual;
  readonly state: string;
  readonly stateText: Bilingual;
  readonly open: boolean;
  readonly partyName: string;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  /** Whole days until it is due, negative when overdue; null when nothing runs. */
  readonly daysLeft: number | null;
  readonly termKind: 'law' | 'ownServiceTarget' | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly rounds: number;
  readonly position: number;
  readonly demo: boolean;
}

export interface QueueFilters {
  readonly procedureId?: string;
  readonly state?: string;
  /** Default: officials see open cases, parties all of theirs. */
  readonly open?: boolean;
  readonly assignee?: 'me' | 'nobody' | { readonly accountId: string };
  readonly overdue?: boolean;
  readonly sector?: string;
  readonly province?: string;
  /** Part of a title, a party's name or a case code. */
  readonly query?: string;
}

export interface QueuePage {
  readonly items: readonly QueueItem[];
  /** Hand it back for the next page; null on the last. */
  readonly next: string | null;
  readonly counts: QueueCounts;
}

/** Each counted up to `COUNT_CAP`; one more stands for "more than that". */
export interface QueueCounts {
  readonly total: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly unassigned: number;
  readonly mine: number;
}

export const COUNT_CAP = 1_000;
const SOON_DAYS = 3;

/**
 * Cases that this viewer may see: for a party its own, for officials those of their agency and of its jurisdiction (the whole
 * country, sectors, a province, as the law data says). Open ones come due first, a list with closed ones newest first. Pages
 * by key, so that none is skipped or shown twice.
 */
export async function listCases(
  desk: Desk,
  request: { actor: Actor; now: Date; filters?: QueueFilters; cursor?: string | undefined; limit?: number },
): Promise<QueuePage> {
  const { actor, now, filters = {} } = request;
  const visible = visibleTo(actor);
  if (visible === null)
    return { items: [], next: null, counts: { total: 0, overdue: 0, dueSoon: 0, unassigned: 0, mine: 0 } };
  const limit = Math.max(1, Math.min(request.limit ?? 50, 200));
  const open = filters.open ?? (isOfficial(actor) ? true : undefined);
  const order = open === true ? 'dueFirst' : 'newest';
  const where = sql.join(
    [visible, ...conditions(actor, now, { ...filters, ...(open !== undefined && { open }) })],
    sql` and `,
  );
  const rows = await sql<Row>`
    ${SELECT} where ${where} ${after(request.cursor, order)} order by ${ORDER[order]} limit ${limit + 1}`.execute(
    desk.db,
  );
  const page = rows.rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.rows.length > limit && last ? cursorOf(last, order) : null;
  return { items: page.map((row) => item(desk, row, now)), next, counts: await countsOf(desk, actor, now, where) };
}

interface Row {
  id: string;
  code: string;
  title: string;
  procedure: string;
  state: string;
  open: boolean;
  partyName: string;
  openedAt: Date;
  dueAt: Date | null;
  dueText: string;
  openedText: string;
  termKind: QueueItem['termKind'];
  assigneeId: string | null;
  assigneeName: string | null;
  rounds: number;
  position: number;
  demo: boolean;
}

// Moments as text keep their microseconds, which a Date would cut off; the cursor would then skip or repeat.
const SELECT = sql`
  select c.id, c.code, s.title, c.procedure, s.state, s.open, p.name as "partyName", c.opened_at as "openedAt", s.due_at as "dueAt",
         coalesce(s.due_at, 'infinity')::text as "dueText", c.opened_at::text as "openedText", s.term_kind as "termKind",
         s.assignee_id as "assigneeId", a.name as "assigneeName", s.rounds, s.position, c.demo
    from case_status s join case_record c on c.id = s.case_id join party p on p.id = c.party_id left join account a on a.id = s.assignee_id`;

/** What the viewer may see at all, as a condition; null: nothing. */
function visibleTo(actor: Actor): RawBuilder<boolean> | null {
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
  if (jurisdiction.scope === 'wholeCountry') return sql`true`;
  if (jurisdiction.scope === 'sectors') return sql`(${received} or s.sectors && ${[...jurisdiction.sectors]}::text[])`;
  return sql`(${received} or s.provinces = '{}' or ${jurisdiction.province} = any(s.provinces))`;
}

function isOfficial(actor: Actor): boolean {
  return actor.kind === 'person' && actor.roles.some(({ role }) => CASE_ROLES.has(role));
}

const ORDER = {
  dueFirst: sql`coalesce(s.due_at, 'infinity'), c.opened_at, c.id`,
  newest: sql`c.opened_at desc, c.id desc`,
};
type Order = keyof typeof ORDER;

function conditions(actor: Actor, now: Date, filters: QueueFilters): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = [];
  if (filters.open !== undefined) found.push(filters.open ? sql`s.open` : sql`not s.open`);
  if (filters.procedureId !== undefined) found.push(sql`c.procedure = ${filters.procedureId}`);
  if (filters.state !== undefined) found.push(sql`s.state = ${filters.state}`);
  if (filters.overdue === true) found.push(sql`s.due_at < ${now}`);
  if (filters.sector !== undefined) found.push(sql`${filters.sector} = any(s.sectors)`);
  if (filters.province !== undefined) found.push(sql`${filters.province} = any(s.provinces)`);
  if (filters.assignee === 'nobody') found.push(sql`s.assignee_id is null`);
  else if (filters.assignee !== undefined)
    found.push(sql`s.assignee_id = ${assigneeId(actor, filters.assignee)}::uuid`);
  if (filters.query) found.push(matching(filters.query));
  return found;
}

function assigneeId(actor: Actor, wanted: Exclude<QueueFilters['assignee'], 'nobody' | undefined>): string | null {
  if (wanted !== 'me') return wanted.accountId;
  return actor.kind === 'person' ? actor.accountId : null;
}

function matching(query: string): RawBuilder<boolean> {
  const part = `%${query
    .normalize('NFC')
    .trim()
    .slice(0, 100)
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`(s.title ilike ${part} or p.name ilike ${part} or c.code ilike ${part})`;
}

function cursorOf(row: Row, order: Order): string {
  return Buffer.from(JSON.stringify([order, row.dueText, row.openedText, row.id])).toString('base64url');
}

/** A cursor that cannot be read, or of the other order, starts from the top: it only ever says where to go on. */
function after(cursor: string | undefined, wanted: Order): RawBuilder<unknown> {
  const parts = cursor === undefined ? null : readCursor(cursor);
  if (parts?.[0] !== wanted) return sql``;
  const [order, due, opened, id] = parts;
  if (order === 'newest') return sql`and (c.opened_at, c.id) < (${opened}::timestamptz, ${id}::uuid)`;
  return sql`and (coalesce(s.due_at, 'infinity'), c.opened_at, c.id) > (${due}::timestamptz, ${opened}::timestamptz, ${id}::uuid)`;
}

const MOMENT = /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00)$/;
const ID = /^[0-9a-f-]{36}$/;

type CursorParts = [order: string, due: string, opened: string, id: string];

function readCursor(cursor: string): CursorParts | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 4 || !parts.every((part) => typeof part === 'string')) return null;
    const [order, due, opened, id] = parts as CursorParts;
    return MOMENT.test(due) && MOMENT.test(opened) && ID.test(id) ? [order, due, opened, id] : null;
  } catch {
    return null;
  }
}

/** Over at most so many cases: a count must never scan the table. */
async function countsOf(desk: Desk, actor: Actor, now: Date, where: RawBuilder<unknown>): Promise<QueueCounts> {
  const soon = new Date(now.getTime() + SOON_DAYS * 86_400_000);
  const me = actor.kind === 'person' ? actor.accountId : null;
  const found = await sql<QueueCounts>`
    select count(*) as total, count(*) filter (where due_at < ${now}) as overdue,
           count(*) filter (where due_at >= ${now} and due_at < ${soon}) as "dueSoon",
           count(*) filter (where assignee_id is null) as unassigned, count(*) filter (where assignee_id = ${me}::uuid) as mine
      from (select s.due_at, s.assignee_id from case_status s join case_record c on c.id = s.case_id join party p on p.id = c.party_id
             where ${where} limit ${COUNT_CAP + 1}) as capped`.execute(desk.db);
  return found.rows[0]!;
}

function item(desk: Desk, row: Row, now: Date): QueueItem {
  const texts = desk.procedures.get(row.procedure)?.texts;
  const {
    code,
    title,
    procedure,
    state,
    open,
    partyName,
    openedAt,
    dueAt,
    termKind,
    assigneeId: id,
    assigneeName,
    rounds,
    position,
    demo,
  } = row;
  return {
    code,
    title,
    state,
    open,
    partyName,
    openedAt,
    dueAt,
    termKind,
    rounds,
    position,
    demo,
    procedureId: procedure,
    procedureTitle: { vi: texts?.vi.title ?? procedure, en: texts?.en.title ?? procedure },
    stateText: { vi: texts?.vi.states[state] ?? state, en: texts?.en.states[state] ?? state },
    daysLeft: dueAt === null ? null : daysLeft(dueAt, now),
    assignee: id !== null && assigneeName !== null ? { id, name: assigneeName } : null,
  };
}
