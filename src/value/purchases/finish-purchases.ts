import { fromDayNumber } from '../../kernel/calendar/day-number.js';
import {
  type ExactSum,
  emptySum,
  mergeSums,
  totalOf,
  totalText,
} from '../../kernel/decimal/exact-sum.js';
import { countDistinctLines } from '../../kernel/events/distinct-lines.js';
import type {
  PurchaseOccasion,
  PurchaseOptions,
  PurchaseSummary,
  Purchases,
  TimeUnit,
} from './facts.js';
import { addAmount, type Days, type PurchaseState } from './purchase-state.js';

/** The rows of a state, its lines with ids settled; a finished state can be finished again. */
export function finishPurchases<U extends TimeUnit>(
  state: PurchaseState,
  { asOf, unit, occasion }: PurchaseOptions<U>,
  lastDay: number,
): Purchases<U> {
  const { customers, duplicates, conflicts } = settleKept(state, occasion);
  const rejected = [...state.rejected, ...conflicts].sort(
    (left, right) => left.index - right.index,
  );
  const { received } = state.counts;
  const rows = [...customers]
    .flatMap(([id, days]) => summaryOf(id, days, { unit, occasion, lastDay }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  return {
    rows,
    rejected,
    counts: { received, accepted: received - rejected.length, rejected: rejected.length },
    asOf,
    unit,
    occasion,
    later: state.later,
    duplicates,
  };
}

/** Adds the lines with ids to a copy of the sums, each id once. */
function settleKept(state: PurchaseState, occasion: PurchaseOccasion) {
  const customers = new Map([...state.customers].map(([id, days]) => [id, copyOf(days)]));
  const { lines, duplicates, conflicts } = countDistinctLines(state.kept);
  for (const line of lines) addAmount(customers, line, occasion);
  return { customers, duplicates, conflicts };
}

function copyOf(days: Days): Days {
  return new Map([...days].map(([day, sum]) => [day, { ...sum }]));
}

interface Counting {
  readonly unit: TimeUnit;
  readonly occasion: PurchaseOccasion;
  readonly lastDay: number;
}

/** The row of one customer; none where no day counts as a purchase. */
function summaryOf(
  id: string,
  days: Days,
  { unit, occasion, lastDay }: Counting,
): readonly PurchaseSummary[] {
  const bought = [...days]
    .filter(([, sum]) => occasion !== 'net-day' || totalOf(sum).greaterThan(0))
    .sort(([left], [right]) => left - right);
  const first = bought[0]?.[0];
  const last = bought.at(-1)?.[0];
  if (first === undefined || last === undefined) return [];
  const length = unit === 'week' ? 7 : 1;
  const repeats = bought.slice(1);
  return [
    {
      id,
      purchases: bought.length,
      repeats: repeats.length,
      first: fromDayNumber(first),
      last: fromDayNumber(last),
      lastAge: (last - first) / length,
      age: (lastDay - first) / length,
      sinceLast: (lastDay - last) / length,
      spend: moneyOf(bought),
      repeatSpend: moneyOf(repeats),
    },
  ];
}

function moneyOf(days: Iterable<readonly [number, ExactSum]>): string {
  let total = emptySum();
  for (const [, sum] of days) total = mergeSums(total, sum);
  return totalText(total);
}
