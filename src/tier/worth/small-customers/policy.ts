import type { DecimalInput, Rounding } from '../../../kernel/decimal/index.js';
import type { Condition, Label, Policy, PolicyDraft } from '../../../kernel/decision/index.js';

/**
 * Whom an action is for: `serve` for everybody, `upgrade` for who can be upgraded, `let-go` for bad customers only, and it ends the
 * relationship. No policy can let go of a customer for a low profit.
 */
export const actionTypes = ['serve', 'upgrade', 'let-go'] as const;

/** Is a bad customer let go whatever it is worth, or only where nothing else is worth more? */
export const badCustomerRules = ['by-value', 'let-go'] as const;

/** An amount: fixed, or a measure of the customer times a factor (1 unless told). */
export type AmountTerm<M extends string = string> =
  | { readonly amount: DecimalInput }
  | { readonly measure: M; readonly times?: DecimalInput };

/** A probability from 0 to 1: fixed, or a measure of the customer. */
export type ActionProbability<M extends string = string> = DecimalInput | { readonly measure: M };

/** Something that can be done with a small customer, and what it changes. */
export interface SmallCustomerAction<A extends string = string, M extends string = string> {
  readonly action: A;
  readonly label?: Label;
  readonly type: (typeof actionTypes)[number];
  /** Only for customers of whom this holds; `null`: for all of its type. */
  readonly when: Condition<M> | null;
  /** How likely the gain comes about. */
  readonly probability: ActionProbability<M>;
  /** What it brings more in a year where it succeeds, the terms added up: sales, margin, or service cost that is saved. Below zero for a loss. */
  readonly gain: readonly AmountTerm<M>[];
  /** What it costs in each year, whether it succeeds or not. */
  readonly yearlyCost: readonly AmountTerm<M>[];
  /** What it costs once. */
  readonly cost: readonly AmountTerm<M>[];
}

/** When a small customer can be upgraded to the next grade. */
export interface UpgradeTest<M extends string = string> {
  /** The next grade. */
  readonly grade: string;
  readonly label?: Label;
  /** The measure that has what the customer could come to. */
  readonly potential: M;
  /** What the next grade asks for; reaching it is enough. */
  readonly atLeast: DecimalInput;
  readonly probability: ActionProbability<M>;
  /** How likely it has to be; reaching it is enough. */
  readonly minimumProbability: DecimalInput;
}

/** A sign of a bad customer: late or no payment, demanding beyond its value, bad word of mouth. */
export interface BadSign<M extends string = string> {
  readonly sign: string;
  readonly label?: Label;
  readonly when: Condition<M>;
}

/** What to do with small customers. */
export interface SmallCustomerPolicy<A extends string = string, M extends string = string>
  extends Policy {
  /** Of every amount. */
  readonly currency: string;
  /** Where money is rounded: each part of the value of an action. */
  readonly rounding: Rounding;
  /** The measure that has what the customer brings in a year, after the cost to serve it; below zero where it costs more. */
  readonly value: M;
  /** What an amount of each year of the horizon counts: three years in full are `['1', '1', '1']`. */
  readonly yearWeights: readonly DecimalInput[];
  readonly upgrade: UpgradeTest<M>;
  readonly lowProfit: Condition<M>;
  /** One sign is enough. */
  readonly bad: readonly BadSign<M>[];
  readonly badCustomers: (typeof badCustomerRules)[number];
  /** In the order in which one is taken of several that are worth the same. */
  readonly actions: readonly SmallCustomerAction<A, M>[];
}

/** {@link SmallCustomerAction} as it is typed: for all of its type, certain, and free of gains and costs, unless told. */
export type SmallCustomerActionDraft<A extends string = string, M extends string = string> = Pick<
  SmallCustomerAction<A, M>,
  'action' | 'label' | 'type'
> &
  Partial<Omit<SmallCustomerAction<A, M>, 'action' | 'label' | 'type'>>;

/** {@link SmallCustomerPolicy} as it is typed: bad customers are judged by value unless told. */
export interface SmallCustomerPolicyDraft<A extends string = string, M extends string = string>
  extends PolicyDraft,
    Omit<SmallCustomerPolicy<A, M>, keyof Policy | 'actions' | 'badCustomers'>,
    Partial<Pick<SmallCustomerPolicy, 'badCustomers'>> {
  readonly actions: readonly SmallCustomerActionDraft<A, M>[];
}
