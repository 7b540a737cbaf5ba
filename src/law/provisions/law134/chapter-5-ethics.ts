import type { ProvisionTexts } from '../text.ts';

/** Law 134/2025/QH15, chapter V: Articles 26 and 27. */
export const LAW134_CHAPTER_5 = {
  L26: {
    heading: { vi: 'Khung đạo đức trí tuệ nhân tạo quốc gia', en: 'National AI Ethics Framework' },
    vi: 'Khung đạo đức dựa trên bốn nguyên tắc, do Bộ trưởng Bộ Khoa học và Công nghệ ban hành và cập nhật.',
    en: 'An ethics framework on four principles, issued and kept current by the Minister of Science and Technology.',
  },
  'L26.1': {
    vi: 'Khung đạo đức xây trên bốn nguyên tắc dưới đây.',
    en: 'The framework rests on the four principles below.',
  },
  'L26.1a': {
    vi: 'An toàn, đáng tin và không làm hại thân thể, danh dự, tinh thần con người.',
    en: 'Safety, reliability and no harm to people’s life, health, honour, dignity or peace of mind.',
  },
  'L26.1b': {
    vi: 'Tôn trọng quyền con người, quyền công dân; công bằng, minh bạch, không phân biệt đối xử.',
    en: 'Respect for human and civil rights; fairness, transparency, no discrimination.',
  },
  'L26.1c': {
    vi: 'Hướng tới hạnh phúc, thịnh vượng và phát triển bền vững.',
    en: 'Happiness, prosperity and sustainable development.',
  },
  'L26.1d': {
    vi: 'Khuyến khích sáng tạo đi cùng trách nhiệm với xã hội.',
    en: 'Innovation together with social responsibility.',
  },
  'L26.2': {
    vi: 'Khung được xem lại định kỳ hoặc khi công nghệ, luật, thực tiễn thay đổi lớn.',
    en: 'The framework is reviewed periodically, or when technology, law or practice changes greatly.',
  },
  'L26.3': {
    vi: 'Khung định hướng cho tiêu chuẩn, quy chuẩn, hướng dẫn ngành và chính sách khuyến khích.',
    en: 'The framework guides standards, technical regulations, sector guidance and incentives.',
  },
  'L26.4': {
    vi: 'Tổ chức, cá nhân được khuyến khích áp dụng Khung trong mọi giai đoạn của hệ thống.',
    en: 'Organisations and individuals are encouraged to apply it at every stage of a system.',
  },
  'L26.5': {
    vi: 'Bộ trưởng Bộ Khoa học và Công nghệ ban hành Khung.',
    en: 'The Minister of Science and Technology issues the framework.',
    note: {
      vi: 'Đã ban hành: Thông tư 05/2026/TT-BKHCN ngày 10/3/2026.',
      en: 'Issued: Circular 05/2026/TT-BKHCN of 10 March 2026.',
    },
  },
  L27: {
    heading: {
      vi: 'Trách nhiệm đạo đức và đánh giá tác động khi ứng dụng trí tuệ nhân tạo trong quản lý nhà nước và cung cấp dịch vụ công',
      en: 'Ethics and impact assessment in state management and public services',
    },
    vi: 'Cơ quan nhà nước dùng trí tuệ nhân tạo phải công khai, để con người quyết định và đánh giá tác động khi rủi ro cao hoặc ảnh hưởng lớn.',
    en: 'State bodies using AI are open, leave decisions to people, and assess impact where risk is high or effects significant.',
  },
  'L27.1': {
    vi: 'Dùng trong quản lý nhà nước, dịch vụ công phải công khai, minh bạch và theo Khung đạo đức.',
    en: 'Use in state management and public services is open and follows the Ethics Framework.',
  },
  'L27.2': {
    vi: 'Máy không quyết định thay; người ra quyết định chịu trách nhiệm về việc cân nhắc, sử dụng kết quả của hệ thống.',
    en: 'The system never decides in place of the official, who answers for how its results are weighed and used.',
  },
  'L27.3': {
    vi: 'Cơ quan vận hành hệ thống rủi ro cao hoặc ảnh hưởng lớn đến quyền con người, công bằng, lợi ích công phải lập báo cáo tác động nêu rủi ro, biện pháp và cách con người can thiệp.',
    en: 'An agency running a high-risk system, or one with significant effect on rights, fairness or the public interest, reports its impact: risks, controls, human oversight.',
  },
  'L27.4': {
    vi: 'Cơ quan lập báo cáo chịu trách nhiệm về nội dung; báo cáo được công khai, trừ phần bí mật hoặc dữ liệu cá nhân.',
    en: 'The agency answers for its report, which is published except for secrets and personal data.',
  },
  'L27.5': {
    vi: 'Chính phủ quy định nội dung, quy trình và trách nhiệm đánh giá, giám sát.',
    en: 'The Government sets the content, procedure and responsibilities of assessment and supervision.',
  },
} satisfies ProvisionTexts;
