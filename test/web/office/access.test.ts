import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officeRoutes } from '../../../src/web/office/index.ts';
import { trailOf } from '../../../src/platform/audit/index.ts';
import { Browser, notify, officePortal, requestGuidance, says, saysNot, type Person } from './office-portal.ts';

const portal = await officePortal();
const party = await portal.party('Công ty Cổ phần Trăng Rằm');
const applicant = await portal.applicant(party);
const people = {
  anonymous: new Browser(portal.app, ''),
  applicant: applicant.browser,
  officer: (await portal.official('officer', 'most')).browser,
  lead: (await portal.official('lead', 'most')).browser,
  inspector: (await portal.official('inspector', 'most')).browser,
  planner: (await portal.official('planner', 'most')).browser,
  assessor: (await portal.official('assessor', null)).browser,
  operator: (await portal.official('operator', null)).browser,
  admin: (await portal.official('admin', null)).browser,
};
type Who = keyof typeof people;

/** Who gets in, by the beginning of the path; worked out from the brief of each role, not from the routes. */
const CASEWORK: Who[] = ['officer', 'lead', 'inspector'];
const EXPECTED: readonly (readonly [pattern: RegExp, who: readonly Who[]])[] = [
  [/^GET \/can-bo$/, ['officer', 'lead', 'inspector', 'planner', 'operator', 'admin']],
  [/^POST \/can-bo\/giao-viec$/, ['officer', 'lead']],
  [/^POST \/can-bo\/vu-viec\/:code\/viec\//, ['officer', 'lead']],
  [/^(GET|POST) \/can-bo\/vu-viec/, CASEWORK],
  [/^POST \/can-bo\/to-chuc\/:code\/tinh-trang\/:status$/, ['officer', 'lead']],
  [/^GET \/can-bo\/(he-thong|to-chuc|tinh-trang-doanh-nghiep|huong-dan|ra-soat|kien-nghi)/, CASEWORK],
  [
    /^GET \/can-bo\/van-ban\/(moi|xin-y-kien\/:code\/:agency|ra-soat\/:round\/co-quan\/:agency\/(moi|:item))$/,
    ['planner', 'admin'],
  ],
  // Inside only those of the ministry that consolidates.
  [/^GET \/can-bo\/van-ban\/ra-soat\/:round\/tong-hop/, ['planner', 'lead', 'officer', 'inspector', 'admin']],
  [/^GET \/can-bo\/van-ban/, ['planner', 'lead', 'officer', 'inspector', 'admin']],
  [/^POST \/can-bo\/van-ban/, ['planner', 'admin']],
  [/^(GET|POST) \/can-bo\/nghiep-vu\/(moi|:code\/phien-ban-moi)$/, ['planner', 'admin']],
  // Everybody with an office role reads the library, also who runs the portal.
  [/^GET \/can-bo\/nghiep-vu/, ['planner', 'lead', 'officer', 'inspector', 'operator', 'admin']],
  [/^GET \/can-bo\/chien-luoc/, ['planner', 'lead', 'officer', 'inspector', 'admin']],
  [/^POST \/can-bo\/chien-luoc/, ['planner', 'admin']],
  [/^(GET|POST) \/can-bo\/truyen-thong/, ['planner', 'lead', 'officer', 'admin']],
  // Leaders decide on difficulties and urge; everything else in plans and reports is written by planners.
  [
    /^POST \/can-bo\/ke-hoach\/:plan\/nhiem-vu\/:task\/(vuong-mac\/:difficulty|theo-doi)$/,
    ['planner', 'lead', 'admin'],
  ],
  [/^GET \/can-bo\/ke-hoach\/(nap|moi|don-vi(?:\/ten)?|:plan\/xac-nhan|.*\/sua|.*\/lien-ket)$/, ['planner', 'admin']],
  [/^GET \/can-bo\/ke-hoach/, ['planner', 'lead', 'officer', 'inspector', 'admin']],
  [/^POST \/can-bo\/ke-hoach/, ['planner', 'admin']],
  [/^(GET|POST) \/can-bo\/tai-khoan/, ['officer', 'lead', 'inspector', 'planner', 'operator', 'admin']],
  [/^GET \/can-bo\/quan-tri(\/phap-luat|\/khoa-api)?$/, ['operator', 'admin']],
  [/^(GET|POST) \/can-bo\/quan-tri\/ket-noi/, ['operator', 'admin']],
  [/^(GET|POST) \/can-bo\/quan-tri\//, ['admin']],
];

const code = await requestGuidance(portal, applicant);
const values: Record<string, string> = {
  plan: 'KH26-9999',
  token: 'x',
  code,
  number: '1',
  fileId: '00000000-0000-4000-8000-000000000000',
  act: 'take',
  round: '00000000-0000-4000-8000-000000000000',
  agency: 'most',
  proposal: '00000000-0000-4000-8000-000000000000',
  comment: '00000000-0000-4000-8000-000000000000',
  item: '00000000-0000-4000-8000-000000000000',
  id: '00000000-0000-4000-8000-000000000000',
};
const fill = (path: string): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? '00000000-0000-4000-8000-000000000000');

test('each page of the office lets in exactly the roles that it is for [L31.1]', async () => {
  const routes = officeRoutes(portal.services);
  assert.ok(routes.length > 25);
  const wrong: string[] = [];
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    const expected = EXPECTED.find(([pattern]) => pattern.test(name))?.[1];
    if (expected === undefined) wrong.push(`nobody thought of ${name}`);
    if (expected === undefined) continue;
    // Acts that end the session or change a password are asked for with an empty form and stop there.
    if (name === 'POST /can-bo/tai-khoan/dang-xuat-moi-noi') continue;
    for (const [who, browser] of Object.entries(people) as [Who, Browser][]) {
      const url = fill(route.path);
      const answer = route.method === 'GET' ? await browser.get(url) : await browser.post(url, {});
      const out = answer.status === 403 || (answer.status === 303 && answer.location.startsWith('/dang-nhap'));
      if (out === expected.includes(who) || answer.status >= 500)
        wrong.push(`${name} as ${who}: ${answer.status} ${answer.location}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('whoever signs in as an official comes to a desk, and every entry of the navigation there opens', async () => {
  const officials = ['officer', 'lead', 'inspector', 'planner', 'operator', 'admin'] as const;
  for (const who of officials) {
    const home = await people[who].get('/can-bo');
    const desk = home.status === 200 ? '/can-bo' : home.location;
    if (who === 'planner') assert.equal(desk, '/can-bo/ke-hoach');
    const page = await people[who].get(desk);
    assert.equal(page.status, 200, `${who} ${desk}`);
    const navigation = /<nav [^>]*class="site-nav"[\s\S]*?<\/nav>/.exec(page.text)![0];
    const places = [...navigation.matchAll(/href="(\/can-bo[^"]*)"/g)].map(([, href]) => href!);
    assert.ok(places.length >= 3, who);
    for (const place of places) assert.equal((await people[who].get(place)).status, 200, `${who} ${place}`);
  }
});

test('a form without the token of its page changes nothing', async () => {
  const officer = await portal.official('officer', 'most');
  const session = await portal.app.inject({
    method: 'POST',
    url: `/can-bo/vu-viec/${code}/viec/take`,
    headers: { cookie: officer.browser.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'thu-tuc=classification-guidance',
  });
  assert.equal(session.statusCode, 419);
});

test('a case outside the jurisdiction is neither listed nor opened nor moved: wrong province, wrong ministry [L31.1]', async () => {
  const health = await requestGuidance(portal, applicant, {
    name: 'Đọc ảnh phổi Trăng Rằm',
    sectors: ['health'],
    provinces: ['01'],
  });
  const doctor = await portal.official('officer', 'moh');
  const teacher = await portal.official('officer', 'moet');
  const hanoi = await portal.official('officer', 'ha-noi-dost');
  const caMau = await portal.official('lead', 'ca-mau-dost');
  const sees = async ({ browser }: Person) => (await browser.get('/can-bo')).text.includes(health);
  assert.deepEqual(await Promise.all([doctor, teacher, hanoi, caMau].map(sees)), [true, false, true, false]);
  for (const outsider of [teacher, caMau]) {
    for (const page of ['', '/thu/1', '/nguoi-doc'])
      assert.equal((await outsider.browser.get(`/can-bo/vu-viec/${health}${page}`)).status, 404, page);
    await outsider.browser.get('/can-bo');
    const moved = await outsider.browser.post(`/can-bo/vu-viec/${health}/viec/take`, {
      'thu-tuc': 'classification-guidance',
    });
    assert.equal(moved.status, 404, 'not even that it exists');
    assert.equal((await outsider.browser.post(`/can-bo/vu-viec/${health}/ghi-chu`, { 'ghi-chu': 'x' })).status, 404);
  }
  const looked = await doctor.browser.get(`/can-bo/vu-viec/${health}`);
  assert.equal(looked.status, 200);
  says(looked, /cơ quan khác xử lý/, 'who may read is told that another agency handles it');
  saysNot(looked, /action="[^"]*\/viec\//, 'and is offered no act');
  assert.equal(
    (await doctor.browser.get(`/can-bo/vu-viec/${health}/nguoi-doc`)).status,
    404,
    'the log of reads is for the case team',
  );
  const forced = await doctor.browser.post(`/can-bo/vu-viec/${health}/viec/take`, {
    'thu-tuc': 'classification-guidance',
  });
  assert.equal(forced.status, 422);
  says(forced, /cơ quan khác/);
});

test('each list says which jurisdiction one sees', async () => {
  says(
    await (await portal.official('officer', 'most')).browser.get('/can-bo'),
    /hồ sơ trên cả nước \(Bộ Khoa học và Công nghệ\)/,
  );
  says(await (await portal.official('officer', 'moh')).browser.get('/can-bo'), /thuộc lĩnh vực Y tế \(Bộ Y tế\)/);
  says(await (await portal.official('officer', 'ha-noi-dost')).browser.get('/can-bo'), /liên quan đến Hà Nội/);
  says(
    await (await portal.official('inspector', 'moh')).browser.get('/en/can-bo/he-thong'),
    /cases in Health \(Ministry of Health\)/,
  );
});

test('the restricted part of a system opens within the jurisdiction only, and each read is written down [L8.2-2] [L8.3-1] [L31.1]', async () => {
  const { aiId } = await notify(portal, applicant, party, {
    name: 'Gợi ý phác đồ Trăng Rằm',
    sectors: ['health'],
    provinces: ['01'],
  });
  const doctor = await portal.official('officer', 'moh', 'Lương Việt Dũng');
  const teacher = await portal.official('officer', 'moet');
  const seen = await doctor.browser.get(`/can-bo/he-thong/${aiId}`);
  says(seen, /Bộ tìm kiếm nội bộ và mô hình ngôn ngữ/);
  says(seen, /Lần đọc này đã được ghi lại/);
  const outside = await teacher.browser.get(`/can-bo/he-thong/${aiId}`);
  assert.equal(outside.status, 200);
  saysNot(outside, /Bộ tìm kiếm nội bộ/);
  says(outside, /ngoài phạm vi quản lý của bạn/);
  const trail = await trailOf(portal.db, { kind: 'entry', id: aiId });
  assert.deepEqual(
    trail.map((line) => [line.action, line.accountName]),
    [['entryRead', 'Lương Việt Dũng']],
  );
  assert.equal((await doctor.browser.get('/can-bo/he-thong/AI-2026-9999999-X')).status, 404);
  const found = await doctor.browser.get('/can-bo/he-thong?q=goi+y+phac+do');
  says(found, new RegExp(aiId));
  says(found, /trong phạm vi của bạn/);
});

test('a party with its systems and cases is shown to those in whose jurisdiction it stands', async () => {
  const page = `/can-bo/to-chuc/${party.code}`;
  const national = await people.officer.get(page);
  says(national, /Công ty Cổ phần Trăng Rằm[\s\S]*Gợi ý phác đồ Trăng Rằm[\s\S]*Trợ lý tổng đài Sao Mai/);
  assert.equal((await (await portal.official('officer', 'moet')).browser.get(page)).status, 404);
  assert.equal((await people.officer.get('/can-bo/to-chuc/CT-00000000')).status, 404);
});

test('the address of the queue is its state; what it does not know is named, never a fault', async () => {
  const page = await people.officer.get(
    `/can-bo?thu-tuc=classification-guidance&linh-vuc=health&q=${encodeURIComponent('ảnh phổi')}`,
  );
  says(page, /Đọc ảnh phổi Trăng Rằm/);
  saysNot(page, /Trợ lý tổng đài Sao Mai/);
  says(page, /Hiện 1 trên 1 hồ sơ/);
  const odd = await people.officer.get('/can-bo?thu-tuc=x&la=1&sau=%00&tinh=999&muc=constructor&q=%27%3B--');
  assert.equal(odd.status, 200);
  says(odd, /bỏ qua: thu-tuc, la, sau, tinh, muc/);
  assert.equal((await people.officer.get('/can-bo?thu-tuc=a&thu-tuc=b&__proto__=1')).status, 200);
});

test('the queue pages by key through every case once', async () => {
  for (let at = 0; at < 27; at += 1) await requestGuidance(portal, applicant, { name: `Hồ sơ số ${at}` });
  const seen: string[] = [];
  for (let url = '/can-bo?thu-tuc=classification-guidance', pages = 0; url !== '' && pages < 5; pages += 1) {
    const page = await people.officer.get(url);
    seen.push(...[...page.text.matchAll(/class="case-title" href="[^"]*\/(HS-[^"]+)"/g)].map((match) => match[1]!));
    url = /rel="next" href="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&') ?? '';
  }
  assert.equal(seen.length, new Set(seen).size);
  assert.ok(seen.length >= 29, `${seen.length}`);
});
