/** The codes of the reasons of purchase models. */
export const modelsReasonCodes = [
  'value/model-fitted',
  'value/not-identifiable',
  'value/boundary',
  'value/too-few-repeaters',
  'value/not-converged',
  'value/mean-undefined',
  'value/weakly-identified',
  'value/influential-customer',
  'value/spend-frequency-correlated',
] as const;

/** A code of a reason of purchase models. */
export type ModelsReasonCode = (typeof modelsReasonCodes)[number];

/** The codes of the errors of purchase models. */
export const modelsErrorCodes = ['value/impossible-history', 'value/not-a-model'] as const;

/** A code of an error of purchase models. */
export type ModelsErrorCode = (typeof modelsErrorCodes)[number];
