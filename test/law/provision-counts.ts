/**
 * How many clauses each article has and which letters its points bear: counted by hand in the text of the Law as
 * passed and of the Decree as issued, independently of the data.
 */
export interface ArticleCount {
  readonly clauses: number;
  readonly points?: Readonly<Record<string, string>>;
}

export const LAW134_COUNTS: Readonly<Record<string, ArticleCount>> = {
  1: { clauses: 2 },
  2: { clauses: 0 },
  3: { clauses: 8 },
  4: { clauses: 4 },
  5: { clauses: 8 },
  6: { clauses: 4, points: { 2: 'ab' } },
  7: { clauses: 6, points: { 2: 'abcd' } },
  8: { clauses: 4 },
  9: { clauses: 3, points: { 1: 'abc' } },
  10: { clauses: 7, points: { 5: 'abc' } },
  11: { clauses: 6 },
  12: { clauses: 5, points: { 2: 'ab' } },
  13: { clauses: 6, points: { 2: 'ab' } },
  14: { clauses: 7, points: { 1: 'abcdđeg', 2: 'abcdđe' } },
  15: { clauses: 3, points: { 1: 'abcd', 2: 'abc' } },
  16: { clauses: 6 },
  17: { clauses: 6 },
  18: { clauses: 5 },
  19: { clauses: 3 },
  20: { clauses: 6, points: { 2: 'abcd' } },
  21: { clauses: 4, points: { 2: 'ab' } },
  22: { clauses: 5, points: { 3: 'abcdđ' } },
  23: { clauses: 7 },
  24: { clauses: 4, points: { 3: 'ab' } },
  25: { clauses: 7 },
  26: { clauses: 5, points: { 1: 'abcd' } },
  27: { clauses: 5 },
  28: { clauses: 4 },
  29: { clauses: 5, points: { 3: 'ab' } },
  30: { clauses: 2, points: { 1: 'abcdđe', 2: 'abcd' } },
  31: { clauses: 3 },
  32: { clauses: 2 },
  33: { clauses: 0 },
  34: { clauses: 0 },
  35: { clauses: 2, points: { 1: 'ab' } },
};

/** The fifteen points of Article 1, clause 1 only list articles of the Law and are not kept one by one. */
export const DECREE142_COUNTS: Readonly<Record<string, ArticleCount>> = {
  1: { clauses: 3 },
  2: { clauses: 2 },
  3: { clauses: 8 },
  4: { clauses: 4, points: { 1: 'abcdđe', 3: 'abcd' } },
  5: { clauses: 8 },
  6: { clauses: 4, points: { 3: 'abc' } },
  7: { clauses: 2, points: { 1: 'ab', 2: 'abcd' } },
  8: { clauses: 5, points: { 1: 'abc', 2: 'abcd' } },
  9: { clauses: 3, points: { 1: 'ab', 3: 'abcdđ' } },
  10: { clauses: 4 },
  11: { clauses: 5, points: { 1: 'abcd', 3: 'ab' } },
  12: { clauses: 7, points: { 2: 'abcd' } },
  13: { clauses: 6, points: { 1: 'abcdđ', 2: 'ab', 4: 'abcdđ', 6: 'abcdđeg' } },
  14: { clauses: 4, points: { 3: 'ab' } },
  15: { clauses: 6, points: { 2: 'abcdđ', 5: 'abcdđ' } },
  16: { clauses: 6, points: { 2: 'abc' } },
  17: { clauses: 6, points: { 2: 'abcd', 5: 'ab' } },
  18: { clauses: 7, points: { 2: 'ab', 3: 'abcdđ', 4: 'abcd', 5: 'abcd' } },
  19: { clauses: 8, points: { 1: 'abcd', 2: 'abc', 3: 'abc' } },
  20: { clauses: 9, points: { 1: 'ab', 3: 'abcd', 7: 'abcd' } },
  21: { clauses: 9, points: { 2: 'abcdđ', 4: 'ab', 5: 'ab', 7: 'abc' } },
  22: { clauses: 6, points: { 1: 'abcd', 3: 'abc', 4: 'abc', 5: 'abc' } },
  23: { clauses: 8, points: { 3: 'abc', 5: 'abc', 7: 'abcdđe' } },
  24: { clauses: 5, points: { 1: 'abcd', 2: 'abcd', 3: 'ab' } },
  25: { clauses: 4, points: { 1: 'abc', 2: 'ab', 3: 'ab' } },
  26: { clauses: 6, points: { 2: 'abcd', 3: 'abc', 4: 'abc', 5: 'abc' } },
  27: { clauses: 9, points: { 2: 'ab', 6: 'ab' } },
};
