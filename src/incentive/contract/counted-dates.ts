import type { Policy } from '../../kernel/decision/index.js';
import { type Clause, clause } from './clause.js';

/** What is judged by its own date: deposits, payments, sales, purchases and spending, or costs. */
export type Dated = 'deposits' | 'payments' | 'sales' | 'purchases-and-spending' | 'costs';

/** What is dated in the life of the terms counts, on its first and last day too. */
export function countedDates({ effective }: Policy, of: Dated): Clause {
  return clause('incentive/clause-counted-dates', '/effective', {
    of,
    isOpen: effective.end === null,
  });
}
