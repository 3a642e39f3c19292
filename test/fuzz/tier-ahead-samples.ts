import { defineTierPolicy } from 'clientele/tier';
import { asOf, customers, graded, pyramid } from './samples.js';
import type { Valid } from './valid-arguments.js';

/** A policy by thresholds with all that looking ahead reads of it. */
export const steps = defineTierPolicy({
  id: 'steps',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  measureLabels: { value: { en: 'value' } },
  compute: {
    type: 'thresholds',
    otherwise: 'base',
    otherwiseLabel: { en: 'Base' },
    bands: [
      {
        grade: 'gold',
        match: 'all',
        atLeast: { value: '500', orders: 3 },
        keepAtLeast: { value: '400' },
      },
      { grade: 'silver', label: { en: 'Silver' }, match: 'any', atLeast: { value: '100' } },
    ],
  },
  entitlements: [
    {
      id: 'visits',
      type: 'visit-cadence',
      better: 'more',
      values: { gold: '12' },
      costs: { gold: '120', silver: 40 },
      effective: { start: '2026-01-01', end: '2027-01-01' },
    },
  ],
});

/** The same, granted over time. */
export const granting = defineTierPolicy({
  ...steps,
  grant: {
    window: { type: 'rolling-months', months: 12 },
    review: 'quarter',
    upgrade: 'immediate',
    downgrade: 'one-step',
    graceMonths: 1,
  },
});

/** The history of one member of it. */
export const history = {
  id: 'C-1',
  joined: '2026-01-05',
  events: [{ id: 'e1', date: '2026-03-01', measures: { value: '120', orders: 1 } }],
  floors: [{ grade: 'silver', start: '2026-04-01', end: '2026-12-01', why: 'match' }],
} as const;

/** What one customer of it holds. */
export const holder = {
  id: 'C-1',
  grade: 'silver',
  measures: { value: '90', orders: '4' },
} as const;

/** Arguments that the functions of `src/tier/ahead` accept, by name. */
export const tierAheadArguments: Readonly<Record<string, Valid>> = {
  findGradeDistance: [
    steps,
    holder,
    { asOf, explain: 'full', cuts: { gold: '500', silver: null } },
  ],
  findDowngrade: [granting, history, { asOf, within: { months: 6 }, explain: 'full' }],
  findDowngrades: [granting, [history], { asOf, within: { days: 60 } }],
  compareGrantPolicies: [granting, granting, [history], { asOf, costs: { gold: '30' } }],
  compareTierPolicies: [
    steps,
    pyramid,
    customers,
    { asOf, costs: { gold: '30' }, explain: 'full' },
  ],
  compareGradings: [graded, graded, { grades: ['important', 'main', 'ordinary', 'small'] }],
  sweepThresholds: [
    steps,
    customers,
    { asOf, grade: 'gold', measure: 'value', values: ['400', 600], costs: { gold: '30' } },
  ],
  findGradeThresholds: [
    steps,
    customers,
    { asOf, measure: 'value', shares: { gold: '0.2', base: '0.8' }, ties: 'all-down' },
  ],
};
