import {
  groundCitation,
  lawOn,
  LawUnknown,
  startOfDay,
  writtenDay,
  type Day,
  type HighRiskList,
} from '../../law/index.ts';
import type { NewMail } from '../../platform/mail/index.ts';
import type { Desk } from '../desk.ts';
import type { Reviewed } from './reviewed.ts';

/** Twelve months from the day the decision takes effect (T6); null for a corrected transcription of the same decision, and beyond the known calendar. */
export function listTermEnd(list: HighRiskList, before: HighRiskList): Day | null {
  if (list.document === before.document) return null;
  try {
    return lawOn(list.inForceFrom).dueAt('T6', startOfDay(list.inForceFrom))?.day ?? null;
  } catch (error) {
    if (error instanceof LawUnknown) return null;
    throw error;
  }
}

/** What the provider is told: which rows, why this system, that the level stays until it decides. */
export function reviewMail(
  desk: Pick<Desk, 'db' | 'baseUrl'>,
  to: Reviewed & { readonly email: string },
  list: HighRiskList,
  before: HighRiskList,
  now: Date,
): NewMail {
  const rows = [...new Set(to.reasons.map(({ row }) => row))].join(', ');
  const end = listTermEnd(list, before);
  const from = { vi: writtenDay(list.inForceFrom, 'vi'), en: writtenDay(list.inForceFrom, 'en') };
  const cited = { vi: groundCitation('D11.1c', 'vi'), en: groundCitation('D11.1c', 'en') };
  const term = {
    vi:
      end === null
        ? ''
        : ` Nếu hệ thống trở thành rủi ro cao, hồ sơ và việc đánh giá sự phù hợp phải xong muộn nhất ngày ${writtenDay(end, 'vi')} (${groundCitation('D11.5', 'vi')}).`,
    en:
      end === null
        ? ''
        : ` If the system becomes high-risk, its file and conformity assessment must be complete by ${writtenDay(end, 'en')} (${groundCitation('D11.5', 'en')}).`,
  };
  const url = `${desk.baseUrl}/ho-so/he-thong/${to.code}`;
  return {
    to: to.email,
    subject: `Danh mục rủi ro cao thay đổi: hãy rà soát ${to.name} (${to.code})`,
    text: `Kính gửi ${to.partyName ?? ''},

Danh mục hệ thống trí tuệ nhân tạo có rủi ro cao, bản ${list.version}, có hiệu lực từ ${from.vi}. Các dòng ${rows} đã thay đổi và liên quan đến hệ thống “${to.name}”, AI-ID ${to.code}. Theo ${cited.vi}, hãy rà soát lại mức rủi ro.${term.vi}

Mức đang công khai giữ nguyên cho đến khi bạn phân loại lại; Cổng không tự thay đổi. Xem hệ thống: ${url}

---

The list of high-risk AI systems, version ${list.version}, is in force from ${from.en}. Rows ${rows} changed and concern the system “${to.name}”, ${to.code}. Under ${cited.en}, review its risk level.${term.en} The published level stays until you re-classify; the portal changes nothing by itself.
`,
    template: 'list-review',
    locale: 'vi',
    subjectKind: 'entry',
    subjectId: to.code,
    now,
  };
}
