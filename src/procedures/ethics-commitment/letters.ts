import type { Letter } from '../kit/index.ts';

export const letters: Readonly<Record<string, Letter>> = {
  published: {
    grounds: ['L26.4', 'own:ethics-commitment'],
    subject: { vi: 'Đã công bố: {name} – mã {entryCode}', en: 'Published: {name} – code {entryCode}' },
    body: {
      vi: `Kính gửi {partyName},

“{name}” đã được công bố trên Cổng theo nguyện vọng của bạn, mã {entryCode}. Việc công bố là tự nguyện; Cổng ghi nhận, không đánh giá nội dung.

Bạn có thể rút lại bất cứ lúc nào tại {caseUrl}.`,
      en: `Dear {partyName},

“{name}” has been published on the portal at your wish under the code {entryCode}. It is voluntary; the portal records it and does not judge its content.

You can withdraw it at any time at {caseUrl}.`,
    },
  },
  withdrawn: {
    grounds: ['L26.4', 'own:ethics-commitment'],
    subject: { vi: 'Đã rút: {name}', en: 'Withdrawn: {name}' },
    body: {
      vi: `Kính gửi {partyName},

“{name}” (mã {entryCode}) đã được rút theo yêu cầu của bạn. Trang công khai ghi “đã rút”; lịch sử vẫn được giữ để xác minh.`,
      en: `Dear {partyName},

“{name}” (code {entryCode}) has been withdrawn at your request. The public page says “withdrawn”; the history is kept so that it can be proved.`,
    },
  },
};
