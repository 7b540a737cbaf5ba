import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountByEmail, createApiKey, mandatesFor, rolesOf } from '../../../src/platform/identity/index.ts';
import { trailOf } from '../../../src/platform/audit/index.ts';
import { officePortal, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const admin = await portal.official('admin', null, 'Đào Nhật Minh');
const operator = await portal.official('operator', null);

test('an account is made with its role and agency, and its password is shown once', async () => {
  const page = '/can-bo/quan-tri/tai-khoan';
  await admin.browser.get(page);
  const wrong = await admin.browser.post(page, { name: '', email: 'khong-phai-thu', role: 'officer', agencyCode: '' });
  assert.equal(wrong.status, 422);
  for (const field of ['name', 'email', 'agencyCode'])
    says(wrong, new RegExp(`id="f-${field}-error"`), 'all refusals at once');
  says(wrong, /value="khong-phai-thu"/);
  assert.equal(await accountByEmail(portal.db, 'moi@bo.example'), null);

  const made = await admin.browser.post(page, {
    name: 'Trần Mới',
    email: 'moi@bo.example',
    role: 'officer',
    agencyCode: 'moh',
  });
  assert.equal(made.status, 200);
  const password = /Mật khẩu tạm<\/dt><dd><span[^>]*>([^<]+)</.exec(made.text)?.[1];
  assert.ok(password);
  const account = await accountByEmail(portal.db, 'moi@bo.example');
  assert.deepEqual(await rolesOf(portal.db, account!.id), [{ role: 'officer', agencyCode: 'moh' }]);
  saysNot(await admin.browser.get(`${page}/${account!.id}`), new RegExp(password.replaceAll('-', '\\-')));
  const trail = await trailOf(portal.db, { kind: 'account', id: account!.id });
  assert.deepEqual(
    trail.map((line) => [line.action, line.accountName]),
    [['accountCreated', 'Đào Nhật Minh']],
  );
  assert.ok(!JSON.stringify(trail).includes(password), 'the trail never holds a password');
});

test('roles are granted with an agency and revoked, accounts disabled; nobody changes their own', async () => {
  const someone = await portal.official('officer', 'moet', 'Người Được Đổi');
  const page = `/can-bo/quan-tri/tai-khoan/${someone.actor.accountId}`;
  await admin.browser.get(page);
  assert.equal((await admin.browser.post(`${page}/vai-tro`, { role: 'lead', agencyCode: 'khong-co' })).status, 422);
  assert.equal((await admin.browser.post(`${page}/vai-tro`, { role: 'lead', agencyCode: 'moet' })).status, 303);
  assert.equal(
    (await admin.browser.post(`${page}/thu-hoi-vai-tro`, { role: 'officer', agencyCode: 'moet' })).status,
    303,
  );
  assert.deepEqual(await rolesOf(portal.db, someone.actor.accountId), [{ role: 'lead', agencyCode: 'moet' }]);
  assert.equal((await someone.browser.get('/can-bo')).status, 200);
  assert.equal((await admin.browser.post(`${page}/khoa`, {})).status, 303);
  assert.equal((await someone.browser.get('/can-bo')).status, 303, 'the open session has ended');

  const own = `/can-bo/quan-tri/tai-khoan/${admin.actor.accountId}`;
  await admin.browser.get(own);
  for (const [what, fields] of [
    ['vai-tro', { role: 'lead', agencyCode: 'most' }],
    ['khoa', {}],
  ] as const) {
    const refused = await admin.browser.post(`${own}/${what}`, fields);
    assert.equal(refused.status, 422, what);
    says(refused, /không thể tự đổi vai trò/);
  }
});

test('a party is recorded and a mandate granted and revoked, with refusals as values', async () => {
  const page = '/can-bo/quan-tri/to-chuc';
  await admin.browser.get(page);
  const wrong = await admin.browser.post(page, { kind: 'organisation', name: ' ', email: 'x', countryCode: 'việt' });
  assert.equal(wrong.status, 422);
  for (const field of ['name', 'email', 'countryCode']) says(wrong, new RegExp(`id="f-${field}-error"`));
  const made = await admin.browser.post(page, {
    kind: 'organisation',
    name: 'Hợp tác xã Sen Hồng',
    identifier: 'HTX-01',
    countryCode: 'VN',
  });
  assert.equal(made.status, 303, made.text.slice(0, 300));
  const code = /CT-[0-9A-Z]{8}/.exec(made.location)![0];
  const applicant = await portal.applicant(await portal.party('Bên khác'));
  const mandates = `${page}/${code}/uy-quyen`;
  const none = await admin.browser.post(mandates, { email: 'khong-co@thu.example', scopes: 'notify' });
  assert.equal(none.status, 422);
  says(none, /Không có tài khoản nào dùng thư điện tử này/);
  const past = {
    email: applicant.actor.email,
    scopes: ['notify'],
    'validUntil-day': '1',
    'validUntil-month': '1',
    'validUntil-year': '2020',
  };
  assert.equal((await admin.browser.post(mandates, past)).status, 422, 'a mandate cannot end before it begins');
  assert.equal(
    (await admin.browser.post(mandates, { email: applicant.actor.email, scopes: ['notify', 'khong-co'] })).status,
    422,
    'a scope that there is not is never left out silently',
  );
  assert.equal((await admin.browser.post(mandates, { email: applicant.actor.email, scopes: ['notify'] })).status, 303);
  const shown = await admin.browser.get(`${page}/${code}`);
  const id = /uy-quyen\/([0-9a-f-]{36})\/thu-hoi/.exec(shown.text)![1]!;
  const other = (await admin.browser.get(page)).text.match(/CT-[0-9A-Z]{8}/g)!.find((one) => one !== code)!;
  assert.equal(
    (await admin.browser.post(`${page}/${other}/uy-quyen/${id}/thu-hoi`, {})).status,
    404,
    'only under its own party',
  );
  assert.equal((await admin.browser.post(`${mandates}/${id}/thu-hoi`, {})).status, 303);
  const party = await portal.db.selectFrom('party').select('id').where('code', '=', code).executeTakeFirstOrThrow();
  assert.deepEqual(await mandatesFor(portal.db, party.id, portal.now()), []);
});

test('operators see how the portal runs and cannot change who may do what', async () => {
  const page = await operator.browser.get('/can-bo/quan-tri');
  for (const words of [/Việc chạy nền/, /Thư điện tử/, /Sổ ghi công khai/, /Độ trễ của bộ xếp thứ tự/])
    says(page, words);
  saysNot(page, /quan-tri\/tai-khoan"/);
  const law = await operator.browser.get('/can-bo/quan-tri/phap-luat');
  says(law, /từ 01\/03\/2026 đến/);
  says(law, new RegExp((await import('../../../src/law/index.ts')).lawOn('2026-11-22' as never).hash));
  says(law, /còn là dự kiến[\s\S]*2027/, 'days off of 2027 are marked provisional');
  assert.equal((await operator.browser.get('/can-bo')).location, '/can-bo/quan-tri');
});

test('keys are listed without the keys and revoked by an administrator alone', async () => {
  const party = await portal.party('Chủ khóa');
  const made = await createApiKey(
    portal.db,
    { partyId: party.id, name: 'Máy chủ báo cáo', scopes: ['notify'] },
    portal.now(),
  );
  assert.ok(made.ok);
  const list = await admin.browser.get('/can-bo/quan-tri/khoa-api');
  says(list, /Máy chủ báo cáo[\s\S]*Đang dùng được/);
  saysNot(list, new RegExp(made.value.key));
  await operator.browser.get('/can-bo/quan-tri/khoa-api');
  assert.equal((await operator.browser.post(`/can-bo/quan-tri/khoa-api/${made.value.id}/thu-hoi`, {})).status, 403);
  assert.equal((await admin.browser.post(`/can-bo/quan-tri/khoa-api/${made.value.id}/thu-hoi`, {})).status, 303);
  says(await admin.browser.get('/can-bo/quan-tri/khoa-api'), /Đã thu hồi/);
});

test('the own account: language, password only with the present one, signing out everywhere', async () => {
  const page = '/can-bo/tai-khoan';
  const me = await portal.official('officer', 'most');
  says(await me.browser.get(page), /Cán bộ xử lý, Bộ Khoa học và Công nghệ/);
  assert.equal(
    (await me.browser.post(`${page}/ngon-ngu`, { 'ngon-ngu': 'en' })).location,
    '/en/can-bo/tai-khoan?xong=1',
  );
  const refused = await me.browser.post(`${page}/mat-khau`, { current: 'sai', password: 'một câu dài dễ nhớ' });
  assert.equal(refused.status, 422);
  says(refused, /Mật khẩu hiện tại không đúng/);
  saysNot(refused, /một câu dài dễ nhớ/);
  const out = await me.browser.post(`${page}/dang-xuat-moi-noi`, {});
  assert.equal(out.location, '/dang-nhap');
  assert.equal((await me.browser.get(page)).status, 303);
});
