/** Days as text, 'YYYY-MM-DD'; months from 1. */
export function day(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function lastOfMonth(year: number, month: number): string {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day(year, month, length);
}

export function isDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && day(year, month, date) <= lastOfMonth(year, month);
}

export const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

export function quarterDays(year: number, quarter: number): { from: string; to: string } {
  return { from: day(year, quarter * 3 - 2, 1), to: lastOfMonth(year, quarter * 3) };
}
