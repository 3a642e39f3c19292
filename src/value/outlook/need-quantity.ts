import { type Decimal, one, zero } from '../../kernel/decimal/decimal.js';
import { ceilingOf, compareFractions } from './fraction.js';
import type { PurchaseDay } from './purchase-days.js';
import type { ReadyQuantity } from './ready-need.js';
import { medianOf } from './rhythm.js';
import type { RunOut } from './run-out.js';

/** How much is expected; `null` where nothing was bought that could tell. `arrival` is the day of delivery. */
export function quantityOf(
  rule: ReadyQuantity,
  days: readonly PurchaseDay[],
  runOut: RunOut,
  arrival: number,
): Decimal | null {
  if (rule.type === 'cover') return coverOf(rule, runOut, arrival);
  const last = days.at(-1)?.quantity ?? null;
  if (last === null || rule.type === 'last') return last;
  const ascending = days
    .map(({ quantity }) => ({ top: quantity, bottom: one }))
    .sort(compareFractions);
  const { top, bottom } = medianOf(ascending);
  return top.div(bottom);
}

/** What the days to cover need, less what is left on arrival, in whole packs. */
function coverOf(
  { days: cover, packSize, minimumOrder }: Extract<ReadyQuantity, { type: 'cover' }>,
  { start, days, use }: RunOut,
  arrival: number,
): Decimal | null {
  if (use === null) return null;
  const leftDays = days.top.minus(days.bottom.times(arrival - start));
  const left = leftDays.gt(0) ? leftDays : zero;
  const bottom = use.bottom.times(days.bottom);
  const wanted = use.top.times(days.bottom.times(cover).minus(left));
  if (wanted.lte(0)) return zero;
  const least = minimumOrder.times(bottom);
  const top = wanted.lt(least) ? least : wanted;
  return ceilingOf({ top, bottom: bottom.times(packSize) }).times(packSize);
}
