import {
  day,
  DOCUMENTS,
  groundCitation,
  lastDay,
  transitionOf,
  writtenDay,
  type DutyFacts,
  type HighRiskRow,
  type RiskLevel,
} from '../../law/index.ts';
import {
  dayOfAnswer,
  dutyFindings,
  listOf,
  textOf,
  type ActContext,
  type Checked,
  type Finding,
  type Refusal,
} from '../kit/index.ts';

/** What the answers of a notification mean. Findings inform; only what cannot be recorded is refused. */
export function rules(context: ActContext): Checked {
  return { refusals: refusals(context), findings: findings(context) };
}

function refusals({ answers, classification, today }: ActContext): Refusal[] {
  const found: Refusal[] = [];
  if (answers['riskLevel'] === 'low') found.push(LOW_RISK);
  if (answers['documentsStandIn'] === true && listOf(answers, 'documents').length === 0) found.push(NO_DOCUMENT);
  if (classification?.outcome === 'prohibited') found.push(PROHIBITED);
  if (classification?.outcome === 'outOfScope') found.push(OUT_OF_SCOPE);
  const since = dayOfAnswer(answers, 'inOperationSince');
  if (since !== null && since > today) found.push(notYetRunning('inOperationSince'));
  const assessed = dayOfAnswer(answers, 'conformityCompletedOn');
  if (assessed !== null && assessed > today) found.push(notYetRunning('conformityCompletedOn'));
  return found;
}

function findings(context: ActContext): Finding[] {
  const level = textOf(context.answers, 'riskLevel');
  if (level !== 'high' && level !== 'medium') return [];
  const facts = dutyFacts(context, level);
  return [
    ...sameAsTool(context, level),
    ...(level === 'high' ? highRiskFindings(context) : []),
    ...lateNotice(context, facts),
    ...dutyFindings(context.law, facts),
  ];
}

/** The row of the list in force that the person named. */
export function namedRow({ answers, law }: ActContext): HighRiskRow | null {
  return law.highRiskList?.rows.find((row) => row.id === answers['highRiskRow']) ?? null;
}

/** What the provider's duties depend on. */
export function dutyFacts(context: ActContext, level: RiskLevel): DutyFacts {
  const row = level === 'high' ? namedRow(context) : null;
  return {
    level,
    role: 'provider',
    isForeign: context.party.isForeign,
    mustCertify: row === null ? null : row.route === 'certify',
    sectors: listOf(context.answers, 'sectors'),
    listSectors: row === null ? [] : [row.sector],
    inOperationSince: runningSince(context),
  };
}

/** A first day of use that has passed counts as running. */
function runningSince({ answers, today }: ActContext): DutyFacts['inOperationSince'] {
  const since = dayOfAnswer(answers, 'inOperationSince') ?? dayOfAnswer(answers, 'firstUsedOn');
  return since !== null && since <= today ? since : null;
}

function sameAsTool({ classification }: ActContext, level: RiskLevel): Finding[] {
  const outcome = classification?.outcome;
  if (outcome === undefined || outcome === level || outcome === 'prohibited' || outcome === 'outOfScope') return [];
  return [
    {
      code: 'toolDiffers',
      grounds: ['D10.2', 'D10.3'],
      used: { notified: level, tool: outcome },
      text: {
        vi: 'Mức bạn thông báo khác với kết quả của công cụ phân loại đính kèm. Công cụ chỉ hỗ trợ; bạn chịu trách nhiệm về mức mình chọn và kết quả của công cụ được lưu cùng hồ sơ.',
        en: 'The level you notify differs from the attached result of the classification tool. The tool only helps; you answer for the level you choose, and its result is kept with the dossier.',
      },
    },
  ];
}

function highRiskFindings(context: ActContext): Finding[] {
  const row = namedRow(context);
  return [
    ...(context.law.highRiskList === null ? [LIST_NOT_IN_FORCE] : row === null ? [ROW_NOT_NAMED] : []),
    conformityGate(context, row),
    ...wrongMethod(context, row),
    ...(context.party.isForeign ? [foreignProvider(context, row)] : []),
  ];
}

/** Law 13.3 is a gate before use, never before notification (Decree 14.4). */
function conformityGate(context: ActContext, row: HighRiskRow | null): Finding {
  const rule = transitionOf(context.law, dutyFacts(context, 'high'));
  const dueOn = rule === null ? null : lastDay(rule);
  const state = textOf(context.answers, 'conformityState');
  const used = { conformityState: state || null, highRiskRow: row?.id ?? null };
  if (state === 'conforms') {
    const text = {
      vi: 'Bạn khai đã có kết luận phù hợp. Hãy giữ sự phù hợp suốt thời gian sử dụng và cập nhật khi đánh giá lại.',
      en: 'You state that conformity is confirmed. Maintain it during use, and update it after each re-assessment.',
    };
    return { code: 'conformityGate.passed', grounds: ['L13.3', 'D13.6'], used, text };
  }
  const text =
    dueOn === null
      ? {
          vi: 'Thông báo này được ghi nhận ngay, nhưng hệ thống chỉ được đưa vào sử dụng sau khi có kết quả đánh giá sự phù hợp và kết quả ấy được công khai trên Cổng.',
          en: 'This notification is recorded at once, but the system may be put into use only after its conformity has been assessed and the result published on the portal.',
        }
      : {
          vi: 'Hệ thống đang trong thời gian chuyển tiếp và được tiếp tục hoạt động; việc đánh giá sự phù hợp phải xong trong hạn ghi ở đây.',
          en: 'The system is in transition and may go on running; conformity assessment must be completed by the day shown here.',
        };
  return { code: 'conformityGate.open', grounds: ['L13.3', 'D13.1', ...(rule?.provisions ?? [])], used, text, dueOn };
}

function wrongMethod({ answers }: ActContext, row: HighRiskRow | null): Finding[] {
  if (row?.route !== 'certify' || answers['conformityMethod'] !== 'self') return [];
  return [
    {
      code: 'mustBeCertified',
      grounds: ['L13.2a', 'D13.2a'],
      used: { highRiskRow: row.id, conformityMethod: 'self' },
      text: {
        vi: `Dòng ${row.id} thuộc diện phải được tổ chức đánh giá sự phù hợp chứng nhận: tự đánh giá không thay được.`,
        en: `Row ${row.id} must be certified by an assessment body: self-assessment does not replace that.`,
      },
    },
  ];
}

function foreignProvider({ party }: ActContext, row: HighRiskRow | null): Finding {
  const has = party.representatives;
  const needsPresence = row?.route === 'certify';
  const isMet = needsPresence
    ? has.includes('commercialPresence') || has.includes('authorisedRepresentative')
    : has.length > 0;
  const used = { representatives: has, mustCertify: needsPresence };
  if (isMet) {
    const text = {
      vi: 'Hồ sơ của bạn đã có đầu mối, hiện diện hoặc đại diện tại Việt Nam như Luật yêu cầu.',
      en: 'Your profile names the contact, presence or representative in Viet Nam that the Law asks for.',
    };
    return { code: 'foreignProvider.met', grounds: ['L14.6'], used, text };
  }
  const text = needsPresence
    ? {
        vi: 'Là nhà cung cấp nước ngoài của hệ thống phải chứng nhận, bạn phải có hiện diện thương mại hoặc đại diện được ủy quyền tại Việt Nam; hồ sơ của bạn chưa ghi. Thông báo vẫn được ghi nhận.',
        en: 'As a foreign provider of a system that must be certified you need a commercial presence or an authorised representative in Viet Nam; your profile names none. The notification is recorded all the same.',
      }
    : {
        vi: 'Là nhà cung cấp nước ngoài của hệ thống rủi ro cao, bạn phải có đầu mối liên hệ hợp pháp tại Việt Nam; hồ sơ của bạn chưa ghi. Thông báo vẫn được ghi nhận.',
        en: 'As a foreign provider of a high-risk system you need a lawful contact point in Viet Nam; your profile names none. The notification is recorded all the same.',
      };
  return { code: 'foreignProvider.open', grounds: ['L14.6'], used, text };
}

/** In use without transition: the notice comes late, is recorded all the same, and the person is told so. */
function lateNotice({ law, today }: ActContext, facts: DutyFacts): Finding[] {
  if (facts.inOperationSince === null || transitionOf(law, facts) !== null) return [];
  // Before the decree there was no channel and no dossier to send; such a system is late only since then.
  const owedFrom = facts.inOperationSince < DECREE_FROM ? DECREE_FROM : facts.inOperationSince;
  if (today <= owedFrom) return [];
  return [
    {
      code: 'lateNotice',
      grounds: ['D14.1', 'L10.3'],
      used: { inOperationSince: facts.inOperationSince },
      text: {
        vi: `Hệ thống đã được sử dụng từ ${writtenDay(facts.inOperationSince, 'vi')} và không thuộc thời gian chuyển tiếp, trong khi thông báo phải có trước khi sử dụng. Cổng vẫn ghi nhận thông báo này.`,
        en: `The system has been in use since ${writtenDay(facts.inOperationSince, 'en')} and is not in transition, while notification is due before use. The portal records this notification all the same.`,
      },
    },
  ];
}

const DECREE_FROM = day(DOCUMENTS.decree142.inForceFrom);

const LOW_RISK: Refusal = {
  code: 'lowRiskOwesNothing',
  field: 'riskLevel',
  ground: 'L10.3',
  text: {
    vi: `Hệ thống rủi ro thấp không phải lập hồ sơ và không phải thông báo (${groundCitation('L10.1', 'vi')}; ${groundCitation('L10.3', 'vi')}), nên Cổng không nhận thông báo này. Nếu muốn, bạn có thể tự nguyện công khai thông tin cơ bản ở thủ tục “Tự nguyện công khai hệ thống rủi ro thấp”.`,
    en: `A low-risk system owes neither a dossier nor a notification (${groundCitation('L10.1', 'en')}; ${groundCitation('L10.3', 'en')}), so the portal does not take one. If you wish, publish basic information voluntarily under “Publish a low-risk system”.`,
  },
};
const NO_DOCUMENT: Refusal = {
  code: 'noDocument',
  field: 'documents',
  ground: 'D12.5',
  text: {
    vi: 'Bạn chọn dùng tài liệu thay cho các phần b, c, d nhưng chưa đính kèm tệp nào. Hãy đính kèm, hoặc bỏ chọn và điền các phần đó.',
    en: 'You chose to let documents stand for parts b, c and d, but attached none. Attach one, or untick this and fill in those parts.',
  },
};
const PROHIBITED: Refusal = {
  code: 'prohibitedPurpose',
  ground: 'L7.2',
  text: {
    vi: 'Kết quả phân loại đính kèm cho thấy mục đích bị cấm. Mục đích bị cấm không có mức rủi ro và không thể thông báo. Nếu bạn trả lời nhầm, hãy làm lại công cụ phân loại.',
    en: 'The attached classification shows a prohibited purpose. It has no risk level and cannot be notified. If you answered by mistake, run the classification tool again.',
  },
};
const OUT_OF_SCOPE: Refusal = {
  code: 'outOfScope',
  ground: 'D4.3d',
  text: {
    vi: 'Kết quả phân loại đính kèm cho thấy hệ thống nằm ngoài phạm vi phải thông báo. Hãy dừng ở đây và không nhập thêm thông tin; nếu trả lời nhầm, hãy làm lại công cụ phân loại.',
    en: 'The attached classification shows that the system need not be notified. Stop here and enter nothing more; if you answered by mistake, run the tool again.',
  },
};

function notYetRunning(field: string): Refusal {
  return {
    code: 'futureDay',
    field,
    ground: field === 'inOperationSince' ? 'L35.1' : 'D13.6e',
    text: {
      vi: 'Ngày này chưa tới, trong khi mục này hỏi một việc đã xảy ra. Hãy sửa ngày, hoặc để trống.',
      en: 'This day has not come yet, while the field asks about something that has happened. Correct the day or leave it empty.',
    },
  };
}

const LIST_NOT_IN_FORCE: Finding = {
  code: 'listNotInForce',
  grounds: ['L13.4', 'D6.3a'],
  used: { highRiskList: null },
  text: {
    vi: 'Vào ngày này Danh mục rủi ro cao chưa có hiệu lực. Thông báo vẫn được ghi nhận; khi Danh mục có hiệu lực, hãy xem lại mức đã chọn.',
    en: 'On this day the list of high-risk systems is not in force. The notification is recorded all the same; look at the level again when the list takes effect.',
  },
};
const ROW_NOT_NAMED: Finding = {
  code: 'rowNotNamed',
  grounds: ['L13.4', 'D6.3a'],
  used: { highRiskRow: null },
  text: {
    vi: 'Bạn chưa nêu dòng của Danh mục. Việc này không bắt buộc, nhưng chưa có dòng thì Cổng không biết hệ thống phải chứng nhận hay được tự đánh giá.',
    en: 'You named no row of the list. That is not required, but without it the portal cannot tell whether the system must be certified or may be self-assessed.',
  },
};
