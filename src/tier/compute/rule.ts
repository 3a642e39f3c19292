import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Explain, Reason } from '../../kernel/decision/index.js';
import type { GradeReasonCode } from './decision.js';
import type { FigureBy } from './figure-by.js';
import type { FiguresRoad } from './figures-road.js';
import type { NamedGrade } from './grades-of.js';
import type { ComputeRule } from './policy.js';
import type { Placer } from './population.js';

export type { FigureBy } from './figure-by.js';

/** What one customer reaches. */
export interface Reached {
  /** Place of the grade in `grades`, 0 is the top; `grades.length`: meets no band; `null`: cannot be told. */
  readonly level: number | null;
  /** The measures that would have been needed. */
  readonly missing: readonly string[];
}

/** What one customer who holds nothing reaches, and why. */
export interface OwnAnswer extends Reached {
  /** The points of a composite. */
  readonly score: DecimalString | null;
  readonly reasons: readonly Reason<GradeReasonCode>[];
}

/** A rule that looks at each customer alone, compiled. */
export interface OwnRule {
  readonly of: 'one';
  readonly rule: ComputeRule;
  readonly grades: readonly NamedGrade[];
  /** Every measure that it may ask for. */
  readonly measures: readonly string[];
  /** What the figures reach; for `held` and the grades below it, what it takes to keep them is asked. `null`: nothing is held. */
  levelOf(figureOf: FigureBy, held: number | null): Reached;
  /** The same with its why, for who holds nothing; `none` has no reasons. */
  answer(figureOf: FigureBy, explain: Explain): OwnAnswer;
  /** The fast road of rules whose bands are all figures; `null` for others. */
  readonly road: FiguresRoad | null;
}

/** One customer of a population. */
export interface Member {
  readonly id: string;
  readonly figureOf: FigureBy;
}

/** The rule of each customer alone that grades a population that is too small. */
export interface Fallback {
  readonly rule: OwnRule;
  /** By its places, those among the grades of the population rule; the last for who meets no band. */
  readonly levels: readonly number[];
}

/** A rule that needs the whole population, compiled. */
export interface PopulationRule {
  readonly of: 'population';
  readonly rule: ComputeRule;
  readonly grades: readonly NamedGrade[];
  /** Every measure that it may ask for, its fallback too. */
  readonly measures: readonly string[];
  readonly minimumPopulation: number;
  readonly placer: Placer;
  readonly fallback: Fallback | null;
  /**
   * The place of the grade of each, in their order; every figure is there; the number of grades for who meets no band
   * of the fallback. `null`: no grade can be told, because the population is too small and there is no fallback, or has no total.
   */
  levelsOf(members: readonly Member[]): readonly number[] | null;
}

/** A rule, compiled. */
export type ReadyRule = OwnRule | PopulationRule;
