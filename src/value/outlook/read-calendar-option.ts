import type { BusinessCalendar, DateString } from '../../kernel/calendar/index.js';
import { addBusinessDays, isBusinessDay, nextBusinessDay } from '../../kernel/calendar/index.js';
import { readBusinessCalendar } from '../../kernel/calendar/read-business-calendar.js';
import { throwInput } from '../../kernel/errors/index.js';
import type { BusinessDayMove } from './need-policy.js';

/** The date as the policy wants it: itself where it is worked. */
export type MoveDate = (date: DateString) => DateString;

/** How a date is moved to a business day; a policy that moves needs a calendar, since weekends are not guessed. */
export function readMove(move: BusinessDayMove, options: unknown): MoveDate {
  const { calendar } = options as { readonly calendar?: unknown };
  if (calendar !== undefined) readBusinessCalendar(calendar, '/options/calendar');
  if (move === 'none') return (date) => date;
  if (calendar === undefined)
    return throwInput(
      'input/required',
      '/options/calendar',
      `expected a business calendar, since the policy moves dates to the ${move} business day; {} is Monday to Friday`,
      { key: 'calendar' },
    );
  const read = calendar as BusinessCalendar;
  if (move === 'next') return (date) => nextBusinessDay(read, date);
  return (date) => (isBusinessDay(read, date) ? date : addBusinessDays(read, date, -1));
}
