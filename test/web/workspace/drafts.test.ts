import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSession, endAllSessions, grantMandate, mandatesOf } from '../../../src/platform/identity/index.ts';
import { aParty, aPerson, startPortal, valueOf } from './portal.ts';
import { aDraft, aSystem, DOSSIER, sendPage, wrongFields } from './world.ts';

const portal = await startPortal();
const party = await aParty(portal, 'Công ty cổ phần Trà Sen Việt');
const lan = await aPerson(portal, party, { name: 'Nguyễn Thị Lan' });
const minh = await aPerson(portal, party, { name: 'Phạm Văn Minh' });

const IDENTITY = {
  name: 'Trợ lý ảo Sen Việt',
  version: '2.1',
  internalCode: 'SV-01',
  providerName: party.name,
  providerAddress: 'Huế',
  providerContact: 'a@sen.example',
};

test('a draft comes filled in from the profile and says so beside each value; it waits for colleagues of the same party', async () => {
  const base = await aDraft(lan);
  const page = await lan.get(`${base}/2`);
  assert.ok(page.text.includes(`value="${party.name}"`));
  assert.match(page.text, /Lấy từ hồ sơ tổ chức của bạn/);
  await sendPage(lan, `${base}/2`, { ...IDENTITY, providerName: 'Sen Việt, tên mới', viec: 'luu' });
  const later = await minh.get(`${base}/2`);
  assert.match(later.text, /value="Sen Việt, tên mới"/);
  // A value that somebody typed over no longer claims to come from the profile.
  assert.doesNotMatch(later.text, /Lấy từ hồ sơ tổ chức[^<]*<\/div>[\s\S]{0,900}value="Sen Việt, tên mới"/);
  assert.match((await minh.get('/ho-so')).text, /Trợ lý ảo Sen Việt/);
});

test('an earlier notification is copied on request, but for its files', async () => {
  const { caseCode } = await aSystem(portal, lan, party, { name: 'Hệ thống cũ' });
  assert.ok((await lan.get('/ho-so/moi/thong-bao-phan-loai')).text.includes(caseCode));
  const base = await aDraft(lan, 'thong-bao-phan-loai', { chep: caseCode });
  const page = await lan.get(`${base}/3`);
  assert.ok(page.text.includes(String(DOSSIER['intendedPurpose'])));
  assert.ok(page.text.includes(`Lấy từ hồ sơ trước ${caseCode}`));
});

test('two windows cannot overwrite each other unseen: both versions are shown and one is chosen', async () => {
  const base = await aDraft(lan);
  const first = await lan.get(`${base}/2`);
  const shared = { _muc: valueOf(first.text, '_muc'), revision: valueOf(first.text, 'revision'), viec: 'luu' };
  assert.equal((await minh.post(`${base}/2`, { ...shared, ...IDENTITY, name: 'Tên của Minh' })).status, 303);
  const clash = await lan.post(`${base}/2`, { ...shared, ...IDENTITY, name: 'Tên của Lan', version: '9' });
  assert.equal(clash.status, 409);
  assert.match(clash.text, /Tên của Minh/);
  assert.match(clash.text, /Tên của Lan/);
  assert.equal(valueOf((await lan.get(`${base}/2`)).text, 'name'), 'Tên của Minh');
  const chosen = await lan.post(`${base}/2`, {
    ...Object.fromEntries(['_muc', 'revision', 'name', 'version'].map((name) => [name, valueOf(clash.text, name)])),
    'chon-name': 'luu',
    'chon-version': 'moi',
    viec: 'tiep',
  });
  assert.equal(chosen.status, 303, chosen.text.slice(0, 500));
  const now = await lan.get(`${base}/2`);
  assert.equal(valueOf(now.text, 'name'), 'Tên của Minh');
  assert.equal(valueOf(now.text, 'version'), '9');
});

test('saving while typing answers with the revision, stops at a conflict, and sending the same again is no conflict', async () => {
  const base = await aDraft(lan);
  const send = (revision: string, name: string) =>
    lan.post(`${base}/2/luu`, { _muc: 'name', revision, name }, { accept: 'application/json' });
  const saved = await send('0', 'Sen');
  assert.equal(saved.status, 200);
  assert.deepEqual(JSON.parse(saved.text), { revision: 1, savedAt: '18:40' });
  assert.equal((await send('0', 'Sen')).status, 200);
  const moved = await send('0', 'Súng');
  assert.equal(moved.status, 409);
  assert.equal(JSON.parse(moved.text).code, 'draftMoved');
});

test('what an answer opens is asked before the next page, though the answer was saved while typing', async () => {
  const { code } = await aSystem(portal, lan, party, { name: 'Hệ thống phân loại lại' });
  const base = await aDraft(lan, 'phan-loai-lai', { ma: code });
  const page = await lan.get(`${base}/1`);
  assert.doesNotMatch(page.text, /name="together"/);
  const _muc = valueOf(page.text, '_muc');
  const typed = {
    filedAs: 'provider',
    event: 'significantChange',
    changeDescription: 'Trợ lý nay tự từ chối hồ sơ thiếu giấy tờ.',
  };
  const kept = await lan.post(`${base}/1/luu`, { ...typed, _muc, revision: '0' }, { accept: 'application/json' });
  const { revision } = JSON.parse(kept.text) as { revision: number };
  const sent = await lan.post(`${base}/1`, { ...typed, _muc, revision: String(revision), viec: 'tiep' });
  assert.match(sent.location, /\/1\?them=1$/);
  assert.match((await lan.get(sent.location)).text, /name="together"/);
  assert.match((await sendPage(lan, `${base}/1`, typed)).location, /\/2$/, 'asked once');
  // The other party's code is never guessed from what the portal knows of one's own.
  const opened = await sendPage(lan, `${base}/1`, { ...typed, together: 'true' });
  assert.equal(valueOf((await lan.get(opened.location)).text, 'deployerCode'), '');
  const other = await sendPage(lan, `${base}/1`, { ...typed, together: 'true', deployerCode: 'CT-00000000' });
  assert.deepEqual([other.status, wrongFields(other.text)], [422, ['deployerCode']]);
});

test('a document is kept with size and checksum, can be fetched and taken away, and is judged by what it is', async () => {
  const base = await aDraft(lan);
  const card = Buffer.from('# Thẻ mô hình\nMục đích: trả lời câu hỏi.\n');
  const put = (name: string, bytes: Buffer<ArrayBuffer>) =>
    lan.upload(`${base}/3`, { _muc: '', revision: '0', viec: 'tai-len:documents' }, [
      { field: 'documents', name, bytes },
    ]);
  const done = await put('thẻ mô hình.md', card);
  assert.equal(done.location, `${base}/3#f-documents`);
  const page = await lan.get(`${base}/3`);
  assert.match(page.text, /thẻ mô hình\.md/);
  const { createHash } = await import('node:crypto');
  assert.ok(page.text.includes(createHash('sha256').update(card).digest('hex')));
  const href = /href="(\/ho-so\/nhap\/[^"]*\/tep\/[^"]*)"/.exec(page.text)![1]!;
  const fetched = await lan.get(href);
  assert.ok(fetched.bytes.equals(card));
  assert.match(String(fetched.headers['content-disposition']), /^attachment/);
  for (const [name, bytes] of [
    ['virus.exe', Buffer.from('MZ\x90\0')],
    ['anh.png', Buffer.from('<svg onload=alert(1)>')],
    ['hỏng.docx', Buffer.from('PK\x03\x04 không phải tệp nén')],
  ] as const) {
    const refused = await put(name, bytes);
    assert.equal(refused.status, 422, name);
    assert.deepEqual(wrongFields(refused.text), ['documents'], name);
    assert.ok(refused.text.includes(name), name);
  }
  const big = await lan.upload(
    `${base}/3`,
    {
      _muc: 'intendedPurpose',
      revision: valueOf((await lan.get(`${base}/3`)).text, 'revision'),
      viec: 'tai-len:documents',
      intendedPurpose: 'Không được mất',
    },
    [{ field: 'documents', name: 'lon.pdf', bytes: Buffer.alloc(21 * 1024 * 1024, '%PDF-1.7 ') }],
  );
  assert.equal(big.status, 422);
  assert.deepEqual(wrongFields(big.text), ['documents']);
  assert.match(big.text, /“lon\.pdf”: Tệp lớn hơn 20 MB/);
  assert.match(big.text, /Không được mất/);
  const none = await lan.post(`${base}/3`, { _muc: '', revision: '0', viec: 'tai-len:documents' });
  assert.match(none.text, /chưa chọn tệp/);
  const id = href.split('/').at(-1)!;
  assert.equal((await lan.post(`${base}/3`, { _muc: '', revision: '0', 'xoa-tep': id })).status, 303);
  assert.equal((await lan.get(href)).status, 404);
});

test('documents may stand in for parts b to d, and are asked for when nothing is attached [L10.1-2]', async () => {
  const base = await aDraft(lan);
  await sendPage(lan, `${base}/1`, { riskLevel: 'medium' });
  await sendPage(lan, `${base}/2`, { ...IDENTITY, name: 'Sen có thẻ mô hình' });
  const missing = await sendPage(lan, `${base}/3`, { documentsStandIn: 'true', intendedPurpose: 'Trả lời câu hỏi.' });
  assert.equal(missing.status, 422);
  assert.deepEqual(wrongFields(missing.text), ['documents']);
  await lan.upload(`${base}/3`, { _muc: '', revision: '9', viec: 'tai-len:documents' }, [
    { field: 'documents', name: 'the.md', bytes: Buffer.from('# Thẻ\n') },
  ]);
  await sendPage(lan, `${base}/3`, { documentsStandIn: 'true', intendedPurpose: 'Trả lời câu hỏi.' });
  const sent = await lan.post(`${base}/kiem-tra`, {});
  assert.match(sent.location, /\/xong$/);
});

test('sending an unfinished draft is refused with every reason at once, each leading to its item; nothing is recorded', async () => {
  const base = await aDraft(lan);
  const sent = await lan.post(`${base}/kiem-tra`, {});
  assert.equal(sent.status, 422);
  for (const name of [
    'riskLevel',
    'name',
    'version',
    'internalCode',
    'intendedPurpose',
    'mainFunctions',
    'mainInputData',
    'riskMeasures',
  ]) {
    assert.ok(sent.text.includes(`href="#f-${name}"`) && sent.text.includes(`id="f-${name}"`), name);
  }
  assert.equal((await lan.get(base)).location, `${base}/1`);
});

test('pressing twice, going back and sending, and a second window all end at the same case and AI-ID', async () => {
  const base = await aDraft(lan);
  await sendPage(lan, `${base}/1`, { riskLevel: 'medium' });
  await sendPage(lan, `${base}/2`, { ...IDENTITY, name: 'Bấm hai lần' });
  const {
    intendedPurpose,
    mainFunctions,
    functionalArchitecture,
    deploymentScope,
    userGroups,
    affectedGroups,
    mainInputData,
    riskMeasures,
  } = DOSSIER as Record<string, string>;
  await sendPage(lan, `${base}/3`, {
    intendedPurpose: intendedPurpose!,
    mainFunctions: mainFunctions!,
    functionalArchitecture: functionalArchitecture!,
    deploymentScope: deploymentScope!,
    userGroups: userGroups!,
    affectedGroups: affectedGroups!,
  });
  await sendPage(lan, `${base}/4`, { mainInputData: mainInputData!, riskMeasures: riskMeasures! });
  const answers = await Promise.all([lan, minh, lan, minh].map((one) => one.post(`${base}/kiem-tra`, {})));
  const places = new Set(answers.map((answer) => answer.location));
  assert.equal(places.size, 1, [...places].join(' '));
  assert.match([...places][0]!, /\/ho-so\/vu-viec\/HS-[\dA-Z-]+\/xong$/);
  assert.equal((await lan.get(`${base}/2`)).location, [...places][0]);
  assert.equal((await lan.post(`${base}/2`, { _muc: 'name', revision: '1', name: 'khác' })).location, [...places][0]);
  const { count } = await portal.db
    .selectFrom('entry_current')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('name', '=', 'Bấm hai lần')
    .executeTakeFirstOrThrow();
  assert.equal(Number(count), 1);
});

test('before sending, systems that may be the same are shown and do not stop anybody', async () => {
  const { code } = await aSystem(portal, minh, party, { name: 'Máy đọc phiếu Hoa Ban' });
  const base = await aDraft(lan);
  await sendPage(lan, `${base}/2`, { ...IDENTITY, name: 'may doc phieu hoa ban', viec: 'luu' });
  const check = await lan.get(`${base}/kiem-tra`);
  assert.match(check.text, /Có thể hệ thống này đã được thông báo/);
  assert.ok(check.text.includes(code));
});

test('high risk shows the conformity gate and a foreign provider’s duties as information, and blocks nothing [L14.6-1]', async () => {
  const foreign = await aParty(portal, 'Straits Robotics Pte. Ltd.', { countryCode: 'SG' });
  const person = await aPerson(portal, foreign, { name: 'Tan Wei' });
  const { caseCode } = await aSystem(portal, person, foreign, { name: 'Straits reader', riskLevel: 'medium' });
  const base = await aDraft(person, 'thong-bao-phan-loai', { chep: caseCode });
  await sendPage(person, `${base}/1`, { riskLevel: 'high' });
  const check = await person.get(`${base}/kiem-tra`);
  assert.match(check.text, /chỉ được đưa vào sử dụng sau khi có kết quả đánh giá sự phù hợp/);
  assert.match(check.text, /đầu mối liên hệ hợp pháp tại Việt Nam/);
  const sent = await person.post(`${base}/kiem-tra`, {});
  assert.match(sent.location, /\/xong$/);
  const done = await person.get(sent.location);
  assert.match(done.text, /Trước khi đưa vào sử dụng/);
});

test('low risk owes no notification: it is told so and led to what it may do [L10.1-x]', async () => {
  const base = await aDraft(lan);
  const answer = await sendPage(lan, `${base}/1`, { riskLevel: 'low' });
  assert.equal(answer.status, 422);
  assert.deepEqual(wrongFields(answer.text), ['riskLevel']);
  assert.match(answer.text, /Tự nguyện công khai/);
});

test('a draft can be put away, asks first, and is then gone for everybody', async () => {
  const base = await aDraft(lan);
  assert.match((await lan.get(`${base}/bo`)).text, /Bỏ bản nháp\?/);
  assert.equal((await lan.get(`${base}/1`)).status, 200);
  assert.equal((await lan.post(`${base}/bo`, {})).location, '/ho-so');
  assert.equal((await minh.get(`${base}/1`)).status, 404);
  assert.equal((await lan.post(`${base}/kiem-tra`, {})).status, 404);
});

test('what was typed is not lost when the mandate has ended meanwhile: it is shown, and sent again under a new one', async () => {
  const guest = await aPerson(portal, party, { validUntil: '2026-11-20', name: 'Đỗ Thị Khách' });
  const base = await aDraft(guest);
  const page = await guest.get(`${base}/3`);
  const hidden = { _muc: valueOf(page.text, '_muc'), revision: valueOf(page.text, 'revision') };
  const purpose = 'Trả lời câu hỏi của khách về giờ mở cửa <b>và</b> giá vé, không quyết định thay ai.';
  const fields = { ...hidden, _muc: 'intendedPurpose', intendedPurpose: purpose, viec: 'luu' };
  const before = portal.clock.now();
  portal.clock.set('2026-11-21T00:00:01+07:00');
  try {
    const kept = await guest.post(`${base}/3`, fields);
    assert.equal(kept.status, 409);
    assert.match(kept.text, /giấy ủy quyền không còn hiệu lực/);
    assert.ok(kept.text.includes('&#60;b&#62;và&#60;/b&#62; giá vé, không quyết định thay ai'));
    assert.ok(!kept.text.includes('<b>và</b>'));
    assert.match(kept.text, /<label[^>]*>Mục đích/, 'under the name that the form gives it');
    assert.doesNotMatch((await lan.get(`${base}/3`)).text, /không quyết định thay ai/, 'nothing may be saved');
    const quiet = await guest.post(`${base}/3/luu`, fields, { accept: 'application/json' });
    assert.deepEqual([quiet.status, JSON.parse(quiet.text)], [409, { code: 'noMandate' }]);

    const mandate = { accountId: guest.who.accountId, partyId: party.id, scopes: ['notify', 'cases:read'] };
    const again = await grantMandate(portal.db, mandate, portal.clock.now());
    assert.ok(again.ok);
    const { id } = (await mandatesOf(portal.db, guest.who.accountId, portal.clock.now()))[0]!;
    assert.equal((await guest.post('/ho-so/ben', { 'uy-quyen': id })).status, 303);
    const names = ['_muc', 'revision', 'intendedPurpose', 'viec'];
    const resent = Object.fromEntries(names.map((name) => [name, unescaped(valueOf(kept.text, name))]));
    assert.equal(resent['intendedPurpose'], purpose);
    assert.equal((await guest.post(`${base}/3`, resent)).status, 303);
    assert.match((await lan.get(`${base}/3`)).text, /không quyết định thay ai/);
  } finally {
    portal.clock.set(before);
  }
});

function unescaped(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)));
}

test('a form whose session is over comes back with what was typed, and is taken after signing in again; nothing is shown to other sites', async () => {
  const writer = await aPerson(portal, party, { name: 'Vũ Thị Viết' });
  const base = await aDraft(writer);
  const page = await writer.get(`${base}/3`);
  const purpose = 'Chép lời cuộc họp <i>và</i> soạn việc cần làm; người chủ trì duyệt.';
  const fields = {
    _muc: 'intendedPurpose',
    revision: valueOf(page.text, 'revision'),
    intendedPurpose: purpose,
    viec: 'luu',
  };
  const ours = { 'sec-fetch-site': 'same-origin' };
  await endAllSessions(portal.db, writer.who.accountId, portal.clock.now());
  const over = await writer.post(`${base}/3`, fields, ours);
  assert.equal(over.status, 401);
  assert.match(over.text, /Phiên làm việc đã kết thúc/);
  const labels = [...over.text.matchAll(/<label[^>]*>([^<]*)/gu)].map((found) => found[1]);
  assert.deepEqual(labels, ['Mục đích sử dụng'], 'what was typed, and nothing of the page’s own');
  assert.ok(over.text.includes('Chép lời cuộc họp &#60;i&#62;và&#60;/i&#62;') && !over.text.includes('<i>và'));
  // What no browser vouches for, what is long, and what asks for a password is not read at all.
  for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { ...ours, accept: 'application/json' }])
    assert.equal((await writer.post(`${base}/3`, fields, headers)).location.split('?')[0], '/dang-nhap');
  const long = { ...fields, intendedPurpose: 'x'.repeat(300 * 1024) };
  assert.equal((await writer.post(`${base}/3`, long, ours)).location, '/dang-nhap');
  const secret = { current: 'mật khẩu cũ rất dài', password: 'mật khẩu mới rất dài' };
  const asked = await writer.post('/ho-so/tai-khoan/mat-khau', secret, ours);
  assert.equal(asked.location, '/dang-nhap');

  const session = await createSession(portal.db, writer.who.accountId, portal.clock.now(), null);
  const again = { ...ours, cookie: `motcua-phien=${session.token}` };
  const stale = await writer.post(`${base}/3`, fields, again);
  assert.equal(stale.status, 419);
  assert.match(stale.text, /Biểu mẫu thuộc phiên làm việc trước/);
  assert.doesNotMatch((await lan.get(`${base}/3`)).text, /người chủ trì duyệt/, 'nothing is saved without a press');
  assert.doesNotMatch((await writer.post(`${base}/3`, fields, { cookie: again.cookie })).text, /người chủ trì duyệt/);
  const names = ['csrf', '_muc', 'revision', 'intendedPurpose', 'viec'];
  const resent = Object.fromEntries(names.map((name) => [name, unescaped(valueOf(stale.text, name))]));
  const taken = await portal.app.inject({
    method: 'POST',
    url: `${base}/3`,
    headers: { ...again, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(resent).toString(),
  });
  assert.equal(taken.statusCode, 303);
  assert.match((await lan.get(`${base}/3`)).text, /người chủ trì duyệt/);
});
