import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addCalendarDays,
  addCalendarMonths,
  addDays,
  addHours,
  addMonths,
  addWorkingDays,
  calendarDaysBefore,
  day,
  dayOf,
  daysBetween,
  endOfDay,
  HOLIDAYS,
  isWorkingDay,
  LawUnknown,
  parseDay,
  startOfDay,
  weekdayOf,
  workingDaysBefore,
} from '../../src/law/index.ts';

// Every expected date here was counted by hand on a printed calendar, never taken from the code.

test('a day begins at midnight in Viet Nam, seven hours before UTC', () => {
  assert.equal(dayOf(new Date('2026-11-22T16:59:59.999Z')), '2026-11-22');
  assert.equal(dayOf(new Date('2026-11-22T17:00:00.000Z')), '2026-11-23');
  assert.equal(startOfDay(day('2026-11-23')).toISOString(), '2026-11-22T17:00:00.000Z');
  assert.equal(endOfDay(day('2026-11-23')).toISOString(), '2026-11-23T16:59:59.999Z');
});

test('only real dates of the form YYYY-MM-DD are days', () => {
  assert.equal(parseDay('2026-02-28'), '2026-02-28');
  for (const bad of ['2026-02-29', '2026-13-01', '26-02-01', '2026-2-1', '01/03/2026', '', '2026-11-22T00:00']) {
    assert.equal(parseDay(bad), null, bad);
  }
  assert.throws(() => day('2026-02-30'), RangeError);
});

test('months keep the day of the month, or end on the last one', () => {
  assert.equal(addMonths(day('2026-03-01'), 18), '2027-09-01');
  assert.equal(addMonths(day('2027-01-31'), 1), '2027-02-28');
  assert.equal(addMonths(day('2028-01-31'), 1), '2028-02-29');
  assert.equal(addMonths(day('2026-03-31'), -13), '2025-02-28');
  assert.equal(addDays(day('2026-12-31'), 1), '2027-01-01');
  assert.equal(daysBetween(day('2026-11-20'), day('2026-12-14')), 24);
  assert.equal(weekdayOf(day('2026-11-22')), 7);
  assert.equal(weekdayOf(day('2026-11-23')), 1);
});

test('15 working days from Friday 20 November 2026 skip the new Culture Day and end on Monday 14 December', () => {
  const counted = addWorkingDays(day('2026-11-20'), 15);
  assert.equal(counted.day, '2026-12-14');
  assert.equal(counted.at.toISOString(), '2026-12-14T16:59:59.999Z');
  assert.equal(counted.provisional, false);
  assert.deepEqual(
    counted.met.map((row) => row.day),
    ['2026-11-24'],
  );
});

test('72 hours run on the wall clock through Tết', () => {
  const counted = addHours(new Date('2026-02-16T09:30:00+07:00'), 72);
  assert.equal(counted.at.toISOString(), new Date('2026-02-19T09:30:00+07:00').toISOString());
  assert.equal(counted.day, '2026-02-19');
});

test('15 calendar days that end on a Sunday end on the Monday after', () => {
  assert.equal(addCalendarDays(day('2026-11-21'), 15).day, '2026-12-07');
  assert.equal(addCalendarDays(day('2026-11-20'), 15).day, '2026-12-07', 'a Saturday moves too');
  assert.equal(addCalendarDays(day('2026-11-19'), 15).day, '2026-12-04', 'a Friday stays');
  assert.equal(addCalendarDays(day('2026-11-09'), 15).day, '2026-11-25', 'Culture Day, a Tuesday, moves by one');
});

test('a Saturday worked in exchange counts, the Monday given off for it does not', () => {
  assert.equal(isWorkingDay(day('2026-08-22')), true);
  assert.equal(isWorkingDay(day('2026-08-31')), false);
  assert.equal(addWorkingDays(day('2026-08-21'), 5).day, '2026-08-27');
  assert.equal(addWorkingDays(day('2026-08-27'), 3).day, '2026-09-04');
});

test('the Monday in lieu of the Hùng Kings’ day and the end of April are off', () => {
  assert.equal(addWorkingDays(day('2026-04-24'), 5).day, '2026-05-06');
});

test('Tết 2026 is off from 14 to 22 February', () => {
  for (let date = 14; date <= 22; date++) assert.equal(isWorkingDay(day(`2026-02-${date}`)), false, String(date));
  assert.equal(isWorkingDay(day('2026-02-13')), true);
  assert.equal(isWorkingDay(day('2026-02-23')), true);
});

test('a count that passes over days of 2027 whose schedule is not published says so', () => {
  const counted = addWorkingDays(day('2026-11-22'), 30);
  assert.equal(counted.day, '2027-01-05');
  assert.equal(counted.provisional, true);
  assert.equal(addWorkingDays(day('2026-11-22'), 28).provisional, false, 'ends on 31 December 2026');
});

test('a day that may become a holiday counts as a working day until the notice says otherwise, and is marked', () => {
  assert.equal(isWorkingDay(day('2027-09-01')), true);
  const counted = addCalendarMonths(day('2026-03-01'), 18);
  assert.equal(counted.day, '2027-09-01');
  assert.equal(counted.provisional, true);
});

test('twelve months that end on a Sunday move to Monday', () => {
  assert.equal(addCalendarMonths(day('2026-08-15'), 12).day, '2027-08-16');
});

test('"at least so long before the end" counts back and is never moved later', () => {
  assert.equal(workingDaysBefore(day('2026-12-15'), 15).day, '2026-11-23');
  assert.deepEqual(
    workingDaysBefore(day('2026-12-15'), 15).met.map((row) => row.day),
    ['2026-11-24'],
  );
  assert.equal(calendarDaysBefore(day('2026-12-15'), 15).day, '2026-11-30');
  assert.equal(calendarDaysBefore(day('2026-12-14'), 15).day, '2026-11-29', 'a Sunday stays');
});

test('from every day of the known years, n working days on means: a working day, with n of them after the start', () => {
  const year = Array.from({ length: 600 }, (_, index) => addDays(day('2026-03-01'), index));
  for (const start of year) {
    let passed = 0;
    for (let at = start, n = 1; n <= 30; n++) {
      do at = addDays(at, 1);
      while (!isWorkingDay(at));
      passed += 1;
      assert.equal(addWorkingDays(start, n).day, at, `${start} + ${passed}`);
      if (isWorkingDay(start)) assert.equal(workingDaysBefore(at, n).day, start, `${at} - ${n}`);
    }
  }
});

test('outside the known years the calendar refuses instead of guessing', () => {
  assert.throws(() => isWorkingDay(day('2026-01-31')), LawUnknown);
  assert.throws(() => isWorkingDay(day('2028-01-03')), LawUnknown);
  assert.throws(() => addWorkingDays(day('2027-12-20'), 30), LawUnknown);
});

test('the holiday table is in order, without doubles, and every row of 2027 is provisional', () => {
  const days = HOLIDAYS.map((row) => row.day);
  assert.deepEqual(days, [...new Set(days)].toSorted());
  for (const row of HOLIDAYS) assert.equal(row.provisional, row.day >= '2027-01-01', row.day);
  for (const row of HOLIDAYS) assert.ok(row.source.title.length > 0 && row.name.vi && row.name.en, row.day);
  for (const row of HOLIDAYS.filter((one) => one.kind === 'swapWork')) assert.equal(weekdayOf(row.day), 6);
  for (const row of HOLIDAYS.filter((one) => one.kind === 'compensatory' || one.kind === 'swapOff')) {
    assert.ok(weekdayOf(row.day) <= 5, `${row.day} would be off anyway`);
  }
});
