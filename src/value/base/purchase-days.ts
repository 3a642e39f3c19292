import type { DateString } from '../../kernel/calendar/index.js';
import type { Decimal } from '../../kernel/decimal/decimal.js';
import type { ExactSum } from '../../kernel/decimal/exact-sum.js';
import { addDecimalToSum, emptySum, mergeSums, totalOf } from '../../kernel/decimal/exact-sum.js';
import type { Counts, Reject } from '../../kernel/decision/index.js';
import { countDistinctLines } from '../../kernel/events/distinct-lines.js';
import type { PurchaseOccasion } from '../purchases/facts.js';
import { addAmount, type Days, type PurchaseState } from '../purchases/purchase-state.js';

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

/** The days on which each customer bought, by id, from the state of the purchase fold; changes nothing in it. */
export function buyersOf(state: PurchaseState, occasion: PurchaseOccasion): Buyers {
  const { lines, duplicates, conflicts } = countDistinctLines(state.kept);
  const named = new Map<string, Days>();
  for (const line of lines) addAmount(named, line, occasion);
  const buyers: Buyer[] = [];
  let firstDay: number | null = null;
  for (const id of new Set([...state.customers.keys(), ...named.keys()])) {
    const days = joinDays(state.customers.get(id), named.get(id));
    for (const [day] of days) if (firstDay === null || day < firstDay) firstDay = day;
    const [first, ...more] = purchasesOf(days, occasion);
    if (first !== undefined) buyers.push({ id, days: [first, ...more] });
  }
  buyers.sort((left, right) => (left.id < right.id ? -1 : 1));
  const rejected = [...state.rejected, ...conflicts].sort(
    (left, right) => left.index - right.index,
  );
  const { received } = state.counts;
  const counts = {
    received,
    accepted: received - rejected.length,
    rejected: rejected.length,
  };
  return { buyers, firstDay, rejected, counts, later: state.later, duplicates };
}

function joinDays(left: Days = new Map(), right: Days = new Map()): Days {
  if (right.size === 0) return left;
  const joined: Days = new Map(left);
  for (const [day, sum] of right) {
    const known = joined.get(day);
    joined.set(day, known === undefined ? sum : mergeSums(known, sum));
  }
  return joined;
}

function purchasesOf(days: Days, occasion: PurchaseOccasion): readonly PurchaseDay[] {
  return Array.from(days, ([day, sum]) => ({ day, spend: totalOf(sum) }))
    .filter(({ spend }) => occasion !== 'net-day' || spend.greaterThan(0))
    .sort((left, right) => left.day - right.day);
}

/** A running sum that starts with one figure. */
export function sumOf(figures: Iterable<Decimal>): ExactSum {
  const sum = emptySum();
  for (const figure of figures) addDecimalToSum(sum, figure);
  return sum;
}
