import { addDays, groundCitation, writtenDay, type Day } from '../../law/index.ts';
import {
  dayOfAnswer,
  listOf,
  textOf,
  type ActContext,
  type Checked,
  type Finding,
  type Refusal,
  type SubjectEntry,
} from '../kit/index.ts';
import { MEDIA } from './form.ts';
import * as no from './refusals.ts';

export const REGISTER = 'transparencyDeclarations';

/** Who may declare for what, and what a declaration under Article 11 must hold to be one. */
export function rules(context: ActContext): Checked {
  return { refusals: [...whoRefusals(context), ...contentRefusals(context)], findings: findings(context) };
}

function whoRefusals({ subject, party, answers }: ActContext): Refusal[] {
  if (subject === null) return [];
  const isOwn = subject.partyCode === party.code;
  if (subject.register === REGISTER) {
    if (!isOwn) return [no.NOT_YOUR_DECLARATION];
    const fixed = answers['role'] !== undefined && answers['role'] !== subject.public['role'] ? [no.ROLE_FIXED] : [];
    return subject.status === 'ended' ? [no.DECLARATION_ENDED, ...fixed] : fixed;
  }
  const found: Refusal[] = GONE.includes(subject.status) ? [no.SYSTEM_ENDED] : [];
  const isDeployment = subject.register === 'deployments';
  if (answers['role'] === 'provider' && (isDeployment || !isOwn)) found.push(no.NOT_THE_PROVIDER);
  if (answers['role'] === 'deployer' && isDeployment && !isOwn) found.push(no.NOT_THE_DEPLOYER);
  return found;
}

const GONE = ['ended', 'withdrawn'];

function contentRefusals({ answers, subject }: ActContext): Refusal[] {
  const found: Refusal[] = [];
  const outputs = listOf(answers, 'outputs');
  if (outputs.includes('none') && outputs.length > 1) found.push(no.NONE_ALONE);
  const states = listOf(answers, 'markStates');
  if (states.length > 0 && !states.includes('aiMade')) found.push(no.MARK_MUST_SAY);
  for (const field of ['detectorUrl', 'openSourceUrl'])
    if (textOf(answers, field) !== '' && !isWebAddress(textOf(answers, field))) found.push(no.badAddress(field));
  const [from, until] = [dayOfAnswer(answers, 'validFrom'), dayOfAnswer(answers, 'validUntil')];
  if (from !== null && until !== null && until < from) found.push(no.ENDS_BEFORE_IT_BEGINS);
  const before = from === null ? null : versionBefore(subject);
  if (from !== null && before !== null && from < before.from) found.push(no.startsBefore(before.from));
  return found;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && !/\s/.test(text);
}

/** First and last day of the version that an update follows; null when there is none. */
function versionBefore(subject: SubjectEntry | null): { from: Day; until: Day | null } | null {
  if (subject?.register !== REGISTER) return null;
  const from = dayOfAnswer(subject.public, 'inForceFrom');
  return from === null ? null : { from, until: dayOfAnswer(subject.public, 'inForceUntil') };
}

function findings({ answers, subject }: ActContext): Finding[] {
  const found: Finding[] = [VOLUNTARY];
  const outputs = listOf(answers, 'outputs');
  if (outputs.includes('text')) found.push({ ...TEXT_NOT_REQUIRED, used: { outputs } });
  if (answers['openSource'] === 'builtIn' || answers['openSource'] === 'published')
    found.push({ ...DEPLOYER_MARKS, used: { openSource: answers['openSource'] } });
  const kinds = listOf(answers, 'contentKinds');
  const imitates = listOf(answers, 'cases').some((one) => one === 'realPerson' || one === 'realEvent');
  if (imitates && kinds.length > 0 && !MEDIA.some((kind) => kinds.includes(kind)))
    found.push({ ...LABEL_NOT_FOR_TEXT, used: { contentKinds: kinds } });
  return [...found, ...continuity(subject, dayOfAnswer(answers, 'validFrom'))];
}

/** A new version starts where the old one ends; days without any are remarked on, never refused (Law 11.5). */
function continuity(subject: SubjectEntry | null, from: Day | null): Finding[] {
  const before = versionBefore(subject);
  if (before === null || from === null || from < before.from) return [];
  const used = { before: before.from, beforeUntil: before.until, validFrom: from };
  if (before.until !== null && addDays(before.until, 1) < from) {
    const [first, last] = [addDays(before.until, 1), addDays(from, -1)];
    const vi = { first: writtenDay(first, 'vi'), last: writtenDay(last, 'vi') };
    const en = { first: writtenDay(first, 'en'), last: writtenDay(last, 'en') };
    return [
      {
        code: 'gap',
        grounds: ['L11.5', 'own:transparency-continuity'],
        used,
        text: {
          vi: `Từ ${vi.first} đến ${vi.last} không có bản công bố nào. ${groundCitation('L11.5', 'vi')} yêu cầu giữ thông tin liên tục; khoảng trống này sẽ hiện công khai. Nếu thông báo, nhãn vẫn được duy trì, hãy chọn ngày bắt đầu là ${vi.first}.`,
          en: `From ${en.first} to ${en.last} nothing is declared. ${groundCitation('L11.5', 'en')} asks for the information to be kept throughout; the gap will be shown publicly. If notices and labels were in place, begin on ${en.first}.`,
        },
      },
    ];
  }
  return [
    {
      code: 'continuous',
      grounds: ['L11.5', 'own:transparency-continuity'],
      used,
      text:
        from === before.from
          ? {
              vi: 'Bản này bắt đầu cùng ngày với bản đang công bố nên thay hẳn bản đó; bản cũ vẫn nằm trong lịch sử.',
              en: 'This version begins on the same day as the one published, so it replaces it wholly; the old one stays in the history.',
            }
          : {
              vi: `Bản đang công bố hết hiệu lực ngày ${writtenDay(addDays(from, -1), 'vi')}, bản này nối tiếp ngay: không có khoảng trống.`,
              en: `The version now published ends on ${writtenDay(addDays(from, -1), 'en')} and this one follows at once: there is no gap.`,
            },
    },
  ];
}

const VOLUNTARY: Finding = {
  code: 'voluntary',
  grounds: ['own:transparency-declaration', 'D4.3c'],
  used: {},
  text: {
    vi: 'Công bố này là tự nguyện. Nghĩa vụ minh bạch của Điều 11 là với người dùng và công chúng, dù bạn có công bố ở đây hay không.',
    en: 'This declaration is voluntary. The duty of Article 11 is owed to users and the public, whether or not you declare anything here.',
  },
};
const TEXT_NOT_REQUIRED: Finding = {
  code: 'textNotRequired',
  grounds: ['L11.2', 'D17.1'],
  used: {},
  text: {
    vi: 'Văn bản không phải đánh dấu máy đọc được. Chỉ âm thanh, hình ảnh, video mới phải.',
    en: 'Text need not carry a machine-readable mark. Only audio, images and video must.',
  },
};
const DEPLOYER_MARKS: Finding = {
  code: 'deployerMarks',
  grounds: ['D17.5'],
  used: {},
  text: {
    vi: 'Với hệ thống mã nguồn mở hoặc miễn phí, bên triển khai đưa nội dung ra công chúng phải tự đánh dấu. Hãy nói rõ điều này trong tài liệu của bạn.',
    en: 'With open-source or free systems the deployer who publishes content must mark it. Say so in your documentation.',
  },
};
const LABEL_NOT_FOR_TEXT: Finding = {
  code: 'labelNotForText',
  grounds: ['L11.4', 'D18.2'],
  used: {},
  text: {
    vi: 'Nhãn giả lập người thật, tái hiện sự kiện chỉ bắt buộc với âm thanh, hình ảnh, video; bạn chỉ nêu văn bản. Với văn bản dễ gây nhầm, hãy dùng thông báo (khoản 3 Điều 11).',
    en: 'The label for imitations and re-creations is required for audio, images and video only; you name text alone. For text that may mislead use the notice (Article 11, clause 3).',
  },
};
