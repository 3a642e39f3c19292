import type { Defined } from '../../kernel/decision/index.js';
import type { IncentivePlan } from '../policy.js';
import { type ReadyPlan, readyPlan } from '../ready-plan.js';
import { bandClauses } from './band-clauses.js';
import { basisClauses } from './basis-clauses.js';
import { type Clause, clause } from './clause.js';
import { conditionClauses } from './condition-clauses.js';
import { lifeClause } from './life-clause.js';

/** The clauses of a plan, in the order in which it works. */
export function planClauses(plan: Defined<IncentivePlan>): readonly Clause[] {
  const ready = readyPlan(plan);
  return [
    lifeClause(plan),
    periodClause(plan),
    ...prorationClauses(plan, ready),
    ...basisClauses(plan),
    ...bandClauses(plan, ready),
    ...conditionClauses(plan),
    ...moneyClauses(plan),
  ];
}

function periodClause({ period, reset }: IncentivePlan): Clause {
  return clause('incentive/clause-period', '/period', {
    period: typeof period === 'string' ? period : period.type,
    of: typeof period === 'string' || period.type === 'custom' ? null : period.unit,
    reset,
  });
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
