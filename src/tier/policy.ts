import type { DecimalInput } from '../kernel/decimal/index.js';
import type { Label, Policy, PolicyDraft } from '../kernel/decision/index.js';

/** How a cumulative quota becomes whole: half a customer goes up, or it is cut, or it is filled up. */
export const quotaRoundings = ['half-away-from-zero', 'floor', 'ceiling'] as const;

/** The position of equal customers: all have the best of the group, all the worst, or ids in ascending order take them. */
export const tieRules = ['all-up', 'all-down', 'by-id'] as const;

/** One level of a pyramid: its share of the ranked population. */
export interface PyramidGrade<Grade extends string = string> {
  readonly grade: Grade;
  readonly share: DecimalInput;
  readonly label?: Label;
}

/**
 * Grades as shares of the population, ranked by one measure, highest first.
 *
 * The shares are added up from the top; each running sum times the number of customers is rounded to a whole quota; a
 * customer whose position is within a quota, and in no better grade, gets that grade.
 */
export interface PyramidRule<Grade extends string = string, M extends string = string> {
  readonly type: 'pyramid';
  readonly measure: M;
  /** From the top grade down; the shares sum to exactly 1. */
  readonly grades: readonly PyramidGrade<Grade>[];
  /** How a cumulative quota becomes whole: half a customer goes up, or it is cut, or it is filled up. */
  readonly quotaRounding: (typeof quotaRoundings)[number];
  /** The position of equal customers: all have the best of the group, all the worst, or ids in ascending order take them. */
  readonly ties: (typeof tieRules)[number];
  /** With fewer customers than this no grade can be told. */
  readonly minimumPopulation: number;
}

/** {@link PyramidRule} as it is typed: `quotaRounding` `half-away-from-zero`, `ties` `all-up`, `minimumPopulation` 0 unless told. */
export type PyramidRuleDraft<Grade extends string = string, M extends string = string> = Pick<
  PyramidRule<Grade, M>,
  'type' | 'measure' | 'grades'
> &
  Partial<Pick<PyramidRule, 'quotaRounding' | 'ties' | 'minimumPopulation'>>;

/** How customers are graded. */
export interface TierPolicy<Grade extends string = string, M extends string = string>
  extends Policy {
  readonly compute: PyramidRule<Grade, M>;
}

/** {@link TierPolicy} as it is typed. */
export interface TierPolicyDraft<Grade extends string = string, M extends string = string>
  extends PolicyDraft {
  readonly compute: PyramidRuleDraft<Grade, M>;
}
