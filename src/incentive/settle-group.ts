import { allocateUnits } from '../kernel/decimal/allocate-decimal.js';
import {
  Decimal,
  fromUnits,
  padded,
  rounded,
  toDecimal,
  toUnits,
  zero,
} from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import type { Defined } from '../kernel/decision/index.js';
import { requireIterable, show, throwInput } from '../kernel/errors/index.js';
import { type Fields, readRecord } from '../kernel/schema/index.js';
import { payoutAt } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';
import { requireCurve } from './rate-measure.js';
import { roundedAmount } from './tidy-amount.js';

/** A member of a buying group with its measure. */
export interface GroupMember {
  readonly id: string;
  readonly measure: DecimalInput;
}

/** What a group earns as one, each member's share of it, and what the members would earn alone. */
export interface SettledGroup {
  readonly payout: DecimalString;
  readonly measure: DecimalString;
  readonly members: readonly {
    readonly id: string;
    readonly share: DecimalString;
    readonly alone: DecimalString;
  }[];
}

/**
 * What does a buying group earn when it is measured as one, and how is it shared?
 *
 * Every member gets the average rate of the group on its own measure; one that returned more than it bought gives back at
 * that rate, so that the others lose nothing by it.
 *
 * Shapes: the members are measured by you; conditions and limits of the plan are not looked at, and one measure picks the band and is paid on.
 * Units: measures in that of the plan, amounts in what it pays.
 *
 * @param plan - what was agreed, of any structure but `matrix`; the payout of the summed measure is rounded as it says, and to the `shareScale` where that is told
 * @param members - each member once, with its measure; below zero after net returns
 * @returns the payout of the group, shared by measure (largest remainder, ties by input order), and each member's own payout
 * @throws {@link ClienteleError} `policy/not-defined`, `incentive/no-curve`, `input/repeated-id`, `input/…` for members that cannot
 * be read, `decimal/no-weights` where the measures sum to zero and the plan pays for that
 * @guarantee the shares sum to the payout exactly, each within one unit of its exact share
 * @example
 * ```ts
 * import { defineIncentivePlan, settleGroup } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.01' }, { from: '100', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const group = settleGroup(plan, [{ id: 'a', measure: '70' }, { id: 'b', measure: '50' }]);
 * group.payout;                                                        // => '2.40'
 * group.members.map(({ id, share, alone }) => [id, share, alone]);     // => [['a', '1.40', '0.70'], ['b', '1.00', '0.50']]
 * ```
 * @category Incentive
 */
export function settleGroup<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  members: Iterable<GroupMember>,
): SettledGroup {
  const { curve, rounding } = requireCurve(plan as Defined<IncentivePlan>);
  const scale = plan.shareScale ?? rounding.scale;
  const read = readMembers(members);
  const measure = read.reduce((sum, member) => sum.plus(member.measure), zero);
  const exact = new Decimal(roundedAmount(payoutAt(curve, measure), rounding));
  const payout = rounded(exact, { scale, mode: rounding.mode });
  const shares = sharesOf(new Decimal(payout), read, scale);
  return {
    payout,
    measure: padded(measure, rounding.scale),
    members: read.map(({ id, measure: own }, index) => ({
      id,
      share: padded(fromUnits(shares[index] ?? 0n, scale), scale),
      alone: roundedAmount(payoutAt(curve, own), rounding),
    })),
  };
}

interface ReadMember {
  readonly id: string;
  readonly measure: Decimal;
}

/** Shares the payout by measure, a negative one as a positive one is; of nothing everybody gets nothing. */
function sharesOf(
  payout: Decimal,
  members: readonly ReadMember[],
  scale: number,
): readonly bigint[] {
  if (payout.isZero()) return members.map(() => 0n);
  const places = members.reduce((most, { measure }) => Math.max(most, measure.decimalPlaces()), 0);
  const measures = members.map(({ measure }) => toUnits(measure, places));
  const isNegative = measures.reduce((sum, measure) => sum + measure, 0n) < 0n;
  const weights = isNegative ? measures.map((measure) => -measure) : measures;
  const parts = allocateUnits(toUnits(payout.abs(), scale), weights);
  return payout.isNegative() ? parts.map((part) => -part) : parts;
}

const memberFields: Fields<GroupMember> = {
  id: { type: 'id' },
  measure: { type: 'decimal' },
};

function readMembers(members: unknown): readonly ReadMember[] {
  const seen = new Set<string>();
  return Array.from(requireIterable(members, '/members', 'a list of members'), (member, index) => {
    const path = `/members/${index}`;
    const { id, measure } = readRecord<GroupMember>(memberFields, member, path, 'a member');
    if (seen.has(id))
      throwInput('input/repeated-id', `${path}/id`, `the member ${show(id)} stands twice`, { id });
    seen.add(id);
    return { id, measure: toDecimal(measure, `${path}/measure`) };
  });
}
