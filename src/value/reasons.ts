/** The codes of the reasons that this room gives; their words are in `explain`. */
export const valueReasonCodes = [
  'value/segment',
  'value/recency-score',
  'value/frequency-score',
  'value/monetary-score',
] as const;

/** A code of a reason of this room. */
export type ValueReasonCode = (typeof valueReasonCodes)[number];

/** The codes of the errors and lint findings of this room. */
export const valueErrorCodes = [
  'value/breaks-not-ascending',
  'value/grid-gap',
  'value/grid-overlap',
  'value/grid-out-of-range',
  'value/not-summarised',
] as const;

/** A code of an error or lint finding of this room. */
export type ValueErrorCode = (typeof valueErrorCodes)[number];
