import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { Reason, Rows } from '../../kernel/decision/index.js';
import { nearestQuotient } from '../../kernel/numerics/nearest-quotient.js';
import type { FigureFacts } from '../rfm/figure-facts.js';
import { orderValues } from './order-values.js';
import type { ReadPopulation } from './read-population.js';
import { readValues } from './read-values.js';
import type { ContributionReasonCode } from './reasons.js';
import { noTotal, type SharesOf, sharesOf } from './share-of.js';
import type { ValueColumns } from './value-columns.js';

/** One customer on the curve. */
export interface RankedContribution {
  readonly id: string;
  /** 1 is the largest; equal values share a rank. */
  readonly rank: number;
  readonly value: DecimalString;
  /** `null` where the total is not above zero. */
  readonly share: Ratio | null;
  /** This value and all before it. */
  readonly cumulative: DecimalString;
  /** Share of the total that this customer and all before it bring; `null` where the total is not above zero. */
  readonly cumulativeShare: number | null;
}

/** Some of the customers together. */
export interface ContributionGroup {
  readonly customers: number;
  readonly value: DecimalString;
  /** `null` where the total is not above zero. */
  readonly share: Ratio | null;
}

/** Customers from the largest contribution down, with the running total. */
export interface ContributionCurve {
  readonly count: number;
  readonly total: DecimalString;
  /** From the largest value down, equal values by id. */
  readonly rows: readonly RankedContribution[];
  /** Where the running total is highest: all customers above zero. */
  readonly peak: ContributionGroup;
  /** The customers below zero: what they take away again. */
  readonly destroyers: ContributionGroup;
  /** Why shares are `null`. */
  readonly undetermined: readonly Reason<ContributionReasonCode>[];
}

/**
 * In what order do my customers contribute, what do they come to one after the other, and who destroys value (鲸鱼曲线)?
 *
 * Of revenues it is the curve behind 80/20; of profits, where some are below zero, it is the whale curve: it rises above 100 % and comes down
 * again. For indices of concentration use {@link measureConcentration}.
 *
 * Units: values in any one unit, of either sign; shares are parts of the total, 1.5 is 150 %.
 *
 * @param values - one value for each customer, as rows in any order or as {@link ValueColumns}
 * @returns the rows from the largest down with their running total, the peak and the destroyers. Where the total is zero or below, shares
 * of it mean nothing: they are `null` with the reason, and the amounts are there all the same
 * @throws {@link ClienteleError} `input/not-iterable`, and one `input` error that lists every row that cannot be read or whose id is repeated
 * @guarantee order-free; the last cumulative share is 1; peak and destroyers sum to the total
 * @source Cooper & Kaplan 1991, "Profit priorities from activity-based costing", HBR 69(3); Kaplan & Narayanan 2001, "Measuring and managing
 * customer profitability", Journal of Cost Management 15(5)
 * @example
 * ```ts
 * import { rankContributions } from 'clientele/value';
 * const profits = [{ id: 'C-1', value: '-50' }, { id: 'C-2', value: '90' }, { id: 'C-3', value: '60' }];
 * const { rows, peak, destroyers } = rankContributions(profits);
 * rows.map((row) => [row.id, row.cumulativeShare]);        // => [['C-2', 0.9], ['C-3', 1.5], ['C-1', 1]]
 * [peak.customers, peak.value, peak.share?.value];         // => [2, '150', 1.5]
 * [destroyers.customers, destroyers.value];                // => [1, '-50']
 * ```
 * @category Value
 */
export function rankContributions(values: Rows<FigureFacts> | ValueColumns): ContributionCurve {
  const read = readValues(values, 'any');
  const { units, total } = read;
  const shares = sharesOf(read);
  const peak = groupOf(
    units.filter((own) => own > 0n),
    shares,
  );
  const destroyers = groupOf(
    units.filter((own) => own < 0n),
    shares,
  );
  const count = units.length;
  return {
    count,
    total: shares.total,
    rows: rowsOf(read, shares),
    peak,
    destroyers,
    undetermined: total > 0n ? [] : [total === 0n ? noTotal(count) : notPositive(shares.total)],
  };
}

function groupOf(units: readonly bigint[], { text, share }: SharesOf): ContributionGroup {
  const value = units.reduce((sum, own) => sum + own, 0n);
  return { customers: units.length, value: text(value), share: share(value) };
}

function notPositive(total: DecimalString): Reason<ContributionReasonCode> {
  return { code: 'value/total-not-positive', params: { total } };
}

function rowsOf(read: ReadPopulation, { text, share }: SharesOf): readonly RankedContribution[] {
  const { units, ids, total } = read;
  let cumulative = 0n;
  let rank = 0;
  let before: bigint | null = null;
  return orderValues(read).map((row, index) => {
    const own = units[row] as bigint;
    cumulative += own;
    if (own !== before) rank = index + 1;
    before = own;
    return {
      id: ids[row] as string,
      rank,
      value: text(own),
      share: share(own),
      cumulative: text(cumulative),
      cumulativeShare: total > 0n ? nearestQuotient(cumulative, total) : null,
    };
  });
}
