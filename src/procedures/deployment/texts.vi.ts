import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsVi: ProcedureTexts = {
  title: 'Kế thừa kết quả phân loại khi triển khai',
  intro:
    'Dành cho bên triển khai. Luật cho bạn dùng lại kết quả phân loại của nhà cung cấp; ghi nhận ở đây để chứng minh bạn dựa vào phiên bản nào.',
  before: [
    ...SECRECY_NOTICES.vi,
    'Đây là quyền của bạn, không phải nghĩa vụ. Bạn vẫn phải giữ hệ thống an toàn và nguyên vẹn khi sử dụng.',
  ],
  pages: {
    deployment: { title: 'Việc triển khai' },
    ending: { title: 'Chấm dứt việc triển khai' },
    change: {
      title: 'Thay đổi khi sử dụng',
      intro: 'Nhật ký tự nguyện: mỗi lần ghi là một phiên bản công khai, kèm phần khác với phiên bản trước.',
    },
    information: {
      title: 'Thông tin cho người dùng',
      intro: 'Chỉ điền mục cần công khai hoặc cần đổi; mục để trống giữ nguyên.',
    },
  },
  fields: {
    name: { label: 'Tên gọi của việc triển khai', example: 'Trợ lý hỏi đáp tại Trung tâm phục vụ hành chính công' },
    deployerName: { label: 'Tên bên triển khai' },
    deployerContact: {
      label: 'Thông tin liên hệ của bên triển khai',
      hint: 'Công khai nếu bạn là tổ chức. Dùng địa chỉ chung.',
    },
    usePurpose: { label: 'Bạn dùng hệ thống để làm gì', hint: 'Phải nằm trong mục đích nhà cung cấp đã công bố.' },
    startedOn: { label: 'Ngày bắt đầu sử dụng' },
    sectors: { label: 'Lĩnh vực sử dụng' },
    provinces: { label: 'Tỉnh, thành phố nơi triển khai' },
    unchanged: { label: 'Bạn có sửa đổi, tích hợp hay đổi chức năng so với nhà cung cấp công bố không?' },
    endedOn: { label: 'Ngày chấm dứt' },
    functionalDescription: {
      label: 'Mô tả chức năng',
      hint: 'Hệ thống làm được gì, viết cho người dùng và người bị ảnh hưởng. Không nêu bí mật kinh doanh.',
    },
    wayOfOperation: { label: 'Cách thức hoạt động', hint: 'Hệ thống nhận gì, cho ra gì, con người can thiệp ở đâu.' },
    riskWarnings: {
      label: 'Cảnh báo rủi ro',
      hint: 'Giới hạn, sai sót có thể gặp, khi nào không nên dựa vào kết quả, hỏi ai.',
    },
    activities: {
      label: 'Hoạt động của bạn với hệ thống này',
      hint: 'Năm hoạt động mà Luật điều chỉnh. Không bắt buộc.',
    },
    changedOn: { label: 'Ngày thay đổi' },
    changeSummary: {
      label: 'Bạn đã thay đổi gì?',
      hint: 'Được công khai. Ví dụ cấu hình, dữ liệu riêng, phạm vi, người giám sát, bản cập nhật của nhà cung cấp.',
      example: 'Chuyển sang bản 2.1 của nhà cung cấp; tắt chức năng đặt lịch tự động.',
    },
    safetyCheck: {
      label: 'Bạn giữ hệ thống an toàn, nguyên vẹn bằng cách nào?',
      hint: 'Nếu ghi, nội dung này được công khai. Không nêu chi tiết có thể giúp người khác tấn công.',
    },
    systemVersion: { label: 'Phiên bản hệ thống đang dùng sau thay đổi', example: '2.1' },
    riskChanges: {
      label: 'Thay đổi này có làm rủi ro mới hoặc cao hơn không?',
      hint: 'Nếu có, bạn cùng nhà cung cấp phân loại lại.',
    },
    appliedStandards: {
      label: 'Tiêu chuẩn bạn tự nguyện áp dụng',
      hint: 'Chỉ với rủi ro trung bình, thấp. Ghi số hiệu, phạm vi áp dụng. Không bắt buộc, không có thời hạn; Cổng không xác nhận.',
      example: 'TCVN ISO/IEC 42001 cho quy trình quản lý',
    },
  },
  options: {
    unchanged: {
      asProvided: 'Không, dùng đúng như nhà cung cấp công bố',
      changedSameRisk: 'Có, nhưng không làm rủi ro mới hoặc cao hơn',
      changedHigherRisk: 'Có, và làm rủi ro mới hoặc cao hơn',
    },
    riskChanges: { no: 'Không', yes: 'Có' },
    activities: {
      research: 'Nghiên cứu',
      development: 'Phát triển',
      provision: 'Cung cấp',
      deployment: 'Triển khai',
      use: 'Sử dụng',
    },
  },
  acts: {
    inherit: { done: 'đã ghi nhận việc triển khai', button: 'Ghi nhận việc triển khai' },
    inform: { done: 'đã cập nhật thông tin cho người dùng', button: 'Cập nhật thông tin cho người dùng' },
    change: { done: 'đã ghi nhận thay đổi khi sử dụng', button: 'Ghi thay đổi khi sử dụng' },
    end: {
      done: 'đã chấm dứt việc triển khai',
      button: 'Chấm dứt việc triển khai',
      means:
        'Trang công khai ghi việc triển khai đã ngừng từ ngày bạn nêu; thông tin cũ vẫn tra cứu được. Triển khai lại thì ghi nhận mới.',
    },
  },
  states: { current: 'Đang triển khai', ended: 'Đã chấm dứt' },
};
