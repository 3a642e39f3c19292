import { type Decimal, readRounding, toDecimal } from '../kernel/decimal/decimal.js';
import type { Rounding } from '../kernel/decimal/index.js';
import { compiler } from '../kernel/decision/index.js';
import { curveOf, type PayoutCurve } from './payout-curve.js';
import { planFormat } from './plan-format.js';
import type { FactorCondition, IncentivePlan } from './policy.js';

/** A plan whose figures were read. */
export interface ReadyPlan {
  readonly curve: PayoutCurve;
  readonly conditions: readonly ReadyCondition[];
  readonly rounding: Rounding;
}

/** A condition, and the factor that it gives to a figure. */
export interface ReadyCondition {
  readonly condition: FactorCondition;
  readonly factorOf: (figure: Decimal) => Decimal;
}

/** The compiled form of a defined plan. */
export const readyPlan = compiler<IncentivePlan, ReadyPlan>(
  planFormat,
  'defineIncentivePlan',
  (plan) => ({
    curve: curveOf(plan),
    conditions: plan.conditions.map((condition, index) => ({
      condition,
      factorOf: factorOf(condition, `/conditions/${index}`),
    })),
    rounding: readRounding(plan.rounding, '/rounding'),
  }),
);

/** The factor of the first band whose `upTo` is not exceeded, else `otherwise`. */
function factorOf({ bands, otherwise, upperBound }: FactorCondition, path: string) {
  const ready = bands.map(({ upTo, factor }, index) => ({
    upTo: toDecimal(upTo, `${path}/bands/${index}/upTo`),
    factor: toDecimal(factor, `${path}/bands/${index}/factor`),
  }));
  const above = toDecimal(otherwise, `${path}/otherwise`);
  return (figure: Decimal): Decimal => {
    const holds = (upTo: Decimal) =>
      upperBound === 'inclusive' ? figure.lte(upTo) : figure.lt(upTo);
    return ready.find(({ upTo }) => holds(upTo))?.factor ?? above;
  };
}
