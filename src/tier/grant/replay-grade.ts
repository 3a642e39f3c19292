import type { Decision, Defined } from '../../kernel/decision/index.js';
import { throwDomain } from '../../kernel/errors/index.js';
import type { OwnRule, ReadyRule } from '../compute/rule.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';
import type { GrantedOutcome } from './decision.js';
import type { MemberFacts } from './facts.js';
import type { GrantReasonCode } from './reasons.js';
import { replayMember } from './replay-member.js';
import { type GradeReplayOptions, readReplayOptions, requireReadyGrant } from './replay-options.js';

/**
 * Which grade does this member hold as of a day, since when and until when, and how did it come to that?
 *
 * Replays the whole history day by day, in this order: a drop that waited takes effect, or a period that ended is reviewed (figures up to the day
 * before; step limit, grace, minimum tenure); then the events of the day (returns that open a decision again, upgrade unless a
 * cooldown runs, a drop cancelled, a period begun anew). Over that lie lifetime grades, floors, and before all of them pins. For many
 * members, or a rule that ranks a population, use {@link replayGrades}; for a computed grade only, `gradeCustomers`.
 *
 * Shapes: dated events with what each adds to the measures; figures that events do not add up to stand in `measures`. A measure that neither
 * an event nor `measures` has is zero: no events add up to nothing.
 *
 * @param policy - how grades are computed and granted
 * @param member - when the member joined, and all that happened, in any order
 * @param options - `asOf`; `knownBy`, `asOf` unless told; `explain`: `full` tells every stage since the beginning, with the ids of the events
 * @returns the grade with its period, its history, and how far it is to the next grade and to keep this one; outcome `null` before the
 * member begins (`tier/not-begun`), or where a figure that decides is not known (`tier/figures-unknown`, named in `missing`)
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`; `tier/no-grant` for a policy that grants nothing,
 * `tier/needs-population` for one that ranks a population; `input/…` for facts that cannot be read, `tier/held-before-joining`,
 * `tier/measure-given-twice`; `events/conflicting-id` for an id that stands for two different events
 * @guarantee any order of arrival gives the same answer; the history has no gap, and no grade changes twice on one day; a grade is not below a
 * floor while it holds, and exactly a pin while that holds; the answer as of a day is what the history of any later day says of it
 * @source house rule: the cases of `tier/timeline`
 * @example
 * ```ts
 * import { defineTierPolicy, replayGrade } from 'clientele/tier';
 * const club = defineTierPolicy({
 *   id: 'club', version: '1', effective: { start: '2024-01-01', end: null },
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [{ grade: 'gold', match: 'all', atLeast: { spend: '500' } }] },
 *   grant: { window: { type: 'rolling-months', months: 12 }, review: { type: 'months', months: 12 }, upgrade: 'immediate', downgrade: 'full' },
 * });
 * const member = { id: 'C-1', joined: '2024-01-01', events: [{ id: 'e1', date: '2024-03-31', measures: { spend: '500' } }] };
 * const { outcome } = replayGrade(club, member, { asOf: '2025-01-31' });
 * outcome?.grade;     // => 'gold'
 * outcome?.end;       // => '2025-03-31'
 * outcome?.keep;      // => { grade: 'gold', met: true, distance: {}, deadline: '2025-03-30' }
 * const later = replayGrade(club, member, { asOf: '2026-04-01' }).outcome;
 * later?.history.map(({ start, grade }) => [start, grade]);   // => [['2024-01-01', 'base'], ['2024-03-31', 'gold'], ['2026-03-31', 'base']]
 * ```
 * @category Tier
 */
export function replayGrade<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  member: MemberFacts<NoInfer<G>, NoInfer<M>>,
  options: GradeReplayOptions,
): Decision<GrantedOutcome<G>, string, GrantReasonCode> {
  const asked = policy as unknown as Defined<TierPolicy>;
  const tier = readyTier(asked);
  const ready = requireReadyGrant(tier, asked);
  const known = readReplayOptions(asked, options);
  const rule = requireOwnRule(tier.compute, 'replayGrade');
  return replayMember(asked, ready, rule, member, known, '/member') as Decision<
    GrantedOutcome<G>,
    string,
    GrantReasonCode
  >;
}

/** One member of a ranked population has no grade alone. */
export function requireOwnRule(compute: ReadyRule, what: string): OwnRule {
  if (compute.of === 'one') return compute;
  return throwDomain(
    'tier/needs-population',
    '/policy/compute/type',
    `${what} looks at one member alone, but a rule of type ${compute.rule.type} ranks a population; use replayGrades`,
    { type: compute.rule.type },
  );
}
