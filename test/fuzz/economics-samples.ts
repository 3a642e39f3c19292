import { defineIncentiveTerms, expectedConsideration } from 'clientele/incentive';
import { asOf } from './samples.js';
import type { Valid } from './valid-arguments.js';

const account = {
  id: 'D-07',
  sales: '1000',
  costOfGoods: '700',
  incentives: { 'annual-rebate': '30', own: '3' },
  support: { venue: '5' },
  penalties: { diversion: '5' },
  expenses: { wages: '60', freight: '30' },
  capital: '400',
};
const told = {
  currency: 'CNY',
  fixedIncentives: ['own'],
  variableExpenses: ['freight'],
  rounding: { scale: 2, mode: 'half-even' },
};

const careful = defineIncentiveTerms(expectedConsideration);

/** What the functions about dealer economics, reconciliation and estimates accept. */
export const economicsArguments: Readonly<Record<string, Valid>> = {
  compareDealerProfit: [account, { ...account, expenses: '90' }, told],
  estimateConsideration: [
    careful,
    {
      id: 'c',
      outcomes: [
        { amount: '150', probability: '0.75' },
        { amount: '140', probability: '0.25' },
      ],
    },
    { asOf, explain: 'full' },
  ],
  matchDeductions: [
    {
      deductions: [
        { id: 'a', date: '2026-07-03', amount: '50', of: 'c' },
        { id: 'b', date: '2026-07-04', amount: '7' },
      ],
      claims: [{ id: 'c', date: '2026-07-01', amount: '60' }],
    },
    { currency: 'CNY' },
  ],
  matchStatements: [
    {
      ours: [
        { id: '1', reference: 'CN-7', date: '2026-07-01', amount: '48', kind: 'rebate' },
        { id: '2', date: '2026-08-01', amount: '30' },
      ],
      theirs: [
        { id: 'a', reference: 'CN-7', date: '2026-07-05', amount: '47', kind: 'support' },
        { id: 'b', date: '2026-08-03', amount: '30' },
      ],
    },
    { tolerance: '0.01', dateWindowDays: 7, currency: 'CNY' },
  ],
  recogniseRevenue: [
    {
      id: 'c',
      billedUnitPrice: '10',
      periods: [
        { units: '3', estimatedUnitPrice: '9' },
        { units: '4', estimatedTotalUnits: '30', estimatedTotal: '250' },
      ],
    },
    { rounding: { scale: 2, mode: 'half-even' }, currency: 'CNY' },
  ],
  reconcileIncentives: [
    {
      id: 'D-07',
      entitlements: [
        { id: 'Q1', date: '2026-04-10', due: '2026-05-10', amount: '4800', kind: 'rebate' },
        { id: 'R1', date: '2026-05-10', amount: '-300' },
      ],
      credits: [
        { id: 'C1', date: '2026-05-02', amount: '5000', of: 'Q1' },
        { id: 'C2', date: '2026-05-03', amount: '10' },
      ],
    },
    { asOf: '2026-09-30', buckets: [30, 60], currency: 'CNY' },
  ],
  reportDealerProfit: [account, told],
};
