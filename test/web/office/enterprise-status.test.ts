import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officePortal, postRow, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const sen = await portal.party('Công ty Khởi nghiệp Sen');
const manager = (await portal.applicant(sen, ['notify', 'party:manage'])).browser;
const member = (await portal.applicant(sen, ['notify'])).browser;
const stranger = (await portal.applicant(await portal.party('Công ty Lạ'), ['party:manage'])).browser;
const officer = (await portal.official('officer', 'most')).browser;
const elsewhere = (await portal.official('officer', 'ca-mau')).browser;
const FORM = '/ho-so/to-chuc/tinh-trang';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const FIELDS = {
  kind: 'smallMediumEnterprise',
  proofNumber: '',
  proofIssuer: '',
  'validFrom-day': '1',
  'validFrom-month': '1',
  'validFrom-year': '2026',
  'validUntil-day': '',
  'validUntil-month': '',
  'validUntil-year': '',
};

test('the enterprise declares its status in its profile of its own will; only it and the authority see it [L25.1-1]', async () => {
  says(await manager.get('/ho-so/to-chuc'), /Khai là tự nguyện/);
  says(await manager.get(FORM), /doanh nghiệp nhỏ và vừa/i);
  assert.equal((await member.get(FORM)).status, 403, 'only who manages the party declares');
  const wrong = await manager.upload(FORM, { ...FIELDS, kind: '', proofNumber: '<b>7</b>', 'validFrom-day': '31', 'validFrom-month': '2' }, null); // prettier-ignore
  assert.equal(wrong.status, 422);
  for (const field of ['kind', 'proofIssuer', 'validFrom']) says(wrong, new RegExp(`id="f-${field}-error"`));
  says(wrong, /value="&#60;b&#62;7/, 'what was typed stays, as text');
  const fake = { field: 'proof', name: 'gia.pdf', bytes: Buffer.from('<script>alert(1)</script>') };
  assert.equal((await manager.upload(FORM, FIELDS, fake)).status, 422);
  const sent = await manager.upload(FORM, FIELDS, { field: 'proof', name: 'xac-nhan.pdf', bytes: PDF });
  assert.equal(sent.location, '/ho-so/to-chuc?luu=1');
  await manager.get(FORM);
  const again = await manager.upload(FORM, FIELDS, { field: 'proof', name: 'xac-nhan.pdf', bytes: PDF });
  assert.equal(again.location, '/ho-so/to-chuc?da-khai=1');
  const own = await member.get('/ho-so/to-chuc');
  says(own, /Đang có theo lời khai, chưa xem giấy tờ/);
  says(own, /Mã kiểm SHA-256/);
  const file = /href="(\/ho-so\/to-chuc\/tinh-trang\/[^"]*\/tep)"/.exec(own.text)![1]!;
  assert.deepEqual((await member.get(file)).bytes, PDF);
  assert.equal((await stranger.get(file)).status, 404);
  saysNot(await stranger.get('/ho-so/to-chuc'), /xac-nhan\.pdf/);
});

test('an official finds it in the list, asks for a day, looks at the document, and records what it shows [L25.1-1]', async () => {
  says(await officer.get('/can-bo/he-thong'), /tinh-trang-doanh-nghiep/);
  says(await officer.get('/can-bo/tinh-trang-doanh-nghiep'), /Công ty Khởi nghiệp Sen/);
  saysNot(await elsewhere.get('/can-bo/tinh-trang-doanh-nghiep'), /Công ty Khởi nghiệp Sen/);
  const at = `/can-bo/to-chuc/${sen.code}`;
  assert.equal((await elsewhere.get(at)).status, 404);
  const page = await officer.get(at);
  says(page, /có theo lời khai, chưa ai xem giấy tờ/);
  says(await officer.get(`${at}?ngay-day=31&ngay-month=12&ngay-year=2025`), /không có khai báo nào còn hiệu lực/);
  says(await officer.get(`${at}?ngay-day=31&ngay-month=2&ngay-year=2025`), /Ngày này không có thật/);
  const file = new RegExp(`href="(${at}/tinh-trang/[^"]*/tep)"`).exec(page.text)![1]!;
  assert.deepEqual((await officer.get(file)).bytes, PDF);
  assert.equal((await elsewhere.get(file)).status, 404);
  const reads = await portal.db
    .selectFrom('audit_event')
    .select('action')
    .where('action', '=', 'statusProofRead')
    .execute();
  assert.equal(reads.length, 1, 'who opened the document is on record, once');
  const action = file.replace(/\/tep$/, '');
  const none = await postRow(officer, action, { result: 'notShown', reason: '' });
  assert.equal(none.status, 422);
  const forged = await officer.post(action, {
    'so-lan-xem': '0',
    [`${action.split('/').at(-1)!}--result`]: 'approved',
  });
  assert.equal(forged.status, 422);
  assert.equal((await elsewhere.post(action, { 'so-lan-xem': '0' })).status, 404);
  const id = action.split('/').at(-1)!;
  const done = await officer.post(action, { 'so-lan-xem': '0', [`${id}--result`]: 'seen', [`${id}--reason`]: '' });
  assert.equal(done.status, 303, done.text.slice(0, 500));
  says(await officer.get(at), /có, giấy tờ đã xem chứng minh/);
  saysNot(await officer.get('/can-bo/tinh-trang-doanh-nghiep'), /Công ty Khởi nghiệp Sen/);
  says(await manager.get('/ho-so/to-chuc'), /Đang có, đã xem giấy tờ/);
});

test('the enterprise says that it holds no longer, and from that day on it does not', async () => {
  const page = await manager.get('/ho-so/to-chuc');
  const end = /action="(\/ho-so\/to-chuc\/tinh-trang\/[^"]*\/ket-thuc)"/.exec(page.text)![1]!;
  assert.equal((await stranger.post(end, {})).status, 404);
  assert.equal((await manager.post(end, {})).status, 303);
  says(await manager.get('/ho-so/to-chuc'), /Không còn trong thời hạn/);
  says(await officer.get(`/can-bo/to-chuc/${sen.code}`), /Doanh nghiệp báo không còn từ/);
});
