import { toDecimal } from '../kernel/decimal/decimal.js';
import type { DecimalInput, Ratio } from '../kernel/decimal/index.js';
import { ratioOfDecimals } from '../kernel/decimal/ratio.js';
import type { Defined } from '../kernel/decision/index.js';
import { type Fields, readRecord } from '../kernel/schema/index.js';
import { payoutAt } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';
import { requireCurve } from './rate-measure.js';
import { tidyAmount } from './tidy-amount.js';

/** Two measures. */
export interface MeasureInterval {
  readonly from: DecimalInput;
  readonly to: DecimalInput;
}

const intervalFields: Fields<MeasureInterval> = {
  from: { type: 'decimal' },
  to: { type: 'decimal' },
};

/**
 * What does the next stretch of sales really cost the buyer, once the rebate that it brings is taken off?
 *
 * Below zero the stretch is worse than free for a rival to win: the buyer loses more rebate than the goods cost (the suction
 * effect of retroactive rebates).
 *
 * Units: both measures in that of the plan, in money; the answer is a share of the list price.
 *
 * @param plan - what was agreed, of any structure but `matrix`; conditions and limits are not looked at
 * @param interval - the measure without and with the stretch
 * @returns 1 − change of the payout ÷ change of the measure, before rounding, of the list price; `null` where both measures are one
 * @throws {@link ClienteleError} `policy/not-defined`, `incentive/no-curve`, `input/not-a-decimal`
 * @source European Commission, Guidance on Article 82 (2009), paragraphs 41 to 45: effective price over the contestable part
 * @example
 * ```ts
 * import { defineIncentivePlan, effectivePriceOf } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'retroactive', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '10000', rate: '0' }, { from: '10000', to: null, rate: '0.10' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * effectivePriceOf(plan, { from: '8000', to: '10000' })?.value;   // => 0.5
 * effectivePriceOf(plan, { from: '9500', to: '10000' })?.value;   // => -1
 * ```
 * @category Incentive
 */
export function effectivePriceOf<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  interval: MeasureInterval,
): Ratio | null {
  const { curve, rounding } = requireCurve(plan as Defined<IncentivePlan>);
  const read = readRecord<MeasureInterval>(intervalFields, interval, '/interval', 'the interval');
  const from = toDecimal(read.from, '/interval/from');
  const to = toDecimal(read.to, '/interval/to');
  const bought = to.minus(from);
  const gained = tidyAmount(payoutAt(curve, to).minus(payoutAt(curve, from)), rounding.scale);
  return ratioOfDecimals(bought.minus(gained), bought);
}
