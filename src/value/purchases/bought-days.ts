import { type ExactSum, totalOf } from '../../kernel/decimal/exact-sum.js';
import type { PurchaseOccasion } from './facts.js';
import type { Days } from './purchase-state.js';

/** One purchase: its day, its lines and its money. */
export interface BoughtDay {
  readonly day: number;
  readonly lines: number;
  readonly net: ExactSum;
}

/** The purchases among the days that are asked for, in order of days. */
export function boughtDays(
  days: Days,
  occasion: PurchaseOccasion,
  isAsked: (day: number) => boolean,
): readonly BoughtDay[] {
  return [...days]
    .filter(
      ([day, { net }]) => isAsked(day) && (occasion !== 'net-day' || totalOf(net).greaterThan(0)),
    )
    .map(([day, { lines, net }]) => ({ day, lines, net }))
    .sort((left, right) => left.day - right.day);
}
