import { fromDayNumber, lastDay } from '../../kernel/calendar/day-number.js';
import { plain, Decimal as toExact } from '../../kernel/decimal/decimal.js';
import type { Ratio } from '../../kernel/decimal/index.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import { type Fraction, floorOf, quantileOf } from './fraction.js';
import { quantityOf } from './need-quantity.js';
import type { NextNeed } from './next-need.js';
import type { PurchaseDays } from './purchase-days.js';
import type { MoveDay } from './read-calendar-option.js';
import type { ReadyNeed } from './ready-need.js';
import type { RunOut } from './run-out.js';

/** The policy, the day of the question, and how days are moved. */
export interface NeedQuestion {
  readonly ready: ReadyNeed;
  readonly asOf: number;
  readonly move: MoveDay;
}

/** Does it last beyond the last day that can be written? */
export function isTooFar({ start, days }: RunOut): boolean {
  return days.top.gte(days.bottom.times(lastDay - start + 1));
}

/** What the need comes to, once it is known when it runs out. */
export function needOf(
  { ready, asOf, move }: NeedQuestion,
  { days }: PurchaseDays,
  runOut: RunOut,
  medianGap: Fraction | null,
): NextNeed {
  const { start, use } = runOut;
  const lasts = floorOf(runOut.days).toNumber();
  const spread = spreadOf(runOut, ready, lasts);
  const date = start + lasts;
  const orderBy = move(date - ready.leadDays - ready.safetyDays);
  // What should have been ordered before can only be ordered now.
  const ordered = Math.max(orderBy, asOf);
  const quantity = quantityOf(ready.quantity, days, runOut, ordered + ready.leadDays);
  const overdueDays = Math.max(0, asOf - date);
  return {
    date: fromDayNumber(date),
    ...spread,
    orderBy: fromDayNumber(orderBy),
    due: orderBy <= asOf,
    overdueDays,
    overdueGaps:
      medianGap === null
        ? null
        : ratioOfDecimals(medianGap.bottom.times(overdueDays), medianGap.top),
    quantity: quantity === null ? null : plain(quantity),
    dailyUse: ratioOf(use),
    usualGap: ratioOf(medianGap),
    purchases: days.length,
  };
}

function ratioOf(fraction: Fraction | null): Ratio | null {
  return fraction === null ? null : ratioOfDecimals(fraction.top, fraction.bottom);
}

/** The quantiles of the gaps on either side, widened to hold the date itself. */
function spreadOf(
  { start, spread }: RunOut,
  { tail }: ReadyNeed,
  lasts: number,
): Pick<NextNeed, 'earliest' | 'latest'> {
  const low = quantileOf(spread, tail);
  const high = quantileOf(spread, new toExact(1).minus(tail));
  if (low === null || high === null) return { earliest: null, latest: null };
  const earliest = Math.min(floorOf(low).toNumber(), lasts);
  const latest = Math.max(floorOf(high).toNumber(), lasts);
  return {
    earliest: fromDayNumber(start + earliest),
    latest: fromDayNumber(Math.min(start + latest, lastDay)),
  };
}
