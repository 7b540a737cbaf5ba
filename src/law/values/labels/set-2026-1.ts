import type { LabelTemplateSet } from './template-set.ts';

/** The first suggestions of the portal. */
export const SET_2026_1: LabelTemplateSet = {
  version: '2026-1',
  kind: 'ownSuggestion',
  inForceFrom: '2026-05-01',
  inForceUntil: null,
  grounds: ['own:label-templates', 'L11.6', 'D18.7'],
  templates: [
    {
      id: 'talking',
      use: 'userNotice',
      when: { vi: 'Trò chuyện bằng chữ', en: 'Conversation in writing' },
      grounds: ['L11.1'],
      text: {
        vi: 'Bạn đang trò chuyện với hệ thống trí tuệ nhân tạo, không phải với người.',
        en: 'You are talking to an artificial intelligence system, not to a person.',
      },
    },
    {
      id: 'calling',
      use: 'userNotice',
      when: { vi: 'Gọi điện, loa, giọng nói', en: 'Telephone, loudspeaker, voice' },
      grounds: ['L11.1'],
      text: {
        vi: 'Xin chào, đây là giọng nói tự động của trí tuệ nhân tạo. Bạn có thể yêu cầu gặp người thật bất cứ lúc nào.',
        en: 'Hello, this is an automatic voice made by artificial intelligence. You can ask for a person at any time.',
      },
    },
    {
      id: 'made',
      use: 'contentNotice',
      when: { vi: 'Nội dung do máy tạo', en: 'Content made by AI' },
      grounds: ['L11.3', 'D18.1'],
      text: {
        vi: 'Nội dung này do trí tuệ nhân tạo tạo ra.',
        en: 'This content was created by artificial intelligence.',
      },
    },
    {
      id: 'edited',
      use: 'contentNotice',
      when: { vi: 'Nội dung được máy chỉnh sửa', en: 'Content edited by AI' },
      grounds: ['L11.3', 'D18.1'],
      text: {
        vi: 'Nội dung này đã được chỉnh sửa bằng trí tuệ nhân tạo.',
        en: 'This content was edited with artificial intelligence.',
      },
    },
    {
      id: 'person',
      use: 'imitationLabel',
      when: { vi: 'Giả lập hình dáng, giọng nói người thật', en: 'Imitation of a real person’s looks or voice' },
      grounds: ['L11.4', 'D18.2a'],
      text: {
        vi: 'Hình ảnh, giọng nói do trí tuệ nhân tạo mô phỏng người thật.',
        en: 'A real person’s appearance or voice, simulated by artificial intelligence.',
      },
    },
    {
      id: 'event',
      use: 'imitationLabel',
      when: { vi: 'Dựng lại sự kiện có thật', en: 'Re-creation of a real event' },
      grounds: ['L11.4', 'D18.2b'],
      text: {
        vi: 'Cảnh do trí tuệ nhân tạo dựng lại, không phải hình ảnh ghi tại sự kiện.',
        en: 'A scene re-created by artificial intelligence, not recorded at the event.',
      },
    },
    {
      id: 'credits',
      use: 'creativeLabel',
      when: { vi: 'Phim, tác phẩm nghệ thuật, sáng tạo', en: 'Films, works of art, creative works' },
      grounds: ['L11.4', 'D18.6'],
      text: {
        vi: 'Tác phẩm có sử dụng hình ảnh, âm thanh do trí tuệ nhân tạo tạo ra.',
        en: 'This work uses images and sound created by artificial intelligence.',
      },
    },
    {
      id: 'keep',
      use: 'userInstruction',
      when: { vi: 'Hướng dẫn người sử dụng', en: 'Instruction for users' },
      grounds: ['L15.1d', 'L7.5'],
      text: {
        vi: 'Khi dùng lại hoặc chia sẻ nội dung, hãy giữ nguyên thông báo, nhãn và dấu máy đọc được; không xóa, che hoặc làm sai lệch.',
        en: 'When you reuse or share the content, keep the notices, labels and machine-readable marks as they are; do not remove, cover or falsify them.',
      },
    },
  ],
};
