import type { Bilingual, Lang } from '../../ui/index.ts';

/** One expected "no" as the outside sees it; the shape of a procedure's refusal. */
export interface OutwardRefusal {
  readonly code: string;
  readonly field?: string;
  readonly ground?: string;
  readonly text: Bilingual;
}

export interface Refused {
  readonly refusals: readonly OutwardRefusal[];
  /** 422 unless the refusal is of another kind (409 moved on, 413 too large, 429 too many). */
  readonly status?: number;
  readonly title?: Bilingual;
}

/** RFC 9457 problem with every refusal at once. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly reference: string;
  readonly refusals: readonly { code: string; field: string | null; provision: string | null; text: string }[];
}

const TITLES: Record<number, Bilingual> = {
  400: { vi: 'Yêu cầu không đọc được', en: 'The request cannot be read' },
  401: { vi: 'Cần khóa hoặc đăng nhập', en: 'A key or sign-in is needed' },
  403: { vi: 'Không có quyền', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Không hỗ trợ phương thức này', en: 'Method not supported' },
  406: { vi: 'Không có dạng dữ liệu được yêu cầu', en: 'No such representation' },
  408: { vi: 'Gửi quá chậm', en: 'Sent too slowly' },
  409: { vi: 'Dữ liệu đã thay đổi', en: 'The data has moved on' },
  413: { vi: 'Dữ liệu gửi lên quá lớn', en: 'Too much data' },
  414: { vi: 'Địa chỉ quá dài', en: 'Address too long' },
  415: { vi: 'Định dạng dữ liệu không được hỗ trợ', en: 'Data format not supported' },
  419: { vi: 'Biểu mẫu hết hạn hoặc không do Cổng này tạo', en: 'The form has expired or is not ours' },
  422: { vi: 'Nội dung chưa hợp lệ', en: 'The content cannot be accepted' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  500: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong' },
  503: { vi: 'Hệ thống tạm thời gián đoạn', en: 'Temporarily unavailable' },
};

/** What helps on, where the title alone does not. */
const DETAILS: Readonly<Record<number, Bilingual>> = {
  401: {
    vi: 'Gửi khóa trong đầu mục “Authorization: Bearer …”. Người quản lý tổ chức tạo khóa tại mục “Tổ chức → Khóa API”; hướng dẫn ở /api.',
    en: 'Send a key as “Authorization: Bearer …”. A person who manages the party makes it under “Party → API keys”; /api explains how.',
  },
  404: {
    vi: 'Không có gì ở địa chỉ này. Mọi địa chỉ của API có trong /openapi.json.',
    en: 'There is nothing at this address. /openapi.json has all addresses of the API.',
  },
};

/** The one mapping of refusals and faults to `application/problem+json`. Never says more of a fault than its reference. */
export function problem(status: number, reference: string, lang: Lang, refused: Refused = { refusals: [] }): Problem {
  const title = (refused.title ?? TITLES[status] ?? TITLES[500]!)[lang];
  return {
    type: `urn:motcua:problem:${refused.refusals[0]?.code ?? `http-${status}`}`,
    title,
    status,
    detail: refused.refusals.length > 0 ? detailOf(refused.refusals, lang) : (DETAILS[status]?.[lang] ?? title),
    reference,
    refusals: refused.refusals.map((one) => ({
      code: one.code,
      field: one.field ?? null,
      provision: one.ground ?? null,
      text: one.text[lang],
    })),
  };
}

/** For who reads only this line: how much is to be mended, where to begin, and every text once. */
function detailOf(refusals: readonly OutwardRefusal[], lang: Lang): string {
  const texts = [...new Set(refusals.map((one) => one.text[lang]))].join(' ');
  const [first, ...others] = new Set(refusals.flatMap(({ field }) => (field === undefined ? [] : [field])));
  if (first === undefined) return texts;
  if (others.length === 0) return `“${first}”: ${texts}`;
  const many = others.length + 1;
  return lang === 'vi'
    ? `Có ${many} nội dung cần sửa, trước hết là “${first}”. ${texts}`
    : `${many} things to mend, “${first}” first. ${texts}`;
}

/** JSON Schema of a problem, as the API's description shows it. */
export const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'RFC 9457; all refusals of a request in one answer',
  required: ['type', 'title', 'status', 'detail', 'reference', 'refusals'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'How many fields are refused, the first of them, and the texts' },
    reference: { type: 'string', description: 'Name it when you ask us about this answer.' },
    refusals: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'field', 'provision', 'text'],
        properties: {
          code: { type: 'string', description: 'Stable; for programs' },
          field: { type: ['string', 'null'] },
          provision: {
            type: ['string', 'null'],
            description: 'L… Law 134/2025/QH15, D… Decree 142/2026/NĐ-CP, own:… rule of the portal itself',
          },
          text: { type: 'string', description: 'For people; English with `Accept-Language: en`' },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;
