/** The codes of the reasons of RFM. */
export const rfmReasonCodes = [
  'value/segment',
  'value/recency-score',
  'value/frequency-score',
  'value/monetary-score',
  'value/combined-score',
  'value/weighted-recency',
  'value/weighted-frequency',
  'value/weighted-monetary',
] as const;

/** A code of a reason of RFM. */
export type RfmReasonCode = (typeof rfmReasonCodes)[number];

/** The codes of the errors and lint findings of RFM. */
export const rfmErrorCodes = [
  'value/breaks-not-ascending',
  'value/grid-gap',
  'value/grid-overlap',
  'value/grid-out-of-range',
  'value/score-weights-not-one',
  'value/not-summarised',
  'value/lines-not-counted',
  'value/mixed-times',
] as const;

/** A code of an error or lint finding of RFM. */
export type RfmErrorCode = (typeof rfmErrorCodes)[number];
