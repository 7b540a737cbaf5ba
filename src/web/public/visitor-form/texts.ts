import type { Lang } from '../../ui/index.ts';

const vi = {
  repeatedTitle: 'Nội dung này đã được nhận từ trước',
  repeated:
    'Trình duyệt này vừa gửi lại đúng những gì đã gửi, nên không có hồ sơ thứ hai: mã theo dõi vẫn như cũ. Muốn gửi điều khác, hãy sửa nội dung trước khi gửi.',
  tracking: 'Mã theo dõi',
  caseCode: 'Mã hồ sơ',
  follow: 'Xem hồ sơ đang ở đâu',
};

const en: typeof vi = {
  repeatedTitle: 'This was already received',
  repeated:
    'This browser sent again exactly what it had sent before, so there is no second case and the tracking code is still the same. To send something else, change the text before you send it.',
  tracking: 'Tracking code',
  caseCode: 'Case code',
  follow: 'See where the case stands',
};

/** Words that all forms of visitors share. */
export function visitorFormTexts(lang: Lang): typeof vi {
  return lang === 'vi' ? vi : en;
}
