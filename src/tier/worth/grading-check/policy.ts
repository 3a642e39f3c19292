import type { DecimalInput } from '../../../kernel/decimal/index.js';
import type { Policy, PolicyDraft } from '../../../kernel/decision/index.js';

/** What a value below zero counts as: zero, or the spread of values cannot be told. */
export const negativeValues = ['as-zero', 'undecided'] as const;

/** How many customers one manager can look after. */
export interface SpanCheck {
  /** A fraction of a customer is allowed, where it was worked out from hours. */
  readonly customersPerManager: DecimalInput;
}

/** How many customers are likely to bring more than one sale or service. */
export interface RepeatCheck<M extends string = string> {
  /** The measure that has how many sales or services are expected of a customer. */
  readonly measure: M;
  /** So many make a customer count; reaching it is enough. */
  readonly atLeast: DecimalInput;
  /** Such a share of the customers has to count; reaching it is enough. */
  readonly share: DecimalInput;
}

/** Values differ enough where the largest customers hold such a share of the value. */
export interface TopShareCheck<M extends string = string> {
  readonly type: 'top-share';
  readonly measure: M;
  /** Which fraction of the customers is the top, such as `"0.2"`; where that is no whole number, a part of the next one counts. */
  readonly top: DecimalInput;
  /** The share of value that it takes; reaching it is enough. */
  readonly atLeast: DecimalInput;
  readonly negative: (typeof negativeValues)[number];
}

/** Values differ enough where their Gini coefficient is such. */
export interface GiniCheck<M extends string = string> {
  readonly type: 'gini';
  readonly measure: M;
  /** From 0 (all alike) towards 1; reaching it is enough. */
  readonly atLeast: DecimalInput;
  readonly negative: (typeof negativeValues)[number];
}

/** When it is worth while to grade customers: all three checks have to hold. */
export interface GradingCheckPolicy<M extends string = string> extends Policy {
  readonly span: SpanCheck;
  readonly purchases: RepeatCheck<M>;
  readonly values: TopShareCheck<M> | GiniCheck<M>;
}

/** {@link GradingCheckPolicy} as it is typed: `negative` is `as-zero` unless told. */
export interface GradingCheckPolicyDraft<M extends string = string> extends PolicyDraft {
  readonly span: SpanCheck;
  readonly purchases: RepeatCheck<M>;
  readonly values:
    | (Omit<TopShareCheck<M>, 'negative'> & Partial<Pick<TopShareCheck, 'negative'>>)
    | (Omit<GiniCheck<M>, 'negative'> & Partial<Pick<GiniCheck, 'negative'>>);
}
