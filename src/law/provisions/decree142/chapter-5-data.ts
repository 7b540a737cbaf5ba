import type { ProvisionTexts } from '../text.ts';

/** Decree 142/2026/NĐ-CP, chapter V, second part: Articles 32 to 37, data, voluntary sharing, core technology. */
export const DECREE142_CHAPTER_5_DATA = {
  D32: {
    heading: { vi: 'Cơ sở dữ liệu phục vụ trí tuệ nhân tạo', en: 'Databases serving AI' },
    vi: 'Ba loại dữ liệu; Bộ Công an làm chủ quản cơ sở dữ liệu quốc gia để huấn luyện, các bộ và tỉnh góp dữ liệu.',
    en: 'Three kinds of data; the Ministry of Public Security owns the national training database, ministries and provinces contribute.',
  },
  'D32.1': {
    vi: 'Cơ sở dữ liệu mở, an toàn, có kiểm soát và gồm ba loại dưới đây.',
    en: 'Databases are open, safe and controlled, with the three kinds below.',
  },
  'D32.1a': { vi: 'Dữ liệu mở.', en: 'Open data.' },
  'D32.1b': { vi: 'Dữ liệu mở có điều kiện.', en: 'Conditionally open data.' },
  'D32.1c': { vi: 'Dữ liệu thương mại.', en: 'Commercial data.' },
  'D32.2': {
    vi: 'Bộ Công an là chủ quản Cơ sở dữ liệu quốc gia về trí tuệ nhân tạo, với ba trách nhiệm dưới đây.',
    en: 'The Ministry of Public Security owns the National AI Database, with the three duties below.',
    note: {
      vi: 'Khác với Cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo do Bộ Khoa học và Công nghệ làm chủ quản (khoản 2 Điều 4).',
      en: 'Not the National Database of AI Systems, owned by the Ministry of Science and Technology (Article 4, clause 2).',
    },
  },
  'D32.2a': {
    vi: 'Xây dựng, vận hành tại Trung tâm dữ liệu quốc gia.',
    en: 'Build and run it at the National Data Centre.',
  },
  'D32.2b': {
    vi: 'Đặt tiêu chuẩn kết nối và yêu cầu an ninh, an toàn.',
    en: 'Set connection standards and security requirements.',
  },
  'D32.2c': {
    vi: 'Trình Thủ tướng Chính phủ danh mục bộ dữ liệu cho lĩnh vực thiết yếu.',
    en: 'Submit the list of datasets for essential fields to the Prime Minister.',
  },
  'D32.3': {
    vi: 'Các bộ ban hành tiêu chuẩn, quy chuẩn cho dữ liệu trong ngành.',
    en: 'Ministries set data standards for their sectors.',
  },
  'D32.4': {
    vi: 'Trung tâm dữ liệu quốc gia cung cấp hạ tầng và năng lực lưu trữ.',
    en: 'The National Data Centre provides infrastructure and storage.',
  },
  'D32.5': {
    vi: 'Các bộ và cấp tỉnh có ba trách nhiệm dưới đây.',
    en: 'Ministries and provinces have the three duties below.',
  },
  'D32.5a': { vi: 'Xây dựng, cập nhật ba loại dữ liệu.', en: 'Build and update the three kinds of data.' },
  'D32.5b': {
    vi: 'Thu thập, bảo đảm chất lượng, gán nhãn, chuẩn hóa bộ dữ liệu thuộc danh mục.',
    en: 'Collect, check, label and standardise the listed datasets.',
  },
  'D32.5c': {
    vi: 'Kết nối, chia sẻ với cơ sở dữ liệu quốc gia.',
    en: 'Connect and share with the national database.',
  },
  'D32.6': {
    vi: 'Ngân sách chi cho việc tạo lập, chuẩn hóa, gán nhãn dữ liệu qua ba phương thức dưới đây.',
    en: 'The budget pays for creating, standardising and labelling data in the three ways below.',
  },
  'D32.6a': { vi: 'Dự án ứng dụng công nghệ thông tin.', en: 'IT application projects.' },
  'D32.6b': {
    vi: 'Nhiệm vụ khoa học, công nghệ, đổi mới sáng tạo.',
    en: 'Science, technology and innovation tasks.',
  },
  'D32.6c': {
    vi: 'Đặt hàng, giao nhiệm vụ, đấu thầu và cách khác theo luật.',
    en: 'Orders, assignments, tenders and other lawful ways.',
  },
  D33: {
    heading: {
      vi: 'Cơ chế hỗ trợ phát triển trí tuệ nhân tạo thông qua chia sẻ tự nguyện',
      en: 'Support in return for voluntary sharing',
    },
    vi: 'Ai tự nguyện chia sẻ dữ liệu, mô hình, công cụ, kết quả nghiên cứu thì được xét hỗ trợ, không bằng tiền.',
    en: 'Those who voluntarily share data, models, tools or research may receive support, never in money.',
  },
  'D33.1': {
    vi: 'Bên chia sẻ đúng luật được xét hỗ trợ theo tiêu chí và nguồn lực hiện có.',
    en: 'Lawful sharers are considered for support by criteria and within resources.',
  },
  'D33.2': {
    vi: 'Hỗ trợ không bằng tiền, theo ba hình thức dưới đây.',
    en: 'Support is non-financial, in the three forms below.',
  },
  'D33.2a': { vi: 'Ưu tiên dùng hạ tầng tính toán, lưu trữ.', en: 'Priority use of computing and storage.' },
  'D33.2b': {
    vi: 'Ưu tiên dùng dịch vụ kỹ thuật xử lý dữ liệu, huấn luyện, kiểm thử.',
    en: 'Priority use of technical services for data, training and testing.',
  },
  'D33.2c': {
    vi: 'Hình thức hợp pháp khác, không phải tiền hay thứ có giá trị như tiền.',
    en: 'Other lawful forms, neither money nor its equivalent.',
  },
  'D33.3': {
    vi: 'Bộ Khoa học và Công nghệ quyết định mức hỗ trợ theo bốn tiêu chí dưới đây.',
    en: 'The Ministry of Science and Technology sets the support by the four criteria below.',
  },
  'D33.3a': { vi: 'Khối lượng, quy mô, phạm vi ứng dụng.', en: 'Volume, scale and scope of use.' },
  'D33.3b': {
    vi: 'Độ hoàn thiện, chuẩn hóa và dùng được ngay.',
    en: 'Completeness, standardisation and readiness for use.',
  },
  'D33.3c': {
    vi: 'Mức độ hiếm và khó thay thế.',
    en: 'Scarcity and difficulty of replacement.',
  },
  'D33.3d': {
    vi: 'Ích lợi cho mô hình tiếng Việt, tiếng dân tộc, lợi ích chung, quản lý nhà nước hoặc đổi mới.',
    en: 'Benefit to Vietnamese and minority languages, the public interest, the State or innovation.',
  },
  'D33.4': {
    vi: 'Việc hỗ trợ giữ ba nguyên tắc dưới đây.',
    en: 'Support keeps the three principles below.',
  },
  'D33.4a': {
    vi: 'Không đổi quyền sở hữu, sở hữu trí tuệ, quyền khai thác.',
    en: 'Ownership, intellectual property and use rights stay as they are.',
  },
  'D33.4b': { vi: 'Không thành mua bán trái luật.', en: 'No unlawful sale arises.' },
  'D33.4c': {
    vi: 'Không quy ra tiền hay hiện vật tương đương.',
    en: 'Nothing is converted into money or goods of equal value.',
  },
  'D33.5': {
    vi: 'Bộ trưởng Bộ Khoa học và Công nghệ quy định mẫu điện tử và hướng dẫn, không thêm thủ tục.',
    en: 'The Minister of Science and Technology sets the electronic form and guidance, adding no procedure.',
  },
  D34: {
    heading: { vi: 'Tổ chức thực hiện hỗ trợ phi tài chính', en: 'Carrying out non-financial support' },
    vi: 'Nêu tài nguyên chia sẻ và nhu cầu trên Cổng một cách tự nguyện; Bộ Khoa học và Công nghệ đánh giá, trả lời điện tử.',
    en: 'Offers and needs are stated on the portal voluntarily; the Ministry of Science and Technology assesses and answers electronically.',
  },
  'D34.1': {
    vi: 'Bên chia sẻ nêu tài nguyên và nhu cầu trên Cổng; việc này tự nguyện, không phải điều kiện để được xét.',
    en: 'Sharers state resources and needs on the portal, voluntarily and not as a condition.',
  },
  'D34.2': {
    vi: 'Thông tin gồm ba nội dung dưới đây.',
    en: 'The information has the three parts below.',
  },
  'D34.2a': {
    vi: 'Mô tả tài nguyên, thông tin kỹ thuật cơ bản, phạm vi sử dụng.',
    en: 'Description of the resource, basic technical facts, scope of use.',
  },
  'D34.2b': {
    vi: 'Quyền sở hữu hoặc sử dụng hợp pháp và cam kết theo luật.',
    en: 'Ownership or lawful right of use, with a commitment to the law.',
  },
  'D34.2c': {
    vi: 'Nhu cầu hỗ trợ: loại, mục đích, quy mô, thời gian.',
    en: 'Support needed: kind, purpose, scale, period.',
  },
  'D34.3': {
    vi: 'Bộ Khoa học và Công nghệ tiếp nhận, đánh giá theo tiêu chí công khai, không phân biệt đối xử, trong khả năng nguồn lực.',
    en: 'The Ministry of Science and Technology assesses by public criteria, without discrimination, within resources.',
  },
  'D34.4': {
    vi: 'Kết quả báo điện tử, nêu hình thức, phạm vi, thời hạn và điều kiện.',
    en: 'The result is notified electronically with form, scope, period and conditions.',
  },
  'D34.5': {
    vi: 'Bên được hỗ trợ dùng đúng mục đích và cho biết kết quả khi cần; không phải báo cáo định kỳ.',
    en: 'Beneficiaries use support as intended and tell results when needed; no periodic report is due.',
  },
  'D34.6': {
    vi: 'Bộ Khoa học và Công nghệ ban hành mẫu thông tin điện tử; dùng mẫu hay không là tùy.',
    en: 'The Ministry of Science and Technology issues an electronic form, whose use is optional.',
  },
  D35: {
    heading: {
      vi: 'Khai thác và sử dụng dữ liệu phục vụ phát triển trí tuệ nhân tạo',
      en: 'Using data for AI development',
    },
    vi: 'Điều kiện khai thác dữ liệu, những gì phải công bố trên Cổng, hình thức cung cấp và trách nhiệm hai bên.',
    en: 'Conditions of use, what is published on the portal, forms of supply, and duties on both sides.',
  },
  'D35.1': {
    vi: 'Được khai thác khi đáp ứng điều kiện đã công bố; mọi bên cùng điều kiện được đối xử như nhau, không phụ thuộc cơ chế hỗ trợ.',
    en: 'Data may be used on published conditions, equal for all who meet them and independent of the support scheme.',
  },
  'D35.2': {
    vi: 'Bên quản lý dữ liệu do Nhà nước đầu tư phải công bố trên Cổng bốn nội dung dưới đây, đồng bộ sang Cổng thông tin dữ liệu.',
    en: 'Managers of state-funded databases publish on the portal the four items below, synchronised with the data portal.',
  },
  'D35.2a': { vi: 'Danh mục dữ liệu chia sẻ.', en: 'The catalogue of shared data.' },
  'D35.2b': { vi: 'Điều kiện truy cập, phạm vi và mục đích.', en: 'Access conditions, scope and purpose.' },
  'D35.2c': {
    vi: 'Tiêu chuẩn, quy chuẩn và yêu cầu kết nối.',
    en: 'Standards, technical regulations and connection requirements.',
  },
  'D35.2d': { vi: 'Cách tiếp cận và đầu mối kỹ thuật.', en: 'The way of access and the technical contact.' },
  'D35.3': {
    vi: 'Dữ liệu được cung cấp theo một hay nhiều hình thức dưới đây.',
    en: 'Data are supplied in one or more of the forms below.',
  },
  'D35.3a': {
    vi: 'Truy cập trực tiếp hoặc qua giao diện lập trình.',
    en: 'Direct access or an API.',
  },
  'D35.3b': { vi: 'Giao bộ dữ liệu.', en: 'Delivery of datasets.' },
  'D35.3c': {
    vi: 'Môi trường an toàn để xử lý, huấn luyện trên hạ tầng của bên quản lý.',
    en: 'A secure environment on the manager’s infrastructure.',
  },
  'D35.4': {
    vi: 'Bên quản lý dữ liệu có bốn trách nhiệm dưới đây.',
    en: 'The manager has the four duties below.',
  },
  'D35.4a': { vi: 'Quản lý truy cập theo loại dữ liệu.', en: 'Manage access by kind of data.' },
  'D35.4b': { vi: 'Ghi nhận, theo dõi việc khai thác.', en: 'Log and follow use.' },
  'D35.4c': { vi: 'Kiểm soát đúng mục đích, phạm vi.', en: 'See that purpose and scope are kept.' },
  'D35.4d': {
    vi: 'Giữ an toàn dữ liệu, an ninh mạng và theo luật.',
    en: 'Keep data safe and secure, within the law.',
  },
  'D35.5': {
    vi: 'Bên khai thác có ba trách nhiệm dưới đây.',
    en: 'The user of data has the three duties below.',
  },
  'D35.5a': { vi: 'Dùng đúng mục đích, phạm vi, điều kiện.', en: 'Keep to purpose, scope and conditions.' },
  'D35.5b': { vi: 'Không làm sai lệch hay dùng trái luật.', en: 'Do not distort data or use them unlawfully.' },
  'D35.5c': {
    vi: 'Không xâm phạm quyền sở hữu, sở hữu trí tuệ, quyền của người khác.',
    en: 'Respect ownership, intellectual property and others’ rights.',
  },
  'D35.6': {
    vi: 'Thu phí theo luật dữ liệu và luật phí, lệ phí.',
    en: 'Fees follow data law and the law on fees.',
  },
  D36: {
    heading: {
      vi: 'Bảo đảm an ninh, an toàn hạ tầng và dữ liệu phục vụ phát triển trí tuệ nhân tạo',
      en: 'Security of AI infrastructure and data',
    },
    vi: 'Bên quản lý và bên khai thác hạ tầng, dữ liệu phải giữ an ninh, an toàn tương xứng với rủi ro.',
    en: 'Managers and users of infrastructure and data keep them secure in proportion to risk.',
  },
  'D36.1': {
    vi: 'Bên quản lý, vận hành phải có biện pháp kỹ thuật và quản lý hợp với mục đích, quy mô, rủi ro.',
    en: 'Operators take technical and managerial measures fitting purpose, scale and risk.',
  },
  'D36.2': {
    vi: 'Bên khai thác phải theo điều kiện truy cập, khai thác.',
    en: 'Users keep to the conditions of access and use.',
  },
  'D36.3': {
    vi: 'Biện pháp gồm ba nhóm dưới đây.',
    en: 'The measures are of the three kinds below.',
  },
  'D36.3a': { vi: 'Bảo mật, toàn vẹn, khả dụng.', en: 'Confidentiality, integrity, availability.' },
  'D36.3b': {
    vi: 'Ngừa, phát hiện, xử lý sự cố an ninh mạng và dữ liệu.',
    en: 'Preventing, detecting and handling cyber and data incidents.',
  },
  'D36.3c': {
    vi: 'Ngừa rủi ro riêng của trí tuệ nhân tạo, như tấn công mô hình và nhận dạng lại dữ liệu đã khử nhận dạng.',
    en: 'Preventing AI-specific risks, such as attacks on models and re-identification of de-identified data.',
  },
  'D36.4': {
    vi: 'Báo cáo sự cố dữ liệu cá nhân, an ninh mạng theo luật tương ứng.',
    en: 'Personal-data and cyber incidents are reported under their own laws.',
  },
  D37: {
    heading: {
      vi: 'Cơ chế, biện pháp thúc đẩy làm chủ công nghệ trí tuệ nhân tạo',
      en: 'Promoting mastery of AI technology',
    },
    vi: 'Bộ Khoa học và Công nghệ điều phối; công nghệ cốt lõi nào được ưu tiên và bằng biện pháp gì.',
    en: 'The Ministry of Science and Technology coordinates: which core technologies come first, and by what measures.',
  },
  'D37.1': {
    vi: 'Bộ Khoa học và Công nghệ là đầu mối tổng hợp nhu cầu, định hướng, theo dõi, phối hợp các bộ, tỉnh.',
    en: 'The Ministry of Science and Technology gathers needs, sets direction, follows up and coordinates.',
  },
  'D37.2': {
    vi: 'Công nghệ cốt lõi được ưu tiên gồm sáu nhóm dưới đây.',
    en: 'Six groups of core technology come first.',
  },
  'D37.2a': {
    vi: 'Mô hình đa dụng, nền tảng, mô hình tiếng Việt và tiếng dân tộc.',
    en: 'General-purpose and foundation models, Vietnamese and minority-language models.',
  },
  'D37.2b': {
    vi: 'Xử lý tri thức, dữ liệu, ngôn ngữ Việt Nam.',
    en: 'Processing Vietnamese knowledge, data and language.',
  },
  'D37.2c': {
    vi: 'Huấn luyện hiệu năng cao và năng lực tính toán.',
    en: 'High-performance training and computing.',
  },
  'D37.2d': { vi: 'Phần cứng, vi mạch bán dẫn.', en: 'Hardware and semiconductor chips.' },
  'D37.2dd': { vi: 'Mã nguồn mở và công nghệ nền tảng.', en: 'Open source and platform technology.' },
  'D37.2e': {
    vi: 'Công nghệ khác theo danh mục của Thủ tướng Chính phủ.',
    en: 'Others listed by the Prime Minister.',
  },
  'D37.3': {
    vi: 'Các bộ và cấp tỉnh dùng bốn biện pháp dưới đây.',
    en: 'Ministries and provinces use the four measures below.',
  },
  'D37.3a': { vi: 'Đặt hàng, giao nhiệm vụ khoa học.', en: 'Orders and research assignments.' },
  'D37.3b': {
    vi: 'Hỗ trợ từ nghiên cứu, thử nghiệm đến ứng dụng.',
    en: 'Support from research and testing to use.',
  },
  'D37.3c': { vi: 'Nối doanh nghiệp với viện, trường.', en: 'Links among firms, institutes and universities.' },
  'D37.3d': {
    vi: 'Ưu tiên trong mua sắm công theo luật đấu thầu.',
    en: 'Preference in public procurement under the law.',
  },
  'D37.4': {
    vi: 'Bên nghiên cứu, làm chủ công nghệ cốt lõi được hưởng cơ chế hỗ trợ, ưu đãi theo luật.',
    en: 'Those who master core technology enjoy support and incentives under the law.',
  },
  'D37.5': {
    vi: 'Mọi biện pháp phải công khai, đúng thẩm quyền, đúng mục tiêu và không hỗ trợ trùng.',
    en: 'All measures are open, competent, on target and not doubled.',
  },
} satisfies ProvisionTexts;
