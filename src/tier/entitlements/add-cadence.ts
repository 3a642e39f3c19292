import { addDays, addMonths, type DateString } from '../../kernel/calendar/index.js';
import type { Decimal } from '../../kernel/decimal/decimal.js';
import type { ServiceStandard } from './policy.js';
import { later } from './ready-entitlements.js';

/** The day that a cadence counts from: the last visit, but no day before the promise. */
export function countedFrom(since: DateString, lastVisit: DateString | undefined): DateString {
  return lastVisit === undefined ? since : later(since, lastVisit);
}

/** The day on which the next visit is due; the day of the month is clamped to the end of a shorter month. */
export function dueAfter(standard: ServiceStandard, every: Decimal, last: DateString): DateString {
  const unit = standard.type === 'visit-every' ? standard.unit : 'day';
  const count = every.toNumber();
  if (unit === 'month') return addMonths(last, count);
  return addDays(last, unit === 'week' ? 7 * count : count);
}
