import { Decimal, rounded, zero } from '../kernel/decimal/decimal.js';
import { figureFor } from '../kernel/decision/figure-at.js';
import type { Measures } from '../kernel/decision/index.js';
import { nextBand, payoutAt, payoutOn } from './payout-curve.js';
import type { SettlementRun } from './settlement-run.js';
import { type ConditionFigures, type Stage, type Staged, stagesOf } from './settlement-stages.js';
import { roundedAmount, tidyAmount } from './tidy-amount.js';
import type { TierFigure } from './tier-figure.js';

/**
 * Looks up what the conditions of a plan ask for; names what is not told. The ratio of the basis is known by its type, where
 * it exists: growth over nothing does not.
 */
export function conditionFigures(
  run: SettlementRun,
  measures: Measures | undefined,
  found: TierFigure | null,
): { readonly figures: ConditionFigures; readonly missing: readonly string[] } {
  const { period, plan } = run;
  const figures = new Map<string, Decimal>();
  const missing = new Set<string>();
  const { tier } = plan.basis;
  const own = typeof tier === 'string' || tier.type === 'measure' ? null : tier.type;
  for (const name of namesOf(run)) {
    const told =
      measures !== undefined && Object.hasOwn(measures, name)
        ? figureFor(measures[name], period)
        : undefined;
    if (told !== undefined) figures.set(name, new Decimal(told));
    else if (name !== own) missing.add(name);
    else if (found === null) continue;
    else if (found.instead?.isZero() ?? true) figures.set(name, found.tier);
    else missing.add(name);
  }
  return { figures, missing: [...missing] };
}

/** The names of the figures that conditions, their bases and the rate table look at. */
function namesOf({ conditions, matrix }: SettlementRun): readonly string[] {
  const names = conditions.flatMap(({ condition }) =>
    condition.type === 'points' && condition.base !== undefined
      ? [condition.measure, condition.base]
      : [condition.measure],
  );
  return matrix === null ? names : [...names, matrix.column];
}

/** What the plan pays before any condition. */
export function computedPayout(
  run: SettlementRun,
  found: TierFigure,
  figures: ConditionFigures,
): Decimal {
  const { curve, plan } = run;
  if (found.instead !== null) return found.instead;
  if (run.matrix !== null) return byRateTable(run, found, figures);
  if (typeof plan.basis.tier !== 'string') return payoutOn(curve, found.tier, found.pay);
  if (!takesBackAtPaidRate(run, found)) return payoutAt(curve, found.tier, found.pay);
  const { gross } = found.paid;
  return keptOf(run, payoutAt(curve, found.grossTier, gross), found.pay, gross);
}

function byRateTable(run: SettlementRun, found: TierFigure, figures: ConditionFigures): Decimal {
  const { pay } = found;
  if (pay.isNegative() && !run.curve.extendsBelowZero) return zero;
  return tableRate(run, found, figures).times(pay);
}

/** The rate of the cell, of what came in where returns are taken back at the paid rate; zero where the plan has no rate table. */
function tableRate(run: SettlementRun, found: TierFigure, figures: ConditionFigures): Decimal {
  const { matrix } = run;
  if (matrix === null) return zero;
  const row = takesBackAtPaidRate(run, found) ? found.grossTier : found.tier;
  return matrix.rateAt(row, figures.get(matrix.column) ?? zero);
}

/** Is what came in rated as if nothing had come back, and does what came back take its share of that? */
function takesBackAtPaidRate({ plan }: SettlementRun, { grossTier, paid }: TierFigure): boolean {
  return plan.returnsRated === 'at-paid-rate' && grossTier.gt(0) && paid.gross.gt(0);
}

/** The next band, with exact amounts; what it brings cannot be told where the plan pays on another measure. */
export interface NextBand {
  readonly threshold: Decimal;
  readonly distance: Decimal;
  readonly gain: Decimal | null;
}

/** The amounts of one settlement: `computed` and `left` are exact but for divisions, the entitlement is rounded. */
export interface SettlementAmounts {
  readonly found: TierFigure;
  readonly computed: Decimal;
  /** The rate of the cell of a rate table. */
  readonly tableRate: Decimal | null;
  readonly stages: readonly Stage[];
  readonly left: Decimal;
  readonly entitlement: Decimal;
  readonly settled: Decimal;
  readonly due: Decimal;
  readonly owedBack: Decimal;
  readonly next: NextBand | null;
}

/** Due = entitlement − settled; what is negative is taken back or carried forward, as the plan says. */
export function amountsOf(
  run: SettlementRun,
  found: TierFigure,
  settled: Decimal,
  figures: ConditionFigures,
): SettlementAmounts {
  const computed = computedPayout(run, found, figures);
  const staged = stagesOf(run, computed, found.pay, figures);
  const entitlement = entitlementOf(run, staged);
  const open = entitlement.minus(settled);
  const isCarried = open.isNegative() && run.plan.negativeDue === 'carry-forward';
  return {
    found,
    computed: tidyAmount(computed, run.scale),
    tableRate: run.matrix === null ? null : tableRate(run, found, figures),
    stages: staged.stages,
    left: tidyAmount(staged.left, run.scale),
    entitlement,
    settled,
    due: isCarried ? zero : open,
    owedBack: isCarried ? open.negated() : zero,
    next: nextOf(run, found, figures, entitlement),
  };
}

/** The payout rounded; where that would lift it above a cap, it is rounded down, and up where it would fall below a floor. */
function entitlementOf({ rounding }: SettlementRun, { left, cap, floor }: Staged): Decimal {
  const entitlement = new Decimal(roundedAmount(left, rounding));
  if (cap !== null && entitlement.gt(cap) && left.lte(cap))
    return new Decimal(rounded(left, { ...rounding, mode: 'floor' }));
  if (floor !== null && entitlement.lt(floor) && left.gte(floor))
    return new Decimal(rounded(left, { ...rounding, mode: 'ceiling' }));
  return entitlement;
}

/** What is left of the payout on a gross measure once returns have taken their share. */
function keptOf({ curve }: SettlementRun, payout: Decimal, pay: Decimal, gross: Decimal): Decimal {
  if (gross.isZero()) return payout;
  if (pay.isNegative() && !curve.extendsBelowZero) return zero;
  return payout.times(pay).div(gross);
}

function nextOf(
  run: SettlementRun,
  found: TierFigure,
  figures: ConditionFigures,
  entitlement: Decimal,
): NextBand | null {
  const { basis } = run.plan;
  if (run.matrix !== null || found.instead !== null) return null;
  const atPaidRate = run.plan.returnsRated === 'at-paid-rate';
  const tier = atPaidRate ? found.grossTier : found.tier;
  const next = nextBand(run.curve, tier);
  if (next === null) return null;
  const { threshold, payout } = next;
  const distance = threshold.minus(tier);
  if (basis.pay !== basis.tier) return { threshold, distance, gain: null };
  const pay = found.pay.plus(distance);
  const computed = atPaidRate ? keptOf(run, payout, pay, threshold) : payout;
  const then = entitlementOf(run, stagesOf(run, computed, pay, figures));
  return { threshold, distance, gain: then.minus(entitlement) };
}
