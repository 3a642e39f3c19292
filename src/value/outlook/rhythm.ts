import { type Decimal, one, Decimal as toExact, zero } from '../../kernel/decimal/decimal.js';
import { compareFractions, type Fraction, quantileOf } from './fraction.js';
import type { PurchaseDay } from './purchase-days.js';

/** What the purchases of one customer say about its rhythm. */
export interface Rhythm {
  readonly first: PurchaseDay;
  readonly last: PurchaseDay;
  /** Days between one purchase and the next, in order of time. */
  readonly gaps: readonly number[];
  /** The same from short to long, for quantiles. */
  readonly ascendingGaps: readonly Fraction[];
  /** What was bought before the last purchase, and so used up by then. */
  readonly used: Decimal;
  /** The middle one of the gaps, or half the sum of the two in the middle. */
  readonly medianGap: Fraction;
}

/** The rhythm of purchase days; `null` of fewer than two. */
export function rhythmOf(days: readonly PurchaseDay[]): Rhythm | null {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const gaps = days.slice(1).map(({ day }, index) => day - (days[index]?.day ?? day));
  const used = days.slice(0, -1).reduce((sum, { quantity }) => sum.plus(quantity), zero);
  const ascendingGaps = [...gaps].sort((left, right) => left - right).map(wholeFraction);
  return { first, last, gaps, ascendingGaps, used, medianGap: medianOf(ascendingGaps) };
}

/** From the first to the last purchase, in days. */
export function spanOf({ first, last }: Rhythm): number {
  return last.day - first.day;
}

/** A whole number as a fraction. */
export function wholeFraction(value: number): Fraction {
  return { top: new toExact(value), bottom: one };
}

const half = /* @__PURE__ */ new toExact('0.5');

/** The middle one of values that ascend, or half the sum of the two in the middle. */
export function medianOf(ascending: readonly Fraction[]): Fraction {
  return quantileOf(ascending, half) ?? { top: zero, bottom: one };
}

/** How long so much would have lasted in each gap, ascending: quantity × gap ÷ what was bought at its start. */
export function lastingTimes(days: readonly PurchaseDay[], quantity: Decimal): Fraction[] {
  return days
    .slice(0, -1)
    .map((bought, index) => ({
      top: quantity.times((days[index + 1]?.day ?? bought.day) - bought.day),
      bottom: bought.quantity,
    }))
    .sort(compareFractions);
}
