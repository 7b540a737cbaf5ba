import {
  isEnded,
  isUpperCase,
  leadsOn,
  lineKind,
  nextPointLetter,
  normalizedLines,
  type LineKind,
} from './line-kinds.ts';
import { withoutPageNumbers, type SourceLine } from './page-numbers.ts';

export type UnitKind = 'preamble' | 'chapter' | 'section' | 'article' | 'clause' | 'point';

/** A part of an official text. `provision`: `10.3`, `14.1dd`, `12`; `chapter-II`, `section-II.1`, `preamble`. */
export interface TextUnit {
  readonly provision: string;
  readonly kind: UnitKind;
  readonly heading: string | null;
  /** Its own words without those of its parts; paragraphs separated by a line feed. */
  readonly body: string;
  readonly parts: readonly TextUnit[];
}

export type Doubt =
  | 'numberOutOfSequence'
  | 'strayNumber'
  | 'headingRanIntoBody'
  | 'textOutsideArticle'
  | 'quoteNotClosed'
  | 'sameProvisionTwice';

/** Something that could not be placed with certainty. Its text is kept where `keptIn` says, never dropped. */
export interface Unplaced {
  readonly line: number;
  readonly text: string;
  readonly doubt: Doubt;
  readonly keptIn: string;
}

export interface SplitText {
  /** The preamble, then chapters (or articles, where a document has no chapters). */
  readonly units: readonly TextUnit[];
  /** Formula of adoption, signatures, addressees, appendices: no provisions. */
  readonly closing: readonly string[];
  readonly pages: readonly number[];
  readonly unplaced: readonly Unplaced[];
}

interface Building {
  provision: string;
  kind: UnitKind;
  heading: string | null;
  body: string;
  parts: Building[];
}

/**
 * Splits the text of a Vietnamese law, decree or decision into chapters, sections, articles, clauses and points. A
 * number opens a part only where it is next in its sequence: that is what tells a heading from a reference at the
 * start of a line. Pure; line numbers are those of `source`.
 */
export function splitText(source: string): SplitText {
  const { lines, pages, strayNumbers } = withoutPageNumbers(normalizedLines(source));
  const splitter = new Splitter();
  for (const [index, line] of lines.entries()) splitter.read(line, lines[index + 1]?.text ?? '');
  for (const { line, text } of strayNumbers) splitter.doubt({ line, text }, 'strayNumber');
  splitter.end();
  return { units: splitter.units, closing: splitter.closing, pages, unplaced: splitter.unplaced };
}

/** Every unit in reading order, parents before their parts. */
export function flatUnits(units: readonly TextUnit[]): TextUnit[] {
  return units.flatMap((unit) => [unit, ...flatUnits(unit.parts)]);
}

class Splitter {
  readonly units: Building[] = [];
  readonly closing: string[] = [];
  readonly unplaced: Unplaced[] = [];
  readonly #seen = new Set<string>();
  #chapter: Building | null = null;
  #section: Building | null = null;
  #article: Building | null = null;
  #clause: Building | null = null;
  /** Where plain text goes now. */
  #open: Building;
  #last = { chapter: 0, section: 0, article: 0, clause: 0, point: '' };
  #inHeading = false;
  #quotedSince: SourceLine | null = null;
  #previous = '';

  constructor() {
    this.#open = this.#add(this.units, { kind: 'preamble', provision: 'preamble', heading: null, body: '' });
  }

  read(line: SourceLine, next: string): void {
    if (this.closing.length > 0) this.closing.push(line.text);
    else if (this.#quotedSince !== null) this.#append(line.text);
    else if (!this.#opens(lineKind(line.text), line)) this.#text(line, next);
    this.#followQuotes(line);
    this.#previous = line.text;
  }

  doubt(line: SourceLine, doubt: Doubt): void {
    this.unplaced.push({ ...line, doubt, keptIn: this.#open.provision });
  }

  end(): void {
    if (this.#quotedSince !== null) this.doubt(this.#quotedSince, 'quoteNotClosed');
    this.unplaced.sort((a, b) => a.line - b.line);
  }

  /** Opens the part that the line begins, if it may begin there; says whether it did. */
  #opens(kind: LineKind, line: SourceLine): boolean {
    // A heading may well end on such a word: "Chuyển đổi số", "Hiệu lực của điều khoản".
    if (!this.#inHeading && leadsOn(this.#previous)) return false;
    switch (kind.kind) {
      case 'chapter':
        return kind.number === this.#last.chapter + 1 && this.#openChapter(kind, line);
      case 'section':
        return kind.number === this.#last.section + 1 && this.#openSection(kind, line);
      case 'article':
        return this.#isNextArticle(kind) && this.#openArticle(kind, line);
      case 'clause':
        return this.#article !== null && kind.number === this.#last.clause + 1 && this.#openClause(kind, line);
      case 'point':
        return (
          this.#article !== null && kind.letter === nextPointLetter(this.#last.point) && this.#openPoint(kind, line)
        );
      case 'closing':
        return this.#last.article > 0 && this.closing.push(line.text) > 0;
      default:
        return false;
    }
  }

  /** Also an inserted article (`Điều 10a.`), which keeps the number of the one before it. */
  #isNextArticle({ number, letter, rest }: Extract<LineKind, { kind: 'article' }>): boolean {
    if (!this.#inHeading && this.#article !== null && !isEnded(this.#previous)) return false;
    if (rest !== '' && !/^[\p{Lu}“"(]/u.test(rest)) return false;
    return letter === '' ? number === this.#last.article + 1 : number === this.#last.article;
  }

  #openChapter({ number, label, rest }: Extract<LineKind, { kind: 'chapter' }>, line: SourceLine): boolean {
    this.#last = { ...this.#last, chapter: number, section: 0, clause: 0, point: '' };
    this.#chapter = this.#open = this.#add(
      this.units,
      { kind: 'chapter', provision: `chapter-${label}`, heading: rest, body: '' },
      line,
    );
    this.#section = this.#article = this.#clause = null;
    this.#inHeading = true;
    return true;
  }

  #openSection({ number, rest }: Extract<LineKind, { kind: 'section' }>, line: SourceLine): boolean {
    if (this.#chapter === null) return false;
    this.#last = { ...this.#last, section: number, clause: 0, point: '' };
    const provision = `section-${this.#chapter.provision.replace('chapter-', '')}.${number}`;
    this.#section = this.#open = this.#add(
      this.#chapter.parts,
      { kind: 'section', provision, heading: rest, body: '' },
      line,
    );
    this.#article = this.#clause = null;
    this.#inHeading = true;
    return true;
  }

  #openArticle({ number, letter, rest }: Extract<LineKind, { kind: 'article' }>, line: SourceLine): boolean {
    this.#last = { ...this.#last, article: number, clause: 0, point: '' };
    const holder = (this.#section ?? this.#chapter)?.parts ?? this.units;
    this.#article = this.#open = this.#add(
      holder,
      { kind: 'article', provision: `${number}${ascii(letter)}`, heading: rest, body: '' },
      line,
    );
    this.#clause = null;
    this.#inHeading = true;
    return true;
  }

  #openClause({ number, rest }: Extract<LineKind, { kind: 'clause' }>, line: SourceLine): boolean {
    const article = this.#article!;
    this.#last = { ...this.#last, clause: number, point: '' };
    this.#clause = this.#open = this.#add(
      article.parts,
      { kind: 'clause', provision: `${article.provision}.${number}`, heading: null, body: rest },
      line,
    );
    this.#inHeading = false;
    return true;
  }

  #openPoint({ letter, rest }: Extract<LineKind, { kind: 'point' }>, line: SourceLine): boolean {
    const holder = this.#clause ?? this.#article!;
    this.#last = { ...this.#last, point: letter };
    const provision = `${holder.provision}${this.#clause === null ? '.' : ''}${ascii(letter)}`;
    this.#open = this.#add(holder.parts, { kind: 'point', provision, heading: null, body: rest }, line);
    this.#inHeading = false;
    return true;
  }

  #text(line: SourceLine, next: string): void {
    if (this.#inHeading && this.#continuesHeading(line, next)) return;
    this.#inHeading = false;
    const kind = lineKind(line.text).kind;
    const reference = leadsOn(this.#previous) || (kind === 'article' && !isEnded(this.#previous));
    if ((kind === 'clause' || kind === 'point' || kind === 'article') && !reference) {
      this.doubt(line, 'numberOutOfSequence');
    }
    if (this.#open.kind === 'chapter' || this.#open.kind === 'section') this.doubt(line, 'textOutsideArticle');
    this.#append(line.text);
  }

  /** Titles of chapters go on in capitals; those of articles in small letters, or right before the first clause. */
  #continuesHeading(line: SourceLine, next: string): boolean {
    const unit = this.#open;
    const heading = unit.heading ?? '';
    if (unit.kind !== 'article') {
      if (heading !== '' && !isUpperCase(line.text)) return false;
      unit.heading = joined(heading, line.text);
      return true;
    }
    if (/[.;:]$/.test(heading)) return false;
    const goesOn = /^\p{Ll}/u.test(line.text) || (!isEnded(line.text) && /^1\. /.test(next));
    if (heading !== '' && !goesOn) return false;
    const body = bodyRunningIn(heading, line.text);
    unit.heading = joined(heading, body === null ? line.text : line.text.slice(0, -body.length).trim());
    if (body !== null) {
      this.#inHeading = false;
      this.doubt(line, 'headingRanIntoBody');
      this.#append(body);
    }
    return true;
  }

  /** A new paragraph where the last one ended and this begins like one; else the line was only wrapped. */
  #append(text: string): void {
    const unit = this.#open;
    const begins = /^[\p{Lu}“"«\-–+\d]/u.test(text);
    const quotedPart = this.#quotedSince !== null && lineKind(text).kind !== 'text';
    if (unit.body === '') unit.body = text;
    else unit.body += (quotedPart || (begins && isEnded(unit.body)) ? '\n' : ' ') + text;
  }

  /** Text within quotation marks (articles as amended) is words, not structure. */
  #followQuotes(line: SourceLine): void {
    const opened = line.text.split('“').length - line.text.split('”').length;
    if (this.#quotedSince === null && opened > 0) this.#quotedSince = line;
    else if (this.#quotedSince !== null && opened < 0) this.#quotedSince = null;
  }

  #add(to: Building[], opened: Omit<Building, 'parts'>, line?: SourceLine): Building {
    const unit: Building = { ...opened, parts: [] };
    to.push(unit);
    if (this.#seen.has(unit.provision) && line !== undefined) {
      this.unplaced.push({ ...line, doubt: 'sameProvisionTwice', keptIn: unit.provision });
    }
    this.#seen.add(unit.provision);
    return unit;
  }
}

/** `đ` is written `dd` in provision ids. */
function ascii(letter: string): string {
  return letter === 'đ' ? 'dd' : letter;
}

function joined(before: string, after: string): string {
  return before === '' ? after : `${before} ${after}`;
}

/**
 * Where the source lost the line break after a heading, the body usually starts with the heading's own first words
 * ("Bãi bỏ một số … Bãi bỏ khoản 9 …"). Gives that body, or null.
 */
function bodyRunningIn(heading: string, line: string): string | null {
  const opening = heading.split(' ').slice(0, 2).join(' ');
  const at = opening.includes(' ') ? line.indexOf(` ${opening} `) : -1;
  return at < 0 ? null : line.slice(at + 1);
}
