import type { Measures } from '../kernel/decision/index.js';
import type { Fields } from '../kernel/schema/index.js';

/** What was observed of one customer: named figures, one each or by period. */
export interface CustomerFacts<M extends string = string> {
  readonly id: string;
  readonly measures: Measures<M>;
}

/** The fields of the facts of one customer. */
export const customerFields: Fields<CustomerFacts> = {
  id: { type: 'id' },
  measures: { type: 'measures' },
};
