import type { Condition, Label, Policy, PolicyDraft } from '../../kernel/decision/index.js';

/** A name for customers who meet a condition. */
export interface LabelRule<L extends string = string> {
  readonly id: L;
  /** Words for it, by language tag. */
  readonly label?: Label;
  readonly when: Condition;
}

/** The name for customers whom no label of an exclusive dimension fits. */
export interface OtherwiseLabel<L extends string = string> {
  readonly id: L;
  readonly label?: Label;
}

/** One way to look at customers of which one label counts: the first whose condition holds, or else `otherwise`. */
export interface ExclusiveDimension<D extends string = string, L extends string = string> {
  readonly id: D;
  readonly label?: Label;
  readonly type: 'exclusive';
  readonly labels: readonly LabelRule<L>[];
  /** `null`: customers whom no label fits have none. */
  readonly otherwise: OtherwiseLabel<L> | null;
}

/** One way to look at customers of which every label counts whose condition holds. */
export interface MultipleDimension<D extends string = string, L extends string = string> {
  readonly id: D;
  readonly label?: Label;
  readonly type: 'multiple';
  readonly labels: readonly LabelRule<L>[];
}

/** One way to look at customers: behaviour, region, preference. */
export type LabelDimension<D extends string = string, L extends string = string> =
  | ExclusiveDimension<D, L>
  | MultipleDimension<D, L>;

/** {@link LabelDimension} as it is typed: `otherwise` may be left out. */
export type LabelDimensionDraft<D extends string = string, L extends string = string> =
  | (Omit<ExclusiveDimension<D, L>, 'otherwise'> & {
      readonly otherwise?: OtherwiseLabel<L> | null;
    })
  | MultipleDimension<D, L>;

/** Segments that are not grades: labels by condition, in dimensions that do not touch each other. */
export interface LabelPolicy<D extends string = string, L extends string = string> extends Policy {
  readonly dimensions: readonly LabelDimension<D, L>[];
}

/** {@link LabelPolicy} as it is typed. */
export interface LabelPolicyDraft<D extends string = string, L extends string = string>
  extends PolicyDraft {
  readonly dimensions: readonly LabelDimensionDraft<D, L>[];
}
