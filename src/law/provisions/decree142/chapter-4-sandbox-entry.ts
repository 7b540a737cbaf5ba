import type { ProvisionTexts } from '../text.ts';

/** Decree 142/2026/NĐ-CP, chapter IV, first part: Articles 21 to 24, entering the sandbox. */
export const DECREE142_CHAPTER_4_ENTRY = {
  D21: {
    heading: {
      vi: 'Nguyên tắc thực hiện cơ chế thử nghiệm có kiểm soát đối với hệ thống trí tuệ nhân tạo',
      en: 'Principles of the regulatory sandbox for AI systems',
    },
    vi: 'Thử nghiệm là tự nguyện, có giới hạn, có giám sát; đổi lại được hỗ trợ và có thể giảm nghĩa vụ.',
    en: 'Trials are voluntary, limited and supervised; in return come support and possible relief from duties.',
  },
  'D21.1': {
    vi: 'Áp dụng theo Điều 21 của Luật, luật khoa học, công nghệ, đổi mới sáng tạo và Nghị định này.',
    en: 'Article 21 of the Law, the law on science, technology and innovation and this Decree apply.',
  },
  'D21.2': {
    vi: 'Tham gia là tự nguyện; bên tham gia phải giữ năm nguyên tắc dưới đây.',
    en: 'Taking part is voluntary; participants keep the five principles below.',
  },
  'D21.2a': {
    vi: 'Xác định rõ và giữ đúng phạm vi, quy mô, đối tượng, thời hạn, điều kiện và biện pháp quản lý rủi ro.',
    en: 'Define and respect scope, scale, participants, period, conditions and risk measures.',
  },
  'D21.2b': {
    vi: 'Bảo vệ quyền lợi của người tham gia thử.',
    en: 'Protect the rights of those who take part.',
  },
  'D21.2c': {
    vi: 'Cho người tham gia biết mục tiêu, phạm vi, điều kiện và rủi ro.',
    en: 'Tell participants the aim, scope, conditions and risks.',
  },
  'D21.2d': {
    vi: 'Theo luật về an ninh, trật tự, dữ liệu, dữ liệu cá nhân và an ninh mạng.',
    en: 'Follow the law on security, public order, data, personal data and cybersecurity.',
  },
  'D21.2dd': {
    vi: 'Chịu sự theo dõi của cơ quan trong suốt thời gian thử.',
    en: 'Accept supervision throughout the trial.',
  },
  'D21.3': {
    vi: 'Nghiên cứu, thử trong môi trường mô phỏng, khép kín hay nội bộ, không có người tham gia thật và không tác động ra ngoài, thì không cần cơ chế này.',
    en: 'Research or tests in simulated, closed or internal settings, with no real participants and no outside effect, lie outside the sandbox.',
  },
  'D21.4': {
    vi: 'Bên tham gia có hai trách nhiệm dưới đây.',
    en: 'Participants have the two duties below.',
  },
  'D21.4a': {
    vi: 'Lập và thực hiện phương án quản lý rủi ro.',
    en: 'Draw up and carry out a risk-management plan.',
  },
  'D21.4b': {
    vi: 'Công bố rủi ro có thể có và mở kênh nhận, xử lý khiếu nại của người tham gia.',
    en: 'Disclose possible risks and open a complaints channel for participants.',
  },
  'D21.5': {
    vi: 'Kết quả hoàn thành thử nghiệm là một căn cứ để cơ quan xem xét hai việc dưới đây.',
    en: 'A completed trial is one ground on which the authority considers the two matters below.',
  },
  'D21.5a': {
    vi: 'Công nhận toàn bộ hay một phần kết quả cho việc đánh giá sự phù hợp.',
    en: 'Recognising its result, in whole or part, for conformity assessment.',
  },
  'D21.5b': {
    vi: 'Miễn, giảm, điều chỉnh nghĩa vụ tuân thủ.',
    en: 'Waiving, reducing or adjusting compliance duties.',
  },
  'D21.6': {
    vi: 'Việc miễn hay phải chịu trách nhiệm dân sự, hình sự, hành chính theo Điều 22 và Điều 23 Luật Khoa học, công nghệ và đổi mới sáng tạo.',
    en: 'Civil, criminal and administrative liability, and exemption from it, follow Articles 22 and 23 of the Law on Science, Technology and Innovation.',
  },
  'D21.7': {
    vi: 'Trong phạm vi ghi ở Giấy xác nhận tham gia, cơ quan có thể cho hưởng ba hỗ trợ dưới đây.',
    en: 'Within the participation certificate, the authority may grant the three forms of support below.',
  },
  'D21.7a': {
    vi: 'Dùng cách thông báo, minh bạch thay thế nếu người tham gia vẫn được biết đầy đủ.',
    en: 'Alternative notice or transparency, if participants are fully informed.',
  },
  'D21.7b': {
    vi: 'Được đánh giá sự phù hợp sau khi thử xong.',
    en: 'Conformity assessment may wait until the trial is over.',
  },
  'D21.7c': {
    vi: 'Được ưu tiên tiếp cận chương trình và nguồn lực hỗ trợ.',
    en: 'Priority access to support programmes and resources.',
  },
  'D21.8': {
    vi: 'Ngành đã có cơ chế thử nghiệm riêng thì theo cơ chế đó; cơ quan trí tuệ nhân tạo cùng giám sát phần trí tuệ nhân tạo.',
    en: 'A sector with its own sandbox law follows it; the AI authority helps supervise the AI part.',
  },
  'D21.9': {
    vi: 'Cơ quan Đảng, Mặt trận, tổ chức chính trị - xã hội được khuyến khích tự nguyện áp dụng cho hệ thống nội bộ, theo cách Đảng tự quyết.',
    en: 'Party, Front and socio-political bodies are encouraged to apply these rules to internal systems, as the Party decides.',
  },
  D22: {
    heading: { vi: 'Phân loại cấp độ thử nghiệm có kiểm soát', en: 'Levels of sandbox trials' },
    vi: 'Ba cấp độ theo rủi ro, dữ liệu, quy mô và tác động; cấp độ quyết định ai xét hồ sơ và trong bao lâu.',
    en: 'Three levels by risk, data, scale and impact; the level decides who appraises and how fast.',
  },
  'D22.1': {
    vi: 'Cấp độ được xác định từ việc cân nhắc chung bốn yếu tố dưới đây.',
    en: 'The level follows from weighing the four factors below together.',
  },
  'D22.1a': {
    vi: 'Mức rủi ro của hệ thống.',
    en: 'The system’s risk level.',
  },
  'D22.1b': {
    vi: 'Loại dữ liệu dùng, nhất là dữ liệu cá nhân nhạy cảm, của trẻ em hoặc bị hạn chế.',
    en: 'The data used, above all sensitive personal data, children’s data or restricted data.',
  },
  'D22.1c': {
    vi: 'Địa bàn, số điểm thử, người tham gia và mức kết nối với hệ thống khác.',
    en: 'Area, number of sites, participants and links to other systems.',
  },
  'D22.1d': {
    vi: 'Tác động đến an ninh, trật tự và quyền lợi của người khác.',
    en: 'Impact on security, public order and others’ rights.',
  },
  'D22.2': {
    vi: 'Hợp nhiều cấp độ thì lấy cấp cao nhất; xét trên tổng thể hệ thống, kể cả khi ghép từ nhiều phần.',
    en: 'If several levels fit, the highest holds, judged on the system as a whole, even if made of several parts.',
  },
  'D22.3': {
    vi: 'Cấp độ 3: có người tham gia, địa điểm, thời hạn xác định và thuộc một trong ba trường hợp dưới đây.',
    en: 'Level 3: defined participants, place and period, and one of the three cases below.',
  },
  'D22.3a': {
    vi: 'Xử lý dữ liệu cá nhân nhạy cảm, dữ liệu cốt lõi, dữ liệu quan trọng, hoặc dữ liệu trẻ em phải đánh giá tác động.',
    en: 'It processes sensitive personal data, core or important data, or children’s data needing an impact assessment.',
  },
  'D22.3b': {
    vi: 'Xử lý dữ liệu bí mật nhà nước.',
    en: 'It processes state-secret data.',
  },
  'D22.3c': {
    vi: 'Nằm trong hoặc nối trực tiếp với hệ thống thông tin quan trọng về an ninh quốc gia.',
    en: 'It runs in, or connects directly to, information systems critical to national security.',
  },
  'D22.4': {
    vi: 'Cấp độ 2: có người tham gia, địa điểm, thời hạn xác định và đủ ba điều kiện dưới đây.',
    en: 'Level 2: defined participants, place and period, and all three conditions below.',
  },
  'D22.4a': {
    vi: 'Có người dùng thật hoặc người chịu tác động trực tiếp.',
    en: 'Real users or directly affected persons take part.',
  },
  'D22.4b': {
    vi: 'Kết quả được dùng thật nhưng không trực tiếp tạo, đổi, chấm dứt quyền và nghĩa vụ của ai.',
    en: 'Results are used in practice but do not directly create, change or end anyone’s rights or duties.',
  },
  'D22.4c': {
    vi: 'Không thuộc Cấp độ 3.',
    en: 'It is not Level 3.',
  },
  'D22.5': {
    vi: 'Cấp độ 1: có địa điểm, thời hạn xác định và đủ ba điều kiện dưới đây.',
    en: 'Level 1: defined place and period, and all three conditions below.',
  },
  'D22.5a': {
    vi: 'Người tham gia được chọn theo tiêu chí cụ thể.',
    en: 'Participants are defined by specific criteria.',
  },
  'D22.5b': {
    vi: 'Kết quả không dùng vào việc thật, không đưa cho người dùng và không làm căn cứ tham khảo khi quyết định.',
    en: 'Results are not used in practice, not given to users and not a reference for decisions.',
  },
  'D22.5c': {
    vi: 'Không thuộc Cấp độ 3 hay Cấp độ 2.',
    en: 'It is neither Level 3 nor Level 2.',
  },
  'D22.6': {
    vi: 'Cơ quan có thẩm quyền xác định cấp độ khi xử lý hồ sơ.',
    en: 'The authority determines the level when handling the application.',
  },
  D23: {
    heading: {
      vi: 'Thẩm quyền và quy trình chấp thuận tham gia cơ chế thử nghiệm có kiểm soát',
      en: 'Who admits to the sandbox, and how',
    },
    vi: 'Nộp qua Cổng Dịch vụ công quốc gia; tỉnh, bộ hoặc Bộ Công an xét trong 10, 20 hoặc 30 ngày làm việc.',
    en: 'Filed on the National Public Service Portal; the province, a ministry or the Ministry of Public Security decides in 10, 20 or 30 working days.',
  },
  'D23.1': {
    vi: 'Cơ quan có thẩm quyền chấp thuận; Giấy xác nhận là căn cứ để thử và để được miễn, giảm, điều chỉnh một số quy định trong phạm vi ấy.',
    en: 'The authority admits; its certificate is the basis for the trial and for relief from certain rules within it.',
    note: {
      vi: 'Đoạn hai của bản gốc dẫn Điều 22 Luật Trí tuệ nhân tạo (về Quỹ); theo nội dung là Điều 21.',
      en: 'The second paragraph refers to Article 22 of the AI Law (the Fund); by its sense Article 21 is meant.',
    },
  },
  'D23.2': {
    vi: 'Nộp 01 bộ hồ sơ điện tử qua Cổng Dịch vụ công quốc gia; hồ sơ được đồng bộ về Cổng một cửa.',
    en: 'One electronic file goes through the National Public Service Portal and is synchronised to the one-stop AI portal.',
  },
  'D23.3': {
    vi: 'Thẩm quyền được chia như dưới đây; việc thuộc nhiều bộ thì bộ quản lý hoạt động sử dụng chính xét.',
    en: 'Competence is divided as below; where several ministries are concerned, the one in charge of the main use decides.',
  },
  'D23.3a': {
    vi: 'Ủy ban nhân dân cấp tỉnh: Cấp độ 1 hoặc 2 trong một tỉnh, thành phố.',
    en: 'Provincial People’s Committee: level 1 or 2 within one province or city.',
  },
  'D23.3b': {
    vi: 'Bộ, cơ quan ngang bộ: Cấp độ 1 hoặc 2 thuộc ngành mình và trải trên ít nhất hai tỉnh, hoặc do đơn vị trực thuộc triển khai.',
    en: 'Ministries: level 1 or 2 in their sector across two or more provinces, or deployed by their own units.',
  },
  'D23.3c': {
    vi: 'Bộ Công an: Cấp độ 3.',
    en: 'Ministry of Public Security: level 3.',
  },
  'D23.4': {
    vi: 'Trong 03 ngày làm việc, cơ quan kiểm tra hồ sơ và chỉ được yêu cầu sửa đổi, bổ sung một lần.',
    en: 'Within 3 working days the authority checks the file, and may ask for changes only once.',
  },
  'D23.5': {
    vi: 'Hồ sơ hợp lệ thì cơ quan thẩm định, cấp giấy hoặc từ chối trong thời hạn dưới đây; được hỏi ý kiến cơ quan liên quan.',
    en: 'A valid file is appraised and granted or refused within the limits below; related agencies may be consulted.',
  },
  'D23.5a': {
    vi: 'Cấp tỉnh: tối đa 10 ngày làm việc.',
    en: 'Province: at most 10 working days.',
  },
  'D23.5b': {
    vi: 'Bộ, cơ quan ngang bộ: tối đa 20 ngày làm việc.',
    en: 'Ministry: at most 20 working days.',
  },
  'D23.5c': {
    vi: 'Bộ Công an: tối đa 30 ngày làm việc.',
    en: 'Ministry of Public Security: at most 30 working days.',
  },
  'D23.6': {
    vi: 'Từ chối phải bằng văn bản và nêu lý do.',
    en: 'A refusal is in writing with reasons.',
  },
  'D23.7': {
    vi: 'Giấy xác nhận tham gia theo Mẫu AI09a hoặc AI09b và phải ghi sáu nội dung dưới đây.',
    en: 'The participation certificate follows form AI09a or AI09b and states the six items below.',
  },
  'D23.7a': {
    vi: 'Phạm vi, địa bàn, thời gian.',
    en: 'Scope, area and period.',
  },
  'D23.7b': {
    vi: 'Quy mô và giới hạn.',
    en: 'Scale and limits.',
  },
  'D23.7c': {
    vi: 'Yêu cầu kỹ thuật, an toàn, an ninh, dữ liệu, quản lý rủi ro.',
    en: 'Technical, safety, security, data and risk requirements.',
  },
  'D23.7d': {
    vi: 'Trách nhiệm báo cáo và cách giám sát.',
    en: 'Reporting duties and supervision.',
  },
  'D23.7dd': {
    vi: 'Khi nào tạm dừng hoặc chấm dứt.',
    en: 'When the trial is suspended or ended.',
  },
  'D23.7e': {
    vi: 'Nghĩa vụ nào được miễn, giảm, điều chỉnh.',
    en: 'Which duties are waived, reduced or adjusted.',
  },
  'D23.8': {
    vi: 'Giấy chỉ có giá trị cho việc thử, không cho phép triển khai chính thức.',
    en: 'The certificate covers the trial only and gives no right to full deployment.',
  },
  D24: {
    heading: { vi: 'Điều kiện và hồ sơ tham gia thử nghiệm', en: 'Conditions and dossier for a trial' },
    vi: 'Điều kiện để được thử, hồ sơ đầy đủ và hồ sơ rút gọn.',
    en: 'The conditions of admission, the full dossier and the reduced one.',
  },
  'D24.1': {
    vi: 'Người đăng ký phải đáp ứng bốn điều kiện dưới đây.',
    en: 'Applicants meet the four conditions below.',
  },
  'D24.1a': {
    vi: 'Hệ thống hay giải pháp có yếu tố đổi mới, công nghệ mới hoặc cách triển khai mới.',
    en: 'The system or solution is innovative, uses new technology or a new way of deployment.',
  },
  'D24.1b': {
    vi: 'Có đề án nêu mục tiêu, phạm vi, thời gian, người tham gia và biện pháp rủi ro hợp cấp độ.',
    en: 'There is a trial plan with aim, scope, period, participants and risk controls fitting the level.',
  },
  'D24.1c': {
    vi: 'Có biện pháp bảo vệ người chịu tác động.',
    en: 'Those affected are protected.',
  },
  'D24.1d': {
    vi: 'Có thể trực tiếp hại tính mạng, sức khỏe hoặc gây thiệt hại tài sản lớn thì phải có bảo hiểm trách nhiệm hoặc bảo đảm tài chính.',
    en: 'Liability insurance or a financial guarantee is required if life, health or large property could be harmed directly.',
  },
  'D24.2': {
    vi: 'Hồ sơ đầy đủ gồm bốn tài liệu dưới đây.',
    en: 'The full dossier has the four documents below.',
  },
  'D24.2a': {
    vi: 'Đơn theo Mẫu AI03a (tổ chức) hoặc AI03b (cá nhân).',
    en: 'Application on form AI03a (organisation) or AI03b (individual).',
  },
  'D24.2b': {
    vi: 'Đề án thử nghiệm.',
    en: 'The trial plan.',
  },
  'D24.2c': {
    vi: 'Tài liệu về biện pháp bảo vệ quyền lợi người chịu tác động.',
    en: 'A document on protecting the rights of those affected.',
  },
  'D24.2d': {
    vi: 'Tài liệu về năng lực kỹ thuật, nhân sự hoặc hạ tầng.',
    en: 'A document on technical, staff or infrastructure capacity.',
  },
  'D24.3': {
    vi: 'Doanh nghiệp nhỏ và vừa, khởi nghiệp sáng tạo, tổ chức khoa học, nhóm nghiên cứu thử ở Cấp độ 1 chỉ cần hồ sơ rút gọn dưới đây.',
    en: 'Start-ups, small and medium-sized enterprises, science organisations and research groups at level 1 file only the reduced dossier below.',
  },
  'D24.3a': {
    vi: 'Đơn theo Mẫu AI03a hoặc AI03b.',
    en: 'Application on form AI03a or AI03b.',
  },
  'D24.3b': {
    vi: 'Bản mô tả ngắn về hệ thống, rủi ro chính và cách giảm.',
    en: 'A short description of the system, its main risks and their mitigation.',
  },
  'D24.4': {
    vi: 'Hồ sơ nộp điện tử theo Điều 23.',
    en: 'The dossier is filed electronically under Article 23.',
  },
  'D24.5': {
    vi: 'Cơ quan không được đòi thêm tài liệu, trừ khi luật chuyên ngành trực tiếp quy định.',
    en: 'No further document may be asked for, unless sector law directly requires it.',
  },
} satisfies ProvisionTexts;
