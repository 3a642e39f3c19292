import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Batch, ConditionReasonCode, Decision } from '../../kernel/decision/index.js';
import type { ScoringReasonCode } from '../../scoring/index.js';
import type { ComputeReasonCode } from './reasons.js';

/** The computed grade of one customer. */
export interface GradeOutcome<Grade extends string = string> {
  /** `null`: the customer meets no band, and the rule has no grade for the rest. */
  readonly grade: Grade | null;
  /** Position in the population by the tie rule, 1 is best; `null` where the rule looks at each customer alone. */
  readonly rank: number | null;
  /** The points of a composite; `null` where the rule gives none. */
  readonly score: DecimalString | null;
}

/** What belongs to all customers of a grading. */
export interface GradeSummary<Grade extends string = string> {
  /** `false` where the rule asks for more customers than there are, or for a total that there is not: no grade can be told, and nobody is counted. */
  readonly determined: boolean;
  readonly sizes: Readonly<Record<Grade, number>>;
  /** How many customers have no grade because they meet no band. */
  readonly ungraded: number;
  /** How many customers of an own rule lack a measure that would decide. */
  readonly untold: number;
  /** How many customers the grade and all better ones may hold, before ties; `null` where the rule has no quotas. */
  readonly quotas: Readonly<Record<Grade, number>> | null;
  /** The lowest figure that holds the grade, `null` for a grade that nobody holds; `null` where the rule has more than one figure. */
  readonly cuts: Readonly<Record<Grade, DecimalString | null>> | null;
}

/** A code of a reason of a grading: its own, those of the conditions that bands ask, and those of the points of a composite. */
export type GradeReasonCode = ComputeReasonCode | ConditionReasonCode | ScoringReasonCode;

/** The computed grade of one customer, with its why. */
export type GradeDecision<G extends string = string> = Decision<
  GradeOutcome<G>,
  string,
  GradeReasonCode
>;

/** A grading of many customers. */
export type Grading<G extends string> = Batch<GradeOutcome<G>, GradeSummary<G>, GradeReasonCode>;
