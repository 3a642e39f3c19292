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

/** What the functions about dealer economics, reconciliation and estimates accept. */
export const economicsArguments: Readonly<Record<string, Valid>> = {
  compareDealerProfit: [account, { ...account, expenses: '90' }, told],
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
