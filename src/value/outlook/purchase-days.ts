import { readDayNumber } from '../../kernel/calendar/day-number.js';
import { Decimal, zero } from '../../kernel/decimal/decimal.js';
import { distinctRows } from './distinct-rows.js';
import type { NeedPurchase } from './need-facts.js';

/** A day on which something was bought, net of what was returned. */
export interface PurchaseDay {
  readonly day: number;
  readonly quantity: Decimal;
}

/** The purchases of one customer by day, ascending, and what was done to the lines. */
export interface PurchaseDays {
  readonly days: readonly PurchaseDay[];
  /** Lines after the date, which are not yet known. */
  readonly later: number;
  /** What was returned on days of their own. */
  readonly returned: Decimal;
  /** The part of it for which no earlier purchase was found. */
  readonly unmatched: Decimal;
}

interface Line {
  readonly day: number;
  readonly quantity: string;
}

/** Lines of one day are one purchase; a day that nets below zero is a return. */
export function purchaseDaysOf(
  purchases: readonly NeedPurchase[],
  path: string,
  asOf: number,
  returns: 'from-earlier' | 'leave-out',
): PurchaseDays {
  const { lines, later } = distinctLines(purchases, path, asOf);
  const nets = new Map<number, Decimal>();
  for (const { day, quantity } of lines)
    nets.set(day, (nets.get(day) ?? zero).plus(new Decimal(quantity)));
  const days: PurchaseDay[] = [];
  let returned = zero;
  let unmatched = zero;
  for (const [day, quantity] of [...nets].sort(([left], [right]) => left - right)) {
    if (quantity.gt(0)) days.push({ day, quantity });
    if (quantity.gte(0)) continue;
    returned = returned.minus(quantity);
    const rest = returns === 'leave-out' ? quantity.abs() : takeBack(days, quantity.abs());
    unmatched = unmatched.plus(rest);
  }
  return { days, later, returned, unmatched };
}

/** Takes a return from the latest purchases, in place; a purchase returned whole never was. Gives what is left over. */
function takeBack(days: PurchaseDay[], quantity: Decimal): Decimal {
  let rest = quantity;
  for (let last = days.pop(); last !== undefined; last = days.pop()) {
    if (last.quantity.gt(rest)) {
      days.push({ day: last.day, quantity: last.quantity.minus(rest) });
      return zero;
    }
    rest = rest.minus(last.quantity);
    if (rest.isZero()) return zero;
  }
  return rest;
}

function distinctLines(purchases: readonly NeedPurchase[], path: string, asOf: number) {
  const read = purchases.map(({ id, date, quantity }, index) => ({
    id,
    index,
    row: { day: readDayNumber(date), quantity: String(quantity) },
  }));
  const known = read.filter(({ row }) => row.day <= asOf);
  const lines: readonly Line[] = distinctRows(known, path);
  return { lines, later: read.length - known.length };
}
