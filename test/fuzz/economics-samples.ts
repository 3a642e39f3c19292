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
  reportDealerProfit: [account, told],
};
