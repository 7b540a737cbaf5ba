import type { Letter } from '../kit/index.ts';

/** Letters to whoever petitioned name nobody: they may be read by anyone who holds the tracking code. */
export const letters: Readonly<Record<string, Letter>> = {
  received: {
    grounds: ['D41.3c', 'own:feedback-service-target'],
    // Nobody proved the address yet: no words of whoever wrote, or strangers could have the portal write what they like to whom they like.
    subject: { vi: 'Đã nhận nội dung bạn gửi ({caseCode})', en: 'We have received what you sent ({caseCode})' },
    body: {
      vi: `{agencyVi} đã nhận nội dung bạn gửi. Mã hồ sơ: {caseCode}.

Bạn theo dõi tại {caseUrl}. Luật Trí tuệ nhân tạo không quy định thời hạn trả lời; mốc hiển thị ở đó là mục tiêu phục vụ do Cổng tự đặt. Hãy giữ kín đường dẫn này.`,
      en: `{agencyEn} has received what you sent. Case code: {caseCode}.

Follow it at {caseUrl}. The Law on AI sets no limit for the answer; the date shown there is a service target of our own. Keep this link to yourself.`,
    },
  },
  forwarded: {
    grounds: ['D41.3c', 'own:petitions'],
    subject: {
      vi: 'Đã chuyển cơ quan có thẩm quyền: {name} ({caseCode})',
      en: 'Forwarded to the competent agency: {name} ({caseCode})',
    },
    body: {
      vi: `Nội dung bạn gửi, “{name}”, đã được chuyển đến {agencyVi}. Lý do: {reason}

Mã hồ sơ và đường dẫn theo dõi không đổi: {caseCode}, {caseUrl}.`,
      en: `What you sent, “{name}”, was forwarded to {agencyEn}. The reason: {reason}

Case code and link stay the same: {caseCode}, {caseUrl}.`,
    },
  },
  moreAsked: {
    grounds: ['D41.3c', 'own:defect-list-once'],
    subject: { vi: 'Cần biết thêm: {name} ({caseCode})', en: 'One question: {name} ({caseCode})' },
    body: {
      vi: `Để trả lời “{name}”, cơ quan xử lý cần biết thêm:

{question}

Bạn trả lời tại {caseUrl}. Không trả lời cũng được: cơ quan sẽ trả lời theo những gì đã có.`,
      en: `To answer “{name}”, the agency needs to know:

{question}

Answer at {caseUrl}. You need not: the agency then answers with what there is.`,
    },
  },
  answered: {
    grounds: ['D41.3c', 'own:petitions'],
    subject: { vi: 'Trả lời: {name} ({caseCode})', en: 'Answer: {name} ({caseCode})' },
    body: {
      vi: `Về “{name}” (mã hồ sơ {caseCode}), {agencyVi} trả lời như sau. Kết quả: {outcomeVi}.

{answer}

Căn cứ: {groundsVi}. Diễn biến: {caseUrl}. Cảm ơn bạn đã góp ý.`,
      en: `On “{name}” (case code {caseCode}), {agencyEn} answers as follows. Outcome: {outcomeEn}.

{answer}

Grounds: {groundsEn}. What happened: {caseUrl}. Thank you for writing.`,
    },
  },
  pointedOn: {
    grounds: ['D41.3c', 'L30.1e'],
    subject: { vi: 'Nơi giải quyết: {name} ({caseCode})', en: 'Where it belongs: {name} ({caseCode})' },
    body: {
      vi: `Nội dung bạn gửi, “{name}” (mã hồ sơ {caseCode}), không được giải quyết tại Cổng này. Nội dung thuộc về: {wayVi}.

{text}

Diễn biến: {caseUrl}.`,
      en: `What you sent, “{name}” (case code {caseCode}), is not decided in this portal. It belongs to: {wayEn}.

{text}

What happened: {caseUrl}.`,
    },
  },
  published: {
    grounds: ['D41.3c', 'own:petitions'],
    subject: { vi: 'Đã công bố bản ẩn danh: {name} ({caseCode})', en: 'Published without names: {name} ({caseCode})' },
    body: {
      vi: `Câu trả lời cho “{name}” có ích cho người khác, nên một bản tổng hợp không nêu bạn là ai đã được công bố với mã {entryCode}. Hồ sơ của bạn: {caseCode}, {caseUrl}.`,
      en: `The answer to “{name}” is of use to others: a version that does not say who you are was published as {entryCode}. Your case: {caseCode}, {caseUrl}.`,
    },
  },
};
