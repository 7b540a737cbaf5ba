import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aParty, aPerson, Browser, startPortal } from './portal.ts';
import { toolAnswers } from './world.ts';

const portal = await startPortal();
const party = await aParty(portal, 'Công ty cổ phần Trà Sen Việt');
const lan = await aPerson(portal, party);

const answers = toolAnswers();

test('the answers of the classification tool survive signing in, are stored for the party, and open a filled-in draft [L10.1-1]', async () => {
  const address = `/ho-so/tu-phan-loai?${new URLSearchParams({ ...answers, viec: 'thong-bao' }).toString()}`;
  const visitor = new Browser(portal.app, '', { email: '', accountId: '', mandateId: null });
  const away = await visitor.get(address);
  assert.equal(away.location, `/dang-nhap?tiep=${encodeURIComponent(address)}`);
  const shown = await lan.get(address);
  assert.equal(shown.status, 200);
  assert.match(shown.text, /Rủi ro trung bình/);
  assert.match(shown.text, /Thông báo kết quả phân loại rủi ro/);
  const before = await portal.db.selectFrom('classification').select('id').execute();
  assert.equal(before.length, 0, 'looking stores nothing');
  const opened = await lan.post('/ho-so/tu-phan-loai', { ...answers, viec: 'thong-bao' });
  assert.match(opened.location, /^\/ho-so\/nhap\/[0-9a-f-]{36}\/1$/);
  const page = await lan.get(opened.location);
  assert.match(page.text, /value="medium" *checked/);
  assert.match(page.text, /Lấy từ công cụ phân loại/);
  const stored = await portal.db.selectFrom('classification').selectAll().executeTakeFirstOrThrow();
  assert.equal(stored.outcome, 'medium');
  assert.equal(stored.party_id, party.id);
  assert.match(stored.rule_set_hash, /^[0-9a-f]{64}$/);
});

test('a press without a session or without a party keeps every answer on the way there and back', async () => {
  const orphan = await aPerson(portal, null);
  const chosen = await orphan.post('/ho-so/tu-phan-loai', { ...answers, viec: 'thong-bao' });
  assert.match(chosen.location, /^\/ho-so\/ben\?tiep=/);
  const back = decodeURIComponent(chosen.location.split('tiep=')[1]!);
  for (const [id, answer] of Object.entries(answers))
    assert.equal(new URLSearchParams(back.split('?')[1]).get(id), answer, id);
});

test('an undetermined result opens a guidance request with the open questions written out [L10.4-1]', async () => {
  const opened = await lan.post('/ho-so/tu-phan-loai', { ...answers, 'medium.confuse': 'unknown', viec: 'huong-dan' });
  const page = await lan.get(opened.location);
  assert.match(page.text, /Đề nghị hướng dẫn/);
  assert.match(page.text, /<textarea[^>]*name="question"[^>]*>\n[^<]{30,}/);
});

test('a prohibited purpose or a system out of scope opens nothing and stores nothing [L7.2-1]', async () => {
  const before = (await portal.db.selectFrom('classification').select('id').execute()).length;
  for (const more of [{ 'prohibited.a': 'yes' }, { 'scope.defence': 'yes' }]) {
    const answer = await lan.post('/ho-so/tu-phan-loai', { ...answers, ...more, viec: 'thong-bao' });
    assert.equal(answer.status, 200);
    assert.match(answer.text, /không có thủ tục nào để mở/);
  }
  assert.equal((await portal.db.selectFrom('classification').select('id').execute()).length, before);
});

test('strange answers are left out and said so, never a fault', async () => {
  const answer = await lan.get(
    `/ho-so/tu-phan-loai?${new URLSearchParams({ ...answers, 'scope.defence': "' or 1=1", 'row.999': 'met', '__proto__.x': '1' }).toString()}`,
  );
  assert.equal(answer.status, 200);
  assert.match(answer.text, /không đọc được nên đã bỏ qua/);
});
