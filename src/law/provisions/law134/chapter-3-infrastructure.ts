import type { ProvisionTexts } from '../text.ts';

/** Law 134/2025/QH15, chapter III: Articles 16 to 18. */
export const LAW134_CHAPTER_3 = {
  L16: {
    heading: { vi: 'Hạ tầng trí tuệ nhân tạo quốc gia', en: 'National AI infrastructure' },
    vi: 'Nhà nước, doanh nghiệp và xã hội cùng xây một hạ tầng chung, mở, an toàn và nối thông với nhau.',
    en: 'State, business and society build one shared infrastructure: open, safe and connected.',
  },
  'L16.1': {
    vi: 'Hạ tầng quốc gia gồm phần của Nhà nước, doanh nghiệp và tổ chức xã hội, phát triển như một hệ sinh thái thống nhất.',
    en: 'The national infrastructure combines what the State, business and social organisations invest, as one ecosystem.',
  },
  'L16.2': {
    vi: 'Nhà nước định hướng, điều phối, lo đủ năng lực hạ tầng và khuyến khích các bên đầu tư, chia sẻ, hợp tác công tư.',
    en: 'The State steers, coordinates and secures capacity, and encourages investment, sharing and public–private partnership.',
  },
  'L16.3': {
    vi: 'Nhà nước cung cấp như dịch vụ công năng lực tính toán, dữ liệu dùng chung, nền tảng huấn luyện, kiểm thử và mô hình tiếng Việt, tiếng dân tộc thiểu số.',
    en: 'As a public service the State offers computing, shared data, training and testing platforms, and models for Vietnamese and minority languages.',
  },
  'L16.4': {
    vi: 'Các phần hạ tầng được nối và chia sẻ theo tiêu chuẩn, quy chuẩn và yêu cầu an toàn, bảo vệ dữ liệu.',
    en: 'Its parts are connected and shared under standards, technical regulations and security and data rules.',
  },
  'L16.5': {
    vi: 'Ứng dụng quan trọng trong lĩnh vực thiết yếu, theo danh mục của Thủ tướng Chính phủ, phải chạy trên hạ tầng quốc gia.',
    en: 'Critical applications in essential fields, as listed by the Prime Minister, must run on the national infrastructure.',
  },
  'L16.6': {
    vi: 'Chính phủ quy định cách điều phối, chia sẻ, ưu đãi và thúc đẩy hạ tầng qua từng giai đoạn.',
    en: 'The Government sets how infrastructure is coordinated, shared, favoured and promoted over time.',
  },
  L17: {
    heading: { vi: 'Cơ sở dữ liệu phục vụ trí tuệ nhân tạo', en: 'Databases serving AI' },
    vi: 'Dữ liệu để huấn luyện, kiểm thử được tổ chức thành cơ sở dữ liệu quốc gia, của các cơ quan và của tổ chức, cá nhân.',
    en: 'Data for training and testing are held in a national database, in agencies’ databases and in private ones.',
  },
  'L17.1': {
    vi: 'Cơ sở dữ liệu phục vụ trí tuệ nhân tạo gồm cơ sở dữ liệu quốc gia, của cơ quan nhà nước các cấp và của tổ chức, cá nhân.',
    en: 'They comprise the national database, those of state agencies at all levels and those of organisations and individuals.',
  },
  'L17.2': {
    vi: 'Cơ sở dữ liệu quốc gia đặt tại Trung tâm dữ liệu quốc gia, mở nhưng có kiểm soát, gồm dữ liệu mở, mở có điều kiện và thương mại.',
    en: 'The National AI Database sits in the National Data Centre, open yet controlled, with open, conditionally open and commercial data.',
    note: {
      vi: 'Đây là dữ liệu để huấn luyện, do Bộ Công an làm chủ quản; khác với Cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo ở Điều 8.',
      en: 'This is training data, owned by the Ministry of Public Security; it is not the National Database of AI Systems of Article 8.',
    },
  },
  'L17.3': {
    vi: 'Cơ sở dữ liệu của các cơ quan phải cập nhật, nối thống nhất với cơ sở dữ liệu quốc gia và đạt tiêu chuẩn, chất lượng, an toàn.',
    en: 'Agencies keep their databases up to date, connected to the national one, and up to standard in quality and security.',
  },
  'L17.4': {
    vi: 'Tổ chức, cá nhân được khuyến khích chia sẻ dữ liệu theo thỏa thuận, đúng luật và tôn trọng quyền của các bên.',
    en: 'Private holders are encouraged to share data by agreement, lawfully and with respect for everyone’s rights.',
  },
  'L17.5': {
    vi: 'Thủ tướng Chính phủ ban hành danh mục bộ dữ liệu cho lĩnh vực thiết yếu, ưu tiên văn hóa, ngôn ngữ, thủ tục hành chính, y tế, giáo dục và các lĩnh vực trọng yếu.',
    en: 'The Prime Minister lists datasets for essential fields, with priority for culture, languages, administrative procedures, health, education and the like.',
  },
  'L17.6': {
    vi: 'Chính phủ quy định cách kết nối, chia sẻ, khai thác và giữ an toàn dữ liệu.',
    en: 'The Government sets how data are connected, shared, used and kept safe.',
  },
  L18: {
    heading: { vi: 'Làm chủ công nghệ trí tuệ nhân tạo', en: 'Mastering AI technology' },
    vi: 'Nhà nước ưu tiên nguồn lực để trong nước tự chủ công nghệ cốt lõi.',
    en: 'Public resources go first to mastering core technology at home.',
  },
  'L18.1': {
    vi: 'Ưu tiên mô hình đa dụng, mô hình tiếng Việt và tiếng dân tộc, xử lý tri thức Việt Nam, năng lực tính toán, phần cứng, bán dẫn và mã nguồn mở.',
    en: 'Priority goes to general-purpose and Vietnamese-language models, Vietnamese knowledge processing, computing, hardware, chips and open source.',
  },
  'L18.2': {
    vi: 'Nhà nước hỗ trợ nghiên cứu, ứng dụng trong nước và giải pháp tiết kiệm, dễ triển khai, hợp điều kiện Việt Nam.',
    en: 'Domestic research and use are supported, with solutions that save resources and suit Vietnamese conditions.',
  },
  'L18.3': {
    vi: 'Ai nghiên cứu và làm chủ công nghệ cốt lõi thì được ưu đãi, hỗ trợ đặc thù.',
    en: 'Those who research and master core technology receive special incentives and support.',
  },
  'L18.4': {
    vi: 'Nhà nước thúc đẩy dùng trí tuệ nhân tạo cho nghiên cứu, mô phỏng, thiết kế và thử nghiệm khoa học.',
    en: 'AI is promoted as a tool for research, simulation, design and testing.',
  },
  'L18.5': {
    vi: 'Chính phủ quy định cơ chế, tiêu chí và biện pháp thúc đẩy qua từng giai đoạn.',
    en: 'The Government sets the mechanisms, criteria and measures for each stage.',
  },
} satisfies ProvisionTexts;
