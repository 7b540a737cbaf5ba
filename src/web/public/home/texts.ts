import type { Lang } from '../../ui/index.ts';

const vi = {
  description:
    'Cổng thông tin điện tử một cửa về trí tuệ nhân tạo: tra cứu hệ thống, phân loại rủi ro, thông báo, xác minh giấy biên nhận.',
  heading: 'Trí tuệ nhân tạo ở Việt Nam: tra cứu, thông báo, xác minh tại một cửa',
  search: 'Tìm hệ thống, tổ chức, AI-ID',
  searchHint: 'Gõ không dấu cũng được. Dán AI-ID để mở thẳng trang của hệ thống.',
  doors: {
    provide: {
      title: 'Tôi cung cấp hoặc sử dụng AI',
      text: 'Biết mức rủi ro, thông báo kết quả phân loại, theo dõi việc đến hạn.',
      classify: 'Phân loại rủi ro, không cần tài khoản',
      notify: 'Thông báo kết quả phân loại',
      file: 'Hồ sơ của tôi',
    },
    look: {
      title: 'Tôi muốn tra cứu hoặc kiểm tra',
      text: 'Xem một hệ thống là gì, ai chịu trách nhiệm; kiểm tra một giấy biên nhận.',
      systems: 'Tra cứu hệ thống',
      verify: 'Xác minh giấy biên nhận, huy hiệu, AI-ID',
      petition: 'Gửi kiến nghị, đề xuất, phản ánh',
      report: 'Báo nhãn, cảnh báo bị gỡ hoặc bị sửa',
      follow: 'Theo dõi hồ sơ bằng mã',
    },
    official: {
      title: 'Tôi là cán bộ',
      text: 'Xử lý hồ sơ theo hạn, xem căn cứ, gửi văn bản trả lời.',
      desk: 'Vào bàn làm việc',
      law: 'Tra cứu quy định',
    },
  },
  figures: {
    title: 'Sổ đăng ký hôm nay',
    all: 'hệ thống đang có trong sổ',
    high: 'tự phân loại rủi ro cao',
    inUse: 'đang sử dụng',
    voluntary: 'rủi ro thấp, công bố tự nguyện',
    note: 'Mỗi con số mở ra danh sách mà nó đếm.',
    more: 'Toàn quốc bằng con số',
  },
  week: {
    title: 'Mới trong tuần này',
    none: 'Bảy ngày qua chưa có thay đổi nào trong sổ.',
    published: 'Công bố lần đầu',
    revised: 'Cập nhật',
    all: 'Xem mọi hệ thống',
    feed: 'Theo dõi thay đổi bằng máy',
  },
  dates: {
    title: 'Những ngày cần nhớ',
    passed: 'đã qua',
    sectors: {
      long: 'Hết thời gian chuyển tiếp 18 tháng cho hệ thống y tế, giáo dục, tài chính đã vận hành trước ngày Luật có hiệu lực.',
      short:
        'Hết thời gian chuyển tiếp 12 tháng cho hệ thống thuộc các lĩnh vực khác đã vận hành trước ngày Luật có hiệu lực.',
    },
    check: 'Kiểm tra hạn của hệ thống của bạn bằng công cụ phân loại.',
  },
};

type HomeTexts = typeof vi;

const en: HomeTexts = {
  description:
    'The one-stop portal on artificial intelligence: look up systems, classify risk, notify, verify receipts.',
  heading: 'Artificial intelligence in Viet Nam: look up, notify, verify in one place',
  search: 'Find systems, organisations, AI-IDs',
  searchHint: 'Diacritics are not needed. Paste an AI-ID to open its system.',
  doors: {
    provide: {
      title: 'I provide or use AI',
      text: 'Learn the risk level, notify the classification, see what is due.',
      classify: 'Classify risk, without an account',
      notify: 'Notify a classification',
      file: 'My workspace',
    },
    look: {
      title: 'I want to look up or check',
      text: 'See what a system is and who answers for it; check a receipt.',
      systems: 'Look up systems',
      verify: 'Verify a receipt, a badge, an AI-ID',
      petition: 'Send a petition, proposal or feedback',
      report: 'Report a label or warning that was removed',
      follow: 'Follow a case by its code',
    },
    official: {
      title: 'I am an official',
      text: 'Handle cases by due date, see the grounds, send the answer.',
      desk: 'To my desk',
      law: 'Look up the law',
    },
  },
  figures: {
    title: 'The register today',
    all: 'systems in the register',
    high: 'self-classified as high risk',
    inUse: 'in use',
    voluntary: 'low risk, published voluntarily',
    note: 'Each figure opens the list that it counts.',
    more: 'The country in figures',
  },
  week: {
    title: 'New this week',
    none: 'Nothing in the register has changed in the last seven days.',
    published: 'First published',
    revised: 'Updated',
    all: 'See all systems',
    feed: 'Follow changes by machine',
  },
  dates: {
    title: 'Dates to remember',
    passed: 'past',
    sectors: {
      long: 'End of the 18-month transition for systems in health, education and finance that ran before the Law took effect.',
      short: 'End of the 12-month transition for systems in other sectors that ran before the Law took effect.',
    },
    check: 'Check the date for your own system with the classification tool.',
  },
};

/** Words of the home page. */
export function homeTexts(lang: Lang): HomeTexts {
  return lang === 'vi' ? vi : en;
}
