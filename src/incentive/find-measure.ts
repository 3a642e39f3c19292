import { type Decimal, padded, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import type { Defined } from '../kernel/decision/index.js';
import { type PayoutCurve, payoutAt } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';
import { requireCurve } from './rate-measure.js';
import { gridAbove, gridUp, type Stretch, stretchesOf } from './segment-grid.js';

/**
 * How much has to be sold to earn this much?
 *
 * The curve read backwards: no conditions, no limits. The other way round is {@link rateMeasure}.
 *
 * @param plan - what was agreed, of any structure but `matrix`
 * @param payout - what is to be earned, before rounding
 * @returns the least measure, with the decimals of the plan, that pays at least so much; `null` where none does
 * @throws {@link ClienteleError} `policy/not-defined`, `incentive/no-curve`, `input/not-a-decimal`
 * @guarantee the measure pays at least the payout, and one step less does not
 * @example
 * ```ts
 * import { defineIncentivePlan, findMeasure } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'upper-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.01' }, { from: '100', to: '500', rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * ['0.50', '1', '1.5', '5', '20'].map((payout) => findMeasure(plan, payout));   // => ['50.00', '100.00', '100.01', '250.00', null]
 * ```
 * @category Incentive
 */
export function findMeasure<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  payout: DecimalInput,
): DecimalString | null {
  const { curve, rounding } = requireCurve(plan as Defined<IncentivePlan>);
  const found = leastMeasure(curve, rounding.scale, toDecimal(payout, '/payout'));
  return found && padded(found, rounding.scale);
}

/** The least measure of the grid, not below `least`, that pays at least the target. */
export function leastMeasure(
  curve: PayoutCurve,
  scale: number,
  target: Decimal,
  least: Decimal = zero,
): Decimal | null {
  if (least.isZero() && payoutAt(curve, zero).gte(target)) return zero;
  for (const stretch of stretchesOf(curve, scale)) {
    const { first, last } = stretch;
    if (last?.lt(least)) continue;
    const start = first.lt(least) ? gridUp(least, scale) : first;
    if (payoutAt(curve, start).gte(target)) return start;
    const found = reachedAt(stretch, scale, target);
    if (found?.gte(start) && !(last !== null && found.gt(last))) return found;
  }
  return null;
}

/** Where the piece of a stretch reaches the target if it rises, with no look at where the stretch ends. */
function reachedAt({ segment }: Stretch, scale: number, target: Decimal): Decimal | null {
  const { base, slope, origin, over, increments } = segment.piece;
  if (increments !== null) {
    const { size, lump, up } = increments;
    if (!lump.gt(0)) return null;
    const count = target.div(lump).ceil();
    return up ? gridAbove(count.minus(1).times(size), scale) : gridUp(count.times(size), scale);
  }
  if (!slope.gt(0)) return null;
  const earned = target.minus(base);
  return gridUp(origin.plus((over === null ? earned : earned.times(over)).div(slope)), scale);
}
