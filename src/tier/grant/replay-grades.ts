import { decideEach } from '../../kernel/decision/decide-each.js';
import {
  type Batch,
  type BatchOptions,
  type Defined,
  type Rows,
  refOf,
} from '../../kernel/decision/index.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';
import type { GrantDecision } from './answer.js';
import type { GrantedOutcome } from './decision.js';
import type { MemberFacts } from './facts.js';
import type { GrantReasonCode } from './reasons.js';
import { replayMember } from './replay-member.js';
import { type GradeReplayOptions, readReplayOptions, requireReadyGrant } from './replay-options.js';
import { replayPopulation } from './replay-population.js';

/** What belongs to all members of a replay. */
export interface GrantSummary<Grade extends string = string> {
  /** How many members hold each grade. */
  readonly sizes: Readonly<Record<Grade, number>>;
  /** How many have no grade that could be told, or had not begun. */
  readonly untold: number;
}

/**
 * Which grade does each member hold as of a day?
 *
 * The plural of {@link replayGrade}. A rule that ranks a population (a pyramid, percentiles) ranks all members that had joined by then, by the
 * figures of their windows, on every day that decides for somebody: so it has this plural only, and takes all or nothing.
 *
 * @param policy - how grades are computed and granted
 * @param members - the history of each member, once
 * @param options - as {@link replayGrade}, with `onProgress`
 * @returns one decision per member, in input order; of a rule that looks at each alone, a member that cannot be read, or whose id was there
 * before, is a reject. `summary.sizes` counts the members with each grade. While a population is too small for its rule, everybody keeps the grade held
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `tier/no-grant`; for a population one `input` error that lists every row
 * that cannot be read, repeats an id or lacks a figure
 * @guarantee received = accepted + rejected; the order of members changes no grade
 * @example
 * ```ts
 * import { customerPyramid, defineTierPolicy, replayGrades } from 'clientele/tier';
 * const pyramid = defineTierPolicy({ ...customerPyramid, id: 'our-pyramid',
 *   grant: { window: { type: 'rolling-months', months: 12 }, review: 'quarter', upgrade: 'at-review', downgrade: 'one-step' } });
 * const members = ['90', '40', '30', '20', '10'].map((value, index) => ({
 *   id: `C-${index}`, joined: '2026-01-05', events: [{ id: 'e1', date: '2026-02-01', measures: { value } }] }));
 * replayGrades(pyramid, members, { asOf: '2026-03-31' }).summary.sizes;   // => { important: 0, main: 0, ordinary: 0, small: 5 }
 * replayGrades(pyramid, members, { asOf: '2026-04-01' }).summary.sizes;   // => { important: 0, main: 1, ordinary: 2, small: 2 }
 * ```
 * @category Tier
 */
export function replayGrades<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  members: Rows<MemberFacts<NoInfer<G>, NoInfer<M>>>,
  options: GradeReplayOptions & BatchOptions,
): Batch<GrantedOutcome<G>, GrantSummary<G>, GrantReasonCode> {
  const asked = policy as unknown as Defined<TierPolicy>;
  const tier = readyTier(asked);
  const ready = requireReadyGrant(tier, asked);
  const known = readReplayOptions(asked, options);
  const { compute } = tier;
  const { onProgress } = known;
  const decided =
    compute.of === 'one'
      ? decideEach(members, '/members', 'a list of members', onProgress, (row) =>
          replayMember(asked, ready, compute, row, known, ''),
        )
      : all(replayPopulation(asked, ready, compute, members, known));
  if (compute.of === 'population') onProgress?.(decided.counts);
  const grades = compute.grades.map(({ grade }) => grade);
  return {
    ...decided,
    summary: summaryOf(grades, decided.decisions),
    policy: refOf(asked),
    asOf: known.asOf,
  } as unknown as Batch<GrantedOutcome<G>, GrantSummary<G>, GrantReasonCode>;
}

function all(decisions: readonly GrantDecision[]) {
  const received = decisions.length;
  return { decisions, rejected: [], counts: { received, accepted: received, rejected: 0 } };
}

function summaryOf(
  grades: readonly string[],
  decisions: readonly { readonly outcome: GrantedOutcome | null }[],
): GrantSummary {
  const sizes = new Map(grades.map((grade) => [grade, 0]));
  let untold = 0;
  for (const { outcome } of decisions)
    if (outcome === null) untold += 1;
    else sizes.set(outcome.grade, (sizes.get(outcome.grade) ?? 0) + 1);
  return { sizes: Object.fromEntries(sizes), untold };
}
