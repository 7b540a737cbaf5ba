import type { ProvisionTexts } from '../text.ts';

/** Decree 142/2026/NĐ-CP, chapter II, second part: Articles 13 to 15, conformity, notification, high risk. */
export const DECREE142_CHAPTER_2_CONFORMITY = {
  D13: {
    heading: {
      vi: 'Đánh giá sự phù hợp đối với hệ thống trí tuệ nhân tạo có rủi ro cao',
      en: 'Conformity assessment of high-risk AI systems',
    },
    vi: 'Khi nào đánh giá, đánh giá bằng cách nào, ai được đánh giá và phải công khai gì.',
    en: 'When and how conformity is assessed, who may assess, and what is published.',
  },
  'D13.1': {
    vi: 'Nhà cung cấp phải đánh giá trước khi đưa vào sử dụng và đánh giá lại khi có thay đổi đáng kể nêu dưới đây; cập nhật, sửa lỗi không ảnh hưởng Điều 14 của Luật thì không tính.',
    en: 'The provider assesses before use and again upon the significant changes below; updates and fixes that leave Article 14 of the Law unaffected do not count.',
  },
  'D13.1a': {
    vi: 'Đổi chức năng chính, mục đích hay phạm vi khiến rủi ro mới xuất hiện hoặc mức rủi ro thay đổi.',
    en: 'A change of main function, purpose or scope that brings new risk or alters the level.',
  },
  'D13.1b': {
    vi: 'Đổi kiến trúc, mô hình hay cấu hình chính có thể ảnh hưởng độ chính xác, tin cậy, an toàn, khả năng kiểm soát.',
    en: 'A change of architecture, model or main configuration that may affect accuracy, reliability, safety or control.',
  },
  'D13.1c': {
    vi: 'Đổi nguồn, loại dữ liệu đầu vào chính hay cách xử lý, ảnh hưởng đáng kể đến kết quả hoặc rủi ro.',
    en: 'A change of data source, main input kind or processing that considerably affects results or risk.',
  },
  'D13.1d': {
    vi: 'Ghép với hệ thống khác hoặc chuyển sang môi trường mới có thể sinh rủi ro mới.',
    en: 'Integration with another system or a new environment that may bring new risk.',
  },
  'D13.1dd': {
    vi: 'Thay đổi khác ảnh hưởng đáng kể đến việc đáp ứng Điều 14 của Luật.',
    en: 'Any other change that considerably affects compliance with Article 14 of the Law.',
  },
  'D13.2': {
    vi: 'Nhà cung cấp đánh giá theo một trong hai phương thức dưới đây.',
    en: 'The provider assesses by one of the two routes below.',
  },
  'D13.2a': {
    vi: 'Hệ thống thuộc diện phải chứng nhận: qua tổ chức đánh giá sự phù hợp.',
    en: 'Systems that must be certified: through a conformity assessment body.',
  },
  'D13.2b': {
    vi: 'Hệ thống rủi ro cao khác: tự đánh giá hoặc thuê; nếu tự làm thì phải lập hồ sơ kỹ thuật và chịu trách nhiệm về kết quả.',
    en: 'Other high-risk systems: self-assessed or by a body; self-assessment requires a technical file and liability for the result.',
  },
  'D13.3': {
    vi: 'Kết quả đánh giá theo luật chuyên ngành được dùng cho yêu cầu tương ứng, và cơ quan không được đòi đánh giá lại phần đã đạt.',
    en: 'Results under sector law serve for the matching requirements, and no agency may ask for what is certified to be assessed again.',
  },
  'D13.4': {
    vi: 'Tổ chức đánh giá phải đáp ứng cả năm yêu cầu dưới đây.',
    en: 'An assessment body meets all five requirements below.',
  },
  'D13.4a': {
    vi: 'Thành lập và đăng ký hoạt động đánh giá theo luật tiêu chuẩn, quy chuẩn kỹ thuật.',
    en: 'It is established and registered for assessment under the law on standards and technical regulations.',
  },
  'D13.4b': {
    vi: 'Độc lập và khách quan.',
    en: 'It is independent and objective.',
  },
  'D13.4c': {
    vi: 'Đủ điều kiện hoạt động phù hợp với lĩnh vực trí tuệ nhân tạo.',
    en: 'It meets the operating conditions fitting the field of AI assessment.',
  },
  'D13.4d': {
    vi: 'Có chuyên gia và phương tiện đủ chuyên môn về trí tuệ nhân tạo, an ninh mạng, quản trị dữ liệu.',
    en: 'It has experts and equipment qualified in AI, cybersecurity and data governance.',
  },
  'D13.4dd': {
    vi: 'Chịu giám sát định kỳ của Nhà nước.',
    en: 'It is periodically supervised by the State.',
  },
  'D13.5': {
    vi: 'Kết quả của tổ chức nước ngoài được thừa nhận theo luật tiêu chuẩn và điều ước quốc tế; phần chưa được đánh giá hoặc thừa nhận thì phải làm tiếp.',
    en: 'Results of foreign bodies are recognised under standards law and treaties; whatever is not covered must still be assessed.',
  },
  'D13.6': {
    vi: 'Nhà cung cấp phải duy trì sự phù hợp và công khai kết quả trên Cổng trước khi sử dụng và mỗi lần đánh giá lại, gồm bảy mục dưới đây.',
    en: 'The provider maintains conformity and publishes the result on the portal before use and after each re-assessment, with the seven items below.',
  },
  'D13.6a': {
    vi: 'Tên, phiên bản và mã định danh của hệ thống, nếu có.',
    en: 'The system’s name, version and AI-ID, if any.',
  },
  'D13.6b': {
    vi: 'Tên, địa chỉ, liên hệ của nhà cung cấp.',
    en: 'The provider’s name, address and contact.',
  },
  'D13.6c': {
    vi: 'Phương thức đánh giá đã dùng.',
    en: 'The route of assessment.',
  },
  'D13.6d': {
    vi: 'Tên tổ chức đánh giá, nếu đánh giá qua tổ chức.',
    en: 'The assessment body, if one was used.',
  },
  'D13.6dd': {
    vi: 'Kết luận về sự phù hợp.',
    en: 'The conclusion on conformity.',
  },
  'D13.6e': {
    vi: 'Ngày đánh giá xong hoặc ngày kết quả được thừa nhận.',
    en: 'The date of completion or of recognition.',
  },
  'D13.6g': {
    vi: 'Ngày cập nhật gần nhất.',
    en: 'The date of the latest update.',
  },
  D14: {
    heading: {
      vi: 'Thông báo kết quả phân loại rủi ro đối với hệ thống trí tuệ nhân tạo',
      en: 'Notifying the result of risk classification',
    },
    vi: 'Thông báo trên Cổng trước khi sử dụng; Cổng ghi nhận, cấp mã và xác nhận ngay, không có bước duyệt.',
    en: 'Notice is given on the portal before use; it is recorded, coded and confirmed at once, with no approval step.',
  },
  'D14.1': {
    vi: 'Nhà cung cấp hệ thống rủi ro trung bình hoặc cao phải thông báo qua Cổng trước khi đưa vào sử dụng và tự chịu trách nhiệm về nội dung.',
    en: 'Providers of medium- and high-risk systems notify through the portal before use and answer for the content.',
  },
  'D14.2': {
    vi: 'Nội dung thông báo chính là nội dung hồ sơ ở Điều 12.',
    en: 'The notice contains what Article 12 asks of the dossier.',
  },
  'D14.3': {
    vi: 'Thông báo bằng điện tử trên Cổng, theo một trong hai hình thức dưới đây.',
    en: 'Notice is electronic, in one of the two forms below.',
  },
  'D14.3a': {
    vi: 'Điền biểu mẫu điện tử trên Cổng.',
    en: 'By filling in the electronic form on the portal.',
  },
  'D14.3b': {
    vi: 'Gửi tự động qua giao diện lập trình ứng dụng hoặc cách điện tử phù hợp khác.',
    en: 'Automatically, through an API or another suitable electronic means.',
  },
  'D14.4': {
    vi: 'Gửi xong là Cổng tự ghi nhận, cấp mã định danh và gửi xác nhận ngay; khi tiếp nhận, không cơ quan nào được đòi thêm giấy tờ hay thông tin, việc kiểm tra là về sau.',
    en: 'As soon as the notice is sent, the portal records it, issues the AI-ID and confirms; during receipt no agency may ask for more, and checks come afterwards.',
  },
  D15: {
    heading: { vi: 'Quản lý hệ thống trí tuệ nhân tạo có rủi ro cao', en: 'Management of high-risk AI systems' },
    vi: 'Nhà cung cấp lập hệ thống quản lý rủi ro; bên triển khai quản lý rủi ro khi vận hành.',
    en: 'The provider sets up a risk-management system; the deployer manages risk in operation.',
  },
  'D15.1': {
    vi: 'Nhà cung cấp phải lập và duy trì hệ thống quản lý rủi ro hợp với mục đích, phạm vi và mức rủi ro.',
    en: 'The provider sets up and keeps a risk-management system fitted to purpose, scope and risk.',
  },
  'D15.2': {
    vi: 'Hệ thống quản lý rủi ro có ít nhất năm nội dung dưới đây.',
    en: 'The risk-management system contains at least the five elements below.',
  },
  'D15.2a': {
    vi: 'Nhận diện, đánh giá rủi ro cho quyền con người, an toàn, an ninh, lợi ích công từ khi thiết kế đến khi cung cấp.',
    en: 'Identify and assess risks to human rights, safety, security and the public interest from design to supply.',
  },
  'D15.2b': {
    vi: 'Giữ dữ liệu huấn luyện, kiểm thử, đánh giá có chất lượng, phù hợp và đại diện đến mức cần để hạn chế rủi ro.',
    en: 'Keep training, testing and evaluation data good, relevant and representative as far as needed to limit risk.',
  },
  'D15.2c': {
    vi: 'Có cơ chế để con người giám sát, can thiệp tương xứng với rủi ro.',
    en: 'Provide human oversight and intervention in proportion to the risk.',
  },
  'D15.2d': {
    vi: 'Dùng biện pháp kỹ thuật hoặc quản lý để ngừa, giảm, kiểm soát rủi ro đã nhận diện.',
    en: 'Prevent, reduce or control identified risks by technical or managerial measures.',
  },
  'D15.2dd': {
    vi: 'Cập nhật biện pháp khi mô hình, dữ liệu, cách vận hành hay mục đích thay đổi đáng kể.',
    en: 'Update the measures when model, data, operation or purpose changes significantly.',
  },
  'D15.3': {
    vi: 'Nhà cung cấp phải cho bên triển khai biết mục đích, điều kiện vận hành an toàn, rủi ro đã biết và cách quản lý.',
    en: 'The provider tells the deployer the purpose, safe operating conditions, known risks and how to manage them.',
  },
  'D15.4': {
    vi: 'Bên triển khai phải quản lý rủi ro khi triển khai, vận hành theo mục đích, phạm vi và hướng dẫn của nhà cung cấp.',
    en: 'The deployer manages risk in deployment and operation in line with purpose, scope and the provider’s guidance.',
  },
  'D15.5': {
    vi: 'Khi vận hành, bên triển khai làm năm việc dưới đây.',
    en: 'In operation the deployer does the five things below.',
  },
  'D15.5a': {
    vi: 'Vận hành đúng mục đích, điều kiện và giới hạn nhà cung cấp đã nêu.',
    en: 'Operate within the purpose, conditions and limits set by the provider.',
  },
  'D15.5b': {
    vi: 'Theo dõi để phát hiện sai lệch, rủi ro, sự cố.',
    en: 'Monitor for deviations, risks and incidents.',
  },
  'D15.5c': {
    vi: 'Duy trì sự giám sát, can thiệp của con người.',
    en: 'Keep human oversight and intervention in place.',
  },
  'D15.5d': {
    vi: 'Hạn chế, kiểm soát rủi ro trong quyền của mình khi hệ thống chạy sai mục đích hoặc có rủi ro mới.',
    en: 'Limit and control risk within its power when the system strays from its purpose or new risk appears.',
  },
  'D15.5dd': {
    vi: 'Cùng nhà cung cấp cập nhật biện pháp khi có thay đổi đáng kể hoặc sự cố.',
    en: 'Update the measures with the provider upon significant change or an incident.',
  },
  'D15.6': {
    vi: 'Thấy nguy cơ thiệt hại nghiêm trọng, bên triển khai phải kịp thời hạn chế rủi ro và báo cho nhà cung cấp, cơ quan có thẩm quyền.',
    en: 'On seeing a danger of serious harm, the deployer promptly limits the risk and tells the provider and the authority.',
  },
} satisfies ProvisionTexts;
