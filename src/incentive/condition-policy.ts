import type { DecimalInput } from '../kernel/decimal/index.js';
import type { Label } from '../kernel/decision/index.js';

interface Named<M extends string> {
  readonly id: string;
  readonly label?: Label;
  /** The figure that the condition looks at. */
  readonly measure: M;
}

/** The payout is multiplied by the factor of the first band whose `upTo` is not exceeded, else by `otherwise`. */
export interface FactorCondition<M extends string = string> extends Named<M> {
  readonly type: 'factor-by-band';
  readonly bands: readonly { readonly upTo: DecimalInput; readonly factor: DecimalInput }[];
  readonly otherwise: DecimalInput;
  /** Does a band still hold its `upTo`? */
  readonly upperBound: 'inclusive' | 'exclusive';
}

/** The payout is multiplied by a factor that follows the figure from point to point; below the first point it is 0. */
export interface PointsFactorCondition<M extends string = string> extends Named<M> {
  readonly type: 'factor-by-points';
  readonly points: readonly { readonly at: DecimalInput; readonly factor: DecimalInput }[];
  /** A straight line between points, or the factor of a point until the next one. */
  readonly between: 'linear' | 'step';
  /** Beyond the last point: its factor holds, or the slope of the last two points goes on. */
  readonly above: 'hold' | 'extend';
}

/**
 * What may reduce a payout, void it or add to it. Conditions apply in the order given, each to what the one before left.
 *
 * `gate`: below `atLeast` nothing is left. `proportional`: times the figure, at most times 1. `points`: `rate` × the figure × its
 * base is added (a negative rate takes away); the base is a figure by name, or the measure paid on. `forfeit`: a figure above zero voids the payout, wherever it stands.
 * `penalty-ladder`: for n offences the n-th share of what is left is taken, beyond the end the last share.
 */
export type IncentiveCondition<M extends string = string> =
  | FactorCondition<M>
  | PointsFactorCondition<M>
  | (Named<M> & { readonly type: 'gate'; readonly atLeast: DecimalInput })
  | (Named<M> & { readonly type: 'proportional' })
  | (Named<M> & { readonly type: 'points'; readonly rate: DecimalInput; readonly base?: M })
  | (Named<M> & { readonly type: 'forfeit' })
  | (Named<M> & { readonly type: 'penalty-ladder'; readonly ladder: readonly DecimalInput[] });

/** {@link FactorCondition} as it is typed: `upperBound` is `inclusive` unless told. */
export type FactorConditionDraft<M extends string = string> = Omit<
  FactorCondition<M>,
  'upperBound'
> &
  Partial<Pick<FactorCondition, 'upperBound'>>;

/** {@link IncentiveCondition} as it is typed. */
export type IncentiveConditionDraft<M extends string = string> =
  | Exclude<IncentiveCondition<M>, { readonly type: 'factor-by-band' }>
  | FactorConditionDraft<M>;
