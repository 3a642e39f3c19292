import type { Messages } from '../kernel/errors/index.js';
import type { ScoringErrorCode } from './reasons.js';

/** What the errors of this room say to a developer. */
export const scoringMessages: Messages<ScoringErrorCode> = {
  'scoring/weights-not-one': ({ sum }) =>
    `the weights must sum to exactly 1, they sum to ${String(sum)}; correct a weight`,
  'scoring/weight-unknown': ({ measure }) =>
    `expected weights for measures of the scorecard, received one for ${JSON.stringify(measure)}; drop it, or correct the name`,
  'scoring/bands-not-ascending': ({ upTo, last }) =>
    last === true
      ? `the last band must be open (upTo null), received upTo ${String(upTo)}`
      : `bands must have bounds that ascend, and only the last is open, received upTo ${String(upTo)}; sort them`,
  'scoring/grades-not-descending': ({ grade, from }) =>
    `grades must go from best to worst, ${JSON.stringify(grade)} from ${String(from)} does not fit; sort them by from, falling`,
  'scoring/unknown-measure': ({ measure }) =>
    `the scorecard has no measure ${JSON.stringify(measure)}; drop it, or correct the name`,
  'scoring/unknown-deduction': ({ deduction }) =>
    `the scorecard has no deduction ${JSON.stringify(deduction)}; drop it, or correct the name`,
};
