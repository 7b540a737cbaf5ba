import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform, submitDirect } from '../../../src/casework/index.ts';
import { Browser, officePortal } from '../office/office-portal.ts';

const portal = await officePortal();
const party = await portal.party('Công ty Cổ phần Trăng Rằm');
const person = await portal.applicant(party);
const anyone = new Browser(portal.app, '');
const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const COMMITMENT = {
  commitmentKind: 'commitment',
  name: 'Cam kết AI có trách nhiệm của Trăng Rằm',
  principles: ['1', '3'],
  commitmentScope: 'Mọi sản phẩm bán tại Việt Nam.',
  measures: 'Tự đánh giá mỗi năm.',
  providerName: party.name,
};

const submit = (answers: Record<string, unknown>) =>
  submitDirect(portal.services.desk, {
    procedureId: 'ethics-commitment',
    answers,
    actor: person.actor,
    now: portal.now(),
  });

test('a commitment is public at once, on the list, on its own page and on the page of its party; withdrawn it leaves the list and says so [L26.4]', async () => {
  const sent = await submit(COMMITMENT);
  assert.ok(sent.ok, JSON.stringify(sent));
  const { code } = sent.entry!;
  assert.match(code, /^CK-2026-/);
  assert.match((await anyone.get('/dao-duc/cam-ket')).text, new RegExp(code));
  const page = plain((await anyone.get(`/dao-duc/cam-ket/${code}`)).text);
  assert.match(page, /An toàn, đáng tin cậy, không gây hại, Hạnh phúc/);
  assert.match(page, /không đánh giá và không xác nhận/);
  assert.match((await anyone.get(`/to-chuc/${party.code}`)).text, /Cam kết AI có trách nhiệm của Trăng Rằm/);
  assert.match(plain((await anyone.get(`/en/dao-duc/cam-ket/${code}`)).text), /Safe, reliable, harmless/);
  assert.equal((await anyone.get(`/he-thong/${code}`)).location, `/dao-duc/cam-ket/${code}`);
  const done = await perform(portal.services.desk, {
    caseCode: sent.case.code,
    act: 'withdraw',
    input: { reason: 'Gộp vào bộ quy tắc.' },
    actor: person.actor,
    now: portal.now(),
  });
  assert.ok(done.ok, JSON.stringify(done));
  const after = plain((await anyone.get(`/dao-duc/cam-ket/${code}?sau=1`)).text);
  assert.match(after, /Đã rút/);
  assert.match(after, /Gộp vào bộ quy tắc/);
  assert.doesNotMatch((await anyone.get('/dao-duc/cam-ket?sau=1')).text, new RegExp(code));
});

test('a network or initiative is listed beside them, and is asked other things [L5.6]', async () => {
  const refused = await submit({ commitmentKind: 'initiative', name: 'Mạng lưới', providerName: party.name });
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.refusals.map(({ field }) => field),
    ['activities'],
  );
  const sent = await submit({
    commitmentKind: 'initiative',
    name: 'Mạng lưới AI tin cậy',
    activities: 'Gặp hằng tháng.',
    openTo: '<b>Mọi người</b>',
    providerName: party.name,
  });
  assert.ok(sent.ok, JSON.stringify(sent));
  const { text } = await anyone.get(`/dao-duc/cam-ket/${sent.entry!.code}`);
  assert.match(plain(text), /Mạng lưới, sáng kiến vì AI an toàn/);
  assert.doesNotMatch(text, /<b>Mọi/);
});

test('addresses that name no commitment meet a plain page', async () => {
  for (const path of ['/dao-duc/cam-ket/khong-co', '/dao-duc/cam-ket/CK-2026-0000001-0', '/dao-duc/cam-ket/%00'])
    assert.ok([404, 400].includes((await anyone.get(path)).status), path);
  assert.equal((await anyone.get('/dao-duc/cam-ket?cursor=x')).status, 200);
});
