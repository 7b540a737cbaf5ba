import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyField, helpLines, html } from '../../src/web/ui/index.ts';

const asked = { lang: 'vi', name: 'ngay', label: 'Ngày' } as const;

test('a date comes back in its three parts, right or wrong, stored or just typed', () => {
  const parts = (value: Parameters<typeof anyField>[0]['value']): string[] =>
    [
      ...anyField({ ...asked, kind: 'date', value })
        .toString()
        .matchAll(/<input[^>]* value="([^"]*)"/g),
    ].map(([, typed]) => typed!);
  assert.deepEqual(parts('2026-08-15'), ['15', '08', '2026']);
  assert.deepEqual(parts('32/13/2026'), ['32', '13', '2026']);
  assert.deepEqual(parts({ day: '5', month: '', year: '26' }), ['5', '', '26']);
  assert.deepEqual(parts(null), ['', '', '']);
});

test('seven choices stand in sight, eight are a list to open; what was chosen is chosen again', () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `Mục ${at}` }));
  const few = anyField({ ...asked, kind: 'choice', choices: choices(7), value: 'v3' }).toString();
  assert.match(few, /type="radio"[^>]* value="v3"[^>]* checked/);
  const many = anyField({ ...asked, kind: 'choice', choices: choices(8), value: 'v3' }).toString();
  assert.match(many, /<select/);
  assert.match(many, /<option value="v3"[^>]* selected/);
  const several = anyField({ ...asked, kind: 'choices', choices: choices(3), value: ['v0', 'v2'] }).toString();
  assert.equal(several.match(/ checked/g)?.length, 2);
});

test('help is said line by line, and not at all where there is none', () => {
  const said = html`${helpLines('vi', { hint: 'Theo mẫu <1>', example: 'A & B' })}`.toString();
  assert.equal(said, 'Theo mẫu &#60;1&#62;<br>Ví dụ: A &#38; B');
  assert.equal(helpLines('en', {}), undefined);
  assert.ok(
    !anyField({ ...asked, kind: 'text', hint: helpLines('en', {}), value: '' })
      .toString()
      .includes('-hint'),
  );
});
