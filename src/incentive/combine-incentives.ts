import { type Decimal, plain, toDecimal } from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import { asPolicy } from './as-policy.js';
import type { Combination } from './combination.js';
import { combineDeals } from './combine-deals.js';
import { type ReadyCombination, readCombination } from './read-combination.js';

/** What each deal pays, their sum, and what the adjustments leave of it; exact. */
export interface CombinedIncentives {
  /** In the declared order. */
  readonly amounts: readonly {
    readonly deal: string;
    readonly amount: DecimalString;
    readonly base: DecimalString;
  }[];
  readonly gross: DecimalString;
  readonly afterEach: readonly DecimalString[];
  readonly net: DecimalString;
  /** Would two deals that change places give another net? Then the order must stand in the contract. */
  readonly orderSensitive: boolean;
}

/**
 * What do several deals on one value come to together?
 *
 * @param combination - up to 100 deals, their order, exclusive groups, and the adjustments of the sum in their order
 * @param value - the value that all deals look at
 * @returns each amount, the gross and the net, and whether the order matters; exact, round where your contract says
 * @throws {@link ClienteleError} kind `policy` for terms that cannot be read or contradict themselves: `policy/wrong-value`,
 * `policy/unknown-key`, `policy/repeated-name`, `incentive/order-incomplete`, `incentive/rate-and-lump`, `incentive/share-out-of-range`; `input/not-a-decimal` for the value
 * @guarantee a cap is never exceeded; in an exclusive group at most one deal pays; the amounts sum to the gross
 * @source the reduction principles of Microsoft Dynamics 365 rebate management
 * @example
 * ```ts
 * import { combineIncentives } from 'clientele/incentive';
 * const deal = (id: string, rate: string, base: 'full' | 'net-of-earlier') => ({ id, rate, base, deductedFromLater: true });
 * const combined = combineIncentives(
 *   { deals: [deal('first', '0.02', 'full'), deal('second', '0.05', 'net-of-earlier')], order: ['first', 'second'], adjustments: [{ type: 'cap', amount: '60' }] },
 *   '1000',
 * );
 * combined.gross;            // => '69'
 * combined.net;              // => '60'
 * combined.orderSensitive;   // => false
 * ```
 * @category Incentive
 */
export function combineIncentives(
  combination: Combination,
  value: DecimalInput,
): CombinedIncentives {
  const terms = asPolicy(() => readCombination(combination));
  const whole = toDecimal(value, '/value');
  const { amounts, gross, afterEach, net } = combineDeals(terms, terms.order, whole);
  return {
    amounts: amounts.map(({ deal, amount, base }) => ({
      deal,
      amount: plain(amount),
      base: plain(base),
    })),
    gross: plain(gross),
    afterEach: afterEach.map(plain),
    net: plain(net),
    orderSensitive: isOrderSensitive(terms, whole, net),
  };
}

/** Deals farther apart than this are not swapped: among so many, near ones tell enough. */
const farthest = 39;

/** The amounts that may be worked out in all to learn whether the order matters. */
const mostAmounts = 2_000_000;

function isOrderSensitive(terms: ReadyCombination, value: Decimal, net: Decimal): boolean {
  const { deals, order } = terms;
  const groups = new Set([...deals.values()].map(({ group }) => group)).size;
  const amounts = order.length * (groups + 1) * order.length;
  const reach = Math.max(1, Math.min(farthest, Math.floor(mostAmounts / amounts)));
  for (let left = 0; left < order.length; left++)
    for (let right = left + 1; right <= left + reach && right < order.length; right++)
      if (!isSame(combineDeals(terms, swapped(order, left, right), value).net, net)) return true;
  return false;
}

/** Cascades of very many deals have more digits than are kept, and their last ones are not looked at. */
function isSame(left: Decimal, right: Decimal): boolean {
  return left.toSignificantDigits(200).equals(right.toSignificantDigits(200));
}

function swapped(order: readonly string[], left: number, right: number): readonly string[] {
  return order.map(
    (id, place) => order[place === left ? right : place === right ? left : place] ?? id,
  );
}
