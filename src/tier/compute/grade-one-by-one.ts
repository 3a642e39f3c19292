import { decideEach } from '../../kernel/decision/decide-each.js';
import { refOf } from '../../kernel/decision/index.js';
import type { readDecideOptions } from '../../kernel/decision/read-options.js';
import type { TierPolicy } from '../policy.js';
import type { GradeOutcome, GradeReasonCode, Grading } from './decision.js';
import { gradeOnRoad, roadRun } from './grade-on-road.js';
import { ownDecision, type Tally } from './own-decision.js';
import type { OwnRule } from './rule.js';

/** Grades of customers looked at alone: a row that cannot be read is rejected, the others are answered. */
export function gradeOneByOne<G extends string>(
  policy: TierPolicy<G>,
  rule: OwnRule,
  customers: unknown,
  { asOf, explain, onProgress }: ReturnType<typeof readDecideOptions>,
): Grading<G> {
  const { grades, road } = rule;
  const ref = refOf(policy);
  const asked = { rule, policy: ref, asOf, explain };
  const tally: Tally = { sizes: [...grades.map(() => 0), 0], untold: 0 };
  const run = road === null ? null : roadRun(road, grades);
  const decided = decideEach<GradeOutcome, GradeReasonCode>(
    customers,
    '/customers',
    'a list of customers',
    onProgress,
    run === null
      ? (row) => ownDecision(asked, row, tally)
      : (row) => gradeOnRoad(run, asked, row, tally) ?? ownDecision(asked, row, tally),
  );
  const sizes = grades.map(({ grade }, level) => [grade, tally.sizes[level]]);
  const summary = {
    determined: true,
    sizes: Object.fromEntries(sizes) as Record<G, number>,
    ungraded: tally.sizes[grades.length] ?? 0,
    untold: tally.untold,
    quotas: null,
    cuts: null,
  };
  return { ...decided, summary, policy: ref, asOf } as Grading<G>;
}
