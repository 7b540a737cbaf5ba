import type { Letter } from '../kit/index.ts';

export const letters: Readonly<Record<string, Letter>> = {
  recorded: {
    grounds: ['D13.6'],
    subject: {
      vi: 'Đã công khai kết quả đánh giá sự phù hợp: {name} ({aiId})',
      en: 'Conformity result published: {name} ({aiId})',
    },
    body: {
      vi: `Kính gửi {partyName},

Kết quả đánh giá sự phù hợp của hệ thống “{name}”, AI-ID {aiId}, đã được công khai trên Cổng. Mã kết quả: {entryCode}. Kết luận bạn khai: {conclusionVi}.

Cổng ghi nhận và công khai; đây không phải là xác nhận của cơ quan nhà nước về chất lượng hệ thống. Khi có thay đổi đáng kể, hãy đánh giá lại và công khai kết quả mới. Hồ sơ: {caseCode}, {caseUrl}.`,
      en: `Dear {partyName},

The conformity result of the system “{name}”, AI-ID {aiId}, is now public on the portal. Code of the result: {entryCode}. Conclusion as you state it: {conclusionEn}.

The portal records and publishes; this is no statement of the authority about the system’s quality. After a significant change, assess again and publish the new result. Case: {caseCode}, {caseUrl}.`,
    },
  },
};
