/** The codes of the reasons of entitlements. */
export const entitlementReasonCodes = [
  'tier/entitled',
  'tier/entitlement-given',
  'tier/entitlement-of-higher-grade',
  'tier/entitlement-of-lower-grade',
  'tier/entitlement-not-begun',
  'tier/entitlement-ended',
  'tier/next-grade-adds',
  'tier/entitlement-added',
  'tier/entitled-by-sets',
  'tier/best-of-sets',
  'tier/standards-checked',
  'tier/standard-kept',
  'tier/standard-broken',
  'tier/standard-open',
  'tier/late-answer',
  'tier/late-visit',
  'tier/too-few-visits',
  'tier/next-visit',
  'tier/no-cadence',
  'tier/no-visit-to-count-from',
] as const;

/** A code of a reason of entitlements. */
export type EntitlementReasonCode = (typeof entitlementReasonCodes)[number];

/** The codes of the errors and findings of entitlements. */
export const entitlementErrorCodes = [
  'tier/value-not-comparable',
  'tier/entitlement-shrinks',
  'tier/entitlement-for-nobody',
  'tier/entitlement-outside-policy',
  'tier/entitlements-differ',
  'tier/since-after-as-of',
] as const;

/** A code of an error or finding of entitlements. */
export type EntitlementErrorCode = (typeof entitlementErrorCodes)[number];
