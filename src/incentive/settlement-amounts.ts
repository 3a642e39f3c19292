import { Decimal, padded, rounded, zero } from '../kernel/decimal/decimal.js';
import type { RebateOutcome } from './decision.js';
import { nextBand, payoutAt } from './payout-curve.js';
import type { FactorCondition } from './policy.js';
import type { SettlementRun } from './settlement-run.js';

/** What a condition found, and the factor that it gives. */
export interface Effect {
  readonly condition: FactorCondition;
  readonly figure: Decimal;
  readonly factor: Decimal;
}

/** The next band, with exact amounts. */
export interface NextBand {
  readonly threshold: Decimal;
  readonly distance: Decimal;
  readonly gain: Decimal;
}

/** The amounts of one settlement: `computed` and `factored` are exact, the entitlement is rounded. */
export interface SettlementAmounts {
  readonly measure: Decimal;
  readonly computed: Decimal;
  readonly factored: Decimal;
  readonly entitlement: Decimal;
  readonly settled: Decimal;
  readonly due: Decimal;
  readonly owedBack: Decimal;
  readonly next: NextBand | null;
}

/** Due = entitlement − settled; what is negative is taken back or carried forward, as the plan says. */
export function amountsOf(
  { plan, curve, rounding }: SettlementRun,
  measure: Decimal,
  settled: Decimal,
  effects: readonly Effect[],
): SettlementAmounts {
  const factor = (amount: Decimal) =>
    effects.reduce((left, effect) => left.times(effect.factor), amount);
  const entitled = (amount: Decimal) => new Decimal(rounded(factor(amount), rounding));
  const computed = payoutAt(curve, measure);
  const entitlement = entitled(computed);
  const open = entitlement.minus(settled);
  const isCarried = open.isNegative() && plan.negativeDue === 'carry-forward';
  const next = nextBand(curve, measure);
  return {
    measure,
    computed,
    factored: factor(computed),
    entitlement,
    settled,
    due: isCarried ? zero : open,
    owedBack: isCarried ? open.negated() : zero,
    next: next && {
      threshold: next.threshold,
      distance: next.threshold.minus(measure),
      gain: entitled(next.payout).minus(entitlement),
    },
  };
}

/** The amounts as they are told: padded to the scale of the plan. */
export function outcomeOfAmounts(
  { plan, period, rounding }: SettlementRun,
  amounts: SettlementAmounts,
): RebateOutcome {
  const text = (amount: Decimal) => padded(amount, rounding.scale);
  return {
    due: text(amounts.due),
    entitlement: text(amounts.entitlement),
    settled: text(amounts.settled),
    owedBack: text(amounts.owedBack),
    measure: text(amounts.measure),
    currency: plan.currency,
    period,
    next: amounts.next && {
      threshold: text(amounts.next.threshold),
      distance: text(amounts.next.distance),
      gain: text(amounts.next.gain),
    },
  };
}
