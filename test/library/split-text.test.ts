import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { flatUnits, splitText, type TextUnit } from '../../src/library/index.ts';
import { sharedFile } from '../shared-folder.ts';

const LAW = 'data/texts/du-thao-luat-tri-tue-nhan-tao.txt';

/** Article: how many points each of its clauses has. Counted by hand in the printed text. */
const POINTS_PER_CLAUSE: Record<number, number[]> = {
  1: [0, 0],
  2: [],
  3: [0, 0, 0, 0, 0, 0, 0, 0],
  4: [0, 0, 0, 0],
  5: [0, 0, 0, 0, 0, 0, 0, 0],
  6: [0, 2, 0, 0],
  7: [0, 4, 0, 0, 0, 0],
  8: [0, 0, 0, 0],
  9: [3, 0, 0],
  10: [0, 0, 0, 0, 3, 0, 0],
  11: [0, 0, 0, 0, 0, 0],
  12: [0, 2, 0, 0, 0],
  13: [0, 2, 0, 0, 0, 0],
  14: [7, 6, 0, 0, 0, 0, 0],
  15: [4, 3, 0],
  16: [0, 0, 0, 0, 0, 0],
  17: [0, 0, 0, 0, 0, 0],
  18: [0, 0, 0, 0, 0],
  19: [0, 0, 0],
  20: [0, 4, 0, 0, 0, 0],
  21: [0, 2, 0, 0],
  22: [0, 0, 5, 0, 0],
  23: [0, 0, 0, 0, 0, 0, 0],
  24: [0, 0, 2, 0],
  25: [0, 0, 0, 0, 0, 0, 0],
  26: [4, 0, 0, 0, 0],
  27: [0, 0, 0, 0, 0],
  28: [0, 0, 0, 0],
  29: [0, 0, 2, 0, 0],
  30: [6, 4],
  31: [0, 0, 0],
  32: [0, 0],
  33: [],
  34: [],
  35: [2, 0],
};

const path = sharedFile(LAW);
const whole = { skip: path === null ? `${LAW} is not here` : false };
const split = path === null ? null : splitText(readFileSync(path, 'utf8'));
const flat = split === null ? [] : flatUnits(split.units);
const unit = (provision: string): TextUnit => {
  const found = flat.find((one) => one.provision === provision);
  assert.ok(found, `no provision ${provision}`);
  return found;
};

test('the bill of the Law falls into 8 chapters and 35 articles', whole, () => {
  assert.deepEqual(
    flat.filter((one) => one.kind === 'chapter').map((one) => [one.provision, one.parts.length]),
    [
      ['chapter-I', 8],
      ['chapter-II', 7],
      ['chapter-III', 3],
      ['chapter-IV', 7],
      ['chapter-V', 2],
      ['chapter-VI', 2],
      ['chapter-VII', 3],
      ['chapter-VIII', 3],
    ],
  );
  assert.deepEqual(
    flat.filter((one) => one.kind === 'article').map((one) => one.provision),
    Array.from({ length: 35 }, (_, index) => String(index + 1)),
  );
});

test('every clause and every point of the bill is found, and none too many', whole, () => {
  const counted = Object.fromEntries(
    flat
      .filter((one) => one.kind === 'article')
      .map((one) => [one.provision, one.parts.map((clause) => clause.parts.length)]),
  );
  assert.deepEqual(counted, POINTS_PER_CLAUSE);
  const letters = unit('14.1').parts.map((point) => point.provision);
  assert.deepEqual(letters, ['14.1a', '14.1b', '14.1c', '14.1d', '14.1dd', '14.1e', '14.1g']);
});

test('headings broken over two lines are whole again', whole, () => {
  assert.match(
    unit('8').heading ?? '',
    /một cửa về trí tuệ nhân tạo và cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo$/,
  );
  assert.match(unit('27').heading ?? '', /trong quản lý nhà nước và cung cấp dịch vụ công$/);
  assert.match(unit('chapter-III').heading ?? '', /TRÍ TUỆ NHÂN TẠO QUỐC GIA$/);
});

test('no page number is left inside the text', whole, () => {
  assert.deepEqual(
    split?.pages,
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  assert.match(unit('3.3').body, /thuật toán hoặc hệ thống trí tuệ nhân tạo và có quyền/);
  assert.match(unit('15.2a').body, /cơ quan nhà nước có thẩm quyền/);
  assert.match(unit('17.1').body, /cơ sở dữ liệu của bộ, cơ quan ngang bộ/);
  assert.match(unit('18.4').body, /tự động hóa quy trình/);
  assert.match(unit('25.3').body, /hỗ trợ phát triển công nghệ cốt lõi/);
  assert.match(unit('29.1').body, /mức độ, hậu quả của hành vi/);
  for (const { provision, body } of flat) assert.doesNotMatch(body, /(^|\n)\d+(\n|$)|\D \d{1,2}$/, provision);
});

test('numbers that belong to a sentence stay in it', whole, () => {
  assert.match(unit('35.1a').body, /^18 tháng kể từ/);
  assert.match(unit('19.1').body, /ít nhất 03 năm một lần/);
  assert.match(unit('33').body, /điểm đ khoản 2 Điều 34; Chương IV về trí tuệ nhân tạo/);
});

test('a reference to an article at the start of a line opens no article', whole, () => {
  assert.match(unit('13.3').body, /việc tuân thủ Điều 10 của Luật này\.$/);
  assert.match(unit('15.1a').body, /quy định tại Điều 11 của Luật này;$/);
});

test('a second paragraph stays with its clause', whole, () => {
  assert.equal(unit('10.3').body.split('\n').length, 2);
  assert.equal(unit('11.4').body.split('\n').length, 2);
  assert.equal(unit('14.3').body.split('\n').length, 1, 'a line wrapped after a semicolon is no paragraph');
});

test('what could not be placed with certainty is listed: the heading of Article 33 ran into its body', whole, () => {
  assert.deepEqual(
    split?.unplaced.map(({ doubt, keptIn }) => [doubt, keptIn]),
    [['headingRanIntoBody', '33']],
  );
  assert.match(unit('33').body, /^Bãi bỏ khoản 9 Điều 3;/);
  assert.equal(split?.closing.at(-1), 'Trần Thanh Mẫn');
});

test('no word of the bill is lost', whole, () => {
  const words = (text: string): string[] =>
    text
      .normalize('NFC')
      .split(/\s+/)
      .filter((word) => word !== '');
  const kept =
    flat.flatMap((one) => words(`${one.heading ?? ''} ${one.body}`)).length +
    (split?.closing ?? []).flatMap(words).length;
  // Chapter marks are two words, article marks two, clause and point marks one each; page numbers one each.
  const marks = 8 * 2 + 35 * 2 + 154 + 67 + 20;
  assert.equal(kept + marks, words(readFileSync(path!, 'utf8')).length);
});

test('decomposed accents, invisible characters and Windows line ends make no difference', whole, () => {
  const source = readFileSync(path!, 'utf8');
  const disguised = `\uFEFF${source.normalize('NFD').replaceAll('\n', '\r\n').replaceAll(' ', '\u00A0')}`;
  assert.deepEqual(splitText(disguised), split);
});

// What the one text does not show, in small made-up texts.

const decree = (body: string): ReturnType<typeof splitText> =>
  splitText(`NGHỊ ĐỊNH\nChương I\nQUY ĐỊNH CHUNG\n${body}`);
const provisions = (text: ReturnType<typeof splitText>): string[] =>
  flatUnits(text.units)
    .slice(1)
    .filter((one) => one.kind !== 'chapter')
    .map((one) => one.provision);

test('clauses and points start anew in each article, sections in each chapter', () => {
  const text = decree(
    'Mục 1\nMỘT\nĐiều 1. Thứ nhất\n1. Một:\na) A;\nb) B.\n2. Hai:\na) A.\nMục 2\nHAI\nĐiều 2. Thứ hai\n1. Một.\nChương II\nKHÁC\nMục 1\nBA\nĐiều 3. Thứ ba\n1. Một.',
  );
  assert.deepEqual(text.unplaced, []);
  assert.deepEqual(provisions(text), [
    'section-I.1',
    '1',
    '1.1',
    '1.1a',
    '1.1b',
    '1.2',
    '1.2a',
    'section-I.2',
    '2',
    '2.1',
    'section-II.1',
    '3',
    '3.1',
  ]);
});

test('an article inserted by an amendment keeps its letter', () => {
  const text = decree('Điều 1. Một\n1. A.\nĐiều 1a. Một a\n1. B.\nĐiều 1đ. Một đ\n1. C.\nĐiều 2. Hai\n1. D.');
  assert.deepEqual(provisions(text), ['1', '1.1', '1a', '1a.1', '1dd', '1dd.1', '2', '2.1']);
});

test('amended wording in quotation marks is words, not structure', () => {
  const text = decree(
    'Điều 1. Sửa đổi\n1. Sửa đổi Điều 2 như sau:\n“Điều 2. Tên mới\n1. Câu một.\n2. Câu hai.”.\n2. Bãi bỏ Điều 9.\nĐiều 2. Hiệu lực\nCó hiệu lực ngay.',
  );
  assert.deepEqual(provisions(text), ['1', '1.1', '1.2', '2']);
  assert.match(
    flatUnits(text.units).find((one) => one.provision === '1.1')?.body ?? '',
    /“Điều 2\. Tên mới\n1\. Câu một\.\n2\. Câu hai\.”\./,
  );
  assert.deepEqual(text.unplaced, []);
});

test('a number out of sequence is kept as text and reported', () => {
  const text = decree('Điều 1. Một\n1. A.\n3. C.\nb) lạc.\nĐiều 5. Năm\n1. X.');
  assert.deepEqual(provisions(text), ['1', '1.1']);
  assert.deepEqual(
    text.unplaced.map(({ line, doubt, keptIn }) => [line, doubt, keptIn]),
    [
      [6, 'numberOutOfSequence', '1.1'],
      [7, 'numberOutOfSequence', '1.1'],
      [8, 'numberOutOfSequence', '1.1'],
      [9, 'numberOutOfSequence', '1.1'],
    ],
  );
});

test('a quotation that is never closed is reported, because all after it was taken as words', () => {
  const text = decree('Điều 1. Một\n1. Thay bằng:\n“câu mới.\nĐiều 2. Hai\n1. X.');
  assert.deepEqual(provisions(text), ['1', '1.1']);
  assert.deepEqual(
    text.unplaced.map(({ line, doubt }) => [line, doubt]),
    [[6, 'quoteNotClosed']],
  );
});

test('a decision without chapters, whose articles are sentences, is split too', () => {
  const text = splitText(
    'QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Danh mục.\nĐiều 2. Quyết định này có hiệu lực từ ngày 15 tháng 8 năm 2026.\nNơi nhận:\n- Như Điều 2;',
  );
  assert.deepEqual(provisions(text), ['1', '2']);
  assert.deepEqual(text.closing, ['Nơi nhận:', '- Như Điều 2;']);
});

test('a lone number that is no page number stays, and is reported', () => {
  const text = decree('Điều 1. Một\n1. A gồm\n1\n2026\n2. B.');
  assert.deepEqual(text.pages, [1]);
  assert.deepEqual(
    text.unplaced.map(({ line, doubt }) => [line, doubt]),
    [[7, 'strayNumber']],
  );
  assert.match(flatUnits(text.units).find((one) => one.provision === '1.1')?.body ?? '', /A gồm 2026/);
});

test('an empty file has no articles and breaks nothing', () => {
  assert.deepEqual(splitText(''), {
    units: [{ provision: 'preamble', kind: 'preamble', heading: null, body: '', parts: [] }],
    closing: [],
    pages: [],
    unplaced: [],
  });
});
