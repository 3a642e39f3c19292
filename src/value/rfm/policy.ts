import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Label, Policy, PolicyDraft } from '../../kernel/decision/index.js';

/**
 * How one measure becomes a score from 1 (worst) up.
 *
 * `quantiles`: `bins` scores cut at the quantiles of the population; the score is one more than the number of cuts strictly
 * beaten, so that equal customers share a score. `breaks`: fixed cuts; a value equal to a break belongs to the interval of
 * the larger values.
 */
export type ScoreRule =
  | {
      readonly type: 'quantiles';
      readonly bins: number;
      /** How a quantile between two values is found; `type-7` (the default) interpolates, as R and spreadsheets do. */
      readonly quantile: 'type-7';
    }
  | { readonly type: 'breaks'; readonly breaks: readonly DecimalInput[] };

/** What RFM measures of a customer. */
export type RfmMeasure = 'recency' | 'frequency' | 'monetary';

/** {@link ScoreRule} as it is typed, with the default still open. */
export type ScoreRuleDraft =
  | { readonly type: 'quantiles'; readonly bins: number; readonly quantile?: 'type-7' }
  | { readonly type: 'breaks'; readonly breaks: readonly DecimalInput[] };

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
  readonly frequency: ScoreRule;
  readonly monetary: ScoreRule;
  /** The boxes cover every combination of scores exactly once; defining proves it. */
  readonly segments: readonly SegmentRule<Segment>[];
}

/** {@link RfmPolicy} as it is typed. */
export interface RfmPolicyDraft<Segment extends string = string> extends PolicyDraft {
  readonly recency: ScoreRuleDraft;
  readonly frequency: ScoreRuleDraft;
  readonly monetary: ScoreRuleDraft;
  readonly segments: readonly SegmentRule<Segment>[];
}
