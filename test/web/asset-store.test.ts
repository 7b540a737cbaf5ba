import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assetUrl, findAsset, gallery, registerAsset } from '../../src/web/ui/index.ts';
import { ownFolder } from '../own-folder.ts';

test('every asset is found at its address, and its compressed forms are the same bytes', () => {
  for (const name of ['app.css', 'app.js', 'icon.svg', 'be-vietnam-pro-vietnamese-400-normal.woff2']) {
    const asset = findAsset(assetUrl(name));
    assert.ok(asset !== null && asset.body.length > 0, name);
    assert.match(asset.path, /^\/assets\/[\w-]+\.[A-Z0-9]{8}\.\w+$/);
    if (asset.brotli !== undefined) assert.deepEqual(brotliDecompressSync(asset.brotli), asset.body);
    if (asset.gzip !== undefined) assert.deepEqual(gunzipSync(asset.gzip), asset.body);
    assert.match(
      asset.etag,
      new RegExp(createHash('sha256').update(asset.body).digest('base64url').slice(0, 20).replaceAll('-', '\\-')),
    );
  }
  assert.equal(findAsset('/assets/app.css'), null);
  assert.equal(findAsset('/assets/../../package.json'), null);
  assert.throws(() => assetUrl('nothing.css'), /no such asset/);
});

test('the style sheet names only fonts that are served', () => {
  const css = findAsset(assetUrl('app.css'))!.body.toString();
  const fonts = [...css.matchAll(/url\(["']?(\/assets\/[^"')]+)/g)].map((match) => match[1]!);
  assert.ok(fonts.length >= 9);
  for (const font of fonts) assert.equal(findAsset(font)?.type, 'font/woff2', font);
});

test('another room can add a browser file later, and a change of its bytes changes its address', () => {
  const file = join(ownFolder('asset'), 'extra.ts');
  writeFileSync(file, `document.title = 'a';`);
  registerAsset('extra.js', file);
  const first = assetUrl('extra.js');
  assert.match(findAsset(first)!.body.toString(), /document\.title/);
  writeFileSync(file, `document.title = 'b';`);
  registerAsset('extra.js', file);
  assert.notEqual(assetUrl('extra.js'), first);
  writeFileSync(file, `import './nowhere.ts';`);
  assert.throws(() => registerAsset('extra.js', file));
});

test('no page carries inline style, inline script or an event handler', () => {
  for (const lang of ['vi', 'en'] as const) {
    const text = gallery({ lang, path: '/dev/ui' }).toString();
    assert.doesNotMatch(text, /<[^>]+\s(style|on\w+)=/i);
    assert.doesNotMatch(text, /<style|<script(?![^>]*\ssrc=)/i);
  }
});
