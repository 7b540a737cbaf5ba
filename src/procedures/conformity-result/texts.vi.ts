import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsVi: ProcedureTexts = {
  title: 'Công khai kết quả đánh giá sự phù hợp',
  intro:
    'Dành cho nhà cung cấp hệ thống rủi ro cao đã thông báo: công khai kết quả trước khi đưa vào sử dụng và mỗi lần đánh giá lại. Bạn tự khai và chịu trách nhiệm; Cổng ghi nhận và công khai ngay.',
  before: [
    ...SECRECY_NOTICES.vi,
    'Tên, phiên bản, AI-ID và thông tin nhà cung cấp lấy từ mục của hệ thống. Không phải nộp hồ sơ kỹ thuật, báo cáo thử nghiệm hay giấy chứng nhận ở đây.',
  ],
  pages: {
    result: { title: 'Kết quả đánh giá', intro: 'Đúng những mục mà khoản 6 Điều 13 Nghị định 142 yêu cầu công khai.' },
    occasion: { title: 'Đánh giá lần đầu hay đánh giá lại', intro: 'Trang này không bắt buộc.' },
  },
  fields: {
    conformityMethod: {
      label: 'Phương thức đánh giá',
      hint: 'Hệ thống thuộc diện phải chứng nhận thì không tự đánh giá được.',
    },
    conformityBody: {
      label: 'Tổ chức đánh giá sự phù hợp',
      hint: 'Tên đầy đủ của tổ chức đã đánh giá hoặc chứng nhận.',
      example: 'Trung tâm Chứng nhận Sao Mai',
    },
    resultBasis: {
      label: 'Căn cứ của kết quả và phạm vi được dùng',
      hint: 'Văn bản chuyên ngành, thỏa thuận hoặc điều ước; yêu cầu nào đã được đánh giá, phần nào còn phải làm tiếp.',
      example:
        'Giấy chứng nhận theo pháp luật về trang thiết bị y tế; bao gồm an toàn và độ chính xác, chưa gồm giám sát của con người.',
    },
    conformityState: { label: 'Kết luận về sự phù hợp' },
    conformityCompletedOn: { label: 'Ngày hoàn thành đánh giá hoặc ngày kết quả được thừa nhận' },
    isReassessment: {
      label: 'Đây là kết quả đánh giá lại sau một thay đổi đáng kể',
      hint: 'Kết quả mới thay cho kết quả trước; kết quả trước vẫn xem được.',
    },
    significantChange: { label: 'Thay đổi dẫn đến việc đánh giá lại' },
  },
  options: {
    conformityMethod: {
      self: 'Tự đánh giá',
      body: 'Qua tổ chức đánh giá sự phù hợp',
      sectorLaw: 'Dùng kết quả theo pháp luật chuyên ngành',
      recognised: 'Kết quả của tổ chức nước ngoài được thừa nhận',
    },
    conformityState: {
      conforms: 'Đã có kết luận phù hợp',
      conformsInPart: 'Phù hợp một phần, phần còn lại đang đánh giá',
      doesNotConform: 'Chưa phù hợp',
    },
    significantChange: {
      purpose: 'Chức năng chính, mục đích hoặc phạm vi',
      architecture: 'Kiến trúc, mô hình hoặc cấu hình chính',
      data: 'Nguồn, loại dữ liệu hoặc cách xử lý',
      environment: 'Tích hợp với hệ thống khác hoặc môi trường mới',
      other: 'Thay đổi khác ảnh hưởng đến yêu cầu với hệ thống rủi ro cao',
    },
  },
  acts: { publish: { done: 'đã công khai kết quả đánh giá sự phù hợp', button: 'Công khai kết quả' } },
  states: { recorded: 'Đã công khai' },
};
