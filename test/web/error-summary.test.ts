import assert from 'node:assert/strict';
import { test } from 'node:test';
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
