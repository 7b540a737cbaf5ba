import { sql } from 'kysely';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import { cleanText } from '../../platform/http/index.ts';
import type { PersonActor } from '../../platform/identity/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../../platform/refusal/index.ts';
import { movePublishedVersion } from '../../platform/versions/index.ts';
import { isArticleKind, PUBLISHED_AS, type ArticleKind } from '../kinds.ts';
import { plainBody } from '../markup.ts';
import { plainWords } from '../plain-words.ts';
import type { ArticleContent } from './article.ts';
import { checkContent, type TypedContent } from './check-content.ts';
import { mayWriteFor } from './may-write.ts';

/** Who writes, when, under which request. */
export interface Writing {
  readonly actor: PersonActor;
  readonly now: Date;
  readonly requestId?: string | null;
}

/** A new article as a draft, with its first version. Gives its number. */
export async function createArticle(
  db: Db,
  given: { kind: string; agencyCode: string; typed: TypedContent; demo?: boolean },
  writing: Writing,
): Promise<Outcome<number>> {
  const { agencyCode, typed, demo = false } = given;
  const wrong: Refusal[] = [];
  const kind: ArticleKind = isArticleKind(given.kind) ? given.kind : 'news';
  if (!isArticleKind(given.kind)) wrong.push(refusal('notInList', 'Hãy chọn loại bài.', 'Choose a kind.', 'kind'));
  if (!mayWriteFor(writing.actor, agencyCode)) wrong.push(NOT_YOURS);
  const content = checkContent(kind, typed);
  if (!content.ok || wrong.length > 0) return refused(...wrong, ...(content.ok ? [] : content.refusals));
  return inTransaction(db, async (tx) => {
    const made = await sql<{ id: number }>`
      insert into article (kind, agency_code, created_by, created_at, demo)
      values (${kind}, ${agencyCode}, ${writing.actor.accountId}, ${writing.now}, ${demo}) returning id`.execute(tx);
    const id = made.rows[0]!.id;
    await addVersion(
      tx,
      id,
      1,
      { content: content.value, viSince: 1, enOf: content.value.en === null ? null : 1 },
      writing,
    );
    await sql`
      insert into article_state (article_id, state, latest_version, changed_at) values (${id}, 'draft', 1, ${writing.now})`.execute(
      tx,
    );
    await audited(tx, id, 'articleCreated', { kind, agency: agencyCode }, writing);
    return accepted(id);
  });
}

/**
 * A new version of an article; what everybody sees stays as it is until this version is published. `expectedVersion` is the one that
 * the writer saw: somebody else's version in between is refused, never covered. The English text counts as comparing with the Vietnamese
 * one when it changed in this version or the writer says so; else it goes on translating the version it translated.
 */
export async function reviseArticle(
  db: Db,
  given: { id: number; expectedVersion: number; typed: TypedContent },
  writing: Writing,
): Promise<Outcome<number>> {
  return inTransaction(db, async (tx) => {
    const now = await lockArticle(tx, given.id);
    if (now === null || !mayWriteFor(writing.actor, now.agencyCode)) return refused(NOT_YOURS);
    const content = checkContent(now.kind, given.typed);
    const stale = now.latestVersion === given.expectedVersion ? [] : [CHANGED];
    if (!content.ok || stale.length > 0) return refused(...stale, ...(content.ok ? [] : content.refusals));
    const version = now.latestVersion + 1;
    const { vi, en, enCompared } = content.value;
    const viSince = same(vi, [now.titleVi, now.summaryVi, now.bodyVi]) ? now.viSince : version;
    const enKept =
      en !== null && now.enOf !== null && same(en, [now.titleEn, now.summaryEn, now.bodyEn]) && !enCompared;
    const enOf = en === null ? null : enKept ? now.enOf : version;
    await addVersion(tx, given.id, version, { content: content.value, viSince, enOf }, writing);
    await sql`
      update article_state set latest_version = ${version}, changed_at = ${writing.now} where article_id = ${given.id}`.execute(
      tx,
    );
    await audited(tx, given.id, 'articleRevised', { version }, writing);
    return accepted(version);
  });
}

/** Shows the newest version to everybody. Also brings back what was withdrawn. */
export async function publishArticle(
  db: Db,
  given: { id: number; expectedVersion: number },
  writing: Writing,
): Promise<Outcome<number>> {
  return inTransaction(db, async (tx) => {
    const now = await lockArticle(tx, given.id);
    if (now === null || !mayWriteFor(writing.actor, now.agencyCode)) return refused(NOT_YOURS);
    if (now.latestVersion !== given.expectedVersion) return refused(CHANGED);
    if (now.state === 'published' && now.publicVersion === now.latestVersion) return accepted(now.latestVersion);
    await addAct(tx, given.id, { act: 'published', version: now.latestVersion, reason: null }, writing);
    await sql`
      update article_state set state = 'published', public_version = latest_version, changed_at = ${writing.now},
             published_at = coalesce(published_at, ${writing.now}) where article_id = ${given.id}`.execute(tx);
    await movePublishedVersion(tx, PUBLISHED_AS, writing.now);
    await audited(tx, given.id, 'articlePublished', { version: now.latestVersion }, writing);
    return accepted(now.latestVersion);
  });
}

/** Takes an article from the public pages; its address then says so, with the reason. */
export async function withdrawArticle(
  db: Db,
  given: { id: number; reason: string },
  writing: Writing,
): Promise<Outcome<null>> {
  const reason = cleanText(given.reason, { field: 'reason', min: 5, max: 500 });
  if (!reason.ok) return reason;
  return inTransaction(db, async (tx) => {
    const now = await lockArticle(tx, given.id);
    if (now === null || !mayWriteFor(writing.actor, now.agencyCode)) return refused(NOT_YOURS);
    if (now.state !== 'published' || now.publicVersion === null)
      return refused(refusal('notPublished', 'Bài này chưa công bố.', 'This article is not published.'));
    await addAct(tx, given.id, { act: 'withdrawn', version: now.publicVersion, reason: reason.value }, writing);
    await sql`
      update article_state set state = 'withdrawn', changed_at = ${writing.now} where article_id = ${given.id}`.execute(
      tx,
    );
    await movePublishedVersion(tx, PUBLISHED_AS, writing.now);
    await audited(tx, given.id, 'articleWithdrawn', { version: now.publicVersion }, writing);
    return accepted(null);
  });
}

export const NOT_YOURS = refusal(
  'notYourAgency',
  'Bạn chỉ viết được cho cơ quan mà bạn có vai trò.',
  'You can only write for an agency in which you have a role.',
  'agencyCode',
);
const CHANGED = refusal(
  'changedMeanwhile',
  'Có người vừa lưu một phiên bản mới của bài này. Hãy mở lại bài để xem trước khi sửa tiếp.',
  'Somebody has just saved a new version of this article. Open it again and look before you go on.',
);

interface Locked {
  readonly kind: ArticleKind;
  readonly agencyCode: string;
  readonly state: 'draft' | 'published' | 'withdrawn';
  readonly latestVersion: number;
  readonly publicVersion: number | null;
  readonly titleVi: string;
  readonly summaryVi: string;
  readonly bodyVi: string;
  readonly titleEn: string | null;
  readonly summaryEn: string | null;
  readonly bodyEn: string | null;
  readonly viSince: number;
  readonly enOf: number | null;
}

/** Writers of one article take turns. */
export async function lockArticle(tx: Tx, id: number): Promise<Locked | null> {
  const found = await sql<Locked>`
    select a.kind, a.agency_code as "agencyCode", s.state, s.latest_version as "latestVersion", s.public_version as "publicVersion",
           v.title_vi as "titleVi", v.summary_vi as "summaryVi", v.body_vi as "bodyVi",
           v.title_en as "titleEn", v.summary_en as "summaryEn", v.body_en as "bodyEn", v.vi_since as "viSince", v.en_of as "enOf"
      from article_state s join article a on a.id = s.article_id
      join article_version v on v.article_id = s.article_id and v.version = s.latest_version
     where s.article_id = ${id} for update of s`.execute(tx);
  return found.rows[0] ?? null;
}

function same(text: { title: string; summary: string; body: string }, before: readonly (string | null)[]): boolean {
  return text.title === before[0] && text.summary === before[1] && text.body === before[2];
}

interface NewVersion {
  readonly content: ArticleContent;
  readonly viSince: number;
  readonly enOf: number | null;
}

async function addVersion(
  tx: Tx,
  id: number,
  version: number,
  { content, viSince, enOf }: NewVersion,
  { actor, now }: Writing,
): Promise<void> {
  const { vi, en, provisions, sectors, targetGroups, planTask, event, fileIds } = content;
  const search = plainWords(
    [vi, en].flatMap((text) => (text === null ? [] : [text.title, text.summary, plainBody(text.body)])).join(' '),
  );
  await sql`
    insert into article_version (article_id, version, title_vi, summary_vi, body_vi, title_en, summary_en, body_en, vi_since, en_of,
                                 provisions, sectors, target_groups, plan_task, search, written_by, written_at)
    values (${id}, ${version}, ${vi.title}, ${vi.summary}, ${vi.body}, ${en?.title ?? null}, ${en?.summary ?? null}, ${en?.body ?? null},
            ${viSince}, ${enOf}, ${provisions}::text[], ${sectors}::text[], ${targetGroups}::text[], ${planTask}, ${search},
            ${actor.accountId}, ${now})`.execute(tx);
  if (event !== null)
    await sql`
      insert into article_event (article_id, version, format, starts_at, ends_at, place, online_address, capacity, registration_until)
      values (${id}, ${version}, ${event.format}, ${event.startsAt}, ${event.endsAt}, ${event.place}, ${event.onlineAddress},
              ${event.capacity}, ${event.registrationUntil})`.execute(tx);
  for (const [position, fileId] of fileIds.entries())
    await sql`
      insert into article_file (article_id, version, file_id, position) values (${id}, ${version}, ${fileId}, ${position})`.execute(
      tx,
    );
}

async function addAct(
  tx: Tx,
  id: number,
  { act, version, reason }: { act: 'published' | 'withdrawn'; version: number; reason: string | null },
  { actor, now }: Writing,
): Promise<void> {
  await sql`
    insert into article_act (article_id, position, act, version, reason, done_by, at)
    select ${id}, coalesce(max(position), 0) + 1, ${act}, ${version}, ${reason}, ${actor.accountId}, ${now}
      from article_act where article_id = ${id}`.execute(tx);
}

async function audited(
  tx: Tx,
  id: number,
  action: string,
  detail: Record<string, unknown>,
  { actor, now, requestId = null }: Writing,
): Promise<void> {
  await record(tx, { at: now, actor, action, subjectKind: 'article', subjectId: String(id), requestId, detail });
}
