import { readFiscalYear } from '../../kernel/calendar/fiscal-year.js';
import { unitContaining } from '../../kernel/calendar/period-containing.js';
import { shiftMonths } from '../../kernel/calendar/shift-months.js';
import { windowStart } from '../../kernel/calendar/window-start.js';
import type { QualifyingWindow } from './policy.js';

/** The first day after a window that starts anew by the calendar; `null` for one that moves with the day or never ends. */
export function windowEnd(window: QualifyingWindow, day: number, joined: number): number | null {
  if (window.type === 'calendar')
    return unitContaining(day, window.unit, readFiscalYear(window.fiscalYear, '')).end;
  if (window.type !== 'anniversary') return null;
  // From the day of joining, so that 29 February comes back.
  const start = windowStart(window, day, joined);
  let months = 12;
  while (shiftMonths(joined, months) <= start) months += 12;
  return shiftMonths(joined, months);
}
