/** The codes of the reasons that this room gives; their words are in `explain`. */
export const scoringReasonCodes = [
  'scoring/total',
  'scoring/contribution',
  'scoring/missing-zero',
  'scoring/missing-redistributed',
  'scoring/missing-refused',
  'scoring/deduction',
  'scoring/floor',
  'scoring/grade',
  'scoring/no-grade',
  'scoring/rank',
  'scoring/score',
  'scoring/criterion',
  'scoring/missing-worst',
  'scoring/normalised',
] as const;

/** A code of a reason of this room. */
export type ScoringReasonCode = (typeof scoringReasonCodes)[number];

/** The codes of the errors and lint findings of this room. */
export const scoringErrorCodes = [
  'scoring/weights-not-one',
  'scoring/weight-unknown',
  'scoring/bands-not-ascending',
  'scoring/grades-not-descending',
  'scoring/unknown-measure',
  'scoring/unknown-grade',
  'scoring/unknown-deduction',
  'scoring/unknown-criterion',
  'scoring/weights-all-zero',
  'scoring/range-not-ascending',
  'scoring/cost-not-normalised',
  'scoring/cannot-normalise',
  'scoring/columns-of-unequal-length',
  'scoring/too-large',
] as const;

/** A code of an error or lint finding of this room. */
export type ScoringErrorCode = (typeof scoringErrorCodes)[number];
