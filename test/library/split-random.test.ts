import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flatUnits, splitText, type TextUnit } from '../../src/library/index.ts';

/**
 * Made-up laws, wrapped at any width and cut into pages, must come back as they were made. The words are traps:
 * references that land at the start of a line, numbers that look like clauses or pages.
 */
const PHRASES = [
  'hệ thống trí tuệ nhân tạo',
  'theo quy định tại Điều 3 của Luật này',
  'khoản 2 Điều 5',
  'điểm a, b khoản 1 Điều này',
  'trong thời hạn 12 tháng',
  'ngày 01 tháng 3 năm 2026',
  'Chương IV của Luật này',
  'Điều 7 và Điều 8',
  'ít nhất 03 năm một lần',
  'bảo đảm an toàn',
  'cơ quan có thẩm quyền',
  'Bộ Khoa học và Công nghệ',
  'tổ chức, cá nhân',
  'Luật số 71/2025/QH15',
  'điểm đ khoản 4',
];
const LETTERS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'];

/** A small repeatable source of numbers (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

interface Made {
  provision: string;
  heading: string | null;
  body: string;
}

/** What was made, and the paragraphs to print it with. */
function makeLaw(pick: (below: number) => number): { units: Made[]; paragraphs: string[] } {
  const sentence = (end: string): string =>
    `Quy định về ${Array.from({ length: 2 + pick(6) }, () => PHRASES[pick(PHRASES.length)]!).join(' và ')}${end}`;
  const [units, paragraphs]: [Made[], string[]] = [[], []];
  const add = (provision: string, heading: string | null, body: string, printed: string[]): void => {
    units.push({ provision, heading, body });
    paragraphs.push(...printed);
  };
  let article = 0;
  for (const label of ['I', 'II', 'III', 'IV'].slice(0, 1 + pick(4))) {
    add(`chapter-${label}`, 'QUY ĐỊNH CHUNG VÀ ĐIỀU KHOẢN', '', [`Chương ${label}`, 'QUY ĐỊNH CHUNG VÀ ĐIỀU KHOẢN']);
    for (let articles = 1 + pick(4); articles > 0; articles--) {
      article += 1;
      const heading = `Trách nhiệm về ${PHRASES[pick(PHRASES.length)]!}`;
      const clauses = pick(6);
      const body = clauses === 0 ? sentence('.') : '';
      add(`${article}`, heading, body, [`Điều ${article}. ${heading}`, ...(body === '' ? [] : [body])]);
      for (let clause = 1; clause <= clauses; clause++) {
        const points = pick(3) === 0 ? 1 + pick(LETTERS.length) : 0;
        const second = points === 0 && pick(5) === 0 ? sentence('.') : '';
        const text = sentence(points > 0 ? ':' : '.');
        add(`${article}.${clause}`, null, `${text} ${second}`.trim(), [
          `${clause}. ${text}`,
          ...(second === '' ? [] : [second]),
        ]);
        for (const letter of LETTERS.slice(0, points)) {
          const point = sentence(';');
          add(`${article}.${clause}${letter === 'đ' ? 'dd' : letter}`, null, point, [`${letter}) ${point}`]);
        }
      }
    }
  }
  return { units, paragraphs };
}

/** Headings keep to one line: where a heading without end mark stops and a body starts, no rule can tell. */
function wrapped(paragraph: string, width: number): string[] {
  if (/^(Chương|Điều \d+\.) ?/.test(paragraph) || paragraph === paragraph.toUpperCase()) return [paragraph];
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * A page number after every so many lines: stuck to an open sentence, or alone. Not stuck where the sentence itself
 * could have a number ("trong thời hạn 12 / tháng"): nobody can tell those.
 */
function paged(lines: readonly string[], perPage: number): string {
  const out: string[] = [];
  let page = 0;
  for (const [index, line] of lines.entries()) {
    const full = (index + 1) % perPage === 0;
    const next = lines[index + 1] ?? '';
    const open =
      /\p{Ll}$/u.test(line) &&
      /^(?!tháng|ngày|năm|lần)\p{Ll}/u.test(next) &&
      !/(?:Điều|khoản|điểm|Chương|số|ngày|tháng|năm|hạn|nhất|lần)$/iu.test(line);
    if (!full) out.push(line);
    else if (open && page % 2 === 0) out.push(`${line} ${++page}`);
    else out.push(line, String(++page));
  }
  return out.join('\n');
}

test('made-up laws come back as they were made, however they are wrapped and paged', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const pick = chance(seed);
    const { units, paragraphs } = makeLaw(pick);
    const width = 30 + pick(90);
    const source = paged(
      paragraphs.flatMap((paragraph) => wrapped(paragraph, width)),
      12 + pick(30),
    );
    const split = splitText(`LUẬT\n${source}`);
    const found = flatUnits(split.units)
      .slice(1)
      .map(({ provision, heading, body }: TextUnit) => ({ provision, heading, body: body.replaceAll('\n', ' ') }));
    assert.deepEqual(found, units, `seed ${seed}`);
    assert.deepEqual(split.unplaced, [], `seed ${seed}`);
  }
});
