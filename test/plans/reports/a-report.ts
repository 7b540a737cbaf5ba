import { day } from '../../../src/law/index.ts';
import type { ReportAbout } from '../../../src/plans/index.ts';
import type { ReportContent, ReportedTask } from '../../../src/plans/reports/report.ts';

const HERE = '/can-bo/ke-hoach';

export function reportedTask(number: string, more: Partial<ReportedTask> = {}): ReportedTask {
  return {
    taskId: `task-${number}`,
    number,
    title: `Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực ${number}`,
    leads: ['Vụ Pháp chế'],
    coordinators: ['Cục Chuyển đổi số quốc gia', 'các đơn vị có liên quan'],
    deadlineText: 'Quý IV năm 2026',
    dueOn: day('2026-12-31'),
    products: ['Báo cáo rà soát'],
    state: 'running',
    percent: 60,
    overdue: false,
    result: 'Đã nhận danh sách văn bản của bảy đơn vị.',
    evidence: [],
    source: { kind: 'task', href: `${HERE}/KH-2026-1/nhiem-vu/task-${number}` },
    ...more,
  };
}

const list = (search: string): { kind: 'tasks'; href: string } => ({
  kind: 'tasks',
  href: `${HERE}/nhiem-vu?ke-hoach=KH-2026-1${search}`,
});

/** A consolidated report of three tasks: one done, one overdue, one under way; one unit of three sent nothing. */
export function content(change: Partial<ReportContent> = {}): ReportContent {
  return {
    asOf: day('2026-12-10'),
    figures: [
      { name: 'all', value: 3, source: list('') },
      { name: 'done', value: 1, source: list('&tinh-hinh=done') },
      { name: 'running', value: 2, source: list('&tinh-hinh=running') },
      { name: 'overdue', value: 1, source: list('&han=overdue') },
      { name: 'openDifficulties', value: 2, source: list('&vuong-mac=1') },
    ],
    parts: {
      results:
        'Các đơn vị đã tập trung thực hiện nhiệm vụ được giao:\n- Ban hành sổ tay tiếp nhận thông báo.\n- Tổ chức ba lớp tập huấn.',
      difficulties: 'Bốn đơn vị chưa gửi danh sách văn bản.',
      proposals: 'Đề nghị Lãnh đạo Bộ đôn đốc các đơn vị.',
      nextSteps: '',
    },
    tasks: [
      reportedTask('II.1.a', { state: 'done', percent: 100, evidence: ['15/MINHHOA: Sổ tay tiếp nhận thông báo'] }),
      reportedTask('II.1.b', { overdue: true, dueOn: day('2026-09-30'), deadlineText: 'Tháng 9 năm 2026' }),
      reportedTask('II.2.a', { percent: null, deadlineText: null }),
    ],
    rests: [
      {
        unitName: 'Vụ Pháp chế',
        version: 2,
        source: { kind: 'report', href: `${HERE}/KH-2026-1/bao-cao/p1/don-vi/legal` },
      },
      {
        unitName: 'Cục Bưu chính',
        version: 1,
        source: { kind: 'report', href: `${HERE}/KH-2026-1/bao-cao/p1/don-vi/post` },
      },
    ],
    missing: ['Trung tâm Thông tin'],
    ...change,
  };
}

export function about(change: Partial<ReportAbout> = {}): ReportAbout {
  return {
    plan: {
      title: 'Kế hoạch triển khai thi hành Luật Trí tuệ nhân tạo',
      documentNumber: '01/KH-MINHHOA',
      issuedOn: day('2026-02-05'),
    },
    period: { label: { vi: 'năm 2026', en: 'the year 2026' } },
    head: { parent: null, name: 'Bộ Khoa học và Công nghệ', place: 'Hà Nội' },
    to: ['Thủ tướng Chính phủ'],
    signed: {
      number: '123/BC-BKHCN',
      placeAndDate: 'Hà Nội, ngày 15 tháng 12 năm 2026',
      position: 'Bộ trưởng',
      name: 'Nguyễn Văn Ưỡng',
      recipients: ['Như trên;', 'Văn phòng Chính phủ;', 'Lưu: VT, PC.'],
    },
    demo: false,
    baseUrl: 'https://motcua.example.vn/',
    ...change,
  };
}
