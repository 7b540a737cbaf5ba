import type { ProvisionTexts } from './text.ts';

/** Decision 33/2026/QĐ-TTg: only what other sources confirm; the rows of its List are values, not provisions. */
export const DECISION33 = {
  Q33: {
    heading: {
      vi: 'Danh mục hệ thống trí tuệ nhân tạo có rủi ro cao',
      en: 'List of high-risk AI systems',
    },
    vi: 'Thủ tướng Chính phủ xác định 46 hệ thống rủi ro cao trong 6 lĩnh vực, trong đó một số phải được chứng nhận trước khi sử dụng.',
    en: 'The Prime Minister names 46 high-risk systems in 6 sectors, some of which must be certified before use.',
  },
  'Q33.4': {
    heading: { vi: 'Chuyển tiếp', en: 'Transition' },
    vi: 'Hạn hoàn thành nghĩa vụ cho hệ thống thuộc Danh mục đã chạy hoặc sắp chạy khi Quyết định có hiệu lực.',
    en: 'The dates by which listed systems already running, or soon to run, must meet their duties.',
    note: {
      vi: 'Ghi theo nguồn thứ cấp, chưa đối chiếu bản gốc; tên điều là cách gọi của Cổng.',
      en: 'Taken from secondary sources, not yet compared with the original; the heading is ours.',
    },
  },
  'Q33.4.1': {
    vi: 'Hệ thống chạy trước ngày 15/8/2026 phải hoàn thành trước ngày 01/9/2027 nếu thuộc giáo dục, y tế, ngân hàng; trước ngày 01/3/2027 nếu thuộc lĩnh vực khác.',
    en: 'Systems running before 15 August 2026 comply before 1 September 2027 in education, health and banking, and before 1 March 2027 in the other sectors.',
    note: {
      vi: 'Chưa rõ bản gốc dùng từ “tài chính” hay “ngân hàng”.',
      en: 'Whether the original says “finance” or “banking” is not settled.',
    },
  },
  'Q33.4.3': {
    vi: 'Hệ thống đưa vào sử dụng trong 6 tháng từ ngày 15/8/2026 phải hoàn thành trước ngày 01/3/2027, bất kể lĩnh vực.',
    en: 'Systems put into use within 6 months from 15 August 2026 comply before 1 March 2027, whatever the sector.',
  },
} satisfies ProvisionTexts;
