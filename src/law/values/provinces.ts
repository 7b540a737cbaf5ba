/**
 * The 34 provincial units since 2025-07-01 (Resolution 202/2025/QH15). Codes: Decision 19/2025/QĐ-TTg.
 * Regions: the six socio-economic regions after the merger; used for display only.
 */
export interface Province {
  readonly code: string;
  /** For addresses and agency codes, e.g. `ha-noi`. */
  readonly slug: string;
  readonly vi: string;
  readonly unaccented: string;
  readonly kind: 'province' | 'city';
  readonly region: Region;
}

export type Region =
  | 'north-midlands'
  | 'red-river-delta'
  | 'north-central'
  | 'south-central-highlands'
  | 'south-east'
  | 'mekong-delta';

export const REGIONS: Record<Region, { vi: string; en: string }> = {
  'north-midlands': { vi: 'Trung du và miền núi phía Bắc', en: 'Northern midlands and mountains' },
  'red-river-delta': { vi: 'Đồng bằng sông Hồng', en: 'Red River Delta' },
  'north-central': { vi: 'Bắc Trung Bộ', en: 'North Central' },
  'south-central-highlands': {
    vi: 'Duyên hải Nam Trung Bộ và Tây Nguyên',
    en: 'South Central Coast and Central Highlands',
  },
  'south-east': { vi: 'Đông Nam Bộ', en: 'South East' },
  'mekong-delta': { vi: 'Đồng bằng sông Cửu Long', en: 'Mekong Delta' },
};

const ROWS: readonly (readonly [code: string, vi: string, region: Region, kind?: 'city'])[] = [
  ['01', 'Hà Nội', 'red-river-delta', 'city'],
  ['04', 'Cao Bằng', 'north-midlands'],
  ['08', 'Tuyên Quang', 'north-midlands'],
  ['11', 'Điện Biên', 'north-midlands'],
  ['12', 'Lai Châu', 'north-midlands'],
  ['14', 'Sơn La', 'north-midlands'],
  ['15', 'Lào Cai', 'north-midlands'],
  ['19', 'Thái Nguyên', 'north-midlands'],
  ['20', 'Lạng Sơn', 'north-midlands'],
  ['22', 'Quảng Ninh', 'red-river-delta'],
  ['24', 'Bắc Ninh', 'red-river-delta'],
  ['25', 'Phú Thọ', 'north-midlands'],
  ['31', 'Hải Phòng', 'red-river-delta', 'city'],
  ['33', 'Hưng Yên', 'red-river-delta'],
  ['37', 'Ninh Bình', 'red-river-delta'],
  ['38', 'Thanh Hóa', 'north-central'],
  ['40', 'Nghệ An', 'north-central'],
  ['42', 'Hà Tĩnh', 'north-central'],
  ['44', 'Quảng Trị', 'north-central'],
  ['46', 'Huế', 'north-central', 'city'],
  ['48', 'Đà Nẵng', 'south-central-highlands', 'city'],
  ['51', 'Quảng Ngãi', 'south-central-highlands'],
  ['52', 'Gia Lai', 'south-central-highlands'],
  ['56', 'Khánh Hòa', 'south-central-highlands'],
  ['66', 'Đắk Lắk', 'south-central-highlands'],
  ['68', 'Lâm Đồng', 'south-central-highlands'],
  ['75', 'Đồng Nai', 'south-east'],
  ['79', 'Hồ Chí Minh', 'south-east', 'city'],
  ['80', 'Tây Ninh', 'south-east'],
  ['82', 'Đồng Tháp', 'mekong-delta'],
  ['86', 'Vĩnh Long', 'mekong-delta'],
  ['91', 'An Giang', 'mekong-delta'],
  ['92', 'Cần Thơ', 'mekong-delta', 'city'],
  ['96', 'Cà Mau', 'mekong-delta'],
];

export const PROVINCES: readonly Province[] = ROWS.map(([code, vi, region, kind]) => {
  const unaccented = withoutDiacritics(vi);
  return {
    code,
    slug: unaccented.toLowerCase().replaceAll(' ', '-'),
    vi,
    unaccented,
    kind: kind ?? 'province',
    region,
  };
});

function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

const BY_CODE = new Map(PROVINCES.map((province) => [province.code, province]));

/**
 * Name of a province or city, in English without its marks, as English texts write it; the code itself when the law data
 * does not know it.
 */
export function provinceName(code: string, lang: 'vi' | 'en'): string {
  const province = BY_CODE.get(code);
  return province === undefined ? code : lang === 'vi' ? province.vi : province.unaccented;
}
