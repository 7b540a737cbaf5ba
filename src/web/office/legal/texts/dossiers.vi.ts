/** Words of dossiers, Vietnamese. */
export const dossiersVi = {
  title: 'Hồ sơ trình',
  open: 'Hồ sơ trình',
  lead: 'Các thành phần đi cùng dự thảo khi trình. Danh sách thành phần là quy tắc riêng của Cổng; chỉ cơ quan soạn thảo và Bộ Khoa học và Công nghệ xem được.',
  complete: 'Hồ sơ đã đủ thành phần.',
  missing: (count: string) => `Còn thiếu ${count} thành phần:`,
  leads: {
    title: 'Đơn vị chủ trì soạn thảo',
    jointly: 'Cùng chủ trì:',
    alone: 'Chủ trì:',
    none: 'Chưa ghi đơn vị nào.',
    unit: (at: string) => `Đơn vị chủ trì thứ ${at}`,
    enter: 'Ghi đơn vị chủ trì',
    save: 'Lưu đơn vị chủ trì',
  },
  products: {
    title: 'Sản phẩm đi cùng',
    none: 'Chưa có văn bản nào trong danh mục hướng dẫn hoặc quy định chi tiết văn bản này.',
  },
  noState: 'Chưa có',
  here: {
    draft: (count: string) => `Trên Cổng có ${count} bản dự thảo.`,
    comments: (count: string) => `Trên Cổng có ${count} ý kiến góp ý.`,
  },
  commentsFile: 'Tải bảng tổng hợp ý kiến (Word)',
  entered: (who: string, when: string) => `${who} nhập ${when}`,
  enter: 'Cập nhật',
  state: 'Tình trạng',
  note: 'Ghi chú',
  noteHint: 'Thành phần không cần thì ghi lý do.',
  address: 'Địa chỉ',
  addressHint: 'Bắt đầu bằng https://',
  file: 'Tệp',
  save: 'Lưu thành phần này',
  tooLarge: 'Tệp lớn quá 20 MB.',
};
export type DossierWords = typeof dossiersVi;
