import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createArticle,
  publishArticle,
  reviseArticle,
  sendDailyLetters,
  withdrawArticle,
} from '../../../src/communication/index.ts';
import { storeFile } from '../../../src/platform/files/index.ts';
import { requestLimits } from '../../../src/platform/http/index.ts';
import { later, NOW, official, published, typed, typedEvent, writingOf } from '../../communication/room.ts';
import { startTestServer } from '../../server.ts';
import { xmlTree, type XmlNode } from './xml-tree.ts';

const server = await startTestServer({
  background: false,
  limits: requestLimits(1_000),
  env: { BASE_URL: 'https://cong.example' },
});
const { app, services } = server;
const { db } = services.database;
const writer = await official(db, 'officer', 'most');

async function get(url: string, headers: Record<string, string> = {}) {
  const answer = await app.inject({ method: 'GET', url, headers });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers };
}

/** A visitor's form: its cookie and hidden field come from the page. */
async function send(url: string, fields: Record<string, string>) {
  const page = await app.inject({ method: 'GET', url });
  const cookie = [page.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ csrf, ...fields }).toString(),
  });
  return { status: answer.statusCode, text: answer.body, location: answer.headers.location ?? '' };
}

async function lettersTo(email: string) {
  return db.selectFrom('mail_message').selectAll().where('to_address', '=', email).orderBy('created_at').execute();
}

/** The watch hears of a commit a few milliseconds after it. */
async function until(check: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await check()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

test('a published article is on its page and in its list, in both languages, with its provisions; a draft is nowhere [L30.1đ-1] [MST.2c]', async () => {
  const id = await published(
    db,
    writer,
    'news',
    typed({ titleVi: 'Quý một bắt đầu', titleEn: 'The first quarter begins', summaryEn: 'Short.', bodyEn: 'Body.' }),
  );
  const page = await get(`/tin-tuc/${id}`);
  assert.equal(page.status, 200);
  assert.match(page.text, /<h1 lang="vi">Quý một bắt đầu<\/h1>/);
  assert.match(page.text, /href="\/phap-luat\/L10\.3"/);
  assert.match((await get(`/en/tin-tuc/${id}`)).text, /<h1 lang="en">The first quarter begins<\/h1>/);
  assert.ok(await until(async () => (await get('/tin-tuc')).text.includes('Quý một bắt đầu')));
  assert.equal((await get(`/hoi-dap/${id}`)).status, 404, 'each at its own address');
  const draft = await createArticle(
    db,
    { kind: 'news', agencyCode: 'most', typed: typed({ titleVi: 'Chưa ai được biết' }) },
    writingOf(writer),
  );
  assert.ok(draft.ok);
  assert.equal((await get(`/tin-tuc/${draft.value}`)).status, 404);
  assert.doesNotMatch((await get('/tin-tuc')).text, /Chưa ai được biết/);
});

test('kept pages follow what is published: changed, withdrawn with its reason, gone from list and feed', async () => {
  const id = await published(db, writer, 'guide', typed({ titleVi: 'Bản đầu' }));
  const path = `/tai-lieu/${id}`;
  assert.match((await get(path)).text, /Bản đầu/);
  assert.ok(
    (await reviseArticle(db, { id, expectedVersion: 1, typed: typed({ titleVi: 'Bản sau' }) }, writingOf(writer))).ok,
  );
  assert.match((await get(path)).text, /Bản đầu/);
  assert.ok((await publishArticle(db, { id, expectedVersion: 2 }, writingOf(writer))).ok);
  assert.ok(await until(async () => (await get(path)).text.includes('Bản sau')));
  assert.match((await get('/tai-lieu/atom.xml')).text, /Bản sau/);
  assert.ok((await withdrawArticle(db, { id, reason: 'Có văn bản mới thay' }, writingOf(writer))).ok);
  assert.ok(await until(async () => (await get(path)).status === 410));
  const gone = await get(path);
  assert.match(gone.text, /Có văn bản mới thay/);
  assert.doesNotMatch(gone.text, /Đoạn thứ nhất/);
  assert.doesNotMatch((await get('/tai-lieu')).text, /Bản sau/);
  assert.doesNotMatch((await get('/tai-lieu/atom.xml')).text, /Bản sau/);
});

test('an English page says that its translation is older than the original, or that there is none', async () => {
  const english = { titleEn: 'Old', summaryEn: 'Short.', bodyEn: 'Body.' };
  const id = await published(db, writer, 'guide', typed(english));
  assert.doesNotMatch((await get(`/en/tai-lieu/${id}`)).text, /has changed since/);
  const change = typed({ ...english, bodyVi: 'Nội dung mới hẳn.' });
  assert.ok((await reviseArticle(db, { id, expectedVersion: 1, typed: change }, writingOf(writer))).ok);
  assert.ok((await publishArticle(db, { id, expectedVersion: 2 }, writingOf(writer))).ok);
  assert.ok(await until(async () => (await get(`/en/tai-lieu/${id}`)).text.includes('has changed since')));
  const none = await published(db, writer, 'guide', typed());
  assert.match(
    (await get(`/en/tai-lieu/${none}`)).text,
    /in Vietnamese only[\s\S]*<h1 lang="vi">|<h1 lang="vi">[\s\S]*in Vietnamese only/,
  );
});

test('answers are found by words without diacritics, and from the provision they hang on [MST.7a]', async () => {
  const id = await published(
    db,
    writer,
    'question',
    typed({ titleVi: 'Máy chấm thi có phải thông báo?', provisions: 'L10.3' }),
  );
  for (const url of ['/hoi-dap?q=may+cham+THI', '/hoi-dap?dieu=L10', '/hoi-dap?linh-vuc=education'])
    assert.match((await get(url)).text, new RegExp(`href="/hoi-dap/${id}"`), url);
  assert.doesNotMatch((await get('/hoi-dap?q=benh+nhan')).text, new RegExp(`href="/hoi-dap/${id}"`));
});

test('whatever stands in an address, a page answers', async () => {
  for (const url of [
    '/tin-tuc?trang=0',
    '/tin-tuc?trang=99999999999',
    '/hoi-dap?dieu=L999',
    '/hoi-dap?linh-vuc=x&linh-vuc=y',
    '/tin-tuc?loai=event',
    `/tin-tuc?q=${'%F0%9F%98%80'.repeat(300)}`,
    '/tin-tuc?q=%25%27%3B--',
    '/ban-tin?he-thong=%3Cscript%3E',
  ])
    assert.equal((await get(url)).status, 200, url);
  for (const url of [
    '/tin-tuc/0',
    '/tin-tuc/x',
    '/tin-tuc/99999999999999999999',
    '/su-kien/1e3/dang-ky',
    '/tai-lieu/tep/x',
    '/tai-lieu/tep/00000000-0000-4000-8000-000000000000',
  ])
    assert.equal((await get(url)).status, 404, url);
  assert.equal((await get('/du-lieu-mo/thay-doi.atom?linh-vuc=khong-co')).status, 400);
});

test('what a writer types never becomes markup, in page, list, feed or title', async () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(2)> & "\'';
  const body = `${evil}\n\n## ${evil}\n\n- ${evil}\n\n**${evil}**\n\n[<b>x</b>](/tin-tuc)`;
  const id = await published(db, writer, 'news', typed({ titleVi: evil, summaryVi: evil, bodyVi: body }));
  for (const url of [`/tin-tuc/${id}`, `/en/tin-tuc/${id}`, '/tin-tuc', '/tin-tuc/atom.xml']) {
    await until(async () => (await get(url)).text.includes('alert(1)'));
    const { text } = await get(url);
    assert.match(text, /alert\(1\)/, url);
    assert.doesNotMatch(text, /<script>alert|<img src=x|<b>x/, url);
  }
});

/** The one child of that name, or the text in it. */
const child = (node: XmlNode, name: string): XmlNode => {
  const found = node.children.filter((one) => one.name === name);
  assert.equal(found.length, 1, `${name} in ${node.name}`);
  return found[0]!;
};

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

test('feeds of sections and registers are Atom as RFC 4287 asks: ids for good, times, a link to themselves, one author', async () => {
  await published(db, writer, 'event', typedEvent('5', { titleVi: 'Hội thảo & <thảo luận>' }));
  for (const url of [
    '/tin-tuc/atom.xml',
    '/hoi-dap/atom.xml',
    '/su-kien/atom.xml',
    '/en/tai-lieu/atom.xml',
    '/du-lieu-mo/thay-doi.atom',
    '/en/du-lieu-mo/thay-doi.atom?linh-vuc=health',
  ]) {
    const { status, text, headers } = await get(url);
    assert.equal(status, 200, url);
    assert.equal(headers['content-type'], 'application/atom+xml; charset=utf-8');
    const feed = xmlTree(text);
    assert.equal(feed.name, 'feed');
    assert.equal(feed.attributes['xmlns'], 'http://www.w3.org/2005/Atom');
    assert.match(child(feed, 'id').text, /^tag:cong\.example,\d{4}-\d\d-\d\d:/);
    assert.match(child(feed, 'updated').text, RFC3339);
    assert.notEqual(child(feed, 'title').text, '');
    assert.notEqual(child(child(feed, 'author'), 'name').text, '');
    const self = feed.children.find((one) => one.name === 'link' && one.attributes['rel'] === 'self');
    assert.equal(self?.attributes['href'], `https://cong.example${url}`);
    const entries = feed.children.filter((one) => one.name === 'entry');
    assert.equal(new Set(entries.map((one) => child(one, 'id').text)).size, entries.length);
    for (const entry of entries) {
      for (const name of ['updated', 'published']) assert.match(child(entry, name).text, RFC3339);
      assert.ok(child(entry, 'updated').text <= child(feed, 'updated').text);
      assert.match(child(entry, 'link').attributes['href']!, /^https:\/\/cong\.example\//);
      child(entry, 'title');
      child(entry, 'summary');
    }
  }
  const titles = xmlTree((await get('/su-kien/atom.xml')).text)
    .children.filter((one) => one.name === 'entry')
    .map((one) => child(one, 'title').text);
  assert.ok(titles.includes('Hội thảo & <thảo luận>'));
});

test('a reader who has the newest feed is told so in a few bytes, and its ids do not move when an article changes', async () => {
  const id = await published(db, writer, 'question', typed({ titleVi: 'Trước khi sửa' }), later(-48));
  const first = await get('/hoi-dap/atom.xml');
  const etag = String(first.headers['etag']);
  const again = await get('/hoi-dap/atom.xml', { 'if-none-match': etag });
  assert.deepEqual([again.status, again.text], [304, '']);
  const idOf = (text: string): string | undefined =>
    xmlTree(text)
      .children.filter((one) => one.name === 'entry')
      .map((one) => child(one, 'id').text)
      .find((one) => one.endsWith(`article/${id}`));
  assert.ok(
    (await reviseArticle(db, { id, expectedVersion: 1, typed: typed({ titleVi: 'Sau khi sửa' }) }, writingOf(writer)))
      .ok,
  );
  assert.equal((await get('/hoi-dap/atom.xml', { 'if-none-match': etag })).status, 304, 'a draft changes nothing');
  assert.ok((await publishArticle(db, { id, expectedVersion: 2 }, writingOf(writer))).ok);
  const changed = await get('/hoi-dap/atom.xml', { 'if-none-match': etag });
  assert.equal(changed.status, 200);
  assert.ok(idOf(first.text));
  assert.equal(idOf(changed.text), idOf(first.text));
});

test('a file of a published article can be taken by everybody; of a draft by nobody', async () => {
  const stored = await services.files.put({
    name: 'huong-dan.txt',
    content: (async function* once() {
      yield Buffer.from('Xin chào');
    })(),
  });
  assert.ok(stored.ok);
  const file = await storeFile(db, stored.value, { uploadedBy: writer.accountId, partyId: null }, NOW);
  const made = await createArticle(
    db,
    { kind: 'material', agencyCode: 'most', typed: typed({ fileIds: [file.id] }) },
    writingOf(writer),
  );
  assert.ok(made.ok);
  assert.equal((await get(`/tai-lieu/tep/${file.id}`)).status, 404);
  assert.ok((await publishArticle(db, { id: made.value, expectedVersion: 1 }, writingOf(writer))).ok);
  const taken = await get(`/tai-lieu/tep/${file.id}`);
  assert.deepEqual([taken.status, taken.text], [200, 'Xin chào']);
  assert.match(String(taken.headers['content-disposition']), /^attachment/);
  assert.match((await get(`/tai-lieu/${made.value}`)).text, new RegExp(`/tai-lieu/tep/${file.id}`));
});

test('one registers for an event without an account, is told what for first, and cancels by the link of the letter [MST.2b]', async () => {
  const id = await published(db, writer, 'event', typedEvent('1'));
  const form = (await get(`/su-kien/${id}/dang-ky`)).text;
  assert.ok(form.indexOf('được xóa 90 ngày') < form.indexOf('name="email"') && form.includes('được xóa 90 ngày'));
  const wrong = await send(`/su-kien/${id}/dang-ky`, { name: 'Lan', email: 'khong-phai-thu' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /value="Lan"/);
  const done = await send(`/su-kien/${id}/dang-ky`, { name: 'Lan', email: 'lan@x.example', targetGroup: 'people' });
  assert.deepEqual([done.status, done.location], [303, `/su-kien/${id}/da-dang-ky`]);
  assert.match((await get(`/su-kien/${id}`)).text, /đã đủ/);
  const [letter] = await lettersTo('lan@x.example');
  const link = /https:\/\/cong\.example(\/su-kien\/huy\/\S+)/.exec(letter!.body_text)![1]!;
  assert.match((await get(link)).text, /Hủy đăng ký/);
  assert.match((await get(`/su-kien/${id}`)).text, /đã đủ/, 'looking at the link cancels nothing');
  assert.equal((await send(link, {})).status, 303);
  assert.match((await get(link)).text, /Đã hủy đăng ký/);
  assert.match((await get(`/su-kien/${id}`)).text, /còn 1 trên 1/);
});

test('letters begin when the address is confirmed by a press of a button, and end by one press in the mail program [Q367.1.1]', async () => {
  const asked = await send('/ban-tin', { email: 'thu@x.example', section: 'news', systems: '', providers: '' });
  assert.deepEqual([asked.status, asked.location], [303, '/ban-tin/da-gui']);
  const [letter] = await lettersTo('thu@x.example');
  const link = /https:\/\/cong\.example(\/ban-tin\/\S+)/.exec(letter!.body_text)![1]!;
  const subscription = () =>
    db.selectFrom('alert_subscription').select('confirmed_at').where('email', '=', 'thu@x.example').executeTakeFirst();
  assert.match((await get(link)).text, /Xác nhận nhận tin/);
  assert.equal((await subscription())?.confirmed_at, null, 'programs that follow links confirm nothing');
  assert.equal((await send(link, { act: 'confirm' })).status, 303);
  assert.ok((await subscription())?.confirmed_at);
  await published(db, writer, 'news', typed({ titleVi: 'Tin cho thư' }), later(1));
  const registerNews = () => Promise.resolve([]);
  await sendDailyLetters({ db, baseUrl: services.config.baseUrl, now: later(2), registerNews });
  const daily = (await lettersTo('thu@x.example')).at(-1)!;
  assert.match(daily.body_text, /Tin cho thư/);
  const oneClick = new URL(daily.unsubscribe_url!).pathname;
  assert.notEqual((await get(oneClick)).status, 200, 'following the link ends nothing');
  assert.ok(await subscription());
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=b']) {
    const payload = type.includes('boundary')
      ? '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
      : 'List-Unsubscribe=One-Click';
    const ended = await app.inject({ method: 'POST', url: oneClick, headers: { 'content-type': type }, payload });
    assert.equal(ended.statusCode, 200, type);
  }
  assert.equal(await subscription(), undefined);
  assert.deepEqual(await lettersTo('thu@x.example'), []);
});

test('nobody subscribes to a system or provider that does not exist, and what was typed stays', async () => {
  const answer = await send('/ban-tin', { email: 'thu2@x.example', systems: 'AI-2026-0000001-X', providers: 'khong' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /value="AI-2026-0000001-X"/);
  assert.match(answer.text, /Không có tổ chức mang mã “khong/);
  const many = await send('/ban-tin', {
    email: 'thu2@x.example',
    systems: Array(21).fill('AI-2026-0000001-1').join(' '),
  });
  assert.match(many.text, /Tối đa 20 mã/);
  assert.deepEqual(await lettersTo('thu2@x.example'), []);
});

test('forms of these pages take nothing from pages of others', async () => {
  const id = await published(db, writer, 'event', typedEvent('5'));
  for (const url of [
    `/su-kien/${id}/dang-ky`,
    '/ban-tin',
    `/ban-tin/${'x'.repeat(43)}`,
    `/su-kien/huy/${'x'.repeat(43)}`,
  ]) {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
      payload: 'email=a%40x.example&section=news&name=A&targetGroup=people',
    });
    assert.equal(answer.statusCode, 419, url);
  }
});
