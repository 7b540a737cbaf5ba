import type { ProvisionTexts } from '../text.ts';

/** Decree 142/2026/NĐ-CP, chapter IV, second part: Articles 25 to 27, the trial, its money and its end. */
export const DECREE142_CHAPTER_4_TRIAL = {
  D25: {
    heading: {
      vi: 'Giám sát và báo cáo trong quá trình thử nghiệm có kiểm soát',
      en: 'Supervision and reporting during a trial',
    },
    vi: 'Báo cáo định kỳ 03 hoặc 06 tháng, đột xuất trong 72 giờ, tổng kết trước khi kết thúc ít nhất 15 ngày.',
    en: 'Reports every 3 or 6 months, ad hoc within 72 hours, and a summary at least 15 days before the end.',
  },
  'D25.1': {
    vi: 'Cơ quan cấp giấy giám sát bằng ba cách dưới đây.',
    en: 'The issuing authority supervises in the three ways below.',
  },
  'D25.1a': {
    vi: 'Nhận và xem xét các báo cáo.',
    en: 'It receives and weighs the reports.',
  },
  'D25.1b': {
    vi: 'Yêu cầu thêm biện pháp hoặc đề xuất điều chỉnh phạm vi khi có rủi ro ngoài dự kiến.',
    en: 'It asks for more controls or a proposal to adjust the scope when unforeseen risk appears.',
  },
  'D25.1c': {
    vi: 'Tạm dừng, chấm dứt thử nghiệm hoặc hiệu lực giấy khi vượt giới hạn hay không khắc phục sự cố theo yêu cầu.',
    en: 'It suspends or ends the trial, or the certificate, when limits are broken or an incident is not remedied as required.',
  },
  'D25.2': {
    vi: 'Bên tham gia nộp báo cáo định kỳ trên Cổng theo Mẫu AI05a hoặc AI05b, chu kỳ như dưới đây.',
    en: 'Participants file periodic reports on the portal (form AI05a or AI05b) in the cycle below.',
  },
  'D25.2a': {
    vi: 'Cấp độ 1 và 2: 06 tháng một lần.',
    en: 'Levels 1 and 2: every 6 months.',
  },
  'D25.2b': {
    vi: 'Cấp độ 3: 03 tháng một lần.',
    en: 'Level 3: every 3 months.',
  },
  'D25.3': {
    vi: 'Gặp một trong hai trường hợp dưới đây phải khắc phục ngay và báo cáo đột xuất trên Cổng trong 72 giờ (Mẫu AI06 cho sự cố, AI07 cho vượt giới hạn).',
    en: 'In either case below, act at once and file an ad-hoc report on the portal within 72 hours (form AI06 for incidents, AI07 for exceeded limits).',
  },
  'D25.3a': {
    vi: 'Có sự cố nghiêm trọng.',
    en: 'A serious incident occurs.',
  },
  'D25.3b': {
    vi: 'Vượt giới hạn ghi trong giấy xác nhận.',
    en: 'A limit in the certificate is exceeded.',
  },
  'D25.4': {
    vi: 'Trước khi hết hạn thử ít nhất 15 ngày phải nộp báo cáo tổng kết trên Cổng theo Mẫu AI08a hoặc AI08b.',
    en: 'At least 15 days before the trial ends, the summary report is filed on the portal (form AI08a or AI08b).',
    note: {
      vi: 'Đây là 15 ngày thường; xin gia hạn thử (khoản 1 Điều 27) tính 15 ngày làm việc và phải kèm báo cáo này, nên phải nộp sớm hơn.',
      en: 'These are calendar days; an extension (Article 27, clause 1) needs 15 working days and this report attached, hence an earlier filing.',
    },
  },
  D26: {
    heading: { vi: 'Hỗ trợ tài chính cho thử nghiệm có kiểm soát', en: 'Financial support for trials' },
    vi: 'Phiếu hỗ trợ trả tối đa 50% chi phí hợp lệ của dịch vụ phục vụ thử nghiệm.',
    en: 'A voucher pays at most 50% of the eligible cost of services for the trial.',
  },
  'D26.1': {
    vi: 'Doanh nghiệp thử nghiệm, khởi nghiệp, doanh nghiệp nhỏ và vừa, tổ chức khoa học, nhóm nghiên cứu có dự án khả thi được xét cấp Phiếu hỗ trợ.',
    en: 'Sandbox firms, start-ups, small and medium-sized enterprises, science organisations and research groups with feasible projects may get a voucher.',
  },
  'D26.2': {
    vi: 'Hỗ trợ phải theo bốn nguyên tắc dưới đây.',
    en: 'Support follows the four principles below.',
  },
  'D26.2a': {
    vi: 'Nhà nước và bên thử nghiệm cùng trả.',
    en: 'State and participant share the cost.',
  },
  'D26.2b': {
    vi: 'Công khai, đúng mục đích, không trùng với ngân sách hay quỹ khác.',
    en: 'It is open, true to purpose and not doubled by other public money.',
  },
  'D26.2c': {
    vi: 'Chỉ cho chi phí trực tiếp của thử nghiệm đã được chấp thuận.',
    en: 'It covers only direct costs of the admitted trial.',
  },
  'D26.2d': {
    vi: 'Trong khả năng của Quỹ và nguồn hợp pháp khác.',
    en: 'It stays within the means of the Fund and other lawful sources.',
  },
  'D26.3': {
    vi: 'Phiếu trả một phần, tối đa 50% chi phí hợp lệ thực tế, của các dịch vụ dưới đây.',
    en: 'The voucher pays part, at most 50% of actual eligible cost, of the services below.',
  },
  'D26.3a': {
    vi: 'Tính toán, lưu trữ, nền tảng.',
    en: 'Computing, storage and platforms.',
  },
  'D26.3b': {
    vi: 'Quyền dùng dữ liệu dùng chung và mô hình, kể cả mô hình tiếng Việt, tiếng dân tộc.',
    en: 'Rights to shared data and models, including Vietnamese and minority-language ones.',
  },
  'D26.3c': {
    vi: 'Tư vấn kỹ thuật, kiểm tra an toàn, bảo mật, đánh giá rủi ro.',
    en: 'Technical advice, safety testing, security and risk assessment.',
  },
  'D26.4': {
    vi: 'Chi phí hợp lệ là chi phí trực tiếp, chứng minh bằng ba căn cứ dưới đây.',
    en: 'Eligible costs are direct and shown by the three grounds below.',
  },
  'D26.4a': {
    vi: 'Hợp đồng dịch vụ.',
    en: 'The service contract.',
  },
  'D26.4b': {
    vi: 'Hóa đơn, chứng từ hợp pháp.',
    en: 'Lawful invoices and vouchers.',
  },
  'D26.4c': {
    vi: 'Quy định kế toán, thuế, ngân sách.',
    en: 'Accounting, tax and budget rules.',
  },
  'D26.5': {
    vi: 'Tiền trả thẳng cho bên cung cấp dịch vụ, dựa trên ba căn cứ dưới đây.',
    en: 'Payment goes straight to the service provider on the three grounds below.',
  },
  'D26.5a': {
    vi: 'Khối lượng thực tế đã cung cấp.',
    en: 'The volume actually supplied.',
  },
  'D26.5b': {
    vi: 'Hợp đồng, hóa đơn, xác nhận cung cấp.',
    en: 'Contract, invoice and proof of supply.',
  },
  'D26.5c': {
    vi: 'Dữ liệu đối soát trên Cổng.',
    en: 'Reconciliation data on the portal.',
  },
  'D26.6': {
    vi: 'Việc cấp, dùng, thanh toán Phiếu không tạo thêm thủ tục hay nghĩa vụ ngoài Luật và Nghị định.',
    en: 'Granting, using and paying vouchers adds no procedure or duty beyond the Law and the Decree.',
  },
  D27: {
    heading: { vi: 'Kết thúc thử nghiệm và chuyển tiếp sau thử nghiệm', en: 'End of a trial and transition' },
    vi: 'Cấp giấy hoàn thành, gia hạn, và được chạy chuyển tiếp tối đa 12 tháng, gia hạn một lần tối đa 06 tháng.',
    en: 'Completion certificate, extension, and transitional operation of at most 12 months, extendable once by at most 6.',
  },
  'D27.1': {
    vi: 'Cơ quan đánh giá và cấp Giấy hoàn thành (Mẫu AI04) hoặc từ chối trong 15 ngày làm việc từ khi nhận báo cáo tổng kết; muốn gia hạn thử phải xin trước ít nhất 15 ngày làm việc (Mẫu AI03c/AI03d kèm báo cáo tổng kết) và được trả lời trong 10 ngày làm việc.',
    en: 'Within 15 working days of the summary report the authority issues the completion certificate (form AI04) or refuses; an extension is asked for at least 15 working days before the end (AI03c or AI03d with the summary report) and decided within 10 working days.',
  },
  'D27.2': {
    vi: 'Giấy hoàn thành là căn cứ để cơ quan xem xét hai việc dưới đây.',
    en: 'The completion certificate is the ground for the two decisions below.',
  },
  'D27.2a': {
    vi: 'Công nhận toàn bộ hay một phần kết quả cho việc đánh giá sự phù hợp.',
    en: 'Recognising the result, in whole or part, for conformity assessment.',
  },
  'D27.2b': {
    vi: 'Miễn, giảm, điều chỉnh nghĩa vụ.',
    en: 'Waiving, reducing or adjusting duties.',
  },
  'D27.3': {
    vi: 'Được chạy chuyển tiếp tối đa 12 tháng từ ngày cấp Giấy hoàn thành, trong giới hạn đã ghi.',
    en: 'The system may run in transition for at most 12 months from the completion certificate, within its limits.',
  },
  'D27.4': {
    vi: 'Khi chuyển tiếp được chỉnh cách vận hành, thông số nếu không đổi mục đích chính và mức rủi ro.',
    en: 'In transition, operation and parameters may be adjusted if main purpose and risk level stay the same.',
  },
  'D27.5': {
    vi: 'Vượt giới hạn là mở rộng và phải xin chấp thuận theo Điều 23, ở đúng cơ quan nếu thẩm quyền đổi.',
    en: 'Going beyond the limits counts as an expansion and needs admission under Article 23, from whichever authority is then competent.',
  },
  'D27.6': {
    vi: 'Muốn kéo dài chuyển tiếp phải xin trước ít nhất 15 ngày; cơ quan trả lời trong 07 ngày làm việc, chỉ gia hạn một lần, tối đa 06 tháng, nếu đủ hai điều kiện dưới đây.',
    en: 'A longer transition is asked for at least 15 days before its end and decided within 7 working days: once, at most 6 months, on the two conditions below.',
  },
  'D27.6a': {
    vi: 'Đã thử xong và khắc phục sự cố theo yêu cầu.',
    en: 'The trial is complete and incidents are remedied as required.',
  },
  'D27.6b': {
    vi: 'Vẫn giữ biện pháp quản lý rủi ro đã được chấp thuận.',
    en: 'The approved risk measures are still kept.',
  },
  'D27.7': {
    vi: 'Hết chuyển tiếp phải hoàn thành mọi nghĩa vụ rồi mới được tiếp tục cung cấp, vận hành.',
    en: 'When the transition ends, all duties must be met before the system goes on.',
  },
  'D27.8': {
    vi: 'Giấy hoàn thành không thay cho giấy phép hay điều kiện kinh doanh nào.',
    en: 'The completion certificate replaces no licence or business condition.',
  },
  'D27.9': {
    vi: 'Không làm khoản 7 thì bị xử lý vi phạm hành chính.',
    en: 'Failing clause 7 is dealt with under the law on administrative violations.',
  },
} satisfies ProvisionTexts;
