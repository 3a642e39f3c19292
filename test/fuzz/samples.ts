import { defineIncentivePlan, defineIncentiveTerms } from 'clientele/incentive';
import { defineLifecycle, relationshipLadder } from 'clientele/lifecycle';
import { defineScorecard } from 'clientele/scoring';
import { customerPyramid, defineTierPolicy, gradeCustomers } from 'clientele/tier';
import { defineRfmPolicy, rfmFiveByFive, summarisePurchases } from 'clientele/value';

export const asOf = '2026-11-22';
export const pyramid = defineTierPolicy(customerPyramid);
export const ladder = defineLifecycle(relationshipLadder);
export const rfm = defineRfmPolicy(rfmFiveByFive);
export const planDraft = {
  id: 'quarterly',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'incremental',
  boundary: 'lower-inclusive',
  bands: [
    { from: '0', to: '300000', rate: '0.01' },
    { from: '300000', to: null, rate: '0.02' },
  ],
  conditions: [
    {
      id: 'collection',
      type: 'factor-by-band',
      measure: 'collectionRate',
      otherwise: '1',
      bands: [{ upTo: '0.8', factor: '0' }],
    },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const;
export const plan = defineIncentivePlan(planDraft);
export const rampDraft = {
  id: 'new-sellers',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  currency: 'CNY',
  terms: { type: 'ramp-quota', quota: '100000', ramp: ['0.25', '0.5', '1'] },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const;
export const ramp = defineIncentiveTerms(rampDraft);
export const cardDraft = {
  id: 'card',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  missing: 'redistribute',
  measures: [
    { id: 'completion', rule: { type: 'ratio', zeroBelow: '0.6', maximumPoints: '120' } },
    { id: 'display', rule: { type: 'grades', grades: { good: '100', poor: '0' } } },
  ],
  weights: { type: 'given', weights: { completion: '0.7', display: '0.3' } },
  deductions: [{ id: 'diversion', each: '3', cap: '10' }],
  grades: [{ grade: 'A', from: '90' }],
} as const;
export const card = defineScorecard(cardDraft);
export const scored = [
  { id: 'east', measures: { completion: '0.9', display: 'good' }, deductions: { diversion: 1 } },
];
export const orders = [
  { id: '1', customer: 'C-1', date: '2026-01-05', amount: '10.00' },
  { customer: 'C-2', date: '2026-02-05', amount: '20.00' },
];
export const counting = { asOf, unit: 'day', occasion: 'net-day' } as const;
export const purchases = summarisePurchases(orders, counting);
export const history = {
  id: 'C-1',
  start: '2026-01-05',
  events: [
    {
      id: 'e1',
      date: '2026-01-10',
      event: 'qualify',
      data: { share: '1' },
      recordedOn: '2026-01-11',
    },
  ],
} as const;
export const customers = [
  { id: 'C-1', measures: { value: '5' } },
  { id: 'C-2', measures: { value: [{ start: '2026-01-01', end: '2027-01-01', value: '7' }] } },
];
export const quarter = { start: '2026-07-01', end: '2026-10-01' };
export const rebate = {
  id: 'D-07',
  settled: '0',
  measures: { collectionRate: '0.93' },
  lines: [
    { id: 'INV-1', date: '2026-07-03', type: 'sale', amount: '280000', currency: 'CNY' },
    { id: 'INV-2', date: '2026-08-19', type: 'sale', quantity: '500', unitPrice: '380.00' },
  ],
} as const;
export const graded = gradeCustomers(pyramid, customers, { asOf });
export const year = { start: '2026-01-01', end: '2027-01-01' };
export const half = { start: '2026-01-01', end: '2026-07-01' };
export const rounding = { scale: 2, mode: 'half-away-from-zero' };
export const dollars = { amount: '10.50', currency: 'USD' };
export const ratio = { numerator: '1', denominator: '3', value: 0.333_333_333_333 };
export const condition = {
  all: [
    { measure: 'spend', atLeast: '5000' },
    { not: { measure: 'complaints', atLeast: '3' } },
    {
      any: [
        { measure: 'region', equals: 'east' },
        { measure: 'spend', below: '1' },
      ],
    },
  ],
};

export const stageFacts = { id: 'C-1', stage: 'suspect', since: '2026-01-05' } as const;
export const figures = [
  { id: 'C-1', value: '10.00' },
  { id: 'C-2', value: '20.00' },
  { id: 'C-3', value: 5 },
];
