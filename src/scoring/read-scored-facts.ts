import type { Fields } from '../kernel/schema/index.js';
import type { ScoredFacts } from './facts.js';

/** The fields of what is scored. */
export const scoredFields: Fields<ScoredFacts> = {
  id: { type: 'id' },
  measures: { type: 'scores' },
  deductions: { type: 'counts', optional: true },
};
