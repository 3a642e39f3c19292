import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { SupportRefusal } from './support-claims.js';

/** A claim, or the part of it, that is not paid. */
export interface RefusedSupport {
  readonly id: string;
  readonly kind: string;
  /** Of a claim refused as a whole its amount; over budget, what the budget could not pay. */
  readonly amount: DecimalString;
  readonly cause: SupportRefusal;
}

/** What a kind of support brought. */
export interface SupportAchievement {
  readonly measure: string;
  readonly target: DecimalString;
  /** `null` where it is not told. */
  readonly value: DecimalString | null;
  /** Value over target; `null` where there is none, or the target is zero. */
  readonly ratio: Ratio | null;
}

/** One kind of support: budget = approved + left. */
export interface SupportAccount {
  readonly kind: string;
  readonly budget: DecimalString;
  /** All claims of this kind, those that are refused too. */
  readonly claimed: DecimalString;
  /** The agreed share of the claims that count. */
  readonly eligible: DecimalString;
  readonly approved: DecimalString;
  readonly left: DecimalString;
  /** `null` where no effect was agreed. */
  readonly effect: SupportAchievement | null;
}

/** The accounts of all kinds, and their sums. */
export interface SupportOutcome {
  /** In the order of the terms. */
  readonly kinds: readonly SupportAccount[];
  readonly refused: readonly RefusedSupport[];
  readonly budget: DecimalString;
  readonly claimed: DecimalString;
  readonly eligible: DecimalString;
  readonly approved: DecimalString;
  readonly left: DecimalString;
  readonly currency: string;
}
