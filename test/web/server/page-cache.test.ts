import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../../src/web/ui/index.ts';
import { PageCache } from '../../../src/web/server/answer/page-cache.ts';

const made = (version = '1') => ({
  version,
  registers: ['systems'],
  route: '/x',
  headers: ['content-type', 'text/html'],
});
const versionOf = (version: string) => (): string => version;

test('a page is kept when it is asked for the second time, and goes with the version it was made from', () => {
  const cache = new PageCache();
  const first = cache.add('/a', made(), html`<p>một</p>`);
  assert.equal(first.plain.bytes.toString(), '<p>một</p>');
  assert.equal(cache.get('/a', versionOf('1')), null, 'asked for once: only sent');
  const again = cache.add('/a', made(), html`<p>một</p>`);
  assert.equal(again.etag, first.etag);
  assert.equal(cache.get('/a', versionOf('1')), again);
  assert.equal(cache.get('/a', versionOf('2')), null);
  const anew = cache.add('/a', made('2'), html`<p>hai</p>`);
  assert.equal(cache.get('/a', versionOf('2')), anew, 'people read it: kept at once');
  assert.notEqual(anew.etag, first.etag);
});

test('every address is known again, whatever it is', () => {
  const cache = new PageCache();
  const urls = Array.from({ length: 300 }, (_, n) => `/he-thong/AI-2026-${n}?q=${'é'.repeat(n)}`);
  for (const url of urls) {
    cache.add(url, made(), html`<p>${url}</p>`);
    cache.add(url, made(), html`<p>${url}</p>`);
  }
  assert.deepEqual(
    urls.filter((url) => cache.get(url, versionOf('1')) === null),
    [],
  );
});

test('a page that is only sent has its room to itself until then; the next one gets it after that', () => {
  const cache = new PageCache();
  const pages = ['một', 'hai', 'ba'].map((text) => cache.add(`/${text}`, made(), html`<p>${text}</p>`));
  assert.deepEqual(
    pages.map(({ plain }) => plain.bytes.toString()),
    ['<p>một</p>', '<p>hai</p>', '<p>ba</p>'],
  );
  pages[1]!.sent!();
  const next = cache.add('/bốn', made(), html`<p>bốn</p>`);
  assert.equal(next.plain.bytes.buffer, pages[1]!.plain.bytes.buffer, 'the room that is free');
  assert.equal(pages[0]!.plain.bytes.toString(), '<p>một</p>');
  assert.equal(pages[2]!.plain.bytes.toString(), '<p>ba</p>');
  cache.add('/một', made(), html`<p>một</p>`);
  cache.add('/năm', made(), html`<p>năm</p>`);
  assert.equal(
    cache.get('/một', versionOf('1'))!.plain.bytes.toString(),
    '<p>một</p>',
    'what is kept stands in no room',
  );
});

test('a crawler that asks for every page once leaves what people read where it is, and nothing behind', () => {
  const cache = new PageCache(20_000);
  const text = 'x'.repeat(1_000);
  for (const url of ['/a', '/a', '/b', '/b']) cache.add(url, made(), html`<p>${url}${text}</p>`);
  for (let n = 0; n < 5_000; n += 1) cache.add(`/crawled/${n}`, made(), html`<p>${n}${text}</p>`).sent?.();
  assert.ok(cache.get('/a', versionOf('1')) !== null && cache.get('/b', versionOf('1')) !== null);
});
