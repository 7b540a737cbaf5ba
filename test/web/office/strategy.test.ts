import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, officePortal, says } from './office-portal.ts';

const portal = await officePortal();
const planner = (await portal.official('planner', 'most')).browser;
const hanoi = (await portal.official('planner', 'ha-noi')).browser;
const officer = (await portal.official('officer', 'most')).browser;
const anyone = new Browser(portal.app, '');

const HERE = '/can-bo/chien-luoc';
const STRATEGY = '1671/QĐ-TTg';
const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('the ministry’s planner records a review, and everyone sees the clock start anew [L19.1-1] [Q367.4.1]', async () => {
  assert.match(plain((await anyone.get('/chien-luoc')).text), /Rà soát chậm nhất 28\/08\/2029/);
  await planner.get(HERE);
  const fields = {
    strategy: STRATEGY,
    'reviewedOn-day': '2',
    'reviewedOn-month': '11',
    'reviewedOn-year': '2026',
    cause: 'majorChange',
    result: 'keep',
  };
  const refused = await planner.post(`${HERE}/ra-soat`, { ...fields, note: '' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /href="#f-note"/);
  const done = await planner.post(`${HERE}/ra-soat`, { ...fields, note: 'Mô hình mới xuất hiện.' });
  assert.equal(done.status, 303);
  says(await planner.get(done.location), /Đã ghi\./);
  assert.match(plain((await anyone.get('/chien-luoc')).text), /Rà soát chậm nhất 02\/11\/2029/);
  assert.match(plain((await anyone.get('/en/chien-luoc')).text), /2 November 2029/);
});

test('items are loaded by lines; a province maps its own plan to them and names the resources; the count stands beside each item [L19.1-2] [Q367.4.2] [HN.4]', async () => {
  await planner.get(`${HERE}/muc-tieu`);
  const loaded = await planner.post(`${HERE}/muc-tieu`, {
    lines: 'NV5 | nhiệm vụ | Đưa mục tiêu vào kế hoạch hằng năm | UBND cấp tỉnh | Hằng năm',
  });
  assert.equal(loaded.location, `${HERE}/muc-tieu?xong=1-0`);
  await hanoi.get(`${HERE}/gan-ket`);
  const fields = {
    agencyCode: 'ha-noi',
    planTask: 'KH-HN 2027 mục 4',
    itemCode: 'NV5',
    resources: '3 tỷ đồng năm 2027',
  };
  assert.equal((await hanoi.post(`${HERE}/gan-ket`, { ...fields, agencyCode: 'most' })).status, 422);
  assert.equal((await hanoi.post(`${HERE}/gan-ket`, fields)).status, 303);
  const page = plain((await officer.get(`${HERE}/gan-ket`)).text);
  assert.match(page, /KH-HN 2027 mục 4.*3 tỷ đồng năm 2027/);
  assert.doesNotMatch(page, /Bỏ gắn: KH-HN/, 'an officer only reads');
  assert.match(plain((await officer.get(`${HERE}/muc-tieu`)).text), /NV5 .*Hằng năm .* 1 /);
  assert.doesNotMatch(plain((await anyone.get('/chien-luoc')).text), /3 tỷ đồng/, 'resources are for authorities');
});

test('a value is entered with its basis, drawn and listed for everyone, with target, method, source and owner [L19.2]', async () => {
  const at = `${HERE}/chi-tieu/qd1671.kinh-te-ai`;
  await planner.get(at);
  for (const [period, value] of [
    ['2026-Q2', '1,2'],
    ['2026-Q3', '1,5'],
  ])
    assert.equal(
      (await planner.post(at, { period: period!, value: value!, note: 'Niên giám <b>thử</b>' })).status,
      303,
    );
  assert.equal((await planner.post(at, { period: '2026-Q9', value: 'nhiều', note: '' })).status, 422);
  const { text } = await anyone.get('/chien-luoc/qd1671.kinh-te-ai');
  assert.match(text, /<svg[^>]*role="img" aria-label="Kinh tế AI so với GDP/);
  assert.match(plain(text), /1,5 %, 2026-Q3 \(25% chỉ tiêu\)/);
  assert.match(plain(text), /mục II\.2\.a/);
  assert.doesNotMatch(text, /<b>thử/);
  assert.match(plain(text), /Cơ quan nhập/);
});

test('what a register counts is shown to everyone as counted, and can be kept for the month by its owner [L19.2]', async () => {
  const at = `${HERE}/chi-tieu/cong.he-thong`;
  await planner.get(at);
  assert.equal((await planner.post(`${at}/dem`, {})).status, 303);
  const page = plain((await anyone.get('/chien-luoc/cong.he-thong')).text);
  assert.match(page, /Sổ đăng ký hiện có 0 hệ thống/);
  assert.match(page, /2026-11.*Đếm từ sổ đăng ký/);
  assert.match(page, /Quy tắc riêng của Cổng/);
});

test('a document is linked to principles and stands on the page of the framework until it is taken off [L26.3]', async () => {
  await planner.get(`${HERE}/khung-dao-duc`);
  const fields = {
    kind: 'guidance',
    number: '12/HD',
    title: 'Hướng dẫn áp dụng Khung trong y tế',
    issuer: 'Bộ Y tế',
    sourceUrl: 'https://example.vn/hd',
    principles: ['1', '2'],
  };
  assert.equal((await planner.post(`${HERE}/khung-dao-duc`, fields)).status, 303);
  assert.match(
    plain((await anyone.get('/dao-duc')).text),
    /Hướng dẫn áp dụng Khung trong y tế .*An toàn, đáng tin cậy/,
  );
  const id = /khung-dao-duc\/([0-9a-f-]{36})\/ket-thuc/.exec((await planner.get(`${HERE}/khung-dao-duc`)).text)![1]!;
  assert.equal((await planner.post(`${HERE}/khung-dao-duc/${id}/ket-thuc`, {})).status, 303);
  assert.doesNotMatch((await anyone.get('/dao-duc')).text, /trong y tế/);
});

test('strange codes and hostile addresses meet a plain page', async () => {
  for (const path of ['/chien-luoc/khong-co', '/chien-luoc/%27%20or%201=1', `${HERE}/chi-tieu/__proto__`])
    assert.equal((await planner.get(path)).status, 404, path);
  await planner.get(`${HERE}/khung-dao-duc`);
  const bad = { kind: 'x', title: 'y', issuer: 'z', sourceUrl: 'javascript:alert(1)', principles: '9' };
  assert.equal((await planner.post(`${HERE}/khung-dao-duc`, bad)).status, 422);
  assert.equal((await planner.post(`${HERE}/gan-ket/khong-co/ket-thuc`, {})).status, 422);
  assert.equal((await planner.post(`${HERE}/muc-tieu`, { lines: 'x'.repeat(100_000) })).status, 422);
});

test('departments of a province map their plans of a year with resources and coordinating communes, and items that no plan of the province carries stand out [TN.3]', async () => {
  await planner.get(`${HERE}/muc-tieu`);
  const lines = [
    'TN1 | mục tiêu | Mục tiêu thử thứ nhất | Bộ | 2030',
    'TN2 | mục tiêu | Mục tiêu thử thứ hai | Bộ | 2030',
  ];
  assert.equal((await planner.post(`${HERE}/muc-tieu`, { lines: lines.join('\n') })).status, 303);
  const department = (await portal.official('planner', 'thai-nguyen-dost')).browser;
  const page = async (year: string): Promise<string> =>
    plain((await officer.get(`${HERE}/theo-tinh?tinh=thai-nguyen&nam=${year}`)).text);
  const rowOf = (text: string, code: string): string => {
    const from = text.slice(text.indexOf(`${code}. Mục tiêu thử`));
    return from.slice(0, 3 + from.slice(3).search(/TN\d\. |Căn cứ pháp luật/));
  };
  const missing = async (year: string): Promise<number> => Number(/(\d+) trong \d+ mục chưa/.exec(await page(year))?.[1]); // prettier-ignore
  const before = await missing('2027');
  assert.match(
    rowOf(await page('2027'), 'TN1'),
    /^TN1\. Mục tiêu thử thứ nhất Nhiệm vụ thực hiện Chưa có kế hoạch nào/,
  );
  await department.get(`${HERE}/gan-ket`);
  const fields = { agencyCode: 'thai-nguyen-dost', planTask: 'KH Sở 2027 mục 2', itemCode: 'TN1', resources: '500 triệu đồng, 2 người', year: '2027', coordinators: 'UBND xã Phú Bình' }; // prettier-ignore
  const map = (more: Partial<typeof fields>) => department.post(`${HERE}/gan-ket`, { ...fields, ...more });
  assert.equal((await map({ resources: '' })).status, 422, 'resources are named');
  const wrongYear = await map({ year: '27' });
  assert.equal(wrongYear.status, 422);
  says(wrongYear, /Năm là một số từ 2025 đến 2100/);
  assert.equal((await map({ agencyCode: 'thai-nguyen' })).status, 422, 'a department plans for itself');
  assert.equal((await map({})).status, 303);
  const row = rowOf(await page('2027'), 'TN1');
  assert.match(row, /Sở Khoa học và Công nghệ Thái Nguyên: KH Sở 2027 mục 2 \. Nguồn lực bảo đảm: 500 triệu đồng, 2 người \. Phối hợp: UBND xã Phú Bình/); // prettier-ignore
  assert.match(rowOf(await page('2027'), 'TN2'), /^TN2\. Mục tiêu thử thứ hai Nhiệm vụ thực hiện Chưa có kế hoạch nào/);
  assert.equal(await missing('2027'), before - 1);
  assert.equal(await missing('2028'), before, 'the next year needs its own plan');
  const other = plain((await officer.get(`${HERE}/theo-tinh?tinh=ha-noi&nam=2027`)).text);
  assert.match(rowOf(other, 'TN1'), /Chưa có kế hoạch nào/, 'another province does not carry it by that');
  assert.equal((await officer.get(`${HERE}/theo-tinh?tinh=%22%3E&nam=9`)).status, 200);
});
