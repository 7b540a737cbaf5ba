import type { ProvisionTexts } from '../text.ts';

/** Decree 142/2026/NĐ-CP, chapter VII: Articles 41 to 44, who does what. */
export const DECREE142_CHAPTER_7 = {
  D41: {
    heading: {
      vi: 'Trách nhiệm của Bộ Khoa học và Công nghệ',
      en: 'Responsibilities of the Ministry of Science and Technology',
    },
    vi: 'Bộ Khoa học và Công nghệ là đầu mối quản lý nhà nước trên cả nước, với mười hai nhiệm vụ.',
    en: 'The Ministry of Science and Technology is the national focal point, with twelve tasks.',
  },
  'D41.1': {
    vi: 'Xây dựng, vận hành Cổng và Cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo.',
    en: 'Build and run the portal and the National Database of AI Systems.',
  },
  'D41.2': {
    vi: 'Chủ trì trình Thủ tướng Chính phủ ban hành, cập nhật hai danh mục dưới đây.',
    en: 'Prepare and update for the Prime Minister the two lists below.',
  },
  'D41.2a': {
    vi: 'Danh mục hệ thống rủi ro cao.',
    en: 'The List of high-risk systems.',
  },
  'D41.2b': {
    vi: 'Danh mục ứng dụng quan trọng trong lĩnh vực thiết yếu.',
    en: 'The list of critical applications in essential fields.',
  },
  'D41.3': {
    vi: 'Nhận và tổng hợp qua Cổng bốn loại thông tin dưới đây, không đặt thêm nghĩa vụ báo cáo.',
    en: 'Receive and compile through the portal the four kinds of information below, adding no reporting duty.',
  },
  'D41.3a': {
    vi: 'Thông báo phân loại.',
    en: 'Classification notices.',
  },
  'D41.3b': {
    vi: 'Thông báo sự cố nghiêm trọng.',
    en: 'Notices of serious incidents.',
  },
  'D41.3c': {
    vi: 'Phản ánh, kiến nghị của tổ chức, cá nhân.',
    en: 'Feedback and petitions from organisations and individuals.',
  },
  'D41.3d': {
    vi: 'Nội dung khác theo Nghị định.',
    en: 'Other matters under the Decree.',
  },
  'D41.4': {
    vi: 'Ban hành Khung đạo đức, hướng dẫn và kiểm tra việc áp dụng.',
    en: 'Issue the Ethics Framework, guide its use and check it.',
  },
  'D41.5': {
    vi: 'Quản lý hoạt động đánh giá sự phù hợp.',
    en: 'Oversee conformity assessment.',
  },
  'D41.6': {
    vi: 'Điều phối hạ tầng dùng chung cho nghiên cứu, phát triển; cùng Bộ Công an góp ý dự án hạ tầng để tránh trùng lặp.',
    en: 'Coordinate shared infrastructure for research and development; with the Ministry of Public Security, comment on infrastructure projects to avoid duplication.',
  },
  'D41.7': {
    vi: 'Tổ chức cơ chế thử nghiệm thuộc thẩm quyền.',
    en: 'Run the sandbox within its competence.',
  },
  'D41.8': {
    vi: 'Tổ chức các cơ chế hỗ trợ.',
    en: 'Run the support schemes.',
  },
  'D41.9': {
    vi: 'Trình Chính phủ quy định về tài chính, tổ chức, hoạt động của Quỹ.',
    en: 'Propose to the Government the rules on the Fund’s finances and organisation.',
  },
  'D41.10': {
    vi: 'Kiểm tra, giải quyết khiếu nại, tố cáo và xử lý vi phạm.',
    en: 'Check, settle complaints and denunciations, and deal with violations.',
  },
  'D41.11': {
    vi: 'Ban hành tiêu chuẩn, quy định, hướng dẫn chung.',
    en: 'Issue common standards, rules and guidance.',
  },
  'D41.12': {
    vi: 'Hướng dẫn chế độ thông tin, báo cáo định kỳ.',
    en: 'Guide periodic information and reporting.',
  },
  D42: {
    heading: { vi: 'Trách nhiệm của Bộ Công an', en: 'Responsibilities of the Ministry of Public Security' },
    vi: 'Bộ Công an lo an ninh, an ninh mạng, bảo vệ dữ liệu và làm chủ quản Cơ sở dữ liệu quốc gia về trí tuệ nhân tạo.',
    en: 'The Ministry of Public Security sees to security, cybersecurity and data protection, and owns the National AI Database.',
  },
  'D42.1': {
    vi: 'Chủ trì phát hiện, ngăn chặn, điều tra, xử lý việc lợi dụng hệ thống để xâm phạm an ninh, trật tự, quyền lợi.',
    en: 'Lead in detecting, stopping, investigating and punishing abuse of systems against security, order or rights.',
  },
  'D42.2': {
    vi: 'Xây dựng, vận hành hạ tầng phục vụ quản lý nhà nước tại trung tâm dữ liệu quốc gia; cùng góp ý dự án hạ tầng của các bộ, tỉnh.',
    en: 'Build and run state-management infrastructure in the national data centres; comment on ministries’ and provinces’ projects.',
  },
  'D42.3': {
    vi: 'Làm chủ quản, xây dựng và vận hành Cơ sở dữ liệu quốc gia về trí tuệ nhân tạo.',
    en: 'Own, build and run the National AI Database.',
  },
  'D42.4': {
    vi: 'Xây dựng tiêu chuẩn an ninh mạng, quy định kỹ thuật cho hạ tầng của ứng dụng quan trọng.',
    en: 'Set cybersecurity standards and technical rules for the infrastructure of critical applications.',
  },
  'D42.5': {
    vi: 'Chủ trì xác minh, xử lý sự cố nghiêm trọng có dấu hiệu đụng tới an ninh, trật tự.',
    en: 'Lead in verifying and handling serious incidents that may touch security or public order.',
  },
  'D42.6': {
    vi: 'Đề xuất hệ thống trong lĩnh vực an ninh, trật tự vào Danh mục rủi ro cao.',
    en: 'Propose systems in security and public order for the high-risk List.',
  },
  'D42.7': {
    vi: 'Phối hợp về thử nghiệm và các việc khác của Nghị định.',
    en: 'Cooperate on the sandbox and other matters of the Decree.',
  },
  'D42.8': {
    vi: 'Cùng Bộ Tài chính ban hành định mức kinh tế - kỹ thuật cho việc thu thập, chuẩn hóa, gán nhãn dữ liệu.',
    en: 'With the Ministry of Finance, set economic and technical norms for collecting, standardising and labelling data.',
  },
  'D42.9': {
    vi: 'Trình Thủ tướng Chính phủ ban hành, sửa đổi danh mục bộ dữ liệu cho lĩnh vực thiết yếu.',
    en: 'Propose to the Prime Minister the list of datasets for essential fields.',
  },
  D43: {
    heading: {
      vi: 'Trách nhiệm của các bộ, cơ quan ngang bộ và các cơ quan khác thuộc thẩm quyền của Chính phủ',
      en: 'Responsibilities of ministries and other Government bodies',
    },
    vi: 'Các bộ đặt yêu cầu cho ngành, kiểm tra, xét thử nghiệm, xây dữ liệu và ưu tiên ứng dụng.',
    en: 'Ministries set sector requirements, check, admit trials, build data and favour use of AI.',
  },
  'D43.1': {
    vi: 'Ban hành hoặc trình quy định, tiêu chuẩn về an toàn, rủi ro, điều kiện triển khai trong ngành.',
    en: 'Issue or propose rules and standards on safety, risk and deployment in their sector.',
  },
  'D43.2': {
    vi: 'Thanh tra, kiểm tra, giám sát ứng dụng trong ngành.',
    en: 'Inspect, check and supervise AI in their sector.',
  },
  'D43.3': {
    vi: 'Xét hồ sơ thử nghiệm Cấp độ 1, 2 thuộc thẩm quyền và góp ý chuyên ngành.',
    en: 'Decide level 1 and 2 trials within their competence and give sector opinions.',
  },
  'D43.4': {
    vi: 'Xây dựng, quản lý dữ liệu và hạ tầng của ngành, nối với Cơ sở dữ liệu quốc gia về trí tuệ nhân tạo.',
    en: 'Build and manage sector data and infrastructure, connected to the National AI Database.',
  },
  'D43.5': {
    vi: 'Đưa mục tiêu trí tuệ nhân tạo vào kế hoạch ngành, ưu tiên nguồn lực và dùng trong quản lý, dịch vụ công.',
    en: 'Work AI goals into sector plans, fund them, and use AI in management and public services.',
  },
  D44: {
    heading: {
      vi: 'Trách nhiệm của Ủy ban nhân dân cấp tỉnh',
      en: 'Responsibilities of provincial People’s Committees',
    },
    vi: 'Cấp tỉnh quản lý tại địa phương: kế hoạch, dữ liệu, thử nghiệm, kiểm tra và báo cáo.',
    en: 'Provinces manage locally: plans, data, trials, checks and reports.',
  },
  'D44.1': {
    vi: 'Ban hành, thực hiện chương trình, kế hoạch hợp với địa phương.',
    en: 'Issue and carry out programmes and plans that suit the locality.',
  },
  'D44.2': {
    vi: 'Xây dựng, quản lý dữ liệu và hạ tầng của tỉnh, nối với Cơ sở dữ liệu quốc gia về trí tuệ nhân tạo.',
    en: 'Build and manage provincial data and infrastructure, connected to the National AI Database.',
  },
  'D44.3': {
    vi: 'Đưa vào kế hoạch của tỉnh, ưu tiên nguồn lực; chỉ đạo đơn vị đánh giá tác động và giữ yêu cầu đạo đức.',
    en: 'Work AI into provincial plans and fund it; see that units assess impact and respect ethics.',
  },
  'D44.4': {
    vi: 'Cùng Bộ Khoa học và Công nghệ triển khai phân loại, báo cáo sự cố, đánh giá sự phù hợp, thử nghiệm trên địa bàn.',
    en: 'With the Ministry of Science and Technology, carry out classification, incident reporting, conformity and trials locally.',
  },
  'D44.5': {
    vi: 'Xét hồ sơ thử nghiệm Cấp độ 1, 2 thuộc thẩm quyền.',
    en: 'Decide level 1 and 2 trials within their competence.',
  },
  'D44.6': {
    vi: 'Kiểm tra, xử lý vi phạm và báo cáo định kỳ tình hình trên địa bàn.',
    en: 'Check, deal with violations and report periodically on the locality.',
  },
} satisfies ProvisionTexts;

/** Decree 142/2026/NĐ-CP, chapter VIII: Articles 45 and 46. */
export const DECREE142_CHAPTER_8 = {
  D45: {
    heading: { vi: 'Hiệu lực thi hành', en: 'Entry into force' },
    vi: 'Nghị định có hiệu lực từ ngày 01/5/2026.',
    en: 'The Decree is in force from 1 May 2026.',
  },
  D46: {
    heading: { vi: 'Điều khoản chuyển tiếp', en: 'Transition' },
    vi: 'Cách thông báo, báo cáo, công khai khi Cổng chưa được công bố vận hành chính thức.',
    en: 'How to notify, report and publish until the portal is announced as officially running.',
  },
  'D46.1': {
    vi: 'Khi Cổng chưa vận hành chính thức, thông báo và báo cáo đi qua hệ thống, dịch vụ công trực tuyến hoặc cách mà Bộ Khoa học và Công nghệ công bố, với giá trị pháp lý ngang nhau.',
    en: 'Until the portal officially runs, notices and reports use the system, online service or method announced by the Ministry of Science and Technology, with equal legal value.',
  },
  'D46.2': {
    vi: 'Trong thời gian đó, việc công khai được làm trên trang chính thức của cơ quan, tổ chức có trách nhiệm công khai.',
    en: 'Meanwhile publication takes place on the official site of the body responsible for it.',
  },
  'D46.3': {
    vi: 'Hồ sơ đã nhận từ trước được xử lý theo quy định lúc nhận.',
    en: 'Files already received are handled under the rules in force at receipt.',
    note: {
      vi: 'Bản gốc tự dẫn “khoản 3 Điều này”; theo nội dung là thời điểm Cổng vận hành chính thức.',
      en: 'The issued text refers to itself (“clause 3 of this Article”); by its sense the moment the portal officially runs is meant.',
    },
  },
} satisfies ProvisionTexts;
