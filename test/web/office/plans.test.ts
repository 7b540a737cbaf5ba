import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, officePortal, says, saysNot } from './office-portal.ts';
import { INVENTED_PLAN } from './invented-plan.ts';

const portal = await officePortal();
const planner = (await portal.official('planner', 'most')).browser;
const officer = (await portal.official('officer', 'most')).browser;
const hanoi = (await portal.official('planner', 'ha-noi')).browser;
const applicant = (await portal.applicant(await portal.party('Công ty Thử'))).browser;
const anyone = new Browser(portal.app, '');

const HERE = '/can-bo/ke-hoach';
const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

function file(text: string, name = 'ke-hoach.txt') {
  return { field: 'nap--file', name, bytes: Buffer.from(text) };
}

const FIELDS = {
  'nap--agencyCode': 'most',
  'nap--number': '09/KH-THU',
  'nap--issuedOn-day': '2',
  'nap--issuedOn-month': '9',
  'nap--issuedOn-year': '2026',
};

async function draft(text: string): Promise<string> {
  await planner.get(`${HERE}/nap`);
  const sent = await planner.upload(`${HERE}/nap`, FIELDS, file(text));
  assert.equal(sent.status, 303, plain(sent.text));
  return /ke-hoach\/(KH[\d-]+)/.exec(sent.location)![1]!;
}

test('a draft shows the document beside what was read, with the words and the place of each field and the reason of each doubt', async () => {
  const code = await draft(INVENTED_PLAN);
  const page = await planner.get(`${HERE}/${code}/xac-nhan`);
  assert.equal(page.status, 200);
  const text = plain(page.text);
  assert.match(text, /3 nhiệm vụ/);
  assert.match(page.text, /<mark>[^<]*Vụ Pháp chế/);
  assert.match(text, /Nguyên văn: “ ?Quý IV năm 2026 ?” \( ?dòng \d+/);
  assert.match(text, /Cần xem lại/);
  assert.match(text, /Phần văn bản không thuộc nhiệm vụ nào/);
  assert.match(text, /trước ngày 15 tháng 12 hằng năm/);
  const english = plain((await planner.get(`/en${HERE}/${code}/xac-nhan`)).text);
  assert.match(english, /Compare and confirm.*3 tasks/);
});

test('what the document does not give keeps the plan from starting, each gap is named with its task, and a corrected field fills it', async () => {
  const code = await draft(`${INVENTED_PLAN}\n(bản hai)`);
  const at = `${HERE}/${code}/xac-nhan`;
  const refused = await planner.post(at, { viec: 'bat-dau' });
  assert.equal(refused.status, 422);
  assert.match(plain(refused.text), /II\.3: Nhiệm vụ chưa có thời hạn/);
  const link = /href="#(f-[^"]+-deadline)"/.exec(refused.text)![1]!;
  assert.ok(refused.text.includes(`id="${link}"`), 'the error leads to the field');
  const task = link.slice(2, 38);
  const edit = `${HERE}/${code}/nhiem-vu/${task}/sua`;
  const form = await planner.get(edit);
  const values = {
    'sua--title': 'Kiểm tra việc áp dụng',
    'sua--leads': 'Thanh tra Bộ',
    'sua--kind': 'date',
    'sua--dueTo-day': '31',
    'sua--dueTo-month': '2',
    'sua--dueTo-year': '2027',
    'sua--products': 'Báo cáo kiểm tra',
  };
  assert.equal(form.status, 200);
  const wrong = await planner.post(edit, { ...values, 'sua--leads': '' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /href="#f-sua--dueTo"/);
  assert.match(wrong.text, /href="#f-sua--leads"/);
  assert.match(wrong.text, /value="31"/, 'what was typed stays');
  const saved = await planner.post(edit, { ...values, 'sua--dueTo-day': '28' });
  assert.equal(saved.status, 303, plain(saved.text));
  says(await planner.get(`${HERE}/${code}/xac-nhan`), /28\/02\/2027/);
  assert.equal((await planner.post(at, { viec: 'bat-dau' })).status, 303);
  says(await officer.get(`${HERE}/${code}`), /Đang thực hiện/);
});

test('one task is confirmed, then all; the same file again leads to the plan it became', async () => {
  const text = `${INVENTED_PLAN}\n(bản ba)`;
  const code = await draft(text);
  const at = `${HERE}/${code}/xac-nhan`;
  const page = await planner.get(at);
  const one = new RegExp(`action="${at}/([0-9a-f-]{36})"`).exec(page.text)![1]!;
  assert.equal((await planner.post(`${at}/${one}`, {})).status, 303);
  assert.match(plain((await planner.get(at)).text), /1 nhiệm vụ đã xác nhận/);
  assert.equal((await planner.post(at, { viec: 'tat-ca' })).status, 303);
  assert.match(plain((await planner.get(at)).text), /3 nhiệm vụ đã xác nhận/);
  const again = await planner.upload(`${HERE}/nap`, FIELDS, file(text));
  assert.equal(again.location, `${HERE}/${code}?xong=cu`);
});

test('drafts are seen only by who keeps them; writing pages only by planners; nobody else comes in', async () => {
  const code = await draft(`${INVENTED_PLAN}\n(bản bốn)`);
  assert.equal((await officer.get(`${HERE}/${code}`)).status, 404);
  assert.equal((await hanoi.get(`${HERE}/${code}/xac-nhan`)).status, 404);
  assert.equal((await hanoi.post(`${HERE}/${code}/xac-nhan`, { viec: 'bat-dau' })).status, 404);
  saysNot(await hanoi.get(HERE), new RegExp(code));
  assert.equal((await officer.get(`${HERE}/nap`)).status, 403);
  assert.equal((await applicant.get(HERE)).status, 403);
  assert.equal((await anyone.get(HERE)).status, 303);
  assert.equal((await planner.get(`${HERE}/khong-co`)).status, 404);
});

test('an upload is refused with every reason at once, and what was typed stays', async () => {
  await planner.get(`${HERE}/nap`);
  const none = await planner.upload(`${HERE}/nap`, { ...FIELDS, 'nap--issuedOn-day': '40' }, null);
  assert.equal(none.status, 422);
  assert.match(none.text, /href="#f-nap--file"/);
  assert.match(none.text, /href="#f-nap--issuedOn"/);
  assert.match(none.text, /value="09\/KH-THU"/);
  const empty = await planner.upload(`${HERE}/nap`, FIELDS, file('Không có gì ở đây.'));
  assert.equal(empty.status, 422);
  says(empty, /Không đọc được nhiệm vụ nào/);
  const other = await planner.upload(`${HERE}/nap`, { ...FIELDS, 'nap--agencyCode': 'ha-noi' }, file(INVENTED_PLAN));
  assert.equal(other.status, 422);
  says(other, /không có quyền/);
});
