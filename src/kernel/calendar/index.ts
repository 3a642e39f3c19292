export { addBusinessDays } from './add-business-days.js';
export { addDays } from './add-days.js';
export { type AddMonthsOptions, addMonths, addYears } from './add-months.js';
export type { BusinessCalendar } from './business-calendar.js';
export { type ComparableOptions, comparablePeriod } from './comparable-period.js';
export { compareDates } from './compare-dates.js';
export { containsDate } from './contains-date.js';
export { countBusinessDays } from './count-business-days.js';
export { dateOfInstant } from './date-of-instant.js';
export type { DateString } from './date-string.js';
export { daysBetween } from './days-between.js';
export { findWeekPeriod } from './find-week-period.js';
export type { FiscalOptions, FiscalYear } from './fiscal-year.js';
export { isBusinessDay } from './is-business-day.js';
export { nextBusinessDay } from './next-business-day.js';
export { isDate, parseDate, safeParseDate } from './parse-date.js';
export type { Period, PeriodUnit } from './period.js';
export { periodContaining } from './period-containing.js';
export { halfYearOf, monthOf, quarterOf, yearOf } from './period-of.js';
export { type PartOfPeriod, type PeriodShare, shareOfPeriod } from './share-of-period.js';
export { splitPeriod } from './split-period.js';
export {
  type FiscalPattern,
  type WeekPeriod,
  type WeekYearLayout,
  weekPeriodsOf,
} from './week-periods-of.js';
export { type WeekdayName, type WeekYear, type WeekYearRule, weekYearOf } from './week-year-of.js';
export { type Weekday, weekdayOf } from './weekday-of.js';
export type { Window } from './window.js';
export { type WindowOptions, windowOf } from './window-of.js';
