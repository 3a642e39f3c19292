import { requireWord, throwDomain } from '../../kernel/errors/index.js';
import type { TimeUnit } from './facts.js';

/**
 * How many days is one unit of time? All three are exact as numbers, so that a time is one correctly rounded division away
 * from whole days.
 *
 * @source house rule: a month of 365.25 ÷ 12 days, so that twelve months are a year and times add up
 * @category Value
 */
export const daysPerUnit: Readonly<Record<TimeUnit, number>> = Object.freeze({
  day: 1,
  week: 7,
  month: 30.4375,
});

/** A unit that came from outside. */
export function readUnit(value: unknown, path: string): TimeUnit {
  return requireWord(value, path, ['day', 'week', 'month']);
}

/**
 * The same where one unit is needed: times in weeks are not 7 times less than times in days to a model that was fitted on
 * days, they are another customer.
 */
export function requireUnit<U extends TimeUnit>(value: unknown, unit: U, path: string): U {
  const received = readUnit(value, path);
  if (received === unit) return unit;
  return throwDomain(
    'value/mixed-units',
    path,
    `times are counted in the unit ${received}, but ${unit} is needed here; summarise the purchases again in that unit`,
    { received, expected: unit },
  );
}
