import type { CutBoundary, FrequencyCount, ScoreRule } from './policy.js';

/** The closed lists of words in an RFM policy; the schema and the reader of trusted documents use the same. */
export const rfmWords = {
  type: ['quantiles', 'breaks'],
  boundary: ['lower-inclusive', 'upper-inclusive'],
  countBy: ['purchase-day', 'line'],
} as const satisfies {
  readonly type: readonly ScoreRule['type'][];
  readonly boundary: readonly CutBoundary[];
  readonly countBy: readonly FrequencyCount[];
};
