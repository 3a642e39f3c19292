import { plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Label, Reason } from '../../kernel/decision/index.js';
import type { GradeOutcome, GradeSummary } from './decision.js';
import type { Placed } from './place-customers.js';
import type { PyramidRule } from './policy.js';
import type { ComputeReasonCode } from './reasons.js';

/** What the answer for one customer takes from the grading of all. */
export interface Grading<G extends string> {
  readonly rule: PyramidRule<G>;
  readonly summary: GradeSummary<G>;
  readonly population: number;
  readonly measureLabel: Label | null;
}

/** The grade of a placed customer. */
export function gradeOutcomeOf<G extends string>(
  { rank, level }: Placed,
  { rule }: Grading<G>,
): GradeOutcome<G> {
  return { grade: rule.grades[level]?.grade as G, rank, score: null };
}

/** Why: the grade, the position, the quota that holds it, and the distance to the grade above. */
export function gradeReasonsOf<G extends string>(
  { value, level, rank }: Placed,
  { rule, summary, population, measureLabel }: Grading<G>,
): readonly Reason<ComputeReasonCode>[] {
  const { measure } = rule;
  const grade = rule.grades[level]?.grade as G;
  const above = rule.grades[level - 1]?.grade;
  const cut = above === undefined ? null : (summary.cuts?.[above] ?? null);
  const isTop = rule.grades[0]?.grade === grade;
  const quota = summary.quotas?.[grade] ?? null;
  const label = labelIn(rule, grade);
  const reasons: Reason<ComputeReasonCode>[] = [
    { code: 'tier/computed', params: { grade, label } },
    {
      code: 'tier/ranked',
      params: { measure, measureLabel, value: plain(value), rank, population },
    },
    { code: 'tier/within-quota', params: { grade, label, isTop, quota, rank } },
  ];
  if (above !== undefined && cut !== null)
    reasons.push({
      code: 'tier/distance-to-next',
      params: {
        grade: above,
        label: labelIn(rule, above),
        measure,
        measureLabel,
        distance: plain(toDecimal(cut, '').minus(value)),
        cut,
      },
    });
  return reasons;
}

/** Why no grade can be told. */
export function tooSmall<G extends string>({
  rule,
  population,
}: Grading<G>): readonly Reason<ComputeReasonCode>[] {
  const params = { population, minimum: rule.minimumPopulation };
  return [{ code: 'tier/population-too-small', params }];
}

function labelIn(rule: PyramidRule, grade: string): Label | null {
  return rule.grades.find((level) => level.grade === grade)?.label ?? null;
}
