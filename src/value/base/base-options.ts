import { fromDayNumber, toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString, Period } from '../../kernel/calendar/index.js';
import { readObject } from '../../kernel/calendar/read-object.js';
import { type DayPeriod, fromDays, readPeriod } from '../../kernel/calendar/read-period.js';
import { requireWhole, throwDomain, throwInput } from '../../kernel/errors/index.js';
import type { PurchaseOccasion } from '../purchases/facts.js';
import type { BaseErrorCode } from './reasons.js';

/** Which customer base is measured, and what counts as a purchase. */
export interface CustomerBaseOptions {
  /** The last day known. */
  readonly asOf: DateString;
  /** What counts as one purchase. */
  readonly occasion: PurchaseOccasion;
  /** The window that is measured; it must be over as of the date. */
  readonly period: Period;
  /** The window before it, whose customers are kept or lost; it must end where `period` starts, or before. */
  readonly prior: Period;
  /** Within how many days after the first purchase the second counts for `repurchaseWithin`. */
  readonly repeatWithinDays?: number;
  /** After how many days without a purchase a customer counts as gone for `inactivity`. */
  readonly inactiveAfterDays?: number;
}

/** {@link CustomerBaseOptions} that were read. */
export interface BaseWindows {
  readonly lastDay: number;
  readonly period: DayPeriod;
  readonly prior: DayPeriod;
  readonly repeatWithinDays: number | undefined;
  readonly inactiveAfterDays: number | undefined;
}

const keys = [
  'asOf',
  'occasion',
  'period',
  'prior',
  'repeatWithinDays',
  'inactiveAfterDays',
] as const;

/** A hundred years: more days than that are a mistake. */
const mostDays = 36_525;

/** Reads the windows; `asOf` and `occasion` are read with the lines. */
export function readWindows(options: unknown): BaseWindows {
  const given = readObject(options, '/options', keys);
  const lastDay = toDayNumber(given.asOf, '/options/asOf');
  const period = readPeriod(given.period, '/options/period');
  const prior = readPeriod(given.prior, '/options/prior');
  requireOver(period, lastDay);
  if (prior.end > period.start)
    throwInput(
      'input/out-of-range',
      '/options/prior',
      `expected a prior window that ends by ${fromDayNumber(period.start)}, where the period starts, received one that ends on ${fromDayNumber(prior.end)}`,
      { received: fromDayNumber(prior.end) },
    );
  return {
    lastDay,
    period,
    prior,
    repeatWithinDays: readDays(given.repeatWithinDays, '/options/repeatWithinDays'),
    inactiveAfterDays: readDays(given.inactiveAfterDays, '/options/inactiveAfterDays'),
  };
}

function readDays(value: unknown, path: string): number | undefined {
  return value === undefined ? undefined : requireWhole(value, path, 1, mostDays);
}

/** Half a window measured as a whole would be a low rate that looks like bad news. */
function requireOver({ start, end }: DayPeriod, lastDay: number): void {
  if (end <= lastDay + 1) return;
  const period = fromDays(start, end);
  const asOf = fromDayNumber(lastDay);
  throwDomain<BaseErrorCode>(
    'value/window-not-over',
    '/options/period/end',
    `the period runs until before ${period.end}, and data are known through ${asOf}; measure a window that is over, or end both windows where the data end`,
    { end: period.end, asOf },
  );
}
