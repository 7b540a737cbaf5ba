import type { OutwardRefusal } from '../answer/refusal.ts';

/** Thrown by whatever reads bodies: the request is refused with this status before anybody looks at what it wants. */
export class UnreadableBody extends Error {
  readonly statusCode: number;
  readonly refusals: readonly [OutwardRefusal];

  constructor(statusCode: number, refusal: OutwardRefusal) {
    super(refusal.text.en);
    this.statusCode = statusCode;
    this.refusals = [refusal];
  }
}

/** Refusals for what the server's own parsers object to, by their codes. */
const BY_CODE: Record<string, OutwardRefusal> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: body('emptyBody', 'Yêu cầu chưa có nội dung.', 'The request has no body.'),
  FST_ERR_CTP_BODY_TOO_LARGE: body('bodyTooLarge', 'Nội dung lớn hơn 1 MB.', 'The body is larger than 1 MB.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: body(
    'bodyCutOff',
    'Nội dung nhận được không đủ độ dài đã khai.',
    'The body is not as long as its length says.',
  ),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'mediaType',
    field: 'content-type',
    text: { vi: 'Không nhận định dạng này.', en: 'This format is not taken.' },
  },
  FST_ERR_BAD_URL: {
    code: 'badAddress',
    field: 'url',
    text: { vi: 'Địa chỉ bị hỏng.', en: 'The address is malformed.' },
  },
  FST_PARTS_LIMIT: tooMany(),
  FST_FILES_LIMIT: tooMany(),
  FST_FIELDS_LIMIT: tooMany(),
};

function body(code: string, vi: string, en: string): OutwardRefusal {
  return { code, field: 'body', text: { vi, en } };
}

function tooMany(): OutwardRefusal {
  return body('tooManyFields', 'Biểu mẫu có quá nhiều mục hoặc tệp.', 'The form has too many fields or files.');
}

/** What a reading error says to the outside; nothing for errors of another kind. */
export function readingRefusals(error: unknown): readonly OutwardRefusal[] {
  if (error instanceof UnreadableBody) return error.refusals;
  const refusal = BY_CODE[(error as { code?: string }).code ?? ''];
  return refusal === undefined ? [] : [refusal];
}
