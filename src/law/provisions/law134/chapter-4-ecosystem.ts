import type { ProvisionTexts } from '../text.ts';

/** Law 134/2025/QH15, chapter IV: Articles 19 to 25. */
export const LAW134_CHAPTER_4 = {
  L19: {
    heading: { vi: 'Chiến lược quốc gia về trí tuệ nhân tạo', en: 'National AI Strategy' },
    vi: 'Thủ tướng Chính phủ ban hành Chiến lược, xem lại ít nhất ba năm một lần, có chỉ tiêu đo được.',
    en: 'The Prime Minister issues a Strategy, reviewed at least every three years, with measurable indicators.',
  },
  'L19.1': {
    vi: 'Chiến lược được rà soát, cập nhật ít nhất 03 năm một lần hoặc khi công nghệ, thị trường biến động lớn; các bộ, địa phương phải đưa vào kế hoạch của mình và lo nguồn lực.',
    en: 'The Strategy is reviewed at least every 3 years or upon major change; ministries and localities work it into their plans and fund it.',
  },
  'L19.2': {
    vi: 'Chiến lược dựa trên định hướng công nghệ, hạ tầng, dữ liệu, nhân lực và phải có chỉ tiêu cùng cách đo mức phát triển.',
    en: 'The Strategy builds on technology, infrastructure, data and skills, and must set indicators and a way to measure progress.',
  },
  'L19.3': {
    vi: 'Khuyến khích các nhóm công nghệ hợp với Việt Nam, có giá trị gia tăng, thân thiện môi trường và dễ phổ biến.',
    en: 'Technologies that suit Vietnam, add value, spare the environment and spread easily are encouraged.',
  },
  L20: {
    heading: { vi: 'Phát triển hệ sinh thái và thị trường trí tuệ nhân tạo', en: 'AI ecosystem and market' },
    vi: 'Ưu đãi cao nhất cho hoạt động trí tuệ nhân tạo và các biện pháp mở rộng thị trường.',
    en: 'The highest incentives for AI activities, and measures to widen the market.',
  },
  'L20.1': {
    vi: 'Tổ chức, cá nhân trong lĩnh vực này hưởng mức ưu đãi cao nhất mà luật cho phép và được tiếp cận hạ tầng, dữ liệu, môi trường thử nghiệm.',
    en: 'Those active in AI enjoy the highest incentives the law allows, with access to infrastructure, data and test environments.',
  },
  'L20.2': {
    vi: 'Nhà nước nuôi dưỡng thị trường bằng bốn biện pháp dưới đây.',
    en: 'The State fosters the market by the four means below.',
  },
  'L20.2a': {
    vi: 'Ưu tiên dùng sản phẩm, dịch vụ trí tuệ nhân tạo theo luật đấu thầu.',
    en: 'Preference for AI products and services under procurement law.',
  },
  'L20.2b': {
    vi: 'Phát triển thị trường, sàn giao dịch công nghệ và nền tảng nối cung với cầu.',
    en: 'Markets, technology exchanges and platforms that match supply with demand.',
  },
  'L20.2c': {
    vi: 'Bảo đảm mọi bên tiếp cận hạ tầng, dữ liệu và môi trường thử nghiệm công bằng, minh bạch.',
    en: 'Fair and open access to computing, data and the sandbox.',
  },
  'L20.2d': {
    vi: 'Ưu đãi thuế, đầu tư, tài chính để khuyến khích nghiên cứu, sản xuất và đưa ra thị trường.',
    en: 'Tax, investment and financial incentives for research, production and commercialisation.',
  },
  'L20.3': {
    vi: 'Khuyến khích trí tuệ nhân tạo thế hệ mới và đổi mới trong quản trị, sản xuất, dịch vụ công.',
    en: 'New-generation AI and innovation in management, production and public services are encouraged.',
  },
  'L20.4': {
    vi: 'Mọi bên được khuyến khích khai thác, chia sẻ, dùng lại dữ liệu của Cơ sở dữ liệu quốc gia về trí tuệ nhân tạo, đúng luật.',
    en: 'Everyone is encouraged to use, share and reuse data of the National AI Database within the law.',
  },
  'L20.5': {
    vi: 'Doanh nghiệp nhỏ và vừa, khởi nghiệp sáng tạo được ưu tiên tiếp cận hạ tầng, dữ liệu, thử nghiệm và hỗ trợ chi phí, đào tạo, tìm thị trường.',
    en: 'Small and medium-sized enterprises and start-ups come first for infrastructure, data and trials, with help on cost, training and markets.',
  },
  'L20.6': {
    vi: 'Chính phủ quy định cơ chế, điều kiện và quy trình hỗ trợ.',
    en: 'The Government sets the mechanisms, conditions and procedures of support.',
  },
  L21: {
    heading: { vi: 'Cơ chế thử nghiệm có kiểm soát đối với trí tuệ nhân tạo', en: 'Regulatory sandbox for AI' },
    vi: 'Được thử hệ thống mới trong khuôn khổ có kiểm soát; kết quả có thể giúp giảm nghĩa vụ.',
    en: 'New systems may be tried under control, and the result may ease later duties.',
  },
  'L21.1': {
    vi: 'Việc thử nghiệm theo luật khoa học, công nghệ, đổi mới sáng tạo và các khoản dưới đây.',
    en: 'Trials follow the law on science, technology and innovation and the clauses below.',
  },
  'L21.2': {
    vi: 'Cơ quan có thẩm quyền dựa vào kết quả thử nghiệm để xem xét hai việc dưới đây.',
    en: 'On the result of a trial the authority considers the two matters below.',
  },
  'L21.2a': {
    vi: 'Công nhận kết quả đánh giá sự phù hợp.',
    en: 'Recognising the conformity result.',
  },
  'L21.2b': {
    vi: 'Miễn, giảm hoặc điều chỉnh nghĩa vụ tương ứng.',
    en: 'Waiving, reducing or adjusting matching duties.',
  },
  'L21.3': {
    vi: 'Cơ quan thẩm định và phản hồi nhanh, giám sát thử nghiệm, tạm dừng hoặc chấm dứt khi có rủi ro.',
    en: 'The authority appraises and answers fast, supervises the trial, and suspends or ends it when risk appears.',
  },
  'L21.4': {
    vi: 'Chính phủ quy định cụ thể cơ chế thử nghiệm.',
    en: 'The Government lays down the sandbox in detail.',
  },
  L22: {
    heading: { vi: 'Quỹ Phát triển trí tuệ nhân tạo quốc gia', en: 'National AI Development Fund' },
    vi: 'Quỹ nhà nước ngoài ngân sách, không vì lợi nhuận, cấp vốn cho hạ tầng, công nghệ, doanh nghiệp và nhân lực.',
    en: 'A non-profit state fund outside the budget that finances infrastructure, technology, business and skills.',
  },
  'L22.1': {
    vi: 'Chính phủ lập Quỹ để huy động và phân bổ nguồn lực cho nghiên cứu, phát triển, ứng dụng và quản lý trí tuệ nhân tạo.',
    en: 'The Government sets up the Fund to raise and allocate resources for AI research, development, use and management.',
  },
  'L22.2': {
    vi: 'Tiền của Quỹ đến từ ngân sách, đóng góp, viện trợ, tài trợ trong và ngoài nước, và nguồn hợp pháp khác.',
    en: 'Its money comes from the budget, contributions, aid and grants at home and abroad, and other lawful sources.',
  },
  'L22.3': {
    vi: 'Quỹ có cơ chế tài chính đặc thù, chấp nhận rủi ro, cấp vốn linh hoạt, thủ tục rút gọn cho việc chiến lược hoặc gấp, ưu tiên năm mục đích dưới đây.',
    en: 'The Fund works under special rules: risk acceptance, flexible disbursement and a shortened procedure for strategic or urgent work, with priority for the five purposes below.',
  },
  'L22.3a': {
    vi: 'Phát triển hạ tầng.',
    en: 'Infrastructure.',
  },
  'L22.3b': {
    vi: 'Nghiên cứu và làm chủ công nghệ cốt lõi.',
    en: 'Research into, and mastery of, core technology.',
  },
  'L22.3c': {
    vi: 'Phát triển doanh nghiệp.',
    en: 'Business development.',
  },
  'L22.3d': {
    vi: 'Đào tạo và thu hút nhân lực.',
    en: 'Training and attracting people.',
  },
  'L22.3dd': {
    vi: 'Việc khác do Chính phủ quy định.',
    en: 'Other tasks set by the Government.',
  },
  'L22.4': {
    vi: 'Quỹ phải công khai, hiệu quả, đúng mục đích và không trùng với quỹ nhà nước khác.',
    en: 'The Fund is open, effective and true to purpose, and does not overlap other state funds.',
  },
  'L22.5': {
    vi: 'Chính phủ quy định tài chính, tổ chức, sử dụng và giám sát Quỹ.',
    en: 'The Government sets the Fund’s finances, organisation, use and supervision.',
    note: {
      vi: 'Chưa tìm thấy nghị định về Quỹ đã ban hành.',
      en: 'No issued decree on the Fund has been found.',
    },
  },
  L23: {
    heading: { vi: 'Phát triển nguồn nhân lực trí tuệ nhân tạo', en: 'Human resources for AI' },
    vi: 'Đào tạo xuyên suốt từ phổ thông đến đại học, thu hút chuyên gia và một Chương trình quốc gia về nhân lực.',
    en: 'Learning from school to university, attracting experts, and a National Human Resources Programme.',
  },
  'L23.1': {
    vi: 'Nhà nước phát triển nhân lực toàn diện, nối các cấp học, để có đội ngũ giỏi cho nghiên cứu, ứng dụng và quản lý.',
    en: 'Skills are developed across all levels of education to form strong teams for research, use and management.',
  },
  'L23.2': {
    vi: 'Mọi học sinh phổ thông đều được học kiến thức căn bản, cách tư duy tính toán, kỹ năng số và đạo đức khi dùng công nghệ.',
    en: 'Schools teach AI basics, computational thinking, digital skills and technology ethics as compulsory content.',
  },
  'L23.3': {
    vi: 'Cơ sở nghề nghiệp và đại học được khuyến khích mở chương trình về trí tuệ nhân tạo, khoa học dữ liệu và hợp tác với doanh nghiệp, viện, quốc tế.',
    en: 'Vocational schools and universities are encouraged to open AI and data-science programmes and to work with business, institutes and abroad.',
  },
  'L23.4': {
    vi: 'Chương trình quốc gia về nhân lực gồm đào tạo, học bổng, trọng dụng chuyên gia và phát triển giảng viên, nhà khoa học, người quản lý.',
    en: 'The national programme covers training, scholarships, experts, and the growth of teachers, scientists and managers.',
  },
  'L23.5': {
    vi: 'Bên tham gia đào tạo được ưu đãi và phải gắn đào tạo với thực hành, nhu cầu thật.',
    en: 'Those who take part in training receive incentives and tie it to practice and real needs.',
  },
  'L23.6': {
    vi: 'Trường đại học, viện nghiên cứu, trung tâm đổi mới có trách nhiệm hợp tác, chia sẻ tri thức và vào các mạng lưới.',
    en: 'Universities, institutes and innovation centres cooperate, share knowledge and join networks.',
  },
  'L23.7': {
    vi: 'Bộ Giáo dục và Đào tạo xây dựng và trình Thủ tướng Chính phủ ban hành Chương trình, kèm tiêu chuẩn và việc công nhận chương trình đào tạo.',
    en: 'The Ministry of Education and Training drafts the Programme for the Prime Minister, with standards and recognition of training programmes.',
  },
  L24: {
    heading: { vi: 'Phát triển cụm liên kết trí tuệ nhân tạo', en: 'AI clusters' },
    vi: 'Cụm liên kết là mạng lưới doanh nghiệp, viện, trường; thành viên của cụm được công nhận hưởng ưu đãi.',
    en: 'A cluster is a network of businesses, institutes and universities; members of a recognised one enjoy incentives.',
  },
  'L24.1': {
    vi: 'Cụm liên kết là mạng lưới hợp tác cùng chia sẻ chức năng, hạ tầng và không gian để đổi mới và cạnh tranh tốt hơn.',
    en: 'A cluster is a cooperation network sharing functions, infrastructure and space in order to innovate and compete.',
  },
  'L24.2': {
    vi: 'Khuyến khích cụm vừa có địa điểm tập trung vừa nối qua mạng, đặt trung tâm ở khu công nghệ và thu hút đầu tư phòng thí nghiệm, nơi thử nghiệm, kiểm định.',
    en: 'Clusters combining a physical site with digital links are encouraged, with centres in technology parks and investment in laboratories and test facilities.',
  },
  'L24.3': {
    vi: 'Thành viên của cụm đã được công nhận hưởng hai ưu đãi dưới đây.',
    en: 'Members of a recognised cluster enjoy the two benefits below.',
  },
  'L24.3a': {
    vi: 'Ưu tiên dùng hạ tầng quốc gia, dữ liệu dùng chung và nền tảng thử nghiệm với giá ưu đãi.',
    en: 'Priority use of national infrastructure, shared data and test platforms at preferential cost.',
  },
  'L24.3b': {
    vi: 'Được giúp đào tạo người, tìm thị trường và tham gia nhiệm vụ khoa học, công nghệ, đổi mới sáng tạo ở lĩnh vực trọng điểm.',
    en: 'Help in joining training, trade promotion and key science and technology tasks.',
  },
  'L24.4': {
    vi: 'Chính phủ quy định tiêu chí, thủ tục công nhận, cách hoạt động và ưu đãi.',
    en: 'The Government sets the criteria, recognition procedure, operation and incentives.',
  },
  L25: {
    heading: { vi: 'Hỗ trợ doanh nghiệp trong lĩnh vực trí tuệ nhân tạo', en: 'Support for AI businesses' },
    vi: 'Hỗ trợ chi phí, công cụ, phiếu hỗ trợ, tư vấn và ưu đãi cho doanh nghiệp, nhất là doanh nghiệp nhỏ và khởi nghiệp.',
    en: 'Help with costs, tools, vouchers, advice and incentives, above all for small firms and start-ups.',
  },
  'L25.1': {
    vi: 'Doanh nghiệp nhỏ và vừa, khởi nghiệp sáng tạo được đỡ phí đánh giá sự phù hợp, được cho không mẫu hồ sơ, công cụ tự đánh giá, lớp học, lời tư vấn và được Quỹ ưu tiên.',
    en: 'Start-ups and small and medium-sized enterprises get help with assessment costs, free templates, self-assessment tools, training and advice, and priority from the Fund.',
  },
  'L25.2': {
    vi: 'Khởi nghiệp, doanh nghiệp nhỏ và vừa, tổ chức khoa học và nhóm nghiên cứu có dự án khả thi được cấp phiếu hỗ trợ để dùng hạ tầng, dữ liệu, mô hình, nền tảng và tư vấn.',
    en: 'Start-ups, small firms, science organisations and research groups with feasible projects get vouchers for computing, data, models, platforms and advice.',
  },
  'L25.3': {
    vi: 'Doanh nghiệp có năng lực nghiên cứu được ưu tiên vào chương trình quốc gia và được hỗ trợ công nghệ cốt lõi, mô hình nền tảng, phần cứng.',
    en: 'Firms with research capacity come first for national programmes and get support for core technology, foundation models and hardware.',
  },
  'L25.4': {
    vi: 'Doanh nghiệp tham gia thử nghiệm có kiểm soát được tư vấn kỹ thuật, giúp đánh giá rủi ro và kiểm tra độ an toàn, giới thiệu nơi thử nghiệm.',
    en: 'Firms in the sandbox get technical advice, risk assessment, safety testing and links to test facilities.',
  },
  'L25.5': {
    vi: 'Doanh nghiệp chia sẻ dữ liệu, mô hình, công cụ hay kết quả nghiên cứu được ưu đãi, hỗ trợ nếu làm đúng luật.',
    en: 'Firms that lawfully share data, models, tools or research results receive incentives or support.',
  },
  'L25.6': {
    vi: 'Khuyến khích doanh nghiệp, viện, trường, trung tâm đổi mới hợp tác, đưa kết quả ra thị trường và đầu tư dài hạn.',
    en: 'Cooperation among firms, institutes and universities, commercialisation and long-term investment are encouraged.',
  },
  'L25.7': {
    vi: 'Chính phủ quy định chính sách, điều kiện và quy trình hỗ trợ doanh nghiệp.',
    en: 'The Government sets the policies, conditions and procedures of business support.',
  },
} satisfies ProvisionTexts;
