import type { Bilingual, ProvisionId } from '../provision.ts';

export type RiskLevel = 'high' | 'medium' | 'low';
export type DutyRole = 'provider' | 'deployer';

/**
 * - `beforeUse`: a gate before the system is put into use; in a transition period it becomes "due by";
 * - `throughout`: as long as the system runs; `onEvent`: when something happens; `optional`: encouraged, never owed.
 */
export type DutyWhen = 'beforeUse' | 'throughout' | 'onEvent' | 'optional';

/** A duty that the Law or the decree ties to a risk level and a role (Articles 10 to 15), in our words. */
export interface DutyRow {
  readonly id: string;
  readonly levels: readonly RiskLevel[];
  readonly role: DutyRole;
  readonly when: DutyWhen;
  /** Only where that is so: conformity route, or a foreign provider (14.6). */
  readonly only?: 'certify' | 'selfOrHire' | 'foreign' | 'foreignCertify';
  /** What is done for it may be made public here, voluntarily (own:transparency-declaration). Never owed to the portal. */
  readonly declarable?: true;
  readonly grounds: readonly [ProvisionId, ...ProvisionId[]];
  readonly text: Bilingual;
}

type Row = Omit<DutyRow, 'levels' | 'role'>;

const of = (levels: readonly RiskLevel[], role: DutyRole, rows: readonly Row[]): DutyRow[] =>
  rows.map((row) => ({ ...row, levels, role }));

export const DUTIES: readonly DutyRow[] = [
  ...of(['high', 'medium'], 'provider', [
    {
      id: 'dossier',
      when: 'beforeUse',
      grounds: ['D12.1', 'D12.2', 'L10.1'],
      text: {
        vi: 'Tự phân loại và lập hồ sơ phân loại rủi ro gồm bốn phần.',
        en: 'Classify the system yourself and draw up the four-part classification dossier.',
      },
    },
    {
      id: 'notify',
      when: 'beforeUse',
      grounds: ['D14.1', 'L10.3'],
      text: {
        vi: 'Thông báo kết quả phân loại cho Bộ Khoa học và Công nghệ qua Cổng; AI-ID được cấp ngay, không có bước chờ.',
        en: 'Notify the result to the Ministry of Science and Technology through the portal; the AI-ID comes at once, there is nothing to wait for.',
      },
    },
    {
      id: 'keepDossier',
      when: 'throughout',
      grounds: ['D12.6'],
      text: {
        vi: 'Giữ hồ sơ phân loại suốt thời gian hệ thống hoạt động.',
        en: 'Keep the classification dossier as long as the system operates.',
      },
    },
    {
      id: 'review',
      when: 'onEvent',
      grounds: ['D11.1', 'D11.3a'],
      text: {
        vi: 'Rà soát, phân loại lại khi chức năng, mục đích hoặc bối cảnh thay đổi đáng kể, khi có sự cố nghiêm trọng, khi Danh mục thay đổi hoặc khi cơ quan yêu cầu; mức mới cao hơn phải thông báo trong 15 ngày làm việc.',
        en: 'Review and re-classify after a significant change of function, purpose or context, a serious incident, an amended List or an authority’s request; a higher level is notified within 15 working days.',
      },
    },
  ]),
  ...of(['high'], 'provider', [
    {
      id: 'certify',
      when: 'beforeUse',
      only: 'certify',
      grounds: ['D13.2a', 'L13.2a', 'L13.3'],
      text: {
        vi: 'Được tổ chức đánh giá sự phù hợp chứng nhận; chưa có kết quả thì chưa được đưa vào sử dụng.',
        en: 'Have conformity certified by an assessment body; without the result the system may not be put into use.',
      },
    },
    {
      id: 'selfOrHire',
      when: 'beforeUse',
      only: 'selfOrHire',
      grounds: ['D13.2b', 'L13.2b', 'L13.3'],
      text: {
        vi: 'Tự đánh giá sự phù hợp (phải lập hồ sơ kỹ thuật và chịu trách nhiệm về kết quả) hoặc thuê tổ chức đánh giá; chưa có kết quả thì chưa được đưa vào sử dụng.',
        en: 'Assess conformity yourself (with a technical file, and answering for the result) or hire an assessment body; without the result the system may not be put into use.',
      },
    },
    {
      id: 'publishConformity',
      when: 'beforeUse',
      grounds: ['D13.6'],
      text: {
        vi: 'Công khai kết quả đánh giá sự phù hợp trên Cổng, và cập nhật mỗi khi đánh giá lại.',
        en: 'Publish the result of the conformity assessment on the portal, and again after each re-assessment.',
      },
    },
    {
      id: 'contactPoint',
      when: 'beforeUse',
      only: 'foreign',
      grounds: ['L14.6'],
      text: {
        vi: 'Nhà cung cấp nước ngoài phải có đầu mối liên hệ hợp pháp tại Việt Nam.',
        en: 'A foreign provider needs a lawful contact point in Viet Nam.',
      },
    },
    {
      id: 'presence',
      when: 'beforeUse',
      only: 'foreignCertify',
      grounds: ['L14.6'],
      text: {
        vi: 'Vì hệ thống thuộc diện phải chứng nhận, nhà cung cấp nước ngoài phải có hiện diện thương mại hoặc đại diện được ủy quyền tại Việt Nam.',
        en: 'As the system must be certified, a foreign provider needs a commercial presence or an authorised representative in Viet Nam.',
      },
    },
    {
      id: 'riskManagement',
      when: 'throughout',
      grounds: ['D15.1', 'D15.2', 'L14.1a'],
      text: {
        vi: 'Thiết lập và duy trì hệ thống quản lý rủi ro; rà soát khi có thay đổi đáng kể.',
        en: 'Set up and maintain a risk-management system; review it upon significant change.',
      },
    },
    {
      id: 'dataGovernance',
      when: 'throughout',
      grounds: ['L14.1b', 'D15.2b'],
      text: {
        vi: 'Quản trị dữ liệu huấn luyện, kiểm thử, vận hành để bảo đảm chất lượng và tính đại diện.',
        en: 'Govern training, testing and operational data for quality and representativeness.',
      },
    },
    {
      id: 'technicalFile',
      when: 'throughout',
      grounds: ['L14.1c', 'D3.1'],
      text: {
        vi: 'Lập, cập nhật và lưu hồ sơ kỹ thuật, nhật ký hoạt động ở mức cần thiết.',
        en: 'Keep a technical file and operation log, up to date, to the extent needed.',
      },
    },
    {
      id: 'oversight',
      when: 'throughout',
      grounds: ['L14.1d', 'D15.2c'],
      text: {
        vi: 'Bảo đảm con người giám sát và can thiệp được.',
        en: 'Make sure that people can oversee and intervene.',
      },
    },
    {
      id: 'transparencyHigh',
      when: 'throughout',
      declarable: true,
      grounds: ['L14.1dd', 'L11.1', 'L11.2'],
      text: {
        vi: 'Minh bạch theo Điều 11: báo cho người dùng, đánh dấu âm thanh, hình ảnh, video. Đây là một phần nghĩa vụ của nhà cung cấp hệ thống rủi ro cao.',
        en: 'Transparency under Article 11: tell users; mark audio, images and video. It is part of what a high-risk provider owes.',
      },
    },
    {
      id: 'informPublic',
      when: 'throughout',
      grounds: ['L14.1e', 'D15.3'],
      text: {
        vi: 'Cho bên triển khai, người sử dụng và người bị ảnh hưởng biết mục đích, cách vận hành, điều kiện an toàn và rủi ro của hệ thống.',
        en: 'Tell deployers, users and affected persons the system’s purpose, way of operation, safe conditions and risks.',
      },
    },
    {
      id: 'cooperate',
      when: 'onEvent',
      grounds: ['L14.1e', 'L14.1g'],
      text: {
        vi: 'Giải trình và phối hợp khi cơ quan kiểm tra; không ai được buộc bạn tiết lộ mã nguồn, tham số hay bí mật.',
        en: 'Explain and cooperate when the authority checks; source code, parameters and secrets may not be demanded.',
      },
    },
    {
      id: 'reassess',
      when: 'onEvent',
      grounds: ['D13.1', 'L13.1'],
      text: {
        vi: 'Đánh giá lại sự phù hợp khi có thay đổi đáng kể; sửa lỗi, nâng cấp thông thường thì không phải.',
        en: 'Re-assess conformity upon significant change; ordinary fixes and upgrades do not count.',
      },
    },
  ]),
  ...of(['medium'], 'provider', [
    {
      id: 'transparencyMedium',
      when: 'throughout',
      declarable: true,
      grounds: ['L15.1a', 'L11.1', 'L11.2'],
      text: {
        vi: 'Minh bạch theo Điều 11: báo cho người dùng, đánh dấu âm thanh, hình ảnh, video. Đây là nghĩa vụ chính của hệ thống rủi ro trung bình.',
        en: 'Transparency under Article 11: tell users; mark audio, images and video. It is the main duty at medium risk.',
      },
    },
    {
      id: 'explainMedium',
      when: 'onEvent',
      grounds: ['L15.1b'],
      text: {
        vi: 'Giải trình khi cơ quan thanh tra, kiểm tra hoặc khi có dấu hiệu rủi ro, sự cố.',
        en: 'Explain during inspections, or when risk or an incident appears.',
      },
    },
  ]),
  ...of(['high', 'medium', 'low'], 'provider', [
    {
      id: 'tellUsers',
      when: 'throughout',
      grounds: ['L11.1', 'L11.5'],
      text: {
        vi: 'Nếu hệ thống tương tác trực tiếp với con người: để họ nhận biết mình đang tương tác với trí tuệ nhân tạo.',
        en: 'If the system interacts directly with people: let them know that they are dealing with AI.',
      },
    },
    {
      id: 'mark',
      when: 'throughout',
      grounds: ['L11.2', 'L11.5'],
      text: {
        vi: 'Nếu hệ thống tạo âm thanh, hình ảnh, video: đánh dấu ở định dạng máy đọc được; văn bản thì không bắt buộc.',
        en: 'If the system makes audio, images or video: mark them in machine-readable form; text need not be marked.',
      },
    },
    {
      id: 'incident',
      when: 'onEvent',
      grounds: ['L12.2a', 'L12.4'],
      text: {
        vi: 'Khi có sự cố nghiêm trọng: khắc phục, tạm dừng hoặc thu hồi và báo cáo qua Cổng.',
        en: 'In a serious incident: fix, suspend or recall, and report through the portal.',
      },
    },
  ]),
  ...of(['low'], 'provider', [
    {
      id: 'publishLow',
      when: 'optional',
      grounds: ['L10.3'],
      text: {
        vi: 'Không phải lập hồ sơ, không phải thông báo. Bạn được khuyến khích công khai thông tin cơ bản; việc này tự nguyện và rút lại được.',
        en: 'No dossier and no notification are owed. You are encouraged to publish basic information, voluntarily and withdrawably.',
      },
    },
    {
      id: 'explainLow',
      when: 'onEvent',
      grounds: ['L15.2a'],
      text: {
        vi: 'Chỉ giải trình khi có dấu hiệu vi phạm hoặc ảnh hưởng đến quyền, lợi ích hợp pháp.',
        en: 'Explain only when there are signs of a violation or of harm to lawful rights.',
      },
    },
  ]),
  ...of(['high', 'medium', 'low'], 'deployer', [
    {
      id: 'inherit',
      when: 'throughout',
      grounds: ['L10.2'],
      text: {
        vi: 'Bạn được dùng lại kết quả phân loại của nhà cung cấp cho việc triển khai của mình, và phải giữ hệ thống an toàn, nguyên vẹn.',
        en: 'You may rely on the provider’s classification for your own deployment, and keep the system safe and intact.',
      },
    },
    {
      id: 'reclassifyTogether',
      when: 'onEvent',
      grounds: ['D11.2', 'L10.2', 'D5.3'],
      text: {
        vi: 'Nếu bạn sửa đổi, tích hợp hay đổi chức năng làm rủi ro mới hoặc cao hơn: cùng nhà cung cấp phân loại lại.',
        en: 'If you modify, integrate or repurpose the system so that risk is new or higher: re-classify together with the provider.',
      },
    },
    {
      id: 'label',
      when: 'throughout',
      grounds: ['L11.3', 'L11.4'],
      text: {
        vi: 'Khi đưa nội dung do trí tuệ nhân tạo tạo hoặc sửa ra công chúng: thông báo rõ nếu dễ gây nhầm, gắn nhãn nếu giả lập người thật hoặc tái hiện sự kiện thật.',
        en: 'When you publish AI-made or AI-edited content: give clear notice where it could mislead, and label imitations of real people or re-creations of real events.',
      },
    },
    {
      id: 'recordIncident',
      when: 'onEvent',
      grounds: ['L12.2b'],
      text: {
        vi: 'Khi có sự cố nghiêm trọng: ghi nhận, hạn chế hậu quả, báo nhà cung cấp và cơ quan có thẩm quyền.',
        en: 'In a serious incident: record it, limit the harm, tell the provider and the competent authority.',
      },
    },
  ]),
  ...of(['high'], 'deployer', [
    {
      id: 'operate',
      when: 'throughout',
      grounds: ['D15.4', 'D15.5', 'L14.2a', 'L14.2b'],
      text: {
        vi: 'Vận hành đúng mục đích, phạm vi, điều kiện; giám sát, để con người can thiệp được và kiểm soát rủi ro.',
        en: 'Operate within purpose, scope and conditions; supervise, keep human intervention possible and control risk.',
      },
    },
    {
      id: 'transparencyHighDeployer',
      when: 'throughout',
      declarable: true,
      grounds: ['L14.2d', 'L11.3', 'L11.4'],
      text: {
        vi: 'Minh bạch theo Điều 11: thông báo, gắn nhãn nội dung đưa ra công chúng. Đây là một phần nghĩa vụ của bên triển khai hệ thống rủi ro cao.',
        en: 'Transparency under Article 11: notices and labels on published content. It is part of what a high-risk deployer owes.',
      },
    },
    {
      id: 'informAffected',
      when: 'throughout',
      grounds: ['L14.2dd'],
      text: {
        vi: 'Cho người sử dụng và người bị ảnh hưởng biết hệ thống hoạt động ra sao và có rủi ro gì.',
        en: 'Tell users and affected persons how the system works and what its risks are.',
      },
    },
    {
      id: 'warnDanger',
      when: 'onEvent',
      grounds: ['D15.6'],
      text: {
        vi: 'Thấy nguy cơ gây thiệt hại nghiêm trọng: hạn chế ngay và báo nhà cung cấp, cơ quan có thẩm quyền.',
        en: 'On a danger of serious harm: limit it at once and tell the provider and the competent authority.',
      },
    },
  ]),
  ...of(['medium'], 'deployer', [
    {
      id: 'transparencyMediumDeployer',
      when: 'throughout',
      declarable: true,
      grounds: ['L15.1a', 'L11.3', 'L11.4'],
      text: {
        vi: 'Minh bạch theo Điều 11: thông báo, gắn nhãn nội dung đưa ra công chúng. Đây là nghĩa vụ chính của bên triển khai hệ thống rủi ro trung bình.',
        en: 'Transparency under Article 11: notices and labels on published content. It is the main duty of a medium-risk deployer.',
      },
    },
    {
      id: 'explainDeployer',
      when: 'onEvent',
      grounds: ['L15.1c'],
      text: {
        vi: 'Giải trình cách vận hành, kiểm soát rủi ro khi cơ quan thanh tra, kiểm tra hoặc xử lý sự cố.',
        en: 'Explain operation and risk control when the authority inspects or handles an incident.',
      },
    },
  ]),
  ...of(['low'], 'deployer', [
    {
      id: 'explainDeployerLow',
      when: 'onEvent',
      grounds: ['L15.2b'],
      text: {
        vi: 'Chỉ giải trình khi có dấu hiệu vi phạm hoặc ảnh hưởng đến quyền, lợi ích hợp pháp.',
        en: 'Explain only when there are signs of a violation or of harm to lawful rights.',
      },
    },
  ]),
];
