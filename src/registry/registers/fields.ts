import { field, type EntryField } from './register.ts';

const REQUIRED = { required: true } as const;
const PARTIES = { visibility: 'parties' } as const;

/** What is said of a system in public, whoever says it (Decree 12.2; Law 14.1e, 14.2dd for the three texts of high risk). */
export const SYSTEM_FIELDS: readonly EntryField[] = [
  field('name', 'text', 'Tên hệ thống', 'Name of the system', { ...REQUIRED, searched: 'A' }),
  field('nameEn', 'text', 'Tên tiếng Anh', 'Name in English', { searched: 'B' }),
  field('version', 'text', 'Phiên bản', 'Version'),
  field('riskLevel', 'choice', 'Mức độ rủi ro', 'Risk level', REQUIRED),
  field('providerName', 'text', 'Nhà cung cấp', 'Provider', { ...REQUIRED, searched: 'B' }),
  field('providerCode', 'code', 'Mã nhà cung cấp', 'Code of the provider'),
  field('providerAddress', 'text', 'Địa chỉ nhà cung cấp', 'Address of the provider'),
  field('providerContact', 'text', 'Liên hệ của tổ chức', 'Contact of the organisation'),
  field('intendedPurpose', 'longText', 'Mục đích sử dụng', 'Intended purpose', { searched: 'C' }),
  field('mainFunctions', 'longText', 'Chức năng chính', 'Main functions', { searched: 'C' }),
  field('deploymentScope', 'longText', 'Phạm vi triển khai', 'Scope of deployment', { searched: 'D' }),
  field('userGroups', 'longText', 'Nhóm người sử dụng', 'Groups of users', { searched: 'D' }),
  field('affectedGroups', 'longText', 'Nhóm người chịu tác động', 'Affected groups', { searched: 'D' }),
  field('sectors', 'list', 'Lĩnh vực', 'Sectors', { searched: 'D' }),
  field('provinces', 'list', 'Tỉnh, thành phố', 'Provinces', { searched: 'D' }),
  field('classificationBasis', 'longText', 'Căn cứ phân loại', 'Basis of the classification'),
  field('highRiskRow', 'code', 'Mục trong Danh mục rủi ro cao', 'Row of the high-risk list'),
  field('inOperationSince', 'day', 'Vận hành từ ngày', 'In operation since'),
  field('notifiedOn', 'day', 'Ngày thông báo', 'Notified on'),
  field('firstUsedOn', 'day', 'Ngày đưa vào sử dụng', 'First used on'),
  field('transitionDueOn', 'day', 'Hạn chuyển tiếp', 'Transition due on'),
  field('endedOn', 'day', 'Ngày ngừng sử dụng', 'End of use on'),
  field('reclassifiedOn', 'day', 'Ngày phân loại lại', 'Re-classified on'),
  field('publishedOn', 'day', 'Ngày công bố', 'Published on'),
  field('conformityState', 'choice', 'Đánh giá sự phù hợp', 'Conformity assessment'),
  field('conformityMethod', 'choice', 'Phương thức đánh giá', 'Method of assessment'),
  field('conformityBody', 'text', 'Tổ chức đánh giá sự phù hợp', 'Assessment body'),
  field('conformityCompletedOn', 'day', 'Ngày hoàn thành đánh giá', 'Assessment completed on'),
  field('conformityUpdatedOn', 'day', 'Ngày cập nhật kết quả đánh giá', 'Assessment result updated on'),
  field(
    'interactionNotice',
    'longText',
    'Cách báo cho người dùng biết đang tương tác với AI',
    'How users learn that they deal with AI',
  ),
  field('marking', 'longText', 'Cách đánh dấu nội dung do AI tạo', 'How AI-made content is marked'),
  field('functionalDescription', 'longText', 'Mô tả chức năng', 'Functional description', { searched: 'D' }),
  field('wayOfOperation', 'longText', 'Cách thức hoạt động', 'Way of operation', { searched: 'D' }),
  field('riskWarnings', 'longText', 'Cảnh báo rủi ro', 'Risk warnings'),
  field('energyStatement', 'longText', 'Sử dụng năng lượng, tài nguyên', 'Use of energy and resources'),
  field('activities', 'list', 'Hoạt động với hệ thống này', 'Activities with this system'),
  field('developerRole', 'choice', 'Vai trò nhà phát triển', 'Role of developer'),
];

/** What only the parties and the authority may see; never source code, parameters or detailed algorithms (Law 14.1e, 15.1b). */
export const RESTRICTED_SYSTEM_FIELDS: readonly EntryField[] = [
  field('internalCode', 'text', 'Mã nội bộ', 'Internal code', PARTIES),
  field('functionalArchitecture', 'longText', 'Kiến trúc chức năng', 'Functional architecture', PARTIES),
  field('mainInputData', 'longText', 'Dữ liệu đầu vào chính', 'Main input data', PARTIES),
  field('riskMeasures', 'longText', 'Biện pháp quản lý rủi ro', 'Risk management measures', PARTIES),
  field('documentsStandIn', 'choice', 'Tài liệu thay cho phần mô tả', 'Documents stand for the description', PARTIES),
  field('contactName', 'text', 'Người liên hệ', 'Contact person', PARTIES),
  field('contactEmail', 'text', 'Thư điện tử của người liên hệ', 'E-mail of the contact person', PARTIES),
  field('contactPhone', 'text', 'Điện thoại của người liên hệ', 'Telephone of the contact person', PARTIES),
  field('dataSources', 'list', 'Nguồn dữ liệu', 'Sources of data', PARTIES),
  field('dataLawfulFor', 'list', 'Dữ liệu hợp pháp cho khâu', 'Data lawful for', PARTIES),
  field('dataBasis', 'longText', 'Cơ sở pháp lý của dữ liệu', 'Legal basis of the data', PARTIES),
  field('classificationId', 'code', 'Mã kết quả phân loại', 'Classification result', PARTIES),
];

/** Fields that a deployment words for itself. */
const DEPLOYMENT_OWN = new Set([
  'name',
  'version',
  'riskLevel',
  'providerName',
  'providerCode',
  'providerAddress',
  'providerContact',
  'developerRole',
]);

/** What is said of one deployer's use of a system (Law 10.2, 14.2). */
export const DEPLOYMENT_FIELDS: readonly EntryField[] = [
  field('name', 'text', 'Tên hệ thống', 'Name of the system', { ...REQUIRED, searched: 'A' }),
  field('systemCode', 'code', 'AI-ID của hệ thống', 'AI-ID of the system', REQUIRED),
  field('systemName', 'text', 'Hệ thống được kế thừa', 'System relied on', { searched: 'B' }),
  field('systemVersion', 'text', 'Phiên bản hệ thống', 'Version of the system'),
  field('systemEntryVersion', 'code', 'Phiên bản của mục đã kế thừa', 'Version of the entry relied on'),
  field('usePurpose', 'longText', 'Mục đích triển khai', 'Purpose of the deployment', { searched: 'C' }),
  field('startedOn', 'day', 'Ngày bắt đầu triển khai', 'Deployed since'),
  field('changedOn', 'day', 'Thay đổi gần nhất ngày', 'Last changed on'),
  field('changeSummary', 'longText', 'Thay đổi gần nhất', 'Last change'),
  field('safetyCheck', 'longText', 'Cách giữ hệ thống an toàn, nguyên vẹn', 'How it was kept safe and intact'),
  field('riskLevel', 'choice', 'Mức độ rủi ro', 'Risk level', REQUIRED),
  field('appliedStandards', 'longText', 'Tiêu chuẩn tự nguyện áp dụng', 'Standards applied voluntarily', {
    searched: 'D',
  }),
  // Left out of the public part where the deployer is a person.
  field('deployerName', 'text', 'Bên triển khai', 'Deployer', { searched: 'B' }),
  field('deployerCode', 'code', 'Mã bên triển khai', 'Code of the deployer'),
  field('deployerAddress', 'text', 'Địa chỉ bên triển khai', 'Address of the deployer'),
  field('deployerContact', 'text', 'Liên hệ của tổ chức', 'Contact of the organisation'),
  field('providerName', 'text', 'Nhà cung cấp', 'Provider', { searched: 'D' }),
  field('providerCode', 'code', 'Mã nhà cung cấp', 'Code of the provider'),
  ...SYSTEM_FIELDS.filter((one) => !DEPLOYMENT_OWN.has(one.name)),
];

/** What a deployer tells the parties and the authority alone. */
export const RESTRICTED_DEPLOYMENT_FIELDS: readonly EntryField[] = [
  field('unchanged', 'choice', 'Sửa đổi so với công bố của nhà cung cấp', 'Modified, compared with what the provider states', PARTIES),
  ...RESTRICTED_SYSTEM_FIELDS,
]; // prettier-ignore

/** What Decree 13.6 has published of a conformity assessment, and on what it rests (13.1, 13.3, 13.5). */
export const CONFORMITY_FIELDS: readonly EntryField[] = [
  field('name', 'text', 'Hệ thống được đánh giá', 'System assessed', { ...REQUIRED, searched: 'A' }),
  field('systemCode', 'code', 'AI-ID của hệ thống', 'AI-ID of the system', REQUIRED),
  field('systemVersion', 'text', 'Phiên bản được đánh giá', 'Version assessed'),
  field('riskLevel', 'choice', 'Mức độ rủi ro', 'Risk level', REQUIRED),
  field('providerName', 'text', 'Nhà cung cấp', 'Provider', { ...REQUIRED, searched: 'B' }),
  field('providerCode', 'code', 'Mã nhà cung cấp', 'Code of the provider'),
  field('providerAddress', 'text', 'Địa chỉ nhà cung cấp', 'Address of the provider'),
  field('providerContact', 'text', 'Liên hệ của tổ chức', 'Contact of the organisation'),
  field('highRiskRow', 'code', 'Mục trong Danh mục rủi ro cao', 'Row of the high-risk list'),
  field('sectors', 'list', 'Lĩnh vực', 'Sectors', { searched: 'D' }),
  field('conformityState', 'choice', 'Kết luận', 'Conclusion', REQUIRED),
  field('conformityMethod', 'choice', 'Phương thức đánh giá', 'Method of assessment', REQUIRED),
  field('conformityBody', 'text', 'Tổ chức đánh giá sự phù hợp', 'Assessment body', { searched: 'C' }),
  field('conformityCompletedOn', 'day', 'Ngày hoàn thành hoặc được thừa nhận', 'Completed or recognised on', REQUIRED),
  field('resultBasis', 'longText', 'Căn cứ và phạm vi của kết quả', 'Basis and scope of the result'),
  field('significantChange', 'list', 'Thay đổi dẫn đến đánh giá lại', 'Change that led to re-assessment'),
  field('conformityUpdatedOn', 'day', 'Ngày cập nhật gần nhất', 'Last updated on', REQUIRED),
];

/** What an answered guidance request teaches others, without saying who asked (Decree 10.4). */
export const GUIDANCE_FIELDS: readonly EntryField[] = [
  field('name', 'text', 'Vấn đề', 'Subject', { ...REQUIRED, searched: 'A' }),
  field('question', 'longText', 'Câu hỏi', 'Question', { searched: 'C' }),
  field('answer', 'longText', 'Trả lời', 'Answer', { searched: 'C' }),
  field('facts', 'longText', 'Tình tiết', 'Facts', { searched: 'D' }),
  field('provisions', 'list', 'Căn cứ', 'Provisions'),
  field('riskLevel', 'choice', 'Mức độ rủi ro', 'Risk level'),
  field('highRiskRow', 'code', 'Mục trong Danh mục rủi ro cao', 'Row of the high-risk list'),
  field('sectors', 'list', 'Lĩnh vực', 'Sectors', { searched: 'D' }),
  field('answeredOn', 'day', 'Ngày trả lời', 'Answered on'),
  field('answeredBy', 'text', 'Cơ quan trả lời', 'Answered by', { searched: 'D' }),
];
