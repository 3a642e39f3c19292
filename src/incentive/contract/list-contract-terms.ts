import type { Defined } from '../../kernel/decision/index.js';
import type { IncentivePlan } from '../policy.js';
import { type ReadyPlan, readyPlan } from '../ready-plan.js';
import { bandClauses } from './band-clauses.js';
import { basisClauses } from './basis-clauses.js';
import { type Clause, clause } from './clause.js';
import { conditionClauses } from './condition-clauses.js';

/**
 * Which sentences should the contract carry, so that it says what the plan does?
 *
 * One clause for each thing that two people could read in two ways, the cases of equality among them: what exactly 300,000 earns, and
 * what no band covers. `describe` says them in English and Chinese; the order is the one in which the plan works.
 *
 * @param plan - what was agreed
 * @returns the clauses as reasons, each with the place in the plan (`place`) that it is about
 * @throws {@link ClienteleError} `policy/not-defined`
 * @guarantee every bound of every band has a clause of its own
 * @example
 * ```ts
 * import { describe, en } from 'clientele/explain';
 * import { defineIncentivePlan, listContractTerms } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: '2027-01-01' },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'upper-inclusive',
 *   bands: [{ from: '0', to: '300000', rate: '0.01' }, { from: '300000', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const equality = listContractTerms(plan).filter(({ code }) => code === 'incentive/clause-equality');
 * describe(equality, { locale: en });   // => 'Exactly 300,000 lies in the band above 0 up to 300,000 and pays CN¥3,000.00.'
 * ```
 * @category Incentive
 */
export function listContractTerms<M extends string>(
  plan: Defined<IncentivePlan<M>>,
): readonly Clause[] {
  const agreed = plan as Defined<IncentivePlan>;
  const ready = readyPlan(agreed);
  return [
    ...lifeClauses(agreed),
    ...prorationClauses(agreed, ready),
    ...basisClauses(agreed),
    ...bandClauses(agreed, ready),
    ...conditionClauses(agreed),
    ...moneyClauses(agreed),
  ];
}

function lifeClauses({ effective, period, reset }: IncentivePlan): readonly Clause[] {
  const { start, end } = effective;
  const unit = typeof period === 'string' ? period : period.type;
  return [
    clause('incentive/clause-life', '/effective', { start, end }),
    clause('incentive/clause-period', '/period', {
      period: unit,
      of: typeof period === 'string' || period.type === 'custom' ? null : period.unit,
      reset,
    }),
  ];
}

/** What becomes of the terms for a partner that joined or left; only where something does. */
function prorationClauses({ reset }: IncentivePlan, { proration }: ReadyPlan): readonly Clause[] {
  if (proration === 'none') return [];
  const startedMonth = proration.method === 'months' ? proration.startedMonth : null;
  const params = { method: proration.method, startedMonth, reset };
  return [clause('incentive/clause-proration', '/proration', params)];
}

function moneyClauses(plan: IncentivePlan): readonly Clause[] {
  const { payout, currency, rounding } = plan;
  return [
    clause('incentive/clause-returns', '/returnsCount', {
      count: plan.returnsCount,
      rated: plan.returnsRated,
    }),
    clause('incentive/clause-negative-measure', '/negativeMeasure', { rule: plan.negativeMeasure }),
    clause('incentive/clause-negative-due', '/negativeDue', { rule: plan.negativeDue }),
    clause('incentive/clause-payout', '/payout', {
      type: payout.type,
      product: payout.type === 'goods' ? payout.product : null,
      currency,
    }),
    clause('incentive/clause-rounding', '/rounding', { ...rounding }),
  ];
}
