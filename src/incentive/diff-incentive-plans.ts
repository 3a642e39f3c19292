import { Decimal, one, zero } from '../kernel/decimal/decimal.js';
import {
  type Defined,
  diffPolicies,
  type PolicyDifference,
  type Reason,
} from '../kernel/decision/index.js';
import { canonicalText } from '../kernel/events/index.js';
import { type PayoutCurve, payoutAt, payoutOn } from './payout-curve.js';
import { type PayoutDifference, payoutDifferences, type ReadCurve } from './payout-difference.js';
import type { IncentivePlan, PayoutStructure, TierMeasure } from './policy.js';
import { type ReadyPlan, readyPlan } from './ready-plan.js';
import type { IncentiveReasonCode } from './reasons.js';

/** The stretches of the measure on which two plans pay differently. */
export interface PayoutDifferences {
  /** What picks the band in both plans: `net-amount`, `completion`, … */
  readonly measure: string;
  /** Are differences amounts, or amounts for each unit paid on (rates), because another measure picks the band? */
  readonly per: 'whole' | 'unit';
  /** Ascending; elsewhere both pay the same. Without conditions and limits, before rounding. */
  readonly stretches: readonly PayoutDifference[];
}

/** What was changed in a plan, and what that does to the payout. */
export interface IncentivePlanDifference extends PolicyDifference {
  /** `null` where the plans have no curves of the same measure; then `reasons` tells why. */
  readonly payouts: PayoutDifferences | null;
  readonly reasons: readonly Reason<IncentiveReasonCode>[];
}

/**
 * What was changed from one version of a plan to the next, and at which sales does who gain?
 *
 * The documents and their curves alone; {@link compareIncentivePlans} tells what the change does to partners with their sales.
 *
 * @param before - what was agreed
 * @param after - what was agreed later, or might be
 * @returns every changed field, as {@link diffPolicies} tells it, and the stretches of the measure on which the payout differs, with the
 * difference (after less before) at their ends; a stretch is cut where the gain turns into a loss. `payouts` is `null`, with the reason
 * `incentive/not-comparable`, where one plan has a rate table, where they measure, pay or count in different things, for different
 * periods, or where one pays rates and the other lumps on a figure of another kind
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/wrong-format`
 * @guarantee outside of the stretches both plans pay the same, inside them they do not (increments apart); a plan does not differ from itself
 * @example
 * ```ts
 * import { defineIncentivePlan, diffIncentivePlans } from 'clientele/incentive';
 * const draft = {
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.01' }, { from: '100', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * } as const;
 * const lower = [{ from: '0', to: '80', rate: '0.01' }, { from: '80', to: null, rate: '0.02' }] as const;
 * const { changed, payouts } = diffIncentivePlans(defineIncentivePlan(draft), defineIncentivePlan({ ...draft, version: '2', bands: lower }));
 * changed.map(({ path }) => path);                                              // => ['/bands/0/to', '/bands/1/from', '/version']
 * payouts?.stretches.map(({ from, to, atFrom, atTo }) => [from, to, atFrom, atTo]);   // => [['80.00', '100.00', '0.80', '1.00']]
 * ```
 * @category Incentive
 */
export function diffIncentivePlans<M extends string, N extends string>(
  before: Defined<IncentivePlan<M>>,
  after: Defined<IncentivePlan<N>>,
): IncentivePlanDifference {
  const sides = {
    before: before as unknown as Defined<IncentivePlan>,
    after: after as unknown as Defined<IncentivePlan>,
  };
  const ready = { before: readyPlan(sides.before), after: readyPlan(sides.after) };
  const difference = diffPolicies(sides.before, sides.after);
  const differs = notComparable(sides.before, sides.after);
  if (differs !== null)
    return {
      ...difference,
      payouts: null,
      reasons: [{ code: 'incentive/not-comparable', params: { differs } }],
    };
  const scale = Math.max(before.rounding.scale, after.rounding.scale);
  const { tier } = sides.after.basis;
  const stretches = payoutDifferences(
    readCurve(sides.before, ready.before),
    readCurve(sides.after, ready.after),
    scale,
  );
  const measure = typeof tier === 'string' ? tier : tier.type;
  const per = paysRates(sides.after) ? 'unit' : 'whole';
  return { ...difference, payouts: { measure, per, stretches }, reasons: [] };
}

const sameness = ['currency', 'payout', 'period', 'reset', 'basis'] as const;

/** The first thing in which the plans differ so that their curves cannot be laid over each other. */
function notComparable(before: IncentivePlan, after: IncentivePlan): string | null {
  if (before.structure === 'matrix' || after.structure === 'matrix') return 'structure';
  const differs = sameness.find((key) => canonicalText(before[key]) !== canonicalText(after[key]));
  if (differs !== undefined) return differs;
  const { tier, pay } = after.basis;
  if (tier === pay || (paysLumps(before) && paysLumps(after))) return null;
  return paysRates(before) && paysRates(after) ? null : 'structure';
}

const lumpStructures: readonly PayoutStructure[] = ['lump-sum', 'interpolated', 'per-increment'];

/** Does the payout look at the picking figure alone? */
function paysLumps({ structure }: IncentivePlan): boolean {
  return lumpStructures.includes(structure);
}

/** Does another measure pick the rate, and is the payout that rate of what is paid on? */
function paysRates({ basis: { tier, pay }, structure, bands }: IncentivePlan): boolean {
  const hasLump = bands.some(({ lump }) => lump !== undefined && !new Decimal(lump).isZero());
  return tier !== pay && structure === 'all-units' && !hasLump;
}

function readCurve({ basis }: IncentivePlan, { curve }: ReadyPlan): ReadCurve {
  const isOwn = basis.tier === basis.pay;
  return {
    curve,
    paid: isOwn ? null : one,
    at: reading(curve, basis.tier, isOwn),
    onlyBands: typeof basis.tier !== 'string',
    slopeBelowZero: isOwn && curve.extendsBelowZero ? (curve.bands[0]?.slope ?? zero) : zero,
  };
}

function reading(curve: PayoutCurve, tier: TierMeasure, isOwn: boolean): ReadCurve['at'] {
  if (typeof tier !== 'string') return (figure) => payoutOn(curve, figure, one);
  return isOwn ? (measure) => payoutAt(curve, measure) : (figure) => payoutAt(curve, figure, one);
}
