import { agencyTitle, PETITION_AGENCIES } from '../../law/index.ts';
import type { ProcedureTexts } from '../kit/index.ts';

const AGENCY_NAMES = Object.fromEntries(PETITION_AGENCIES.map(({ code }) => [code, agencyTitle(code).vi]));

export const textsVi: ProcedureTexts = {
  title: 'Kiến nghị, đề xuất, phản ánh về Luật Trí tuệ nhân tạo',
  intro:
    'Ai cũng gửi được, có hay không có tài khoản: vướng mắc khi áp dụng Luật, đề xuất sửa đổi, hoặc phản ánh về một hệ thống trí tuệ nhân tạo, kể cả hệ thống rủi ro thấp hoặc chưa có trong cơ sở dữ liệu. Bạn nhận câu trả lời bằng văn bản.',
  before: [
    'Gửi là quyền của bạn, không phải nghĩa vụ. Chỉ nội dung là cần thiết; bạn không phải nêu tên.',
    'Không gửi thông tin thuộc bí mật nhà nước, mã nguồn, bí mật kinh doanh; không nêu dữ liệu cá nhân của người khác.',
    'Khiếu nại một quyết định hành chính và tố cáo hành vi vi phạm theo Luật Khiếu nại, Luật Tố cáo: không nhận ở đây, vì có thời hạn và cách bảo vệ người tố cáo riêng. Hãy gửi trực tiếp đến cơ quan có thẩm quyền.',
    'Nếu có người đang gặp nguy hiểm, hãy gọi ngay số khẩn cấp 113, 114 hoặc 115.',
  ],
  pages: {
    matter: { title: 'Điều bạn muốn nói' },
    addressee: { title: 'Gửi đến' },
    contact: {
      title: 'Liên hệ',
      intro:
        'Không bắt buộc. Nếu có, câu trả lời được gửi thêm vào thư điện tử của bạn. Gửi từ tài khoản thì không cần điền.',
    },
    assigning: { title: 'Giao hồ sơ' },
    forwarding: {
      title: 'Chuyển cơ quan có thẩm quyền',
      intro: 'Sau khi chuyển, cơ quan của bạn không còn xem được hồ sơ. Người gửi đọc được nơi chuyển đến và lý do.',
    },
    asking: { title: 'Hỏi lại người gửi', intro: 'Chỉ hỏi được một lần: nêu mọi điều còn thiếu.' },
    telling: { title: 'Trả lời câu hỏi của cơ quan' },
    answering: { title: 'Trả lời' },
    pointingOn: { title: 'Không thuộc Cổng này' },
    digest: {
      title: 'Bản tổng hợp ẩn danh',
      intro: 'Tóm tắt lại bằng lời của cơ quan. Người thứ hai xem rồi mới công bố.',
    },
    sendingBack: { title: 'Trả lại bản tổng hợp' },
  },
  fields: {
    petitionKind: { label: 'Bạn gửi' },
    systemReference: {
      label: 'Hệ thống nào',
      hint: 'Nếu nói về một hệ thống: AI-ID, hoặc tên theo cách bạn biết. Hệ thống chưa có trong cơ sở dữ liệu cũng phản ánh được.',
      example: 'Ứng dụng chấm công bằng khuôn mặt ở nơi tôi làm',
    },
    matter: {
      label: 'Nội dung',
      hint: 'Việc gì, đang vướng ở đâu, bạn muốn cơ quan làm gì.',
    },
    name: { label: 'Tiêu đề', hint: 'Hiện trên trang theo dõi. Không nêu tên người.', example: 'Hệ thống dùng chung cho nhiều đơn vị thông báo thế nào' }, // prettier-ignore
    aboutProvision: {
      label: 'Quy định nào',
      hint: 'Điều, khoản mà bạn nói đến, nếu biết.',
      example: 'Khoản 3 Điều 10 Luật Trí tuệ nhân tạo',
    },
    addressee: {
      label: 'Cơ quan',
      hint: 'Để trống: Bộ Khoa học và Công nghệ. Gửi chưa đúng nơi cũng không sao, hồ sơ được chuyển và bạn được báo.',
    },
    contactName: { label: 'Tên để xưng hô' },
    contactEmail: { label: 'Thư điện tử', hint: 'Để nhận câu trả lời.' },
    contactPhone: { label: 'Điện thoại' },
    assignee: { label: 'Giao cho', hint: 'Tài khoản của cán bộ xử lý.' },
    forwardTo: { label: 'Chuyển đến' },
    forwardReason: { label: 'Lý do', hint: 'Người gửi đọc được.' },
    question: { label: 'Cần biết thêm điều gì' },
    moreText: { label: 'Trả lời của bạn', hint: 'Không nêu dữ liệu cá nhân của người khác.' },
    outcome: { label: 'Kết quả' },
    answerGrounds: { label: 'Căn cứ', hint: 'Mã các quy định, cách nhau bằng dấu phẩy.', example: 'L10.3, D14.4' },
    answerText: { label: 'Nội dung trả lời', hint: 'Gửi cho người kiến nghị.' },
    digestWanted: { label: 'Có ích cho người khác: sẽ công bố một bản tổng hợp ẩn danh' },
    wayTo: { label: 'Thuộc về' },
    wayText: { label: 'Gửi đến đâu, bằng cách nào', hint: 'Nêu cơ quan, quy định và cách gửi.' },
    digestTitle: { label: 'Tiêu đề bản công bố', hint: 'Không nêu tên.' },
    digestQuestion: {
      label: 'Nội dung được nêu, tóm tắt',
      hint: 'Không nêu tên người gửi, tên hệ thống, chi tiết nhận ra được.',
    },
    digestAnswer: { label: 'Trả lời, tóm tắt' },
    sendBackReason: { label: 'Cần sửa gì' },
  },
  options: {
    petitionKind: {
      petition: 'Kiến nghị: vướng mắc khi áp dụng Luật, cần giải thích hoặc tháo gỡ',
      proposal: 'Đề xuất: sửa đổi, bổ sung quy định hoặc cách làm',
      feedback: 'Phản ánh: về một hệ thống trí tuệ nhân tạo hoặc việc sử dụng nó',
    },
    addressee: AGENCY_NAMES,
    forwardTo: AGENCY_NAMES,
    outcome: {
      explained: 'đã giải thích, hướng dẫn',
      settled: 'đã giải quyết',
      noted: 'ghi nhận',
      passedToDrafting: 'đã chuyển cơ quan soạn thảo',
      accepted: 'tiếp thu',
      notAccepted: 'không tiếp thu',
    },
    wayTo: {
      complaint: 'Khiếu nại quyết định, hành vi hành chính (Luật Khiếu nại)',
      denunciation: 'Tố cáo hành vi vi phạm pháp luật (Luật Tố cáo)',
      procedure: 'Một thủ tục khác của Cổng',
      otherMatter: 'Việc ngoài Luật Trí tuệ nhân tạo',
    },
  },
  acts: {
    send: { done: 'đã gửi', button: 'Gửi' },
    take: { done: 'đã nhận xử lý', button: 'Nhận xử lý' },
    assign: { done: 'đã giao hồ sơ', button: 'Giao hồ sơ' },
    forward: { done: 'đã chuyển cơ quan có thẩm quyền', button: 'Chuyển cơ quan khác' },
    askMore: { done: 'đã hỏi lại người gửi', button: 'Hỏi lại người gửi' },
    tellMore: { done: 'người gửi đã trả lời câu hỏi', button: 'Gửi trả lời' },
    goOn: { done: 'tiếp tục không chờ trả lời', button: 'Tiếp tục, không chờ trả lời' },
    answer: { done: 'đã trả lời', button: 'Trả lời' },
    pointOn: { done: 'đã chỉ nơi giải quyết', button: 'Không thuộc Cổng này' },
    prepareDigest: { done: 'đã soạn bản tổng hợp ẩn danh', button: 'Trình bản tổng hợp ẩn danh' },
    sendBackDigest: { done: 'đã trả lại bản tổng hợp', button: 'Trả lại để sửa' },
    publishDigest: { done: 'đã công bố bản tổng hợp ẩn danh', button: 'Công bố bản ẩn danh' },
    leaveUnpublished: { done: 'đã kết thúc, không công bố', button: 'Kết thúc, không công bố' },
    withdraw: { done: 'người gửi đã rút', button: 'Rút lại' },
  },
  states: {
    submitted: 'Đã nhận',
    inReview: 'Đang xem xét',
    moreAsked: 'Chờ người gửi trả lời câu hỏi',
    digestDue: 'Đã trả lời, cần bản tổng hợp ẩn danh',
    digestPrepared: 'Đã trả lời, bản ẩn danh chờ người thứ hai',
    answered: 'Đã trả lời',
    published: 'Đã trả lời, đã công bố bản ẩn danh',
    pointedOn: 'Đã chỉ nơi giải quyết',
    withdrawn: 'Đã rút',
  },
};
