import { SOON_DAYS } from '../../schedule/due-state.ts';
import type { TaskState } from '../../schedule/roll-up.ts';
import type { FigureName, ReportPart } from '../report.ts';

/** What the documents say in one language. */
export interface DocumentTexts {
  readonly kind: string;
  readonly subject: (plan: string, period: string) => string;
  readonly sheetTitle: (plan: string, period: string) => string;
  readonly opening: (plan: string, who: string, period: string, asOf: string) => string;
  readonly planNumber: (number: string, issuedOn: string | null) => string;
  readonly issuedOn: (day: string) => string;
  readonly closing: (who: string, to: string) => string;
  readonly draftNumber: string;
  readonly draftDate: (place: string | null, year: string) => string;
  readonly draftPosition: string;
  readonly mark: { readonly draft: string; readonly demo: string };
  readonly archive: string;
  readonly asAbove: string;
  readonly headings: Readonly<Record<'general' | ReportPart, string>>;
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly states: Readonly<Record<TaskState, string>>;
  readonly overdue: string;
  readonly overdueSince: (day: string) => string;
  readonly noDeadline: string;
  readonly figureColumns: readonly [string, string, string];
  readonly figureNote: (asOf: string) => string;
  readonly total: readonly [before: string, after: string];
  readonly late: readonly [before: string, after: string];
  readonly noneLate: string;
  readonly rests: (count: string) => string;
  readonly version: (version: string) => string;
  readonly noReports: string;
  readonly missing: (count: string) => string;
  readonly noneMissing: string;
  readonly taskColumns: readonly [string, string, string, string, string, string];
  readonly tableLead: string;
  readonly lateOnly: (shown: string, all: string) => string;
  readonly nothingSaid: Readonly<Record<ReportPart, string>>;
  readonly stillOpen: readonly [before: string, after: string];
  readonly annex: string;
  readonly sheets: Readonly<Record<'tasks' | 'figures' | 'reports', string>>;
  readonly columns: Readonly<Record<SheetColumnName, string>>;
  readonly open: string;
  readonly sent: string;
  readonly notSent: string;
  readonly yes: string;
}

export type SheetColumnName =
  | 'order'
  | 'number'
  | 'task'
  | 'leads'
  | 'coordinators'
  | 'deadlineText'
  | 'dueOn'
  | 'products'
  | 'supervisor'
  | 'state'
  | 'overdue'
  | 'percent'
  | 'result'
  | 'evidence'
  | 'openDifficulties'
  | 'reportedBy'
  | 'source'
  | 'figure'
  | 'value'
  | 'unit'
  | 'reportState'
  | 'version';

export const VI: DocumentTexts = {
  kind: 'Báo cáo',
  subject: (plan, period) => `Kết quả thực hiện ${plan}\n(${period})`,
  sheetTitle: (plan, period) => `Phụ lục: tình hình thực hiện nhiệm vụ của ${plan} (${period})`,
  opening: (plan, who, period, asOf) =>
    `Thực hiện ${plan}, ${who} báo cáo kết quả thực hiện ${period}, số liệu tính đến hết ngày ${asOf}, như sau:`,
  planNumber: (number, issuedOn) => ` (số ${number}${issuedOn === null ? '' : ` ngày ${issuedOn}`})`,
  issuedOn: (day) => ` (ban hành ngày ${day})`,
  closing: (who, to) => `Trên đây là báo cáo kết quả thực hiện của ${who}, kính gửi ${to} tổng hợp, theo dõi./.`,
  draftNumber: '……/BC-……',
  draftDate: (place, year) => `${place ?? '……'}, ngày …… tháng …… năm ${year}`,
  draftPosition: 'Người ký (chưa xác định)',
  mark: { draft: 'DỰ THẢO: chưa ký, chưa ban hành', demo: 'MINH HỌA: số liệu và đơn vị trong văn bản này là hư cấu' },
  archive: 'Lưu: VT.',
  asAbove: 'Như trên;',
  headings: {
    general: 'I. TÌNH HÌNH CHUNG',
    results: 'II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
    difficulties: 'III. KHÓ KHĂN, VƯỚNG MẮC',
    proposals: 'IV. ĐỀ XUẤT, KIẾN NGHỊ',
    nextSteps: 'V. NHIỆM VỤ THỜI GIAN TỚI',
  },
  figures: {
    all: 'Tổng số nhiệm vụ',
    done: 'Đã hoàn thành',
    running: 'Đang thực hiện',
    notBegun: 'Chưa bắt đầu',
    stopped: 'Tạm dừng',
    overdue: 'Quá hạn, chưa hoàn thành',
    dueSoon: `Đến hạn trong ${SOON_DAYS} ngày tới`,
    openDifficulties: 'Vướng mắc chưa xử lý xong',
  },
  states: { notBegun: 'Chưa bắt đầu', running: 'Đang thực hiện', stopped: 'Tạm dừng', done: 'Đã hoàn thành' },
  overdue: 'Quá hạn',
  overdueSince: (day) => `Quá hạn (hạn ${day})`,
  noDeadline: 'Kế hoạch không nêu',
  figureColumns: ['Chỉ tiêu', 'Số lượng', 'Tỷ lệ'],
  figureNote: (asOf) =>
    `Số liệu do Cổng đếm từ các nhiệm vụ của kế hoạch, tính đến hết ngày ${asOf}, mỗi nhiệm vụ đếm một lần; mỗi số dẫn tới danh sách các nhiệm vụ đã đếm.`,
  total: ['Tổng số nhiệm vụ được giao là ', '; đã hoàn thành '],
  late: ['Có ', ' nhiệm vụ đã quá hạn nhưng chưa hoàn thành.'],
  noneLate: 'Không có nhiệm vụ quá hạn.',
  rests: (count) => `Báo cáo này tổng hợp từ báo cáo của ${count} đơn vị:`,
  version: (version) => ` (bản ${version})`,
  noReports: 'Đến thời điểm tổng hợp chưa có đơn vị nào gửi báo cáo.',
  missing: (count) => `Chưa nhận được báo cáo của ${count} đơn vị:`,
  noneMissing: 'Tất cả các đơn vị phải báo cáo đã gửi báo cáo.',
  taskColumns: ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn theo kế hoạch', 'Tình trạng', 'Kết quả trong kỳ'],
  tableLead: 'Tình hình thực hiện từng nhiệm vụ:',
  lateOnly: (shown, all) =>
    `Bảng dưới đây nêu ${shown} nhiệm vụ quá hạn; toàn bộ ${all} nhiệm vụ được nêu tại Phụ lục kèm theo (bảng tính).`,
  nothingSaid: {
    results: 'Không có nội dung bổ sung ngoài bảng dưới đây.',
    difficulties: 'Báo cáo không nêu khó khăn, vướng mắc.',
    proposals: 'Báo cáo không nêu đề xuất, kiến nghị.',
    nextSteps: 'Báo cáo không nêu nhiệm vụ thời gian tới ngoài các nhiệm vụ theo kế hoạch.',
  },
  stillOpen: ['Còn ', ' vướng mắc đã được báo cáo trong quá trình thực hiện nhưng chưa xử lý xong.'],
  annex: '(Chi tiết các nhiệm vụ tại Phụ lục kèm theo)',
  sheets: { tasks: 'Nhiệm vụ', figures: 'Số liệu', reports: 'Báo cáo của đơn vị' },
  columns: {
    order: 'TT',
    number: 'Số trong kế hoạch',
    task: 'Nhiệm vụ',
    leads: 'Đơn vị chủ trì',
    coordinators: 'Đơn vị phối hợp',
    deadlineText: 'Thời hạn theo kế hoạch',
    dueOn: 'Hạn (ngày)',
    products: 'Sản phẩm',
    supervisor: 'Lãnh đạo chỉ đạo',
    state: 'Tình trạng',
    overdue: 'Quá hạn',
    percent: 'Tiến độ (%)',
    result: 'Kết quả trong kỳ',
    evidence: 'Minh chứng',
    openDifficulties: 'Vướng mắc chưa xử lý',
    reportedBy: 'Theo báo cáo của',
    source: 'Nguồn',
    figure: 'Chỉ tiêu',
    value: 'Số lượng',
    unit: 'Đơn vị',
    reportState: 'Báo cáo',
    version: 'Bản',
  },
  open: 'Mở nguồn',
  sent: 'Đã gửi',
  notSent: 'Chưa gửi',
  yes: 'Có',
};

export const EN: DocumentTexts = {
  kind: 'Report',
  subject: (plan, period) => `On the implementation of: ${plan}\n(${period})`,
  sheetTitle: (plan, period) => `Annex: tasks of ${plan} (${period})`,
  opening: (plan, who, period, asOf) =>
    `Under ${plan}, ${who} reports on ${period} as follows, with figures up to the end of ${asOf}:`,
  planNumber: (number, issuedOn) => ` (No. ${number}${issuedOn === null ? '' : ` of ${issuedOn}`})`,
  issuedOn: (day) => ` (issued on ${day})`,
  closing: (who, to) => `This is the report of ${who}, sent to ${to} to be consolidated and followed up.`,
  draftNumber: '……/BC-……',
  draftDate: (place, year) => `${place ?? '……'}, …… …… ${year}`,
  draftPosition: 'Signatory (not yet named)',
  mark: {
    draft: 'DRAFT: not signed, not issued',
    demo: 'DEMONSTRATION: figures and units in this document are invented',
  },
  archive: 'Filed: clerical office.',
  asAbove: 'As above;',
  headings: {
    general: 'I. OVERVIEW',
    results: 'II. WHAT WAS DONE',
    difficulties: 'III. DIFFICULTIES',
    proposals: 'IV. PROPOSALS',
    nextSteps: 'V. NEXT STEPS',
  },
  figures: {
    all: 'Tasks in all',
    done: 'Done',
    running: 'Under way',
    notBegun: 'Not begun',
    stopped: 'Stopped',
    overdue: 'Overdue',
    dueSoon: `Due within ${SOON_DAYS} days`,
    openDifficulties: 'Difficulties not settled',
  },
  states: { notBegun: 'Not begun', running: 'Under way', stopped: 'Stopped', done: 'Done' },
  overdue: 'Overdue',
  overdueSince: (day) => `Overdue (due ${day})`,
  noDeadline: 'None in the plan',
  figureColumns: ['Figure', 'Number', 'Share'],
  figureNote: (asOf) =>
    `Counted by the portal from the tasks of the plan up to the end of ${asOf}, each task once; each figure leads to the list of what was counted.`,
  total: ['Tasks in all: ', '; done: '],
  late: ['Tasks overdue and not done: ', '.'],
  noneLate: 'No task is overdue.',
  rests: (count) => `This report rests on the reports of ${count} units:`,
  version: (version) => ` (version ${version})`,
  noReports: 'No unit had sent its report when this one was made.',
  missing: (count) => `No report has come from ${count} units:`,
  noneMissing: 'Every unit that reports has sent its report.',
  taskColumns: ['No.', 'Task', 'In charge', 'Time limit in the plan', 'State', 'Done in the period'],
  tableLead: 'How each task stands:',
  lateOnly: (shown, all) =>
    `The table below has ${shown} tasks that are overdue; all ${all} tasks are in the annex (workbook).`,
  nothingSaid: {
    results: 'Nothing is added to the table below.',
    difficulties: 'The report names no difficulty.',
    proposals: 'The report makes no proposal.',
    nextSteps: 'The report names no next steps besides the tasks of the plan.',
  },
  stillOpen: ['Difficulties reported while tasks were carried out and not settled: ', '.'],
  annex: '(All tasks are in the annex)',
  sheets: { tasks: 'Tasks', figures: 'Figures', reports: 'Reports of units' },
  columns: {
    order: 'No.',
    number: 'Number in the plan',
    task: 'Task',
    leads: 'In charge',
    coordinators: 'Coordinating',
    deadlineText: 'Time limit in the plan',
    dueOn: 'Due day',
    products: 'Products',
    supervisor: 'Supervising leader',
    state: 'State',
    overdue: 'Overdue',
    percent: 'Progress (%)',
    result: 'Done in the period',
    evidence: 'Evidence',
    openDifficulties: 'Difficulties not settled',
    reportedBy: 'As reported by',
    source: 'Source',
    figure: 'Figure',
    value: 'Number',
    unit: 'Unit',
    reportState: 'Report',
    version: 'Version',
  },
  open: 'Open source',
  sent: 'Sent',
  notSent: 'Not sent',
  yes: 'Yes',
};
