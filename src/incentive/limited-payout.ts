import type { Decimal } from '../kernel/decimal/decimal.js';
import { payoutAt } from './payout-curve.js';
import type { ReadyPlan } from './ready-plan.js';
import { entitlementOf } from './settlement-amounts.js';
import { applyLimits, type Staged } from './settlement-stages.js';

/** What a plan pays for a measure once its limits are applied, conditions taken as met; exact. */
export function limitedPayout(ready: ReadyPlan, measure: Decimal): Decimal {
  return stagedPayout(ready, measure).left;
}

/** The same as it is paid: rounded, not beyond a cap. */
export function roundedPayout(ready: ReadyPlan, measure: Decimal): Decimal {
  return entitlementOf(ready, stagedPayout(ready, measure));
}

function stagedPayout(ready: ReadyPlan, measure: Decimal): Staged {
  const { curve, limits, rounding } = ready;
  const start = { stages: [], left: payoutAt(curve, measure), cap: null, floor: null };
  return applyLimits({ limits, scale: rounding.scale }, start, measure, false);
}
