/** The law of a given day, as data and pure functions. */
export * from './day.ts';
export {
  addCalendarDays,
  addCalendarMonths,
  addHours,
  addWorkingDays,
  calendarDaysBefore,
  holidayOn,
  isWorkingDay,
  workingDaysBefore,
  type Counted,
} from './calendar.ts';
export { LawUnknown } from './law-unknown.ts';
export * from './provision.ts';
export { AGENCIES, type Agency, type AuthorityLevel, type Jurisdiction } from './values/agencies.ts';
export { CALENDAR_KNOWN, HOLIDAYS, type HolidayKind, type HolidayRow } from './values/holidays.ts';
export { PROVINCES, REGIONS, type Province, type Region } from './values/provinces.ts';
export { NATIONAL_INFRASTRUCTURE_SECTORS, SECTORS, type Sector } from './values/sectors.ts';
