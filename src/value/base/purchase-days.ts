import type { DateString } from '../../kernel/calendar/index.js';
import type { Decimal } from '../../kernel/decimal/decimal.js';
import type { ExactSum } from '../../kernel/decimal/exact-sum.js';
import { addDecimalToSum, emptySum } from '../../kernel/decimal/exact-sum.js';
import type { Counts, Reject } from '../../kernel/decision/index.js';
import { boughtDays } from '../purchases/bought-days.js';
import type { PurchaseOccasion } from '../purchases/facts.js';
import { nameOf } from '../purchases/purchase-fold.js';
import { requireState } from '../purchases/purchase-state.js';
import type { Counting } from '../purchases/read-options.js';
import { settlePurchases } from '../purchases/settle-purchases.js';

/** A day on which a customer bought, as its day number, with its net. */
export interface PurchaseDay {
  readonly day: number;
  readonly spend: Decimal;
}

/** A customer with the days on which they bought: at least one, ascending. */
export interface Buyer {
  readonly id: string;
  readonly days: readonly [PurchaseDay, ...PurchaseDay[]];
}

/** Everybody who bought, and what became of the lines. */
export interface Buyers {
  readonly buyers: readonly Buyer[];
  /** The first day that has a line which was counted, a purchase or not. */
  readonly firstDay: number | null;
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
  readonly later: number;
  readonly duplicates: number;
}

/** The order lines behind an answer about the customer base: what was read, rejected, left out. */
export interface LinesOfBase {
  readonly asOf: DateString;
  readonly occasion: PurchaseOccasion;
  /** The first day with a line that was counted: before it nothing is known. `null` where there is none. */
  readonly dataFrom: DateString | null;
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
  /** Lines dated after `asOf`: accepted, not yet known, not counted. */
  readonly later: number;
  /** Lines whose id came before with the same content: accepted, counted once. */
  readonly duplicates: number;
}

/** The days on which each customer bought, by id, from the state of a purchase fold; changes nothing in it. */
export function buyersOf(state: unknown, counting: Counting): Buyers {
  const { occasion } = counting;
  const checked = requireState(state, nameOf(counting), '/state');
  const { customers, rejected, counts, duplicates } = settlePurchases(checked, occasion);
  const buyers: Buyer[] = [];
  let firstDay: number | null = null;
  for (const [id, days] of customers) {
    for (const day of days.keys()) if (firstDay === null || day < firstDay) firstDay = day;
    const [first, ...more] = boughtDays(days, occasion, () => true).map(({ day, net }) => ({
      day,
      spend: net,
    }));
    if (first !== undefined) buyers.push({ id, days: [first, ...more] });
  }
  buyers.sort((left, right) => (left.id < right.id ? -1 : 1));
  return { buyers, firstDay, rejected, counts, later: checked.later, duplicates };
}

/** A running sum that starts with one figure. */
export function sumOf(figures: Iterable<Decimal>): ExactSum {
  const sum = emptySum();
  for (const figure of figures) addDecimalToSum(sum, figure);
  return sum;
}
