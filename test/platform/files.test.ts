import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { frozenClock } from '../../src/platform/clock/index.ts';
import { connect } from '../../src/platform/database/index.ts';
import * as files from '../../src/platform/files/index.ts';
import { freshDatabase } from '../database.ts';
import { docx, odt, xlsx, zipFile } from './zip-file.ts';
import { ownFolder } from '../own-folder.ts';

const NOW = new Date('2026-06-01T02:00:00Z');
const database = await freshDatabase();
const dataDir = ownFolder('files');
const store = await files.openDiskFileStore(dataDir, frozenClock(NOW));

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300ffd9', 'hex');

async function* chunks(content: Buffer | string, size = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function put(name: string, content: Buffer | string, rule?: files.UploadRule) {
  return store.put({ name, content: chunks(content) }, rule);
}

async function kept(name: string, content: Buffer | string): Promise<files.StoredBytes> {
  const outcome = await put(name, content);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

async function code(name: string, content: Buffer | string, rule?: files.UploadRule): Promise<string> {
  const outcome = await put(name, content, rule);
  return outcome.ok ? 'ok' : outcome.refusals.map((refusal) => refusal.code).join();
}

function everything(): string[] {
  return readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

test('every accepted kind is recognised by what is inside and comes back byte for byte', async () => {
  const samples: [name: string, content: Buffer | string, mediaType: string][] = [
    ['hồ sơ.pdf', PDF, 'application/pdf'],
    ['ảnh.PNG', PNG, 'image/png'],
    ['ảnh.jpeg', JPEG, 'image/jpeg'],
    ['a.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.odt', odt(), 'application/vnd.oasis.opendocument.text'],
    ['a.txt', 'Nguyễn\r\nPKI\t', 'text/plain'],
    ['b.txt', 'PK là viết tắt', 'text/plain'],
    ['a.md', '# Thẻ mô hình', 'text/markdown'],
    ['a.json', '\ufeff{"tên": "Sông Hồng"}', 'application/json'],
    ['a.csv', 'tên;mức\nA;1\n', 'text/csv'],
  ];
  for (const [name, content, mediaType] of samples) {
    const stored = await kept(name, content);
    const bytes = Buffer.from(content);
    assert.deepEqual(stored, {
      sha256: createHash('sha256').update(bytes).digest(),
      sizeBytes: bytes.length,
      mediaType,
      name: name.normalize('NFC'),
    });
    assert.ok(Buffer.concat(await (await store.get(stored.sha256))!.toArray()).equals(bytes));
  }
  assert.equal((await kept('không đuôi', PDF)).name, 'không đuôi.pdf');
  assert.equal((await kept('ghi chú', 'chỉ là chữ')).name, 'ghi chú.txt');
});

test('what is not accepted, broken or pretending is refused, and leaves nothing behind', async () => {
  const before = everything().length;
  const hostile: [name: string, content: Buffer | string, code: string][] = [
    ['a.pdf', '', 'fileEmpty'],
    ['a.exe', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'fileTypeNotAllowed'],
    ['a.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'fileTypeNotAllowed'],
    ['a.pdf', PNG, 'fileNameMismatch'],
    ['a.pdf.exe', PDF, 'fileNameMismatch'],
    ['a.html', PDF, 'fileNameMismatch'],
    ['a.html', '<script>alert(1)</script>', 'fileTypeNotAllowed'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'fileTypeNotAllowed'],
    ['a.gif', 'GIF89a\x01\x00\x01\x00', 'fileTypeNotAllowed'],
    ['a.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'fileTypeNotAllowed'],
    ['a.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'fileTypeNotAllowed'],
    ['a.txt', Buffer.from('Nguy\xean', 'latin1'), 'textNotUtf8'],
    ['a.txt', Buffer.from('\ufeffxin chào', 'utf16le'), 'textNotUtf8'],
    ['a.csv', Buffer.from([0x61, 0xc3]), 'textNotUtf8'],
    ['a.md', Buffer.from([0xed, 0xa0, 0x80]), 'textNotUtf8'],
    ['a.txt', 'a\0b', 'textBroken'],
    ['a.md', 'a\u001b[31mb', 'textBroken'],
    ['a.json', '{"a":', 'jsonInvalid'],
    ['a.json', '['.repeat(200_000), 'jsonInvalid'],
  ];
  for (const [name, content, expected] of hostile)
    assert.equal(await code(name, content), expected, `${name} ${expected}`);
  assert.equal(await code('a.png', PNG, { allowed: ['application/pdf'] }), 'fileTypeNotAllowed');
  assert.equal(everything().length, before);
});

test('a packed document that would burst, climb out, run or hide is refused', async () => {
  const zeros = Buffer.alloc(30 * 1_048_576);
  const hostile: [content: Buffer, code: string][] = [
    [docx({ name: 'word/media/a.bin', content: zeros }), 'archiveUnsafe'],
    [docx({ name: 'word/media/a.bin', content: zeros, claimedSize: 10 }), 'archiveBroken'],
    [docx({ name: 'word/a.bin', content: 'x', claimedSize: 0xfffffff0 }), 'archiveUnsafe'],
    [docx(...Array.from({ length: 4_000 }, (_, at) => ({ name: `word/${at}.xml`, content: '' }))), 'archiveUnsafe'],
    [docx({ name: '../../etc/cron.d/x', content: 'x' }), 'archiveBroken'],
    [docx({ name: '/etc/passwd', content: 'x' }), 'archiveBroken'],
    [docx({ name: 'word\\..\\..\\x', content: 'x' }), 'archiveBroken'],
    [docx({ name: 'word/document.xml', content: 'twice' }), 'archiveUnsafe'],
    [docx({ name: 'word/embeddings/a.zip', content: zipFile([]) }), 'archiveUnsafe'],
    [docx({ name: 'word/embeddings/run.exe', content: 'MZ' }), 'archiveUnsafe'],
    [docx({ name: 'word/vbaProject.bin', content: 'x' }), 'archiveMacro'],
    [xlsx({ name: 'xl/VBAPROJECT.BIN', content: 'x' }), 'archiveMacro'],
    [xlsx({ name: 'xl/macrosheets/sheet1.xml', content: 'x' }), 'archiveMacro'],
    [odt({ name: 'Basic/Standard/Module1.xml', content: 'x' }), 'archiveMacro'],
    [docx({ name: 'word/secret.xml', content: 'x', encrypted: true }), 'archiveEncrypted'],
    [zipFile([{ name: 'a.txt', content: 'x' }]), 'fileTypeNotAllowed'],
    [zipFile([]), 'fileTypeNotAllowed'],
    [docx().subarray(0, 100), 'archiveBroken'],
    [Buffer.from('PK\x03\x04 not at all'), 'archiveBroken'],
  ];
  for (const [at, [content, expected]] of hostile.entries()) {
    const got = await code('a.docx', content);
    assert.ok(
      got === expected || (expected === 'archiveBroken' && got === 'archiveUnsafe'),
      `${at}: ${got}, expected ${expected}`,
    );
  }
  const macroTypes = zipFile([
    { name: '[Content_Types].xml', content: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
    { name: 'word/document.xml', content: 'x' },
  ]);
  assert.equal(await code('a.docx', macroTypes), 'archiveMacro');
  assert.equal(
    await code('a.docx', docx({ name: 'word/embeddings/Microsoft_Excel_Sheet.xlsx', content: xlsx() })),
    'ok',
    'a chart in a letter is fine',
  );
});

test('a file above the limit is refused while it comes in, not after', async () => {
  let sent = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      sent += 65_536;
      yield Buffer.alloc(65_536, 'a');
    }
  }
  const outcome = await store.put({ name: 'a.txt', content: endless() }, { maxBytes: 1_048_576, field: 'dossier' });
  assert.ok(!outcome.ok);
  assert.deepEqual([outcome.refusals[0]!.code, outcome.refusals[0]!.field], ['fileTooLarge', 'dossier']);
  assert.match(outcome.refusals[0]!.text.vi, /1 MB/);
  assert.ok(sent <= 2 * 1_048_576);
});

test('an upload that breaks off is thrown on and leaves nothing', async () => {
  const before = everything().length;
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield PDF;
    throw new Error('connection lost');
  }
  await assert.rejects(store.put({ name: 'a.pdf', content: broken() }), /connection lost/);
  assert.equal(everything().length, before);
});

test('the same bytes are kept once, also when they come twenty times at once', async () => {
  const text = 'hai mươi lần như nhau';
  const all = await Promise.all(Array.from({ length: 20 }, () => kept('a.txt', text)));
  assert.equal(new Set(all.map((stored) => stored.sha256.toString('hex'))).size, 1);
  assert.equal(everything().filter((name) => name === all[0]!.sha256.toString('hex')).length, 1);
});

test('a file row names bytes that are there, and can be dropped', async () => {
  const stored = await kept('tên tệp.txt', 'nội dung');
  const row = await files.storeFile(database.db, stored, { uploadedBy: null, partyId: null }, NOW);
  assert.deepEqual(await files.fileById(database.db, row.id), row);
  assert.deepEqual({ ...stored, id: row.id, uploadedBy: null, partyId: null, createdAt: NOW }, row);
  assert.deepEqual(await files.filesById(database.db, [row.id, 'x', "' or 1=1"]), [row]);
  assert.equal(await files.fileById(database.db, '../../etc/passwd'), null);
  await files.dropFile(database.db, row.id);
  assert.equal(await files.fileById(database.db, row.id), null);
});

test('the sweep removes bytes that no row names and that are a day old, and nothing else', async () => {
  const [named, unnamed, fresh] = [
    await kept('a.txt', 'có tên'),
    await kept('b.txt', 'không tên'),
    await kept('c.txt', 'mới'),
  ];
  const { id } = await files.storeFile(database.db, named, { uploadedBy: null, partyId: null }, NOW);
  await refer(id);
  const later = new Date(NOW.getTime() + 25 * 3_600_000);
  const again = await files.openDiskFileStore(dataDir, frozenClock(later));
  await again.put({ name: 'c.txt', content: chunks('mới') });
  assert.ok((await files.sweepFiles(database.db, again, later)) >= 1);
  const there = await Promise.all(
    [named, unnamed, fresh].map(async (stored) => {
      const stream = await store.get(stored.sha256);
      stream?.destroy();
      return stream !== null;
    }),
  );
  assert.deepEqual(there, [true, false, true]);
});

test('a row that no table refers to goes two days after it was made, with its bytes; whatever refers to one keeps it', async () => {
  const [used, unused] = [await kept('d.txt', 'được dùng'), await kept('e.txt', 'bỏ dở')];
  const [first, second] = [
    await files.storeFile(database.db, used, NOBODYS, NOW),
    await files.storeFile(database.db, unused, NOBODYS, NOW),
  ];
  await refer(first.id);
  const sweptAfter = async (hours: number): Promise<boolean[]> => {
    const later = new Date(NOW.getTime() + hours * 3_600_000);
    await files.sweepFiles(database.db, await files.openDiskFileStore(dataDir, frozenClock(later)), later);
    return Promise.all([first, second].map(async ({ id }) => (await files.fileById(database.db, id)) !== null));
  };
  assert.deepEqual(await sweptAfter(47), [true, true]);
  assert.deepEqual(await sweptAfter(49), [true, false]);
  const bytes = await Promise.all([used, unused].map(({ sha256 }) => store.get(sha256)));
  for (const stream of bytes) stream?.destroy();
  assert.deepEqual(
    bytes.map((stream) => stream !== null),
    [true, false],
  );
});

const NOBODYS = { uploadedBy: null, partyId: null };

/** A table of the owner's that refers to files, as tables to come will. */
async function refer(id: string): Promise<void> {
  const owner = connect(database.ownerUrl, { max: 1, asOwner: true });
  try {
    await sql`create table if not exists names_a_file (file_id uuid not null references file)`.execute(owner.db);
    await sql`grant select on names_a_file to motcua_app`.execute(owner.db);
    await sql`insert into names_a_file values (${id})`.execute(owner.db);
  } finally {
    await owner.close();
  }
}

test('drafts that a crash left are cleared at the next start', async () => {
  const left = join(dataDir, 'files/drafts/left-over');
  const young = join(dataDir, 'files/drafts/young');
  writeFileSync(left, 'half');
  writeFileSync(young, 'half');
  utimesSync(left, new Date('2026-05-30T00:00:00Z'), new Date('2026-05-30T00:00:00Z'));
  utimesSync(young, NOW, NOW);
  await files.openDiskFileStore(dataDir, frozenClock(NOW));
  assert.deepEqual([existsSync(left), existsSync(young)], [false, true]);
  rmSync(young);
});

test('a disk that cannot be written is a fault, not a refusal', async () => {
  renameSync(join(dataDir, 'files/drafts'), join(dataDir, 'files/away'));
  await assert.rejects(put('a.txt', 'x'), /ENOENT/);
  renameSync(join(dataDir, 'files/away'), join(dataDir, 'files/drafts'));
});

test('file names lose folders, unseen characters and signs that file systems refuse', () => {
  const names: Record<string, string> = {
    '../../etc/passwd': 'passwd',
    'C:\\Users\\a\\Hồ sơ.pdf': 'Hồ sơ.pdf',
    'hồ\u202Efdp.exe': 'hồfdp.exe',
    'a\0\r\nb.pdf': 'ab.pdf',
    '.htaccess': 'htaccess',
    '...': 'tep',
    '': 'tep',
    '/': 'tep',
    'CON.txt': '_CON.txt',
    'a<b>:"|?*.csv': 'a_b______.csv',
    'Nguye\u0302\u0303n.pdf': 'Nguyễn.pdf',
    ' a \u200b .pdf': 'a .pdf',
  };
  for (const [name, expected] of Object.entries(names))
    assert.equal(files.cleanFileName(name), expected, JSON.stringify(name));
  const long = files.cleanFileName(`${'đ'.repeat(5_000)}.pdf`);
  assert.equal(Array.from(long).length, 150);
  assert.ok(long.endsWith('.pdf'));
});

test('a download keeps its Vietnamese name, and no name can add a header', () => {
  assert.equal(
    files.contentDisposition('Hồ sơ Đỏ.pdf'),
    `attachment; filename="Ho so do.pdf"; filename*=UTF-8''H%E1%BB%93%20s%C6%A1%20%C4%90%E1%BB%8F.pdf`,
  );
  for (const name of ['a"; x="y.pdf', 'a\r\nSet-Cookie: x', '\ud800.pdf', "a'b(c)*.pdf", '漢字.pdf']) {
    assert.match(
      files.contentDisposition(name),
      /^attachment; filename="[ -~]*"; filename\*=UTF-8''[A-Za-z0-9%._~!&+-]*$/,
    );
    assert.equal(files.contentDisposition(name).split('"').length, 3);
  }
});
