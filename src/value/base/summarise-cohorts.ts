import type { Counts, Rows } from '../../kernel/decision/index.js';
import { requireFunction, requireObject } from '../../kernel/errors/index.js';
import { foldRows } from '../../kernel/events/index.js';
import type { Order } from '../purchases/facts.js';
import type { CohortTable } from './cohort-figures.js';
import { cohortFold } from './cohort-fold.js';
import type { CohortOptions } from './cohort-options.js';

/**
 * Of the customers won in each month, how many still buy one, two, three months later, and what have they brought?
 *
 * A cohort table 同期群分析: rows by the period of the first purchase, columns by periods since. For one period against
 * another use {@link measureCustomerBase}.
 *
 * Shapes: lines in any order; cohorts by period, ascending, only those that have customers; each has one cell for every age
 * of the table. A cell whose period has not begun is `null`; one whose period is not over has no figures but `soFar`.
 * Units: customers and purchases are counts; money in the currency of the lines, exact; ages in periods.
 *
 * The first cohort also holds everybody who first bought before the data begin: look at `dataFrom`. With `rolling` retention
 * the later columns fall by construction, since what comes after the last day is not known.
 *
 * @param orders - order lines; with an `id`, a line that comes twice counts once
 * @param options - `asOf`; `occasion`: what counts as one purchase; `period`: `week`, `month`, `quarter`, `half-year`, `year`,
 * or your own periods; `fiscalYear`; `weekStart`; `retention`: `classic` (bought in that very period, the default) or
 * `rolling` (in that or any later one); `onProgress`
 * @returns cohorts, averages by age over complete cells (`null` with `value/no-complete-cohort` where there is none), totals,
 * and what became of the lines
 * @throws {@link ClienteleError} `value/periods-not-adjoining`, `value/purchase-outside-periods` for your own periods;
 * `value/too-many-periods` for more than 1200; `calendar/out-of-range` where a period reaches beyond the year 9999;
 * `input/not-a-date`, `input/not-a-period`, `input/not-one-of`, `input/unknown-key`, `input/not-an-object`, `input/out-of-range`,
 * `input/not-a-whole-number`, `input/not-iterable`, `input/not-a-function`
 * @guarantee the customers of all cohorts are all customers; the spend of all cells, with what is so far, is all spend; the
 * order of lines changes nothing
 * @source house rule: what is not over is not counted as a loss
 * @example
 * ```ts
 * import { summariseCohorts } from 'clientele/value';
 * const bought = (customer: string, ...dates: string[]) => dates.map((date) => ({ customer, date, amount: '10.00' }));
 * const table = summariseCohorts(
 *   [...bought('A', '2026-07-03', '2026-08-03'), ...bought('B', '2026-07-09'), ...bought('C', '2026-08-11', '2026-09-02')],
 *   { asOf: '2026-09-15', occasion: 'net-day', period: 'month' },
 * );
 * table.cohorts.map((cohort) => cohort.cells.map((cell) => cell?.share?.value ?? null));   // => [[1, 0.5, null], [1, null, null]]
 * table.cohorts[1]?.cells[1]?.soFar;                                                       // => { customers: 1, spend: '10' }
 * table.averages.map((average) => average.share?.value ?? null);                           // => [1, 0.5, null]
 * table.cohorts[0]?.cells[1]?.cumulativeSpend;                                             // => { numerator: '30', denominator: '2', value: 15 }
 * ```
 * @category Value
 */
export function summariseCohorts(
  orders: Rows<Order>,
  options: CohortOptions & { readonly onProgress?: (counts: Counts) => void },
): CohortTable {
  const { onProgress, ...known } = requireObject(
    options,
    '/options',
    '{ asOf, occasion, period }',
  ) as unknown as typeof options;
  const fold = cohortFold(known);
  if (onProgress !== undefined) requireFunction(onProgress, '/options/onProgress');
  return fold.finish(foldRows(fold, orders, onProgress === undefined ? {} : { onProgress }));
}
