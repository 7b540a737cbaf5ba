import type { ProvisionTexts } from '../text.ts';

/** Decree 142/2026/NĐ-CP, chapter I: Articles 1 to 4. The fifteen points of D1.1 only list articles of the Law. */
export const DECREE142_CHAPTER_1 = {
  D: {
    heading: {
      vi: 'Nghị định quy định chi tiết và biện pháp thi hành Luật Trí tuệ nhân tạo',
      en: 'Decree detailing and implementing the Law on Artificial Intelligence',
    },
    vi: 'Nghị định biến Luật thành việc làm cụ thể: thời hạn, hồ sơ, biểu mẫu AI01a đến AI09b và phần việc của từng cơ quan.',
    en: 'The Decree turns the Law into practice: time limits, dossiers, forms AI01a to AI09b and each agency’s part.',
  },
  D1: {
    heading: { vi: 'Phạm vi điều chỉnh', en: 'Scope' },
    vi: 'Nghị định quy định chi tiết các điều của Luật về Cổng, phân loại, minh bạch, sự cố, đánh giá sự phù hợp, thử nghiệm, hạ tầng, dữ liệu, hỗ trợ và đánh giá tác động.',
    en: 'The Decree details the Law on the portal, classification, transparency, incidents, conformity, the sandbox, infrastructure, data, support and impact assessment.',
  },
  'D1.1': {
    vi: 'Mười lăm nội dung của Luật được quy định chi tiết, từ vận hành Cổng đến đánh giá tác động trong khu vực nhà nước.',
    en: 'Fifteen matters of the Law are detailed, from running the portal to impact assessment in the public sector.',
  },
  'D1.2': {
    vi: 'Nghị định còn đưa ra biện pháp thi hành về minh bạch và trách nhiệm của các cơ quan, tổ chức.',
    en: 'The Decree also sets measures on transparency and on the responsibilities of agencies and organisations.',
  },
  'D1.3': {
    vi: 'Hoạt động chạm đến bí mật nhà nước phải theo thêm luật về bí mật nhà nước, an ninh mạng và cơ yếu.',
    en: 'Activities touching state secrets also follow the laws on state secrets, cybersecurity and cryptography.',
  },
  D2: {
    heading: { vi: 'Đối tượng áp dụng', en: 'Subjects of application' },
    vi: 'Nghị định áp dụng cho mọi vai trò quanh một hệ thống và mọi bên trong, ngoài nước hoạt động tại Việt Nam.',
    en: 'The Decree binds every role around a system and all parties, Vietnamese or foreign, active in Vietnam.',
  },
  'D2.1': {
    vi: 'Áp dụng cho cả năm vai trò, từ nhà phát triển đến người bị ảnh hưởng.',
    en: 'All five roles are covered, from developer to affected person.',
  },
  'D2.2': {
    vi: 'Áp dụng cho bên Việt Nam và bên nước ngoài có hoạt động trí tuệ nhân tạo ở Việt Nam.',
    en: 'Vietnamese and foreign parties with AI activities in Vietnam are covered.',
  },
  D3: {
    heading: { vi: 'Giải thích từ ngữ', en: 'Definitions' },
    vi: 'Tám thuật ngữ được định nghĩa, trong đó có mã định danh hệ thống, thẻ mô hình và thẻ hệ thống.',
    en: 'Eight terms are defined, among them the system identification code, the model card and the system card.',
  },
  'D3.1': {
    vi: 'Hồ sơ kỹ thuật của hệ thống rủi ro cao gồm mô tả chức năng, dữ liệu huấn luyện, cách kiểm thử, biện pháp quản lý rủi ro; dùng để phân loại, đánh giá, giám sát và xử lý sự cố.',
    en: 'The technical file of a high-risk system describes its functions, training data, testing and risk management, and serves classification, assessment, supervision and incident handling.',
  },
  'D3.2': {
    vi: 'Mã định danh là mã điện tử Cổng tự sinh ra khi nhà cung cấp thông báo kết quả phân loại, dùng để quản lý hồ sơ.',
    en: 'The identification code (AI-ID) is an electronic code the portal generates when the provider notifies a classification, used to manage the file.',
    note: {
      vi: 'Nghị định không quy định cấu trúc mã; cấu trúc đang dùng là quy tắc riêng của Cổng.',
      en: 'The Decree does not fix the format of the code; the format in use is the portal’s own rule.',
    },
  },
  'D3.3': {
    vi: 'Giá trị chịu rủi ro là tổng số tiền của giao dịch, tài sản mà bên thử nghiệm đề xuất, duyệt hoặc thực hiện trong lúc thử.',
    en: 'Value at risk is the total money value of transactions or assets proposed, approved or executed within the trial.',
  },
  'D3.4': {
    vi: 'Mô hình là phần thuật toán của hệ thống, học từ dữ liệu để đưa ra dự đoán, nội dung, khuyến nghị hay quyết định.',
    en: 'A model is the algorithmic component of a system, trained on data to give predictions, content, recommendations or decisions.',
  },
  'D3.5': {
    vi: 'Thẻ mô hình là tài liệu đi kèm mô hình, nêu đặc tính, mục đích, giới hạn, rủi ro, dữ liệu huấn luyện và kết quả đánh giá.',
    en: 'A model card accompanies a model and states its traits, purpose, limits, risks, training data and evaluation results.',
  },
  'D3.6': {
    vi: 'Thẻ hệ thống là tài liệu nêu kiến trúc, thành phần, mô hình, dữ liệu, phạm vi triển khai, biện pháp an toàn và sự cố đã biết của hệ thống.',
    en: 'A system card states a system’s architecture, components, models, data, scope of use, safety measures and known incidents.',
  },
  'D3.7': {
    vi: 'Dữ liệu mở có điều kiện là dữ liệu được dùng sau khi đăng ký và đáp ứng yêu cầu về mục đích, bảo mật.',
    en: 'Conditionally open data may be used once registration, purpose and security conditions are met.',
  },
  'D3.8': {
    vi: 'Dữ liệu thương mại là dữ liệu được cung cấp theo thỏa thuận giữa các bên, đúng luật về dữ liệu và sở hữu trí tuệ.',
    en: 'Commercial data are supplied by agreement between the parties, within data and intellectual-property law.',
  },
  D4: {
    heading: {
      vi: 'Cổng thông tin điện tử một cửa về trí tuệ nhân tạo và Cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo',
      en: 'One-stop AI portal and National Database of AI Systems',
    },
    vi: 'Bộ Khoa học và Công nghệ vận hành Cổng với sáu nhóm việc và làm chủ quản cơ sở dữ liệu hệ thống.',
    en: 'The Ministry of Science and Technology runs the portal, with six groups of tasks, and owns the systems database.',
  },
  'D4.1': {
    vi: 'Bộ Khoa học và Công nghệ quản lý, vận hành Cổng để làm sáu nhóm việc dưới đây.',
    en: 'The Ministry of Science and Technology manages and runs the portal for the six tasks below.',
  },
  'D4.1a': {
    vi: 'Nhận thông báo phân loại và kết quả đánh giá sự phù hợp, lập mã định danh, nhận cập nhật hồ sơ.',
    en: 'Receive classification notices and conformity results, create AI-IDs, and take in dossier updates.',
  },
  'D4.1b': {
    vi: 'Nhận báo cáo sự cố, báo cáo định kỳ và thông tin phục vụ giám sát.',
    en: 'Receive incident reports, periodic reports and information for supervision.',
  },
  'D4.1c': {
    vi: 'Hỗ trợ phân loại rủi ro tự động.',
    en: 'Support automatic risk classification.',
  },
  'D4.1d': {
    vi: 'Công khai hệ thống, kết quả đánh giá, cụm liên kết, kết quả xử lý vi phạm, năng lực hạ tầng, cách khai thác dữ liệu và chương trình hỗ trợ.',
    en: 'Publish systems, conformity results, clusters, violation outcomes, infrastructure capacity, ways to use data and support programmes.',
  },
  'D4.1dd': {
    vi: 'Nhận yêu cầu hướng dẫn; đăng báo cáo đánh giá tác động để lấy ý kiến và công khai; giúp theo dõi hệ thống trong cơ quan nhà nước.',
    en: 'Receive guidance requests; post impact reports for comment and publish them; help supervise AI in state agencies.',
  },
  'D4.1e': {
    vi: 'Nhận đăng ký nhu cầu và thông báo quyền dùng hạ tầng nghiên cứu, phát triển.',
    en: 'Register demand for, and announce rights to use, research and development infrastructure.',
  },
  'D4.2': {
    vi: 'Bộ Khoa học và Công nghệ là chủ quản dữ liệu của Cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo.',
    en: 'The Ministry of Science and Technology owns the data of the National Database of AI Systems.',
  },
  'D4.3': {
    vi: 'Mọi việc thu thập, công khai, chia sẻ thông tin trên Cổng phải theo luật giao dịch điện tử và bốn yêu cầu dưới đây.',
    en: 'All collection, publication and sharing on the portal follows e-transaction law and the four requirements below.',
  },
  'D4.3a': {
    vi: 'Chỉ phục vụ mục đích quản lý nhà nước và trong phạm vi luật cho phép.',
    en: 'It serves state management only, within what the law allows.',
  },
  'D4.3b': {
    vi: 'Giữ an ninh mạng, không để lộ bí mật của Nhà nước, của doanh nghiệp và dữ liệu cá nhân.',
    en: 'Cybersecurity, state secrets, business secrets and personal data are protected.',
  },
  'D4.3c': {
    vi: 'Không đẻ thêm thủ tục, nghĩa vụ báo cáo hay yêu cầu thông tin ngoài Nghị định này.',
    en: 'No procedure, reporting duty or demand for information is added beyond the Decree.',
  },
  'D4.3d': {
    vi: 'Hệ thống nội bộ của cơ quan Đảng, tổ chức chính trị và hệ thống thuộc bí mật nhà nước, quốc phòng, an ninh không phải thông báo, đăng ký hay chia sẻ công khai.',
    en: 'Internal systems of Party bodies and political organisations, and systems of state secrecy, defence or security, are neither notified, registered nor shared publicly.',
  },
  'D4.4': {
    vi: 'Bộ Khoa học và Công nghệ ban hành tiêu chuẩn, mô hình dữ liệu và quy chế cập nhật, chia sẻ, nối thông trung ương với địa phương.',
    en: 'The Ministry of Science and Technology issues data standards, the data model and sharing rules that link the centre with the provinces.',
  },
} satisfies ProvisionTexts;
