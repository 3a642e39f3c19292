import {
  type Batch,
  type Counts,
  type Defined,
  type Explain,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readExplain } from '../../kernel/decision/read-options.js';
import type { PurchaseColumns, Purchases } from '../purchases/facts.js';
import type { RfmColumns, RfmOutcome, RfmSummary } from './decision.js';
import type { RfmPolicy } from './policy.js';
import { readPurchaseColumns } from './read-purchase-columns.js';
import { readPurchases } from './read-purchases.js';
import { readyRfm } from './ready-rfm.js';
import type { RfmReasonCode } from './reasons.js';
import { scoreColumns } from './score-columns.js';
import { scoreRows } from './score-rows.js';

/** How {@link scoreCustomers} explains and reports; the date is that of the purchases. */
export interface ScoreCustomersOptions {
  readonly explain?: Explain;
  /** Called once, when all are scored: a population is accepted as a whole. */
  readonly onProgress?: (counts: Counts) => void;
}

/**
 * Who are my best customers, who is slipping away, and why?
 *
 * Scores the whole population at once: a quantile has no meaning for one customer alone. The date is that of the purchases.
 *
 * Shapes: purchases from {@link summarisePurchases}, in any unit; recency is always scored in days.
 * Units: scores are whole numbers from 1 (worst) up.
 *
 * @param policy - how scores are cut and named
 * @param purchases - one row per customer
 * @param options - `explain`: `none`, `reasons` (the segment with its three scores, the combined score with its parts) or `full`
 * (the cuts with them)
 * @returns one decision per customer, in the order of the rows; `summary` has the sizes of the segments and of the scores,
 * the cuts, and the scores that nobody has
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `value/not-summarised`, `input/not-one-of` for an unknown unit,
 * and one `input` error that lists every row that cannot be read (`value/not-summarised`, `value/lines-not-counted`) or whose id
 * is repeated: a population takes all or nothing
 * @guarantee equal customers get equal scores; the order of rows changes no score; the parts of a combined score add up to it
 * @source house rule, `docs/decisions/0004-rfm.md`
 * @example
 * ```ts
 * import { defineRfmPolicy, rfmFiveByFive, scoreCustomers, summarisePurchases } from 'clientele/value';
 * const orders = ['2026-01-05', '2026-03-05', '2026-06-05'].map((date) => ({ customer: 'C-1', date, amount: '100' }));
 * const purchases = summarisePurchases([...orders, { customer: 'C-2', date: '2026-01-05', amount: '10' }], { asOf: '2026-06-30', unit: 'day', occasion: 'net-day' });
 * const rfm = scoreCustomers(defineRfmPolicy(rfmFiveByFive), purchases);
 * rfm.decisions.map((decision) => [decision.id, decision.outcome?.segment, decision.outcome?.cell]);   // => [['C-1', 'champion', '555'], ['C-2', 'lost', '111']]
 * rfm.summary.cuts.frequency;                                                 // => [1.4, 1.8, 2.2, 2.6]
 * rfm.summary.emptyScores.frequency;                                          // => [2, 3, 4]
 * ```
 * @category Value
 */
export function scoreCustomers<S extends string>(
  policy: Defined<RfmPolicy<S>>,
  purchases: Purchases,
  options?: ScoreCustomersOptions,
): Batch<RfmOutcome<S>, RfmSummary<S>, RfmReasonCode>;
/**
 * How do I score a million customers at once?
 *
 * The same scores, segments and summary as from rows, as columns: for one customer's reasons, score the rows.
 *
 * Shapes: {@link PurchaseColumns}; of them `ids`, `last`, `sinceLast`, `spend` and `purchases` (or `lines`) are read.
 * Units: scores are whole numbers from 1 (worst) up; amounts are compared as whole units of 10^-scale, which have to be safe integers.
 *
 * @param policy - how scores are cut and named
 * @param purchases - one entry per customer in each column
 * @param options - `onProgress`; columns carry no reasons, whatever `explain` says
 * @returns three columns of scores, the segments, the combined score (`null` where the policy combines nothing), and the summary
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `value/not-summarised` for a column of another type or length,
 * `input/out-of-range` for a scale that is not 0 to 15, and one `input` error that lists every entry that cannot be read (`value/not-summarised`,
 * `value/lines-not-counted`) or whose id is repeated
 * @guarantee the scores, segments, combined scores and summary are those of the same purchases as rows, where amounts have at most 15 digits
 */
export function scoreCustomers<S extends string>(
  policy: Defined<RfmPolicy<S>>,
  purchases: PurchaseColumns,
  options?: ScoreCustomersOptions,
): RfmColumns<S>;
export function scoreCustomers(
  policy: Defined<RfmPolicy>,
  purchases: PurchaseColumns | Purchases,
  options: ScoreCustomersOptions = {},
): RfmColumns | Batch<RfmOutcome, RfmSummary, RfmReasonCode> {
  const boxOf = readyRfm(policy);
  const { explain, onProgress } = readExplain(options);
  const { countBy } = policy.frequency;
  const tell = ({ length }: ArrayLike<unknown>) => {
    const counts = { received: length, accepted: length, rejected: 0 };
    onProgress?.(counts);
    return counts;
  };
  if (areColumns(purchases)) {
    const columns = readPurchaseColumns(purchases, countBy);
    requireInForce(policy, columns.asOf, '/purchases/asOf');
    const scored = scoreColumns(policy, boxOf, columns);
    tell(columns.ids);
    return scored;
  }
  const read = readPurchases(purchases, countBy);
  requireInForce(policy, read.asOf, '/purchases/asOf');
  const scored = scoreRows(policy, boxOf, read, explain);
  return { ...scored, counts: tell(read.rows) };
}

function areColumns(purchases: unknown): boolean {
  return typeof purchases === 'object' && purchases !== null && 'ids' in purchases;
}
