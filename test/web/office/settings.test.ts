import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trailOf } from '../../../src/platform/audit/index.ts';
import { settingOn, settingVersions, type SettingVersion } from '../../../src/platform/settings/index.ts';
import { findEntry } from '../../../src/registry/index.ts';
import { plain } from '../public/forms.ts';
import { notify, officePortal, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const admin = await portal.official('admin', null, 'Đào Nhật Minh');
const operator = await portal.official('operator', null);
const officer = await portal.official('officer', 'most');
const lead = await portal.official('lead', 'most');
const PATH = '/can-bo/quan-tri/thiet-lap';
const today = portal.services.today();
const [year, month, date] = today.split('-') as [string, string, string];
const TODAY = { day: date, month, year };
const FUTURE = { day: '1', month: '1', year: String(Number(year) + 1) };
const onDay = (prefix: string, parts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${prefix}from-${part}`, value]));
const about = async (lang = ''): Promise<string> => plain((await portal.app.inject({ url: `${lang}/ve-cong` })).body);

function narrow(roles: readonly string[], when: Record<string, string>, more: Record<string, string> = {}) {
  const said = {
    'acc-area': 'cases',
    'acc-kind': 'act',
    'acc-ground': 'Quyết định 12/QĐ-TEST',
    ...onDay('acc-', when),
    ...more,
  };
  return admin.browser.post(`${PATH}/quyen`, { ...said, 'acc-roles': roles });
}

test('of several versions the one that began last holds on a day, of these the latest; none holds before the first [L8.4]', () => {
  const version = (number: number, inForceFrom: string): SettingVersion => ({ name: 'a', version: number, value: {}, inForceFrom, ground: 'x', setBy: 'y', setAt: portal.now() }); // prettier-ignore
  const all = [version(1, '2026-01-01'), version(2, '2026-06-01'), version(3, '2026-01-01')];
  const held = ['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01', '2030-01-01'].map(
    (day) => settingOn(all, 'a', day)?.version ?? 0,
  );
  assert.deepEqual(held, [0, 3, 3, 2, 2]);
  assert.equal(settingOn(all, 'b', '2026-06-01'), null);
});

test('access rights are set for a part of the office from a day on, with ground and name, and only ever narrowed; rules and forms keep versions of their own [L8.4]', async () => {
  await admin.browser.get(PATH);
  const wrong = await narrow([], { day: '31', month: '2', year }, { 'acc-ground': ' ' });
  assert.equal(wrong.status, 422);
  for (const field of ['acc-from', 'acc-ground']) says(wrong, new RegExp(`id="f-${field}-error"`));
  says(await narrow([], TODAY, { 'acc-area': 'quan-tri' }), /id="f-acc-area-error"/);
  for (const person of [operator, officer]) assert.equal((await person.browser.post(`${PATH}/quyen`, {})).status, 403);
  assert.equal((await settingVersions(portal.db, 'access.')).length, 0);

  const doAct = (who: typeof officer) => who.browser.post('/can-bo/giao-viec', {});
  assert.notEqual((await doAct(officer)).status, 403);
  assert.equal((await narrow(['lead'], FUTURE)).status, 303);
  assert.notEqual((await doAct(officer)).status, 403, 'its day has not come');
  assert.equal((await narrow(['lead'], TODAY)).status, 303);
  assert.equal((await doAct(officer)).status, 403);
  assert.equal(
    (await officer.browser.get('/can-bo/vu-viec/HS-2026-0000001-0')).status,
    404,
    'to look is another right',
  );
  assert.notEqual((await doAct(lead)).status, 403);
  // Whoever the route does not name stays out, whatever is set.
  assert.equal((await doAct(operator)).status, 403);
  assert.equal((await narrow(['officer', 'lead', 'inspector'], TODAY, { 'acc-ground': 'Khôi phục' })).status, 303);
  assert.notEqual((await doAct(officer)).status, 403);
  assert.equal((await narrow(['officer', 'lead', 'inspector'], TODAY, { 'acc-ground': 'Khôi phục' })).status, 303);

  const versions = await settingVersions(portal.db, 'access.cases.act');
  assert.deepEqual(
    versions.map((one) => one.version),
    [3, 2, 1],
    'the same again is no new version',
  );
  assert.ok(versions.every((one) => one.setBy === 'Đào Nhật Minh' && one.ground.length > 0));
  const trail = await trailOf(portal.db, { kind: 'setting', id: 'access.cases.act' });
  assert.equal(trail.filter(({ action }) => action === 'settingChanged').length, 3);
  const page = await admin.browser.get(PATH);
  for (const said of [/Quyết định 12\/QĐ-TEST/, /Khôi phục/, /Đào Nhật Minh/, /Hồ sơ: Làm/]) says(page, said);
  says(await admin.browser.get('/can-bo/quan-tri/phap-luat'), /Phiên bản/, 'forms and law data by version');
});

test('administrators can never shut themselves out, and hostile words in a ground stay words', async () => {
  assert.equal((await narrow([], TODAY, { 'acc-kind': 'read', 'acc-area': 'plans', 'acc-ground': '<img src=x onerror=alert(1)>' })).status, 303); // prettier-ignore
  assert.notEqual((await admin.browser.get('/can-bo/ke-hoach')).status, 403);
  assert.equal((await lead.browser.get('/can-bo/ke-hoach')).status, 403);
  saysNot(await admin.browser.get(PATH), /<img src=x/);
});

/** Where the navigation of a page leads. */
async function placesFor(who: typeof officer, page = '/can-bo/tai-khoan'): Promise<string[]> {
  const navigation = /<nav [^>]*class="site-nav"[\s\S]*?<\/nav>/.exec((await who.browser.get(page)).text)![0];
  return [...navigation.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
}

test('a part that a setting closes to a role is gone from its navigation on that day, in both languages, and comes back with the next setting', async () => {
  const closing = { 'acc-kind': 'read', 'acc-area': 'handbook' };
  assert.ok((await placesFor(lead)).includes('/can-bo/nghiep-vu'));
  assert.equal((await narrow(['planner'], FUTURE, closing)).status, 303);
  assert.ok((await placesFor(lead)).includes('/can-bo/nghiep-vu'), 'its day has not come');
  assert.equal((await narrow(['officer'], TODAY, closing)).status, 303);
  for (const [page, place] of [
    ['/can-bo', '/can-bo/nghiep-vu'],
    ['/en/can-bo', '/en/can-bo/nghiep-vu'],
  ] as const) {
    assert.ok(!(await placesFor(lead, page)).includes(place), place);
    assert.ok((await placesFor(officer, page)).includes(place), place);
  }
  assert.equal((await lead.browser.get('/can-bo/nghiep-vu')).status, 403);
  // Who administers or operates the portal is never kept out, and sees the way.
  for (const who of [admin, operator]) {
    assert.ok((await placesFor(who)).includes('/can-bo/nghiep-vu'));
    assert.equal((await who.browser.get('/can-bo/nghiep-vu')).status, 200);
  }
  assert.equal((await narrow(['officer', 'lead', 'planner', 'inspector'], TODAY, closing)).status, 303);
  assert.ok((await placesFor(lead)).includes('/can-bo/nghiep-vu'));
});

test('everybody sees since when the portal is officially in operation, by which decision, and nothing before its day or its entry [MST.5a]', async () => {
  assert.match(await about(), /chưa ghi ngày Cổng vận hành chính thức.*giá trị pháp lý ngang nhau/);
  const empty = await admin.browser.post(`${PATH}/van-hanh`, {});
  assert.equal(empty.status, 422);
  for (const field of ['op-from', 'op-decision', 'op-issuer']) says(empty, new RegExp(`id="f-${field}-error"`));
  const said = { 'op-decision': 'Thông báo 7/TB-BKHCN', 'op-issuer': 'Bộ Khoa học và Công nghệ' };
  await admin.browser.post(`${PATH}/van-hanh`, { ...said, ...onDay('op-', FUTURE) });
  assert.match(await about(), /Sẽ vận hành chính thức từ 01\/01/);
  await admin.browser.post(`${PATH}/van-hanh`, { ...said, ...onDay('op-', { day: '30', month: '6', year: '2026' }) });
  assert.match(
    await about(),
    /Vận hành chính thức từ 30\/06\/2026, theo Thông báo 7\/TB-BKHCN của Bộ Khoa học và Công nghệ/,
  );
  assert.match(await about('/en'), /Officially in operation since 30 June 2026|Officially in operation since/);
});

test('each version of the portal that is put into operation is entered with its day and what it changes, and shown to everybody [Q367.5.1]', async () => {
  const release = (number: string, vi: string, parts: Record<string, string>) =>
    admin.browser.post(`${PATH}/phien-ban`, { 'rel-number': number, 'rel-changesVi': vi, 'rel-changesEn': 'Changed', 'rel-ground': 'Biên bản nghiệm thu', ...onDay('rel-', parts) }); // prettier-ignore
  await release('1.0', 'Thông báo phân loại', { day: '30', month: '6', year: '2026' });
  await release('1.10', 'Phản ánh nhãn bị gỡ', { day: '1', month: '9', year: '2026' });
  await release('1.9', 'Tra cứu nhanh hơn', { day: '1', month: '9', year: '2026' });
  await release('2.0', 'Chưa đến ngày', FUTURE);
  await release('1.0', 'Thông báo phân loại, xác minh', { day: '30', month: '6', year: '2026' });
  const text = await about();
  const order = ['1.10', '1.9', '1.0'].map((number) => text.indexOf(` ${number} `));
  assert.ok(
    order.every((at, index) => at > 0 && (index === 0 || at > order[index - 1]!)),
    `${order.join()} ${text}`,
  );
  assert.match(text, /Thông báo phân loại, xác minh/);
  assert.doesNotMatch(text, /Chưa đến ngày|Thông báo phân loại <|Đào Nhật Minh/);
});

test('a system put into use before the portal was there is caught up with its true first day, which stands in public [MST.5a]', async () => {
  const sen = await portal.party('Công ty Sen');
  const { aiId } = await notify(portal, await portal.applicant(sen), sen, { inOperationSince: '2026-04-10' });
  const entry = (await findEntry(portal.db, aiId))!;
  assert.deepEqual([entry.status, entry.public['inOperationSince']], ['inUse', '2026-04-10']);
  assert.match(plain((await portal.app.inject({ url: `/he-thong/${aiId}` })).body), /10\/04\/2026/);
});
