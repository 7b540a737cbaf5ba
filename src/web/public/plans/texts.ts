import type { Lang } from '../../ui/index.ts';

const vi = {
  title: 'Kế hoạch thực hiện Luật',
  lead: 'Cơ quan nhà nước đã hứa gì, đã làm được gì, có gì chứng minh.',
  description: 'Kế hoạch thực hiện Luật Trí tuệ nhân tạo: nhiệm vụ, thời hạn, việc đã xong và minh chứng.',
  none: 'Chưa có kế hoạch nào được công khai.',
  plan: 'Kế hoạch',
  agency: 'Cơ quan',
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  tasks: 'Nhiệm vụ',
  done: 'Đã xong',
  overdue: 'Quá hạn',
  closed: 'Đã đóng',
  demo: 'Minh họa',
  promised: 'Đã hứa',
  leads: 'Chủ trì',
  deadline: 'Thời hạn',
  products: 'Sản phẩm',
  result: 'Kết quả',
  evidence: 'Minh chứng',
  noEvidence: 'Chưa có minh chứng công khai',
  doneOn: 'Xong ngày',
  due: { done: 'Đã xong', overdue: 'Quá hạn', dueSoon: 'Sắp đến hạn', onTime: 'Còn hạn', noDate: 'Không có ngày' },
  soFar: 'đã xong',
  other: 'Nhiệm vụ',
};
const en: typeof vi = {
  title: 'Plans that carry out the Law',
  lead: 'What authorities promised, what is done, and what shows it.',
  description:
    'Plans that carry out the Law on Artificial Intelligence: tasks, time limits, what is done and the evidence.',
  none: 'No plan is public yet.',
  plan: 'Plan',
  agency: 'Agency',
  number: 'Number',
  issuedOn: 'Day of issue',
  tasks: 'Tasks',
  done: 'Done',
  overdue: 'Overdue',
  closed: 'Closed',
  demo: 'Demonstration',
  promised: 'Promised',
  leads: 'Lead',
  deadline: 'Time limit',
  products: 'Products',
  result: 'Result',
  evidence: 'Evidence',
  noEvidence: 'No public evidence yet',
  doneOn: 'Done on',
  due: { done: 'Done', overdue: 'Overdue', dueSoon: 'Due soon', onTime: 'In time', noDate: 'No day' },
  soFar: 'done so far',
  other: 'Tasks',
};

/** Words of the public pages of plans. */
export function planTexts(lang: Lang): typeof vi {
  return lang === 'vi' ? vi : en;
}
