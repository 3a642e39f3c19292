import type { Reason } from '../../kernel/decision/index.js';
import type { readDecideOptions } from '../../kernel/decision/read-options.js';
import { invariant } from '../../kernel/errors/index.js';
import type { CustomerFacts } from '../facts.js';
import type { TierPolicy } from '../policy.js';
import type { GradeSummary, Grading } from './decision.js';
import { gradeOneByOne } from './grade-one-by-one.js';
import type { ComputeReasonCode } from './reasons.js';
import type { PopulationRule } from './rule.js';

/** What grades a population that is too small for its rule: its thresholds, one customer after the other. */
export function gradeByFallback<G extends string>(
  policy: TierPolicy<G>,
  rule: PopulationRule,
  facts: readonly CustomerFacts[],
  { onProgress: _told, ...options }: ReturnType<typeof readDecideOptions>,
): Pick<Grading<G>, 'decisions' | 'summary'> {
  if (rule.fallback === null) throw invariant('a rule without a fallback fell back');
  const quiet = { ...options, onProgress: undefined };
  const graded = gradeOneByOne(policy, rule.fallback.rule, facts, quiet);
  const why = fallbackReason(rule, facts.length);
  const decisions =
    options.explain === 'none'
      ? graded.decisions
      : graded.decisions.map((decision) => ({
          ...decision,
          reasons: [...decision.reasons, why],
        }));
  return { decisions, summary: fallbackSummary(rule, graded.summary) };
}

/** That the fallback graded, and why. */
export function fallbackReason(
  { minimumPopulation }: PopulationRule,
  population: number,
): Reason<ComputeReasonCode> {
  return { code: 'tier/fallback', params: { population, minimum: minimumPopulation } };
}

/** Every grade of the rule has a size, also where the fallback does not name it. */
function fallbackSummary<G extends string>(
  { grades }: PopulationRule,
  summary: GradeSummary<G>,
): GradeSummary<G> {
  const sizes: Readonly<Record<string, number>> = summary.sizes;
  const sizeOf = (grade: string) => (Object.hasOwn(sizes, grade) ? (sizes[grade] ?? 0) : 0);
  return {
    ...summary,
    sizes: Object.fromEntries(grades.map(({ grade }) => [grade, sizeOf(grade)])) as Record<
      G,
      number
    >,
  };
}
