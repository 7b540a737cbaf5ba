import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsOf, partsOf } from '../../platform/office-files/read-sheets.ts';
import { Browser, officePortal, postRow, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const most = (await portal.official('planner', 'most-nidt')).browser;
const hanoi = (await portal.official('planner', 'ha-noi-dost')).browser;
const hue = (await portal.official('planner', 'hue-dost')).browser;
const health = (await portal.official('planner', 'moh')).browser;
const visitor = new Browser(portal.app, '');

const DESK = '/can-bo/van-ban/danh-muc';
const date = (name: string, day: string, month: string, year = '2026') => ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }); // prettier-ignore
const ISSUED = { status: 'issued', number: '9001/QĐ-TTg', sourceUrl: 'https://vanban.example/9001', ...date('signedOn', '1', '10'), ...date('inForceFrom', '15', '10') }; // prettier-ignore

test('the list of data sets has versions: a draft has no effect, an issued one answers from its first day, entries with field, owner and priority [L17.5]', () =>
  versionsOf('dataSets', 'bo-du-lieu', 'Bộ dữ liệu thử tiếng Mông'));

test('the list of applications on national infrastructure has versions, of which the issued one answers from its first day [L16.5-2]', () =>
  versionsOf('nationalApplications', 'ung-dung-quan-trong', 'Ứng dụng thử điều phối cấp cứu'));

async function versionsOf(list: string, path: string, entry: string): Promise<void> {
  await most.get(DESK);
  const page = `/phap-luat/danh-muc/${path}`;
  says(await visitor.get(page), /Chưa ai nhập phiên bản nào/);
  assert.equal((await visitor.get(`${page}.xlsx`)).status, 404);
  const draft = { list, status: 'draft', entries: `${entry} (dự thảo);Y tế;Bộ Y tế;Cao;Ghi chú` };
  assert.equal((await most.post(`${DESK}/phien-ban`, draft)).status, 303);
  says(await visitor.get(page), /chưa có hiệu lực/);
  assert.equal((await most.post(`${DESK}/phien-ban`, { ...ISSUED, list, entries: `${entry};Y tế;Bộ Y tế;Cao;\nMục <b>hai</b>` })).status, 303); // prettier-ignore
  const shown = await visitor.get(page);
  says(shown, new RegExp(`9001/QĐ-TTg[\\s\\S]*${entry}[\\s\\S]*Y tế[\\s\\S]*Bộ Y tế[\\s\\S]*Cao`));
  says(shown, /Đang có hiệu lực/);
  says(shown, /Mục &#60;b&#62;hai/);
  const later = { ...ISSUED, number: '9002/QĐ-TTg', ...date('inForceFrom', '1', '1', '2027') };
  assert.equal((await most.post(`${DESK}/phien-ban`, { ...later, list, entries: 'Chỉ một mục' })).status, 303);
  says(await visitor.get(page), /9001\/QĐ-TTg/, 'one that is not in force yet does not answer');
  says(await visitor.get(`${page}?ban=3`), /Chưa đến ngày có hiệu lực/);
  const parts = await partsOf((await visitor.get(`${page}.xlsx?ban=2`)).bytes);
  const cells = cellsOf(parts, 1);
  assert.deepEqual(['B2', 'C2', 'D2', 'E2', 'B3'].map((at) => cells.get(at)?.value), [entry, 'Y tế', 'Bộ Y tế', 'Cao', 'Mục <b>hai</b>']); // prettier-ignore
  const about = new Map([...cellsOf(parts, 2)].map(([at, { value }]) => [at, value]));
  assert.ok([...about.values()].includes('9001/QĐ-TTg'));
  const draftFile = cellsOf(await partsOf((await visitor.get(`${page}.xlsx?ban=1`)).bytes), 2);
  assert.ok([...draftFile.values()].some(({ value }) => value === 'Phiên bản này chưa có hiệu lực.'));
  says(await visitor.get('/phap-luat/danh-muc'), /9001\/QĐ-TTg[\s\S]*Có hiệu lực từ 15\/10\/2026[\s\S]*2 mục/);
}

test('only the Ministry enters lists, an issued one whole with its number, days and source', async () => {
  await hanoi.get(DESK);
  const others = await hanoi.post(`${DESK}/phien-ban`, { ...ISSUED, list: 'dataSets', entries: 'Chiếm' });
  assert.equal(others.status, 422);
  await most.get(DESK);
  const bare = await most.post(`${DESK}/phien-ban`, { list: 'dataSets', status: 'issued', entries: 'a;b;c;d;e;f' });
  assert.equal(bare.status, 422);
  says(bare, /phải có số hiệu/);
  says(bare, /nhiều nhất 5 cột/);
  saysNot(await visitor.get('/phap-luat/danh-muc/bo-du-lieu'), /Chiếm/);
});

test('a province proposes to the ministry in charge, which passes it on, and MoST says what becomes of it (Decree 7.2)', async () => {
  await hanoi.get(DESK);
  const proposal = { agency: 'ha-noi', proposedList: 'highRisk', change: 'add', name: 'Hệ thống thử phân luồng cấp cứu', sector: 'health', mustCertify: 'yes', reasons: 'Ảnh hưởng tính mạng.', addressee: 'moh' }; // prettier-ignore
  assert.equal((await hanoi.post(`${DESK}/de-xuat`, { ...proposal, addressee: 'hue' })).status, 422, 'a ministry, not a province'); // prettier-ignore
  assert.equal((await hanoi.post(`${DESK}/de-xuat`, { ...proposal, agency: 'hue' })).status, 422, 'for the own agency');
  assert.equal((await hanoi.post(`${DESK}/de-xuat`, proposal)).status, 303);
  saysNot(await hue.get(DESK), /phân luồng cấp cứu/, 'another province sees nothing of it');
  const at = await health.get(DESK);
  says(at, /phân luồng cấp cứu[\s\S]*Phải được chứng nhận/);
  const id = /de-xuat\/([0-9a-f-]{36})/.exec(at.text)![1]!;
  const answer = `${DESK}/de-xuat/${id}`;
  assert.equal((await postRow(hanoi, answer, { kind: 'accepted' })).status, 422, 'not its turn');
  assert.equal(
    (await postRow(health, answer, { kind: 'accepted' })).status,
    422,
    'a ministry passes on, it does not decide',
  );
  assert.equal((await postRow(health, answer, { kind: 'forwarded', note: 'Đồng ý chuyển.' })).status, 303);
  says(await hanoi.get(DESK), /Đã chuyển Bộ Khoa học và Công nghệ[\s\S]*Đồng ý chuyển/);
  await most.get(DESK);
  assert.equal((await postRow(most, answer, { kind: 'notAccepted' })).status, 422, 'a no has its reasons');
  assert.equal((await postRow(most, answer, { kind: 'accepted' })).status, 303);
  says(await hanoi.get(DESK), /Đưa vào dự thảo trình/);
  assert.equal((await postRow(most, answer, { kind: 'notAccepted', note: 'Đổi ý' })).status, 422, 'answered once');
});

test('the high-risk list in force shows its entries with version, and which of them have to be certified before use [L13.4-1] [L13.4-2]', async () => {
  const page = await visitor.get('/phap-luat/danh-muc-rui-ro-cao');
  says(page, /33\/2026\/QĐ-TTg#1/);
  // 46 systems, told by the law data; the route of each stands beside it.
  assert.equal([...page.text.matchAll(/<span id="(?:I|II|III|IV|V|VI)\.\d+">/g)].length, 46);
  assert.equal([...page.text.matchAll(/>Phải được chứng nhận</g)].length, 6);
});
