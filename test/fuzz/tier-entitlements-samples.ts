import {
  checkServiceStandards,
  customerPyramid,
  defineTierPolicy,
  findNextVisit,
  pyramidEntitlements,
  resolveEntitlements,
} from 'clientele/tier';
import { asOf, quarter } from './samples.js';
import type { Valid } from './valid-arguments.js';

const visitCount = {
  id: 'calls',
  type: 'visit-cadence',
  better: 'more',
  standard: { type: 'visits-per', unit: 'month' },
  values: { important: 2, main: '1' },
  costs: { important: '100.50', main: 20 },
  effective: { start: '2026-01-01', end: '2027-01-01' },
} as const;
const welcome = {
  id: 'welcome',
  type: 'offer',
  better: 'having',
  values: { small: true, important: false },
  mayShrink: true,
} as const;
export const served = defineTierPolicy({
  ...customerPyramid,
  id: 'served',
  effective: { start: '2020-01-01', end: null },
  entitlements: [...pyramidEntitlements, visitCount, welcome],
});
export const heldGrade = { id: 'C-1', grade: 'main', since: '2026-01-05', source: 'rule' } as const;
export const visited = {
  ...heldGrade,
  visits: [{ id: 'v1', date: '2026-07-20' }, { date: '2026-10-25' }],
} as const;
export const service = {
  ...visited,
  requests: [
    { id: 'r1', date: '2026-07-10', hours: '9.5' },
    { id: 'r2', date: '2026-08-10', hours: 3, answered: false },
  ],
} as const;
const byPeriod = { asOf, period: quarter, explain: 'full' } as const;

/** Arguments that the functions of `src/tier/entitlements` accept, by name. */
export const tierEntitlementsArguments: Readonly<Record<string, Valid>> = {
  checkServiceStandards: [served, service, byPeriod],
  findNextVisit: [served, visited, { asOf, explain: 'full' }],
  resolveEntitlements: [served, heldGrade, { asOf, explain: 'full' }],
  resolveEntitlementSets: [
    [
      { policy: served, grade: 'main', since: '2026-01-05', source: 'pin' },
      { policy: defineTierPolicy({ ...served, id: 'second' }), grade: null },
    ],
    { id: 'C-1' },
    { asOf, explain: 'full' },
  ],
};

/** What decides by a tier policy that was trusted. */
export const entitlementDecisions = [
  {
    name: 'resolveEntitlements',
    decide: (policy: typeof served) =>
      resolveEntitlements(policy, heldGrade, { asOf, explain: 'full' }),
  },
  {
    name: 'checkServiceStandards',
    decide: (policy: typeof served) => checkServiceStandards(policy, service, byPeriod),
  },
  {
    name: 'findNextVisit',
    decide: (policy: typeof served) => findNextVisit(policy, visited, { asOf }),
  },
] as const;
