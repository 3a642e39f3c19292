import { type GroupMember, parseIncentivePlan, settleGroup } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { payoutPlanOf, planOf } from '../incentive.js';

export const kind = 'incentive/group-rollup';

export function answer(input: unknown): unknown {
  const { plan, members } = inputOf(input, ['members']);
  const { scale: shareScale, ...terms } = payoutPlanOf(plan, { required: ['boundary', 'scale'] });
  const defined = parseIncentivePlan(planOf(terms, { shareScale }));
  const settled = settleGroup(defined, listOf('input', members, memberOf));
  const byId = (name: 'share' | 'alone') =>
    Object.fromEntries(settled.members.map((member) => [member.id, member[name]]));
  return { groupPayout: settled.payout, allocated: byId('share'), standAlone: byId('alone') };
}

function memberOf(member: unknown): GroupMember {
  return keysOf('input', member, ['id', 'measure']) as unknown as GroupMember;
}
