import type { Letter } from '../kit/index.ts';

export const letters: Readonly<Record<string, Letter>> = {
  declared: {
    grounds: ['own:transparency-declaration', 'L11'],
    subject: {
      vi: 'Đã công bố thông tin minh bạch: {system} ({entryCode})',
      en: 'Transparency information published: {system} ({entryCode})',
    },
    body: {
      vi: `Kính gửi {partyName},

Bản công bố minh bạch cho “{system}” đã lên trang công khai với mã {entryCode}, có hiệu lực từ {validFrom:day}. Việc công bố là tự nguyện; nghĩa vụ minh bạch của Điều 11 vẫn là với người dùng và công chúng.

Khi thông báo, dấu hoặc nhãn thay đổi, hãy cập nhật để không có khoảng trống. Khi ngừng cung cấp, hãy chấm dứt tại {caseUrl}.`,
      en: `Dear {partyName},

The transparency declaration for “{system}” is public under the code {entryCode}, in force from {validFrom:day}. It is voluntary; the duty of Article 11 is still owed to users and the public.

When notices, marks or labels change, update it so that there is no gap. When the system or content is no longer offered, end it at {caseUrl}.`,
    },
  },
  updated: {
    grounds: ['own:transparency-continuity', 'L11.5'],
    subject: {
      vi: 'Bản công bố minh bạch mới: {system} ({entryCode})',
      en: 'New version of the transparency declaration: {system} ({entryCode})',
    },
    body: {
      vi: `Kính gửi {partyName},

Bản mới cho “{system}” ({entryCode}) có hiệu lực từ {validFrom:day}; bản trước hết hiệu lực vào ngày liền trước. Mọi bản trước vẫn xem được trong lịch sử công khai. Hồ sơ: {caseUrl}.`,
      en: `Dear {partyName},

A new version for “{system}” ({entryCode}) is in force from {validFrom:day}; the one before ends on the day before. All earlier versions stay in the public history. Case: {caseUrl}.`,
    },
  },
  ended: {
    grounds: ['L11.5'],
    subject: {
      vi: 'Đã chấm dứt bản công bố minh bạch: {system} ({entryCode})',
      en: 'Transparency declaration ended: {system} ({entryCode})',
    },
    body: {
      vi: `Kính gửi {partyName},

Bản công bố minh bạch cho “{system}” ({entryCode}) đã chấm dứt từ ngày {endedOn:day}. Mọi bản trước và lý do vẫn nằm trong lịch sử công khai. Hồ sơ: {caseUrl}.`,
      en: `Dear {partyName},

The transparency declaration for “{system}” ({entryCode}) ended on {endedOn:day}. All versions and the reason stay in the public history. Case: {caseUrl}.`,
    },
  },
};
