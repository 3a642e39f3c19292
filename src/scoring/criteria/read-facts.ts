import type { Fields } from '../../kernel/schema/index.js';
import type { CriteriaFacts } from './facts.js';

/** The fields of what is ranked by criteria. */
export const criteriaFields: Fields<CriteriaFacts> = {
  id: { type: 'id' },
  measures: { type: 'scores', anyNumber: true },
};
