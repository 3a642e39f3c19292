import { type Decimal, padded, zero } from '../kernel/decimal/decimal.js';
import type { DecimalString, Ratio } from '../kernel/decimal/index.js';
import { ratioOfDecimals } from '../kernel/decimal/ratio.js';
import type { Defined, Reason } from '../kernel/decision/index.js';
import { requireWhole } from '../kernel/errors/index.js';
import type { RebateBatch } from './decision.js';
import { excludedBy } from './excluded-by.js';
import { measureText } from './measure-text.js';
import type { IncentivePlan } from './policy.js';
import { readBatch } from './read-batch.js';
import { readyPlan } from './ready-plan.js';
import type { IncentiveReasonCode } from './reasons.js';
import { requireOnly } from './require-only.js';

type Why = Reason<IncentiveReasonCode>;

/** Partners of like size. */
export interface FairnessGroup {
  readonly partners: number;
  /** The smallest and the largest measure in the group. */
  readonly from: DecimalString;
  readonly to: DecimalString;
  readonly measure: DecimalString;
  readonly entitlement: DecimalString;
  /** Entitlement over measure of the group; `null` where nothing was measured. */
  readonly effectiveRate: Ratio | null;
}

/** How evenly a plan pays. */
export interface FairnessReport {
  /** From the smallest partners to the largest, groups of equal count. */
  readonly groups: readonly FairnessGroup[];
  /** Effective rates of the partners that were measured above zero; `null` where there are none. */
  readonly spread: {
    readonly min: Ratio;
    readonly median: Ratio;
    readonly max: Ratio;
    readonly maxOverMin: Ratio | null;
  } | null;
  /** Partners that are entitled to nothing or cannot be told, each with the reason; sorted by id. */
  readonly excluded: readonly { readonly id: string; readonly reason: Why }[];
  /** How many are excluded for each reason, the most first. */
  readonly excludedBy: readonly { readonly code: IncentiveReasonCode; readonly partners: number }[];
}

/** How many groups by size; 4 unless told. */
export interface FairnessOptions {
  readonly groups?: number;
}

/**
 * Whom does a plan pay how much for the same sales, and who gets nothing and why?
 *
 * @param plan - what was agreed
 * @param batch - what {@link settleRebates} or a {@link rebateFold} decided under it, with reasons
 * @param options - `groups`: how many groups by size
 * @returns effective rates by size of partner, their spread, and the excluded
 * @throws {@link ClienteleError} `incentive/other-plan` for a batch of another plan or version, `incentive/no-reasons` for one that was made with
 * `explain: 'none'`, `input/not-an-object`, `input/unknown-key`, `input/not-a-whole-number`, `input/out-of-range`
 * @guarantee the order of decisions changes nothing; measures and entitlements of the groups sum to those of the partners that can be told
 * @example
 * ```ts
 * import { quarterOf } from 'clientele/calendar';
 * import { defineIncentivePlan, reportFairness, settleRebates } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '100', to: '200', rate: '0.01' }, { from: '200', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const selling = (id: string, amount: string) => ({ id, lines: [{ id: 'i', date: '2026-07-03', type: 'sale' as const, amount }] });
 * const batch = settleRebates(plan, [selling('small', '50'), selling('middle', '150'), selling('large', '900')], { asOf: '2026-10-10', period: quarterOf(2026, 3) });
 * const report = reportFairness(plan, batch, { groups: 3 });
 * report.groups.map(({ effectiveRate }) => effectiveRate?.value);          // => [0, 0.01, 0.02]
 * report.excluded.map(({ id, reason }) => [id, reason.code]);              // => [['small', 'incentive/below-first-band']]
 * ```
 * @category Incentive
 */
export function reportFairness<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  batch: RebateBatch,
  options: FairnessOptions = {},
): FairnessReport {
  const { groups = 4 } = requireOnly(options, '/options', ['groups']);
  const count = requireWhole(groups, '/options/groups', 1, 1000);
  const agreed = plan as Defined<IncentivePlan>;
  const { scale } = readyPlan(agreed).rounding;
  const decisions = readBatch(agreed, batch);
  const sized = decisions.flatMap(({ id, outcome }) =>
    outcome === null ? [] : [{ id, ...outcome }],
  );
  sized.sort((left, right) => left.measure.comparedTo(right.measure) || byText(left.id, right.id));
  const excluded = decisions.flatMap((decision) => {
    const reason = excludedBy(decision);
    return reason === null ? [] : [{ id: decision.id, reason }];
  });
  excluded.sort((left, right) => byText(left.id, right.id));
  return {
    groups: groupsOf(sized, count, scale, (figure) =>
      measureText({ plan: agreed, scale }, 'pay', figure),
    ),
    spread: spreadOf(sized.filter(({ measure }) => measure.gt(0))),
    excluded,
    excludedBy: tallyOf(excluded.map(({ reason }) => reason.code)),
  };
}

interface Sized {
  readonly id: string;
  readonly measure: Decimal;
  readonly entitlement: Decimal;
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Groups whose counts differ by at most one, the larger ones first. */
function groupsOf(
  sized: readonly Sized[],
  count: number,
  scale: number,
  text: (measure: Decimal) => DecimalString,
): readonly FairnessGroup[] {
  const bounds = Array.from({ length: count + 1 }, (_, group) =>
    Math.ceil((group * sized.length) / count),
  );
  return bounds.slice(1).flatMap((end, group) => {
    const own = sized.slice(bounds[group], end);
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined) return [];
    const measure = own.reduce((sum, one) => sum.plus(one.measure), zero);
    const entitlement = own.reduce((sum, one) => sum.plus(one.entitlement), zero);
    return [
      {
        partners: own.length,
        from: text(first.measure),
        to: text(last.measure),
        measure: text(measure),
        entitlement: padded(entitlement, scale),
        effectiveRate: ratioOfDecimals(entitlement, measure),
      },
    ];
  });
}

/** Rates are compared by cross-multiplication, so that nothing is rounded; of two in the middle the median is the mean. */
function spreadOf(sized: readonly Sized[]): FairnessReport['spread'] {
  const rates = [...sized].sort((left, right) =>
    left.entitlement.times(right.measure).comparedTo(right.entitlement.times(left.measure)),
  );
  const rate = (place: number) => rates[place] ?? { measure: zero, entitlement: zero };
  const low = rate(Math.ceil(rates.length / 2) - 1);
  const high = rate(Math.floor(rates.length / 2));
  const [least, most] = [rate(0), rate(rates.length - 1)];
  const min = ratioOfDecimals(least.entitlement, least.measure);
  const max = ratioOfDecimals(most.entitlement, most.measure);
  const top = low.entitlement.times(high.measure).plus(high.entitlement.times(low.measure));
  const median = ratioOfDecimals(top, low.measure.times(high.measure).times(2));
  if (min === null || max === null || median === null) return null;
  return {
    min,
    median,
    max,
    maxOverMin: ratioOfDecimals(
      most.entitlement.times(least.measure),
      most.measure.times(least.entitlement),
    ),
  };
}

function tallyOf(codes: readonly IncentiveReasonCode[]): FairnessReport['excludedBy'] {
  const counts = new Map<IncentiveReasonCode, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, partners]) => ({ code, partners }))
    .sort((left, right) => right.partners - left.partners || byText(left.code, right.code));
}
