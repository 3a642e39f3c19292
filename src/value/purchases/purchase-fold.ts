import { readDayNumber, toDayNumber } from '../../kernel/calendar/day-number.js';
import { idOf } from '../../kernel/decision/decide-each.js';
import type { Reason } from '../../kernel/decision/index.js';
import { requireObject, requireWhole, requireWord } from '../../kernel/errors/index.js';
import { addDistinctLine } from '../../kernel/events/distinct-lines.js';
import type { Fold } from '../../kernel/events/index.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';
import type { Order, PurchaseOccasion, PurchaseOptions, Purchases, TimeUnit } from './facts.js';
import { finishPurchases } from './finish-purchases.js';
import {
  addAmount,
  emptyState,
  mergeStates,
  type PurchaseState,
  requireState,
} from './purchase-state.js';

/** The fields of an order line. */
export const orderFields: Fields<Order> = {
  id: { type: 'id', optional: true },
  customer: { type: 'id' },
  date: { type: 'date' },
  amount: { type: 'decimal' },
};

const units: readonly TimeUnit[] = ['day', 'week'];
const occasions: readonly PurchaseOccasion[] = ['net-day', 'every-line', 'positive-line'];

/**
 * How do I summarise purchases in pieces: in workers, in a stream, over more rows than fit?
 *
 * The one-call form is {@link summarisePurchases}. Memory: O(customers × days with purchases), plus every line that has
 * an `id`, since a duplicate can only be known by remembering.
 *
 * @param options - `asOf`: the last day known; `unit`: `day` or `week`; `occasion`: what counts as one purchase
 * @returns a fold from {@link Order} to {@link Purchases}; a line that cannot be read becomes a reject; where two lines share an
 * id but not their content, all lines of that id are rejected
 * @throws {@link ClienteleError} `input/not-a-date`, `input/not-one-of`, `input/not-an-object` for the options
 * @guarantee any split of the lines, merged in any order, gives the same rows
 * @category Value
 */
export function purchaseFold<const U extends TimeUnit>(
  options: PurchaseOptions<U>,
): Fold<Order, PurchaseState, Purchases<U>> {
  const given = requireObject(options, '/options', '{ asOf, unit, occasion }');
  const lastDay = toDayNumber(given['asOf'], '/options/asOf');
  const unit = requireWord(given['unit'], '/options/unit', units) as U;
  const occasion = requireWord(given['occasion'], '/options/occasion', occasions);
  const read: PurchaseOptions<U> = { asOf: given['asOf'] as string, unit, occasion };
  return {
    empty: (firstIndex = 0) =>
      emptyState(requireWhole(firstIndex, '/firstIndex', 0, Number.MAX_SAFE_INTEGER)),
    add: (state, row) => addLine(requireState(state, '/state'), row, lastDay, occasion),
    merge: (left, right) => mergeStates(requireState(left, '/left'), requireState(right, '/right')),
    finish: (state) => finishPurchases(requireState(state, '/state'), read, lastDay),
  };
}

function addLine(
  state: PurchaseState,
  row: unknown,
  lastDay: number,
  occasion: PurchaseOccasion,
): PurchaseState {
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
  if (line.day > lastDay) state.later += 1;
  else if (id !== undefined) addDistinctLine(state.kept, id, line, index);
  else addAmount(state.customers, line, occasion);
  return state;
}
