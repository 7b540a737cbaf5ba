import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicArticle } from '../../../src/communication/index.ts';
import { officePortal, type Person } from './office-portal.ts';

const portal = await officePortal();
const { db } = portal;
const writer = await portal.official('planner', 'thai-nguyen-dost');
const other = await portal.official('planner', 'ha-noi-docs');
const inspector = await portal.official('inspector', 'most');

const ROOM = '/can-bo/truyen-thong';
const TEXT = {
  titleVi: 'Tin của Sở',
  summaryVi: 'Tóm tắt.',
  bodyVi: 'Nội dung.',
  agencyCode: 'thai-nguyen-dost',
  kind: 'news',
};

/** Writes with that form; gives the number of the article. */
async function write(person: Person, fields: Record<string, string | readonly string[]> = {}): Promise<number> {
  await person.browser.get(`${ROOM}/moi`);
  const answer = await person.browser.post(`${ROOM}/moi`, { ...TEXT, ...fields });
  assert.equal(answer.status, 303, answer.text);
  return Number(/truyen-thong\/(\d+)\?xong=saved/.exec(answer.location)![1]);
}

async function publish(person: Person, id: number, version = '1') {
  await person.browser.get(`${ROOM}/${id}`);
  return person.browser.post(`${ROOM}/${id}/cong-bo`, { version });
}

test('a planner of a province writes, looks, publishes and withdraws; the public page follows [TN.IV.4] [TN.1]', async () => {
  const id = await write(writer, { targetGroups: ['people', 'localities'], planTask: 'II.1' });
  const page = await writer.browser.get(`${ROOM}/${id}`);
  assert.match(page.text, /Phiên bản 1, chưa công bố/);
  assert.equal((await publish(writer, id)).status, 303);
  const seen = (await publicArticle(db, id))!.article;
  assert.deepEqual(
    [seen.targetGroups, seen.planTask, seen.agencyCode],
    [['people', 'localities'], 'II.1', 'thai-nguyen-dost'],
  );
  assert.match((await writer.browser.get(`/tin-tuc/${id}`)).text, /Chính quyền cơ sở/);
  await writer.browser.get(`${ROOM}/${id}`);
  const empty = await writer.browser.post(`${ROOM}/${id}/rut`, { reason: '' });
  assert.equal(empty.status, 422);
  assert.equal((await writer.browser.post(`${ROOM}/${id}/rut`, { reason: 'Đăng nhầm ngày' })).status, 303);
  assert.equal((await publicArticle(db, id))!.withdrawn!.reason, 'Đăng nhầm ngày');
});

test('other agencies find nothing, whatever address they try, and nobody writes in their name', async () => {
  const id = await write(writer);
  await other.browser.get(`${ROOM}/moi`);
  for (const path of ['', '/nguoi-du'])
    assert.equal((await other.browser.get(`${ROOM}/${id}${path}`)).status, 404, path);
  for (const path of ['', '/cong-bo', '/rut', '/nguoi-du'])
    assert.equal(
      (await other.browser.post(`${ROOM}/${id}${path}`, { ...TEXT, version: '1', reason: 'Không phải của tôi' }))
        .status,
      404,
      path,
    );
  assert.doesNotMatch((await other.browser.get(ROOM)).text, new RegExp(`${ROOM}/${id}"`));
  assert.equal((await other.browser.post(`${ROOM}/moi`, TEXT)).status, 422);
  assert.equal((await inspector.browser.get(ROOM)).status, 403);
  assert.equal(await publicArticle(db, id), null);
});

test('what was typed stays on the page with every error, and an older form covers nothing', async () => {
  await writer.browser.get(`${ROOM}/moi`);
  const wrong = await writer.browser.post(`${ROOM}/moi`, {
    ...TEXT,
    kind: 'event',
    titleVi: '',
    bodyVi: 'Chữ đã gõ',
    'startsAt-day': '31',
    'startsAt-month': '02',
    'startsAt-year': '2027',
    startsAtTime: '25:00',
  });
  assert.equal(wrong.status, 422);
  for (const shown of [
    /Chữ đã gõ/,
    /value="25:00"/,
    /value="31"/,
    /Bạn chưa điền mục này/,
    /Hãy điền ngày và giờ bắt đầu/,
  ])
    assert.match(wrong.text, shown);
  const id = await write(writer);
  await writer.browser.get(`${ROOM}/${id}`);
  assert.equal((await writer.browser.post(`${ROOM}/${id}`, { ...TEXT, version: '1', bodyVi: 'Lần một' })).status, 303);
  const late = await writer.browser.post(`${ROOM}/${id}`, { ...TEXT, version: '1', bodyVi: 'Lần hai' });
  assert.equal(late.status, 422);
  assert.match(late.text, /Lần hai/);
  assert.match(late.text, /Có người vừa lưu/);
});

test('an event is entered with its time in Viet Nam, and the list of who registered is for its agency only [MST.2b]', async () => {
  const day = (name: string, [d, m, y]: readonly [string, string, string], time: string) => ({
    [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y, [`${name}Time`]: time,
  }); // prettier-ignore
  const id = await write(writer, {
    kind: 'event', format: 'class', place: 'Hội trường Sở', capacity: '30',
    ...day('startsAt', ['10', '12', '2026'], '8:30'), ...day('endsAt', ['10', '12', '2026'], '11h30'), ...day('registrationUntil', ['09', '12', '2026'], '17:00'),
  }); // prettier-ignore
  assert.equal((await publish(writer, id)).status, 303);
  const event = (await publicArticle(db, id))!.article.event!;
  assert.equal(event.startsAt.toISOString(), '2026-12-10T01:30:00.000Z');
  assert.equal(event.endsAt.toISOString(), '2026-12-10T04:30:00.000Z');
  assert.equal((await writer.browser.get(`${ROOM}/${id}/nguoi-du`)).status, 200);
  const read = await db
    .selectFrom('audit_event')
    .select('account_id')
    .where('action', '=', 'attendanceListRead')
    .where('subject_id', '=', String(id))
    .execute();
  assert.deepEqual(read, [{ account_id: writer.actor.accountId }]);
});

test('activities are entered by channel and group for a task of the plan, and add up in the figures [HN.1] [TN.1] [TN.I.1] [Q367.1.1]', async () => {
  const here = `${ROOM}/hoat-dong`;
  const enter = async (fields: Record<string, string | readonly string[]>) => {
    await other.browser.get(here);
    return other.browser.post(here, {
      agencyCode: 'ha-noi-docs',
      planTask: 'II.1',
      'fromDay-day': '01',
      'fromDay-month': '06',
      'fromDay-year': '2026',
      ...fields,
    });
  };
  for (const [title, channel] of [
    ['Phóng sự truyền hình', 'massMedia'],
    ['Bản tin loa phường', 'grassRoots'],
    ['Bài trên mạng xã hội', 'digital'],
  ] as const)
    assert.equal((await enter({ title, channel, targetGroups: ['people'] })).status, 303);
  assert.equal((await enter({ title: '', channel: 'x', targetGroups: [] })).status, 422);
  assert.equal(
    (await enter({ title: 'Của nơi khác', channel: 'digital', targetGroups: ['people'], agencyCode: 'most' })).status,
    422,
  );
  const rows = await db.selectFrom('communication_activity').select(['id', 'channel']).orderBy('id').execute();
  const reach = async (channel: string, people: string) => {
    const activity = String(rows.find((row) => row.channel === channel)!.id);
    await other.browser.get(here);
    return other.browser.post(`${here}/ket-qua`, {
      activity,
      people,
      source: 'Đếm của Sở',
      'onDay-day': '01',
      'onDay-month': '11',
      'onDay-year': '2026',
    });
  };
  assert.equal((await reach('massMedia', '1.000')).status, 303);
  assert.equal((await reach('grassRoots', '200')).status, 303);
  assert.equal((await reach('grassRoots', '250')).status, 303, 'a newer total takes the place of an older one');
  assert.equal((await reach('digital', 'nhiều')).status, 422);
  const words = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  const figures = words((await other.browser.get(`${ROOM}/so-lieu`)).text);
  assert.match(figures, /Báo chí, phát thanh, truyền hình Hoạt động 1 Người tiếp cận 1\.000/);
  assert.match(figures, /Hệ thống thông tin cơ sở Hoạt động 1 Người tiếp cận 250/);
  assert.match(figures, /Nền tảng số Hoạt động 1 Người tiếp cận 0/);
  assert.match(figures, /Người dân Hoạt động 3 Người tiếp cận 1\.250/);
  assert.match(figures, /II\.1 Hoạt động 3 Người tiếp cận 1\.250/);
  assert.doesNotMatch(words((await writer.browser.get(`${ROOM}/so-lieu`)).text), /1\.250/, 'each agency sees its own');
  const past = words(
    (await other.browser.get(`${ROOM}/so-lieu?tu-day=1&tu-month=1&tu-year=2025&den-day=31&den-month=12&den-year=2025`))
      .text,
  );
  assert.doesNotMatch(past, /1\.250/);
});

test('files come with the version; another article cannot offer them by their number, and what is no document is refused', async () => {
  const bytes = Buffer.from('Tài liệu tập huấn', 'utf8');
  await writer.browser.get(`${ROOM}/moi`);
  const sent = await writer.browser.upload(
    `${ROOM}/moi`,
    { ...TEXT, kind: 'material' },
    { field: 'file', name: 'bai-giang.txt', bytes },
  );
  assert.equal(sent.status, 303, sent.text);
  const id = Number(/truyen-thong\/(\d+)/.exec(sent.location)![1]);
  const fileId = /name="keep" value="([0-9a-f-]{36})"/.exec((await writer.browser.get(`${ROOM}/${id}`)).text)![1]!;
  assert.equal((await publish(writer, id)).status, 303);
  assert.deepEqual((await writer.browser.get(`/tai-lieu/tep/${fileId}`)).bytes, bytes);
  const thief = await write(other, { agencyCode: 'ha-noi-docs' });
  await other.browser.get(`${ROOM}/${thief}`);
  const taken = await other.browser.post(`${ROOM}/${thief}`, { ...TEXT, version: '1', keep: fileId });
  assert.equal(taken.status, 303);
  assert.doesNotMatch((await other.browser.get(`${ROOM}/${thief}`)).text, new RegExp(fileId));
  await writer.browser.get(`${ROOM}/${id}`);
  const evil = { field: 'file', name: 'x.pdf', bytes: Buffer.from('<script>alert(1)</script>') };
  assert.equal(
    (await writer.browser.upload(`${ROOM}/${id}`, { ...TEXT, version: '1', keep: fileId }, evil)).status,
    422,
  );
  await writer.browser.get(`${ROOM}/${id}`);
  const without = await writer.browser.post(`${ROOM}/${id}`, { ...TEXT, version: '1' });
  assert.equal(without.status, 303);
  assert.equal((await publish(writer, id, '2')).status, 303);
  assert.equal((await writer.browser.get(`/tai-lieu/tep/${fileId}`)).status, 404, 'taken off, it can no longer be had');
});

test('a guide has versions in a minority language and in easy words, marked with their language, shown with the version they go with and marked when they are old [L5.3]', async () => {
  const { browser } = writer;
  const id = await write(writer, { kind: 'guide' });
  const put = async (language: string, title: string) => {
    await browser.get(`${ROOM}/${id}`);
    const texts = title === '' ? ['', '', ''] : [title, `${title}: tóm tắt`, `${title}: **nội dung** <b>`];
    return browser.post(`${ROOM}/${id}/tieng`, { language, titleOther: texts[0]!, summaryOther: texts[1]!, bodyOther: texts[2]! }); // prettier-ignore
  };
  assert.equal((await put('km', 'សេចក្ដីណែនាំ')).status, 303);
  assert.equal((await put('VI-simple', 'Nói dễ hiểu')).status, 303);
  for (const none of ['', 'vi', 'en', 'k', 'km"><b>', 'km--x', 'tiếng']) {
    const refused = await put(none, 'Bản thử không giữ');
    assert.equal(refused.status, 422, none);
    assert.match(refused.text, /Mã ngôn ngữ chưa đúng/);
    assert.match(refused.text, /value="Bản thử không giữ"/, 'what was typed stays');
  }
  assert.equal((await browser.get(`/tai-lieu/${id}?tieng=km`)).status, 404, 'a draft is nowhere');
  assert.equal((await publish(writer, id)).status, 303);

  const page = (await browser.get(`/tai-lieu/${id}`)).text;
  assert.match(page, /<a href="\/tai-lieu\/\d+\?tieng=km" hreflang="km" ?>Tiếng Khmer: <span lang="km" dir="auto">សេច/);
  assert.match(page, /hreflang="vi-simple" ?>Tiếng Việt dễ đọc: <span lang="vi-simple"/);
  assert.match(page, /<h1 lang="vi">Tin của Sở<\/h1>/);
  const khmer = (await browser.get(`/tai-lieu/${id}?tieng=km`)).text;
  assert.match(khmer, /<html lang="vi"/, 'the frame stays in the language of the page');
  assert.match(khmer, /<h1 lang="km" dir="auto">សេចក្ដីណែនាំ<\/h1>/);
  assert.match(khmer, /<div class="flow" lang="km" dir="auto"><p[^>]*>[^<]*<strong>nội dung<\/strong> &#60;b&#62;/);
  assert.doesNotMatch(khmer, /Bản tiếng Việt đã thay đổi/);
  assert.match((await browser.get(`/en/tai-lieu/${id}?tieng=vi-simple`)).text, /<h1 lang="vi-simple"[^>]*>Nói dễ hiểu/);
  assert.match((await browser.get(`/tai-lieu/${id}?tieng=xx`)).text, /<h1 lang="vi">/);

  await browser.get(`${ROOM}/${id}`);
  assert.equal((await browser.post(`${ROOM}/${id}`, { ...TEXT, bodyVi: 'Đã đổi.', version: '1' })).status, 303);
  assert.equal((await put('vi-simple', 'Nói dễ hiểu, bản hai')).status, 303);
  const before = (await browser.get(`/tai-lieu/${id}?tieng=vi-simple`)).text;
  assert.match(before, /<h1[^>]*>Nói dễ hiểu<\/h1>/, 'a text that goes with an unpublished version waits for it');
  assert.match((await browser.get(`${ROOM}/${id}`)).text, /Tiếng Khmer<\/a>[\s\S]{0,200}bản dịch cũ/);
  assert.equal((await publish(writer, id, '2')).status, 303);
  assert.match((await browser.get(`/tai-lieu/${id}?tieng=km`)).text, /Bản tiếng Việt đã thay đổi sau bản dịch này/);
  const easy = (await browser.get(`/tai-lieu/${id}?tieng=vi-simple`)).text;
  assert.match(easy, /<h1[^>]*>Nói dễ hiểu, bản hai<\/h1>/);
  assert.doesNotMatch(easy, /Bản tiếng Việt đã thay đổi/);

  assert.equal((await put('km', '')).status, 303);
  assert.doesNotMatch((await browser.get(`/tai-lieu/${id}`)).text, /tieng=km/, 'taken away');
  await other.browser.get(`${ROOM}/moi`);
  const foreign = { language: 'km', titleOther: 'x', summaryOther: 'x', bodyOther: 'x' };
  assert.equal((await other.browser.post(`${ROOM}/${id}/tieng`, foreign)).status, 404);
  const statement = (await browser.get('/tro-nang')).text;
  assert.match(statement, /WCAG 2\.2 mức AA[\s\S]*tiếng dân tộc thiểu số và bản tiếng Việt dễ đọc/);
});
