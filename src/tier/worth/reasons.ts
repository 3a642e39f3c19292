/** The codes of the reasons of whom to grade, to win and to keep. */
export const worthReasonCodes = [
  'tier/grading-need',
  'tier/span-of-management',
  'tier/repeat-purchases',
  'tier/top-share-of-value',
  'tier/gini-of-value',
  'tier/prospect-graded',
  'tier/prospect-not-pursued',
  'tier/prospect-undetermined',
  'tier/prospect-net',
  'tier/prospect-expected',
  'tier/cost-to-spend',
  'tier/return-on-cost',
  'tier/spent-not-counted',
  'tier/action-chosen',
  'tier/action-undetermined',
  'tier/action-alternative',
  'tier/action-closed',
  'tier/action-open-unknown',
  'tier/action-value-unknown',
  'tier/let-go-by-rule',
  'tier/value-now',
  'tier/action-gain',
  'tier/action-yearly-cost',
  'tier/action-cost',
  'tier/upgradable',
  'tier/upgrade-potential',
  'tier/upgrade-probability',
  'tier/low-profit',
  'tier/bad-customer',
  'tier/bad-sign',
] as const satisfies readonly string[];

/** A code of a reason of whom to grade, to win and to keep. */
export type WorthReasonCode = (typeof worthReasonCodes)[number];

/** The codes of the errors and findings of whom to grade, to win and to keep. */
export const worthErrorCodes = [
  'tier/prospect-bands-not-falling',
  'tier/prospect-shares-not-one',
  'tier/no-open-action',
  'tier/no-let-go',
  'tier/let-go-unreachable',
  'tier/low-profit-as-bad',
] as const satisfies readonly string[];

/** A code of an error or finding of whom to grade, to win and to keep. */
export type WorthErrorCode = (typeof worthErrorCodes)[number];
