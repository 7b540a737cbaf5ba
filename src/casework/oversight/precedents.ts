import { sql } from 'kysely';
import { searchEntries } from '../../registry/index.ts';
import type { Desk } from '../desk.ts';

/** Guidance given before, without names. */
export interface Precedent {
  readonly code: string;
  readonly name: string;
  readonly riskLevel: string | null;
  readonly answer: string;
  readonly provisions: readonly string[];
  readonly sectors: readonly string[];
  readonly answeredOn: string | null;
}

export interface PrecedentQuery {
  /** Words, with or without diacritics; empty: the newest. */
  readonly q?: string;
  /** Only what rests on this provision. */
  readonly provision?: string;
  readonly limit?: number;
}

const MOST = 100;

/** Precedents by words and by provision, best or newest first, at most a hundred. */
export async function findPrecedents(desk: Desk, query: PrecedentQuery): Promise<Precedent[]> {
  const limit = Math.min(query.limit ?? 20, MOST);
  const q = (query.q ?? '').trim();
  if (q === '') return newest(desk, query.provision ?? null, limit);
  const found = await searchEntries(desk.db, { q, registers: ['guidance'], facets: false, limit: MOST });
  return found.items
    .map(({ code, name, public: facts }) => precedentFrom(code, name, facts))
    .filter((one) => query.provision === undefined || one.provisions.includes(query.provision))
    .slice(0, limit);
}

/** Guidance that may help with a case: by its words, else on its sectors. A hint for people; nothing is decided on it. */
export async function precedentsNear(
  desk: Desk,
  about: { title: string; sectors: readonly string[] },
  limit = 4,
): Promise<Precedent[]> {
  const byWords = await findPrecedents(desk, { q: about.title, limit });
  if (byWords.length > 0) return byWords;
  const recent = await newest(desk, null, MOST);
  return recent.filter((one) => one.sectors.some((sector) => about.sectors.includes(sector))).slice(0, limit);
}

/** The precedent with that code, or null. */
export async function readPrecedent(desk: Desk, code: string): Promise<Precedent | null> {
  const found = await sql<Row>`
    select code, name, public from entry_current where register = 'guidance' and status = 'published' and code = ${code.trim().toUpperCase()}`.execute(
    desk.db,
  );
  const row = found.rows[0];
  return row ? precedentFrom(row.code, row.name, row.public) : null;
}

interface Row {
  code: string;
  name: string;
  public: Readonly<Record<string, unknown>>;
}

async function newest(desk: Desk, provision: string | null, limit: number): Promise<Precedent[]> {
  const resting = provision === null ? sql`` : sql`and public->'provisions' @> to_jsonb(${provision}::text)`;
  const found = await sql<Row>`
    select code, name, public from entry_current where register = 'guidance' and status = 'published' ${resting}
     order by position desc limit ${limit}`.execute(desk.db);
  return found.rows.map(({ code, name, public: facts }) => precedentFrom(code, name, facts));
}

function precedentFrom(code: string, name: string, facts: Readonly<Record<string, unknown>>): Precedent {
  const text = (key: string): string | null => (typeof facts[key] === 'string' ? facts[key] : null);
  const list = (key: string): string[] =>
    Array.isArray(facts[key]) ? facts[key].filter((one) => typeof one === 'string') : [];
  return {
    code,
    name,
    riskLevel: text('riskLevel'),
    answer: text('answer') ?? '',
    provisions: list('provisions'),
    sectors: list('sectors'),
    answeredOn: text('answeredOn'),
  };
}
