import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, officePortal, postRow, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const most = (await portal.official('planner', 'most')).browser;
const hanoi = (await portal.official('planner', 'ha-noi-dost')).browser;
const health = (await portal.official('planner', 'moh')).browser;
const party = await portal.party('Công ty Cổ phần Trăng Rằm');
const company = (await portal.applicant(party)).browser;
const person = (await portal.official('applicant', null, 'Nguyễn Thị Bí Mật')).browser;
const visitor = new Browser(portal.app, '');

const FIRST = `THÔNG TƯ THỬ
Điều 1. Phạm vi điều chỉnh
1. Thông tư này quy định về việc thử.
2. Không áp dụng cho nội bộ.
Điều 2. Trách nhiệm
1. Báo cáo hằng năm.
`;
const SECOND = FIRST.replace('hằng năm', 'sáu tháng một lần').replace('2. Không áp dụng cho nội bộ.\n', '');
const file = (text: string | Buffer) => ({ field: 'file', name: 'du-thao.txt', bytes: Buffer.from(text) });
const date = (name: string, day: string, month: string, year = '2026') => ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }); // prettier-ignore

await most.get('/can-bo/van-ban/moi');
const entered = await most.post('/can-bo/van-ban/moi', { agency: 'most', kind: 'circular', title: 'Thông tư thử về mô hình dữ liệu', issuer: 'Bộ Khoa học và Công nghệ', state: 'forComment' }); // prettier-ignore
const desk = `${entered.location.split('?')[0]!}/du-thao`;
const open = desk.replace('/can-bo', '/phap-luat');
const code = /van-ban\/([^/]+)\//.exec(desk)![1]!;

async function add(browser: Browser, text: string | Buffer, label = 'Dự thảo'): Promise<number> {
  await browser.get(desk);
  return (await browser.upload(`${desk}/ban`, { label }, file(text))).status;
}

test('two versions of a draft are loaded and compared clause by clause on screen', async () => {
  assert.equal((await visitor.get(open)).status, 404, 'nothing to read yet');
  assert.equal(await add(most, FIRST, 'Lần 1'), 303);
  assert.equal(await add(most, SECOND, 'Lần 2'), 303);
  says(await visitor.get(open), /Báo cáo sáu tháng một lần/);
  const compared = await visitor.get(`${open}/so-sanh?a=1&b=2`);
  says(compared, /Điều 2 khoản 1[\s\S]*<del>hằng năm\.<\/del>[\s\S]*<ins>sáu tháng một lần\.<\/ins>/);
  says(compared, /Điều 1 khoản 2[\s\S]*Bỏ[\s\S]*<del>Không áp dụng cho nội bộ\.<\/del>/);
  for (const query of ['a=1&b=9', 'a=x&b=2', ''])
    assert.equal((await visitor.get(`${open}/so-sanh?${query}`)).status, 404);
});

test('what is no text, has no article or comes from another agency is no draft', async () => {
  for (const hostile of [Buffer.from([0xff, 0xfe, 0x00, 0x41]), 'Không có điều nào.', '', 'Điều 1. A\u0000B\n1. C'])
    assert.equal(await add(most, hostile), 422);
  assert.equal(await add(health, FIRST), 422);
  says(await visitor.get(open), /Lần 2/);
  saysNot(await visitor.get(open), /Bản 3/);
});

test('comments come in only while the period is open, on a clause of the draft, and nobody sees them before they are published', async () => {
  const early = await company.post(open, { body: 'Chưa mở.' });
  says(early, /hiện không lấy ý kiến/);
  await most.get(desk);
  const past = await most.post(`${desk}/thoi-gian`, { draftVersion: '2', ...date('opensOn', '1', '11'), ...date('closesOn', '10', '11') }); // prettier-ignore
  says(past, /Ngày kết thúc đã qua/);
  assert.equal((await most.post(`${desk}/thoi-gian`, { draftVersion: '2', ...date('opensOn', '20', '11'), ...date('closesOn', '20', '12') })).status, 303); // prettier-ignore
  says(await visitor.get(open), /Bạn hãy đăng nhập để góp ý/);
  await company.get(open);
  assert.equal((await company.post(open, { provision: '2.1', body: 'Nên là một năm. <img src=x onerror=alert(1)>' })).status, 303); // prettier-ignore
  assert.equal((await company.post(open, { provision: '1.2', body: 'Khoản này đã bỏ ở bản 2.' })).status, 422);
  await person.get(open);
  assert.equal((await person.post(open, { body: 'Gọi tôi theo số 0912 345 678.' })).status, 303);
  saysNot(await visitor.get(open), /Nên là một năm/);
  saysNot(await health.get(desk), /Nên là một năm/, 'another agency is no drafter');
  const at = await most.get(desk);
  says(at, /Nên là một năm\. &#60;img/);
  says(at, /Công ty Cổ phần Trăng Rằm/);
  saysNot(at, /Nguyễn Thị Bí Mật/);
});

test('an official publishes comment and reply without personal data, and the summary tells how each was handled', async () => {
  const page = (await most.get(desk)).text;
  const ids = [...page.matchAll(/action="[^"]*\/gop-y\/([^"]+)"/g)].map((one) => one[1]!);
  assert.equal(ids.length, 2);
  const [first, second] = ids.map((id) => `${desk}/gop-y/${id}`) as [string, string];
  const silent = await postRow(most, first, { outcome: 'notAccepted' });
  assert.equal(silent.status, 422, 'not taking something up has to be explained');
  const leaking = await postRow(most, second, {
    outcome: 'noted',
    publish: 'yes',
    publishedText: 'Gọi tôi theo số 0912 345 678.',
  });
  says(leaking, /số điện thoại/);
  assert.equal((await postRow(most, first, { outcome: 'partly', reply: 'Giữ sáu tháng trong năm đầu.', publish: 'yes', publishedText: 'Nên là một năm. <b>x</b>' })).status, 303); // prettier-ignore
  assert.equal((await postRow(most, second, { outcome: 'noted' })).status, 303);
  const read = await visitor.get(open);
  says(read, /Nên là một năm\. &#60;b&#62;x/);
  says(read, /Tiếp thu một phần/);
  says(read, /Giữ sáu tháng trong năm đầu/);
  saysNot(read, /0912/);
  says(
    await most.get(desk),
    /Nhận được[\s\S]*2 \(1 của cá nhân, 1 của tổ chức, 0 của cơ quan\)[\s\S]*Đã xử lý[\s\S]*2/,
  );
  assert.equal((await postRow(health, first, { outcome: 'accepted' })).status, 422);
});

test('an agency that is asked answers by the day with its comments, and the drafters see who has not [HN.3]', async () => {
  await most.get(desk);
  const asked = await most.post(`${desk}/hoi`, { agencies: ['ha-noi', 'moh'], request: 'Xin ý kiến về dự thảo.', ...date('dueOn', '30', '11') }); // prettier-ignore
  assert.equal(asked.status, 303);
  const list = await hanoi.get('/can-bo/van-ban/xin-y-kien');
  says(list, /Thông tư thử về mô hình dữ liệu/);
  says(list, /30\/11\/2026/);
  const answer = `/can-bo/van-ban/xin-y-kien/${code}/ha-noi`;
  await hanoi.get(answer);
  assert.equal((await hanoi.post(answer, { answer: 'agreeWithComments' })).status, 422, 'comments have to be there');
  assert.equal((await health.post(answer, { answer: 'agree' })).status, 404, 'nobody answers for another agency');
  assert.equal((await hanoi.post(answer, { answer: 'agreeWithComments', body: 'Thủ đô cần cơ chế riêng.' })).status, 303); // prettier-ignore
  const at = await most.get(desk);
  says(at, /Ủy ban nhân dân thành phố Hà Nội[\s\S]*Nhất trí, có góp ý[\s\S]*Thủ đô cần cơ chế riêng/);
  says(at, /Bộ Y tế[\s\S]*Chưa trả lời/);
  saysNot(await visitor.get(open), /Thủ đô cần cơ chế riêng/);
  saysNot(await health.get('/can-bo/van-ban/xin-y-kien'), /Thủ đô cần cơ chế riêng/);
});
