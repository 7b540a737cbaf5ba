import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INVENTED_PLAN } from './invented-plan.ts';
import { Browser, officePortal, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const planner = (await portal.official('planner', 'most', 'Nguyễn Phương Thảo')).browser;
const legal = (await portal.official('planner', 'most-legal')).browser;
const officer = (await portal.official('officer', 'most')).browser;
const province = (await portal.official('officer', 'thai-nguyen')).browser;
const anyone = new Browser(portal.app, '');

const HERE = '/can-bo/ke-hoach';
const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const named = (form: string, values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${form}--${name}`, value]));
const on = (name: string, [day, month, year]: readonly [string, string, string]): Record<string, string> => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

await planner.get(`${HERE}/nap`);
const file = { field: 'nap--file', name: 'ke-hoach.txt', bytes: Buffer.from(INVENTED_PLAN) };
const sent = await planner.upload(`${HERE}/nap`, { 'nap--agencyCode': 'most' }, file);
const code = /ke-hoach\/(KH[\d-]+)/.exec(sent.location)![1]!;
await planner.post(`${HERE}/${code}/xac-nhan`, { viec: 'bat-dau', 'giu-nguyen': '1' });
const page = `${HERE}/${code}/ket-noi`;
const task = /nhiem-vu\/([0-9a-f-]{36})/.exec((await planner.get(`${HERE}/${code}`)).text)![1]!;

const typed = {
  fromName: 'Hệ thống một cửa của Bộ',
  toName: 'Kho dữ liệu dùng chung',
  fromCode: '',
  toCode: '',
  kind: 'using',
  state: 'building',
  ...on('since', ['10', '3', '2026']),
  unitName: 'Trung tâm Công nghệ thông tin',
  taskId: task,
  nextStep: 'Thử nghiệm đường truyền',
  ...on('nextOn', ['1', '4', '2026']),
  note: '',
};

test('a connection is added from the plan, its figure stands on the page of conditions and leads to the list, and the page of its task shows it [HN.I.2-2]', async () => {
  assert.match(plain((await officer.get(`${HERE}/${code}/dieu-kien`)).text), /Chưa ghi kết nối nào/);
  await planner.get(page);
  const refused = await planner.post(page, named('ket-noi', { ...typed, toName: '', toCode: 'VN-AI-KHONG-CO' }));
  assert.equal(refused.status, 422);
  says(refused, /href="#f-ket-noi--toName"/);
  says(refused, /href="#f-ket-noi--toCode"/);
  says(refused, /value="Hệ thống một cửa của Bộ"/);
  assert.equal((await planner.post(page, named('ket-noi', typed))).status, 303);
  const conditions = await officer.get(`${HERE}/${code}/dieu-kien`);
  const link = /href="([^"]*ket-noi\?tinh-trang=building)">1</.exec(conditions.text);
  assert.ok(link !== null, 'the figure leads to its list');
  const listed = plain((await officer.get(link[1]!)).text);
  assert.match(
    listed,
    /Hệ thống một cửa của Bộ → Kho dữ liệu dùng chung.*Khai thác.*Trung tâm Công nghệ thông tin.*Đang xây dựng.*từ 10\/03\/2026.*Thử nghiệm đường truyền.*trước ngày 01\/04\/2026/,
  );
  assert.match(
    plain((await officer.get(`${page}?tinh-trang=operating`)).text),
    /Không có kết nối nào ở tình trạng này/,
  );
  assert.match(
    plain((await officer.get(`${HERE}/${code}/nhiem-vu/${task}`)).text),
    /Kết nối, chia sẻ dữ liệu.*Hệ thống một cửa của Bộ → Kho dữ liệu dùng chung/,
  );
});

test('how it stands is recorded on its page, which keeps the days of every state; only who keeps the plan or answers for it may, and outsiders do not see it [HN.I.2-2]', async () => {
  const id = /ket-noi\/([0-9a-f-]{36})/.exec((await planner.get(page)).text)![1]!;
  const one = `${page}/${id}`;
  const now = {
    ...typed,
    state: 'operating',
    ...on('since', ['2', '4', '2026']),
    nextStep: '',
    ...on('nextOn', ['', '', '']),
  };
  await planner.get(one);
  const early = await planner.post(one, named('tinh-trang', { ...now, ...on('since', ['1', '3', '2026']) }));
  assert.equal(early.status, 422);
  says(early, /trước ngày bắt đầu của tình trạng trước đó/);
  assert.equal((await planner.post(one, named('tinh-trang', now))).status, 303);
  assert.match(
    plain((await officer.get(one)).text),
    /Tình trạng qua các ngày.*02\/04\/2026.*Đang vận hành.*Nguyễn Phương Thảo.*10\/03\/2026.*Đang xây dựng/,
  );
  assert.match(plain((await officer.get(`/en${one}`)).text), /In operation.*since/);
  saysNot(await officer.get(one), /Ghi tình trạng/);
  saysNot(await officer.get(page), /Thêm kết nối/);
  saysNot(await legal.get(one), /Ghi tình trạng/);
  assert.equal((await officer.post(one, named('tinh-trang', now))).status, 403);
  await legal.get(one);
  assert.equal((await legal.post(one, named('tinh-trang', now))).status, 422);
  assert.equal((await province.get(page)).status, 404);
  assert.equal((await province.get(one)).status, 404);
  assert.equal((await officer.get(`${page}/x`)).status, 404);
  saysNot(await anyone.get(`/ke-hoach/${code}`), /Kho dữ liệu dùng chung/);
});
