import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsVi: ProcedureTexts = {
  title: 'Thông báo kết quả phân loại rủi ro',
  intro:
    'Dành cho nhà cung cấp hệ thống rủi ro trung bình hoặc cao, trước khi đưa hệ thống vào sử dụng. Bạn tự kê khai và tự chịu trách nhiệm; Cổng ghi nhận và cấp AI-ID ngay khi bạn gửi, không có bước chờ.',
  before: [
    ...SECRECY_NOTICES.vi,
    'Chỉ những mục của hồ sơ bốn phần (khoản 2 Điều 12 Nghị định 142) là bắt buộc. Các mục ghi “không bắt buộc” giúp người khác tìm thấy hệ thống và giúp bạn tính hạn; để trống không ảnh hưởng đến việc ghi nhận.',
    'Hệ thống rủi ro thấp không phải thông báo.',
  ],
  pages: {
    level: {
      title: 'Mức rủi ro',
      intro:
        'Mức bạn tự phân loại. Nếu đã dùng công cụ phân loại, kết quả được đính kèm theo ý bạn; không ai được buộc bạn nộp kết quả đó.',
    },
    identification: { title: 'Phần a: Nhận diện hệ thống' },
    description: {
      title: 'Phần b: Mô tả và bối cảnh sử dụng',
      intro:
        'Nếu bạn xây dựng trên mô hình hoặc dịch vụ của bên thứ ba, chỉ cần nêu thông tin trong phạm vi bạn được tiếp cận hợp pháp.',
    },
    dataAndRisk: { title: 'Phần c và d: Dữ liệu, quản lý rủi ro' },
    use: {
      title: 'Thời điểm sử dụng và sự phù hợp',
      intro: 'Trang này không bắt buộc. Điền vào để Cổng tính hạn chuyển tiếp cho bạn.',
    },
  },
  fields: {
    riskLevel: { label: 'Mức rủi ro', hint: 'Hệ thống thuộc Danh mục của Thủ tướng Chính phủ là rủi ro cao.' },
    highRiskRow: {
      label: 'Dòng của Danh mục rủi ro cao',
      hint: 'Chọn dòng mà hệ thống đáp ứng điều kiện. Nhiều dòng: chọn dòng phải chứng nhận trước.',
    },
    classificationBasis: {
      label: 'Căn cứ phân loại',
      hint: 'Vì sao là mức này; được công khai.',
      example:
        'Trợ lý trò chuyện với người bệnh, người dùng có thể không nhận ra là máy; không thuộc trường hợp loại trừ nào.',
    },
    name: { label: 'Tên hệ thống', example: 'Trợ lý ảo Sen Việt' },
    nameEn: { label: 'Tên tiếng Anh', example: 'Sen Viet Assistant' },
    version: { label: 'Phiên bản', example: '2.1' },
    internalCode: {
      label: 'Mã nội bộ hoặc mã do cơ quan nhà nước cấp',
      hint: 'Mã bạn dùng để quản lý hệ thống. Không công khai.',
      example: 'SV-TL-2026-02',
    },
    providerName: { label: 'Tên nhà cung cấp' },
    providerAddress: { label: 'Địa chỉ nhà cung cấp', hint: 'Công khai nếu nhà cung cấp là tổ chức.' },
    providerContact: {
      label: 'Thông tin liên hệ của nhà cung cấp',
      hint: 'Dùng hộp thư hoặc số điện thoại chung. Công khai nếu nhà cung cấp là tổ chức.',
      example: 'lienhe@donvi.vn, 024 3000 0000',
    },
    documentsStandIn: {
      label: 'Tôi dùng tài liệu đính kèm thay cho các phần b, c, d',
      hint: 'Thẻ mô hình, tài liệu kỹ thuật tương đương theo tiêu chuẩn quốc tế hoặc hồ sơ đánh giá tác động xử lý dữ liệu cá nhân, nếu có đủ nội dung. Mục đích sử dụng vẫn cần ghi để công khai.',
    },
    documents: {
      label: 'Tài liệu đính kèm',
      hint: 'Tối đa 10 tệp. Không công khai. Không gửi mã nguồn, tham số, dữ liệu huấn luyện.',
    },
    intendedPurpose: {
      label: 'Mục đích sử dụng',
      hint: 'Hệ thống để làm gì, cho ai; viết để người dân hiểu được.',
      example: 'Trả lời câu hỏi của người dân về giấy tờ cần chuẩn bị khi đăng ký khai sinh.',
    },
    mainFunctions: {
      label: 'Chức năng chính',
      example:
        'Nhận câu hỏi bằng chữ hoặc giọng nói; tìm thủ tục phù hợp; trả lời kèm đường dẫn; chuyển cho cán bộ khi không chắc.',
    },
    functionalArchitecture: {
      label: 'Kiến trúc ở mức chức năng, nghiệp vụ',
      hint: 'Các khối chức năng và luồng nghiệp vụ, không phải mã nguồn hay tham số. Không công khai.',
      example:
        'Khối tiếp nhận câu hỏi → khối tra cứu kho thủ tục → mô hình ngôn ngữ thuê ngoài soạn câu trả lời → khối kiểm tra dẫn nguồn → giao diện.',
    },
    deploymentScope: {
      label: 'Phạm vi triển khai',
      example: 'Toàn bộ trung tâm phục vụ hành chính công của tỉnh và ứng dụng di động.',
    },
    userGroups: { label: 'Nhóm người sử dụng', example: 'Người dân, cán bộ một cửa.' },
    affectedGroups: {
      label: 'Nhóm người bị ảnh hưởng',
      hint: 'Kể cả người không trực tiếp dùng hệ thống.',
      example: 'Người làm thủ tục, trong đó có người cao tuổi, người dân tộc thiểu số.',
    },
    sectors: {
      label: 'Lĩnh vực sử dụng',
      hint: 'Giúp người khác tìm thấy hệ thống và giúp tính thời hạn chuyển tiếp.',
    },
    provinces: { label: 'Tỉnh, thành phố nơi triển khai', hint: 'Để trống nếu triển khai toàn quốc.' },
    mainInputData: {
      label: 'Loại dữ liệu đầu vào chủ yếu',
      hint: 'Mô tả khái quát, không gửi dữ liệu. Không công khai.',
      example:
        'Câu hỏi của người dân (chữ, giọng nói); bộ thủ tục hành chính đã công bố. Không thu thập giấy tờ tùy thân.',
    },
    riskMeasures: {
      label: 'Tóm tắt biện pháp quản lý rủi ro, bảo đảm an toàn và minh bạch',
      hint: 'Không công khai.',
      example:
        'Chỉ trả lời trong phạm vi thủ tục đã công bố; ghi nhật ký; cán bộ xem lại mẫu mỗi tuần; nút báo sai; thông báo rõ là trợ lý ảo.',
    },
    interactionNotice: {
      label: 'Cách để người dùng nhận biết đang gặp trí tuệ nhân tạo',
      example: 'Câu chào đầu tiên và nhãn “Trợ lý ảo” luôn hiện trên khung trò chuyện.',
    },
    marking: {
      label: 'Cách đánh dấu nội dung âm thanh, hình ảnh, video do hệ thống tạo',
      example: 'Gắn dấu trong siêu dữ liệu của tệp.',
    },
    inOperationSince: {
      label: 'Đã được sử dụng từ ngày',
      hint: 'Chỉ điền nếu hệ thống đang chạy. Hệ thống chạy trước ngày 01/3/2026 được thời gian chuyển tiếp.',
    },
    firstUsedOn: { label: 'Ngày dự kiến đưa vào sử dụng', hint: 'Nếu hệ thống chưa chạy.' },
    conformityState: {
      label: 'Đánh giá sự phù hợp',
      hint: 'Chỉ với rủi ro cao. Không làm chậm việc ghi nhận thông báo.',
    },
    conformityMethod: { label: 'Phương thức đánh giá' },
    conformityBody: { label: 'Tổ chức đánh giá sự phù hợp', hint: 'Nếu có.' },
    conformityCompletedOn: { label: 'Ngày hoàn thành đánh giá' },
  },
  options: {
    riskLevel: { high: 'Rủi ro cao', medium: 'Rủi ro trung bình', low: 'Rủi ro thấp (không phải thông báo)' },
    conformityState: { notAssessed: 'Chưa đánh giá', inProgress: 'Đang đánh giá', conforms: 'Đã có kết luận phù hợp' },
    conformityMethod: {
      self: 'Tự đánh giá',
      body: 'Qua tổ chức đánh giá sự phù hợp',
      sectorLaw: 'Dùng kết quả theo pháp luật chuyên ngành',
      recognised: 'Kết quả của tổ chức nước ngoài được thừa nhận',
    },
  },
  acts: { notify: { done: 'đã thông báo kết quả phân loại', button: 'Gửi thông báo' } },
  states: { recorded: 'Đã ghi nhận' },
};
