import { Decimal, plain, zero } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import { attempt } from '../kernel/errors/index.js';
import { asPolicy } from './as-policy.js';
import { combineDeals } from './combine-deals.js';
import { findOtherOrder } from './find-other-order.js';
import { finding } from './lint-finding.js';
import { type ReadyCombination, readCombination, withAmounts } from './read-combination.js';

/**
 * What is wrong or suspicious in this draft of a combination of deals?
 *
 * @param draft - any combination
 * @returns every finding. Errors: what {@link combineIncentives} refuses. Warnings: `incentive/order-sensitive`, where another order of the
 * same deals comes to another net, with both orders, their totals and the value `at` which they differ (`figure`: by how much). Values
 * are tried where a deal, a cap or a floor takes over from another, between those and beyond; of more than five deals 64 orders each, so
 * that no finding is no proof. A deal that names a plan is taken to be paid a tenth of the value (`amounts`)
 * @example
 * ```ts
 * import { lintCombination } from 'clientele/incentive';
 * const deals = [
 *   { id: 'volume', lump: '50', base: 'full', deductedFromLater: true },
 *   { id: 'display', rate: '0.05', base: 'net-of-earlier', deductedFromLater: true },
 * ];
 * const [found] = lintCombination({ deals, order: ['volume', 'display'] });
 * found?.code;      // => 'incentive/order-sensitive'
 * found?.figure;    // => '2.5'
 * found?.params;    // => { at: '1', order: ['volume', 'display'], total: '47.55', otherOrder: ['display', 'volume'], otherTotal: '50.05', amounts: {} }
 * ```
 * @category Incentive
 */
export function lintCombination(draft: unknown): readonly Finding[] {
  const tried = attempt(() => asPolicy(() => readCombination(draft)));
  if (!tried.ok)
    return tried.error.issues.map((issue) => ({
      ...issue,
      severity: 'error' as const,
      path: (issue.path ?? '').replace(/^\/combination/, ''),
    }));
  for (const value of valuesOf(tried.value)) {
    const found = orderFinding(tried.value, value);
    if (found !== null) return [found];
  }
  return [];
}

/** How many orders of more than five deals are tried at each value. */
const mostOrders = 64;

function orderFinding(read: ReadyCombination, value: Decimal): Finding | null {
  const amount = value.div(10);
  const terms = withAmounts(read, () => amount);
  const { net } = combineDeals(terms, terms.order, value);
  const other = findOtherOrder(terms, value, net, mostOrders);
  if (other === null) return null;
  const plans = [...read.deals.values()].flatMap(({ plan }) => plan ?? []);
  const found = finding('warning', 'incentive/order-sensitive', '/order', {
    at: plain(value),
    order: terms.order,
    total: plain(net),
    otherOrder: other.order,
    otherTotal: plain(other.net),
    amounts: Object.fromEntries(plans.map((plan) => [plan, plain(amount)])),
  });
  return { ...found, figure: plain(other.net.minus(net)) };
}

const mostBreaks = 10;

/** Plain values first, then where one term takes over from another, between two such, and beyond the last. */
function valuesOf({ deals, adjustments }: ReadyCombination): readonly Decimal[] {
  const list = [...deals.values()];
  const rates = list.map(({ rate }) => rate).filter((rate) => rate.gt(0));
  const shares = adjustments.flatMap(({ type, figure }) => (type === 'cap-of-value' ? figure : []));
  const amounts = [
    ...list.map(({ lump }) => lump),
    ...adjustments.flatMap(({ type, figure }) =>
      type === 'cap' || type === 'floor' ? figure : [],
    ),
  ].filter((amount) => amount.gt(0));
  const sum = rates.reduce((total, rate) => total.plus(rate), zero);
  const slopes = [...rates, ...shares, sum].filter((slope) => slope.gt(0));
  const breaks = new Map<string, Decimal>();
  for (const amount of amounts)
    for (const slope of slopes) {
      const at = amount.div(slope).toDecimalPlaces(6);
      if (at.gt(0)) breaks.set(plain(at), at);
    }
  const sorted = [...breaks.values()].sort((left, right) => left.comparedTo(right));
  const few =
    sorted.length <= 2 * mostBreaks
      ? sorted
      : [...sorted.slice(0, mostBreaks), ...sorted.slice(-mostBreaks)];
  const between = few.map((at, index) =>
    at
      .plus(few[index + 1] ?? at.times(2))
      .div(2)
      .toDecimalPlaces(6),
  );
  return [...plainValues, ...few, ...between];
}

const plainValues = [1, 1000, 1_000_000].map((value) => new Decimal(value));
