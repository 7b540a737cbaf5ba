import type { Lang } from '../../ui/index.ts';

const vi = {
  title: 'Toàn quốc bằng con số',
  lead: 'Mọi sổ của Cổng trên một trang: có bao nhiêu mục, ở trạng thái nào, mức rủi ro, lĩnh vực, tỉnh, thành phố.',
  registers: 'Các sổ',
  register: 'Sổ',
  shown: 'Số mục',
  byStatus: 'Theo trạng thái',
  systems: 'Hệ thống trí tuệ nhân tạo',
  by: { risk: 'Theo mức rủi ro', sector: 'Theo lĩnh vực', province: 'Theo tỉnh, thành phố' },
  description:
    'Hệ thống đã thông báo và hệ thống tự nguyện công bố. Một hệ thống có thể thuộc nhiều lĩnh vực, nhiều tỉnh.',
  none: 'Chưa có mục nào.',
  withdrawn: 'Số mục không tính những mục đã rút; mục đã rút chỉ đếm ở cột trạng thái.',
  file: 'Tải số liệu (JSON)',
  recompute: 'Tự tính lại từ dữ liệu mở',
};

const en: typeof vi = {
  title: 'The country in figures',
  lead: 'All registers of the portal on one page: how many entries, in which state, at which risk level, in which sectors and provinces.',
  registers: 'Registers',
  register: 'Register',
  shown: 'Entries',
  byStatus: 'By state',
  systems: 'AI systems',
  by: { risk: 'By risk level', sector: 'By sector', province: 'By province' },
  description:
    'Notified systems and those published voluntarily. One system may stand in several sectors and provinces.',
  none: 'No entries yet.',
  withdrawn: 'Entries that were withdrawn are counted by state alone.',
  file: 'Download the figures (JSON)',
  recompute: 'Recompute from the open data',
};

/** Words of the page of figures in one language. */
export function figuresTexts(lang: Lang): typeof vi {
  return lang === 'vi' ? vi : en;
}
