/** The codes of the reasons of sharing resources. */
export const sharingReasonCodes = [
  'tier/resource-share',
  'tier/share-minimum',
  'tier/share-remainder',
  'tier/held-at-maximum',
  'tier/minimum-cut',
  'tier/minimums-exceed-total',
  'tier/resource-shared',
  'tier/resource-unplaced',
  'tier/unplaced-below-step',
  'tier/unplaced-at-maximum',
  'tier/unplaced-without-weight',
] as const satisfies readonly string[];

/** A code of a reason of sharing resources. */
export type SharingReasonCode = (typeof sharingReasonCodes)[number];

/** The codes of the errors and findings of sharing resources. */
export const sharingErrorCodes = [
  'tier/not-whole-steps',
  'tier/maximum-below-minimum',
  'tier/share-shrinks',
  'tier/remainder-for-nobody',
] as const satisfies readonly string[];

/** A code of an error or finding of sharing resources. */
export type SharingErrorCode = (typeof sharingErrorCodes)[number];
