import { walkXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** "%1.%2)" */
  text: string;
}

/** Which list and level a paragraph is numbered in. */
export interface NumberedBy {
  list: string;
  level: number;
}

export interface ParagraphStyle {
  numbered: Partial<NumberedBy>;
  basedOn: string | null;
  heading: boolean;
}

/** The numbers that Word prints before paragraphs but does not store in them. */
export class DocxNumbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  readonly #counters = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(numbering: string | null) {
    if (numbering !== null) this.#read(numbering);
  }

  /** The number with a space behind it, counted on; empty for a list that prints nothing. */
  next({ list, level }: NumberedBy): string {
    const definition = this.#lists.get(list);
    const levels = definition && this.#levels.get(definition.abstract);
    const own = levels?.get(level);
    if (!definition || !levels || !own) return '';
    const counters = this.#counters.get(definition.abstract) ?? [];
    this.#counters.set(definition.abstract, counters);
    const restart = definition.starts.get(level);
    const first = restart !== undefined && !this.#started.has(`${list} ${level}`);
    if (first) this.#started.add(`${list} ${level}`);
    counters[level] = first ? restart : (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    const bullet = own.format === 'bullet' ? bulletSign(own.text) : null;
    const printed =
      bullet ??
      own.text.replaceAll(/%(\d)/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const above = levels.get(at);
        return above ? inFormat(counters[at] ?? above.start, above.format) : '';
      });
    return printed === '' ? '' : `${printed} `;
  }

  #read(numbering: string): void {
    let abstract = '';
    let list = '';
    let at = 0;
    walkXml(numbering, {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:abstractNum') this.#levels.set((abstract = attributes['w:abstractNumId'] ?? ''), new Map());
        else if (name === 'w:num') list = attributes['w:numId'] ?? '';
        else if (name === 'w:abstractNumId') this.#lists.set(list, { abstract: value, starts: new Map() });
        else if (name === 'w:lvlOverride') at = Number(attributes['w:ilvl'] ?? 0);
        else if (name === 'w:startOverride') this.#lists.get(list)?.starts.set(at, Number(value));
        else if (name === 'w:lvl' && list === '') {
          at = Number(attributes['w:ilvl'] ?? 0);
          this.#levels.get(abstract)?.set(at, { start: 1, format: 'decimal', text: '' });
        } else if (list === '') this.#readLevel(abstract, at, name, value);
      },
      close: () => undefined,
      text: () => undefined,
    });
  }

  #readLevel(abstract: string, at: number, name: string, value: string): void {
    const level = this.#levels.get(abstract)?.get(at);
    if (!level) return;
    if (name === 'w:start') level.start = Number(value);
    else if (name === 'w:numFmt') level.format = value;
    else if (name === 'w:lvlText') level.text = value;
  }
}

function bulletSign(text: string): string {
  return /^[-–—+•●○▪*o]$/u.test(text) ? text : '-';
}

function inFormat(number: number, format: string): string {
  if (format === 'lowerLetter') return letters(number);
  if (format === 'upperLetter') return letters(number).toUpperCase();
  if (format === 'upperRoman') return roman(number);
  if (format === 'lowerRoman') return roman(number).toLowerCase();
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  return format === 'none' ? '' : String(number);
}

/** a … z, aa, bb … as Word counts. */
function letters(number: number): string {
  const letter = String.fromCodePoint(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(10, Math.ceil(number / 26)));
}

function roman(number: number): string {
  const signs = [['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const; // prettier-ignore
  let rest = Math.min(number, 300);
  return signs.reduce((text, [sign, value]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return text + sign.repeat(times);
  }, '');
}

/** Paragraph styles by id: their numbering and whether they are headings. */
export function paragraphStyles(styles: string | null): Map<string, ParagraphStyle> {
  const found = new Map<string, ParagraphStyle>();
  if (styles === null) return found;
  let style: ParagraphStyle | null = null;
  walkXml(styles, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        style = { numbered: {}, basedOn: null, heading: false };
        found.set(attributes['w:styleId'] ?? '', style);
      } else if (style === null) return;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:name') style.heading = /^(?:heading \d|title)$/iu.test(value);
      else if (name === 'w:numId') style.numbered.list = value;
      else if (name === 'w:ilvl') style.numbered.level = Number(value);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** Numbering and heading of a style, with what it inherits. */
export function inheritedStyle(styles: ReadonlyMap<string, ParagraphStyle>, id: string): ParagraphStyle {
  const result: ParagraphStyle = { numbered: {}, basedOn: null, heading: false };
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
    seen.add(at);
    const own = styles.get(at);
    result.numbered = { ...own?.numbered, ...result.numbered };
    result.heading ||= own?.heading ?? false;
  }
  return result;
}
