/** The codes of the reasons of RFM. */
export const rfmReasonCodes = [
  'value/segment',
  'value/recency-score',
  'value/frequency-score',
  'value/monetary-score',
] as const;

/** A code of a reason of RFM. */
export type RfmReasonCode = (typeof rfmReasonCodes)[number];

/** The codes of the errors and lint findings of RFM. */
export const rfmErrorCodes = [
  'value/breaks-not-ascending',
  'value/grid-gap',
  'value/grid-overlap',
  'value/grid-out-of-range',
  'value/not-summarised',
] as const;

/** A code of an error or lint finding of RFM. */
export type RfmErrorCode = (typeof rfmErrorCodes)[number];
