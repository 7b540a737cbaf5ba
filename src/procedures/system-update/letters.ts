import type { Letter } from '../kit/index.ts';

export const letters: Readonly<Record<string, Letter>> = {
  recorded: {
    grounds: ['D4.1a', 'D11.4'],
    subject: { vi: 'Đã ghi nhận cập nhật: {name} ({entryCode})', en: 'Update recorded: {name} ({entryCode})' },
    body: {
      vi: `Kính gửi {partyName},

Cổng đã ghi nhận cập nhật đối với hệ thống “{name}”, AI-ID {entryCode}.

{whatVi}

Khác biệt so với lần trước hiện trong lịch sử công khai của hệ thống. Hồ sơ: {caseCode}, {caseUrl}.`,
      en: `Dear {partyName},

The portal has recorded an update of the system “{name}”, AI-ID {entryCode}.

{whatEn}

The difference stands in the system’s public history. Case: {caseCode}, {caseUrl}.`,
    },
  },
};
