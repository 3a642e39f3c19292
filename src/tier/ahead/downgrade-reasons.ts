import { type MeasureLabels, measureLabelOf, type Reason } from '../../kernel/decision/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import type { DowngradeOutcome } from './foresee.js';
import { labelledIn } from './migration.js';
import type { AheadReasonCode } from './reasons.js';

type Why = Reason<AheadReasonCode>;

/** Whether the grade is lost, and the drop by rule with what is lacking. */
export function downgradeReasons(
  { grade, loses, on, to, drop }: DowngradeOutcome,
  grades: readonly NamedGrade[],
  labels: MeasureLabels | undefined,
): readonly Why[] {
  const label = labelledIn(grades, grade);
  const first: Why = loses
    ? { code: 'tier/will-lose', params: { grade, label, to, toLabel: labelledIn(grades, to), on } }
    : { code: 'tier/will-keep', params: { grade, label } };
  if (drop === null) return [first];
  const { review, keep } = drop;
  const parts = Object.entries(keep?.distance ?? {}).map(([measure, distance]): Why => {
    const measureLabel = measureLabelOf(labels, measure);
    return { code: 'tier/lacks-by', params: { measure, measureLabel, distance } };
  });
  const params = {
    grade: drop.grade,
    label: labelledIn(grades, drop.grade),
    review,
    on: drop.on,
    deadline: keep?.deadline ?? null,
  };
  return [first, { code: 'tier/drop-coming', params, ...(parts.length > 0 ? { parts } : {}) }];
}
