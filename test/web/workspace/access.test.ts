import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApiKey, mandatesFor, addRepresentative } from '../../../src/platform/identity/index.ts';
import { Browser, aParty, aPerson, startPortal, type Answer } from './portal.ts';
import { aDraft, aSystem, submitted } from './world.ts';

const portal = await startPortal();
const ours = await aParty(portal, 'Công ty cổ phần Trà Sen Việt');
const theirs = await aParty(portal, 'Hợp tác xã Chè Tuyết');
const lan = await aPerson(portal, ours, { name: 'Nguyễn Thị Lan' });
const stranger = await aPerson(portal, theirs, { name: 'Trần Văn Hải' });
const nobody = new Browser(portal.app, '', { email: '', accountId: '', mandateId: null });
const system = await aSystem(portal, lan, ours);
const free = await submitted(portal, lan, 'voluntary-publication', {
  name: 'Lọc thư rác',
  intendedPurpose: 'Chặn thư rác.',
  providerName: ours.name,
  selfClassifiedLow: true,
});
const draft = (await aDraft(lan)).split('/').at(-1)!;
const text = Buffer.from('Thẻ mô hình: mô tả ngắn.\n');
const sent = await lan.upload(`/ho-so/nhap/${draft}/3`, { _muc: '', revision: '0', viec: 'tai-len:documents' }, [
  { field: 'documents', name: 'the-mo-hinh.txt', bytes: text },
]);
assert.equal(sent.status, 303, sent.text);
const file = /tep\/([0-9a-f-]{36})/.exec((await lan.get(`/ho-so/nhap/${draft}/3`)).text)![1]!;
const key = await createApiKey(
  portal.db,
  { partyId: ours.id, name: 'máy chủ', scopes: ['notify'] },
  portal.clock.now(),
);
assert.ok(key.ok);
const mandate = (await mandatesFor(portal.db, ours.id, portal.clock.now()))[0]!.id;
const representative = await addRepresentative(
  portal.db,
  ours.id,
  {
    kind: 'contactPoint',
    name: 'Văn phòng Huế',
    address: 'Huế',
    email: null,
    phone: null,
    legalStatus: null,
    validFrom: '2026-01-01',
    validUntil: null,
  },
  portal.clock.now(),
);
assert.ok(representative.ok);
const proof = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
await lan.upload(
  '/ho-so/to-chuc/tinh-trang',
  { kind: 'innovativeStartup', 'validFrom-day': '1', 'validFrom-month': '1', 'validFrom-year': '2026' },
  [{ field: 'proof', name: 'xac-nhan.pdf', bytes: proof }],
);
const status = /tinh-trang\/([0-9a-f-]{36})\/tep/.exec((await lan.get('/ho-so/to-chuc')).text)![1]!;

/** A real address of each route: everything in it belongs to `ours`. */
function addressOf(path: string): string {
  const id = path.includes('/khoa/')
    ? key.ok
      ? key.value.id
      : ''
    : path.includes('/uy-quyen/')
      ? mandate
      : path.includes('/dai-dien/')
        ? representative.ok
          ? representative.value.id
          : ''
        : path.includes('/tinh-trang/')
          ? status
          : draft;
  return path
    .replace(':id', id)
    .replace(':page', '1')
    .replace(':file', file)
    .replace(':act', 'withdraw')
    .replace(':procedure', 'thong-bao-phan-loai')
    .replace(
      ':code',
      path.includes('/he-thong/') ? system.code : path.includes('/viec/') ? free.case.code : system.caseCode,
    );
}

const routes = portal.routes.filter(({ path }) => path === '/ho-so' || path.startsWith('/ho-so/'));
/** Pages about something of one party. */
const owned = routes.filter(({ path }) => /:(id|code)/.test(path));
const ask = (browser: Browser, method: string, url: string): Promise<Answer> =>
  method === 'GET' ? browser.get(url) : browser.post(url, {});

test('every page of the workspace sends a visitor to sign in and back, and shows nothing before', async () => {
  for (const { method, path } of routes.filter(({ method }) => method === 'GET')) {
    const url = addressOf(path);
    const answer = await ask(nobody, method, url);
    assert.equal(answer.status, 303, url);
    assert.equal(answer.location, `/dang-nhap?tiep=${encodeURIComponent(url)}`, url);
    assert.equal(
      (await nobody.get(`/en${url}`)).location,
      `/en/dang-nhap?tiep=${encodeURIComponent(`/en${url}`)}`,
      url,
    );
  }
});

test('whatever belongs to another party is as good as not there, to look at and to act on [L31.1]', async () => {
  for (const { method, path } of owned) {
    const url = addressOf(path);
    const answer = await ask(stranger, method, url);
    assert.equal(answer.status, 404, `${method} ${url}: ${answer.status} ${answer.location}`);
    assert.ok(!answer.text.includes('Sen Việt'), url);
  }
  assert.equal((await lan.get(`/ho-so/nhap/${draft}/1`)).status, 200);
  assert.match((await lan.get('/ho-so/khoa')).text, /Đang dùng được/);
});

test('the owner reaches each of these pages', async () => {
  for (const { path } of owned.filter(({ method, path }) => method === 'GET' && !path.endsWith('/:code/tep/:file'))) {
    const answer = await lan.get(addressOf(path));
    assert.ok(
      answer.status === 200 || (answer.status === 303 && answer.location.startsWith('/ho-so/nhap/')),
      `${path}: ${answer.status} ${answer.location}`,
    );
  }
});

test('managing the party takes a mandate that covers it', async () => {
  const clerk = await aPerson(portal, ours, { scopes: ['notify'] });
  for (const { method, path, access } of routes) {
    if (access.to !== 'mandate') continue;
    assert.equal((await ask(clerk, method, addressOf(path))).status, 403, `${method} ${path}`);
  }
  assert.equal((await clerk.get('/ho-so/to-chuc')).status, 200);
});

test('a mandate that has expired lets nobody act, look or save; the person is led to choose another', async () => {
  const guest = await aPerson(portal, ours, { validUntil: '2026-11-20' });
  assert.equal((await guest.get('/ho-so')).status, 200);
  const before = portal.clock.now();
  portal.clock.set('2026-11-21T00:00:01+07:00');
  try {
    for (const { method, path } of routes) {
      if (path === '/ho-so/ben' || path.startsWith('/ho-so/tai-khoan') || path === '/ho-so/tu-phan-loai') continue;
      const answer = await ask(guest, method, addressOf(path));
      assert.equal(answer.status, 303, `${method} ${path}`);
      assert.match(answer.location, /^\/ho-so\/ben/, `${method} ${path}`);
    }
    assert.match((await guest.get('/ho-so/ben')).text, /chưa được ủy quyền/);
    const chosen = await guest.post('/ho-so/ben', { 'uy-quyen': guest.who.mandateId! });
    assert.equal(chosen.status, 422);
  } finally {
    portal.clock.set(before);
  }
});

test('nobody can choose a mandate of somebody else, and the way back stays on this site', async () => {
  const taken = await stranger.post('/ho-so/ben', { 'uy-quyen': lan.who.mandateId! });
  assert.equal(taken.status, 422);
  assert.match(taken.text, /Hãy chọn một bên/);
  const fine = await stranger.post('/ho-so/ben', { 'uy-quyen': stranger.who.mandateId!, tiep: '//evil.example/x' });
  assert.equal(fine.location, '/ho-so');
  const back = await stranger.post('/ho-so/ben', { 'uy-quyen': stranger.who.mandateId!, tiep: '/ho-so/moi' });
  assert.equal(back.location, '/ho-so/moi');
});

test('a form without its token, or with another session’s, does nothing', async () => {
  const token = /name="csrf" value="([^"]*)"/.exec((await stranger.get('/ho-so/ben')).text)![1]!;
  for (const csrf of ['', token]) {
    const payload = new URLSearchParams({ csrf, name: 'X', locale: 'vi' }).toString();
    const answer = await portal.app.inject({
      method: 'POST',
      url: '/ho-so/tai-khoan',
      payload,
      headers: { cookie: lan.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(answer.statusCode, 419);
  }
  assert.match((await lan.get('/ho-so/tai-khoan')).text, /value="Nguyễn Thị Lan"/);
});
