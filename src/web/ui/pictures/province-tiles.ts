/** Where a province stands on the map of squares, and its letters. Keyed by the code of Decision 19/2025/QĐ-TTg. */
export interface ProvinceTile {
  readonly short: string;
  readonly column: number;
  readonly row: number;
}

const ROWS: readonly (readonly [code: string, short: string, column: number, row: number])[] = [
  ['12', 'LC', 1, 0],
  ['15', 'LCa', 2, 0],
  ['08', 'TQ', 3, 0],
  ['04', 'CB', 4, 0],
  ['11', 'ĐB', 0, 1],
  ['14', 'SL', 1, 1],
  ['25', 'PT', 2, 1],
  ['19', 'TNg', 3, 1],
  ['20', 'LS', 4, 1],
  ['01', 'HN', 2, 2],
  ['24', 'BN', 3, 2],
  ['31', 'HP', 4, 2],
  ['22', 'QN', 5, 2],
  ['37', 'NB', 2, 3],
  ['33', 'HY', 3, 3],
  ['38', 'TH', 2, 4],
  ['40', 'NA', 2, 5],
  ['42', 'HT', 3, 6],
  ['44', 'QT', 3, 7],
  ['46', 'Huế', 4, 8],
  ['48', 'ĐNg', 5, 9],
  ['51', 'QNg', 5, 10],
  ['52', 'GL', 5, 11],
  ['66', 'ĐL', 5, 12],
  ['75', 'ĐN', 3, 13],
  ['68', 'LĐ', 4, 13],
  ['56', 'KH', 5, 13],
  ['91', 'AG', 0, 14],
  ['82', 'ĐT', 1, 14],
  ['80', 'TN', 2, 14],
  ['79', 'HCM', 3, 14],
  ['92', 'CT', 1, 15],
  ['86', 'VL', 2, 15],
  ['96', 'CM', 1, 16],
];

/** The square of each of the 34 provincial units, by code. */
export const PROVINCE_TILES: ReadonlyMap<string, ProvinceTile> = new Map(
  ROWS.map(([code, short, column, row]) => [code, { short, column, row }]),
);
