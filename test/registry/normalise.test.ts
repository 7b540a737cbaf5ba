import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalText } from '../../src/registry/index.ts';
import { fromTelex, markedText, markedWord, quoted, wordsOf } from '../../src/registry/search/words/normalise.ts';
import { slotsOf, wordingsOf } from '../../src/registry/search/words/slots.ts';
import { errorsBetween, shortenedForms } from '../../src/registry/search/vocabulary.ts';
import { SYSTEMS } from './relevance-data.ts';

const TEXTS = SYSTEMS.flatMap((system) => [system.name, system.provider, system.purpose]);

test('text without diacritics, in capitals, composed or decomposed is one text', () => {
  assert.equal(normalText('Đặng Thùy Trâm: HỆ THỐNG số 1'), 'dang thuy tram he thong so 1');
  for (const text of TEXTS) {
    const plain = normalText(text);
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) assert.equal(normalText(text.normalize(form)), plain);
    assert.equal(normalText(text.toUpperCase()), plain);
    assert.equal(normalText(plain), plain);
    assert.match(plain, /^[a-z0-9 ]+$/);
  }
});

test('both places of the tone mark and both spellings with i and y are one word', () => {
  assert.equal(markedText('hoà thuỷ quý'), markedText('hòa thủy quý'));
  assert.equal(normalText('bác sỹ kỹ thuật'), normalText('bác sĩ kĩ thuật'));
  assert.notEqual(markedWord('bò'), markedWord('bộ'));
  assert.notEqual(markedWord('ma'), markedWord('má'));
});

const HOSTILE = [
  "'; drop table entry; --",
  '%_%\\',
  "' | '' & ! ( ) :* <-> <5>",
  'x'.repeat(10_000),
  'a '.repeat(5_000),
  '🙂👩‍👩‍👧‍👦',
  '\ud800 lẻ \udfff',
  '\0\u0001\u200b\u202e',
  '𝕋𝕋ℕ𝕋 ＡＩ',
  'İstanbul ß ﬁ ǅ',
  '中文 한국어 ไทย العربية',
  '\u0301\u0301\u0301',
  'a\u0300'.repeat(3_000),
  '--- ... &&& ///',
];

test('hostile text gives words of letters and digits only, and never fails', () => {
  for (const text of HOSTILE) {
    for (const word of wordsOf(text)) {
      assert.match(word.plain, /^[\p{L}\p{N}]{1,60}$/u);
      assert.ok(word.plain.isWellFormed());
    }
    assert.ok(slotsOf(text).length <= 16);
    markedText(text);
  }
  assert.deepEqual(wordsOf('🙂 --- \0'), []);
  assert.deepEqual(
    wordsOf('𝕋𝕋ℕ𝕋').map((word) => word.plain),
    ['ttnt'],
  );
});

test('a lexeme keeps its quotes and backslashes to itself', () => {
  assert.equal(quoted("o'neill\\"), "'o''neill\\\\'");
});

test('Telex keys become the word that was meant', () => {
  assert.deepEqual(['tueej', 'nhaan', 'ddoongf', 'tris', 'thuwowng'].map(fromTelex), [
    'tue',
    'nhan',
    'dong',
    'tri',
    'thuong',
  ]);
  assert.equal(fromTelex('nhan'), null);
});

test('words one error apart share a shortened form, and errors are counted', () => {
  for (const [a, b] of [
    ['khoan', 'khuan'],
    ['dnag', 'dang'],
    ['huyte', 'huyet'],
    ['lna', 'lan'],
    ['xe', 'xem'],
  ] as const) {
    assert.equal(errorsBetween(a, b), 1);
    assert.ok(
      shortenedForms(a).some((form) => shortenedForms(b).includes(form)),
      `${a} ${b}`,
    );
  }
  assert.equal(errorsBetween('deepfke', 'deepfake'), 1);
  assert.equal(errorsBetween('nghieng', 'thang'), 4);
  assert.equal(errorsBetween('', 'abc'), 3);
});

test('an abbreviation asks for what it stands for, and the other way round', () => {
  const [slot] = slotsOf('TTNT');
  const [written] = slotsOf('trí tuệ nhân tạo');
  assert.deepEqual(
    written!.typed.map((word) => word.plain),
    ['tri', 'tue', 'nhan', 'tao'],
  );
  assert.deepEqual(slot!.others, written!.others);
  assert.ok(wordingsOf([slot!]).includes('tri tue nhan tao'));
  assert.deepEqual(
    slotsOf('phòng khám của huyện').map((one) => one.optional),
    [false, false, true, false],
  );
});
