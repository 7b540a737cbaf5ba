import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsVi: ProcedureTexts = {
  title: 'Cam kết đạo đức AI hoặc giới thiệu sáng kiến',
  intro:
    'Bạn công khai cam kết làm theo Khung đạo đức, hoặc giới thiệu một mạng lưới, sáng kiến vì trí tuệ nhân tạo an toàn, đáng tin. Đăng ngay khi gửi; rút lại được bất cứ lúc nào.',
  before: [
    'Không ai phải cam kết. Cổng ghi nhận điều bạn công bố, không đánh giá và không xác nhận.',
    ...SECRECY_NOTICES.vi,
  ],
  pages: {
    kind: { title: 'Bạn công bố điều gì' },
    content: { title: 'Nội dung' },
    provider: { title: 'Bên công bố' },
    withdrawal: { title: 'Rút lại' },
  },
  fields: {
    commitmentKind: { label: 'Loại' },
    name: { label: 'Tên cam kết hoặc sáng kiến', example: 'Cam kết AI có trách nhiệm của Mây Trắng' },
    principles: { label: 'Những nguyên tắc bạn cam kết' },
    commitmentScope: { label: 'Cam kết áp dụng cho đâu', example: 'Mọi sản phẩm có AI bán tại Việt Nam, từ năm 2027.' },
    measures: {
      label: 'Bạn sẽ làm gì',
      example: 'Tự đánh giá mười hai câu mỗi năm; có đầu mối khiếu nại; đào tạo toàn bộ kỹ sư.',
    },
    activities: { label: 'Mạng lưới, sáng kiến làm gì', example: 'Gặp hằng tháng, chia sẻ cách kiểm tra thiên lệch.' },
    openTo: { label: 'Ai tham gia được, bằng cách nào', example: 'Mở cho mọi người, đăng ký qua thư điện tử.' },
    providerName: { label: 'Tên tổ chức, cá nhân công bố' },
    providerContact: { label: 'Thông tin liên hệ', hint: 'Công khai nếu bạn là tổ chức. Dùng địa chỉ chung.' },
    reason: { label: 'Lý do rút', hint: 'Nếu ghi, lý do sẽ được công khai.', example: 'Mạng lưới đã dừng hoạt động.' },
  },
  options: {
    commitmentKind: {
      commitment: 'Cam kết làm theo Khung đạo đức',
      initiative: 'Mạng lưới, sáng kiến vì AI an toàn, đáng tin',
    },
    principles: {
      1: 'An toàn, đáng tin cậy, không gây hại',
      2: 'Quyền con người, công bằng, minh bạch',
      3: 'Hạnh phúc, thịnh vượng, phát triển bền vững',
      4: 'Đổi mới sáng tạo và trách nhiệm xã hội',
    },
  },
  acts: {
    publish: { done: 'đã công bố', button: 'Công bố' },
    withdraw: { done: 'đã rút lại', button: 'Rút lại' },
  },
  states: { published: 'Đang công bố', withdrawn: 'Đã rút' },
};
