import { dutyFindings, listOf, type ActContext, type Checked, type Refusal } from '../kit/index.ts';

/** Only a low-risk system is published here; a higher one is notified instead. */
export function rules({ answers, classification, law, party }: ActContext): Checked {
  const refusals: Refusal[] = [];
  if (answers['selfClassifiedLow'] === false) refusals.push(CLASSIFY_FIRST);
  if (classification?.outcome === 'high' || classification?.outcome === 'medium') refusals.push(MUST_NOTIFY);
  if (classification?.outcome === 'prohibited' || classification?.outcome === 'outOfScope') refusals.push(NOT_HERE);
  const facts = { level: 'low', role: 'provider', isForeign: party.isForeign, mustCertify: null } as const;
  const duties = dutyFindings(law, {
    ...facts,
    sectors: listOf(answers, 'sectors'),
    listSectors: [],
    inOperationSince: null,
  });
  return { refusals, findings: [VOLUNTARY, ...duties] };
}

const VOLUNTARY = {
  code: 'voluntary',
  grounds: ['L10.3', 'own:low-risk-reference', 'own:voluntary-withdrawal'],
  used: {},
  text: {
    vi: 'Việc công khai này là tự nguyện, không làm phát sinh nghĩa vụ và rút lại được bất cứ lúc nào. Hệ thống nhận mã tham chiếu của Cổng, không phải AI-ID.',
    en: 'This publication is voluntary, creates no duty and can be withdrawn at any time. The system gets a reference of the portal, not an AI-ID.',
  },
} as const;

const CLASSIFY_FIRST: Refusal = {
  code: 'classifyFirst',
  field: 'selfClassifiedLow',
  ground: 'L10.1',
  text: {
    vi: 'Chỉ hệ thống bạn đã tự phân loại là rủi ro thấp mới công khai ở đây. Hãy dùng công cụ phân loại trước; nếu kết quả là trung bình hoặc cao, hãy thông báo.',
    en: 'Only a system that you have classified as low risk is published here. Use the classification tool first; if the result is medium or high, notify it.',
  },
};
const MUST_NOTIFY: Refusal = {
  code: 'mustNotify',
  ground: 'D14.1',
  text: {
    vi: 'Kết quả phân loại đính kèm là rủi ro trung bình hoặc cao: hệ thống phải được thông báo ở thủ tục “Thông báo kết quả phân loại rủi ro”.',
    en: 'The attached classification is medium or high risk: the system must be notified under “Notify the result of a risk classification”.',
  },
};
const NOT_HERE: Refusal = {
  code: 'prohibitedOrOutOfScope',
  ground: 'L7.2',
  text: {
    vi: 'Kết quả phân loại đính kèm cho thấy mục đích bị cấm hoặc hệ thống nằm ngoài phạm vi của Cổng, nên không công khai được.',
    en: 'The attached classification shows a prohibited purpose or a system outside the portal, so it cannot be published.',
  },
};
