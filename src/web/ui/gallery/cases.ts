import { differences } from '../components/difference.ts';
import { citation, citations, proofPanel, receiptPanel } from '../components/proof.ts';
import type { Citation } from '../components/proof.ts';
import { deadlineBar, timeline } from '../components/time.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { fileLinks } from '../forms/file-field.ts';
import { formatDay } from '../text.ts';
import type { Lang } from '../text.ts';
import { LONG_NAME, LONG_TEXT, UNBROKEN, sayIn } from './words.ts';

const TODAY = '2026-11-23';

export function exampleCitation(lang: Lang): Citation {
  const say = sayIn(lang);
  return {
    label: say('Khoản 3 Điều 10 Luật TTNT', 'Article 10.3, AI Law'),
    summary: say(
      'Nhà cung cấp thông báo kết quả tự phân loại qua Cổng trước khi đưa hệ thống vào sử dụng.',
      'The provider notifies its own classification through the portal before putting the system into service.',
    ),
    href: '#x',
  };
}

export function timePieces(lang: Lang): Html {
  const say = sayIn(lang);
  const due = formatDay('2026-11-27', lang, TODAY);
  return html`${deadlineBar({ lang, left: 8, total: 10, unit: 'workingDay', due })}
${deadlineBar({ lang, left: 2, total: 10, unit: 'workingDay', due })}
${deadlineBar({ lang, left: 0, total: 10, unit: 'day' })}
${deadlineBar({ lang, left: -3, total: 72, unit: 'hour', due })}
<h3>${say('Diễn biến', 'Timeline')}</h3>
${timeline(
  [
    { at: formatDay('2026-11-30', lang, TODAY), title: say('Hạn bổ sung hồ sơ', 'Completion is due'), stage: 'ahead' },
    {
      at: formatDay('2026-11-23', lang, TODAY),
      title: say('Đang chờ bổ sung', 'Waiting for completion'),
      stage: 'now',
      tone: 'warning',
      by: say('Trần Thị Bích Hợp, chuyên viên', 'Trần Thị Bích Hợp, officer'),
    },
    {
      at: say('09:41 ngày 20/11/2026', '09:41 on 20 November 2026'),
      datetime: '2026-11-20T02:41:00Z',
      title: say('Yêu cầu bổ sung', 'Completion requested'),
      by: say('Trần Thị Bích Hợp, chuyên viên', 'Trần Thị Bích Hợp, officer'),
      body: html`<p>${LONG_TEXT[lang]}</p>${citation(exampleCitation(lang), lang)}`,
    },
    {
      at: say('16:02 ngày 19/11/2026', '16:02 on 19 November 2026'),
      title: say('Đã thông báo', 'Notified'),
      tone: 'success',
      by: say('Công ty cổ phần Ánh Dương', 'Ánh Dương Joint Stock Company'),
    },
  ],
  lang,
)}
${timeline([], lang)}`;
}

export function proofs(lang: Lang): Html {
  const say = sayIn(lang);
  const details = [
    { term: say('Vị trí trong sổ ghi', 'Position in the log'), value: '10.482' },
    { term: say('Giá trị băm', 'Hash'), value: html`<code>${UNBROKEN}</code>` },
  ];
  return html`${citations([exampleCitation(lang), { label: say('hạn xử lý 10 ngày làm việc', 'service target of 10 working days'), summary: LONG_TEXT[lang], own: true }], lang)}
${fileLinks(
  [
    { id: '1', name: `${LONG_NAME[lang]}.docx`, bytes: 1_234_567, sha256: UNBROKEN, href: '#x' },
    { id: '2', name: 'phieu.pdf', bytes: 900, href: '#x' },
  ],
  lang,
)}
${proofPanel({ lang, state: 'true', sentence: say('Bản ghi này nằm trong sổ ghi công khai và không bị sửa từ 19/11/2026.', 'This record is in the public log and has not changed since 19 November 2026.'), details, verifyHref: '#x', downloadHref: '#x' })}
${proofPanel({ lang, state: 'unknown', sentence: say('Bản ghi vừa được lưu; bằng chứng sẽ có sau khoảng một giây.', 'The record was just stored; its proof will be there in about a second.'), details })}
${proofPanel({ lang, state: 'false', sentence: say('Nội dung không khớp với giấy biên nhận. Đừng dùng giấy này.', 'The content does not match the receipt. Do not rely on it.'), details, verifyHref: '#x' })}
${receiptPanel({
  lang,
  reference: 'AI-2026-0000123-K',
  qrText: 'https://motcua.example/xac-minh?ma=AI-2026-0000123-K',
  pdfHref: '#x',
  jsonHref: '#x',
  items: [
    { term: say('Hệ thống', 'System'), value: say('Trợ lý đọc ảnh Ánh Dương', 'Ánh Dương imaging assistant') },
    {
      term: say('Thời điểm tiếp nhận', 'Received at'),
      value: say('16:02 ngày 19/11/2026', '16:02 on 19 November 2026'),
    },
    {
      term: say('Người thông báo', 'Notified by'),
      value: say('Công ty cổ phần Ánh Dương', 'Ánh Dương Joint Stock Company'),
    },
  ],
})}`;
}

export function changes(lang: Lang): Html {
  const say = sayIn(lang);
  return html`${differences(
    [
      {
        label: say('Mục đích sử dụng', 'Intended purpose'),
        before: say('Gợi ý vùng nghi ngờ trên ảnh.', 'Suggests suspicious regions.'),
        after: LONG_TEXT[lang],
      },
      { label: say('Ngày sử dụng đầu tiên', 'First used on'), before: null, after: formatDay('2026-11-02', lang) },
      { label: say('Đánh dấu nội dung', 'Marking'), before: say('Có', 'Yes'), after: '' },
    ],
    lang,
  )}
${differences([], lang)}`;
}
