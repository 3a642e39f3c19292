import { lastDay, readDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import { shiftMonths } from '../../kernel/calendar/shift-months.js';
import { requireObject, requireWhole, throwInput } from '../../kernel/errors/index.js';

/** How far ahead to look: days, weeks or months from the day of the question. */
export type LookAhead =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number };

const most = { days: 36_600, weeks: 5200, months: 1200 } as const;

/** The last day looked at. */
export function readWithin(within: unknown, asOf: DateString): number {
  const path = '/options/within';
  const read = requireObject(within, path, '{ days }, { weeks } or { months }');
  const [unit, ...more] = Object.keys(read);
  if ((unit !== 'days' && unit !== 'weeks' && unit !== 'months') || more.length > 0)
    return throwInput('input/unknown-key', path, 'expected one of days, weeks and months', {
      key: more[0] ?? unit ?? '',
      known: Object.keys(most),
    });
  const count = requireWhole(read[unit], `${path}/${unit}`, 0, most[unit]);
  const day = readDayNumber(asOf);
  const end =
    unit === 'months' ? shiftMonths(day, count) : day + count * (unit === 'weeks' ? 7 : 1);
  return Math.min(end, lastDay);
}
