import { summarisePurchases } from 'clientele/value';
import { orders } from './samples.js';
import type { Valid } from './valid-arguments.js';

const holdout = {
  asOf: '2026-01-31',
  unit: 'month',
  occasion: 'net-day',
  holdoutEnd: '2026-03-31',
} as const;

/** Valid arguments of the functions about from order lines to rows and columns. */
export const purchasesArguments: Readonly<Record<string, Valid>> = {
  toColumns: [summarisePurchases(orders, holdout)],
};
