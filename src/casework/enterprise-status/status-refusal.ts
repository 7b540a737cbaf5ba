import type { Refusal } from '../../procedures/kit/index.ts';

const TEXTS = {
  kindMissing: ['Hãy chọn một tình trạng.', 'Choose a status.'],
  proofMissing: [
    'Hãy đính kèm tài liệu, hoặc ghi số và cơ quan cấp.',
    'Attach a document, or give a number and who issued it.',
  ],
  issuerMissing: ['Hãy ghi cơ quan đã cấp số này.', 'Say who issued this number.'],
  numberMissing: ['Hãy ghi số của giấy do cơ quan này cấp.', 'Give the number of what this authority issued.'],
  fromMissing: ['Hãy ghi ngày bắt đầu.', 'Give the first day.'],
  badDay: ['Ngày này không có thật. Hãy nhập ngày, tháng, năm.', 'There is no such day. Type day, month and year.'],
  badPeriod: ['Ngày cuối không được trước ngày đầu.', 'The last day may not come before the first.'],
  notAnEnterprise: [
    'Chỉ tổ chức mới khai được tình trạng doanh nghiệp; hồ sơ này là của cá nhân hoặc cơ quan nhà nước.',
    'Only an organisation can declare a status as an enterprise; this profile is of a person or a state agency.',
  ],
  tooMany: [
    'Tổ chức này đã khai quá nhiều lần. Hãy liên hệ cơ quan vận hành Cổng.',
    'This organisation has declared too many times. Write to the operator of the portal.',
  ],
  resultMissing: ['Hãy chọn kết quả xem xét.', 'Choose what you found.'],
  reasonMissing: [
    'Hãy nêu vì sao giấy tờ không chứng minh tình trạng; doanh nghiệp sẽ đọc lý do này.',
    'Say why the proof does not show the status; the enterprise reads this.',
  ],
  alreadyEnded: [
    'Doanh nghiệp đã báo tình trạng này không còn nữa.',
    'The enterprise has said that this status no longer holds.',
  ],
  lookMoved: [
    'Có người vừa xem xét khai báo này. Bạn hãy đọc lại trước khi ghi.',
    'Somebody has just looked at this declaration. Read it again before you record yours.',
  ],
} as const;

/** An expected "no" about a status as an enterprise. */
export function statusRefusal(code: keyof typeof TEXTS, field?: string): Refusal {
  const [vi, en] = TEXTS[code];
  return { code, ...(field === undefined ? {} : { field }), ground: 'own:enterprise-status', text: { vi, en } };
}
