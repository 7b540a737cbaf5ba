/** Words of the page for developers. */
export interface GuideTexts {
  readonly title: string;
  readonly lead: string;
  readonly document: string;
  readonly start: string;
  readonly startSteps: readonly string[];
  readonly rules: string;
  readonly rulesList: readonly string[];
  readonly operations: string;
  readonly method: string;
  readonly path: string;
  readonly does: string;
  readonly access: string;
  readonly anyone: string;
  readonly key: (scope: string) => string;
  readonly home: string;
  readonly data: string;
  readonly verify: string;
  /** By operation; where one is missing, the summary of the document is shown. */
  readonly summaries: Readonly<Record<string, string>>;
}

export const vi: GuideTexts = {
  title: 'API cho lập trình viên',
  lead: 'Thông báo, phân loại và tra cứu từ hệ thống của bạn (điểm b khoản 3 Điều 14 Nghị định 142/2026/NĐ-CP). Quy tắc giống như trên màn hình: ghi nhận ngay, không có bước xét duyệt.',
  document: 'Tài liệu OpenAPI 3.1',
  start: 'Lần gọi đầu tiên',
  startSteps: [
    'Tra cứu và phân loại không cần khóa.',
    'Để thông báo, người quản lý tổ chức của bạn tạo khóa tại mục “Tổ chức → Khóa API”; khóa chỉ hiện một lần. Gửi khóa trong đầu mục “Authorization: Bearer …”.',
    'Hãy thử với “?dryRun=true” trước: Cổng nêu mọi điểm chưa tiếp nhận được và không ghi gì.',
  ],
  rules: 'Những điều bạn có thể dựa vào',
  rulesList: [
    'Mọi lý do từ chối đến cùng một lúc ở dạng application/problem+json, mỗi lý do có mã, trường, căn cứ, kèm một mã tham chiếu để bạn nêu khi hỏi.',
    'Mọi POST nhận Idempotency-Key: cùng khóa và nội dung thì cùng câu trả lời, nội dung khác thì trả 422. Mất câu trả lời thì cứ gửi lại.',
    'Danh sách đi tiếp bằng “next”: gửi lại giá trị đó ở “cursor”. Trang thứ một nghìn nhanh như trang đầu.',
    'Gửi nhiều bản ghi: POST NDJSON tới /api/v1/notifications:batch; mỗi dòng có một kết luận, trả về sau khi đã ghi. Gửi lại cả tệp không làm thay đổi gì.',
    'Mọi câu trả lời về việc công khai đều chứng minh được: giấy biên nhận xác minh được cả khi ngoại tuyến.',
  ],
  operations: 'Các thao tác',
  method: 'Phương thức',
  path: 'Địa chỉ',
  does: 'Công dụng',
  access: 'Cần có',
  anyone: 'không cần gì',
  key: (scope) => `khóa có phạm vi ${scope}`,
  home: 'Trang chủ',
  data: 'Dữ liệu mở',
  verify: 'Xác minh',
  summaries: {
    classify: 'Công cụ phân loại: gửi câu trả lời; nhận mức rủi ro, nhận định kèm căn cứ và những gì còn thiếu',
    listQuestions: 'Mọi câu hỏi của công cụ vào một ngày',
    listSystems: 'Các hệ thống đã công khai, kèm bộ lọc và số lượng',
    getSystem: 'Một hệ thống đã công khai',
    getSystemHistory: 'Các phiên bản, mỗi lần thay đổi gì và vì sao',
    listConformityResults:
      'Kết quả đánh giá sự phù hợp đã công bố (khoản 6 Điều 13 Nghị định 142/2026/NĐ-CP), mới nhất trước',
    getSystemProof: 'Giấy biên nhận của phiên bản mới nhất, kèm chứng minh có mặt và mốc đã ký',
    notify: 'Thông báo kết quả phân loại hệ thống rủi ro trung bình hoặc cao và nhận AI-ID ngay',
    getNotificationForm: 'Các trường của hồ sơ, mỗi trường kèm căn cứ',
    notifyMany: 'Nhiều thông báo: nhận NDJSON, trả từng kết luận theo dòng',
    getCase: 'Một hồ sơ như bên nộp được xem',
    listChanges: 'Mọi lần công khai theo thứ tự của sổ ghi công khai, từ một điểm bất kỳ',
  },
};
