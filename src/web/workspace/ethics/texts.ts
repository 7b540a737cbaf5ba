import type { Lang } from '../../ui/index.ts';

const vi = {
  title: 'Phiếu tự đánh giá đạo đức',
  lead: 'Chỉ người của tổ chức bạn xem được; cơ quan nhà nước không đọc các phiếu này.',
  begin: 'Lập phiếu mới',
  none: 'Chưa có phiếu nào được lưu.',
  refused: 'Chưa lưu được phiếu',
  unnamed: 'Hệ thống chưa đặt tên',
  saved: (version: string, at: string) => `Bản ${version}, lưu lúc ${at}`,
  counts: (met: string, notMet: string, open: string) =>
    `${met} câu đạt, ${notMet} câu chưa đạt, ${open} câu chưa trả lời.`,
  remedies: 'Việc phải khắc phục',
  row: 'Câu',
  remedy: 'Hành động',
  by: 'Phụ trách',
  due: 'Thời hạn',
  past: 'Đã quá hạn',
};

const en: typeof vi = {
  title: 'Ethics self-assessments',
  lead: 'Only people of your organisation see them; no authority reads these sheets.',
  begin: 'New sheet',
  none: 'No sheet is saved yet.',
  refused: 'The sheet was not kept',
  unnamed: 'System without a name',
  saved: (version, at) => `Version ${version}, saved ${at}`,
  counts: (met, notMet, open) => `${met} rows met, ${notMet} not met, ${open} without an answer.`,
  remedies: 'To be remedied',
  row: 'Row',
  remedy: 'Remedy',
  by: 'In charge',
  due: 'By',
  past: 'Past its day',
};

/** The words of the kept self-assessments in one language. */
export function sheetWords(lang: Lang): typeof vi {
  return lang === 'vi' ? vi : en;
}
