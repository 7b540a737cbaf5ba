import type { Bilingual } from '../provision.ts';

/**
 * The sectors a system may be used in. Four provisions name fields, and the four lists differ: each has a flag of its
 * own here, and they must never be merged into one "essential" flag.
 */
export interface Sector {
  readonly code: string;
  readonly name: Bilingual;
  /** Named as an essential field by the Law's clause on sectors (6.2; an open list). */
  readonly namedEssential: boolean;
  /** Named as a priority of the data-set list (17.5; an open list). */
  readonly namedForDatasets: boolean;
  /** 18 instead of 12 months of transition (35.1a; a closed list). */
  readonly transitionSector: boolean;
  /** Has rows on the Prime Minister's list of high-risk systems: its Roman numeral there. */
  readonly highRiskListPart: 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI' | null;
}

/** The list of applications that must run on national infrastructure (Law 16.5) has not been issued: unknown, not empty. */
export const NATIONAL_INFRASTRUCTURE_SECTORS: readonly string[] | null = null;

type Flags = Partial<Omit<Sector, 'code' | 'name'>>;

function sector(code: string, vi: string, en: string, flags: Flags = {}): Sector {
  return {
    code,
    name: { vi, en },
    namedEssential: false,
    namedForDatasets: false,
    transitionSector: false,
    highRiskListPart: null,
    ...flags,
  };
}

export const SECTORS = [
  sector('health', 'Y tế', 'Health', {
    namedEssential: true,
    namedForDatasets: true,
    transitionSector: true,
    highRiskListPart: 'III',
  }),
  sector('education', 'Giáo dục', 'Education', {
    namedEssential: true,
    namedForDatasets: true,
    transitionSector: true,
    highRiskListPart: 'I',
  }),
  sector('finance', 'Tài chính', 'Finance', { transitionSector: true }),
  // Banking stands apart from finance: part IV of the list says banking, Law 35.1a says finance, and whether the list
  // decision's own transition rule means the one or the other was not verified. Banking is read as part of finance.
  sector('banking', 'Ngân hàng', 'Banking', { transitionSector: true, highRiskListPart: 'IV' }),
  sector('transport', 'Giao thông', 'Transport', { namedForDatasets: true, highRiskListPart: 'VI' }),
  sector('ethnic-religious-affairs', 'Dân tộc, tôn giáo', 'Ethnic and religious affairs', { highRiskListPart: 'II' }),
  sector('litigation', 'Tố tụng', 'Litigation', { highRiskListPart: 'V' }),
  sector('justice', 'Tư pháp', 'Justice'),
  sector('public-administration', 'Hành chính công, dịch vụ công', 'Public administration and public services', {
    namedForDatasets: true,
  }),
  sector('agriculture', 'Nông nghiệp', 'Agriculture', { namedForDatasets: true }),
  sector('environment', 'Môi trường', 'Environment', { namedForDatasets: true }),
  sector('culture', 'Văn hóa', 'Culture', { namedForDatasets: true }),
  sector('language', 'Ngôn ngữ', 'Language', { namedForDatasets: true }),
  sector('industry-trade', 'Công nghiệp, thương mại', 'Industry and trade'),
  sector('energy', 'Năng lượng', 'Energy'),
  sector('construction', 'Xây dựng', 'Construction'),
  sector('telecommunications', 'Bưu chính, viễn thông', 'Posts and telecommunications'),
  sector('science-technology', 'Khoa học và công nghệ', 'Science and technology'),
  sector('labour-employment', 'Lao động, việc làm', 'Labour and employment'),
  sector('social-security', 'An sinh xã hội', 'Social security'),
  sector('media', 'Báo chí, truyền thông', 'Press and media'),
  sector('security-order', 'An ninh, trật tự', 'Security and public order'),
  sector('other', 'Lĩnh vực khác', 'Other'),
] as const satisfies readonly Sector[];

const NAMES = new Map<string, Bilingual>(SECTORS.map(({ code, name }) => [code, name]));

/** Name of a sector; the code itself when the law data does not know it. */
export function sectorName(code: string, lang: 'vi' | 'en'): string {
  return NAMES.get(code)?.[lang] ?? code;
}
