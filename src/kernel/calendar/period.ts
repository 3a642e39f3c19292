import type { DateString } from './date-string.js';

/** Days from `start` up to but not including `end`; `end` comes after `start`. */
export interface Period {
  readonly start: DateString;
  readonly end: DateString;
}

/** A unit that years are divided into. */
export type PeriodUnit = 'month' | 'quarter' | 'half-year' | 'year';

/** Every unit, in the order of the documentation. */
export const periodUnits: readonly PeriodUnit[] = ['month', 'quarter', 'half-year', 'year'];

/** How many months a unit has. */
export const monthsOfUnit: Readonly<Record<PeriodUnit, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};
