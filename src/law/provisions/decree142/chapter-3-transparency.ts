import type { ProvisionTexts } from '../text.ts';

/** Decree 142/2026/NĐ-CP, chapter III: Articles 16 to 20, transparency, incidents, impact assessment. */
export const DECREE142_CHAPTER_3 = {
  D16: {
    heading: { vi: 'Nguyên tắc minh bạch và giải trình', en: 'Principles of transparency and explanation' },
    vi: 'Nhà cung cấp và bên triển khai phải minh bạch, giữ tài liệu và giải trình khi được yêu cầu bằng văn bản.',
    en: 'Providers and deployers are transparent, keep records and explain on written request.',
  },
  'D16.1': {
    vi: 'Thông báo, đánh dấu, gắn nhãn theo Điều 11 của Luật, vừa với mục đích, bối cảnh và mức rủi ro.',
    en: 'Notices, marks and labels under Article 11 of the Law fit the purpose, context and risk.',
  },
  'D16.2': {
    vi: 'Nhà cung cấp và bên triển khai có ba nghĩa vụ dưới đây.',
    en: 'Provider and deployer have the three duties below.',
  },
  'D16.2a': {
    vi: 'Thông báo, đánh dấu và gắn nhãn theo luật.',
    en: 'Give notice, mark and label as the law requires.',
  },
  'D16.2b': {
    vi: 'Cho biết mục đích, phạm vi, điều kiện dùng và hạn chế của hệ thống.',
    en: 'State the system’s purpose, scope, conditions of use and limitations.',
  },
  'D16.2c': {
    vi: 'Lưu thông tin, tài liệu để phục vụ kiểm tra.',
    en: 'Keep information and documents for checks.',
  },
  'D16.3': {
    vi: 'Chỉ phải giải trình khi cơ quan yêu cầu bằng văn bản; phạm vi và thời hạn phải hợp với vai trò và mức rủi ro.',
    en: 'Explanations are owed on written request only, with a scope and time limit fitting the role and the risk.',
  },
  'D16.4': {
    vi: 'Khi giải trình không ai bị buộc lộ mã nguồn, thuật toán chi tiết, dữ liệu huấn luyện, tham số hay bí mật, trừ khi luật khác quy định.',
    en: 'Source code, detailed algorithms, training data, parameters and secrets need not be disclosed, unless other law requires.',
  },
  'D16.5': {
    vi: 'Cung cấp thông tin vẫn phải theo luật dữ liệu và bảo vệ dữ liệu cá nhân.',
    en: 'Supplying information respects data and personal-data law.',
  },
  'D16.6': {
    vi: 'Dùng mô hình của người khác thì nhà cung cấp phải thỏa thuận để có đủ thông tin kỹ thuật khi cần minh bạch, giải trình.',
    en: 'A provider that builds in another’s model agrees with its supplier on the technical information needed.',
  },
  D17: {
    heading: {
      vi: 'Đánh dấu kỹ thuật đối với nội dung do hệ thống trí tuệ nhân tạo tạo ra',
      en: 'Machine-readable marking of AI-made content',
    },
    vi: 'Âm thanh, hình ảnh, video do máy tạo phải mang dấu máy đọc được; không ấn định công nghệ nào.',
    en: 'AI-made audio, images and video carry a machine-readable mark; no particular technology is prescribed.',
  },
  'D17.1': {
    vi: 'Nhà cung cấp phải đánh dấu âm thanh, hình ảnh, video; văn bản thì không bắt buộc.',
    en: 'Providers mark audio, images and video; text need not be marked.',
  },
  'D17.2': {
    vi: 'Dấu phải đọc được bằng máy và được gắn bằng một trong bốn cách dưới đây.',
    en: 'The mark must be machine-readable and made in one of the four ways below.',
  },
  'D17.2a': {
    vi: 'Ghi vào cấu trúc tệp hoặc dữ liệu nội dung.',
    en: 'In the structure of the file or the content data.',
  },
  'D17.2b': {
    vi: 'Ghi vào siêu dữ liệu của tệp.',
    en: 'In the file’s metadata.',
  },
  'D17.2c': {
    vi: 'Dùng chữ ký số, chữ ký điện tử hoặc cách xác thực tương đương.',
    en: 'By digital or electronic signature or an equivalent means.',
  },
  'D17.2d': {
    vi: 'Dùng giải pháp kỹ thuật khác cũng nhận diện được.',
    en: 'By another technical solution that allows recognition.',
  },
  'D17.3': {
    vi: 'Dấu phải cho biết nội dung do máy tạo hoặc sửa; có thể thêm tên nhà cung cấp, hệ thống, thời điểm để truy vết.',
    en: 'The mark says the content was AI-made or AI-edited; provider, system and time may be added for tracing.',
  },
  'D17.4': {
    vi: 'Dấu phải được giữ suốt quá trình tạo, xuất, cung cấp nội dung trong phần hệ thống kiểm soát.',
    en: 'The mark is kept through creation, export and delivery, as far as the system controls them.',
  },
  'D17.5': {
    vi: 'Hệ thống mã nguồn mở hoặc miễn phí được coi là đã làm đúng khi thuộc một trong hai cách dưới đây; bên triển khai đưa nội dung ra công chúng thì phải tự đánh dấu.',
    en: 'Open-source or free systems comply in one of the two ways below; the deployer who publishes the content must then mark it.',
  },
  'D17.5a': {
    vi: 'Có sẵn chức năng đánh dấu.',
    en: 'Marking is built in.',
  },
  'D17.5b': {
    vi: 'Công bố công cụ, cấu hình, giao diện lập trình hoặc tài liệu để bên triển khai tự bật chức năng đánh dấu.',
    en: 'Tools, configuration, API or documents that let deployers mark are published.',
  },
  'D17.6': {
    vi: 'Bộ Khoa học và Công nghệ công bố tiêu chuẩn, hướng dẫn tham chiếu; việc này không tạo thêm thủ tục hay nghĩa vụ.',
    en: 'The Ministry of Science and Technology publishes reference standards and guidance, adding no procedure or duty.',
  },
  D18: {
    heading: {
      vi: 'Thông báo và gắn nhãn hiển thị đối với nội dung do hệ thống trí tuệ nhân tạo tạo ra',
      en: 'Notices and visible labels on AI-made content',
    },
    vi: 'Bên triển khai thông báo, gắn nhãn nội dung dễ gây nhầm; quy định yêu cầu, cách thể hiện và trường hợp được miễn.',
    en: 'Deployers announce or label content that may mislead: requirements, forms and exemptions.',
  },
  'D18.1': {
    vi: 'Phải báo rõ khi đưa ra công chúng nội dung dễ gây nhầm về sự kiện, nhân vật hoặc nguồn gốc.',
    en: 'Clear notice is due when publishing content that could mislead about events, people or origin.',
  },
  'D18.2': {
    vi: 'Âm thanh, hình ảnh, video phải có nhãn dễ thấy trong hai trường hợp dưới đây.',
    en: 'Audio, images and video carry a visible label in the two cases below.',
  },
  'D18.2a': {
    vi: 'Giả ngoại hình hoặc giọng nói người thật.',
    en: 'They imitate a real person’s looks or voice.',
  },
  'D18.2b': {
    vi: 'Dựng lại sự kiện có thật, trừ khi luật quy định khác.',
    en: 'They re-create a real event, unless the law says otherwise.',
  },
  'D18.3': {
    vi: 'Thông báo và nhãn phải đạt năm yêu cầu dưới đây.',
    en: 'Notices and labels meet the five requirements below.',
  },
  'D18.3a': {
    vi: 'Rõ ràng, dễ hiểu, dễ thấy.',
    en: 'Clear, easy to understand, easy to notice.',
  },
  'D18.3b': {
    vi: 'Có trước hoặc ngay khi người xem tiếp cận nội dung.',
    en: 'Present before or when the audience meets the content.',
  },
  'D18.3c': {
    vi: 'Không được thiết kế để giấu hay làm mờ bản chất nội dung.',
    en: 'Not designed to hide or blur what the content is.',
  },
  'D18.3d': {
    vi: 'Hợp với loại nội dung và cách cung cấp.',
    en: 'Fitting the kind of content and how it is delivered.',
  },
  'D18.3dd': {
    vi: 'Không cản trở đáng kể việc xem, trình diễn, sử dụng.',
    en: 'Not a considerable obstacle to viewing, performance or use.',
  },
  'D18.4': {
    vi: 'Không phải gắn nhãn trong bốn trường hợp dưới đây.',
    en: 'No label is required in the four cases below.',
  },
  'D18.4a': {
    vi: 'Chỉnh kỹ thuật cho rõ, đẹp hơn mà không đổi bản chất, ngữ cảnh.',
    en: 'Technical edits for quality that change neither nature nor context.',
  },
  'D18.4b': {
    vi: 'Sửa chính tả, ngữ pháp, tóm tắt, diễn giải, dịch mà không làm sai nội dung gốc.',
    en: 'Spelling, grammar, summary, paraphrase or translation that does not distort the text.',
  },
  'D18.4c': {
    vi: 'Chỉ dùng nội bộ, không đưa ra công chúng.',
    en: 'Internal use, not made public.',
  },
  'D18.4d': {
    vi: 'Tạo ra khi nghiên cứu, phát triển, thử nghiệm và không đưa ra công chúng.',
    en: 'Content of research, development or controlled tests, not made public.',
  },
  'D18.5': {
    vi: 'Bên triển khai tự chọn cách thể hiện, chẳng hạn bốn cách dưới đây.',
    en: 'The deployer chooses the form, such as the four below.',
  },
  'D18.5a': {
    vi: 'Ngay trên nội dung.',
    en: 'On the content itself.',
  },
  'D18.5b': {
    vi: 'Ở tiêu đề, phần mô tả hoặc chú thích.',
    en: 'In the title, description or caption.',
  },
  'D18.5c': {
    vi: 'Trên giao diện của nền tảng.',
    en: 'On the platform’s interface.',
  },
  'D18.5d': {
    vi: 'Bằng âm thanh hoặc cách phù hợp khác.',
    en: 'By sound or another suitable way.',
  },
  'D18.6': {
    vi: 'Với phim, chương trình nghệ thuật, bên trực tiếp công bố gắn nhãn ở mở đầu, kết thúc, phần tên, mô tả hay tài liệu kèm; bên tạo nội dung phải cung cấp thông tin để làm việc đó.',
    en: 'For films and creative works, whoever publishes labels them in the opening, ending, credits, description or leaflet, with information from whoever made the content.',
  },
  'D18.7': {
    vi: 'Bộ Khoa học và Công nghệ công bố hướng dẫn tham chiếu về hình thức; không tạo thêm nghĩa vụ.',
    en: 'The Ministry of Science and Technology publishes reference guidance on the forms, adding no duty.',
  },
  D19: {
    heading: { vi: 'Báo cáo và xử lý sự cố nghiêm trọng', en: 'Reporting and handling serious incidents' },
    vi: 'Sự cố nào là nghiêm trọng, ai báo cáo, trong 72 giờ hay 05 ngày làm việc, và báo cáo khắc phục trong 15 ngày.',
    en: 'Which incidents are serious, who reports, within 72 hours or 5 working days, and the remedy report within 15 days.',
  },
  'D19.1': {
    vi: 'Sự cố là nghiêm trọng khi gây ra một trong bốn hậu quả dưới đây.',
    en: 'An incident is serious when it causes one of the four consequences below.',
    note: {
      vi: 'Luật (khoản 8 Điều 3) còn tính cả nguy cơ gây thiệt hại.',
      en: 'The Law (Article 3, clause 8) also counts the risk of harm.',
    },
  },
  'D19.1a': {
    vi: 'Chết người hoặc tổn hại nặng sức khỏe.',
    en: 'Loss of life or serious harm to health.',
  },
  'D19.1b': {
    vi: 'Thiệt hại tài sản đáng kể hoặc ảnh hưởng nặng hoạt động của tổ chức.',
    en: 'Considerable damage to property or serious effect on an organisation.',
  },
  'D19.1c': {
    vi: 'Xâm phạm nặng quyền con người, quyền và lợi ích hợp pháp.',
    en: 'Serious violation of human rights or lawful rights and interests.',
  },
  'D19.1d': {
    vi: 'Gián đoạn nặng dịch vụ công, dịch vụ thiết yếu hoặc ảnh hưởng an ninh, trật tự.',
    en: 'Serious disruption of public or essential services, or effect on security or public order.',
  },
  'D19.2': {
    vi: 'Khi có sự cố nghiêm trọng, mỗi bên làm phần việc dưới đây.',
    en: 'In a serious incident each party does its part below.',
  },
  'D19.2a': {
    vi: 'Bên triển khai, người sử dụng ghi nhận, hạn chế hậu quả và báo nhà cung cấp.',
    en: 'Deployers and users record it, limit the consequences and tell the provider.',
  },
  'D19.2b': {
    vi: 'Nhà cung cấp dùng biện pháp kỹ thuật để chặn, hạn chế, khắc phục.',
    en: 'The provider stops, limits and remedies it by technical means.',
  },
  'D19.2c': {
    vi: 'Nhà cung cấp và bên triển khai cùng cung cấp thông tin, xử lý.',
    en: 'Provider and deployer share information and act together.',
  },
  'D19.3': {
    vi: 'Nhà cung cấp hoặc bên triển khai báo cáo sơ bộ qua Cổng theo Mẫu AI01a (tổ chức) hoặc AI01b (cá nhân) trong thời hạn dưới đây; không liên lạc được nhà cung cấp thì bên triển khai phải báo.',
    en: 'Provider or deployer files a preliminary report on the portal (form AI01a for organisations, AI01b for individuals) within the limits below; if the provider cannot be reached, the deployer must.',
  },
  'D19.3a': {
    vi: 'Sự cố khẩn cấp (điểm a, điểm d khoản 1, và điểm c khi không kiểm soát được): trong 72 giờ từ lúc xác nhận sự cố.',
    en: 'Urgent incidents (points (a) and (d) of clause 1, and (c) when out of control): within 72 hours of confirmation.',
  },
  'D19.3b': {
    vi: 'Sự cố nghiêm trọng khác: trong 05 ngày làm việc từ lúc xác nhận.',
    en: 'Other serious incidents: within 5 working days of confirmation.',
  },
  'D19.3c': {
    vi: 'Xác nhận là khi đã đủ thông tin ban đầu cho thấy sự cố có thật và nhiều khả năng do lỗi hệ thống, không chờ điều tra xong; nộp đúng hạn không bị coi là nhận lỗi.',
    en: 'Confirmation is the moment when there is enough initial information that the incident is real and probably due to the system, without awaiting full investigation; filing in time admits no fault.',
    note: {
      vi: 'Mẫu AI01 hỏi thời điểm xác nhận mối liên hệ nhân quả, còn Nghị định tính từ lúc xác nhận sự cố.',
      en: 'Form AI01 asks when the causal link was confirmed, while the body counts from confirmation of the incident.',
    },
  },
  'D19.4': {
    vi: 'Phải giữ nhật ký, dữ liệu về sự cố và gửi báo cáo chính thức về kết quả khắc phục trong 15 ngày từ ngày nộp báo cáo sơ bộ.',
    en: 'Logs and data of the incident are kept, and an official report on the remedy is due within 15 days of the preliminary report.',
    note: {
      vi: 'Nghị định không ban hành mẫu cho báo cáo chính thức và không ấn định số năm lưu.',
      en: 'The Decree has no form for the official report and fixes no years of retention.',
    },
  },
  'D19.5': {
    vi: 'Sự cố cũng phải báo theo luật an ninh mạng, dữ liệu cá nhân hay luật ngành thì báo theo luật đó; các cơ quan chia sẻ và không đòi lại dữ liệu đã có.',
    en: 'Where cybersecurity, personal-data or sector law also requires a report, that law is followed; agencies share and never ask again for what they already hold.',
  },
  'D19.6': {
    vi: 'Cơ quan có thẩm quyền tiếp nhận, xác minh, hướng dẫn và khi cần được yêu cầu dừng tạm thời, thu hồi hay đánh giá lại.',
    en: 'The authority receives, verifies and guides, and may require suspension, recall or re-assessment.',
    note: {
      vi: 'Bản gốc dẫn khoản 2 Điều 12 của Luật; quyền này nằm ở khoản 3.',
      en: 'The issued text refers to Article 12, clause 2 of the Law; the power stands in clause 3.',
    },
  },
  'D19.7': {
    vi: 'Có dấu hiệu đụng tới an ninh, trật tự hoặc tội phạm thì Bộ Khoa học và Công nghệ phối hợp với Bộ Công an.',
    en: 'Where security, public order or a crime may be involved, the Ministry of Science and Technology works with the Ministry of Public Security.',
  },
  'D19.8': {
    vi: 'Báo cáo và tiếp nhận đều qua Cổng một cửa.',
    en: 'Reports are made and received through the one-stop portal.',
  },
  D20: {
    heading: {
      vi: 'Đánh giá tác động khi sử dụng hệ thống trí tuệ nhân tạo trong cơ quan nhà nước',
      en: 'Impact assessment of AI in state agencies',
    },
    vi: 'Cơ quan nhà nước lập báo cáo theo Mẫu AI02, người đứng đầu duyệt trước khi dùng và công khai.',
    en: 'State agencies report on form AI02, approved by their head before use and published.',
  },
  'D20.1': {
    vi: 'Phải đánh giá khi hệ thống thuộc một trong hai trường hợp dưới đây.',
    en: 'Assessment is due in either of the two cases below.',
  },
  'D20.1a': {
    vi: 'Hệ thống rủi ro cao.',
    en: 'The system is high-risk.',
  },
  'D20.1b': {
    vi: 'Hệ thống thuộc khoản 7 mà kết quả là căn cứ trực tiếp cho quyết định hành chính.',
    en: 'The system falls under clause 7 and its result is the direct basis of an administrative decision.',
  },
  'D20.2': {
    vi: 'Đổi mục đích, chức năng, nguồn dữ liệu chính hay đối tượng làm rủi ro đổi theo thì phải đánh giá bổ sung trước khi dùng tiếp.',
    en: 'A change of purpose, function, main data source or target group that alters the risk needs a supplementary assessment before use goes on.',
  },
  'D20.3': {
    vi: 'Báo cáo lập theo Mẫu AI02 và có bốn nội dung dưới đây.',
    en: 'The report is on form AI02 and has the four parts below.',
  },
  'D20.3a': {
    vi: 'Mô tả hệ thống và mục đích.',
    en: 'Description and purpose of the system.',
  },
  'D20.3b': {
    vi: 'Nhận diện, đánh giá rủi ro.',
    en: 'Identification and assessment of risks.',
  },
  'D20.3c': {
    vi: 'Biện pháp kiểm soát, giảm rủi ro.',
    en: 'Measures to control and reduce risk.',
  },
  'D20.3d': {
    vi: 'Cách con người giám sát, can thiệp khi vận hành.',
    en: 'How people oversee and intervene in operation.',
  },
  'D20.4': {
    vi: 'Người đứng đầu tổ chức lập, duyệt báo cáo trước khi dùng hệ thống và chịu trách nhiệm về nội dung.',
    en: 'The head of the agency has the report drawn up, approves it before use and answers for it.',
  },
  'D20.5': {
    vi: 'Báo cáo phải công khai, trừ phần bí mật hoặc dữ liệu cá nhân.',
    en: 'The report is published, except for secrets and personal data.',
  },
  'D20.6': {
    vi: 'Việc sử dụng phải theo Khung đạo đức và người có thẩm quyền vẫn là người quyết định.',
    en: 'Use follows the Ethics Framework, and the competent official still decides.',
  },
  'D20.7': {
    vi: 'Hệ thống được coi là động đến quyền con người, sự công bằng trong xã hội hay lợi ích chung khi thuộc một trong bốn trường hợp dưới đây.',
    en: 'A system concerns human rights, social fairness or the public interest in any of the four cases below.',
  },
  'D20.7a': {
    vi: 'Kết quả là căn cứ khi xem xét, quyết định trong quản lý nhà nước hoặc dịch vụ công.',
    en: 'Its result is a basis for decisions in state management or public services.',
  },
  'D20.7b': {
    vi: 'Dùng để phân loại, chấm điểm, đánh giá, xếp hạng tổ chức, cá nhân.',
    en: 'It classifies, scores, evaluates or ranks organisations or persons.',
  },
  'D20.7c': {
    vi: 'Dùng để chia ngân sách, nguồn lực công hoặc xác định ai được hưởng chính sách và hưởng bao nhiêu.',
    en: 'It allocates public budget or resources, or decides who gets which benefits.',
  },
  'D20.7d': {
    vi: 'Dùng để phát hiện, chọn, sàng lọc hoặc giám sát tổ chức, cá nhân.',
    en: 'It detects, selects, screens or monitors organisations or persons.',
  },
  'D20.8': {
    vi: 'Bộ Khoa học và Công nghệ theo dõi việc đánh giá và báo cáo Thủ tướng Chính phủ khi cần.',
    en: 'The Ministry of Science and Technology monitors the assessments and reports to the Prime Minister when needed.',
  },
  'D20.9': {
    vi: 'Chi phí lấy từ ngân sách, nguồn thu hợp pháp của đơn vị sự nghiệp và nguồn hợp pháp khác.',
    en: 'It is paid from the state budget, the unit’s lawful revenue and other lawful sources.',
  },
} satisfies ProvisionTexts;
