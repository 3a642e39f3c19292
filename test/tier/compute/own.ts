import {
  type ComputeRuleDraft,
  gradeCustomer,
  lintTierPolicy,
  parseTierPolicy,
} from 'clientele/tier';
import type { Explain } from '../../../src/kernel/decision/index.js';

export const asOf = '2026-09-30';

export const draftOf = (compute: unknown): object => ({
  id: 'own',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  compute,
});

export const policyOf = (compute: unknown) => parseTierPolicy(draftOf(compute));

export const gradeOne = (
  compute: unknown,
  measures: Readonly<Record<string, string | number>>,
  explain: Explain = 'reasons',
) => gradeCustomer(policyOf(compute), { id: 'C-1', measures }, { asOf, explain });

/** What lint finds: severity, code and place. */
export const findingsOf = (compute: unknown) =>
  lintTierPolicy(draftOf(compute)).map(({ severity, code, path }) => [severity, code, path]);

/** All of two figures, any of two, all of one. */
export const thresholds: ComputeRuleDraft = {
  type: 'thresholds',
  otherwise: 'base',
  bands: [
    { grade: 'key', match: 'all', atLeast: { spend: '50000', margin: '0.12' } },
    { grade: 'gold', match: 'any', atLeast: { spend: '20000', orders: '6' } },
    { grade: 'silver', match: 'all', atLeast: { spend: '5000' } },
  ],
};

export const grid: ComputeRuleDraft = {
  type: 'grid',
  rows: {
    measure: 'value',
    levels: [
      { level: 'high', atLeast: '100' },
      { level: 'middle', atLeast: '50' },
      { level: 'low', atLeast: null },
    ],
  },
  columns: {
    measure: 'potential',
    levels: [
      { level: 'large', atLeast: '10' },
      { level: 'small', atLeast: null },
    ],
  },
  grades: [{ grade: 'star' }, { grade: 'core' }, { grade: 'rest' }],
  cells: [
    ['star', 'core'],
    ['star', 'rest'],
    ['core', 'rest'],
  ],
};

export const composite: ComputeRuleDraft = {
  type: 'composite',
  missing: 'refuse',
  measures: [
    { id: 'completion', rule: { type: 'ratio', maximumPoints: '120' } },
    {
      id: 'collection',
      rule: {
        type: 'bands',
        upperBound: 'exclusive',
        bands: [
          { upTo: '0.8', points: '0' },
          { upTo: null, points: '100' },
        ],
      },
    },
  ],
  weights: { type: 'given', weights: { completion: '0.6', collection: '0.4' } },
  bands: [
    { grade: 'A', from: '90' },
    { grade: 'B', from: '75', keepFrom: '70' },
  ],
};
