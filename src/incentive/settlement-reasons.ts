import { type Decimal, padded, plain } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import { ratioOfDecimals } from '../kernel/decimal/ratio.js';
import type { Reason } from '../kernel/decision/index.js';
import type { NextThreshold, RebateOutcome } from './decision.js';
import { earnedReasons } from './earned-reasons.js';
import { measureText, unitOfMeasure } from './measure-text.js';
import type { IncentiveReasonCode } from './reasons.js';
import type { NextBand, SettlementAmounts } from './settlement-amounts.js';
import type { SettlementRun } from './settlement-run.js';
import { tidyAmount } from './tidy-amount.js';

type Why = Reason<IncentiveReasonCode>;

/** What is paid: the currency, `points`, or the product. */
export function unitOf({
  payout,
  currency,
}: Pick<SettlementRun['plan'], 'payout' | 'currency'>): string {
  return payout.type === 'money' ? currency : payout.type === 'points' ? 'points' : payout.product;
}

/** The amounts as they are told: padded to the scale of the plan. */
export function outcomeOfAmounts(run: SettlementRun, amounts: SettlementAmounts): RebateOutcome {
  const { plan, period, scale } = run;
  const text = (amount: Decimal) => padded(amount, scale);
  const { found, next } = amounts;
  const tier = found.ratio ?? measureText(run, 'tier', found.tier);
  return {
    due: text(amounts.due),
    entitlement: text(amounts.entitlement),
    settled: text(amounts.settled),
    owedBack: text(amounts.owedBack),
    measure: measureText(run, 'pay', found.pay),
    tier: found.instead === null ? tier : null,
    effectiveRate: ratioOfDecimals(amounts.entitlement, found.pay),
    currency: plan.currency,
    payout: plan.payout,
    period,
    next: next && thresholdText(run, next),
  };
}

function thresholdText(run: SettlementRun, { threshold, distance, gain }: NextBand): NextThreshold {
  return {
    threshold: plainly(run, threshold),
    distance: plainly(run, distance),
    gain: gain && padded(gain, run.scale),
  };
}

/** A distance of a ratio, or a bound that was prorated, is a division that may not end. */
function plainly(run: SettlementRun, distance: Decimal) {
  return measureText(run, 'tier', tidyAmount(distance, run.scale));
}

/** Due = computed + what each condition and limit did + rounding − settled + carried forward. */
export function dueReason(
  run: SettlementRun,
  amounts: SettlementAmounts,
  { due, owedBack, measure }: RebateOutcome,
): Why {
  const { plan, period, rounding, scale, asOf } = run;
  const text = (amount: Decimal) => padded(amount, scale);
  const { stages, left, entitlement, settled } = amounts;
  const lost = entitlement.minus(left);
  const parts: Why[] = [
    computedReason(run, amounts, measure),
    ...stages.map(({ reason }) => reason),
    ...(lost.isZero()
      ? []
      : [{ code: 'incentive/rounded' as const, figure: text(lost), params: { ...rounding } }]),
    { code: 'incentive/already-settled', figure: text(settled.negated()), params: {} },
    ...(amounts.owedBack.isZero()
      ? []
      : [{ code: 'incentive/carried-forward' as const, figure: owedBack, params: {} }]),
  ];
  const params = { currency: unitOf(plan), start: period.start, end: period.end, asOf };
  return { code: 'incentive/due', figure: due, params, parts };
}

function computedReason(
  run: SettlementRun,
  { found, computed, tableRate }: SettlementAmounts,
  measure: DecimalString,
): Why {
  const cell = tableRate === null ? {} : { rate: plain(tableRate) };
  return {
    code: 'incentive/computed',
    figure: padded(computed, run.scale),
    params: { structure: run.plan.structure, measure, ...cell, ...unitOfMeasure(run.plan) },
    parts: earnedReasons(run, found, computed),
  };
}

/** Is the threshold itself in the band that starts there? */
function startsAt({ curve }: SettlementRun, threshold: Decimal): boolean {
  return curve.bands.find(({ from }) => from.equals(threshold))?.fromIncluded ?? true;
}

/** Where the next band starts, if there is one. */
export function nextReason(
  run: SettlementRun,
  { next, found }: SettlementAmounts,
  { next: told }: RebateOutcome,
): readonly Why[] {
  if (next === null || told === null) return [];
  const { currency, basis } = run.plan;
  const isMoney = typeof basis.tier === 'string' && basis.tier !== 'quantity';
  const { threshold, distance, gain } = told;
  const ratio = found.ratio !== null;
  const fromIncluded = startsAt(run, next.threshold);
  const params = isMoney
    ? { threshold, distance, gain, ratio, fromIncluded, currency }
    : { threshold, distance, gain, ratio, fromIncluded };
  return [{ code: 'incentive/next-band', params }];
}
