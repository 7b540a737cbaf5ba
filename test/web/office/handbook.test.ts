import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { trailOf } from '../../../src/platform/audit/index.ts';
import { hiddenIn, officePortal, says, saysNot, type Browser, type Person } from './office-portal.ts';

const portal = await officePortal();
const { db } = portal;
const writer = await portal.official('planner', 'most-iti', 'Lê Minh Thảo');
const elsewhere = await portal.official('planner', 'ha-noi-dost');
const officer = await portal.official('officer', 'moh');
const operator = await portal.official('operator', null);
const assessor = await portal.official('assessor', null);
const company = await portal.applicant(await portal.party('Công ty Cổ phần Trăng Rằm'));

const ROOM = '/can-bo/nghiep-vu';
const PDF = (mark: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n% ${mark}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
const file = (name: string, bytes = PDF(name)) => ({ field: 'file', name, bytes });
const typedDay = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
const FIELDS = {
  kind: 'form',
  title: 'Phiếu đề nghị hướng dẫn',
  description: 'Dùng khi muốn hỏi.\nKhông bắt buộc.',
  agency: 'most-iti',
  provisions: 'L10.4',
  visibility: 'public',
  ...typedDay('validFrom', '2026-06-01'),
};

/** Adds an entry with a file; gives its code. */
async function add(person: Person, fields: Record<string, string> = {}, name = 'mau.pdf'): Promise<string> {
  await person.browser.get(`${ROOM}/moi`);
  const answer = await person.browser.upload(`${ROOM}/moi`, { ...FIELDS, ...fields }, file(name));
  assert.equal(answer.status, 303, answer.text.slice(0, 3000));
  return /nghiep-vu\/([^/?]+)\?xong=entered/.exec(answer.location)![1]!;
}

/** Enters the next version, with a file or without. */
async function revise(person: Person, code: string, fields: Record<string, string>, name: string | null = null) {
  const at = `${ROOM}/${code}/phien-ban-moi`;
  const page = await person.browser.get(at);
  const version = hiddenIn(page.text, at, 'version');
  return person.browser.upload(at, { ...FIELDS, version, ...fields }, name === null ? null : file(name));
}

/** Addresses of files on a page. */
const filesOn = (text: string): string[] => [...text.matchAll(/href="([^"]+\/tep\/[0-9a-f-]+)"/g)].map(([, at]) => at!);

test('the library keeps each kind of entry with file, checksum, agency and grounds; officials read all of it, the public its forms [MST.1e]', async () => {
  const kinds = ['process', 'coordination', 'material', 'dossier', 'procedure'];
  const internal: string[] = [];
  for (const kind of kinds) internal.push(await add(writer, { kind, title: `Mục ${kind}`, visibility: 'authority' }));
  const form = await add(writer, {}, 'phieu.pdf');
  const list = await officer.browser.get(ROOM);
  for (const code of [...internal, form]) says(list, new RegExp(`${ROOM}/${code}"`));
  const page = await officer.browser.get(`${ROOM}/${internal[0]}`);
  says(page, /Quy trình nội bộ/);
  says(page, /Cục Công nghiệp Công nghệ thông tin/);
  says(page, /href="\/phap-luat\/L10\.4"/);
  says(page, new RegExp(createHash('sha256').update(PDF('mau.pdf')).digest('hex')));
  const [address] = filesOn(page.text);
  assert.deepEqual((await officer.browser.get(address!)).bytes, PDF('mau.pdf'));
  for (const reader of [operator, elsewhere]) assert.equal((await reader.browser.get(`${ROOM}/${form}`)).status, 200);

  const open = await company.browser.get('/bieu-mau');
  says(open, new RegExp(`/bieu-mau/${form}"`));
  for (const code of internal) saysNot(open, new RegExp(code));
  const [download] = filesOn((await company.browser.get(`/bieu-mau/${form}`)).text);
  assert.deepEqual((await company.browser.get(download!)).bytes, PDF('phieu.pdf'));
  says(await company.browser.get('/phap-luat/L10.4'), new RegExp(`/bieu-mau/${form}"`), 'from the provision');
  saysNot(await company.browser.get('/phap-luat/L12'), new RegExp(form));
});

test('what is not public is not there for anybody without an office role: neither entry, nor version, nor file', async () => {
  const code = await add(writer, { visibility: 'authority', title: 'Mẫu nội bộ' });
  const [address] = filesOn((await officer.browser.get(`${ROOM}/${code}`)).text);
  const id = address!.split('/').at(-1)!;
  for (const browser of [company.browser, assessor.browser]) {
    for (const path of [`/${code}`, `/${code}/ban/1`, `/${code}/tep/${id}`, ''])
      assert.equal((await browser.get(ROOM + path)).status, 403, path);
    for (const path of [`/${code}`, `/${code}/ban/1`, `/${code}/tep/${id}`])
      assert.equal((await browser.get(`/bieu-mau${path}`)).status, 404, path);
  }
  // Nor through an entry that is public.
  const form = await add(writer);
  assert.equal((await company.browser.get(`/bieu-mau/${form}/tep/${id}`)).status, 404);
  assert.equal((await officer.browser.get(`${ROOM}/${form}/tep/${id}`)).status, 404);
  saysNot(await company.browser.get('/bieu-mau?q=noi+bo'), new RegExp(code));
});

test('a new version stands beside the old one: each with its own file, the old one says that it is not current', async () => {
  const code = await add(writer, {}, 'ban-1.pdf');
  const refused = await revise(writer, code, { title: 'Phiếu mới' });
  assert.equal(refused.status, 422);
  says(refused, /href="#f-changeNote"/);
  says(refused, /value="Phiếu mới"/, 'what was typed stays');
  const next = { title: 'Phiếu mới', changeNote: 'Bỏ mục 3.', ...typedDay('validFrom', '2026-11-20') };
  assert.equal((await revise(writer, code, next, 'ban-2.pdf')).status, 303);
  const current = await company.browser.get(`/bieu-mau/${code}`);
  says(current, /<h1[^>]*>Phiếu mới/);
  says(current, /Bỏ mục 3\./);
  assert.deepEqual((await company.browser.get(filesOn(current.text)[0]!)).bytes, PDF('ban-2.pdf'));
  const old = await company.browser.get(`/bieu-mau/${code}/ban/1`);
  says(old, /<h1[^>]*>Phiếu đề nghị hướng dẫn/);
  says(old, /không phải bản hiện hành/);
  assert.deepEqual((await company.browser.get(filesOn(old.text)[0]!)).bytes, PDF('ban-1.pdf'));
  saysNot(current, /Lê Minh Thảo/, 'the public sees the agency, not the official');
  says(await officer.browser.get(`${ROOM}/${code}/ban/1`), /Lê Minh Thảo/);
  for (const at of [`/bieu-mau/${code}/ban/3`, `${ROOM}/${code}/ban/3`, `${ROOM}/${code}/ban/x`])
    assert.equal((await officer.browser.get(at)).status, 404);
  const trail = await trailOf(db, { kind: 'handbook', id: code });
  assert.deepEqual(
    trail.map(({ action }) => action),
    ['handbookChanged', 'handbookEntered'],
  );
});

test('an upcoming version waits for its day; the current one is shown until then', async () => {
  const code = await add(writer);
  const later = { title: 'Phiếu năm sau', changeNote: 'Mẫu năm 2027.', ...typedDay('validFrom', '2027-01-01') };
  assert.equal((await revise(writer, code, later, 'sau.pdf')).status, 303);
  const shown = await company.browser.get(`/bieu-mau/${code}`);
  says(shown, /<h1[^>]*>Phiếu đề nghị hướng dẫn/);
  says(shown, /Chưa đến ngày áp dụng/);
  const next = await company.browser.get(`/bieu-mau/${code}/ban/2`);
  says(next, /<h1[^>]*>Phiếu năm sau/);
  says(next, /Mở phiên bản 1/);
});

test('the list is searched without diacritics and narrowed by kind and agency; the address is the state', async () => {
  const code = await add(writer, { title: 'Sổ ghi nhật ký thử nghiệm', kind: 'material', visibility: 'authority' });
  const finds = async (query: string, browser: Browser = officer.browser): Promise<boolean> =>
    (await browser.get(`${ROOM}?${query}`)).text.includes(`${ROOM}/${code}"`);
  assert.ok(await finds('q=so+ghi+nhat+ky'));
  assert.ok(await finds('loai=material&co-quan=most&ai-xem=authority'));
  assert.ok(!(await finds('loai=form')));
  assert.ok(!(await finds('q=so+ghi+nhat+ky&ai-xem=public')));
  assert.ok(await finds('loai=__proto__&co-quan=x&trang=0'), 'what means nothing is left out');
  says(await officer.browser.get(`${ROOM}?q=khong-co-gi-het`), /Chưa có mục nào như vậy/);
});

test('the English pages show the translation with its age, and the Vietnamese words where there is none', async () => {
  const english = { titleEn: 'Request for guidance', descriptionEn: 'For questions.' };
  const code = await add(writer, english);
  const page = await company.browser.get(`/en/bieu-mau/${code}`);
  says(page, /<h1[^>]*>Request for guidance/);
  saysNot(page, /Old English version/);
  const changed = { ...english, description: 'Dùng khi muốn hỏi mức rủi ro.', changeNote: 'Viết lại mô tả.' };
  assert.equal((await revise(writer, code, changed, 'b.pdf')).status, 303);
  says(await company.browser.get(`/en/bieu-mau/${code}`), /Old English version/);
  says(await officer.browser.get(`${ROOM}/${code}`), /Bản tiếng Anh đã cũ/);
  const plain = await add(writer, { title: 'Phiếu chưa dịch' });
  const missing = await company.browser.get(`/en/bieu-mau/${plain}`);
  says(missing, /<h1 +lang="vi">Phiếu chưa dịch/);
  says(missing, /not translated yet/);
});

test('nothing is entered of what is refused; a program is no form, twenty megabytes are the most', async () => {
  const count = async (): Promise<unknown> =>
    Promise.all(
      (['handbook_version', 'handbook_file', 'file'] as const).map(
        async (table) => (await db.selectFrom(table).select(db.fn.countAll().as('n')).executeTakeFirstOrThrow()).n,
      ),
    );
  const code = await add(writer);
  const before = await count();
  await writer.browser.get(`${ROOM}/moi`);
  const tries = {
    'no file': await writer.browser.upload(`${ROOM}/moi`, FIELDS, null),
    'a program': await writer.browser.upload(`${ROOM}/moi`, FIELDS, file('a.pdf', Buffer.from('MZ\x90\0program'))),
    'too large': await writer.browser.upload(`${ROOM}/moi`, FIELDS, file('a.pdf', Buffer.alloc(21 * 1024 * 1024, 1))),
  };
  for (const [what, answer] of Object.entries(tries)) {
    assert.equal(answer.status, 422, what);
    says(answer, /href="#f-file"/, what);
  }
  // Others may neither open the form of this agency's entry nor send it.
  await elsewhere.browser.get(`${ROOM}/moi`);
  const at = `${ROOM}/${code}/phien-ban-moi`;
  assert.equal((await elsewhere.browser.get(at)).status, 403);
  const sent = await elsewhere.browser.upload(at, { ...FIELDS, version: '1', changeNote: 'Chen.' }, file('a.pdf'));
  assert.equal(sent.status, 403);
  says(await elsewhere.browser.get(`${ROOM}/${code}`), /Cơ quan khác giữ mục này/);
  assert.deepEqual(await count(), before);
});

test('a file that was received with a refused form need not be chosen again, and nobody else can take it', async () => {
  const keepOn = (text: string): string[] => [...text.matchAll(/<input[^>]*name="keep"[^>]*>/g)].map(([tag]) => tag);
  await writer.browser.get(`${ROOM}/moi`);
  const refused = await writer.browser.upload(`${ROOM}/moi`, { ...FIELDS, title: '' }, file('cho-doi.pdf'));
  assert.equal(refused.status, 422);
  says(refused, /cho-doi\.pdf/);
  const [tag] = keepOn(refused.text);
  assert.match(tag!, /checked/);
  const id = /value="([0-9a-f-]{36})"/.exec(tag!)![1]!;
  // Somebody else who knows its number gets nothing of it.
  await elsewhere.browser.get(`${ROOM}/moi`);
  const stolen = await elsewhere.browser.upload(`${ROOM}/moi`, { ...FIELDS, agency: 'ha-noi-dost', keep: id }, null);
  assert.equal(stolen.status, 422);
  says(stolen, /href="#f-file"/);
  assert.deepEqual(keepOn(stolen.text), []);
  const sent = await writer.browser.upload(`${ROOM}/moi`, { ...FIELDS, keep: id }, null);
  assert.equal(sent.status, 303, sent.text.slice(0, 2000));
  const page = await officer.browser.get(sent.location);
  assert.deepEqual((await officer.browser.get(filesOn(page.text)[0]!)).bytes, PDF('cho-doi.pdf'));
  // The same with a further version: what stays, what was received, what is new.
  const code = /nghiep-vu\/([^/?]+)/.exec(sent.location)![1]!;
  const once = await revise(writer, code, { keep: id }, 'moi.pdf');
  assert.equal(once.status, 422, 'it does not say what changed');
  const ids = keepOn(once.text).map((one) => /value="([^"]+)"/.exec(one)![1]!);
  assert.equal(ids.length, 2);
  const twice = await revise(writer, code, { keep: ids[1]!, changeNote: 'Thay tệp.' });
  assert.equal(twice.status, 303, twice.text.slice(0, 2000));
  const next = filesOn((await officer.browser.get(`${ROOM}/${code}`)).text);
  assert.equal(next.length, 1);
  assert.deepEqual((await officer.browser.get(next[0]!)).bytes, PDF('moi.pdf'));
});
