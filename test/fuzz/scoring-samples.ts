import { customerComposite, defineCriteriaPolicy } from 'clientele/scoring';
import { asOf } from './samples.js';
import type { Valid } from './valid-arguments.js';

export const criteriaDraft = {
  id: 'customers',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  criteria: [
    { id: 'amount', direction: 'benefit', normalisation: 'max-ratio' },
    { id: 'daysLate', direction: 'cost', normalisation: 'sum' },
    { id: 'share', direction: 'benefit' },
    {
      id: 'fit',
      direction: 'benefit',
      grades: { high: 2, low: 0 },
      normalisation: { type: 'range', from: 0, to: 2, outside: 'refuse' },
    },
  ],
  weights: {
    type: 'given',
    scale: 'relative',
    weights: { amount: 3, daysLate: 1, share: 2, fit: 1 },
  },
  normalisation: 'min-max',
  missing: 'redistribute',
} as const;
export const criteria = defineCriteriaPolicy(criteriaDraft);
export const compared = [
  {
    id: 'a',
    measures: {
      amount: '100.50',
      daysLate: 4,
      share: { numerator: '1', denominator: '3', value: 0.3333333333333333 },
      fit: 'high',
    },
  },
  { id: 'b', measures: { amount: 0.1 + 0.2, daysLate: 2, share: null, fit: 'low' } },
] as const;
export const comparedColumns = {
  ids: ['a', 'b'],
  columns: {
    amount: Float64Array.of(100, 50),
    daysLate: [4, 2],
    share: [0.25, null],
    fit: [2, 0],
  },
} as const;

/** Valid arguments of the functions that compare subjects by criteria. */
export const scoringArguments: Readonly<Record<string, Valid>> = {
  defineCriteriaPolicy: [criteriaDraft],
  lintCriteriaPolicy: [criteriaDraft],
  parseCriteriaPolicy: [customerComposite],
  safeParseCriteriaPolicy: [criteriaDraft],
  rankByCriteria: [criteria, compared, { asOf, explain: 'full' }],
};
