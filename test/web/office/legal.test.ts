import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentLines } from '../../../src/platform/document-text/index.ts';
import { DOCX_TYPE } from '../../../src/platform/office-files/index.ts';
import { cellsOf, linksOf, partsOf } from '../../platform/office-files/read-sheets.ts';
import { Browser, officePortal, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const most = (await portal.official('planner', 'most')).browser;
const health = (await portal.official('planner', 'moh')).browser;
const hanoi = (await portal.official('planner', 'ha-noi-dost')).browser;
const visitor = new Browser(portal.app, '');

const DOCUMENT = {
  agency: 'moh',
  version: '0',
  number: '12/2026/TT-BYT',
  kind: 'sectorRequirements',
  title: 'Yêu cầu thử <script>alert(1)</script> đối với trí tuệ nhân tạo trong khám bệnh',
  issuer: 'Bộ Y tế',
  state: 'issued',
  'issuedOn-day': '1',
  'issuedOn-month': '10',
  'issuedOn-year': '2026',
  'inForceFrom-day': '1',
  'inForceFrom-month': '12',
  'inForceFrom-year': '2026',
  sectors: 'health',
  'link-details': 'L6.4',
  'link-basedOn': '71/2025/QH15',
};

test('a ministry enters its sector requirements, and everybody finds them by sector, with state, issuer and days [L6.4] [Q367.4.4]', async () => {
  await health.get('/can-bo/van-ban/moi');
  const saved = await health.post('/can-bo/van-ban/moi', DOCUMENT);
  assert.equal(saved.status, 303, saved.text.slice(0, 500));
  const code = /van-ban\/([^?]+)\?xong=entered/.exec(saved.location)![1]!;
  const list = await visitor.get('/phap-luat/van-ban?linh-vuc=health&loai=sectorRequirements');
  says(list, /12\/2026\/TT-BYT/);
  says(list, /Ban hành, chưa có hiệu lực/);
  says(list, /Hiệu lực từ 01\/12\/2026/);
  says(list, /khoản 4 Điều 6 Luật 134/);
  saysNot(list, /Nghị định 142\/2026\/NĐ-CP<\/a>/, 'others are filtered out');
  const fields = (await visitor.get('/phap-luat/linh-vuc')).text;
  const [inHealth, inEducation] = ['health', 'education'].map(
    (id) => fields.split(`id="${id}"`)[1]!.split('</section>')[0]!,
  );
  assert.ok(
    inHealth!.includes(`/phap-luat/van-ban/${code}`) && !inEducation!.includes(code),
    'beside what the Law asks',
  );
  const page = await visitor.get(`/phap-luat/van-ban/${code}`);
  says(page, /Bộ Y tế nhập/);
  says(page, /&#60;script&#62;alert/);
  saysNot(page, /<script>alert/, 'what people type is never markup');
  const provision = await visitor.get('/phap-luat/L6.4');
  says(provision, /Văn bản liên quan đến điều khoản này[\s\S]*Quy định chi tiết[\s\S]*12\/2026\/TT-BYT/);
  saysNot(await visitor.get('/phap-luat/L6.2'), /12\/2026\/TT-BYT/);
  const english = await visitor.get(`/en/phap-luat/van-ban/${code}`);
  says(english, /Issued, not in force yet/);
});

test('the law that was repealed in part tells in public which parts, and which documents rest on it [L33]', async () => {
  const page = await visitor.get('/phap-luat/van-ban/law71');
  for (const part of ['Khoản 9 Điều 3', 'Khoản 7 Điều 4', 'Khoản 6 Điều 12', 'Điểm đ khoản 2 Điều 34', 'Chương IV'])
    says(page, new RegExp(part));
  says(page, /Văn bản dựa trên luật này[\s\S]*12\/2026\/TT-BYT/);
  says(page, /Điều 33 Luật 134/);
});

test('the catalogue is open data as CSV and JSON, and an unknown filter or document breaks nothing', async () => {
  const json = JSON.parse((await visitor.get('/phap-luat/van-ban.json')).text) as { documents: { number: string; stateOnDay: string }[] }; // prettier-ignore
  assert.equal(json.documents.find(({ number }) => number === '12/2026/TT-BYT')?.stateOnDay, 'notYetInForce');
  assert.match((await visitor.get('/phap-luat/van-ban.csv')).text, /12\/2026\/TT-BYT/);
  assert.equal((await visitor.get('/phap-luat/van-ban?loai=__proto__&tinh-trang=x&linh-vuc=%27&trang=-1')).status, 200);
  assert.equal((await visitor.get('/phap-luat/van-ban?trang=9999')).status, 200);
  assert.equal((await visitor.get('/phap-luat/van-ban/__proto__')).status, 404);
});

test('a wrong form comes back with everything typed and every error', async () => {
  await health.get('/can-bo/van-ban/moi');
  const again = await health.post('/can-bo/van-ban/moi', { ...DOCUMENT, number: '134/2025/QH15', issuer: '', 'issuedOn-month': '13' }); // prettier-ignore
  assert.equal(again.status, 422);
  for (const what of [
    /Số hiệu này đã có trong danh mục/,
    /Ngày này không có trong lịch/,
    /Bạn chưa điền mục này/,
    /value="13"/,
  ])
    says(again, what);
});

test('another agency reads a document and cannot change it, not even with a form of its own', async () => {
  const { location } = await health.post('/can-bo/van-ban/moi', { ...DOCUMENT, number: '13/2026/TT-BYT' });
  const path = location.split('?')[0]!;
  says(await hanoi.get(path), /do cơ quan khác giữ/);
  const tried = await hanoi.post(path, { ...DOCUMENT, agency: 'ha-noi', version: '1', number: '13/2026/TT-BYT', title: 'Chiếm' }); // prettier-ignore
  assert.equal(tried.status, 422);
  saysNot(await visitor.get(path.replace('/can-bo', '/phap-luat')), /Chiếm/);
});

const ROW = {
  version: '0',
  owner: 'Sở Y tế Hà Nội',
  number: '07/2024/QĐ-SYT',
  title: 'Quyết định thử về phần mềm đọc phim',
  compatibility: 'partly',
  finding: 'Chưa nói đến đánh giá sự phù hợp.',
  proposal: 'amend',
  proposalDetail: 'Dẫn đến Nghị định 142.',
  grounds: 'L13.4; D13.6',
};

test('a round from opening to the consolidated table: own rows first, the Ministry sees what was sent, others never [HN.2] [MST.3b]', async () => {
  const opened = await most.post('/can-bo/van-ban/ra-soat', { title: 'Đợt thử', request: 'Rà soát.', 'dueOn-day': '15', 'dueOn-month': '12', 'dueOn-year': '2026' }); // prettier-ignore
  assert.equal(opened.status, 303);
  const at = opened.location.split('?')[0]!;
  says(await hanoi.get(at), /Chưa bắt đầu/);
  const rows = `${at}/co-quan/ha-noi`;
  assert.equal((await hanoi.post(`${rows}/moi`, ROW)).status, 303);
  says(await hanoi.get(rows), /07\/2024\/QĐ-SYT/);
  saysNot(await most.get(rows), /07\/2024\/QĐ-SYT/, 'not sent yet');
  says(await most.get(at), /Đang làm/);
  assert.equal((await health.get(rows)).status, 404);
  assert.equal((await health.post(`${rows}/moi`, ROW)).status, 404);
  assert.equal((await hanoi.post(`${rows}/gui`, { summary: 'Một văn bản.' })).status, 303);
  says(await most.get(rows), /07\/2024\/QĐ-SYT/);
  assert.equal((await health.get(rows)).status, 404, 'another ministry sees nothing of it later either');
  const table = await most.get(`${at}/tong-hop`);
  says(table, /Sở Y tế Hà Nội/);
  says(table, /Một văn bản\./);
  assert.equal((await hanoi.get(`${at}/tong-hop`)).status, 403);
  assert.equal((await hanoi.get(`${at}/tong-hop.csv`)).status, 403);
  assert.match((await most.get(`${at}/tong-hop.csv`)).text, /07\/2024\/QĐ-SYT/);
  for (const type of ['docx', 'xlsx']) assert.equal((await hanoi.get(`${at}/tong-hop.${type}`)).status, 403);
  await officeFilesOf(at);
  assert.equal((await hanoi.post(`${at}/dong`, {})).status, 422, 'only the Ministry closes a round');
  assert.equal((await most.post(`${at}/dong`, {})).status, 303);
  assert.equal((await hanoi.post(`${rows}/gui`, {})).status, 422);
});

test('standards, technical regulations, guidance and incentive policies stand in the catalogue with state and scope, entered by whoever issues them [L30.1b] [Q367.4.5] [MST.4c] [TN.4] [HN.6]', async () => {
  const iti = (await portal.official('planner', 'most-iti')).browser;
  const thainguyen = (await portal.official('planner', 'thai-nguyen-dost')).browser;
  const kinds = { standard: 'Tiêu chuẩn', technicalRegulation: 'Quy chuẩn kỹ thuật', guidance: 'Hướng dẫn', incentivePolicy: 'Chính sách khuyến khích' }; // prettier-ignore
  for (const [browser, agency, issuer] of [
    [iti, 'most', 'Bộ Khoa học và Công nghệ'],
    [thainguyen, 'thai-nguyen', 'Ủy ban nhân dân tỉnh Thái Nguyên'],
    [hanoi, 'ha-noi', 'Ủy ban nhân dân thành phố Hà Nội'],
  ] as const) {
    for (const kind of Object.keys(kinds)) {
      const number = `${kind}-${agency}/2026`;
      await browser.get('/can-bo/van-ban/moi');
      const scope = `Phạm vi áp dụng của ${number}`;
      // A proposal is not in force: whoever may only propose enters a draft.
      const state = agency === 'ha-noi' ? 'forComment' : 'issued';
      const saved = await browser.post('/can-bo/van-ban/moi', { ...DOCUMENT, agency, number, kind, issuer, state, note: scope }); // prettier-ignore
      assert.equal(saved.status, 303);
      says(await visitor.get(saved.location.split('?')[0]!.replace('/can-bo', '/phap-luat')), new RegExp(scope));
      const list = await visitor.get(`/phap-luat/van-ban?loai=${kind}&tinh-trang=${state === 'issued' ? 'notYetInForce' : state}`); // prettier-ignore
      says(list, new RegExp(number), agency);
      says(list, new RegExp(kinds[kind as keyof typeof kinds]));
    }
  }
});

/** The draft report and the annex say what was sent and lead to it. */
async function officeFilesOf(at: string): Promise<void> {
  const docx = await most.get(`${at}/tong-hop.docx`);
  assert.equal(docx.status, 200);
  const read = await documentLines(docx.bytes, DOCX_TYPE);
  assert.ok(read.ok);
  const said = read.value.map(({ text, cells }) => cells?.join(' | ') ?? text).join('\n');
  for (const part of [
    'BỘ KHOA HỌC VÀ CÔNG NGHỆ',
    'Tổng hợp kết quả rà soát văn bản',
    'Ủy ban nhân dân thành phố Hà Nội: 1 văn bản',
    '07/2024/QĐ-SYT',
    'Dẫn đến Nghị định 142.',
    ': Một văn bản.',
  ])
    assert.ok(said.includes(part), `${part} in ${said}`);
  const parts = await partsOf((await most.get(`${at}/tong-hop.xlsx`)).bytes);
  const cells = cellsOf(parts, 1);
  assert.deepEqual(
    ['B2', 'D2', 'I2'].map((cell) => cells.get(cell)?.value),
    ['Ủy ban nhân dân thành phố Hà Nội', '07/2024/QĐ-SYT', 'Sửa đổi'],
  );
  const links = [...linksOf(parts, 2).values()];
  assert.equal(links.length, 1);
  assert.equal((await most.get(new URL(links[0]!).pathname)).status, 200);
}
