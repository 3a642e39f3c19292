import { Decimal, padded, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import type { Defined } from '../kernel/decision/index.js';
import { requireWord } from '../kernel/errors/index.js';
import { type PayoutCurve, payoutAt } from './payout-curve.js';
import type { AccrualMethod, IncentivePlan } from './policy.js';
import { requireCurve } from './rate-measure.js';
import { type ReadOutcome, readAccrualFacts } from './read-accrual-facts.js';
import { requireOnly } from './require-only.js';
import { roundedAmount } from './tidy-amount.js';

/** An uncertain measure of the whole: what it may come to, and how likely. Probabilities sum to exactly 1. */
export interface MeasureOutcome {
  readonly measure: DecimalInput;
  readonly probability: DecimalInput;
}

/** What is known while the period runs. */
export interface AccrualFacts {
  /** The measure of each part of the period so far, in order (months of a year, weeks of a quarter). */
  readonly movements: readonly DecimalInput[];
  /** What the whole may come to, for the two methods that look at it. */
  readonly outcomes?: readonly MeasureOutcome[];
}

/** How the estimate is made: as the plan says, or from the outcomes that are possible. */
export interface AccrualOptions {
  readonly method?: 'as-agreed' | 'expected-value' | 'most-likely';
}

/** What to accrue after each part, and how far the last accrual is from what the measure entitles to. */
export interface AccruedRebate {
  readonly accrued: readonly DecimalString[];
  /** The payout of everything so far. */
  readonly entitlement: DecimalString;
  /** Entitlement less the last accrual: what a settlement now would correct. */
  readonly trueUp: DecimalString;
}

/**
 * What should be accrued while the period still runs, and what is the true-up?
 *
 * `actual-to-date`: the payout of the measure to date. `forecast-total`: the average rate at the forecast, times the measure to
 * date. `annualised`: the measure is scaled to the year, its payout is scaled back. `expected-value` and `most-likely`: the
 * average rate over the outcomes that are possible, or of the likeliest one (the first of equals), times the measure to date.
 *
 * Shapes: figures are *to date*; what is booked for a part is the difference to the part before. The curve alone: conditions and limits are
 * not looked at, and one measure picks the band and is paid on. For a payment use {@link settleRebate}.
 * Units: movements in the measure of the plan, the answer in what it pays.
 *
 * @param plan - what was agreed, with its `accrual`, of any structure but `matrix`
 * @param facts - the movements so far, and the possible outcomes where the method looks at them
 * @param options - `method`: `as-agreed` (the plan's own) unless told
 * @returns the amount to date after each part, the entitlement and the true-up, rounded as the plan says; an empty list and zeros for no movements
 * @throws {@link ClienteleError} `policy/not-defined`, `incentive/no-curve`, `incentive/probabilities-not-one` for outcomes that do not sum to 1,
 * `input/not-a-list`, `input/not-a-decimal`, `input/out-of-range` for a probability below 0 or above 1, `input/not-one-of` for the method,
 * `input/unknown-key`, `input/not-an-object`
 * @guarantee with `actual-to-date` the true-up is zero
 * @source IFRS 15.53 and ASC 606-10-32-8 for the two methods over outcomes
 * @example
 * ```ts
 * import { accrueRebate, defineIncentivePlan } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'annual', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'year', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '1000', rate: '0.01' }, { from: '1000', to: null, rate: '0.03' }],
 *   accrual: { method: 'forecast-total', forecast: '1200' }, negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const accrued = accrueRebate(plan, { movements: ['300', '400'] });
 * accrued.accrued;       // => ['9.00', '21.00']
 * accrued.entitlement;   // => '7.00'
 * accrued.trueUp;        // => '-14.00'
 * const outcomes = [{ measure: '900', probability: '0.25' }, { measure: '1500', probability: '0.75' }];
 * accrueRebate(plan, { movements: ['300'], outcomes }, { method: 'most-likely' }).accrued;   // => ['9.00']
 * ```
 * @category Incentive
 */
export function accrueRebate<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  facts: AccrualFacts,
  options: AccrualOptions = {},
): AccruedRebate {
  const { curve, rounding } = requireCurve(plan as Defined<IncentivePlan>);
  const { method: told = 'as-agreed' } = requireOnly(options, '/options', ['method']);
  const method = requireWord(told, '/options/method', methods);
  const { movements, outcomes } = readAccrualFacts(facts, method !== 'as-agreed');
  const estimate =
    method === 'as-agreed' ? agreed(curve, plan.accrual) : byOutcomes(curve, method, outcomes);
  let toDate: Decimal = zero;
  const accrued = movements.map((movement, index) => {
    toDate = toDate.plus(movement);
    return roundedAmount(estimate(toDate, index + 1), rounding);
  });
  const entitlement = roundedAmount(payoutAt(curve, toDate), rounding);
  const trueUp = new Decimal(entitlement).minus(accrued.at(-1) ?? '0');
  return { accrued, entitlement, trueUp: padded(trueUp, rounding.scale) };
}

const methods = ['as-agreed', 'expected-value', 'most-likely'] as const;

type Estimate = (toDate: Decimal, parts: number) => Decimal;

function agreed(curve: PayoutCurve, accrual: AccrualMethod): Estimate {
  switch (accrual.method) {
    case 'actual-to-date':
      return (toDate) => payoutAt(curve, toDate);
    case 'forecast-total':
      return atAverageOf(curve, toDecimal(accrual.forecast, '/accrual/forecast'));
    case 'annualised':
      return annualised(curve, accrual.periodsInYear);
  }
}

/** The year at the pace so far, and its payout scaled back. */
function annualised(curve: PayoutCurve, periods: number): Estimate {
  return (toDate, parts) =>
    payoutAt(curve, toDate.times(periods).div(parts)).times(parts).div(periods);
}

/** The measure to date at the average rate that a measure of the whole would earn. */
function atAverageOf(curve: PayoutCurve, whole: Decimal): Estimate {
  const payout = payoutAt(curve, whole);
  return (toDate) => (whole.isZero() ? zero : payout.times(toDate).div(whole));
}

function byOutcomes(
  curve: PayoutCurve,
  method: 'expected-value' | 'most-likely',
  outcomes: readonly ReadOutcome[],
): Estimate {
  const [first] = outcomes;
  if (first === undefined) return () => zero;
  if (method === 'most-likely')
    return atAverageOf(
      curve,
      outcomes.reduce((best, one) => (one.chance.gt(best.chance) ? one : best), first).measure,
    );
  const weighed = (figure: (measure: Decimal) => Decimal) =>
    outcomes.reduce((sum, { measure, chance }) => sum.plus(figure(measure).times(chance)), zero);
  const measure = weighed((one) => one);
  const payout = weighed((one) => payoutAt(curve, one));
  return (toDate) => (measure.isZero() ? zero : payout.times(toDate).div(measure));
}
