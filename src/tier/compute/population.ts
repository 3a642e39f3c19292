import type { Decimal } from '../../kernel/decimal/decimal.js';
import type { Label, Reason } from '../../kernel/decision/index.js';
import type { RankedFigures } from './ranked-figures.js';
import type { ComputeReasonCode } from './reasons.js';

/** Customers that were read, by their places. */
export interface Population {
  readonly size: number;
  /** `null` where none were given. */
  readonly ids: readonly string[] | null;
  /** The figures of a measure that the rule ranks by; every customer has one. */
  readonly figuresOf: (measure: string) => RankedFigures;
}

/** Why, as the rules of a population tell it. */
export type ComputeReasons = readonly Reason<ComputeReasonCode>[];

/** The label that a policy gives to a measure. */
export type LabelOf = (measure: string) => Label | null;

/** Where each customer of a population stands. */
export interface Placement {
  /** Place of the grade of each, 0 is the top. */
  readonly levels: Uint16Array;
  /** Position of each by the tie rule, 1 is best; `null` where two measures rank. */
  readonly ranks: Uint32Array | null;
  /** By grade, the lowest figure that holds it, `null` where nobody does; `null` where two measures rank. */
  readonly cuts: readonly (Decimal | null)[] | null;
  /** Why the customer at a place has its grade. */
  readonly explain: (place: number, labelOf: LabelOf) => ComputeReasons;
}

/** A rule that places a population, compiled. */
export interface Placer {
  /** The measures that it ranks by. */
  readonly measures: readonly string[];
  /** Is a figure below zero one that the rule has no answer for? */
  readonly refusesNegative: boolean;
  /** Do equal customers take their places by id? */
  readonly needsIds: boolean;
  /** By grade, how many of so many customers it and all better ones may hold; `null` where there are no quotas. */
  readonly quotasOf: (size: number) => readonly number[] | null;
  /** Where each stands; or why nobody can be told where. */
  readonly place: (population: Population) => Placement | Untold;
}

/** Why no grade can be told to anybody. */
export interface Untold {
  readonly why: (labelOf: LabelOf) => ComputeReasons;
}
