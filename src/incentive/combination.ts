import type { DecimalInput } from '../kernel/decimal/index.js';

/** One of several deals on the same value: a share of its base, a fixed amount, or what a plan decided. */
export interface Deal {
  readonly id: string;
  readonly rate?: DecimalInput;
  readonly lump?: DecimalInput;
  /** The id of the plan whose amount it is, such as the entitlement of a settlement; the amount is told with the value. */
  readonly plan?: string;
  /** The whole value, or what earlier deals that pay and are deducted have left of it (a cascade). */
  readonly base: 'full' | 'net-of-earlier';
  readonly deductedFromLater: boolean;
  /** Of deals with the same name here only one pays. */
  readonly exclusiveGroup?: string;
}

/** What is done to the sum, in the order given. */
export type CombinationAdjustment =
  | { readonly type: 'cap'; readonly amount: DecimalInput }
  | { readonly type: 'cap-of-value'; readonly rate: DecimalInput }
  | { readonly type: 'penalty'; readonly rate: DecimalInput }
  | { readonly type: 'floor'; readonly amount: DecimalInput };

/** How several deals go together. */
export interface Combination {
  readonly deals: readonly Deal[];
  /** Every deal once: the order is part of what was agreed, because it changes the sum. */
  readonly order: readonly string[];
  /** Which deal of an exclusive group pays: the largest amount (at equality the earlier), or the first with one. Unless told `best-of`. */
  readonly exclusive?: 'best-of' | 'first-in-order';
  readonly adjustments?: readonly CombinationAdjustment[];
}
