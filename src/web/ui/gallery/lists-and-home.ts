import { code, riskBadge, stateTag } from '../components/badge.ts';
import { dateCards, doors, figureCards, hero } from '../pages/home.ts';
import { didYouMean, progressBar, resultItem, resultList } from '../components/results.ts';
import { activeFilters, filters, searchBox } from '../components/search.ts';
import { pagination, summaryList, table } from '../components/table.ts';
import { deadlineBar } from '../components/time.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { embedBadge } from '../pictures/embed-badge.ts';
import { formatDay, formatNumber } from '../text.ts';
import type { Lang } from '../text.ts';
import { HOSTILE_NAME, LONG_NAME, LONG_TEXT, UNBROKEN, sayIn } from './words.ts';

export function home(lang: Lang): Html {
  const say = sayIn(lang);
  return html`${hero({ title: say('Trí tuệ nhân tạo ở Việt Nam: ai cung cấp, ai sử dụng, ai chịu trách nhiệm', 'Artificial intelligence in Viet Nam: who provides it, who uses it, who answers for it'), lead: say('Tra cứu công khai, không cần tài khoản. Mỗi bản ghi đều tự kiểm tra được là không bị sửa.', 'Open to everyone, no account needed. You can check for yourself that no record was changed.'), search: searchBox({ lang, action: '#x', label: say('Tìm hệ thống, tổ chức, AI-ID', 'Find a system, an organisation, an AI-ID'), name: 'tim', size: 'large', hint: say('Gõ không dấu cũng được. Ví dụ: cham diem tin dung', 'For example: credit scoring') }) })}
${doorsExample(lang)}
${figureCards([
  {
    value: formatNumber(12486, lang),
    label: say('hệ thống đã thông báo', 'systems notified'),
    href: '#x',
    note: say('214 trong tuần này', '214 this week'),
  },
  { value: formatNumber(873, lang), label: say('hệ thống rủi ro cao', 'high-risk systems'), href: '#x' },
  { value: formatNumber(3105, lang), label: say('tổ chức, cá nhân', 'organisations and individuals'), href: '#x' },
  {
    value: formatNumber(46, lang),
    label: say('sự cố đã công bố', 'incidents published'),
    href: '#x',
    note: say('2 đang xử lý', '2 open'),
  },
])}
${dateCards([
  {
    day: formatDay('2027-03-01', lang),
    left: say('còn 98 ngày', '98 days left'),
    text: say(
      'Hệ thống đã hoạt động trước ngày Luật có hiệu lực phải tuân thủ xong.',
      'Systems in operation before the Law must comply by now.',
    ),
    href: '#x',
  },
  {
    day: formatDay('2027-09-01', lang),
    left: say('còn 282 ngày', '282 days left'),
    text: say('Hạn tương ứng cho y tế, giáo dục và tài chính.', 'The same for health, education and finance.'),
  },
])}`;
}

function doorsExample(lang: Lang): Html {
  const say = sayIn(lang);
  return doors([
    {
      href: '#x',
      icon: 'building',
      title: say('Tôi cung cấp hoặc sử dụng AI', 'I provide or use AI'),
      text: say(
        'Tự phân loại rủi ro, thông báo, báo cáo và theo dõi các hạn của bạn.',
        'Classify the risk, notify, report, and keep track of your dates.',
      ),
      links: [
        { href: '#x', label: say('Phân loại hệ thống, không cần tài khoản', 'Classify a system, no account needed') },
        { href: '#x', label: say('Thông báo kết quả phân loại', 'Notify a classification') },
      ],
    },
    {
      href: '#x',
      icon: 'search',
      title: say('Tôi muốn tra cứu hoặc phản ánh', 'I want to look up or report'),
      text: say(
        'Xem hệ thống nào đang được dùng, ai chịu trách nhiệm; báo cáo sự cố.',
        'See which systems are in use and who answers for them; report an incident.',
      ),
      links: [{ href: '#x', label: say('Báo cáo sự cố', 'Report an incident') }],
    },
    {
      href: '#x',
      icon: 'shield',
      title: say('Tôi là cán bộ', 'I am an official'),
      text: say('Hàng việc đến hạn trước, hồ sơ, văn bản và kế hoạch.', 'What is due first, files, letters and plans.'),
    },
  ]);
}

export function lists(lang: Lang): Html {
  const say = sayIn(lang);
  return html`<h3>${say('Tóm tắt', 'Summary')}</h3>
${summaryList(
  [
    { term: say('Tên hệ thống', 'Name'), value: LONG_NAME[lang], change: { href: '#x' } },
    { term: say('Nhà cung cấp', 'Provider'), value: HOSTILE_NAME, change: { href: '#x' } },
    { term: say('Mã dài không ngắt', 'A long code'), value: UNBROKEN },
    { term: say('Ngày sử dụng đầu tiên', 'First used on'), value: null, change: { href: '#x' } },
  ],
  lang,
)}
<h3>${say('Bảng', 'Table')}</h3>
${systemsTable(lang)}
${pagination({ lang, summary: say('21–40 trong hơn 10.000', '21–40 of more than 10,000'), previous: '#x', next: '#x' })}
${table({ lang, caption: say('Bảng trống', 'An empty table'), columns: [{ heading: 'A', cell: () => 'a' }], rows: [] })}`;
}

function systemsTable(lang: Lang): Html {
  const say = sayIn(lang);
  const rows = [
    { name: LONG_NAME[lang], level: 'high' as const, left: -2, people: 1_250_000 },
    {
      name: say('Trợ lý hỏi đáp thủ tục hành chính', 'Assistant for administrative questions'),
      level: 'medium' as const,
      left: 1,
      people: 48_200,
    },
    { name: say('Lọc thư rác', 'Spam filter'), level: 'low' as const, left: 9, people: 310 },
  ];
  const levels = {
    high: say('Rủi ro cao', 'High risk'),
    medium: say('Rủi ro trung bình', 'Medium risk'),
    low: say('Rủi ro thấp', 'Low risk'),
  };
  return table({
    lang,
    caption: say('Hồ sơ đến hạn trước', 'Files, due first'),
    keys: true,
    columns: [
      { heading: say('Hệ thống', 'System'), kind: 'main', cell: (row) => html`<a href="#x">${row.name}</a>` },
      {
        heading: say('Mức độ rủi ro', 'Risk level'),
        cell: (row) => riskBadge({ level: row.level, label: levels[row.level] }),
      },
      {
        heading: say('Trạng thái', 'State'),
        cell: () => stateTag({ label: say('Đã thông báo', 'Notified'), tone: 'success' }),
      },
      { heading: say('Người dùng', 'Users'), kind: 'number', cell: (row) => formatNumber(row.people, lang) },
      {
        heading: say('Hạn', 'Due'),
        cell: (row) => deadlineBar({ lang, left: row.left, total: 10, unit: 'workingDay' }),
      },
    ],
    rows,
  });
}

export function search(lang: Lang): Html {
  const say = sayIn(lang);
  const provinces = [
    'Hà Nội',
    'TP. Hồ Chí Minh',
    'Đà Nẵng',
    'Hải Phòng',
    'Cần Thơ',
    'Huế',
    'Thanh Hóa',
    'Nghệ An',
    'Đắk Lắk',
    'Quảng Ninh',
  ];
  return html`${searchBox({ lang, action: '#x', label: say('Tìm hệ thống', 'Find systems'), value: say('chấm điểm', 'scoring') })}
${activeFilters({
  lang,
  items: [
    { label: say('Rủi ro cao', 'High risk'), removeHref: '#x' },
    { label: say('Tài chính, ngân hàng', 'Finance, banking'), removeHref: '#x' },
  ],
})}
<div class="columns columns-filters">${filters({
    lang,
    action: '#x',
    clearHref: '#x',
    groups: [
      {
        legend: say('Mức độ rủi ro', 'Risk level'),
        name: 'risk',
        options: [
          { value: 'high', label: say('Cao', 'High'), count: 873, chosen: true },
          { value: 'medium', label: say('Trung bình', 'Medium'), count: 4120 },
          { value: 'low', label: say('Thấp, công bố tự nguyện', 'Low, published voluntarily'), count: 61 },
        ],
      },
      {
        legend: say('Tỉnh, thành phố', 'Province'),
        name: 'province',
        options: provinces.map((name, at) => ({ value: String(at), label: name, count: 900 - at * 77 })),
      },
      {
        legend: say('Cập nhật', 'Updated'),
        name: 'since',
        choose: 'one',
        options: [
          { value: '7', label: say('7 ngày qua', 'Last 7 days') },
          { value: '30', label: say('30 ngày qua', 'Last 30 days'), chosen: true },
        ],
      },
    ],
  })}<div class="flow">${found(lang)}</div></div>`;
}

function found(lang: Lang): Html {
  const say = sayIn(lang);
  return html`${didYouMean({ lang, text: say('chấm điểm tín dụng', 'credit scoring'), href: '#x' })}<p class="soft">${say('873 hệ thống', '873 systems')}</p>
${resultList([
  resultItem({
    href: '#x',
    title: LONG_NAME[lang],
    by: say('Công ty cổ phần Ánh Dương', 'Ánh Dương Joint Stock Company'),
    text: LONG_TEXT[lang],
    tags: [
      riskBadge({ level: 'high', label: say('Rủi ro cao', 'High risk') }),
      stateTag({ label: say('Đã thông báo', 'Notified'), tone: 'success' }),
      code('AI-2026-0000123-K'),
    ],
    note: say('Xác nhận lần cuối 19/11/2026', 'Last confirmed 19 November 2026'),
  }),
  resultItem({
    href: '#x',
    title: HOSTILE_NAME,
    by: say('Ngân hàng Sông Hồng', 'Sông Hồng Bank'),
    tags: [riskBadge({ level: 'medium', label: say('Rủi ro trung bình', 'Medium risk') })],
  }),
])}
${progressBar({ lang, label: say('Đang nhập hồ sơ', 'Importing'), done: 1380, total: 2133 })}
<p>${embedBadge({ label: say('Một Cửa AI', 'Một Cửa AI'), value: say('Rủi ro cao · đã thông báo', 'High risk · notified'), level: 'high' })}</p>`;
}
