import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findApiKey, findSession, partyById } from '../../../src/platform/identity/index.ts';
import { aParty, aPerson, Browser, PASSWORD, startPortal } from './portal.ts';
import { wrongFields } from './world.ts';

const portal = await startPortal();
const party = await aParty(portal, 'Công ty cổ phần Trà Sen Việt');
const lan = await aPerson(portal, party, { name: 'Nguyễn Thị Lan' });
const PROFILE = {
  name: 'Công ty cổ phần Trà Sen Việt Nam',
  identifier: '0109999999',
  address: 'Huế',
  email: 'moi@sen.example',
  phone: '024 1111 1111',
  provinceCode: '',
  countryCode: 'VN',
};

test('the profile is corrected, refusals stand beside their fields with what was typed, and the trail knows who did it', async () => {
  const wrong = await lan.post('/ho-so/to-chuc/sua', {
    ...PROFILE,
    name: ' ',
    email: 'không phải thư',
    phone: 'gọi tôi nhé',
    countryCode: 'Việt Nam',
  });
  assert.equal(wrong.status, 422);
  assert.deepEqual(wrongFields(wrong.text).toSorted(), ['countryCode', 'email', 'name', 'phone']);
  assert.match(wrong.text, /value="gọi tôi nhé"/);
  assert.equal((await partyById(portal.db, party.id))!.name, party.name);
  const saved = await lan.post('/ho-so/to-chuc/sua', PROFILE);
  assert.equal(saved.location, '/ho-so/to-chuc?luu=1');
  const page = await lan.get(saved.location);
  assert.match(page.text, /Đã lưu/);
  assert.match(page.text, /moi@sen\.example/);
  const trail = await portal.db
    .selectFrom('audit_event')
    .select(['action', 'account_id'])
    .where('action', '=', 'profileChanged')
    .execute();
  assert.deepEqual(trail, [{ action: 'profileChanged', account_id: lan.who.accountId }]);
});

test('hostile input into the profile is refused by name or shown as plain text, never as markup', async () => {
  for (const [name, value] of [
    ['name', 'Sen\u202E gnart'],
    ['address', `x${'ế'.repeat(600)}`],
    ['identifier', '<img src=x>'],
    ['provinceCode', "01' or 1=1"],
  ] as const) {
    const answer = await lan.post('/ho-so/to-chuc/sua', { ...PROFILE, [name]: value });
    assert.equal(answer.status, 422, name);
    assert.ok(wrongFields(answer.text).includes(name), name);
    assert.ok(!answer.text.includes('<img src=x>'), name);
  }
  assert.equal((await lan.post('/ho-so/to-chuc/sua', { ...PROFILE, address: '<b>Huế</b>' })).status, 303);
  assert.match((await lan.get('/ho-so/to-chuc')).text, /&#60;b&#62;Huế/);
});

test('a foreign provider records its contact point in Viet Nam, and ends it again [L14.6-1]', async () => {
  const foreign = await aParty(portal, 'Straits Robotics', { countryCode: 'SG' });
  const tan = await aPerson(portal, foreign, { name: 'Tan Wei' });
  assert.match((await tan.get('/ho-so/to-chuc')).text, /cần đầu mối liên hệ hợp pháp tại Việt Nam/);
  const typed = {
    kind: '',
    name: '',
    address: 'Quận 1',
    email: 'x',
    phone: '',
    legalStatus: 'Công ty con',
    'validFrom-day': '31',
    'validFrom-month': '2',
    'validFrom-year': '2026',
    'validUntil-day': '',
    'validUntil-month': '',
    'validUntil-year': '',
  };
  const wrong = await tan.post('/ho-so/to-chuc/dai-dien', typed);
  assert.equal(wrong.status, 422);
  assert.deepEqual(wrongFields(wrong.text).toSorted(), ['email', 'kind', 'name', 'validFrom']);
  assert.match(wrong.text, /value="31"/);
  const fine = {
    ...typed,
    kind: 'contactPoint',
    name: 'Văn phòng Sài Gòn',
    email: 'sg@straits.example',
    'validFrom-day': '1',
    'validFrom-month': '3',
  };
  assert.equal((await tan.post('/ho-so/to-chuc/dai-dien', fine)).location, '/ho-so/to-chuc?luu=1');
  const page = await tan.get('/ho-so/to-chuc');
  assert.match(page.text, /Văn phòng Sài Gòn/);
  const end = /action="(\/ho-so\/to-chuc\/dai-dien\/[^"]*\/ket-thuc)"/.exec(page.text)![1]!;
  assert.equal((await lan.post(end, {})).status, 404);
  assert.equal((await tan.post(end, {})).status, 303);
  assert.doesNotMatch((await tan.get('/ho-so/to-chuc')).text, /Văn phòng Sài Gòn/);
});

test('a key is shown once, works as far as it says, and is of no use after it was revoked', async () => {
  const none = await lan.post('/ho-so/khoa', {
    name: '',
    'het-han-day': '1',
    'het-han-month': '1',
    'het-han-year': '2020',
  });
  assert.equal(none.status, 422);
  assert.deepEqual(wrongFields(none.text).toSorted(), ['het-han', 'name', 'pham-vi']);
  const beyond = await lan.post('/ho-so/khoa', { name: 'máy chủ sản phẩm', 'pham-vi': ['notify', 'admin:all'] });
  assert.deepEqual(wrongFields(beyond.text), ['pham-vi'], 'what was not offered is refused, not dropped');
  const made = await lan.post('/ho-so/khoa', { name: 'máy chủ sản phẩm', 'pham-vi': ['notify'] });
  assert.equal(made.status, 200);
  assert.equal(made.headers['cache-control'], 'no-store');
  const key = /mcai_[\w-]{43}/.exec(made.text)![0];
  const found = await findApiKey(portal.db, key, portal.clock.now());
  assert.deepEqual(found?.scopes, ['notify']);
  const list = await lan.get('/ho-so/khoa');
  assert.ok(!list.text.includes(key));
  assert.match(list.text, /máy chủ sản phẩm/);
  const revoke = /action="(\/ho-so\/khoa\/[^"]*\/thu-hoi)"/.exec(list.text)![1]!;
  assert.equal((await lan.post(revoke, {})).location, '/ho-so/khoa');
  assert.equal(await findApiKey(portal.db, key, portal.clock.now()), null);
});

test('nobody makes a key that may do more than its maker', async () => {
  const other = await aParty(portal, 'Công ty cổ phần Trà Cúc');
  const clerk = await aPerson(portal, other, { name: 'Đỗ Thị Cúc', scopes: ['guidance', 'party:manage'] });
  const offered = [...(await clerk.get('/ho-so/khoa')).text.matchAll(/name="pham-vi" value="([^"]*)"/g)].map(
    ([, one]) => one,
  );
  assert.deepEqual(offered, ['guidance', 'cases:read']);
  const refused = await clerk.post('/ho-so/khoa', { name: 'khóa quá rộng', 'pham-vi': ['guidance', 'notify'] });
  assert.equal(refused.status, 422);
  assert.deepEqual(wrongFields(refused.text), ['pham-vi']);
  assert.doesNotMatch((await clerk.get('/ho-so/khoa')).text, /khóa quá rộng<br>/);
  const made = await clerk.post('/ho-so/khoa', { name: 'hỏi hướng dẫn', 'pham-vi': ['guidance', 'cases:read'] });
  const key = /mcai_[\w-]{43}/.exec(made.text)![0];
  assert.deepEqual((await findApiKey(portal.db, key, portal.clock.now()))?.scopes, ['guidance', 'cases:read']);
});

test('nobody gives out a mandate or a key that lasts longer than her own mandate', async () => {
  const other = await aParty(portal, 'Công ty cổ phần Trà Lài');
  const lai = await aPerson(portal, other, { name: 'Vũ Thị Lài', validUntil: '2026-12-31' });
  const helper = await aPerson(portal, null, { name: 'Phan Văn Tú' });
  const until = (day: string, month: string, year: string) => ({ 'het-han-day': day, 'het-han-month': month, 'het-han-year': year }); // prettier-ignore
  const mandate = { email: helper.who.email, 'pham-vi': ['notify'] };
  const key = { name: 'máy chủ', 'pham-vi': ['notify'] };
  for (const end of [{}, until('1', '1', '2027')]) {
    for (const [path, sent] of [
      ['/ho-so/uy-quyen', mandate],
      ['/ho-so/khoa', key],
    ] as const) {
      const refused = await lai.post(path, { ...sent, ...end });
      assert.equal(refused.status, 422, path);
      assert.deepEqual(wrongFields(refused.text), ['het-han'], path);
      assert.match(refused.text, /Không lâu hơn ủy quyền của chính bạn: đến hết ngày 31\/12\/2026/);
    }
  }
  const end = until('31', '12', '2026');
  assert.equal((await lai.post('/ho-so/uy-quyen', { ...mandate, ...end })).status, 303);
  assert.match((await lai.post('/ho-so/khoa', { ...key, ...end })).text, /mcai_[\w-]{43}/);
});

test('mandates are given within one’s own scopes and revoked at once; the last manager stays', async () => {
  const minh = await aPerson(portal, null, { name: 'Phạm Văn Minh' });
  assert.match((await minh.get('/ho-so/ben')).text, /chưa được ủy quyền/);
  const wrong = await lan.post('/ho-so/uy-quyen', { email: 'khong-co@sen.example', 'pham-vi': ['admin'] });
  assert.deepEqual(wrongFields(wrong.text).toSorted(), ['email', 'pham-vi']);
  const given = await lan.post('/ho-so/uy-quyen', {
    email: minh.who.email.toUpperCase(),
    'pham-vi': ['notify'],
    'het-han-day': '24',
    'het-han-month': '12',
    'het-han-year': '2026',
  });
  assert.equal(given.location, '/ho-so/uy-quyen?luu=1', wrongFields(given.text).join());
  const choose = await minh.get('/ho-so/ben');
  assert.match(choose.text, /24\/12\/2026/);
  const mandate = /name="uy-quyen" value="([^"]*)"/.exec(choose.text)![1]!;
  assert.equal((await minh.post('/ho-so/ben', { 'uy-quyen': mandate })).location, '/ho-so');
  assert.equal((await minh.get('/ho-so')).status, 200);
  assert.equal((await minh.get('/ho-so/uy-quyen')).status, 403);
  assert.equal((await lan.post(`/ho-so/uy-quyen/${mandate}/thu-hoi`, {})).status, 303);
  assert.match((await minh.get('/ho-so')).location, /^\/ho-so\/ben/);
  const last = await lan.post(`/ho-so/uy-quyen/${lan.who.mandateId}/thu-hoi`, {});
  assert.equal(last.status, 422);
  assert.match(last.text, /ít nhất một người quản lý/);
  assert.equal((await lan.get('/ho-so')).status, 200);
});

test('two managers who revoke each other at the same moment: one of them stays', async () => {
  for (let round = 0; round < 5; round += 1) {
    const party = await aParty(portal, `Công ty Hai Người ${round}`);
    const one = await aPerson(portal, party);
    const other = await aPerson(portal, party);
    const answers = await Promise.all([
      one.post(`/ho-so/uy-quyen/${other.who.mandateId}/thu-hoi`, {}),
      other.post(`/ho-so/uy-quyen/${one.who.mandateId}/thu-hoi`, {}),
    ]);
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    assert.deepEqual(statuses, [303, 422], `round ${round}`);
  }
});

test('what was given out by somebody who manages the party no longer is marked until it is revoked', async () => {
  const party = await aParty(portal, 'Công ty cổ phần Trà Nhài');
  const owner = await aPerson(portal, party, { name: 'Lê Thị Nhài' });
  const leaving = await aPerson(portal, party, { name: 'Đỗ Văn Rời' });
  const helper = await aPerson(portal, null, { name: 'Phan Thị Phụ' });
  await leaving.post('/ho-so/uy-quyen', { email: helper.who.email, 'pham-vi': ['notify'] });
  assert.match((await leaving.post('/ho-so/khoa', { name: 'máy chủ', 'pham-vi': ['notify'] })).text, /mcai_/);
  await owner.post('/ho-so/khoa', { name: 'máy khác', 'pham-vi': ['notify'] });
  const marks = async (path: string): Promise<[number, number]> => {
    const { text } = await owner.get(path);
    return [text.split('Người cấp: Đỗ Văn Rời').length - 1, text.split('Người cấp không còn quản lý').length - 1];
  };
  assert.deepEqual(await marks('/ho-so/uy-quyen'), [1, 0]);
  assert.deepEqual(await marks('/ho-so/khoa'), [1, 0]);
  assert.equal((await owner.post(`/ho-so/uy-quyen/${leaving.who.mandateId}/thu-hoi`, {})).status, 303);
  assert.deepEqual(await marks('/ho-so/uy-quyen'), [1, 1]);
  assert.deepEqual(await marks('/ho-so/khoa'), [1, 1]);
  const keys = (await owner.get('/ho-so/khoa')).text;
  const key = /máy chủ[\s\S]*?\/ho-so\/khoa\/([0-9a-f-]{36})\/thu-hoi/.exec(keys)![1]!;
  assert.equal((await owner.post(`/ho-so/khoa/${key}/thu-hoi`, {})).status, 303);
  assert.deepEqual(await marks('/ho-so/khoa'), [1, 0]);
});

test('name and language are the person’s own; a wrong name is refused and kept', async () => {
  const wrong = await lan.post('/ho-so/tai-khoan', { name: 'x'.repeat(201), locale: 'en' });
  assert.deepEqual(wrongFields(wrong.text), ['name']);
  const saved = await lan.post('/ho-so/tai-khoan', { name: 'Nguyễn Thị Hương Lan', locale: 'en' });
  assert.equal(saved.location, '/en/ho-so/tai-khoan?luu=1');
  assert.match((await lan.get(saved.location)).text, /value="Nguyễn Thị Hương Lan"/);
});

test('a password is changed only by who knows the present one; every other browser is signed out', async () => {
  const hoa = await aPerson(portal, party, { name: 'Lò Thị Hoa' });
  const elsewhere = new Browser(portal.app, (await signInAgain(hoa)).token, hoa.who);
  assert.equal((await elsewhere.get('/ho-so/tai-khoan')).status, 200);
  const wrong = await hoa.post('/ho-so/tai-khoan/mat-khau', { current: 'không phải', password: 'cơn mưa đầu mùa hạ' });
  assert.deepEqual(wrongFields(wrong.text), ['current']);
  const weak = await hoa.post('/ho-so/tai-khoan/mat-khau', { current: PASSWORD, password: 'ngắn' });
  assert.deepEqual(wrongFields(weak.text), ['password']);
  assert.ok(!weak.text.includes('ngắn"') && !weak.text.includes(PASSWORD));
  const done = await hoa.post('/ho-so/tai-khoan/mat-khau', { current: PASSWORD, password: 'cơn mưa đầu mùa hạ' });
  assert.equal(done.location, '/ho-so/tai-khoan?luu=mat-khau', wrongFields(done.text).join());
  const token = /motcua-phien=([\w-]+)/.exec(String(done.headers['set-cookie']))![1]!;
  assert.equal((await findSession(portal.db, token, portal.clock.now()))?.actor.mandate?.partyId, party.id);
  assert.match((await elsewhere.get('/ho-so/tai-khoan')).location, /^\/dang-nhap/);
  assert.match((await hoa.get('/ho-so')).location, /^\/dang-nhap/);
});

test('sessions are listed, and ended everywhere in one press', async () => {
  const mai = await aPerson(portal, party, { name: 'Đỗ Thị Mai' });
  await signInAgain(mai);
  const page = await mai.get('/ho-so/tai-khoan');
  assert.equal([...page.text.matchAll(/Chrome trên Windows|Không rõ thiết bị/g)].length, 2);
  assert.equal([...page.text.matchAll(/thiết bị này<\/span>/g)].length, 1);
  const out = await mai.post('/ho-so/tai-khoan/phien', {});
  assert.equal(out.location, '/dang-nhap');
  assert.match((await mai.get('/ho-so')).location, /^\/dang-nhap/);
});

async function signInAgain(browser: Browser): Promise<{ token: string }> {
  const { createSession } = await import('../../../src/platform/identity/index.ts');
  return createSession(
    portal.db,
    browser.who.accountId,
    portal.clock.now(),
    'Mozilla/5.0 (Windows NT 10.0) Chrome/156.0',
  );
}
