import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { wordsOf } from './words/normalise.ts';

/** A word of the registers. */
export interface KnownWord {
  word: string;
  /** As it is written most often, with diacritics. */
  shown: string;
  uses: number;
}

const SHORTEST = 2;
const LONGEST = 30;
/** Shorter words have a neighbour at every turn: of them only swapped letters are taken for an error. */
const SHORTEST_CHANGED = 4;
/** From this length on a word has enough trigrams to be found by them, with two errors in it. */
const TRIGRAM_LENGTH = 7;

/** Which of these plain words the registers hold. */
export async function knownWords(db: Db, words: readonly string[]): Promise<Map<string, KnownWord>> {
  if (words.length === 0) return new Map();
  const found = await sql<KnownWord>`
    select distinct on (word) word, shown, sum(uses) over (partition by word)::float8 as uses
    from search_word where word = any(${words}::text[]) order by word, search_word.uses desc, shown`.execute(db);
  return new Map(found.rows.map((row) => [row.word, row]));
}

/** Whether some longer word begins so. */
export async function beginsAWord(db: Db, start: string): Promise<boolean> {
  const found = await sql<{ found: boolean }>`
    select exists (select from search_word where word >= ${start} and word < ${`${start}\u{10FFFF}`}) as found`.execute(
    db,
  );
  return found.rows[0]?.found === true;
}

/** Known words one typing error away (two for long words), the likeliest first. */
export async function nearWords(db: Db, word: string, limit: number): Promise<KnownWord[]> {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const similar = word.length >= TRIGRAM_LENGTH ? sql`or word % ${word}` : sql``;
  const found = await sql<KnownWord>`
    select distinct on (word) word, shown, sum(uses) over (partition by word)::float8 as uses
    from search_word where word <> ${word} and (shortened && ${shortenedForms(word)}::text[] ${similar})
    order by word, search_word.uses desc, shown limit 500`.execute(db);
  const letters = lettersOf(word);
  const most = word.length >= TRIGRAM_LENGTH ? 2 : 1;
  return found.rows
    .map((row) => ({
      row,
      errors: errorsBetween(word, row.word),
      rank: Number(lettersOf(row.word) !== letters) * 2 + Number(row.word[0] !== word[0]),
    }))
    .filter(({ errors, row }) => errors <= most && (word.length >= SHORTEST_CHANGED || lettersOf(row.word) === letters))
    .sort(
      (a, b) => a.errors - b.errors || a.rank - b.rank || b.row.uses - a.row.uses || (a.row.word < b.row.word ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ row }) => row);
}

/** Swapped letters are the commonest error: the same letters in another order. */
function lettersOf(word: string): string {
  return Array.from(word).sort().join('');
}

/** The word and all it becomes by leaving out one letter. Two words one error apart share one of them. */
export function shortenedForms(word: string): string[] {
  const letters = Array.from(word);
  return [...new Set([word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])].filter(
    (form) => form !== '',
  );
}

/** Typing errors between two words: wrong, missing, added or swapped letters (optimal string alignment). */
export function errorsBetween(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[to.length]!;
}

/** Whether a plain word is one of a language, as far as can be told. Figures and overlong runs are not. */
export function isWorthKnowing(plain: string): boolean {
  return plain.length >= SHORTEST && plain.length <= LONGEST && !/\d{3}/.test(plain);
}

/** The distinct words of texts that are worth remembering, as written. */
export function vocabularyOf(texts: readonly string[]): string[] {
  const words = texts.flatMap(wordsOf).filter(({ plain }) => isWorthKnowing(plain));
  return [...new Set(words.map((word) => word.shown))];
}

/** Adds uses of words as written. In one order for all callers, so that two of them cannot wait for each other. */
export async function addWords(db: Db, uses: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...uses]
    .flatMap(([shown, count]) =>
      wordsOf(shown)
        .slice(0, 1)
        .map(({ plain }) => ({ word: plain, shown, uses: count, shortened: shortenedForms(plain) })),
    )
    .sort((a, b) => (a.word < b.word || (a.word === b.word && a.shown < b.shown) ? -1 : 1));
  if (rows.length === 0) return;
  await sql`
    insert into search_word (word, shown, uses, shortened)
    select word, shown, uses, shortened from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given(word text, shown text, uses bigint, shortened text[])
    on conflict (word, shown) do update set uses = search_word.uses + excluded.uses`.execute(db);
}
