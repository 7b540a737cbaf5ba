import type { TextCode } from '../platform/http/index.ts';
import { refusal, type Outcome, type Refusal } from '../platform/refusal/index.ts';

const TEXTS = {
  unknown: ['Không tìm thấy.', 'Not found.'],
  notYours: ['Bạn không có quyền làm việc này với kế hoạch này.', 'You may not do this with this plan.'],
  otherUnit: [
    'Bạn chỉ ghi cho đơn vị của mình, dưới nhiệm vụ mà đơn vị chủ trì hoặc phối hợp.',
    'You record for your own unit only, under a task that it leads or coordinates.',
  ],
  planClosed: ['Kế hoạch đã đóng.', 'The plan is closed.'],
  planDraft: ['Kế hoạch chưa được xác nhận.', 'The plan has not been confirmed.'],
  notDraft: ['Kế hoạch đã được xác nhận.', 'The plan has been confirmed already.'],
  needed: ['Hãy điền mục này.', 'Fill this in.'],
  badDay: ['Hãy nhập ngày có thật: ngày, tháng, năm.', 'Give a real date: day, month, year.'],
  badValue: [
    'Giá trị này không dùng được: hãy chọn hoặc nhập lại.',
    'This value cannot be used: choose or type it again.',
  ],
  badDeadline: [
    'Hãy nhập thời hạn bằng ngày có thật, hoặc chọn loại thời hạn khác.',
    'Give the time limit as a real date, or choose another kind of time limit.',
  ],
  reasonNeeded: ['Kế hoạch đã xác nhận: hãy nêu lý do thay đổi.', 'The plan is confirmed: say why it is changed.'],
  leadMissing: ['Nhiệm vụ chưa có đơn vị chủ trì.', 'The task has no unit in charge.'],
  deadlineMissing: ['Nhiệm vụ chưa có thời hạn.', 'The task has no time limit.'],
  productMissing: ['Nhiệm vụ chưa có sản phẩm.', 'The task has no product.'],
  noTasks: ['Kế hoạch chưa có nhiệm vụ.', 'The plan has no task.'],
  unknownAgency: ['Không có cơ quan với mã này.', 'There is no agency with this code.'],
  unknownPeriod: ['Nhiệm vụ không có kỳ này.', 'The task has no such period.'],
  inFuture: ['Ngày này chưa đến.', 'This day has not come yet.'],
  beforeFormer: [
    'Ngày này trước ngày bắt đầu của tình trạng trước đó.',
    'This day is before the state that it was in until then began.',
  ],
  circle: ['Liên kết này tạo thành vòng.', 'This link would make a circle.'],
  samePlan: ['Hai nhiệm vụ phải thuộc hai kế hoạch.', 'The two tasks must be of two plans.'],
  hasBelow: [
    'Nhiệm vụ có việc con hoặc kế hoạch cấp dưới: hãy bỏ chúng trước.',
    'The task has sub-tasks or plans below it: remove them first.',
  ],
  notRegistered: ['Không có mã này trong các sổ đăng ký công khai.', 'The public registers have no such code.'],
  alreadySettled: ['Vướng mắc này đã được giải quyết.', 'This difficulty is settled already.'],
  periodClosed: ['Kỳ báo cáo này không còn nhận việc này.', 'This reporting period does not take this any more.'],
  dutyEnded: ['Chế độ báo cáo này đã kết thúc.', 'This reporting duty has ended.'],
  changedMeanwhile: [
    'Có người vừa lưu bản khác. Hãy xem lại bản mới rồi lưu lại.',
    'Somebody saved another text meanwhile. Look at it and save again.',
  ],
  notSent: ['Đơn vị chưa gửi báo cáo.', 'The unit has not sent its report.'],
  noReports: ['Chưa có đơn vị nào gửi báo cáo.', 'No unit has sent its report yet.'],
  notReady: ['Báo cáo tổng hợp chưa sẵn sàng để ký.', 'The consolidated report is not ready for signature yet.'],
  alreadyReady: ['Báo cáo tổng hợp này đã sẵn sàng để ký.', 'This consolidated report is ready for signature already.'],
  notAbove: [
    'Kế hoạch này không thực hiện nhiệm vụ nào của kế hoạch kia, nên không có nơi để gửi lên.',
    'This plan carries out no task of that plan, so there is nowhere to send it up to.',
  ],
  alreadySentUp: ['Bản này đã được gửi lên kỳ đó.', 'This version has been sent up to that period already.'],
  nobodyMissing: ['Không còn đơn vị nào thiếu báo cáo.', 'No unit is missing.'],
  remindedToday: ['Các đơn vị còn thiếu đã được nhắc hôm nay.', 'The missing units were reminded today already.'],
} as const;

export type PlanCode = keyof typeof TEXTS | TextCode;
export type PlanRefusal = Refusal<PlanCode>;
export type PlanOutcome<T> = Outcome<T, PlanRefusal>;

/** One expected "no" of this room; `field` names the input. */
export function no(code: keyof typeof TEXTS, field?: string): PlanRefusal {
  const [vi, en] = TEXTS[code];
  return refusal(code, vi, en, field);
}

/** The same as an outcome. */
export function refuse(code: keyof typeof TEXTS, field?: string): { ok: false; refusals: PlanRefusal[] } {
  return { ok: false, refusals: [no(code, field)] };
}
