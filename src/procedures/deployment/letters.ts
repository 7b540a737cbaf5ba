import type { Letter } from '../kit/index.ts';

export const letters: Readonly<Record<string, Letter>> = {
  recorded: {
    grounds: ['L10.2'],
    subject: {
      vi: 'Đã ghi nhận việc triển khai: {name} ({entryCode})',
      en: 'Deployment recorded: {name} ({entryCode})',
    },
    body: {
      vi: `Kính gửi {partyName},

Cổng đã ghi nhận việc triển khai “{name}” kế thừa kết quả phân loại của hệ thống {system}. Mã triển khai: {entryCode}.

Nếu bạn sửa đổi, tích hợp hay đổi chức năng làm rủi ro mới hoặc cao hơn, hãy cùng nhà cung cấp phân loại lại. Hồ sơ: {caseCode}, {caseUrl}.`,
      en: `Dear {partyName},

The portal has recorded the deployment “{name}”, which relies on the classification of the system {system}. Deployment code: {entryCode}.

If you modify, integrate or repurpose the system so that the risk is new or higher, re-classify together with the provider. Case: {caseCode}, {caseUrl}.`,
    },
  },
};
