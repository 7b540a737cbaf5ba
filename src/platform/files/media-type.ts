import { refusal, type Refusal } from '../refusal/index.ts';

/** What may be uploaded: media type and the endings that go with it. */
export const MEDIA_TYPES = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'text/plain': ['txt'],
  'text/markdown': ['md', 'markdown'],
  'application/json': ['json'],
  'text/csv': ['csv'],
} as const;

export type MediaType = keyof typeof MEDIA_TYPES;

export type FileCode =
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileTypeNotAllowed'
  | 'fileNameMismatch'
  | 'textNotUtf8'
  | 'textBroken'
  | 'jsonInvalid'
  | 'archiveBroken'
  | 'archiveUnsafe'
  | 'archiveEncrypted'
  | 'archiveMacro';

export type FileRefusal = Refusal<FileCode>;

const TEXTS: Record<Exclude<FileCode, 'fileTooLarge'>, [vi: string, en: string]> = {
  fileEmpty: ['Tệp trống.', 'The file is empty.'],
  fileTypeNotAllowed: [
    'Loại tệp này không được nhận. Bạn hãy dùng PDF, PNG, JPEG, DOCX, XLSX, ODT, TXT, MD, JSON hoặc CSV (tệp có mật khẩu không mở được).',
    'This kind of file is not accepted. Use PDF, PNG, JPEG, DOCX, XLSX, ODT, TXT, MD, JSON or CSV (files with a password cannot be opened).',
  ],
  fileNameMismatch: [
    'Đuôi tên tệp không khớp với nội dung. Bạn hãy lưu lại tệp đúng định dạng rồi tải lên.',
    'The ending of the file name does not fit what is inside. Save the file in the right format and upload it again.',
  ],
  textNotUtf8: [
    'Tệp văn bản không dùng bảng mã UTF-8. Bạn hãy lưu lại với bảng mã UTF-8.',
    'The text file is not in UTF-8. Save it again with UTF-8 encoding.',
  ],
  textBroken: [
    'Tệp văn bản chứa ký tự điều khiển không hợp lệ.',
    'The text file contains control characters that are not valid.',
  ],
  jsonInvalid: ['Nội dung JSON không hợp lệ.', 'The JSON inside is not valid.'],
  archiveBroken: ['Tệp bị hỏng hoặc không đọc được.', 'The file is damaged or cannot be read.'],
  archiveUnsafe: [
    'Tệp nén bên trong không an toàn: quá lớn khi giải nén, quá nhiều phần, hoặc chứa tệp nén hay chương trình khác.',
    'What is packed inside is not safe: too large when unpacked, too many parts, or other archives or programs in it.',
  ],
  archiveEncrypted: [
    'Tệp được đặt mật khẩu. Bạn hãy bỏ mật khẩu rồi tải lên.',
    'The file has a password. Remove it and upload again.',
  ],
  archiveMacro: ['Tệp chứa macro. Bạn hãy lưu lại không có macro.', 'The file contains macros. Save it without them.'],
};

export function fileRefusal(code: Exclude<FileCode, 'fileTooLarge'>, field: string): FileRefusal {
  const [vi, en] = TEXTS[code];
  return refusal(code, vi, en, field);
}

export function tooLarge(maxBytes: number, field: string): FileRefusal {
  const megabytes = Math.max(1, Math.floor(maxBytes / 1_000_000));
  return refusal('fileTooLarge', `Tệp lớn hơn ${megabytes} MB.`, `The file is larger than ${megabytes} MB.`, field);
}
