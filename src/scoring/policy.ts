import type { DecimalInput } from '../kernel/decimal/index.js';
import type { Label, Policy, PolicyDraft } from '../kernel/decision/index.js';

/**
 * How a measure becomes points.
 *
 * `ratio`: points are the figure times 100; strictly below `zeroBelow` it scores 0; points are held at `maximumPoints` and
 * never below 0. `bands`: the first band whose `upTo` is not exceeded; `upTo` ascends and the last is `null`. `grades`: the
 * figure is the name of a grade.
 */
export type PointsRule =
  | {
      readonly type: 'ratio';
      readonly zeroBelow?: DecimalInput;
      readonly maximumPoints?: DecimalInput;
    }
  | {
      readonly type: 'bands';
      /** Does a band still hold its `upTo`? */
      readonly upperBound: 'inclusive' | 'exclusive';
      readonly bands: readonly {
        readonly upTo: DecimalInput | null;
        readonly points: DecimalInput;
      }[];
    }
  | { readonly type: 'grades'; readonly grades: Readonly<Record<string, DecimalInput>> };

/** One measure of a scorecard. */
export interface ScoredMeasure<M extends string = string> {
  readonly id: M;
  readonly label?: Label;
  readonly rule: PointsRule;
}

/** `given`: one weight per measure, together exactly 1; `equal`: all alike. */
export type Weights<M extends string = string> =
  | { readonly type: 'given'; readonly weights: { readonly [K in M]: DecimalInput } }
  | { readonly type: 'equal' };

/** Points taken for each event, up to a cap. */
export interface Deduction<D extends string = string> {
  readonly id: D;
  readonly label?: Label;
  readonly each: DecimalInput;
  /** The most that is taken; `null` for no limit. */
  readonly cap: DecimalInput | null;
}

/** A name for totals from `from` up, the bound included. */
export interface ScoreGrade<Grade extends string = string> {
  readonly grade: Grade;
  readonly from: DecimalInput;
  readonly label?: Label;
}

/** An appraisal form: weighted measures, capped deductions, grades. */
export interface Scorecard<
  M extends string = string,
  Grade extends string = string,
  D extends string = string,
> extends Policy {
  readonly measures: readonly ScoredMeasure<M>[];
  readonly weights: Weights<M>;
  /**
   * An absent measure: no score can be told (`refuse`), 0 points with its full weight (`zero`), or its weight is shared among
   * those present in proportion to theirs (`redistribute`).
   */
  readonly missing: 'refuse' | 'zero' | 'redistribute';
  readonly deductions: readonly Deduction<D>[];
  /** The total is never below it; `null` for no floor. */
  readonly totalFloor: DecimalInput | null;
  /** From best to worst; a total below every `from` has no grade. */
  readonly grades: readonly ScoreGrade<Grade>[];
}

/** {@link Scorecard} as it is typed: no deductions, no floor and no grades unless told. */
export interface ScorecardDraft<
  M extends string = string,
  Grade extends string = string,
  D extends string = string,
> extends PolicyDraft {
  readonly measures: readonly ScoredMeasure<M>[];
  readonly weights: Weights<NoInfer<M>>;
  readonly missing: 'refuse' | 'zero' | 'redistribute';
  readonly deductions?: readonly Deduction<D>[];
  readonly totalFloor?: DecimalInput | null;
  readonly grades?: readonly ScoreGrade<Grade>[];
}
