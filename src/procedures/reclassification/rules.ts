import {
  lastDay,
  LawUnknown,
  startOfDay,
  transitionOf,
  type Day,
  type DutyFacts,
  type RiskLevel,
  type TermId,
} from '../../law/index.ts';
import {
  dayOfAnswer,
  dutyFindings,
  listOf,
  textOf,
  type ActContext,
  type Answers,
  type Checked,
  type Finding,
  type Refusal,
} from '../kit/index.ts';

/** What a re-classification means: who may file it, which way the level goes, what is due, and by when. */
export function rules(context: ActContext): Checked {
  return { refusals: refusals(context), findings: findings(context) };
}

function refusals({ answers, subject, party, today, law }: ActContext): Refusal[] {
  const found: Refusal[] = [];
  const isOwn = subject?.partyCode === party.code;
  if (answers['filedAs'] === 'provider' && !isOwn) found.push(NOT_THE_PROVIDER);
  if (answers['filedAs'] === 'deployer' && isOwn) found.push(NOT_THE_DEPLOYER);
  if (answers['filedAs'] === 'provider' && answers['event'] === 'modification' && answers['together'] !== true)
    found.push(TOGETHER);
  if (textOf(answers, 'deployerCode') === party.code) found.push(OTHER_IS_SELF);
  if (subject !== null && answers['newLevel'] === subject.public['riskLevel']) found.push(SAME_LEVEL);
  if (subject?.status === 'ended') found.push(ENDED);
  const completed = dayOfAnswer(answers, 'reviewCompletedOn');
  if (completed !== null && (completed > today || completed < law.provision('L10').inForceFrom))
    found.push(BAD_REVIEW_DAY);
  return found;
}

function findings(context: ActContext): Finding[] {
  const { answers, subject } = context;
  const before = textOf(subject?.public ?? {}, 'riskLevel');
  const after = textOf(answers, 'newLevel');
  if (!isLevel(before) || !isLevel(after) || before === after) return [];
  const used = { before, after };
  const facts = dutyFacts(context, after);
  return [
    ...(RANK[after] > RANK[before] ? upward(context, used) : [{ ...DOWNWARD, used }]),
    ...(answers['event'] === 'listChange' && after === 'high' ? [listTransition(context)] : []),
    ...(isJoint(answers) ? [JOINT] : []),
    // It has its AI-ID, and this very act is the notice.
    ...dutyFindings(context.law, facts, (id) => id === 'notify'),
  ];
}

/** Whether the other party must confirm: always when a deployer files, else when the provider says so. */
export function isJoint(answers: Answers): boolean {
  return answers['filedAs'] === 'deployer' || answers['together'] === true;
}

/** Higher than before: then the notice has its term (T4). */
export function isUpward({ subject, answers }: ActContext): boolean {
  const [before, after] = [textOf(subject?.public ?? {}, 'riskLevel'), textOf(answers, 'newLevel')];
  return isLevel(before) && isLevel(after) && RANK[after] > RANK[before];
}

/** What the provider owes at the new level. */
export function dutyFacts({ answers, subject, law, party }: ActContext, level: RiskLevel): DutyFacts {
  const known = subject?.public ?? {};
  const rowId = textOf(answers, 'highRiskRow') || (level === 'high' ? textOf(known, 'highRiskRow') : '');
  const row = law.highRiskList?.rows.find((one) => one.id === rowId);
  return {
    level,
    role: answers['filedAs'] === 'deployer' ? 'deployer' : 'provider',
    isForeign: party.isForeign,
    mustCertify: row === undefined ? null : row.route === 'certify',
    sectors: listOf(known, 'sectors'),
    listSectors: row === undefined ? [] : [row.sector],
    inOperationSince: dayOfAnswer(known, 'inOperationSince'),
  };
}

/** The last day of a transition that the new level brings for a system already running. */
export function transitionDay(context: ActContext): Day | null {
  const level = textOf(context.answers, 'newLevel');
  const rule = isLevel(level) ? transitionOf(context.law, dutyFacts(context, level)) : null;
  return rule === null ? null : lastDay(rule);
}

const RANK: Record<RiskLevel, number> = { low: 0, medium: 1, high: 2 };

function isLevel(text: string): text is RiskLevel {
  return Object.hasOwn(RANK, text);
}

function upward(context: ActContext, used: { before: string; after: string }): Finding[] {
  const completed = dayOfAnswer(context.answers, 'reviewCompletedOn');
  const dueOn = completed === null ? null : dueDay(context, 'T4', completed);
  const isLate = dueOn !== null && context.today > dueOn;
  const text = isLate
    ? {
        vi: 'Thông báo này đến sau hạn 15 ngày làm việc kể từ ngày hoàn thành rà soát. Cổng vẫn ghi nhận. Biện pháp của mức mới phải áp dụng ngay.',
        en: 'This notice comes after the limit of 15 working days from the day the review was completed. The portal records it all the same. The measures of the new level apply at once.',
      }
    : {
        vi: 'Mức mới cao hơn: thông báo trong 15 ngày làm việc kể từ ngày hoàn thành rà soát. Biện pháp của mức mới phải áp dụng ngay.',
        en: 'The new level is higher: it is notified within 15 working days from the day the review was completed. The measures of the new level apply at once.',
      };
  return [
    {
      code: isLate ? 'notifyUp.late' : 'notifyUp',
      grounds: ['D11.3a'],
      used: { ...used, reviewCompletedOn: completed },
      text,
      dueOn,
    },
  ];
}

/** Decree 11.5 counts from the decision on the list; its cross-reference is defective, so the day is asked, never guessed. */
function listTransition(context: ActContext): Finding {
  const from = dayOfAnswer(context.answers, 'listDecisionFrom');
  const dueOn = from === null ? null : dueDay(context, 'T6', from);
  return {
    code: 'listTransition',
    grounds: ['D11.5'],
    used: { listDecisionFrom: from },
    text: {
      vi: 'Danh mục thay đổi làm hệ thống thành rủi ro cao: tối đa 12 tháng kể từ ngày quyết định có hiệu lực để hoàn thiện hồ sơ và đánh giá sự phù hợp. Trong thời gian đó phải có con người giám sát thực chất, lưu đủ nhật ký và các quyết định can thiệp.',
      en: 'A change of the list makes the system high risk: at most 12 months from the day the decision takes effect to complete the file and the conformity assessment. Meanwhile effective human oversight, a full log and the decisions to intervene must be kept.',
    },
    dueOn,
  };
}

/** Null where the term ends beyond the known working calendar: no date is better than a guessed one. */
function dueDay({ law }: ActContext, term: TermId, from: Day): Day | null {
  try {
    return law.dueAt(term, startOfDay(from))?.day ?? null;
  } catch (error) {
    if (error instanceof LawUnknown) return null;
    throw error;
  }
}

const DOWNWARD: Finding = {
  code: 'notifyDown',
  grounds: ['D11.3b'],
  used: {},
  text: {
    vi: 'Mức mới thấp hơn: thông báo là quyền của bạn, không có thời hạn, để được áp dụng chế độ quản lý của mức mới. Bạn chịu trách nhiệm về kết quả.',
    en: 'The new level is lower: notifying it is your right, without a limit, so that the regime of the new level applies. You answer for the result.',
  },
};
const JOINT: Finding = {
  code: 'bothConfirm',
  grounds: ['L10.2', 'D11.2'],
  used: {},
  text: {
    vi: 'Phân loại lại cùng nhau: kết quả được công khai khi bên được mời xác nhận; xác nhận của cả hai bên đều được lưu.',
    en: 'Joint re-classification: the result is published when the invited party confirms; both confirmations are kept.',
  },
};

const NOT_THE_PROVIDER: Refusal = {
  code: 'notTheProvider',
  field: 'filedAs',
  ground: 'D11.1',
  text: {
    vi: 'Bạn không phải nhà cung cấp đã thông báo hệ thống này. Nếu bạn triển khai hệ thống, hãy chọn “Bên triển khai”: nhà cung cấp sẽ được mời xác nhận.',
    en: 'You are not the provider that notified this system. If you deploy it, choose “Deployer”: the provider will be asked to confirm.',
  },
};
const NOT_THE_DEPLOYER: Refusal = {
  code: 'notTheDeployer',
  field: 'filedAs',
  ground: 'D11.2',
  text: {
    vi: 'Bạn là nhà cung cấp của hệ thống này. Hãy chọn “Nhà cung cấp”; nếu làm cùng bên triển khai, hãy nêu mã của bên đó.',
    en: 'You are the provider of this system. Choose “Provider”; if you do it together with a deployer, state that party’s code.',
  },
};
const TOGETHER: Refusal = {
  code: 'togetherWithDeployer',
  field: 'together',
  ground: 'D11.2',
  text: {
    vi: 'Khi rủi ro phát sinh từ việc bên triển khai sửa đổi hoặc tích hợp, hai bên phân loại lại cùng nhau. Hãy chọn làm cùng bên triển khai và nêu mã của bên đó.',
    en: 'Where the risk comes from a deployer’s modification or integration, both re-classify together. Choose to do it with the deployer and state that party’s code.',
  },
};
const OTHER_IS_SELF: Refusal = {
  code: 'otherPartyIsSelf',
  field: 'deployerCode',
  ground: 'L10.2',
  text: {
    vi: 'Mã này là mã của chính bạn. Hãy ghi mã của bên triển khai.',
    en: 'This is your own code. State the code of the deployer.',
  },
};
const SAME_LEVEL: Refusal = {
  code: 'sameLevel',
  field: 'newLevel',
  ground: 'D11.4',
  text: {
    vi: 'Mức này bằng mức đang công khai. Mức rủi ro không đổi thì không phải thông báo phân loại lại; nếu cần sửa thông tin, hãy dùng thủ tục “Cập nhật hệ thống đã thông báo”.',
    en: 'This is the level already published. An unchanged level needs no notice of re-classification; to change other information use “Update a notified system”.',
  },
};
const ENDED: Refusal = {
  code: 'systemEnded',
  ground: 'D11.1',
  text: {
    vi: 'Hệ thống này đã chấm dứt sử dụng. Nếu đưa vào sử dụng lại, hãy phân loại và thông báo mới.',
    en: 'This system has ended. If it is put into use again, classify and notify it anew.',
  },
};
const BAD_REVIEW_DAY: Refusal = {
  code: 'badReviewDay',
  field: 'reviewCompletedOn',
  ground: 'D11.3a',
  text: {
    vi: 'Ngày hoàn thành rà soát phải từ ngày Luật có hiệu lực (01/3/2026) đến hôm nay: thời hạn thông báo tính từ ngày đó.',
    en: 'The day the review was completed must lie between the Law’s first day (1 March 2026) and today: the limit counts from it.',
  },
};
