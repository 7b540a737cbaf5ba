import type { Ground } from '../law/index.ts';
import type { Refusal } from '../procedures/kit/index.ts';

/** Every expected "no" of the engine itself; a procedure adds its own codes. */
export type RefusalCode = keyof typeof TEXTS;

type Text = readonly [vi: string, en: string, ground?: Ground];

const TEXTS = {
  notFound: ['Không tìm thấy, hoặc bạn không được xem mục này.', 'There is no such item, or you may not see it.'],
  noMandate: [
    'Bạn chưa chọn, hoặc không còn, giấy ủy quyền để hành động cho chủ thể này.',
    'You have no mandate in force to act for this party, or none is chosen.',
  ],
  mandateExpired: ['Giấy ủy quyền của bạn đã hết hạn hoặc bị thu hồi.', 'Your mandate has expired or was revoked.'],
  scopeMissing: [
    'Giấy ủy quyền hoặc khóa này không bao gồm việc bạn muốn làm.',
    'This mandate or key does not cover what you want to do.',
  ],
  notYourRole: ['Vai trò của bạn không được thực hiện việc này.', 'Your role may not do this.'],
  otherAgency: [
    'Hồ sơ này do cơ quan khác tiếp nhận và xử lý.',
    'This case is received and handled by another agency.',
  ],
  decisionNeedsOfficial: [
    'Quyết định phải do một cán bộ có tên đưa ra, không thể do hệ thống.',
    'A decision is taken by a named official, never by the portal itself.',
    'L4.2',
  ],
  personNeeded: [
    'Việc này cần một người có tài khoản, không làm được bằng khóa API.',
    'This needs a person, not a key.',
  ],
  unknownProcedure: ['Không có thủ tục này.', 'There is no such procedure.'],
  caseMoved: [
    'Hồ sơ vừa được người khác cập nhật. Bạn hãy xem lại trước khi tiếp tục.',
    'Someone else has just moved this case on. Look at it again before you continue.',
  ],
  fourEyes: [
    'Bước này cần một người khác với người đã chuẩn bị.',
    'This step needs a person other than the one who prepared it.',
    'own:four-eyes',
  ],
  lawUnknown: [
    'Cổng chưa có dữ liệu pháp luật hoặc lịch làm việc cho ngày này nên không tự suy đoán.',
    'The portal holds no law data or working calendar for this day, and does not guess.',
  ],
  subjectMissing: ['Bạn chưa chọn hệ thống mà hồ sơ này nói đến.', 'Choose the system that this case is about.'],
  subjectWrongRegister: [
    'Thủ tục này không áp dụng cho loại mục đã chọn.',
    'This procedure does not apply to an entry of that kind.',
  ],
  subjectMoved: [
    'Mục trong cơ sở dữ liệu vừa có phiên bản mới. Bạn hãy xem lại.',
    'The entry has just got a new version. Look at it again.',
  ],
  draftDiscarded: ['Bản nháp này đã bị bỏ.', 'This draft was discarded.'],
  draftMoved: [
    'Bản nháp này vừa được lưu ở nơi khác. Bạn hãy so sánh hai bản rồi chọn.',
    'This draft was just saved elsewhere. Compare the two versions and choose.',
  ],
  draftSubmitted: [
    'Bản nháp này đã được gửi và không sửa được nữa.',
    'This draft was submitted and no longer changes.',
  ],
  keyReused: ['Khóa gửi này đã dùng cho một nội dung khác.', 'This submission key was used before for other content.'],
  unknownField: ['Biểu mẫu không có mục này.', 'The form has no such field.', 'D14.4'],
  unusableText: [
    'Nội dung này không lưu được: quá dài, chứa ký tự hỏng hoặc sai kiểu. Bạn hãy gõ lại.',
    'This cannot be kept: too long, broken characters or the wrong kind of value. Please type it again.',
  ],
  assigneeUnfit: [
    'Người được giao phải là cán bộ đang làm việc tại cơ quan xử lý hồ sơ.',
    'A case goes to an official in office of the agency that handles it.',
  ],
  partyUnknown: [
    'Cổng không có tổ chức, cá nhân mang mã này. Mã có dạng CT-7K3M9QXA, ghi ở trang “Tổ chức” của bên đó và trên trang công khai của họ.',
    'The portal knows no party by this code. A code looks like CT-7K3M9QXA; it stands on that party’s page “Organisation” and on its public page.',
  ],
  entryUnknown: ['Cơ sở dữ liệu không có mục mang mã này.', 'The database has no entry by this code.'],
  tooManyFiles: ['Mục này đã đủ số tệp cho phép.', 'This field already has as many files as allowed.'],
  fileUnknown: ['Không có tệp này, hoặc tệp không phải của bạn.', 'There is no such file, or it is not yours.'],
  notePlain: ['Ghi chú cần từ 1 đến 5000 ký tự.', 'A note has 1 to 5000 characters.'],
} as const satisfies Record<string, Text>;

/** A refusal of the engine; `field` names what is to be mended. */
export function refusal(code: RefusalCode, field?: string): Refusal {
  const [vi, en, ground] = TEXTS[code] as Text;
  return {
    code,
    ...(field === undefined ? {} : { field }),
    ...(ground === undefined ? {} : { ground }),
    text: { vi, en },
  };
}

/** What came of a request: all that follows, or every reason why not. */
export type Result<T> = ({ readonly ok: true } & T) | Rejected;
export interface Rejected {
  readonly ok: false;
  readonly refusals: readonly Refusal[];
}

export const rejected = (...refusals: Refusal[]): Rejected => ({ ok: false, refusals });

/** Each reason once: the form's own check and the procedure's may find the same thing. */
export function distinct(refusals: readonly Refusal[]): Refusal[] {
  const seen = new Set<string>();
  return refusals.filter((one) => {
    const key = `${one.code}\n${one.field ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
