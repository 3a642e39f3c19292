import { defineValueProfilePolicy, valueProfileByQuantiles } from 'clientele/value';
import { asOf } from './samples.js';
import type { Valid } from './valid-arguments.js';

const per = 'year';
const clv = {
  margin: { amount: '100', per },
  retention: { rates: ['0.7', '0.8'], per },
  discount: { rate: '0.1', per },
  growth: { rate: '0.01', per },
};

const markov = {
  step: per,
  states: [
    { id: 'a', reward: '10', next: [0.8, 0.2], customers: 500 },
    { id: 'b', reward: '0', next: [0, 1] },
  ],
  discount: { rate: '0.1', per },
};

const stay = { action: 'serve', reward: '10', next: [0.8, 0.2] };
const go = { action: 'drop', reward: '0', next: [0, 1] };
const choice = {
  ...markov,
  states: [
    { id: 'a', actions: [stay, go] },
    { id: 'b', actions: [go] },
  ],
};

const wallet = [{ id: 'paper', spend: '500', ours: '300', sold: true }];
const margins = [{ date: '2026-05-04', margin: '120' }];
const window = { type: 'anniversary' };
const joined = '2024-02-29';
const present = { type: 'thresholds', middle: '100', high: '200' } as const;
const profileDraft = {
  ...valueProfileByQuantiles,
  window: { type: 'anniversary' } as const,
  present,
};
/** A policy, and customers of whom all is known. */
export const profile = defineValueProfilePolicy(profileDraft);
export const worthy = [
  { id: 'a', joined, margins, wallet, longTerm: 812.5, purchases: 3 },
  { id: 'b', joined, margins: [], wallet: [], longTerm: '12', purchases: 0 },
];

/** Valid arguments of the functions about lifetime value in closed form. */
export const lifetimeArguments: Readonly<Record<string, Valid>> = {
  predictRetentionClv: [clv, { timing: 'start', horizon: 12, acquisitionCost: '30', payments: 3 }],
  defineValueProfilePolicy: [profileDraft],
  parseValueProfilePolicy: [profileDraft],
  safeParseValueProfilePolicy: [profileDraft],
  lintValueProfilePolicy: [profileDraft],
  profileCustomers: [profile, worthy, { asOf, explain: 'full' }],
  measureWallet: [wallet],
  measureTrailingMargin: [margins, { asOf, window, joined }],
  convertRate: [
    { rate: '0.8', per },
    { kind: 'retention', to: 'month' },
  ],
  chooseMarkovActions: [choice, { horizon: 12 }],
  predictMarkovClv: [markov, { horizon: 12 }],
  measureRetentionRate: [{ customersAtStart: 100, customersAtEnd: 105, acquired: 20 }],
  measureRevenueRetention: [{ start: '100', expansion: '15', contraction: '5', churn: '8' }],
  summariseRevenueMovements: [[{ id: 'a', revenue: '5' }], [{ id: 'a', revenue: '6' }]],
};
