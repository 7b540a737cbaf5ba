import type { Lang } from '../../ui/index.ts';

const vi = {
  openData: 'Dữ liệu mở',
  title: 'Dữ liệu mở theo ngày',
  lead: 'Mỗi đêm Cổng lưu toàn bộ phần công khai của các sổ thành các tệp không bao giờ đổi, kèm danh sách giá trị băm có chữ ký bằng khóa của sổ ghi.',
  none: 'Chưa có bản nào. Bản đầu tiên có vào đầu ngày kế tiếp.',
  day: 'Đầu ngày',
  rows: 'Số mục',
  files: 'Tệp',
  filesCounted: 'tệp',
  list: 'Danh sách có chữ ký',
  check: 'Tự kiểm tra',
  checkText: [
    'Lưu danh sách và các tệp vào cùng một thư mục. Lệnh thứ nhất so giá trị băm của từng tệp; lệnh thứ hai kiểm cả chữ ký.',
    'Danh sách của mỗi ngày còn có một bản ghi trong sổ ghi công khai (loại data.dumped), nên không thể thay về sau mà không bị phát hiện.',
  ],
};

type DailyTexts = typeof vi;

const en: DailyTexts = {
  openData: 'Open data',
  title: 'Open data by day',
  lead: 'Every night the portal keeps the public part of all registers as files that never change, with a list of their hashes signed by the key of the log.',
  none: 'None yet. The first one is made when the next day begins.',
  day: 'Beginning of',
  rows: 'Entries',
  files: 'Files',
  filesCounted: 'files',
  list: 'Signed list',
  check: 'Check for yourself',
  checkText: [
    'Save the list and the files in one folder. The first command compares the hash of each file; the second checks the signature too.',
    'The list of each day also has a record in the public log (kind data.dumped), so it cannot be replaced later unnoticed.',
  ],
};

/** Words of the page of daily open data. */
export function dailyTexts(lang: Lang): DailyTexts {
  return lang === 'vi' ? vi : en;
}
