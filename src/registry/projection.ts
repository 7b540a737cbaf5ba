import { PROVINCES, SECTORS } from '../law/index.ts';
import { HIDDEN_STATUS, registerOf, type EntryField } from './registers/index.ts';
import { phrasesIn } from './search/words/expansions.ts';
import { compoundsOf, exactName, markedText, normalText, quoted, wordsOf } from './search/words/normalise.ts';
import { vocabularyOf } from './search/vocabulary.ts';

export type PublicValue = string | number | boolean | readonly string[];
/** The public part of a version as it is stored and hashed. */
export type PublicFacts = Readonly<Record<string, PublicValue>>;

/** A version with what its entry says of itself: all that `entry_current` is made of. */
export interface VersionFacts {
  entryId: string;
  register: string;
  code: string;
  position: number;
  partyId: string | null;
  demo: boolean;
  publishedAt: Date;
  version: number;
  status: string;
  public: PublicFacts;
  at: Date;
}

/** A row of `entry_current`; `words` is a tsvector literal. */
export interface CurrentRow {
  entry_id: string;
  register: string;
  code: string;
  position: number;
  version: number;
  status: string;
  risk_level: string | null;
  party_id: string | null;
  party_name: string;
  name: string;
  sectors: string[];
  provinces: string[];
  public: PublicFacts;
  name_normal: string;
  party_normal: string;
  marked: string;
  words: string;
  demo: boolean;
  published_at: string;
  changed_at: string;
  confirmed_at: string;
}

/** What everybody finds of an entry, derived from its newest version alone. Pure, so that it can be rebuilt and compared. */
export function currentRow(facts: VersionFacts): CurrentRow {
  const text = (name: string): string => (typeof facts.public[name] === 'string' ? facts.public[name] : '');
  const register = registerOf(facts.register);
  const party = register.partyField === null ? '' : text(register.partyField);
  const at = facts.at.toISOString();
  return {
    entry_id: facts.entryId,
    register: facts.register,
    code: facts.code,
    position: facts.position,
    version: facts.version,
    status: facts.status,
    risk_level: riskLevelOf(facts.public),
    party_id: facts.partyId,
    party_name: party,
    name: text('name'),
    sectors: listOf(facts.public['sectors']),
    provinces: listOf(facts.public['provinces']),
    public: facts.public,
    name_normal: normalText(text('name')),
    party_normal: normalText(party),
    marked: markedText(`${text('name')} ${party} ${beginning(text('intendedPurpose'))}`),
    words: lexemesOf(facts),
    demo: facts.demo,
    published_at: facts.publishedAt.toISOString(),
    changed_at: at,
    confirmed_at: at,
  };
}

const MARKED_LETTERS = 400;

function beginning(text: string): string {
  return text.slice(0, MARKED_LETTERS);
}

function riskLevelOf(facts: PublicFacts): string | null {
  const level = facts['riskLevel'];
  return level === 'high' || level === 'medium' || level === 'low' ? level : null;
}

function listOf(value: PublicValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The facet values that an entry is counted under. A withdrawn entry counts nowhere but among the withdrawn. */
export function facetKeys(row: Pick<CurrentRow, 'status' | 'risk_level' | 'sectors' | 'provinces'>): string[] {
  const keys = [`status=${row.status}`];
  if (row.status === HIDDEN_STATUS) return keys;
  if (row.risk_level !== null) keys.push(`risk=${row.risk_level}`);
  for (const sector of new Set(row.sectors)) keys.push(`sector=${sector}`);
  for (const province of new Set(row.provinces)) keys.push(`province=${province}`);
  return keys;
}

/** The words of a version, as written, for the vocabulary. */
export function vocabularyWords(facts: VersionFacts): string[] {
  return facts.status === HIDDEN_STATUS ? [] : vocabularyOf(searchedTexts(facts).map((part) => part.text));
}

/** Own lexemes instead of a parser's: codes stay whole, and the same fold is used for rows and queries. */
function lexemesOf(facts: VersionFacts): string {
  const lexemes = new Lexemes();
  lexemes.add(facts.code.replaceAll('-', '').toLowerCase(), 'A');
  lexemes.add(facts.code.split('-')[2] ?? facts.code, 'A');
  for (const key of facetKeys({
    ...facts,
    risk_level: riskLevelOf(facts.public),
    sectors: listOf(facts.public['sectors']),
    provinces: listOf(facts.public['provinces']),
  })) {
    lexemes.mark(`#${key}`);
  }
  const partyCode = facts.public['providerCode'] ?? facts.public['deployerCode'] ?? facts.public['declarerCode'];
  if (typeof partyCode === 'string') lexemes.mark(`#party=${partyCode}`);
  for (const { field, text } of facts.status === HIDDEN_STATUS ? [] : searchedTexts(facts)) {
    lexemes.addText(text, field.searched!);
    if (field.searched === 'A') lexemes.markName(text);
  }
  return lexemes.literal();
}

function searchedTexts(facts: VersionFacts): { field: EntryField; text: string }[] {
  return registerOf(facts.register)
    .fields.filter((field) => field.visibility === 'public' && field.searched !== null)
    .flatMap((field) => {
      const value = facts.public[field.name];
      if (typeof value === 'string') return [{ field, text: value }];
      return listOf(value).map((item) => ({ field, text: nameOf(field.name, item) }));
    });
}

const SECTOR_NAMES = new Map<string, string>(SECTORS.map((sector) => [sector.code, sector.name.vi]));
const PROVINCE_NAMES = new Map<string, string>(PROVINCES.map((province) => [province.code, province.vi]));

/** Sectors and provinces are stored as codes and found by name. */
function nameOf(field: string, code: string): string {
  const names = field === 'sectors' ? SECTOR_NAMES : PROVINCE_NAMES;
  return names.get(code) ?? code;
}

const LAST_POSITION = 16_000;
const MOST_POSITIONS = 200;
/** Between two texts, so that no phrase reaches from one into the next. */
const GAP = 10;

class Lexemes {
  readonly #places = new Map<string, string[]>();
  #next = 1;

  /** A lexeme that is only asked for, never ranked. */
  mark(lexeme: string): void {
    if (!this.#places.has(lexeme)) this.#places.set(lexeme, []);
  }

  add(lexeme: string, weight: string, position = this.#next): void {
    const places = this.#places.get(lexeme) ?? [];
    if (places.length < MOST_POSITIONS && position < LAST_POSITION) places.push(`${position}${weight}`);
    this.#places.set(lexeme, places);
  }

  addText(text: string, weight: string): void {
    const start = this.#next;
    const words = wordsOf(text);
    for (const [at, word] of words.entries()) this.add(word.plain, weight, start + at);
    for (const compound of compoundsOf(text)) this.add(compound.joined, weight, start + compound.at);
    for (const phrase of phrasesIn(words)) this.add(phrase.meaning, weight, start + phrase.at);
    this.#next = start + words.length + GAP;
  }

  /** Words of the name a second time, so that they can be asked for alone. */
  markName(text: string): void {
    const words = wordsOf(text);
    this.mark(exactName(words.map((word) => word.plain).join(' ')));
    for (const word of words) this.mark(`@${word.plain}`);
    for (const compound of compoundsOf(text)) this.mark(`@${compound.joined}`);
    for (const phrase of phrasesIn(words)) this.mark(`@${phrase.meaning}`);
  }

  literal(): string {
    return [...this.#places]
      .map(([lexeme, places]) => quoted(lexeme) + (places.length > 0 ? `:${places.join()}` : ''))
      .join(' ');
  }
}
