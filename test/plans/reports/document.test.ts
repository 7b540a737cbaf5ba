import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Words } from '../../../src/platform/documents/index.ts';
import { pieces, stateDocumentPdf } from '../../../src/platform/documents/index.ts';
import { sheetFile, stateDocumentDocx } from '../../../src/platform/office-files/index.ts';
import { reportDocument, reportHead, reportSheets } from '../../../src/plans/index.ts';
import { inOffice } from '../../platform/office-files/in-office.ts';
import { cellsOf, linksOf, partsOf } from '../../platform/office-files/read-sheets.ts';
import { about, content, reportedTask } from './a-report.ts';

const createdAt = new Date('2026-12-15T02:00:00Z');
const BASE = 'https://motcua.example.vn';

const said = (words: Words): string =>
  pieces(words)
    .map(({ text }) => text)
    .join('');

/** The document line by line, as somebody would read it aloud. */
function read(body: readonly Block[]): string[] {
  return body.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((item) => `- ${said(item)}`);
    if (block.kind === 'table') return [block.columns, ...block.rows].map((row) => row.map(said).join(' | '));
    if (block.kind === 'facts') return block.rows.map(({ label, value }) => `${label}: ${said(value)}`);
    return [said(block.text)];
  });
}

const linksIn = (body: readonly Block[]): [string, string][] =>
  body
    .flatMap((block): Words[] => {
      if (block.kind === 'paragraph') return [block.text];
      if (block.kind === 'list') return block.items;
      return block.kind === 'table' ? block.rows.flat() : [];
    })
    .flatMap(pieces)
    .flatMap(({ text, href }): [string, string][] => (href === null ? [] : [[text, href]]));

test('a consolidated report has the five parts of such a report in order, with who sent none', () => {
  const document = reportDocument(content(), about(), 'vi');
  assert.equal(document.kind, 'Báo cáo');
  assert.equal(document.subject, 'Kết quả thực hiện Kế hoạch triển khai thi hành Luật Trí tuệ nhân tạo\n(năm 2026)');
  const lines = read(document.body);
  assert.equal(
    lines[0],
    'Thực hiện Kế hoạch triển khai thi hành Luật Trí tuệ nhân tạo (số 01/KH-MINHHOA ngày 05/02/2026), Bộ Khoa học và Công nghệ báo cáo kết quả thực hiện năm 2026, số liệu tính đến hết ngày 10/12/2026, như sau:',
  );
  const parts = document.body.flatMap((block) => (block.kind === 'heading' ? [block.text.split('.')[0]] : []));
  assert.deepEqual(parts, ['I', 'II', 'III', 'IV', 'V']);
  for (const line of [
    'Tổng số nhiệm vụ được giao là 3; đã hoàn thành 1 (33,3%). Có 1 nhiệm vụ đã quá hạn nhưng chưa hoàn thành.',
    'Đang thực hiện | 2 | 66,7%',
    'Quá hạn, chưa hoàn thành | 1 | ',
    '- Vụ Pháp chế (bản 2)',
    'Chưa nhận được báo cáo của 1 đơn vị:',
    '- Trung tâm Thông tin',
    '- Ban hành sổ tay tiếp nhận thông báo.',
    'Đề nghị Lãnh đạo Bộ đôn đốc các đơn vị.',
    'Báo cáo không nêu nhiệm vụ thời gian tới ngoài các nhiệm vụ theo kế hoạch.',
  ])
    assert.ok(lines.includes(line), `${line} in\n${lines.join('\n')}`);
  assert.match(lines.at(-1)!, /kính gửi Thủ tướng Chính phủ .*\.\/\.$/v);
});

test('a task says how it stands: what was done, with what shows it, and since when it is late', () => {
  const rows = read(reportDocument(content(), about(), 'vi').body).filter((line) => line.startsWith('II.'));
  assert.deepEqual(
    rows
      .slice(1)
      .map((row) => row.split(' | '))
      .map(([number, , , deadline, state]) => [number, deadline, state]),
    [
      ['II.1.a', 'Quý IV năm 2026', 'Đã hoàn thành'],
      ['II.1.b', 'Tháng 9 năm 2026', 'Đang thực hiện (60%)\nQuá hạn (hạn 30/9/2026)'],
      ['II.2.a', '31/12/2026', 'Đang thực hiện'],
    ],
  );
  assert.ok(rows[1]!.endsWith('Đã nhận danh sách văn bản của bảy đơn vị.\n15/MINHHOA: Sổ tay tiếp nhận thông báo'));
});

test('every figure, task and report leads to its source at a whole address', () => {
  const links = linksIn(reportDocument(content(), about(), 'vi').body);
  assert.ok(links.every(([, href]) => href.startsWith(`${BASE}/can-bo/ke-hoach/`)));
  const { figures, tasks, rests } = content();
  for (const { value, source } of figures)
    assert.ok(
      links.some(([text, href]) => text === String(value) && href === `${BASE}${source.href}`),
      source.href,
    );
  for (const { source } of [...tasks, ...rests]) assert.ok(links.some(([, href]) => href === `${BASE}${source.href}`));
});

test('a draft says that it is one, without number, day and name; a signed document does not', () => {
  const draft = reportDocument(content(), about({ signed: null }), 'vi');
  assert.equal(draft.demoMark, 'DỰ THẢO: chưa ký, chưa ban hành');
  assert.equal(draft.number, '……/BC-……');
  assert.equal(draft.placeAndDate, 'Hà Nội, ngày …… tháng …… năm 2026');
  assert.equal(draft.signature.name, undefined);
  const signed = reportDocument(content(), about(), 'vi');
  assert.equal(signed.demoMark, undefined);
  assert.deepEqual([signed.number, signed.signature.name], ['123/BC-BKHCN', 'Nguyễn Văn Ưỡng']);
  assert.match(reportDocument(content(), about({ demo: true }), 'vi').demoMark!, /hư cấu/v);
});

test('the head is that of the agency, of its department in a province, or of a unit within', () => {
  assert.deepEqual(reportHead('most', null, 'vi'), { parent: null, name: 'Bộ Khoa học và Công nghệ', place: 'Hà Nội' });
  assert.deepEqual(reportHead('most', 'Vụ Pháp chế', 'vi'), {
    parent: 'Bộ Khoa học và Công nghệ',
    name: 'Vụ Pháp chế',
    place: 'Hà Nội',
  });
  const department = reportHead('thai-nguyen-dost', null, 'vi');
  assert.match(department.parent!, /^Ủy ban nhân dân .*Thái Nguyên$/v);
  assert.equal(department.place, 'Thái Nguyên');
  assert.throws(() => reportHead('nowhere', null, 'vi'), /nowhere/v);
});

test('of more than 60 tasks the document shows the late ones and points to the annex, which has them all', async () => {
  const tasks = Array.from({ length: 2_000 }, (_, index) =>
    reportedTask(String(index), { overdue: index % 500 === 0 }),
  );
  const many = content({ tasks });
  const document = reportDocument(many, about(), 'vi');
  const lines = read(document.body);
  assert.ok(
    lines.includes(
      'Bảng dưới đây nêu 4 nhiệm vụ quá hạn; toàn bộ 2.000 nhiệm vụ được nêu tại Phụ lục kèm theo (bảng tính).',
    ),
  );
  const parts = await partsOf(await sheetFile({ ...reportSheets(many, about(), 'vi'), createdAt }));
  const cells = cellsOf(parts, 1);
  assert.equal(cells.get('A2001')?.value, '2000');
  assert.equal(cells.has('A2002'), false);
});

test('the annex has every column of the plan, days as days, and three sheets', async () => {
  const supervisors = new Map([['task-II.1.a', 'Thứ trưởng phụ trách']]);
  const parts = await partsOf(await sheetFile({ ...reportSheets(content(), about({ supervisors }), 'vi'), createdAt }));
  const cells = cellsOf(parts, 1);
  const row = (down: number): string[] =>
    'ABCDEFGHIJKLMNO'.split('').map((column) => cells.get(`${column}${down}`)?.value ?? '');
  assert.deepEqual(row(1), [
    'TT',
    'Số trong kế hoạch',
    'Nhiệm vụ',
    'Đơn vị chủ trì',
    'Đơn vị phối hợp',
    'Thời hạn theo kế hoạch',
    'Hạn (ngày)',
    'Sản phẩm',
    'Lãnh đạo chỉ đạo',
    'Tình trạng',
    'Quá hạn',
    'Tiến độ (%)',
    'Kết quả trong kỳ',
    'Minh chứng',
    'Nguồn',
  ]);
  // 2026-12-31 is 46 387 days after 1899-12-30.
  assert.deepEqual(row(2), [
    '1',
    'II.1.a',
    'Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực II.1.a',
    'Vụ Pháp chế',
    'Cục Chuyển đổi số quốc gia\ncác đơn vị có liên quan',
    'Quý IV năm 2026',
    '46387',
    'Báo cáo rà soát',
    'Thứ trưởng phụ trách',
    'Đã hoàn thành',
    '',
    '100',
    'Đã nhận danh sách văn bản của bảy đơn vị.',
    '15/MINHHOA: Sổ tay tiếp nhận thông báo',
    'Mở nguồn',
  ]);
  assert.equal(row(3)[10], 'Có');
  assert.equal(linksOf(parts, 1).get('O2'), `${BASE}/can-bo/ke-hoach/KH-2026-1/nhiem-vu/task-II.1.a`);
  assert.deepEqual([cellsOf(parts, 2).get('A2')?.value, cellsOf(parts, 2).get('B2')?.value], ['Tổng số nhiệm vụ', '3']);
  assert.deepEqual(
    [2, 4].map((down) => cellsOf(parts, 3).get(`A${down}`)?.value),
    ['Vụ Pháp chế', 'Trung tâm Thông tin'],
  );
  assert.deepEqual([cellsOf(parts, 3).get('B2')?.value, cellsOf(parts, 3).get('B4')?.value], ['Đã gửi', 'Chưa gửi']);
});

test('where it is known, the annex says how many difficulties are open and by whose report a task stands', async () => {
  const tasks = [reportedTask('1', { openDifficulties: 2, reportedBy: ['Vụ Pháp chế'] }), reportedTask('2')];
  const { sheets } = reportSheets(content({ tasks }), about(), 'vi');
  const { columns, rows } = sheets[0]!;
  const at = (heading: string): number => columns.findIndex((column) => column.heading === heading);
  assert.deepEqual(
    rows.map((row) => [row[at('Vướng mắc chưa xử lý')], row[at('Theo báo cáo của')]]),
    [
      [2, 'Vụ Pháp chế'],
      [0, ''],
    ],
  );
});

test('the same report comes out as PDF/A and as Word, and LibreOffice reads the right content in it', async (context) => {
  const document = reportDocument(content(), about(), 'vi');
  assert.equal(stateDocumentPdf(document, { lang: 'vi', createdAt }).standard, 'a-2a');
  assert.equal(stateDocumentPdf(reportDocument(content(), about(), 'en'), { lang: 'en', createdAt }).standard, 'a-2a');
  const docx = await stateDocumentDocx(document, { lang: 'vi', createdAt });
  const text = inOffice(context, docx, { from: 'docx', to: 'txt', as: 'Text (encoded):UTF8' });
  if (text === null) return;
  for (const part of ['Số: 123/BC-BKHCN', 'III. KHÓ KHĂN, VƯỚNG MẮC', 'Trung tâm Thông tin', 'Nguyễn Văn Ưỡng'])
    assert.ok(text.includes(part), `${part} in ${text}`);
});

test('the English report has the same parts and figures', () => {
  const lines = read(reportDocument(content(), about({ head: reportHead('most', null, 'en') }), 'en').body);
  assert.ok(lines.includes('Tasks in all: 3; done: 1 (33.3%). Tasks overdue and not done: 1.'), lines.join('\n'));
  assert.ok(lines.includes('- Trung tâm Thông tin'));
  assert.ok(lines.includes('V. NEXT STEPS'));
});
