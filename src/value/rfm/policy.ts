import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Label, Policy, PolicyDraft } from '../../kernel/decision/index.js';
import type { QuantileRule } from '../../kernel/numerics/quantile-cuts.js';

export type { QuantileRule } from '../../kernel/numerics/quantile-cuts.js';

/**
 * Which interval a figure equal to a cut belongs to. `lower-inclusive`: the one that starts at the cut, so that it counts with
 * the larger figures; `upper-inclusive`: the one that ends there, so that it counts with the smaller ones.
 */
export type CutBoundary = 'lower-inclusive' | 'upper-inclusive';

/** `bins` scores, cut at the quantiles of the population; equal customers always share a score. */
export interface QuantileScoreRule {
  readonly type: 'quantiles';
  readonly bins: number;
  /** How a quantile between two customers is found (Hyndman & Fan 1996); `type-7`, the default, interpolates, as R and spreadsheets do. */
  readonly quantile: QuantileRule;
  /** Added to every cut before figures are compared with it; `"0"` unless told. */
  readonly offset: DecimalInput;
  /**
   * Unless told, a figure equal to a cut gets the lower score: a cut has to be beaten. For recency that is `lower-inclusive`, for
   * frequency and monetary `upper-inclusive`.
   */
  readonly boundary: CutBoundary;
}

/** One score more than there are fixed breaks. */
export interface BreakScoreRule {
  readonly type: 'breaks';
  readonly breaks: readonly DecimalInput[];
  /** `lower-inclusive` unless told: a figure on a break counts with the larger ones. */
  readonly boundary: CutBoundary;
}

/** How one measure becomes a score from 1 (worst) up. */
export type ScoreRule = QuantileScoreRule | BreakScoreRule;

/** What frequency counts: days with a purchase, or order lines. */
export type FrequencyCount = 'purchase-day' | 'line';

/** How frequency becomes a score, and what it counts; `purchase-day` unless told. */
export type FrequencyRule = ScoreRule & { readonly countBy: FrequencyCount };

/** What RFM measures of a customer. */
export type RfmMeasure = 'recency' | 'frequency' | 'monetary';

/** One figure of a customer made of the three scores: the sum of weight × score. */
export interface CombinedScore {
  /** Together exactly 1. */
  readonly weights: Readonly<Record<RfmMeasure, DecimalInput>>;
}

/** {@link ScoreRule} as it is typed, with the defaults still open. */
export type ScoreRuleDraft =
  | (Pick<QuantileScoreRule, 'type' | 'bins'> &
      Partial<Pick<QuantileScoreRule, 'quantile' | 'offset' | 'boundary'>>)
  | (Pick<BreakScoreRule, 'type' | 'breaks'> & Partial<Pick<BreakScoreRule, 'boundary'>>);

/** {@link FrequencyRule} as it is typed. */
export type FrequencyRuleDraft = ScoreRuleDraft & { readonly countBy?: FrequencyCount };

/** Scores from `from` to `to`, both included. */
export interface ScoreRange {
  readonly from: number;
  readonly to: number;
}

/**
 * One box of the grid: a segment holds the scores inside all of its ranges; a range left out means every score. Boxes with
 * the same name make one segment.
 */
export interface SegmentRule<Segment extends string = string> {
  readonly segment: Segment;
  readonly label?: Label;
  readonly recency?: ScoreRange;
  readonly frequency?: ScoreRange;
  readonly monetary?: ScoreRange;
}

/** Recency (days since the last purchase, less is better), frequency (purchases) and monetary (spend), scored and named. */
export interface RfmPolicy<Segment extends string = string> extends Policy {
  readonly recency: ScoreRule;
  readonly frequency: FrequencyRule;
  readonly monetary: ScoreRule;
  /** `null` where the scores are not combined. */
  readonly combined: CombinedScore | null;
  /** The boxes cover every combination of scores exactly once; defining proves it. */
  readonly segments: readonly SegmentRule<Segment>[];
}

/** {@link RfmPolicy} as it is typed. */
export interface RfmPolicyDraft<Segment extends string = string> extends PolicyDraft {
  readonly recency: ScoreRuleDraft;
  readonly frequency: FrequencyRuleDraft;
  readonly monetary: ScoreRuleDraft;
  readonly combined?: CombinedScore | null;
  readonly segments: readonly SegmentRule<Segment>[];
}
