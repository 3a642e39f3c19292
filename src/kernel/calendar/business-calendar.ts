import type { DateString } from './date-string.js';

/** Which days are worked: the usual week, the days off in it, and the days of its weekends that are worked all the same. */
export interface BusinessCalendar {
  /** Weekdays that are not worked, 1 for Monday to 7 for Sunday; by default `[6, 7]`. */
  readonly weekend?: readonly number[];
  /** Dates that are not worked. */
  readonly holidays?: readonly DateString[];
  /** Dates of weekends that are worked (调休, 补班). */
  readonly workingDays?: readonly DateString[];
}
