import { groundCitation, parseProvisions, type ProvisionId } from '../../law/index.ts';
import { listOf, namesIn, textOf, type ActContext, type Answers, type Checked, type Refusal } from '../kit/index.ts';

/** Who may ask, and on what. The law sets no term for the answer (T3); ours is shown as our own. */
export function rules({ answers, party }: ActContext): Checked {
  const refusals: Refusal[] = [];
  if (answers['requesterKind'] === 'authority' && party.kind !== 'stateAgency') refusals.push(NOT_AN_AUTHORITY);
  if (answers['documentsStandIn'] === true && listOf(answers, 'documents').length === 0) refusals.push(NO_DOCUMENT);
  return { refusals, findings: [NO_TERM_IN_LAW] };
}

/** A second list of what is missing needs a reason: the first should have been complete. */
export function supplementRefusals({ rounds, input }: ActContext): Refusal[] {
  return rounds > 0 && textOf(input, 'secondListReason') === '' ? [SECOND_LIST] : [];
}

/** What stands against an answer: a ground that does not exist, or a precedent that still names somebody. */
export function answerRefusals({ input, answers, party }: ActContext): Refusal[] {
  const { unknown } = parseProvisions(textOf(input, 'answerGrounds'));
  const named = namesIn(`${textOf(input, 'precedentTitle')}\n${textOf(input, 'precedentText')}`, [
    party.name,
    textOf(answers, 'name'),
  ]);
  return [...unknown.map(unknownGround), ...(named.length === 0 ? [] : [notAnonymous(named)])];
}

/** The provisions that the answer rests on. Only for an input that `answerRefusals` passed. */
export function answerGrounds(input: Answers): ProvisionId[] {
  return parseProvisions(textOf(input, 'answerGrounds')).ids;
}

const NO_TERM_IN_LAW = {
  code: 'noTermInLaw',
  grounds: ['L10.4', 'D10.4', 'own:guidance-service-target'],
  used: {},
  text: {
    vi: 'Luật và Nghị định không quy định thời hạn trả lời. Mốc hiển thị là mục tiêu phục vụ do Cổng tự đặt. Trong khi chờ, trách nhiệm tự phân loại vẫn thuộc về nhà cung cấp.',
    en: 'Neither the Law nor the decree sets a limit for the answer. The date shown is a service target of our own. Meanwhile classification remains the provider’s responsibility.',
  },
} as const;

const NOT_AN_AUTHORITY: Refusal = {
  code: 'notAnAuthority',
  field: 'requesterKind',
  ground: 'L10.4',
  text: {
    vi: 'Chỉ cơ quan nhà nước mới đề nghị với tư cách cơ quan có thẩm quyền. Hãy chọn “Nhà cung cấp”.',
    en: 'Only a state agency asks as an authority. Choose “Provider”.',
  },
};
const NO_DOCUMENT: Refusal = {
  code: 'noDocument',
  field: 'documents',
  ground: 'D3.1',
  text: {
    vi: 'Bạn chọn dùng tài liệu thay cho phần mô tả nhưng chưa đính kèm tệp nào. Hãy đính kèm, hoặc bỏ chọn và điền phần mô tả.',
    en: 'You chose to let documents stand for the description, but attached none. Attach one, or untick this and fill in the description.',
  },
};
const SECOND_LIST: Refusal = {
  code: 'secondListNeedsReason',
  field: 'secondListReason',
  ground: 'own:defect-list-once',
  text: {
    vi: 'Hồ sơ này đã được yêu cầu bổ sung một lần. Yêu cầu lần nữa phải nêu lý do vì sao lần trước chưa nêu hết.',
    en: 'This case has been sent one list already. Another one needs the reason why the first was not complete.',
  },
};

function unknownGround(typed: string): Refusal {
  const shown = typed.replaceAll(/[^\p{L}\p{N}. ]/gu, '?').slice(0, 40);
  return {
    code: 'unknownGround',
    field: 'answerGrounds',
    ground: 'L10.4',
    text: {
      vi: `“${shown}” không phải là một quy định trong dữ liệu pháp luật của Cổng. Hãy ghi mã như L9.1b hoặc D9.3b, cách nhau bằng dấu phẩy (ví dụ D9.3b là ${groundCitation('D9.3b', 'vi')}).`,
      en: `“${shown}” is no provision in the portal’s law data. Write ids such as L9.1b or D9.3b, separated by commas (D9.3b, for example, is ${groundCitation('D9.3b', 'en')}).`,
    },
  };
}

function notAnonymous(names: readonly string[]): Refusal {
  return {
    code: 'notAnonymous',
    field: 'precedentText',
    ground: 'own:guidance-precedent',
    text: {
      vi: `Bản công bố còn nêu tên: ${names.join('; ')}. Hãy thay bằng cách gọi chung, ví dụ “một ngân hàng”.`,
      en: `The published version still names: ${names.join('; ')}. Use a general term instead, such as “a bank”.`,
    },
  };
}
