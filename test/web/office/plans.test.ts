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

/** A plan that runs, with its tasks by number. */
async function running(mark: string): Promise<{ code: string; tasks: Map<string, string> }> {
  const code = await draft(`${INVENTED_PLAN}\n(${mark})`);
  await planner.get(`${HERE}/${code}/xac-nhan`);
  assert.equal((await planner.post(`${HERE}/${code}/xac-nhan`, { viec: 'bat-dau', 'giu-nguyen': '1' })).status, 303);
  const { text } = await planner.get(`${HERE}/${code}`);
  const found = text.matchAll(/nhiem-vu\/([0-9a-f-]{36})"><span class="code[^>]*>([^<]+)</g);
  return { code, tasks: new Map([...found].map(([, id, number]) => [number!, id!])) };
}

test('a unit reports progress and evidence; the leader’s figures open the lists behind them; everyone sees promise, result and evidence, and nothing else', async () => {
  const { code, tasks } = await running('chạy');
  const legal = (await portal.official('planner', 'most-legal')).browser;
  const [late, open] = [tasks.get('II.1')!, tasks.get('II.2')!];
  const at = (id: string): string => `${HERE}/${code}/nhiem-vu/${id}`;
  says(await officer.get(`${HERE}/tong-quan`), /han=overdue/);
  says(await officer.get(`${HERE}/nhiem-vu?han=overdue&ke-hoach=${code}`), new RegExp(late));
  saysNot(await officer.get(`${HERE}/nhiem-vu?han=overdue&ke-hoach=${code}`), new RegExp(open));
  says(await planner.get(`${HERE}/${code}`), /Đơn vị đang chậm/);
  const wrong = await planner.post(`${at(late)}/tien-do`, {
    'tien-do--state': 'xong',
    'tien-do--percent': '140',
    'tien-do--text': '',
    'tien-do--onDay-day': '30',
    'tien-do--onDay-month': '11',
    'tien-do--onDay-year': '2026',
  });
  assert.equal(wrong.status, 422);
  for (const field of ['state', 'percent', 'text', 'onDay']) says(wrong, new RegExp(`href="#f-tien-do--${field}"`));
  says(wrong, /value="140"/);
  const done = await planner.post(`${at(late)}/tien-do`, {
    'tien-do--state': 'done',
    'tien-do--text': 'Nội dung chỉ dành cho cơ quan',
  });
  assert.equal(done.status, 303, plain(done.text));
  const shown = {
    'minh-chung--kind': 'document',
    'minh-chung--value': '77/HD-THU',
    'minh-chung--title': 'Tài liệu <b>thử</b>',
  };
  assert.equal((await planner.post(`${at(late)}/minh-chung`, shown)).status, 303);
  const page = await anyone.get(`/ke-hoach/${code}`);
  assert.match(plain(page.text), /Biên soạn tài liệu hướng dẫn.*Đã xong.*77\/HD-THU/);
  saysNot(page, /chỉ dành cho cơ quan|<b>thử/);
  says(await anyone.get('/en/ke-hoach'), new RegExp(code));
  saysNot(await officer.get(at(late)), /Việc bạn làm được/);
  assert.equal((await officer.post(`${at(late)}/tien-do`, shown)).status, 403);
  assert.equal((await hanoi.get(at(late))).status, 404);
  assert.equal((await hanoi.post(`${at(open)}/y-kien`, { 'y-kien--text': 'x' })).status, 404);
  assert.ok((await legal.get(at(late))).status === 200);
});

test('a difficulty goes from the unit upward and is decided by the leader; a sub-task and a comment stand on the task', async () => {
  const { code, tasks } = await running('vướng');
  const lead = (await portal.official('lead', 'most', 'Lãnh đạo Thử')).browser;
  const at = `${HERE}/${code}/nhiem-vu/${tasks.get('II.2')!}`;
  await planner.get(at);
  assert.equal(
    (await planner.post(`${at}/vuong-mac`, { 'vuong-mac--text': 'Thiếu kinh phí', 'vuong-mac--beyondCompetence': '1' }))
      .status,
    303,
  );
  const id = /id="vuong-mac-([0-9a-f-]{36})"/.exec((await planner.get(at)).text)![1]!;
  const step = (name: string): string => `buoc-${id}--${name}`;
  const routed = await planner.post(`${at}/vuong-mac/${id}`, {
    [step('step')]: 'routed',
    [step('level')]: 'authority',
    [step('text')]: 'Trình Lãnh đạo',
  });
  assert.equal(routed.status, 303, plain(routed.text));
  await lead.get(at);
  assert.equal(
    (await lead.post(`${at}/vuong-mac/${id}`, { [step('step')]: 'decided', [step('text')]: '' })).status,
    422,
  );
  assert.equal(
    (await lead.post(`${at}/vuong-mac/${id}`, { [step('step')]: 'decided', [step('text')]: 'Bố trí từ quý sau' }))
      .status,
    303,
  );
  await planner.post(`${at}/y-kien`, { 'y-kien--text': 'Đã nhận ý kiến' });
  const part = {
    'viec-con--title': 'Soạn đề cương',
    'viec-con--leads': 'Văn phòng Bộ',
    'viec-con--person': 'Lê Thử',
    'viec-con--due-day': '1',
    'viec-con--due-month': '12',
    'viec-con--due-year': '2026',
  };
  assert.equal((await planner.post(`${at}/viec-con`, { ...part, 'viec-con--due-day': '32' })).status, 422);
  assert.equal((await planner.post(`${at}/viec-con`, part)).status, 303);
  const text = plain((await planner.get(at)).text);
  assert.match(text, /Vượt thẩm quyền.*Trình Lãnh đạo.*Quyết định.*Lãnh đạo Thử.*Bố trí từ quý sau/);
  assert.match(text, /Soạn đề cương.*Lê Thử/);
  assert.match(text, /Đã nhận ý kiến/);
  saysNot(await anyone.get(`/ke-hoach/${code}`), /Thiếu kinh phí|Soạn đề cương/);
});

test('strange addresses meet a plain page', async () => {
  for (const path of ['/ke-hoach/khong-co', `${HERE}/x/nhiem-vu/%27`, `${HERE}/x/nhiem-vu/__proto__/sua`])
    assert.equal((await planner.get(path)).status, 404, path);
  for (const query of ['han=x&tu=2026-02-31', 'sau=%00', 'don-vi=%00', 'tinh=zz', 'q=%25%5C'])
    assert.equal((await planner.get(`${HERE}/nhiem-vu?${query}`)).status, 200, query);
  assert.equal((await planner.get(`${HERE}?sau=x&q=%25`)).status, 200);
});

test('the list of tasks is narrowed to how they stand, and to those of the document alone', async () => {
  const { code, tasks } = await running('lọc');
  const [first, second] = [tasks.get('II.1')!, tasks.get('II.2')!];
  const at = `${HERE}/${code}/nhiem-vu/${second}`;
  await planner.get(at);
  const begun = { 'tien-do--state': 'running', 'tien-do--text': 'Đã mở lớp.' };
  assert.equal((await planner.post(`${at}/tien-do`, begun)).status, 303);
  const part = {
    'viec-con--title': 'Thuê phòng học',
    'viec-con--leads': 'Văn phòng Bộ',
    'viec-con--due-day': '1',
    'viec-con--due-month': '12',
    'viec-con--due-year': '2026',
  };
  assert.equal((await planner.post(`${at}/viec-con`, part)).status, 303);
  const list = (query: string) => planner.get(`${HERE}/nhiem-vu?ke-hoach=${code}&${query}`);
  says(await list('tinh-hinh=running'), new RegExp(second));
  saysNot(await list('tinh-hinh=running'), new RegExp(`${first}|Thuê phòng học`));
  says(await list('tinh-hinh=notBegun'), /Thuê phòng học/);
  saysNot(await list('tinh-hinh=notBegun&chinh=1'), /Thuê phòng học/);
  says(await list('tinh-hinh=notBegun&chinh=1'), new RegExp(first));
});

test('a document whose form is refused is kept with its checksum and read when the rest is right; one that cannot be read is not', async () => {
  await planner.get(`${HERE}/nap`);
  const wrongDay = { ...FIELDS, 'nap--issuedOn-day': '31', 'nap--issuedOn-month': '2' };
  const refused = await planner.upload(`${HERE}/nap`, wrongDay, file(`${INVENTED_PLAN}\n(bản giữ lại)`, 'giu-lai.txt'));
  assert.equal(refused.status, 422);
  says(refused, /href="#f-nap--issuedOn/);
  says(refused, /Đã nhận tệp “giu-lai\.txt”/);
  const kept = /name="nap--file-kept" value="([^"]+)"/.exec(refused.text)![1]!;
  const again = await planner.upload(`${HERE}/nap`, { ...FIELDS, 'nap--file-kept': kept }, null);
  assert.equal(again.status, 303, plain(again.text));
  const code = /ke-hoach\/(KH[\d-]+)/.exec(again.location)![1]!;
  assert.match((await planner.get(`${HERE}/${code}/van-ban`)).text, /\(bản giữ lại\)/);
  const none = await planner.upload(`${HERE}/nap`, FIELDS, null);
  assert.equal(none.status, 422);
  says(none, /href="#f-nap--file"/);
  const useless = await planner.upload(`${HERE}/nap`, FIELDS, file('Không có nhiệm vụ nào ở đây.'));
  assert.equal(useless.status, 422);
  saysNot(useless, /file-kept/);
});
