import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetFile, type SheetContent, type SheetFileContent } from '../../../src/platform/office-files/index.ts';
import { inOffice } from './in-office.ts';
import { cellsOf, elementsOf, linksOf, partsOf } from './read-sheets.ts';

const createdAt = new Date('2026-12-15T02:00:00Z');
const VIETNAMESE =
  'Ủy ban nhân dân tỉnh: ă â đ ê ô ơ ư, à ả ã á ạ, ằ ẳ ẵ ắ ặ, ầ ẩ ẫ ấ ậ, è ẻ ẽ é ẹ, ề ể ễ ế ệ, ờ ở ỡ ớ ợ, ừ ử ữ ứ ự, ỳ ỷ ỹ ý ỵ';

const COLUMNS: SheetContent['columns'] = [
  { heading: 'TT', width: 6, kind: 'number' },
  { heading: 'Nhiệm vụ', width: 40, kind: 'text' },
  { heading: 'Hạn', width: 12, kind: 'day' },
  { heading: 'Nguồn', width: 14, kind: 'link' },
];

function file(rows: SheetContent['rows'], change: Partial<SheetFileContent> = {}): SheetFileContent {
  return { title: 'Phụ lục', createdAt, sheets: [{ name: 'Nhiệm vụ', columns: COLUMNS, rows }], ...change };
}

const SOURCE = { text: 'Mở', href: 'https://motcua.example.vn/can-bo/ke-hoach/KH-1?trang=2&loc="x"' };

test('numbers are numbers, days are days, text keeps every Vietnamese letter, links lead to their address', async () => {
  const parts = await partsOf(await sheetFile(file([[7, VIETNAMESE, '2026-12-15', SOURCE]])));
  const cells = cellsOf(parts, 1);
  assert.deepEqual(
    ['A1', 'B1', 'C1', 'D1'].map((at) => cells.get(at)?.value),
    ['TT', 'Nhiệm vụ', 'Hạn', 'Nguồn'],
  );
  assert.deepEqual([cells.get('A2')?.type, cells.get('A2')?.value], [undefined, '7']);
  assert.deepEqual([cells.get('B2')?.type, cells.get('B2')?.value], ['s', VIETNAMESE]);
  // Days since 1899-12-30: 2026-12-15 is 46 371 (25 569 for 1970-01-01 and 20 802 days after it).
  assert.deepEqual([cells.get('C2')?.type, cells.get('C2')?.value], [undefined, '46371']);
  const styles = elementsOf(parts.get('xl/styles.xml')!);
  const format = styles.find(({ name }) => name === 'numFmt')!.attributes;
  assert.equal(format['formatCode'], 'dd/mm/yyyy');
  const looks = styles.filter(({ name }) => name === 'xf');
  assert.equal(looks[cells.get('C2')!.style]?.attributes['numFmtId'], format['numFmtId']);
  assert.equal(cells.get('D2')?.value, 'Mở');
  assert.deepEqual(
    [...linksOf(parts, 1)],
    [['D2', 'https://motcua.example.vn/can-bo/ke-hoach/KH-1?trang=2&loc=%22x%22']],
  );
});

test('the head is bold, frozen, filtered and repeated on each printed page', async () => {
  const parts = await partsOf(await sheetFile(file([[1, 'Một', null, null]])));
  const sheet = elementsOf(parts.get('xl/worksheets/sheet1.xml')!);
  const pane = sheet.find(({ name }) => name === 'pane')!.attributes;
  assert.deepEqual([pane['ySplit'], pane['state'], pane['topLeftCell']], ['1', 'frozen', 'A2']);
  assert.equal(sheet.find(({ name }) => name === 'autoFilter')?.attributes['ref'], 'A1:D2');
  const titles = elementsOf(parts.get('xl/workbook.xml')!).find(
    ({ attributes }) => attributes['name'] === '_xlnm.Print_Titles',
  );
  assert.equal(titles?.text, "'Nhiệm vụ'!$1:$1");
  const core = elementsOf(parts.get('docProps/core.xml')!);
  assert.equal(core.find(({ name }) => name === 'dc:title')?.text, 'Phụ lục');
  assert.equal(core.find(({ name }) => name === 'dcterms:created')?.text, '2026-12-15T02:00:00Z');
});

test('text that looks like a formula or mark-up is text; control and broken characters are gone; other writing stays', async () => {
  const hostile = ['=1+1', '+84 24', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '<b>&amp;]]></b>'];
  const strange = ['a\u0000b\u0008c\u001Bd\uFFFEe', 'x\uD83Dy', '😀🇻🇳', 'שלום مرحبا', 'dòng\r\nhai', '_x000D_'];
  const rows = [...hostile, ...strange].map((text): SheetContent['rows'][number] => [1, text, null, null]);
  const parts = await partsOf(await sheetFile(file(rows)));
  for (const xml of parts.values()) elementsOf(xml);
  const cells = cellsOf(parts, 1);
  const read = rows.map((_, index) => cells.get(`B${index + 2}`)!);
  assert.ok(read.every(({ type }) => type === 's'));
  assert.deepEqual(
    read.map(({ value }) => value),
    [...hostile, 'abcde', 'xy', '😀🇻🇳', 'שלום مرحبا', 'dòng\nhai', '_x000D_'],
  );
});

test('40,000 characters are cut where a cell ends, visibly, and not through a character', async () => {
  const parts = await partsOf(await sheetFile(file([[1, '😀'.repeat(20_000), null, null]])));
  const text = cellsOf(parts, 1).get('B2')!.value;
  assert.ok(text.length <= 32_767 && text.length > 32_700, String(text.length));
  assert.match(text, /😀 … \[ĐÃ CẮT: một ô chỉ chứa 32\.767 ký tự\]$/v);
  assert.ok(text.isWellFormed());
});

test('an address of another scheme, a wrong day and a number without value stay words', async () => {
  const rows: SheetContent['rows'] = [
    [Number.NaN, 'a', '2026-02-30', { text: 'Mở', href: 'javascript:alert(1)' }],
    [null, 'b', 'Quý II năm 2026', { text: 'Mở', href: 'file:///etc/passwd' }],
  ];
  const parts = await partsOf(await sheetFile(file(rows)));
  const cells = cellsOf(parts, 1);
  assert.equal(linksOf(parts, 1).size, 0);
  assert.deepEqual([cells.get('C2')?.type, cells.get('C2')?.value], ['s', '2026-02-30']);
  assert.equal(cells.get('C3')?.value, 'Quý II năm 2026');
  assert.equal(cells.get('D2')?.value, 'Mở');
});

test('names of sheets are those that every program opens, each once', async () => {
  const names = [
    'Kế hoạch: [2026]/*?',
    'Kế hoạch   2026',
    'KẾ HOẠCH   2026',
    '',
    'Một cái tên dài hơn ba mươi mốt chữ cái',
  ];
  const sheets = names.map((name) => ({ name, columns: COLUMNS, rows: [] }));
  const parts = await partsOf(await sheetFile(file([], { sheets })));
  const made = elementsOf(parts.get('xl/workbook.xml')!)
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes }) => attributes['name']!);
  assert.equal(made.length, 5);
  assert.equal(new Set(made.map((name) => name.toLocaleLowerCase('vi'))).size, 5);
  assert.ok(
    made.every((name) => name.length > 0 && name.length <= 31 && !/[\[\]\/\\:*?]/v.test(name)),
    made.join('|'),
  );
});

test('the same content at the same instant is the same bytes, another instant is not', async () => {
  const content = file([[1, 'Một', '2026-12-15', SOURCE]]);
  assert.deepEqual(await sheetFile(content), await sheetFile(content));
  assert.notDeepEqual(await sheetFile(content), await sheetFile({ ...content, createdAt: new Date('2026-12-16') }));
});

test('LibreOffice opens 2,000 rows and finds in them what was written', (context) =>
  sheetFile(
    file(Array.from({ length: 2_000 }, (_, index) => [index + 1, `=Việc số ${index + 1}, ưỡng`, '2026-12-15', SOURCE])),
  ).then((bytes) => {
    const csv = inOffice(context, bytes, {
      from: 'xlsx',
      to: 'csv',
      as: 'Text - txt - csv (StarCalc):44,34,76',
    });
    if (csv === null) return;
    const lines = csv.trim().split('\n');
    assert.equal(lines.length, 2_001);
    assert.equal(lines[2_000], '2000,"=Việc số 2000, ưỡng",15/12/2026,Mở');
  }));
