import { sql } from 'kysely';
import { childrenOf, parseProvisionId, type ProvisionId } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { kindsOf, type ArticleKind, type Section } from '../kinds.ts';
import { plainWords } from '../plain-words.ts';
import type { Article } from './article.ts';
import { articleFrom, COLUMNS, LATEST_VERSION, PUBLIC_VERSION, type ArticleRow } from './article-row.ts';

/** What a public list is asked for. */
export interface ArticleSearch {
  readonly section: Section;
  readonly q?: string;
  readonly kinds?: readonly ArticleKind[];
  readonly sectors?: readonly string[];
  readonly provision?: ProvisionId | null;
  readonly limit?: number;
  /** Number of the page, from 1. */
  readonly page?: number;
}

export interface ArticlePage {
  readonly items: readonly Article[];
  readonly total: number;
}

const PAGE_ROWS = 20;
const MOST_WORDS = 12;

/** Published articles of a section: newest first; events by their day, those to come before those that are over when `now` is given. */
export async function publishedArticles(db: Db, search: ArticleSearch, now?: Date): Promise<ArticlePage> {
  const { section, kinds = [], sectors = [], provision = null, limit = PAGE_ROWS, page = 1 } = search;
  const wanted = kindsOf(section).filter((kind) => kinds.length === 0 || kinds.includes(kind));
  const words = plainWords(search.q ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  const found = await sql<ArticleRow & { total: number }>`
    select ${COLUMNS}, count(*) over () as total from ${PUBLIC_VERSION}
     where s.state = 'published' and a.kind = any(${wanted}::text[])
       and (${sectors.length === 0} or v.sectors && ${sectors}::text[])
       and (${provision === null} or v.provisions && ${provision === null ? [] : within(provision)}::text[])
       and (select coalesce(bool_and(position(word in v.search) > 0), true) from unnest(${words}::text[]) as word)
     order by ${orderOf(section, now)}
     limit ${Math.min(limit, 100)} offset ${(Math.max(page, 1) - 1) * limit}`.execute(db);
  return { items: found.rows.map(articleFrom), total: found.rows[0]?.total ?? 0 };
}

function orderOf(section: Section, now: Date | undefined): ReturnType<typeof sql> {
  if (section !== 'events' || now === undefined) return sql`s.published_at desc, a.id desc`;
  return sql`e.ends_at < ${now}, case when e.ends_at >= ${now} then e.starts_at end, e.starts_at desc, a.id desc`;
}

/** A provision with all its parts: what hangs on a point is found from its article. */
function within(id: ProvisionId): ProvisionId[] {
  return [id, ...childrenOf(id).flatMap(within)];
}

/** What everybody sees at an article's address: published, or withdrawn with its reason; null for drafts and what never was. */
export async function publicArticle(
  db: Db,
  id: number,
): Promise<{ article: Article; withdrawn: { at: Date; reason: string } | null } | null> {
  const found = await sql<ArticleRow>`
    select ${COLUMNS} from ${PUBLIC_VERSION} where a.id = ${id} and s.state <> 'draft'`.execute(db);
  const row = found.rows[0];
  if (row === undefined) return null;
  if (row.state === 'published') return { article: articleFrom(row), withdrawn: null };
  const acts = await sql<{ at: Date; reason: string }>`
    select at, reason from article_act where article_id = ${id} and act = 'withdrawn' order by position desc limit 1`.execute(
    db,
  );
  return { article: articleFrom(row), withdrawn: acts.rows[0]! };
}

/** Published articles that hang on the provision or a part of it, newest first. */
export async function articlesOn(db: Db, provision: string, limit = 20): Promise<Article[]> {
  const id = parseProvisionId(provision);
  if (id === null) return [];
  const found = await sql<ArticleRow>`
    select ${COLUMNS} from ${PUBLIC_VERSION}
     where s.state = 'published' and v.provisions && ${within(id)}::text[]
     order by s.published_at desc, a.id desc limit ${limit}`.execute(db);
  return found.rows.map(articleFrom);
}

/** Newly published or changed since that instant and before the other, oldest first: for the daily letter. */
export async function articlesChanged(db: Db, from: Date, to: Date): Promise<Article[]> {
  const found = await sql<ArticleRow>`
    select ${COLUMNS} from ${PUBLIC_VERSION}
     where s.state = 'published' and s.published_at > ${from} and s.published_at <= ${to}
     order by s.published_at, a.id limit 500`.execute(db);
  return found.rows.map(articleFrom);
}

/** Articles of these agencies (null: of all) in their newest version, last changed first. */
export async function articlesOf(
  db: Db,
  agencies: readonly string[] | null,
  options: { page?: number; limit?: number } = {},
): Promise<ArticlePage> {
  const { page = 1, limit = 50 } = options;
  const found = await sql<ArticleRow & { total: number }>`
    select ${COLUMNS}, count(*) over () as total from ${LATEST_VERSION}
     where (${agencies === null} or a.agency_code = any(${agencies ?? []}::text[]))
     order by s.changed_at desc, a.id desc limit ${limit} offset ${(Math.max(page, 1) - 1) * limit}`.execute(db);
  return { items: found.rows.map(articleFrom), total: found.rows[0]?.total ?? 0 };
}

/** An article in its newest version, for those who write it. */
export async function latestArticle(db: Db, id: number): Promise<Article | null> {
  const found = await sql<ArticleRow>`select ${COLUMNS} from ${LATEST_VERSION} where a.id = ${id}`.execute(db);
  return found.rows[0] === undefined ? null : articleFrom(found.rows[0]);
}

/** A line of an article's history. */
export interface ArticleStep {
  readonly at: Date;
  readonly what: 'written' | 'published' | 'withdrawn';
  readonly version: number;
  readonly by: string;
  readonly reason: string | null;
}

/** Versions and acts of an article, newest first, with the names of who did them. */
export async function articleHistory(db: Db, id: number): Promise<ArticleStep[]> {
  const found = await sql<ArticleStep>`
    select step.at, step.what, step.version, p.name as by, step.reason from (
      select written_at as at, 'written' as what, version, written_by as who, null as reason, 0 as place from article_version where article_id = ${id}
      union all
      select at, act, version, done_by, reason, position from article_act where article_id = ${id}
    ) as step join account p on p.id = step.who order by step.at desc, step.version desc, step.place desc`.execute(db);
  return found.rows;
}

/** A file that a version offers. */
export interface ArticleFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

export async function filesOf(db: Db, id: number, version: number): Promise<ArticleFile[]> {
  const found = await sql<ArticleFile>`
    select f.id, f.name, f.size_bytes as "sizeBytes", f.media_type as "mediaType"
      from article_file l join file f on f.id = l.file_id
     where l.article_id = ${id} and l.version = ${version} order by l.position`.execute(db);
  return found.rows;
}

/** A file for everybody: one that the public version of a published article offers; null for any other. */
export async function publicFile(db: Db, fileId: string): Promise<(ArticleFile & { readonly sha256: Buffer }) | null> {
  const found = await sql<ArticleFile & { sha256: Buffer }>`
    select f.id, f.name, f.size_bytes as "sizeBytes", f.media_type as "mediaType", f.sha256
      from article_file l join article_state s on s.article_id = l.article_id and s.public_version = l.version and s.state = 'published'
      join file f on f.id = l.file_id where l.file_id = ${fileId} limit 1`.execute(db);
  return found.rows[0] ?? null;
}
