import type { Label, Policy, PolicyDraft } from '../../kernel/decision/index.js';

/** Is more of it better (`benefit`), or less (`cost`)? */
export type Direction = 'benefit' | 'cost';

/**
 * How a column of values becomes comparable with the others. Each but `range` and `none` looks at the whole population, so
 * that one subject more or less may change the score of all.
 *
 * `none`: the value as it stands; benefit only. `max-ratio`: benefit x / max, cost min / x. `min-max`: benefit
 * (x − min) / (max − min), cost (max − x) / (max − min); 0 for all where all are the same. `sum`: benefit x / Σx, cost
 * (1/x) / Σ(1/x). `range`: as `min-max` between two fixed figures; a value outside of them is held at the end (`hold`) or
 * refused (`refuse`).
 */
export type Normalisation = 'none' | 'max-ratio' | 'min-max' | 'sum' | FixedRange;

/** {@link Normalisation} between fixed figures: the score of one subject does not depend on the others. */
export interface FixedRange {
  readonly type: 'range';
  readonly from: number;
  readonly to: number;
  readonly outside: 'hold' | 'refuse';
}

/** One criterion of a comparison. */
export interface Criterion<C extends string = string> {
  readonly id: C;
  readonly label?: Label;
  readonly direction: Direction;
  /** Overrides the normalisation of the policy. */
  readonly normalisation?: Normalisation;
  /** With grades the value of a subject is one of these names, and counts as the number beside it. */
  readonly grades?: Readonly<Record<string, number>>;
}

/**
 * `given`: one number of zero or more per criterion; under `sum-to-one` they must sum to 1 within 1e-9, under `relative`
 * only their proportions matter. `equal`: all alike.
 */
export type CriteriaWeights<C extends string = string> =
  | {
      readonly type: 'given';
      readonly scale: 'sum-to-one' | 'relative';
      readonly weights: { readonly [K in C]: number };
    }
  | { readonly type: 'equal' };

/** What counts in a comparison of subjects with each other, which way, and how much. */
export interface CriteriaPolicy<C extends string = string> extends Policy {
  readonly criteria: readonly Criterion<C>[];
  readonly weights: CriteriaWeights<C>;
  /** For each criterion that names none of its own. */
  readonly normalisation: Normalisation;
  /**
   * An absent value: no ranking can be made (`refuse`), it counts as a normalised value of 0 with its full weight (`worst`), or
   * the weights of the subject's other criteria are divided by their sum (`redistribute`). It has no part in the minimum,
   * maximum and sum of its column.
   */
  readonly missing: 'refuse' | 'worst' | 'redistribute';
}

/** {@link CriteriaPolicy} as it is typed. */
export interface CriteriaPolicyDraft<C extends string = string> extends PolicyDraft {
  readonly criteria: readonly Criterion<C>[];
  readonly weights: CriteriaWeights<NoInfer<C>>;
  readonly normalisation: Normalisation;
  readonly missing: 'refuse' | 'worst' | 'redistribute';
}
