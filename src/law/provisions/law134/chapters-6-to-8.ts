import type { ProvisionTexts } from '../text.ts';

/** Law 134/2025/QH15, chapter VI: Articles 28 and 29. */
export const LAW134_CHAPTER_6 = {
  L28: {
    heading: { vi: 'Thanh tra, kiểm tra', en: 'Inspection and checks' },
    vi: 'Thanh tra theo luật thanh tra; kiểm tra do cơ quan quản lý; kết luận phải công khai.',
    en: 'Inspection follows inspection law, checks are made by the managing agency, and conclusions are public.',
  },
  'L28.1': {
    vi: 'Thanh tra trong lĩnh vực này theo pháp luật về thanh tra.',
    en: 'Inspections follow the law on inspection.',
  },
  'L28.2': {
    vi: 'Cơ quan được giao quản lý nhà nước có trách nhiệm kiểm tra việc tuân thủ.',
    en: 'The agencies entrusted with state management check compliance.',
  },
  'L28.3': {
    vi: 'Bên bị thanh tra, kiểm tra phải cung cấp hồ sơ kỹ thuật, nhật ký, dữ liệu huấn luyện và thông tin cần để tìm nguyên nhân, phân định trách nhiệm, theo luật về bí mật, dữ liệu và sở hữu trí tuệ.',
    en: 'Those inspected provide technical files, logs, training data and whatever is needed to find causes and assign responsibility, within the laws on secrets, data and intellectual property.',
  },
  'L28.4': {
    vi: 'Kết luận và quyết định xử phạt phải được công khai theo luật.',
    en: 'Conclusions and sanction decisions are published as the law provides.',
  },
  L29: {
    heading: {
      vi: 'Xử lý vi phạm và trách nhiệm bồi thường thiệt hại',
      en: 'Violations and compensation',
    },
    vi: 'Vi phạm bị xử phạt hoặc xử lý hình sự; gây thiệt hại thì bồi thường, kể cả khi hệ thống rủi ro cao chạy đúng quy định.',
    en: 'Violations are punished; damage is compensated, even where a high-risk system was run by the rules.',
  },
  'L29.1': {
    vi: 'Tùy mức độ, người vi phạm bị phạt hành chính hoặc truy cứu hình sự, gây thiệt hại thì phải bồi thường.',
    en: 'Depending on gravity, violators face administrative or criminal sanctions, and compensate any damage.',
  },
  'L29.2': {
    vi: 'Hệ thống rủi ro cao chạy đúng quy định mà vẫn gây thiệt hại thì bên triển khai bồi thường trước, rồi đòi lại từ nhà cung cấp, nhà phát triển nếu có thỏa thuận.',
    en: 'If a high-risk system run by the rules still causes damage, the deployer compensates, and recovers from provider or developer where so agreed.',
  },
  'L29.3': {
    vi: 'Không phải bồi thường theo khoản 2 trong hai trường hợp dưới đây.',
    en: 'Compensation under clause 2 is not owed in the two cases below.',
  },
  'L29.3a': {
    vi: 'Người bị hại cố ý và hoàn toàn tự gây ra.',
    en: 'The damage is wholly due to the injured party’s intentional fault.',
  },
  'L29.3b': {
    vi: 'Do bất khả kháng hoặc tình thế cấp thiết, trừ khi luật quy định khác.',
    en: 'It results from force majeure or urgent necessity, unless the law says otherwise.',
  },
  'L29.4': {
    vi: 'Kẻ xâm nhập, chiếm quyền hệ thống phải bồi thường; bên triển khai, nhà cung cấp có lỗi để xảy ra thì cùng chịu liên đới.',
    en: 'A third party that breaks into or hijacks a system compensates; a deployer or provider at fault is jointly liable.',
  },
  'L29.5': {
    vi: 'Chính phủ quy định việc xử phạt hành chính.',
    en: 'The Government lays down administrative sanctions.',
    note: {
      vi: 'Chưa tìm thấy nghị định xử phạt riêng cho trí tuệ nhân tạo đã ban hành.',
      en: 'No issued decree on AI penalties has been found.',
    },
  },
} satisfies ProvisionTexts;

/** Law 134/2025/QH15, chapter VII: Articles 30 to 32. */
export const LAW134_CHAPTER_7 = {
  L30: {
    heading: {
      vi: 'Nội dung và trách nhiệm quản lý nhà nước về trí tuệ nhân tạo',
      en: 'State management of AI: content and responsibility',
    },
    vi: 'Sáu nội dung quản lý nhà nước và bốn cấp chịu trách nhiệm.',
    en: 'Six fields of state management, and the four levels responsible.',
  },
  'L30.1': {
    vi: 'Quản lý nhà nước gồm sáu nội dung dưới đây.',
    en: 'State management comprises the six fields below.',
  },
  'L30.1a': {
    vi: 'Chiến lược, chính sách, chương trình và văn bản pháp luật.',
    en: 'Strategies, policies, programmes and legislation.',
  },
  'L30.1b': {
    vi: 'Tiêu chuẩn và quy chuẩn kỹ thuật.',
    en: 'Standards and technical regulations.',
  },
  'L30.1c': {
    vi: 'Quản lý, điều phối, phát triển hạ tầng quốc gia.',
    en: 'Managing, coordinating and developing national infrastructure.',
  },
  'L30.1d': {
    vi: 'Quản lý và giám sát hoạt động.',
    en: 'Managing and supervising activities.',
  },
  'L30.1dd': {
    vi: 'Tuyên truyền, thống kê, báo cáo, nghiên cứu và hợp tác quốc tế.',
    en: 'Communication, statistics, reporting, research and international cooperation.',
  },
  'L30.1e': {
    vi: 'Thanh tra, kiểm tra, xử phạt; giải quyết tranh chấp, khiếu nại, tố cáo.',
    en: 'Inspection, checks, sanctions, disputes, complaints and denunciations.',
  },
  'L30.2': {
    vi: 'Trách nhiệm quản lý được phân như dưới đây.',
    en: 'Responsibility is divided as follows.',
  },
  'L30.2a': {
    vi: 'Chính phủ thống nhất quản lý.',
    en: 'The Government manages as a whole.',
  },
  'L30.2b': {
    vi: 'Bộ Khoa học và Công nghệ là đầu mối, chịu trách nhiệm trước Chính phủ trên cả nước.',
    en: 'The Ministry of Science and Technology is the focal point, answerable to the Government nationwide.',
  },
  'L30.2c': {
    vi: 'Các bộ phối hợp trong phạm vi của mình.',
    en: 'Other ministries cooperate within their remit.',
  },
  'L30.2d': {
    vi: 'Ủy ban nhân dân cấp tỉnh quản lý ở địa phương.',
    en: 'Provincial People’s Committees manage locally.',
  },
  L31: {
    heading: {
      vi: 'Nguyên tắc cung cấp thông tin, dữ liệu phục vụ quản lý nhà nước',
      en: 'Principles for supplying information to the State',
    },
    vi: 'Chỉ đòi thông tin khi cần, vừa đủ, và phải giữ kín những gì nhận được.',
    en: 'Information is asked for only as needed and in proportion, and what is received is kept confidential.',
  },
  'L31.1': {
    vi: 'Người làm nhiệm vụ quản lý phải giữ bí mật hồ sơ kỹ thuật, dữ liệu, mã nguồn, thuật toán và bí mật kinh doanh mình nhận.',
    en: 'Officials keep confidential the technical files, data, source code, algorithms and business secrets they receive.',
  },
  'L31.2': {
    vi: 'Yêu cầu cung cấp thông tin phải cần thiết, tương xứng và đúng phạm vi quản lý.',
    en: 'A demand for information must be necessary, proportionate and within the scope of management.',
  },
  'L31.3': {
    vi: 'Thông tin đã nhận phải được giữ an toàn, bảo mật.',
    en: 'Information supplied is kept safe and secure.',
  },
  L32: {
    heading: { vi: 'Hợp tác quốc tế', en: 'International cooperation' },
    vi: 'Hợp tác theo luật và điều ước; khuyến khích chia sẻ hạ tầng và công nhận kết quả đánh giá.',
    en: 'Cooperation follows law and treaties; sharing infrastructure and recognising assessments are encouraged.',
  },
  'L32.1': {
    vi: 'Hợp tác theo luật khoa học và công nghệ, chuyển giao công nghệ và điều ước quốc tế Việt Nam tham gia.',
    en: 'Cooperation follows science, technology and transfer law and Vietnam’s treaties.',
  },
  'L32.2': {
    vi: 'Khuyến khích chia sẻ với nước ngoài năng lực tính toán, dữ liệu, nhân lực, nghiên cứu và công nhận kết quả đánh giá sự phù hợp.',
    en: 'Sharing computing, data, people and research, and recognising conformity results across borders, is encouraged.',
  },
} satisfies ProvisionTexts;

/** Law 134/2025/QH15, chapter VIII: Articles 33 to 35. */
export const LAW134_CHAPTER_8 = {
  L33: {
    heading: {
      vi: 'Bãi bỏ một số chương, điều, khoản, điểm của Luật Công nghiệp công nghệ số số 71/2025/QH15',
      en: 'Provisions of Law 71/2025/QH15 on the Digital Technology Industry repealed',
    },
    vi: 'Các quy định về trí tuệ nhân tạo trong Luật Công nghiệp công nghệ số hết hiệu lực.',
    en: 'The AI provisions of the Law on the Digital Technology Industry cease to apply.',
  },
  L34: {
    heading: { vi: 'Hiệu lực thi hành', en: 'Entry into force' },
    vi: 'Luật có hiệu lực từ ngày 01/3/2026; hệ thống đã chạy từ trước theo thời hạn riêng ở Điều 35.',
    en: 'The Law is in force from 1 March 2026; systems already running follow the periods of Article 35.',
  },
  L35: {
    heading: { vi: 'Điều khoản chuyển tiếp', en: 'Transition' },
    vi: 'Hệ thống chạy trước ngày 01/3/2026 có 18 tháng (y tế, giáo dục, tài chính) hoặc 12 tháng để tuân thủ.',
    en: 'Systems running before 1 March 2026 have 18 months (health, education, finance) or 12 months to comply.',
  },
  'L35.1': {
    vi: 'Nhà cung cấp, bên triển khai của hệ thống đã chạy từ trước phải hoàn thành nghĩa vụ trong thời hạn dưới đây.',
    en: 'Providers and deployers of systems already running meet their duties within the periods below.',
  },
  'L35.1a': {
    vi: 'Y tế, giáo dục, tài chính: 18 tháng từ ngày Luật có hiệu lực.',
    en: 'Health, education and finance: 18 months from the day the Law takes effect.',
  },
  'L35.1b': {
    vi: 'Lĩnh vực khác: 12 tháng từ ngày Luật có hiệu lực.',
    en: 'Other fields: 12 months from the day the Law takes effect.',
  },
  'L35.2': {
    vi: 'Trong thời hạn ấy hệ thống vẫn được chạy, trừ khi cơ quan thấy nguy cơ thiệt hại nghiêm trọng và yêu cầu tạm dừng hoặc chấm dứt.',
    en: 'Meanwhile systems may keep running, unless the authority finds a danger of serious harm and orders suspension or an end.',
  },
} satisfies ProvisionTexts;
