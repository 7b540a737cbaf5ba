import type { ProvisionTexts } from '../text.ts';

/** Law 134/2025/QH15, chapter I: Articles 1 to 8. */
export const LAW134_CHAPTER_1 = {
  L: {
    heading: { vi: 'Luật Trí tuệ nhân tạo', en: 'Law on Artificial Intelligence' },
    vi: 'Đạo luật đầu tiên của Việt Nam dành riêng cho trí tuệ nhân tạo: quản lý theo mức độ rủi ro, lập Cổng một cửa và cơ sở dữ liệu hệ thống, thúc đẩy hạ tầng, nhân lực và doanh nghiệp.',
    en: 'Vietnam’s first law devoted to AI: it governs AI systems by risk, sets up the one-stop portal and the systems database, and promotes infrastructure, skills and business.',
  },
  L1: {
    heading: { vi: 'Phạm vi điều chỉnh', en: 'Scope' },
    vi: 'Luật điều chỉnh mọi hoạt động trí tuệ nhân tạo tại Việt Nam, trừ hoạt động thuần túy cho quốc phòng, an ninh, cơ yếu.',
    en: 'The Law governs AI activities in Vietnam, except those carried out solely for defence, security or cryptography.',
  },
  'L1.1': {
    vi: 'Luật bao quát cả vòng đời của hệ thống, từ nghiên cứu đến sử dụng, cùng quyền, nghĩa vụ của các bên và công tác quản lý của Nhà nước.',
    en: 'The Law covers a system’s whole life, from research to use, with the rights and duties of those involved and the State’s oversight.',
  },
  'L1.2': {
    vi: 'Luật không áp dụng cho hoạt động chỉ nhằm mục đích quốc phòng, an ninh hoặc cơ yếu.',
    en: 'Activities that serve only defence, security or cryptography fall outside the Law.',
  },
  L2: {
    heading: { vi: 'Đối tượng áp dụng', en: 'Subjects of application' },
    vi: 'Luật áp dụng cho cả bên trong nước lẫn bên nước ngoài, miễn là có tham gia hoạt động trí tuệ nhân tạo ở Việt Nam.',
    en: 'The Law binds Vietnamese and foreign parties alike, as long as they take part in AI activities in Vietnam.',
  },
  L3: {
    heading: { vi: 'Giải thích từ ngữ', en: 'Definitions' },
    vi: 'Điều này định nghĩa tám thuật ngữ, trong đó có năm vai trò của các bên và khái niệm sự cố nghiêm trọng.',
    en: 'Eight terms are defined here, among them the five roles of the parties and what a serious incident is.',
  },
  'L3.1': {
    vi: 'Trí tuệ nhân tạo là việc máy móc điện tử thể hiện năng lực trí tuệ của con người như học, suy luận, nhận biết và hiểu ngôn ngữ.',
    en: 'Artificial intelligence means human intellectual abilities, such as learning, reasoning, perceiving and understanding language, carried out electronically.',
  },
  'L3.2': {
    vi: 'Hệ thống trí tuệ nhân tạo là hệ thống chạy trên máy, có mức tự chủ nhất định, suy từ dữ liệu đầu vào ra dự đoán, nội dung, khuyến nghị hay quyết định tác động đến đời thực hoặc môi trường số.',
    en: 'An AI system is a machine-based system with some autonomy that infers, from its input, predictions, content, recommendations or decisions affecting the physical or digital world.',
  },
  'L3.3': {
    vi: 'Nhà phát triển là bên thiết kế, xây dựng, huấn luyện, kiểm thử hoặc tinh chỉnh mô hình hay hệ thống và trực tiếp nắm kỹ thuật, dữ liệu hoặc tham số của nó.',
    en: 'A developer designs, builds, trains, tests or fine-tunes a model or system and directly controls its methods, training data or parameters.',
  },
  'L3.4': {
    vi: 'Nhà cung cấp là bên đưa hệ thống ra thị trường hoặc vào sử dụng bằng tên hay nhãn hiệu của mình, kể cả khi hệ thống do người khác làm ra.',
    en: 'A provider places a system on the market or puts it into use under its own name or brand, even when someone else built it.',
  },
  'L3.5': {
    vi: 'Bên triển khai là bên dùng hệ thống do mình kiểm soát vào công việc chuyên môn, kinh doanh hoặc dịch vụ; dùng cho việc riêng, không vì lợi nhuận thì không tính.',
    en: 'A deployer uses a system under its control for professional, commercial or service purposes; private non-commercial use does not count.',
  },
  'L3.6': {
    vi: 'Người sử dụng là bên tương tác trực tiếp với hệ thống hoặc dùng đầu ra của nó.',
    en: 'A user is anyone who interacts directly with a system or makes use of its output.',
  },
  'L3.7': {
    vi: 'Người bị ảnh hưởng là bên mà quyền lợi, tính mạng, sức khỏe, tài sản, uy tín hay cơ hội dùng dịch vụ chịu tác động, dù gián tiếp, từ hệ thống.',
    en: 'An affected person is anyone whose rights, life, health, property, reputation or access to services is touched, even indirectly, by a system.',
  },
  'L3.8': {
    vi: 'Sự cố nghiêm trọng là sự kiện khi hệ thống vận hành đã gây hoặc có nguy cơ gây thiệt hại đáng kể cho con người, tài sản, an ninh mạng, trật tự, môi trường, hoặc làm ngừng trệ hệ thống thông tin trọng yếu.',
    en: 'A serious incident is an event in a system’s operation that causes, or risks causing, considerable harm to people, property, cybersecurity, public order or the environment, or disrupts information systems critical to national security.',
    note: {
      vi: 'Luật tính cả “nguy cơ gây ra” thiệt hại, còn khoản 1 Điều 19 Nghị định 142/2026/NĐ-CP chỉ nói “gây ra”: nghĩa vụ báo cáo khi mới suýt xảy ra chưa rõ.',
      en: 'The Law includes events that only risk harm, while Article 19, clause 1 of Decree 142/2026/NĐ-CP speaks only of harm caused: whether near misses must be reported is unclear.',
    },
  },
  L4: {
    heading: { vi: 'Nguyên tắc cơ bản trong hoạt động trí tuệ nhân tạo', en: 'Basic principles of AI activities' },
    vi: 'Bốn nhóm nguyên tắc: con người là trung tâm, con người giữ quyền kiểm soát, công bằng và minh bạch, phát triển xanh và bền vững.',
    en: 'Four groups of principles: people first, human control, fairness and transparency, green and sustainable development.',
  },
  'L4.1': {
    vi: 'Mọi hoạt động phải đặt con người lên trước, giữ gìn quyền con người, đời tư, lợi ích chung và đúng Hiến pháp, pháp luật.',
    en: 'Every activity puts people first, safeguards human rights, privacy and the public interest, and keeps to the Constitution and the law.',
  },
  'L4.2': {
    vi: 'Hệ thống chỉ hỗ trợ chứ không thay con người quyết định và chịu trách nhiệm; con người luôn kiểm soát, can thiệp được; hệ thống phải an toàn và kiểm tra được.',
    en: 'AI serves people and never takes over their authority or responsibility; people can always control and intervene, and systems stay secure and open to inspection.',
  },
  'L4.3': {
    vi: 'Các bên phải công bằng, minh bạch, không phân biệt đối xử, không gây hại, hợp đạo đức và văn hóa Việt Nam, và giải trình được hệ quả của hệ thống.',
    en: 'Parties act fairly and openly, without bias, discrimination or harm, respect Vietnamese ethics and culture, and can account for what their systems do.',
  },
  'L4.4': {
    vi: 'Nhà nước cổ vũ công nghệ tiết kiệm năng lượng, tài nguyên, ít hại môi trường và không bỏ ai lại phía sau.',
    en: 'Green, inclusive and sustainable AI is promoted: technology that saves energy and resources and spares the environment.',
  },
  L5: {
    heading: {
      vi: 'Chính sách của Nhà nước đối với hoạt động trí tuệ nhân tạo',
      en: 'State policies on AI activities',
    },
    vi: 'Tám hướng chính sách của Nhà nước, từ đầu tư hạ tầng, ưu tiên dịch vụ công đến hợp tác quốc tế.',
    en: 'Eight lines of State policy, from investing in infrastructure and favouring public services to international cooperation.',
  },
  'L5.1': {
    vi: 'Nhà nước coi trí tuệ nhân tạo là một động lực của tăng trưởng, đổi mới và phát triển lâu bền.',
    en: 'The State makes AI a driver of growth, innovation and lasting development.',
  },
  'L5.2': {
    vi: 'Nhà nước khuyến khích thử nghiệm có kiểm soát và tự nguyện tuân thủ; quản lý chặt hay nhẹ tùy theo rủi ro.',
    en: 'Controlled testing and voluntary compliance are encouraged, and control is kept in proportion to risk.',
  },
  'L5.3': {
    vi: 'Ai cũng được tạo điều kiện tiếp cận, học và hưởng lợi; ưu tiên an sinh, người yếu thế, thu hẹp khoảng cách số và giữ bản sắc dân tộc.',
    en: 'Everyone is helped to reach, learn and benefit from AI, with care for welfare, disadvantaged groups, the digital divide and cultural identity.',
  },
  'L5.4': {
    vi: 'Nhà nước ưu tiên vốn và huy động xã hội cho hạ tầng dữ liệu, tính toán, an toàn, nhân lực giỏi và nền tảng dùng chung tầm quốc gia.',
    en: 'Public money and private resources go first to data and computing infrastructure, AI safety, skilled people and shared national platforms.',
  },
  'L5.5': {
    vi: 'Cơ quan nhà nước được ưu tiên ứng dụng trong điều hành và dịch vụ công; các ngành kinh tế - xã hội được khuyến khích ứng dụng rộng.',
    en: 'State agencies come first in using AI for administration and public services; wide use across the economy and society is encouraged.',
  },
  'L5.6': {
    vi: 'Nhà nước khuyến khích sáng kiến xã hội vì an toàn, đạo đức và niềm tin vào trí tuệ nhân tạo.',
    en: 'Civil initiatives for AI safety, ethics and public trust are encouraged.',
  },
  'L5.7': {
    vi: 'Nhà nước thúc đẩy doanh nghiệp ứng dụng, nuôi dưỡng khởi nghiệp sáng tạo và hợp tác công tư.',
    en: 'Business use of AI, innovative start-ups and public–private partnership are fostered.',
  },
  'L5.8': {
    vi: 'Việt Nam chủ động hợp tác quốc tế, góp phần đặt ra chuẩn mực chung và giữ vững lợi ích, chủ quyền của mình.',
    en: 'Vietnam takes an active part in international cooperation and standard-setting while guarding its interests and sovereignty.',
  },
  L6: {
    heading: { vi: 'Ứng dụng trí tuệ nhân tạo trong các ngành, lĩnh vực', en: 'AI in sectors and fields' },
    vi: 'Mọi ngành ứng dụng đều phải quản lý rủi ro; lĩnh vực thiết yếu như y tế, giáo dục phải chặt hơn.',
    en: 'Every sector that uses AI manages risk; essential fields such as health and education do so more strictly.',
  },
  'L6.1': {
    vi: 'Ngành nào ứng dụng cũng phải theo nguyên tắc quản lý rủi ro của Luật này và pháp luật của ngành đó.',
    en: 'Each sector follows the risk-management principles of this Law and its own legislation.',
  },
  'L6.2': {
    vi: 'Lĩnh vực thiết yếu, nơi hệ thống chạm đến tính mạng, sức khỏe, quyền lợi hoặc trật tự xã hội, phải quản lý rủi ro chặt chẽ hơn và theo đặc thù của mình.',
    en: 'Essential fields, where AI touches life, health, rights or public order, apply stricter risk management fitted to the field.',
  },
  'L6.2a': {
    vi: 'Y tế: người bệnh phải được an toàn, hệ thống đáng tin khi dùng thật và dữ liệu sức khỏe được giữ kín đúng luật.',
    en: 'Health: patients are safe, systems are reliable in real use, and health data are protected by law.',
  },
  'L6.2b': {
    vi: 'Giáo dục: hệ thống phải hợp lứa tuổi, tránh gây hại cho người học khi đánh giá, xếp loại, và giữ an toàn dữ liệu, đời tư.',
    en: 'Education: systems suit the learner’s age, avoid harm in assessment and grading, and keep data and privacy safe.',
  },
  'L6.3': {
    vi: 'Dùng trong nghiên cứu khoa học phải giữ đạo đức, liêm chính và ngăn gian lận, đạo văn.',
    en: 'Use in scientific research respects research ethics and integrity and prevents fraud and plagiarism.',
  },
  'L6.4': {
    vi: 'Chính phủ và các bộ đặt ra yêu cầu về an toàn, rủi ro và điều kiện triển khai cho ngành mình quản lý, không trái Luật này.',
    en: 'The Government and ministries set safety, risk and deployment requirements for their sectors, consistent with this Law.',
  },
  L7: {
    heading: { vi: 'Các hành vi bị nghiêm cấm', en: 'Prohibited acts' },
    vi: 'Sáu nhóm hành vi bị cấm, từ lợi dụng hệ thống để phạm pháp đến xóa nhãn và che giấu thông tin bắt buộc.',
    en: 'Six groups of acts are banned, from abusing systems to break the law to removing labels and hiding required information.',
  },
  'L7.1': {
    vi: 'Cấm lợi dụng hoặc chiếm quyền hệ thống để phạm pháp hay xâm hại quyền lợi của người khác.',
    en: 'No one may abuse or hijack a system to break the law or harm the rights of others.',
  },
  'L7.2': {
    vi: 'Cấm làm ra, cung cấp, triển khai hoặc dùng hệ thống cho bốn mục đích nêu tại các điểm dưới đây.',
    en: 'No one may develop, supply, deploy or use a system for any of the four purposes below.',
  },
  'L7.2a': {
    vi: 'Làm những việc mà luật khác đã cấm.',
    en: 'Doing what any law already forbids.',
  },
  'L7.2b': {
    vi: 'Dựng người hay sự kiện như thật nhằm lừa dối, thao túng người khác một cách có chủ ý, lặp đi lặp lại và gây hại nặng.',
    en: 'Faking or simulating real people or events to deceive or manipulate deliberately and systematically, with serious harm.',
  },
  'L7.2c': {
    vi: 'Khai thác điểm yếu của trẻ em, người già, người khuyết tật và nhóm dễ tổn thương khác để gây hại.',
    en: 'Exploiting the weaknesses of children, the elderly, people with disabilities and other vulnerable groups to cause harm.',
  },
  'L7.2d': {
    vi: 'Tạo hoặc phát tán nội dung giả có thể gây nguy hại lớn cho an ninh quốc gia và trật tự xã hội.',
    en: 'Making or spreading fake content that could gravely endanger national security or public order.',
  },
  'L7.3': {
    vi: 'Cấm thu thập, xử lý, sử dụng dữ liệu cho hệ thống trái luật về dữ liệu, dữ liệu cá nhân, sở hữu trí tuệ hoặc an ninh mạng.',
    en: 'Data may not be collected, processed or used for AI in breach of data, personal-data, intellectual-property or cybersecurity law.',
  },
  'L7.4': {
    vi: 'Cấm cản trở, vô hiệu hóa hoặc làm sai lệch sự giám sát và can thiệp của con người.',
    en: 'Human oversight and intervention may not be obstructed, disabled or distorted.',
  },
  'L7.5': {
    vi: 'Cấm giấu thông tin phải công khai hoặc giải trình; cấm xóa, sửa sai nhãn và cảnh báo bắt buộc.',
    en: 'Information that must be disclosed or explained may not be hidden, nor mandatory labels and warnings removed or falsified.',
  },
  'L7.6': {
    vi: 'Cấm mượn danh nghiên cứu, thử nghiệm, đánh giá hoặc kiểm định để làm trái luật.',
    en: 'Research, trials, assessment or testing may not serve as a cover for unlawful acts.',
  },
  L8: {
    heading: {
      vi: 'Cổng thông tin điện tử một cửa về trí tuệ nhân tạo và Cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo',
      en: 'One-stop AI portal and National Database of AI Systems',
    },
    vi: 'Lập một Cổng để nộp, báo cáo, tra cứu ở một nơi, và một cơ sở dữ liệu thống nhất về các hệ thống.',
    en: 'One portal serves filing, reporting and look-up in a single place, backed by one unified database of systems.',
  },
  'L8.1': {
    vi: 'Cổng nhận đăng ký thử nghiệm, thông báo phân loại, báo cáo sự cố và báo cáo định kỳ; công khai thông tin hệ thống, kết quả đánh giá, kết quả xử lý vi phạm; và nối với chương trình hỗ trợ, quỹ, hạ tầng, dữ liệu.',
    en: 'The portal takes in sandbox registrations, classification notices, incident and periodic reports; publishes systems, conformity results and violation outcomes; and links to support programmes, funds, infrastructure and data.',
  },
  'L8.2': {
    vi: 'Cơ sở dữ liệu quốc gia được quản lý thống nhất để Nhà nước theo dõi và để công chúng tra cứu các hệ thống.',
    en: 'The national database is run as one, so that the State can supervise and the public can look up AI systems.',
  },
  'L8.3': {
    vi: 'Thông tin có thể được công khai, chia sẻ, nhưng phải an toàn và không lộ bí mật nhà nước, bí mật kinh doanh hay dữ liệu cá nhân.',
    en: 'Publishing and sharing keep information secure and protect state secrets, business secrets and personal data.',
  },
  'L8.4': {
    vi: 'Chính phủ quy định cụ thể cách vận hành, quản lý và khai thác Cổng cùng cơ sở dữ liệu.',
    en: 'The Government lays down in detail how the portal and the database are run, managed and used.',
  },
} satisfies ProvisionTexts;
