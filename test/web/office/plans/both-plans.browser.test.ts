import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { withBrowser } from '../../../browser.ts';
import { inOffice } from '../../../platform/office-files/in-office.ts';
import { sharedFile } from '../../../shared-folder.ts';
import { officePortal, type Person } from '../office-portal.ts';
import { HERE } from './report-room.ts';

const portal = await officePortal();

/** Of one published plan: who runs it, who reports, and which words are only there when everything came through. */
interface Walk {
  readonly file: string;
  readonly keeper: Person;
  readonly tasks: number;
  /** Begins the words of the duty whose period is opened by hand. */
  readonly duty: RegExp;
  readonly units: readonly { readonly person: Person; readonly task: string; readonly result: string }[];
  readonly number: string;
  /** Titles of tasks, by the documents themselves. */
  readonly titles: readonly string[];
}

const planner = (agency: string, name: string): Promise<Person> => portal.official('planner', agency, name);

const MINISTRY: Walk = {
  file: 'ke-hoach-bo-khcn.txt',
  keeper: await planner('most', 'Nguyễn Phương Thảo'),
  tasks: 25,
  duty: /định kỳ hoặc theo yêu cầu gửi báo cáo/,
  units: [
    {
      person: await planner('most-nidt', 'Trần Văn Viện'),
      task: 'II.1.a',
      result: 'Nghị định đã được ban hành trước hạn (thử).',
    },
    {
      person: await planner('most-office', 'Lê Thị Phòng'),
      task: 'II.7.b',
      result: 'Đã trả lời 12 kiến nghị trong kỳ (thử).',
    },
  ],
  number: '41/BC-THU',
  titles: ['Tham mưu phát triển cụm liên kết trí tuệ nhân tạo', 'Hướng dẫn áp dụng các quy định của Luật'],
};

const PROVINCE: Walk = {
  file: 'ke-hoach-thai-nguyen.txt',
  keeper: await planner('thai-nguyen-dost', 'Dương Hữu Khoa'),
  tasks: 7,
  duty: /Định kỳ 06 tháng, 01 năm báo cáo kết quả/,
  units: [
    {
      person: await planner('thai-nguyen-doj', 'Ma Thị Pháp'),
      task: 'II.1',
      result: 'Đã phổ biến Luật tại sáu xã (thử).',
    },
    {
      person: await planner('thai-nguyen-dof', 'Hà Văn Chính'),
      task: 'II.3',
      result: 'Đã lồng ghép chỉ tiêu của Chiến lược (thử).',
    },
  ],
  number: '42/BC-THU',
  titles: ['Rà soát các văn bản quy phạm pháp luật có liên quan'],
};

async function windowOf(browser: Browser, person: Person): Promise<Page> {
  const [name, value] = person.browser.cookie.split('=') as [string, string];
  const context = await browser.newContext({ baseURL: portal.url, viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name, value, url: portal.url }]);
  return context.newPage();
}

/** From the file to a plan in effect; gives its address. */
async function broughtIn(page: Page, file: string, tasks: number): Promise<string> {
  await page.goto(`${HERE}/nap`);
  await page.getByLabel('Tệp văn bản').setInputFiles(file);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await page.getByText(`${tasks} nhiệm vụ`, { exact: false }).first().waitFor();
  const confirm = new URL(page.url()).pathname;
  const sure = page.getByRole('button', { name: /^Xác nhận \d+ nhiệm vụ đọc chắc chắn$/ });
  if ((await sure.count()) > 0) {
    await sure.click();
    await page.getByText('Các nhiệm vụ đọc chắc chắn đã được xác nhận.').waitFor();
  }
  const unsure = page.getByRole('button', { name: 'Xác nhận nhiệm vụ này' });
  // Where the document says no product or no day, none is put in: each such task is looked at and confirmed as it stands.
  for (let left = await unsure.count(); left > 0; left -= 1) {
    const answered = page.waitForEvent('load');
    await unsure.first().click();
    await answered;
  }
  const gaps = page.getByLabel(/giữ nguyên/i);
  if ((await gaps.count()) > 0) await gaps.first().check();
  await page.getByRole('button', { name: 'Đưa kế hoạch vào thực hiện' }).click();
  await page.getByText('Đang thực hiện').first().waitFor();
  return confirm.replace('/xac-nhan', '');
}

/** Opens a period of that duty by hand; gives its address. */
async function openedPeriod(page: Page, plan: string, duty: RegExp): Promise<string> {
  await page.goto(`${plan}/bao-cao`);
  const heading = page.locator('h3[id^="che-do-"]');
  const count = await heading.count();
  for (let at = 0; at < count; at += 1) {
    const id = (await heading.nth(at).getAttribute('id'))!.replace('che-do-', '');
    const words = await page.locator(`#che-do-${id} ~ dl, #che-do-${id} ~ .summary`).first().innerText();
    if (!duty.test(words)) continue;
    const form = page.locator(`form[action$="/che-do/${id}/ky"]`);
    await page.locator('details', { has: form }).locator('summary').click();
    await form.getByLabel('Tên kỳ', { exact: true }).fill('Báo cáo đến tháng 11/2026');
    for (const [part, value] of [['Ngày', '30'], ['Tháng', '11'], ['Năm', '2026']]) await form.getByRole('group', { name: 'Hạn gửi' }).getByLabel(part!, { exact: true }).fill(value!); // prettier-ignore
    await form.getByLabel('Lý do').fill('Lãnh đạo yêu cầu (thử).');
    await form.getByRole('button', { name: 'Mở một kỳ' }).click();
    await page.getByText('Đã mở kỳ báo cáo.').waitFor();
    return new URL(page.url()).pathname;
  }
  return assert.fail(`no duty says ${duty}`);
}

/** One unit says how its task stands and sends the report that was filled in from it. */
async function report(browser: Browser, unit: Walk['units'][number], plan: string, period: string): Promise<void> {
  const page = await windowOf(browser, unit.person);
  await page.goto(plan);
  const row = page.locator('tr, li').filter({ has: page.getByText(unit.task, { exact: true }) });
  await row.locator('a[href*="/nhiem-vu/"]').first().click();
  await page.getByText('Ghi tiến độ').first().click();
  await page.getByLabel('Tình hình', { exact: true }).selectOption({ label: 'Đang làm' });
  await page.getByLabel('Kết quả, việc đã làm').fill(unit.result);
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await page.getByText(unit.result).first().waitFor();
  await page.goto(period);
  await page.getByRole('link', { name: 'Soạn báo cáo' }).first().click();
  const filled = await page.getByLabel(new RegExp(`^Kết quả trong kỳ: ${unit.task} `)).inputValue();
  assert.ok(filled.includes(unit.result), 'filled in from progress');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByText('Đã gửi báo cáo.').waitFor();
}

async function consolidated(page: Page, period: string, number: string): Promise<void> {
  await page.goto(period);
  await page.getByRole('button', { name: 'Lập bản tổng hợp' }).click();
  await page.getByLabel('Số, ký hiệu văn bản').fill(number);
  await page.getByLabel('Địa danh, ngày tháng').fill('Ngày 30 tháng 11 năm 2026');
  await page.getByLabel('Chức vụ người ký').fill('CỤC TRƯỞNG');
  await page.getByLabel('Họ tên người ký').fill('Nguyễn Văn Thử');
  await page.getByLabel('Nơi nhận').fill('Lãnh đạo Bộ');
  await page.getByRole('button', { name: 'Hoàn tất' }).click();
  await page.getByText('Báo cáo tổng hợp đã sẵn sàng để ký.').waitFor();
}

async function bytesOf(page: Page, label: string): Promise<Buffer> {
  const answer = await page.request.get((await page.getByRole('link', { name: label }).getAttribute('href'))!);
  assert.equal(answer.status(), 200, label);
  return answer.body();
}

/** Opens both files with LibreOffice and looks for what went in at the other end. */
async function opensElsewhere(t: TestContext, page: Page, walk: Walk): Promise<void> {
  const text = inOffice(t, await bytesOf(page, 'Văn bản (DOCX)'), { from: 'docx', to: 'txt', as: 'Text (encoded):UTF8' }); // prettier-ignore
  const rows = inOffice(t, await bytesOf(page, 'Phụ lục các nhiệm vụ (XLSX)'), { from: 'xlsx', to: 'csv', as: 'Text - txt - csv (StarCalc):44,34,76,1' }); // prettier-ignore
  if (text === null || rows === null) return;
  for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', walk.number, 'Nguyễn Văn Thử'])
    assert.ok(text.includes(words), `${words} is not in the DOCX`);
  for (const { result } of walk.units) {
    assert.ok(text.includes(result), `${result} is not in the DOCX`);
    assert.ok(rows.includes(result), `${result} is not in the XLSX`);
  }
  for (const title of walk.titles) assert.ok(rows.includes(title), `${title} is not in the XLSX`);
}

for (const walk of [MINISTRY, PROVINCE])
  test(`${walk.file} is imported, confirmed, reported on by two units, consolidated and taken away, and LibreOffice opens it`, async (t) => {
    const file = sharedFile(`data/texts/${walk.file}`);
    if (file === null) return t.skip('left out: ../shared is not here');
    await withBrowser(t, async (browser) => {
      const page = await windowOf(browser, walk.keeper);
      const plan = await broughtIn(page, file, walk.tasks);
      const period = await openedPeriod(page, plan, walk.duty);
      for (const unit of walk.units) await report(browser, unit, plan, period);
      await consolidated(page, period, walk.number);
      await opensElsewhere(t, page, walk);
    });
  });
