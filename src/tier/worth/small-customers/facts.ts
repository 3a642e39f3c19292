import type { ConditionFacts } from '../../../kernel/decision/index.js';
import type { Fields } from '../../../kernel/schema/index.js';

/**
 * What was observed of one small customer: named figures and words, as conditions and actions ask for them. What is absent or
 * `null` is unknown, which is not zero.
 */
export interface SmallCustomerFacts<M extends string = string> {
  readonly id: string;
  readonly measures: { readonly [K in M]?: ConditionFacts[string] };
}

/** The fields of the facts of a small customer. */
export const smallCustomerFields: Fields<SmallCustomerFacts> = {
  id: { type: 'id' },
  measures: { type: 'data' },
};
