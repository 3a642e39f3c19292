import type { Decimal } from '../../kernel/decimal/decimal.js';
import { totalOf } from '../../kernel/decimal/exact-sum.js';
import type { PurchaseOccasion } from './facts.js';
import type { Days } from './purchase-state.js';

/** One purchase: its day, its lines and its money. */
export interface BoughtDay {
  readonly day: number;
  readonly lines: number;
  readonly net: Decimal;
}

/** The purchases among the days that are asked for, in order of days. */
export function boughtDays(
  days: Days,
  occasion: PurchaseOccasion,
  isAsked: (day: number) => boolean,
): readonly BoughtDay[] {
  const asked = [...days]
    .filter(([day]) => isAsked(day))
    .sort(([left], [right]) => left - right)
    .map(([day, { lines, net }]): BoughtDay => ({ day, lines, net: totalOf(net) }));
  if (occasion === 'net-of-returns') return withoutReturned(asked);
  return occasion === 'net-day' ? asked.filter(({ net }) => net.greaterThan(0)) : asked;
}

/** Takes what a day brought back off the purchases before it, the last one first; what none of them covers is left out. */
function withoutReturned(days: readonly BoughtDay[]): readonly BoughtDay[] {
  const kept: BoughtDay[] = [];
  for (const day of days) {
    if (day.net.greaterThan(0)) kept.push(day);
    let back = day.net.negated();
    while (back.greaterThan(0)) {
      const last = kept.pop();
      if (last === undefined) break;
      if (last.net.greaterThan(back)) kept.push({ ...last, net: last.net.minus(back) });
      back = back.minus(last.net);
    }
  }
  return kept;
}
