import {
  conformityGate,
  dutyFactsOf,
  groundCitation,
  isSettled,
  type ConformityGate,
  type DutyFacts,
} from '../../law/index.ts';
import { dayOfAnswer, dutyFindings, textOf, type ActContext, type Finding, type Refusal } from '../kit/index.ts';

/**
 * What stops the entry from saying "in use": a day that has not come, a state that is no start, and for high risk the
 * gate of Law 13.3, where no transition (Law 35, Decision 33 Article 4) is open. Doubt is shown, never refused.
 */
export function startRefusals(context: ActContext): Refusal[] {
  const { subject, answers, today } = context;
  const found: Refusal[] = [];
  const since = dayOfAnswer(answers, 'usedSince');
  if (since !== null && since > today) found.push(NOT_USED_YET);
  if (subject !== null && subject.status !== 'notified' && subject.status !== 'ended') found.push(NOT_BEFORE_USE);
  if (since !== null && since <= today && gateOfUse(context)?.state === 'closed') found.push(CONFORMITY_FIRST);
  return found;
}

/** Where the gate stands on the first day of use, what is still owed, and whether use came before the notification. */
export function startFindings(context: ActContext): Finding[] {
  const { law, subject, party, answers } = context;
  const facts = factsOfUse(context);
  if (subject === null || facts === null) return [];
  const notified = textOf(subject.public, 'notifiedOn');
  const since = textOf(answers, 'usedSince');
  return [
    ...gateFindings(context),
    ...(since !== '' && since < notified
      ? [{ ...USED_BEFORE_NOTICE, used: { usedSince: since, notifiedOn: notified } }]
      : []),
    ...dutyFindings(law, facts, (duty) => isSettled(duty, subject.public, party.representatives)),
  ];
}

/** The gate of Law 13.3 on the first day of use; null for a system that is not high-risk. */
export function gateOfUse(context: ActContext): ConformityGate | null {
  const { law, subject } = context;
  const facts = factsOfUse(context);
  return subject === null || facts?.level !== 'high' ? null : conformityGate(law, facts, subject.public);
}

/** What duties depend on once the system is in use. */
function factsOfUse({ law, subject, party, answers }: ActContext): DutyFacts | null {
  if (subject === null) return null;
  const inUse = { ...subject.public, inOperationSince: textOf(answers, 'usedSince') };
  return dutyFactsOf(law, inUse, { role: 'provider', isForeign: party.isForeign });
}

function gateFindings(context: ActContext): Finding[] {
  const gate = gateOfUse(context);
  if (gate === null || gate.state === 'closed') return [];
  const { conformityState = null, highRiskRow = null } = context.subject?.public ?? {};
  const used = { conformityState, highRiskRow, usedSince: textOf(context.answers, 'usedSince') };
  const grounds = ['L13.3', ...gate.provisions] as const;
  if (gate.state === 'passed') return [{ code: 'conformityGate.passed', grounds, used, text: PASSED }];
  if (gate.state === 'doubtful') return [{ code: 'conformityGate.doubtful', grounds, used, text: DOUBTFUL }];
  return [{ code: 'conformityGate.open', grounds, used, text: IN_TRANSITION, dueOn: gate.dueOn }];
}

const PASSED = {
  vi: 'Kết luận phù hợp đã được công khai trên Cổng: điều kiện để đưa hệ thống vào sử dụng đã đủ.',
  en: 'The positive conformity result is public on the portal: the condition for putting the system into use is met.',
};
const IN_TRANSITION = {
  vi: 'Hệ thống chưa công khai kết luận phù hợp nhưng thuộc thời gian chuyển tiếp nên được hoạt động. Phải hoàn thành đánh giá và công khai kết quả trong hạn ghi ở đây, trừ khi cơ quan thấy nguy cơ thiệt hại nghiêm trọng và yêu cầu tạm dừng.',
  en: 'No positive result is public yet, but the system is in transition and may run. Assess conformity and publish the result by the day shown here, unless the authority finds a risk of serious harm and orders a stop.',
};
const DOUBTFUL = {
  vi: 'Hệ thống chưa công khai kết luận phù hợp và chưa nêu dòng của Danh mục, nên Cổng không tính được thời gian chuyển tiếp. Hãy nêu dòng khi phân loại lại hoặc công khai kết quả đánh giá.',
  en: 'No positive result is public and no row of the list is named, so the portal cannot compute the transition. Name the row on re-classification, or publish the conformity result.',
};

const USED_BEFORE_NOTICE: Finding = {
  code: 'usedBeforeNotice',
  grounds: ['D14.1', 'L10.3'],
  used: {},
  text: {
    vi: 'Ngày đưa vào sử dụng sớm hơn ngày thông báo, trong khi phải thông báo trước khi sử dụng. Cổng vẫn ghi nhận.',
    en: 'The first day of use lies before the notification, while notification is due before use. The portal records it all the same.',
  },
};

const NOT_USED_YET: Refusal = {
  code: 'futureDay',
  field: 'usedSince',
  ground: 'D14.1',
  text: {
    vi: 'Ngày này chưa tới. Hãy báo khi hệ thống đã thật sự được đưa vào sử dụng.',
    en: 'This day has not come yet. Report it once the system is really in use.',
  },
};
const NOT_BEFORE_USE: Refusal = {
  code: 'notBeforeUse',
  field: 'kind',
  ground: 'D14.1',
  text: {
    vi: 'Chỉ báo bắt đầu sử dụng khi hệ thống đang ở trạng thái “Đã thông báo”.',
    en: 'First use is reported only while the system is “Notified”.',
  },
};
const CONFORMITY_FIRST: Refusal = {
  code: 'conformityFirst',
  field: 'usedSince',
  ground: 'L13.3',
  text: {
    vi: `Hệ thống rủi ro cao chỉ được đưa vào sử dụng khi đã có kết luận phù hợp được công khai trên Cổng (${groundCitation('L13.3', 'vi')}; ${groundCitation('D13.6', 'vi')}), và ngày này không thuộc thời gian chuyển tiếp nào. Hãy công khai kết quả đánh giá sự phù hợp trước.`,
    en: `A high-risk system may be put into use only once a positive conformity result is public on the portal (${groundCitation('L13.3', 'en')}; ${groundCitation('D13.6', 'en')}), and no transition covers this day. Publish the conformity result first.`,
  },
};
