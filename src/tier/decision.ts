import type { DecimalString } from '../kernel/decimal/index.js';

/** The computed grade of one customer. */
export interface GradeOutcome<Grade extends string = string> {
  readonly grade: Grade;
  /** Position in the population by the tie rule; 1 is best. */
  readonly rank: number;
  /** The grade above and how much of the measure is lacking to draw level with its lowest holder; `null` at the top or where the grade above is empty. */
  readonly next: { readonly grade: Grade; readonly distance: DecimalString } | null;
}

/** What belongs to all customers of a grading. */
export interface GradeSummary<Grade extends string = string> {
  /** `false` where there are fewer customers than the policy asks for: no grade can be told, and nobody is counted. */
  readonly determined: boolean;
  readonly sizes: Readonly<Record<Grade, number>>;
  /** How many customers the grade and all better ones may hold, before ties. */
  readonly quotas: Readonly<Record<Grade, number>>;
  /** The lowest figure that holds the grade; `null` where nobody does. */
  readonly cuts: Readonly<Record<Grade, DecimalString | null>>;
}
