import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsVi: ProcedureTexts = {
  title: 'Đề nghị hướng dẫn phân loại',
  intro:
    'Khi chưa xác định được mức rủi ro, nhà cung cấp có quyền đề nghị Bộ Khoa học và Công nghệ hướng dẫn trên cơ sở hồ sơ kỹ thuật. Cơ quan có thẩm quyền cũng có thể đề nghị.',
  before: [
    ...SECRECY_NOTICES.vi,
    'Pháp luật không quy định thời hạn trả lời; mốc bạn thấy là mục tiêu phục vụ do Cổng tự đặt.',
    'Câu trả lời sẽ được công bố ở dạng không nêu tên bạn và hệ thống.',
  ],
  pages: {
    question: { title: 'Điều chưa rõ', intro: 'Nếu bạn đến từ công cụ phân loại, các điểm chưa rõ đã được điền sẵn.' },
    system: { title: 'Hệ thống' },
    technicalFile: {
      title: 'Hồ sơ kỹ thuật ở mức chức năng',
      intro: 'Đủ để hiểu hệ thống làm gì và ai bị ảnh hưởng; không cần mã nguồn hay tham số.',
    },
    assigning: { title: 'Giao hồ sơ' },
    supplementList: {
      title: 'Yêu cầu bổ sung',
      intro: 'Nêu mọi điều còn thiếu trong một lần, mỗi mục một dòng, kèm lý do.',
    },
    supplement: { title: 'Nội dung bổ sung' },
    answer: { title: 'Dự thảo trả lời' },
    sendingBack: { title: 'Trả lại để sửa' },
  },
  fields: {
    requesterKind: { label: 'Bạn đề nghị với tư cách' },
    question: {
      label: 'Câu hỏi về mức rủi ro',
      example:
        'Tổng đài giọng nói của chúng tôi giới thiệu là trợ lý ảo ở câu đầu. Có còn thuộc trường hợp gây nhầm lẫn không?',
    },
    consideredLevel: { label: 'Mức bạn nghĩ là phù hợp', hint: 'Nếu đã có ý kiến.' },
    name: { label: 'Tên hệ thống' },
    version: { label: 'Phiên bản' },
    intendedPurpose: { label: 'Mục đích sử dụng' },
    sectors: { label: 'Lĩnh vực sử dụng' },
    provinces: { label: 'Tỉnh, thành phố nơi triển khai', hint: 'Để trống nếu triển khai toàn quốc.' },
    documentsStandIn: { label: 'Tôi dùng tài liệu đính kèm thay cho phần mô tả dưới đây' },
    documents: { label: 'Tài liệu đính kèm', hint: 'Tối đa 10 tệp. Chỉ những người xử lý hồ sơ được xem.' },
    mainFunctions: { label: 'Chức năng chính' },
    functionalArchitecture: { label: 'Kiến trúc ở mức chức năng, nghiệp vụ' },
    deploymentScope: { label: 'Phạm vi triển khai' },
    userGroups: { label: 'Người sử dụng và người bị ảnh hưởng' },
    mainInputData: { label: 'Dữ liệu đầu vào chủ yếu và dữ liệu huấn luyện, mô tả khái quát' },
    riskMeasures: { label: 'Quy trình kiểm thử và biện pháp quản lý rủi ro, tóm tắt' },
    assignee: { label: 'Giao cho', hint: 'Tài khoản của cán bộ xử lý.' },
    missingItems: { label: 'Những nội dung còn thiếu', hint: 'Mỗi mục một dòng, nêu vì sao cần.' },
    secondListReason: {
      label: 'Lý do phải yêu cầu thêm lần nữa',
      hint: 'Bắt buộc từ lần thứ hai. Người nộp sẽ đọc lý do này.',
    },
    supplementText: { label: 'Trả lời từng mục' },
    supplementFiles: { label: 'Tệp bổ sung' },
    answeredLevel: { label: 'Mức rủi ro theo hướng dẫn' },
    answerGrounds: {
      label: 'Căn cứ',
      hint: 'Mã các quy định, cách nhau bằng dấu phẩy.',
      example: 'L9.1b, D9.1b, D9.3b',
    },
    answerText: { label: 'Nội dung trả lời', hint: 'Gửi cho người đề nghị.' },
    precedentTitle: {
      label: 'Tiêu đề bản công bố',
      hint: 'Không nêu tên.',
      example: 'Tổng đài giọng nói có giới thiệu là trợ lý ảo',
    },
    precedentText: {
      label: 'Bản công bố đã ẩn danh',
      hint: 'Không nêu tên người đề nghị, tên hệ thống, chi tiết nhận ra được.',
    },
    sendBackReason: { label: 'Cần sửa gì' },
  },
  options: {
    requesterKind: { provider: 'Nhà cung cấp', authority: 'Cơ quan có thẩm quyền' },
    consideredLevel: { high: 'Rủi ro cao', medium: 'Rủi ro trung bình', low: 'Rủi ro thấp' },
    answeredLevel: {
      high: 'rủi ro cao',
      medium: 'rủi ro trung bình',
      low: 'rủi ro thấp',
      outOfScope: 'không thuộc diện phải phân loại',
    },
  },
  acts: {
    request: { done: 'đã gửi đề nghị hướng dẫn', button: 'Gửi đề nghị' },
    take: { done: 'đã nhận xử lý', button: 'Nhận xử lý' },
    assign: { done: 'đã giao hồ sơ', button: 'Giao hồ sơ' },
    askSupplement: { done: 'đã yêu cầu bổ sung', button: 'Yêu cầu bổ sung' },
    supplement: { done: 'đã bổ sung', button: 'Gửi bổ sung' },
    prepareAnswer: { done: 'đã dự thảo trả lời', button: 'Trình dự thảo trả lời' },
    sendBack: { done: 'đã trả lại dự thảo', button: 'Trả lại để sửa' },
    confirmAnswer: {
      done: 'đã ban hành trả lời',
      button: 'Ban hành trả lời',
      means:
        'Người đề nghị nhận được thư trả lời ngay. Bản không nêu tên được công bố ngay cho mọi người, cùng các điều khoản đã dẫn.',
    },
    withdraw: {
      done: 'đã rút đề nghị',
      button: 'Rút đề nghị',
      means: 'Cơ quan thôi xem xét và không trả lời. Bạn gửi được đề nghị khác bất cứ lúc nào.',
    },
  },
  states: {
    submitted: 'Đã tiếp nhận',
    inReview: 'Đang xem xét',
    supplementAsked: 'Chờ bổ sung',
    answerPrepared: 'Chờ người thứ hai xác nhận',
    answered: 'Đã trả lời',
    withdrawn: 'Đã rút',
  },
};
