import type { NewMail } from '../../platform/mail/index.ts';
import type { StatusKind } from './standing.ts';

/** What a status is called, within a sentence. */
export const STATUS_NAMES = {
  innovativeStartup: { vi: 'doanh nghiệp khởi nghiệp sáng tạo', en: 'innovative start-up' },
  smallMediumEnterprise: { vi: 'doanh nghiệp nhỏ và vừa', en: 'small or medium-sized enterprise' },
} as const satisfies Record<StatusKind, { vi: string; en: string }>;

/** What the party is told when an official has looked at its proof. */
export function lookMail(
  baseUrl: string,
  to: { readonly email: string; readonly partyName: string; readonly partyCode: string; readonly kind: StatusKind },
  { result, reason, now }: { result: 'seen' | 'notShown'; reason: string | null; now: Date },
): NewMail {
  const { vi, en } = STATUS_NAMES[to.kind];
  const found =
    result === 'seen'
      ? { vi: 'Giấy tờ bạn nộp chứng minh tình trạng này.', en: 'Your proof shows it.' }
      : {
          vi: `Giấy tờ bạn nộp chưa chứng minh tình trạng này. Lý do: ${reason ?? ''}`,
          en: `Your proof does not show it. The reason: ${reason ?? ''}`,
        };
  const url = `${baseUrl}/ho-so/to-chuc`;
  return {
    to: to.email,
    subject: `Đã xem khai báo ${vi} / Your declaration was looked at`,
    text: `Kính gửi ${to.partyName},

Một cán bộ đã xem khai báo của bạn về tình trạng ${vi}. ${found.vi}

Việc khai là tự nguyện; đủ điều kiện hưởng hỗ trợ hay không được xem lại ở từng đề nghị. Xem hoặc khai lại: ${url}

---

An official has looked at your declaration as ${en}. ${found.en} Declaring it is voluntary; whether you qualify for support is looked at anew with each application. See it or declare anew: ${url}
`,
    template: 'enterprise-status-look',
    locale: 'vi',
    subjectKind: 'party',
    subjectId: to.partyCode,
    now,
  };
}
