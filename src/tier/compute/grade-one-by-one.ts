import { toDecimal } from '../../kernel/decimal/decimal.js';
import { decideEach } from '../../kernel/decision/decide-each.js';
import { figureOn } from '../../kernel/decision/figure-at.js';
import { type Decision, refOf } from '../../kernel/decision/index.js';
import type { readDecideOptions } from '../../kernel/decision/read-options.js';
import { readRecord } from '../../kernel/schema/index.js';
import { customerFields } from '../facts.js';
import type { TierPolicy } from '../policy.js';
import type { GradeOutcome, Grading } from './decision.js';
import type { ComputeReasonCode } from './reasons.js';
import type { OwnRule } from './rule.js';

/** Grades of customers looked at alone: a row that cannot be read is rejected, the others are answered. */
export function gradeOneByOne<G extends string>(
  policy: TierPolicy<G>,
  rule: OwnRule,
  customers: unknown,
  { asOf, onProgress }: ReturnType<typeof readDecideOptions>,
): Grading<G> {
  const sizes = rule.grades.map(() => 0);
  let ungraded = 0;
  let untold = 0;
  const decide = (row: unknown): Decision<GradeOutcome<G>, string, ComputeReasonCode> => {
    const facts = readRecord(customerFields, row, '', 'a customer');
    const { level, missing } = rule.levelOf((name) => {
      const figure = figureOn(facts.measures[name], asOf);
      return figure === undefined ? undefined : toDecimal(figure, '');
    }, null);
    if (level === null) untold += 1;
    else if (level === rule.grades.length) ungraded += 1;
    else sizes[level] = (sizes[level] ?? 0) + 1;
    const grade = (level === null ? null : (rule.grades[level]?.grade ?? null)) as G | null;
    return {
      id: facts.id,
      outcome: level === null ? null : { grade, rank: null, score: null },
      reasons: [],
      policy: refOf(policy),
      asOf,
      missing,
    };
  };
  const decided = decideEach(customers, '/customers', 'a list of customers', onProgress, decide);
  const summary = {
    determined: true,
    sizes: Object.fromEntries(
      rule.grades.map(({ grade }, level) => [grade, sizes[level] ?? 0]),
    ) as Record<G, number>,
    ungraded,
    untold,
    quotas: null,
    cuts: null,
  };
  return { ...decided, summary, policy: refOf(policy), asOf };
}
