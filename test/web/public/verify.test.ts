import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { readFileBytes } from '../../../src/web/public/verify/find-receipt.ts';
import { receiptPdf } from '../../../src/platform/documents/index.ts';
import { compactReceipt, readReceipt } from '../../../src/record-log/index.ts';
import { findEntry } from '../../../src/registry/index.ts';
import { formToken, plain } from './forms.ts';
import { highRiskFacts, provider, publicPortal } from './public-portal.ts';

const portal = await publicPortal();
const { app, services } = portal;
const party = await provider(portal);
const exam = await portal.publish({
  party,
  content: { status: 'notified', public: highRiskFacts(party), restricted: {} },
});
const { leafId } = (await findEntry(services.database.db, exam.code))!;
const early = (await readReceipt(services.database.db, services.signer, leafId))!;
await portal.sequenceAll();
const receipt = (await readReceipt(services.database.db, services.signer, leafId))!;

/** What the page answers to a form sent without scripts. */
async function sent(
  fields: { text?: string; file?: { name: string; bytes: Buffer } },
  lang = '',
): Promise<{ status: number; text: string; location: string }> {
  const { token, cookie } = await formToken(app, `${lang}/xac-minh`);
  const body = new FormData();
  body.append('csrf', token);
  body.append('noi-dung', fields.text ?? '');
  if (fields.file) body.append('tep', new Blob([new Uint8Array(fields.file.bytes)]), fields.file.name);
  const request = new Request('http://x/', { method: 'POST', body });
  const answer = await app.inject({
    method: 'POST', url: `${lang}/xac-minh`, payload: Buffer.from(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type')!, cookie },
  }); // prettier-ignore
  return { status: answer.statusCode, text: plain(answer.body), location: answer.headers.location ?? '' };
}

test('a true receipt is true without scripts, pasted as JSON, as compact text or as a link', async () => {
  for (const text of [
    JSON.stringify(receipt),
    compactReceipt(receipt),
    `https://x.example/xac-minh#${compactReceipt(receipt)}`,
  ]) {
    const { status, text: said } = await sent({ text });
    assert.equal(status, 200);
    assert.match(said, /Đúng Giấy này do Cổng ký/);
    // An altered print with a true record inside is the forgery that the check cannot see.
    assert.match(said, /Chữ in trên giấy thì Cổng không kiểm tra được: hãy so với những dòng dưới đây/);
    assert.match(said, new RegExp(exam.code));
    assert.match(said, /Trạng thái hiện nay: Đã thông báo/);
  }
});

test('a receipt from before its place in the log is completed by the proof that the log has by now', async () => {
  assert.equal(early.proof, null);
  assert.match((await sent({ text: compactReceipt(early) })).text, /Đúng Giấy này do Cổng ký/);
});

test('a receipt with one letter changed is false, with the reasons, and its claims are not repeated as facts', async () => {
  const forged = { ...receipt, leaf: receipt.leaf.replace('"status":"notified"', '"status":"withdraw"') };
  const { text } = await sent({ text: JSON.stringify(forged) });
  assert.match(text, /Sai Giấy này không phải do Cổng cấp, hoặc đã bị sửa/);
  assert.match(text, /Giá trị băm không khớp/);
  assert.doesNotMatch(text, /Việc được ghi/);
});

test('a receipt signed by another key cannot be told', async () => {
  const { generateKeyPairSync } = await import('node:crypto');
  const { buildReceipt, signerFrom } = await import('../../../src/record-log/index.ts');
  const other = buildReceipt(signerFrom('motcua.other/log', generateKeyPairSync('ed25519').privateKey), receipt.leaf);
  assert.match((await sent({ text: JSON.stringify(other) })).text, /Chưa kết luận được .* khóa mà Cổng này không biết/);
});

test('a receipt inside a PDF, or as a file, is found and checked', async () => {
  const { pdf } = receiptPdf(
    {
      title: 'Giấy biên nhận', issuer: 'Cổng', number: { label: 'AI-ID', value: exam.code }, highlights: [], body: [],
      qr: { text: `${services.config.baseUrl}/xac-minh#${compactReceipt(early)}`, caption: 'Quét', alt: 'Mã QR' },
      attachment: { name: 'bien-nhan.json', mediaType: 'application/json', description: 'Cho máy', content: JSON.stringify(receipt, null, 2), relationship: 'data' },
      footer: 'x',
    },
    { lang: 'vi', createdAt: services.clock.now() },
  ); // prettier-ignore
  assert.match((await sent({ file: { name: 'giay.pdf', bytes: Buffer.from(pdf) } })).text, /Đúng Giấy này do Cổng ký/);
  assert.match(
    (await sent({ file: { name: 'giay.json', bytes: Buffer.from(`\uFEFF${JSON.stringify(receipt)}`) } })).text,
    /Đúng Giấy này/,
  );
});

test('content of a PDF is unpacked as browsers do it: nothing may stand behind it', async () => {
  const strict = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> => {
    try {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    } catch {
      return null;
    }
  };
  const text = JSON.stringify(receipt);
  // So many lengths make contents that end in any byte, a line end among them.
  for (let more = 0; more < 600; more += 1) {
    const packed = deflateSync(text + ' '.repeat(more));
    for (const [said, end] of [
      [`/Length ${packed.length}`, '\n'],
      ['/Length 9 0 R', '\n'],
      [`/Length ${packed.length} /DL 7`, '\r\n'],
    ] as const) {
      const head = `%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile ${said} >>\nstream\n`;
      if (said.includes('R') && /[\r\n]/.test(packed.subarray(-1).toString('latin1'))) continue;
      const file = Buffer.concat([Buffer.from(head), packed, Buffer.from(`${end}endstream\nendobj\n`)]);
      const found = await readFileBytes(new Uint8Array(file), strict);
      assert.equal(found?.text, text, `${more} ${said}`);
    }
  }
});

test('a badge file and an AI-ID in any typing lead to what the register says now', async () => {
  const badge = (await app.inject({ url: `/he-thong/${exam.code}/huy-hieu.svg` })).body;
  const fromBadge = await sent({ file: { name: 'huy-hieu.svg', bytes: Buffer.from(badge) } });
  assert.deepEqual([fromBadge.status, fromBadge.location], [303, `/xac-minh?ma=${exam.code}`]);
  const typed = await app.inject({ url: `/xac-minh?ma=${exam.code.toLowerCase().replaceAll('-', '%20')}` });
  assert.match(plain(typed.body), /Đúng Mã này có trong sổ/);
});

test('mistyped, unknown and meaningless input each get their own plain answer', async () => {
  const asked = async (ma: string) => plain((await app.inject({ url: `/xac-minh?ma=${encodeURIComponent(ma)}` })).body);
  const wrong = exam.code.slice(0, -1) + (exam.code.endsWith('7') ? '8' : '7');
  assert.match(await asked(wrong), /Sai Mã này bị gõ sai/);
  const { newAiId } = await import('../../../src/registry/index.ts');
  assert.match(await asked(newAiId(999, '2026-11-22')), /không có trong sổ/);
  assert.match(await asked('xin chào'), /không phải giấy biên nhận, đường dẫn của Cổng hay mã/);
  for (const odd of ['{}', '{"type":"motcua-receipt/1"}', '[1]', '\u{1F418}', 'A'.repeat(5000), '{"a":'.repeat(2000)]) {
    assert.match(await asked(odd), /Chưa kết luận được/);
  }
});

test('an empty form and a file with nothing in it come back with the error beside the field', async () => {
  const empty = await sent({});
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Hãy dán nội dung hoặc chọn một tệp/);
  const junk = await sent({ file: { name: 'anh.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) } });
  assert.equal(junk.status, 422);
  assert.match(junk.text, /Không đọc được tệp này/);
});

test('a notified system that was ended since is told so: true then, ended now', async () => {
  await portal.revise(exam.code, { status: 'ended', facts: { endedOn: '2026-11-21' } });
  await portal.sequenceAll();
  const { text } = await sent({ text: JSON.stringify(receipt) });
  assert.match(text, /Đúng/);
  assert.match(text, /Đã thông báo, nay đã ngừng sử dụng\./);
  assert.match(text, /đã có bản mới hơn \(bản 2\)/);
  assert.match((await sent({ text: JSON.stringify(receipt) }, '/en')).text, /Notified, now no longer used\./);
});
