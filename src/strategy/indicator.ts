import type { Bilingual } from '../law/index.ts';

/** What is measured of the strategy (Law 19.2): unit, method, source and owner belong to it. */
export interface Indicator {
  readonly code: string;
  /** 0: as shipped; planners' own begin at 1. */
  readonly version: number;
  /** The version of the strategy it measures; null: it measures the working of the law. */
  readonly strategy: string | null;
  readonly name: Bilingual;
  readonly unit: string;
  readonly method: string;
  readonly source: string;
  readonly ownerAgency: string;
  readonly target: number | null;
  readonly targetYear: number | null;
  /** Where a document names it; '': our own or the agency's own, and shown so. */
  readonly namedBy: string;
  /** What the registers count for it; null: values are entered. */
  readonly measure: string | null;
}

/** Units that come with the program, as English says them; what an agency wrote itself stays as written. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  'hệ thống': 'systems',
  bản: 'declarations',
  mục: 'entries',
  'kết quả': 'results',
  'câu trả lời': 'answers',
  'tỷ USD': 'billion USD',
  'doanh nghiệp': 'firms',
  'mô hình': 'models',
  'nền tảng': 'platforms',
  người: 'people',
};

export function unitIn(unit: string, lang: 'vi' | 'en'): string {
  return lang === 'vi' ? unit : (IN_ENGLISH[unit] ?? unit);
}
