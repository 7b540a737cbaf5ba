import { day, type Day } from '../day.ts';
import type { Bilingual } from '../provision.ts';

/**
 * - `holiday`: a day off under the Labour Code or a resolution of the National Assembly;
 * - `compensatory`: a working day given off because the holiday fell on a weekend;
 * - `swapOff` / `swapWork`: a working day moved to a Saturday by the yearly notice;
 * - `open`: may yet become a day off; counted as a working day until the notice says so, so that a date shown is
 *   never later than the true one.
 */
export type HolidayKind = 'holiday' | 'compensatory' | 'swapOff' | 'swapWork' | 'open';

export interface HolidayRow {
  readonly day: Day;
  readonly kind: HolidayKind;
  readonly name: Bilingual;
  readonly source: HolidaySource;
  /** The yearly notice has not been seen: whatever is counted over this day may still move. */
  readonly provisional: boolean;
}

export interface HolidaySource {
  readonly title: string;
  readonly url: string | null;
  readonly note?: string;
}

const LABOUR_CODE: HolidaySource = {
  title: 'Bộ luật Lao động 45/2019/QH14, Điều 112',
  url: 'https://vbpl.moj.gov.vn/TW/Pages/vbpq-thuoctinh.aspx?ItemID=139264',
};
const NOTICE_2026: HolidaySource = {
  title: 'Thông báo 9441/TB-BNV: lịch nghỉ Tết Âm lịch và Quốc khánh năm 2026',
  url: 'https://xaydungchinhsach.chinhphu.vn/thong-bao-lich-nghi-le-quoc-khanh-2026-119260729092042494.htm',
};
const CULTURE_DAY: HolidaySource = {
  title: 'Nghị quyết 28/2026/QH16, Điều 2',
  url: 'https://xaydungchinhsach.chinhphu.vn/toan-van-nghi-quyet-so-28-2026-qh16-ve-phat-trien-van-hoa-viet-nam-119260508142130402.htm',
};
const UNPUBLISHED_2027: HolidaySource = {
  title: 'Bộ luật Lao động 45/2019/QH14, Điều 112',
  url: LABOUR_CODE.url,
  note: 'The official schedule for 2027 was not found: which five days of Tết, which neighbour of National Day and which swaps are unknown.',
};

const NAMES = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
  hungKingsInstead: { vi: 'Nghỉ bù Giỗ Tổ Hùng Vương', en: 'Day in lieu of Hùng Kings’ Commemoration Day' },
  victory: { vi: 'Ngày Chiến thắng 30/4', en: 'Victory Day' },
  labour: { vi: 'Ngày Quốc tế Lao động', en: 'International Labour Day' },
  labourInstead: { vi: 'Nghỉ bù Ngày Quốc tế Lao động', en: 'Day in lieu of International Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
  nationalNeighbour: { vi: 'Quốc khánh (ngày liền kề)', en: 'National Day (neighbouring day)' },
  nationalSwapOff: { vi: 'Nghỉ hoán đổi dịp Quốc khánh', en: 'Day off by swap for National Day' },
  nationalSwapWork: { vi: 'Làm bù cho ngày nghỉ hoán đổi 31/8', en: 'Working Saturday in exchange for 31 August' },
  tetInstead: { vi: 'Nghỉ bù Tết Nguyên đán', en: 'Day in lieu of Lunar New Year' },
  tetOpen: { vi: 'Có thể nghỉ dịp Tết Nguyên đán', en: 'May be a day off for Lunar New Year' },
  culture: { vi: 'Ngày Văn hóa Việt Nam', en: 'Viet Nam Culture Day' },
} as const satisfies Record<string, Bilingual>;

function known(date: string, kind: HolidayKind, name: Bilingual, source: HolidaySource): HolidayRow {
  return { day: day(date), kind, name, source, provisional: false };
}

function provisional(date: string, kind: HolidayKind, name: Bilingual): HolidayRow {
  return { day: day(date), kind, name, source: UNPUBLISHED_2027, provisional: true };
}

/**
 * The days for which the working calendar is known. January 2026 is left out: its swap day rests on a notice that was
 * not seen, and no term of the AI law can reach so far back.
 */
export const CALENDAR_KNOWN = { from: day('2026-02-01'), until: day('2027-12-31') } as const;

/** Weekends are not listed: Saturday and Sunday are off unless a `swapWork` row says otherwise. */
export const HOLIDAYS: readonly HolidayRow[] = [
  known('2026-02-16', 'holiday', NAMES.tet, NOTICE_2026),
  known('2026-02-17', 'holiday', NAMES.tet, NOTICE_2026),
  known('2026-02-18', 'holiday', NAMES.tet, NOTICE_2026),
  known('2026-02-19', 'holiday', NAMES.tet, NOTICE_2026),
  known('2026-02-20', 'holiday', NAMES.tet, NOTICE_2026),
  known('2026-04-26', 'holiday', NAMES.hungKings, LABOUR_CODE),
  known('2026-04-27', 'compensatory', NAMES.hungKingsInstead, LABOUR_CODE),
  known('2026-04-30', 'holiday', NAMES.victory, LABOUR_CODE),
  known('2026-05-01', 'holiday', NAMES.labour, LABOUR_CODE),
  known('2026-08-22', 'swapWork', NAMES.nationalSwapWork, NOTICE_2026),
  known('2026-08-31', 'swapOff', NAMES.nationalSwapOff, NOTICE_2026),
  known('2026-09-01', 'holiday', NAMES.nationalNeighbour, NOTICE_2026),
  known('2026-09-02', 'holiday', NAMES.national, LABOUR_CODE),
  known('2026-11-24', 'holiday', NAMES.culture, CULTURE_DAY),

  provisional('2027-01-01', 'holiday', NAMES.newYear),
  // The first day of the lunar year is Saturday 6 February. Both usual choices (one day before and four from it, or
  // two before and three from it), with days in lieu of the weekend, have 5 to 10 February off; they differ on 4 and 11.
  provisional('2027-02-04', 'open', NAMES.tetOpen),
  provisional('2027-02-05', 'holiday', NAMES.tet),
  provisional('2027-02-06', 'holiday', NAMES.tet),
  provisional('2027-02-07', 'holiday', NAMES.tet),
  provisional('2027-02-08', 'holiday', NAMES.tet),
  provisional('2027-02-09', 'holiday', NAMES.tet),
  provisional('2027-02-10', 'compensatory', NAMES.tetInstead),
  provisional('2027-02-11', 'open', NAMES.tetOpen),
  provisional('2027-04-16', 'holiday', NAMES.hungKings),
  provisional('2027-04-30', 'holiday', NAMES.victory),
  provisional('2027-05-01', 'holiday', NAMES.labour),
  provisional('2027-05-03', 'compensatory', NAMES.labourInstead),
  provisional('2027-09-01', 'open', NAMES.nationalNeighbour),
  provisional('2027-09-02', 'holiday', NAMES.national),
  provisional('2027-09-03', 'open', NAMES.nationalNeighbour),
  provisional('2027-11-24', 'holiday', NAMES.culture),
];
