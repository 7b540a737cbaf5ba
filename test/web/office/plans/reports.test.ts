import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, officePortal, says, saysNot } from '../office-portal.ts';
import { castOf, HERE, runningPlan } from './report-room.ts';

const portal = await officePortal();
const { ministry, office, industry } = await castOf(portal);
const officer = (await portal.official('officer', 'most')).browser;
const hanoi = (await portal.official('planner', 'ha-noi')).browser;
const anyone = new Browser(portal.app, '');

const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const plan = await runningPlan(ministry.browser, 'một');
const REPORTS = `${HERE}/${plan.code}/bao-cao`;
const PERIOD = `${REPORTS}/${plan.period}`;
const unitAt = (code: string, period = PERIOD): string => `${period}/don-vi/${encodeURIComponent(`agency:${code}`)}`;
const field = (name: string): string => `bao-cao--${name}`;

/** The value of the hidden field that says which state of the report the page shows. */
function revisionIn(text: string, form: string): string {
  return new RegExp(`name="${form}--revision" value="([^"]*)"`).exec(text)![1]!;
}

test('a confirmed plan opens its period: who sees it, in which lists, with the duty in its own words', async () => {
  const page = await ministry.browser.get(PERIOD);
  const text = plain(page.text);
  assert.match(text, /Năm 2026/);
  assert.match(text, /Hạn 15\/12\/2026/);
  assert.doesNotMatch(text, /Quy định riêng của Cổng: kế hoạch không nêu ngày/, 'the plan names the day');
  assert.match(text, /0 trên 2 đơn vị đã gửi/);
  assert.match(text, /trước ngày 15 tháng 12 hằng năm/);
  assert.match(text, /Văn phòng Bộ Chưa có.*|Chưa có.*Văn phòng Bộ/);
  saysNot(page, /don-vi\/agency%3Amost-legal/, 'who receives the reports does not report to itself');
  says(await ministry.browser.get(`${HERE}/bao-cao`), new RegExp(`${plan.code}/bao-cao/${plan.period}`));
  says(await office.browser.get(`${HERE}/bao-cao?loc=toi`), new RegExp(plan.period));
  saysNot(await officer.get(`${HERE}/bao-cao?loc=toi`), new RegExp(plan.period), 'an officer reports nothing');
  says(await officer.get(`${HERE}/bao-cao?loc=mo&ke-hoach=${plan.code}`), new RegExp(plan.period));
  says(await office.browser.get(HERE), /Báo cáo <span class="tab-count">1</, 'the tab counts what waits');
  saysNot(await officer.get(HERE), /tab-count/);
  saysNot(await ministry.browser.get(HERE), /tab-count/, 'reports of units wait for the units');
  says(await officer.get(`${HERE}/${plan.code}`), new RegExp(`href="${REPORTS}"`));
  says(await officer.get(`${HERE}/tong-quan`), new RegExp(`href="${HERE}/bao-cao"`));
  assert.equal((await hanoi.get(PERIOD)).status, 404);
  assert.equal((await anyone.get(PERIOD)).status, 303);
  const english = plain((await officer.get(`/en${PERIOD}`)).text);
  assert.match(english, /Year 2026.*Reporting period|Reporting period.*Year 2026/);
  saysNot(await officer.get(PERIOD), /Nhắc đơn vị chưa gửi|Lập bản tổng hợp/, 'an officer reads');
});

test('a unit’s report is filled in from progress, keeps its words, is looked at and sent; then it is read-only', async () => {
  const at = unitAt('most-iti');
  const task = plan.tasks.get('II.2')!;
  await industry.browser.get(`${HERE}/${plan.code}/nhiem-vu/${task}`);
  const progress = { 'tien-do--state': 'running', 'tien-do--percent': '40', 'tien-do--text': 'Đã mở ba lớp tập huấn.' };
  assert.equal((await industry.browser.post(`${HERE}/${plan.code}/nhiem-vu/${task}/tien-do`, progress)).status, 303);
  const page = await industry.browser.get(at);
  says(page, /Đã mở ba lớp tập huấn\./);
  says(page, new RegExp(`name="${field(task)}"`));
  const typed = {
    [field(task)]: 'Ba lớp, 90 <cán bộ>.',
    [field('results')]: 'Kết quả chung.',
    [field('difficulties')]: '',
    [field('proposals')]: 'Xin thêm kinh phí.',
    [field('nextSteps')]: 'Mở hai lớp.',
    [field('revision')]: revisionIn(page.text, 'bao-cao'),
  };
  const saved = await industry.browser.post(`${at}/luu`, { ...typed, viec: 'luu' });
  assert.equal(saved.status, 303, plain(saved.text));
  says(await industry.browser.get(saved.location), /Đã lưu nháp/);
  says(await officer.get(at), /Đơn vị đang soạn, chưa gửi/, 'a draft is the unit’s own');
  saysNot(await officer.get(at), /Xin thêm kinh phí/);
  const again = await industry.browser.get(at);
  const onwards = { ...typed, [field('revision')]: revisionIn(again.text, 'bao-cao'), viec: 'xem' };
  const preview = await industry.browser.get((await industry.browser.post(`${at}/luu`, onwards)).location);
  says(preview, /Xem trước báo cáo/);
  says(preview, /Ba lớp, 90 &#60;cán bộ&#62;/);
  saysNot(preview, /<cán bộ>/);
  const sent = await industry.browser.post(`${at}/gui`, { 'gui--revision': revisionIn(preview.text, 'gui') });
  assert.equal(sent.status, 303, plain(sent.text));
  const read = await industry.browser.get(sent.location);
  says(read, /Đã gửi báo cáo/);
  saysNot(read, /<textarea/);
  says(await officer.get(at), /Xin thêm kinh phí/);
  says(await officer.get(PERIOD), /1 trên 2 đơn vị đã gửi/);
});

test('each figure of a report opens the rows behind it', async () => {
  const at = unitAt('most-iti');
  const page = await officer.get(at);
  // Of three tasks: one is led by the office and overdue, one runs, one has not begun.
  const number = (name: string): string => new RegExp(`so=${name}#nhiem-vu">(\\d+)`).exec(page.text)?.[1] ?? '0';
  assert.deepEqual(['all', 'running', 'notBegun', 'overdue', 'done'].map(number), ['3', '1', '2', '1', '0']);
  const overdue = await officer.get(`${at}?so=overdue`);
  says(overdue, new RegExp(plan.tasks.get('II.1')!));
  saysNot(overdue, new RegExp(plan.tasks.get('II.3')!));
});

test('of two who write one report the second is told, and loses nothing', async () => {
  const at = unitAt('most-office');
  const first = await office.browser.get(at);
  const revision = { [field('revision')]: revisionIn(first.text, 'bao-cao') };
  assert.equal(
    (await office.browser.post(`${at}/luu`, { ...revision, [field('results')]: 'Bản thứ nhất' })).status,
    303,
  );
  const second = await ministry.browser.post(`${at}/luu`, { ...revision, [field('results')]: 'Bản thứ hai' });
  assert.equal(second.status, 422);
  assert.match(plain(second.text), /Người khác vừa lưu báo cáo này/);
  says(second, /<textarea[^>]*name="bao-cao--results"[^>]*>\s*Bản thứ hai/);
  assert.match(plain(second.text), /Bản người khác vừa lưu Bản thứ nhất/);
  const resolved = { [field('revision')]: revisionIn(second.text, 'bao-cao'), [field('results')]: 'Bản gộp' };
  assert.equal((await ministry.browser.post(`${at}/luu`, resolved)).status, 303);
  says(await office.browser.get(at), /Bản gộp/);
  const stale = await office.browser.post(`${at}/gui`, { 'gui--revision': '0' });
  assert.equal(stale.status, 422, 'nothing is sent that was not looked at');
});

test('what no field takes is refused beside it, and what was typed stays', async () => {
  const at = unitAt('most-office');
  const page = await office.browser.get(at);
  const wrong = await office.browser.post(`${at}/luu`, {
    [field('revision')]: revisionIn(page.text, 'bao-cao'),
    [field('results')]: 'trước\u202Egpj',
    [field(plan.tasks.get('II.1')!)]: 'x\u0007y',
    [field('proposals')]: 'Còn đây',
  });
  assert.equal(wrong.status, 422);
  says(wrong, /href="#f-bao-cao--results"/);
  says(wrong, new RegExp(`href="#f-bao-cao--${plan.tasks.get('II.1')!}"`));
  says(wrong, />\s*Còn đây/);
});

test('who collects gives a report back with a reason; the unit sends it again', async () => {
  const at = unitAt('most-iti');
  const refused = await ministry.browser.post(`${at}/tra-lai`, { 'tra-lai--reason': '' });
  assert.equal(refused.status, 422);
  says(refused, /href="#f-tra-lai--reason"/);
  assert.equal((await officer.post(`${at}/tra-lai`, { 'tra-lai--reason': 'x' })).status, 403);
  const back = await ministry.browser.post(`${at}/tra-lai`, { 'tra-lai--reason': 'Thiếu số lượt người học.' });
  assert.equal(back.status, 303);
  const page = await industry.browser.get(at);
  says(page, /Thiếu số lượt người học/);
  says(page, /<textarea/);
  const preview = await industry.browser.get(`${at}?xem=truoc`);
  const sent = await industry.browser.post(`${at}/gui`, { 'gui--revision': revisionIn(preview.text, 'gui') });
  assert.equal(sent.status, 303);
  says(await officer.get(`${at}?ban=1`), /Bạn đang xem bản 1/);
  says(await officer.get(at), /Bản 2/);
});

test('a duty is added with a reason and ended with one; a period is opened by hand and closed', async () => {
  const page = await ministry.browser.get(REPORTS);
  const duty = /che-do\/([0-9a-f-]{36})\/ky/.exec(page.text)![1]!;
  const none = await ministry.browser.post(`${REPORTS}/che-do`, {});
  assert.equal(none.status, 422);
  for (const name of ['text', 'dueText', 'reason']) says(none, new RegExp(`href="#f-them--${name}"`));
  const added = await ministry.browser.post(`${REPORTS}/che-do`, {
    'them--text': 'Báo cáo nhanh khi có yêu cầu',
    'them--to': 'Vụ Pháp chế',
    'them--dueText': 'Khi có yêu cầu',
    'them--reason': 'Lãnh đạo Bộ yêu cầu',
  });
  assert.equal(added.status, 303, plain(added.text));
  says(await officer.get(REPORTS), /Thêm ngoài văn bản/);
  const opened = await ministry.browser.post(`${REPORTS}/che-do/${duty}/ky`, {
    [`ky-${duty}--labelVi`]: 'Đột xuất tháng 11',
    [`ky-${duty}--reason`]: 'Theo yêu cầu',
    [`ky-${duty}--due-day`]: '30',
    [`ky-${duty}--due-month`]: '11',
    [`ky-${duty}--due-year`]: '2026',
  });
  assert.equal(opened.status, 303, plain(opened.text));
  const at = opened.location.split('?')[0]!;
  says(await officer.get(at), /Đột xuất tháng 11/);
  const english = await officer.get(`/en${at}`);
  says(
    english,
    /<h1\s*><span lang="vi">Đột xuất tháng 11<\/span><\/h1>/,
    'without an English name the words say what they are',
  );
  saysNot(english, /aria-current="page">Đột xuất/);
  const named = await ministry.browser.post(`${REPORTS}/che-do/${duty}/ky`, {
    [`ky-${duty}--labelVi`]: 'Đột xuất tháng 12',
    [`ky-${duty}--labelEn`]: 'On request, December',
    [`ky-${duty}--reason`]: 'Theo yêu cầu',
  });
  const other = named.location.split('?')[0]!;
  says(await officer.get(other), /<h1\s*>Đột xuất tháng 12<\/h1>/);
  says(await officer.get(`/en${other}`), /<h1\s*>On request, December<\/h1>/);
  const list = await officer.get(`/en${HERE}/bao-cao`);
  says(list, />On request, December</);
  says(list, /<span lang="vi">Đột xuất tháng 11<\/span>/);
  const ended = await ministry.browser.post(`${REPORTS}/che-do/${duty}/ket-thuc`, { [`thoi-${duty}--reason`]: 'Hết' });
  assert.equal(ended.status, 303);
  says(await officer.get(REPORTS), /Đã kết thúc/);
  const closed = await ministry.browser.post(`${at}/dong`, { 'dong--reason': 'Không cần nữa' });
  assert.equal(closed.status, 303);
  says(await officer.get(at), /Không cần nữa/);
  saysNot(await ministry.browser.get(at), /Lập bản tổng hợp/);
});

test('strange addresses of reports meet a plain page', async () => {
  const paths = [
    `${REPORTS}/x`,
    `${PERIOD}/don-vi/khong-co`,
    `${PERIOD}/don-vi/%27%3B`,
    `${PERIOD}/tong-hop/x`,
    `${HERE}/khong-co/bao-cao`,
    `${HERE}/khong-co/bao-cao/${plan.period}`,
  ];
  for (const path of paths) assert.equal((await ministry.browser.get(path)).status, 404, path);
  for (const query of ['loc=x&ke-hoach=%00', 'ke-hoach=%27'])
    assert.equal((await ministry.browser.get(`${HERE}/bao-cao?${query}`)).status, 200, query);
  for (const query of ['ban=x', 'so=__proto__', 'xem=x', 'xong=nhac-999999999'])
    assert.equal((await ministry.browser.get(`${unitAt('most-iti')}?${query}`)).status, 200, query);
});
