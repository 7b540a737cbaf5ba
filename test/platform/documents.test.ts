import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import jsQR from 'jsqr';
import {
  qrSvg,
  receiptPdf,
  renderPdf,
  stateDocumentPdf,
  type Receipt,
  type RenderedPdf,
  type StateDocument,
} from '../../src/platform/documents/index.ts';
import { ownFolder } from '../own-folder.ts';

const createdAt = new Date('2026-06-01T02:00:00Z');
const folder = ownFolder('pdf');

const BODY: Receipt['body'] = [
  { kind: 'heading', text: '1. Nội dung' },
  { kind: 'paragraph', text: 'Bạn đã khai đầy đủ; ưỡng ẽ ộ ặ ỷ Đ.' },
  { kind: 'list', items: ['Mục thứ nhất', 'Mục thứ hai'], ordered: true },
  { kind: 'facts', rows: [{ label: 'Tên', value: 'Trợ lý Sông Hồng', note: 'Bản thử' }] },
  { kind: 'table', columns: ['Ngày', 'Việc'], rows: [['01/06/2026', 'Đã thông báo']] },
];
const CODE = {
  text: 'https://motcua.example.vn/xac-minh/1',
  caption: 'Quét để kiểm tra',
  alt: 'Mã QR dẫn tới trang kiểm tra',
};
const ATTACHMENT = {
  name: 'receipt.json',
  mediaType: 'application/json',
  description: 'Bản cho máy đọc',
  content: '{"tên":"Sông Hồng"}',
  relationship: 'source',
} as const;

function receipt(change: Partial<Receipt> = {}): Receipt {
  return {
    title: 'Giấy biên nhận thông báo',
    issuer: 'Cổng một cửa',
    number: { label: 'Mã', value: 'AI-7K3M' },
    body: BODY,
    qr: CODE,
    ...change,
  };
}

function letter(change: Partial<StateDocument> = {}): StateDocument {
  const head = {
    title: 'Trả lời hướng dẫn',
    agencyParent: 'Bộ Mẫu',
    agency: 'Cục Mẫu',
    number: '12/CM',
    placeAndDate: 'Hà Nội, ngày 01 tháng 6 năm 2026',
  };
  const signature = {
    authority: 'TL. Bộ trưởng',
    position: 'Cục trưởng',
    note: '(Đã ký điện tử)',
    name: 'Nguyễn Văn Ưỡng',
  };
  return {
    ...head,
    to: ['Công ty Sông Hồng'],
    body: BODY,
    distribution: ['Như trên', 'Lưu: VT'],
    signature,
    ...change,
  };
}

/** Runs a PDF tool on the document; null, said aloud, where it is not installed. */
function tool(context: TestContext, program: string, args: string[], document: RenderedPdf): string | null {
  const file = join(folder, 'document.pdf');
  writeFileSync(file, document.pdf);
  const done = spawnSync(
    program,
    args.map((arg) => (arg === 'FILE' ? file : arg)),
    { encoding: 'utf8' },
  );
  if (done.error && 'code' in done.error && done.error.code === 'ENOENT') {
    context.diagnostic(`left out: ${program} is not installed (apt-get install poppler-utils qpdf)`);
    return null;
  }
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

test('the text of a receipt comes out again with every Vietnamese letter', (context) => {
  const text = tool(context, 'pdftotext', ['FILE', '-'], receiptPdf(receipt(), { lang: 'vi', createdAt }));
  if (text === null) return;
  for (const part of [
    'Giấy biên nhận thông báo',
    'AI-7K3M',
    'ưỡng ẽ ộ ặ ỷ Đ.',
    '1. Mục thứ nhất',
    'Trợ lý Sông Hồng',
    'Đã thông báo',
    'Quét để kiểm tra',
  ]) {
    assert.ok(text.normalize('NFC').includes(part), `${part} in ${text}`);
  }
});

test('a state document has the frame of the form, in both languages', (context) => {
  const vi = tool(context, 'pdftotext', ['FILE', '-'], stateDocumentPdf(letter(), { lang: 'vi', createdAt }));
  const en = tool(context, 'pdftotext', ['FILE', '-'], stateDocumentPdf(letter(), { lang: 'en', createdAt }));
  if (vi === null || en === null) return;
  const frame = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'BỘ MẪU',
    'CỤC MẪU',
    'Số: 12/CM',
    'Kính gửi: Công ty Sông Hồng',
    'Nơi nhận:',
  ];
  for (const part of [...frame, 'TL. BỘ TRƯỞNG', 'CỤC TRƯỞNG', 'Nguyễn Văn Ưỡng'])
    assert.ok(vi.normalize('NFC').includes(part), `${part} in ${vi}`);
  for (const part of ['SOCIALIST REPUBLIC OF VIET NAM', 'No.: 12/CM', 'To: Công ty Sông Hồng', 'Recipients:'])
    assert.ok(en.includes(part), part);
});

test('documents are tagged PDF/A-2a, or PDF/UA-1 when asked, and hold together', (context) => {
  const archive = stateDocumentPdf(letter(), { lang: 'vi', createdAt });
  const accessible = receiptPdf(receipt(), { lang: 'vi', createdAt, standard: 'ua-1' });
  assert.deepEqual([archive.standard, accessible.standard], ['a-2a', 'ua-1']);
  const plain = (document: RenderedPdf): string =>
    tool(context, 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'], document) ??
    document.pdf.toString('latin1');
  assert.match(plain(archive), /<pdfaid:part>2<\/pdfaid:part>[\s\S]*<pdfaid:conformance>A<\/pdfaid:conformance>/);
  assert.match(plain(accessible), /<pdfuaid:part>1<\/pdfuaid:part>/);
  tool(context, 'qpdf', ['--check', 'FILE'], archive);
  const info = tool(context, 'pdfinfo', ['FILE'], archive);
  if (info === null) return;
  assert.match(info, /Tagged: +yes/);
  assert.match(info, /Title: +Trả lời hướng dẫn/);
  assert.match(info, /Page size: .*A4/);
});

test('the machine-readable twin lies inside as PDF/A-3a and comes out byte for byte', (context) => {
  const document = receiptPdf(receipt({ attachment: ATTACHMENT }), { lang: 'vi', createdAt });
  assert.equal(document.standard, 'a-3a');
  const out = join(folder, 'out.json');
  if (tool(context, 'pdfdetach', ['-save', '1', '-o', out, 'FILE'], document) === null) return;
  assert.equal(readFileSync(out, 'utf8'), ATTACHMENT.content);
});

test('the same content at the same instant is the same bytes, another instant is not', () => {
  const make = (at: Date): Buffer => receiptPdf(receipt({ attachment: ATTACHMENT }), { lang: 'vi', createdAt: at }).pdf;
  assert.ok(make(createdAt).equals(make(createdAt)));
  assert.ok(!make(createdAt).equals(make(new Date('2026-06-02T02:00:00Z'))));
});

test('a long document gets numbered pages, and a word without end stays on the page', (context) => {
  const long = Array.from({ length: 60 }, (_, at) => ({
    kind: 'paragraph' as const,
    text: `Đoạn ${at}: ${'nội dung dài '.repeat(30)}`,
  }));
  const document = stateDocumentPdf(letter({ body: [...long, { kind: 'paragraph', text: 'x'.repeat(5_000) }] }), {
    lang: 'vi',
    createdAt,
  });
  assert.ok(document.pages >= 5);
  const page = tool(context, 'pdftotext', ['-f', '3', '-l', '3', 'FILE', '-'], document);
  assert.match(page ?? '3', /^3\s/);
  const all = tool(context, 'pdftotext', ['FILE', '-'], document);
  if (all !== null) assert.equal(all.match(/x/g)!.length, 5_000);
  const boxes = tool(context, 'pdftotext', ['-bbox', 'FILE', '-'], document);
  for (const [, xMax] of boxes?.matchAll(/xMax="([\d.]+)"/g) ?? [])
    assert.ok(Number(xMax) < 595.3 - 18 * 2.83 + 1, 'inside the right margin');
});

test('content is only text: mark-up, code and file reads in it are printed as typed', (context) => {
  const hostile = '#read("/etc/passwd") #import "x": * = Tiêu đề *đậm* $ sum $ \\u{41} <script> #{panic()} @ref `raw`';
  const document = receiptPdf(receipt({ title: hostile, body: [{ kind: 'paragraph', text: hostile }] }), {
    lang: 'vi',
    createdAt,
  });
  const text = tool(context, 'pdftotext', ['-layout', 'FILE', '-'], document);
  if (text === null) return;
  const flat = text.replaceAll(/\s+/g, ' ');
  assert.equal(flat.split(hostile).length - 1, 2, flat);
});

test('a template cannot read files of the machine', () => {
  for (const main of [
    '#read("/etc/passwd")',
    '#read("../../../../package.json")',
    '#import "@preview/cetz:0.3.0"',
    '#image("/etc/hostname")',
  ]) {
    assert.throws(() => renderPdf({ main }, {}, { lang: 'vi', createdAt }), /does not compile/);
  }
});

test('characters that no font of ours has do not stop a document', () => {
  for (const value of ['株式会社 漢字', '\u0001', '\ud800', 'ไทย', '\ufffe']) {
    const document = receiptPdf(receipt({ number: { label: 'Mã', value } }), { lang: 'vi', createdAt });
    assert.ok(document.pdf.subarray(0, 5).equals(Buffer.from('%PDF-')));
  }
  assert.equal(receiptPdf(receipt({ lead: '株式会社' }), { lang: 'vi', createdAt }).standard, 'none');
  assert.equal(receiptPdf(receipt(), { lang: 'vi', createdAt }).standard, 'a-2a', 'the next one is not touched by it');
});

test('a template brings its own files, which are gone afterwards; too much data is a fault', () => {
  const template = {
    main: '#import "own.typ": word\n#set document(title: "t", date: auto)\n#word #json(bytes(sys.inputs.data)).a',
    files: { 'own.typ': '#let word = "có"' },
  };
  assert.equal(renderPdf(template, { a: 'b' }, { lang: 'vi', createdAt }).pages, 1);
  assert.throws(() => renderPdf({ main: template.main }, { a: 'b' }, { lang: 'vi', createdAt }), /does not compile/);
  assert.throws(() => renderPdf(template, { a: 'x'.repeat(2_000_001) }, { lang: 'vi', createdAt }), RangeError);
});

test('a QR code says what it was given to another reader, and escapes its title', () => {
  const texts = ['https://motcua.example.vn/xac-minh/AI-1?a=b&c=đ', 'x', 'đề '.repeat(300)];
  for (const text of texts) assert.equal(readQr(qrSvg(text)), text);
  assert.ok(qrSvg('x', '"><script>').includes('aria-label="&quot;&gt;&lt;script&gt;"'));
  assert.throws(() => qrSvg('x'.repeat(5_000)));
});

/** Draws the modules four pixels wide and lets a reader that knows nothing of our drawing find them. */
function readQr(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]) * 4;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < 16; at += 1) {
      const pixel = ((Number(y) * 4 + (at >> 2)) * size + Number(x) * 4 + (at & 3)) * 4;
      pixels.fill(0, pixel, pixel + 3);
    }
  }
  const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;
  return (read as unknown as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null)(
    pixels,
    size,
    size,
  )?.data;
}

test('a number leads to its source, in tagged PDF/A and PDF/UA; an address of another scheme is not taken', (context) => {
  const source = { text: '12', href: 'https://motcua.example.vn/can-bo/ke-hoach?a=1&b=2' };
  const bad = { text: 'xấu', href: 'javascript:alert(1)' };
  const body: StateDocument['body'] = [
    { kind: 'paragraph', text: ['Có ', source, ' nhiệm vụ, ', bad] },
    { kind: 'list', items: [[source, ' việc'], 'không có nguồn'] },
    { kind: 'facts', rows: [{ label: 'Số', value: source }] },
    {
      kind: 'table',
      columns: ['TT', 'Số'],
      rows: [
        ['1', source],
        ['2', ''],
      ],
      align: ['center', 'right'],
    },
  ];
  for (const standard of ['a-2a', 'ua-1'] as const) {
    const document = stateDocumentPdf(letter({ body }), { lang: 'vi', createdAt, standard });
    assert.equal(document.standard, standard);
    const links = tool(context, 'pdfinfo', ['-url', 'FILE'], document);
    const text = tool(context, 'pdftotext', ['FILE', '-'], document);
    if (links === null || text === null) return;
    assert.equal(links.split(source.href).length - 1, 4, links);
    assert.ok(!links.includes('javascript'), links);
    assert.ok(text.normalize('NFC').includes('Có 12 nhiệm vụ, xấu'), text);
  }
});
