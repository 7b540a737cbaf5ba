import { linkButton } from '../components/button.ts';
import { html } from '../html.ts';
import { checkAnswers, donePanel } from '../pages/check-answers.ts';
import { keptTyping } from '../pages/kept-typing.ts';
import { notice } from '../components/notice.ts';
import { questionPage } from '../pages/question.ts';
import { errorPage } from '../pages/error-page.ts';
import type { ErrorStatus } from '../pages/error-page.ts';
import { radios } from '../forms/choice-field.ts';
import type { Html } from '../html.ts';
import type { Lang } from '../text.ts';
import { exampleCitation } from './cases.ts';
import { LONG_NAME, LONG_TEXT, sayIn } from './words.ts';

export function exampleQuestion(lang: Lang, wrong: boolean): Html {
  const say = sayIn(lang);
  const error = say('Chọn một câu trả lời, hoặc bấm “Tôi không biết”.', 'Choose an answer, or press “I don’t know”.');
  return questionPage({
    lang,
    action: '#x',
    csrf: 'example',
    backHref: '#x',
    step: 2,
    of: 4,
    stepName: say('Đối tượng bị ảnh hưởng', 'People affected'),
    errors: wrong ? [{ field: 'affects', text: error }] : [],
    field: radios({
      lang,
      name: 'affects',
      heading: true,
      label: say(
        'Hệ thống có quyết định ai được vay, được học hoặc được tuyển dụng không?',
        'Does the system decide who gets a loan, a school place or a job?',
      ),
      hint: say(
        'Tính cả khi hệ thống chỉ xếp hạng và con người quyết định theo thứ hạng đó.',
        'Also when it only ranks and people decide by the ranking.',
      ),
      choices: [
        { value: 'yes', label: say('Có', 'Yes') },
        {
          value: 'part',
          label: say('Một phần: hệ thống gợi ý, con người quyết định', 'In part: it suggests, people decide'),
        },
        { value: 'no', label: say('Không', 'No') },
      ],
      ...(wrong ? { error } : {}),
    }),
    why: {
      text: say(
        'Câu trả lời cho biết hệ thống có thuộc danh mục rủi ro cao hay không.',
        'Your answer shows whether the system is on the high-risk list.',
      ),
      grounds: [exampleCitation(lang)],
    },
    example: say(
      'Phần mềm chấm điểm hồ sơ vay và chuyển điểm cho chuyên viên tín dụng: chọn “Một phần”.',
      'Software that scores loan applications and passes the score to a credit officer: choose “In part”.',
    ),
    unknown: { name: 'affects', value: 'unknown' },
    save: { name: 'save', value: '1' },
  });
}

export function exampleCheck(lang: Lang): Html {
  const say = sayIn(lang);
  return checkAnswers({
    lang,
    title: say('Kiểm tra trước khi gửi', 'Check before you send'),
    action: '#x',
    csrf: 'example',
    backHref: '#x',
    groups: [
      {
        title: say('Hệ thống', 'System'),
        items: [
          { term: say('Tên', 'Name'), value: LONG_NAME[lang], change: { href: '#x' } },
          { term: say('Mục đích', 'Purpose'), value: LONG_TEXT[lang], change: { href: '#x' } },
          { term: say('Phiên bản', 'Version'), value: '', change: { href: '#x' } },
        ],
      },
      {
        title: say('Nhà cung cấp', 'Provider'),
        items: [
          {
            term: say('Tổ chức', 'Organisation'),
            value: say('Công ty cổ phần Ánh Dương', 'Ánh Dương Joint Stock Company'),
            change: { href: '#x' },
          },
        ],
      },
    ],
    findings: notice({
      lang,
      tone: 'warning',
      title: say(
        'Hệ thống rủi ro cao phải được đánh giá sự phù hợp',
        'A high-risk system needs a conformity assessment',
      ),
      body: say('Việc này không cản bạn gửi thông báo.', 'It does not stop you from notifying.'),
    }),
    statement: say(
      'Khi bấm “Gửi thông báo”, bạn xác nhận đã tự phân loại và chịu trách nhiệm về kết quả đó.',
      'By pressing “Send notification” you confirm that you classified the system yourself and answer for the result.',
    ),
    submitLabel: say('Gửi thông báo', 'Send notification'),
  });
}

export function exampleDone(lang: Lang): Html {
  const say = sayIn(lang);
  return donePanel({
    lang,
    title: say('Đã thông báo', 'Notified'),
    referenceLabel: say('Mã hệ thống (AI-ID)', 'System number (AI-ID)'),
    reference: 'AI-2026-0000123-K',
    lead: say(
      'Cổng đã ghi nhận lúc 16:02 thứ Năm, 19/11/2026.',
      'The portal recorded it at 16:02 on Thursday 19 November 2026.',
    ),
    sentTo: 'lan@anhduong.vn',
    next: [
      say(
        'Từ bây giờ hệ thống có trang công khai. Ai cũng kiểm tra được.',
        'The system now has a public page that anyone can check.',
      ),
      say('Trước 27/11/2026: bổ sung kết quả đánh giá sự phù hợp.', 'By 27 November 2026: add the conformity result.'),
    ],
    actions: [
      linkButton({
        label: say('Tải giấy biên nhận (PDF)', 'Download the receipt (PDF)'),
        href: '#x',
        kind: 'primary',
        icon: 'download',
      }),
      linkButton({ label: say('Thêm hạn vào lịch', 'Add dates to my calendar'), href: '#x', icon: 'calendar' }),
    ],
  });
}

export function exampleKept(lang: Lang): Html {
  const say = sayIn(lang);
  const title = say('Phiên làm việc đã kết thúc', 'Your session has ended');
  const kept = keptTyping({
    lang,
    how: say('Đăng nhập lại trong thẻ mới, rồi gửi lại.', 'Sign in again in a new tab, then send it again.'),
    way: { href: '#x', label: say('Đăng nhập trong thẻ mới', 'Sign in, in a new tab') },
    action: '#x',
    csrf: 'example',
    fields: [
      ['name', LONG_NAME[lang]],
      ['intendedPurpose', LONG_TEXT[lang]],
    ],
    labelOf: (name) => (name === 'name' ? say('Tên hệ thống', 'Name of the system') : null),
    lostFiles: true,
  });
  return html`<div class="reading flow"><h1>${title}</h1>${kept}</div>`;
}

export function exampleError(lang: Lang, status: ErrorStatus): Html {
  return errorPage({
    lang,
    status,
    ...(status >= 500 ? { reference: 'R-7F3K-29QD' } : {}),
    ...(status === 419 ? { backHref: '#x' } : {}),
    ...(status === 429 ? { retryAfterSeconds: 30 } : {}),
  }).body;
}
