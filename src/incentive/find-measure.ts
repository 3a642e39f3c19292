import { type Decimal, padded, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import type { Defined } from '../kernel/decision/index.js';
import { type PayoutCurve, payoutAt } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';
import { requireMeasureCurve } from './rate-measure.js';
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
  const { curve, rounding } = requireMeasureCurve(plan as Defined<IncentivePlan>);
  const { scale } = rounding;
  const found = leastMeasure(stretchedCurve(curve, scale), toDecimal(payout, '/payout'));
  return found && padded(found, scale);
}

/** A curve cut into stretches of its grid, once for many questions. */
export interface StretchedCurve {
  readonly curve: PayoutCurve;
  readonly stretches: readonly Stretch[];
  /** The most that each stretch pays, and the most from it on; `null` where there is no end to it. */
  readonly most: readonly (Decimal | null)[];
  readonly mostFrom: readonly (Decimal | null)[];
  readonly scale: number;
}

/** Cuts a curve into stretches. */
export function stretchedCurve(curve: PayoutCurve, scale: number): StretchedCurve {
  const stretches = stretchesOf(curve, scale);
  const most = stretches.map((stretch) => mostOf(curve, stretch));
  let highest: Decimal | null = zero;
  const mostFrom = most.toReversed().map((own) => {
    highest = own === null || highest === null ? null : larger(own, highest);
    return highest;
  });
  return { curve, stretches, most, mostFrom: mostFrom.reverse(), scale };
}

function mostOf(curve: PayoutCurve, { segment: { piece }, first, last }: Stretch): Decimal | null {
  const atFirst = payoutAt(curve, first);
  if (last !== null) return larger(atFirst, payoutAt(curve, last));
  return piece.slope.gt(0) || piece.increments?.lump.gt(0) ? null : atFirst;
}

function larger(left: Decimal, right: Decimal): Decimal {
  return left.gt(right) ? left : right;
}

/** The least measure of the grid, not below `least`, that pays at least the target. */
export function leastMeasure(
  { curve, stretches, most, mostFrom, scale }: StretchedCurve,
  target: Decimal,
  least: Decimal = zero,
): Decimal | null {
  if (least.isZero() && payoutAt(curve, zero).gte(target)) return zero;
  for (let place = firstPlace(stretches, least); place < stretches.length; place++) {
    const stretch = stretches[place];
    if (stretch === undefined || mostFrom[place]?.lt(target)) return null;
    if (most[place]?.lt(target)) continue;
    const { first, last } = stretch;
    const start = first.lt(least) ? gridUp(least, scale) : first;
    if (payoutAt(curve, start).gte(target)) return start;
    const found = reachedAt(stretch, scale, target);
    if (found?.gte(start) && !(last !== null && found.gt(last))) return found;
  }
  return null;
}

/** The first stretch that does not end below a measure. */
function firstPlace(stretches: readonly Stretch[], least: Decimal): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]?.last?.lt(least)) low = middle + 1;
    else high = middle;
  }
  return low;
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
