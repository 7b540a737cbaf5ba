import type { ProvisionTexts } from '../text.ts';

/** Decree 142/2026/NĐ-CP, chapter II, first part: Articles 5 to 12, classification. */
export const DECREE142_CHAPTER_2_CLASSIFICATION = {
  D5: {
    heading: {
      vi: 'Nguyên tắc phân loại và đánh giá sự phù hợp hệ thống trí tuệ nhân tạo',
      en: 'Principles of classification and conformity assessment',
    },
    vi: 'Tám nguyên tắc: dựa trên rủi ro, nhà cung cấp tự làm, không làm trùng với pháp luật chuyên ngành.',
    en: 'Eight principles: risk-based, done by the provider, and never duplicating sector law.',
  },
  'D5.1': {
    vi: 'Phân loại phải căn cứ mức rủi ro.',
    en: 'Classification rests on the level of risk.',
  },
  'D5.2': {
    vi: 'Nhà cung cấp phải phân loại trước khi đưa hệ thống vào sử dụng.',
    en: 'The provider classifies the system before it is put into use.',
  },
  'D5.3': {
    vi: 'Khi việc triển khai, sửa đổi, tích hợp hay đổi mục đích làm rủi ro mới hoặc cao hơn, bên triển khai phải cùng nhà cung cấp phân loại lại.',
    en: 'When deployment, modification, integration or a new purpose raises new or higher risk, the deployer re-classifies together with the provider.',
  },
  'D5.4': {
    vi: 'Hệ thống rủi ro cao phải được nhà cung cấp và bên triển khai đánh giá sự phù hợp.',
    en: 'Provider and deployer see to the conformity assessment of a high-risk system.',
  },
  'D5.5': {
    vi: 'Hệ thống nằm trong sản phẩm, dịch vụ có luật riêng thì theo luật đó cho sản phẩm, và vẫn quản lý rủi ro riêng của phần trí tuệ nhân tạo.',
    en: 'A system built into a regulated product or service follows that regulation, and its AI part still meets the AI risk rules.',
  },
  'D5.6': {
    vi: 'Các cơ quan không được bắt làm trùng; kết quả thử nghiệm, chứng nhận hợp pháp, còn hiệu lực thì được dùng lại và không phải làm lại phần đó.',
    en: 'Agencies may not duplicate work: lawful, complete and valid tests and certificates are reused and need not be repeated.',
  },
  'D5.7': {
    vi: 'Nếu kết quả có sẵn chưa phủ hết yêu cầu về rủi ro của hệ thống thì chỉ phải làm thêm phần còn thiếu.',
    en: 'If existing results do not cover all AI risk requirements, only the missing part is added.',
    note: {
      vi: 'Bản gốc dẫn khoản 4 Điều này; theo nội dung thì kết quả được nói đến ở khoản 6.',
      en: 'The issued text refers to clause 4 of the Article; by its sense the results are those of clause 6.',
    },
  },
  'D5.8': {
    vi: 'Bộ Khoa học và Công nghệ cung cấp công cụ điện tử để tự đánh giá, phân loại; dùng hay không là tùy, và không tạo thêm thủ tục phê duyệt.',
    en: 'The Ministry of Science and Technology offers an electronic tool for self-classification; its use is optional and adds no approval procedure.',
  },
  D6: {
    heading: { vi: 'Phân loại hệ thống trí tuệ nhân tạo', en: 'Classification of AI systems' },
    vi: 'Cách xác định mức rủi ro: có tên trong Danh mục là cao, đúng Điều 9 là trung bình, còn lại là thấp.',
    en: 'How the level is found: on the List means high, within Article 9 means medium, otherwise low.',
  },
  'D6.1': {
    vi: 'Nhà cung cấp tự phân loại và chịu trách nhiệm về sự chính xác, trung thực của kết quả.',
    en: 'The provider classifies its system itself and answers for the accuracy and honesty of the result.',
  },
  'D6.2': {
    vi: 'Chỉ phân loại hệ thống; mô hình đứng riêng không phải phân loại, trừ khi là một phần của hệ thống cụ thể.',
    en: 'Systems are classified, not stand-alone models, unless the model is a component of a given system.',
  },
  'D6.3': {
    vi: 'Mức rủi ro được xác định theo ba điểm dưới đây.',
    en: 'The level is determined by the three points below.',
  },
  'D6.3a': {
    vi: 'Rủi ro cao: hệ thống có trong Danh mục do Thủ tướng Chính phủ ban hành.',
    en: 'High risk: the system is on the List issued by the Prime Minister.',
  },
  'D6.3b': {
    vi: 'Rủi ro trung bình: hệ thống ngoài Danh mục và thuộc trường hợp của Điều 9.',
    en: 'Medium risk: the system is not on the List and falls within Article 9.',
  },
  'D6.3c': {
    vi: 'Rủi ro thấp: hệ thống không thuộc hai mức trên.',
    en: 'Low risk: the system belongs to neither of the two.',
  },
  'D6.4': {
    vi: 'Bên triển khai làm khác công bố ban đầu khiến rủi ro mới hoặc cao hơn thì phải cùng nhà cung cấp rà soát, phân loại lại.',
    en: 'A deployer whose changes depart from the provider’s statement and raise new or higher risk reviews and re-classifies with the provider.',
  },
  D7: {
    heading: {
      vi: 'Danh mục và quy trình ban hành hệ thống trí tuệ nhân tạo có rủi ro cao',
      en: 'The List of high-risk AI systems and how it is issued',
    },
    vi: 'Danh mục gồm những gì và ai đề xuất sửa đổi, bổ sung.',
    en: 'What the List contains and who proposes changes to it.',
  },
  'D7.1': {
    vi: 'Danh mục của Thủ tướng Chính phủ gồm hai phần dưới đây.',
    en: 'The Prime Minister’s List has the two parts below.',
  },
  'D7.1a': {
    vi: 'Các hệ thống được xác định là rủi ro cao.',
    en: 'Systems found to be high-risk.',
  },
  'D7.1b': {
    vi: 'Các hệ thống rủi ro cao phải chứng nhận sự phù hợp trước khi sử dụng.',
    en: 'High-risk systems that must be certified before use.',
  },
  'D7.2': {
    vi: 'Việc rà soát, đề xuất sửa Danh mục được phân công như dưới đây.',
    en: 'Reviewing the List and proposing changes is divided as follows.',
  },
  'D7.2a': {
    vi: 'Ủy ban nhân dân cấp tỉnh rà soát trên địa bàn và gửi đề xuất cho bộ quản lý ngành.',
    en: 'Provincial People’s Committees review systems in their area and send proposals to the line ministry.',
  },
  'D7.2b': {
    vi: 'Các bộ rà soát trong ngành mình và gửi đề xuất cho Bộ Khoa học và Công nghệ tổng hợp, thẩm định.',
    en: 'Ministries review their sectors and send proposals to the Ministry of Science and Technology for appraisal.',
  },
  'D7.2c': {
    vi: 'Cơ quan trung ương của tổ chức chính trị, chính trị - xã hội được đề xuất hệ thống dùng trong công tác nhân sự của hệ thống chính trị.',
    en: 'Central bodies of political and socio-political organisations may propose systems used in personnel work of the political system.',
  },
  'D7.2d': {
    vi: 'Bộ Khoa học và Công nghệ tổng hợp, xây dựng Danh mục và trình Thủ tướng Chính phủ.',
    en: 'The Ministry of Science and Technology compiles the List and submits it to the Prime Minister.',
  },
  D8: {
    heading: {
      vi: 'Tiêu chí và nguyên tắc xây dựng Danh mục hệ thống trí tuệ nhân tạo có rủi ro cao',
      en: 'Criteria and principles for drawing up the List of high-risk AI systems',
    },
    vi: 'Tiêu chí để các bộ đưa hệ thống vào Danh mục, và khi nào không đưa vào.',
    en: 'The criteria by which ministries put systems on the List, and when they do not.',
  },
  'D8.1': {
    vi: 'Một hệ thống được coi là rủi ro cao nếu đạt ít nhất một trong ba tiêu chí dưới đây.',
    en: 'A system counts as high-risk if it meets one or more of the three criteria below.',
  },
  'D8.1a': {
    vi: 'Mức tác động: có thể gây hại tới đâu, tự động tới đâu, chi phối quyết định cuối cùng tới đâu và con người can thiệp được không.',
    en: 'Impact: how much harm is possible, how automatic the system is, how far it shapes the final decision, and whether people can intervene.',
  },
  'D8.1b': {
    vi: 'Lĩnh vực: dùng trong lĩnh vực thiết yếu hoặc gắn trực tiếp với lợi ích công cộng.',
    en: 'Field: use in an essential field or one tied directly to the public interest.',
  },
  'D8.1c': {
    vi: 'Quy mô: bao nhiêu người dùng, bao nhiêu người chịu tác động, có nối với hạ tầng kỹ thuật quan trọng không.',
    en: 'Scale: how many users and affected persons there are, and any link to critical infrastructure.',
  },
  'D8.2': {
    vi: 'Dù đạt tiêu chí trên, hệ thống vẫn không được đề xuất vào Danh mục nếu thuộc một trong bốn trường hợp dưới đây.',
    en: 'Even so, a system is not proposed for the List in any of the four cases below.',
  },
  'D8.2a': {
    vi: 'Hệ thống chỉ thu thập, xử lý, chuẩn hóa, phân loại, dịch hay làm sạch dữ liệu và không trực tiếp ra quyết định.',
    en: 'It only collects, processes, normalises, classifies, translates or improves data and makes no decision directly.',
  },
  'D8.2b': {
    vi: 'Có người đủ thẩm quyền thực sự xem xét độc lập và can thiệp, bác bỏ hay thay đổi trước khi quyết định có hiệu lực.',
    en: 'A competent person can truly review, intervene in, refuse or change a decision before it takes effect.',
  },
  'D8.2c': {
    vi: 'Hệ thống chỉ dùng để quản trị, vận hành nội bộ và không động đến quyền lợi của người ngoài.',
    en: 'It serves internal management only and does not directly touch the rights of outsiders.',
  },
  'D8.2d': {
    vi: 'Hệ thống chỉ phân tích, dự báo, gợi ý để tham khảo và đầu ra không là căn cứ duy nhất cho quyết định cuối cùng.',
    en: 'It only analyses, forecasts or advises, and its output is never the sole basis of a final decision.',
  },
  'D8.3': {
    vi: 'Các bộ dựa vào khoản 1 và khoản 2 để đề xuất hệ thống vào Danh mục.',
    en: 'Ministries propose systems for the List on the basis of clauses 1 and 2.',
  },
  'D8.4': {
    vi: 'Từ Danh mục và yêu cầu của ngành, các bộ đề xuất hệ thống nào phải chứng nhận trước khi dùng.',
    en: 'From the List and sector needs, ministries propose which systems must be certified before use.',
  },
  'D8.5': {
    vi: 'Nếu có bằng chứng đo được về nguy cơ nghiêm trọng cho quốc phòng, an ninh, trật tự, Thủ tướng Chính phủ vẫn có thể đưa hệ thống thuộc khoản 2 vào Danh mục và nêu rõ căn cứ.',
    en: 'On measurable evidence of grave danger to defence, security or public order, the Prime Minister may still list a system of clause 2, stating the grounds.',
  },
  D9: {
    heading: {
      vi: 'Phân loại hệ thống trí tuệ nhân tạo có rủi ro trung bình',
      en: 'Medium-risk classification',
    },
    vi: 'Khi nào hệ thống là rủi ro trung bình, và năm trường hợp không xếp mức này.',
    en: 'When a system is medium-risk, and five cases in which it is not.',
  },
  'D9.1': {
    vi: 'Hệ thống là rủi ro trung bình khi đủ cả hai điều kiện dưới đây.',
    en: 'A system is medium-risk when both conditions below are met.',
  },
  'D9.1a': {
    vi: 'Không có trong Danh mục rủi ro cao.',
    en: 'It is not on the high-risk List.',
  },
  'D9.1b': {
    vi: 'Có thể làm người dùng nhầm lẫn, bị tác động hay thao túng vì không nhận ra mình gặp máy hoặc nội dung do máy tạo.',
    en: 'It can confuse, influence or manipulate users who do not realise that they face AI or AI-made content.',
  },
  'D9.2': {
    vi: 'Bên triển khai dùng cùng tiêu chí khi phân loại lại hệ thống mình đã sửa đổi, tích hợp.',
    en: 'Deployers apply the same test when re-classifying a system they have changed.',
  },
  'D9.3': {
    vi: 'Không xếp rủi ro trung bình nếu hệ thống thuộc một trong năm trường hợp dưới đây.',
    en: 'A system is not classed as medium-risk in any of the five cases below.',
  },
  'D9.3a': {
    vi: 'Chỉ chỉnh sửa kỹ thuật cho đẹp hình thức, không tạo nội dung mới và không đổi danh tính của ai.',
    en: 'It only polishes form technically, creating no new content and changing no one’s identity.',
  },
  'D9.3b': {
    vi: 'Công cụ văn phòng mà người dùng thấy rõ là trí tuệ nhân tạo và không giả lập danh tính hay sự kiện.',
    en: 'It is an office tool plainly recognisable as AI, with no function imitating identities or events.',
  },
  'D9.3c': {
    vi: 'Không tương tác, không cung cấp dịch vụ hay nội dung ra công chúng, kể cả qua bên thứ ba.',
    en: 'It does not interact with, serve or give content to the public, not even through third parties.',
  },
  'D9.3d': {
    vi: 'Dùng cho nghệ thuật, phim, trò chơi, sáng tạo mà bối cảnh cho thấy rõ là hư cấu.',
    en: 'It is used in art, film, games or other creative work whose context is clearly fictional.',
  },
  'D9.3dd': {
    vi: 'Chỉ xử lý dữ liệu hay tối ưu trong hệ thống kỹ thuật; không gặp người dùng, không tạo nội dung công khai, không giữ vai trò điều khiển chính đối với môi trường vật lý.',
    en: 'It only processes data or optimises technical systems: no contact with users, no public content, no main control over the physical world.',
  },
  D10: {
    heading: { vi: 'Công cụ hỗ trợ phân loại rủi ro tự động', en: 'Automatic risk-classification tool' },
    vi: 'Công cụ trên Cổng giúp tự phân loại; không bắt buộc dùng nhưng kết quả có giá trị.',
    en: 'A tool on the portal helps self-classification; its use is optional, yet its result counts.',
  },
  'D10.1': {
    vi: 'Bộ Khoa học và Công nghệ lập và duy trì công cụ này trên Cổng cho nhà cung cấp, bên triển khai.',
    en: 'The Ministry of Science and Technology keeps the tool on the portal for providers and deployers.',
  },
  'D10.2': {
    vi: 'Không ai bị buộc dùng công cụ, và cơ quan không được đòi kết quả của nó như giấy tờ bắt buộc.',
    en: 'No one must use the tool, and no agency may demand its result as a mandatory document.',
  },
  'D10.3': {
    vi: 'Kết quả từ công cụ là tài liệu điện tử hợp lệ của hồ sơ và là một căn cứ khi cơ quan xem xét việc tuân thủ.',
    en: 'The tool’s result is a valid electronic document of the dossier and one ground on which compliance is judged.',
  },
  'D10.4': {
    vi: 'Dùng công cụ rồi mà vẫn chưa rõ, nhà cung cấp có quyền nhờ Bộ Khoa học và Công nghệ hướng dẫn trên hồ sơ kỹ thuật.',
    en: 'If the level is still unclear after using the tool, the provider may ask the Ministry of Science and Technology for guidance on the technical file.',
    note: {
      vi: 'Không có thời hạn trả lời trong Luật hay Nghị định.',
      en: 'Neither the Law nor the Decree sets a time limit for the answer.',
    },
  },
  D11: {
    heading: { vi: 'Rà soát và cập nhật mức độ rủi ro', en: 'Reviewing and updating the risk level' },
    vi: 'Khi nào phải phân loại lại, thông báo trong bao lâu và chuyển tiếp ra sao.',
    en: 'When to re-classify, how soon to notify, and the transition that applies.',
  },
  'D11.1': {
    vi: 'Nhà cung cấp phải rà soát, phân loại lại khi có một trong bốn sự kiện dưới đây.',
    en: 'The provider reviews and re-classifies upon any of the four events below.',
  },
  'D11.1a': {
    vi: 'Chức năng, mục đích hay bối cảnh thay đổi đáng kể, làm ảnh hưởng đến tiêu chí phân loại.',
    en: 'Function, purpose or context changes significantly and touches the classification criteria.',
  },
  'D11.1b': {
    vi: 'Sự cố nghiêm trọng cho thấy rủi ro thật cao hơn mức đã xếp.',
    en: 'A serious incident shows the real risk to be higher than classified.',
  },
  'D11.1c': {
    vi: 'Thủ tướng Chính phủ sửa Danh mục làm mức rủi ro của hệ thống đổi theo.',
    en: 'The Prime Minister amends the List in a way that changes the system’s level.',
  },
  'D11.1d': {
    vi: 'Cơ quan có thẩm quyền yêu cầu bằng văn bản theo khoản 6 Điều 10 của Luật.',
    en: 'The competent authority requires it in writing under Article 10, clause 6 of the Law.',
  },
  'D11.2': {
    vi: 'Bên triển khai tự sửa đổi, tích hợp làm rủi ro mới hoặc cao hơn thì phải cùng nhà cung cấp phân loại lại.',
    en: 'A deployer whose own changes raise new or higher risk re-classifies together with the provider.',
  },
  'D11.3': {
    vi: 'Sau khi phân loại lại, việc thông báo tùy theo mức mới cao hơn hay thấp hơn.',
    en: 'How the new result is notified depends on whether the level rose or fell.',
  },
  'D11.3a': {
    vi: 'Mức mới cao hơn: phải thông báo trong 15 ngày làm việc từ ngày rà soát xong và áp dụng ngay biện pháp của mức mới.',
    en: 'Higher level: notify within 15 working days of completing the review, and apply the new level’s measures at once.',
  },
  'D11.3b': {
    vi: 'Mức mới thấp hơn: có quyền thông báo để được quản lý theo mức mới.',
    en: 'Lower level: one may notify, in order to be managed under the new level.',
  },
  'D11.4': {
    vi: 'Nâng cấp, tối ưu, sửa lỗi hay cập nhật dữ liệu định kỳ mà không đổi bản chất rủi ro thì không phải rà soát, thông báo lại.',
    en: 'Upgrades, tuning, ordinary fixes and periodic data updates that leave the nature of the risk unchanged need no review or new notice.',
  },
  'D11.5': {
    vi: 'Hệ thống bị xếp lại thành rủi ro cao có tối đa 12 tháng từ ngày quyết định sửa Danh mục có hiệu lực để hoàn thiện đánh giá; trong lúc đó vẫn chạy nhưng phải có người giám sát thực chất và lưu đủ nhật ký.',
    en: 'A system re-classified as high-risk has at most 12 months from the day the amended List takes effect to complete its assessment; meanwhile it may run under real human oversight with full logs.',
    note: {
      vi: 'Bản gốc dẫn điểm a khoản 1 (đổi chức năng) nhưng lại đếm từ ngày sửa Danh mục (điểm c): nếu chỉ đổi chức năng thì chưa có mốc bắt đầu.',
      en: 'The issued text refers to point (a) (change of function) yet counts from an amendment of the List (point (c)): a mere change of function has no start date.',
    },
  },
  D12: {
    heading: {
      vi: 'Hồ sơ phân loại rủi ro của hệ thống trí tuệ nhân tạo',
      en: 'Risk-classification dossier',
    },
    vi: 'Hồ sơ gồm bốn phần, dùng chung cho rủi ro cao và trung bình, lưu suốt thời gian hệ thống chạy.',
    en: 'A dossier of four parts, the same for high and medium risk, kept for as long as the system runs.',
  },
  'D12.1': {
    vi: 'Nhà cung cấp phải lập hồ sơ cho hệ thống rủi ro cao và trung bình trước khi đưa vào sử dụng.',
    en: 'The provider draws up the dossier for high- and medium-risk systems before use.',
  },
  'D12.2': {
    vi: 'Hồ sơ gồm đúng bốn phần dưới đây.',
    en: 'The dossier has exactly the four parts below.',
  },
  'D12.2a': {
    vi: 'Nhận diện: tên, phiên bản, mã nội bộ hoặc mã do Nhà nước cấp, và tên, địa chỉ, liên hệ của nhà cung cấp.',
    en: 'Identification: name, version, internal or state-issued code, and the provider’s name, address and contact.',
  },
  'D12.2b': {
    vi: 'Mô tả: mục đích, chức năng chính, kiến trúc ở mức nghiệp vụ, phạm vi triển khai, nhóm người dùng và người bị ảnh hưởng.',
    en: 'Description: purpose, main functions, architecture at the functional level, scope of deployment, groups of users and affected persons.',
  },
  'D12.2c': {
    vi: 'Dữ liệu: mô tả khái quát các loại dữ liệu đầu vào chủ yếu.',
    en: 'Data: a general description of the main kinds of input data.',
  },
  'D12.2d': {
    vi: 'Quản lý rủi ro: tóm tắt biện pháp về rủi ro, an toàn và minh bạch.',
    en: 'Risk management: a summary of the measures on risk, safety and transparency.',
  },
  'D12.3': {
    vi: 'Xây trên mô hình, dịch vụ của bên thứ ba thì chỉ cần nêu thông tin mà mình tiếp cận và kiểm soát hợp pháp.',
    en: 'When building on a third party’s model or service, only information within one’s lawful access and control is owed.',
  },
  'D12.4': {
    vi: 'Không ai bị buộc lộ mã nguồn, tham số, thuật toán chi tiết, dữ liệu huấn luyện thô hay bí mật, trừ khi luật khác quy định.',
    en: 'Source code, parameters, detailed algorithms, raw training data and secrets need not be disclosed, unless other law requires.',
  },
  'D12.5': {
    vi: 'Tài liệu mô tả mô hình hoặc tài liệu theo tiêu chuẩn quốc tế được dùng thay nếu đủ nội dung.',
    en: 'Model documentation or equivalent international documents may be used instead, if complete.',
  },
  'D12.6': {
    vi: 'Nhà cung cấp, bên triển khai lưu hồ sơ suốt thời gian hệ thống hoạt động.',
    en: 'Provider and deployer keep the dossier for as long as the system operates.',
  },
  'D12.7': {
    vi: 'Hệ thống dùng dữ liệu cá nhân được lấy hồ sơ đánh giá tác động xử lý dữ liệu cá nhân để thay hoặc ghép vào hồ sơ này.',
    en: 'Where personal data are used, the data-protection impact assessment may replace or be merged into the dossier.',
  },
} satisfies ProvisionTexts;
