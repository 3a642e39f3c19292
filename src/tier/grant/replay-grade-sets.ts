import type { Decision, Defined } from '../../kernel/decision/index.js';
import { requireFilled, throwInput } from '../../kernel/errors/index.js';
import type { TierPolicy } from '../policy.js';
import type { GrantedOutcome } from './decision.js';
import type { MemberFacts } from './facts.js';
import type { GrantReasonCode } from './reasons.js';
import { replayGrade } from './replay-grade.js';
import type { GradeReplayOptions } from './replay-options.js';

/**
 * Which grades does a member hold who is graded by several policies at once: a club card and a dealer class, say?
 *
 * Each policy is replayed on its own, over the same events. A grade that was held, a floor or a pin is for the policy that its `policy` names,
 * for every policy where it names none.
 *
 * @param policies - tier policies with different ids
 * @param member - as for {@link replayGrade}
 * @param options - as for {@link replayGrade}
 * @returns one decision per policy, in their order; `decision.policy.id` says which
 * @throws {@link ClienteleError} as {@link replayGrade}; `input/repeated-id` for two policies of one id, `input/not-a-list`, `input/out-of-range` for no policy
 * @guarantee each decision is that of {@link replayGrade} with its policy alone
 * @example
 * ```ts
 * import { defineTierPolicy, replayGradeSets } from 'clientele/tier';
 * const effective = { start: '2024-01-01', end: null };
 * const grant = { window: { type: 'calendar', unit: 'year' }, review: 'year', upgrade: 'immediate', downgrade: 'full' } as const;
 * const club = defineTierPolicy({ id: 'club', version: '1', effective, grant,
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [{ grade: 'gold', match: 'all', atLeast: { nights: '20' } }] } });
 * const wine = defineTierPolicy({ id: 'wine', version: '1', effective, grant,
 *   compute: { type: 'thresholds', otherwise: 'guest', bands: [{ grade: 'cellar', match: 'all', atLeast: { bottles: '24' } }] } });
 * const member = { id: 'C-1', joined: '2024-01-01', events: [{ id: 'e1', date: '2024-05-01', measures: { nights: 22, bottles: 6 } }],
 *   floors: [{ grade: 'cellar', start: '2024-06-01', end: null, policy: 'wine', why: 'opening gift' }] };
 * const decisions = replayGradeSets([club, wine], member, { asOf: '2024-07-01' });
 * decisions.map(({ policy, outcome }) => [policy.id, outcome?.grade, outcome?.source]);   // => [['club', 'gold', 'rule'], ['wine', 'cellar', 'floor']]
 * ```
 * @category Tier
 */
export function replayGradeSets(
  policies: readonly Defined<TierPolicy>[],
  member: MemberFacts,
  options: GradeReplayOptions,
): readonly Decision<GrantedOutcome, string, GrantReasonCode>[] {
  const list = requireFilled(policies, '/policies', 'a list of policies');
  const ids = new Set<string>();
  const decisions = list.map((policy) =>
    replayGrade(policy as Defined<TierPolicy>, member, options),
  );
  decisions.forEach(({ policy: { id } }, index) => {
    if (ids.has(id))
      throwInput('input/repeated-id', `/policies/${index}/id`, `the policy ${id} is there twice`, {
        id,
      });
    ids.add(id);
  });
  return decisions;
}
