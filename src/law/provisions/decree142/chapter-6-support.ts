import type { ProvisionTexts } from '../text.ts';

/** Decree 142/2026/NĐ-CP, chapter VI: Articles 38 to 40, market, clusters, vouchers. */
export const DECREE142_CHAPTER_6 = {
  D38: {
    heading: { vi: 'Phát triển hệ sinh thái và thị trường trí tuệ nhân tạo', en: 'AI ecosystem and market' },
    vi: 'Bộ Khoa học và Công nghệ nối cung với cầu; Nhà nước mở rộng nguồn cung, kích cầu và giúp đưa sản phẩm ra thị trường.',
    en: 'The Ministry of Science and Technology matches supply with demand; the State widens supply, spurs demand and helps products reach the market.',
  },
  'D38.1': {
    vi: 'Bộ Khoa học và Công nghệ làm đầu mối và công bố năng lực hạ tầng, dữ liệu, chương trình, nhu cầu của khu vực công.',
    en: 'The Ministry of Science and Technology coordinates and publishes infrastructure, data, programmes and public-sector needs.',
  },
  'D38.2': {
    vi: 'Việc phát triển theo ba nhóm chính sách dưới đây.',
    en: 'Development follows the three groups of policies below.',
  },
  'D38.2a': {
    vi: 'Phát triển nguồn cung: mở hạ tầng, dữ liệu, môi trường thử nghiệm và thúc đẩy sản phẩm bán được.',
    en: 'Supply: open infrastructure, data and the sandbox, and products fit for market.',
  },
  'D38.2b': {
    vi: 'Kích cầu: ưu tiên dùng trong dự án công nghệ, chuyển đổi số, dịch vụ công, khuyến khích đặt hàng và mua sắm đổi mới.',
    en: 'Demand: preference in IT, digital-transformation and public-service projects, with innovation procurement.',
  },
  'D38.2c': {
    vi: 'Kết nối: phát triển nền tảng cung cầu và hợp tác giữa doanh nghiệp, viện, trường, nhà đầu tư.',
    en: 'Matching: supply–demand platforms and cooperation among firms, institutes, universities and investors.',
  },
  'D38.3': {
    vi: 'Doanh nghiệp công nghệ, doanh nghiệp nhỏ và vừa, khởi nghiệp, tổ chức khoa học, trường đại học được ưu tiên trong các chính sách này.',
    en: 'Technology firms, small firms, start-ups, science organisations and universities come first in these policies.',
  },
  'D38.4': {
    vi: 'Chính sách được làm qua chương trình, đề án, nhiệm vụ; không tạo thủ tục hay điều kiện kinh doanh mới.',
    en: 'Policies work through programmes and tasks and create no new procedure or business condition.',
  },
  D39: {
    heading: { vi: 'Cụm liên kết trí tuệ nhân tạo', en: 'AI clusters' },
    vi: 'Bộ Khoa học và Công nghệ công nhận cụm trong 15 ngày làm việc khi đủ bốn tiêu chí; cụm được hưởng ưu tiên.',
    en: 'The Ministry of Science and Technology recognises a cluster in 15 working days if four criteria are met; priorities follow.',
  },
  'D39.1': {
    vi: 'Cụm được công nhận khi đạt bốn tiêu chí dưới đây.',
    en: 'A cluster is recognised when it meets the four criteria below.',
  },
  'D39.1a': {
    vi: 'Có ít nhất hai trong ba nhóm: doanh nghiệp; viện nghiên cứu hoặc đại học; tổ chức hỗ trợ, trung gian, cơ quan nhà nước hoặc đơn vị sự nghiệp công.',
    en: 'At least two of three groups: business; research or university; support or intermediary bodies, state agencies or public units.',
  },
  'D39.1b': {
    vi: 'Mục tiêu, nội dung tập trung vào trí tuệ nhân tạo.',
    en: 'Its aims and work centre on AI.',
  },
  'D39.1c': {
    vi: 'Có thỏa thuận, quy chế hoặc đề án bằng văn bản, rõ cách phối hợp, chia lợi ích và trách nhiệm.',
    en: 'A written agreement, regulation or project settles coordination, benefits and responsibilities.',
  },
  'D39.1d': {
    vi: 'Có đầu mối điều phối và cách phối hợp.',
    en: 'There is a coordinator and a way of working together.',
  },
  'D39.2': {
    vi: 'Tổ chức đại diện nộp 01 bộ hồ sơ điện tử qua Cổng Dịch vụ công quốc gia, đồng bộ về Cổng một cửa, gồm bốn tài liệu dưới đây.',
    en: 'The representative files one electronic dossier on the National Public Service Portal, synchronised to the one-stop portal, with the four documents below.',
  },
  'D39.2a': {
    vi: 'Văn bản đề nghị.',
    en: 'The request.',
    note: {
      vi: 'Nghị định không ban hành mẫu.',
      en: 'The Decree has no form for it.',
    },
  },
  'D39.2b': {
    vi: 'Danh sách thành viên.',
    en: 'The list of members.',
  },
  'D39.2c': {
    vi: 'Thỏa thuận, quy chế hoặc đề án liên kết.',
    en: 'The agreement, regulation or project.',
  },
  'D39.2d': {
    vi: 'Tài liệu chứng minh đạt tiêu chí.',
    en: 'Proof that the criteria are met.',
  },
  'D39.3': {
    vi: 'Bộ Khoa học và Công nghệ quyết định trong 15 ngày làm việc từ khi đủ hồ sơ hợp lệ, công bố danh sách trên Cổng và không được đòi thêm giấy tờ, điều kiện.',
    en: 'The Ministry of Science and Technology decides within 15 working days of a complete valid dossier, publishes the list on the portal and may ask for nothing more.',
  },
  'D39.4': {
    vi: 'Cụm tự nguyện, tự chủ; thành viên giữ nguyên tư cách pháp lý và cụm không thành cấp quản lý nhà nước.',
    en: 'A cluster is voluntary and self-governing; members keep their legal status, and it is no state body.',
  },
  'D39.5': {
    vi: 'Cụm được công nhận hưởng bốn ưu tiên dưới đây.',
    en: 'A recognised cluster has the four priorities below.',
  },
  'D39.5a': {
    vi: 'Dùng hạ tầng do Nhà nước đầu tư và môi trường thử nghiệm.',
    en: 'Use of state infrastructure and the sandbox.',
  },
  'D39.5b': {
    vi: 'Dùng dữ liệu dùng chung và bộ dữ liệu huấn luyện, kiểm thử.',
    en: 'Use of shared data and training and test datasets.',
  },
  'D39.5c': {
    vi: 'Được xét vào chương trình, nhiệm vụ dùng ngân sách.',
    en: 'Consideration for publicly funded programmes and tasks.',
  },
  'D39.5d': {
    vi: 'Được xét cấp Phiếu hỗ trợ và hỗ trợ khác.',
    en: 'Consideration for vouchers and other support.',
  },
  'D39.6': {
    vi: 'Bộ Khoa học và Công nghệ giúp cụm kết nối chương trình, hạ tầng, dữ liệu mà không can thiệp nội bộ.',
    en: 'The Ministry of Science and Technology links clusters to programmes, infrastructure and data without interfering inside.',
  },
  D40: {
    heading: {
      vi: 'Cơ chế hỗ trợ phát triển trí tuệ nhân tạo thông qua Phiếu hỗ trợ',
      en: 'Support by vouchers',
    },
    vi: 'Phiếu điện tử trả chi phí dịch vụ trí tuệ nhân tạo cho đối tượng đủ điều kiện; xét trong 05 ngày làm việc.',
    en: 'An electronic voucher pays AI service costs of those eligible, decided within 5 working days.',
  },
  'D40.1': {
    vi: 'Phiếu là chứng từ điện tử ghi hạn mức từ Quỹ và nguồn khác để trả phí hạ tầng, dữ liệu, mô hình, nền tảng, tư vấn.',
    en: 'A voucher is an electronic record of a credit from the Fund and other sources for computing, data, models, platforms and advice.',
    note: {
      vi: 'Nghị định không ấn định số tiền hay thời hạn của Phiếu.',
      en: 'The Decree fixes neither amounts nor a validity period.',
    },
  },
  'D40.2': {
    vi: 'Bốn nhóm dưới đây được xét cấp Phiếu.',
    en: 'The four groups below may be granted a voucher.',
  },
  'D40.2a': {
    vi: 'Khởi nghiệp sáng tạo, doanh nghiệp nhỏ và vừa.',
    en: 'Start-ups and small and medium-sized enterprises.',
  },
  'D40.2b': {
    vi: 'Tổ chức khoa học và nhóm nghiên cứu có dự án khả thi.',
    en: 'Science organisations and research groups with feasible projects.',
  },
  'D40.2c': {
    vi: 'Bên tham gia thử nghiệm có kiểm soát.',
    en: 'Sandbox participants.',
  },
  'D40.2d': {
    vi: 'Bên khác có dự án hợp với chương trình đã được phê duyệt.',
    en: 'Others with projects fitting an approved programme.',
  },
  'D40.3': {
    vi: 'Việc cấp và dùng Phiếu theo bốn nguyên tắc dưới đây.',
    en: 'Granting and use follow the four principles below.',
  },
  'D40.3a': {
    vi: 'Công khai, khách quan, không phân biệt đối xử.',
    en: 'Open, objective, without discrimination.',
  },
  'D40.3b': {
    vi: 'Hợp mục tiêu chính sách và nguồn lực hiện có.',
    en: 'In line with policy and available resources.',
  },
  'D40.3c': {
    vi: 'Phiếu không đổi ra tiền, không chuyển nhượng, chỉ dùng đúng mục đích, hạn mức, thời hạn ghi trên Phiếu.',
    en: 'It is not cash, not transferable, and used only within the purpose, limit and period stated on it.',
  },
  'D40.3d': {
    vi: 'Không hỗ trợ hai lần cho cùng một khoản chi.',
    en: 'The same cost is not supported twice.',
  },
  'D40.4': {
    vi: 'Nộp đề nghị qua Cổng Dịch vụ công quốc gia, đồng bộ về Cổng một cửa; Bộ Khoa học và Công nghệ quyết định trong 05 ngày làm việc từ khi đủ hồ sơ và không đòi gì ngoài ba tài liệu dưới đây.',
    en: 'The request goes through the National Public Service Portal and is synchronised to the one-stop portal; the Ministry of Science and Technology decides within 5 working days of a complete dossier of the three documents below, and no more.',
  },
  'D40.4a': {
    vi: 'Văn bản đề nghị.',
    en: 'The request.',
    note: {
      vi: 'Nghị định không ban hành mẫu.',
      en: 'The Decree has no form for it.',
    },
  },
  'D40.4b': {
    vi: 'Thuyết minh nhu cầu và mục tiêu.',
    en: 'A statement of needs and aims.',
  },
  'D40.4c': {
    vi: 'Tài liệu chứng minh thuộc nhóm được xét.',
    en: 'Proof of belonging to an eligible group.',
  },
  'D40.5': {
    vi: 'Phiếu trả cho bốn loại dịch vụ dưới đây.',
    en: 'The voucher pays for the four kinds of services below.',
  },
  'D40.5a': {
    vi: 'Tính toán, lưu trữ, nền tảng kỹ thuật.',
    en: 'Computing, storage and technical platforms.',
  },
  'D40.5b': {
    vi: 'Dữ liệu và mô hình trong phạm vi luật cho phép.',
    en: 'Data and models, as far as the law allows.',
  },
  'D40.5c': {
    vi: 'Xử lý dữ liệu, huấn luyện, kiểm thử, đánh giá.',
    en: 'Data processing, training, testing and evaluation.',
  },
  'D40.5d': {
    vi: 'Tư vấn về an toàn, bảo mật, quản trị rủi ro.',
    en: 'Advice on safety, security and risk management.',
  },
  'D40.6': {
    vi: 'Bên cung cấp dịch vụ được nhận Phiếu khi đạt ba yêu cầu dưới đây; việc công bố không phải điều kiện kinh doanh.',
    en: 'A service provider may accept vouchers on the three conditions below; publishing is no business condition.',
  },
  'D40.6a': {
    vi: 'Hoạt động hợp pháp.',
    en: 'It operates lawfully.',
  },
  'D40.6b': {
    vi: 'Công khai dịch vụ, điều kiện và giá.',
    en: 'It publishes its services, terms and prices.',
  },
  'D40.6c': {
    vi: 'Theo luật dữ liệu, dữ liệu cá nhân, an ninh mạng, sở hữu trí tuệ.',
    en: 'It follows data, personal-data, cybersecurity and intellectual-property law.',
  },
  'D40.7': {
    vi: 'Người có Phiếu tự chọn bên cung cấp; đó là giao dịch dân sự, không phải đấu thầu.',
    en: 'The holder chooses the provider freely: a civil deal, not a public tender.',
  },
  'D40.8': {
    vi: 'Tiền trả thẳng cho bên cung cấp, không qua người có Phiếu, dựa trên ba căn cứ dưới đây.',
    en: 'Payment goes straight to the provider, never through the holder, on the three grounds below.',
  },
  'D40.8a': {
    vi: 'Phiếu đã cấp.',
    en: 'The voucher granted.',
  },
  'D40.8b': {
    vi: 'Hợp đồng hoặc thỏa thuận dịch vụ.',
    en: 'The contract or service agreement.',
  },
  'D40.8c': {
    vi: 'Hóa đơn, chứng từ cho thấy dịch vụ đã xong.',
    en: 'Invoice and records that the service was completed.',
  },
  'D40.9': {
    vi: 'Bộ Khoa học và Công nghệ làm bốn việc dưới đây.',
    en: 'The Ministry of Science and Technology has the four tasks below.',
  },
  'D40.9a': {
    vi: 'Tổ chức cấp, quản lý, sử dụng Phiếu.',
    en: 'Organise the granting, management and use of vouchers.',
  },
  'D40.9b': {
    vi: 'Công bố tiêu chí, danh mục dịch vụ và bên cung cấp.',
    en: 'Publish criteria, services and providers.',
  },
  'D40.9c': {
    vi: 'Theo dõi, kiểm tra việc dùng Phiếu.',
    en: 'Monitor and check the use of vouchers.',
  },
  'D40.9d': {
    vi: 'Công khai kết quả ở mức phù hợp, không lộ bí mật hay dữ liệu cá nhân.',
    en: 'Publish results as appropriate, without exposing secrets or personal data.',
  },
  'D40.10': {
    vi: 'Gian lận, nâng giá, khai sai, dùng sai hay chuyển nhượng Phiếu thì phải hoàn trả toàn bộ và bị xử lý.',
    en: 'Fraud, inflated prices, false statements, misuse or transfer mean full repayment and sanctions.',
  },
} satisfies ProvisionTexts;
