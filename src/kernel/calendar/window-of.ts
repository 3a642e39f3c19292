import type { DateString } from './date-string.js';
import { toDayNumber } from './day-number.js';
import type { Period } from './period.js';
import { readObject } from './read-object.js';
import { fromDays } from './read-period.js';
import { readWindow } from './read-window.js';
import type { Window } from './window.js';
import { windowStart } from './window-start.js';

/** The day a window ends with, and the date of joining where the window asks for it. */
export interface WindowOptions {
  /** The last day of the window, wholly included. */
  readonly asOf: DateString;
  /** Needed by `anniversary` and `since-joined`; else it changes nothing. */
  readonly joined?: DateString;
}

/**
 * Which days does a window look at, as of a date?
 *
 * The window ends with the close of `asOf`, so its `end`, which is not included, is the day after. A rolling window
 * starts so many days or months before that end; months are clamped to the end of the month. `calendar` is the unit that
 * contains `asOf`, so far. `anniversary` starts on the latest anniversary of `joined`, or on `joined` itself, that is not
 * after `asOf`; one of 29 February falls on 28 February in common years.
 *
 * @param lookback - `rolling-days`, `rolling-months`, `calendar`, `anniversary` or `since-joined`
 * @param options - `asOf`, and `joined` where the window starts from it
 * @returns the days of the window as a period
 * @throws `input/not-an-object`, `input/unknown-key`, `input/not-one-of`, `input/not-a-whole-number`,
 * `input/out-of-range` for a window that cannot be read; `input/not-a-date`; `input/required` for a window that needs
 * `joined`; `calendar/joined-after` when that date lies after `asOf`; `calendar/out-of-range` when the window starts or
 * ends outside the years 0001 to 9999
 * @guarantee the period ends the day after `asOf` and contains `asOf`
 * @source house rule: the windows of `clientele/tier`
 * @example
 * ```ts
 * import { windowOf } from 'clientele/calendar';
 * const asOf = '2026-11-22';
 * windowOf({ type: 'rolling-months', months: 12 }, { asOf });   // => { start: '2025-11-23', end: '2026-11-23' }
 * windowOf({ type: 'calendar', unit: 'quarter' }, { asOf });    // => { start: '2026-10-01', end: '2026-11-23' }
 * windowOf({ type: 'anniversary' }, { asOf, joined: '2024-02-29' });   // => { start: '2026-02-28', end: '2026-11-23' }
 * ```
 * @category Calendar
 */
export function windowOf(lookback: Window, options: WindowOptions): Period {
  const known = readWindow(lookback, '/lookback');
  const { asOf, joined } = readObject(options, '/options', ['asOf', 'joined']);
  const day = toDayNumber(asOf, '/options/asOf');
  const since = joined === undefined ? undefined : toDayNumber(joined, '/options/joined');
  return fromDays(windowStart(known, day, since), day + 1);
}
