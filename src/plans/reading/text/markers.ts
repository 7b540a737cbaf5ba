/** The number or bullet before the words of a line. */
export interface Marker {
  /** Lines of one style stand on one level: "roman", "decimal1", "letter", "bullet-" … */
  style: string;
  /** Number as written in an id ("II", "1", "a", "1.2"), empty for a bullet. */
  number: string;
  /** Length of the marker with the space behind it. */
  length: number;
}

type Rule = readonly [pattern: RegExp, style: (match: RegExpMatchArray) => string, number?: (raw: string) => string];

const RULES: readonly Rule[] = [
  [/^(?:phần|chương|mục)\s+((?:thứ\s+\p{L}+)|[IVXLC]+|\d{1,2})(?=[\s.:]|$)[.:]?\s*/iu, () => 'part'],
  [/^phụ lục\s+([IVXLC]+|\d{1,2}|[A-Z])(?=[\s.:]|$)[.:]?\s*/iu, () => 'part', (raw) => `PL${raw}`],
  [/^điều\s+(\d{1,3})\s*[.:]\s*/iu, () => 'article', (raw) => `Điều ${raw}`],
  [/^([IVX]{1,6})\s*[.)/]\s*(?=\S)/u, () => 'roman'],
  [/^([A-HĐK-U])\s*[.)]\s+(?=\S)/u, () => 'capital'],
  [/^(\d{1,3}(?:\.\d{1,3})*)\s*[.)]\s*(?=[^\d\s.,/])/u, (match) => `decimal${match[1]!.split('.').length}`],
  [/^(\d{1,2}(?:\.\d{1,2})+)\s+(?=\p{Lu})/u, (match) => `decimal${match[1]!.split('.').length}`],
  [/^\((\d{1,3})\)\s*(?=\S)/u, () => 'paren-digit'],
  [/^\(([ivx]{1,5})\)\s*(?=\S)/u, () => 'paren-roman'],
  [/^\(([a-zđ]\d{0,2})\)\s*(?=\S)/u, () => 'paren-letter'],
  [/^(i{2,3}|iv|vi{1,3}|ix)\)\s*(?=\S)/u, () => 'roman-low'],
  [/^([a-zđ]\d{0,2})\)\s*(?=\S)/u, () => 'letter'],
  [/^([a-zđ])\.\s+(?=\S)/u, () => 'letter.'],
  [
    /^([-–—−‣⁃+•●○▪■◦·*])\s*(?=[\p{L}\p{N}("“‘'[])/u,
    (match) => `bullet${DASHES.has(match[1]!) ? '-' : match[1]!}`,
    () => '',
  ],
  [/^(o)\s+(?=\p{Lu})/u, () => 'bulleto', () => ''],
];
const DASHES = new Set(['-', '–', '—', '−', '‣', '⁃']);

/** The marker at the beginning of a line, or null. */
export function markerOf(text: string): Marker | null {
  for (const [pattern, style, number] of RULES) {
    const match = pattern.exec(text);
    if (match) return { style: style(match), number: (number ?? ((raw) => raw))(match[1]!), length: match[0].length };
  }
  return null;
}

export function isBullet(style: string): boolean {
  return style.startsWith('bullet');
}
