import { toDecimal } from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import { compiler, type Defined } from '../kernel/decision/index.js';
import { requireIterable } from '../kernel/errors/index.js';
import { payoutAt } from './payout-curve.js';
import { planFormat } from './plan-format.js';
import type { IncentivePlan } from './policy.js';
import { requireMeasureCurve } from './rate-measure.js';
import { shortPayoutOf } from './short-curve.js';
import { roundedAmount } from './tidy-amount.js';

const readyShort = /* @__PURE__ */ compiler<IncentivePlan, ReturnType<typeof shortPayoutOf>>(
  planFormat,
  'defineIncentivePlan',
  (plan) => {
    const { curve, rounding } = requireMeasureCurve(plan as Defined<IncentivePlan>);
    return shortPayoutOf(curve, rounding);
  },
);

/**
 * What does a plan pay for each of many measures?
 *
 * For simulations and charts over thousands of points: the payouts of {@link rateMeasure} alone, without rates and next bands,
 * and much faster where figures have at most 15 digits.
 *
 * @param plan - what was agreed, of any structure but `matrix`
 * @param measures - what picks the band and is paid on, in any order
 * @returns one payout for each, in input order, rounded as the plan says
 * @throws {@link ClienteleError} `policy/not-defined`, `incentive/no-curve` for a matrix, `input/not-iterable`, `input/not-a-decimal` for
 * the first measure that cannot be read
 * @guarantee each is the payout that {@link rateMeasure} gives
 * @example
 * ```ts
 * import { defineIncentivePlan, ratePayouts } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'incremental', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.01' }, { from: '100', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * ratePayouts(plan, ['60', '100', '100.50', '1000000']);   // => ['0.60', '1.00', '1.01', '19999.00']
 * ```
 * @category Incentive
 */
export function ratePayouts<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  measures: Iterable<DecimalInput>,
): readonly DecimalString[] {
  const agreed = plan as Defined<IncentivePlan>;
  const { curve, rounding } = requireMeasureCurve(agreed);
  const short = readyShort(agreed);
  const payouts: DecimalString[] = [];
  for (const measure of requireIterable(measures, '/measures', 'a list of measures')) {
    const payout = typeof measure === 'string' ? short(measure) : null;
    payouts.push(
      payout ??
        roundedAmount(payoutAt(curve, toDecimal(measure, `/measures/${payouts.length}`)), rounding),
    );
  }
  return payouts;
}
