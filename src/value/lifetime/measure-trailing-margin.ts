import type { DateString, Period, Window } from '../../kernel/calendar/index.js';
import { windowOf } from '../../kernel/calendar/index.js';
import { readObject } from '../../kernel/calendar/read-object.js';
import { readWindow } from '../../kernel/calendar/read-window.js';
import { plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import type { Reason, Rows } from '../../kernel/decision/index.js';
import { requireIterable, throwIssues } from '../../kernel/errors/index.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';

/** What a sale, a return or a cost left over, on a day. */
export interface MarginLine {
  readonly date: DateString;
  /** May be negative. */
  readonly margin: DecimalInput;
}

/** Over which days margin is added up. */
export interface TrailingMarginOptions {
  /** The last day that counts. */
  readonly asOf: DateString;
  readonly window: Window;
  /** Needed by windows that start from the day of joining. */
  readonly joined?: DateString;
}

/** The margin of a customer over a window. */
export interface TrailingMargin {
  /** `0` where no line lies in the window. */
  readonly amount: DecimalString;
  readonly period: Period;
  /** Lines in the window. */
  readonly lines: number;
  /** Lines before and after it, which do not count. */
  readonly outside: number;
}

/** The fields of a line of margin. */
export const marginFields: Fields<MarginLine> = {
  date: { type: 'date' },
  margin: { type: 'decimal' },
};

/**
 * What did this customer bring in lately (现实价值)?
 *
 * @param lines - margin by day, in one currency
 * @param options - `asOf`, the `window` that ends with it, and `joined` where the window starts from it
 * @returns the sum over the window, its days, and how many lines lie in and outside of it
 * @throws {@link ClienteleError} one `input` error that lists every line that cannot be read; for the window what `windowOf` throws
 * @guarantee the order of the lines changes nothing
 * @example
 * ```ts
 * import { measureTrailingMargin } from 'clientele/value';
 * const lines = [{ date: '2025-09-30', margin: '80' }, { date: '2026-02-14', margin: '120.50' }, { date: '2026-03-01', margin: '-20.50' }];
 * measureTrailingMargin(lines, { asOf: '2026-09-30', window: { type: 'rolling-months', months: 12 } }).amount;   // => '100'
 * ```
 * @category Value
 */
export function measureTrailingMargin(
  lines: Rows<MarginLine>,
  options: TrailingMarginOptions,
): TrailingMargin {
  const { asOf, window, joined } = readObject(options, '/options', ['asOf', 'window', 'joined']);
  const issues: Reason[] = [];
  const rows = Array.from(requireIterable(lines, '/lines', 'a list of lines'), (row, index) =>
    tryRecord(marginFields, row, `/lines/${index}`, issues),
  );
  if (issues.length > 0) return throwIssues('input', issues, 'cannot add up the margin');
  const known = readWindow(window, '/options/window');
  const period = windowOf(known, {
    asOf: asOf as DateString,
    ...(joined === undefined ? {} : { joined: joined as DateString }),
  });
  return marginOver(
    rows.filter((row) => row !== null),
    period,
  );
}

/** The margin over a period. */
export function marginOver(lines: readonly MarginLine[], period: Period): TrailingMargin {
  const inside = lines.filter(({ date }) => period.start <= date && date < period.end);
  const amount = inside.reduce((sum, { margin }) => sum.plus(toDecimal(margin, '')), zero);
  const counts = { lines: inside.length, outside: lines.length - inside.length };
  return { amount: plain(amount), period, ...counts };
}
