import { addToSum, type ExactSum, emptySum, mergeSums } from '../../kernel/decimal/exact-sum.js';
import type { Reject } from '../../kernel/decision/index.js';
import { show, throwInput } from '../../kernel/errors/index.js';
import { type DistinctLines, mergeDistinctLines } from '../../kernel/events/distinct-lines.js';
import type { PurchaseOccasion } from './facts.js';

/** The lines of one customer on one day. */
export interface DayLines {
  lines: number;
  net: ExactSum;
}

/** What a customer has on each day with a line; a day is its day number. */
export type Days = Map<number, DayLines>;

/** One line as it is counted. */
export interface CountedLine {
  readonly customer: string;
  readonly day: number;
  readonly amount: string;
}

/** What is known of the lines so far; safe for structured clone. */
export interface PurchaseState {
  /** How its fold counts; states of folds that count otherwise must not be mixed. */
  readonly counting: string;
  counts: { received: number; accepted: number; rejected: number };
  nextIndex: number;
  rejected: Reject[];
  later: number;
  customers: Map<string, Days>;
  /** Lines with an id are kept until the end, because a later line may show that the id is in conflict. */
  kept: DistinctLines<CountedLine>;
  /** Those of the hold-out apart: they must not change what was known before it. */
  keptAfter: DistinctLines<CountedLine>;
}

/** The state of no lines. */
export function emptyState(counting: string, firstIndex: number): PurchaseState {
  return {
    counting,
    counts: { received: 0, accepted: 0, rejected: 0 },
    nextIndex: firstIndex,
    rejected: [],
    later: 0,
    customers: new Map(),
    kept: new Map(),
    keptAfter: new Map(),
  };
}

/** A state made by a fold that counts this way, possibly sent by structured clone; anything else is refused. */
export function requireState(state: unknown, counting: string, path: string): PurchaseState {
  const {
    counting: told,
    customers,
    kept,
    keptAfter,
    rejected,
    counts,
    nextIndex,
  } = (typeof state === 'object' && state !== null ? state : {}) as Partial<PurchaseState>;
  if (
    told === counting &&
    customers instanceof Map &&
    kept instanceof Map &&
    keptAfter instanceof Map &&
    Array.isArray(rejected) &&
    typeof counts === 'object' &&
    counts !== null &&
    Number.isSafeInteger(nextIndex)
  )
    return state as PurchaseState;
  return throwInput(
    'events/not-a-fold-state',
    path,
    `expected a state of this fold, received ${show(state)}; send states by structured clone, not as JSON, and do not mix those of folds with other options`,
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
  let known = days.get(day);
  if (known === undefined) {
    known = { lines: 0, net: emptySum() };
    days.set(day, known);
  }
  known.lines += 1;
  addToSum(known.net, amount, '/amount');
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
    else for (const [day, more] of days) known.set(day, mergeDays(known.get(day), more));
  }
  mergeDistinctLines(left.kept, right.kept);
  mergeDistinctLines(left.keptAfter, right.keptAfter);
  return {
    counting: left.counting,
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
    keptAfter: left.keptAfter,
  };
}

function mergeDays(known: DayLines | undefined, more: DayLines): DayLines {
  if (known === undefined) return more;
  return { lines: known.lines + more.lines, net: mergeSums(known.net, more.net) };
}
