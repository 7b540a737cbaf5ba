import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';
import { suggestion } from './suggestion.ts';

const MARKED = {
  content: 'Ngay trong cấu trúc hoặc dữ liệu của tệp (như thủy vân số)',
  metadata: 'Trong siêu dữ liệu của tệp',
  signature: 'Chữ ký số, chữ ký điện tử hoặc cách xác thực tương đương',
  other: 'Giải pháp kỹ thuật khác',
};

export const textsVi: ProcedureTexts = {
  title: 'Công bố biện pháp minh bạch (Điều 11)',
  intro:
    'Bạn cho mọi người biết mình báo cho người dùng, đánh dấu và gắn nhãn nội dung do trí tuệ nhân tạo tạo ra như thế nào. Việc công bố ở đây là tự nguyện.',
  before: [
    'Không ai phải nộp công bố này. Đây là quy tắc riêng của Cổng: Nghị định không cho Cổng đặt thêm thủ tục hay chế độ báo cáo (điểm c khoản 3 Điều 4). Nghĩa vụ minh bạch của Điều 11 là với người dùng và công chúng, và vẫn còn nguyên dù bạn có công bố hay không.',
    'Mọi điều bạn ghi đều công khai ngay, kể cả các bản cũ: ai cũng xem được câu chữ nào có hiệu lực vào ngày nào.',
    'Cổng ghi nhận điều bạn công bố, không kiểm tra và không xác nhận biện pháp là đủ. Mẫu câu gợi ý nằm ở trang Pháp luật, mục “Mẫu thông báo và nhãn” (/phap-luat/nhan).',
    ...SECRECY_NOTICES.vi,
  ],
  pages: {
    role: { title: 'Bạn công bố với vai trò nào' },
    interaction: {
      title: 'Báo cho người dùng biết đang gặp trí tuệ nhân tạo',
      intro: 'Ghi đúng câu chữ người dùng đọc hoặc nghe được.',
    },
    marking: {
      title: 'Dấu máy đọc được',
      intro:
        'Chỉ âm thanh, hình ảnh, video phải đánh dấu. Văn bản không phải đánh dấu. Pháp luật không ấn định công nghệ nào.',
    },
    content: { title: 'Nội dung bạn đưa ra công chúng' },
    labels: {
      title: 'Thông báo và nhãn',
      intro:
        'Thông báo và nhãn phải rõ, có trước hoặc ngay khi người xem tiếp cận, không bị giấu, hợp với loại nội dung và không cản trở việc xem.',
    },
    validity: {
      title: 'Hướng dẫn người dùng và thời gian hiệu lực',
      intro: 'Thông tin minh bạch phải được giữ suốt thời gian cung cấp hệ thống, sản phẩm hoặc nội dung.',
    },
    ending: { title: 'Chấm dứt bản công bố' },
  },
  fields: {
    role: { label: 'Vai trò của bạn đối với hệ thống này' },
    contentName: {
      label: 'Sản phẩm, chương trình hoặc kênh nội dung',
      hint: 'Để trống nếu công bố cho toàn bộ việc bạn dùng hệ thống.',
      example: 'Bản tin sáng trên kênh phát thanh tỉnh',
    },
    interacts: { label: 'Hệ thống có tương tác trực tiếp với con người không?' },
    userNotice: {
      label: 'Câu chữ báo cho người dùng',
      hint: 'Có thể dùng nguyên mẫu gợi ý của Cổng dưới đây.',
      example: suggestion('userNotice', 'vi'),
    },
    noticePlace: {
      label: 'Hiện ở đâu, khi nào',
      example: 'Câu chào đầu tiên và nhãn cố định ở đầu khung trò chuyện.',
    },
    interactionException: {
      label: 'Trường hợp pháp luật cho phép khác và căn cứ',
      hint: 'Nêu tên, số hiệu, điều khoản của văn bản cho phép không báo.',
    },
    outputs: {
      label: 'Hệ thống tạo hoặc chỉnh sửa loại nội dung nào?',
      hint: 'Văn bản không phải đánh dấu; chọn để người đọc biết.',
    },
    openSource: {
      label: 'Hệ thống có được phát hành mở hoặc cung cấp miễn phí không?',
      hint: 'Hệ thống mã nguồn mở hoặc miễn phí có cách làm riêng (khoản 5 Điều 17 Nghị định).',
    },
    openSourceUrl: {
      label: 'Địa chỉ công cụ, cấu hình hoặc tài liệu để bên triển khai tự đánh dấu',
      example: 'https://du-an.example/danh-dau',
    },
    markAudio: { label: 'Cách đánh dấu âm thanh' },
    markImage: { label: 'Cách đánh dấu hình ảnh' },
    markVideo: { label: 'Cách đánh dấu video' },
    markOther: {
      label: 'Giải pháp kỹ thuật khác là gì',
      hint: 'Mô tả ở mức người dùng hiểu được; không ghi chi tiết có thể giúp người khác xóa dấu.',
    },
    markStates: {
      label: 'Dấu cho biết điều gì?',
      hint: 'Dấu phải nói nội dung do trí tuệ nhân tạo tạo ra hoặc chỉnh sửa; ba mục sau là phần thêm.',
    },
    detectorUrl: {
      label: 'Địa chỉ công cụ đọc dấu',
      hint: 'Nơi mọi người tự kiểm tra một tệp.',
      example: 'https://kiem-tra.example/dau',
    },
    contentKinds: { label: 'Loại nội dung' },
    cases: { label: 'Nội dung thuộc trường hợp nào?', hint: 'Chọn mọi trường hợp có trong nội dung của bạn.' },
    contentNotice: {
      label: 'Câu thông báo cho nội dung dễ gây nhầm',
      hint: 'Có thể dùng nguyên mẫu gợi ý của Cổng dưới đây.',
      example: suggestion('contentNotice', 'vi'),
    },
    imitationLabel: {
      label: 'Nhãn cho nội dung giả lập người thật hoặc dựng lại sự kiện',
      hint: 'Bắt buộc với âm thanh, hình ảnh, video. Có thể dùng nguyên mẫu gợi ý của Cổng dưới đây.',
      example: suggestion('imitationLabel', 'vi'),
    },
    displayForms: { label: 'Thể hiện ở đâu' },
    workKind: { label: 'Loại tác phẩm', example: 'Phim tài liệu truyền hình' },
    creativeLabel: {
      label: 'Nhãn trên tác phẩm',
      hint: 'Đặt sao cho không cản trở việc trưng bày, trình diễn, thưởng thức. Có thể dùng nguyên mẫu gợi ý của Cổng dưới đây.',
      example: suggestion('creativeLabel', 'vi'),
    },
    creativePlaces: { label: 'Vị trí nhãn trên tác phẩm' },
    channels: { label: 'Nơi công bố nội dung', example: 'Kênh truyền hình tỉnh, trang web và ứng dụng.' },
    deployerMarking: {
      label: 'Cách bạn tự đánh dấu',
      hint: 'Chỉ khi bạn dùng hệ thống mã nguồn mở hoặc miễn phí: khi đó bên đưa nội dung ra công chúng phải tự đánh dấu.',
    },
    exemptions: { label: 'Trường hợp không phải gắn nhãn' },
    exemptionReason: { label: 'Vì sao thuộc trường hợp đó' },
    userInstruction: {
      label: 'Hướng dẫn người sử dụng giữ thông báo và nhãn',
      hint: 'Có thể dùng nguyên mẫu gợi ý của Cổng dưới đây.',
      example: suggestion('userInstruction', 'vi'),
    },
    validFrom: {
      label: 'Áp dụng từ ngày',
      hint: 'Khi cập nhật: bản cũ hết hiệu lực vào ngày liền trước. Chọn ngày nối tiếp để không có khoảng trống.',
    },
    validUntil: { label: 'Đến hết ngày', hint: 'Để trống nếu áp dụng cho đến khi bạn cập nhật hoặc chấm dứt.' },
    endedOn: { label: 'Ngày cuối cùng còn cung cấp' },
    endReason: { label: 'Lý do', hint: 'Công khai.', example: 'Ngừng phát sóng chương trình.' },
  },
  options: {
    role: {
      provider: 'Nhà cung cấp (báo cho người dùng, đánh dấu)',
      deployer: 'Bên triển khai (thông báo, nhãn trên nội dung)',
    },
    interacts: {
      yes: 'Có, và người dùng được báo',
      no: 'Không tương tác trực tiếp với con người',
      exception: 'Có, nhưng pháp luật cho phép không báo',
    },
    outputs: {
      audio: 'Âm thanh',
      image: 'Hình ảnh',
      video: 'Video',
      text: 'Văn bản (không phải đánh dấu)',
      none: 'Không tạo nội dung',
    },
    openSource: {
      no: 'Không',
      builtIn: 'Có, chức năng đánh dấu được cài sẵn',
      published: 'Có, công cụ hoặc tài liệu đánh dấu được công bố để bên triển khai tự bật',
    },
    markAudio: MARKED,
    markImage: MARKED,
    markVideo: MARKED,
    markStates: {
      aiMade: 'Nội dung do trí tuệ nhân tạo tạo ra hoặc chỉnh sửa',
      provider: 'Tên nhà cung cấp',
      system: 'Tên hệ thống',
      time: 'Thời điểm tạo',
    },
    contentKinds: { text: 'Văn bản', audio: 'Âm thanh', image: 'Hình ảnh', video: 'Video' },
    cases: {
      confusing: 'Dễ gây nhầm về sự kiện, nhân vật hoặc nguồn gốc: cần thông báo',
      realPerson: 'Giả lập hình dáng hoặc giọng nói người thật: cần nhãn',
      realEvent: 'Dựng lại sự kiện có thật: cần nhãn',
      creativeWork: 'Phim, tác phẩm nghệ thuật, sáng tạo: nhãn theo cách phù hợp',
      exempt: 'Trường hợp không phải gắn nhãn',
    },
    displayForms: {
      onContent: 'Ngay trên nội dung',
      caption: 'Tiêu đề, mô tả hoặc chú thích',
      platform: 'Giao diện của nền tảng',
      soundOrOther: 'Âm thanh hoặc cách phù hợp khác',
    },
    creativePlaces: {
      opening: 'Mở đầu',
      ending: 'Kết thúc',
      credits: 'Phần tên, danh đề',
      description: 'Phần mô tả',
      leaflet: 'Tài liệu kèm theo',
    },
    exemptions: {
      technicalEdit: 'Chỉnh kỹ thuật cho rõ, đẹp hơn, không đổi bản chất và ngữ cảnh',
      languageEdit: 'Sửa chính tả, tóm tắt, diễn giải, dịch mà không làm sai nội dung',
      internalUse: 'Chỉ dùng nội bộ',
      research: 'Nghiên cứu, phát triển, thử nghiệm, không đưa ra công chúng',
    },
  },
  acts: {
    declare: { done: 'đã công bố biện pháp minh bạch', button: 'Công bố' },
    end: { done: 'đã chấm dứt bản công bố', button: 'Chấm dứt bản công bố' },
  },
  states: {
    current: 'Đang công bố',
    updated: 'Đã ghi nhận bản mới',
    ended: 'Đã chấm dứt',
  },
};
