import { addToSum, type ExactSum, emptySum, mergeSums } from '../kernel/decimal/exact-sum.js';
import type { Reject } from '../kernel/decision/index.js';
import type { PurchaseOccasion } from './facts.js';

/** The net of each day on which a customer has a line; a day is its day number. */
export type Days = Map<number, ExactSum>;

/** A line with an id is kept until the end, because a later line may show that its id is in conflict. */
export interface KeptLine {
  readonly customer: string;
  readonly day: number;
  readonly amount: string;
  readonly indexes: number[];
  conflict: boolean;
}

/** What is known of the lines so far; safe for structured clone. */
export interface PurchaseState {
  counts: { received: number; accepted: number; rejected: number };
  nextIndex: number;
  rejected: Reject[];
  later: number;
  customers: Map<string, Days>;
  kept: Map<string, KeptLine>;
}

/** The state of no lines. */
export function emptyState(firstIndex: number): PurchaseState {
  return {
    counts: { received: 0, accepted: 0, rejected: 0 },
    nextIndex: firstIndex,
    rejected: [],
    later: 0,
    customers: new Map(),
    kept: new Map(),
  };
}

/** Remembers a line by its id; another one with other content makes a conflict of all of them. */
export function keepLine(kept: Map<string, KeptLine>, id: string, line: KeptLine): void {
  const known = kept.get(id);
  if (known === undefined) {
    kept.set(id, line);
    return;
  }
  for (const index of line.indexes) known.indexes.push(index);
  known.conflict ||=
    line.conflict ||
    known.customer !== line.customer ||
    known.day !== line.day ||
    known.amount !== line.amount;
}

/** Adds the amount of one line to its customer and day. */
export function addAmount(
  customers: Map<string, Days>,
  { customer, day, amount }: Pick<KeptLine, 'customer' | 'day' | 'amount'>,
  occasion: PurchaseOccasion,
): void {
  if (occasion === 'positive-line' && !isPositive(amount)) return;
  let days = customers.get(customer);
  if (days === undefined) {
    days = new Map();
    customers.set(customer, days);
  }
  let sum = days.get(day);
  if (sum === undefined) {
    sum = emptySum();
    days.set(day, sum);
  }
  addToSum(sum, amount, '/amount');
}

function isPositive(amount: string): boolean {
  return !amount.startsWith('-') && /[1-9]/.test(amount);
}

/** Both states as one; neither can be used again. */
export function mergeStates(left: PurchaseState, right: PurchaseState): PurchaseState {
  for (const [customer, days] of right.customers) {
    const known = left.customers.get(customer);
    if (known === undefined) left.customers.set(customer, days);
    else
      for (const [day, sum] of days) known.set(day, mergeSums(known.get(day) ?? emptySum(), sum));
  }
  for (const [id, line] of right.kept) keepLine(left.kept, id, line);
  return {
    counts: {
      received: left.counts.received + right.counts.received,
      accepted: left.counts.accepted + right.counts.accepted,
      rejected: left.counts.rejected + right.counts.rejected,
    },
    nextIndex: Math.max(left.nextIndex, right.nextIndex),
    rejected: [...left.rejected, ...right.rejected],
    later: left.later + right.later,
    customers: left.customers,
    kept: left.kept,
  };
}
