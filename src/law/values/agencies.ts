import type { Bilingual } from '../provision.ts';
import { PROVINCES, type Province } from './provinces.ts';

export type AuthorityLevel =
  | 'ministry'
  | 'governmentAgency'
  | 'unit'
  | 'province'
  | 'provincialDepartment'
  | 'fund'
  | 'central';

/**
 * An agency, for routing and for jurisdiction (Law 30.2): `whole-country`, by sector, or by province. English names are
 * translations made here. The set of ministries is that of Resolution 176/2025/QH15; later changes were not verified.
 */
export interface Agency {
  readonly code: string;
  readonly name: Bilingual;
  readonly level: AuthorityLevel;
  readonly parent: string | null;
  /** `null`: no jurisdiction over AI systems of its own. */
  readonly jurisdiction: Jurisdiction | null;
}

export type Jurisdiction =
  | { readonly scope: 'wholeCountry' }
  | { readonly scope: 'sectors'; readonly sectors: readonly string[] }
  | { readonly scope: 'province'; readonly province: string };

const sectors = (...codes: string[]): Jurisdiction => ({ scope: 'sectors', sectors: codes });

function ministry(code: string, vi: string, en: string, jurisdiction: Jurisdiction | null = null): Agency {
  return { code, name: { vi, en }, level: 'ministry', parent: null, jurisdiction };
}

function mostUnit(code: string, vi: string, en: string, level: AuthorityLevel = 'unit'): Agency {
  return { code, name: { vi, en }, level, parent: 'most', jurisdiction: null };
}

const CENTRAL: readonly Agency[] = [
  ...(
    [
      ['nationalAssembly', 'Quốc hội', 'National Assembly'],
      ['government', 'Chính phủ', 'Government'],
      ['primeMinister', 'Thủ tướng Chính phủ', 'Prime Minister'],
    ] as const
  ).map(([code, vi, en]): Agency => ({ code, name: { vi, en }, level: 'central', parent: null, jurisdiction: null })),
  ministry('most', 'Bộ Khoa học và Công nghệ', 'Ministry of Science and Technology', { scope: 'wholeCountry' }),
  ministry('mps', 'Bộ Công an', 'Ministry of Public Security', sectors('security-order')),
  ministry('mod', 'Bộ Quốc phòng', 'Ministry of National Defence'),
  ministry('mofa', 'Bộ Ngoại giao', 'Ministry of Foreign Affairs'),
  ministry(
    'moha',
    'Bộ Nội vụ',
    'Ministry of Home Affairs',
    sectors('public-administration', 'labour-employment', 'social-security'),
  ),
  ministry('moj', 'Bộ Tư pháp', 'Ministry of Justice', sectors('justice')),
  ministry('mof', 'Bộ Tài chính', 'Ministry of Finance', sectors('finance')),
  ministry('moit', 'Bộ Công Thương', 'Ministry of Industry and Trade', sectors('industry-trade', 'energy')),
  ministry(
    'mae',
    'Bộ Nông nghiệp và Môi trường',
    'Ministry of Agriculture and Environment',
    sectors('agriculture', 'environment'),
  ),
  ministry('moc', 'Bộ Xây dựng', 'Ministry of Construction', sectors('transport', 'construction')),
  ministry(
    'mcst',
    'Bộ Văn hóa, Thể thao và Du lịch',
    'Ministry of Culture, Sports and Tourism',
    sectors('culture', 'media'),
  ),
  ministry('moet', 'Bộ Giáo dục và Đào tạo', 'Ministry of Education and Training', sectors('education')),
  ministry('moh', 'Bộ Y tế', 'Ministry of Health', sectors('health')),
  ministry(
    'mera',
    'Bộ Dân tộc và Tôn giáo',
    'Ministry of Ethnic and Religious Affairs',
    sectors('ethnic-religious-affairs'),
  ),
  ministry('sbv', 'Ngân hàng Nhà nước Việt Nam', 'State Bank of Viet Nam', sectors('banking')),
  ministry('inspectorate', 'Thanh tra Chính phủ', 'Government Inspectorate'),
  ministry('governmentOffice', 'Văn phòng Chính phủ', 'Government Office'),
];

const MOST_UNITS: readonly Agency[] = [
  mostUnit('most-iti', 'Cục Công nghiệp Công nghệ thông tin', 'Department of Information Technology Industry'),
  mostUnit(
    'most-nidt',
    'Viện Công nghệ số và Chuyển đổi số quốc gia',
    'National Institute of Digital Technology and Digital Transformation',
  ),
  mostUnit('most-ndt', 'Cục Chuyển đổi số quốc gia', 'National Digital Transformation Department'),
  mostUnit('most-natif', 'Quỹ Đổi mới công nghệ quốc gia', 'National Technology Innovation Fund (NATIF)', 'fund'),
  mostUnit(
    'most-stameq',
    'Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia',
    'National Commission for Standards, Metrology and Quality',
  ),
  mostUnit('most-itc', 'Trung tâm Công nghệ thông tin', 'Information Technology Centre'),
  mostUnit('most-stcc', 'Trung tâm Truyền thông khoa học và công nghệ', 'Science and Technology Communication Centre'),
  mostUnit('most-legal', 'Vụ Pháp chế', 'Legal Department'),
  mostUnit('most-finance', 'Vụ Kế hoạch - Tài chính', 'Planning and Finance Department'),
  mostUnit('most-personnel', 'Vụ Tổ chức cán bộ', 'Personnel Department'),
  mostUnit('most-digital-economy', 'Vụ Kinh tế và Xã hội số', 'Digital Economy and Society Department'),
  mostUnit('most-office', 'Văn phòng Bộ', 'Ministry Office'),
  mostUnit(
    'ptit',
    'Học viện Công nghệ Bưu chính Viễn thông',
    'Posts and Telecommunications Institute of Technology (PTIT)',
  ),
];

const GOVERNMENT_AGENCIES: readonly Agency[] = (
  [
    ['vov', 'Đài Tiếng nói Việt Nam', 'Voice of Vietnam'],
    ['vtv', 'Đài Truyền hình Việt Nam', 'Vietnam Television'],
    ['vna', 'Thông tấn xã Việt Nam', 'Vietnam News Agency'],
  ] as const
).map(([code, vi, en]) => ({ code, name: { vi, en }, level: 'governmentAgency', parent: null, jurisdiction: null }));

const DEPARTMENTS = [
  ['dost', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology'],
  ['doj', 'Sở Tư pháp', 'Department of Justice'],
  ['dof', 'Sở Tài chính', 'Department of Finance'],
  ['doha', 'Sở Nội vụ', 'Department of Home Affairs'],
  ['doet', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training'],
  ['docs', 'Sở Văn hóa và Thể thao', 'Department of Culture and Sports'],
] as const;

/** The People's Committee of a province and its departments, e.g. `ha-noi` and `ha-noi-dost`. */
function provincial(province: Province): Agency[] {
  const kindVi = province.kind === 'city' ? 'thành phố' : 'tỉnh';
  const jurisdiction: Jurisdiction = { scope: 'province', province: province.code };
  return [
    {
      code: province.slug,
      name: { vi: `Ủy ban nhân dân ${kindVi} ${province.vi}`, en: `People’s Committee of ${province.unaccented}` },
      level: 'province',
      parent: null,
      jurisdiction,
    },
    ...DEPARTMENTS.map(([suffix, vi, en]): Agency => ({
      code: `${province.slug}-${suffix}`,
      name: { vi: `${vi} ${province.vi}`, en: `${en} of ${province.unaccented}` },
      level: 'provincialDepartment',
      parent: province.slug,
      // Of a province's departments only science and technology acts on AI; the others coordinate.
      jurisdiction: suffix === 'dost' ? jurisdiction : null,
    })),
  ];
}

export const AGENCIES: readonly Agency[] = [
  ...CENTRAL,
  ...MOST_UNITS,
  ...GOVERNMENT_AGENCIES,
  ...PROVINCES.flatMap(provincial),
];

const BY_CODE = new Map(AGENCIES.map((agency) => [agency.code, agency]));

/** The agency of that code; null where the law data knows none. */
export function agencyNamed(code: string | null | undefined): Agency | null {
  return BY_CODE.get(code ?? '') ?? null;
}

/** Its name; a code that the law data does not know stands for itself. */
export function agencyName(code: string, lang: 'vi' | 'en'): string {
  return BY_CODE.get(code)?.name[lang] ?? code;
}

/** An agency as strangers know it: a unit with what it is a unit of. A code that the law data does not know stands for itself. */
export function agencyTitle(code: string): Bilingual {
  const agency = BY_CODE.get(code);
  const parent = agency?.level === 'unit' ? agencyNamed(agency.parent) : null;
  const { vi, en } = agency?.name ?? { vi: code, en: code };
  return parent === null ? { vi, en } : { vi: `${vi}, ${parent.name.vi}`, en: `${en}, ${parent.name.en}` };
}

/** Under what an agency is looked for in a long list: its province, or ministries together. */
export function agencyGroup(code: string): Bilingual {
  const agency = BY_CODE.get(code);
  const province = PROVINCES.find(({ slug }) => slug === code || slug === agency?.parent);
  return province === undefined
    ? { vi: 'Bộ, cơ quan ngang bộ', en: 'Ministries and ministerial agencies' }
    : { vi: province.vi, en: province.unaccented };
}

/**
 * To whom a petition on the Law may be sent: the Ministry Office (plan of the Ministry, II.7.b), ministries and ministerial agencies
 * (Resolution of the Government, plan 367), People's Committees of provinces and their departments.
 */
export const PETITION_AGENCIES: readonly Agency[] = AGENCIES.filter(
  ({ code, level }) =>
    code === 'most-office' ||
    level === 'province' ||
    level === 'provincialDepartment' ||
    (level === 'ministry' && code !== 'most'),
);
