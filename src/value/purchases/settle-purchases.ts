import type { ExactSum } from '../../kernel/decimal/exact-sum.js';
import type { Counts, Reject } from '../../kernel/decision/index.js';
import { countDistinctLines } from '../../kernel/events/distinct-lines.js';
import type { PurchaseOccasion } from './facts.js';
import { addAmount, type Days, type PurchaseState } from './purchase-state.js';

/** What each customer has on each day, and what became of the lines. */
export interface SettledPurchases {
  readonly customers: ReadonlyMap<string, Days>;
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
  readonly duplicates: number;
}

/** The days of a state with its lines with ids, each id once; the state stays as it is. */
export function settlePurchases(
  state: PurchaseState,
  occasion: PurchaseOccasion,
): SettledPurchases {
  const customers = new Map(state.customers);
  const known = countDistinctLines(state.kept);
  const fresh = new Map([...state.keptAfter].filter(([id]) => !state.kept.has(id)));
  const after = countDistinctLines(fresh);
  const lines = [...known.lines, ...after.lines];
  // Only who has a line with an id gets days of their own to add it to.
  for (const customer of new Set(lines.map((line) => line.customer))) {
    const days = state.customers.get(customer);
    if (days !== undefined) customers.set(customer, copyOf(days));
  }
  for (const line of lines) addAmount(customers, line, occasion);
  const conflicts = [...known.conflicts, ...after.conflicts, ...restated(state)];
  const rejected = [...state.rejected, ...conflicts].sort(
    (left, right) => left.index - right.index,
  );
  const { received } = state.counts;
  return {
    customers,
    rejected,
    counts: { received, accepted: received - rejected.length, rejected: rejected.length },
    duplicates: known.duplicates + after.duplicates,
  };
}

/** Lines of the hold-out whose id stood for another day before: only they give way, so that a hold-out changes nothing before it. */
function restated({ kept, keptAfter }: PurchaseState): readonly Reject[] {
  return [...keptAfter]
    .filter(([id]) => kept.has(id))
    .flatMap(([id, { indexes }]) =>
      indexes.map((index) => ({
        index,
        id,
        issues: [{ code: 'events/conflicting-id', params: { id }, path: '/id' }],
      })),
    );
}

function copyOf(days: Days): Days {
  return new Map([...days].map(([day, { lines, net }]) => [day, { lines, net: copyOfSum(net) }]));
}

function copyOfSum(sum: ExactSum): ExactSum {
  return { ...sum, aside: sum.aside === null ? null : [...sum.aside] };
}
