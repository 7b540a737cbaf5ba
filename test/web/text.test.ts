import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dateFrom,
  datePartsFrom,
  deadlineTone,
  formatBytes,
  formatDay,
  formatInstant,
  formatLeft,
  formatNumber,
  formatPercent,
  pathIn,
  texts,
} from '../../src/web/ui/index.ts';

test('days are written as each language writes them, with the weekday when they are near', () => {
  assert.equal(formatDay('2027-03-01', 'vi'), '01/03/2027');
  assert.equal(formatDay('2027-03-01', 'en'), '1 March 2027');
  // 1 March 2026 was a Sunday (the day the Law came into force).
  assert.equal(formatDay('2026-03-01', 'vi', '2026-02-25'), 'Chủ nhật, 01/03/2026');
  assert.equal(formatDay('2026-03-01', 'en', '2026-03-08'), 'Sunday 1 March 2026');
  assert.equal(formatDay('2026-03-01', 'en', '2026-03-09'), '1 March 2026');
  assert.throws(() => formatDay('01/03/2027', 'vi'), RangeError);
});

test('instants are shown on the clock of Vietnam, so an evening in UTC is the next day', () => {
  assert.equal(formatInstant(new Date('2026-06-05T18:30:00Z'), 'vi'), '01:30 ngày 06/06/2026');
  assert.equal(formatInstant(new Date('2026-06-05T16:59:59Z'), 'en'), '23:59 on 5 June 2026');
  assert.equal(formatInstant(new Date('2026-06-05T17:00:00Z'), 'vi'), '00:00 ngày 06/06/2026');
});

test('numbers, shares and sizes use the marks of the language', () => {
  assert.equal(formatNumber(1_234_567.8, 'vi'), '1.234.567,8');
  assert.equal(formatNumber(1_234_567.8, 'en'), '1,234,567.8');
  assert.equal(formatNumber(1234, 'vi'), '1.234');
  assert.equal(formatPercent(0.125, 'vi'), '12,5%');
  assert.equal(formatBytes(999, 'vi'), '999 B');
  assert.equal(formatBytes(1_234_567, 'vi'), '1,2 MB');
  assert.equal(formatBytes(20_000_000, 'en'), '20 MB');
});

test('what is left of a term is said in words', () => {
  assert.equal(formatLeft(5, 'workingDay', 'vi'), 'còn 5 ngày làm việc');
  assert.equal(formatLeft(1, 'workingDay', 'en'), '1 working day left');
  assert.equal(formatLeft(0, 'day', 'vi'), 'hết hạn hôm nay');
  assert.equal(formatLeft(-2, 'hour', 'vi'), 'quá hạn 2 giờ');
  assert.equal(deadlineTone(2, 10), 'warning');
  assert.equal(deadlineTone(3, 10), 'success');
  assert.equal(deadlineTone(0, 10), 'danger');
});

test('a date field gives a day, nothing, or wrong; and what was typed is kept', () => {
  const typed = (day: string, month: string, year: string): Record<string, string> => ({
    'd-day': day,
    'd-month': month,
    'd-year': year,
  });
  assert.equal(dateFrom(typed('5', '6', '2026'), 'd'), '2026-06-05');
  assert.equal(dateFrom(typed(' 29 ', '02', '2028'), 'd'), '2028-02-29');
  assert.equal(dateFrom(typed('', ' ', ''), 'd'), null);
  assert.equal(dateFrom({}, 'd'), null);
  for (const wrong of [
    ['29', '02', '2026'],
    ['31', '04', '2026'],
    ['0', '1', '2026'],
    ['1', '13', '2026'],
    ['1', '1', '26'],
    ['1', '', '2026'],
    ['-1', '1', '2026'],
    ['1e1', '1', '2026'],
  ]) {
    assert.equal(dateFrom(typed(wrong[0]!, wrong[1]!, wrong[2]!), 'd'), 'wrong', wrong.join('/'));
  }
  assert.equal(dateFrom({ 'd-day': ['1', '2'], 'd-month': '1', 'd-year': '2026' }, 'd'), 'wrong');
  assert.deepEqual(datePartsFrom(typed('31', '02', 'abc'), 'd'), { day: '31', month: '02', year: 'abc' });
});

test('English pages live under /en', () => {
  assert.equal(pathIn('vi', '/he-thong'), '/he-thong');
  assert.equal(pathIn('en', '/he-thong'), '/en/he-thong');
  assert.equal(pathIn('en', '/'), '/en');
});

test('no word is missing or left in the other language', () => {
  const walk = (vi: unknown, en: unknown, path: string): string[] => {
    if (typeof vi === 'string') return typeof en === 'string' && (vi === '') === (en === '') ? [] : [path];
    if (typeof vi === 'function') return typeof en === 'function' ? [] : [path];
    return Object.keys(vi as object).flatMap((key) =>
      walk((vi as Record<string, unknown>)[key], (en as Record<string, unknown>)[key], `${path}.${key}`),
    );
  };
  assert.deepEqual(walk(texts('vi'), texts('en'), ''), []);
  assert.doesNotMatch(JSON.stringify(texts('vi')), /phê duyệt|approved/i);
});
