import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '../../../src/platform/database/index.ts';
import { publish, revise, type Published } from '../../../src/registry/index.ts';
import { publicPages } from './public-pages.ts';

const pages = await publicPages();
const AT = new Date('2026-11-20T03:00:00Z');

const VOICE = {
  name: 'Tổng đài giọng nói chỉ giới thiệu là trợ lý ảo ở câu đầu',
  riskLevel: 'medium',
  answer:
    'Một ngân hàng hỏi về tổng đài giọng nói. Người gọi có thể không nghe câu giới thiệu, nên hệ thống được hướng dẫn phân loại là rủi ro trung bình.\nNên nhắc lại trong cuộc gọi.',
  provisions: ['L9.1b', 'D9.3c'],
  sectors: ['banking'],
  answeredOn: '2026-11-20',
};

async function published(facts: Record<string, string | string[]>): Promise<Published> {
  const entry = await inTransaction(pages.database.db, (tx) =>
    publish(tx, {
      register: 'guidance',
      code: 'guidanceCode',
      party: null,
      content: { status: 'published', public: facts, restricted: {} },
      grounds: ['L10.4', 'D10.4'],
      actId: null,
      demo: false,
      at: AT,
    }),
  );
  await pages.changed('guidance');
  return entry;
}

function words(page: string): string {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  return main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('without any published answer the list says so and leads to the classification tool', async () => {
  const { status, text } = await pages.get('/huong-dan');
  assert.equal(status, 200);
  assert.match(words(text), /Chưa có hướng dẫn nào như vậy/);
  assert.match(text, /href="\/phan-loai"/);
});

test('a published answer is listed, found without diacritics and by its level, and has a page with its provisions', async () => {
  const { code } = await published(VOICE);
  for (const query of ['', '?q=tong+dai+giong+noi', '?risk=medium', '?sector=banking', `?q=${code}`]) {
    const { status, text } = await pages.get(`/huong-dan${query}`);
    assert.equal(status, 200);
    assert.ok(text.includes(`href="/huong-dan/${code}"`), query);
  }
  assert.ok(!(await pages.get('/huong-dan?risk=high')).text.includes(code));
  const { status, text } = await pages.get(`/en/huong-dan/${code}`);
  assert.equal(status, 200);
  assert.match(words(text), /Medium risk/);
  assert.match(text, /href="\/en\/phap-luat\/D9\.3c"/);
  assert.match(words(text), /20 November 2026/);
});

test('an answer is shown on the pages of its provisions and of what contains them, and on no other', async () => {
  const { code } = await published({ ...VOICE, name: 'Trợ lý trả lời thư', provisions: ['D9.3b'] });
  for (const id of ['D9.3b', 'D9.3', 'D9']) {
    assert.ok((await pages.get(`/phap-luat/${id}`)).text.includes(code), id);
  }
  for (const id of ['D9.3c', 'L10', 'D9.1']) {
    assert.ok(!(await pages.get(`/phap-luat/${id}`)).text.includes(code), id);
  }
});

test('a code typed loosely leads to the one address; a code that is not there is not found', async () => {
  const { code } = await published({ ...VOICE, name: 'Chữ viết khác' });
  const loose = await pages.get(`/huong-dan/${code.toLowerCase().replaceAll('-', ' ').replaceAll(' ', '%20')}`);
  assert.equal(loose.status, 301);
  assert.equal(loose.location, `/huong-dan/${code}`);
  for (const missing of ['HD-2026-9999999-X', 'x', '%00', 'AI-2026-0000001-6']) {
    assert.equal((await pages.get(`/huong-dan/${missing}`)).status, 404, missing);
  }
});

test('a withdrawn answer keeps its page, says so and leaves the list', async () => {
  const { code, entryId, version } = await published({ ...VOICE, name: 'Hướng dẫn sẽ được rút' });
  await inTransaction(pages.database.db, (tx) =>
    revise(tx, {
      entryId,
      expectedVersion: version,
      party: null,
      content: { status: 'withdrawn', public: { ...VOICE, name: 'Hướng dẫn sẽ được rút' }, restricted: {} },
      reason: { vi: 'Danh mục đã thay đổi', en: 'The list was amended' },
      grounds: ['L10.4'],
      actId: null,
      at: AT,
    }),
  );
  await pages.changed('guidance');
  assert.match(words((await pages.get(`/huong-dan/${code}`)).text), /đã được rút.*Danh mục đã thay đổi/);
  assert.ok(!(await pages.get('/huong-dan')).text.includes(code));
});

test('what officials wrote is shown as text, and a bent address is told, never an error', async () => {
  const { code } = await published({ ...VOICE, name: 'Nhãn <img src=x onerror=alert(1)>' });
  for (const path of [`/huong-dan/${code}`, '/huong-dan']) {
    assert.doesNotMatch((await pages.get(path)).text, /<img src=x/);
  }
  for (const query of ['?cursor=abc', '?risk=extreme', '?sector=nowhere', '?q=%00', '?q=((((', "?q=' or 1=1"]) {
    assert.equal((await pages.get(`/huong-dan${query}`)).status, 200, query);
  }
  assert.match(words((await pages.get('/huong-dan?cursor=abc')).text), /đã được bỏ qua/);
});
