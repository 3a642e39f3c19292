import type { ConditionFacts } from '../../kernel/decision/index.js';
import type { Fields } from '../../kernel/schema/index.js';

/**
 * What labels are given for: named figures and words of one customer, such as
 * `{ purchases: 7, sinceLast: 12, region: 'east' }`. What is absent or `null` is unknown, which is not zero.
 */
export interface LabelFacts {
  readonly id: string;
  readonly measures: ConditionFacts;
}

/** The fields of the facts that labels are given for. */
export const labelFields: Fields<LabelFacts> = { id: { type: 'id' }, measures: { type: 'data' } };
