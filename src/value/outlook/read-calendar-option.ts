import { fromDayNumber, toDayNumber } from '../../kernel/calendar/day-number.js';
import {
  addBusinessDays,
  type BusinessCalendar,
  isBusinessDay,
  nextBusinessDay,
} from '../../kernel/calendar/index.js';
import { readBusinessCalendar } from '../../kernel/calendar/read-business-calendar.js';
import { throwInput } from '../../kernel/errors/index.js';
import type { BusinessDayMove } from './need-policy.js';

/** The day number as the policy wants it: itself where it is worked; never before `notBefore`. */
export type MoveDay = (day: number, notBefore?: number) => number;

/** How a day is moved to a business day; a policy that moves needs a calendar, since weekends are not guessed. */
export function readMove(move: BusinessDayMove, options: unknown): MoveDay {
  const { calendar } = options as { readonly calendar?: unknown };
  if (calendar !== undefined) readBusinessCalendar(calendar, '/options/calendar');
  if (move === 'none') return (day) => day;
  if (calendar === undefined)
    return throwInput(
      'input/required',
      '/options/calendar',
      `expected a business calendar, since the policy moves dates to the ${move} business day; {} is Monday to Friday`,
      { key: 'calendar' },
    );
  const read = calendar as BusinessCalendar;
  const next = (day: number) => toDayNumber(nextBusinessDay(read, fromDayNumber(day)), '');
  if (move === 'next') return next;
  return (day, notBefore) => {
    const date = fromDayNumber(day);
    if (isBusinessDay(read, date)) return day;
    // Where going back would come too early the day itself is not worked, so on to the next that is.
    const before = toDayNumber(addBusinessDays(read, date, -1), '');
    return notBefore !== undefined && before < notBefore ? next(day) : before;
  };
}
