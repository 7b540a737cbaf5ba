import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { INVENTED_PLAN } from './invented-plan.ts';
import { Browser, notify, officePortal, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const planner = (await portal.official('planner', 'most', 'Nguyễn Phương Thảo')).browser;
const legal = (await portal.official('planner', 'most-legal')).browser;
const finance = (await portal.official('planner', 'most-finance')).browser;
const officer = (await portal.official('officer', 'most')).browser;
const anyone = new Browser(portal.app, '');

const HERE = '/can-bo/ke-hoach';
const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const named = (form: string, values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${form}--${name}`, value]));

/** A plan that runs, read from a document, with its tasks by number. */
async function running(mark: string): Promise<{ code: string; at: (number: string) => string }> {
  await planner.get(`${HERE}/nap`);
  const file = { field: 'nap--file', name: 'ke-hoach.txt', bytes: Buffer.from(`${INVENTED_PLAN}\n(${mark})`) };
  const sent = await planner.upload(`${HERE}/nap`, { 'nap--agencyCode': 'most' }, file);
  const code = /ke-hoach\/(KH[\d-]+)/.exec(sent.location)![1]!;
  await planner.post(`${HERE}/${code}/xac-nhan`, { viec: 'bat-dau', 'giu-nguyen': '1' });
  const { text } = await planner.get(`${HERE}/${code}`);
  const found = new Map(
    [...text.matchAll(/nhiem-vu\/([0-9a-f-]{36})"><span class="code[^>]*>([^<]+)</g)].map(([, id, number]) => [
      number!,
      id!,
    ]),
  );
  return { code, at: (number) => `${HERE}/${code}/nhiem-vu/${found.get(number)!}` };
}

const TASK = named('them-nhiem-vu', {
  title: 'Soạn quy chế',
  leads: 'Vụ Pháp chế',
  kind: 'date',
  'dueTo-day': '30',
  'dueTo-month': '6',
  'dueTo-year': '2027',
  products: 'Quy chế',
});

test('a plan is made by hand: an empty draft, tasks with lead, day and product, then it runs, and it is closed with a reason [MST.I.2]', async () => {
  await planner.get(`${HERE}/moi`);
  const refused = await planner.post(
    `${HERE}/moi`,
    named('moi', { title: '', agencyCode: 'ha-noi', 'issuedOn-day': '40' }),
  );
  assert.equal(refused.status, 422);
  const made = await planner.post(
    `${HERE}/moi`,
    named('moi', { title: 'Kế hoạch năm 2027', agencyCode: 'most', unitName: '' }),
  );
  assert.equal(made.status, 303, plain(made.text));
  const at = made.location.split('?')[0]!;
  says(await planner.get(at), /Thêm nhiệm vụ/);
  assert.equal((await officer.get(at)).status, 404, 'a draft is nobody else’s business');
  assert.equal(
    (await planner.post(`${at}/xac-nhan`, { viec: 'bat-dau' })).status,
    422,
    'a plan without tasks does not begin',
  );
  assert.equal((await planner.post(`${at}/them-nhiem-vu`, TASK)).status, 303);
  assert.equal((await planner.post(`${at}/xac-nhan`, { viec: 'bat-dau' })).status, 303);
  const bare = await planner.post(`${at}/them-nhiem-vu`, named('them-nhiem-vu', { title: 'Việc trần', kind: 'none' }));
  assert.equal(bare.status, 422, 'a running plan takes no task without lead, day and product');
  for (const field of ['leads', 'dueTo', 'products']) says(bare, new RegExp(`href="#f-them-nhiem-vu--${field}"`));
  says(bare, /Việc trần/);
  says(await officer.get(at), /Soạn quy chế/);
  saysNot(await officer.get(at), /Đóng kế hoạch/);
  const closing = await planner.post(`${at}/dong`, named('dong', { reason: '' }));
  assert.equal(closing.status, 422);
  says(closing, /href="#f-dong--reason"/);
  assert.equal((await planner.post(`${at}/dong`, named('dong', { reason: 'Đã tổng kết năm' }))).status, 303);
  const closed = await planner.get(at);
  assert.match(plain(closed.text), /Đã đóng.*Đã tổng kết năm/);
  assert.equal((await planner.post(`${at}/them-nhiem-vu`, TASK)).status, 422, 'nothing changes afterwards');
});

test('a lower unit makes its own plan below a task; links show what is carried out above and below with what does not fit, and are taken away again [HN.IV.3-1]', async () => {
  const { code, at } = await running('cấp trên');
  const above = at('II.1');
  const id = above.split('/').at(-1)!;
  says(await legal.get(above), new RegExp(`/moi\\?nhiem-vu=${id}`));
  const form = await legal.get(`${HERE}/moi?nhiem-vu=${id}`);
  assert.match(plain(form.text), /Thực hiện nhiệm vụ .*Biên soạn tài liệu hướng dẫn/);
  const values = named('moi', { title: 'Kế hoạch của Vụ Pháp chế', agencyCode: 'most-legal', parentTaskId: id });
  const made = await legal.post(`${HERE}/moi`, values);
  assert.equal(made.status, 303, plain(made.text));
  const own = made.location.split('?')[0]!;
  says(await legal.get(own), new RegExp(`ke-hoach/${code}`));
  await legal.post(`${own}/them-nhiem-vu`, TASK);
  assert.equal((await legal.post(`${own}/xac-nhan`, { viec: 'bat-dau' })).status, 303);
  assert.match(plain((await planner.get(above)).text), /Kế hoạch của đơn vị cấp dưới.*Kế hoạch của Vụ Pháp chế/);
  const lower = `${own}/nhiem-vu/${/nhiem-vu\/([0-9a-f-]{36})/.exec((await legal.get(own)).text)![1]!}`;
  const search = await legal.get(`${lower}/lien-ket?q=${encodeURIComponent('tài liệu hướng dẫn')}`);
  says(search, new RegExp(id));
  saysNot(await legal.get(`${lower}/lien-ket?q=${encodeURIComponent('không có gì như vậy')}`), new RegExp(id));
  const link = (linked: string) => named('lien-ket', { upperTaskId: id, linked });
  assert.equal((await legal.post(`${lower}/lien-ket`, link('1'))).status, 303);
  assert.match(
    plain((await legal.get(lower)).text),
    /Thực hiện nhiệm vụ cấp trên.*Biên soạn tài liệu.*Hạn sau hạn của cấp trên/,
  );
  assert.match(
    plain((await planner.get(above)).text),
    /Được cấp dưới thực hiện.*Soạn quy chế.*Hạn sau hạn của cấp trên/,
  );
  const back = await planner.post(
    `${above}/lien-ket`,
    named('lien-ket', { upperTaskId: lower.split('/').at(-1)!, linked: '1' }),
  );
  assert.equal(back.status, 422, 'no circle');
  assert.equal((await legal.post(`${lower}/lien-ket`, link('0'))).status, 303);
  saysNot(await legal.get(lower), /Hạn sau hạn của cấp trên/);
  assert.equal((await officer.get(`${above}/lien-ket`)).status, 403);
});

test('money of a task and of the whole plan is recorded by year, source and step: units propose, the finance unit appraises, who keeps the plan decides [MST.III] [TN.III] [HN.III] [TN.IV.3] [HN.IV.2]', async () => {
  const { code, at } = await running('kinh phí');
  const [task, plan] = [at('II.1'), `${HERE}/${code}`];
  const money = (more: Record<string, string>) =>
    named('kinh-phi', {
      year: '2027',
      source: 'recurrent',
      step: 'proposed',
      amountVnd: '400.000.000',
      note: '',
      ...more,
    });
  await legal.get(task);
  assert.equal((await legal.post(`${task}/kinh-phi`, money({}))).status, 303);
  const decides = await legal.post(`${task}/kinh-phi`, money({ step: 'decided' }));
  assert.equal(decides.status, 422);
  says(decides, /href="#f-kinh-phi--step"/);
  await finance.get(task);
  assert.equal(
    (await finance.post(`${task}/kinh-phi`, money({ step: 'appraised', amountVnd: '350 000 000' }))).status,
    303,
  );
  assert.equal(
    (
      await finance.post(
        `${plan}/kinh-phi`,
        money({ step: 'appraised', source: 'investment', amountVnd: '5.000.000.000' }),
      )
    ).status,
    303,
  );
  assert.equal((await finance.post(`${plan}/kinh-phi`, money({ step: 'decided' }))).status, 422);
  assert.equal((await legal.post(`${plan}/kinh-phi`, money({}))).status, 422, 'the whole plan is not one unit’s');
  await planner.get(task);
  assert.equal(
    (await planner.post(`${task}/kinh-phi`, money({ step: 'decided', amountVnd: '300000000' }))).status,
    303,
  );
  const wrong = await planner.post(`${task}/kinh-phi`, money({ year: 'mai', amountVnd: '-5' }));
  assert.equal(wrong.status, 422);
  for (const field of ['year', 'amountVnd']) says(wrong, new RegExp(`href="#f-kinh-phi--${field}"`));
  const shown = plain((await officer.get(task)).text);
  assert.match(shown, /2027 Nguồn Chi thường xuyên Bước Đề xuất Số tiền \(đồng\) 400\.000\.000/);
  assert.match(shown, /Thẩm định Số tiền \(đồng\) 350\.000\.000/);
  assert.match(shown, /Quyết định Số tiền \(đồng\) 300\.000\.000/);
  const whole = plain((await officer.get(plan)).text);
  assert.match(whole, /Cả kế hoạch Năm 2027 Nguồn Đầu tư phát triển Bước Thẩm định Số tiền \(đồng\) 5\.000\.000\.000/);
  assert.match(whole, /II\.1.*400\.000\.000/);
  saysNot(await anyone.get(`/ke-hoach/${code}`), /400\.000\.000/);
});

test('another unit takes over from 2028, jointly and on a condition; the leader still to be assigned is assigned; both stay in the history [MST.II-hand] [MST.II-sup]', async () => {
  const { at } = await running('đổi chủ trì');
  const task = at('II.2');
  says(await planner.get(task), /Sẽ phân công sau/);
  const change = {
    leads: 'Cục A\nCục B | khi dùng vốn đầu tư',
    'from-day': '1',
    'from-month': '1',
    'from-year': '2028',
    reason: 'Sắp xếp bộ máy',
  };
  const refused = await planner.post(`${task}/chu-tri`, named('chu-tri', { ...change, 'from-day': '32', reason: '' }));
  assert.equal(refused.status, 422);
  for (const field of ['from', 'reason']) says(refused, new RegExp(`href="#f-chu-tri--${field}"`));
  says(refused, /Cục B \| khi dùng vốn đầu tư/);
  assert.equal((await planner.post(`${task}/chu-tri`, named('chu-tri', change))).status, 303);
  const supervisor = named('chi-dao', { name: 'Thứ trưởng Lê Minh Hạ', reason: '' });
  assert.equal((await planner.post(`${task}/chi-dao`, supervisor)).status, 303);
  const text = plain((await officer.get(task)).text);
  assert.match(text, /Văn phòng Bộ đến (Thứ Sáu, )?31\/12\/2027/);
  assert.match(text, /Cục A từ (Thứ Bảy, )?01\/01\/2028/);
  assert.match(text, /Cục B \( ?khi dùng vốn đầu tư ?\)/);
  assert.match(
    text,
    /Lịch sử thay đổi.*Lãnh đạo chỉ đạo: Thứ trưởng Lê Minh Hạ.*Sắp xếp bộ máy.*Theo phân công của Bộ trưởng/,
  );
  says(
    await officer.get(`${HERE}/nhiem-vu?chi-dao=${encodeURIComponent('Thứ trưởng Lê Minh Hạ')}`),
    new RegExp(task.split('/').at(-1)!),
  );
});

test('evidence is a file judged by what is in it, or a code that the registers have; it is withdrawn with a reason and the file is read by officials alone', async () => {
  const { code, at } = await running('minh chứng');
  const task = at('II.1');
  const party = await portal.party('Công ty Thử');
  const { aiId } = await notify(portal, await portal.applicant(party), party);
  await planner.get(task);
  const given = (more: Record<string, string>) =>
    named('minh-chung', { kind: 'register', value: '', title: 'Hệ thống đã thông báo', ...more });
  const unknown = await planner.post(`${task}/minh-chung`, given({ value: 'AI-0000-0000-0000' }));
  assert.equal(unknown.status, 422);
  says(unknown, /href="#f-minh-chung--value"/);
  says(unknown, /value="AI-0000-0000-0000"/);
  assert.equal((await planner.post(`${task}/minh-chung`, given({ value: aiId }))).status, 303);
  const file = (bytes: string | Buffer, name: string) => ({
    field: 'minh-chung--file',
    name,
    bytes: Buffer.from(bytes),
  });
  const kind = given({ kind: 'file', title: 'Báo cáo gốc' });
  const none = await planner.upload(`${task}/minh-chung`, kind, null);
  assert.equal(none.status, 422);
  says(none, /href="#f-minh-chung--file"/);
  const disguised = await planner.upload(`${task}/minh-chung`, kind, file('MZ\u0090\u0000chương trình', 'bao-cao.pdf'));
  assert.equal(disguised.status, 422);
  says(disguised, /href="#f-minh-chung--file"/);
  says(disguised, /value="Báo cáo gốc"/);
  assert.equal((await planner.upload(`${task}/minh-chung`, kind, file('Nội dung báo cáo', 'bao-cao.txt'))).status, 303);
  const page = (await planner.get(task)).text;
  says(await planner.get(task), new RegExp(`/he-thong/${aiId}`));
  const link = /href="([^"]+\/tep)"/.exec(page)![1]!;
  assert.equal((await officer.get(link)).text, 'Nội dung báo cáo');
  assert.notEqual((await anyone.get(link)).status, 200);
  const open = await anyone.get(`/ke-hoach/${code}`);
  says(open, new RegExp(aiId));
  saysNot(open, /Báo cáo gốc/);
  const withdraw = link.replace(/\/tep$/, '/rut');
  const id = /minh-chung\/([0-9a-f-]{36})/.exec(link)![1]!;
  const empty = await planner.post(withdraw, { [`rut-${id}--reason`]: '' });
  assert.equal(empty.status, 422);
  says(empty, new RegExp(`href="#f-rut-${id}--reason"`));
  assert.equal((await planner.post(withdraw, { [`rut-${id}--reason`]: 'Nhầm tệp' })).status, 303);
  assert.match(plain((await officer.get(task)).text), /Báo cáo gốc.*Đã rút.*Nhầm tệp/);
});

test('a task is removed with a reason and leaves the plan, unless something stands below it', async () => {
  const { code, at } = await running('bỏ nhiệm vụ');
  const [first, second] = [at('II.1'), at('II.2')];
  await planner.get(first);
  const part = named('viec-con', {
    title: 'Việc nhỏ',
    leads: 'Vụ Pháp chế',
    'due-day': '1',
    'due-month': '12',
    'due-year': '2026',
  });
  assert.equal((await planner.post(`${first}/viec-con`, part)).status, 303);
  const kept = await planner.post(`${first}/bo`, named('bo', { reason: 'Thừa' }));
  assert.equal(kept.status, 422);
  says(kept, /có việc con/);
  assert.equal((await planner.post(`${second}/bo`, named('bo', { reason: '' }))).status, 422);
  const removed = await planner.post(`${second}/bo`, named('bo', { reason: 'Trùng với nhiệm vụ khác' }));
  assert.equal(removed.location.split('?')[0], `${HERE}/${code}`);
  saysNot(await planner.get(`${HERE}/${code}`), /Tập huấn cho bộ phận/);
  assert.equal((await planner.get(second)).status, 404);
});

test('the original document is handed out to whoever may read the plan', async () => {
  const { code } = await running('bản gốc');
  assert.match((await officer.get(`${HERE}/${code}/van-ban`)).text, /KẾ HOẠCH[\s\S]*\(bản gốc\)/);
  assert.notEqual((await anyone.get(`${HERE}/${code}/van-ban`)).status, 200);
});

test('a file whose form is refused need not be chosen again: it is named, sent along, and used when the rest is right; nobody else may use it', async () => {
  const { at } = await running('tệp giữ lại');
  const task = at('II.1');
  await planner.get(task);
  const kind = named('minh-chung', { kind: 'file', value: '', title: '' });
  const sent = { field: 'minh-chung--file', name: 'bien-ban.txt', bytes: Buffer.from('Biên bản nghiệm thu') };
  const refused = await planner.upload(`${task}/minh-chung`, kind, sent);
  assert.equal(refused.status, 422);
  says(refused, /href="#f-minh-chung--title"/);
  saysNot(refused, /href="#f-minh-chung--file"/);
  says(refused, /Đã nhận tệp “bien-ban\.txt”/);
  says(refused, new RegExp(createHash('sha256').update(sent.bytes).digest('hex')));
  const kept = /name="minh-chung--file-kept" value="([^"]+)"/.exec(refused.text)![1]!;
  const again = {
    ...named('minh-chung', { kind: 'file', value: '', title: 'Biên bản' }),
    'minh-chung--file-kept': kept,
  };
  const other = (await portal.official('planner', 'most', 'Người khác')).browser;
  await other.get(task);
  const stolen = await other.upload(`${task}/minh-chung`, again, null);
  assert.equal(stolen.status, 422, 'a file of somebody else');
  says(stolen, /href="#f-minh-chung--file"/);
  for (const wrong of ['x', '00000000-0000-4000-8000-000000000000'])
    assert.equal(
      (await planner.upload(`${task}/minh-chung`, { ...again, 'minh-chung--file-kept': wrong }, null)).status,
      422,
    );
  assert.equal((await planner.upload(`${task}/minh-chung`, again, null)).status, 303);
  const page = await planner.get(task);
  const link = /href="([^"]*minh-chung\/[^"]*\/tep)"[^>]*><span lang="vi">Biên bản</.exec(page.text)![1]!;
  assert.equal((await planner.get(link)).text, 'Biên bản nghiệm thu');
});
