import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsVi: ProcedureTexts = {
  title: 'Tự nguyện công khai hệ thống rủi ro thấp',
  intro:
    'Hệ thống rủi ro thấp không phải lập hồ sơ, không phải thông báo. Nếu muốn, bạn công khai thông tin cơ bản để người dân biết; bạn rút lại được bất cứ lúc nào.',
  before: [
    ...SECRECY_NOTICES.vi,
    'Việc công khai không làm phát sinh nghĩa vụ nào. Hệ thống nhận mã tham chiếu, không phải AI-ID.',
  ],
  pages: {
    basic: { title: 'Thông tin cơ bản' },
    provider: { title: 'Bên công khai' },
    withdrawal: { title: 'Rút thông tin công khai' },
  },
  fields: {
    name: { label: 'Tên hệ thống', example: 'Bộ lọc thư rác Lá Chắn' },
    version: { label: 'Phiên bản', example: '1.4' },
    intendedPurpose: { label: 'Mục đích sử dụng', example: 'Chặn thư rác trên máy chủ thư của doanh nghiệp nhỏ.' },
    mainFunctions: { label: 'Chức năng chính', example: 'Chấm điểm thư đến, chuyển thư nghi ngờ vào hộp riêng.' },
    sectors: { label: 'Lĩnh vực sử dụng' },
    provinces: { label: 'Tỉnh, thành phố nơi triển khai', hint: 'Để trống nếu triển khai toàn quốc.' },
    energyStatement: {
      label: 'Tiêu thụ năng lượng, tài nguyên',
      hint: 'Luật khuyến khích trí tuệ nhân tạo xanh.',
      example: 'Chạy trên một máy chủ không có bộ tăng tốc, khoảng 90 W.',
    },
    providerName: { label: 'Tên tổ chức, cá nhân công khai' },
    providerContact: { label: 'Thông tin liên hệ', hint: 'Công khai nếu bạn là tổ chức. Dùng địa chỉ chung.' },
    selfClassifiedLow: {
      label: 'Tôi đã tự phân loại hệ thống này là rủi ro thấp',
      hint: 'Nhà cung cấp tự phân loại mọi hệ thống trước khi đưa vào sử dụng.',
    },
    reason: { label: 'Lý do rút', hint: 'Nếu ghi, lý do sẽ được công khai.', example: 'Ngừng phát triển sản phẩm.' },
  },
  options: {},
  acts: {
    publish: { done: 'đã công khai thông tin cơ bản', button: 'Công khai' },
    withdraw: {
      done: 'đã rút thông tin công khai',
      button: 'Rút thông tin công khai',
      means: 'Trang công khai ghi là đã rút, kèm lý do nếu bạn nêu. Nội dung đã công bố vẫn nằm trong lịch sử.',
    },
  },
  states: { published: 'Đang công khai', withdrawn: 'Đã rút' },
};
