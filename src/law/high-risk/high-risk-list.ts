import { day, type Day } from '../day.ts';
import type { Bilingual } from '../provision.ts';
import { TRANSPORT_ROWS } from './high-risk-transport.ts';
import { highRiskRow as row, type HighRiskRow } from './high-risk-row.ts';

/** Parts I to V: education, ethnic and religious affairs, health, banking, civil litigation. */
const PARTS_1_TO_5: readonly HighRiskRow[] = [
  row({
    id: 'I.1',
    vi: 'Hệ thống trí tuệ nhân tạo cung cấp nội dung tự học theo chương trình giáo dục, có sử dụng các nguồn dữ liệu không kiểm soát',
    en: 'AI that supplies self-study content following an education programme and draws on uncontrolled data sources',
    condition: {
      vi: 'đủ ba điều kiện: cung cấp nội dung tự động cho tự học theo chương trình giáo dục; dữ liệu nội dung đưa vào không được kiểm soát; triển khai quy mô lớn đến mức tạo rủi ro hệ thống',
      en: 'all three: content is supplied automatically for self-study in an education programme; the content data fed in is uncontrolled; use on a scale that creates systemic risk',
    },
    evidence: 'two sources',
  }),
  row({
    id: 'I.2',
    vi: 'Hệ thống có sử dụng AI tự động kiểm tra, đánh giá kết quả, xếp hạng người học',
    en: 'System using AI to test, assess results of and rank learners automatically',
    condition: {
      vi: 'kết quả của hệ thống là căn cứ chính thức để đánh giá kết quả học tập, năng lực hoặc xếp hạng, trong hệ thống giáo dục quốc dân',
      en: 'its results are the official basis for assessing learning results or ability or for ranking, within the national education system',
    },
    evidence: 'two sources',
  }),
  row({
    id: 'I.3',
    vi: 'Hệ thống có sử dụng AI để giám sát, phân tích hành vi người học',
    en: 'System using AI to monitor and analyse learners’ behaviour',
    condition: {
      vi: 'dùng dữ liệu sinh trắc học (khuôn mặt, ánh mắt, hành vi, cảm xúc), hoặc phản hồi, cảnh báo tự động dày đặc về sự chú ý, biểu cảm, kết quả học tập đến mức gây căng thẳng hoặc xâm phạm riêng tư của người học',
      en: 'it uses biometric data (face, gaze, behaviour, emotion), or frequent automatic feedback and alerts on attention, expression or results that stress learners or intrude on their privacy',
    },
    evidence: 'two sources',
  }),
  row({
    id: 'II.1',
    vi: 'Hệ thống trí tuệ nhân tạo tự động chấm điểm, phân loại, xếp hạng hồ sơ để xác định đối tượng, địa bàn thụ hưởng chính sách dân tộc',
    en: 'AI that scores, classifies and ranks files automatically to determine who and which areas benefit from ethnic policies',
    evidence: 'two sources',
  }),
  row({
    id: 'II.2',
    vi: 'Hệ thống trí tuệ nhân tạo tự động xác thực và quyết định tính hợp lệ của thông tin liên quan đến dân tộc và tôn giáo',
    en: 'AI that verifies and decides automatically whether information on ethnicity and religion is valid',
    evidence: 'two sources',
  }),
  row({
    id: 'II.3',
    vi: 'Hệ thống trí tuệ nhân tạo tự động quyết định chấp thuận hoặc từ chối hồ sơ đăng ký, gia hạn hoặc hủy bỏ các quyết định quản lý nhà nước trong lĩnh vực dân tộc và tôn giáo',
    en: 'AI that decides automatically to accept or refuse files for registering, extending or cancelling administrative decisions on ethnic and religious affairs',
  }),
  row({
    id: 'II.4',
    vi: 'Hệ thống trí tuệ nhân tạo tự động ra quyết định cuối cùng về phê duyệt hoặc từ chối hồ sơ xác định đối tượng, địa bàn thụ hưởng chính sách dân tộc',
    en: 'AI that takes the final decision automatically to accept or refuse files determining who and which areas benefit from ethnic policies',
    route: 'certify',
  }),
  row({
    id: 'II.5',
    vi: 'Hệ thống trí tuệ nhân tạo tự động thực thi việc dừng chi trả, thu hồi hoặc khóa quyền hưởng hỗ trợ do nghi ngờ gian lận',
    en: 'AI that automatically stops payments, recovers or blocks entitlement to support on suspicion of fraud',
    route: 'certify',
  }),
  row({
    id: 'II.6',
    vi: 'Hệ thống trí tuệ nhân tạo tự động ra lệnh phân bổ hoặc điều phối nguồn ngân sách, chính sách hỗ trợ theo thuật toán',
    en: 'AI that automatically orders the allocation or distribution of budget or support policies by algorithm',
    route: 'certify',
  }),
  row({
    id: 'II.7',
    vi: 'Hệ thống trí tuệ nhân tạo suy đoán, phân loại về dân tộc, tín ngưỡng, tôn giáo để áp dụng biện pháp quản lý',
    en: 'AI that infers or classifies ethnicity, belief or religion in order to apply management measures',
    route: 'certify',
  }),
  row({
    id: 'III.1',
    vi: 'Hệ thống trí tuệ nhân tạo hỗ trợ phẫu thuật/rô-bốt phẫu thuật',
    en: 'AI that supports surgery, surgical robots',
    condition: {
      vi: 'chỉ khi tích hợp vào rô-bốt trực tiếp can thiệp hoặc dẫn hướng thao tác, hoặc rô-bốt tự động hoàn toàn thay con người',
      en: 'only when built into a robot that intervenes or guides manipulation directly, or a fully automatic robot acting in place of people',
    },
    evidence: 'two sources',
  }),
  row({
    id: 'III.2',
    vi: 'Hệ thống trí tuệ nhân tạo hỗ trợ phẫu thuật/rô-bốt phẫu thuật (hệ thống máy móc, thiết bị rô-bốt sử dụng trí tuệ nhân tạo điều khiển tự động)',
    en: 'AI that supports surgery, surgical robots (machines and robotic devices under automatic AI control)',
    condition: {
      vi: 'chỉ khi trực tiếp thực hiện tác động điều trị lên người bệnh theo y lệnh mà không cần nhân viên y tế xác nhận từng bước đổi thông số',
      en: 'only when it acts on the patient directly under a medical order without staff confirming each change of parameters',
    },
    route: 'certify',
    evidence: 'two sources',
  }),
  row({
    id: 'IV.1',
    vi: 'Hệ thống trí tuệ nhân tạo tự động thực hiện giao dịch điện tử trong hoạt động ngân hàng',
    en: 'AI that carries out electronic transactions automatically in banking',
    evidence: 'two sources',
  }),
  row({
    id: 'IV.2',
    vi: 'Hệ thống trí tuệ nhân tạo tự động quyết định cấp tín dụng',
    en: 'AI that decides automatically on granting credit',
    evidence: 'two sources',
  }),
  row({
    id: 'V.1',
    vi: 'Hệ thống trí tuệ nhân tạo nhận dạng sinh trắc học diện rộng phục vụ giải quyết vụ án dân sự công ích',
    en: 'AI for wide-area biometric identification used to settle civil public-interest cases',
    condition: {
      vi: 'áp dụng diện rộng tại nơi xảy ra vi phạm hoặc nơi xảy ra hậu quả thiệt hại',
      en: 'applied over a wide area where the violation or its damage occurs',
    },
    route: 'certify',
    evidence: 'two sources',
  }),
];

/** A dated version of the list. A corrected file becomes a new version, and every registered system is re-checked. */
export interface HighRiskList {
  readonly version: string;
  readonly document: string;
  readonly signedOn: Day;
  readonly inForceFrom: Day;
  readonly inForceUntil: Day | null;
  readonly source: { readonly url: string; readonly portal: string; readonly pages: number; readonly sha256: string };
  /** How far the rows may be trusted; shown wherever a row is. */
  readonly status: Bilingual;
  readonly rows: readonly HighRiskRow[];
}

/** Every known version of the list, in the order in which they take effect. */
export const HIGH_RISK_LISTS: readonly HighRiskList[] = [
  {
    version: '33/2026/QĐ-TTg#1',
    document: '33/2026/QĐ-TTg',
    signedOn: day('2026-06-30'),
    inForceFrom: day('2026-08-15'),
    inForceUntil: null,
    source: {
      url: 'https://datafiles.chinhphu.vn/cpp/files/vbpq/2026/7/33-qdttg.signed.pdf',
      portal: 'https://vanban.chinhphu.vn/?pageid=27160&docid=218658',
      pages: 16,
      sha256: 'f51e30980912a04ac347e34577779b42545285ad2df3c9f0cec5929b69a0e99b',
    },
    status: {
      vi: 'Chép lại, chưa đối chiếu với bản ký: hãy đọc điều kiện tại bản gốc',
      en: 'Transcribed, not compared with the signed PDF: read the condition in the original',
    },
    rows: [...PARTS_1_TO_5, ...TRANSPORT_ROWS],
  },
];
