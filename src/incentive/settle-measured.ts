import { Decimal, padded, toDecimal } from '../kernel/decimal/decimal.js';
import { addDecimalToSum, addShort, emptySum, totalOf } from '../kernel/decimal/exact-sum.js';
import { type Measures, measureLabelsOf, type Reason, refOf } from '../kernel/decision/index.js';
import { show, throwInput } from '../kernel/errors/index.js';
import type { RebateDecision, RebateSummary } from './decision.js';
import { figureOfBasis, type MeasureOf } from './figure-of-basis.js';
import { measureText } from './measure-text.js';
import { type Membership, memberRun } from './member-run.js';
import type { IncentiveReasonCode } from './reasons.js';
import { amountsOf, conditionFigures } from './settlement-amounts.js';
import { dueReason, nextReason, outcomeOfAmounts } from './settlement-reasons.js';
import type { SettlementRun } from './settlement-run.js';
import type { TierFigure } from './tier-figure.js';

type Why = Reason<IncentiveReasonCode>;

/** One partner whose lines were measured, in whatever way. */
export interface MeasuredPartner {
  readonly id: string;
  /** What was settled before; it has no more decimals than money of the plan. */
  readonly settled: Decimal;
  readonly measures: Measures | undefined;
  readonly membership: Membership;
  readonly measureOf: MeasureOf;
  /** What did not count, and why. */
  readonly notes: readonly Why[];
}

/** The decision about a partner whose lines were measured. */
export function settleMeasured(whole: SettlementRun, partner: MeasuredPartner): RebateDecision {
  const { plan, asOf, explain } = whole;
  const { id, measures, settled } = partner;
  const { run, notes: scaled } = memberRun(whole, partner.membership);
  const notes = scaled.length === 0 ? partner.notes : [...scaled, ...partner.notes];
  const policy = refOf(plan);
  const told = (reasons: () => readonly Why[]) => (explain === 'none' ? [] : reasons());
  const found = figureOfBasis(run, partner.measureOf, measures);
  const { figures, missing } = conditionFigures(run, measures, 'why' in found ? null : found);
  if ('why' in found || missing.length > 0) {
    const all = [...new Set([...('why' in found ? found.missing : []), ...missing])];
    const why: Why =
      all.length > 0 || !('why' in found)
        ? {
            code: 'incentive/measure-missing',
            params: { missing: all, ...measureLabelsOf(plan.measureLabels, all) },
          }
        : found.why;
    const reasons = told(() => [why, ...found.reasons, ...notes]);
    return { id, policy, asOf, outcome: null, reasons, missing: all };
  }
  const amounts = amountsOf(run, found, settled, figures);
  const outcome = outcomeOfAmounts(run, amounts);
  return {
    id,
    policy,
    asOf,
    outcome,
    reasons: told(() => [
      dueReason(run, amounts, outcome),
      ...found.reasons,
      ...negativeReason(run, found),
      ...nextReason(run, amounts, outcome),
      ...notes,
    ]),
    missing: [],
  };
}

function negativeReason(run: SettlementRun, { paid: { figure } }: TierFigure): readonly Why[] {
  const { plan } = run;
  if (!figure.isNegative() || plan.negativeMeasure !== 'zero') return [];
  const measure = measureText(run, 'pay', figure);
  const unit = plan.basis.pay === 'quantity' ? {} : { currency: plan.currency };
  return [{ code: 'incentive/negative-measure', params: { measure, ...unit } }];
}

/** What was settled before is money, so it has no more decimals than money of this plan. */
export function readSettled(
  { rounding: { scale } }: Pick<SettlementRun, 'rounding'>,
  settled: unknown,
  path: string,
): Decimal {
  const amount = toDecimal(settled ?? '0', path);
  if (amount.decimalPlaces() <= scale) return amount;
  return throwInput(
    'decimal/finer-than-scale',
    path,
    `${show(settled)} has more than the ${scale} decimals of the plan; settled amounts were rounded`,
    { scale, received: show(settled) },
  );
}

/** The sums over all partners whose rebate can be told. */
export function summariseRebates(
  { plan, rounding }: SettlementRun,
  decisions: readonly RebateDecision[],
): RebateSummary {
  const sumOf = (name: 'due' | 'entitlement' | 'measure') => {
    const sum = emptySum();
    for (const { outcome } of decisions)
      if (outcome !== null && !addShort(sum, outcome[name]))
        addDecimalToSum(sum, new Decimal(outcome[name]));
    return padded(totalOf(sum), rounding.scale);
  };
  return {
    due: sumOf('due'),
    entitlement: sumOf('entitlement'),
    measure: sumOf('measure'),
    currency: plan.currency,
    payout: plan.payout,
    undetermined: decisions.filter(({ outcome }) => outcome === null).length,
  };
}
