import { button, buttonRow } from '../components/button.ts';
import { checkbox, checkboxes, radios, select } from '../forms/choice-field.ts';
import { dateField } from '../forms/date-field.ts';
import { errorOf } from '../forms/error-summary.ts';
import type { FormError } from '../forms/error-summary.ts';
import { fileField } from '../forms/file-field.ts';
import { form, formSection } from '../forms/form.ts';
import { comboField, textArea, textField } from '../forms/text-field.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Lang } from '../text.ts';
import { exampleCitation } from './cases.ts';
import { HOSTILE_NAME, LONG_NAME, LONG_TEXT, sayIn } from './words.ts';
import type { Say } from './words.ts';

/** The same form twice: as it is first seen, and with everything wrong. `key` keeps the names apart. */
export function exampleForm(lang: Lang, key: string, wrong: boolean): Html {
  const say = sayIn(lang);
  const errors: readonly FormError[] = wrong ? allErrors(say, key) : [];
  const body = html`${formSection(say('Thông tin cơ bản', 'Basic information'), [...texts(lang, key, errors), ...choices(lang, key, errors)], say('Chỉ hỏi những gì pháp luật yêu cầu.', 'Only what the law requires.'))}
${buttonRow(button({ label: say('Tiếp tục', 'Continue') }), button({ label: say('Lưu và làm tiếp sau', 'Save and finish later'), kind: 'quiet' }))}`;
  return form({
    lang,
    action: '#x',
    csrf: 'example',
    files: true,
    body,
    errors,
    ...(wrong ? {} : { autosave: { url: '/dev/ui', revision: 1, savedAt: '16:02' } }),
  });
}

function allErrors(say: Say, key: string): readonly FormError[] {
  return [
    {
      field: `${key}-name`,
      text: say('Nhập tên hệ thống.', 'Enter the name of the system.'),
      ground: say('điểm a khoản 2 Điều 12 Nghị định 142', 'Decree 142, 12.2a'),
    },
    {
      field: `${key}-mail`,
      text: say(
        'Địa chỉ thư thiếu ký tự @, ví dụ: lan@anhduong.vn.',
        'The e-mail address lacks an @, for example lan@anhduong.vn.',
      ),
    },
    {
      field: `${key}-purpose`,
      text: say(
        'Mục đích dài quá 200 ký tự; hãy rút ngắn 36 ký tự.',
        'The purpose is longer than 200 characters; shorten it by 36.',
      ),
    },
    {
      field: `${key}-risk`,
      text: say('Chọn mức độ rủi ro bạn đã tự phân loại.', 'Choose the risk level you have classified.'),
    },
    { field: `${key}-sectors`, text: say('Chọn ít nhất một lĩnh vực.', 'Choose at least one sector.') },
    { field: `${key}-province`, text: say('Chọn tỉnh hoặc thành phố.', 'Choose a province or city.') },
    {
      field: `${key}-date`,
      text: say('Ngày 31/02/2026 không có trong lịch.', '31 February 2026 is not in the calendar.'),
    },
    { field: `${key}-files`, text: say('Tệp “mô-tả.exe” không phải tệp PDF.', 'The file “mô-tả.exe” is not a PDF.') },
    { field: `${key}-true`, text: say('Hãy xác nhận cam kết trước khi gửi.', 'Confirm the statement before sending.') },
    {
      text: say(
        'Tổ chức này đã có một thông báo cho cùng phiên bản.',
        'This organisation has already notified this version.',
      ),
    },
  ];
}

function texts(lang: Lang, key: string, errors: readonly FormError[]): readonly Html[] {
  const say = sayIn(lang);
  const wrong = errors.length > 0;
  return [
    textField({
      lang,
      name: `${key}-name`,
      label: say('Tên hệ thống', 'Name of the system'),
      hint: say('Tên mà người dùng nhìn thấy.', 'The name that users see.'),
      value: wrong ? HOSTILE_NAME : '',
      grounds: [exampleCitation(lang)],
      error: errorOf(errors, `${key}-name`),
    }),
    textField({
      lang,
      name: `${key}-mail`,
      label: say('Thư điện tử liên hệ', 'Contact e-mail'),
      type: 'email',
      autocomplete: 'email',
      width: 'half',
      value: wrong ? 'lan.anhduong.vn' : '',
      error: errorOf(errors, `${key}-mail`),
    }),
    textField({
      lang,
      name: `${key}-share`,
      label: say('Tỷ lệ người dùng trong nước', 'Share of users in the country'),
      inputmode: 'decimal',
      width: 'short',
      suffix: '%',
      optional: true,
    }),
    textArea({
      lang,
      name: `${key}-purpose`,
      label: say('Mục đích sử dụng', 'Intended purpose'),
      hint: say('Viết như nói với người không làm kỹ thuật.', 'Write it for people who are not engineers.'),
      maxCharacters: 200,
      value: wrong ? LONG_TEXT[lang] : '',
      error: errorOf(errors, `${key}-purpose`),
    }),
    comboField({
      lang,
      name: `${key}-group`,
      label: say('Nhóm người dùng', 'User group'),
      optional: true,
      suggestions: [say('Bác sĩ', 'Doctors'), say('Giáo viên', 'Teachers'), say('Người vay vốn', 'Borrowers')],
    }),
  ];
}

function choices(lang: Lang, key: string, errors: readonly FormError[]): readonly Html[] {
  const say = sayIn(lang);
  const error = errorIn(errors, key);
  const sectors = [
    'Y tế',
    'Giáo dục',
    'Tài chính',
    'Lao động',
    'Tư pháp',
    'Giao thông',
    'Năng lượng',
    'Nông nghiệp',
    'Truyền thông',
    'Quốc phòng',
    'Môi trường',
    'Thương mại',
    'Đất đai',
  ];
  return [
    radios({
      lang,
      name: `${key}-risk`,
      label: say('Mức độ rủi ro', 'Risk level'),
      choices: [
        {
          value: 'high',
          label: say('Cao', 'High'),
          hint: say('Có trong danh mục của Thủ tướng Chính phủ.', 'On the list of the Prime Minister.'),
        },
        { value: 'medium', label: say('Trung bình', 'Medium') },
        {
          value: 'unknown',
          label: say('Tôi chưa biết', 'I do not know yet'),
          apart: say('hoặc', 'or'),
          inside: textField({
            lang,
            name: `${key}-doubt`,
            label: say('Bạn băn khoăn điều gì?', 'What are you unsure about?'),
            optional: true,
          }),
        },
      ],
      ...error('risk'),
    }),
    checkboxes({
      lang,
      name: `${key}-sectors`,
      label: say('Lĩnh vực', 'Sectors'),
      hint: say('Chọn tất cả những gì đúng.', 'Choose all that apply.'),
      choices: sectors.map((label, at) => ({ value: String(at), label: lang === 'vi' ? label : `Sector ${at + 1}` })),
      values: ['0'],
      ...error('sectors'),
    }),
    ...dates(lang, key, errors),
  ];
}

function dates(lang: Lang, key: string, errors: readonly FormError[]): readonly Html[] {
  const say = sayIn(lang);
  const error = errorIn(errors, key);
  return [
    select({
      lang,
      name: `${key}-province`,
      label: say('Tỉnh, thành phố', 'Province or city'),
      choices: [
        { value: '01', label: 'Hà Nội' },
        { value: '79', label: 'TP. Hồ Chí Minh' },
      ],
      ...error('province'),
    }),
    dateField({
      lang,
      name: `${key}-date`,
      label: say('Ngày đưa vào sử dụng', 'Put into service on'),
      ...(errors.length > 0 ? { value: { day: '31', month: '02', year: '2026' } } : {}),
      ...error('date'),
    }),
    fileField({
      lang,
      name: `${key}-files`,
      label: say('Tài liệu kèm theo', 'Documents'),
      hint: say('PDF hoặc DOCX.', 'PDF or DOCX.'),
      maxBytes: 20_000_000,
      accept: '.pdf,.docx',
      multiple: true,
      optional: true,
      removeName: `${key}-remove`,
      upload: { name: `${key}-upload`, value: '1' },
      files:
        errors.length > 0
          ? [
              {
                id: '1',
                name: `${LONG_NAME[lang]}.pdf`,
                bytes: 1_234_567,
                sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
                href: '#x',
              },
            ]
          : [],
      ...error('files'),
    }),
    checkbox({
      lang,
      name: `${key}-true`,
      value: 'yes',
      label: say(
        'Tôi cam kết những thông tin trên là đúng và chịu trách nhiệm trước pháp luật.',
        'I declare that the above is true and answer for it under the law.',
      ),
      ...error('true'),
    }),
  ];
}

function errorIn(errors: readonly FormError[], key: string): (name: string) => { error?: string } {
  return (name) => {
    const text = errorOf(errors, `${key}-${name}`);
    return text === undefined ? {} : { error: text };
  };
}
