import {
  defineGradingCheckPolicy,
  defineProspectPolicy,
  defineSmallCustomerPolicy,
  gradingCheck,
  prospectsByStage,
  smallCustomers,
} from 'clientele/tier';
import type { Valid } from './valid-arguments.js';

const full = { asOf: '2026-11-22', explain: 'full' } as const;

/** By the share of the top, and by the Gini coefficient. */
export const needByTop = defineGradingCheckPolicy({
  ...gradingCheck,
  span: { customersPerManager: 1 },
});
const giniDraft = {
  ...gradingCheck,
  values: { type: 'gini', measure: 'value', atLeast: '0.2', negative: 'undecided' },
} as const;
export const needByGini = defineGradingCheckPolicy(giniDraft);
export const needFacts = {
  id: 'north',
  managers: '1',
  customers: [
    { id: 'C-1', measures: { value: '90.5', expectedPurchases: 2 } },
    {
      id: 'C-2',
      measures: {
        value: 10,
        expectedPurchases: [{ start: '2026-01-01', end: '2027-01-01', value: '3' }],
      },
    },
  ],
};

const thresholds = {
  ...prospectsByStage,
  probability: 'stage-first',
  minimumNet: '-5',
  rankBy: 'ratio',
  ties: 'by-id',
  grades: {
    type: 'thresholds',
    bands: [{ grade: 'A', label: { en: 'A' }, from: '5000' }],
    otherwise: 'B',
    otherwiseLabel: { en: 'B' },
  },
} as const;
export const prospectsByBands = defineProspectPolicy(thresholds);
export const prospectsByShares = defineProspectPolicy(prospectsByStage);
export const prospectRows = [
  { id: 'P-1', value: '80000.5', stage: 'proposal', toSpend: 15000, spent: '30000' },
  { id: 'P-2', value: '-8', probability: '0.125', toSpend: '0' },
  { id: 'P-3', value: null, stage: null, probability: null, toSpend: null, spent: null },
] as const;

const byRule = {
  ...smallCustomers,
  badCustomers: 'let-go',
  actions: [
    ...smallCustomers.actions,
    {
      action: 'visit',
      label: { en: 'visit' },
      type: 'serve',
      when: { measure: 'region', equals: 'east' },
      probability: '0.5',
      gain: [{ amount: '5' }],
      yearlyCost: [{ measure: 'revenue', times: '0.01' }],
      cost: [],
    },
  ],
} as const;
export const smallByRule = defineSmallCustomerPolicy(byRule);
export const smallByValue = defineSmallCustomerPolicy(smallCustomers);
export const smallFacts = {
  id: 'C-1',
  measures: {
    value: '-200',
    revenue: 6000,
    serviceCost: '1500',
    potential: '9000',
    upgradeProbability: '0.3',
    latePayments: 4,
    demandRatio: '0.8',
    badMouth: '0',
    region: 'east',
  },
} as const;

/** Arguments that the functions of `src/tier/worth` accept, by name. */
export const tierWorthArguments: Readonly<Record<string, Valid>> = {
  checkGradingNeed: [needByTop, needFacts, full],
  defineGradingCheckPolicy: [giniDraft],
  lintGradingCheckPolicy: [gradingCheck],
  parseGradingCheckPolicy: [giniDraft],
  safeParseGradingCheckPolicy: [gradingCheck],
  gradeProspects: [prospectsByShares, prospectRows, full],
  defineProspectPolicy: [thresholds],
  lintProspectPolicy: [prospectsByStage],
  parseProspectPolicy: [prospectsByStage],
  safeParseProspectPolicy: [thresholds],
  chooseSmallCustomerAction: [smallByRule, smallFacts, full],
  chooseSmallCustomerActions: [smallByValue, [smallFacts], full],
  defineSmallCustomerPolicy: [byRule],
  lintSmallCustomerPolicy: [smallCustomers],
  parseSmallCustomerPolicy: [smallCustomers],
  safeParseSmallCustomerPolicy: [byRule],
};
