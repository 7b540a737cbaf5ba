import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Html, attributes, html, nothing, raw, ready, render } from '../../src/web/ui/index.ts';
import type { HtmlValue } from '../../src/web/ui/index.ts';

/** Texts that try to leave the place where they were put. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)`,
  '</textarea><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '<!--',
  '-->',
  ']]>',
  '&lt;script&gt;',
  '&#60;b&#62;',
  '\u0000<b>',
  '<\u0000script>',
  '＜script＞',
  '\u202E<b>\u202D',
  '${7*7}{{7*7}}<%= 7 %>',
  'Công ty “Ánh Dương” & <Bạn>',
];

/** What a browser would read back: the reverse of escaping, written independently of it. */
function readBack(markup: string): string {
  return markup.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

test('every hostile text comes out of an element as the same text and nothing else', () => {
  for (const text of HOSTILE) {
    const markup = html`<p>${text}</p>`.toString();
    const inner = markup.slice(3, -4);
    assert.doesNotMatch(inner, /[<>"']/, text);
    assert.equal(readBack(inner), text.replaceAll('\0', '\uFFFD'));
  }
});

test('every hostile text stays inside a quoted attribute, whichever quote is used', () => {
  for (const text of HOSTILE) {
    const double = html`<a title="${text}">x</a>`.toString().slice(10, -7);
    const single = html`<a title='${text}'>x</a>`.toString().slice(10, -7);
    assert.doesNotMatch(double, /[<>"']/, text);
    assert.equal(double, single);
    assert.equal(readBack(double), text.replaceAll('\0', '\uFFFD'));
  }
});

test('an ampersand is always escaped, so that typed entities are shown as typed', () => {
  assert.equal(html`<p>${'&lt;'}</p>`.toString(), '<p>&#38;lt;</p>');
});

test('markup is kept, arrays are joined at any depth, and nothing-values vanish', () => {
  const rows = [[html`<li>${'a<'}</li>`, [html`<li>b</li>`, null]], undefined, false, true];
  assert.equal(html`<ul>${rows}</ul>${nothing}`.toString(), '<ul><li>a&#60;</li><li>b</li></ul>');
  assert.equal(html`<p>${0}${12n}${''}</p>`.toString(), '<p>012</p>');
});

test('a look-alike of markup is a fault, not markup', () => {
  const forged = { toString: () => '<script>', text: '<script>' } as unknown as HtmlValue;
  assert.throws(() => html`<p>${forged}</p>`, TypeError);
  assert.throws(() => html`<p>${Object.create(Html.prototype) as HtmlValue}</p>`, TypeError);
  assert.throws(() => html`<a title="${html`<b>`}">`, TypeError);
});

const DISGUISED = [
  'javascript:x()',
  ' JaVaScRiPt:x',
  'java\nscript:x',
  '\u0001javascript:x',
  'data:text/html,x',
  'vbscript:x',
];

test('addresses that run code are refused in href, src and action, however they are disguised', () => {
  for (const bad of DISGUISED) {
    assert.equal(html`<a href="${bad}">x</a>`.toString(), '<a href="about:blank#refused">x</a>');
    assert.equal(
      html`<form ${attributes({ action: bad })}></form>`.toString(),
      '<form  action="about:blank#refused"></form>',
    );
  }
  assert.equal(html`<a href="${''}${'javascript:x'}">x</a>`.toString(), '<a href="about:blank#refused">x</a>');
  assert.equal(html`<a href="${'/he-thong?q=a&b'}">x</a>`.toString(), '<a href="/he-thong?q=a&#38;b">x</a>');
  assert.equal(html`<a href="/tim/${'data:x'}">x</a>`.toString(), '<a href="/tim/data:x">x</a>');
});

test('a template that puts a value where escaping cannot help throws', () => {
  const x = 'x';
  const bad = [
    () => html`<a class=${x}>`,
    () => html`<a class= ${x}>`,
    () => html`<${x}>`,
    () => html`</${x}>`,
    () => html`<a da${x}ta="1">`,
    () => html`<script>${x}</script>`,
    () => html`<style>${x}</style>`,
    () => html`<script>if (a < b) {}</script><style>p{}${x}</style>`,
    () => html`<!-- ${x} -->`,
    () => html`<a onclick="${x}">`,
    () => html`<a ONCLICK='${x}'>`,
    () => html`<a style="${x}">`,
    () => html`<iframe srcdoc="${x}">`,
    () => html`<a title="a>b" ${x}>`,
  ];
  for (const template of bad) assert.throws(template, template.toString());
});

test('values stand safely after comparisons, comments, scripts and attributes with angle brackets', () => {
  const x = '<';
  assert.equal(html`<p>1 < 2 ${x}</p>`.toString(), '<p>1 < 2 &#60;</p>');
  assert.equal(html`<!-- a --><p title="a>b">${x}</p>`.toString(), '<!-- a --><p title="a>b">&#60;</p>');
  assert.equal(html`<script src="/a.js"></script><p>${x}</p>`.toString(), '<script src="/a.js"></script><p>&#60;</p>');
});

test('attributes leave out what is absent, keep bare ones, escape values and refuse handlers', () => {
  const made = attributes({ id: 'a"b', checked: true, disabled: false, title: null, rows: 3, 'aria-label': undefined });
  assert.equal(html`<input ${made}>`.toString(), '<input  id="a&#34;b" checked rows="3">');
  assert.throws(() => attributes({ onclick: 'x' }));
  assert.throws(() => attributes({ style: 'x' }));
  assert.throws(() => attributes({ 'a b': 'x' }));
});

test('bytes are UTF-8, and half a character cannot corrupt them', () => {
  assert.equal(render(html`<p>${'Đường'}</p>`).bytes.toString('hex'), Buffer.from('<p>Đường</p>').toString('hex'));
  assert.equal(render(html`${'\uD800'}`).bytes.toString('utf8'), '\uFFFD');
});

test('raw is the one way to trust a constant', () => {
  assert.equal(html`<p>${raw('<b>x</b>')}</p>`.toString(), '<p><b>x</b></p>');
});

test('markup with ready parts gives the same bytes as without, in a room of its own or a given one, and another mark for other bytes', () => {
  const long = 'Căn cứ pháp luật & “điều khoản” '.repeat(20);
  const frame = html`<nav>${long}</nav>`;
  const page = (name: string, part: Html): Html =>
    html`<!doctype html>${part}<h1>${name}</h1>${html`<ul>${[html`<li>${part}</li>`, part]}</ul>`}${part}`;
  for (const name of ['Hệ thống', 'A', '', '\uD800', '𝒜<script>']) {
    const expected = Buffer.from(page(name, frame).toString(), 'utf8');
    const made = page(name, ready(frame));
    assert.equal(made.toString(), page(name, frame).toString());
    for (const room of [undefined, Buffer.alloc(64 * 1024), Buffer.alloc(10)])
      assert.deepEqual(render(made, room).bytes, expected);
    assert.equal(render(made).mark, render(page(name, ready(frame)), Buffer.alloc(8_000)).mark);
    assert.notEqual(render(made).mark, render(page(`${name}.`, ready(frame))).mark);
    assert.notEqual(render(made).mark, render(page(name, ready(html`<nav>${long}.</nav>`))).mark);
  }
});

test('what is too long for the usual place is made in one of its own', () => {
  const long = html`<p>${'Đ'.repeat(300_000)}</p>`;
  assert.deepEqual(render(html`${ready(long)}${long}`, Buffer.alloc(10)).bytes, Buffer.from(long.toString().repeat(2)));
});

test('small markup is not kept in pieces, and values in it are escaped all the same', () => {
  assert.equal(ready(html`<b>${'<'}</b>`).parts, null);
  const part = ready(html`<b title="${'"'.repeat(100)}">${'<'.repeat(300)}</b>`);
  assert.equal(part.toString(), `<b title="${'&#34;'.repeat(100)}">${'&#60;'.repeat(300)}</b>`);
  assert.throws(() => html`<a title="${part}">x</a>`, TypeError);
});
