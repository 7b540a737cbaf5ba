import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { perform, submitDirect } from '../../../src/casework/index.ts';
import { createAccount, grantRole, personActor } from '../../../src/platform/identity/index.ts';
import { docx, zipFile } from '../../platform/zip-file.ts';
import { guidanceAnswers } from '../server/cast.ts';
import { aParty, aPerson, startPortal, valueOf, type Answer } from './portal.ts';
import { aDraft, wrongFields } from './world.ts';

const portal = await startPortal();
const party = await aParty(portal, 'Công ty cổ phần Trà Sen Việt');
const lan = await aPerson(portal, party);
const now = portal.clock.now();

type Bytes = Buffer<ArrayBuffer>;
const ZEROS = Buffer.alloc(40 * 1_048_576);
const bytes = (text: string): Bytes => Buffer.from(text);

/** Files that no route may take: what they are, under which name they come. */
const HOSTILE: Readonly<Record<string, readonly [name: string, content: Buffer]>> = {
  'a packed file that bursts': ['hồ sơ.docx', docx({ name: 'word/media/a.bin', content: ZEROS })],
  'a packed file in a packed file': ['hồ sơ.docx', docx({ name: 'word/embeddings/a.zip', content: zipFile([{ name: 'b.zip', content: zipFile([{ name: 'c', content: ZEROS }]) }]) })],
  'a bare packed file': ['hồ sơ.zip', zipFile([{ name: 'a.txt', content: 'x' }])],
  'a gzip that bursts': ['hồ sơ.txt', gzipSync(ZEROS)],
  'a document with a macro': ['mẫu.docx', docx({ name: 'word/vbaProject.bin', content: 'x' })],
  'a document that climbs out': ['mẫu.docx', docx({ name: '../../etc/cron.d/x', content: '* * * * * root true' })],
  'a picture with a script': ['logo.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  'a page': ['trang.html', bytes('<script>alert(1)</script>')],
  'a page that calls itself a picture': ['ảnh.png', bytes('<html><script>alert(1)</script>')],
  'a document that is a page too': ['vừa là.pdf', bytes('<html><script>alert(1)</script><!-- %PDF-1.7 -->')],
  'a picture that is a program too': ['ảnh.png', Buffer.concat([bytes('MZ\x90\0'), Buffer.from('89504e470d0a1a0a', 'hex')])],
  'a program': ['cài đặt.exe', bytes('MZ\x90\0\x03')],
  'a document with two endings': ['hợp đồng.pdf.exe', bytes('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF')],
  'an empty file': ['rỗng.pdf', bytes('')],
  'bytes that are no text': ['ghi chú.txt', Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28])],
  'a text with NUL': ['ghi chú.txt', bytes('a\0b')],
}; // prettier-ignore

/** Files that are harmless, under names that are not. */
const NAMES = [
  '../../../etc/passwd.txt',
  '..\\\\..\\\\windows\\\\x.txt',
  '/etc/cron.d/x.txt',
  'CON.txt',
  '<script>alert(1)<∕script>.txt',
  `${'dài'.repeat(200)}.txt`,
  'a\u202Etxt.exe.txt',
  ' .txt',
  '.txt',
  'a;b=c.txt',
];

async function kept(): Promise<number> {
  const { db } = portal;
  const count = async (table: 'file' | 'draft_file' | 'case_file'): Promise<number> =>
    Number((await db.selectFrom(table).select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow()).n); // prettier-ignore
  return (await count('file')) + (await count('draft_file')) + (await count('case_file'));
}

/** A case of the party that waits for a supplement; gives where the answer goes and what goes with it. */
async function supplement(): Promise<{ url: string; fields: Record<string, string> }> {
  const { desk } = portal.services;
  const actor = (await personActor(portal.db, lan.who.accountId, 'web', lan.who.mandateId, now))!;
  const sent = await submitDirect(desk, { procedureId: 'classification-guidance', answers: guidanceAnswers('Tệp lạ'), actor, now }); // prettier-ignore
  assert.ok(sent.ok, JSON.stringify(sent));
  const made = await createAccount(portal.db, { email: 'can-bo@sen.example', name: 'Cán bộ' }, now);
  assert.ok(made.ok);
  assert.ok((await grantRole(portal.db, { accountId: made.value.id, role: 'lead', agencyCode: 'most' }, now)).ok);
  const lead = (await personActor(portal.db, made.value.id, 'web', null, now))!;
  for (const [act, input] of [
    ['take', {}],
    ['askSupplement', { missingItems: 'Sơ đồ.' }],
  ] as const) {
    const done = await perform(desk, { caseCode: sent.case.code, act, input, actor: lead, now });
    assert.ok(done.ok, JSON.stringify(done));
  }
  const page = `/ho-so/vu-viec/${sent.case.code}`;
  const fields = { 'vi-tri': valueOf((await lan.get(page)).text, 'vi-tri'), '_muc': 'supplementText', 'supplementText': 'Không được mất' }; // prettier-ignore
  return { url: `${page}/viec/supplement`, fields };
}

const waiting = await supplement();

/** The routes that take documents, each with a field beside the file that is filled in. */
const ROUTES: Readonly<Record<string, (name: string, content: Buffer) => Promise<{ answer: Answer; field: string }>>> =
  {
    'a draft': async (name, content) => {
      const base = await aDraft(lan);
      const fields = { _muc: 'intendedPurpose', revision: '0', viec: 'tai-len:documents', intendedPurpose: 'Không được mất' }; // prettier-ignore
      const files = [{ field: 'documents', name, bytes: Buffer.from(content) }];
      return { answer: await lan.upload(`${base}/3`, fields, files), field: 'documents' };
    },
    'a supplement': async (name, content) => {
      const files = [{ field: 'supplementFiles', name, bytes: Buffer.from(content) }];
      return { answer: await lan.upload(waiting.url, waiting.fields, files), field: 'supplementFiles' };
    },
  };

for (const [route, send] of Object.entries(ROUTES)) {
  test(`${route} takes no file that could harm, says so beside the field with its name, and keeps what was typed`, async () => {
    const wrong: string[] = [];
    for (const [what, [name, content]] of Object.entries(HOSTILE)) {
      const before = await kept();
      const { answer, field } = await send(name, content);
      const said =
        answer.status !== 422
          ? `${answer.status} ${answer.location}`
          : !wrongFields(answer.text).includes(field)
            ? 'the field is not named'
            : !answer.text.includes(name)
              ? 'the file is not named'
              : !answer.text.includes('Không được mất')
                ? 'what was typed is gone'
                : (await kept()) !== before
                  ? 'something was kept'
                  : null;
      if (said !== null) wrong.push(`${what}: ${said}`);
    }
    assert.deepEqual(wrong, []);
  });
}

test('a file too large is refused while what was typed beside it stays', async () => {
  const { answer, field } = await ROUTES['a supplement']!('lớn.pdf', Buffer.alloc(21 * 1_048_576, '%PDF-1.7 '));
  assert.equal(answer.status, 422);
  assert.deepEqual(wrongFields(answer.text), [field]);
  assert.match(answer.text, /lớn\.pdf[^<]*20 MB/);
  assert.match(answer.text, /Không được mất/);
});

test('a name cannot lead out of its place, add a header or show as something else; what is fetched is never opened by itself', async () => {
  for (const name of NAMES) {
    const base = await aDraft(lan);
    const put = await lan.upload(`${base}/3`, { _muc: '', revision: '0', viec: 'tai-len:documents' }, [
      { field: 'documents', name, bytes: bytes('Chỉ là chữ.') },
    ]);
    assert.ok(put.status === 303 || put.status === 422, `${name}: ${put.status}`);
    const page = await lan.get(`${base}/3`);
    assert.ok(!page.text.includes('<script>alert'), name);
    const href = /href="(\/ho-so\/nhap\/[^"]*\/tep\/[^"]*)"/.exec(page.text)?.[1];
    if (put.status === 422) continue;
    assert.ok(href, name);
    const { headers } = await lan.get(href);
    const shown = decodeURIComponent(String(headers['content-disposition']));
    assert.match(shown, /^attachment;/, name);
    assert.doesNotMatch(shown, /\.\.|[/\\\u202E\r\n<>]/, name);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

test('a PDF that holds a script is handed on as it came, to be saved, never shown by the portal', async () => {
  const base = await aDraft(lan);
  const pdf = bytes('%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'); // prettier-ignore
  const put = await lan.upload(`${base}/3`, { _muc: '', revision: '0', viec: 'tai-len:documents' }, [{ field: 'documents', name: 'có mã.pdf', bytes: pdf }]); // prettier-ignore
  if (put.status === 422) return assert.ok(wrongFields(put.text).includes('documents'));
  const href = /href="(\/ho-so\/nhap\/[^"]*\/tep\/[^"]*)"/.exec((await lan.get(`${base}/3`)).text)![1]!;
  const fetched = await lan.get(href);
  assert.ok(fetched.bytes.equals(pdf));
  assert.match(String(fetched.headers['content-disposition']), /^attachment;/);
  assert.match(String(fetched.headers['content-security-policy']), /default-src 'none'|sandbox/);
  return undefined;
});

test('multipart bodies that are broken or pretend are refused and never a fault', async () => {
  const base = await aDraft(lan);
  const good = 'Content-Disposition: form-data; name="documents"; filename="a.txt"\r\n\r\nx\r\n';
  const bodies: Record<string, [type: string, body: string]> = {
    'no boundary': ['multipart/form-data', `--B\r\n${good}--B--\r\n`],
    'another boundary': ['multipart/form-data; boundary=C', `--B\r\n${good}--B--\r\n`],
    'no end': ['multipart/form-data; boundary=B', `--B\r\n${good}`],
    'no names': ['multipart/form-data; boundary=B', '--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--\r\n'],
    'no head': ['multipart/form-data; boundary=B', '--B\r\n\r\nx\r\n--B--\r\n'],
    'nothing': ['multipart/form-data; boundary=B', ''],
    'a boundary of 5,000 signs': [`multipart/form-data; boundary=${'B'.repeat(5000)}`, `--B\r\n${good}--B--\r\n`],
    'a thousand parts': ['multipart/form-data; boundary=B', `${`--B\r\n${good}`.repeat(1000)}--B--\r\n`],
    'a name of a prototype': ['multipart/form-data; boundary=B', '--B\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--B--\r\n'],
  }; // prettier-ignore
  const before = await kept();
  for (const [what, [type, payload]] of Object.entries(bodies)) {
    const { statusCode } = await portal.app.inject({ method: 'POST', url: `${base}/3`, headers: { 'cookie': lan.cookie, 'content-type': type }, payload }); // prettier-ignore
    assert.ok(statusCode >= 400 && statusCode < 500, `${what}: ${statusCode}`);
  }
  assert.equal(await kept(), before);
});
