import type { Example } from '../../kit/index.ts';
import { FINANCE_AND_TRANSPORT } from './finance-transport.ts';
import { HEALTH_AND_EDUCATION } from './health-education.ts';
import { notified } from './notified.ts';
import { PUBLIC_TRADE_AND_CULTURE } from './public-culture.ts';

const FILTER = notified({
  id: 'loc-thu-rac-nham-cho',
  day: '2026-06-30',
  party: 'may-trang',
  title: {
    vi: 'Rủi ro thấp bị từ chối ở đây, vì không phải thông báo',
    en: 'Low risk is refused here, because nothing is owed',
  },
  name: 'Bộ lọc thư rác Lá Chắn',
  level: 'low',
  version: '1.4',
  purpose: 'Chặn thư rác trên máy chủ thư của doanh nghiệp nhỏ.',
  functions: 'Chấm điểm thư đến, chuyển thư nghi ngờ vào hộp riêng.',
  architecture: 'Máy chủ thư, khối chấm điểm, hộp thư nghi ngờ.',
  scope: 'Doanh nghiệp nhỏ.',
  users: 'Quản trị thư.',
  affected: 'Người nhận thư.',
  data: 'Tiêu đề và nội dung thư, xử lý tại chỗ.',
  measures: 'Không xóa thư; người dùng xem lại được.',
  more: {},
});

/** One dossier carried by a document (Decree 12.5): parts b to d are not typed. */
const BY_MODEL_CARD: Example = {
  id: 'phat-thanh-vien-ao',
  day: '2026-11-09',
  party: 'may-trang',
  title: { vi: 'Thẻ mô hình thay cho các phần b, c, d', en: 'A model card stands for parts b, c and d' },
  answers: {
    riskLevel: 'medium',
    name: 'Phát thanh viên ảo Loa Phường',
    version: '1.0',
    internalCode: 'NB-PTV-01',
    documentsStandIn: true,
    documents: ['the-mo-hinh.pdf'],
    intendedPurpose: 'Đọc bản tin truyền thanh cấp xã bằng giọng nói tổng hợp, theo bản tin do cán bộ xã duyệt.',
    sectors: ['media', 'public-administration'],
    marking: 'Dấu trong siêu dữ liệu âm thanh và câu giới thiệu đầu bản tin.',
  },
  acts: [],
  expected: { state: 'recorded', findings: ['duty.mark'] },
};

export const examples: readonly Example[] = [
  ...HEALTH_AND_EDUCATION,
  ...FINANCE_AND_TRANSPORT,
  ...PUBLIC_TRADE_AND_CULTURE,
  BY_MODEL_CARD,
  { ...FILTER, expected: { state: null, refusals: ['lowRiskOwesNothing'] } },
];
