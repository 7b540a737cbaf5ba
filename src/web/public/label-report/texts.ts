import type { Lang } from '../../ui/index.ts';

const vi = {
  code: 'AI-ID hoặc mã công khai của hệ thống',
  codeHint: 'Nếu biết: mã có trên trang của hệ thống hoặc huy hiệu. Không biết thì để trống và gọi tên ở dưới.',
  codeUnknown: 'Cơ sở dữ liệu không có hệ thống mang mã này. Hãy xem lại mã, hoặc để trống và gọi tên ở dưới.',
  search: 'Tìm hệ thống trong cơ sở dữ liệu',
  about: 'Bạn đang phản ánh về',
  who: 'Luật hiểu các vai này thế nào',
  user: 'Người sử dụng',
  affectedPerson: 'Người bị ảnh hưởng',
  send: 'Gửi phản ánh',
  fileTooLarge: 'Tệp lớn hơn 10 MB. Hãy chụp lại hoặc nén nhỏ hơn.',
  tooManyFiles: 'Tối đa 3 tệp.',
  again: 'Vì trang này báo lỗi, tệp đính kèm cần được chọn lại.',
  doneTitle: 'Đã nhận phản ánh',
  done: 'Cảm ơn bạn. Hãy ghi lại mã theo dõi: chỉ mã này cho biết hồ sơ là của bạn.',
  steps: [
    'Một cán bộ nhận và xem xét; có thể hỏi nhà cung cấp hoặc bên triển khai. Họ không biết ai đã phản ánh.',
    'Kết quả và căn cứ hiện ở trang theo dõi, và gửi đến thư điện tử nếu bạn đã để lại.',
    'Bạn xóa thông tin liên hệ của mình bất cứ lúc nào ở trang theo dõi.',
  ],
};

export type LabelReportTexts = typeof vi;

const en: LabelReportTexts = {
  code: 'AI-ID or public code of the system',
  codeHint:
    'If you know it: it stands on the page of the system or on its badge. Otherwise leave it empty and name it below.',
  codeUnknown: 'The database has no system by this code. Check it, or leave it empty and name the system below.',
  search: 'Find the system in the database',
  about: 'You are reporting about',
  who: 'How the Law understands these roles',
  user: 'User',
  affectedPerson: 'Affected person',
  send: 'Send the report',
  fileTooLarge: 'The file is larger than 10 MB. Take a smaller picture or compress it.',
  tooManyFiles: 'At most 3 files.',
  again: 'Because something on this page was wrong, files have to be chosen again.',
  doneTitle: 'Report received',
  done: 'Thank you. Write down the tracking code: it alone shows that the case is yours.',
  steps: [
    'An official takes it up and may ask the provider or deployer. They do not learn who reported it.',
    'The outcome and its grounds appear where you follow the case, and come by e-mail if you left an address.',
    'You can erase your contact details at any time where you follow the case.',
  ],
};

export function labelReportTexts(lang: Lang): LabelReportTexts {
  return lang === 'vi' ? vi : en;
}
