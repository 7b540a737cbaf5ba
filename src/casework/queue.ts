import { sql, type RawBuilder } from 'kysely';
import type { Bilingual, RiskLevel } from '../law/index.ts';
import type { Actor } from '../platform/identity/index.ts';
import type { State } from '../procedures/kit/index.ts';
import { daysLeft } from './act/status.ts';
import type { Desk } from './desk.ts';
import { relatedTo, type Related } from './oversight/related-cases.ts';
import { conditions, isOfficial, LEVEL, soonAfter, visibleTo, type QueueFilters } from './queue-conditions.ts';

export type { QueueFilters };

/** One line of a queue. */
export interface QueueItem {
  readonly code: string;
  readonly title: string;
  readonly procedureId: string;
  readonly procedureTitle: Bilingual;
  readonly state: string;
  readonly stateText: Bilingual;
  readonly open: boolean;
  /** Null: somebody without an account. */
  readonly partyName: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  /** Whole days until it is due, negative when overdue; null when nothing runs. */
  readonly daysLeft: number | null;
  readonly termKind: 'law' | 'ownServiceTarget' | null;
  /** The term that runs, and since when. */
  readonly term: string | null;
  readonly clockStartedAt: Date | null;
  readonly waitsFor: State['waitsFor'];
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly rounds: number;
  readonly position: number;
  readonly demo: boolean;
  /** The level that was declared or is considered, as far as the case says one. */
  readonly level: RiskLevel | null;
  /** Other open cases of the same party: a hint that some belong together. */
  readonly alsoOpen: number;
  /** An open case of that party with nearly the same title. */
  readonly similarTo: string | null;
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
    [visible, ...conditions(desk, actor, now, { ...filters, ...(open !== undefined && { open }) })],
    sql` and `,
  );
  const rows = await sql<Row>`
    ${SELECT} where ${where} ${after(request.cursor, order)} order by ${ORDER[order]} limit ${limit + 1}`.execute(
    desk.db,
  );
  const page = rows.rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.rows.length > limit && last ? cursorOf(last, order) : null;
  const related = await relatedTo(desk, visible, page);
  return {
    items: page.map((row) => item(desk, row, now, related(row))),
    next,
    counts: await countsOf(desk, actor, now, where),
  };
}

interface Row {
  id: string;
  code: string;
  title: string;
  procedure: string;
  state: string;
  open: boolean;
  partyName: string | null;
  openedAt: Date;
  dueAt: Date | null;
  dueText: string;
  openedText: string;
  termKind: QueueItem['termKind'];
  term: string | null;
  clockStartedAt: Date | null;
  assigneeId: string | null;
  assigneeName: string | null;
  rounds: number;
  position: number;
  demo: boolean;
  partyId: string | null;
  level: RiskLevel | null;
}

// Moments as text keep their microseconds, which a Date would cut off; the cursor would then skip or repeat.
const SELECT = sql`
  select c.id, c.code, s.title, c.procedure, s.state, s.open, p.name as "partyName", c.opened_at as "openedAt", s.due_at as "dueAt",
         coalesce(s.due_at, 'infinity')::text as "dueText", c.opened_at::text as "openedText", s.term_kind as "termKind",
         s.assignee_id as "assigneeId", a.name as "assigneeName", s.rounds, s.position, c.demo,
         c.party_id as "partyId", ${LEVEL} as level, s.term_id as term,
         (select max(a.at) from case_act a where a.case_id = c.id and a.effects @> '[{"kind":"startTerm"}]') as "clockStartedAt"
    from case_status s join case_record c on c.id = s.case_id left join party p on p.id = c.party_id left join account a on a.id = s.assignee_id`;

const ORDER = {
  dueFirst: sql`coalesce(s.due_at, 'infinity'), c.opened_at, c.id`,
  newest: sql`c.opened_at desc, c.id desc`,
};
type Order = keyof typeof ORDER;

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
  const soon = soonAfter(now);
  const me = actor.kind === 'person' ? actor.accountId : null;
  const found = await sql<QueueCounts>`
    select count(*) as total, count(*) filter (where due_at < ${now}) as overdue,
           count(*) filter (where due_at >= ${now} and due_at < ${soon}) as "dueSoon",
           count(*) filter (where assignee_id is null) as unassigned, count(*) filter (where assignee_id = ${me}::uuid) as mine
      from (select s.due_at, s.assignee_id from case_status s join case_record c on c.id = s.case_id left join party p on p.id = c.party_id
             where ${where} limit ${COUNT_CAP + 1}) as capped`.execute(desk.db);
  return found.rows[0]!;
}

function item(desk: Desk, row: Row, now: Date, related: Related): QueueItem {
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
    level,
    term,
  } = row;
  return {
    ...related,
    level,
    term,
    clockStartedAt: dueAt === null ? null : row.clockStartedAt,
    waitsFor: desk.procedures.get(procedure)?.states[state]?.waitsFor ?? 'nobody',
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
