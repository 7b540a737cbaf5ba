import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newAiId, newCode, parseAiId, readCode } from '../../src/registry/index.ts';
import { checkCharacter, codeStart } from '../../src/registry/codes.ts';

// GRid Standard (example A1-2425G-ABC1234002-M); ISAN: 0000-0000-3A8D-0000-Z and 0000-0000-D07A-0090-Q. All three use ISO 7064 MOD 37,36.
const PUBLISHED: [string, string][] = [
  ['A12425GABC1234002', 'M'],
  ['000000003A8D0000', 'Z'],
  ['00000000D07A0090', 'Q'],
];

test('the check character is that of published examples of ISO 7064 MOD 37,36', () => {
  for (const [text, check] of PUBLISHED) assert.equal(checkCharacter(text), check);
});

test('an AI-ID has year, running number of at least seven digits and check character [L10.3-1]', () => {
  assert.match(newAiId(123, '2026-11-22'), /^AI-2026-0000123-[0-9A-Z]$/);
  assert.match(newAiId(123_456_789, '2027-01-01'), /^AI-2027-123456789-[0-9A-Z]$/);
  assert.match(newCode('case', 1, '2026-03-01'), /^HS-2026-0000001-[0-9A-Z]$/);
  for (const bad of [0, -1, 1.5, Number.NaN]) assert.throws(() => newAiId(bad, '2026-11-22'), RangeError);
  assert.throws(() => newAiId(1, '22/11/2026'), RangeError);
});

/** A small generator of its own, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test('every code reads back from any typing', () => {
  const next = random(7);
  for (let round = 0; round < 2_000; round += 1) {
    const number = Math.floor(next() ** 6 * 1e12) + 1;
    const code = newCode(
      (['system', 'voluntary', 'deployment', 'guidance', 'case'] as const)[round % 5]!,
      number,
      `20${26 + (round % 60)}-05-05`,
    );
    const typings = [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      code.replaceAll('-', ' '),
      `  ${code.replaceAll('-', '–')}\n`,
      code.replaceAll('-', ' — '),
      code.replaceAll('-', '.'),
      Array.from(code, (c) => (c === '-' ? '－' : String.fromCodePoint(c.codePointAt(0)! + 0xfee0))).join(''),
      code.slice(0, 2) + code.slice(2, -1).replaceAll('0', 'O').replaceAll('1', 'l') + code.slice(-1),
    ];
    for (const typed of typings) {
      const read = readCode(typed);
      assert.ok(read.ok, `${typed} of ${code}`);
      assert.deepEqual([read.code, read.number], [code, number]);
    }
  }
});

test('one wrong character never reads as a code, two neighbours swapped hardly ever', () => {
  const next = random(11);
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  let swaps = 0;
  let unseen = 0;
  for (let round = 0; round < 500; round += 1) {
    const compact = newAiId(Math.floor(next() * 9_999_999) + 1, '2026-11-22').replaceAll('-', '');
    for (let at = 2; at < compact.length; at += 1) {
      const digits = at < compact.length - 1 ? '0123456789' : alphabet;
      const wrong = digits[Math.floor(next() * digits.length)]!;
      if (wrong !== compact[at])
        assert.equal(
          readCode(compact.slice(0, at) + wrong + compact.slice(at + 1)).ok,
          false,
          `${compact} at ${at}: ${wrong}`,
        );
      const swapped = compact.slice(0, at) + (compact[at + 1] ?? '') + compact[at]! + compact.slice(at + 2);
      if (at + 1 === compact.length || swapped === compact) continue;
      swaps += 1;
      unseen += Number(readCode(swapped).ok);
    }
  }
  // A hybrid system of ISO 7064 promises all single errors and nearly all transpositions.
  assert.ok(unseen / swaps < 0.03, `${unseen} of ${swaps}`);
});

test('what is mistyped is told from what is no code', () => {
  const code = newAiId(123, '2026-11-22');
  const other = code.endsWith('7') ? '8' : '7';
  assert.deepEqual(readCode(code.slice(0, -1) + other), { ok: false, why: 'wrongCheckCharacter' });
  for (const text of [
    '',
    'AI',
    'AI-2026',
    'AI-2026-0000000-K',
    'XX-2026-0000123-4',
    'trí tuệ nhân tạo',
    '\0',
    '🙂'.repeat(40),
    'A'.repeat(10_000),
    "AI-2026-0000123-'; drop table entry",
  ]) {
    assert.deepEqual(readCode(text), { ok: false, why: 'notACode' }, text.slice(0, 40));
  }
});

test('only the code of a system is an AI-ID [L10.3-1]', () => {
  assert.equal(parseAiId(newCode('voluntary', 5, '2026-11-22')), null);
  assert.equal(parseAiId(newCode('system', 5, '2026-11-22'))?.number, 5);
});

test('the beginning of a public code of any kind is searched for as such, the code of a case never', () => {
  const kinds = [
    'system',
    'voluntary',
    'deployment',
    'guidance',
    'conformity',
    'declaration',
    'commitment',
    'petition',
  ] as const;
  for (const kind of kinds) {
    const compact = newCode(kind, 123, '2026-11-22').replaceAll('-', '');
    assert.deepEqual(codeStart(compact), { start: compact, whole: true });
    assert.deepEqual(codeStart(compact.slice(0, -2).toLowerCase()), { start: compact.slice(0, -2), whole: false });
  }
  const ofCase = newCode('case', 123, '2026-11-22').replaceAll('-', '');
  assert.equal(codeStart(ofCase.slice(0, -2)), null);
  for (const words of ['hỏi đáp', 'AI 2026', 'XX20260000123']) assert.equal(codeStart(words), null, words);
});
