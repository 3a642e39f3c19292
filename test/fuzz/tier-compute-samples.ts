import { defineTierPolicy } from 'clientele/tier';
import { asOf, pyramid } from './samples.js';
import type { Valid } from './valid-arguments.js';

const envelope = { version: '1', effective: { start: '1970-01-01', end: null } } as const;

/** Figures, a condition and what keeps a grade. */
export const byThresholds = defineTierPolicy<string, 'value' | 'orders'>({
  ...envelope,
  id: 'by-thresholds',
  compute: {
    type: 'thresholds',
    otherwise: 'base',
    bands: [
      {
        grade: 'key',
        match: 'all',
        atLeast: { value: '50', orders: '5' },
        keepAtLeast: { value: '40' },
      },
      { grade: 'gold', when: { not: { measure: 'value', below: '20' } } },
      { grade: 'silver', match: 'any', atLeast: { value: '10', orders: '2' } },
    ],
  },
});

/** Bands of figures only: the fast road. */
export const byFigures = defineTierPolicy({
  ...envelope,
  id: 'by-figures',
  compute: {
    type: 'thresholds',
    bands: [
      { grade: 'key', match: 'all', atLeast: { value: '50', orders: '5' } },
      { grade: 'silver', match: 'any', atLeast: { value: '10', orders: '2' } },
    ],
  },
});

export const byPoints = defineTierPolicy({
  ...envelope,
  id: 'by-points',
  compute: {
    type: 'composite',
    missing: 'redistribute',
    measures: [
      { id: 'value', rule: { type: 'ratio', maximumPoints: '120' } },
      { id: 'orders', rule: { type: 'grades', grades: { '3': '60', '5': '100' } } },
    ],
    weights: { type: 'given', weights: { value: '0.6', orders: '0.4' } },
    bands: [
      { grade: 'A', from: '90' },
      { grade: 'B', from: '60', keepFrom: '50' },
    ],
  },
});

export const byGrid = defineTierPolicy({
  ...envelope,
  id: 'by-grid',
  compute: {
    type: 'grid',
    rows: {
      measure: 'value',
      levels: [
        { level: 'high', atLeast: '50' },
        { level: 'low', atLeast: null },
      ],
    },
    columns: {
      measure: 'orders',
      levels: [
        { level: 'many', atLeast: '5' },
        { level: 'few', atLeast: null },
      ],
    },
    grades: [{ grade: 'star' }, { grade: 'core' }],
    cells: [
      ['star', 'core'],
      ['core', 'core'],
    ],
  },
});

/** A customer of the four. */
export const graded = { id: 'C-1', measures: { value: '30', orders: '5' } } as const;

/** Arguments that the functions of `src/tier/compute` accept, by name. */
export const tierComputeArguments: Readonly<Record<string, Valid>> = {
  gradeCustomer: [byThresholds, graded, { asOf, explain: 'full' }],
  listGrades: [pyramid],
};
