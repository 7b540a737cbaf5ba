import type { Letter } from '../kit/index.ts';

export const letters: Readonly<Record<string, Letter>> = {
  recorded: {
    grounds: ['D11.3'],
    subject: {
      vi: 'Đã ghi nhận kết quả phân loại lại: {name} ({entryCode})',
      en: 'Re-classification recorded: {name} ({entryCode})',
    },
    body: {
      vi: `Kính gửi {partyName},

Cổng đã ghi nhận kết quả phân loại lại của hệ thống “{name}”, AI-ID {entryCode}: từ {beforeVi} thành {afterVi}. AI-ID không đổi.

Nếu mức mới cao hơn, các biện pháp quản lý của mức mới phải được áp dụng ngay. Các việc cần làm tiếp theo có trong trang hồ sơ {caseCode}: {caseUrl}.`,
      en: `Dear {partyName},

The portal has recorded the re-classification of the system “{name}”, AI-ID {entryCode}: from {beforeEn} to {afterEn}. The AI-ID stays the same.

If the new level is higher, its measures apply at once. What is due next stands on the page of case {caseCode}: {caseUrl}.`,
    },
  },
  pleaseConfirm: {
    grounds: ['L10.2', 'D11.2'],
    subject: {
      vi: 'Mời xác nhận phân loại lại: {name} ({entryCode})',
      en: 'Please confirm a re-classification: {name} ({entryCode})',
    },
    body: {
      vi: `{startedBy} đề nghị cùng phân loại lại hệ thống “{name}”, AI-ID {entryCode}: từ {beforeVi} thành {afterVi}.

Luật yêu cầu nhà cung cấp và bên triển khai phối hợp khi thay đổi làm rủi ro mới hoặc cao hơn. Hãy xem hồ sơ {caseCode} tại {caseUrl}, rồi xác nhận hoặc từ chối kèm lý do. Nếu mức mới cao hơn, thời hạn thông báo là 15 ngày làm việc kể từ ngày hoàn thành rà soát.`,
      en: `{startedBy} proposes to re-classify the system “{name}”, AI-ID {entryCode}, together with you: from {beforeEn} to {afterEn}.

The Law asks provider and deployer to cooperate where a change makes the risk new or higher. Please look at case {caseCode} at {caseUrl}, then confirm, or decline with a reason. If the new level is higher, it is due within 15 working days from the day the review was completed.`,
    },
  },
  declined: {
    grounds: ['L10.2', 'D11.2'],
    subject: {
      vi: 'Bên được mời không xác nhận phân loại lại: {name} ({entryCode})',
      en: 'Re-classification not confirmed by the invited party: {name} ({entryCode})',
    },
    body: {
      vi: `Kính gửi {partyName},

Bên được mời không xác nhận việc phân loại lại hệ thống “{name}” từ {beforeVi} thành {afterVi}. Lý do: {reason}

Nghĩa vụ rà soát và thông báo mức cao hơn không mất đi vì việc này. Nếu hai bên chưa thống nhất được mức rủi ro, bạn có thể đề nghị Bộ Khoa học và Công nghệ hướng dẫn. Hồ sơ: {caseCode}, {caseUrl}.`,
      en: `Dear {partyName},

The invited party did not confirm the re-classification of the system “{name}” from {beforeEn} to {afterEn}. Reason: {reason}

This does not lift the duty to review and to notify a higher level. If the parties cannot agree on the level, you may ask the Ministry of Science and Technology for guidance. Case: {caseCode}, {caseUrl}.`,
    },
  },
};
