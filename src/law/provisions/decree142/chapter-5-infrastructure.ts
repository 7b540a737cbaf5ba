import type { ProvisionTexts } from '../text.ts';

/** Decree 142/2026/NĐ-CP, chapter V, first part: Articles 28 to 31, infrastructure. */
export const DECREE142_CHAPTER_5_INFRASTRUCTURE = {
  D28: {
    heading: { vi: 'Hạ tầng trí tuệ nhân tạo quốc gia', en: 'National AI infrastructure' },
    vi: 'Hạ tầng gồm phần của Nhà nước và phần của doanh nghiệp, xã hội; phần Nhà nước chia cho nghiên cứu và cho quản lý nhà nước.',
    en: 'Infrastructure has a state part and a private part; the state part serves research or state management.',
  },
  'D28.1': {
    vi: 'Hạ tầng kết hợp phần của Nhà nước (bộ, tỉnh) với phần do doanh nghiệp, tổ chức xã hội đầu tư.',
    en: 'It combines what the State (ministries, provinces) and what business and social organisations invest.',
  },
  'D28.2': {
    vi: 'Phần do Nhà nước đầu tư được phân công như dưới đây.',
    en: 'The state part is divided as follows.',
  },
  'D28.2a': {
    vi: 'Cho nghiên cứu, phát triển: Bộ Khoa học và Công nghệ chủ trì xây dựng, vận hành, điều phối.',
    en: 'For research and development: built, run and coordinated by the Ministry of Science and Technology.',
  },
  'D28.2b': {
    vi: 'Cho quản lý nhà nước: Bộ Công an làm tập trung tại trung tâm dữ liệu quốc gia, kết hợp hạ tầng của bộ, tỉnh.',
    en: 'For state management: the Ministry of Public Security at the national data centres, combined with ministries’ and provinces’ own.',
  },
  'D28.3': {
    vi: 'Hạ tầng cho nghiên cứu, phát triển gồm bốn cấu phần dưới đây.',
    en: 'Research infrastructure has the four components below.',
  },
  'D28.3a': { vi: 'Tính toán, lưu trữ và dữ liệu dùng chung.', en: 'Computing, storage and shared data.' },
  'D28.3b': { vi: 'Nền tảng phát triển, huấn luyện, kiểm thử.', en: 'Development, training and test platforms.' },
  'D28.3c': {
    vi: 'Mô hình dùng chung, kể cả mô hình tiếng Việt và tiếng dân tộc.',
    en: 'Shared models, including Vietnamese and minority-language ones.',
  },
  'D28.3d': { vi: 'Cấu phần khác do cấp có thẩm quyền quyết định.', en: 'Other components as decided.' },
  'D28.4': {
    vi: 'Hạ tầng cho quản lý nhà nước gồm ba cấu phần dưới đây.',
    en: 'State-management infrastructure has the three components below.',
  },
  'D28.4a': { vi: 'Tính toán, lưu trữ và dữ liệu.', en: 'Computing, storage and data.' },
  'D28.4b': {
    vi: 'Nền tảng chuyên dùng cho dịch vụ công và trật tự, an toàn xã hội.',
    en: 'Dedicated platforms for public services and public order.',
  },
  'D28.4c': { vi: 'Cấu phần khác được cấp có thẩm quyền quyết định.', en: 'Further components as decided.' },
  'D28.5': {
    vi: 'Bộ Khoa học và Công nghệ khai thác phần nghiên cứu và cho tiếp cận như dịch vụ công.',
    en: 'The Ministry of Science and Technology runs the research part and gives access as a public service.',
  },
  'D28.6': {
    vi: 'Bộ Công an vận hành, cung cấp phần quản lý nhà nước tại trung tâm dữ liệu quốc gia.',
    en: 'The Ministry of Public Security runs and supplies the state-management part at the national data centres.',
  },
  'D28.7': {
    vi: 'Bộ, tỉnh xây hạ tầng của mình sau khi thống nhất với Bộ Khoa học và Công nghệ, Bộ Công an để không đầu tư trùng.',
    en: 'Ministries and provinces build theirs in agreement with the ministries of Science and Technology and of Public Security, to avoid duplication.',
  },
  D29: {
    heading: {
      vi: 'Nguyên tắc phát triển, điều phối và huy động nguồn lực hạ tầng trí tuệ nhân tạo quốc gia',
      en: 'Developing, coordinating and financing national AI infrastructure',
    },
    vi: 'Hạ tầng phát triển thống nhất, mở, an toàn; Bộ Công an điều phối chung và công bố năng lực dùng chung.',
    en: 'Infrastructure grows as one, open and safe; the Ministry of Public Security coordinates it and publishes shared capacity.',
  },
  'D29.1': {
    vi: 'Phát triển thống nhất, mở, an toàn, theo chiến lược, quy hoạch và yêu cầu quốc phòng, an ninh.',
    en: 'It grows as one, open and safe, in line with strategy, planning, defence and security.',
  },
  'D29.2': {
    vi: 'Bên đầu tư, vận hành, cung cấp hạ tầng phải theo năm nguyên tắc dưới đây.',
    en: 'Those who invest in, run or supply infrastructure follow the five principles below.',
  },
  'D29.2a': {
    vi: 'Kết nối, tương thích theo quy chuẩn và yêu cầu kỹ thuật đã công bố.',
    en: 'Connection and compatibility under published technical rules.',
  },
  'D29.2b': {
    vi: 'Không áp điều kiện kỹ thuật, thương mại trói buộc lựa chọn của người dùng hạ tầng.',
    en: 'No technical or commercial terms that lock users in.',
  },
  'D29.2c': {
    vi: 'Giữ an ninh mạng, an ninh quốc gia, dữ liệu, bí mật và quyền lợi các bên.',
    en: 'Cybersecurity, national security, data, secrets and rights are protected.',
  },
  'D29.2d': {
    vi: 'Dùng hiệu quả cái đang có để tránh đầu tư trùng.',
    en: 'Existing resources are used well, to avoid duplication.',
  },
  'D29.2dd': {
    vi: 'Tiết kiệm năng lượng, giảm phát thải và không đe dọa lưới điện quốc gia.',
    en: 'Energy is saved, emissions cut, and the national grid is not endangered.',
  },
  'D29.3': {
    vi: 'Bộ Công an chủ trì điều phối hạ tầng quốc gia với ba việc dưới đây.',
    en: 'The Ministry of Public Security leads coordination, with the three tasks below.',
  },
  'D29.3a': { vi: 'Điều phối kết nối, chia sẻ, khai thác.', en: 'Coordinate connection, sharing and use.' },
  'D29.3b': {
    vi: 'Tổng hợp nhu cầu và đề xuất phương án đầu tư, sử dụng.',
    en: 'Compile needs and propose investment and use.',
  },
  'D29.3c': { vi: 'Công bố năng lực hạ tầng dùng chung.', en: 'Publish shared infrastructure capacity.' },
  'D29.4': {
    vi: 'Bộ Công an điều phối, vận hành phần phục vụ quản lý nhà nước tại trung tâm dữ liệu quốc gia.',
    en: 'The Ministry of Public Security coordinates and runs the state-management part at the national data centres.',
  },
  'D29.5': {
    vi: 'Khuyến khích vốn xã hội qua đối tác công tư, thuê dịch vụ và hợp tác khác.',
    en: 'Private resources are welcome through public–private partnership, service hire and other cooperation.',
  },
  D30: {
    heading: {
      vi: 'Kết nối, chia sẻ và khai thác hạ tầng trí tuệ nhân tạo quốc gia',
      en: 'Connecting, sharing and using national AI infrastructure',
    },
    vi: 'Cách nối, chia sẻ và xin dùng hạ tầng, trực tiếp với bên vận hành hoặc qua Cổng.',
    en: 'How infrastructure is connected, shared and requested, from its operator or through the portal.',
  },
  'D30.1': {
    vi: 'Bên vận hành kết nối, chia sẻ theo ba nguyên tắc dưới đây.',
    en: 'Operators connect and share on the three principles below.',
  },
  'D30.1a': {
    vi: 'Hạ tầng nhà nước: cơ quan vận hành nối và công bố năng lực, phạm vi, cách khai thác, yêu cầu kỹ thuật.',
    en: 'State infrastructure: the operating agency connects and publishes capacity, scope, access and requirements.',
  },
  'D30.1b': {
    vi: 'Hạ tầng tư nhân: tự nguyện tham gia theo thỏa thuận hoặc hợp đồng.',
    en: 'Private infrastructure: voluntary, by agreement or contract.',
  },
  'D30.1c': {
    vi: 'Chia sẻ không làm đổi quyền sở hữu, quản lý, khai thác.',
    en: 'Sharing changes no ownership, management or exploitation rights.',
  },
  'D30.2': {
    vi: 'Ai cần dùng thì theo cách bên vận hành công bố hoặc qua Cổng một cửa; không tạo thủ tục mới.',
    en: 'Those in need follow the operator’s published method or use the one-stop portal; no new procedure arises.',
  },
  'D30.3': {
    vi: 'Bên vận hành khi tham gia mạng lưới có ba trách nhiệm dưới đây.',
    en: 'Operators in the network have the three duties below.',
  },
  'D30.3a': {
    vi: 'Theo tiêu chuẩn, quy chuẩn và đặc tả tham chiếu.',
    en: 'Follow standards, regulations and reference specifications.',
  },
  'D30.3b': {
    vi: 'Giữ an ninh mạng, dữ liệu, bí mật và quyền lợi.',
    en: 'Protect cybersecurity, data, secrets and rights.',
  },
  'D30.3c': {
    vi: 'Có biện pháp bảo đảm an toàn và kiểm soát truy cập.',
    en: 'Keep the system safe and control access.',
  },
  D31: {
    heading: {
      vi: 'Tiêu chuẩn, quy chuẩn kỹ thuật và kiểm tra đối với hạ tầng trí tuệ nhân tạo quốc gia',
      en: 'Standards and checks for national AI infrastructure',
    },
    vi: 'Bộ Khoa học và Công nghệ làm đầu mối ban hành quy chuẩn, yêu cầu kết nối, tiêu chí an ninh mạng cho hạ tầng.',
    en: 'The Ministry of Science and Technology leads on technical regulations, connection and cybersecurity criteria.',
  },
  'D31.1': {
    vi: 'Bộ Khoa học và Công nghệ cùng Bộ Công an ban hành, công bố bốn loại dưới đây.',
    en: 'With the Ministry of Public Security, the Ministry of Science and Technology issues or publishes the four kinds below.',
  },
  'D31.1a': { vi: 'Quy chuẩn kỹ thuật quốc gia bắt buộc.', en: 'Mandatory national technical regulations.' },
  'D31.1b': {
    vi: 'Yêu cầu kết nối và đặc tả tham chiếu.',
    en: 'Connection requirements and reference specifications.',
  },
  'D31.1c': { vi: 'Tiêu chí kỹ thuật về an ninh mạng.', en: 'Technical criteria on cybersecurity.' },
  'D31.1d': { vi: 'Tiêu chuẩn áp dụng.', en: 'Applicable standards.' },
  'D31.2': {
    vi: 'Bên vận hành trong mạng lưới phải theo quy chuẩn bắt buộc, tiêu chí an ninh mạng và yêu cầu kết nối.',
    en: 'Operators in the network follow mandatory regulations, cybersecurity criteria and connection requirements.',
  },
  'D31.3': {
    vi: 'Thanh tra, kiểm tra, xử lý vi phạm theo luật tương ứng.',
    en: 'Inspection, checks and sanctions follow the respective laws.',
  },
} satisfies ProvisionTexts;
