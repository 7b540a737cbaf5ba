import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  CHAPTERS,
  DOCUMENTS,
  PROVISIONS,
  chapterOf,
  childrenOf,
  citation,
  parentOf,
  parseProvisionId,
  placeOf,
  provision,
} from '../../src/law/provision.ts';
import type { ProvisionId } from '../../src/law/provision.ts';
import { sharedFile } from '../shared-folder.ts';
import { DECREE142_COUNTS, LAW134_COUNTS } from './provision-counts.ts';

const IDS = Object.keys(PROVISIONS) as ProvisionId[];
const ids = (prefix: string, article: string): ProvisionId[] =>
  IDS.filter((id) => id.startsWith(prefix) && placeOf(id).article === article);

for (const [prefix, counts] of [
  ['L', LAW134_COUNTS],
  ['D', DECREE142_COUNTS],
] as const) {
  test(`every article of ${prefix} has the clauses and points counted by hand in the issued text`, () => {
    for (const [article, expected] of Object.entries(counts)) {
      const found = ids(prefix, article);
      const points = Object.fromEntries(
        found
          .filter((id) => placeOf(id).clause !== null && placeOf(id).point === null)
          .map((clause) => [
            placeOf(clause).clause,
            childrenOf(clause)
              .map((it) => placeOf(it).point)
              .join(''),
          ]),
      );
      assert.equal(Object.keys(points).length, expected.clauses, `clauses of ${prefix}${article}`);
      const withPoints = Object.fromEntries(Object.entries(points).filter(([, letters]) => letters !== ''));
      assert.deepEqual(withPoints, expected.points ?? {}, `points of ${prefix}${article}`);
    }
    const articles = childrenOf(prefix as ProvisionId).map((id) => placeOf(id).article);
    assert.deepEqual(articles, Object.keys(counts));
  });
}

test('clauses are numbered without a gap wherever an article has any', () => {
  for (const id of IDS.filter(
    (it) =>
      placeOf(it).document !== 'decision33' && placeOf(it).document !== 'circular5' && placeOf(it).article !== null,
  )) {
    if (placeOf(id).clause !== null) continue;
    const numbers = childrenOf(id).map((clause) => Number(placeOf(clause).clause));
    assert.deepEqual(
      numbers,
      Array.from({ length: numbers.length }, (_, index) => index + 1),
      id,
    );
  }
});

test('every id reads back as itself and stands under a provision that exists', () => {
  for (const id of IDS) {
    assert.equal(parseProvisionId(id), id);
    const parent = parentOf(id);
    assert.equal(parent === null, ['L', 'D', 'Q33', 'T5'].includes(id), id);
    if (parent !== null) assert.ok(childrenOf(parent).includes(id), id);
  }
});

test('every provision has a summary of at most 400 characters in each language, in NFC', () => {
  for (const id of IDS) {
    const { vi, en, heading, note } = PROVISIONS[id];
    for (const text of [{ vi, en }, heading, note]) {
      if (text === undefined) continue;
      assert.ok(text.vi.trim().length > 2 && text.en.trim().length > 2, id);
      assert.notEqual(text.vi, text.en, id);
      assert.ok(text.vi.length <= 400 && text.en.length <= 400, id);
      assert.equal(text.vi, text.vi.normalize('NFC'), id);
      assert.equal(text.en, text.en.normalize('NFC'), id);
      assert.match(text.vi, /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i, id);
    }
    assert.ok(vi.endsWith('.') && en.endsWith('.'), id);
  }
});

test('every article and document has its heading, and what stands under it inherits it', () => {
  for (const id of IDS) if (placeOf(id).clause === null) assert.ok(PROVISIONS[id].heading !== undefined, id);
  assert.equal(provision('L10.3').heading.en, PROVISIONS.L10.heading?.en);
});

/** Terms of art and names may be longer than a copied run; one mark stands for each before runs are compared. */
const DEFINED_TERMS = [
  'cổng thông tin điện tử một cửa về trí tuệ nhân tạo',
  'cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo',
  'quỹ phát triển trí tuệ nhân tạo quốc gia',
  'khung đạo đức trí tuệ nhân tạo quốc gia',
  'cơ sở dữ liệu quốc gia về trí tuệ nhân tạo',
  'cơ chế thử nghiệm có kiểm soát',
  'tổ chức đánh giá sự phù hợp',
  'cơ quan nhà nước có thẩm quyền',
  'hệ thống trí tuệ nhân tạo',
  'hạ tầng trí tuệ nhân tạo',
  'trí tuệ nhân tạo',
  'bộ khoa học và công nghệ',
  'thủ tướng chính phủ',
  'nhà phát triển',
  'nhà cung cấp',
  'bên triển khai',
  'người sử dụng',
  'người bị ảnh hưởng',
  'hiện diện thương mại',
  'đại diện được ủy quyền',
];

function words(text: string): string[] {
  let plain = text.normalize('NFC').toLowerCase();
  for (const [index, term] of DEFINED_TERMS.entries()) plain = plain.replaceAll(term, ` term${index} `);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(list: readonly string[], length: number): string[] {
  return list.slice(0, Math.max(0, list.length - length + 1)).map((_, at) => list.slice(at, at + length).join(' '));
}

const draft = sharedFile('data/texts/du-thao-luat-tri-tue-nhan-tao.txt');
test('no summary repeats twelve words in a row of the official text of the Law', { skip: draft === null }, () => {
  const official = words(readFileSync(draft ?? '', 'utf8'));
  assert.ok(official.length > 5000, 'the official text was read');
  const officialRuns = new Set(runsOf(official, 12));
  assert.ok(
    runsOf(
      words('Hoạt động trí tuệ nhân tạo chỉ phục vụ cho mục đích quốc phòng, an ninh, cơ yếu không thuộc phạm vi'),
      12,
    ).some((run) => officialRuns.has(run)),
  );
  const copied = IDS.map((id) => [id, runsOf(words(PROVISIONS[id].vi), 12).find((run) => officialRuns.has(run))]);
  assert.deepEqual(
    copied.filter(([, run]) => run !== undefined),
    [],
  );
});

test('no summary is a sentence of the official text of the Law', { skip: draft === null }, () => {
  const sentences = new Set(
    readFileSync(draft ?? '', 'utf8')
      .split(/[.;:\n]/)
      .map((sentence) => words(sentence).join(' '))
      .filter((sentence) => sentence !== ''),
  );
  for (const id of IDS) assert.ok(!sentences.has(words(PROVISIONS[id].vi).join(' ')), `${id} is an official sentence`);
});

test('a provision is cited from the smallest part to the document, in both languages', () => {
  assert.equal(citation('L10.3', 'vi'), 'khoản 3 Điều 10 Luật 134/2025/QH15');
  assert.equal(citation('L10.3', 'en'), 'clause 3, Article 10 of Law 134/2025/QH15');
  assert.equal(citation('L14.1dd', 'vi'), 'điểm đ khoản 1 Điều 14 Luật 134/2025/QH15');
  assert.equal(citation('L14.1dd', 'en'), 'point (đ), clause 1, Article 14 of Law 134/2025/QH15');
  assert.equal(citation('L2', 'vi'), 'Điều 2 Luật 134/2025/QH15');
  assert.equal(citation('L2', 'en'), 'Article 2 of Law 134/2025/QH15');
  assert.equal(citation('L', 'vi'), 'Luật 134/2025/QH15');
  assert.equal(citation('D12.2a', 'vi'), 'điểm a khoản 2 Điều 12 Nghị định 142/2026/NĐ-CP');
  assert.equal(citation('D12.2a', 'en'), 'point (a), clause 2, Article 12 of Decree 142/2026/NĐ-CP');
  assert.equal(citation('D', 'en'), 'Decree 142/2026/NĐ-CP');
  assert.equal(citation('Q33.4.1', 'vi'), 'khoản 1 Điều 4 Quyết định 33/2026/QĐ-TTg');
  assert.equal(citation('Q33.4.1', 'en'), 'clause 1, Article 4 of Decision 33/2026/QĐ-TTg');
});

test('a typed reference is read in the ways people write it, and nothing else is guessed', () => {
  assert.equal(parseProvisionId('13.4'), 'L13.4');
  assert.equal(parseProvisionId('L13.4'), 'L13.4');
  assert.equal(parseProvisionId(' l13.4 '), 'L13.4');
  assert.equal(parseProvisionId('14.1đ'), 'L14.1dd');
  assert.equal(parseProvisionId('14.1Đ'), 'L14.1dd');
  assert.equal(parseProvisionId('14.1dd'), 'L14.1dd');
  assert.equal(parseProvisionId('14.1d'), 'L14.1d');
  assert.equal(parseProvisionId('14.1.e'), 'L14.1e');
  assert.equal(parseProvisionId('2'), 'L2');
  assert.equal(parseProvisionId('L'), 'L');
  assert.equal(parseProvisionId('D12.2a'), 'D12.2a');
  assert.equal(parseProvisionId('d4.1đ'), 'D4.1dd');
  assert.equal(parseProvisionId('D4.1d'), 'D4.1d');
  assert.equal(parseProvisionId('D'), 'D');
  assert.equal(parseProvisionId('q33.4.1'), 'Q33.4.1');
  assert.equal(parseProvisionId('Q33.4'), 'Q33.4');
  assert.equal(parseProvisionId('Q33'), 'Q33');
  for (const wrong of [
    '',
    ' ',
    '36',
    '0',
    '13.44',
    '10.3a',
    '13.4.1',
    'điều 13',
    'L13.',
    'toString',
    '-1',
    'L10-3',
    'Q334',
    'Q33.5',
    'LD10',
    'D47',
  ]) {
    assert.equal(parseProvisionId(wrong), null, wrong);
  }
});

test('a provision carries the dates and the source of its document', () => {
  const { inForceFrom, inForceUntil, source, status, article, clause, point } = provision('L14.1dd');
  assert.equal(inForceFrom, '2026-03-01');
  assert.equal(inForceUntil, null);
  assert.equal(source, DOCUMENTS.law.source);
  assert.equal(status, 'issued');
  assert.deepEqual([article, clause, point], ['14', '1', 'đ']);
  assert.equal(provision('D14.4').inForceFrom, '2026-05-01');
  assert.equal(provision('Q33.4.3').inForceFrom, '2026-08-15');
  assert.match(provision('D11.5').note?.en ?? '', /start date/);
});

test('an id that is not in the data is a fault, not an empty provision', () => {
  assert.throws(() => provision('L99' as ProvisionId), /L99/);
});

test('every article stands in exactly one chapter of its document', () => {
  for (const id of IDS) {
    const { document, article, clause } = placeOf(id);
    if (article === null || clause !== null || document === 'decision33' || document === 'circular5') continue;
    assert.ok(chapterOf(document, article) !== null, id);
  }
  assert.equal(chapterOf('law', '10')?.number, 'II');
  assert.equal(chapterOf('decree142', '23')?.number, 'IV');
  assert.equal(chapterOf('law', '36'), null);
  assert.equal(CHAPTERS.filter((it) => it.document === 'law').length, 8);
  assert.equal(CHAPTERS.filter((it) => it.document === 'decree142').length, 8);
});

test('every article from which a term runs is in the data', () => {
  const terms =
    'D14.4 D14.1 L10.3 D10.4 L10.4 D11.3a D11.3b D11.5 D19.3a D19.3c D19.3b D19.4 D23.4 D23.5a D23.5b D23.5c D25.2 ' +
    'D25.3 D25.4 D27.1 D27.3 D27.6 D39.3 D40.4 D20.2 D20.4 L35.1a L35.1b Q33.4.1 Q33.4.3';
  for (const id of terms.split(' ')) assert.equal(parseProvisionId(id), id);
  assert.match(provision('D19.3a').summary.vi, /72 giờ/);
  assert.match(provision('D19.3b').summary.vi, /05 ngày làm việc/);
  assert.match(provision('D19.4').summary.vi, /15 ngày/);
  assert.match(provision('D11.3a').summary.vi, /15 ngày làm việc/);
  assert.match(provision('D23.5c').summary.vi, /30 ngày làm việc/);
  assert.match(provision('D27.6').summary.vi, /07 ngày làm việc.*06 tháng/);
  assert.match(provision('D39.3').summary.en, /15 working days/);
  assert.match(provision('D40.4').summary.en, /5 working days/);
});
