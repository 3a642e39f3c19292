import { type Decimal, plain } from '../../kernel/decimal/decimal.js';
import type { Label, Reason } from '../../kernel/decision/index.js';
import type { NamedGrade } from './grades-of.js';
import type { ComputeReasonCode } from './reasons.js';

/** A figure by the name of its measure. */
export interface NamedFigure {
  readonly measure: string;
  readonly measureLabel: Label | null;
  readonly value: Decimal;
}

/** The answer: which grade. */
export function computedReason(
  grades: readonly NamedGrade[],
  level: number,
): Reason<ComputeReasonCode> {
  return { code: 'tier/computed', params: paramsOf(grades[level]) };
}

/** Name and label of a grade, as reasons have them. */
export function paramsOf(grade: NamedGrade | undefined): {
  readonly grade: string;
  readonly label: Label | null;
} {
  return { grade: grade?.grade ?? '', label: grade?.label ?? null };
}

/** The position in the population. */
export function rankReason(
  { measure, measureLabel, value }: NamedFigure,
  rank: number,
  population: number,
): Reason<ComputeReasonCode> {
  const params = { measure, measureLabel, value: plain(value), rank, population };
  return { code: 'tier/ranked', params };
}

/** How far it is to the lowest figure that holds the grade above; nothing at the top, or where nobody has that grade. */
export function distanceReason(
  grades: readonly NamedGrade[],
  level: number,
  cuts: readonly (Decimal | null)[],
  { measure, measureLabel, value }: NamedFigure,
): readonly Reason<ComputeReasonCode>[] {
  const cut = cuts[level - 1] ?? null;
  if (cut === null) return [];
  const params = {
    ...paramsOf(grades[level - 1]),
    measure,
    measureLabel,
    distance: plain(cut.minus(value)),
    cut: plain(cut),
  };
  return [{ code: 'tier/distance-to-next', params }];
}
