import { defineResourcePolicy } from 'clientele/tier';
import { asOf } from './samples.js';
import type { Valid } from './valid-arguments.js';

const draft = {
  id: 'hours',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  unit: 'hours',
  step: '0.5',
  grades: [
    { grade: 'gold', label: { en: 'Gold' }, minimum: '2.5', maximum: 8, weight: '3' },
    { grade: 'base', minimum: 1, maximum: null, weight: '0.5' },
  ],
  shortage: 'in-proportion',
  weighBy: 'grade',
  weightMeasure: 'value',
  apportion: 'highest-averages',
} as const;
export const hours = defineResourcePolicy(draft);
export const sharing = [
  { id: 'C-1', grade: 'gold', measures: { value: '5' } },
  { id: 'C-2', grade: 'gold', measures: { value: 2.5 } },
  {
    id: 'C-3',
    grade: 'base',
    measures: { value: [{ start: '2026-01-01', end: '2027-01-01', value: '7' }] },
  },
] as const;
export const toShare = { asOf, total: '20.75', explain: 'full' } as const;

/** Arguments that the functions of `src/tier/sharing` accept, by name. */
export const tierSharingArguments: Readonly<Record<string, Valid>> = {
  defineResourcePolicy: [draft],
  lintResourcePolicy: [draft],
  parseResourcePolicy: [draft],
  safeParseResourcePolicy: [draft],
  shareResource: [hours, sharing, toShare],
};
