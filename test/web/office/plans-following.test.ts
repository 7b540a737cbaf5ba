import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INVENTED_PLAN } from './invented-plan.ts';
import { Browser, officePortal, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const planner = (await portal.official('planner', 'most', 'Nguyễn Phương Thảo')).browser;
const legal = (await portal.official('planner', 'most-legal', 'Trần Văn Pháp')).browser;
const finance = (await portal.official('planner', 'most-finance')).browser;
const lead = (await portal.official('lead', 'most', 'Lãnh đạo Thử')).browser;
const officer = (await portal.official('officer', 'most')).browser;
const anyone = new Browser(portal.app, '');

const HERE = '/can-bo/ke-hoach';
const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const named = (form: string, values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${form}--${name}`, value]));

await planner.get(`${HERE}/nap`);
const text = INVENTED_PLAN.replace('Đơn vị chủ trì: Văn phòng Bộ.', 'Đơn vị chủ trì: Tổ công tác Thử.');
const file = { field: 'nap--file', name: 'ke-hoach.txt', bytes: Buffer.from(text) };
const sent = await planner.upload(`${HERE}/nap`, { 'nap--agencyCode': 'most' }, file);
const code = /ke-hoach\/(KH[\d-]+)/.exec(sent.location)![1]!;
await planner.post(`${HERE}/${code}/xac-nhan`, { viec: 'bat-dau', 'giu-nguyen': '1' });
const ids = [
  ...(await planner.get(`${HERE}/${code}`)).text.matchAll(
    /nhiem-vu\/([0-9a-f-]{36})"><span class="code[^>]*>([^<]+)</g,
  ),
];
const at = (number: string): string => `${HERE}/${code}/nhiem-vu/${ids.find(([, , one]) => one === number)![1]!}`;

test('a late unit is urged from the page of the task: the letter goes out, the log of task and plan says it, units and the public do not write it [TN.I.3]', async () => {
  const task = at('II.1');
  await lead.get(task);
  const empty = await lead.post(`${task}/theo-doi`, named('theo-doi', { kind: 'urged', text: '' }));
  assert.equal(empty.status, 422);
  says(empty, /href="#f-theo-doi--text"/);
  const urged = await lead.post(
    `${task}/theo-doi`,
    named('theo-doi', { kind: 'urged', text: 'Đề nghị báo cáo trong tuần' }),
  );
  assert.equal(urged.status, 303);
  const letter = await portal.db
    .selectFrom('mail_message')
    .select(['subject', 'body_text'])
    .where('template', '=', 'planFollowUp')
    .execute();
  assert.equal(letter.length, 1, 'the planner of the unit in charge');
  assert.match(letter[0]!.body_text, /Kính gửi Trần Văn Pháp[\s\S]*Đề nghị báo cáo trong tuần/);
  assert.match(
    plain((await officer.get(task)).text),
    /Đôn đốc.*Lãnh đạo Thử.*Đề nghị báo cáo trong tuần.*Vụ Pháp chế.*1 thư/,
  );
  assert.match(
    plain((await officer.get(`${HERE}/${code}/dieu-kien`)).text),
    /Đôn đốc: *II\.1.*Đề nghị báo cáo trong tuần/,
  );
  saysNot(await legal.get(task), /action="[^"]*theo-doi"/);
  assert.equal((await legal.post(`${task}/theo-doi`, named('theo-doi', { kind: 'urged', text: 'x' }))).status, 422);
  assert.equal((await officer.post(`${task}/theo-doi`, named('theo-doi', { kind: 'urged', text: 'x' }))).status, 403);
  saysNot(await anyone.get(`/ke-hoach/${code}`), /Đề nghị báo cáo/);
});

test('the checklist of conditions shows what was said of each and what nobody said yet [MST.7c]', async () => {
  const page = `${HERE}/${code}/dieu-kien`;
  await planner.get(page);
  const refused = await planner.post(
    page,
    named('dieu-kien', { condition: 'funds', state: 'met', text: '', person: 'Lê Thử' }),
  );
  assert.equal(refused.status, 422);
  says(refused, /href="#f-dieu-kien--text"/);
  says(refused, /value="Lê Thử"/);
  const said = named('dieu-kien', {
    condition: 'funds',
    state: 'missing',
    text: 'Chưa giao dự toán',
    person: 'Lê Thử',
  });
  assert.equal((await planner.post(page, said)).status, 303);
  const shown = plain((await officer.get(page)).text);
  assert.match(shown, /Kinh phí Mức bảo đảm Còn thiếu .*Chưa giao dự toán.*Lê Thử/);
  assert.match(shown, /Nhân lực Mức bảo đảm Chưa nêu/);
  saysNot(await officer.get(page), /Ghi mức bảo đảm/);
  assert.equal((await officer.post(page, said)).status, 403);
});

test('a name that nobody knows is explained and placed below a unit; then its difficulty goes to that unit first and its planners act for it [MST.IV.3-3]', async () => {
  const task = at('II.2');
  const list = await planner.get(`${HERE}/don-vi`);
  assert.match(plain(list.text), /Tổ công tác Thử Chỉ đơn vị Chưa rõ/);
  assert.match(plain(list.text), /Vụ Pháp chế Chỉ đơn vị Vụ Pháp chế/);
  says(await finance.get(`${HERE}/don-vi`), /không giữ danh mục/);
  assert.equal((await finance.get(`${HERE}/don-vi?co-quan=most`)).status, 404);
  saysNot(await finance.get(task), /Ghi tiến độ/);
  const form = `${HERE}/don-vi/ten?co-quan=most&ten=${encodeURIComponent('Tổ công tác Thử')}`;
  says(await planner.get(form), /Trực thuộc/);
  const values = {
    agencyCode: 'most',
    name: 'Tổ công tác Thử',
    unitAgency: 'own',
    unitName: '',
    parent: 'agency:most-finance',
  };
  const wrong = await planner.post(
    `${HERE}/don-vi/ten`,
    named('don-vi', { ...values, unitName: 'Tổ\u0000', parent: 'agency:ha-noi' }),
  );
  assert.equal(wrong.status, 422);
  says(wrong, /href="#f-don-vi--unitName"/);
  const saved = await planner.post(`${HERE}/don-vi/ten`, named('don-vi', values));
  assert.equal(saved.status, 303, plain(saved.text).slice(0, 400));
  assert.match(
    plain((await planner.get(`${HERE}/don-vi`)).text),
    /Tổ công tác Thử Chỉ đơn vị Tổ công tác Thử \(không có mã\) Trực thuộc Vụ Kế hoạch - Tài chính/,
  );
  says(await finance.get(task), /Ghi tiến độ/);
  const hard = named('vuong-mac', { unitName: 'Tổ công tác Thử', text: 'Thiếu giảng viên', proposal: 'Thuê ngoài' });
  assert.equal((await finance.post(`${task}/vuong-mac`, hard)).status, 303);
  const page = await finance.get(task);
  assert.match(plain(page.text), /Đơn vị: Vụ Kế hoạch - Tài chính.*Đơn vị gặp vướng mắc: *Tổ công tác Thử/);
  const id = /id="vuong-mac-([0-9a-f-]{36})"/.exec(page.text)![1]!;
  const step = (name: string, more = {}): Record<string, string> =>
    named(`buoc-${id}`, { step: name, level: '', text: 'Vượt khả năng của Vụ', ...more });
  assert.equal((await finance.post(`${task}/vuong-mac/${id}`, step('decided'))).status, 422);
  assert.equal((await finance.post(`${task}/vuong-mac/${id}`, step('routed'))).status, 303);
  assert.match(plain((await finance.get(task)).text), /Cơ quan đầu mối: Bộ Khoa học và Công nghệ/);
  saysNot(await finance.get(task), new RegExp(`buoc-${id}--step`));
  await planner.get(task);
  assert.equal((await planner.post(`${task}/vuong-mac/${id}`, step('routed'))).status, 303);
  await lead.get(task);
  assert.equal((await lead.post(`${task}/vuong-mac/${id}`, step('decided', { text: 'Cho thuê ngoài' }))).status, 303);
  assert.match(
    plain((await officer.get(task)).text),
    /Báo cáo · Vụ Kế hoạch - Tài chính.*Chuyển tiếp · Bộ Khoa học và Công nghệ.*Quyết định.*Cho thuê ngoài/,
  );
});
