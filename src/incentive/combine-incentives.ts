import { type Decimal, plain, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import { pointer, requireBoolean, show, throwInput } from '../kernel/errors/index.js';
import { asPolicy } from './as-policy.js';
import type { Combination } from './combination.js';
import { combineDeals } from './combine-deals.js';
import { findOtherOrder } from './find-other-order.js';
import { type ReadyCombination, readCombination, withAmounts } from './read-combination.js';
import { requireOnly } from './require-only.js';

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
  /**
   * Would the same deals in another order come to another net? Then the order must stand in the contract. `null` unless `orders` asks.
   * `false` is certain for up to five deals, and where no two deals look at what others left; of more deals 256 orders are tried.
   */
  readonly orderSensitive: boolean | null;
  /** Such an order, and its net. */
  readonly otherOrder: { readonly order: readonly string[]; readonly net: DecimalString } | null;
}

/** What else is told of a combination. */
export interface CombineOptions {
  /** What plans decided, by the name that deals have for them; it may be below zero. */
  readonly amounts?: Readonly<Record<string, DecimalInput>>;
  /** Look for another order that comes to another net; not unless told, since it combines many times. */
  readonly orders?: boolean;
}

/**
 * What do several deals on one value come to together?
 *
 * @param combination - up to 100 deals, their order, exclusive groups, and the adjustments of the sum in their order
 * @param value - the value that all deals look at
 * @param options - `amounts`: what plans decided, for deals that name one; `orders`: whether to look for an order that changes the net
 * @returns each amount, the gross and the net, and whether the order matters where that is asked; exact, round where your contract says
 * @throws {@link ClienteleError} kind `policy` for terms that cannot be read or contradict themselves: `policy/wrong-value`,
 * `policy/unknown-key`, `policy/repeated-name`, `incentive/order-incomplete`, `incentive/rate-and-lump`, `incentive/share-out-of-range`; `input/not-a-decimal` for the value
 * and the amounts, `input/required` for a plan without an amount, `input/unknown-key` for an amount without a deal or another option
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
 * const settled = { id: 'quarterly', plan: 'dealer-quarterly', base: 'full', deductedFromLater: true } as const;
 * const both = { deals: [settled, deal('display', '0.05', 'net-of-earlier')], order: ['quarterly', 'display'] };
 * const { net, otherOrder } = combineIncentives(both, '1000', { amounts: { 'dealer-quarterly': '40' }, orders: true });
 * [net, otherOrder];         // => ['88', { order: ['display', 'quarterly'], net: '90' }]
 * ```
 * @category Incentive
 */
export function combineIncentives(
  combination: Combination,
  value: DecimalInput,
  options: CombineOptions = {},
): CombinedIncentives {
  const read = asPolicy(() => readCombination(combination));
  const whole = toDecimal(value, '/value');
  const told = requireOnly(options, '/options', ['amounts', 'orders']);
  const asks = told.orders === undefined ? false : requireBoolean(told.orders, '/options/orders');
  const terms = withAmounts(read, amountsOf(read, told.amounts));
  const { amounts, gross, afterEach, net } = combineDeals(terms, terms.order, whole);
  const other = asks ? findOtherOrder(terms, whole, net, mostOrders) : null;
  return {
    amounts: amounts.map(({ deal, amount, base }) => ({
      deal,
      amount: plain(amount),
      base: plain(base),
    })),
    gross: plain(gross),
    afterEach: afterEach.map(plain),
    net: plain(net),
    orderSensitive: asks ? other !== null : null,
    otherOrder: other && { order: other.order, net: plain(other.net) },
  };
}

/** How many orders of more than five deals are tried. */
const mostOrders = 256;

/** What each plan decided; every plan that a deal names, and no other. */
function amountsOf({ deals }: ReadyCombination, told: unknown): (plan: string) => Decimal {
  const path = '/options/amounts';
  const plans = [...deals.values()].flatMap(({ plan }) => plan ?? []);
  const read = told === undefined ? {} : requireOnly(told, path, plans);
  const amounts = new Map(
    plans.map((plan) => {
      const at = `${path}/${pointer(plan)}`;
      const amount = Object.hasOwn(read, plan) ? read[plan] : undefined;
      if (amount === undefined)
        throwInput(
          'input/required',
          at,
          `the deal looks at the plan ${show(plan)}; tell its amount`,
          {
            key: plan,
          },
        );
      return [plan, toDecimal(amount, at)] as const;
    }),
  );
  return (plan) => amounts.get(plan) ?? zero;
}
