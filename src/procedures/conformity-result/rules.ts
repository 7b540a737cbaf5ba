import { conformityGate, dutyFactsOf, isSettled, type DutyFacts } from '../../law/index.ts';
import {
  dayOfAnswer,
  dutyFindings,
  textOf,
  type ActContext,
  type Checked,
  type Finding,
  type Refusal,
} from '../kit/index.ts';

/** What a published result means. Refused is only what could be no result at all (Law 13.2, Decree 13.6). */
export function rules(context: ActContext): Checked {
  return { refusals: refusals(context), findings: findings(context) };
}

/** What the system's duties depend on; null for an entry without a risk level. */
function factsOf({ law, subject, party }: ActContext): DutyFacts | null {
  return subject === null ? null : dutyFactsOf(law, subject.public, { role: 'provider', isForeign: party.isForeign });
}

function refusals(context: ActContext): Refusal[] {
  const { answers, subject, party, today } = context;
  const facts = factsOf(context);
  const found: Refusal[] = [];
  if (subject !== null && subject.partyCode !== party.code) found.push(NOT_THE_PROVIDER);
  if (subject !== null && facts?.level !== 'high') found.push(NOT_HIGH_RISK);
  if (subject?.status === 'ended' || subject?.status === 'withdrawn') found.push(ENDED);
  if (facts?.mustCertify === true && answers['conformityMethod'] === 'self') found.push(MUST_BE_CERTIFIED);
  const completed = dayOfAnswer(answers, 'conformityCompletedOn');
  if (completed !== null && completed > today) found.push(FUTURE_DAY);
  return found;
}

function findings(context: ActContext): Finding[] {
  const { answers, law, subject, party } = context;
  const facts = factsOf(context);
  if (subject === null || facts === null || facts.level !== 'high') return [];
  const after = { ...subject.public, ...answers };
  return [
    gateFinding(context, facts),
    ...(facts.mustCertify === null ? [ROW_NOT_NAMED] : []),
    ...ofMethod(textOf(answers, 'conformityMethod')),
    ...(answers['isReassessment'] === true ? [{ ...AGAIN, used: { version: subject.public['version'] ?? null } }] : []),
    ...dutyFindings(law, facts, (duty) => isSettled(duty, after, party.representatives)),
  ];
}

/** Where the gate of Law 13.3 stands once this result is public. */
function gateFinding({ answers, law, subject }: ActContext, facts: DutyFacts): Finding {
  const { state, dueOn, provisions } = conformityGate(law, facts, { ...subject?.public, ...answers });
  const used = {
    conformityState: textOf(answers, 'conformityState'),
    conformityMethod: textOf(answers, 'conformityMethod'),
  };
  const grounds = ['D13.6', ...provisions] as const;
  if (state === 'passed') return { code: 'conformityGate.passed', grounds, used, text: PASSED };
  if (state === 'transition') return { code: 'conformityGate.open', grounds, used, text: IN_TRANSITION, dueOn };
  return { code: 'conformityGate.open', grounds, used, text: STILL_CLOSED };
}

function ofMethod(method: string): Finding[] {
  if (method === 'self') return [SELF];
  if (method === 'sectorLaw') return [BY_SECTOR_LAW];
  return method === 'recognised' ? [RECOGNISED] : [];
}

const PASSED = {
  vi: 'Kết quả này được công khai ngay và là điều kiện để đưa hệ thống vào sử dụng. Hãy giữ sự phù hợp suốt thời gian sử dụng; khi có thay đổi đáng kể, phải đánh giá lại và công khai kết quả mới.',
  en: 'The result becomes public at once and is the condition for putting the system into use. Maintain conformity during use; after a significant change assess again and publish the new result.',
};
const IN_TRANSITION = {
  vi: 'Kết quả này được công khai ngay nhưng chưa đủ để hoàn thành nghĩa vụ. Hệ thống đang trong thời gian chuyển tiếp nên được tiếp tục hoạt động; phải có kết luận phù hợp trong hạn ghi ở đây.',
  en: 'The result becomes public at once but does not complete the duty. The system is in transition and may go on running; conformity must be concluded by the day shown here.',
};
const STILL_CLOSED = {
  vi: 'Kết quả này được công khai ngay nhưng chưa cho phép đưa hệ thống vào sử dụng: điều kiện là kết luận phù hợp cho toàn bộ yêu cầu.',
  en: 'The result becomes public at once but does not open the way into use: the condition is conformity with all requirements.',
};

const SELF: Finding = {
  code: 'selfAssessed',
  grounds: ['D13.2b', 'L13.2b'],
  used: { conformityMethod: 'self' },
  text: {
    vi: 'Tự đánh giá thì bạn phải lập hồ sơ kỹ thuật và chịu trách nhiệm về kết quả. Hồ sơ ấy bạn giữ, không nộp ở đây.',
    en: 'When you assess yourself you must draw up the technical file and answer for the result. You keep that file; it is not sent here.',
  },
};
const BY_SECTOR_LAW: Finding = {
  code: 'sectorLawResult',
  grounds: ['D13.3', 'D5.6'],
  used: { conformityMethod: 'sectorLaw' },
  text: {
    vi: 'Kết quả theo pháp luật chuyên ngành được dùng cho yêu cầu tương ứng và không ai được đòi đánh giá lại phần đã đạt. Yêu cầu nào của Luật chưa có trong kết quả ấy thì vẫn phải đánh giá.',
    en: 'A result under sector law serves for the matching requirements, and nobody may ask for what it covers to be assessed again. What it does not cover must still be assessed.',
  },
};
const RECOGNISED: Finding = {
  code: 'recognisedResult',
  grounds: ['D13.5'],
  used: { conformityMethod: 'recognised' },
  text: {
    vi: 'Kết quả của tổ chức nước ngoài có giá trị trong phạm vi được thừa nhận theo pháp luật về tiêu chuẩn, quy chuẩn kỹ thuật hoặc điều ước quốc tế. Phần chưa được đánh giá hoặc thừa nhận thì phải làm tiếp.',
    en: 'A foreign body’s result counts as far as it is recognised under the law on standards or a treaty. Whatever was not assessed or recognised must still be assessed.',
  },
};
const AGAIN: Finding = {
  code: 'assessedAgain',
  grounds: ['D13.1', 'D13.6'],
  used: {},
  text: {
    vi: 'Kết quả đánh giá lại là một mục mới và thay cho kết quả trước; kết quả trước vẫn xem được. Nếu phiên bản của hệ thống đã đổi, hãy cập nhật phiên bản trước khi công khai kết quả.',
    en: 'A re-assessment is a new entry and takes the place of the earlier result, which stays visible. If the system’s version has changed, update it before publishing the result.',
  },
};
const ROW_NOT_NAMED: Finding = {
  code: 'rowNotNamed',
  grounds: ['L13.4', 'L13.2a'],
  used: { highRiskRow: null },
  text: {
    vi: 'Hệ thống chưa nêu dòng của Danh mục nên Cổng không biết có phải chứng nhận hay không. Nếu thuộc diện phải chứng nhận, tự đánh giá không thay được.',
    en: 'The system names no row of the list, so the portal cannot tell whether it must be certified. If it must, self-assessment does not replace that.',
  },
};

const NOT_THE_PROVIDER: Refusal = {
  code: 'notTheProvider',
  ground: 'D13.6',
  text: {
    vi: 'Kết quả đánh giá do nhà cung cấp công khai. Bạn không phải nhà cung cấp đã thông báo hệ thống này.',
    en: 'The result is published by the provider. You are not the provider that notified this system.',
  },
};
const NOT_HIGH_RISK: Refusal = {
  code: 'notHighRisk',
  ground: 'L13.1',
  text: {
    vi: 'Hệ thống này không được phân loại rủi ro cao nên không có nghĩa vụ đánh giá sự phù hợp. Nếu mức rủi ro đã thay đổi, hãy phân loại lại trước.',
    en: 'This system is not classified as high-risk, so no conformity assessment is due. If its level has changed, re-classify first.',
  },
};
const ENDED: Refusal = {
  code: 'systemEnded',
  ground: 'D13.6',
  text: {
    vi: 'Hệ thống này đã chấm dứt sử dụng. Nếu đưa vào sử dụng lại, hãy thông báo mới rồi công khai kết quả.',
    en: 'This system has ended. If it is put into use again, notify it anew and then publish the result.',
  },
};
const MUST_BE_CERTIFIED: Refusal = {
  code: 'mustBeCertified',
  field: 'conformityMethod',
  ground: 'L13.2a',
  text: {
    vi: 'Dòng của Danh mục mà hệ thống thuộc về phải được tổ chức đánh giá sự phù hợp chứng nhận: tự đánh giá không thay được. Hãy chọn phương thức khác, hoặc phân loại lại nếu dòng đã nêu không đúng.',
    en: 'The list row of this system must be certified by an assessment body: self-assessment does not replace that. Choose another method, or re-classify if the row named is wrong.',
  },
};
const FUTURE_DAY: Refusal = {
  code: 'futureDay',
  field: 'conformityCompletedOn',
  ground: 'D13.6e',
  text: {
    vi: 'Ngày hoàn thành hoặc được thừa nhận chưa tới. Hãy công khai khi đã có kết quả.',
    en: 'The day of completion or recognition has not come yet. Publish once there is a result.',
  },
};
