import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldDeltas } from '../../../src/registry/index.ts';
import { verifyReceipt } from '../../../src/verifier/index.ts';
import { highRiskFacts, NOW, provider, publicPortal } from './public-portal.ts';

const DAY = 86_400_000;
const portal = await publicPortal();
const { app } = portal;
const party = await provider(portal);
const SECRET = 'chỉ bên cung cấp được biết';
const exam = await portal.publish({
  party,
  at: new Date(NOW.getTime() - 3 * DAY),
  content: { status: 'notified', public: highRiskFacts(party), restricted: { riskMeasures: SECRET } },
});
const get = async (url: string) => app.inject({ url });
const textOf = async (url: string) => plain((await get(url)).body);

function plain(body: string): string {
  return body
    .slice(body.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#34;', '"')
    .replaceAll(/\s+/g, ' ');
}

test('a system page tells in plain words what it is and who answers, and that the level is self-classified [L8.1-5]', async () => {
  const text = await textOf(`/he-thong/${exam.code}`);
  for (const said of [
    'Chấm sơ bộ bài thi tự luận',
    'Công ty Cổ phần Công nghệ Sen Việt',
    'lienhe@senviet.example',
    'Rủi ro cao',
    'tự phân loại',
    'Học sinh dự thi',
    'Hà Nội',
    '05/09/2025',
  ]) {
    assert.ok(text.includes(said), said);
  }
  assert.doesNotMatch(text, /phê duyệt/i);
  // The plain part comes before the details.
  assert.ok(text.indexOf('Ai chịu trách nhiệm') < text.indexOf('Thông tin công khai'));
});

test('what is not public of a system is nowhere on its pages or in the open data [L8.2-3]', async () => {
  for (const url of [
    `/he-thong/${exam.code}`,
    `/he-thong/${exam.code}/lich-su`,
    '/du-lieu-mo/systems.ndjson',
    '/du-lieu-mo/systems.csv',
    `/he-thong/${exam.code}/bang-chung.json`,
  ]) {
    const { body, statusCode } = await get(url);
    assert.equal(statusCode, 200, url);
    assert.ok(!body.includes(SECRET), url);
  }
});

test('the transition day of a listed education system running before the list is the last day before 1 September 2027', async () => {
  const text = await textOf(`/he-thong/${exam.code}`);
  // 22/11/2026 to 31/08/2027: 8 + 31 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 = 282 days.
  assert.match(text, /Hạn chuyển tiếp: 31\/08\/2027 \(còn 282 ngày\)/);
});

test('the duty to notify is shown as done, without a day until which it could be', async () => {
  const { body } = await get(`/he-thong/${exam.code}`);
  const duty = body.slice(body.indexOf('<p>Thông báo kết quả phân loại cho Bộ Khoa học'));
  const item = duty.slice(0, duty.indexOf('</li>'));
  assert.match(item, /Đã thông báo: AI-ID/);
  assert.doesNotMatch(item, /Hạn chuyển tiếp/);
});

test('a page with a record that still waits for its place is not kept, and tells its proof once it is there', async () => {
  assert.match(await textOf(`/he-thong/${exam.code}`), /Vị trí trong sổ ghi có sau khoảng một giây/);
  await portal.sequenceAll();
  assert.match(await textOf(`/he-thong/${exam.code}`), /Xác minh được/);
  const kept = await get(`/he-thong/${exam.code}`);
  assert.equal(kept.headers['cache-control'], 'public, no-cache');
  const again = await app.inject({
    url: `/he-thong/${exam.code}`,
    headers: { 'if-none-match': String(kept.headers['etag']) },
  });
  assert.equal(again.statusCode, 304);
});

test('the proof that a system page hands out is true to the independent verifier, and false after one letter is changed', async () => {
  const { body } = await get(`/he-thong/${exam.code}/bang-chung.json`);
  const trust = { trustedKeys: [portal.services.signer.verifierKey] };
  const verdict = await verifyReceipt(body, trust);
  assert.deepEqual([verdict.verdict, verdict.leaf?.subject], ['true', exam.code]);
  const forged = await verifyReceipt(body.replace('notified', 'notifieD'), trust);
  assert.equal(forged.verdict, 'false');
});

test('history shows field by field what changed, why and on what ground, newest first [L8.2-1]', async () => {
  await portal.revise(exam.code, {
    status: 'inUse',
    facts: { version: '2.2', provinces: ['01', '79'] },
    at: new Date(NOW.getTime() - DAY),
  });
  await portal.sequenceAll();
  const text = await textOf(`/he-thong/${exam.code}/lich-su`);
  assert.match(text, /Trạng thái: Đã thông báo → Đang sử dụng/);
  assert.match(text, /Trước 2\.1 Sau 2\.2/);
  assert.match(text, /Trước Hà Nội Sau Hà Nội, Hồ Chí Minh/);
  assert.match(text, /Lý do: Cập nhật theo thông báo của nhà cung cấp/);
  assert.ok(text.indexOf('Cập nhật lần 1') < text.indexOf('Công bố lần đầu'));
  const old = JSON.parse((await get(`/he-thong/${exam.code}/bang-chung.json?lan=1`)).body) as { leaf: string };
  assert.match(old.leaf, /"version":1/);
  assert.equal((await get(`/he-thong/${exam.code}/bang-chung.json?lan=9`)).statusCode, 404);
});

test('the home page tells each system that changed this week once', async () => {
  const { body } = await get('/');
  const list = body.slice(body.indexOf('class="changes"'));
  const told = [...list.slice(0, list.indexOf('</ul>')).matchAll(/\/he-thong\/([\w-]+)/g)].map(([, code]) => code);
  // It was published, and changed two days later.
  assert.equal(told.filter((code) => code === exam.code).length, 1);
  assert.deepEqual(told, [...new Set(told)]);
});

test('a publication shows on the kept search page at once', async () => {
  const before = await textOf('/he-thong');
  await portal.publish({
    party,
    content: {
      status: 'notified',
      public: { ...highRiskFacts(party), name: 'Trợ lý đọc phim X-quang ngực', sectors: ['health'] },
      restricted: {},
    },
  });
  const after = await textOf('/he-thong');
  assert.ok(!before.includes('Trợ lý đọc phim') && after.includes('Trợ lý đọc phim'));
});

test('search finds without diacritics, counts its filters, keeps everything in the address and helps when nothing is found', async () => {
  assert.match(await textOf('/he-thong?q=cham+bai+thi'), /Hệ thống chấm bài thi tự luận Ánh Sao/);
  const filtered = await get('/he-thong?q=x-quang&sector=health&risk=high');
  assert.match(plain(filtered.body), /1 hệ thống/);
  assert.match(filtered.body, /name="sector" value="health"\s+checked/);
  assert.match(filtered.body, /href="\/he-thong\?q=x-quang&#38;risk=high"/);
  assert.match((await get('/he-thong?q=cham+bai+thi')).body, /Áp dụng bộ lọc/);
  assert.doesNotMatch((await get('/he-thong?q=zzzzqqqq')).body, /Áp dụng bộ lọc/, 'nothing to choose from');
  const nothing = await textOf('/he-thong?q=zzzzqqqq');
  assert.match(nothing, /Không có hệ thống nào khớp với “zzzzqqqq”/);
  assert.match(nothing, /Hệ thống rủi ro thấp không phải thông báo/);
  await foldDeltas(portal.database.db);
  assert.match((await get('/he-thong?q=cham+thi+tu+luann')).body, /class="meant".*luận/);
});

test('a search address that means nothing is read leniently, never a fault', async () => {
  for (const query of [
    'risk=banana',
    'cursor=%00',
    'cursor=abc',
    'limit=-1',
    'q=%F0%9F%90%98',
    'province=99&province=01',
    `q=${'a'.repeat(2000)}`,
    "q='%3B--",
    'risk=high&risk=high&risk=',
    'q=%D8%00',
    'provider=%00%01',
  ]) {
    const { statusCode } = await get(`/he-thong?${query}`);
    assert.equal(statusCode, 200, query);
  }
  assert.match(await textOf('/he-thong?risk=banana'), /điều kiện lọc trong địa chỉ không có nghĩa/);
  assert.match(await textOf('/he-thong?cursor=abc'), /bạn đang ở trang đầu/);
});

test('pages of results follow each other by key: every system once', async () => {
  for (let n = 0; n < 45; n += 1) {
    await portal.publish({
      content: {
        status: 'notified',
        public: { name: `Hệ thống đánh số ${n}`, riskLevel: 'medium', providerName: 'Công ty TNHH Mây Trắng' },
        restricted: {},
      },
    });
  }
  const seen: string[] = [];
  let url: string | undefined = '/he-thong?risk=medium';
  for (let pages = 0; url !== undefined; pages += 1) {
    assert.ok(pages < 5);
    const { body } = await get(url);
    seen.push(...[...body.matchAll(/<h3><a href="\/he-thong\/([\w-]+)"/g)].map((match) => match[1]!));
    url = /rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&#38;', '&');
  }
  assert.equal(seen.length, 45);
  assert.equal(new Set(seen).size, 45);
});

test('codes in any typing lead to the one address; unknown and mistyped codes are not found', async () => {
  const sloppy = exam.code.toLowerCase().replaceAll('-', '');
  const moved = await get(`/he-thong/${sloppy}`);
  assert.deepEqual([moved.statusCode, moved.headers.location], [301, `/he-thong/${exam.code}`]);
  const english = await get(`/en/he-thong/${sloppy}`);
  assert.equal(english.headers.location, `/en/he-thong/${exam.code}`);
  for (const code of ['AI-2026-9999999-0', 'abc', '%00', 'HS-2026-0000001-0', "'%20or%201"]) {
    assert.equal((await get(`/he-thong/${code}`)).statusCode, 404, code);
  }
});

test('a low-risk entry says that it is voluntary and has no AI-ID by law [L10.3-2]', async () => {
  const low = await portal.publish({
    register: 'lowRiskSystems', code: 'publicReference', party,
    content: { status: 'published', public: { name: 'Bộ lọc thư rác Cánh Buồm', riskLevel: 'low', providerName: party.name }, restricted: {} },
  }); // prettier-ignore
  const text = await textOf(`/he-thong/${low.code}`);
  assert.match(text, /tự nguyện công bố/);
  assert.match(text, /không cấp AI-ID/);
  assert.match(text, /không đặt ra nghĩa vụ thông báo/);
});

test('ended and withdrawn systems say so first; of a withdrawn one only history and proof remain', async () => {
  const made = await portal.publish({
    party,
    content: {
      status: 'notified',
      public: { ...highRiskFacts(party), name: 'Camera đếm khách Ngã Tư' },
      restricted: {},
    },
  });
  await portal.revise(made.code, { status: 'ended', facts: { endedOn: '2026-11-21' } });
  assert.match(await textOf(`/he-thong/${made.code}`), /đã ngừng sử dụng/);
  await portal.revise(made.code, { status: 'withdrawn' });
  const text = await textOf(`/he-thong/${made.code}`);
  assert.match(text, /đã được rút/);
  assert.doesNotMatch(text, /Học sinh dự thi/);
});

test('the badge says code, self-classified level and state, may be shown by other sites, and loses its colour at the end', async () => {
  const badge = await get(`/he-thong/${exam.code}/huy-hieu.svg`);
  assert.equal(badge.headers['content-type'], 'image/svg+xml; charset=utf-8');
  assert.equal(badge.headers['cross-origin-resource-policy'], 'cross-origin');
  assert.match(badge.body, new RegExp(exam.code));
  assert.match(badge.body, /Rủi ro cao \(tự phân loại\) · Đang sử dụng/);
  assert.match(
    (await get(`/he-thong/${exam.code}/huy-hieu.svg?lang=en`)).body,
    /High risk \(self-classified\) · In use/,
  );
  assert.doesNotMatch(badge.body, /<script|style=/);
});

test('an organisation with something public has a page; one without has none, so that accounts are not told', async () => {
  const text = await textOf(`/to-chuc/${party.code}`);
  assert.match(text, /Hệ thống chấm bài thi tự luận Ánh Sao/);
  assert.match(text, /12 phố Huế/);
  const quiet = await provider(portal, 'Hợp tác xã Lặng Lẽ');
  assert.equal((await get(`/to-chuc/${quiet.code}`)).statusCode, 404);
  assert.equal((await get('/to-chuc/khong-co')).statusCode, 404);
});

test('an English page has no Vietnamese words of its own, and marks what was registered in Vietnamese', async () => {
  const { body } = await get(`/en/he-thong/${exam.code}`);
  assert.match(body, /<span lang="vi">Chấm sơ bộ bài thi/);
  assert.match(plain(body), /Who answers for it/);
  for (const word of ['Nhà cung cấp', 'Nghĩa vụ', 'Trạng thái']) assert.ok(!plain(body).includes(word), word);
});

test('names that try to be markup stay text', async () => {
  const name = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const made = await portal.publish({
    content: {
      status: 'notified',
      public: {
        name,
        riskLevel: 'medium',
        providerName: name,
        intendedPurpose: name,
        providerContact: 'javascript:alert(1)',
      },
      restricted: {},
    },
  });
  for (const url of [
    `/he-thong/${made.code}`,
    '/he-thong',
    `/he-thong/${made.code}/lich-su`,
    '/',
    `/he-thong?q=${encodeURIComponent(name)}`,
  ]) {
    const { body } = await get(url);
    assert.doesNotMatch(body, /<script>alert|<img src=x/, url);
  }
});

test('the home page counts what its figures link to, and knows the days left until both transition dates', async () => {
  const text = await textOf('/');
  assert.match(text, /01\/03\/2027 còn 99 ngày/);
  assert.match(text, /01\/09\/2027 còn 283 ngày/);
  const all = Number(/(\d+) hệ thống đang có trong sổ/.exec(text)![1]);
  assert.match(await textOf('/he-thong'), new RegExp(`\\b${all} hệ thống\\.`));
  const high = Number(/(\d+) tự phân loại rủi ro cao/.exec(text)![1]);
  assert.match(await textOf('/he-thong?risk=high'), new RegExp(`\\b${high} hệ thống\\.`));
});

test('a system in health shows that the Law asks for safe patients, reliability in real use and protected health data [L6.2a]', () =>
  asksIn(
    'health',
    ['Người bệnh được an toàn', 'đáng tin trong điều kiện dùng thật', 'Dữ liệu sức khỏe được bảo vệ'],
    'L6.2a',
  ));

test('a system in education shows that the Law asks it to suit the age, to keep assessment from harm and data safe [L6.2b]', () =>
  asksIn('education', ['hợp với lứa tuổi', 'đánh giá, xếp loại', 'đời tư của người học'], 'L6.2b'));

/** On the page of a system of that field and on the page of all such fields, but not on that of another field. */
async function asksIn(sector: string, points: readonly string[], provision: string): Promise<void> {
  const of = async (...sectors: string[]): Promise<string> => {
    const content = { status: 'notified', public: { ...highRiskFacts(party), sectors }, restricted: {} };
    const { code } = await portal.publish({ party, at: NOW, content });
    return (await get(`/he-thong/${code}`)).body;
  };
  const [own, other] = [await of(sector, 'media'), await of('media')];
  const all = (await get('/phap-luat/linh-vuc')).body;
  for (const point of points) {
    assert.ok(own.includes(point), point);
    assert.ok(!other.includes(point), point);
    assert.ok(all.split(`id="${sector}"`)[1]!.split('</section>')[0]!.includes(point), point);
  }
  assert.ok(own.includes(`/phap-luat/${provision}`));
  assert.ok((await get(`/phap-luat/${provision}`)).body.includes(`/phap-luat/linh-vuc#${sector}`));
}
