import { addToSum, type ExactSum, emptySum, mergeSums } from '../../kernel/decimal/exact-sum.js';
import type { Reject } from '../../kernel/decision/index.js';
import { show, throwInput } from '../../kernel/errors/index.js';
import { type DistinctLines, mergeDistinctLines } from '../../kernel/events/distinct-lines.js';
import type { PurchaseOccasion } from './facts.js';

/** The net of each day on which a customer has a line; a day is its day number. */
export type Days = Map<number, ExactSum>;

/** One line as it is counted. */
export interface CountedLine {
  readonly customer: string;
  readonly day: number;
  readonly amount: string;
}

/** What is known of the lines so far; safe for structured clone. */
export interface PurchaseState {
  counts: { received: number; accepted: number; rejected: number };
  nextIndex: number;
  rejected: Reject[];
  later: number;
  customers: Map<string, Days>;
  /** Lines with an id are kept until the end, because a later line may show that the id is in conflict. */
  kept: DistinctLines<CountedLine>;
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

/** A state made by this fold, possibly sent by structured clone; anything else is refused. */
export function requireState(state: unknown, path: string): PurchaseState {
  const { customers, kept, rejected, counts, nextIndex } = (
    typeof state === 'object' && state !== null ? state : {}
  ) as Partial<PurchaseState>;
  if (
    customers instanceof Map &&
    kept instanceof Map &&
    Array.isArray(rejected) &&
    typeof counts === 'object' &&
    counts !== null &&
    Number.isSafeInteger(nextIndex)
  )
    return state as PurchaseState;
  return throwInput(
    'events/not-a-fold-state',
    path,
    `expected a state of this fold, received ${show(state)}; send states by structured clone, not as JSON`,
    { received: show(state) },
  );
}

/** Adds the amount of one line to its customer and day. */
export function addAmount(
  customers: Map<string, Days>,
  { customer, day, amount }: CountedLine,
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

/** The left list with the right appended in place; copying both would make many merges quadratic. */
function joined(left: Reject[], right: readonly Reject[]): Reject[] {
  for (const reject of right) left.push(reject);
  return left;
}

/** Both states as one; neither can be used again. */
export function mergeStates(left: PurchaseState, right: PurchaseState): PurchaseState {
  for (const [customer, days] of right.customers) {
    const known = left.customers.get(customer);
    if (known === undefined) left.customers.set(customer, days);
    else
      for (const [day, sum] of days) known.set(day, mergeSums(known.get(day) ?? emptySum(), sum));
  }
  mergeDistinctLines(left.kept, right.kept);
  return {
    counts: {
      received: left.counts.received + right.counts.received,
      accepted: left.counts.accepted + right.counts.accepted,
      rejected: left.counts.rejected + right.counts.rejected,
    },
    nextIndex: Math.max(left.nextIndex, right.nextIndex),
    rejected: joined(left.rejected, right.rejected),
    later: left.later + right.later,
    customers: left.customers,
    kept: left.kept,
  };
}
