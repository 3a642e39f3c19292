import { daysBetween, isDate } from '../kernel/calendar/index.js';
import {
  type Decimal,
  Decimal as DecimalClass,
  isDecimalText,
  toDecimal,
} from '../kernel/decimal/decimal.js';
import {
  type Batch,
  type Counts,
  compiler,
  type Decision,
  type Defined,
  type Explain,
  type Reason,
  refOf,
  requireInForce,
} from '../kernel/decision/index.js';
import { rejectRepeatedIds } from '../kernel/decision/population.js';
import { readExplain } from '../kernel/decision/read-options.js';
import { requireList, requireObject, show, throwIssues } from '../kernel/errors/index.js';
import type { RfmOutcome, RfmSummary } from './decision.js';
import type { PurchaseSummary, Purchases } from './facts.js';
import type { RfmPolicy, SegmentRule } from './policy.js';
import type { ValueReasonCode } from './reasons.js';
import { rfmFormat } from './rfm-format.js';
import { type Scorer, scorerOf, scoresOf } from './score-rule.js';

const measures = ['recency', 'frequency', 'monetary'] as const;
type MeasureName = (typeof measures)[number];

const compiled = compiler<RfmPolicy, (scores: readonly number[]) => SegmentRule>(
  rfmFormat,
  'defineRfmPolicy',
  (policy) => {
    const inside = (segment: SegmentRule, scores: readonly number[]) =>
      measures.every((measure, index) => {
        const range = segment[measure];
        const score = scores[index] ?? 0;
        return range === undefined || (range.from <= score && score <= range.to);
      });
    return (scores) =>
      policy.segments.find((segment) => inside(segment, scores)) ??
      (policy.segments[0] as SegmentRule);
  },
);

/** How {@link scoreCustomers} explains and reports; the date is that of the purchases. */
export interface ScoreCustomersOptions {
  readonly explain?: Explain;
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
): Batch<RfmOutcome<S>, RfmSummary<S>, ValueReasonCode> {
  const segmentOf = compiled(policy as Defined<RfmPolicy>);
  const { explain, onProgress } = readExplain(options);
  const { asOf, rows } = readPurchases(purchases);
  requireInForce(policy, asOf, '/purchases/asOf');
  const population = rows.map((row) => measure(row, asOf));
  const scorers = measures.map((name) =>
    scorerOf(
      policy[name],
      name === 'recency' ? 'lower-is-better' : 'higher-is-better',
      population.map((customer) => customer[name]),
    ),
  );
  const sizes = Object.fromEntries(policy.segments.map(({ segment }) => [segment, 0])) as Record<
    S,
    number
  >;
  const decisions = population.map((customer): Decision<RfmOutcome<S>, string, ValueReasonCode> => {
    const scores = measures.map((name, index) => scorers[index]?.score(customer[name]) ?? 0);
    const { segment } = segmentOf(scores);
    sizes[segment as S] += 1;
    return {
      id: customer.id,
      outcome: outcomeOf(segment as S, scores, customer),
      reasons:
        explain === 'none'
          ? []
          : reasonsOf(segment, scores, customer, scorers, policy as RfmPolicy, explain),
      policy: refOf(policy),
      asOf,
      missing: [],
    };
  });
  const counts = { received: rows.length, accepted: rows.length, rejected: 0 };
  onProgress?.(counts);
  const [recency = [], frequency = [], monetary = []] = scorers.map(({ cuts }) => cuts);
  return {
    decisions,
    rejected: [],
    counts,
    summary: { sizes, cuts: { recency, frequency, monetary } },
    policy: refOf(policy),
    asOf,
  };
}

interface Measured extends Readonly<Record<MeasureName, Decimal>> {
  readonly id: string;
  readonly spend: string;
  readonly row: PurchaseSummary;
}

function measure(row: PurchaseSummary, asOf: string): Measured {
  return {
    id: row.id,
    row,
    spend: row.spend,
    recency: new DecimalClass(daysBetween(row.last, asOf)),
    frequency: new DecimalClass(row.purchases),
    monetary: toDecimal(row.spend, '/spend'),
  };
}

function outcomeOf<S extends string>(
  segment: S,
  scores: readonly number[],
  customer: Measured,
): RfmOutcome<S> {
  const [recency = 0, frequency = 0, monetary = 0] = scores;
  return {
    segment,
    scores: { recency, frequency, monetary },
    measured: {
      recency: customer.recency.toNumber(),
      frequency: customer.row.purchases,
      monetary: customer.spend,
    },
  };
}

function reasonsOf(
  segment: string,
  scores: readonly number[],
  customer: Measured,
  scorers: readonly Scorer[],
  policy: RfmPolicy,
  explain: Explain,
): readonly Reason<ValueReasonCode>[] {
  const label = policy.segments.find((rule) => rule.segment === segment)?.label ?? null;
  const parts = measures.map(
    (name, index): Reason<ValueReasonCode> => ({
      code: `value/${name}-score`,
      params: {
        score: scores[index] ?? 0,
        best: scoresOf(policy[name]),
        measured: name === 'monetary' ? customer.spend : customer[name].toNumber(),
        ...(explain === 'full' ? { cuts: scorers[index]?.cuts ?? [] } : {}),
      },
    }),
  );
  return [{ code: 'value/segment', params: { segment, label, scores: [...scores] }, parts }];
}

function readPurchases(purchases: unknown): {
  readonly asOf: string;
  readonly rows: readonly PurchaseSummary[];
} {
  const { asOf, rows } = requireObject(purchases, '/purchases', 'what summarisePurchases gave');
  if (!isDate(asOf))
    throwIssues(
      'input',
      [{ code: 'value/not-summarised', params: { received: show(asOf) }, path: '/purchases/asOf' }],
      'cannot score',
    );
  const list = requireList(
    rows,
    '/purchases/rows',
    'what summarisePurchases gave',
  ) as readonly PurchaseSummary[];
  const issues = Array.from(list, (row: unknown, index) =>
    isSummary(row, asOf)
      ? []
      : [
          {
            code: 'value/not-summarised',
            params: { received: show(row) },
            path: `/purchases/rows/${index}`,
          },
        ],
  ).flat();
  if (issues.length > 0) return throwIssues('input', issues, 'cannot score the population');
  rejectRepeatedIds(list, '/purchases/rows');
  return { asOf, rows: list };
}

function isSummary(row: unknown, asOf: string): row is PurchaseSummary {
  if (typeof row !== 'object' || row === null) return false;
  const { id, purchases, last, spend } = row as Partial<PurchaseSummary>;
  return (
    typeof id === 'string' &&
    id !== '' &&
    Number.isSafeInteger(purchases) &&
    isDate(last) &&
    last <= asOf &&
    isDecimalText(spend)
  );
}
