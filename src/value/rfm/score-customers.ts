import { daysBetween } from '../../kernel/calendar/index.js';
import { Decimal, toOperand } from '../../kernel/decimal/decimal.js';
import {
  type Batch,
  type Counts,
  type Decision,
  type Defined,
  type Explain,
  type Reason,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readExplain } from '../../kernel/decision/read-options.js';
import type { PurchaseSummary, Purchases } from '../purchases/facts.js';
import type { RfmOutcome, RfmSummary } from './decision.js';
import type { RfmMeasure, RfmPolicy, SegmentRule } from './policy.js';
import { readPurchases } from './read-purchases.js';
import { readyRfm } from './ready-rfm.js';
import type { RfmReasonCode } from './reasons.js';
import { rfmMeasures, type Scorer, scoreReason, scorerOf } from './score-rule.js';

/** How {@link scoreCustomers} explains and reports; the date is that of the purchases. */
export interface ScoreCustomersOptions {
  readonly explain?: Explain;
  /** Called with the counts so far, every 65,536 rows and at the end. */
  readonly onProgress?: (counts: Counts) => void;
}

/**
 * Who are my best customers, who is slipping away, and why?
 *
 * Scores the whole population at once: a quantile has no meaning for one customer alone. The date is that of the purchases.
 *
 * Shapes: purchases from {@link summarisePurchases}, in days or weeks; recency is always scored in days.
 * Units: scores are whole numbers from 1 (worst) up.
 *
 * @param policy - how scores are cut and named
 * @param purchases - one row per customer
 * @param options - `explain`: `none`, `reasons` (the segment and the three scores) or `full` (the cuts with them)
 * @returns one decision per customer, in the order of the rows; `summary` has the sizes of the segments and the cuts
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `value/not-summarised`, and one `input` error that lists every
 * row that cannot be read or whose id is repeated: a population takes all or nothing
 * @guarantee equal customers get equal scores; the order of rows changes no score
 * @example
 * ```ts
 * import { defineRfmPolicy, rfmFiveByFive, scoreCustomers, summarisePurchases } from 'clientele/value';
 * const orders = ['2026-01-05', '2026-03-05', '2026-06-05'].map((date) => ({ customer: 'C-1', date, amount: '100' }));
 * const purchases = summarisePurchases([...orders, { customer: 'C-2', date: '2026-01-05', amount: '10' }], { asOf: '2026-06-30', unit: 'day', occasion: 'net-day' });
 * const rfm = scoreCustomers(defineRfmPolicy(rfmFiveByFive), purchases);
 * rfm.decisions.map((decision) => [decision.id, decision.outcome?.segment]);   // => [['C-1', 'champion'], ['C-2', 'lost']]
 * rfm.summary.cuts.frequency;                                                 // => [1.4, 1.8, 2.2, 2.6]
 * ```
 * @category Value
 */
export function scoreCustomers<S extends string>(
  policy: Defined<RfmPolicy<S>>,
  purchases: Purchases,
  options: ScoreCustomersOptions = {},
): Batch<RfmOutcome<S>, RfmSummary<S>, RfmReasonCode> {
  const boxOf = readyRfm(policy as unknown as Defined<RfmPolicy>);
  const { explain, onProgress } = readExplain(options);
  const { asOf, rows } = readPurchases(purchases);
  requireInForce(policy, asOf, '/purchases/asOf');
  const population = rows.map((row) => measure(row, asOf));
  const scorers = byMeasure((name) => {
    const values = population.map((customer) => customer[name]);
    return scorerOf(policy as unknown as RfmPolicy, name, values);
  });
  const sizes = Object.fromEntries(policy.segments.map(({ segment }) => [segment, 0])) as Record<
    S,
    number
  >;
  const decisions = population.map((customer): Decision<RfmOutcome<S>, string, RfmReasonCode> => {
    const scores = byMeasure((name) => scorers[name].score(customer[name]));
    const box = boxOf(scores) as SegmentRule<S>;
    sizes[box.segment] += 1;
    const outcome = { segment: box.segment, scores, measured: measuredOf(customer) };
    return {
      id: customer.row.id,
      outcome,
      reasons:
        explain === 'none'
          ? []
          : [segmentReason(policy as unknown as RfmPolicy, outcome, box, scorers, explain)],
      policy: refOf(policy),
      asOf,
      missing: [],
    };
  });
  const counts = { received: rows.length, accepted: rows.length, rejected: 0 };
  onProgress?.(counts);
  const summary = { sizes, cuts: byMeasure((name) => scorers[name].cuts) };
  return { decisions, rejected: [], counts, summary, policy: refOf(policy), asOf };
}

function byMeasure<T>(value: (measure: RfmMeasure) => T): Readonly<Record<RfmMeasure, T>> {
  return {
    recency: value('recency'),
    frequency: value('frequency'),
    monetary: value('monetary'),
  };
}

interface Measured extends Readonly<Record<RfmMeasure, Decimal>> {
  readonly row: PurchaseSummary;
}

/** Recency is scored in days whatever the unit of the rows. */
function measure(row: PurchaseSummary, asOf: string): Measured {
  return {
    row,
    recency: new Decimal(daysBetween(row.last, asOf)),
    frequency: new Decimal(row.purchases),
    monetary: toOperand(row.spend, '/spend'),
  };
}

function measuredOf({ row, recency }: Measured): RfmOutcome['measured'] {
  return { recency: recency.toNumber(), frequency: row.purchases, monetary: row.spend };
}

function segmentReason(
  policy: RfmPolicy,
  { segment, scores, measured }: RfmOutcome,
  box: SegmentRule,
  scorers: Readonly<Record<RfmMeasure, Scorer>>,
  explain: Explain,
): Reason<RfmReasonCode> {
  return {
    code: 'value/segment',
    params: { segment, label: box.label ?? null, scores: rfmMeasures.map((name) => scores[name]) },
    parts: rfmMeasures.map((name) =>
      scoreReason(
        policy,
        name,
        { score: scores[name], measured: measured[name] },
        scorers[name].cuts,
        explain,
      ),
    ),
  };
}
