import type { ProvisionTexts } from '../text.ts';

/** Law 134/2025/QH15, chapter II: Articles 9 to 15. */
export const LAW134_CHAPTER_2 = {
  L9: {
    heading: { vi: 'Phân loại mức độ rủi ro của hệ thống trí tuệ nhân tạo', en: 'Risk levels of AI systems' },
    vi: 'Hệ thống được xếp vào một trong ba mức: rủi ro cao, trung bình hoặc thấp.',
    en: 'Each system falls into one of three levels: high, medium or low risk.',
  },
  'L9.1': {
    vi: 'Có ba mức rủi ro, định nghĩa tại các điểm dưới đây.',
    en: 'There are three risk levels, defined in the points below.',
  },
  'L9.1a': {
    vi: 'Rủi ro cao: hệ thống có thể gây thiệt hại đáng kể cho tính mạng, sức khỏe, quyền lợi của người khác hoặc lợi ích, an ninh của đất nước.',
    en: 'High risk: a system that may cause considerable harm to life, health, rights, the public or national interest, or national security.',
  },
  'L9.1b': {
    vi: 'Rủi ro trung bình: hệ thống dễ làm người dùng nhầm, bị tác động hay thao túng vì không biết mình đang gặp máy hoặc nội dung do máy tạo.',
    en: 'Medium risk: a system that can confuse, influence or manipulate users because they do not know they face AI or AI-made content.',
  },
  'L9.1c': {
    vi: 'Rủi ro thấp: mọi hệ thống còn lại.',
    en: 'Low risk: every other system.',
  },
  'L9.2': {
    vi: 'Xếp mức dựa trên ba tiêu chí: mức tác động đến quyền con người và an toàn; lĩnh vực sử dụng; số người dùng và quy mô ảnh hưởng.',
    en: 'Three criteria decide the level: impact on human rights, safety and security; field of use; and number of users and scale of effect.',
  },
  'L9.3': {
    vi: 'Chính phủ quy định cụ thể việc phân loại.',
    en: 'The Government lays down the classification rules in detail.',
  },
  L10: {
    heading: {
      vi: 'Phân loại và thông báo hệ thống trí tuệ nhân tạo',
      en: 'Classification and notification of AI systems',
    },
    vi: 'Nhà cung cấp tự phân loại trước khi đưa vào sử dụng và thông báo cho Bộ Khoa học và Công nghệ nếu rủi ro trung bình hoặc cao.',
    en: 'Providers classify their own systems before use and notify the Ministry of Science and Technology when the risk is medium or high.',
  },
  'L10.1': {
    vi: 'Nhà cung cấp tự phân loại trước khi đưa hệ thống vào sử dụng; mức trung bình và cao phải kèm hồ sơ phân loại.',
    en: 'The provider classifies its own system before use; medium and high risk need a classification dossier.',
  },
  'L10.2': {
    vi: 'Bên triển khai được dùng lại kết quả phân loại và phải giữ hệ thống an toàn, nguyên vẹn; nếu sửa đổi hay tích hợp làm rủi ro mới hoặc cao hơn thì cùng nhà cung cấp phân loại lại.',
    en: 'The deployer may rely on the provider’s classification and keeps the system safe and intact; changes that raise new or higher risk call for re-classification together with the provider.',
  },
  'L10.3': {
    vi: 'Nhà cung cấp phải thông báo kết quả mức trung bình hoặc cao qua Cổng trước khi đưa vào sử dụng; hệ thống rủi ro thấp được khuyến khích công khai thông tin cơ bản.',
    en: 'Medium and high results are notified through the portal before use; developers of low-risk systems are encouraged to publish basic information.',
  },
  'L10.4': {
    vi: 'Khi chưa rõ mức rủi ro, nhà cung cấp có quyền nhờ Bộ Khoa học và Công nghệ hướng dẫn dựa trên hồ sơ kỹ thuật.',
    en: 'When the level is unclear, the provider may ask the Ministry of Science and Technology for guidance on the basis of the technical file.',
    note: {
      vi: 'Luật và Nghị định không đặt thời hạn trả lời; thời hạn hiển thị trên Cổng là cam kết phục vụ của Cổng.',
      en: 'Neither the Law nor the Decree sets a time limit for the answer; any target shown is the portal’s own service promise.',
    },
  },
  'L10.5': {
    vi: 'Cơ quan kiểm tra, giám sát nhiều hay ít tùy theo mức rủi ro.',
    en: 'How closely a system is inspected and supervised depends on its risk level.',
  },
  'L10.5a': {
    vi: 'Rủi ro cao: kiểm tra định kỳ hoặc khi thấy dấu hiệu vi phạm.',
    en: 'High risk: inspected periodically, or when there are signs of a violation.',
  },
  'L10.5b': {
    vi: 'Rủi ro trung bình: giám sát bằng báo cáo, kiểm tra chọn mẫu hoặc đánh giá độc lập.',
    en: 'Medium risk: supervised through reports, sample checks or independent assessment.',
  },
  'L10.5c': {
    vi: 'Rủi ro thấp: chỉ theo dõi, kiểm tra khi có sự cố, phản ánh hoặc vì an toàn, và không đặt thêm gánh nặng.',
    en: 'Low risk: checked only after an incident or a report, or when safety calls for it, without needless burdens.',
  },
  'L10.6': {
    vi: 'Phát hiện khai sai hoặc không trung thực, cơ quan có thẩm quyền yêu cầu phân loại lại, bổ sung hồ sơ hoặc tạm dừng sử dụng, và xử lý theo luật.',
    en: 'If a declaration proves wrong or untruthful, the authority may require re-classification, more documents or suspension of use, and apply the law.',
  },
  'L10.7': {
    vi: 'Chính phủ quy định phải thông báo những gì, theo thủ tục nào và hướng dẫn cách phân loại.',
    en: 'The Government sets the content and procedure of notification and the technical guidance on classification.',
  },
  L11: {
    heading: { vi: 'Trách nhiệm minh bạch', en: 'Transparency' },
    vi: 'Người dùng phải biết khi nào mình gặp máy, và nội dung do máy tạo phải được đánh dấu, thông báo hoặc gắn nhãn.',
    en: 'People must know when they face AI, and AI-made content must be marked, announced or labelled.',
  },
  'L11.1': {
    vi: 'Nhà cung cấp phải thiết kế, vận hành hệ thống giao tiếp với con người sao cho họ biết mình đang nói chuyện với máy, trừ khi luật cho phép khác.',
    en: 'Providers design and run systems that interact with people so that users know they are dealing with AI, unless the law says otherwise.',
  },
  'L11.2': {
    vi: 'Nhà cung cấp phải đánh dấu âm thanh, hình ảnh, video do hệ thống tạo ra để máy đọc được.',
    en: 'Providers see that audio, images and video made by their systems carry a machine-readable mark.',
  },
  'L11.3': {
    vi: 'Bên triển khai phải báo rõ khi đưa ra công chúng nội dung do máy tạo hoặc sửa mà dễ gây nhầm về sự thật của sự kiện, con người.',
    en: 'Deployers give clear notice when publishing AI-made or AI-edited content that could mislead about whether events or people are real.',
  },
  'L11.4': {
    vi: 'Bên triển khai phải gắn nhãn dễ thấy cho nội dung giả lập người thật hoặc tái hiện sự kiện thật; với tác phẩm nghệ thuật, nhãn đặt sao cho không cản trở việc thưởng thức.',
    en: 'Deployers visibly label content that imitates real people or re-creates real events; for artistic works the label is placed so as not to spoil the experience.',
  },
  'L11.5': {
    vi: 'Nhà cung cấp và bên triển khai giữ các thông tin minh bạch này trong suốt thời gian phục vụ người dùng.',
    en: 'Providers and deployers keep this information in place for as long as the system, product or content is offered.',
  },
  'L11.6': {
    vi: 'Chính phủ quy định hình thức thông báo và gắn nhãn.',
    en: 'The Government lays down the forms of notice and labelling.',
  },
  L12: {
    heading: { vi: 'Trách nhiệm quản lý và xử lý sự cố trí tuệ nhân tạo', en: 'Managing and handling AI incidents' },
    vi: 'Các bên phải ngăn, phát hiện, khắc phục sự cố và báo cáo sự cố nghiêm trọng qua Cổng.',
    en: 'Everyone involved prevents, detects and remedies incidents; serious ones are reported through the portal.',
  },
  'L12.1': {
    vi: 'Nhà phát triển, nhà cung cấp, bên triển khai và người sử dụng đều phải giữ hệ thống an toàn, đáng tin và kịp thời khắc phục sự cố.',
    en: 'Developers, providers, deployers and users all keep systems safe and reliable and promptly find and fix incidents.',
  },
  'L12.2': {
    vi: 'Khi có sự cố nghiêm trọng, mỗi bên có trách nhiệm riêng nêu tại các điểm dưới đây.',
    en: 'In a serious incident each party has its own duties, set out in the points below.',
  },
  'L12.2a': {
    vi: 'Nhà phát triển, nhà cung cấp phải khẩn trương khắc phục, tạm dừng hoặc thu hồi hệ thống và báo cơ quan có thẩm quyền.',
    en: 'Developers and providers urgently fix, suspend or recall the system and tell the competent authority.',
  },
  'L12.2b': {
    vi: 'Bên triển khai và người sử dụng phải ghi nhận, báo kịp thời và phối hợp khắc phục.',
    en: 'Deployers and users record the incident, report it promptly and help put it right.',
  },
  'L12.3': {
    vi: 'Cơ quan có thẩm quyền nhận báo cáo, xác minh, hướng dẫn và khi cần thì buộc hệ thống dừng tạm thời, thu hồi hay đánh giá lại.',
    en: 'The authority receives, verifies and guides, and may require suspension, recall or re-assessment of the system.',
  },
  'L12.4': {
    vi: 'Báo cáo và xử lý sự cố được làm qua Cổng một cửa.',
    en: 'Reporting and handling go through the one-stop portal.',
  },
  'L12.5': {
    vi: 'Chính phủ quy định cách báo cáo và trách nhiệm của từng bên theo mức nghiêm trọng và phạm vi ảnh hưởng.',
    en: 'The Government sets reporting and each party’s responsibilities according to severity and reach.',
  },
  L13: {
    heading: {
      vi: 'Đánh giá sự phù hợp đối với hệ thống trí tuệ nhân tạo có rủi ro cao',
      en: 'Conformity assessment of high-risk AI systems',
    },
    vi: 'Hệ thống rủi ro cao phải được đánh giá sự phù hợp thì mới được đưa vào sử dụng.',
    en: 'A high-risk system may be put into use only after its conformity has been assessed.',
  },
  'L13.1': {
    vi: 'Phải đánh giá trước khi đưa vào sử dụng và mỗi khi có thay đổi đáng kể; có tiêu chuẩn, quy chuẩn kỹ thuật thì còn phải đánh giá theo luật đó.',
    en: 'Assessment is due before use and upon significant change; where standards or technical regulations exist, their assessment rules apply too.',
  },
  'L13.2': {
    vi: 'Đánh giá sự phù hợp là xác nhận hệ thống đáp ứng Điều 14, theo một trong hai cách dưới đây.',
    en: 'Conformity assessment confirms that the requirements of Article 14 are met, in one of the two ways below.',
  },
  'L13.2a': {
    vi: 'Hệ thống thuộc danh mục phải chứng nhận: tổ chức đánh giá đã đăng ký hoặc được thừa nhận thực hiện.',
    en: 'Systems on the must-certify list: assessed by a registered or recognised conformity assessment body.',
  },
  'L13.2b': {
    vi: 'Hệ thống rủi ro cao khác: nhà cung cấp tự đánh giá hoặc thuê tổ chức đánh giá.',
    en: 'Other high-risk systems: the provider assesses conformity itself or hires a body to do so.',
  },
  'L13.3': {
    vi: 'Kết quả đánh giá là điều kiện để đưa vào sử dụng; chủ hệ thống phải duy trì sự phù hợp, công khai thông tin, và cơ quan dựa vào đó để kiểm tra.',
    en: 'The result is a condition for use; conformity must be maintained and information published, and inspections build on it.',
  },
  'L13.4': {
    vi: 'Thủ tướng Chính phủ ban hành Danh mục hệ thống rủi ro cao, trong đó nêu hệ thống nào phải chứng nhận trước khi sử dụng.',
    en: 'The Prime Minister issues the List of high-risk systems, including those that must be certified before use.',
  },
  'L13.5': {
    vi: 'Tổ chức đánh giá, kiểm định phải độc lập, đủ năng lực và được cơ quan nhà nước giám sát định kỳ.',
    en: 'Assessment and testing bodies are independent and competent, and are supervised periodically by the State.',
  },
  'L13.6': {
    vi: 'Chính phủ quy định cụ thể việc đánh giá sự phù hợp.',
    en: 'The Government lays down conformity assessment in detail.',
  },
  L14: {
    heading: { vi: 'Quản lý hệ thống trí tuệ nhân tạo có rủi ro cao', en: 'Management of high-risk AI systems' },
    vi: 'Nghĩa vụ của nhà cung cấp, bên triển khai và người sử dụng hệ thống rủi ro cao, và điều kiện với nhà cung cấp nước ngoài.',
    en: 'Duties of providers, deployers and users of high-risk systems, and conditions for foreign providers.',
  },
  'L14.1': {
    vi: 'Nhà cung cấp hệ thống rủi ro cao có bảy trách nhiệm dưới đây.',
    en: 'The provider of a high-risk system has the seven duties below.',
  },
  'L14.1a': {
    vi: 'Lập, duy trì biện pháp quản lý rủi ro và rà soát lại khi có thay đổi đáng kể hoặc rủi ro mới.',
    en: 'Set up and maintain risk-management measures and review them upon significant change or new risk.',
  },
  'L14.1b': {
    vi: 'Quản trị dữ liệu huấn luyện, kiểm thử, vận hành cho đạt chất lượng và hợp mục đích, trong khả năng kỹ thuật của mình.',
    en: 'Govern training, testing and operational data so that they are of good quality and fit for purpose, within technical reach.',
  },
  'L14.1c': {
    vi: 'Lập, cập nhật, giữ hồ sơ kỹ thuật và nhật ký ở mức cần thiết cho việc đánh giá, hậu kiểm; cung cấp cho cơ quan khi cần, vừa đủ và không lộ bí mật kinh doanh.',
    en: 'Keep a technical file and operation log to the extent needed for assessment and later checks, and give them to the authority only as necessary, proportionately and without exposing business secrets.',
    note: {
      vi: 'Luật không ấn định số năm lưu giữ.',
      en: 'The Law fixes no number of years for retention.',
    },
  },
  'L14.1d': {
    vi: 'Thiết kế để con người giám sát và can thiệp được.',
    en: 'Design the system so that people can oversee and intervene.',
  },
  'L14.1dd': {
    vi: 'Giữ minh bạch và xử lý sự cố theo Điều 11 và Điều 12.',
    en: 'Meet the transparency and incident duties of Articles 11 and 12.',
  },
  'L14.1e': {
    vi: 'Giải trình với cơ quan về mục đích, nguyên lý, dữ liệu đầu vào chính và biện pháp kiểm soát rủi ro; cung cấp thông tin công khai cho người dùng, người bị ảnh hưởng; không ai được buộc lộ mã nguồn, thuật toán chi tiết, tham số hay bí mật.',
    en: 'Explain to the authority the purpose, principle of operation, main input data and risk controls, and inform users and affected persons; source code, detailed algorithms, parameters and secrets may not be demanded.',
  },
  'L14.1g': {
    vi: 'Phối hợp với cơ quan và bên triển khai khi kiểm tra, đánh giá, hậu kiểm và khắc phục sự cố.',
    en: 'Cooperate with the authority and the deployer in checks, assessments and incident remedies.',
  },
  'L14.2': {
    vi: 'Bên triển khai hệ thống rủi ro cao có sáu trách nhiệm dưới đây.',
    en: 'The deployer of a high-risk system has the six duties below.',
  },
  'L14.2a': {
    vi: 'Vận hành, giám sát đúng mục đích, phạm vi và mức rủi ro đã phân loại, không tự làm phát sinh rủi ro mới.',
    en: 'Operate and supervise the system within its classified purpose, scope and risk level, adding no new or higher risk.',
  },
  'L14.2b': {
    vi: 'Khi sử dụng phải an toàn, giữ kín dữ liệu và để con người can thiệp được.',
    en: 'Keep use safe, data secure and human intervention possible.',
  },
  'L14.2c': {
    vi: 'Luôn đáp ứng tiêu chuẩn, quy chuẩn kỹ thuật trong lúc vận hành.',
    en: 'Keep meeting the applicable standards and technical regulations in operation.',
  },
  'L14.2d': {
    vi: 'Làm tròn nghĩa vụ minh bạch và xử lý sự cố của Điều 11, Điều 12.',
    en: 'Meet the transparency and incident duties of Articles 11 and 12.',
  },
  'L14.2dd': {
    vi: 'Giải trình khi cơ quan hỏi hệ thống vận hành thế nào, rủi ro và sự cố được xử lý ra sao; cho người dùng và người bị ảnh hưởng biết hệ thống hoạt động ra sao và có rủi ro gì.',
    en: 'Explain operation, risk control and incident handling to the authority, and tell users and affected persons how the system works and what its risks are.',
  },
  'L14.2e': {
    vi: 'Phối hợp với nhà cung cấp và cơ quan khi kiểm tra, đánh giá và khắc phục sự cố.',
    en: 'Cooperate with the provider and the authority in checks, assessments and incident remedies.',
  },
  'L14.3': {
    vi: 'Người sử dụng phải theo đúng quy trình, hướng dẫn, không tự ý can thiệp đổi tính năng và báo ngay sự cố cho bên triển khai.',
    en: 'Users follow procedures and safety guidance, do not tamper with the system, and promptly tell the deployer of incidents.',
  },
  'L14.4': {
    vi: 'Chỉ yêu cầu giải trình trong khả năng kỹ thuật của hệ thống và không làm lộ bí mật kinh doanh.',
    en: 'Explanations stay within what the system technically allows and do not reveal business secrets.',
  },
  'L14.5': {
    vi: 'Nhà cung cấp, bên triển khai được khuyến khích mua bảo hiểm trách nhiệm hoặc có biện pháp bảo đảm khác để kịp bồi thường.',
    en: 'Liability insurance or another guarantee is encouraged, so that incidents are remedied and damage compensated quickly.',
  },
  'L14.6': {
    vi: 'Nhà cung cấp nước ngoài phải có đầu mối liên hệ hợp pháp tại Việt Nam; nếu hệ thống thuộc diện phải chứng nhận thì phải có hiện diện thương mại hoặc đại diện được ủy quyền.',
    en: 'A foreign provider of a high-risk system needs a lawful contact point in Vietnam and, where certification is mandatory, a commercial presence or authorised representative.',
  },
  'L14.7': {
    vi: 'Chính phủ quy định cụ thể việc quản lý hệ thống rủi ro cao.',
    en: 'The Government lays down the management of high-risk systems in detail.',
  },
  L15: {
    heading: {
      vi: 'Quản lý hệ thống trí tuệ nhân tạo có rủi ro trung bình và thấp',
      en: 'Management of medium- and low-risk AI systems',
    },
    vi: 'Hệ thống rủi ro trung bình phải minh bạch và giải trình khi được hỏi; hệ thống rủi ro thấp chỉ giải trình khi có dấu hiệu sai phạm.',
    en: 'Medium-risk systems owe transparency and explanations on request; low-risk systems only when something seems wrong.',
  },
  'L15.1': {
    vi: 'Với rủi ro trung bình, các bên có bốn trách nhiệm dưới đây.',
    en: 'For medium risk, the four duties below apply.',
  },
  'L15.1a': {
    vi: 'Nhà cung cấp và bên triển khai phải minh bạch theo Điều 11.',
    en: 'Provider and deployer meet the transparency duties of Article 11.',
  },
  'L15.1b': {
    vi: 'Nhà cung cấp giải trình về mục đích, nguyên lý, dữ liệu đầu vào chính và biện pháp an toàn khi cơ quan thanh tra, kiểm tra hoặc thấy rủi ro, sự cố; không bị buộc lộ mã nguồn, thuật toán, tham số hay bí mật.',
    en: 'During inspections, or when risk or an incident appears, the provider explains purpose, principle of operation, main input data and safety measures; source code, algorithms, parameters and secrets stay out.',
  },
  'L15.1c': {
    vi: 'Khi cơ quan yêu cầu, bên triển khai giải trình cách mình vận hành, kiểm soát rủi ro, xử lý sự cố và giữ quyền lợi cho người khác.',
    en: 'On the authority’s request, the deployer explains operation, risk control, incident handling and how others’ rights are protected.',
  },
  'L15.1d': {
    vi: 'Người sử dụng phải tôn trọng quy định về thông báo và gắn nhãn.',
    en: 'Users respect the rules on notices and labels.',
  },
  'L15.2': {
    vi: 'Với rủi ro thấp, chỉ áp dụng các điểm dưới đây.',
    en: 'For low risk, only the points below apply.',
  },
  'L15.2a': {
    vi: 'Nhà cung cấp giải trình nếu cơ quan hỏi vì có dấu hiệu phạm luật hoặc xâm hại quyền lợi.',
    en: 'The provider explains if the authority asks because of signs of a violation or harm to rights.',
  },
  'L15.2b': {
    vi: 'Bên triển khai cũng giải trình trong cùng những trường hợp ấy.',
    en: 'The deployer explains in the same cases.',
  },
  'L15.2c': {
    vi: 'Người sử dụng được dùng hệ thống vào mọi việc hợp pháp và tự chịu trách nhiệm về việc dùng của mình.',
    en: 'Users may use the system for any lawful purpose and answer for their own use.',
  },
  'L15.3': {
    vi: 'Nhà nước khuyến khích áp dụng tiêu chuẩn kỹ thuật cho cả hai mức rủi ro này.',
    en: 'Technical standards are encouraged for medium- and low-risk systems too.',
  },
} satisfies ProvisionTexts;
