import { type Decimal, padded, zero } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import type { Reason } from '../kernel/decision/index.js';
import type { IncentivePlan } from './policy.js';
import type { IncentiveReasonCode } from './reasons.js';
import type { SettledPeriods } from './settle-periods.js';
import { unitOf } from './settlement-reasons.js';
import type { SettlementRun } from './settlement-run.js';
import type { SharedStretch } from './shared-stretches.js';

type Why = Reason<IncentiveReasonCode>;

/** What a change of plan costs, over all partners that can be told under both. */
export interface CompareSummary {
  /** Cost after less cost before. */
  readonly change: DecimalString;
  readonly costBefore: DecimalString;
  readonly costAfter: DecimalString;
  /** Σ of what those partners get more that get more: the most that the change can cost if nobody reacts to it. */
  readonly gained: DecimalString;
  /** Σ of what those partners get less that get less; change = gained − lost. */
  readonly lost: DecimalString;
  /**
   * What the plan after would cost on top of `costAfter` if every partner had gone on to the next threshold: Σ of the gain of `next` over
   * all partners and periods (of a year that is measured as one, its last period), where that gain is above zero. One threshold each, not
   * all of them. `null` where the plan cannot tell a gain: it pays on another measure than the one that picks the band, or by a rate table.
   */
  readonly costAtRisk: DecimalString | null;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  /** Partners that cannot be told under one of the plans. */
  readonly undetermined: number;
  readonly unit: string;
}

/** One partner under both plans. */
export interface Compared {
  readonly id: string;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  /** What reaching the next threshold in each period would bring it under the plan after. */
  readonly atRisk: Decimal;
  readonly reasons: readonly Why[];
}

/** What a partner would get on top if in every period it went on to the next threshold; of a year measured as one the last period tells. */
export function atRiskOf(runs: readonly SettlementRun[], { decisions }: SettledPeriods): Decimal {
  return runs.reduce((sum, { window }, index) => {
    const isLast = runs[index + 1]?.window.start !== window.start;
    const gain = isLast ? decisions[index]?.outcome?.next?.gain : undefined;
    return gain === undefined || gain === null || gain.startsWith('-') ? sum : sum.plus(gain);
  }, zero);
}

/** Why a partner gets more or less: the change of each period; or why it cannot be told. */
export function reasonsOf(
  shared: readonly SharedStretch[],
  before: SettledPeriods,
  after: SettledPeriods,
  scale: number,
): readonly Why[] {
  const open = [...before.decisions, ...after.decisions].filter(({ outcome }) => outcome === null);
  if (before.due === null || after.due === null)
    return open.flatMap(({ reasons }) => reasons.slice(0, 1));
  const change = (one: Decimal, other: Decimal, params: Why['params']): Why => ({
    code: 'incentive/changed',
    figure: padded(other.minus(one), scale),
    params: { ...params, before: padded(one, scale), after: padded(other, scale) },
  });
  const parts = shared.map(({ start, end, ...places }) =>
    change(dueOf(before, places.before), dueOf(after, places.after), { start, end }),
  );
  return [{ ...change(before.due, after.due, {}), parts }];
}

/** What the periods of a stretch pay together. */
function dueOf({ decisions }: SettledPeriods, [first, end]: SharedStretch['before']): Decimal {
  return decisions
    .slice(first, end)
    .reduce((sum, { outcome }) => (outcome === null ? sum : sum.plus(outcome.due)), zero);
}

/** The costs of all partners that can be told, and who wins and loses. */
export function summariseCompared(
  compared: readonly Compared[],
  plan: IncentivePlan,
  scale: number,
): CompareSummary {
  let costBefore = zero;
  let costAfter = zero;
  let gained = zero;
  let lost = zero;
  let atRisk = zero;
  const tally = { winners: 0, losers: 0, unchanged: 0, undetermined: 0 };
  for (const { before, after, ...partner } of compared) {
    if (before === null || after === null) tally.undetermined += 1;
    else {
      costBefore = costBefore.plus(before);
      costAfter = costAfter.plus(after);
      atRisk = atRisk.plus(partner.atRisk);
      if (after.gt(before)) gained = gained.plus(after.minus(before));
      else lost = lost.plus(before.minus(after));
      tally[after.gt(before) ? 'winners' : after.lt(before) ? 'losers' : 'unchanged'] += 1;
    }
  }
  const text = (amount: Decimal) => padded(amount, scale);
  return {
    change: text(costAfter.minus(costBefore)),
    costBefore: text(costBefore),
    costAfter: text(costAfter),
    gained: text(gained),
    lost: text(lost),
    costAtRisk: tellsGain(plan) ? text(atRisk) : null,
    ...tally,
    unit: unitOf(plan),
  };
}

function tellsGain({ structure, basis }: IncentivePlan): boolean {
  return structure !== 'matrix' && basis.tier === basis.pay;
}
