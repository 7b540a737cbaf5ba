import type { Lang } from '../../ui/index.ts';

const vi = {
  title: 'Dữ liệu mở',
  lead: 'Toàn bộ phần công khai của các sổ, để tải về, tính lại và đối chiếu. Không cần tài khoản.',
  registers: 'Tải trọn từng sổ',
  registersLead:
    'Mỗi lần tải là trạng thái tại đúng một thời điểm. NDJSON là bản chính xác; CSV có BOM, mở được bằng bảng tính. Mục đã rút chỉ còn mã và trạng thái.',
  daily: 'Các bản theo ngày, có chữ ký',
  figures: 'Toàn quốc bằng con số',
  register: 'Sổ',
  count: 'Số mục',
  download: 'Tải về',
  dictionary: 'Từ điển dữ liệu',
  dictionaryLead: 'Lấy thẳng từ khai báo của các sổ. Trường không có ở đây thì không bao giờ được công khai.',
  field: 'Trường',
  meaning: 'Ý nghĩa',
  kind: 'Kiểu',
  required: 'Luôn có',
  yes: 'Có',
  no: 'Không',
  statuses: 'Trạng thái',
  kinds: {
    text: 'chữ',
    longText: 'chữ, nhiều dòng',
    list: 'danh sách mã',
    day: 'ngày (YYYY-MM-DD)',
    code: 'mã',
    choice: 'lựa chọn',
  },
  own: {
    code: 'AI-ID hoặc mã tham chiếu',
    register: 'Sổ',
    entryVersion: 'Lần công bố thứ mấy của mục',
    status: 'Trạng thái',
    publishedAt: 'Lần công bố đầu tiên (UTC)',
    changedAt: 'Lần công bố gần nhất (UTC)',
    logIndex: 'Vị trí của lần gần nhất trong sổ ghi; trống khi đang chờ',
    demo: 'Dữ liệu minh họa, hư cấu',
  },
  schema: 'JSON Schema của một dòng',
  changes: 'Theo dõi thay đổi',
  changesText: [
    'Gọi địa chỉ dưới đây, bắt đầu với tu=-1. Mỗi câu trả lời có next: lần sau gọi với tu bằng số đó.',
    'Thứ tự là vị trí trong sổ ghi công khai: không sót, không lặp.',
  ],
  proof: 'Đối chiếu với sổ ghi',
  proofText:
    'Mỗi lần công bố có một bản ghi trong sổ ghi. Bản ghi chứa publicHash: SHA-256 của phần công khai dạng JSON chuẩn (RFC 8785). Tính lại từ bản NDJSON rồi so, hoặc chạy motcua log verify.',
  witnesses:
    'Sổ ghi nhận chữ ký của các bên làm chứng độc lập dưới mốc của mình (C2SP tlog-cosignature). Bên nào ký mốc thì xác nhận rằng sổ chỉ dài thêm kể từ lần họ xem trước; chữ ký nằm ngay trong tệp mốc.',
  witnessed: 'Mốc mới nhất có chữ ký của bên làm chứng',
  witnessKeys: 'Khóa của các bên làm chứng',
  log: 'Sổ ghi: mốc đã ký, khóa, các tệp',
  api: 'Tra cứu từng hệ thống bằng API',
};

export type DataTexts = typeof vi;

const en: DataTexts = {
  title: 'Open data',
  lead: 'The whole public part of the registers, to download, recompute and compare. No account needed.',
  registers: 'Whole registers',
  registersLead:
    'Each download is the state at one single moment. NDJSON is the exact one; CSV has a BOM and opens in spreadsheets. Of what was withdrawn only code and state remain.',
  daily: 'Signed files of each day',
  figures: 'The country in figures',
  register: 'Register',
  count: 'Entries',
  download: 'Download',
  dictionary: 'Data dictionary',
  dictionaryLead:
    'Taken from the declarations of the registers themselves. A field that is not here is never made public.',
  field: 'Field',
  meaning: 'Meaning',
  kind: 'Type',
  required: 'Always there',
  yes: 'Yes',
  no: 'No',
  statuses: 'States',
  kinds: {
    text: 'text',
    longText: 'text, several lines',
    list: 'list of codes',
    day: 'day (YYYY-MM-DD)',
    code: 'code',
    choice: 'choice',
  },
  own: {
    code: 'AI-ID or reference',
    register: 'Register',
    entryVersion: 'Number of the publication of this entry',
    status: 'State',
    publishedAt: 'First published (UTC)',
    changedAt: 'Last published (UTC)',
    logIndex: 'Place of the last publication in the log; empty while it waits',
    demo: 'Demonstration data, fictional',
  },
  schema: 'JSON Schema of a row',
  changes: 'Follow changes',
  changesText: [
    'Ask the address below, beginning with tu=-1. Every answer has next: ask with tu set to it the next time.',
    'The order is that of the public log: nothing is missed, nothing comes twice.',
  ],
  proof: 'Compare with the log',
  proofText:
    'Every publication has a record in the log. It holds publicHash: SHA-256 over the public part as canonical JSON (RFC 8785). Recompute it from the NDJSON and compare, or run motcua log verify.',
  witnesses:
    'The log takes signatures of independent witnesses under its checkpoints (C2SP tlog-cosignature). A witness that signs a checkpoint confirms that the log only grew since it last looked; its signature stands in the checkpoint file itself.',
  witnessed: 'Newest checkpoint signed by a witness',
  witnessKeys: 'Keys of the witnesses',
  log: 'The log: signed head, key, files',
  api: 'Single systems through the API',
};

/** Words of the open-data page. */
export function dataTexts(lang: Lang): DataTexts {
  return lang === 'vi' ? vi : en;
}
