import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsVi: ProcedureTexts = {
  title: 'Phân loại lại mức rủi ro',
  intro:
    'Khi chức năng, mục đích hay bối cảnh thay đổi đáng kể, khi có sự cố nghiêm trọng, khi Danh mục thay đổi, khi cơ quan yêu cầu, hoặc khi bên triển khai sửa đổi hệ thống. Mức cao hơn: thông báo trong 15 ngày làm việc và áp dụng ngay biện pháp của mức mới. Mức thấp hơn: là quyền của bạn.',
  before: [
    ...SECRECY_NOTICES.vi,
    'Nâng cấp, tối ưu, sửa lỗi, cập nhật dữ liệu định kỳ không làm đổi bản chất rủi ro thì không phải phân loại lại.',
  ],
  pages: {
    event: { title: 'Điều gì đã xảy ra' },
    result: { title: 'Kết quả rà soát' },
    declining: { title: 'Lý do không xác nhận' },
  },
  fields: {
    filedAs: { label: 'Vai trò của bên gửi', hint: 'Đối với hệ thống này.' },
    event: { label: 'Sự kiện dẫn đến rà soát' },
    changeDescription: {
      label: 'Mô tả thay đổi hoặc sự kiện',
      hint: 'Ở mức chức năng. Không công khai.',
      example: 'Từ tháng 9, trợ lý không chỉ tra cứu mà còn tự từ chối hồ sơ thiếu giấy tờ.',
    },
    listDecisionFrom: { label: 'Ngày quyết định sửa đổi Danh mục có hiệu lực', hint: 'Để tính thời hạn 12 tháng.' },
    together: { label: 'Phân loại lại cùng bên triển khai', hint: 'Bên triển khai sẽ được mời xác nhận.' },
    deployerCode: {
      label: 'Mã của bên triển khai trên Cổng',
      hint: 'Bên triển khai thấy mã này ở trang “Tổ chức” của mình; trang công khai của việc triển khai cũng ghi mã này.',
      example: 'CT-7K3M9QXA',
    },
    newLevel: { label: 'Mức rủi ro mới' },
    highRiskRow: { label: 'Dòng của Danh mục rủi ro cao' },
    newBasis: { label: 'Căn cứ phân loại mới', hint: 'Được công khai.' },
    reviewCompletedOn: { label: 'Ngày hoàn thành rà soát', hint: 'Thời hạn 15 ngày làm việc tính từ ngày này.' },
    declineReason: { label: 'Lý do không xác nhận' },
  },
  options: {
    filedAs: { provider: 'Nhà cung cấp', deployer: 'Bên triển khai' },
    event: {
      significantChange: 'thay đổi đáng kể về chức năng, mục đích hoặc bối cảnh',
      seriousIncident: 'sự cố nghiêm trọng cho thấy rủi ro cao hơn',
      listChange: 'Danh mục rủi ro cao được sửa đổi',
      authorityRequest: 'yêu cầu bằng văn bản của cơ quan có thẩm quyền',
      modification: 'bên triển khai sửa đổi, tích hợp hoặc đổi chức năng',
    },
    newLevel: { high: 'rủi ro cao', medium: 'rủi ro trung bình', low: 'rủi ro thấp' },
  },
  acts: {
    reclassify: { done: 'đã gửi kết quả phân loại lại', button: 'Gửi kết quả phân loại lại' },
    confirm: {
      done: 'đã xác nhận phân loại lại',
      button: 'Xác nhận',
      means:
        'Mức mới được công khai ngay và áp dụng cho cả hai bên; Cổng lưu xác nhận của từng bên. Đã xác nhận thì không rút lại được: muốn đổi mức thì phân loại lại lần nữa.',
    },
    decline: {
      done: 'không xác nhận phân loại lại',
      button: 'Không xác nhận',
      means: 'Mức đang công khai giữ nguyên. Bên đề nghị nhận được lý do của bạn; lý do không công khai.',
    },
    withdraw: {
      done: 'đã rút đề nghị phân loại lại',
      button: 'Rút đề nghị',
      means:
        'Hồ sơ kết thúc, mức đang công khai giữ nguyên. Nghĩa vụ rà soát và thông báo mức cao hơn, nếu có, không mất đi.',
    },
  },
  states: {
    awaitingConfirmation: 'Chờ bên được mời xác nhận',
    recorded: 'Đã ghi nhận',
    declined: 'Bên được mời không xác nhận',
    withdrawn: 'Đã rút',
  },
};
