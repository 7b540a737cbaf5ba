import type { HandbookKind } from '../handbook/words.ts';

/** One version of an invented entry: what the form says, and the lines of its file. */
export interface InventedVersion {
  readonly title: string;
  readonly description: string;
  readonly titleEn?: string;
  readonly descriptionEn?: string;
  readonly validFrom: string;
  readonly changeNote?: string;
  readonly lines: readonly string[];
}

export interface InventedEntry {
  readonly kind: HandbookKind;
  readonly agency: string;
  readonly provisions: string;
  readonly visibility: 'public' | 'authority';
  readonly fileName: string;
  readonly versions: readonly InventedVersion[];
}

const LETTER = {
  title: 'Văn bản ủy quyền thông báo phân loại thay tổ chức (MINH HỌA, hư cấu)',
  description:
    'Tổ chức dùng khi muốn để người khác thông báo kết quả phân loại thay mình trên Cổng. Mẫu chỉ để tham khảo: không bắt buộc dùng, Cổng không đòi nộp.',
  titleEn: 'Authorisation to notify a classification for an organisation (DEMONSTRATION, fictional)',
  descriptionEn:
    'For organisations that let somebody else notify a classification in the portal. The form is a suggestion: nobody has to use it, and the portal does not ask for it.',
};

/** An invented library: a public form in two versions, the translation older than the second, and one entry of each other kind. */
export const INVENTED_HANDBOOK: readonly InventedEntry[] = [
  {
    kind: 'coordination',
    agency: 'most-iti',
    provisions: 'L12, L30.2',
    visibility: 'authority',
    fileName: 'quy-che-phoi-hop-su-co-minh-hoa.docx',
    versions: [
      {
        title: 'Cơ chế phối hợp giữa Bộ và Sở khi có báo cáo sự cố nghiêm trọng (MINH HỌA, hư cấu)',
        description:
          'Ai báo cho ai, trong bao lâu, ai trả lời tổ chức báo cáo khi sự cố xảy ra ở một tỉnh mà hệ thống dùng trên cả nước.',
        validFrom: '2026-06-01',
        lines: ['Sở nhận báo cáo thì báo Bộ trong ngày.', 'Bộ cử đầu mối trả lời tổ chức báo cáo.'],
      },
    ],
  },
  {
    kind: 'process',
    agency: 'most-iti',
    provisions: 'L10.4',
    visibility: 'authority',
    fileName: 'quy-trinh-huong-dan-phan-loai-minh-hoa.docx',
    versions: [
      {
        title: 'Quy trình nội bộ trả lời yêu cầu hướng dẫn phân loại (MINH HỌA, hư cấu)',
        description: 'Các bước từ khi nhận yêu cầu đến khi gửi trả lời: phân công, yêu cầu bổ sung, dự thảo, ký, gửi.',
        validFrom: '2026-05-01',
        lines: ['Bước 1. Phân công trong ngày làm việc đầu tiên.', 'Bước 2. Dự thảo trả lời, nêu căn cứ.'],
      },
    ],
  },
  {
    kind: 'procedure',
    agency: 'thai-nguyen-dost',
    provisions: 'L10.5',
    visibility: 'authority',
    fileName: 'thu-tuc-lam-viec-voi-to-chuc-minh-hoa.docx',
    versions: [
      {
        title: 'Thủ tục làm việc khi đoàn kiểm tra đến tổ chức (MINH HỌA, hư cấu)',
        description: 'Những gì người kiểm tra mang theo, nói và ghi lại; không đòi gì ngoài quy định.',
        validFrom: '2026-07-01',
        lines: ['Xuất trình quyết định kiểm tra.', 'Ghi biên bản, hai bên giữ mỗi bên một bản.'],
      },
    ],
  },
  {
    kind: 'material',
    agency: 'most-iti',
    provisions: 'L9.1',
    visibility: 'authority',
    fileName: 'tai-lieu-nhan-dien-rui-ro-minh-hoa.docx',
    versions: [
      {
        title: 'Tài liệu nghiệp vụ: nhận diện mức rủi ro qua mười tình huống (MINH HỌA, hư cấu)',
        description: 'Dùng cho tập huấn cán bộ: mười tình huống bịa ra, câu hỏi cần đặt và chỗ cần mở luật.',
        validFrom: '2026-08-15',
        lines: ['Tình huống 1. Trợ lý trả lời khách hàng có tự giới thiệu là máy không?'],
      },
    ],
  },
  {
    kind: 'dossier',
    agency: 'most-stameq',
    provisions: 'L14.1c',
    visibility: 'authority',
    fileName: 'ho-so-ky-thuat-mau-minh-hoa.docx',
    versions: [
      {
        title: 'Hồ sơ kỹ thuật mẫu của hệ thống rủi ro cao để đối chiếu khi hậu kiểm (MINH HỌA, hư cấu)',
        description:
          'Khung các phần mà cán bộ đối chiếu khi đọc hồ sơ kỹ thuật; không có mã nguồn, không có tham số mô hình.',
        validFrom: '2026-09-01',
        lines: ['Phần A. Mục đích và phạm vi.', 'Phần B. Biện pháp quản lý rủi ro.'],
      },
    ],
  },
  {
    kind: 'form',
    agency: 'most-iti',
    provisions: 'L10.3',
    visibility: 'public',
    fileName: 'van-ban-uy-quyen-minh-hoa.docx',
    versions: [
      { ...LETTER, validFrom: '2026-05-01', lines: ['Bên ủy quyền: ……', 'Bên được ủy quyền: ……'] },
      {
        ...LETTER,
        description: `${LETTER.description} Bản này có thêm dòng ghi thời hạn ủy quyền.`,
        validFrom: '2026-10-01',
        changeNote: 'Thêm dòng ghi thời hạn ủy quyền.',
        lines: ['Bên ủy quyền: ……', 'Bên được ủy quyền: ……', 'Thời hạn ủy quyền: từ ngày …… đến ngày ……'],
      },
    ],
  },
];
