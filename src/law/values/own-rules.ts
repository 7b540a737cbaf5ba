import type { Bilingual, ProvisionId } from '../provision.ts';

/** `leftOpenBy`: the provisions that leave open what the rule decides. */
interface OwnRule extends Bilingual {
  readonly leftOpenBy: readonly ProvisionId[];
}

/**
 * What the law does not say and this portal had to decide: what, and why. Shown wherever such a rule has an effect, so
 * that nobody takes it for law. Add a row before citing a new `own:` id; an unused one is deleted.
 */
export const OWN_RULES = {
  'own:ai-id-format': {
    vi: 'Cấu tạo của AI-ID do Cổng đặt: Nghị định chỉ yêu cầu mã được tạo tự động khi thông báo, không quy định định dạng.',
    en: 'The shape of the AI-ID is ours: the decree only asks for a code created automatically on notification.',
    leftOpenBy: ['D3.2', 'D14.4'],
  },
  'own:case-code-format': {
    vi: 'Mã hồ sơ do Cổng đặt và không đổi khi chuyển hồ sơ; quy định về mã hồ sơ hiện hành chưa được đối chiếu.',
    en: 'The case code is ours and never changes when a case is forwarded; the current rule on dossier codes was not compared.',
    leftOpenBy: ['D4.4'],
  },
  'own:guidance-service-target': {
    vi: 'Cổng đặt mục tiêu trả lời đề nghị hướng dẫn phân loại trong 10 ngày làm việc, vì Luật và Nghị định không quy định thời hạn.',
    en: 'We aim to answer a guidance request within 10 working days, because neither the Law nor the decree sets a limit.',
    leftOpenBy: ['L10.4', 'D10.4'],
  },
  'own:incident-reply-target': {
    vi: 'Cổng đặt mục tiêu phản hồi lần đầu người báo cáo sự cố trong 2 ngày làm việc; pháp luật không đặt thời hạn cho cơ quan.',
    en: 'We aim to send a first reply to an incident report within 2 working days; the law sets no limit for the authority.',
    leftOpenBy: ['L12.3', 'D19.7'],
  },
  'own:feedback-service-target': {
    vi: 'Cổng đặt mục tiêu trả lời phản ánh, kiến nghị trong 15 ngày làm việc; Nghị định chỉ giao việc tiếp nhận.',
    en: 'We aim to answer reports and petitions within 15 working days; the decree only says that they are received.',
    leftOpenBy: ['D41.3'],
  },
  'own:public-fields': {
    vi: 'Cổng chọn những trường được công khai của một hệ thống, vì Luật và Nghị định nêu việc công khai nhưng không liệt kê đủ từng trường.',
    en: 'We chose which fields of a system are public: the Law and the decree order publication without listing every field.',
    leftOpenBy: ['L8.1', 'D4.1'],
  },
  'own:low-risk-reference': {
    vi: 'Hệ thống rủi ro thấp tự nguyện công bố nhận mã tham chiếu riêng, không phải AI-ID, vì mã định danh chỉ phát sinh khi thông báo.',
    en: 'A low-risk system published voluntarily gets a reference of its own, not an AI-ID, which arises only on notification.',
    leftOpenBy: ['L10.3', 'D3.2'],
  },
  'own:four-eyes': {
    vi: 'Quyết định bất lợi và yêu cầu cung cấp thông tin cần người thứ hai xác nhận: bảo đảm của Cổng để việc xem xét là thực chất.',
    en: 'Adverse decisions and information requests need a second official: our safeguard that the review is real.',
    leftOpenBy: ['L31.2', 'L4.2'],
  },
  'own:defect-list-once': {
    vi: 'Mọi thiếu sót của hồ sơ được nêu trong một lần yêu cầu bổ sung, có lý do và căn cứ, để người nộp không phải bổ sung nhiều lần.',
    en: 'All defects of a dossier are stated in one request, each with reason and ground, so that nobody is asked again and again.',
    leftOpenBy: ['D23.4'],
  },
  'own:civil-code-counting': {
    vi: 'Cách tính thời hạn theo Điều 147 và 148 Bộ luật Dân sự (không tính ngày đầu; ngày cuối rơi vào ngày nghỉ thì sang ngày làm việc tiếp theo) là cách hiểu của Cổng, vì pháp luật về trí tuệ nhân tạo không có quy tắc tính.',
    en: 'Counting by Articles 147 and 148 of the Civil Code (first day left out; an end on a day off moves to the next working day) is our reading, as the AI law has no counting rule.',
    leftOpenBy: ['L', 'D'],
  },
  'own:wall-clock-hours': {
    vi: 'Thời hạn tính bằng giờ chạy liên tục, kể cả đêm và ngày nghỉ: cách hiểu của Cổng.',
    en: 'Limits in hours run without a break, nights and holidays included: our reading.',
    leftOpenBy: ['D19.3', 'D25.3'],
  },
  'own:transition-dates': {
    vi: 'Ngày 01/3/2027 và 01/9/2027 do Cổng tính từ số tháng trong Luật; không cộng thêm khi trùng ngày nghỉ.',
    en: 'The dates 1 March 2027 and 1 September 2027 are computed by us from the months in the Law; no day is added for holidays.',
    leftOpenBy: ['L35.1'],
  },
  'own:mixed-sector-transition': {
    vi: 'Hệ thống dùng trong nhiều lĩnh vực được nhắc theo mốc sớm hơn, vì Luật không trả lời trường hợp này.',
    en: 'A system used in several sectors is reminded of the earlier date, as the Law does not answer this case.',
    leftOpenBy: ['L35.1a', 'L35.1b'],
  },
  'own:list-condition-asked': {
    vi: 'Khi điều kiện của một dòng trong Danh mục chưa được đối chiếu với bản gốc, Cổng hỏi người khai thay vì tự kết luận.',
    en: 'Where the condition of a list row has not been compared with the original, we ask instead of concluding.',
    leftOpenBy: ['Q33', 'L13.4'],
  },
  'own:comment-period': {
    vi: 'Thời gian lấy ý kiến công khai đối với báo cáo đánh giá tác động do Cổng đặt, vì Nghị định không quy định.',
    en: 'The comment period on impact reports is set by us, as the decree names none.',
    leftOpenBy: ['D4.1', 'D20'],
  },
  'own:guidance-precedent': {
    vi: 'Câu trả lời hướng dẫn phân loại được công bố ở dạng đã ẩn danh để người khác dùng làm tiền lệ: cách làm của Cổng, Luật chỉ nói Bộ hướng dẫn.',
    en: 'Guidance answers are published without names so that others can use them as precedents: our practice, the Law only says that guidance is given.',
    leftOpenBy: ['L10.4', 'D4.1dd'],
  },
  'own:voluntary-withdrawal': {
    vi: 'Thông tin tự nguyện công khai được rút lại bất cứ lúc nào; trang công khai ghi là đã rút và lịch sử vẫn xác minh được.',
    en: 'What was published voluntarily can be withdrawn at any time; the page then says so, and its history stays provable.',
    leftOpenBy: ['L10.3'],
  },
  'own:retention': {
    vi: 'Thời gian lưu phiên đăng nhập, thư đã gửi, bản nháp, tệp tạm, đăng ký dự sự kiện và nhận bản tin do Cổng đặt, vì Luật chỉ yêu cầu giữ an toàn, bảo mật.',
    en: 'How long sessions, sent messages, drafts, temporary files, registrations for events and unconfirmed subscriptions are kept is set by us: the Law only orders that they be kept safe and confidential.',
    leftOpenBy: ['L8.3', 'L31.3'],
  },
  'own:transparency-declaration': {
    vi: 'Công bố biện pháp minh bạch trên Cổng là tự nguyện: Luật buộc minh bạch với người dùng và công chúng, không buộc kê khai với cơ quan; Nghị định không cho Cổng đặt thêm thủ tục hay chế độ báo cáo.',
    en: 'Declaring transparency measures here is voluntary: the Law asks for transparency towards users and the public, not for a declaration to an authority, and the decree lets the portal add no procedure or report.',
    leftOpenBy: ['L11.5', 'D16.2', 'D4.3'],
  },
  'own:transparency-continuity': {
    vi: 'Bản công bố mới bắt đầu thì bản cũ hết hiệu lực; khoảng thời gian không có bản nào được hiện công khai như một nhận xét, Cổng không từ chối vì lý do đó.',
    en: 'When a new declaration begins the old one ends; a time without any is shown publicly as a remark and is no reason to refuse.',
    leftOpenBy: ['L11.5'],
  },
  'own:label-templates': {
    vi: 'Mẫu câu cho thông báo và nhãn do Cổng gợi ý, có phiên bản và ngày, vì hình thức của Chính phủ và hướng dẫn của Bộ chưa được công bố; không ai phải dùng.',
    en: 'The wording of notices and labels is suggested by us, with version and date, as the Government’s form and the Ministry’s guidance are not published; nobody has to use it.',
    leftOpenBy: ['L11.6', 'D17.6', 'D18.7'],
  },
  'own:public-information': {
    vi: 'Luật buộc cho người dùng và người bị ảnh hưởng biết hệ thống hoạt động ra sao và có rủi ro gì, không buộc công bố trên Cổng. Đăng ở đây là tự nguyện; Cổng giữ mọi phiên bản.',
    en: 'The Law obliges to tell users and affected persons how a system works and what its risks are, not to publish it on the portal. Doing so here is voluntary; we keep every version.',
    leftOpenBy: ['L14.1e', 'L14.2dd'],
  },
  'own:deployment-changes': {
    vi: 'Luật buộc bên triển khai giữ hệ thống an toàn, nguyên vẹn khi sử dụng, không buộc báo từng thay đổi. Ghi nhật ký thay đổi trên Cổng là tự nguyện; Cổng giữ mọi phiên bản.',
    en: 'The Law has deployers keep the system safe and intact in use, not report each change. Keeping the change log here is voluntary; we keep every version.',
    leftOpenBy: ['L10.2'],
  },
  'own:party-roles': {
    vi: 'Nghị định không đòi nêu vai trò nhà phát triển hay từng hoạt động khi thông báo. Bên nào muốn thì tự khai cho từng hệ thống; Cổng không suy ra thay.',
    en: 'The decree asks for neither the role of developer nor the activities in a notification. Who wishes states them system by system; the portal infers nothing.',
    leftOpenBy: ['L1.1', 'L3.3'],
  },
  'own:data-declaration': {
    vi: 'Luật buộc thu thập và dùng dữ liệu đúng pháp luật, Nghị định không đòi khai trong hồ sơ. Khai ở đây là tự nguyện, chỉ bên khai và cơ quan quản lý xem được.',
    en: 'The Law has data collected and used lawfully; the decree asks for no statement in the dossier. Declaring here is voluntary and seen by the party and the authority alone.',
    leftOpenBy: ['L7.3'],
  },
  'own:visitor-contact': {
    vi: 'Không ai buộc phải phản ánh hay nêu tên. Thông tin liên hệ và lợi ích bị ảnh hưởng của người phản ánh chỉ cơ quan xử lý xem được; thông tin liên hệ để riêng và bị xóa 180 ngày sau khi hồ sơ kết thúc.',
    en: 'Nobody has to report or to give a name. Contact details and interests of whoever reports are seen by the authority alone; the contact details are kept apart and erased 180 days after the case has ended.',
    leftOpenBy: ['L3.6', 'L3.7', 'D41.3c'],
  },
  'own:petitions': {
    vi: 'Kiến nghị, đề xuất, phản ánh là quyền: không ai phải gửi, không phải nêu tên, chỉ nội dung là cần thiết. Chỉ cơ quan được gửi đến xem được; nơi khác không thấy, trừ khi hồ sơ được chuyển có lý do. Bản công bố không nêu ai hỏi, do người thứ hai xác nhận.',
    en: 'Petitions, proposals and feedback are a right: nobody has to send one or give a name, only the text is needed. The agency it goes to sees it and no other, unless it is forwarded with a reason. What is published never says who asked, and a second person confirms it.',
    leftOpenBy: ['D41.3c', 'D4.3'],
  },
  'own:enterprise-status': {
    vi: 'Luật dành hỗ trợ cho doanh nghiệp nhỏ và vừa, khởi nghiệp sáng tạo nhưng không buộc khai tình trạng ấy ở đây. Khai trong hồ sơ là tự nguyện; cán bộ chỉ xem giấy tờ có chứng minh không, tiêu chí do luật khác quy định.',
    en: 'The Law supports start-ups and small firms without asking them to declare it here. Doing so in the profile is voluntary; officials only see whether the proof shows it, the criteria are those of other laws.',
    leftOpenBy: ['L25.1', 'D4.3'],
  },
  'own:applied-standards': {
    vi: 'Luật khuyến khích bên triển khai hệ thống rủi ro trung bình, thấp áp dụng tiêu chuẩn, không buộc khai. Nêu tiêu chuẩn trên Cổng là tự nguyện, không có thời hạn; Cổng không kiểm tra và không xác nhận.',
    en: 'The Law encourages deployers of medium- and low-risk systems to apply standards and asks for no declaration. Naming them here is voluntary and never late; the portal neither checks nor confirms it.',
    leftOpenBy: ['L15.3'],
  },
  'own:research-ethics-checklist': {
    vi: 'Luật yêu cầu nghiên cứu có dùng trí tuệ nhân tạo phải giữ đạo đức và liêm chính, không kèm danh mục câu hỏi; bảng kiểm này do Cổng soạn và không ai phải dùng.',
    en: 'The Law asks for ethics and integrity in research with AI and gives no questions; this checklist is ours and nobody has to use it.',
    leftOpenBy: ['L6.3'],
  },
  'own:ethics-sheet-remarks': {
    vi: 'Cổng chỉ nhắc chỗ phiếu tự đánh giá còn thiếu hoặc chưa khớp; Thông tư không đặt điểm số nên Cổng không chấm điểm và không kết luận thay.',
    en: 'We only point out gaps and mismatches in a self-assessment; the Circular has no score, so we give none and conclude nothing ourselves.',
    leftOpenBy: ['T5', 'L26.4'],
  },
  'own:portal-indicators': {
    vi: 'Ngoài chỉ tiêu của Chiến lược, Cổng và cơ quan có chỉ tiêu riêng, như số đếm từ sổ đăng ký; chúng không có mức phải đạt do văn bản đặt ra và được ghi rõ là riêng.',
    en: 'Beside the indicators of the strategy, the portal and agencies have their own, such as counts of the registers; no document sets a target for them, and they are marked as their own.',
    leftOpenBy: ['L19.2'],
  },
  'own:ethics-commitment': {
    vi: 'Công bố cam kết đạo đức và sáng kiến trên Cổng là tự nguyện, rút lại được bất cứ lúc nào: Luật khuyến khích nhưng không quy định cách công bố; Cổng không đánh giá nội dung.',
    en: 'Publishing ethics commitments and initiatives here is voluntary and can be withdrawn at any time: the Law encourages them without saying how; we do not judge their content.',
    leftOpenBy: ['L26.4', 'L5.6', 'D4.3'],
  },
  'own:report-due-day': {
    vi: 'Kế hoạch không nêu ngày gửi báo cáo thì hạn là ngày cuối kỳ; kỳ báo cáo tự mở 30 ngày trước hạn. Kỳ đã hết hạn trước khi kế hoạch được xác nhận không tự mở.',
    en: 'Where a plan names no day for a report, it is due on the last day of its period; a period opens by itself 30 days before its due day. One that was due before the plan was confirmed does not open by itself.',
    leftOpenBy: ['L30.1dd'],
  },
  'own:report-units': {
    vi: 'Đơn vị báo cáo là đơn vị chủ trì hoặc phối hợp nhiệm vụ vào ngày báo cáo mà chế độ báo cáo nhắm tới; tên gọi chung chủ trì nhiệm vụ được hiểu là từng đơn vị trong nhóm, tên gọi chung phối hợp không buộc đơn vị nào. Nơi nhận báo cáo không tự báo cáo cho mình.',
    en: 'The units that report are those that lead or coordinate tasks on the day of the report and that the duty means; a collective name in the lead means each of its units, one that coordinates obliges nobody. Whoever receives the report does not report to itself.',
    leftOpenBy: ['L30.1dd'],
  },
  'own:report-reminders': {
    vi: 'Cổng báo cho đơn vị phải báo cáo một lần khi kỳ mở, và nhắc đơn vị chưa gửi báo cáo trước hạn 7 ngày và 1 ngày, sau hạn 1 ngày và 7 ngày; người quản lý kế hoạch có thể nhắc thêm, mỗi ngày nhiều nhất một lần.',
    en: 'Units that have to report are told once when a period opens; those that have not sent their report are reminded 7 days and 1 day before it is due, and 1 and 7 days after; who keeps the plan may remind besides, at most once a day.',
    leftOpenBy: ['L30.1dd'],
  },
  'own:report-parts': {
    vi: 'Báo cáo có bốn phần bằng lời: kết quả, khó khăn vướng mắc, kiến nghị, việc tiếp theo; số liệu do Cổng đếm từ nhiệm vụ của văn bản, mỗi nhiệm vụ một lần.',
    en: 'A report has four parts in words: results, difficulties, proposals, next steps; its figures are counted by the portal from the tasks of the document, each of them once.',
    leftOpenBy: ['L30.1dd'],
  },
  'own:dossier-parts': {
    vi: 'Danh sách thành phần hồ sơ trình văn bản trên Cổng là bảng kiểm của chúng tôi; thành phần bắt buộc theo pháp luật về ban hành văn bản do cơ quan soạn thảo tự đối chiếu.',
    en: 'The list of parts that a dossier has here is our own checklist; the drafting agency compares it with what the law on issuing legal documents asks.',
    leftOpenBy: ['L30.1a'],
  },
} as const satisfies Record<`own:${string}`, OwnRule>;

export type OwnRuleId = keyof typeof OWN_RULES;
