import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Condition, Label } from '../../kernel/decision/index.js';
import type { ScoredMeasure, Weights } from '../../scoring/index.js';

/** How a cumulative quota becomes whole: half a customer goes up, or it is cut, or it is filled up. */
export const quotaRoundings = ['half-away-from-zero', 'floor', 'ceiling'] as const;

/** The position of equal customers: all have the best of the group, all the worst, or ids in ascending order take them. */
export const tieRules = ['all-up', 'all-down', 'by-id'] as const;

/** On which side of a cut of the cumulative share a customer stands. */
export const shareBoundaries = ['below', 'up-to', 'crossing'] as const;

/** How a quantile is found, by its type in Hyndman and Fan 1996. */
export const quantileTypes = ['type-1', 'type-2', 'type-6', 'type-7'] as const;

/** Figures by measure. */
export type Bounds<M extends string = string> = { readonly [K in M]?: DecimalInput };

/** What a population rule says of a population that is too small for it. */
export interface ForPopulation<Grade extends string = string, M extends string = string> {
  /** With fewer customers than this the rule says nothing. */
  readonly minimumPopulation: number;
  /** What grades a population that is too small; `null`: no grade can be told. */
  readonly fallback: ThresholdsRule<Grade, M> | null;
}

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
export interface PyramidRule<Grade extends string = string, M extends string = string>
  extends ForPopulation<Grade, M> {
  readonly type: 'pyramid';
  readonly measure: M;
  /** From the top grade down; the shares sum to exactly 1. */
  readonly grades: readonly PyramidGrade<Grade>[];
  /** How a cumulative quota becomes whole: half a customer goes up, or it is cut, or it is filled up. */
  readonly quotaRounding: (typeof quotaRoundings)[number];
  /** The position of equal customers: all have the best of the group, all the worst, or ids in ascending order take them. */
  readonly ties: (typeof tieRules)[number];
}

/** A band that asks for figures: `all` of them, or `any` one. Every bound is included. */
export interface FiguresBand<Grade extends string = string, M extends string = string> {
  readonly grade: Grade;
  readonly label?: Label;
  readonly match: 'all' | 'any';
  readonly atLeast: Bounds<M>;
  /** What it takes to keep the grade once it is held; `atLeast` unless told. */
  readonly keepAtLeast?: Bounds<NoInfer<M>>;
}

/** A band that asks for a condition, in the language that conditions have everywhere. */
export interface ConditionBand<Grade extends string = string, M extends string = string> {
  readonly grade: Grade;
  readonly label?: Label;
  readonly when: Condition<M>;
  /** What it takes to keep the grade once it is held; `when` unless told. */
  readonly keepWhen?: Condition<M>;
}

/** Grades by fixed thresholds, of each customer alone: the first band that is met, from the top, gives the grade. */
export interface ThresholdsRule<Grade extends string = string, M extends string = string> {
  readonly type: 'thresholds';
  /** From the top grade down. */
  readonly bands: readonly (FiguresBand<Grade, M> | ConditionBand<Grade, M>)[];
  /** The grade of who meets no band; `null`: none. */
  readonly otherwise: Grade | null;
  readonly otherwiseLabel?: Label;
}

/** Grades by quantiles of the population: a customer at or above the quantile has the grade, so equal customers have equal grades. */
export interface PercentilesRule<Grade extends string = string, M extends string = string>
  extends ForPopulation<Grade, M> {
  readonly type: 'percentiles';
  readonly measure: M;
  /** From the top grade down; `from` falls from at most 1 to exactly 0: "0.9" is the best tenth. */
  readonly grades: readonly {
    readonly grade: Grade;
    readonly from: DecimalInput;
    readonly label?: Label;
  }[];
  /** How the quantile is found (Hyndman and Fan 1996). */
  readonly quantile: (typeof quantileTypes)[number];
}

/** Grades by cumulative share of the total (ABC 分类), of figures of zero or more. */
export interface AbcRule<Grade extends string = string, M extends string = string>
  extends ForPopulation<Grade, M> {
  readonly type: 'abc';
  readonly measure: M;
  /** From the top grade down; `upTo` rises to exactly 1. */
  readonly grades: readonly {
    readonly grade: Grade;
    readonly upTo: DecimalInput;
    readonly label?: Label;
  }[];
  /**
   * In the grade while the cumulative share with the customer is below the cut, is at most the cut, or while the share before the
   * customer is below it. Only with the last (`crossing`) more of a figure never lowers the grade: with the others a customer whose own
   * share passes the cut grows out of the grade.
   */
  readonly boundary: (typeof shareBoundaries)[number];
  /** The grade of equal customers: all that of the first, all that of the last, or ids in ascending order take the places. */
  readonly ties: (typeof tieRules)[number];
}

/** One level of an axis: from a figure up (the last level has none: it takes the rest), or a share of the population. */
export type AxisLevel =
  | { readonly level: string; readonly label?: Label; readonly atLeast: DecimalInput | null }
  | { readonly level: string; readonly label?: Label; readonly share: DecimalInput };

/** One axis of a grid: a measure, cut into levels from the top down; all by figure, or all by share. */
export interface GridAxis<M extends string = string> {
  readonly measure: M;
  readonly levels: readonly AxisLevel[];
}

/** Grades by two measures at once, such as present value and potential. */
export interface GridRule<Grade extends string = string, M extends string = string>
  extends ForPopulation<Grade, M> {
  readonly type: 'grid';
  readonly rows: GridAxis<M>;
  readonly columns: GridAxis<M>;
  /** Every grade, from the top down. */
  readonly grades: readonly { readonly grade: Grade; readonly label?: Label }[];
  /** One list for each level of the rows, with one grade for each level of the columns. */
  readonly cells: readonly (readonly Grade[])[];
  /** For axes by share. */
  readonly quotaRounding: (typeof quotaRoundings)[number];
  /** For axes by share. */
  readonly ties: (typeof tieRules)[number];
}

/** Grades by the points of a scorecard, of each customer alone. */
export interface CompositeRule<Grade extends string = string, M extends string = string> {
  readonly type: 'composite';
  /** How each measure becomes points. */
  readonly measures: readonly ScoredMeasure<M>[];
  readonly weights: Weights<M>;
  /** An absent measure: no grade can be told, 0 points, or its weight is shared among the others. */
  readonly missing: 'refuse' | 'zero' | 'redistribute';
  /** From the top grade down, by points; the bound is included. */
  readonly bands: readonly {
    readonly grade: Grade;
    readonly from: DecimalInput;
    /** What it takes to keep the grade once it is held; `from` unless told. */
    readonly keepFrom?: DecimalInput;
    readonly label?: Label;
  }[];
  readonly otherwise: Grade | null;
  readonly otherwiseLabel?: Label;
}

/** How a grade is computed. */
export type ComputeRule<Grade extends string = string, M extends string = string> =
  | PyramidRule<Grade, M>
  | ThresholdsRule<Grade, M>
  | PercentilesRule<Grade, M>
  | AbcRule<Grade, M>
  | GridRule<Grade, M>
  | CompositeRule<Grade, M>;

type Drafted<R, K extends keyof R> = Omit<R, K> & Partial<Pick<R, K>>;

/** {@link ForPopulation} as it is typed: `minimumPopulation` 0, no `fallback` unless told. Defining proves that the fallback has the grades of the rule. */
export interface ForPopulationDraft<M extends string = string> {
  readonly minimumPopulation?: number;
  readonly fallback?: Drafted<ThresholdsRule<string, M>, 'otherwise'> | null;
}

type PopulationDraft<
  R extends ForPopulation<Grade, M>,
  K extends keyof R,
  Grade extends string,
  M extends string,
> = Omit<R, K | keyof ForPopulation> & Partial<Pick<R, K>> & ForPopulationDraft<M>;

/** {@link PyramidRule} as it is typed: `quotaRounding` `half-away-from-zero`, `ties` `all-up`, `minimumPopulation` 0 unless told. */
export type PyramidRuleDraft<
  Grade extends string = string,
  M extends string = string,
> = PopulationDraft<PyramidRule<Grade, M>, 'quotaRounding' | 'ties', Grade, M>;

/** {@link ThresholdsRule} as it is typed; the measures of conditions are a parameter of their own, so that both kinds of band name theirs. */
export interface ThresholdsRuleDraft<
  Grade extends string = string,
  M extends string = string,
  C extends string = M,
> {
  readonly type: 'thresholds';
  /** From the top grade down. */
  readonly bands: readonly (FiguresBand<Grade, M> | ConditionBand<Grade, C>)[];
  readonly otherwise?: Grade | null;
  readonly otherwiseLabel?: Label;
}

/** {@link ComputeRule} as it is typed. `otherwise` `null`; `quantile` `type-7`; `boundary` `crossing`; `ties` `all-up` (`by-id` for ABC) unless told. */
export type ComputeRuleDraft<
  Grade extends string = string,
  M extends string = string,
  C extends string = M,
> =
  | PyramidRuleDraft<Grade, M>
  | ThresholdsRuleDraft<Grade, M, C>
  | PopulationDraft<PercentilesRule<Grade, M>, 'quantile', Grade, M>
  | PopulationDraft<AbcRule<Grade, M>, 'boundary' | 'ties', Grade, M>
  | PopulationDraft<GridRule<Grade, M>, 'quotaRounding' | 'ties', Grade, M>
  | Drafted<CompositeRule<Grade, M>, 'otherwise'>;
