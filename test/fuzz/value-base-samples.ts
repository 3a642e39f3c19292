import { monthOf } from 'clientele/calendar';
import { behaviourLabels, defineLabelPolicy, regionLabels } from 'clientele/value';
import { asOf, orders } from './samples.js';
import type { Valid } from './valid-arguments.js';

const windows = {
  asOf,
  occasion: 'net-day',
  period: monthOf(2026, 2),
  prior: monthOf(2026, 1),
  repeatWithinDays: 30,
  inactiveAfterDays: 90,
};
const cohorts = {
  asOf,
  occasion: 'net-day',
  period: 'month',
  fiscalYear: { startMonth: 4, namedAfter: 'start' },
  weekStart: 'monday',
  retention: 'rolling',
};

const tastes = {
  id: 'taste',
  type: 'multiple',
  labels: [
    { id: 'tea', label: { en: 'tea' }, when: { measure: 'affinity:tea', atLeast: '1.2' } },
    { id: 'coffee', when: { not: { measure: 'affinity:tea', atLeast: '1.2' } } },
  ],
} as const;
const draft = {
  ...behaviourLabels,
  dimensions: [...behaviourLabels.dimensions, ...regionLabels.dimensions, tastes],
} as const;
export const labels = defineLabelPolicy(draft);
export const toLabel = [
  { id: 'C-1', measures: { purchases: 7, sinceLast: '12', region: 'east', 'affinity:tea': '1.5' } },
  { id: 'C-2', measures: { purchases: 2, sinceLast: null } },
] as const;

/** Valid arguments of the functions about the customer base. */
export const baseArguments: Readonly<Record<string, Valid>> = {
  defineLabelPolicy: [draft],
  lintLabelPolicy: [draft],
  parseLabelPolicy: [draft],
  safeParseLabelPolicy: [draft],
  labelCustomer: [labels, toLabel[0], { asOf, explain: 'full' }],
  labelCustomers: [labels, toLabel, { asOf, explain: 'full' }],
  measureAffinity: [
    [
      { id: '1', customer: 'C-1', category: 'tea', amount: '10.50' },
      { customer: 'C-2', category: 'rice', amount: '-3' },
    ],
    {
      minimumLines: 1,
      minimumSpend: '5',
      minimumCategoryLines: 1,
      mostPreferred: 2,
      negativeNet: 'keep',
      categories: ['tea'],
    },
  ],
  customerBaseFold: [windows],
  measureCustomerBase: [orders, windows],
  cohortFold: [cohorts],
  summariseCohorts: [orders, cohorts],
};
