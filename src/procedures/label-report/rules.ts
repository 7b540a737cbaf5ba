import { groundCitation, parseProvisions } from '../../law/index.ts';
import { dayOfAnswer, textOf, type ActContext, type Checked, type Refusal } from '../kit/index.ts';

/** A report must say about what it is, and of a day that has been. Nothing else is asked of whoever helps. */
export function rules({ answers, subject, today }: ActContext): Checked {
  const seenOn = dayOfAnswer(answers, 'seenOn');
  const refusals: Refusal[] = [
    ...(subject === null && textOf(answers, 'systemName') === '' ? [SYSTEM_MISSING] : []),
    ...(seenOn !== null && seenOn > today ? [NOT_YET] : []),
  ];
  return { refusals, findings: [NO_TERM_IN_LAW, CONTACT_APART] };
}

/** Whom the authority asks: the party that was named, else whoever holds the registered system; null when there is neither. */
export function askedParty({ input, subject }: ActContext): string | null {
  const typed = textOf(input, 'partyCode');
  return typed !== '' ? typed : subject === null || subject.partyCode === '' ? null : subject.partyCode;
}

export const NOBODY_TO_ASK: Refusal = {
  code: 'nobodyToAsk',
  field: 'partyCode',
  ground: 'L7.5',
  text: {
    vi: 'Phản ánh này không gắn với hệ thống nào trong cơ sở dữ liệu. Hãy ghi mã của bên cần hỏi (CT-…).',
    en: 'This report is about no system of the database. Give the code of the party to be asked (CT-…).',
  },
};

/** Grounds that are no provisions of the law data. */
export function closingRefusals({ input }: ActContext): Refusal[] {
  return parseProvisions(textOf(input, 'closingGrounds')).unknown.map(unknownGround);
}

function unknownGround(typed: string): Refusal {
  const shown = typed.replaceAll(/[^\p{L}\p{N}. ]/gu, '?').slice(0, 40);
  return {
    code: 'unknownGround',
    field: 'closingGrounds',
    ground: 'L7.5',
    text: {
      vi: `“${shown}” không phải là một quy định trong dữ liệu pháp luật của Cổng. Hãy ghi mã như L7.5 hoặc L11.4, cách nhau bằng dấu phẩy (L7.5 là ${groundCitation('L7.5', 'vi')}).`,
      en: `“${shown}” is no provision in the portal’s law data. Write ids such as L7.5 or L11.4, separated by commas (L7.5 is ${groundCitation('L7.5', 'en')}).`,
    },
  };
}

const SYSTEM_MISSING: Refusal = {
  code: 'systemMissing',
  field: 'systemName',
  ground: 'L7.5',
  text: {
    vi: 'Hãy cho biết hệ thống, ứng dụng hoặc nội dung nào: nhập AI-ID nếu có, hoặc gọi tên theo cách bạn biết.',
    en: 'Say which system, app or content it is: give its AI-ID if there is one, or name it as you know it.',
  },
};

const NOT_YET: Refusal = {
  code: 'seenInFuture',
  field: 'seenOn',
  ground: 'L7.5',
  text: { vi: 'Ngày nhìn thấy không thể ở tương lai.', en: 'The day on which you saw it cannot lie in the future.' },
};

const NO_TERM_IN_LAW = {
  code: 'noTermInLaw',
  grounds: ['D41.3c', 'own:feedback-service-target'],
  used: {},
  text: {
    vi: 'Pháp luật không quy định thời hạn trả lời phản ánh này. Mốc hiển thị là mục tiêu phục vụ do Cổng tự đặt.',
    en: 'The law sets no limit for answering this report. The date shown is a service target of our own.',
  },
} as const;

const CONTACT_APART = {
  code: 'contactKeptApart',
  grounds: ['own:visitor-contact'],
  used: {},
  text: {
    vi: 'Thông tin liên hệ, nếu có, chỉ cơ quan xử lý xem được và bị xóa 180 ngày sau khi kết thúc, hoặc sớm hơn nếu người gửi muốn.',
    en: 'Contact details, if any, are seen by the authority alone and erased 180 days after the end, or earlier if the sender wishes.',
  },
} as const;
