import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentLines, type DocumentLine } from '../../../src/platform/document-text/index.ts';
import type { Block, StateDocument } from '../../../src/platform/documents/index.ts';
import { DOCX_TYPE, stateDocumentDocx } from '../../../src/platform/office-files/index.ts';
import { inOffice } from './in-office.ts';
import { elementsOf, partsOf } from './read-sheets.ts';

const createdAt = new Date('2026-12-15T02:00:00Z');
const VIETNAMESE =
  'Ủy ban nhân dân tỉnh: ă â đ ê ô ơ ư, à ả ã á ạ, ằ ẳ ẵ ắ ặ, ầ ẩ ẫ ấ ậ, è ẻ ẽ é ẹ, ề ể ễ ế ệ, ờ ở ỡ ớ ợ, ừ ử ữ ứ ự, ỳ ỷ ỹ ý ỵ';

function report(body: Block[], change: Partial<StateDocument> = {}): StateDocument {
  return {
    title: 'Báo cáo kết quả',
    agencyParent: 'Ủy ban nhân dân tỉnh Mẫu',
    agency: 'Sở Khoa học và Công nghệ',
    number: '12/BC-SKHCN',
    placeAndDate: 'Mẫu, ngày 15 tháng 12 năm 2026',
    kind: 'Báo cáo',
    subject: 'Kết quả thực hiện kế hoạch năm 2026',
    to: ['Ủy ban nhân dân tỉnh', 'Bộ Mẫu'],
    body,
    distribution: ['Như trên', 'Lưu: VT'],
    signature: { authority: 'KT. Giám đốc', position: 'Phó Giám đốc', name: 'Nguyễn Văn Ưỡng' },
    ...change,
  };
}

async function linesOf(bytes: Buffer): Promise<DocumentLine[]> {
  const read = await documentLines(bytes, DOCX_TYPE);
  assert.ok(read.ok);
  return read.value;
}

const made = (content: StateDocument, lang: 'vi' | 'en' = 'vi'): Promise<Buffer> =>
  stateDocumentDocx(content, { lang, createdAt });

const said = (lines: DocumentLine[]): string =>
  lines.map(({ text, cells }) => (cells ? cells.join(' | ') : text)).join('\n');

test('the frame stands around the text, in the order of the form, in both languages', async () => {
  const body: Block[] = [{ kind: 'paragraph', text: VIETNAMESE }];
  const vi = said(await linesOf(await made(report(body))));
  const frame = [
    'ỦY BAN NHÂN DÂN TỈNH MẪU',
    'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    'Số: 12/BC-SKHCN',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Mẫu, ngày 15 tháng 12 năm 2026',
    '# BÁO CÁO',
    'Kết quả thực hiện kế hoạch năm 2026',
    'Kính gửi:',
    'Bộ Mẫu',
    VIETNAMESE,
    'Nơi nhận:',
    'Lưu: VT',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Nguyễn Văn Ưỡng',
  ];
  const places = frame.map((part) => vi.indexOf(part));
  assert.ok(!places.includes(-1), `${frame[places.indexOf(-1)]} in ${vi}`);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  const en = said(await linesOf(await made(report(body), 'en')));
  for (const part of ['SOCIALIST REPUBLIC OF VIET NAM', 'No.: 12/BC-SKHCN', 'To:', 'Recipients:'])
    assert.ok(en.includes(part));
});

test('headings, lists and tables are those of Word, so that it numbers, repeats and finds them', async () => {
  const body: Block[] = [
    { kind: 'heading', text: 'I. Tình hình chung' },
    { kind: 'heading', text: '1. Chi tiết', level: 3 },
    { kind: 'list', items: ['Một', 'Hai'], ordered: true },
    { kind: 'list', items: ['Lại từ đầu'], ordered: true },
    { kind: 'facts', rows: [{ label: 'Tên', value: 'Sổ tay', note: 'thử' }] },
    {
      kind: 'table',
      columns: ['TT', 'Việc'],
      rows: [
        ['1', 'Rà soát'],
        ['2', ''],
      ],
      widths: [1, 9],
      align: ['center'],
    },
    { kind: 'note', text: 'Ghi chú' },
  ];
  const bytes = await made(report(body));
  const lines = await linesOf(bytes);
  const texts = lines.map(({ text }) => text);
  for (const text of ['# I. Tình hình chung', '# 1. Chi tiết', '1. Một', '2. Hai', '1. Lại từ đầu', 'Ghi chú'])
    assert.ok(texts.includes(text), `${text} in ${said(lines)}`);
  const rows = lines.flatMap(({ cells }) => (cells ? [cells] : []));
  for (const row of [
    ['Tên', 'Sổ tay\nthử'],
    ['TT', 'Việc'],
    ['1', 'Rà soát'],
    ['2', ''],
  ])
    assert.ok(
      rows.some((cells) => cells.join() === row.join()),
      row.join(),
    );
  const parts = await partsOf(bytes);
  const document = elementsOf(parts.get('word/document.xml')!);
  const styles = document.filter(({ name }) => name === 'w:pStyle').map(({ attributes }) => attributes['w:val']);
  assert.deepEqual(
    ['Heading1', 'Heading2', 'Heading3'].filter((style) => !styles.includes(style)),
    [],
  );
  assert.equal(document.filter(({ name }) => name === 'w:tblHeader').length, 1);
  const size = document.find(({ name }) => name === 'w:pgSz')!.attributes;
  // A4 in twentieths of a point.
  assert.deepEqual(
    [Number(size['w:w']), Number(size['w:h'])].map((side) => Math.round((side / 1440) * 25.4)),
    [210, 297],
  );
});

test('the language, the page numbers from page 2 and the properties of the file are set', async () => {
  const parts = await partsOf(await made(report([{ kind: 'paragraph', text: 'Chữ' }], { demoMark: 'MINH HỌA' })));
  const languages = elementsOf(parts.get('word/styles.xml')!).filter(({ name }) => name === 'w:lang');
  assert.ok(languages.some(({ attributes }) => attributes['w:val'] === 'vi-VN'));
  const section = elementsOf(parts.get('word/document.xml')!);
  assert.ok(section.some(({ name }) => name === 'w:titlePg'));
  const heads = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => xml);
  assert.equal(heads.length, 2);
  assert.equal(heads.filter((xml) => xml.includes('PAGE')).length, 1);
  assert.ok(heads.every((xml) => xml.includes('MINH HỌA')));
  const core = new Map(elementsOf(parts.get('docProps/core.xml')!).map(({ name, text }) => [name, text]));
  assert.equal(core.get('dc:title'), 'Báo cáo kết quả');
  assert.equal(core.get('dc:creator'), 'Sở Khoa học và Công nghệ');
  assert.equal(core.get('dcterms:created'), '2026-12-15T02:00:00Z');
});

test('a number leads to its source; an address of another scheme is not taken', async () => {
  const href = 'https://motcua.example.vn/can-bo/ke-hoach/nhiem-vu?a=1&b=2';
  const body: Block[] = [
    {
      kind: 'paragraph',
      text: ['Có ', { text: '12', href }, ' nhiệm vụ; ', { text: 'xấu', href: 'javascript:alert(1)' }],
    },
    { kind: 'table', columns: ['TT'], rows: [[{ text: '3', href }]] },
  ];
  const bytes = await made(report(body));
  assert.ok(said(await linesOf(bytes)).includes('Có 12 nhiệm vụ; xấu'));
  const parts = await partsOf(bytes);
  const targets = new Map(
    elementsOf(parts.get('word/_rels/document.xml.rels')!).map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const links = elementsOf(parts.get('word/document.xml')!).filter(({ name }) => name === 'w:hyperlink');
  assert.deepEqual(
    links.map(({ text, attributes }) => [text, targets.get(attributes['r:id'])]),
    [
      ['12', href],
      ['3', href],
    ],
  );
  assert.ok(![...parts.values()].some((xml) => xml.includes('javascript:')));
});

test('hostile words are printed as typed and every part stays well-formed', async () => {
  const texts = [
    '<w:p>&amp;</w:p> ]]> r:id="rIdaaaaaaaaaaaaaaaaaaaa"',
    'x\u0000\u0008\u001B\uFFFEy',
    'nửa \uD83D chữ',
    '😀🇻🇳 שלום مرحبا',
    '{{PAGE}} =1+1',
    'a'.repeat(40_000),
  ];
  const body: Block[] = texts.flatMap((text): Block[] => [
    { kind: 'paragraph', text },
    { kind: 'table', columns: [text.slice(0, 200)], rows: [[text]] },
  ]);
  const bytes = await made(report(body, { title: texts[0]!, subject: texts[1]!, agency: texts[1]! }));
  for (const [name, xml] of await partsOf(bytes)) if (/\.(?:xml|rels)$/v.test(name)) elementsOf(xml);
  const all = said(await linesOf(bytes));
  for (const text of [texts[0]!, 'xy', 'nửa \uFFFD chữ', texts[3]!, texts[4]!, texts[5]!])
    assert.ok(all.includes(text), text.slice(0, 60));
});

test('the same content at the same instant is the same bytes, another instant is not', async () => {
  const link = { text: '12', href: 'https://motcua.example.vn/a' };
  const qr = { text: 'https://motcua.example.vn/b', caption: 'Quét', alt: 'Mã QR' };
  const content = report([{ kind: 'paragraph', text: [link, { ...link, href: `${link.href}2` }] }], { qr });
  const once = await made(content);
  assert.deepEqual(await made(content), once);
  assert.notDeepEqual(await stateDocumentDocx(content, { lang: 'vi', createdAt: new Date('2026-12-16') }), once);
});

test('LibreOffice opens a report of 2,000 rows and finds in it what was written', async (context) => {
  const rows = Array.from({ length: 2_000 }, (_, index) => [String(index + 1), `Việc số ${index + 1}, ưỡng ẽ ộ`]);
  const qr = { text: 'https://motcua.example.vn/b', caption: 'Quét để kiểm tra', alt: 'Mã QR' };
  const bytes = await made(report([{ kind: 'table', columns: ['TT', 'Nhiệm vụ'], rows, widths: [1, 9] }], { qr }));
  const text = inOffice(context, bytes, { from: 'docx', to: 'txt', as: 'Text (encoded):UTF8' });
  if (text === null) return;
  for (const part of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Việc số 2000, ưỡng ẽ ộ',
    'PHÓ GIÁM ĐỐC',
    'Quét để kiểm tra',
  ])
    assert.ok(text.includes(part), part);
});
