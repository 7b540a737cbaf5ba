import type { SheetFileContent } from '../../platform/office-files/index.ts';
import type { ListVersion } from './minister-lists.ts';
import { LIST_STATUSES, MINISTER_LISTS } from './words.ts';

/** One version of a list as a workbook: its entries, and what the version is; in Vietnamese, as it is issued. */
export function listSheets(version: ListVersion, address: string): Omit<SheetFileContent, 'createdAt'> {
  const { list, entries, status, number, signedOn, inForceFrom, sourceUrl, note, isDemo } = version;
  const about: [string, string | null][] = [
    ['Danh mục', MINISTER_LISTS[list].vi],
    ['Phiên bản', String(version.version)],
    ['Tình trạng', LIST_STATUSES[status].vi],
    ['Số hiệu', number],
    ['Ngày ký', signedOn],
    ['Có hiệu lực từ', inForceFrom],
    ['Văn bản gốc', sourceUrl],
    ['Ghi chú', note],
    ['Trang trên Cổng', address],
    ...(status === 'issued' ? [] : [['Lưu ý', 'Phiên bản này chưa có hiệu lực.'] as [string, string]]),
    ...(isDemo ? [['Minh họa', 'Nội dung hư cấu.'] as [string, string]] : []),
  ];
  return {
    title: `${MINISTER_LISTS[list].vi}, phiên bản ${version.version}`,
    lang: 'vi',
    sheets: [
      {
        name: 'Các mục',
        columns: [
          { heading: 'STT', width: 6, kind: 'number' },
          { heading: 'Tên', width: 60, kind: 'text' },
          { heading: 'Lĩnh vực', width: 24, kind: 'text' },
          { heading: 'Cơ quan chủ quản', width: 30, kind: 'text' },
          { heading: 'Mức ưu tiên', width: 14, kind: 'text' },
          { heading: 'Ghi chú', width: 40, kind: 'text' },
        ],
        rows: entries.map(({ name, field, owner, priority, note: own }, at) => [
          at + 1,
          name,
          field,
          owner,
          priority,
          own,
        ]),
      },
      {
        name: 'Phiên bản',
        columns: [
          { heading: 'Thông tin', width: 24, kind: 'text' },
          { heading: 'Nội dung', width: 70, kind: 'text' },
        ],
        rows: about
          .filter((row): row is [string, string] => row[1] !== null)
          .map(([name, value]) => [name, value.startsWith('http') ? { text: value, href: value } : value]),
      },
    ],
  };
}
