import { groundCitation, parseProvisions, type ProvisionId } from '../../law/index.ts';
import {
  namesIn,
  textOf,
  type ActContext,
  type Answers,
  type Checked,
  type PastAct,
  type Refusal,
} from '../kit/index.ts';

/** Where a petition goes that names nobody: the Ministry Office receives and handles them (plan of the Ministry, II.7.b). */
export const DEFAULT_ADDRESSEE = 'most-office';

/** Nothing stands against a petition but its form. */
export function rules(): Checked {
  return { refusals: [], findings: [NO_TERM_IN_LAW, CONTACT_APART] };
}

export function kindOf(answers: Answers): string {
  return textOf(answers, 'petitionKind') || 'petition';
}

export function addresseeOf(answers: Answers): string {
  return textOf(answers, 'addressee') || DEFAULT_ADDRESSEE;
}

/** Who handles it now: whom it was forwarded to last, else whom it was sent to. */
export function handledBy({ acts, answers }: Pick<ActContext, 'acts' | 'answers'>): string {
  const forwarded = acts.findLast((act) => act.act === 'forward');
  return forwarded === undefined ? addresseeOf(answers) : textOf(forwarded.input, 'forwardTo');
}

/** Forwarded back to where it lies already, it would only lose its official. */
export function forwardRefusals(context: ActContext): Refusal[] {
  return textOf(context.input, 'forwardTo') === handledBy(context) ? [HERE_ALREADY] : [];
}

/** Whoever petitions is asked back once: everything that is missing stands in that one question. */
export function askRefusals({ rounds }: ActContext): Refusal[] {
  return rounds > 0 ? [ASKED_BEFORE] : [];
}

/** What stands against an answer: a ground that does not exist, or a proposal of which nothing became. */
export function answerRefusals({ input, answers }: ActContext): Refusal[] {
  const { unknown } = parseProvisions(textOf(input, 'answerGrounds'));
  const outcome = textOf(input, 'outcome');
  const vague = kindOf(answers) === 'proposal' && (outcome === 'explained' || outcome === 'settled');
  return [...unknown.map(unknownGround), ...(vague ? [PROPOSAL_OUTCOME] : [])];
}

/** The provisions that an answer rests on. Only for an input that `answerRefusals` passed. */
export function answerGrounds(input: Answers): ProvisionId[] {
  return parseProvisions(textOf(input, 'answerGrounds')).ids;
}

/** What is published must name neither who asked nor the system that was spoken of, which nobody has examined. */
export function digestRefusals({ input, answers, party }: ActContext): Refusal[] {
  const published = ['digestTitle', 'digestQuestion', 'digestAnswer'].map((name) => textOf(input, name)).join('\n');
  const known = ['contactName', 'contactEmail', 'contactPhone', 'systemReference'].map((name) => textOf(answers, name));
  const named = namesIn(published, [...new Set([party.name, party.email ?? '', ...known])]);
  return named.length === 0 ? [] : [notAnonymous(named)];
}

/** The latest act of that name. Throws when there is none: the states do not allow it. */
export function latest(acts: readonly PastAct[], name: string): PastAct {
  const found = acts.findLast((act) => act.act === name);
  if (found === undefined) throw new Error(`a petition goes on from ${name}, which nobody did`);
  return found;
}

const NO_TERM_IN_LAW = {
  code: 'noTermInLaw',
  grounds: ['D41.3c', 'own:feedback-service-target'],
  used: {},
  text: {
    vi: 'Luật Trí tuệ nhân tạo và Nghị định không quy định thời hạn trả lời kiến nghị, phản ánh. Mốc hiển thị là mục tiêu phục vụ do Cổng tự đặt.',
    en: 'Neither the Law on AI nor its decree sets a limit for answering petitions and feedback. The date shown is a service target of our own.',
  },
} as const;

const CONTACT_APART = {
  code: 'contactKeptApart',
  grounds: ['own:visitor-contact', 'own:petitions'],
  used: {},
  text: {
    vi: 'Chỉ cơ quan được gửi đến xem được nội dung. Thông tin liên hệ, nếu có, được để riêng và bị xóa 180 ngày sau khi kết thúc, hoặc sớm hơn nếu người gửi muốn.',
    en: 'Only the agency it goes to sees the text. Contact details, if any, are kept apart and erased 180 days after the end, or earlier if the sender wishes.',
  },
} as const;

const HERE_ALREADY: Refusal = {
  code: 'hereAlready',
  field: 'forwardTo',
  ground: 'own:petitions',
  text: {
    vi: 'Cơ quan này đang xử lý hồ sơ. Hãy chọn cơ quan khác, hoặc giao cho đồng nghiệp.',
    en: 'This agency handles it already. Choose another one, or assign it to a colleague.',
  },
};

const ASKED_BEFORE: Refusal = {
  code: 'askedBefore',
  field: 'question',
  ground: 'own:defect-list-once',
  text: {
    vi: 'Người gửi đã được hỏi lại một lần. Hãy trả lời với những gì đã có.',
    en: 'Whoever sent it has been asked once already. Answer with what there is.',
  },
};

const PROPOSAL_OUTCOME: Refusal = {
  code: 'proposalOutcome',
  field: 'outcome',
  ground: 'D41.3c',
  text: {
    vi: 'Đây là đề xuất. Hãy cho biết đề xuất đi đến đâu: ghi nhận, chuyển cơ quan soạn thảo, tiếp thu hay không tiếp thu.',
    en: 'This is a proposal. Say what became of it: noted, passed to drafting, accepted or not.',
  },
};

function unknownGround(typed: string): Refusal {
  const shown = typed.replaceAll(/[^\p{L}\p{N}. ]/gu, '?').slice(0, 40);
  return {
    code: 'unknownGround',
    field: 'answerGrounds',
    ground: 'D41.3c',
    text: {
      vi: `“${shown}” không phải là một quy định trong dữ liệu pháp luật của Cổng. Hãy ghi mã như L10.4 hoặc D14.4, cách nhau bằng dấu phẩy (L10.4 là ${groundCitation('L10.4', 'vi')}).`,
      en: `“${shown}” is no provision in the portal’s law data. Write ids such as L10.4 or D14.4, separated by commas (L10.4 is ${groundCitation('L10.4', 'en')}).`,
    },
  };
}

function notAnonymous(names: readonly string[]): Refusal {
  return {
    code: 'notAnonymous',
    field: 'digestQuestion',
    ground: 'own:petitions',
    text: {
      vi: `Bản công bố còn nêu: ${names.join('; ')}. Hãy thay bằng cách gọi chung, ví dụ “một người dân”, “một doanh nghiệp”.`,
      en: `The published version still names: ${names.join('; ')}. Use a general term instead, such as “a citizen” or “a company”.`,
    },
  };
}
