import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { ANSWERING_AGENCIES, covers, leadsReview, readsFor } from '../agency-seat.ts';
import type { AgencyProgress, Dispatch, ReviewItem, ReviewRound } from './round.ts';
import type { AgencyState } from './words.ts';

/** Every round, the newest first. */
export async function reviewRounds(db: Db, id?: string): Promise<ReviewRound[]> {
  if (id !== undefined && !isUuid(id)) return [];
  const { rows } = await sql<ReviewRound>`
    select r.id, r.title, r.request, r.due_on as "dueOn", r.opened_at as "openedAt", a.name as "openedBy", c.closed_at as "closedAt",
           r.is_demo as "isDemo"
      from review_round r left join review_round_closing c on c.round_id = r.id left join account a on a.id = r.opened_by
     where ${id === undefined ? sql`true` : sql`r.id = ${id}`} order by r.opened_at desc, r.id`.execute(db);
  return rows;
}

export async function reviewRound(db: Db, id: string): Promise<ReviewRound | null> {
  return (await reviewRounds(db, id))[0] ?? null;
}

/** Ministries and provinces whose own working rows the person may see; the Ministry that leads sees of others what they sent. */
export function seesWorkOf(actor: Actor, agency: string): boolean {
  return covers(readsFor(actor), agency);
}

/** Whether the person sees what all agencies sent: the Ministry that leads and consolidates, and those of it who only read. */
export function seesEverythingSent(actor: Actor): boolean {
  return leadsReview(actor) || covers(readsFor(actor), 'most');
}

/** The rows of an agency as they stand now, withdrawn ones left out. */
export async function workingItems(db: Db, roundId: string, agency: string): Promise<ReviewItem[]> {
  const { rows } = await sql<ReviewItem>`
    select ${ITEM_COLUMNS}
      from (select distinct on (item) * from review_item_version where round_id = ${roundId} and agency_code = ${agency}
             order by item, version desc) v
      left join account a on a.id = v.entered_by
     where not v.is_withdrawn order by v.entered_at, v.item`.execute(db);
  return rows;
}

/** One row in its newest version; null for what is not of that round and agency. */
export async function workingItem(db: Db, roundId: string, agency: string, item: string): Promise<ReviewItem | null> {
  return (await workingItems(db, roundId, agency)).find((one) => one.item === item) ?? null;
}

/** What each agency sent last, in the order of the law data; rows in the version in which they were sent. */
export async function dispatches(db: Db, roundId: string, agency?: string): Promise<Dispatch[]> {
  const only = agency === undefined ? sql`true` : sql`d.agency_code = ${agency}`;
  const sent = await sql<Omit<Dispatch, 'items'> & { id: string }>`
    select distinct on (d.agency_code) d.id, d.agency_code as agency, d.summary, d.sent_at as "sentAt", a.name as "sentBy"
      from review_dispatch d left join account a on a.id = d.sent_by
     where d.round_id = ${roundId} and ${only} order by d.agency_code, d.sent_at desc, d.id`.execute(db);
  const ids = sent.rows.map(({ id }) => id);
  const items = await sql<ReviewItem & { dispatch: string }>`
    select i.dispatch_id as dispatch, ${ITEM_COLUMNS}
      from review_dispatch_item i join review_item_version v on v.item = i.item and v.version = i.version
      left join account a on a.id = v.entered_by
     where i.dispatch_id = any(${ids}::uuid[]) order by v.entered_at, v.item`.execute(db);
  const order = new Map(ANSWERING_AGENCIES.map(({ code }, at) => [code, at]));
  return sent.rows
    .toSorted((a, b) => (order.get(a.agency) ?? 0) - (order.get(b.agency) ?? 0))
    .map(({ id, ...one }) => ({
      ...one,
      items: items.rows.filter(({ dispatch }) => dispatch === id),
    }));
}

/** Every ministry, agency of the Government and province with how far it is. */
export async function progressOf(db: Db, roundId: string): Promise<AgencyProgress[]> {
  const { rows } = await sql<{ agency: string; items: number; changedAt: Date | null; sentAt: Date | null; remindedAt: Date | null }>`
    select agency, max(items)::int as items, max(changed) as "changedAt", max(sent) as "sentAt", max(reminded) as "remindedAt"
      from (select agency_code as agency, count(*) filter (where not is_withdrawn) as items, max(entered_at) as changed,
                   null::timestamptz as sent, null::timestamptz as reminded
              from (select distinct on (item) * from review_item_version where round_id = ${roundId} order by item, version desc) v
             group by agency_code
             union all select agency_code, 0, null, max(sent_at), null from review_dispatch where round_id = ${roundId} group by agency_code
             union all select agency_code, 0, null, null, max(at) from review_reminder where round_id = ${roundId} group by agency_code) part
     group by agency`.execute(db); // prettier-ignore
  const known = new Map(rows.map((row) => [row.agency, row]));
  return ANSWERING_AGENCIES.map(({ code }) => {
    const { items = 0, changedAt = null, sentAt = null, remindedAt = null } = known.get(code) ?? {};
    return { agency: code, state: stateOf(changedAt, sentAt), items, sentAt, remindedAt };
  });
}

function stateOf(changedAt: Date | null, sentAt: Date | null): AgencyState {
  if (sentAt === null) return changedAt === null ? 'notBegun' : 'inWork';
  return changedAt !== null && changedAt > sentAt ? 'changedSinceSent' : 'sent';
}

const ITEM_COLUMNS = sql`
  v.item, v.version, v.agency_code as agency, v.owner, v.number, v.title, v.issued_on as "issuedOn", v.compatibility, v.finding, v.proposal,
  v.proposal_detail as "proposalDetail", v.grounds, v.repealed_basis as "repealedBasis", v.still_in_force as "stillInForce", v.announcement,
  v.announced_on as "announcedOn", v.is_withdrawn as "isWithdrawn", v.entered_at as "enteredAt", a.name as "enteredBy"`;
