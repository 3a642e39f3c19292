import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { Fold } from '../../kernel/events/index.js';
import type { Order } from '../purchases/facts.js';
import { purchaseFold } from '../purchases/purchase-fold.js';
import type { PurchaseState } from '../purchases/purchase-state.js';
import { readCounting } from '../purchases/read-options.js';
import type { CohortTable } from './cohort-figures.js';
import { type CohortOptions, readCohortRule } from './cohort-options.js';
import { linesOf } from './customer-base-fold.js';
import { finishCohorts } from './finish-cohorts.js';
import { buyersOf } from './purchase-days.js';

/**
 * How do I make a cohort table in pieces: in workers, in a stream, over more lines than fit?
 *
 * The one-call form is {@link summariseCohorts}. The state is that of `purchaseFold` and `customerBaseFold`. Memory:
 * O(customers × days with purchases), plus every line that has an `id`; the table is O(periods²).
 *
 * @param options - as {@link summariseCohorts}
 * @returns a fold from order lines to {@link CohortTable}
 * @throws {@link ClienteleError} as {@link summariseCohorts}
 * @guarantee any split of the lines, merged in any order, gives the same table
 * @category Value
 */
export function cohortFold(options: CohortOptions): Fold<Order, PurchaseState, CohortTable> {
  const rule = readCohortRule(options);
  const { asOf, occasion } = options;
  const lastDay = toDayNumber(asOf, '/options/asOf');
  const counting = readCounting({ asOf, unit: 'day', occasion });
  const { empty, add, merge } = purchaseFold({ asOf, unit: 'day', occasion });
  return {
    empty,
    add,
    merge,
    finish: (state) => {
      const buyers = buyersOf(state, counting);
      return {
        ...linesOf(buyers, asOf, occasion),
        unit: rule.unit,
        retention: rule.retention,
        ...finishCohorts(buyers.buyers, rule, lastDay),
      };
    },
  };
}
