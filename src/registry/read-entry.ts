import { sql, type RawBuilder } from 'kysely';
import type { Bilingual, Ground } from '../law/index.ts';
import { gather, type Db } from '../platform/database/index.ts';
import { readCode } from './codes.ts';
import { publicHash } from './content.ts';
import { historyOf, type HistoryVersion, type VersionRow } from './history.ts';
import type { PublicFacts } from './projection.ts';
import { publicFields, registerOf, type EntryField, type RegisterName } from './registers/index.ts';
import { visiblePart, type View } from './view.ts';

/** An entry as it stands now. */
export interface Entry {
  entryId: string;
  register: RegisterName;
  code: string;
  version: number;
  status: string;
  riskLevel: 'high' | 'medium' | 'low' | null;
  name: string;
  partyName: string;
  /** For the caller's own decisions; never shown. */
  partyId: string | null;
  public: PublicFacts;
  /** What the view allows of the rest; empty for the public. */
  restricted: PublicFacts;
  demo: boolean;
  publishedAt: Date;
  changedAt: Date;
  confirmedAt: Date;
  /** Act that made this version. */
  actId: string | null;
  grounds: Ground[];
  leafId: string;
  /** Place in the log; null for about a second after the commit. */
  logIndex: number | null;
}

/** A link to or from another entry. */
export interface EntryLink {
  kind: string;
  /** Words for it, seen from this entry. */
  title: Bilingual;
  register: RegisterName;
  code: string;
  name: string;
  partyName: string;
  status: string;
  at: Date;
}

/** Everything that a page about an entry tells. */
export interface EntryPage extends Entry {
  /** SHA-256 over the public part as it is told here (hex), to be compared with what the log keeps. */
  publicHash: string;
  /** Declared public fields in order of display. */
  fields: readonly EntryField[];
  links: EntryLink[];
  /** Oldest first. */
  history: HistoryVersion[];
}

/** The entry with that code in any typing, for the public unless told; null when there is none. */
export async function findEntry(db: Db, code: string, view: View = 'public'): Promise<Entry | null> {
  const read = readCode(code);
  if (!read.ok) return null;
  const found = await sql<Omit<Entry, 'restricted'> & { restricted: PublicFacts | null }>`
    select e.entry_id as "entryId", e.register, e.code, e.version, e.status, e.risk_level as "riskLevel", e.name, e.party_name as "partyName",
      e.party_id as "partyId", e.public, r.data as restricted, e.demo, e.published_at as "publishedAt", e.changed_at as "changedAt",
      e.confirmed_at as "confirmedAt", v.act_id as "actId", v.grounds, v.leaf_id as "leafId", place.index as "logIndex"
    from entry_current e
    join entry_version v on v.entry_id = e.entry_id and v.version = e.version
    left join entry_restricted r on r.version_id = v.id and ${view !== 'public'}
    left join log_index place on place.leaf_id = v.leaf_id
    where e.code = ${read.code}`.execute(db);
  const entry = found.rows[0];
  return entry === undefined
    ? null
    : { ...entry, restricted: visiblePart(entry.register, entry.restricted ?? {}, view) };
}

/** The entry with its links and history, for its page. Obligations and dates come from casework. Null when there is none. */
export async function readSystem(db: Db, code: string, options: { view?: View } = {}): Promise<EntryPage | null> {
  const read = readCode(code);
  if (!read.ok) return null;
  const { view = 'public' } = options;
  const found =
    view === 'public' && !db.isTransaction
      ? await publicPages(db)(read.code)
      : (await readPages(db, [read.code], view)).get(read.code);
  return found ?? null;
}

/** What everybody may see is read for all who ask at the same moment together. */
function publicPages(db: Db): (code: string) => Promise<EntryPage | undefined> {
  let pages = gathered.get(db);
  if (pages === undefined) gathered.set(db, (pages = gather((codes) => readPages(db, codes, 'public'))));
  return pages;
}

const gathered = new WeakMap<Db, (code: string) => Promise<EntryPage | undefined>>();

const MOST_LINKS = 200;

/** Instants inside of JSON come as text. */
type AsJson<Row> = { [Name in keyof Row]: Row[Name] extends Date ? string : Row[Name] };

interface LinkRow {
  kind: string;
  forward: boolean;
  register: RegisterName;
  code: string;
  name: string;
  partyName: string;
  status: string;
  at: Date;
}

interface PageRow extends Omit<Entry, 'restricted'>, Pick<VersionRow, 'restricted' | 'reason' | 'act'> {
  /** Versions before the current one; null when it is the first. */
  older: AsJson<VersionRow>[] | null;
  linked: AsJson<LinkRow>[] | null;
  /** Where it was reckoned already. */
  publicHash?: string;
}

/**
 * PostgreSQL reckons a plan for any list as one for ten keys, and for a shorter list makes a better one anew each time, which takes
 * longer than carrying it out. No list is shorter than this; a key that stands in it again is looked up once.
 */
const LEAST_KEYS = 16;

/** Everything of these entries in one statement. */
async function readPages(db: Db, codes: readonly string[], view: View): Promise<Map<string, EntryPage>> {
  const keys = codes.concat(Array<string>(Math.max(0, LEAST_KEYS - codes.length)).fill(codes[0]!));
  const found = await sql<PageRow>`${selectPages(view)} where e.code = any(${keys}::text[])`.execute(db);
  return new Map(found.rows.map((row) => [row.code, pageOf(row, view)]));
}

/** What the public page of an entry tells, as text that `pageFrom` reads. */
export interface PageText {
  readonly position: number;
  readonly code: string;
  /** The transaction that wrote the entry as it is told here. */
  readonly changedBy: string;
  /** All its versions have their place in the log. */
  readonly placed: boolean;
  readonly text: string;
}

/** Of those at these positions that hang together with no other entry: what is told of them changes with nothing but themselves. */
export async function readPageTexts(db: Db, positions: readonly number[]): Promise<PageText[]> {
  const found = await sql<PageText>`
    select own.position, page.code, own.changed_by::text as "changedBy", row_to_json(page)::text as text,
      not exists (
        select from entry_version v left join log_index place on place.leaf_id = v.leaf_id
        where v.entry_id = own.entry_id and place.leaf_id is null
      ) as placed
    from (${selectPages('public')} where e.position = any(${positions}::bigint[])) as page
    join entry_current own on own.entry_id = page."entryId" where page.linked is null`.execute(db);
  return found.rows;
}

/** The text with what else can be reckoned once for all who will read it. */
export function withHash(text: string): string {
  const { public: open } = JSON.parse(text) as PageRow;
  return `${text.slice(0, -1)},"publicHash":"${publicHash(open)}"}`;
}

/** The page that a text tells. */
export function pageFrom(text: string): EntryPage {
  const row = JSON.parse(text) as PageRow & AsJson<PageRow>;
  row.publishedAt = new Date(row.publishedAt) as never;
  row.changedAt = new Date(row.changedAt) as never;
  row.confirmedAt = new Date(row.confirmedAt) as never;
  return pageOf(row, 'public');
}

function selectPages(view: View): RawBuilder<PageRow> {
  const inView = sql.lit(view !== 'public');
  return sql`
    select e.entry_id as "entryId", e.register, e.code, e.version, e.status, e.risk_level as "riskLevel", e.name, e.party_name as "partyName",
      e.party_id as "partyId", e.public, r.data as restricted, e.demo, e.published_at as "publishedAt", e.changed_at as "changedAt",
      e.confirmed_at as "confirmedAt", v.act_id as "actId", v.grounds, v.leaf_id as "leafId", place.index as "logIndex", v.reason, a.act,
      case when e.version > 1 then (
        select json_agg(json_build_object('version', o.version, 'status', o.status, 'at', o.at, 'reason', o.reason, 'grounds', o.grounds,
          'actId', o.act_id, 'act', oa.act, 'public', o.public, 'restricted', o_r.data, 'leafId', o.leaf_id, 'logIndex', o_place.index) order by o.version)
        from entry_version o
        left join entry_restricted o_r on o_r.version_id = o.id and ${inView}
        left join case_act oa on oa.id = o.act_id
        left join log_index o_place on o_place.leaf_id = o.leaf_id
        where o.entry_id = e.entry_id and o.version < e.version
      ) end as older,
      (select json_agg(link order by link.at desc, link.code) from (
        select link.kind, link.forward, other.register, other.code, other.name, other.party_name as "partyName", other.status, link.at
        from (
          select kind, true as forward, to_entry_id as other_id, at from entry_link where from_entry_id = e.entry_id
          union all
          select kind, false, from_entry_id, at from entry_link where to_entry_id = e.entry_id
        ) as link join entry_current other on other.entry_id = link.other_id
        order by link.at desc, other.code limit ${MOST_LINKS}
      ) as link) as linked
    from entry_current e
    join entry_version v on v.entry_id = e.entry_id and v.version = e.version
    left join entry_restricted r on r.version_id = v.id and ${inView}
    left join case_act a on a.id = v.act_id
    left join log_index place on place.leaf_id = v.leaf_id`;
}

/** Field by field: a copy of whatever the row has would give objects of many shapes, which all that follows is slow with. */
function pageOf(row: PageRow, view: View): EntryPage {
  const { register, version, status, changedAt, grounds, actId, public: open, restricted, leafId, logIndex } = row;
  const { reason, act } = row;
  const current = {
    version, status, at: changedAt, reason, grounds, actId, act, public: open, restricted, leafId, logIndex,
  }; // prettier-ignore
  const older = (row.older ?? []).map((one): VersionRow => ({ ...one, at: new Date(one.at) }));
  return {
    entryId: row.entryId,
    register,
    code: row.code,
    version,
    status,
    riskLevel: row.riskLevel,
    name: row.name,
    partyName: row.partyName,
    partyId: row.partyId,
    public: open,
    restricted: visiblePart(register, restricted ?? {}, view),
    demo: row.demo,
    publishedAt: row.publishedAt,
    changedAt,
    confirmedAt: row.confirmedAt,
    actId,
    grounds,
    leafId,
    logIndex,
    publicHash: row.publicHash ?? publicHash(open),
    fields: publicFields(register),
    links: (row.linked ?? []).map((one) => linkOf(register, one)),
    history: historyOf(register, [...older, current], view),
  };
}

function linkOf(own: RegisterName, { forward, ...row }: AsJson<LinkRow>): EntryLink {
  const declared = registerOf(forward ? own : row.register).links[row.kind];
  const title = (forward ? declared?.title : declared?.back) ?? { vi: row.kind, en: row.kind };
  return { ...row, title, at: new Date(row.at) };
}
