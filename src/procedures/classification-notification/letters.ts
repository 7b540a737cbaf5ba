import type { Letter } from '../kit/index.ts';

export const letters: Readonly<Record<string, Letter>> = {
  recorded: {
    grounds: ['D14.4'],
    subject: {
      vi: 'Đã ghi nhận thông báo phân loại: {name} – AI-ID {entryCode}',
      en: 'Classification notification recorded: {name} – AI-ID {entryCode}',
    },
    body: {
      vi: `Kính gửi {partyName},

Cổng thông tin điện tử một cửa về trí tuệ nhân tạo đã ghi nhận thông báo kết quả phân loại rủi ro của hệ thống “{name}”, phiên bản {version}, ngày {recordedOn:day}.

Mã định danh hệ thống (AI-ID): {entryCode}
Mã hồ sơ: {caseCode}
Giấy biên nhận có thể xác minh: {receiptUrl}

Việc ghi nhận là tự động theo khoản 4 Điều 14 Nghị định 142/2026/NĐ-CP; đây không phải là sự cho phép hay xác nhận về chất lượng hệ thống. Nhà cung cấp chịu trách nhiệm về nội dung đã kê khai. Các việc cần làm tiếp theo có trong trang hồ sơ.`,
      en: `Dear {partyName},

The one-stop portal for artificial intelligence has recorded the notification of the risk classification of the system “{name}”, version {version}, on {recordedOn:day}.

System identifier (AI-ID): {entryCode}
Case code: {caseCode}
Receipt that anyone can check: {receiptUrl}

Recording is automatic under Article 14, clause 4 of Decree 142/2026/NĐ-CP; it is neither a permission nor a statement about the system’s quality. The provider answers for what was declared. What is due next stands on the case page.`,
    },
  },
};
