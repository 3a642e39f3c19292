import { type Decimal, padded, plain, zero } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import type { Defined } from '../kernel/decision/index.js';
import { leastMeasure, stretchedCurve } from './find-measure.js';
import { limitOf, type PayoutCurve, payoutAt, type Segment } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';
import { requireMeasureCurve } from './rate-measure.js';
import { gridAbove } from './segment-grid.js';
import { tidyAmount } from './tidy-amount.js';

/** A measure at which another rule begins to hold. Payouts are not rounded. */
export interface PayoutThreshold {
  readonly at: DecimalString;
  /** What a hair less pays, exactly this, and a hair more. */
  readonly below: DecimalString;
  readonly payout: DecimalString;
  readonly above: DecimalString;
  /** What a hair more pays above a hair less; negative where selling more pays less. */
  readonly jump: DecimalString;
  /** What one more unit pays above it; `null` where increments are counted. */
  readonly marginalRate: DecimalString | null;
}

/** A measure above which selling more pays less. */
export interface PayoutCliff {
  readonly at: DecimalString;
  /** How much is lost there. */
  readonly loss: DecimalString;
  /** The least measure above it that pays as much again as was paid before; `null` where none does. */
  readonly regainedAt: DecimalString | null;
}

/**
 * Where does a plan begin to pay otherwise, and what is there to win at each place?
 *
 * @param plan - what was agreed, of any structure but `matrix`
 * @returns the start of each band and of each stretch that no band covers, ascending; increments inside a band are not listed
 * @throws {@link ClienteleError} `policy/not-defined`, `incentive/no-curve`
 * @example
 * ```ts
 * import { defineIncentivePlan, findThresholds } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.01' }, { from: '100', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * findThresholds(plan)[1];   // => { at: '100.00', below: '1.00', payout: '2.00', above: '2.00', jump: '1.00', marginalRate: '0.02' }
 * ```
 * @category Incentive
 */
export function findThresholds<M extends string>(
  plan: Defined<IncentivePlan<M>>,
): readonly PayoutThreshold[] {
  const { curve, rounding } = requireMeasureCurve(plan as Defined<IncentivePlan>);
  const text = (amount: Decimal) => padded(tidyAmount(amount, rounding.scale), rounding.scale);
  return thresholdsOf(curve).map(({ at, below, above, segment }) => ({
    at: text(at),
    below: text(below),
    payout: text(payoutAt(curve, at)),
    above: text(above),
    jump: text(above.minus(below)),
    marginalRate: slopeText(segment),
  }));
}

/**
 * Where does selling more pay less, and how far does one have to sell on until it is regained?
 *
 * @param plan - what was agreed, of any structure but `matrix`
 * @returns the drops of the payout, ascending; none for a plan that never pays less for more
 * @throws {@link ClienteleError} `policy/not-defined`, `incentive/no-curve`
 * @example
 * ```ts
 * import { defineIncentivePlan, findCliffs } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'falling', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.03' }, { from: '100', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * findCliffs(plan);   // => [{ at: '100.00', loss: '1.00', regainedAt: '150.00' }]
 * ```
 * @category Incentive
 */
export function findCliffs<M extends string>(
  plan: Defined<IncentivePlan<M>>,
): readonly PayoutCliff[] {
  const { curve, rounding } = requireMeasureCurve(plan as Defined<IncentivePlan>);
  const { scale } = rounding;
  const text = (amount: Decimal) => padded(tidyAmount(amount, scale), scale);
  const stretched = stretchedCurve(curve, scale);
  return thresholdsOf(curve).flatMap(({ at, below, above }) => {
    if (!above.lt(below)) return [];
    const regained = leastMeasure(stretched, below, gridAbove(at, scale));
    return [
      { at: text(at), loss: text(below.minus(above)), regainedAt: regained && text(regained) },
    ];
  });
}

interface Threshold {
  readonly at: Decimal;
  readonly below: Decimal;
  readonly above: Decimal;
  readonly segment: Segment;
}

/** The starts of the stretches; a single value between two of them is no stretch. */
function thresholdsOf({ segments }: PayoutCurve): readonly Threshold[] {
  const stretches = segments.filter(({ from, to }) => to === null || !to.equals(from));
  return stretches.map((segment, index) => {
    const { from: at, piece } = segment;
    const before = stretches[index - 1];
    const below = before === undefined ? zero : limitOf(before.piece, at, 'below');
    return { at, below, above: limitOf(piece, at, 'above'), segment };
  });
}

function slopeText({ piece: { slope, over, increments } }: Segment): DecimalString | null {
  if (increments !== null) return null;
  return plain(over === null ? slope : slope.div(over).toDecimalPlaces(20));
}
