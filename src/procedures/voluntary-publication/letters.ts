import type { Letter } from '../kit/index.ts';

export const letters: Readonly<Record<string, Letter>> = {
  published: {
    grounds: ['L10.3', 'own:low-risk-reference'],
    subject: {
      vi: 'Đã công khai: {name} – mã tham chiếu {entryCode}',
      en: 'Published: {name} – reference {entryCode}',
    },
    body: {
      vi: `Kính gửi {partyName},

Thông tin cơ bản của hệ thống “{name}” đã được công khai trên Cổng theo nguyện vọng của bạn, với mã tham chiếu {entryCode}. Đây không phải AI-ID: hệ thống rủi ro thấp không phải thông báo.

Bạn có thể rút lại bất cứ lúc nào tại {caseUrl}.`,
      en: `Dear {partyName},

Basic information on the system “{name}” has been published on the portal at your wish, under the reference {entryCode}. It is not an AI-ID: low-risk systems are not notified.

You can withdraw it at any time at {caseUrl}.`,
    },
  },
  withdrawn: {
    grounds: ['L10.3', 'own:voluntary-withdrawal'],
    subject: { vi: 'Đã rút thông tin công khai: {name}', en: 'Publication withdrawn: {name}' },
    body: {
      vi: `Kính gửi {partyName},

Thông tin công khai của hệ thống “{name}” (mã tham chiếu {entryCode}) đã được rút theo yêu cầu của bạn. Trang công khai ghi “đã rút”; lịch sử vẫn được giữ để xác minh.`,
      en: `Dear {partyName},

The published information on the system “{name}” (reference {entryCode}) has been withdrawn at your request. The public page says “withdrawn”; the history is kept so that it can be proved.`,
    },
  },
};
