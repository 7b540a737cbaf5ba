import type { Lang } from '../../ui/index.ts';

const vi = {
  title: 'Kết nối',
  lead: 'Hạ tầng, dữ liệu dùng chung và dịch vụ mà Cổng dẫn tới. Danh sách này hiện ở trang công khai; chỉ ghi những gì có thật.',
  publicPage: 'Xem trang công khai',
  add: 'Thêm dịch vụ',
  none: 'Chưa có dịch vụ nào. Trang công khai nói rõ như vậy.',
  name: 'Dịch vụ',
  kind: 'Loại',
  state: 'Tình trạng',
  signIn: 'Đăng nhập',
  changed: 'Sửa lần cuối',
  changedBy: (who: string, when: string) => `${who}, ${when}`,
  demo: 'Ví dụ hư cấu',
  newTitle: 'Thêm dịch vụ kết nối',
  editLead: 'Lần sửa nào cũng được giữ lại. Để dịch vụ rời trang công khai, chọn “Đã ngừng”.',
  nameVi: 'Tên tiếng Việt',
  nameEn: 'Tên tiếng Anh',
  purposeVi: 'Dùng để làm gì (tiếng Việt)',
  purposeEn: 'Dùng để làm gì (tiếng Anh)',
  address: 'Địa chỉ',
  addressHint: 'Bắt đầu bằng https://. Dẫn thẳng tới chỗ làm việc, không phải trang chủ. Để trống nếu còn dự kiến.',
  agency: 'Cơ quan vận hành',
  since: 'Kết nối từ ngày',
  sinceHint: 'Để trống nếu còn dự kiến.',
  signInHint: '“Tài khoản Cổng” chỉ đúng với địa chỉ của chính Cổng: Cổng chưa cấp đăng nhập cho hệ thống khác.',
  provision: 'Điều khoản',
  provisionHint: 'Mã điều khoản. Ví dụ: L16.3',
  save: 'Lưu',
  history: 'Các lần sửa',
  version: 'Lần',
  what: 'Nội dung',
  when: 'Ai sửa, lúc nào',
  done: { entered: 'Đã thêm dịch vụ.', changed: 'Đã lưu. Lần trước được giữ lại.' } as Readonly<Record<string, string>>,
};

type ConnectionTexts = typeof vi;

const en: ConnectionTexts = {
  title: 'Connections',
  lead: 'Infrastructure, shared data and services that the portal leads to. The list stands on a public page; enter only what is really there.',
  publicPage: 'Open the public page',
  add: 'Add a service',
  none: 'There is no service yet. The public page says so.',
  name: 'Service',
  kind: 'Kind',
  state: 'State',
  signIn: 'Sign-in',
  changed: 'Last changed',
  changedBy: (who, when) => `${who}, ${when}`,
  demo: 'Fictional example',
  newTitle: 'Add a connected service',
  editLead: 'Every change is kept. To take a service from the public page choose “Ended”.',
  nameVi: 'Name in Vietnamese',
  nameEn: 'Name in English',
  purposeVi: 'What it is for (Vietnamese)',
  purposeEn: 'What it is for (English)',
  address: 'Address',
  addressHint:
    'Begins with https://. Lead to the very place of work, not to a home page. Leave empty while it is planned.',
  agency: 'Agency that operates it',
  since: 'Connected since',
  sinceHint: 'Leave empty while it is planned.',
  signInHint:
    '“Account of the portal” is true of the portal’s own address only: it does not sign people in elsewhere yet.',
  provision: 'Provision',
  provisionHint: 'Code of a provision. Example: L16.3',
  save: 'Save',
  history: 'Changes',
  version: 'No.',
  what: 'What it said',
  when: 'Who and when',
  done: { entered: 'The service was added.', changed: 'Saved. What it said before is kept.' },
};

/** Words of the list of connected services at the desk. */
export function connectionTexts(lang: Lang): ConnectionTexts {
  return lang === 'vi' ? vi : en;
}
