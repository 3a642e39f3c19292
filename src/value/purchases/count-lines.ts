import { firstDay, lastDay as lastWritten } from '../../kernel/calendar/day-number.js';
import type { Reason, Reject } from '../../kernel/decision/index.js';
import type { ReadColumns } from './read-columns.js';
import type { Counting } from './read-options.js';
import { unreadable } from './unreadable.js';

/** What one look at every line of the columns found. */
export interface CountedColumns {
  /** The amount of each line in units of 10^-scale; NaN for a line that is not counted. */
  readonly units: Float64Array;
  /** How many lines of each customer are counted. */
  readonly sizes: Int32Array;
  readonly later: number;
  readonly rejected: readonly Reject[];
}

/** Units have at most 15 digits: beyond 2^52 two decimals can share their nearest number. */
const mostUnits = 1e15 - 1;

/** Reads every line once; those that cannot be read become rejects at their index. */
export function countLines(columns: ReadColumns, counting: Counting): CountedColumns {
  const { ids, customer, date, amount, power } = columns;
  const { endDay, occasion } = counting;
  const least = occasion === 'positive-line' ? 1 : -mostUnits;
  const units = new Float64Array(amount.length).fill(Number.NaN);
  const sizes = new Int32Array(ids.length);
  const rejected: Reject[] = [];
  let later = 0;
  for (let line = 0; line < amount.length; line++) {
    const place = customer[line] as number;
    const day = date[line] as number;
    const value = amount[line] as number;
    const whole = Math.round(value * power);
    const isRead =
      whole / power === value &&
      whole <= mostUnits &&
      whole >= -mostUnits &&
      place >= 0 &&
      place < ids.length &&
      day >= firstDay &&
      day <= lastWritten;
    if (!isRead) rejected.push(rejectOf(columns, line));
    else if (day > endDay) later += 1;
    else if (whole >= least) {
      // An amount of -0 is 0.
      units[line] = whole + 0;
      sizes[place] = (sizes[place] as number) + 1;
    }
  }
  return { units, sizes, later, rejected };
}

function rejectOf(
  { ids, customer, date, amount, power, scale }: ReadColumns,
  index: number,
): Reject {
  const place = customer[index] as number;
  const day = date[index] as number;
  const value = amount[index] as number;
  const issues: Reason[] = [];
  const outside = (path: string, received: number, from: number, to: number) => {
    if (!(received >= from && received <= to))
      issues.push({ code: 'input/out-of-range', params: { received, from, to }, path });
  };
  outside('/customer', place, 0, ids.length - 1);
  outside('/date', day, firstDay, lastWritten);
  const whole = Math.round(value * power);
  if (whole / power !== value || !(Math.abs(whole) <= mostUnits))
    issues.push(unreadable(value, scale, '/amount'));
  return { index, id: null, issues };
}
