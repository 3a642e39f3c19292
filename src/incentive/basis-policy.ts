import type { DecimalInput } from '../kernel/decimal/index.js';

/** Sales less returns, in money without or with tax, or in pieces; or payments less repayments. */
export type LineMeasure = 'net-amount' | 'tax-inclusive-amount' | 'quantity' | 'collected-amount';

/** What picks the band. */
export type TierMeasure<M extends string = string> =
  | LineMeasure
  /** (actual − baseline) ÷ baseline, compared exactly. */
  | {
      readonly type: 'growth';
      readonly of: LineMeasure;
      readonly baseline: M;
      /** A baseline of zero or less: no answer, no payout, or a rate of its own on the actual. */
      readonly nonPositiveBaseline:
        | 'undetermined'
        | 'no-payout'
        | { readonly newPartnerRate: DecimalInput };
    }
  /** Actual ÷ target; no answer for a target of zero. */
  | { readonly type: 'completion'; readonly of: LineMeasure; readonly target: M }
  /** The part of the measure that lies in a scope ÷ the whole; no answer for a whole of zero. */
  | { readonly type: 'mix'; readonly of: LineMeasure; readonly scope: Scope }
  /** A figure that the caller passes. */
  | { readonly type: 'measure'; readonly measure: M };

/** What a rate multiplies; `increment` is the growth in money: actual less baseline. */
export type PayMeasure = LineMeasure | 'increment';

/** The measure that picks the band, and the one that is paid on. */
export interface Basis<M extends string = string> {
  readonly tier: TierMeasure<M>;
  readonly pay: PayMeasure;
}

/**
 * Names that are in, and names that are out; without `include` everything is in that is not out, with an empty one nothing. A name stands for
 * everything below it in the hierarchy; the nearest name decides, and at one name `exclude` wins.
 */
export interface Selection {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** Which lines count: by product, customer and region, all three. */
export interface Scope {
  readonly products?: Selection;
  readonly customers?: Selection;
  readonly regions?: Selection;
}

/** What has to happen for a line to count, and whose date decides on its period. */
export type QualifyingEvent = 'invoice' | 'order' | 'payment' | 'pick-up' | 'sell-out';
