import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentLines } from '../../../src/platform/document-text/index.ts';
import { sheetFile, stateDocumentDocx, DOCX_TYPE } from '../../../src/platform/office-files/index.ts';
import { Browser, officePortal, postRow, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const most = (await portal.official('planner', 'most-nidt')).browser;
const lead = (await portal.official('lead', 'most')).browser;
const hanoi = (await portal.official('planner', 'ha-noi-dost')).browser;
const health = (await portal.official('planner', 'moh')).browser;
const visitor = new Browser(portal.app, '');
const createdAt = new Date('2026-11-22T01:00:00Z');

const dossier = (code: string): string => `/can-bo/van-ban/${code}/ho-so`;

async function docx(text: string): Promise<Buffer> {
  const content = { title: text, agency: 'Bộ', placeAndDate: 'Hà Nội', body: [], signature: { position: 'Bộ trưởng' } };
  return stateDocumentDocx(content, { lang: 'vi', createdAt });
}

/** Enters a part with its file. */
async function withFile(code: string, part: string, bytes: Buffer, name: string): Promise<number> {
  await most.get(dossier(code));
  const fields = { [`${part}--state`]: 'ready', [`${part}--note`]: '', [`${part}--address`]: '' };
  return (await most.upload(`${dossier(code)}/${part}`, fields, { field: `${part}--file`, name, bytes })).status;
}

const enter = async (code: string, part: string, fields: Record<string, string>): Promise<number> => {
  await most.get(dossier(code));
  return (await postRow(most, `${dossier(code)}/${part}`, { note: '', address: '', ...fields })).status;
};

test('the dossier of the decree that details the Law is put together part by part until nothing is missing [Q367.3.1] [MST.1a]', async () => {
  const code = 'decree142';
  const empty = await most.get(dossier(code));
  says(empty, /Còn thiếu 6 thành phần: Tờ trình; Dự thảo văn bản; Bản thuyết minh; Báo cáo đánh giá tác động; /);
  saysNot(empty, /Căn cứ chuyên môn/, 'a decree carries no list');
  const explanation = await docx('Bản thuyết minh thử');
  assert.equal(await withFile(code, 'explanation', explanation, 'thuyet-minh.docx'), 303);
  assert.equal(await enter(code, 'submission', { state: 'ready', address: 'https://vanban.example/to-trinh' }), 303);
  assert.equal(await enter(code, 'draft', { state: 'ready' }), 303);
  assert.equal(await enter(code, 'comments', { state: 'ready' }), 303);
  assert.equal(await enter(code, 'appraisal', { state: 'inWork', note: 'Bộ Tư pháp đang thẩm định.' }), 303);
  assert.equal(
    await enter(code, 'impact', { state: 'notNeeded', note: 'Đã đánh giá ở giai đoạn xây dựng Luật.' }),
    303,
  );
  const nearly = await lead.get(dossier(code));
  says(nearly, /Còn thiếu 1 thành phần: Báo cáo thẩm định\./);
  const file = /href="([^"]*\/tep\/[^"]*)"/.exec(nearly.text)![1]!;
  assert.deepEqual((await lead.get(file)).bytes, explanation);
  assert.equal(await enter(code, 'appraisal', { state: 'ready', address: 'https://vanban.example/tham-dinh' }), 303);
  says(await most.get(dossier(code)), /Hồ sơ đã đủ thành phần/);
  assert.equal(await enter(code, 'explanation', { state: 'ready', note: 'Bản cuối.' }), 303);
  says(await most.get(dossier(code)), /thuyet-minh\.docx/, 'the file stays until another one comes');
});

test('the dossier of the list of data sets has explanation, the list and what is asked for connecting and sharing [Q367.3.3] [MST.1c]', async () => {
  const code = 'decision804';
  says(await most.get(dossier(code)), /Bản thuyết minh[\s\S]*Danh mục kèm theo[\s\S]*Yêu cầu kết nối, chia sẻ dữ liệu/);
  const columns = [{ heading: 'Tên', width: 40, kind: 'text' as const }];
  const list = await sheetFile({
    title: 'Danh mục',
    createdAt,
    sheets: [{ name: 'Bộ dữ liệu', columns, rows: [['Bộ dữ liệu thử']] }],
  });
  assert.equal(await withFile(code, 'entries', list, 'danh-muc.xlsx'), 303);
  assert.equal(await withFile(code, 'explanation', await docx('Thuyết minh'), 'thuyet-minh.docx'), 303);
  assert.equal(await withFile(code, 'sharing', await docx('Yêu cầu kết nối'), 'ket-noi.docx'), 303);
  const page = await most.get(dossier(code));
  for (const name of ['danh-muc.xlsx', 'thuyet-minh.docx', 'ket-noi.docx']) assert.ok(page.text.includes(name), name);
  assert.match(page.text, /Còn thiếu 7 thành phần/);
});

test('the dossier of the list of high-risk systems has criteria, principles of classification and expert grounds [Q367.3.4] [MST.1d]', async () => {
  const code = 'decision33';
  assert.equal(await withFile(code, 'criteria', await docx('Tiêu chí'), 'tieu-chi.docx'), 303);
  assert.equal(await withFile(code, 'expertGrounds', await docx('Căn cứ'), 'can-cu.docx'), 303);
  const page = await most.get(dossier(code));
  says(
    page,
    /Tiêu chí và nguyên tắc phân loại[\s\S]*tieu-chi\.docx[\s\S]*Căn cứ chuyên môn của từng mục[\s\S]*can-cu\.docx/,
  );
});

test('a part that is ready has something to show, one that is not needed says why, and bad files are not kept', async () => {
  const code = 'decision33';
  const bare = await postRow(most, `${dossier(code)}/appraisal`, { state: 'ready', note: '', address: '' });
  assert.equal(bare.status, 422);
  says(bare, /Bạn hãy tải tệp hoặc ghi địa chỉ/);
  assert.equal(
    (await postRow(most, `${dossier(code)}/impact`, { state: 'notNeeded', note: '', address: '' })).status,
    422,
  );
  assert.equal((await postRow(most, `${dossier(code)}/submission`, { state: 'ready', note: '', address: 'javascript:alert(1)' })).status, 422); // prettier-ignore
  assert.equal(
    (await postRow(most, `${dossier(code)}/khong-co`, { state: 'inWork', note: '', address: '' })).status,
    422,
  );
  assert.equal(await withFile(code, 'submission', Buffer.from('<script>alert(1)</script>'), 'to-trinh.docx'), 422);
  assert.equal((await postRow(most, `${dossier('decree142')}/criteria`, { state: 'inWork', note: '', address: '' })).status, 422); // prettier-ignore
});

test('a dossier is the drafters’ own: others neither see it, nor its files, nor the comments on it, and cannot write', async () => {
  const entered = await health.get('/can-bo/van-ban/moi').then(
    () =>
    health.post('/can-bo/van-ban/moi', { agency: 'moh', kind: 'circular', title: 'Thông tư thử của ngành y tế', issuer: 'Bộ Y tế', state: 'forComment' }), // prettier-ignore
  );
  const code = /van-ban\/([^/?]+)/.exec(entered.location)![1]!;
  says(await health.get(`/can-bo/van-ban/${code}`), /Hồ sơ trình/);
  assert.equal((await health.get(dossier(code))).status, 200);
  assert.equal((await most.get(dossier(code))).status, 200, 'the Ministry that consolidates');
  saysNot(await hanoi.get(`/can-bo/van-ban/${code}`), /Hồ sơ trình/);
  const file = /href="([^"]*\/tep\/[^"]*)"/.exec((await most.get(dossier('decision33'))).text)![1]!;
  for (const path of [dossier(code), `${dossier(code)}/gop-y.docx`, file]) {
    assert.equal((await hanoi.get(path)).status, 404, path);
    assert.notEqual((await visitor.get(path)).status, 200, path);
  }
  assert.equal(
    (await postRow(hanoi, `${dossier(code)}/submission`, { state: 'inWork', note: 'x', address: '' })).status,
    404,
  );
  const another = file.replace('decision33', 'decree142');
  assert.equal((await most.get(another)).status, 404, 'a file is found only in its own dossier');
});

test('the table of comments for the dossier says who said what to which clause and how it was handled, without naming people', async () => {
  const code = 'decree330';
  const desk = `/can-bo/van-ban/${code}/du-thao`;
  await most.get(desk);
  const source = 'NGHỊ ĐỊNH THỬ\nĐiều 1. Phạm vi\n1. Nghị định này quy định về việc thử.\n';
  const bytes = Buffer.from(source);
  assert.equal(
    (await most.upload(`${desk}/ban`, { label: 'Lần 1' }, { field: 'file', name: 'a.txt', bytes })).status,
    303,
  );
  const days = { 'opensOn-day': '1', 'opensOn-month': '11', 'opensOn-year': '2026', 'closesOn-day': '31', 'closesOn-month': '12', 'closesOn-year': '2026' }; // prettier-ignore
  assert.equal((await most.post(`${desk}/thoi-gian`, { draftVersion: '1', ...days })).status, 303);
  const person = (await portal.official('applicant', null, 'Nguyễn Thị Bí Mật')).browser;
  const open = `/phap-luat/van-ban/${code}/du-thao`;
  await person.get(open);
  assert.equal((await person.post(open, { provision: '1.1', body: 'Nên nói rõ việc thử.' })).status, 303);
  const file = await most.get(`${dossier(code)}/gop-y.docx`);
  const lines = await documentLines(file.bytes, DOCX_TYPE);
  assert.ok(lines.ok);
  const said = lines.value.map(({ text, cells }) => cells?.join(' | ') ?? text).join('\n');
  assert.match(said, /Cá nhân\n\(bản 1, ngày \d\d\/\d\d\/2026\) \| 1\.1 \| Nên nói rõ việc thử\. \| Chưa xử lý/);
  assert.ok(!said.includes('Bí Mật'));
});

const enterDocument = async (fields: Record<string, string>): Promise<string> => {
  await most.get('/can-bo/van-ban/moi');
  const entered = await most.post('/can-bo/van-ban/moi', { agency: 'most', issuer: 'Bộ Khoa học và Công nghệ', ...fields }); // prettier-ignore
  assert.equal(entered.status, 303, entered.text.slice(0, 2000));
  return /van-ban\/([^/?]+)/.exec(entered.location)![1]!;
};

test('the circular that issues the ethics framework has its dossier, and the guidance on applying it is linked as its product and shown to everybody once it holds [Q367.3.5] [MST.1dd]', async () => {
  const code = 'circular05';
  const empty = await most.get(dossier(code));
  says(empty, /Còn thiếu 6 thành phần/);
  says(empty, /Chưa có văn bản nào trong danh mục hướng dẫn/);
  saysNot(await visitor.get('/dao-duc'), /Hướng dẫn thử áp dụng Khung/);
  assert.equal(await withFile(code, 'draft', await docx('Dự thảo Thông tư'), 'du-thao-thong-tu.docx'), 303);
  assert.equal(await withFile(code, 'submission', await docx('Tờ trình'), 'to-trinh-thong-tu.docx'), 303);
  const guidance = { kind: 'guidance', number: '12/HD-THU', title: 'Hướng dẫn thử áp dụng Khung đạo đức', state: 'drafting', 'link-guides': '05/2026/TT-BKHCN' }; // prettier-ignore
  const product = await enterDocument(guidance);
  const page = await most.get(dossier(code));
  says(page, /du-thao-thong-tu\.docx/);
  says(page, /Được hướng dẫn bởi: <a [^>]*>Hướng dẫn thử áp dụng Khung đạo đức<\/a>[\s\S]{0,200}Đang soạn thảo/);
  saysNot(await visitor.get('/dao-duc'), /Hướng dẫn thử áp dụng Khung/, 'what is being drafted guides nobody');
  const days = { 'issuedOn-day': '1', 'issuedOn-month': '4', 'issuedOn-year': '2026', 'inForceFrom-day': '1', 'inForceFrom-month': '4', 'inForceFrom-year': '2026' }; // prettier-ignore
  const issued = { ...guidance, ...days, agency: 'most', issuer: 'Bộ', state: 'issued', version: '1' };
  assert.equal((await most.post(`/can-bo/van-ban/${product}`, issued)).status, 303);
  const shown = await visitor.get('/dao-duc');
  says(shown, new RegExp(`href="/phap-luat/van-ban/${product}">Hướng dẫn thử áp dụng Khung đạo đức<`));
  says(shown, /05\/2026\/TT-BKHCN/);
});

test('the dossier of the strategy’s draft names its two joint leads, and both put its parts together [MST.4a]', async () => {
  const code = await enterDocument({ kind: 'plan', title: 'Chiến lược thử về trí tuệ nhân tạo', state: 'drafting' });
  const department = (await portal.official('planner', 'most-ndt', 'Người của Cục')).browser;
  const institute = (await portal.official('planner', 'most-nidt', 'Người của Viện')).browser;
  says(await department.get(dossier(code)), /Chưa ghi đơn vị nào/);
  const leads = (fields: Record<string, string>) => postRow(department, `${dossier(code)}/chu-tri`, fields);
  assert.equal((await leads({ lead1: '', lead2: '', lead3: '' })).status, 422);
  const twice = await leads({ lead1: 'most-ndt', lead2: 'most-ndt', lead3: '' });
  assert.equal(twice.status, 422);
  says(twice, /Có đơn vị được chọn hai lần/);
  assert.equal((await leads({ lead1: 'most-ndt', lead2: 'khong-co', lead3: '' })).status, 422);
  assert.equal((await leads({ lead1: 'most-ndt', lead2: 'most-nidt', lead3: '' })).status, 303);
  says(
    await lead.get(dossier(code)),
    /Cùng chủ trì:[\s\S]*<li>Cục Chuyển đổi số quốc gia<\/li><li>Viện Công nghệ số và Chuyển đổi số quốc gia<\/li>/,
  );
  assert.equal((await postRow(hanoi, `${dossier(code)}/chu-tri`, { lead1: 'ha-noi', lead2: '', lead3: '' })).status, 404); // prettier-ignore
  for (const [who, part] of [
    [department, 'draft'],
    [institute, 'submission'],
  ] as const) {
    // prettier-ignore
    await who.get(dossier(code));
    const fields = { state: 'inWork', note: '', address: '' };
    assert.equal((await postRow(who, `${dossier(code)}/${part}`, fields)).status, 303, part);
  }
  const page = await lead.get(dossier(code));
  says(page, /Người của Cục nhập/);
  says(page, /Người của Viện nhập/);
});
