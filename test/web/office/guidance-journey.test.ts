import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform, readCase, readTrail } from '../../../src/casework/index.ts';
import { act, hiddenIn, officePortal, requestGuidance, says, saysNot, type Answer } from './office-portal.ts';

const portal = await officePortal();
const party = await portal.party('Công ty Cổ phần Sao Mai');
const applicant = await portal.applicant(party);
const officer = await portal.official('officer', 'most', 'Phạm Hoài An');
const lead = await portal.official('lead', 'most', 'Vũ Linh Chi');
const otherLead = await portal.official('lead', 'most', 'Trịnh Minh Đức');

const ANSWER = {
  answeredLevel: 'medium',
  answerGrounds: ['L9.1b'],
  'answerGrounds--khac': 'D9.1b',
  answerText: 'Việc giới thiệu ở câu đầu chưa loại trừ nguy cơ nhầm lẫn trong cả cuộc gọi.',
  precedentTitle: 'Tổng đài giọng nói giới thiệu là trợ lý ảo ở câu đầu',
  precedentText: 'Một tổng đài giọng nói tự giới thiệu ở câu đầu vẫn có thể gây nhầm lẫn về sau.',
};

function supply(code: string) {
  const input = { supplementText: 'Câu giới thiệu được nhắc lại mỗi ba phút.' };
  return perform(portal.services.desk, {
    caseCode: code,
    act: 'supplement',
    input,
    actor: applicant.actor,
    now: portal.now(),
  });
}

test('a guidance request goes through the pages: taken, completed once, answered by two people, published as a precedent [L10.4-2] [L4.2-x]', async () => {
  const code = await requestGuidance(portal, applicant, { consideredLevel: 'medium' });
  const queue = await officer.browser.get('/can-bo');
  says(queue, new RegExp(code));
  // What the sender thinks is not shown like the level of a system.
  for (const shown of [queue, await officer.browser.get(`/can-bo/vu-viec/${code}`)]) {
    says(shown, /Bên hỏi nghĩ là: Rủi ro trung bình/);
    saysNot(shown, /class="risk[^"]*"/);
  }
  says(queue, /mục tiêu phục vụ của Cổng/, 'a service target is never shown as a term of law');
  assert.equal((await act(officer.browser, code, 'take')).location, `/can-bo/vu-viec/${code}?xong=take`);

  const first = await act(officer.browser, code, 'askSupplement', {
    missingItems: 'Bản ghi một cuộc gọi mẫu, để biết câu giới thiệu có được nhắc lại không.',
  });
  assert.equal(first.status, 303, first.text.slice(0, 400));
  assert.ok((await supply(code)).ok);

  const without = await act(officer.browser, code, 'askSupplement', { missingItems: 'Thêm biểu mẫu đồng ý.' });
  assert.equal(without.status, 422);
  says(without, /đã được yêu cầu bổ sung 1 lần/, 'the page says how many rounds there were');
  says(without, /Thêm biểu mẫu đồng ý\./, 'what was typed is kept');
  says(without, /id="f-askSupplement--secondListReason-error"/, 'the refusal stands at its field');

  const answer = await act(officer.browser, code, 'prepareAnswer', { ...ANSWER });
  assert.equal(answer.status, 303, answer.text.replaceAll(/\s+/g, ' ').slice(0, 3000));

  const waiting = await officer.browser.get(`/can-bo/vu-viec/${code}`);
  saysNot(waiting, /viec\/confirmAnswer/);
  says(waiting, /Dự thảo do Phạm Hoài An lập/, 'whoever may not confirm is told whose draft it is');

  assert.equal((await act(lead.browser, code, 'confirmAnswer')).status, 303);
  const done = await lead.browser.get(`/can-bo/vu-viec/${code}`);
  const precedent = /HD-2026-\d{7}-./.exec(done.text)?.[0];
  assert.ok(precedent, 'the case names the precedent that it published');
  says(done, /<strong>Vũ Linh Chi<\/strong> đã ban hành trả lời/, 'the decision names the official');

  const told = await applicant.browser.get(`/ho-so/vu-viec/${code}`);
  const cited = /điểm b khoản 1 Điều 9 Luật 134\/2025\/QH15; điểm b khoản 1 Điều 9 Nghị định 142\/2026\/NĐ-CP/g;
  assert.equal(told.text.match(cited)?.length, 2, 'the answer and its letter cite what they rest on');
  const open = /<details class="fold"\s+open><summary>Trả lời đề nghị hướng dẫn/.exec(told.text);
  assert.ok(open && open.index < told.text.indexOf('Diễn biến'), 'the answer lies open, before what led to it');
  saysNot(told, /L9\.1b, D9\.1b/);

  const found = await officer.browser.get('/can-bo/huong-dan?q=tong+dai+giong+noi&can-cu=D9.1b');
  says(found, new RegExp(precedent));
  saysNot(await officer.browser.get('/can-bo/huong-dan?can-cu=L14.1d'), new RegExp(precedent));
  const anybody = await portal.app.inject({ url: `/api/v1/cases/${code}` });
  assert.notEqual(anybody.statusCode, 200, 'the case itself stays with its people');
});

test('a provider is guided from its technical dossier: the official reads every part of it, the answer goes to the provider, and to nobody else in full [Q367.4.6]', async () => {
  const parts = {
    functionalArchitecture: 'Khối nghe, khối hiểu, khối nói; người trực tiếp quản khi máy không chắc.',
    mainInputData: 'Giọng nói của người gọi, không giữ quá bảy ngày.',
    riskMeasures: 'Nghe lại năm phần trăm cuộc gọi mỗi tuần.',
  };
  const code = await requestGuidance(portal, applicant, { name: 'Trợ lý tổng đài Sao Hôm', ...parts });
  assert.equal((await act(officer.browser, code, 'take')).status, 303);
  const dossier = await officer.browser.get(`/can-bo/vu-viec/${code}`);
  for (const text of Object.values(parts)) says(dossier, new RegExp(text));
  const answer = { ...ANSWER, answerText: 'Hồ sơ kỹ thuật cho thấy hệ thống có rủi ro trung bình.' };
  assert.equal((await act(officer.browser, code, 'prepareAnswer', answer)).status, 303);
  const seenByParty = async (): Promise<string> =>
    JSON.stringify(await readCase(portal.services.desk, code, { actor: applicant.actor, now: portal.now() }));
  assert.equal((await act(lead.browser, code, 'confirmAnswer')).status, 303);
  assert.ok((await seenByParty()).includes(answer.answerText), 'the provider reads the answer in its case');
  const other = await portal.applicant(await portal.party('Công ty Sao Khác'));
  assert.equal(await readCase(portal.services.desk, code, { actor: other.actor, now: portal.now() }), null);
});

test('a party does not read what officials write among themselves: a draft before it is confirmed, why it was sent back, to whom a case was given [L4.2-x]', async () => {
  const code = await requestGuidance(portal, applicant, { name: 'Trợ lý tổng đài Sao Chổi' });
  await act(officer.browser, code, 'take');
  const drafted = { ...ANSWER, answerText: 'Bản nháp còn phải sửa.', precedentText: 'Tiền lệ còn phải sửa.' };
  assert.equal((await act(officer.browser, code, 'prepareAnswer', drafted)).status, 303);
  const seen = async (): Promise<string> => {
    const view = await readCase(portal.services.desk, code, { actor: applicant.actor, now: portal.now() });
    const { text } = await applicant.browser.get(`/ho-so/vu-viec/${code}`);
    return JSON.stringify(view!.timeline) + text;
  };
  const { accountId } = officer.actor as { accountId: string };
  const inside = [drafted.answerText, drafted.precedentText, 'Nêu rõ hơn căn cứ.', accountId];
  const told = async (): Promise<string[]> => {
    const text = await seen();
    return inside.filter((one) => text.includes(one));
  };
  assert.deepEqual(await told(), [], 'a draft');
  assert.equal((await act(lead.browser, code, 'sendBack', { sendBackReason: 'Nêu rõ hơn căn cứ.' })).status, 303);
  assert.equal((await act(lead.browser, code, 'assign', { assignee: accountId })).status, 303);
  assert.deepEqual(await told(), [], 'sent back');
  const office = await officer.browser.get(`/can-bo/vu-viec/${code}`);
  says(office, /Nêu rõ hơn căn cứ\./, 'the officials read it');
  const view = await readCase(portal.services.desk, code, { actor: officer.actor, now: portal.now() });
  assert.equal(view!.timeline.find((one) => one.act === 'assign')!.assignedTo, 'Phạm Hoài An');
  says(office, /<dt >Giao cho<\/dt><dd>Phạm Hoài An<\/dd>/, 'a name, not the id of an account');
  assert.equal((await act(officer.browser, code, 'prepareAnswer', { ...ANSWER })).status, 303);
  assert.equal((await act(lead.browser, code, 'confirmAnswer')).status, 303);
  assert.deepEqual(await told(), [], 'answered: what was never signed stays inside');
  assert.ok((await seen()).includes(ANSWER.answerText), 'and what was signed is read');
});

test('whoever prepared an answer is told why another person must confirm it, and cannot [L4.2-x]', async () => {
  const code = await requestGuidance(portal, applicant, { name: 'Trợ lý tổng đài Sao Hôm' });
  await act(lead.browser, code, 'take');
  assert.equal((await act(lead.browser, code, 'prepareAnswer', { ...ANSWER })).status, 303);
  const own = await lead.browser.get(`/can-bo/vu-viec/${code}`);
  says(own, /Dự thảo do Vũ Linh Chi lập\. Người xác nhận phải là một người khác/);
  saysNot(own, /action="[^"]*confirmAnswer"/);
  const forced = await lead.browser.post(`/can-bo/vu-viec/${code}/viec/confirmAnswer`, {
    'thu-tuc': 'classification-guidance',
    'vi-tri': '3',
  });
  assert.equal(forced.status, 422);
  says(forced, /người khác với người đã chuẩn bị/);
  assert.equal((await act(otherLead.browser, code, 'sendBack', { sendBackReason: 'Nêu rõ hơn vì sao.' })).status, 303);
  assert.equal((await act(lead.browser, code, 'prepareAnswer', { ...ANSWER })).status, 303);
  assert.equal((await act(otherLead.browser, code, 'confirmAnswer')).status, 303);
});

test('a page left open while the case moved answers 409 with both states, and keeps what was typed', async () => {
  const code = await requestGuidance(portal, applicant, { name: 'Trợ lý tổng đài Sao Băng' });
  await act(officer.browser, code, 'take');
  const action = `/can-bo/vu-viec/${code}/viec/prepareAnswer`;
  const open = await officer.browser.get(`/can-bo/vu-viec/${code}`);
  const hidden = Object.fromEntries(
    ['thu-tuc', 'vi-tri', 'luc-mo'].map((name) => [name, hiddenIn(open.text, action, name)]),
  );
  assert.equal((await act(lead.browser, code, 'askSupplement', { missingItems: 'Sơ đồ chức năng.' })).status, 303);
  const late = await officer.browser.post(action, {
    ...hidden,
    'prepareAnswer--answerText': 'Một câu trả lời viết dở.',
  });
  assert.equal(late.status, 409);
  says(late, /Khi bạn mở trang[\s\S]*Đang xem xét[\s\S]*Hiện nay[\s\S]*Chờ bổ sung/);
  says(late, /Một câu trả lời viết dở\./);
  says(late, /không còn làm được ở trạng thái mới/);
});

test('a citation goes into the draft and nothing typed is lost', async () => {
  const precedent = /HD-2026-\d{7}-./.exec((await officer.browser.get('/can-bo/huong-dan')).text)?.[0] ?? '';
  const code = await requestGuidance(portal, applicant, { name: 'Tổng đài giọng nói trợ lý ảo' });
  await act(officer.browser, code, 'take');
  const inserted = await act(officer.browser, code, 'prepareAnswer', {
    answerText: 'Tôi đang viết.',
    answeredLevel: 'low',
  });
  assert.equal(inserted.status, 422);
  const page = await officer.browser.post(`/can-bo/vu-viec/${code}/viec/prepareAnswer`, {
    'thu-tuc': 'classification-guidance',
    'vi-tri': '2',
    chen: precedent,
    'prepareAnswer--answerText': 'Tôi đang viết.',
    'prepareAnswer--answeredLevel': 'low',
  });
  assert.equal(page.status, 200);
  says(page, new RegExp(`Tôi đang viết\\.\\s+\\(Tham chiếu hướng dẫn ${precedent}`));
  says(page, /value="low"[^>]*checked|checked[^>]*value="low"/);
  says(page, /value="L9\.1b"[^>]*checked/);
  const unknown = await officer.browser.get(`/can-bo/vu-viec/${code}?tien-le=HD-2026-9999999-A`);
  assert.equal(unknown.status, 200);
  says(unknown, /Không có hướng dẫn nào mang mã/);
});

test('every read of a case is written down and told to the case team [L31.1]', async () => {
  const code = await requestGuidance(portal, applicant, { name: 'Trợ lý tổng đài Sao Khuê' });
  await officer.browser.get(`/can-bo/vu-viec/${code}`);
  const readers = await lead.browser.get(`/can-bo/vu-viec/${code}/nguoi-doc`);
  says(readers, /Phạm Hoài An[\s\S]*mở hồ sơ/);
  const trail = await readTrail(portal.services.desk, code, lead.actor);
  assert.equal(
    trail!.filter((line) => line.action === 'caseRead').length,
    1,
    'looking at the log of reads is no read of the case',
  );
});

test('notes stay among colleagues and are refused plainly when they cannot be kept', async () => {
  const code = await requestGuidance(portal, applicant, { name: 'Trợ lý tổng đài Sao Thủy' });
  const page = `/can-bo/vu-viec/${code}`;
  await officer.browser.get(page);
  assert.equal((await officer.browser.post(`${page}/ghi-chu`, { 'ghi-chu': '' })).status, 422);
  assert.match(
    (await officer.browser.post(`${page}/ghi-chu`, { 'ghi-chu': '<b>Đã gọi</b> bên nộp.' })).location,
    /ghi-chu=1/,
  );
  const seen = await lead.browser.get(page);
  says(seen, /Đã gọi[^<]*\/b[^<]* bên nộp\./);
  saysNot(seen, /<b>/, 'no markup of anybody becomes markup');
});

test('several cases are given at once, and a refusal of one holds back no other', async () => {
  const codes = [
    await requestGuidance(portal, applicant, { name: 'Sao A' }),
    await requestGuidance(portal, applicant, { name: 'Sao B' }),
  ];
  await lead.browser.get('/can-bo');
  const given = await lead.browser.post('/can-bo/giao-viec', {
    'ho-so': codes,
    viec: 'giao',
    nguoi: officer.actor.accountId,
  });
  assert.equal(given.location, '/can-bo?da-giao=2');
  says(await officer.browser.get('/can-bo?giao=toi'), /Sao A[\s\S]*Sao B/);
  const third = await requestGuidance(portal, applicant, { name: 'Sao C' });
  const mixed = await officer.browser.post('/can-bo/giao-viec', { 'ho-so': [codes[0]!, third], viec: 'nhan' });
  assert.equal(mixed.status, 422);
  says(mixed, /Đã làm xong 1 hồ sơ/);
  says(mixed, /1 hồ sơ chưa giao được/);
  assert.equal(
    (await officer.browser.post('/can-bo/giao-viec', { viec: 'nhan' })).status,
    422,
    'nothing chosen is told, not ignored',
  );
});

test('a refused assignment brings the same list back with the chosen cases ticked and the chosen colleague kept', async () => {
  const mine = await requestGuidance(portal, applicant, { name: 'Sao D1' });
  const other = await requestGuidance(portal, applicant, { name: 'Sao D2' });
  const ticked = (page: Answer, caseCode: string): boolean =>
    new RegExp(`<input[^>]*value="${caseCode}"[^>]* checked[ >]`).test(page.text);
  await lead.browser.get('/can-bo');
  const nobody = await lead.browser.post('/can-bo/giao-viec', {
    ve: '/can-bo?q=Sao+D',
    'ho-so': [mine],
    viec: 'giao',
    nguoi: '',
  });
  assert.equal(nobody.status, 422);
  assert.ok(ticked(nobody, mine), 'what was chosen is chosen');
  assert.ok(!ticked(nobody, other), 'and nothing else');
  says(nobody, /class="error-summary"[\s\S]*href="#f-nguoi"[\s\S]*Bạn chưa chọn người được giao/);
  says(nobody, /name="q"[^>]*value="Sao D"/);
  const none = await lead.browser.post('/can-bo/giao-viec', { viec: 'giao', nguoi: officer.actor.accountId });
  assert.equal(none.status, 422);
  says(none, new RegExp(`<option value="${officer.actor.accountId}" +selected`));
  says(none, /href="#f-ho-so"[\s\S]*<input[^>]* id="f-ho-so"/);
  const done = await lead.browser.post('/can-bo/giao-viec', {
    'ho-so': [mine],
    viec: 'giao',
    nguoi: officer.actor.accountId,
  });
  assert.equal(done.status, 303);
  const mixed = await officer.browser.post('/can-bo/giao-viec', {
    ve: '/can-bo?q=Sao+D',
    'ho-so': [mine, other],
    viec: 'nhan',
  });
  assert.equal(mixed.status, 422);
  assert.ok(!ticked(mixed, other), 'what is done is no longer chosen');
  assert.ok(ticked(mixed, mine), 'what was refused still is');
});

test('colleagues stand in the order of the Vietnamese alphabet, and the hint at another open case leads to it', async () => {
  await portal.official('officer', 'most', 'Đỗ Quang Bình');
  const listed = (await lead.browser.get('/can-bo')).text;
  const order = ['Đỗ Quang Bình', 'Phạm Hoài An', 'Trịnh Minh Đức', 'Vũ Linh Chi'].map((name) =>
    listed.lastIndexOf(`>${name}, `),
  );
  assert.ok(
    order.every((at, one) => at > 0 && (one === 0 || at > order[one - 1]!)),
    order.join(' '),
  );
  const hint = /href="([^"]*)">Bên này còn/.exec(listed)?.[1] ?? '';
  assert.match(hint, /[?;&]mo=hieu-luc/, 'a case that only stands is open too');
});
