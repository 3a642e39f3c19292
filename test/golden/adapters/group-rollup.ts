import { type GroupMember, parseIncentivePlan, settleGroup } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { payoutPlanOf, planOf } from '../incentive.js';

export const kind = 'incentive/group-rollup';

/** In the library a scale of `null` is that of the rounding, which the format does not have. */
export function answer(input: unknown): unknown {
  const { plan, members } = inputOf(input, ['members']);
  const { scale, ...terms } = payoutPlanOf(plan, { required: ['boundary', 'scale'] });
  const defined = parseIncentivePlan(planOf(terms, { shareScale: scale ?? 'none' }));
  const settled = settleGroup(defined, listOf('input', members, memberOf));
  const byId = (name: 'share' | 'alone') =>
    Object.fromEntries(settled.members.map((member) => [member.id, member[name]]));
  return { groupPayout: settled.payout, allocated: byId('share'), standAlone: byId('alone') };
}

function memberOf(member: unknown): GroupMember {
  return keysOf('input', member, ['id', 'measure']) as unknown as GroupMember;
}
