import type { Ground } from '../../law/index.ts';

/** How long something is kept that the law gives no period for, and what happens then. */
export interface RetentionRule {
  readonly id:
    | 'endedSession'
    | 'repeatableAnswer'
    | 'sentMessage'
    | 'discardedDraft'
    | 'abandonedDraft'
    | 'eventRegistration'
    | 'unconfirmedAlert'
    | 'visitorContact'
    | 'unnamedFile';
  readonly ground: Ground;
  readonly days: number;
  /** From when the days count, and what is destroyed. */
  readonly what: { readonly vi: string; readonly en: string };
}

/**
 * What is not listed is kept: cases and their acts, published versions with their restricted parts, the audit trail and the log are the
 * record of what was done under the Law, for which no period is set.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    id: 'endedSession',
    ground: 'own:retention',
    days: 30,
    what: { vi: 'Phiên đăng nhập, sau khi kết thúc hoặc hết hạn', en: 'Sessions, after they ended or expired' },
  },
  {
    id: 'repeatableAnswer',
    ground: 'own:retention',
    days: 30,
    what: {
      vi: 'Câu trả lời giữ lại để trả lời giống hệt khi một yêu cầu được gửi lại (Idempotency-Key)',
      en: 'Answers kept so that a repeated request gets the same one (Idempotency-Key)',
    },
  },
  {
    id: 'sentMessage',
    ground: 'own:retention',
    days: 730,
    what: { vi: 'Thư đã gửi, tính từ lúc gửi', en: 'Messages, after they were sent' },
  },
  {
    id: 'discardedDraft',
    ground: 'own:retention',
    days: 30,
    what: {
      vi: 'Nội dung và tài liệu của bản nháp đã bỏ, tính từ lúc bỏ',
      en: 'Answers and documents of drafts that were put away, since then',
    },
  },
  {
    id: 'abandonedDraft',
    ground: 'own:retention',
    days: 730,
    what: {
      vi: 'Nội dung và tài liệu của bản nháp chưa nộp, tính từ lần lưu cuối',
      en: 'Answers and documents of drafts never submitted, since they were last saved',
    },
  },
  {
    id: 'eventRegistration',
    ground: 'own:retention',
    days: 90,
    what: {
      vi: 'Họ tên, địa chỉ thư của người đăng ký dự sự kiện và thư đã gửi cho họ, tính từ khi sự kiện kết thúc; số người theo nhóm được giữ',
      en: 'Names and addresses of those who registered for an event and the letters to them, after it ended; numbers by group stay',
    },
  },
  {
    id: 'unconfirmedAlert',
    ground: 'own:retention',
    days: 7,
    what: {
      vi: 'Địa chỉ đăng ký nhận bản tin mà không xác nhận, tính từ lúc đăng ký',
      en: 'Addresses that asked for the daily letter and were not confirmed, since they asked',
    },
  },
  {
    id: 'visitorContact',
    ground: 'own:visitor-contact',
    days: 180,
    what: {
      vi: 'Tên và thông tin liên hệ mà người phản ánh, kiến nghị để lại, cùng thư đã gửi cho họ, tính từ khi hồ sơ kết thúc; nội dung phản ánh, kiến nghị được giữ',
      en: 'Name and contact details that those who reported or petitioned left, and letters to them, after the case ended; what they reported or asked stays',
    },
  },
  {
    id: 'unnamedFile',
    ground: 'own:retention',
    days: 1,
    what: {
      vi: 'Tệp tải lên mà không bản nháp, hồ sơ hay mục nào dùng',
      en: 'Uploaded files that no draft, case or other record uses',
    },
  },
];
