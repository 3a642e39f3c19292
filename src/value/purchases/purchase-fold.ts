import { readDayNumber } from '../../kernel/calendar/day-number.js';
import { idOf } from '../../kernel/decision/decide-each.js';
import type { Reason } from '../../kernel/decision/index.js';
import { requireWhole } from '../../kernel/errors/index.js';
import { addDistinctLine } from '../../kernel/events/distinct-lines.js';
import type { Fold } from '../../kernel/events/index.js';
import { requireOtherState } from '../../kernel/events/require-other-state.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';
import type {
  HoldoutOptions,
  HoldoutPurchases,
  Order,
  PurchaseOptions,
  Purchases,
  TimeUnit,
} from './facts.js';
import { finishPurchases } from './finish-purchases.js';
import {
  addAmount,
  emptyState,
  mergeStates,
  type PurchaseState,
  requireState,
} from './purchase-state.js';
import { type Counting, readCounting } from './read-options.js';

/** The fields of an order line. */
export const orderFields: Fields<Order> = {
  id: { type: 'id', optional: true },
  customer: { type: 'id' },
  date: { type: 'date' },
  amount: { type: 'decimal' },
};

/**
 * How do I summarise purchases in pieces: in workers, in a stream, over more rows than fit?
 *
 * The one-call form is {@link summarisePurchases}. Memory: O(customers × days with purchases), plus every line that has
 * an `id`, since a duplicate can only be known by remembering.
 *
 * @param options - `asOf`: the last day known; `unit`: `day`, `week` or `month`; `occasion`: what counts as one purchase; `holdoutEnd`: the
 * last day of a hold-out after `asOf`
 * @returns a fold from {@link Order} to {@link Purchases}; a line that cannot be read becomes a reject; where two lines share an
 * id but not their content, all lines of that id are rejected
 * @throws {@link ClienteleError} `input/unknown-key`, `input/not-a-date`, `input/not-one-of`, `input/not-an-object` for the options, `input/out-of-range` for a hold-out
 * that does not end after `asOf`
 * @guarantee any split of the lines, merged in any order, gives the same rows
 * @category Value
 */
export function purchaseFold<const U extends TimeUnit>(
  options: HoldoutOptions<U>,
): Fold<Order, PurchaseState, HoldoutPurchases<U>>;
export function purchaseFold<const U extends TimeUnit>(
  options: PurchaseOptions<U>,
): Fold<Order, PurchaseState, Purchases<U>>;
export function purchaseFold(options: PurchaseOptions): Fold<Order, PurchaseState, Purchases> {
  const counting = readCounting(options);
  const told = nameOf(counting);
  const checked = (state: unknown, path: string) => requireState(state, told, path);
  return {
    empty: (firstIndex = 0) =>
      emptyState(told, requireWhole(firstIndex, '/firstIndex', 0, Number.MAX_SAFE_INTEGER)),
    add: (state, row) => addLine(checked(state, '/state'), row, counting),
    merge: (left, right) => {
      const states = [checked(left, '/left'), checked(right, '/right')] as const;
      requireOtherState(left, right);
      return mergeStates(...states);
    },
    finish: (state) => finishPurchases(checked(state, '/state'), counting),
  };
}

/** How a fold counts, as its states carry it. */
export function nameOf({ lastDay, endDay, occasion }: Counting): string {
  return `${occasion} to ${lastDay}, hold-out to ${endDay}`;
}

function addLine(state: PurchaseState, row: unknown, counting: Counting): PurchaseState {
  const index = state.nextIndex++;
  state.counts.received += 1;
  const issues: Reason[] = [];
  const read = tryRecord(orderFields, row, '', issues);
  if (read === null) {
    state.counts.rejected += 1;
    state.rejected.push({ index, id: idOf(row), issues });
    return state;
  }
  state.counts.accepted += 1;
  const { id, customer, date, amount } = read;
  const line = { customer, day: readDayNumber(date), amount: String(amount) };
  // What is not yet known as of the date must not change what is: not even by being in conflict with it.
  if (line.day > counting.endDay) state.later += 1;
  else if (id === undefined) addAmount(state.customers, line, counting.occasion);
  else addDistinctLine(line.day > counting.lastDay ? state.keptAfter : state.kept, id, line, index);
  return state;
}
