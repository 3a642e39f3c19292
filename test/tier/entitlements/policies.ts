import {
  defineTierPolicy,
  type GradeEntitlement,
  parseTierPolicy,
  type TierPolicyDraft,
} from 'clientele/tier';

/** Three grades, from the top: gold, silver, base. */
export const draftWith = (entitlements: readonly GradeEntitlement[], more: object = {}) =>
  ({
    id: 'club',
    version: '1',
    effective: { start: '2026-01-01', end: '2027-01-01' },
    compute: {
      type: 'thresholds',
      bands: [
        {
          grade: 'gold',
          label: { en: 'Gold', 'zh-CN': '金卡' },
          match: 'all',
          atLeast: { spend: '500' },
        },
        { grade: 'silver', match: 'all', atLeast: { spend: '100' } },
      ],
      otherwise: 'base',
    },
    entitlements,
    ...more,
  }) as const satisfies TierPolicyDraft;

export const policyWith = (entitlements: readonly GradeEntitlement[], more: object = {}) =>
  parseTierPolicy(draftWith(entitlements, more));

export const club = defineTierPolicy({
  ...draftWith([]),
  entitlements: [
    {
      id: 'answer',
      label: { en: 'answer', 'zh-CN': '响应' },
      type: 'response-time',
      better: 'less',
      unit: 'hours',
      standard: { type: 'response-hours' },
      values: { gold: '4', silver: '8.0', base: '24' },
      costs: { gold: '120.50', silver: '60', base: '0' },
    },
    {
      id: 'discount',
      type: 'discount',
      better: 'more',
      values: { gold: '0.05', silver: '0.02' },
      costs: { gold: '300' },
    },
    {
      id: 'manager',
      type: 'personal-service',
      better: 'having',
      values: { gold: true, silver: false },
    },
    {
      id: 'summer-gift',
      type: 'offer',
      better: 'having',
      values: { gold: true, silver: true, base: true },
      effective: { start: '2026-06-01', end: '2026-09-01' },
    },
  ],
});
