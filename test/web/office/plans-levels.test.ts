import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { examplePlan, HA_NOI, PRIME_MINISTER } from '../../plans/published-plans.ts';
import { Browser, officePortal, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const ministry = (await portal.official('planner', 'most', 'Nguyễn Phương Thảo')).browser;
const police = (await portal.official('planner', 'mps')).browser;
const city = (await portal.official('planner', 'ha-noi-dost')).browser;
const justice = (await portal.official('planner', 'ha-noi-doj', 'Phạm Thu Hà')).browser;
const finance = (await portal.official('planner', 'ha-noi-dof')).browser;
const leader = (await portal.official('lead', 'primeMinister')).browser;
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

/** Loads a plan of `examples/plans` as a user does and puts it into effect; gives its address. */
async function loaded(by: Browser, name: string, agencyCode: string): Promise<string> {
  await by.get(`${HERE}/nap`);
  const file = { field: 'nap--file', name, bytes: readFileSync(examplePlan(name)) };
  const sent = await by.upload(`${HERE}/nap`, { 'nap--agencyCode': agencyCode }, file);
  const page = `${HERE}/${/ke-hoach\/(KH[\d-]+)/.exec(sent.location)![1]!}`;
  const begun = await by.post(`${page}/xac-nhan`, { viec: 'bat-dau', 'giu-nguyen': '1' });
  assert.equal(begun.status, 303, plain(begun.text).slice(0, 400));
  return page;
}

async function taskOf(by: Browser, page: string, number: string): Promise<string> {
  const { text } = await by.get(page);
  const found = new RegExp(`nhiem-vu/([0-9a-f-]{36})"><span[^>]*>${number.replaceAll('.', '\\.')}<`).exec(text);
  assert.ok(found !== null, `${number} on ${page}`);
  return found[1]!;
}

const national = await loaded(ministry, PRIME_MINISTER, 'primeMinister');
const own = await loaded(city, HA_NOI, 'ha-noi');
const above = await taskOf(ministry, national, 'II.5.d');
const below = await taskOf(city, own, 'II.7');
await city.get(`${own}/nhiem-vu/${below}/lien-ket`);
const link = named('lien-ket', { upperTaskId: above, linked: '1' });
assert.equal((await city.post(`${own}/nhiem-vu/${below}/lien-ket`, link)).status, 303);

const database = {
  name: 'Cơ sở dữ liệu hộ tịch',
  serves: 'Trợ lý trả lời thủ tục hộ tịch',
  review: 'reviewing',
  ...on('since', ['2', '3', '2026']),
  unitName: 'Sở Tư pháp',
  taskId: below,
  standard: '',
  gaps: '',
  ...on('dataOn', ['', '', '']),
  note: '',
};

test('who answers for which part of the national AI database stands on the task, on its public page and beside who reports [Q367.5.3]', async () => {
  const page = `${national}/nhiem-vu/${await taskOf(ministry, national, 'II.5.c')}`;
  const parts =
    /Bộ Khoa học và Công nghệ *\( *chịu trách nhiệm về tiêu chuẩn dữ liệu và mô hình *\).*Bộ Công an *\( *chịu trách nhiệm về Trung tâm Dữ liệu quốc gia, an ninh và tích hợp dữ liệu nguồn *\)/;
  assert.match(plain((await police.get(page)).text), parts);
  assert.match(plain((await anyone.get(national.replace('/can-bo', ''))).text), parts);
  const told = { state: 'running', percent: '30', text: 'Đã tích hợp ba nguồn.', ...on('onDay', ['', '', '']) };
  assert.equal((await police.post(`${page}/tien-do`, named('tien-do', told))).status, 303);
  assert.match(plain((await ministry.get(page)).text), /Đang làm 30%.*Bộ Công an.*Đã tích hợp ba nguồn\./);
});

test('a department finds on the task where to record its databases, is told every reason by its field, and sees what it wrote; another department cannot change it [HN.7]', async () => {
  const task = await justice.get(`${own}/nhiem-vu/${below}`);
  const way = /href="([^"]*co-so-du-lieu\?nhiem-vu=[^"]*)"/.exec(task.text)![1]!;
  const empty = await justice.get(way);
  says(empty, /Chưa ghi cơ sở dữ liệu nào/);
  says(empty, new RegExp(`value="${below}"[^>]*selected|selected[^>]*value="${below}"`));
  says(empty, /value="Sở Tư pháp Hà Nội"/);
  saysNot(empty, /Không thuộc nhiệm vụ riêng nào/);
  const form = `${own}/co-so-du-lieu`;
  const wrong = { ...database, name: '', review: 'toImprove', unitName: 'Sở Tài chính' };
  const refused = await justice.post(form, named('co-so-du-lieu', wrong));
  assert.equal(refused.status, 422);
  for (const field of ['name', 'gaps', 'unitName']) says(refused, new RegExp(`href="#f-co-so-du-lieu--${field}"`));
  says(refused, /Trợ lý trả lời thủ tục hộ tịch/);
  assert.equal((await justice.post(form, named('co-so-du-lieu', database))).status, 303);
  const listed = await justice.get(form);
  const one = /href="([^"]*co-so-du-lieu\/[0-9a-f-]{36})"/.exec(listed.text)![1]!;
  const stands = {
    ...database,
    review: 'toImprove',
    ...on('since', ['5', '3', '2026']),
    standard: 'Quy chuẩn của Trung tâm Dữ liệu quốc gia',
    gaps: 'Chưa có mã thống nhất',
  };
  assert.equal((await justice.post(one, named('ra-soat', stands))).status, 303);
  const shown = plain((await finance.get(one)).text);
  assert.match(shown, /Phục vụ việc gì.*Trợ lý trả lời.*Sở Tư pháp.*cần hoàn thiện.*Quy chuẩn.*Chưa có mã thống nhất/);
  saysNot(await finance.get(one), /Ghi tình trạng rà soát/);
  assert.equal((await finance.post(one, named('ra-soat', stands))).status, 422);
  assert.match(plain((await justice.get(`/en${one}`)).text), /Reviewed, to be improved.*Phạm Thu Hà/);
  const counted = plain((await city.get(form)).text);
  assert.match(counted, /Mọi cơ sở dữ liệu.*cần hoàn thiện 1 /);
  saysNot(await anyone.get(own.replace('/can-bo', '')), /Cơ sở dữ liệu hộ tịch/);
  assert.equal((await police.get(form)).status, 404);
});

test('its connection is recorded by the department itself and joins the database of the inventory; above one page tells who is connected how and who has told nothing [Q367.5.4] [HN.7]', async () => {
  const page = `${own}/ket-noi`;
  const chosen = /<option value="([0-9a-f-]{36})"[^>]*>Cơ sở dữ liệu hộ tịch \(Sở Tư pháp\)/.exec(
    (await justice.get(`${page}?nhiem-vu=${below}`)).text,
  )![1]!;
  const joined = {
    databaseId: chosen,
    fromName: 'Cơ sở dữ liệu hộ tịch',
    fromCode: '',
    toName: 'Trung tâm Dữ liệu quốc gia',
    toCode: '',
    kind: 'connecting',
    state: 'building',
    ...on('since', ['6', '3', '2026']),
    unitName: 'Sở Tư pháp',
    taskId: below,
    nextStep: '',
    ...on('nextOn', ['', '', '']),
    note: '',
  };
  const refused = await finance.post(page, named('ket-noi', joined));
  assert.equal(refused.status, 422);
  says(refused, /href="#f-ket-noi--unitName"/);
  assert.equal((await justice.post(page, named('ket-noi', joined))).status, 303);
  says(await justice.get(`${own}/co-so-du-lieu/${chosen}`), /Trung tâm Dữ liệu quốc gia/);
  const levels = `${HERE}/ket-noi?nhiem-vu=${above}`;
  says(await leader.get(`${national}/nhiem-vu/${above}`), new RegExp(`ket-noi\\?nhiem-vu=${above}`));
  const seen = await leader.get(levels);
  const text = plain(seen.text);
  assert.match(text, /1 trên \d\d cơ quan đã ghi ít nhất một cơ sở dữ liệu hoặc kết nối/);
  assert.match(text, /Cơ quan chưa ghi gì: \d\d.*Bộ Công an.*Ủy ban nhân dân tỉnh Thái Nguyên/);
  const silent = /Cơ quan chưa ghi gì: [\s\S]*?Theo cơ quan/.exec(text)![0];
  assert.doesNotMatch(silent, /thành phố Hà Nội/);
  assert.match(
    text,
    /Cơ sở dữ liệu hộ tịch → Trung tâm Dữ liệu quốc gia.*Ủy ban nhân dân thành phố Hà Nội.*Sở Tư pháp.*Đang xây dựng.*từ 06\/03\/2026/,
  );
  const figure = /href="([^"]*tinh-trang=building[^"]*co-quan=ha-noi[^"#]*)/
    .exec(seen.text)![1]!
    .replaceAll('&#38;', '&');
  says(await leader.get(figure), /Cơ sở dữ liệu hộ tịch/);
  const other = plain((await leader.get(figure.replace('building', 'operating'))).text);
  assert.doesNotMatch(other.split('Các kết nối')[1]!.split('Các cơ sở dữ liệu')[0]!, /hộ tịch/);
  const overview = await leader.get(`${HERE}/tong-quan`);
  assert.match(plain(overview.text), /Cơ sở dữ liệu và kết nối qua các cấp.*1 trên 1 cơ quan/);
  assert.equal((await police.get(`${HERE}/ket-noi?nhiem-vu=${below}`)).status, 404);
  assert.equal((await anyone.get(`${HERE}/ket-noi`)).status, 303);
  assert.match(plain((await leader.get(`/en${levels}`)).text), /Agencies that have recorded nothing/);
});

test('the lists over all levels are taken away as CSV: whole, narrowed as the page is, by those who see the page, and no cell is a formula', async () => {
  const formula = {
    databaseId: '',
    fromName: '=HYPERLINK("http://x.example")',
    fromCode: '',
    toName: 'Kho, "hai"',
    toCode: '',
    kind: 'connecting',
    state: 'operating',
    ...on('since', ['7', '3', '2026']),
    unitName: 'Sở Tư pháp',
    taskId: below,
    nextStep: '',
    ...on('nextOn', ['', '', '']),
    note: '',
  };
  assert.equal((await justice.post(`${own}/ket-noi`, named('ket-noi', formula))).status, 303);
  const page = await leader.get(`${HERE}/ket-noi?nhiem-vu=${above}&tinh-trang=building&co-quan=ha-noi`);
  const [connections, databases] = ['ket-noi', 'co-so-du-lieu'].map((file) =>
    new RegExp(`href="(${HERE}/${file}\\.csv[^"]*)"`).exec(page.text)![1]!.replaceAll('&#38;', '&'),
  ) as [string, string];
  const narrowed = await leader.get(connections);
  assert.equal(narrowed.status, 200);
  assert.deepEqual([...narrowed.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'spreadsheets need the mark of UTF-8');
  assert.match(
    narrowed.text,
    /Cơ sở dữ liệu hộ tịch.*Trung tâm Dữ liệu quốc gia.*Ủy ban nhân dân thành phố Hà Nội,Sở Tư pháp.*,Đang xây dựng,2026-03-06,/,
  );
  assert.doesNotMatch(narrowed.text, /HYPERLINK/, 'that one is in operation');
  says(
    await leader.get(`${HERE}/ket-noi?co-quan=khong-co&tinh-trang=building`),
    /Đang lọc: <strong>Đang xây dựng<[\s\S]*hộ tịch/,
    'an agency that is none narrows nothing',
  );
  const all = (await leader.get(`${HERE}/ket-noi.csv`)).text;
  assert.match(all, /Đang xây dựng/);
  assert.match(all, /"'=HYPERLINK\(""http:\/\/x\.example""\)","?,?.*"Kho, ""hai"""/);
  assert.match((await leader.get(databases)).text, /^\u{FEFF}?Cơ sở dữ liệu,[^\n]*\nCơ sở dữ liệu hộ tịch,Ủy ban/u);
  assert.match((await leader.get(`/en${HERE}/ket-noi.csv`)).text, /^\u{FEFF}?Connection,/u);
  assert.equal((await police.get(`${HERE}/ket-noi.csv?nhiem-vu=${below}`)).status, 404);
  assert.doesNotMatch((await police.get(`${HERE}/ket-noi.csv`)).text, /hộ tịch/);
  assert.equal((await anyone.get(`${HERE}/ket-noi.csv`)).status, 303);
});
