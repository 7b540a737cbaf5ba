import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import { compareTexts, type TextComparison } from '../../library/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { CommentPeriod, DraftComment, DraftRequest, DraftVersion, PublishedComment } from './draft.ts';

/** Versions of the draft of that document, the newest first. */
export async function draftVersions(db: Db, code: string): Promise<DraftVersion[]> {
  const { rows } = await sql<DraftVersion>`
    select version, label, units, added_at as "addedAt" from draft_text where code = ${code} order by version desc`.execute(
    db,
  );
  return rows;
}

/** The period that counts; null where none was set. */
export async function commentPeriod(db: Db, code: string): Promise<CommentPeriod | null> {
  const { rows } = await sql<CommentPeriod>`
    select draft_version as "draftVersion", opens_on as "opensOn", closes_on as "closesOn" from comment_period
     where code = ${code} order by step desc limit 1`.execute(db);
  return rows[0] ?? null;
}

export function isOpenOn({ opensOn, closesOn }: CommentPeriod, day: Day): boolean {
  return opensOn <= day && day <= closesOn;
}

/** Documents that can be commented on that day. */
export async function openForComment(db: Db, day: Day): Promise<string[]> {
  const { rows } = await sql<CommentPeriod & { code: string }>`
    select distinct on (code) code, draft_version as "draftVersion", opens_on as "opensOn", closes_on as "closesOn" from comment_period
     order by code, step desc`.execute(db);
  return rows.filter((one) => isOpenOn(one, day)).map(({ code }) => code);
}

/** Everything that was said about the draft, the oldest first: for those who draft it. */
export async function draftComments(db: Db, code: string): Promise<DraftComment[]> {
  const { rows } = await sql<DraftComment>`
    select c.id, c.draft_version as "draftVersion", c.provision, c.body, c.said_as as "saidAs",
           case when p.kind = 'individual' then null else p.name end as "partyName", c.agency_code as agency, c.said_at as "saidAt",
           h.outcome, h.reply, h.published_text as "publishedText"
      from draft_comment c left join party p on p.id = c.party_id
      left join lateral (select * from draft_comment_handling h where h.comment_id = c.id order by step desc limit 1) h on true
     where c.code = ${code} order by c.said_at, c.id`.execute(db);
  return rows;
}

/** What was published of it. */
export async function publishedComments(db: Db, code: string): Promise<PublishedComment[]> {
  return (await draftComments(db, code)).flatMap(({ body: _body, publishedText, ...rest }) =>
    publishedText === null ? [] : [{ ...rest, text: publishedText }],
  );
}

/** The summary of what was received and how it was handled. */
export interface CommentSummary {
  readonly received: number;
  readonly byWhom: Readonly<Record<DraftComment['saidAs'], number>>;
  readonly handled: number;
  readonly byOutcome: Readonly<Record<string, number>>;
  /** Places of the draft with the number of comments, most first. */
  readonly byPlace: readonly { readonly provision: string | null; readonly comments: number }[];
}

export function summarise(comments: readonly DraftComment[]): CommentSummary {
  const count = (of: (one: DraftComment) => boolean): number => comments.filter(of).length;
  const places = Map.groupBy(comments, ({ provision }) => provision);
  const outcomes = Map.groupBy(
    comments.filter(({ outcome }) => outcome !== null),
    ({ outcome }) => outcome!,
  );
  return {
    received: comments.length,
    byWhom: {
      person: count(({ saidAs }) => saidAs === 'person'),
      party: count(({ saidAs }) => saidAs === 'party'),
      agency: count(({ saidAs }) => saidAs === 'agency'),
    },
    handled: count(({ outcome }) => outcome !== null),
    byOutcome: Object.fromEntries([...outcomes].map(([outcome, list]) => [outcome, list.length])),
    byPlace: [...places]
      .map(([provision, list]) => ({ provision, comments: list.length }))
      .toSorted((a, b) => b.comments - a.comments),
  };
}

/** Two versions of a draft clause by clause; null where one of them is not there. */
export function compareDrafts(versions: readonly DraftVersion[], before: number, after: number): TextComparison | null {
  const [a, b] = [before, after].map((version) => versions.find((one) => one.version === version));
  return a === undefined || b === undefined ? null : compareTexts(a.units, b.units);
}

/** Requests to agencies with what they answered: for one document, or to one agency over all documents. */
export async function draftRequests(
  db: Db,
  of: { readonly code: string } | { readonly agency: string },
): Promise<DraftRequest[]> {
  const which = 'code' in of ? sql`r.code = ${of.code}` : sql`r.agency_code = ${of.agency}`;
  const { rows } = await sql<DraftRequest>`
    select r.code, r.draft_version as "draftVersion", r.agency_code as agency, r.request, r.due_on as "dueOn", r.asked_at as "askedAt",
           a.answer, a.body, a.replied_at as "repliedAt"
      from draft_request r
      left join lateral (select * from draft_reply a where a.code = r.code and a.draft_version = r.draft_version
                            and a.agency_code = r.agency_code order by step desc limit 1) a on true
     where ${which} order by r.draft_version desc, r.due_on, r.agency_code`.execute(db);
  return rows;
}
