import { refusal, type Refusal } from '../refusal/index.ts';
import type { FileCode } from '../files/index.ts';

/** A paragraph (docx), line (pdf, text) or table row of a document. `page` from 1, null where the file knows no pages. */
export interface DocumentLine {
  text: string;
  page: number | null;
  /** A row of a table, cell by cell; then `text` is empty. */
  cells?: string[];
}

export const DOCUMENT_TYPES = [
  'text/plain',
  'text/markdown',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/pdf',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export type DocumentTextCode =
  | FileCode
  | 'documentKind'
  | 'documentUnreadable'
  | 'documentLocked'
  | 'documentHasNoText'
  | 'documentTooLong';
export type DocumentTextRefusal = Refusal<DocumentTextCode>;

type OwnCode = Exclude<DocumentTextCode, FileCode>;

const TEXTS: Record<OwnCode, [vi: string, en: string]> = {
  documentKind: [
    'Loại tệp này không đọc được. Bạn hãy dùng TXT, MD, DOCX hoặc PDF có chữ.',
    'This kind of file cannot be read. Use TXT, MD, DOCX or a PDF that holds text.',
  ],
  documentUnreadable: [
    'Không đọc được văn bản: tệp bị hỏng hoặc sai định dạng.',
    'The document cannot be read: the file is damaged or not of the kind it claims.',
  ],
  documentLocked: [
    'Văn bản được đặt mật khẩu. Bạn hãy bỏ mật khẩu rồi thử lại.',
    'The document has a password. Remove it and try again.',
  ],
  documentHasNoText: [
    'Văn bản không có chữ đọc được, có lẽ là bản quét. Bạn hãy nhận dạng chữ (OCR) hoặc dùng bản DOCX rồi thử lại.',
    'The document holds no text, it is probably a scan. Run text recognition (OCR) on it, or use the DOCX, and try again.',
  ],
  documentTooLong: [
    'Văn bản quá dài: nhiều nhất 500 trang và 4 triệu ký tự.',
    'The document is too long: at most 500 pages and 4 million characters.',
  ],
};

export function documentRefusal(code: OwnCode, field: string): DocumentTextRefusal {
  const [vi, en] = TEXTS[code];
  return refusal(code, vi, en, field);
}

/** Stops reading with the reason. */
export class Unread extends Error {
  readonly code: OwnCode;
  constructor(code: OwnCode) {
    super(code);
    this.code = code;
  }
}

export const MOST_PAGES = 500;
export const MOST_CHARACTERS = 4_000_000;
