import type { Lang } from '../../../ui/index.ts';

const vi = {
  title: 'Danh mục của Thủ tướng Chính phủ',
  lead: 'Ba danh mục mà Luật giao Thủ tướng Chính phủ ban hành, mỗi danh mục theo phiên bản.',
  highRisk: 'Hệ thống có trong danh mục là hệ thống rủi ro cao; hệ thống phải được chứng nhận được đánh dấu riêng.',
  noneAnswers: 'Chưa nhập phiên bản nào đang có hiệu lực.',
  nothing: 'Chưa ai nhập phiên bản nào của danh mục này. Văn bản về danh mục, nếu có, nằm trong danh mục văn bản.',
  inForce: (day: string) => `Có hiệu lực từ ${day}.`,
  count: (count: string) => `${count} mục.`,
  answers: 'Đang có hiệu lực',
  waits: 'Chưa đến ngày có hiệu lực',
  noEffect: 'Phiên bản này là đề xuất hoặc dự thảo, chưa có hiệu lực.',
  entered: 'Do Bộ Khoa học và Công nghệ nhập; bản ký có giá trị.',
  entries: 'Các mục',
  name: 'Tên',
  field: 'Lĩnh vực',
  owner: 'Cơ quan chủ quản',
  priority: 'Mức ưu tiên',
  note: 'Ghi chú',
  others: 'Phiên bản khác',
  download: 'Tải phiên bản này (Excel)',
};
type ListTexts = typeof vi;

const en: ListTexts = {
  title: 'Lists of the Prime Minister',
  lead: 'Three lists that the Law asks the Prime Minister to issue, each in versions.',
  highRisk: 'A system on the list is high-risk; those that have to be certified are marked.',
  noneAnswers: 'No version in force was entered yet.',
  nothing:
    'No version of this list was entered yet. The document about it, if there is one, stands in the catalogue of documents.',
  inForce: (day) => `In force from ${day}.`,
  count: (count) => `${count} entries.`,
  answers: 'In force',
  waits: 'Not in force yet',
  noEffect: 'This version is a proposal or draft and has no effect.',
  entered: 'Entered by the Ministry of Science and Technology; the signed copy counts.',
  entries: 'Entries',
  name: 'Name',
  field: 'Field',
  owner: 'Owner',
  priority: 'Priority',
  note: 'Note',
  others: 'Other versions',
  download: 'Download this version (Excel)',
};

/** The words of the lists in one language. */
export function listTexts(lang: Lang): ListTexts {
  return lang === 'vi' ? vi : en;
}
