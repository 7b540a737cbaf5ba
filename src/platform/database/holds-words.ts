import { sql, type RawBuilder } from 'kysely';

const LONGEST_QUERY = 100;
/** Up to this length a word must begin one of the text's: a single digit stands in nearly every code. */
const SHORT = 3;

/**
 * Whether every word of what was typed stands in one of the texts, a longer one in part or whole, without regard to case and diacritics:
 * officials type `giong me` as readily as `Giọng Mẹ`. True when nothing was typed. Reads every row that is left: for lists
 * that other conditions narrow.
 */
export function holdsWords(texts: readonly RawBuilder<unknown>[], query: string): RawBuilder<boolean> {
  const words = bare(query.trim().slice(0, LONGEST_QUERY)).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return sql<boolean>`true`;
  const within = sql`concat_ws(' ', '', ${sql.join(texts)})`;
  const plain = sql`translate(regexp_replace(normalize(lower(${within}), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;
  const parts = words.map(
    (word) => `%${word.length > SHORT ? '' : ' '}${word.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`,
  );
  return sql<boolean>`${plain} like all(${parts}::text[])`;
}

function bare(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', ' ')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .replaceAll('đ', 'd');
}
