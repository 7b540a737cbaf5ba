import { sql } from 'kysely';
import type { Bilingual, Ground } from '../law/index.ts';
import type { Db } from '../platform/database/index.ts';
import { readCode } from './codes.ts';
import { entryHistory, type HistoryVersion } from './history.ts';
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
  const view = options.view ?? 'public';
  const entry = await findEntry(db, code, view);
  if (entry === null) return null;
  const [links, history] = await Promise.all([linksOf(db, entry.entryId), entryHistory(db, entry.code, { view })]);
  return { ...entry, fields: publicFields(entry.register), links, history: history ?? [] };
}

const MOST_LINKS = 200;

interface LinkRow {
  kind: string;
  forward: boolean;
  from_register: RegisterName;
  register: RegisterName;
  code: string;
  name: string;
  party_name: string;
  status: string;
  at: Date;
}

async function linksOf(db: Db, entryId: string): Promise<EntryLink[]> {
  const found = await sql<LinkRow>`
    select link.kind, link.forward, start.register as from_register, other.register, other.code, other.name, other.party_name, other.status, link.at
    from (
      select kind, true as forward, from_entry_id as start_id, to_entry_id as other_id, at from entry_link where from_entry_id = ${entryId}
      union all
      select kind, false, from_entry_id, from_entry_id, at from entry_link where to_entry_id = ${entryId}
    ) as link
    join entry_current other on other.entry_id = link.other_id
    join entry_current start on start.entry_id = link.start_id
    order by link.at desc, other.code limit ${MOST_LINKS}`.execute(db);
  return found.rows.map(({ kind, forward, from_register, register, code, name, party_name: partyName, status, at }) => {
    const declared = registerOf(from_register).links[kind];
    const title = (forward ? declared?.title : declared?.back) ?? { vi: kind, en: kind };
    return { kind, title, register, code, name, partyName, status, at };
  });
}
