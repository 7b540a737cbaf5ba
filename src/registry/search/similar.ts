import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { SYSTEM_REGISTERS, type RegisterName } from '../registers/index.ts';
import { exactName, normalText } from './words/normalise.ts';
import { allButOneOf, allOf, slotsOf } from './words/slots.ts';
import { tsquery, type WordQuery } from './words/word-query.ts';

/** What is about to be filed. */
export interface Candidate {
  readonly name: string;
  readonly intendedPurpose?: string | undefined;
  readonly partyId: string | null;
  /** The entry itself, when it exists already. */
  readonly exceptCode?: string | undefined;
}

/** An entry that may be the same system. A hint for people; nothing is decided on it. */
export interface SimilarSystem {
  code: string;
  register: RegisterName;
  name: string;
  partyName: string;
  status: string;
  sameParty: boolean;
  reason: 'sameName' | 'nearName' | 'nearPurpose';
  /** 0 to 1. */
  likeness: number;
}

/** Below this two names, or two purposes, are only related. */
const NEAR_NAME = 0.55;
const NEAR_PURPOSE = 0.4;
const MOST_COMPARED = 300;
const RAREST_WORDS = 4;

/** Entries that are likely the same system, the likeliest first: for the filer before submitting, and for the officer. */
export async function similarSystems(db: Db, candidate: Candidate, limit = 5): Promise<SimilarSystem[]> {
  const name = normalText(candidate.name);
  if (name === '') return [];
  const purpose = normalText(candidate.intendedPurpose ?? '');
  const rows = new Map<string, Compared>();
  for (const row of await nearNames(db, name, candidate.partyId)) rows.set(row.code, row);
  for (const row of purpose === '' ? [] : await sharingRareWords(db, purpose)) rows.set(row.code, row);
  return [...rows.values()]
    .filter((row) => row.code !== candidate.exceptCode)
    .flatMap((row) => judged(row, candidate.partyId, name, purpose))
    .sort(
      (a, b) =>
        Number(b.reason === 'sameName') - Number(a.reason === 'sameName') ||
        b.likeness - a.likeness ||
        (a.code < b.code ? -1 : 1),
    )
    .slice(0, limit);
}

interface Compared {
  code: string;
  register: RegisterName;
  name: string;
  party_name: string;
  party_id: string | null;
  status: string;
  name_normal: string;
  purpose: string | null;
}

const COLUMNS = sql.raw(
  `code, register, name, party_name, party_id, status, name_normal, public->>'intendedPurpose' as purpose`,
);

function judged(row: Compared, partyId: string | null, name: string, purpose: string): SimilarSystem[] {
  const byName = likeness(trigrams(name), trigrams(row.name_normal));
  const byPurpose = purpose === '' || !row.purpose ? 0 : likeness(pairs(purpose), pairs(normalText(row.purpose)));
  const reason =
    row.name_normal === name
      ? 'sameName'
      : byName >= NEAR_NAME
        ? 'nearName'
        : byPurpose >= NEAR_PURPOSE
          ? 'nearPurpose'
          : null;
  if (reason === null) return [];
  const { code, register, status, party_name: partyName } = row;
  const sameParty = partyId !== null && row.party_id === partyId;
  return [
    {
      code,
      register,
      name: row.name,
      partyName,
      status,
      sameParty,
      reason,
      likeness: Math.round(Math.max(byName, byPurpose) * 100) / 100,
    },
  ];
}

/** Entries called exactly so, those whose names lack at most one of the words, and the party's own. */
async function nearNames(db: Db, name: string, partyId: string | null): Promise<Compared[]> {
  const slots = slotsOf(name).map((slot) => ({ ...slot, others: [], optional: false }));
  if (slots.length === 0) return [];
  const nearly = allButOneOf(slots, '@') ?? allOf(slots, '@');
  const found = await sql<Compared>`
    with exact as (${newestWith({ word: exactName(name) })}), nearly as (${newestWith(nearly)}),
    own as (select position from entry_current where party_id = ${partyId}::uuid order by position desc limit ${MOST_COMPARED})
    select ${COLUMNS} from entry_current
    join (select position from exact union select position from nearly union select position from own) as any_way using (position)
    where register = any(${SYSTEM_REGISTERS}::text[]) and status <> 'withdrawn'`.execute(db);
  return found.rows;
}

/** The fence keeps the planner from walking through all entries in order of position, reading the words of each. */
function newestWith(query: WordQuery) {
  return sql`select position from (select position from entry_current where words @@ ${tsquery(query)}::tsquery offset 0) as matched
    order by position desc limit ${MOST_COMPARED}`;
}

/** Entries that hold the rarest words of the purpose: who copies a purpose copies these. */
async function sharingRareWords(db: Db, purpose: string): Promise<Compared[]> {
  const words = [...new Set(purpose.split(' '))].filter((word) => word.length > 1).slice(0, 200);
  const found = await sql<Compared>`
    with rare as (
      select word from search_word where word = any(${words}::text[]) group by word order by sum(uses), word limit ${RAREST_WORDS}
    ), asked as (select coalesce(string_agg('''' || word || '''', ' & '), '''#nothing''')::tsquery as query from rare)
    select ${COLUMNS} from entry_current
    join (
      select position from (select position from entry_current, asked where words @@ asked.query offset 0) as matched
      order by position desc limit ${MOST_COMPARED}
    ) as sharing using (position)
    where register = any(${SYSTEM_REGISTERS}::text[])`.execute(db);
  return found.rows;
}

function trigrams(text: string): Set<string> {
  const padded = text.split(' ').map((word) => `  ${word} `);
  return new Set(padded.flatMap((word) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))));
}

function pairs(text: string): Set<string> {
  const words = text.split(' ');
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

/** Shared parts among all parts (Jaccard). */
function likeness(a: Set<string>, b: Set<string>): number {
  const shared = a.intersection(b).size;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
