/** Choosing a procedure, opening a draft. */
export const start = {
  title: 'Bạn muốn làm gì?',
  lead: 'Chọn việc bạn cần. Mỗi việc nói rõ dành cho ai, căn cứ, cần chuẩn bị gì và bao lâu thì xong.',
  needs: 'Cần chuẩn bị',
  time: 'Thời gian',
  grounds: 'Căn cứ',
  begin: 'Bắt đầu',
  begins: (title: string) => `Bắt đầu: ${title}`,
  before: 'Đọc trước khi bắt đầu',
  start: 'Tôi đã đọc, bắt đầu điền',
  subject: 'Hệ thống nào?',
  subjectHint:
    'Chọn hệ thống của bạn, hoặc nhập mã của hệ thống khác nếu bạn triển khai hệ thống do bên khác cung cấp.',
  subjectOther: 'Hệ thống khác, nhập mã bên dưới',
  subjectCode: 'AI-ID hoặc mã tham chiếu của hệ thống',
  subjectCodeHint: 'Ví dụ AI-2026-0000123-K. Gõ thường, thiếu gạch nối cũng được.',
  subjectMissing: 'Hãy chọn hệ thống, hoặc nhập mã của hệ thống.',
  subjectWrong:
    'Mã này không đúng: có ký tự gõ nhầm hoặc thiếu. Hãy xem lại trên giấy biên nhận hoặc trang của hệ thống.',
  subjectUnknown: 'Không có hệ thống nào mang mã này.',
  prefill: 'Dùng lại nội dung của hồ sơ trước',
  prefillNone: 'Không, điền mới (thông tin tổ chức vẫn được điền sẵn)',
  purposes: {
    'classification-notification': {
      when: 'Hệ thống của bạn rủi ro cao hoặc trung bình và sắp được đưa vào sử dụng.',
      needs:
        'Tên, phiên bản, mã nội bộ; mục đích và chức năng; loại dữ liệu đầu vào; biện pháp quản lý rủi ro. Có thể đính kèm thẻ mô hình thay phần mô tả.',
      time: 'Khoảng 20 phút điền. Ghi nhận và cấp AI-ID ngay khi gửi, không có bước chờ.',
    },
    'voluntary-publication': {
      when: 'Hệ thống rủi ro thấp và bạn muốn người dân biết về nó. Không bắt buộc.',
      needs: 'Tên và mục đích sử dụng.',
      time: 'Khoảng 5 phút. Có mã tham chiếu ngay; rút lại được bất cứ lúc nào.',
    },
    'conformity-result': {
      when: 'Hệ thống rủi ro cao đã được đánh giá sự phù hợp, lần đầu hoặc đánh giá lại.',
      needs: 'AI-ID; phương thức, tổ chức đánh giá nếu có, kết luận, ngày hoàn thành.',
      time: 'Khoảng 5 phút. Kết quả được công khai ngay khi gửi.',
    },
    'system-update': {
      when: 'Hệ thống đã thông báo bắt đầu sử dụng, có phiên bản mới, cần đính chính hoặc ngừng sử dụng.',
      needs: 'AI-ID; nội dung thay đổi hoặc lý do.',
      time: 'Khoảng 5 phút. Ghi nhận ngay; bản cũ vẫn xem được trong lịch sử.',
    },
    reclassification: {
      when: 'Sau khi rà soát, mức rủi ro của hệ thống cao hơn hoặc thấp hơn trước.',
      needs: 'AI-ID; sự kiện dẫn đến rà soát; mức mới; ngày hoàn thành rà soát.',
      time: 'Lên mức cao hơn: thông báo trong 15 ngày làm việc kể từ ngày hoàn thành rà soát. Xuống mức thấp hơn: không có hạn.',
    },
    deployment: {
      when: 'Bạn đưa hệ thống của bên khác vào hoạt động và muốn kế thừa kết quả phân loại của nhà cung cấp.',
      needs: 'AI-ID của hệ thống; bối cảnh và phạm vi bạn sử dụng.',
      time: 'Khoảng 10 phút. Có mã triển khai ngay.',
    },
    'transparency-declaration': {
      when: 'Bạn muốn cho mọi người biết bạn báo cho người dùng, đánh dấu và gắn nhãn nội dung ra sao (Điều 11). Không bắt buộc nộp.',
      needs: 'Câu chữ của thông báo, nhãn; cách đánh dấu âm thanh, hình ảnh, video; ngày áp dụng.',
      time: 'Khoảng 10 phút. Công khai ngay; mọi bản trước vẫn xem được.',
    },
    'ethics-commitment': {
      when: 'Bạn muốn công khai cam kết làm theo Khung đạo đức, hoặc giới thiệu một mạng lưới, sáng kiến. Không bắt buộc.',
      needs: 'Tên, nguyên tắc, phạm vi và việc sẽ làm.',
      time: 'Khoảng 5 phút. Công khai ngay; rút lại được bất cứ lúc nào.',
    },
    petition: {
      when: 'Bạn vướng khi áp dụng Luật, muốn đề xuất sửa đổi, hoặc phản ánh về một hệ thống. Là quyền, không phải nghĩa vụ.',
      needs: 'Chỉ cần nội dung. Câu hỏi về mức rủi ro của một hệ thống thì dùng đề nghị hướng dẫn phân loại.',
      time: 'Khoảng 5 phút. Luật Trí tuệ nhân tạo không quy định thời hạn trả lời; Cổng tự đặt mục tiêu 15 ngày làm việc.',
    },
    'classification-guidance': {
      when: 'Bạn đã dùng công cụ phân loại mà vẫn chưa xác định được mức rủi ro.',
      needs: 'Mô tả hệ thống ở mức chức năng và điều bạn chưa rõ.',
      time: 'Luật không quy định thời hạn. Mục tiêu phục vụ của Cổng: trả lời trong 10 ngày làm việc.',
    },
  } as Readonly<Record<string, { when: string; needs: string; time: string }>>,
  classifyFirst: 'Chưa biết mức rủi ro? Dùng công cụ phân loại, không cần tài khoản.',
  tool: {
    title: 'Đưa kết quả phân loại vào hồ sơ',
    lead: (party: string) =>
      `Câu trả lời của bạn còn nguyên. Bấm nút dưới đây để lưu kết quả cho ${party} và mở bản nháp đã điền sẵn.`,
    outcome: 'Kết quả của công cụ',
    outcomes: {
      high: 'Rủi ro cao',
      medium: 'Rủi ro trung bình',
      low: 'Rủi ro thấp',
      undetermined: 'Chưa xác định được',
      prohibited: 'Mục đích bị cấm',
      outOfScope: 'Ngoài phạm vi',
    },
    opens: 'Sẽ mở',
    open: 'Lưu kết quả và mở bản nháp',
    nothing: 'Với kết quả này không có thủ tục nào để mở.',
    again: 'Quay lại công cụ phân loại',
    unread: 'Một số câu trả lời không đọc được nên đã bỏ qua. Hãy xem lại ở công cụ phân loại.',
  },
};
