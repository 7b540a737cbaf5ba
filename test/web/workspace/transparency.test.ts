import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutiesFor } from '../../../src/casework/index.ts';
import { LABEL_TEMPLATES } from '../../../src/law/index.ts';
import { personActor } from '../../../src/platform/identity/index.ts';
import type { Answers } from '../../../src/procedures/kit/index.ts';
import { aParty, aPerson, startPortal, type Browser } from './portal.ts';
import { aDraft, aSystem, sendPage, submitted, wrongFields } from './world.ts';

const portal = await startPortal();
const party = await aParty(portal, 'Công ty cổ phần Trà Sen Việt');
const lan = await aPerson(portal, party);
const clinic = await aParty(portal, 'Bệnh viện Hoa Ban');
const hoa = await aPerson(portal, clinic, { name: 'Lò Thị Hoa' });
const medium = await aSystem(portal, lan, party);
const high = await aSystem(portal, lan, party, {
  riskLevel: 'high',
  name: 'Máy đọc phim chụp Sen',
  internalCode: 'SV-2',
});

const PROVIDER: Answers = {
  role: 'provider',
  interacts: 'yes',
  userNotice: 'Em là trợ lý ảo Sen Việt, không phải cán bộ.',
  noticePlace: 'Câu chào đầu tiên.',
  outputs: ['text'],
  validFrom: '2026-09-01',
};
const DEPLOYER: Answers = {
  role: 'deployer',
  contentKinds: ['video'],
  cases: ['realEvent'],
  imitationLabel: 'Cảnh do máy dựng lại tại Hoa Ban.',
  displayForms: ['onContent'],
  channels: 'Kênh của bệnh viện.',
  validFrom: '2026-10-01',
};

const declared = (browser: Browser, code: string, answers: Answers) =>
  submitted(portal, browser, 'transparency-declaration', answers, code);

/** What a page tells, without its marks. */
async function told(url: string): Promise<string> {
  const { statusCode, body } = await portal.app.inject({ url });
  assert.equal(statusCode, 200, url);
  return body
    .slice(body.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#34;', '"')
    .replaceAll(/\s+/g, ' ');
}

async function dueItems(browser: Browser, code: string) {
  const { db, clock, services } = portal;
  const actor = (await personActor(db, browser.who.accountId, 'web', browser.who.mandateId, clock.now()))!;
  return (await dutiesFor(services.desk, { actor, now: clock.now() })).filter((item) => item.code === code);
}

/** The checklist item whose first ground is that point of the Law. */
async function item(browser: Browser, code: string, ground: string) {
  const found = (await dueItems(browser, code)).filter(({ grounds }) => grounds[0] === ground);
  assert.equal(found.length, 1, `${code} ${ground}`);
  return found[0]!;
}

test('a provider’s checklist shows transparency as declared or not, with the way to declare, never late [L14.1dd-1] [L15.1a]', async () => {
  for (const [code, ground] of [
    [high.code, 'L14.1dd'],
    [medium.code, 'L15.1a'],
  ] as const) {
    const open = await item(lan, code, ground);
    assert.deepEqual([open.declared, open.dueOn, open.daysLeft, open.when], [false, null, null, 'throughout']);
    const page = await lan.get(`/ho-so/he-thong/${code}`);
    assert.ok(page.text.includes('Chưa công bố trên Cổng (tự nguyện, không có hạn)'), code);
    assert.ok(page.text.includes(`/ho-so/moi/cong-bo-minh-bach?he-thong=${code}`), code);
    assert.match(await told(`/he-thong/${code}`), /Chưa công bố trên Cổng\. Công bố là tự nguyện/);
  }
  // Nothing voluntary stands among what is due next.
  assert.doesNotMatch((await lan.get('/ho-so')).text, /Chưa công bố trên Cổng/);
  await declared(lan, high.code, PROVIDER);
  assert.equal((await item(lan, high.code, 'L14.1dd')).declared, true);
  assert.equal((await item(lan, medium.code, 'L15.1a')).declared, false, 'each system for itself');
  assert.match((await lan.get(`/ho-so/he-thong/${high.code}`)).text, /Đã tự nguyện công bố trên Cổng/);
  assert.match(await told(`/he-thong/${high.code}`), /Đã tự nguyện công bố, xem mục Minh bạch/);
});

test('a deployer’s checklist shows it for its own deployment, on its own point [L14.2d-1] [L15.1a]', async () => {
  const answers = { name: 'Máy đọc phim tại Hoa Ban', unchanged: 'asProvided', deployerName: clinic.name };
  const first = await submitted(portal, hoa, 'deployment', answers, high.code);
  const second = await submitted(portal, hoa, 'deployment', { ...answers, name: 'Hỏi đáp Hoa Ban' }, medium.code);
  const [used, asked] = [first.entry!.code, second.entry!.code];
  assert.deepEqual(
    [(await item(hoa, used, 'L14.2d')).declared, (await item(hoa, used, 'L14.2d')).dueOn],
    [false, null],
  );
  assert.equal((await item(hoa, asked, 'L15.1a')).declared, false);
  // What it declares about the provider's system is not yet about its own deployment.
  await declared(hoa, high.code, DEPLOYER);
  assert.equal((await item(hoa, used, 'L14.2d')).declared, false);
  await declared(hoa, used, DEPLOYER);
  assert.equal((await item(hoa, used, 'L14.2d')).declared, true);
  assert.equal((await item(hoa, asked, 'L15.1a')).declared, false);
  await declared(hoa, asked, { ...DEPLOYER, validUntil: '2026-11-19' });
  assert.equal((await item(hoa, asked, 'L15.1a')).declared, false, 'it ran out yesterday');
  // The deployer's words stand with its deployment, and with the system that it uses.
  for (const code of [used, high.code])
    assert.match(await told(`/he-thong/${code}`), /“Cảnh do máy dựng lại tại Hoa Ban\.”/);
});

test('the form is filled page by page, suggestions come along, and the exact words are public at once, users’ instruction too [L11.1] [L15.1d]', async () => {
  const template = LABEL_TEMPLATES[0]!.templates.find(({ use }) => use === 'userNotice')!.text.vi;
  const keep = LABEL_TEMPLATES[0]!.templates.find(({ use }) => use === 'userInstruction')!.text.vi;
  const start = await lan.get(`/ho-so/moi/cong-bo-minh-bach?he-thong=${medium.code}`);
  assert.ok(
    start.text.indexOf('Không ai phải nộp công bố này') < start.text.indexOf('Tôi đã đọc'),
    'said before the first field',
  );
  // One press on the page of suggestions brings the words along.
  const offered = /href="([^"]*\/ho-so\/moi\/cong-bo-minh-bach\?dat\.userNotice=[^"]*)"/.exec(
    (await lan.get('/phap-luat/nhan')).text,
  )![1]!;
  const brought = new URL(offered.replaceAll('&amp;', '&'), portal.url).searchParams.get('dat.userNotice')!;
  assert.equal(brought, template);
  const base = await aDraft(lan, 'cong-bo-minh-bach', { ma: medium.code, 'dat.userNotice': brought });
  await sendPage(lan, `${base}/1`, { role: 'provider' });
  const asked = await sendPage(lan, `${base}/2`, { interacts: 'yes' });
  assert.match(asked.location, /\/2\?them=1/, 'the words are asked for once the answer opens them');
  const second = await lan.get(asked.location);
  assert.match(second.text, new RegExp(`<textarea[^>]*name="userNotice"[^>]*>\\s*${template}`), 'brought along');
  assert.ok(second.text.includes(`Ví dụ: ${template}`), 'text to copy without scripts');
  await sendPage(lan, `${base}/2`, { interacts: 'yes', userNotice: template, noticePlace: 'Câu chào.' });
  await sendPage(lan, `${base}/3`, { outputs: ['text'] });
  const bad = await sendPage(lan, `${base}/6`, { userInstruction: keep, 'validFrom-day': '32', 'validFrom-month': '9', 'validFrom-year': '2026' }); // prettier-ignore
  assert.deepEqual([bad.status, wrongFields(bad.text)], [422, ['validFrom']]);
  await sendPage(lan, `${base}/6`, { userInstruction: keep, 'validFrom-day': '1', 'validFrom-month': '9', 'validFrom-year': '2026' }); // prettier-ignore
  const check = await lan.get(`${base}/kiem-tra`);
  assert.match(check.text, /Công bố này là tự nguyện/);
  const sent = await lan.post(`${base}/kiem-tra`, {});
  assert.equal(sent.status, 303, sent.text.slice(0, 400));
  assert.match((await lan.get(sent.location)).text, /MB-2026-\d{7}-./);
  const page = await told(`/he-thong/${medium.code}`);
  for (const said of [
    `“${template}”`,
    'Câu chào.',
    `“${keep}”`,
    'mẫu gợi ý 2026-1',
    'Áp dụng từ 01/09/2026',
    'Người sử dụng hệ thống rủi ro trung bình',
  ])
    assert.ok(page.includes(said), said);
  assert.ok(page.indexOf(template) < page.indexOf('Chi tiết'), 'plain first');
});

test('marks stand by kind of content, text with the word that it needs none, labels and works with their place [L11.2] [L11.3] [L11.4-1] [L11.4-2]', async () => {
  const { code } = await aSystem(portal, lan, party, { name: 'Xưởng phim Sen', internalCode: 'SV-3' });
  await declared(lan, code, {
    ...PROVIDER,
    outputs: ['text', 'video'],
    openSource: 'no',
    markVideo: ['metadata', 'signature'],
    markStates: ['aiMade', 'time'],
    detectorUrl: 'https://sen.example/doc-dau',
  });
  await declared(hoa, code, {
    ...DEPLOYER,
    contentKinds: ['text', 'video'],
    cases: ['confusing', 'realPerson', 'creativeWork'],
    contentNotice: 'Bài do máy viết.',
    imitationLabel: 'Giọng nói mô phỏng.',
    workKind: 'Phim tài liệu',
    creativeLabel: 'Phim có hình ảnh do máy tạo.',
    creativePlaces: ['credits', 'opening'],
  });
  const page = await told(`/he-thong/${code}`);
  assert.match(page, /Văn bản [^.]*Không phải đánh dấu/);
  assert.match(page, /Trong siêu dữ liệu của tệp; Chữ ký số/);
  assert.match(page, /trí tuệ nhân tạo tạo ra hoặc chỉnh sửa; Thời điểm tạo/);
  for (const said of [
    '“Bài do máy viết.”',
    '“Giọng nói mô phỏng.”',
    '“Phim có hình ảnh do máy tạo.”',
    'Phần tên, danh đề; Mở đầu',
  ])
    assert.ok(page.includes(said), said);
  const { body } = await portal.app.inject({ url: `/he-thong/${code}` });
  assert.match(body, /<a href="https:\/\/sen\.example\/doc-dau" rel="nofollow noopener ugc"/);
});

test('an update keeps every version: words, days and the gap are public, in page, data and history [L11.5]', async () => {
  const { code } = await aSystem(portal, lan, party, { name: 'Loa phường Sen', internalCode: 'SV-4' });
  const first = await declared(lan, code, { ...PROVIDER, validFrom: '2026-06-01', validUntil: '2026-08-31' });
  const mb = first.entry!.code;
  assert.match(await told(`/he-thong/${code}`), /Từ 01\/09\/2026 đến nay không có bản công bố nào có hiệu lực/);
  const update = { ...PROVIDER, userNotice: 'Loa này dùng giọng máy.', validFrom: '2026-10-01' };
  const later = await declared(lan, mb, update);
  assert.deepEqual([later.entry!.code, later.entry!.version], [mb, 2]);
  await declared(lan, mb, { ...update, userNotice: 'Loa dùng giọng máy từ tháng 12.', validFrom: '2026-12-01' });
  const page = await told(`/he-thong/${code}`);
  assert.match(page, /“Loa này dùng giọng máy\.”/);
  assert.match(page, /Từ 01\/09\/2026 đến 30\/09\/2026 không có bản công bố nào/);
  assert.match(page, /Đã có bản mới, áp dụng từ 01\/12\/2026/);
  assert.match(page, /không phải kết luận vi phạm/);
  const whole = await told(`/minh-bach/${mb}`);
  for (const said of [
    PROVIDER['userNotice'],
    'Loa này dùng giọng máy.',
    'Loa dùng giọng máy từ tháng 12.',
    'Áp dụng từ 01/06/2026 đến hết 31/08/2026',
  ])
    assert.ok(whole.includes(String(said)), String(said));
  assert.match(whole, /Cập nhật lần 2/);
  // Open data holds the newest version; the code leads to its page from anywhere.
  const dump = await portal.app.inject({ url: '/du-lieu-mo/transparencyDeclarations.ndjson' });
  const rows = dump.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { code: string; inForceFrom: string });
  assert.equal(rows.find((row) => row.code === mb)?.inForceFrom, '2026-12-01');
  const moved = await portal.app.inject({ url: `/he-thong/${mb}` });
  assert.deepEqual([moved.statusCode, moved.headers['location']], [301, `/minh-bach/${mb}`]);
});

test('a declaration is ended with its reason on its case, and its words stay to be read', async () => {
  const { code } = await aSystem(portal, lan, party, { name: 'Sổ tay Sen', internalCode: 'SV-5' });
  const done = await declared(lan, code, PROVIDER);
  const mb = done.entry!.code;
  // The same party declares for the same system in its other role: each declaration leads to its own case.
  const other = await declared(lan, code, DEPLOYER);
  const buttonOf = (text: string): string => /href="([^"]*)"[^>]*>Chấm dứt bản công bố/.exec(text)?.[1] ?? '';
  const own = await lan.get(`/ho-so/he-thong/${mb}`);
  assert.ok(own.text.includes('Cập nhật bản công bố'));
  assert.equal(buttonOf(own.text), `/ho-so/vu-viec/${done.case.code}?viec=end#viec-end`);
  const second = await lan.get(`/ho-so/he-thong/${other.entry!.code}`);
  assert.equal(buttonOf(second.text), `/ho-so/vu-viec/${other.case.code}?viec=end#viec-end`);
  const shown = await lan.get(`/ho-so/vu-viec/${done.case.code}`);
  const fields = {
    'endedOn-day': '19',
    'endedOn-month': '11',
    'endedOn-year': '2026',
    endReason: 'Ngừng dịch vụ sổ tay.',
  };
  const position = /name="vi-tri" value="(\d+)"/.exec(shown.text)![1]!;
  const ended = await lan.post(`/ho-so/vu-viec/${done.case.code}/viec/end`, {
    ...fields,
    'vi-tri': position,
    _muc: 'endedOn,endReason',
  });
  assert.equal(ended.status, 303, ended.text.slice(0, 500));
  const page = await told(`/minh-bach/${mb}`);
  assert.match(page, /Đã chấm dứt; ngày cuối còn cung cấp là 19\/11\/2026/);
  assert.match(page, /Ngừng dịch vụ sổ tay\./);
  assert.ok(page.includes(String(PROVIDER['userNotice'])));
  // What has ended is changed no more.
  const again = await aDraft(lan, 'cong-bo-minh-bach', { ma: mb });
  assert.match((await lan.get(`${again}/kiem-tra`)).text, /Bản công bố này đã chấm dứt/);
});

test('the page of suggestions shows its version, says that nobody has to use it, and when no mark or label is needed [L11.6]', async () => {
  const page = await told('/phap-luat/nhan');
  assert.match(page, /Phiên bản 2026-1, dùng từ 01\/05\/2026/);
  assert.match(page, /Đây là gợi ý của Cổng, không phải mẫu bắt buộc/);
  for (const { text } of LABEL_TEMPLATES[0]!.templates)
    for (const lang of ['vi', 'en'] as const) assert.ok(page.includes(text[lang]), text[lang]);
  // One case that needs nothing for each point of Decree 18.4, and text for 17.1.
  assert.equal(page.match(/Không phải làm/g)?.length, 5);
});
