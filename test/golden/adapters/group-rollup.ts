import { type GroupMember, parseIncentivePlan, settleGroup } from 'clientele/incentive';
import { hasKeys, planOf, without } from '../incentive.js';

export const kind = 'incentive/group-rollup';

export function answer(input: unknown): unknown {
  const { plan, members, ...rest } = without(input);
  const { scale: shareScale, ...terms } = without(plan);
  const defined = parseIncentivePlan(planOf(terms, { shareScale }));
  if (hasKeys(rest)) return { error: 'input' };
  const settled = settleGroup(defined, members as readonly GroupMember[]);
  const byId = (name: 'share' | 'alone') =>
    Object.fromEntries(settled.members.map((member) => [member.id, member[name]]));
  return { groupPayout: settled.payout, allocated: byId('share'), standAlone: byId('alone') };
}
