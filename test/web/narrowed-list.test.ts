import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, narrowedList, narrowingOf, onPage, type Narrowing } from '../../src/web/ui/index.ts';

const FRUIT = [
  { name: 'cam', colour: 'vang', size: 'nho' },
  { name: 'cà rốt', colour: 'cam', size: 'nho' },
  { name: 'bưởi', colour: 'vang', size: 'to' },
  { name: 'dưa hấu', colour: 'xanh', size: 'to' },
];
const CHOICES = [
  { name: 'mau', legend: 'Màu', choices: [['vang', 'Vàng'], ['cam', 'Da cam'], ['xanh', 'Xanh'], ['tim', 'Tím']] },
  { name: 'co', legend: 'Cỡ', choices: [['nho', 'Nhỏ'], ['to', 'To']] },
] as const; // prettier-ignore

function find({ words, chosen }: Narrowing) {
  return FRUIT.filter(
    ({ name, colour, size }) =>
      name.includes(words) && (chosen['mau'] ?? colour) === colour && (chosen['co'] ?? size) === size,
  );
}

function shown(query: Record<string, string | string[]>, pageRows = 2): string {
  const asked = narrowingOf(query, CHOICES);
  return narrowedList({
    lang: 'vi',
    path: '/qua',
    asked,
    choices: CHOICES,
    count: (narrowing) => find(narrowing).length,
    pageRows,
    list: html`<ol>${onPage(find(asked), asked, pageRows).map(({ name }) => html`<li>${name}</li>`)}</ol>`,
    words: { search: 'Tìm quả', found: (count) => `${count} quả`, all: 'Tất cả', none: 'Không có', noneText: 'Hãy bớt lọc.', clear: 'Bỏ lọc' },
  }).toString(); // prettier-ignore
}

/** The choices of a filter that are offered, each with its count; the chosen one is starred. */
function offered(markup: string, name: string): string[] {
  const inputs = new RegExp(`<input type="radio" name="${name}" value="(\\w*)"([^>]*)><span>([^<]*)</span>(?:<span class="filter-count">(\\d+))?`, 'g'); // prettier-ignore
  return [...markup.matchAll(inputs)].map(([, , rest, label, count]) => `${label}${count === undefined ? '' : ` ${count}`}${rest!.includes('checked') ? '*' : ''}`); // prettier-ignore
}

test('each choice of a filter tells how many items it would leave, the other filters as they are', () => {
  const all = shown({});
  assert.deepEqual(offered(all, 'mau'), ['Tất cả*', 'Vàng 2', 'Da cam 1', 'Xanh 1']);
  const small = shown({ co: 'nho' });
  assert.deepEqual(offered(small, 'mau'), ['Tất cả*', 'Vàng 1', 'Da cam 1']);
  assert.deepEqual(offered(small, 'co'), ['Tất cả', 'Nhỏ 2*', 'To 2']);
  assert.deepEqual(offered(shown({ q: 'nothing' }), 'co'), [], 'a filter without a choice is not shown');
  assert.match(small, /<h2 class="results-count">2 quả<\/h2>/);
});

test('the pages keep what the list is narrowed to, and searching keeps the filters', () => {
  const first = shown({ co: 'to', q: 'ư' }, 1);
  assert.match(first, /href="\/qua\?q=%C6%B0&#38;co=to&#38;trang=2"/);
  assert.match(first, /<input type="hidden" name="co" value="to">/);
  assert.ok(first.includes('<li>bưởi</li>') && !first.includes('<li>dưa hấu</li>'));
  assert.ok(shown({ co: 'to', q: 'ư', trang: '2' }, 1).includes('<li>dưa hấu</li>'));
  assert.doesNotMatch(shown({ co: 'to' }), /trang=/);
});

test('what means nothing in an address is left out', () => {
  for (const odd of [{ mau: 'nâu' }, { mau: ['vang', 'cam'] }, { khac: '1' }, { trang: '0' }, { trang: '-1' }, { trang: 'x' }, { q: ['a', 'b'] }, { mau: 'constructor' }])
    assert.deepEqual(narrowingOf(odd, CHOICES), { words: '', chosen: {}, page: 1 }, JSON.stringify(odd)); // prettier-ignore
  assert.equal(narrowingOf({ q: `  ${'x'.repeat(500)}` }, CHOICES).words.length, 200);
  assert.match(shown({ mau: 'tim' }), /Không có[\s\S]*Bỏ lọc/);
});
