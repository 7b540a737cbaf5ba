import { sql } from 'kysely';
import type { Tx } from '../platform/database/index.ts';

/** What a code names. Only `system` is the AI-ID that the law speaks of; the format of all of them is our own rule (own:ai-id-format). */
export type CodeKind =
  | 'system'
  | 'voluntary'
  | 'deployment'
  | 'guidance'
  | 'conformity'
  | 'declaration'
  | 'commitment'
  | 'petition'
  | 'case';

const PREFIXES: Record<CodeKind, string> = {
  system: 'AI',
  voluntary: 'TN',
  deployment: 'TK',
  guidance: 'HD',
  conformity: 'SP',
  declaration: 'MB',
  commitment: 'CK',
  petition: 'KN',
  case: 'HS',
};
const KINDS: ReadonlyMap<string, CodeKind> = new Map(
  (Object.keys(PREFIXES) as CodeKind[]).map((kind) => [PREFIXES[kind], kind]),
);
const SEQUENCES: Record<CodeKind, string> = {
  system: 'ai_id_number',
  voluntary: 'public_reference_number',
  deployment: 'deployment_number',
  guidance: 'guidance_number',
  conformity: 'conformity_number',
  declaration: 'declaration_number',
  commitment: 'commitment_number',
  petition: 'petition_number',
  case: 'case_code_number',
};

/** A code taken apart. */
export interface Code {
  /** In its one spelling: `AI-2026-0000123-K`. */
  code: string;
  kind: CodeKind;
  /** Year of issue. */
  year: number;
  /** Running number, never given twice within a kind. */
  number: number;
}

const NUMBER_DIGITS = 7;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Check character of ISO/IEC 7064 MOD 37,36 over letters A–Z and digits: finds every single wrong character and nearly all that are swapped. */
export function checkCharacter(text: string): string {
  let rest = 36;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError(`Not a character of ISO 7064 MOD 37,36: ${JSON.stringify(character)}`);
    rest = (rest + value) % 36 || 36;
    rest = (rest * 2) % 37;
  }
  return ALPHABET[(37 - rest) % 36]!;
}

/** The code of that kind with that running number, issued on `day` ('YYYY-MM-DD'). */
export function newCode(kind: CodeKind, number: number, day: string): string {
  const year = /^(\d{4})-\d\d-\d\d$/.exec(day)?.[1];
  if (year === undefined || !Number.isSafeInteger(number) || number < 1)
    throw new RangeError(`No code for number ${number} on ${day}`);
  const digits = String(number).padStart(NUMBER_DIGITS, '0');
  return `${PREFIXES[kind]}-${year}-${digits}-${checkCharacter(PREFIXES[kind] + year + digits)}`;
}

/** The AI-ID with that running number, issued on `day`. */
export function newAiId(number: number, day: string): string {
  return newCode('system', number, day);
}

export type CodeReading =
  | ({ readonly ok: true } & Code)
  /** `wrongCheckCharacter`: it has the form of a code, but something in it is mistyped. */
  | { readonly ok: false; readonly why: 'notACode' | 'wrongCheckCharacter' };

/**
 * Reads a code as people type or scan it: any case, spaces or any dash or none between its parts, full-width characters,
 * the letters O, I and L where only digits can stand, the digit 1 for the I of AI.
 */
export function readCode(typed: string): CodeReading {
  const compact = compactCode(typed);
  const parts = /^([A-Z]{2})(\d{4})(\d{7}|[1-9]\d{7,13})([0-9A-Z])$/.exec(compact);
  const kind = parts === null ? undefined : KINDS.get(parts[1]!);
  if (parts === null || kind === undefined || Number(parts[3]) === 0) return { ok: false, why: 'notACode' };
  const [body, check] = [compact.slice(0, -1), compact.slice(-1)];
  if (checkCharacter(body) !== check) return { ok: false, why: 'wrongCheckCharacter' };
  const code = `${parts[1]}-${parts[2]}-${parts[3]}-${check}`;
  return { ok: true, code, kind, year: Number(parts[2]), number: Number(parts[3]) };
}

/** Reads an AI-ID; null for anything else, other codes included. */
export function parseAiId(typed: string): Code | null {
  const read = readCode(typed);
  return read.ok && read.kind === 'system'
    ? { code: read.code, kind: read.kind, year: read.year, number: read.number }
    : null;
}

/**
 * For search: a code, or the beginning of one, without its dashes. `whole` is false when something is missing or mistyped at the end;
 * then `start` is the part to go by. Null for what does not look like a code.
 */
export function codeStart(typed: string): { start: string; whole: boolean } | null {
  const read = readCode(typed);
  if (read.ok) return { start: read.code.replaceAll('-', ''), whole: true };
  const compact = compactCode(typed);
  if (read.why === 'wrongCheckCharacter') return { start: compact.slice(0, -1), whole: false };
  const start = /^([A-Z]{2})\d{4}\d{3,}$/.exec(compact);
  return start !== null && KINDS.has(start[1]!) && start[1] !== PREFIXES.case ? { start: compact, whole: false } : null;
}

const LONGEST_TYPED = 64;
/** As we write it ourselves, in links and lists. */
const AS_ISSUED = /^[A-Z]{2}-\d{4}-\d{7,14}-[0-9A-Z]$/;

/** Two letters that begin no code: most of what people look for. */
const BEGINS_OTHERWISE = new RegExp(`^(?!${[...KINDS.keys()].join('|')})[a-z]{2}`, 'i');

function compactCode(typed: string): string {
  // No letter can stand for the 2 of the year.
  if (typed.length > LONGEST_TYPED || BEGINS_OTHERWISE.test(typed) || !/\p{N}/u.test(typed)) return '';
  if (AS_ISSUED.test(typed)) return typed.replaceAll('-', '');
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\u2212._/·:]+/gu, '');
  const prefix = plain.slice(0, 2).replace('1', 'I');
  const digits = plain.slice(2, -1).replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return prefix + digits + plain.slice(-1);
}

/** Codes that somebody needs: that many of a kind, issued on `day`. */
export interface WantedCodes {
  readonly kind: CodeKind;
  readonly count: number;
  readonly day: string;
}

/**
 * Takes fresh codes in one trip, for each want its own in rising order. Numbers taken by a transaction that fails are never given
 * again, so there may be gaps.
 */
export async function takeCodes(tx: Tx, wanted: readonly WantedCodes[]): Promise<string[][]> {
  const wants = wanted.flatMap(({ count }, want) => Array<number>(count).fill(want));
  const sequences = wants.map((want) => SEQUENCES[wanted[want]!.kind]);
  const taken = await sql<{ want: number; number: number }>`
    select want, nextval(sequence) as number
      from unnest(${sequences}::text[], ${wants}::int[]) as wanted(sequence, want)`.execute(tx);
  const numbers = Map.groupBy(taken.rows, ({ want }) => want);
  return wanted.map(({ kind, day }, at) =>
    (numbers.get(at) ?? [])
      .map(({ number }) => number)
      .toSorted((a, b) => a - b)
      .map((number) => newCode(kind, number, day)),
  );
}
