import { code, riskBadge, stateTag } from '../components/badge.ts';
import { button, buttonRow, linkButton } from '../components/button.ts';
import { backLink, pageHeading, stepWords, tabs } from '../components/navigation.ts';
import { emptyState, notice } from '../components/notice.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { breadcrumb } from '../page.ts';
import type { Lang } from '../text.ts';
import { LONG_NAME, LONG_TEXT, sayIn } from './words.ts';

export function signs(lang: Lang): Html {
  const say = sayIn(lang);
  return html`<h3>${say('Nút', 'Buttons')}</h3>
${buttonRow(
  button({ label: say('Gửi thông báo', 'Send notification') }),
  button({ label: say('Lưu bản nháp', 'Save draft'), kind: 'secondary' }),
  button({ label: say('Làm tiếp sau', 'Finish later'), kind: 'quiet' }),
  button({ label: say('Rút hồ sơ', 'Withdraw'), kind: 'danger' }),
)}
${buttonRow(
  linkButton({ label: say('Bắt đầu', 'Start now'), href: '#x', kind: 'primary', icon: 'next' }),
  linkButton({ label: say('Tải bản PDF', 'Download PDF'), href: '#x', icon: 'download' }),
  linkButton({
    label: say('Tải xuống toàn bộ dữ liệu của sổ đăng ký hệ thống', 'Download all data of the register of systems'),
    href: '#x',
    icon: 'download',
  }),
)}
<h3>${say('Mức độ rủi ro', 'Risk levels')}</h3>
<p class="tags">${riskBadge({ level: 'high', label: say('Rủi ro cao', 'High risk') })}${riskBadge({ level: 'medium', label: say('Rủi ro trung bình', 'Medium risk') })}${riskBadge({ level: 'low', label: say('Rủi ro thấp', 'Low risk') })}${riskBadge({ level: 'unknown', label: say('Chưa phân loại', 'Not classified') })}</p>
<p class="tags">${riskBadge({ level: 'high', label: say('Rủi ro cao', 'High risk'), size: 'large' })}</p>
<h3>${say('Trạng thái', 'States')}</h3>
<p class="tags">${stateTag({ label: say('Bản nháp', 'Draft') })}${stateTag({ label: say('Đã thông báo', 'Notified'), tone: 'success' })}${stateTag({ label: say('Chờ bổ sung', 'Waiting for more'), tone: 'warning' })}${stateTag({ label: say('Quá hạn', 'Overdue'), tone: 'danger' })}${stateTag({ label: say('Đang xử lý', 'In hand'), tone: 'info' })} ${code('AI-2026-0000123-K')}</p>`;
}

export function notices(lang: Lang): Html {
  const say = sayIn(lang);
  return html`${notice({ lang, tone: 'info', body: say('Bạn không phải nộp hồ sơ giấy.', 'You need not file on paper.') })}
${notice({ lang, tone: 'success', title: say('Đã lưu bản nháp', 'Draft saved'), body: say('Bạn có thể đóng trang và làm tiếp sau.', 'You can close the page and go on later.'), live: true })}
${notice({ lang, tone: 'warning', title: say('Đừng nhập bí mật nhà nước', 'Do not enter state secrets'), body: LONG_TEXT[lang] })}
${notice({ lang, tone: 'danger', title: say('Hạn báo cáo còn 6 giờ', 'Six hours left to report'), body: html`<p>${LONG_TEXT[lang]} <a href="#x">${say('Viết báo cáo', 'Write the report')}</a></p>` })}
${emptyState({
  title: say('Không tìm thấy hệ thống nào', 'No system found'),
  body: say(
    'Hãy thử bỏ bớt bộ lọc, hoặc tìm theo tên tổ chức. Bạn có thể gõ không dấu.',
    'Try fewer filters, or search by organisation. Accents are not needed.',
  ),
  actions: [linkButton({ label: say('Bỏ tất cả bộ lọc', 'Clear all filters'), href: '#x' })],
})}
${emptyState({ title: say('Hôm nay không có việc nào đến hạn', 'Nothing is due today') })}`;
}

export function ways(lang: Lang): Html {
  const say = sayIn(lang);
  return html`${breadcrumb(
    [
      { href: '#x', label: say('Trang đầu', 'Home') },
      { href: '#x', label: say('Hệ thống trí tuệ nhân tạo', 'AI systems') },
      { href: '#x', label: LONG_NAME[lang] },
    ],
    lang,
  )}
${backLink({ lang, href: '#x' })}
${stepWords({ lang, step: 2, of: 4, name: say('Mục đích sử dụng', 'Intended purpose') })}
${stepWords({ lang, step: 3 })}
${tabs({
  lang,
  label: say('Các phần của hệ thống', 'Parts of the system'),
  items: [
    { href: '#x', label: say('Tổng quan', 'Overview'), current: true },
    { href: '#x', label: say('Lịch sử', 'History'), count: 12 },
    { href: '#x', label: say('Nghĩa vụ và hạn', 'Duties and dates'), count: 3 },
    { href: '#x', label: say('Bằng chứng', 'Proof') },
  ],
})}
${heading(lang)}`;
}

function heading(lang: Lang): Html {
  const say = sayIn(lang);
  // The gallery has one h1 of its own, so this example stands one level lower than on a real page.
  return html`<div class="example">${pageHeading({
    over: say('Hệ thống trí tuệ nhân tạo', 'AI system'),
    title: LONG_NAME[lang],
    tags: [
      riskBadge({ level: 'high', label: say('Rủi ro cao', 'High risk') }),
      stateTag({ label: say('Đã thông báo', 'Notified'), tone: 'success' }),
      code('AI-2026-0000123-K'),
    ],
    lead: LONG_TEXT[lang],
  })}</div>`;
}
