import type { DecimalInput, Rounding } from '../kernel/decimal/index.js';
import type { Label, Policy, PolicyDraft } from '../kernel/decision/index.js';

/** A stretch of the measure and the rate it earns; `to: null` has no upper end. What no band covers earns nothing. */
export interface RateBand {
  readonly from: DecimalInput;
  readonly to: DecimalInput | null;
  readonly rate: DecimalInput;
}

/**
 * The computed rebate is multiplied by the factor of the band that the measure falls in: the first whose `upTo` is not
 * exceeded, else `otherwise`.
 */
export interface FactorCondition<M extends string = string> {
  readonly id: string;
  readonly label?: Label;
  readonly type: 'factor-by-band';
  readonly measure: M;
  readonly bands: readonly { readonly upTo: DecimalInput; readonly factor: DecimalInput }[];
  readonly otherwise: DecimalInput;
  /** Does a band still hold its `upTo`? */
  readonly upperBound: 'inclusive' | 'exclusive';
}

/** {@link FactorCondition} as it is typed: `upperBound` is `inclusive` unless told. */
export type FactorConditionDraft<M extends string = string> = Omit<
  FactorCondition<M>,
  'upperBound'
> &
  Partial<Pick<FactorCondition, 'upperBound'>>;

/** How long a plan measures before it pays. */
export type PlanPeriod = 'month' | 'quarter' | 'half-year' | 'year';

/** What a partner earns, on what basis, under which conditions. */
export interface IncentivePlan<M extends string = string> extends Policy {
  readonly currency: string;
  readonly period: PlanPeriod;
  /** What is measured: sales less returns, in money. */
  readonly basis: 'net-amount';
  /** `incremental`: each slice of the measure earns the rate of its own band 分段增量返利; `all-units`: the band reached gives its rate to the whole 全量追溯返利. */
  readonly structure: 'incremental' | 'all-units';
  /** `lower-inclusive`: a band starts AT its `from`; `upper-inclusive`: it starts just above, and still holds its `to`. */
  readonly boundary: 'lower-inclusive' | 'upper-inclusive';
  readonly bands: readonly RateBand[];
  readonly conditions: readonly FactorCondition<M>[];
  /** A period in which returns exceed sales: the measure counts as zero. */
  readonly negativeMeasure: 'zero';
  /** Entitled to less than was settled: it is taken back now, or set off against later entitlement. */
  readonly negativeDue: 'claw-back' | 'carry-forward';
  /** Where money is rounded, once: the entitlement of the period. */
  readonly rounding: Rounding;
}

/** {@link IncentivePlan} as it is typed: no conditions unless told; `negativeMeasure` is `zero`. */
export interface IncentivePlanDraft<M extends string = string> extends PolicyDraft {
  readonly currency: string;
  readonly period: PlanPeriod;
  readonly basis: 'net-amount';
  readonly structure: 'incremental' | 'all-units';
  readonly boundary: 'lower-inclusive' | 'upper-inclusive';
  readonly bands: readonly RateBand[];
  readonly conditions?: readonly FactorConditionDraft<M>[];
  readonly negativeMeasure?: 'zero';
  readonly negativeDue: 'claw-back' | 'carry-forward';
  readonly rounding: Rounding;
}
