import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform } from '../../../src/casework/index.ts';
import { createAccount, grantRole, personActor } from '../../../src/platform/identity/index.ts';
import { mailOf } from '../../../src/platform/mail/index.ts';
import { parseReceipt, verifyReceipt } from '../../../src/verifier/index.ts';
import { aParty, aPerson, startPortal, valueOf, type Browser } from './portal.ts';
import { aDraft, aSystem, sendPage, submitted, wrongFields } from './world.ts';

const portal = await startPortal();
const party = await aParty(portal, 'Công ty cổ phần Trà Sen Việt');
const lan = await aPerson(portal, party, { name: 'Nguyễn Thị Lan' });
const clinic = await aParty(portal, 'Bệnh viện Hoa Ban');
const hoa = await aPerson(portal, clinic, { name: 'Lò Thị Hoa' });
const system = await aSystem(portal, lan, party, { riskLevel: 'high', inOperationSince: '2026-01-15' });

test('the done page gives the AI-ID first and large, next dates, receipt, how to check it, and to whom mail went [L8.1-2]', async () => {
  const { text } = await lan.get(`/ho-so/vu-viec/${system.caseCode}/xong`);
  assert.ok(text.indexOf(`<p class="reference" translate="no">${system.code}`) < text.indexOf('Việc tiếp theo'));
  assert.match(text, /l•••@sen\.example/);
  assert.ok(!text.includes(party.email!), 'the whole address is nobody’s business on this page');
  // A system running before 1 March 2026 outside health, education and finance has until 1 March 2027.
  assert.match(text, /01\/03\/2027/);
  assert.match(text, /không phải là cấp phép/);
  for (const rest of ['bien-nhan.pdf', 'bien-nhan.json', 'lich.ics'])
    assert.ok(text.includes(`/ho-so/vu-viec/${system.caseCode}/${rest}`), rest);
});

test('the receipt is a page with a QR code, a PDF, and a JSON that the independent verifier accepts', async () => {
  const path = `/ho-so/vu-viec/${system.caseCode}`;
  const page = await lan.get(`${path}/bien-nhan`);
  assert.match(page.text, /<svg class="qr"/);
  assert.ok(page.text.includes(system.code));
  const pdf = await lan.get(`${path}/bien-nhan.pdf`);
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  assert.ok(pdf.bytes.subarray(0, 5).toString() === '%PDF-' && pdf.bytes.length > 10_000);
  const english = await lan.get(`/en${path}/bien-nhan.pdf`);
  assert.ok(!english.bytes.equals(pdf.bytes));
  const json = await lan.get(`${path}/bien-nhan.json`);
  const receipt = await parseReceipt(json.text);
  assert.ok(receipt);
  const verdict = await verifyReceipt(receipt, { trustedKeys: [portal.services.signer.verifierKey] });
  assert.equal(verdict.verdict, 'cannotTell', JSON.stringify(verdict));
  assert.deepEqual(verdict.reasons, ['notYetIncluded']);
});

test('dates go into a calendar: whole days, our own texts, no secret in any address', async () => {
  for (const url of [`/ho-so/vu-viec/${system.caseCode}/lich.ics`, '/ho-so/lich.ics']) {
    const { text, headers } = await lan.get(url);
    assert.match(String(headers['content-type']), /^text\/calendar/);
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.match(text, /DTSTART;VALUE=DATE:20270301\r\n/);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  }
});

test('a case shows state and whose move in words, every act with its mandate, its letters, what was sent, and by which form [L10.7]', async () => {
  const { text } = await lan.get(`/ho-so/vu-viec/${system.caseCode}`);
  assert.match(text, /Đã ghi nhận/);
  assert.match(text, /Nguyễn Thị Lan, Công ty cổ phần Trà Sen Việt, theo ủy quyền, có hiệu lực đến khi bị thu hồi/);
  assert.match(text, /Đã ghi nhận thông báo phân loại/);
  const written = /<summary>Đã ghi nhận thông báo[\s\S]*?<\/details>/u.exec(text)![0];
  assert.match(written, /20\/11\/2026/);
  assert.doesNotMatch(written, /2026-11-20/);
  assert.match((await lan.get(`/en/ho-so/vu-viec/${system.caseCode}`)).text, /20 November 2026/);
  assert.match(text, /SV-TL-01/);
  assert.match(text, /Mẫu và các bước phiên bản \d+, pháp luật ngày \d\d\/\d\d\/2026/);
  const english = await lan.get(`/en/ho-so/vu-viec/${system.caseCode}`);
  assert.match(english.text, /Whose move/);
  assert.doesNotMatch(
    english.text.replaceAll(/<header[\s\S]*?<\/header>|lang="vi"[\s\S]*?<\/a>/g, ''),
    /Đến lượt|Căn cứ/,
  );
});

test('an entry shows its restricted part to its own party alone, with duties, history and what can be changed', async () => {
  const { text } = await lan.get(`/ho-so/he-thong/${system.code}`);
  assert.match(text, /Phần không công khai/);
  assert.match(text, /SV-TL-01/);
  for (const label of ['Phiên bản mới', 'Đính chính', 'Phân loại lại', 'Chấm dứt sử dụng'])
    assert.ok(text.includes(label), label);
  assert.match(text, /01\/03\/2027/);
  assert.equal((await hoa.get(`/ho-so/he-thong/${system.code}`)).status, 404);
});

test('a correction makes a new version with its reason; the AI-ID stays', async () => {
  const link = /href="(\/ho-so\/moi\/cap-nhat-he-thong\?[^"]*dat\.kind=correction[^"]*)"/.exec(
    (await lan.get(`/ho-so/he-thong/${system.code}`)).text,
  )![1]!;
  const begin = await lan.get(link.replaceAll('&#38;', '&'));
  assert.match(begin.text, new RegExp(`value="${system.code}"[^>]*checked`));
  const base = await aDraft(lan, 'cap-nhat-he-thong', { 'he-thong': system.code, 'dat.kind': 'correction' });
  assert.match((await lan.get(`${base}/1`)).text, /value="correction" *checked/);
  await sendPage(lan, `${base}/1`, { kind: 'correction', reason: 'Ghi nhầm phạm vi khi thông báo.' });
  const page = await lan.get(`${base}/2`);
  assert.ok(page.text.includes(`Nội dung đang ghi ở ${system.code}`));
  await sendPage(lan, `${base}/2`, fieldsOf(page.text, { deploymentScope: 'Toàn quốc.' }));
  // The last look before sending says what would give way, and only where something would.
  const stands = [...(await lan.get(`${base}/kiem-tra`)).text.matchAll(/Đang ghi trong cơ sở dữ liệu: ([^<]*)</gu)];
  assert.deepEqual(stands.map((found) => found[1]), ['Trung tâm phục vụ hành chính công của tỉnh.']); // prettier-ignore
  const sent = await lan.post(`${base}/kiem-tra`, {});
  assert.match(sent.location, /\/xong$/, wrongFields(sent.text).join());
  const done = await lan.get(sent.location);
  assert.match(done.text, /Đã ghi nhận thay đổi/);
  assert.ok(done.text.includes(system.code));
  const entry = await lan.get(`/ho-so/he-thong/${system.code}`);
  assert.match(entry.text, /Đính chính: Ghi nhầm phạm vi/);
  assert.match(entry.text, /<del>Trung tâm phục vụ hành chính công của tỉnh\.<\/del>/);
  assert.match(entry.text, /<ins>Toàn quốc\.<\/ins>/);
});

/** All text fields of a page as it came, with some changed. */
function fieldsOf(text: string, changed: Record<string, string>): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [, name, value] of text.matchAll(/<input class="input[^>]*name="([\w-]+)"[^>]*value="([^"]*)"/g))
    found[name!] = value!;
  for (const [, name, value] of text.matchAll(/<textarea[^>]*name="([\w-]+)"[^>]*>\n?([^<]*)<\/textarea>/g))
    found[name!] = value!;
  return { ...found, ...changed };
}

test('a re-classification with a deployer waits for the other party, which confirms it on its own page within T4 [L10.2-3]', async () => {
  const other = await aSystem(portal, lan, party, { name: 'Đọc phim phổi Sen' });
  const base = await aDraft(hoa, 'phan-loai-lai', { ma: other.code.toLowerCase().replaceAll('-', ' ') });
  // Nobody deploys for itself what it provides: its own systems are not offered there.
  assert.doesNotMatch((await lan.get('/ho-so/moi/ke-thua-phan-loai')).text, /type="radio"/);
  const about = new RegExp(`href="/he-thong/${other.code}">Đọc phim phổi Sen</a>`);
  assert.match((await hoa.get(`${base}/1`)).text, about, 'a page that another party may open, by name');
  assert.match((await hoa.get('/ho-so')).text, /nhap[^"]*">Đọc phim phổi Sen<\/a>/);
  await sendPage(hoa, `${base}/1`, {
    filedAs: 'deployer',
    event: 'modification',
    changeDescription: 'Nối với máy chụp và tự xếp ưu tiên cấp cứu.',
  });
  await sendPage(hoa, `${base}/2`, {
    newLevel: 'high',
    'reviewCompletedOn-day': '20',
    'reviewCompletedOn-month': '11',
    'reviewCompletedOn-year': '2026',
  });
  const sent = await hoa.post(`${base}/kiem-tra`, {});
  assert.match(sent.location, /\/xong$/, wrongFields(sent.text).join());
  const path = sent.location.replace(/\/xong$/, '');
  // The only letter so far invites the other side: where it went is not the sender's business.
  assert.doesNotMatch((await hoa.get(sent.location)).text, /@sen\.example|không gửi thư/);
  const waiting = await hoa.get(path);
  assert.match(waiting.text, /Bên cùng tham gia<\/strong>/);
  // 15 working days from 20 November 2026, 24 November being a holiday: 14 December.
  assert.match(waiting.text, /14\/12\/2026/);
  assert.match((await lan.get('/ho-so')).text, new RegExp(path.slice('/ho-so/vu-viec/'.length)));
  const asked = await lan.get(path);
  assert.match(asked.text, /Đến lượt: <strong>Bạn<\/strong>/);
  assert.equal((await aPerson(portal, await aParty(portal, 'Người ngoài'))).cookie !== '', true);
  // Whoever is to agree reads what was sent, and what agreeing means, without a press.
  assert.match(asked.text, /<details class="fold"\s+open><summary>Kết quả rà soát/);
  assert.doesNotMatch(waiting.text, /<details class="fold"\s+open><summary>Kết quả rà soát/);
  assert.match(asked.text, /Mức mới được công khai ngay và áp dụng cho cả hai bên/);
  const position = valueOf(asked.text, 'vi-tri');
  const noReason = await lan.post(`${path}/viec/decline`, {
    _muc: 'declineReason',
    'vi-tri': position,
    declineReason: ' ',
  });
  assert.equal(noReason.status, 422);
  assert.deepEqual(wrongFields(noReason.text), ['declineReason']);
  const confirmed = await lan.post(`${path}/viec/confirm`, { 'vi-tri': position, _muc: '' });
  assert.equal(confirmed.location, `${path}?xong=1`, wrongFields(confirmed.text).join());
  assert.equal((await lan.post(`${path}/viec/confirm`, { 'vi-tri': position, _muc: '' })).location, `${path}?xong=1`);
  assert.match((await lan.get(`/ho-so/he-thong/${other.code}`)).text, /Rủi ro cao/);
  // Each letter greets the party that gets it, in its mail and on its page of the case.
  const mails = (await mailOf(portal.db, { kind: 'case', id: path.slice('/ho-so/vu-viec/'.length) })).filter(
    ({ template }) => template === 'recorded',
  );
  const greeted = new Map(mails.map(({ to, text }) => [to, /^Kính gửi (.*),$/mu.exec(text)?.[1]]));
  assert.deepEqual([greeted.size, greeted.get(clinic.email!), greeted.get(party.email!)], [2, clinic.name, party.name]);
  assert.ok((await lan.get(path)).text.includes(`Kính gửi ${party.name},`));
  assert.ok((await hoa.get(path)).text.includes(`Kính gửi ${clinic.name},`));
  const late = await hoa.post(`${path}/viec/withdraw`, { 'vi-tri': position, _muc: '' });
  assert.equal(late.status, 422);
});

test('a guidance request shows our own service target as such; its supplement comes with documents and keeps them when refused [L10.4-1]', async () => {
  const done = await submitted(portal, lan, 'classification-guidance', {
    requesterKind: 'provider',
    question: 'Trợ lý có thuộc mức trung bình không?',
    name: 'Trợ lý tra cứu',
    intendedPurpose: 'Tra cứu thủ tục.',
    mainFunctions: 'Tra cứu.',
    functionalArchitecture: 'Tra cứu rồi trả lời.',
    deploymentScope: 'Nội bộ.',
    userGroups: 'Cán bộ.',
    mainInputData: 'Câu hỏi.',
    riskMeasures: 'Nhật ký.',
  });
  const path = `/ho-so/vu-viec/${done.case.code}`;
  assert.match((await lan.get(`${path}/xong`)).text, /không quy định thời hạn\. Chậm nhất: hết ngày 07\/12\/2026\./);
  const first = await lan.get(path);
  assert.match(first.text, /mục tiêu phục vụ của Cổng/);
  // Ten working days from 20 November 2026 with the holiday of 24 November: 7 December.
  assert.match(first.text, /07\/12\/2026/);
  await askSupplement(done.case.code);
  const asked = await lan.get(path);
  assert.match(asked.text, /Đến lượt: <strong>Bạn<\/strong>/);
  const position = valueOf(asked.text, 'vi-tri');
  const act = `${path}/viec/supplement`;
  const proof = [{ field: 'supplementFiles', name: 'so-do.txt', bytes: Buffer.from('Sơ đồ khối chức năng.\n') }];
  const refused = await lan.upload(act, { 'vi-tri': position, _muc: 'supplementText', supplementText: '' }, proof);
  assert.equal(refused.status, 422);
  assert.deepEqual(wrongFields(refused.text), ['supplementText']);
  assert.match(refused.text, /so-do\.txt/);
  const kept = valueOf(refused.text, 'tep-supplementFiles');
  assert.match(kept, /^[0-9a-f-]{36}$/);
  // Somebody else's upload cannot be taken along by its id.
  const foreign = await hoa.post(act, {
    'vi-tri': position,
    _muc: 'supplementText',
    supplementText: 'x',
    'tep-supplementFiles': kept,
  });
  assert.equal(foreign.status, 404);
  const sent = await lan.post(act, {
    'vi-tri': position,
    _muc: 'supplementText',
    supplementText: 'Sơ đồ đính kèm.',
    'tep-supplementFiles': kept,
  });
  assert.equal(sent.location, `${path}?xong=1`, wrongFields(sent.text).join());
  const after = await lan.get(path);
  assert.match(after.text, /Sơ đồ đính kèm\./);
  const timeline = after.text.slice(after.text.indexOf('Đã bổ sung'), after.text.indexOf('Đã yêu cầu bổ sung'));
  assert.match(timeline, /so-do\.txt/, 'what was sent is called as it was sent');
  assert.doesNotMatch(timeline, new RegExp(kept));
  const href = /href="(\/ho-so\/vu-viec\/[^"]*\/tep\/[^"]*)"/.exec(after.text)![1]!;
  assert.equal((await lan.get(href)).bytes.toString(), 'Sơ đồ khối chức năng.\n');
  assert.equal((await hoa.get(href)).status, 404);
});

async function askSupplement(caseCode: string): Promise<void> {
  const now = portal.clock.now();
  const account = await createAccount(portal.db, { email: 'an@bo.example', name: 'Trần Thị An' }, now);
  assert.ok(account.ok);
  assert.ok((await grantRole(portal.db, { accountId: account.value.id, role: 'officer', agencyCode: 'most' }, now)).ok);
  const actor = (await personActor(portal.db, account.value.id, 'web', null, now))!;
  const { desk } = portal.services;
  for (const step of [{ act: 'take' }, { act: 'askSupplement', input: { missingItems: 'Sơ đồ khối chức năng.' } }]) {
    const done = await perform(desk, { caseCode, actor, now, ...step });
    assert.ok(done.ok, JSON.stringify(done));
  }
}

test('a voluntary publication is taken back from its case, and the entry says so', async () => {
  const done = await submitted(portal, lan, 'voluntary-publication', {
    name: 'Lọc thư rác Lá Chắn',
    intendedPurpose: 'Chặn thư rác.',
    providerName: party.name,
    selfClassifiedLow: true,
  });
  const path = `/ho-so/vu-viec/${done.case.code}`;
  assert.match(
    (await lan.get(`/ho-so/he-thong/${done.entry!.code}`)).text,
    new RegExp(`href="${path}\\?viec=withdraw#viec-withdraw"[^>]*>Rút thông tin công khai`),
  );
  await withdraw(lan, path);
  assert.match((await lan.get(`/ho-so/he-thong/${done.entry!.code}`)).text, /Đã rút/);
});

async function withdraw(browser: Browser, path: string): Promise<void> {
  const page = await browser.get(path);
  const sent = await browser.post(`${path}/viec/withdraw`, {
    'vi-tri': valueOf(page.text, 'vi-tri'),
    _muc: 'reason',
    reason: 'Ngừng phát triển.',
  });
  assert.equal(sent.location, `${path}?xong=1`);
}

test('the page of a deployment tells what it is used for, whose system it is and where that is told, and whom to ask about which', async () => {
  const name = 'Đọc phim tại Hoa Ban';
  const contact = 'phim@hoaban.example';
  const answers = { name, deployerName: clinic.name, deployerContact: contact, usePurpose: 'Xếp phim chờ đọc.', unchanged: 'asProvided' }; // prettier-ignore
  const done = await submitted(portal, hoa, 'deployment', answers, system.code);
  const { body } = await portal.app.inject({ url: `/he-thong/${done.entry!.code}` });
  const told = body.slice(body.indexOf('<article'), body.indexOf('id="chi-tiet"')).replaceAll(/\s+/gu, ' ');
  assert.match(told, /<h2>Hệ thống được dùng để làm gì<\/h2><p[^>]*>Xếp phim chờ đọc\./);
  assert.match(told, new RegExp(`dùng hệ thống <a href="/he-thong/${system.code}">`));
  assert.ok(told.includes(`Hỏi bên triển khai qua: ${contact}.`), 'its own contact');
  assert.ok(told.includes(`Nhà cung cấp</dt><dd>${party.name}</dd>`), told);
  assert.doesNotMatch(told, /không công khai|Để trống|không nêu mục đích/);
  // What goes on in the case that began it is one press away from the entry, its form open.
  const own = await hoa.get(`/ho-so/he-thong/${done.entry!.code}`);
  const leads = /href="([^"]*)"[^>]*>Chấm dứt việc triển khai/.exec(own.text)?.[1] ?? '';
  assert.match((await hoa.get(leads.replace(/#.*/u, ''))).text, /<details class="fold"\s+id="viec-end" open>/);
});

test('a person who deploys is recorded like anybody, and is not named in public', async () => {
  const name = 'Lê Văn Một Mình';
  const one = await aPerson(portal, await aParty(portal, name, { kind: 'individual' }), { name });
  const answers = { name: 'Trợ lý dùng tại nhà', deployerName: name, deployerContact: 'mot@sen.example', unchanged: 'asProvided' }; // prettier-ignore
  const done = await submitted(portal, one, 'deployment', answers, system.code);
  const page = await portal.app.inject({ url: `/he-thong/${done.entry!.code}` });
  assert.equal(page.statusCode, 200);
  assert.ok(page.body.includes('Trợ lý dùng tại nhà'));
  assert.ok(!page.body.includes(name) && !page.body.includes('mot@sen.example'));
});

test('a system that has ended can still be corrected, and nothing else', async () => {
  const { code } = await aSystem(portal, lan, party, { name: 'Hệ thống đã thôi' });
  await submitted(portal, lan, 'system-update', { kind: 'endOfUse', endedOn: '2026-11-19' }, code);
  const { text } = await lan.get(`/ho-so/he-thong/${code}`);
  const offered = [...text.matchAll(/dat\.kind=(\w+)/gu)].map((found) => found[1]);
  assert.deepEqual(offered, ['correction']);
  const base = await aDraft(lan, 'cap-nhat-he-thong', { ma: code, 'dat.kind': 'correction' });
  await sendPage(lan, `${base}/1`, { kind: 'correction', reason: 'Ghi nhầm phạm vi.' });
  const page = await lan.get(`${base}/2`);
  await sendPage(lan, `${base}/2`, fieldsOf(page.text, { deploymentScope: 'Hai tỉnh.' }));
  const sent = await lan.post(`${base}/kiem-tra`, {});
  assert.match(sent.location ?? '', /\/xong$/, wrongFields(sent.text).join());
  assert.match((await lan.get(sent.location)).text, /Không còn việc gì phải làm ngay\.</);
});
