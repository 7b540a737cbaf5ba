import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccount, grantRole, setPassword } from '../../../src/platform/identity/index.ts';
import { installJobs } from '../../../src/platform/jobs/index.ts';
import { queueMail } from '../../../src/platform/mail/index.ts';
import { formToken, plain } from './forms.ts';
import { NOW, publicPortal } from './public-portal.ts';

const portal = await publicPortal();
const { app, database } = portal;
const PASSWORD = 'mưa phùn trên phố Huế';

async function person(email: string, role: 'applicant' | 'officer'): Promise<void> {
  const made = await createAccount(database.db, { email, name: 'Nguyễn Thị Lan', locale: 'vi' }, NOW);
  assert.ok(made.ok);
  assert.ok((await setPassword(database.db, made.value.id, PASSWORD, NOW)).ok);
  const granted = await grantRole(
    database.db,
    { accountId: made.value.id, role, agencyCode: role === 'officer' ? 'most' : null },
    NOW,
  );
  assert.ok(granted.ok);
}
await person('lan@senviet.example', 'applicant');
await person('lan@most.example', 'officer');

async function attempt(fields: Record<string, string>, address = '10.0.0.1', lang = '') {
  const { token, cookie } = await formToken(app, `${lang}/dang-nhap`);
  return app.inject({
    method: 'POST', url: `${lang}/dang-nhap`, remoteAddress: address,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ csrf: token, ...fields }).toString(),
  }); // prettier-ignore
}

test('the right password opens a session; officials go to their desk, others to the workspace', async () => {
  const applicant = await attempt({ email: ' Lan@SenViet.example ', password: PASSWORD });
  assert.deepEqual([applicant.statusCode, applicant.headers.location], [303, '/ho-so']);
  const cookie = applicant.cookies.find(({ name }) => name === 'motcua-phien')!;
  assert.ok(cookie.httpOnly);
  assert.equal(cookie.sameSite, 'Lax');
  const official = await attempt({ email: 'lan@most.example', password: PASSWORD }, '10.0.0.2', '/en');
  assert.equal(official.headers.location, '/en/can-bo');
});

test('after signing in one goes on where one wanted to, but never off this site', async () => {
  const inside = await attempt({
    email: 'lan@senviet.example',
    password: PASSWORD,
    tiep: '/ho-so/moi/thong-bao-phan-loai?x=1',
  });
  assert.equal(inside.headers.location, '/ho-so/moi/thong-bao-phan-loai?x=1');
  for (const tiep of [
    'https://ac.example/',
    '//ac.example',
    '/\\ac.example',
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie:x',
    '/a/..//ac.example',
  ]) {
    const { headers } = await attempt({ email: 'lan@senviet.example', password: PASSWORD, tiep });
    assert.match(String(headers.location), /^\/(?!\/)/, tiep);
    assert.doesNotMatch(String(headers.location), /^\/+ac\.example/, tiep);
  }
});

test('an unknown address and a wrong password get the same answer, and the password does not come back', async () => {
  const unknown = await attempt({ email: 'khong@co.example', password: 'sai mật khẩu rồi' }, '10.0.1.1');
  const wrong = await attempt({ email: 'lan@senviet.example', password: 'sai mật khẩu rồi' }, '10.0.1.2');
  assert.deepEqual([unknown.statusCode, wrong.statusCode], [422, 422]);
  const said = (body: string): string => plain(body).replaceAll(/value="[^"]*"/g, '');
  assert.equal(said(unknown.body), said(wrong.body));
  assert.match(said(wrong.body), /Thư điện tử hoặc mật khẩu không đúng/);
  assert.ok(!wrong.body.includes('sai mật khẩu rồi'));
  assert.match(wrong.body, /value="lan@senviet.example"/);
  assert.match(wrong.body, /<title>Có lỗi: Đăng nhập/);
});

test('guessing is slowed down and says for how long', async () => {
  const answers = [];
  for (let n = 0; n < 7; n += 1)
    answers.push(await attempt({ email: 'lan@most.example', password: `đoán lần ${n}` }, '10.0.2.1'));
  assert.equal(answers.at(-1)!.statusCode, 429);
  assert.match(plain(answers.at(-1)!.body), /Hãy thử lại sau \d+ phút/);
});

test('empty fields are all named at once', async () => {
  const { statusCode, body } = await attempt({ email: '', password: '' }, '10.0.3.1');
  assert.equal(statusCode, 422);
  assert.match(plain(body), /Hãy nhập thư điện tử\. .*Hãy nhập mật khẩu\./);
});

test('password managers can fill the form in', async () => {
  const { body } = await app.inject({ url: '/dang-nhap' });
  assert.match(body, /type="email"[^>]*autocomplete="username"/);
  assert.match(body, /type="password"[^>]*autocomplete="current-password"/);
});

test('a demonstration lists its fictional people beside the form; a real portal lists nobody', async () => {
  const people = [
    {
      name: 'Trần Minh',
      email: 'minh@demo.example',
      password: 'mật khẩu minh họa',
      role: 'officer',
      of: { vi: 'Bộ', en: 'Ministry' },
    },
    {
      name: 'Đào Nhật',
      email: 'nhat@demo.example',
      password: 'mật khẩu minh họa',
      role: 'admin',
      of: { vi: '', en: '' },
    },
  ] as const;
  const demo = await publicPortal({ demo: true, signIns: people });
  assert.match(
    plain((await demo.app.inject({ url: '/dang-nhap' })).body),
    /Trần Minh Cán bộ xử lý, Bộ .*minh@demo\.example.*Đào Nhật Quản trị viên (?!,).*nhat@demo\.example/,
  );
  assert.doesNotMatch((await app.inject({ url: '/dang-nhap' })).body, /Tài khoản minh họa/);
});

test('a sign-in form from elsewhere is not taken', async () => {
  const payload = new URLSearchParams({ email: 'lan@senviet.example', password: PASSWORD }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const bare = await app.inject({ method: 'POST', url: '/dang-nhap', payload, headers });
  assert.equal(bare.statusCode, 419);
  assert.equal(
    bare.cookies.find(({ name }) => name === 'motcua-phien'),
    undefined,
  );
});

test('signing out ends the session for good', async () => {
  const signedIn = await attempt({ email: 'lan@senviet.example', password: PASSWORD }, '10.0.4.1');
  const session = signedIn.cookies.find(({ name }) => name === 'motcua-phien')!;
  const cookie = `motcua-phien=${session.value}`;
  const page = await formToken(app, '/', cookie);
  assert.match(page.body, /Nguyễn Thị Lan/);
  const out = await app.inject({
    method: 'POST', url: '/dang-xuat', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ csrf: page.token }).toString(),
  }); // prettier-ignore
  assert.deepEqual([out.statusCode, out.headers.location], [303, '/dang-nhap?xong=1']);
  const after = await app.inject({ url: '/', headers: { cookie } });
  assert.doesNotMatch(after.body, /Nguyễn Thị Lan/);
  assert.match(plain((await app.inject({ url: '/dang-nhap?xong=1' })).body), /Bạn đã đăng xuất/);
});

test('the outbox shows letters outside production and does not exist in it', async () => {
  await installJobs(database.ownerUrl);
  await queueMail(database.db, {
    to: 'lan@senviet.example', subject: 'Đã ghi nhận <b>', text: 'Xem tại http://localhost:3000/ho-so/HS-1.\n\nTrân trọng', template: 'recorded', locale: 'vi', now: NOW,
  }); // prettier-ignore
  const list = await app.inject({ url: '/dev/hop-thu' });
  assert.match(list.body, /Đã ghi nhận &#60;b&#62;/);
  const letter = /href="(\/dev\/hop-thu\/[^"]+)"/.exec(list.body)![1]!;
  assert.match((await app.inject({ url: letter })).body, /<a href="http:\/\/localhost:3000\/ho-so\/HS-1">/);
  assert.equal((await app.inject({ url: '/dev/hop-thu/khong-co' })).statusCode, 404);
  const production = await publicPortal({ env: { NODE_ENV: 'production', BASE_URL: 'https://cong.example' } });
  assert.equal((await production.app.inject({ url: '/dev/hop-thu' })).statusCode, 404);
});
