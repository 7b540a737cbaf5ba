import assert from 'node:assert/strict';
import { test } from 'node:test';
import canonicalize from 'canonicalize';
import { fromCanonicalJson } from '../../src/verifier/encoding.ts';
import { bundlePath, canonicalJson, fromBase64, parseLeaf, splitBundle, tilePath } from '../../src/verifier/index.ts';

test('JSON is spelled as RFC 8785 spells its examples', () => {
  // RFC 8785 §3.2.2 and §3.2.3: input and expected output as printed there.
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  );
  assert.equal(
    canonicalJson(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const keys = JSON.parse('{"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}');
  assert.equal(canonicalJson(keys), '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test('the writer and the verifier spell JSON alike, and a second spelling is refused', () => {
  const value = { đ: 'Nguyễn', a: [1.5, -0, 1e21, true, null, { z: '', A: '\u2028' }], 10: 'x', 9: 'y' };
  const text = canonicalize(value)!;
  assert.equal(canonicalJson(value), text);
  assert.notEqual(fromCanonicalJson(text), undefined);
  for (const other of [
    ` ${text}`,
    text.replace('1.5', '1.50'),
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a":"\\u0041"}',
    '{"a":"\\ud800"}',
    '[',
    '[1',
  ]) {
    assert.equal(fromCanonicalJson(other), undefined, other);
  }
});

test('base64 has one spelling', () => {
  assert.deepEqual(fromBase64('AQI='), Uint8Array.of(1, 2));
  for (const other of ['AQI', 'AQJ=', 'AQI==', 'AQ-=', ' AQI=', 'AQI=\n', 'A==='])
    assert.equal(fromBase64(other), null, other);
});

test('tiles and bundles are called as the specification calls them', () => {
  // c2sp.org/tlog-tiles: index 1234067 is x001/x234/067; a tree of 70,000 has these unfinished tiles.
  assert.equal(tilePath(0, 1_234_067, 256), 'tile/0/x001/x234/067');
  assert.equal(tilePath(0, 273, 112), 'tile/0/273.p/112');
  assert.equal(tilePath(1, 1, 17), 'tile/1/001.p/17');
  assert.equal(tilePath(2, 0, 1), 'tile/2/000.p/1');
  assert.equal(bundlePath(999, 256), 'tile/entries/999');
  assert.equal(bundlePath(1000, 1), 'tile/entries/x001/000.p/1');
});

test('a bundle whose lengths do not add up is refused', () => {
  assert.deepEqual(splitBundle(Uint8Array.of(0, 1, 7, 0, 0)), [Uint8Array.of(7), new Uint8Array()]);
  assert.deepEqual(splitBundle(new Uint8Array()), []);
  assert.equal(splitBundle(Uint8Array.of(0, 2, 7)), null);
  assert.equal(splitBundle(Uint8Array.of(0)), null);
});

test('a record must be canonical and have exactly the known members', () => {
  const good = {
    at: '2026-11-22T00:00:00.000Z',
    body: { a: 1 },
    id: 'i',
    kind: 'k',
    subject: 's',
    type: 'motcua-leaf/1',
  };
  const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
  assert.deepEqual(parseLeaf(bytes(good))?.body, { a: 1 });
  for (const bad of [
    { ...good, type: 'motcua-leaf/2' },
    { ...good, extra: 1 },
    { ...good, body: [] },
    { ...good, at: '2026-11-22' },
    [],
    null,
  ]) {
    assert.equal(parseLeaf(bytes(bad)), null, JSON.stringify(bad));
  }
  assert.equal(parseLeaf(Buffer.from('[{'.repeat(30_000))), null);
});
