import { Decimal, padded, plain, toDecimal } from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString, Ratio, Rounding } from '../kernel/decimal/index.js';
import { ratioOfDecimals } from '../kernel/decimal/ratio.js';
import type { Defined } from '../kernel/decision/index.js';
import { throwDomain } from '../kernel/errors/index.js';
import { type Fields, readRecord } from '../kernel/schema/index.js';
import type { NextThreshold } from './decision.js';
import { nextBand, type PayoutCurve, payoutAt, segmentAt } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';
import { type ReadyPlan, readyPlan } from './ready-plan.js';
import { roundedAmount } from './tidy-amount.js';

/** A point on the payout curve: the measure that picks the band, and the one paid on where that is another. */
export interface MeasureFacts {
  readonly measure: DecimalInput;
  readonly paid?: DecimalInput;
}

/** What a plan pays for a measure, before conditions and limits. */
export interface RatedMeasure {
  /** Rounded as the plan says. */
  readonly payout: DecimalString;
  /** Payout over the measure paid on; `null` where that is zero. */
  readonly effectiveRate: Ratio | null;
  /** What one more unit pays, jumps apart; `null` where increments are counted. */
  readonly marginalRate: DecimalString | null;
  /** `null` in the highest band. */
  readonly next: NextThreshold | null;
}

/**
 * What does a plan pay for this measure, at what rate, and what would more bring?
 *
 * The curve alone: no lines, no conditions, no limits. For a payment use {@link settleRebate}; for thousands of measures, {@link ratePayouts}.
 * Units: measures in those of the plan (a ratio as a fraction), the payout in what it pays.
 *
 * @param plan - what was agreed, of any structure but `matrix`
 * @param facts - `measure` picks the band; `paid` (the same unless told) is what a rate multiplies
 * @returns payout, effective and marginal rate, and the next band
 * @throws {@link ClienteleError} `policy/not-defined`, `incentive/no-curve` for a matrix, `input/…` for the facts
 * @guarantee incremental plans without lumps are continuous and never fall
 * @example
 * ```ts
 * import { defineIncentivePlan, rateMeasure } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.01' }, { from: '100', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const rated = rateMeasure(plan, { measure: '60' });
 * rated.payout;         // => '0.60'
 * rated.marginalRate;   // => '0.01'
 * rated.next;           // => { threshold: '100.00', distance: '40.00', gain: '1.40' }
 * ```
 * @category Incentive
 */
export function rateMeasure<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  facts: MeasureFacts,
): RatedMeasure {
  const { curve, rounding } = requireCurve(plan as Defined<IncentivePlan>);
  const read = readRecord<MeasureFacts>(measureFields, facts, '/facts', 'the facts');
  const measure = toDecimal(read.measure, '/facts/measure');
  const paid = read.paid === undefined ? measure : toDecimal(read.paid, '/facts/paid');
  const payout = roundedAmount(payoutAt(curve, measure, paid), rounding);
  return {
    payout,
    effectiveRate: ratioOfDecimals(new Decimal(payout), paid),
    marginalRate: marginalRate(curve, measure),
    next: nextOf(curve, measure, rounding, read.paid === undefined ? new Decimal(payout) : null),
  };
}

const measureFields: Fields<MeasureFacts> = {
  measure: { type: 'decimal' },
  paid: { type: 'decimal', optional: true },
};

/** The compiled plan, which must have a curve. */
export function requireCurve(plan: Defined<IncentivePlan>): ReadyPlan {
  const ready = readyPlan(plan);
  if (ready.matrix === null) return ready;
  return throwDomain(
    'incentive/no-curve',
    '/plan/structure',
    'a plan with a rate table has no curve of one measure; settle it, or look at one column',
    {},
  );
}

/** The next band; what it brings is not told where another measure is paid on. */
function nextOf(
  curve: PayoutCurve,
  measure: Decimal,
  rounding: Rounding,
  payout: Decimal | null,
): NextThreshold | null {
  const next = nextBand(curve, measure);
  if (next === null) return null;
  const text = (amount: Decimal) => padded(amount, rounding.scale);
  const then = new Decimal(roundedAmount(next.payout, rounding));
  return {
    threshold: text(next.threshold),
    distance: text(next.threshold.minus(measure)),
    gain: payout === null ? null : text(then.minus(payout)),
  };
}

function marginalRate(curve: PayoutCurve, measure: Decimal): DecimalString | null {
  const [first] = curve.bands;
  if (measure.isNegative())
    return first !== undefined && curve.extendsBelowZero ? plain(first.slope) : '0';
  const segment = segmentAt(curve, measure);
  if (segment === undefined) return '0';
  const { slope, over, increments } = segment.piece;
  if (increments !== null) return null;
  return plain(over === null ? slope : slope.div(over).toDecimalPlaces(20));
}
