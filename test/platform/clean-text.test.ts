import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanEmail, cleanText, createRateLimiter, isUuid } from '../../src/platform/http/index.ts';

function codeOf(outcome: { ok: true } | { ok: false; refusals: { code: string }[] }): string {
  return outcome.ok ? 'ok' : outcome.refusals.map((refusal) => refusal.code).join();
}

const line = (text: unknown, max = 50): string => codeOf(cleanText(text, { field: 'name', max }));

test('a text typed with combining marks is stored composed', () => {
  const outcome = cleanText('  Công ty Nguye\u0302\u0303n   Trãi ', { field: 'name', max: 50 });
  assert.deepEqual(outcome, { ok: true, value: 'Công ty Nguyễn Trãi' });
});

test('each deceiving or breaking character is refused, and the refusal names field, code point and place', () => {
  const hostile: Record<string, string> = {
    'a\u202Eb': 'U+202E', // right-to-left override
    'a\u2066b': 'U+2066', // isolate
    'a\u200Fb': 'U+200F', // right-to-left mark
    'a\u200Bb': 'U+200B', // zero-width space
    'a\uFEFFb': 'U+FEFF', // byte order mark inside
    'a\u2060b': 'U+2060', // word joiner
    'a\u00ADb': 'U+00AD', // soft hyphen
    'a\u200Db': 'U+200D', // joiner outside an emoji
    'a\u{E0041}b': 'U+E0041', // tag letter
    'a\u0000b': 'U+0000',
    'a\u001Bb': 'U+001B',
    'a\u009Fb': 'U+009F',
    'a\uD800b': 'U+D800', // lone high surrogate
    'a\uDC00b': 'U+DC00', // lone low surrogate
    'a\uFFFFb': 'U+FFFF',
    'a\uFFFDb': 'U+FFFD', // what wrong decoding leaves behind
  };
  for (const [text, codePoint] of Object.entries(hostile)) {
    const outcome = cleanText(text, { field: 'name', max: 50 });
    assert.ok(!outcome.ok, codePoint);
    assert.equal(outcome.refusals[0]!.code, 'unusableCharacter');
    assert.equal(outcome.refusals[0]!.field, 'name');
    assert.match(outcome.refusals[0]!.text.vi, new RegExp(`${codePoint.replace('+', '\\+')}, vị trí 2`));
    assert.match(outcome.refusals[0]!.text.en, /position 2/);
  }
});

test('stacked marks beyond any language are refused, Vietnamese stacks are not', () => {
  assert.equal(line(`z${'\u0301'.repeat(9)}`), 'unusableCharacter');
  assert.equal(line('ưỡ ề ộ ẵ'.normalize('NFD')), 'ok');
});

test('an emoji made of several keeps its joiners', () => {
  assert.equal(line('👩‍💻 và 👨‍👩‍👧'), 'ok');
});

test('what is not text, empty, short or long is refused as such', () => {
  for (const input of [undefined, null, 1, {}, ['a']]) assert.equal(line(input), 'notText');
  assert.equal(line(' \u00a0\u3000\t '), 'required');
  assert.equal(codeOf(cleanText('ab', { field: 'x', min: 3, max: 5 })), 'tooShort');
  assert.equal(line('đ'.repeat(50)), 'ok');
  assert.equal(line('đ'.repeat(51)), 'tooLong');
  assert.equal(line('𝒳'.repeat(50)), 'ok', 'length counts code points, as the database does');
  assert.equal(line('x'.repeat(1_000_000)), 'tooLong');
});

test('line breaks and tabs stay only where several lines are asked for', () => {
  assert.deepEqual(cleanText('a\r\nb\tc', { field: 'x', max: 9 }), { ok: true, value: 'a b c' });
  assert.deepEqual(cleanText('a \r\nb\u2028c\td\r', { field: 'x', max: 9, multiline: true }), {
    ok: true,
    value: 'a\nb\nc\td',
  });
  assert.equal(codeOf(cleanText('a\u000bb', { field: 'x', max: 9, multiline: true })), 'unusableCharacter');
});

test('mark-up is only text: it is kept as typed, to be escaped where it is shown', () => {
  const text = `<script>alert('x')</script>"; drop table account; --`;
  assert.deepEqual(cleanText(text, { field: 'x', max: 99 }), { ok: true, value: text });
});

test('an address is lower-cased, and one that could break a mail header is refused', () => {
  assert.deepEqual(cleanEmail(' Lan.Nguyen+ai@Example.VN '), { ok: true, value: 'lan.nguyen+ai@example.vn' });
  const hostile = [
    '',
    'a',
    '@b.vn',
    'a@',
    'a@b',
    'a b@c.vn',
    'a@b.vn\nBcc: x@y.vn',
    'a@b.vn\r\nX: y',
    '"a b"@c.vn',
    'a..b@c.vn',
    '.a@c.vn',
  ];
  hostile.push(
    'a@-b.vn',
    'a@b-.vn',
    'a@b..vn',
    'ạ@b.vn',
    'a@bộ.vn',
    '\u212A@b.vn',
    'a@b.vn, c@d.vn',
    '<a@b.vn>',
    'a@b.vn\0',
    `${'a'.repeat(65)}@b.vn`,
  );
  hostile.push(`a@${'b.'.repeat(130)}vn`);
  for (const text of hostile) assert.equal(codeOf(cleanEmail(text)), 'badEmail', JSON.stringify(text));
  for (const other of [null, undefined, 5, {}]) assert.equal(codeOf(cleanEmail(other)), 'badEmail');
});

test('the limiter lets the limit through in a window, then tells how long to wait, then starts anew', () => {
  const limiter = createRateLimiter({ limit: 2, windowSeconds: 60 });
  const at = (second: number): Date => new Date(second * 1_000);
  assert.deepEqual(limiter.take('a', at(0)), { allowed: true, remaining: 1, retryAfterSeconds: 0 });
  assert.equal(limiter.take('a', at(30)).allowed, true);
  assert.deepEqual(limiter.take('a', at(45)), { allowed: false, remaining: 0, retryAfterSeconds: 15 });
  assert.equal(limiter.take('b', at(45)).allowed, true, 'another key has its own count');
  assert.equal(limiter.take('a', at(60)).allowed, true);
});

test('the limiter remembers a bounded number of keys and forgets ended windows', () => {
  const limiter = createRateLimiter({ limit: 1, windowSeconds: 60, maxKeys: 100 });
  for (let key = 0; key < 10_000; key += 1) limiter.take(String(key), new Date(0));
  assert.ok(limiter.size <= 100);
  limiter.take('later', new Date(120_000));
  assert.equal(limiter.size, 1);
});

test('only a uuid in its usual form is one', () => {
  assert.ok(isUuid('0198a0f4-3c2e-7b11-9d1f-2f6a1c0e5b77'));
  for (const text of [
    '',
    'x',
    "' or 1=1",
    '0198a0f4-3c2e-7b11-9d1f-2f6a1c0e5b7',
    '0198a0f4-3c2e-7b11-9d1f-2f6a1c0e5b77\n',
    null,
    7,
  ])
    assert.ok(!isUuid(text));
});
