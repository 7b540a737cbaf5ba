import {
  dayOfAnswer,
  isEmpty,
  textOf,
  type ActContext,
  type Answers,
  type Checked,
  type Finding,
  type Refusal,
} from '../kit/index.ts';
import { CONTENT_FIELDS, DATA_FIELDS } from './form.ts';
import { startFindings, startRefusals } from './start-of-use.ts';

/** What an update means: who may make it, whether anything changes, whether it is a re-classification in disguise. */
export function rules(context: ActContext): Checked {
  return { refusals: refusals(context), findings: findings(context) };
}

function refusals(context: ActContext): Refusal[] {
  const { subject, party, answers, today } = context;
  const found: Refusal[] = [];
  if (subject !== null && subject.partyCode !== party.code) found.push(NOT_THE_PROVIDER);
  if (subject?.status === 'ended' && answers['kind'] !== 'correction') found.push(ALREADY_ENDED);
  if (answers['riskChanges'] === 'yes') found.push(RECLASSIFY);
  if (answers['kind'] === 'startOfUse') found.push(...startRefusals(context));
  const ended = dayOfAnswer(answers, 'endedOn');
  if (ended !== null && ended > today) found.push(NOT_ENDED_YET);
  const began = dayOfAnswer(subject?.public ?? {}, 'inOperationSince');
  if (ended !== null && began !== null && ended < began) found.push(ENDS_BEFORE_START);
  const mustDiffer = answers['kind'] === 'correction' || answers['kind'] === 'publicInformation';
  if (mustDiffer && Object.keys(changed(context)).length === 0) found.push(NOTHING_CHANGED);
  if (answers['kind'] === 'newVersion' && !('version' in changed(context))) found.push(SAME_VERSION);
  return found;
}

/** The fields whose value differs from what stands in the entry. */
export function changed({ subject, answers }: ActContext): Answers {
  const before = { ...subject?.restricted, ...subject?.public };
  const differs = (name: string): boolean =>
    !isEmpty(answers[name]) && JSON.stringify(answers[name]) !== JSON.stringify(before[name]);
  return Object.fromEntries(CONTENT_FIELDS.filter(differs).map((name) => [name, answers[name]]));
}

function findings(context: ActContext): Finding[] {
  const { answers } = context;
  const names = Object.keys(changed(context));
  if (answers['kind'] === 'newVersion')
    return [{ ...NO_NEW_NOTICE, used: { changed: names } }, ...purposeChanged(names), ...conformityKept(context)];
  if (answers['kind'] === 'startOfUse') return startFindings(context);
  if (answers['kind'] === 'publicInformation') return informed(names);
  if (answers['kind'] === 'correction') return [{ ...SHOWN_TO_ALL, used: { changed: names } }];
  if (answers['kind'] === 'endOfUse') return [{ ...ENDS, used: { endedOn: textOf(answers, 'endedOn') } }];
  return [];
}

function informed(names: readonly string[]): Finding[] {
  const [data, open] = [names.filter(isOfData), names.filter((name) => !isOfData(name))];
  return [
    ...(open.length === 0 ? [] : [{ ...FOR_USERS, used: { changed: open } }]),
    ...(data.length === 0 ? [] : [{ ...DATA_DECLARED, used: { changed: data } }]),
  ];
}

const isOfData = (name: string): boolean => DATA_FIELDS.includes(name);

function purposeChanged(names: readonly string[]): Finding[] {
  return names.includes('intendedPurpose') ? [{ ...LOOK_AT_PURPOSE, used: { changed: names } }] : [];
}

/** Only the provider can tell whether a change is significant for Article 14; the portal says what then is due. */
function conformityKept({ subject }: ActContext): Finding[] {
  return subject?.public['conformityState'] === 'conforms' ? [LOOK_AT_CONFORMITY] : [];
}

const LOOK_AT_CONFORMITY: Finding = {
  code: 'lookAtConformity',
  grounds: ['D13.1', 'D13.6'],
  used: { conformityState: 'conforms' },
  text: {
    vi: 'Kết quả đánh giá sự phù hợp đang công khai là của phiên bản trước. Nếu phiên bản này là thay đổi đáng kể, phải đánh giá lại và công khai kết quả mới; cập nhật, sửa lỗi không ảnh hưởng đến yêu cầu với hệ thống rủi ro cao thì không.',
    en: 'The published conformity result is that of the earlier version. If this version is a significant change, assess again and publish the new result; updates and fixes that leave the requirements on high-risk systems unaffected need none.',
  },
};
const NO_NEW_NOTICE: Finding = {
  code: 'noNewNotice',
  grounds: ['D11.4'],
  used: {},
  text: {
    vi: 'Nâng cấp, tối ưu, sửa lỗi hoặc cập nhật dữ liệu không làm đổi bản chất rủi ro thì không phải thông báo lại. Cập nhật này chỉ giữ cho thông tin công khai đúng.',
    en: 'Upgrades, optimisation, fixes and data updates that leave the nature of the risk unchanged need no new notification. This update only keeps the public information true.',
  },
};
const LOOK_AT_PURPOSE: Finding = {
  code: 'lookAtPurpose',
  grounds: ['D11.1a'],
  used: {},
  text: {
    vi: 'Bạn đổi mục đích sử dụng. Nếu thay đổi này ảnh hưởng đến tiêu chí phân loại ban đầu, bạn phải rà soát và phân loại lại.',
    en: 'You change the intended purpose. If that affects the criteria of the original classification, you must review and re-classify.',
  },
};
const FOR_USERS: Finding = {
  code: 'publicInformation',
  grounds: ['L14.1e', 'own:public-information'],
  used: {},
  text: {
    vi: 'Các nội dung này hiện ngay trên trang công khai của hệ thống, kèm mọi phiên bản trước. Đăng ở đây là tự nguyện; với hệ thống rủi ro cao, bạn vẫn phải cho người dùng và người bị ảnh hưởng biết những điều này.',
    en: 'These texts stand at once on the system’s public page, with every earlier version. Publishing them here is voluntary; for a high-risk system you still have to tell users and affected persons.',
  },
};
const DATA_DECLARED: Finding = {
  code: 'dataDeclared',
  grounds: ['L7.3', 'own:data-declaration'],
  used: {},
  text: {
    vi: 'Bạn tự khai rằng dữ liệu được thu thập và dùng đúng pháp luật. Khai báo là tự nguyện, không công khai: chỉ bạn và cơ quan quản lý xem được. Cổng ghi nhận, không xác nhận thay bạn.',
    en: 'You declare by yourself that data are collected and used lawfully. Declaring is voluntary and not published: only you and the authority see it. The portal records it and vouches for nothing.',
  },
};
const SHOWN_TO_ALL: Finding = {
  code: 'reasonShown',
  grounds: ['D6.1', 'own:public-fields'],
  used: {},
  text: {
    vi: 'Nội dung cũ, nội dung mới và lý do đính chính hiện trong lịch sử công khai của hệ thống. Bạn chịu trách nhiệm về tính chính xác của thông tin.',
    en: 'The old text, the new text and the reason stand in the system’s public history. You answer for the accuracy of the information.',
  },
};
const ENDS: Finding = {
  code: 'dutiesEnd',
  grounds: ['D12.6'],
  used: {},
  text: {
    vi: 'Nghĩa vụ lưu hồ sơ phân loại gắn với thời gian hệ thống hoạt động. Mục của hệ thống vẫn được giữ, ghi là đã chấm dứt sử dụng.',
    en: 'The duty to keep the classification dossier is tied to the system’s operation. The entry stays, marked as ended.',
  },
};
const NOT_THE_PROVIDER: Refusal = {
  code: 'notTheProvider',
  ground: 'D14.1',
  text: {
    vi: 'Chỉ nhà cung cấp đã thông báo hệ thống mới cập nhật được mục này. Bên triển khai có thay đổi làm tăng rủi ro thì dùng thủ tục phân loại lại.',
    en: 'Only the provider that notified the system may update this entry. A deployer whose change raises the risk uses re-classification.',
  },
};
const ALREADY_ENDED: Refusal = {
  code: 'alreadyEnded',
  field: 'kind',
  ground: 'D12.6',
  text: {
    vi: 'Hệ thống đã chấm dứt sử dụng nên chỉ còn đính chính được. Nếu đưa hệ thống vào sử dụng lại, hãy thông báo mới.',
    en: 'The system has ended, so only corrections are possible. If it is put into use again, notify it anew.',
  },
};
const RECLASSIFY: Refusal = {
  code: 'reclassifyInstead',
  field: 'riskChanges',
  ground: 'D11.1a',
  text: {
    vi: 'Thay đổi ảnh hưởng đến mức rủi ro phải được rà soát và phân loại lại. Hãy dùng thủ tục “Phân loại lại mức rủi ro”; mức cao hơn phải thông báo trong 15 ngày làm việc.',
    en: 'A change that affects the risk must be reviewed and re-classified. Use “Re-classify the risk level”; a higher level is notified within 15 working days.',
  },
};
const NOT_ENDED_YET: Refusal = {
  code: 'futureDay',
  field: 'endedOn',
  ground: 'D12.6',
  text: {
    vi: 'Ngày chấm dứt chưa tới. Hãy báo khi hệ thống đã thật sự chấm dứt sử dụng.',
    en: 'The day of ending has not come yet. Report it once the system has really ended.',
  },
};
const ENDS_BEFORE_START: Refusal = {
  code: 'endsBeforeItBegins',
  field: 'endedOn',
  ground: 'D12.6',
  text: {
    vi: 'Ngày chấm dứt sớm hơn ngày bắt đầu sử dụng đang công khai. Hãy xem lại ngày này.',
    en: 'The day of ending lies before the published first day of use. Check this day.',
  },
};
const NOTHING_CHANGED: Refusal = {
  code: 'nothingChanged',
  ground: 'D6.1',
  text: {
    vi: 'Không có mục nào khác với nội dung đang công khai. Hãy sửa ít nhất một mục, hoặc bỏ bản cập nhật này.',
    en: 'Nothing differs from what is published. Change at least one field, or discard this update.',
  },
};
const SAME_VERSION: Refusal = {
  code: 'sameVersion',
  field: 'version',
  ground: 'D12.2a',
  text: {
    vi: 'Phiên bản mới phải khác phiên bản đang công khai. Hãy ghi số phiên bản mới.',
    en: 'The new version must differ from the one published. State its number.',
  },
};
