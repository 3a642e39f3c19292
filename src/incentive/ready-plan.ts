import { type Decimal, readRounding, toDecimal } from '../kernel/decimal/decimal.js';
import type { Rounding } from '../kernel/decimal/index.js';
import { compiler } from '../kernel/decision/index.js';
import { curveOf } from './curve-of.js';
import { lintContradictions } from './lint-contradictions.js';
import type { PayoutCurve } from './payout-curve.js';
import { planFormat } from './plan-format.js';
import type { IncentivePlan, PayoutLimit, PlanProration } from './policy.js';
import { prorationOf } from './proration-of.js';
import { type ReadyCondition, readyCondition } from './rate-conditions.js';
import { type ReadyMatrix, readyMatrix } from './rate-matrix.js';
import { requireShape } from './require-shape.js';

/** A limit whose figure was read. */
export interface ReadyLimit {
  readonly type: PayoutLimit['type'];
  readonly figure: Decimal;
}

/** A plan whose figures were read. */
export interface ReadyPlan {
  /** The payout by the tier measure; of a `matrix` it is empty. */
  readonly curve: PayoutCurve;
  readonly matrix: ReadyMatrix | null;
  readonly conditions: readonly ReadyCondition[];
  readonly limits: readonly ReadyLimit[];
  readonly rounding: Rounding;
  readonly proration: PlanProration;
}

/** The compiled form of a defined plan. */
export const readyPlan = /* @__PURE__ */ compiler<IncentivePlan, ReadyPlan>(
  planFormat,
  'defineIncentivePlan',
  (plan) => {
    requireShape(plan);
    return {
      curve: curveOf({
        ...plan,
        structure: plan.structure === 'matrix' ? 'all-units' : plan.structure,
      }),
      matrix: plan.matrix === null ? null : readyMatrix(plan.matrix, plan.boundary),
      conditions: plan.conditions.map((condition, index) =>
        readyCondition(condition, `/conditions/${index}`),
      ),
      limits: plan.limits.map((limit, index) => readyLimit(limit, `/limits/${index}`)),
      rounding: readRounding(plan.rounding, '/rounding'),
      proration: prorationOf(plan),
    };
  },
  lintContradictions,
);

function readyLimit(limit: PayoutLimit, path: string): ReadyLimit {
  return limit.type === 'cap-of-measure'
    ? { type: limit.type, figure: toDecimal(limit.rate, `${path}/rate`) }
    : { type: limit.type, figure: toDecimal(limit.amount, `${path}/amount`) };
}
