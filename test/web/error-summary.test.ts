import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareAssets } from '../../src/web/ui/asset-store.ts';
import { page } from '../../src/web/ui/page.ts';
import {
  dateField,
  errorSummary,
  html,
  radios,
  textField,
  type FormError,
  type HtmlValue,
} from '../../src/web/ui/index.ts';

/** The lines of a summary over these fields, as they are read. */
function lines(fields: HtmlValue, errors: readonly FormError[]): string[] {
  const summary = errorSummary({ lang: 'vi', errors, fields })!.toString();
  return [...summary.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line!.replaceAll(/<[^>]*>/g, ''));
}

const EMPTY = 'Bạn chưa điền mục này.';
const lang = 'vi';

test('each line of a summary names its field, so that two fields left empty do not read alike', () => {
  const fields = html`${textField({ lang, name: 'a', label: 'Tên kho', optional: true })}${textField({ lang, name: 'b', label: 'Đơn vị' })}`;
  assert.deepEqual(lines(fields, [{ field: 'a', text: EMPTY }, { field: 'b', text: EMPTY }]), [`Tên kho: ${EMPTY}`, `Đơn vị: ${EMPTY}`]); // prettier-ignore
});

test('a group is named by its question and not by its first answer, a question keeps its mark', () => {
  const choices = [{ value: 'x', label: 'Có' }];
  const fields = [radios({ lang, name: 'r', label: 'Có dùng không?', heading: true, choices }), dateField({ lang, name: 'd', label: 'Từ ngày' })]; // prettier-ignore
  assert.deepEqual(lines(fields, [{ field: 'r', text: 'Hãy chọn.' }, { field: 'd', text: 'Ngày sai.' }]), ['Có dùng không? Hãy chọn.', 'Từ ngày: Ngày sai.']); // prettier-ignore
});

test('a text that names its field says it once, and one about the whole form stays as it is', () => {
  const fields = textField({ lang, name: 'a', label: 'Tên' });
  const said = ['“Tên” chưa có nội dung.', 'Tên này đã có.'];
  assert.deepEqual(lines(fields, said.map((text) => ({ field: 'a', text }))), said); // prettier-ignore
  assert.deepEqual(lines(fields, [{ text: 'Người khác vừa sửa.' }]), ['Người khác vừa sửa.']);
});

test('a name with special characters is escaped once', () => {
  const fields = textField({ lang, name: 'a', label: 'Kho A & B <thử>' });
  assert.deepEqual(lines(fields, [{ field: 'a', text: EMPTY }]), [`Kho A &#38; B &#60;thử&#62;: ${EMPTY}`]);
});

test('errors stand in the order of the fields, those of the whole form before them', () => {
  const fields = html`${textField({ lang, name: 'a', label: 'Một' })}${textField({ lang, name: 'b', label: 'Hai' })}`;
  const errors = [{ field: 'b', text: 'x' }, { field: 'a', text: 'x' }, { text: 'Cả biểu mẫu.' }];
  assert.deepEqual(lines(fields, errors), ['Cả biểu mẫu.', 'Một: x', 'Hai: x']);
});

test('without scripts the top of a page leads to a refused form far below, and only there', () => {
  prepareAssets();
  const shown = (before: HtmlValue): string => {
    const body = html`<h1>Trang</h1><p>${before}</p>${errorSummary({ lang, errors: [{ text: 'Sai.' }], fields: null })}`;
    const options = { lang, title: 'Trang', path: '/', alternatePath: '/en', audience: 'office', navigation: [], demo: false } as const; // prettier-ignore
    return page({ ...options, body, hasErrors: true }).toString();
  };
  const far = shown('dài '.repeat(2_000));
  assert.match(far, /<noscript><p class="way-to-errors below-desk"><a href="#loi-tieu-de">/);
  assert.ok(far.indexOf('<noscript>') < far.indexOf('<h1>'));
  assert.equal(far.split('id="loi-tieu-de"').length, 2, 'the one place it leads to');
  assert.match(
    shown('dài '.repeat(200)),
    /class="way-to-errors below-phone"/,
    'twenty-odd lines on a phone, twelve on a desk',
  );
  assert.ok(!shown('ngắn').includes('<noscript>'));
  const unseen = html`<details><summary>Gập</summary>${'dài '.repeat(2_000)}</details>`;
  assert.ok(!shown(unseen).includes('<noscript>'), 'what is folded takes no room');
});

test('a summary does not promise that a password is kept', () => {
  const errors = [{ field: 'a', text: EMPTY }];
  const said = (type: 'text' | 'password') =>
    String(errorSummary({ lang, errors, fields: textField({ lang, name: 'a', label: 'Tên', type }) }));
  assert.match(said('text'), /Nội dung bạn đã nhập vẫn được giữ nguyên\./);
  assert.match(said('password'), /Mật khẩu phải nhập lại; nội dung khác vẫn được giữ nguyên\./);
  assert.doesNotMatch(said('password'), /Nội dung bạn đã nhập/);
});
