import { throwDomain, throwInput } from '../errors/index.js';
import { civilOfDay } from './civil-date.js';
import { fromDayNumber } from './day-number.js';
import { readFiscalYear } from './fiscal-year.js';
import { unitContaining } from './period-containing.js';
import { shiftMonths } from './shift-months.js';
import type { Window } from './window.js';

/**
 * The first day of a window that was read, for the day on whose close it ends; both are day numbers. The answer may lie
 * before the first date that can be written.
 */
export function windowStart(lookback: Window, asOf: number, joined: number | undefined): number {
  switch (lookback.type) {
    case 'rolling-days':
      return asOf + 1 - lookback.days;
    case 'rolling-months':
      return shiftMonths(asOf + 1, -lookback.months);
    case 'calendar':
      return unitContaining(asOf, lookback.unit, readFiscalYear(lookback.fiscalYear, '')).start;
    case 'anniversary':
      return latestAnniversary(requireJoined(joined, asOf), asOf);
    case 'since-joined':
      return requireJoined(joined, asOf);
  }
}

/** The latest anniversary of a day, or the day itself, that is not after another day. */
function latestAnniversary(joined: number, asOf: number): number {
  const years = civilOfDay(asOf).year - civilOfDay(joined).year;
  const thisYear = shiftMonths(joined, years * 12);
  return thisYear <= asOf ? thisYear : shiftMonths(joined, (years - 1) * 12);
}

function requireJoined(joined: number | undefined, asOf: number): number {
  if (joined === undefined)
    return throwInput(
      'input/required',
      '/options/joined',
      'this window needs the date of joining',
      {
        key: 'joined',
      },
    );
  if (joined <= asOf) return joined;
  const dates = { joined: fromDayNumber(joined), asOf: fromDayNumber(asOf) };
  return throwDomain(
    'calendar/joined-after',
    '/options/joined',
    `joined on ${dates.joined}, after ${dates.asOf}; ask as of a date on or after joining`,
    dates,
  );
}
