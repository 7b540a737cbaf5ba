import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INVENTED_PLAN } from './invented-plan.ts';
import { officePortal, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const planner = (await portal.official('planner', 'most')).browser;
const lead = (await portal.official('lead', 'most')).browser;
const hanoi = (await portal.official('planner', 'ha-noi')).browser;

const HERE = '/can-bo/ke-hoach';

await planner.get(`${HERE}/nap`);
const file = { field: 'nap--file', name: 'ke-hoach.txt', bytes: Buffer.from(INVENTED_PLAN) };
const sent = await planner.upload(`${HERE}/nap`, { 'nap--agencyCode': 'most' }, file);
const code = /ke-hoach\/(KH[\d-]+)/.exec(sent.location)![1]!;
await planner.post(`${HERE}/${code}/xac-nhan`, { viec: 'bat-dau', 'giu-nguyen': '1' });

/** The row of a task: its bar (place and width in per cent), its tick, its words. */
function rowOf(page: string, title: string) {
  const row = page.split('<tr role="row">').find((one) => one.includes(title) && one.includes('month-bar'));
  assert.ok(row, `${title} is on the chart`);
  const [, x, width, tone] = /<rect x="([\d.]+)" y="2" width="([\d.]+)" height="6" class="span span-(\w+)"/.exec(row)!;
  const tick = /class="due" d="M([\d.]+) /.exec(row)?.[1];
  const today = /class="today" d="M([\d.]+) /.exec(row)?.[1];
  return { row, x: Number(x), width: Number(width), tone, tick: Number(tick), today: Number(today) };
}

test('a leader sees tasks over months: late ones run to today, others to their day, each bar opens its task, tasks without a day are counted', async () => {
  const { text, status } = await lead.get(`${HERE}/tien-do`);
  assert.equal(status, 200);
  // The portal's clock stands on 22 November 2026: six months before and twelve after would be shown; the tasks need July to December.
  const months = [...text.matchAll(/<span>(\d{2})(?:<b>(\d{4})<\/b>)?<\/span>/g)].map(([, month, year]) => [
    month,
    year,
  ]);
  assert.deepEqual(months, [
    ['07', '2026'],
    ['08', undefined],
    ['09', undefined],
    ['10', undefined],
    ['11', undefined],
    ['12', undefined],
  ]);
  const late = rowOf(text, 'Biên soạn tài liệu hướng dẫn');
  assert.equal(late.tone, 'danger');
  assert.equal(late.x, 0, 'it began on 1 July');
  // 30 September is the last day of the third of six months, 22 November the 22nd of thirty days of the fifth.
  assert.ok(Math.abs(late.tick - ((2 + 29 / 30) / 6) * 100) < 0.02, String(late.tick));
  assert.ok(Math.abs(late.today - ((4 + 21 / 30) / 6) * 100) < 0.02, String(late.today));
  assert.ok(late.x + late.width >= late.today, 'late up to today');
  assert.match(late.row, /Quá hạn/);
  const open = rowOf(text, 'Tập huấn cho bộ phận một cửa');
  assert.ok(Math.abs(open.x - 50) < 0.02, 'it begins on 1 October');
  assert.match(open.row, new RegExp(`href="${HERE}/${code}/nhiem-vu/[0-9a-f-]{36}"`));
  assert.match(open.row, /01\/10\/2026 – 31\/12\/2026/, 'the days stand beside the bar in words');
  says(await lead.get(`${HERE}/tien-do`), /1 nhiệm vụ không có ngày/);
});

test('the filter of the list narrows the timeline, and a plan has its own', async () => {
  const overdue = await lead.get(`${HERE}/tien-do?han=overdue`);
  says(overdue, /Biên soạn tài liệu/);
  saysNot(overdue, /Tập huấn cho bộ phận/);
  says(overdue, /href="\/can-bo\/ke-hoach\/nhiem-vu\?han=overdue"/);
  says(await lead.get(`${HERE}/nhiem-vu?ke-hoach=${code}`), new RegExp(`href="${HERE}/tien-do\\?ke-hoach=${code}"`));
  says(
    await lead.get(`${HERE}/tien-do?ke-hoach=${code}`),
    new RegExp(`href="${HERE}/tien-do\\?ke-hoach=${code}&#38;han=overdue"`),
  );
  says(await lead.get(`${HERE}/tien-do?ke-hoach=khong-co`), /Chưa có gì/);
  const own = await lead.get(`${HERE}/${code}/tien-do`);
  says(own, /Biên soạn tài liệu[\s\S]*Tập huấn cho bộ phận/);
  says(await lead.get(`/en${HERE}/${code}/tien-do`), /2 tasks with a day: 1 overdue, 0 done/);
  assert.equal((await hanoi.get(`${HERE}/${code}/tien-do`)).status, 404);
  saysNot(await hanoi.get(`${HERE}/tien-do`), /Biên soạn tài liệu/);
  for (const query of ['han=x&tu=2026-02-31', 'sau=%00', 'don-vi=%00', 'q=%25%5C'])
    assert.equal((await lead.get(`${HERE}/tien-do?${query}`)).status, 200, query);
});
