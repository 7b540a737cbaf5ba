import type { Indicator } from '../indicator.ts';

const STRATEGY = '1671/QĐ-TTg';
const ANNUAL = 'Chiến lược chưa nêu cách tính; cơ quan chủ trì xác định và ghi ở từng số đo.';

type Said = readonly [vi: string, en: string, unit: string];

/** An indicator that the strategy names, with its target for 2030; the words are ours. */
function named(code: string, part: string, [vi, en, unit]: Said, target: number): Indicator {
  return {
    code,
    version: 0,
    strategy: STRATEGY,
    name: { vi, en },
    unit,
    method: ANNUAL,
    source: 'Báo cáo của bộ, ngành, địa phương; số liệu thống kê',
    ownerAgency: 'most',
    target,
    targetYear: 2030,
    namedBy: `Quyết định ${STRATEGY}, mục II.2.${part}`,
    measure: null,
  };
}

/** One of ours, counted in a register of this portal. No document names it, so it has no target. */
function counted(code: string, measure: string, [vi, en, unit]: Said, method: string): Indicator {
  return {
    code,
    version: 0,
    strategy: null,
    name: { vi, en },
    unit,
    method,
    source: 'Sổ đăng ký công khai của Cổng',
    ownerAgency: 'most',
    target: null,
    targetYear: null,
    namedBy: '',
    measure,
  };
}

/** What the program knows to measure by itself. Ranges are given by their lower end. */
export const SHIPPED_INDICATORS: readonly Indicator[] = [
  counted('cong.he-thong', 'systems', ['Hệ thống đang có trong Cơ sở dữ liệu', 'Systems in the database', 'hệ thống'], 'Đếm mục trong sổ hệ thống, trừ mục đã rút.'),
  counted('cong.rui-ro-cao', 'highRiskSystems', ['Hệ thống rủi ro cao đã thông báo', 'High-risk systems notified', 'hệ thống'], 'Đếm mục có mức rủi ro cao trong sổ hệ thống.'),
  counted('cong.tu-nguyen', 'voluntarySystems', ['Hệ thống rủi ro thấp công khai tự nguyện', 'Low-risk systems published voluntarily', 'hệ thống'], 'Đếm mục trong sổ công khai tự nguyện, trừ mục đã rút.'),
  counted('cong.minh-bach', 'transparencyDeclarations', ['Bản công bố biện pháp minh bạch', 'Transparency declarations', 'bản'], 'Đếm mục đang công bố.'),
  counted('cong.su-phu-hop', 'conformityResults', ['Kết quả đánh giá sự phù hợp', 'Conformity results', 'kết quả'], 'Đếm mục trong sổ kết quả đánh giá.'),
  counted('cong.huong-dan', 'guidance', ['Trả lời hướng dẫn đã công bố', 'Published guidance answers', 'câu trả lời'], 'Đếm mục trong sổ hướng dẫn.'),
  counted('cong.cam-ket', 'ethicsCommitments', ['Cam kết và sáng kiến đạo đức đang công bố', 'Ethics commitments and initiatives', 'mục'], 'Đếm mục trong sổ cam kết, trừ mục đã rút.'),
  named('qd1671.kinh-te-ai', 'a', ['Kinh tế AI so với GDP', 'AI economy as a share of GDP', '%'], 6),
  named('qd1671.xuat-khau', 'a', ['Xuất khẩu sản phẩm, dịch vụ có AI', 'Exports of products and services with AI', 'tỷ USD'], 5),
  named('qd1671.nang-suat', 'a', ['Năng suất tăng ở ngành ứng dụng AI', 'Productivity gain in sectors using AI', '%'], 10),
  named('qd1671.doanh-nghiep-co-loi', 'b', ['Doanh nghiệp dùng AI thấy rõ hiệu quả', 'Firms using AI that see an effect', '%'], 60),
  named('qd1671.can-bo-dung-ai', 'b', ['Công chức, viên chức dùng AI công vụ hằng tuần', 'Officials using public-service AI weekly', '%'], 100),
  named('qd1671.quyet-dinh', 'b', ['Quyết định điều hành có dữ liệu và AI hỗ trợ', 'Executive decisions supported by data and AI', '%'], 60),
  named('qd1671.hai-long', 'b', ['Mức tăng hài lòng với dịch vụ công có AI, so với 2026', 'Rise in satisfaction with AI public services over 2026', '%'], 30),
  named('qd1671.cong-bo', 'b', ['Công bố quốc tế về AI tăng mỗi năm', 'Yearly growth of international AI papers', '%'], 10),
  named('qd1671.khoi-nghiep', 'b', ['Doanh nghiệp khởi nghiệp AI trị giá trên 10 triệu USD', 'AI start-ups worth over USD 10 million', 'doanh nghiệp'], 100),
  named('qd1671.ke-hoach', 'c', ['Bộ, ngành, địa phương đã có kế hoạch triển khai', 'Ministries and provinces with a plan', '%'], 100),
  named('qd1671.dich-vu-cong', 'c', ['Dịch vụ công trực tuyến có AI hỗ trợ', 'Online public services supported by AI', '%'], 100),
  named('qd1671.mo-hinh-tieng-viet', 'c', ['Mô hình AI tiếng Việt', 'Vietnamese-language AI models', 'mô hình'], 8),
  named('qd1671.nen-tang', 'c', ['Nền tảng AI dùng chung quốc gia', 'National shared AI platforms', 'nền tảng'], 5),
  named('qd1671.chuyen-sau', 'c', ['Người được đào tạo chuyên sâu về AI', 'People with advanced AI training', 'người'], 10_000),
  named('qd1671.lao-dong-co-ban', 'c', ['Lao động có kỹ năng AI cơ bản', 'Workers with basic AI skills', 'người'], 10_000_000),
  named('qd1671.dau-tu', 'd', ['Đầu tư cho AI mỗi năm so với GDP', 'Yearly investment in AI as a share of GDP', '%'], 1),
  named('qd1671.cong-suat', 'd', ['Công suất điện của hạ tầng tính toán AI', 'Electric power of AI computing', 'MW'], 500),
]; // prettier-ignore
