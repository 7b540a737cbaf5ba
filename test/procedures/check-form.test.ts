import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkForm,
  shownAnswers,
  shownFields,
  type Answers,
  type Field,
  type Form,
  type ProcedureTexts,
} from '../../src/procedures/kit/index.ts';

const base = { grounds: ['D12.2a'], required: false, visibility: 'public' } as const;
const FORM: Form = {
  pages: [
    {
      id: 'p',
      fields: [
        { ...base, name: 'short', kind: 'text', maxLength: 10, required: true },
        { ...base, name: 'long', kind: 'longText', maxLength: 20 },
        { ...base, name: 'mail', kind: 'email', maxLength: 60 },
        { ...base, name: 'phone', kind: 'phone', maxLength: 30 },
        { ...base, name: 'one', kind: 'choice', options: ['a', 'b'] },
        { ...base, name: 'many', kind: 'choices', options: 'provinces' },
        { ...base, name: 'on', kind: 'date' },
        { ...base, name: 'yes', kind: 'boolean' },
        { ...base, name: 'papers', kind: 'files', maxFiles: 2 },
        {
          ...base,
          name: 'ofB',
          kind: 'text',
          maxLength: 5,
          required: true,
          shownWhen: (answers) => answers['one'] === 'b',
        },
        {
          ...base,
          name: 'ofOfB',
          kind: 'text',
          maxLength: 5,
          required: true,
          shownWhen: (answers) => answers['ofB'] === 'x',
        },
        {
          ...base,
          name: 'waived',
          kind: 'text',
          maxLength: 5,
          required: true,
          waivedWhen: (answers) => answers['yes'] === true,
        },
      ] satisfies Field[],
    },
  ],
};
const names = FORM.pages[0]!.fields.map((field) => field.name);
function texts(word: string): ProcedureTexts {
  const fields = Object.fromEntries(names.map((name) => [name, { label: `${word} ${name}` }]));
  return { title: '', intro: '', before: [], pages: {}, fields, options: {}, acts: {}, states: {} };
}
const TEXTS = { vi: texts('Mục'), en: texts('Field') };

function codes(answers: Answers): string[] {
  return checkForm(FORM, { short: 'x', yes: true, ...answers }, TEXTS).map(({ code, field }) => `${code} ${field}`);
}

test('every fault of a form is told at once, each with its field, ground and both languages', () => {
  const all = checkForm(
    FORM,
    { short: ' ', long: 'y'.repeat(21), mail: 'nobody', on: '2026-02-30', one: 'c', strange: 1 },
    TEXTS,
  );
  assert.deepEqual(
    all.map((one) => one.code),
    ['unknownField', 'required', 'tooLong', 'badEmail', 'unknownOption', 'badDate', 'required'],
  );
  for (const { text, ground } of all) assert.ok(text.vi.length > 20 && text.en.length > 20 && ground !== undefined);
  const long = all.find((one) => one.code === 'tooLong')!;
  assert.match(
    long.text.vi,
    /“Mục long” dài 21 ký tự, tối đa 20\. Hãy rút bớt 1 ký tự\..*điểm a khoản 2 Điều 12 Nghị định 142\/2026\/NĐ-CP/,
  );
  assert.match(long.text.en, /“Field long” has 21 characters, the limit is 20\. Shorten it by 1\./);
});

test('a required answer that is missing is asked for as it is given: typed, chosen, dated, attached', () => {
  const asked = FORM.pages[0]!.fields.slice(0, 9).map((field) => ({ ...field, required: true }));
  const missing = checkForm({ pages: [{ id: 'p', fields: asked }] }, {}, TEXTS);
  const said = Object.fromEntries(missing.map(({ field, text }) => [field, text]));
  for (const name of ['short', 'long', 'mail', 'phone']) assert.match(said[name]!.vi, /chưa có nội dung/);
  assert.match(said['one']!.vi, /“Mục one” chưa được trả lời\. Hãy chọn một mục\./);
  assert.match(said['many']!.vi, /Hãy chọn ít nhất một mục\./);
  assert.match(said['yes']!.en, /is not ticked\. If so, tick the box\./);
  assert.match(said['on']!.vi, /chưa có ngày\. Hãy nhập ngày, tháng, năm\./);
  assert.match(said['papers']!.en, /has no file\. Attach at least one file\./);
});

test('length counts characters as people see them in composed form, whatever bytes they take', () => {
  assert.deepEqual(codes({ short: 'ữ'.normalize('NFD').repeat(10) }), []);
  assert.deepEqual(codes({ short: 'ữ'.repeat(11) }), ['tooLong short']);
  assert.deepEqual(codes({ short: '😀'.repeat(10) }), []);
  assert.deepEqual(codes({ short: `  ${'a'.repeat(10)}  ` }), [], 'blanks around it do not count');
  const lines = Array.from({ length: 7 }, () => 'ab');
  assert.deepEqual(
    codes({ long: lines.join('\r\n') }),
    [],
    'a line break of a browser is one character, as the counter says',
  );
  assert.deepEqual(codes({ long: `${lines.join('\r\n')}c` }), ['tooLong long']);
});

test('control, invisible and direction-changing characters are refused; line breaks only where lines are expected', () => {
  for (const bad of [
    '\u0000',
    '\u001b',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\uffff',
    '\u0085',
  ]) {
    assert.deepEqual(codes({ long: `a${bad}b` }), ['controlCharacters long'], JSON.stringify(bad));
  }
  assert.deepEqual(codes({ long: 'a\r\nb\tc' }), []);
  assert.deepEqual(codes({ short: 'a\nb' }), ['controlCharacters short']);
  assert.deepEqual(codes({ long: 'Việt “đẹp” – ok' }), []);
  assert.deepEqual(codes({ long: "<script>'; drop--" }), [], 'hostile code is only text here');
});

test('a stamp of secrecy stops the text, ordinary words about secrecy do not [L8.3-2]', () => {
  assert.deepEqual(codes({ long: 'Văn bản TỐI MẬT' }), ['secrecyStamp long']);
  assert.deepEqual(codes({ long: 'TUYỆT MẬT'.normalize('NFD') }), ['secrecyStamp long']);
  assert.deepEqual(codes({ long: 'bảo mật, tối mật' }), []);
});

test('e-mail and telephone are judged by their shape only', () => {
  for (const good of ['a@b.vn', 'lien-he+ai@don-vi.gov.vn', 'thư@đơnvị.vn'])
    assert.deepEqual(codes({ mail: good }), [], good);
  for (const bad of ['a', 'a@b', '@b.vn', 'a b@c.vn', 'a@b..vn', 'a@@b.vn', 'a@b.v', '<a@b.vn>'])
    assert.deepEqual(codes({ mail: bad }), ['badEmail mail'], bad);
  for (const good of ['+84 24 3000 0000', '0900.000.000', '024-3000-000'])
    assert.deepEqual(codes({ phone: good }), [], good);
  for (const bad of ['12', 'abc', '+', '1'.repeat(26)])
    assert.deepEqual(codes({ phone: bad }), ['badPhone phone'], bad);
});

test('choices come from the list, each once; provinces from the law data', () => {
  assert.deepEqual(codes({ many: ['01', '79'] }), []);
  assert.deepEqual(codes({ many: ['01', '01'] }), ['unknownOption many']);
  assert.deepEqual(codes({ many: ['99'] }), ['unknownOption many']);
  assert.deepEqual(codes({ one: 'A' }), ['unknownOption one']);
});

test('days must exist and be plausible', () => {
  for (const good of ['2024-02-29', '1990-01-01', '2100-12-31']) assert.deepEqual(codes({ on: good }), [], good);
  for (const bad of ['2026-02-29', '2026-13-01', '15/8/2026', '1989-12-31', '2101-01-01', '2026-1-1', 'hôm nay'])
    assert.deepEqual(codes({ on: bad }), ['badDate on'], bad);
});

test('a value of the wrong kind is refused, never converted', () => {
  const wrong: Answers = { long: 5, one: true, many: '01', on: 20_260_815, papers: 'a.pdf', mail: ['a@b.vn'] };
  assert.deepEqual(codes(wrong), [
    'wrongKind long',
    'wrongKind mail',
    'wrongKind one',
    'wrongKind many',
    'badDate on',
    'wrongKind papers',
  ]);
  assert.deepEqual(codes({ yes: 'true' }), ['wrongKind yes', 'required waived']);
  assert.deepEqual(codes({ many: [1] as unknown as string[] }), ['wrongKind many']);
  assert.deepEqual(codes({ papers: ['a', 'b', 'c'] }), ['tooManyFiles papers']);
});

test('an unknown field is named in harmless characters', () => {
  const [refusal] = checkForm(FORM, { short: 'x', yes: true, '<b>x</b>': 'y' }, TEXTS);
  assert.deepEqual([refusal!.code, refusal!.field], ['unknownField', '?b?x??b?']);
  assert.deepEqual(checkForm(FORM, { short: 'x', yes: true, gone: '' }, TEXTS), [], 'an empty one says nothing');
});

test('hidden fields are neither asked nor kept, and cannot bring each other back', () => {
  const answers: Answers = { short: 'x', yes: true, one: 'a', ofB: 'x', ofOfB: 'far too long' };
  assert.deepEqual(codes(answers), []);
  assert.deepEqual(Object.keys(shownAnswers(FORM, answers)), ['short', 'one', 'yes']);
  assert.ok(!shownFields(FORM, answers).some((field) => field.name === 'ofOfB'), 'a hidden answer shows nothing');
  assert.deepEqual(codes({ ...answers, one: 'b' }), ['tooLong ofOfB']);
  assert.deepEqual(codes({ one: 'b' }), ['required ofB']);
});

test('a waived field may be empty, and is checked when it is not', () => {
  assert.deepEqual(codes({ yes: false }), ['required waived']);
  assert.deepEqual(codes({ waived: 'abcdef' }), ['tooLong waived']);
});

test('what is kept is composed, trimmed and otherwise as typed', () => {
  const kept = shownAnswers(FORM, { short: ' Hệ thống '.normalize('NFD'), long: 'a\r\n b ', yes: false, many: [] });
  assert.deepEqual(kept, { short: 'Hệ thống', long: 'a\n b', yes: false });
});
