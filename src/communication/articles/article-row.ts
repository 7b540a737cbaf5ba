import { sql } from 'kysely';
import type { ProvisionId } from '../../law/index.ts';
import type { ArticleKind, EventFormat } from '../kinds.ts';
import type { Article, ArticleState } from './article.ts';

/** Columns of `articleFrom`, from `article a`, `article_state s`, `article_version v` and `article_event e` (left joined). */
export const COLUMNS = sql`
  a.id, a.kind, a.agency_code, a.demo, s.state, s.latest_version, s.public_version, s.published_at, s.changed_at,
  v.version, v.title_vi, v.summary_vi, v.body_vi, v.title_en, v.summary_en, v.body_en, v.vi_since, v.en_of,
  v.provisions, v.sectors, v.target_groups, v.plan_task, v.written_at,
  e.format, e.starts_at, e.ends_at, e.place, e.online_address, e.capacity, e.registration_until`;

/** The tables of `COLUMNS` with the version that everybody sees. */
export const PUBLIC_VERSION = sql`
  article a join article_state s on s.article_id = a.id
  join article_version v on v.article_id = a.id and v.version = s.public_version
  left join article_event e on e.article_id = a.id and e.version = v.version`;

/** The same with the newest version, which may wait to be published. */
export const LATEST_VERSION = sql`
  article a join article_state s on s.article_id = a.id
  join article_version v on v.article_id = a.id and v.version = s.latest_version
  left join article_event e on e.article_id = a.id and e.version = v.version`;

export interface ArticleRow {
  id: number;
  kind: ArticleKind;
  agency_code: string;
  demo: boolean;
  state: ArticleState;
  latest_version: number;
  public_version: number | null;
  published_at: Date | null;
  changed_at: Date;
  version: number;
  title_vi: string;
  summary_vi: string;
  body_vi: string;
  title_en: string | null;
  summary_en: string | null;
  body_en: string | null;
  vi_since: number;
  en_of: number | null;
  provisions: ProvisionId[];
  sectors: string[];
  target_groups: string[];
  plan_task: string | null;
  written_at: Date;
  format: EventFormat | null;
  starts_at: Date;
  ends_at: Date;
  place: string;
  online_address: string | null;
  capacity: number | null;
  registration_until: Date | null;
}

export function articleFrom(row: ArticleRow): Article {
  const { id, kind, demo, state, version, provisions, sectors } = row;
  return {
    id,
    kind,
    demo,
    state,
    version,
    provisions,
    sectors,
    agencyCode: row.agency_code,
    latestVersion: row.latest_version,
    publicVersion: row.public_version,
    publishedAt: row.published_at,
    changedAt: row.changed_at,
    writtenAt: row.written_at,
    vi: { title: row.title_vi, summary: row.summary_vi, body: row.body_vi },
    en: row.title_en === null ? null : { title: row.title_en, summary: row.summary_en ?? '', body: row.body_en ?? '' },
    enIsOld: row.en_of !== null && row.en_of < row.vi_since,
    targetGroups: row.target_groups,
    planTask: row.plan_task,
    event: eventFrom(row),
  };
}

function eventFrom(row: ArticleRow): Article['event'] {
  if (row.format === null) return null;
  return {
    format: row.format,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    onlineAddress: row.online_address,
    capacity: row.capacity,
    registrationUntil: row.registration_until,
  };
}
