import type { ProvisionTexts } from './text.ts';

/** Circular 05/2026/TT-BKHCN, the National AI Ethics Framework: Articles 1, 3 and 5; its annexes are values (`values/ethics/`). */
export const CIRCULAR5 = {
  T5: {
    heading: { vi: 'Khung đạo đức trí tuệ nhân tạo quốc gia', en: 'National AI Ethics Framework' },
    vi: 'Bốn nhóm nguyên tắc đạo đức với 17 điểm, kèm hướng dẫn theo từng chủ thể và phiếu tự đánh giá mười hai câu.',
    en: 'Four groups of ethical principles with 17 points, guidance by role and a self-assessment sheet of twelve questions.',
  },
  'T5.1': {
    heading: { vi: 'Phạm vi và đối tượng', en: 'Scope and addressees' },
    vi: 'Khung buộc áp dụng khi trí tuệ nhân tạo phục vụ quản lý nhà nước hay dịch vụ công; nơi khác được khuyến khích.',
    en: 'The framework binds where AI serves state management or public services; elsewhere it is encouraged.',
  },
  'T5.1.1': {
    vi: 'Đưa ra Khung đạo đức dùng chung cho cả nước.',
    en: 'Sets the one ethics framework of the country.',
  },
  'T5.1.2': {
    vi: 'Buộc mọi chủ thể phát triển, cung cấp, triển khai, sử dụng hệ thống dùng cho quản lý nhà nước hay dịch vụ công.',
    en: 'Binds whoever develops, provides, deploys or uses systems for state management or public services.',
  },
  'T5.1.3': {
    vi: 'Người và tổ chức khác, trong nước lẫn nước ngoài, được khuyến khích làm theo.',
    en: 'All others, Vietnamese and foreign, are encouraged to follow it.',
  },
  'T5.3': {
    heading: { vi: 'Nội dung Khung đạo đức', en: 'The framework' },
    vi: 'Bốn nhóm nguyên tắc của khoản 1 Điều 26 Luật, cụ thể hóa thành 17 điểm phải làm.',
    en: 'The four principles of Article 26.1 of the Law, made concrete in 17 points.',
  },
  'T5.3.1': {
    vi: 'Nhóm một: an toàn, đáng tin cậy, không làm hại con người.',
    en: 'Group one: safe, reliable, doing no harm to people.',
  },
  'T5.3.1a': {
    vi: 'Lường trước các tình huống có thể làm hại con người và có cách phòng ngay khi thiết kế.',
    en: 'Foresee how people could be harmed and design prevention in from the start.',
  },
  'T5.3.1b': {
    vi: 'Đặt tiêu chí chất lượng cho dữ liệu, mô hình, đầu ra; kiểm thử và xác nhận trước khi đưa vào dùng.',
    en: 'Set quality criteria for data, model and output; test and validate before use.',
  },
  'T5.3.1c': {
    vi: 'Con người theo dõi và can thiệp được, ở mức tương xứng với ảnh hưởng của hệ thống.',
    en: 'People watch and can intervene, in proportion to what the system affects.',
  },
  'T5.3.1d': {
    vi: 'Có nơi nhận phản ánh, có cách tìm và sửa lỗi, có phương án khi hệ thống chạy sai hoặc bị lợi dụng.',
    en: 'A place for reports, a way to find and mend faults, and a plan for malfunction or misuse.',
  },
  'T5.3.1e': {
    vi: 'Phòng, phát hiện, ngăn tấn công: xâm nhập, đầu độc dữ liệu hay mô hình, đánh lừa mô hình, lộ dữ liệu.',
    en: 'Prevent, detect and stop attacks: intrusion, poisoned data or models, adversarial input, leaks.',
  },
  'T5.3.2': {
    vi: 'Nhóm hai: quyền con người, công bằng, minh bạch, không phân biệt đối xử.',
    en: 'Group two: human rights, fairness, transparency, no discrimination.',
  },
  'T5.3.2a': {
    vi: 'Rà soát để hệ thống không chạm tới đời tư, dữ liệu cá nhân, ý chí tự do và các quyền khác.',
    en: 'Check that the system harms neither privacy, personal data, free will nor other rights.',
  },
  'T5.3.2b': {
    vi: 'Tìm và giảm thiên lệch của dữ liệu, mô hình, vận hành; nghĩ tới trẻ em, người già, người khuyết tật, nhóm yếu thế.',
    en: 'Find and reduce bias in data, model and operation; think of children, the old, the disabled and the weak.',
  },
  'T5.3.2c': {
    vi: 'Báo cho người dùng biết có trí tuệ nhân tạo, nói ở mức vừa đủ về mục đích, dữ liệu, giới hạn; không nói quá.',
    en: 'Say that AI is used and, as far as reasonable, its purpose, data and limits; do not overstate.',
  },
  'T5.3.2d': {
    vi: 'Chuẩn bị tài liệu giải thích và chứng cứ; rõ ai trả lời cho quyết định do hệ thống đưa ra.',
    en: 'Keep explanations and evidence ready; make clear who answers for what the system decides.',
  },
  'T5.3.3': {
    vi: 'Nhóm ba: hạnh phúc, thịnh vượng, phát triển bền vững.',
    en: 'Group three: happiness, prosperity, sustainable development.',
  },
  'T5.3.3a': {
    vi: 'Nói rõ lợi ích cho cộng đồng; có cách xử lý mặt trái trước khi triển khai.',
    en: 'State the benefit to the public; have an answer to harmful effects before deployment.',
  },
  'T5.3.3b': {
    vi: 'Giao diện ai cũng dùng được; thu hẹp khoảng cách giữa vùng miền và nhóm dân cư.',
    en: 'Interfaces that everyone can use; a smaller gap between regions and groups.',
  },
  'T5.3.3c': {
    vi: 'Cân nhắc điện năng, tài nguyên tính toán, môi trường suốt vòng đời; chọn cách tiết kiệm.',
    en: 'Weigh energy, computing and the environment over the life cycle; prefer what saves.',
  },
  'T5.3.3d': {
    vi: 'Hợp với đạo đức xã hội và văn hóa Việt Nam; không sinh nội dung kỳ thị.',
    en: 'Fit social ethics and Vietnamese culture; produce nothing that stigmatises.',
  },
  'T5.3.4': {
    vi: 'Nhóm bốn: đổi mới sáng tạo đi cùng trách nhiệm xã hội.',
    en: 'Group four: innovation together with social responsibility.',
  },
  'T5.3.4a': {
    vi: 'Thử nghiệm và mở rộng có trách nhiệm; nghiên cứu mở, chia sẻ tri thức mà vẫn giữ quyền sở hữu trí tuệ.',
    en: 'Trial and scale up responsibly; open research and shared knowledge within intellectual property.',
  },
  'T5.3.4b': {
    vi: 'Phân định trách nhiệm trong vòng đời hệ thống; có đầu mối nhận khiếu nại và khắc phục hậu quả.',
    en: 'Divide responsibility over the life cycle; have a contact for complaints and redress.',
  },
  'T5.3.4c': {
    vi: 'Đào tạo người làm về rủi ro đạo đức và cách dùng an toàn; học chuẩn mực quốc tế.',
    en: 'Train staff in ethical risks and safe use; learn from international standards.',
  },
  'T5.3.4d': {
    vi: 'Tham gia sáng kiến, tiêu chuẩn, bộ quy tắc quốc tế; dùng sáng kiến tư nhân cho lợi ích chung.',
    en: 'Join international initiatives, standards and codes; use private initiatives for the common good.',
  },
  'T5.5': {
    heading: { vi: 'Trách nhiệm thi hành', en: 'Implementation' },
    vi: 'Xem lại ba năm một lần; Bộ Khoa học và Công nghệ hướng dẫn, vận hành nền tảng và công cụ tự đánh giá.',
    en: 'Reviewed every three years; the Ministry guides and runs a platform and a self-assessment tool.',
  },
  'T5.5.1': {
    vi: 'Khung được xem lại ba năm một lần, hoặc sớm hơn khi công nghệ, luật, thực tiễn đổi khác nhiều.',
    en: 'The framework is reviewed every three years, or earlier when technology, law or practice changes greatly.',
  },
  'T5.5.2': {
    vi: 'Bộ Khoa học và Công nghệ hướng dẫn, cập nhật Khung và vận hành nền tảng với công cụ trắc nghiệm để tự đánh giá.',
    en: 'The Ministry guides, keeps the framework current and runs a platform with an automatic self-assessment.',
  },
  'T5.5.3': {
    vi: 'Khó khăn khi thực hiện thì phản ánh về Bộ Khoa học và Công nghệ.',
    en: 'Difficulties are reported to the Ministry of Science and Technology.',
  },
} satisfies ProvisionTexts;
