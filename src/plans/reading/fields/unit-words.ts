/** Words that begin the proper name of a unit; capital letter required. */
const HEADS = [
  'Bộ', 'Sở', 'Cục', 'Vụ', 'Viện', 'Văn phòng', 'Trung tâm', 'Ủy ban', 'Uỷ ban', 'UBND', 'UBMTTQ', 'HĐND', 'Hội đồng', 'Ban', 'Học viện',
  'Trường(?! hợp)', 'Quỹ', 'Tổng cục', 'Tập đoàn', 'Tổng công ty', 'Công ty', 'Đài', 'Thông tấn xã', 'Báo(?! chí| cáo)', 'Phòng', 'Chi cục', 'Công an',
  'Mặt trận', 'Ngân hàng', 'Kho bạc', 'Thanh tra', 'Tòa án', 'Toà án', 'Viện kiểm sát', 'Viện Kiểm sát', 'Kiểm toán', 'Hiệp hội', 'Hội', 'Liên đoàn', 'Đoàn', 'Liên hiệp',
  'Bảo hiểm', 'Đại học', 'Cổng', 'Tạp chí', 'Nhà xuất bản', 'Chủ tịch', 'Phó Chủ tịch', 'Thủ trưởng', 'Giám đốc', 'Lãnh đạo', 'Chính phủ', 'Thủ tướng',
  'Quốc hội', 'Tỉnh ủy', 'Thành ủy', 'Đảng ủy', 'Tổ công tác', 'Ban Chỉ đạo', 'Bệnh viện', 'Khu', 'VNPT', 'Viettel', 'Cơ quan', 'Tổ chức(?! cán bộ)', 'Đơn vị', 'Các', 'Bộ trưởng',
  'Liên minh', 'Nhà máy', 'Xã(?! hội)', 'Phường', 'Thành phố', 'Tỉnh', 'Ủy viên', 'Bưu điện', 'Nhà thầu', 'Doanh nghiệp', 'Trạm',
] as const; // prettier-ignore

/** Nouns that name kinds of units, alone or with "có liên quan" behind them. */
const KINDS =
  'sở|ban|ngành|bộ|địa phương|đơn vị|cơ quan|tổ chức|xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|đoàn thể|hội|doanh nghiệp|trường(?! hợp)|viện|phòng|hiệp hội|cá nhân|hợp tác xã|chuyên gia|nhà khoa học|tập đoàn|tổng công ty|cơ sở \\p{L}+|thành viên|cục|vụ|chi cục|trung tâm|doanh nhân';

export const PROPER = new RegExp(`^(?:${HEADS.join('|')})(?=[\\s,;.:()]|$)`, 'u');
/** A kind noun begins the words. */
export const KIND = new RegExp(`^(?:${KINDS})(?=[\\s,;.:()]|$)`, 'u');
/** The same, alone and perhaps with a capital: "Các Sở, Ban, Ngành". */
export const KIND_ALONE = new RegExp(
  `^(?:${KINDS})(?=[,;.:]|\\s+(?:và|có liên quan|liên quan|tỉnh|thành phố|thuộc)|$)`,
  'iu',
);
/** Nothing but "các sở": it still waits for "…, ban, ngành tỉnh". */
export const BARE_COLLECTIVE = new RegExp(
  `^(?:(?:tất cả |toàn thể )?(?:các|những|mọi) )?(?:(?:${KINDS}),\\s*)*(?:${KINDS})$`,
  'iu',
);
/** "UBND các xã", "Ủy ban nhân dân các tỉnh": the last word is a kind noun behind "các". */
export const OPEN_TAIL = new RegExp(`\\scác (?:(?:${KINDS}),? )*(?:${KINDS})$`, 'iu');
export const PLURAL = /^(?:các|những|một số|toàn thể|tất cả|mọi)\s/iu;
/** Classes with a name of their own: "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ" are three. */
export const OWN_CLASS =
  /^(?:cơ quan ngang bộ|cơ quan thuộc chính phủ|cơ quan trung ương|cơ quan có thẩm quyền|cơ quan chuyên môn|cấp có thẩm quyền|ủy ban nhân dân|chính quyền|thủ trưởng|chủ tịch|bộ trưởng)/iu;
/** Names that hold commas. */
export const COMMA_NAMES =
  /(?:Văn hoá|Văn hóa), (?:Thể thao|Thông tin)|Lao động, Thương binh|Phát thanh, (?:T|t)ruyền hình|Nông nghiệp, Nông thôn|Tiêu chuẩn, (?:Đ|đ)o lường|Bưu chính, Viễn thông|Thông tin, (?:B|b)áo chí/gu;
