import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { documentLines, readDocumentFile, type DocumentLine } from '../../src/platform/document-text/index.ts';
import { renderPdf } from '../../src/platform/documents/index.ts';
import { zipFile } from './zip-file.ts';
import { ownFolder } from '../own-folder.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' as const;
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const folder = ownFolder('document');

function docx(body: string, parts: { numbering?: string; styles?: string } = {}): Buffer {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipFile([
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: 'word/document.xml', content: `<w:document ${w}><w:body>${body}</w:body></w:document>` },
    { name: 'word/numbering.xml', content: `<w:numbering ${w}>${parts.numbering ?? ''}</w:numbering>` },
    { name: 'word/styles.xml', content: `<w:styles ${w}>${parts.styles ?? ''}</w:styles>` },
  ]);
}

function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function numbered(text: string, level: number, list = 7): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}

async function textOf(bytes: Uint8Array): Promise<DocumentLine[]> {
  const read = await documentLines(bytes, DOCX);
  assert.ok(read.ok);
  return read.value.filter(({ text, cells }) => text !== '' || cells);
}

const LEVEL = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="3">${LEVEL(0, 'upperRoman', '%1.')}${LEVEL(1, 'decimal', '%2.')}${LEVEL(2, 'lowerLetter', '%3)')}${LEVEL(3, 'bullet', '')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>`;

test('numbers that Word makes for lists stand before their paragraphs, and start anew under each heading', async () => {
  const body = [
    numbered('Mục đích', 0),
    numbered('Một', 1),
    numbered('Nội dung', 0),
    numbered('Nhiệm vụ', 1),
    numbered('Việc thứ nhất', 2),
    numbered('Đơn vị chủ trì: Sở A', 3),
    numbered('Việc thứ hai', 2),
  ].join('');
  const lines = await textOf(docx(body, { numbering: NUMBERING }));
  assert.deepEqual(
    lines.map(({ text }) => text),
    [
      'I. Mục đích',
      '1. Một',
      'II. Nội dung',
      '1. Nhiệm vụ',
      'a) Việc thứ nhất',
      '- Đơn vị chủ trì: Sở A',
      'b) Việc thứ hai',
    ],
  );
});

test('numbering that a paragraph style brings counts too, and heading styles are told as headings', async () => {
  const styles = `<w:style w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:styleId="MucCon"><w:name w:val="Muc con"/><w:basedOn w:val="Muc"/></w:style><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>`;
  const body =
    paragraph('KẾ HOẠCH', '<w:pStyle w:val="H1"/>') +
    paragraph('Đầu', '<w:pStyle w:val="Muc"/>') +
    paragraph('Sau', '<w:pStyle w:val="MucCon"/>');
  const lines = await textOf(docx(body, { numbering: NUMBERING, styles }));
  assert.deepEqual(
    lines.map(({ text }) => text),
    ['# KẾ HOẠCH', '1. Đầu', '2. Sau'],
  );
});

test('table rows come cell by cell; merged cells repeat what stands above, wide cells keep the columns in step', async () => {
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const table = `<w:tbl>${row(cell('TT'), cell('Nhiệm vụ'), cell('Chủ trì'))}${row(cell('Nhóm chung', '<w:gridSpan w:val="3"/>'))}${row(cell('1'), cell('Việc một'), cell('Sở A', '<w:vMerge w:val="restart"/>'))}${row(cell('2'), cell('Việc hai'), cell('', '<w:vMerge/>'))}</w:tbl>`;
  const lines = await textOf(docx(table));
  assert.deepEqual(
    lines.map(({ cells }) => cells),
    [
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['Nhóm chung', '', ''],
      ['1', 'Việc một', 'Sở A'],
      ['2', 'Việc hai', 'Sở A'],
    ],
  );
});

test('deleted words, field codes and the second form of a drawing are not text; pages are those Word laid out', async () => {
  const body =
    '<w:p><w:r><w:t>Còn </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText><w:t>bỏ</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>lại</w:t></w:r></w:ins></w:p>' +
    '<w:p><w:r><w:lastRenderedPageBreak/><w:t>Trang hai</w:t></w:r></w:p>' +
    '<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>hình</w:t></mc:Choice><mc:Fallback><w:t>hình</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>';
  const lines = await textOf(docx(body));
  assert.deepEqual(lines, [
    { text: 'Còn lại', page: null },
    { text: 'Trang hai', page: 2 },
    { text: 'hình', page: 2 },
  ]);
});

test('a document type declaration in the XML is refused, so that no entity of the file is ever expanded', async () => {
  const bomb = zipFile([
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: 'word/document.xml', content: '<!DOCTYPE a [<!ENTITY x "xxxxxxxx">]><a>&x;</a>' },
  ]);
  const read = await documentLines(bomb, DOCX);
  assert.deepEqual(read.ok ? [] : read.refusals.map(({ code }) => code), ['documentUnreadable']);
});

const codesOf = async (name: string, bytes: Uint8Array | string): Promise<string[]> => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const read = await readDocumentFile(path);
  return read.ok ? [] : read.refusals.map(({ code }) => code);
};

test('packing bombs, damaged files, wrong endings and other kinds are refused before a reader opens them', async () => {
  const bomb = zipFile([
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: 'word/document.xml', content: Buffer.alloc(30_000_000, 32) },
  ]);
  assert.deepEqual(await codesOf('bomb.docx', bomb), ['archiveUnsafe']);
  assert.deepEqual(await codesOf('cut.docx', docx(paragraph('Kế hoạch')).subarray(0, 300)), ['archiveBroken']);
  assert.deepEqual(await codesOf('name.pdf', docx(paragraph('Kế hoạch'))), ['fileNameMismatch']);
  assert.deepEqual(await codesOf('cut.pdf', '%PDF-1.7\nnothing'), ['documentUnreadable']);
  assert.deepEqual(await codesOf('picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), [
    'documentKind',
  ]);
  assert.deepEqual(await codesOf('empty.txt', '   \n'), ['documentHasNoText']);
  assert.deepEqual(await codesOf('plan.txt', 'KẾ HOẠCH'), []);
});

const AT = new Date('2026-11-22T00:00:00Z');

test('a PDF gives its lines with their pages, letters whole, and gaps between columns wide', async () => {
  const main = `#set page(width: 21cm, height: 10cm)\n#set text(font: "Tinos", lang: "vi", size: 12pt)\nII. NỘI DUNG\n\n1. Rà soát các văn bản quy phạm pháp luật của Ủy ban nhân dân tỉnh trong lĩnh vực trí tuệ nhân tạo, bảo đảm phù hợp với Luật và các văn bản hướng dẫn thi hành.\n\n#grid(columns: (1.5cm, 8cm, 6cm), [TT], [Nhiệm vụ], [Thời hạn])\n#pagebreak()\nIV. TỔ CHỨC THỰC HIỆN`;
  const { pdf } = renderPdf({ main }, {}, { lang: 'vi', createdAt: AT });
  const read = await documentLines(pdf, 'application/pdf');
  assert.ok(read.ok);
  const lines = read.value.filter(({ text }) => text.trim() !== '');
  assert.deepEqual(lines[0], { text: 'II. NỘI DUNG', page: 1 });
  assert.match(
    lines.map(({ text }) => text).join(' '),
    /1\. Rà soát các văn bản quy phạm pháp luật của Ủy ban nhân dân tỉnh .* thi hành\./u,
  );
  assert.match(lines.find(({ text }) => text.startsWith('TT'))?.text ?? '', /^TT {2,}Nhiệm vụ {3,}Thời hạn$/u);
  assert.deepEqual(lines.at(-1), { text: 'IV. TỔ CHỨC THỰC HIỆN', page: 2 });
});

test('a scanned PDF, pages of pictures without letters, is refused with the advice to run OCR', async () => {
  const { pdf } = renderPdf(
    { main: '#rect(width: 10cm, height: 10cm)\n#pagebreak()\n#rect()' },
    {},
    { lang: 'vi', createdAt: AT },
  );
  const read = await documentLines(pdf, 'application/pdf');
  assert.ok(!read.ok);
  assert.deepEqual(
    read.refusals.map(({ code }) => code),
    ['documentHasNoText'],
  );
  assert.match(read.refusals[0]!.text.vi, /OCR/u);
});

test('random bytes behind a PDF or ZIP head are refused, never thrown', async () => {
  let seed = 11;
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % 256;
  for (let round = 0; round < 20; round += 1) {
    const noise = Buffer.from(Array.from({ length: 400 }, random));
    for (const [head, type] of [
      ['%PDF-1.7\n', 'application/pdf'],
      ['PK\u0003\u0004', DOCX],
    ] as const) {
      const read = await documentLines(Buffer.concat([Buffer.from(head), noise]), type);
      assert.equal(read.ok, false);
    }
  }
});
