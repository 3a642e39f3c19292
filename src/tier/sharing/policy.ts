import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Label, Policy, PolicyDraft } from '../../kernel/decision/index.js';

/** What to do where the minimums come to more than there is: nothing, fill them from the top grade down, or cut all alike. */
export const shortageRules = ['refuse', 'top-down', 'in-proportion'] as const;

/** Among whom the weights of the grades divide what is left: the customers, or the grades and then the customers of each. */
export const weighByRules = ['customer', 'grade'] as const;

/**
 * How exact parts become whole steps. `largest-remainder`: rounded down, and the steps that are left go to the largest rests; a part is never
 * a whole step away from the exact one. `highest-averages` (Sainte-Laguë): each step goes to whoever has least for the weight; nobody gets
 * less where there is more to share.
 */
export const apportionRules = ['largest-remainder', 'highest-averages'] as const;

/** What a customer of one grade gets at least and at most, and how much counts for the rest. */
export interface ResourceGrade<Grade extends string = string> {
  readonly grade: Grade;
  readonly label?: Label;
  /** What each customer gets first. */
  readonly minimum: DecimalInput;
  /** What no customer gets more than; `null`: no bound. */
  readonly maximum: DecimalInput | null;
  /** The weight of each customer, or of the whole grade, in what is left after the minimums. */
  readonly weight: DecimalInput;
}

/** How a budget, visits or hours are shared over grades and customers. */
export interface ResourcePolicy<Grade extends string = string, M extends string = string>
  extends Policy {
  /** What is shared: "visits", "hours", "CNY". */
  readonly unit: string;
  /** Every share is a whole multiple of it: "1" visit, "0.5" hours, "0.01" yuan. */
  readonly step: DecimalInput;
  /** From the top grade down. */
  readonly grades: readonly ResourceGrade<Grade>[];
  readonly shortage: (typeof shortageRules)[number];
  readonly weighBy: (typeof weighByRules)[number];
  /** A measure that weighs the customers of a grade against each other; `null`: all alike. */
  readonly weightMeasure: M | null;
  readonly apportion: (typeof apportionRules)[number];
}

/** {@link ResourcePolicy} as it is typed: no minimum, no maximum, weight 1; `shortage` `refuse`, `weighBy` `customer`, no `weightMeasure`, `apportion` `largest-remainder` unless told. */
export interface ResourcePolicyDraft<Grade extends string = string, M extends string = string>
  extends PolicyDraft,
    Pick<ResourcePolicy, 'unit' | 'step'>,
    Partial<Pick<ResourcePolicy, 'shortage' | 'weighBy' | 'apportion'>> {
  readonly grades: readonly (Pick<ResourceGrade<Grade>, 'grade' | 'label'> &
    Partial<Pick<ResourceGrade, 'minimum' | 'maximum' | 'weight'>>)[];
  readonly weightMeasure?: M | null;
}
