import { readObject } from '../../kernel/calendar/read-object.js';
import { toUnits } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString, Ratio } from '../../kernel/decimal/index.js';
import { ratioOf } from '../../kernel/decimal/index.js';
import { tenTo } from '../../kernel/decimal/units.js';
import type { Reason, Rows } from '../../kernel/decision/index.js';
import type { FigureFacts } from '../rfm/figure-facts.js';
import { orderValues } from './order-values.js';
import type { ReadPopulation } from './read-population.js';
import { readValues } from './read-values.js';
import type { ContributionReasonCode } from './reasons.js';
import { noTotal, sharesOf } from './share-of.js';
import { readFraction } from './top-share.js';
import type { ValueColumns } from './value-columns.js';

/** The fewest customers that together hold a share. */
export interface ShareHolders {
  readonly count: number;
  readonly total: DecimalString;
  /** How many that are; `null` where the total is zero. */
  readonly customers: number | null;
  /** How large a part of all customers that is. */
  readonly fraction: Ratio | null;
  /** What they hold: the share asked for, or more. */
  readonly held: Ratio | null;
  /** Who they are, the largest first, equal values by id. */
  readonly ids: readonly string[];
  /** Who else is exactly as large as the last of them and could stand in its place, by id. */
  readonly interchangeable: readonly string[];
  /** Why the figures are `null`. */
  readonly undetermined: readonly Reason<ContributionReasonCode>[];
}

/**
 * How few customers bring 80 % of the revenue?
 *
 * The other direction of the same question, what the top 20 % bring, is the `topFraction` of {@link measureConcentration}.
 *
 * @param values - one value of zero or more for each customer, as rows or as {@link ValueColumns}
 * @param options - `share`: at least this share of the total, 0 to 1
 * @returns the smallest number of customers whose values reach the share, and who they are; `null` with the reason where there is no
 * customer or the total is zero
 * @throws {@link ClienteleError} `input/not-a-decimal`, `input/out-of-range`, `input/unknown-key`, and one `input` error that lists every row that
 * cannot be read, is negative, or whose id is repeated
 * @guarantee one customer fewer holds less than the share; compared exactly; the order of rows changes nothing
 * @source house rule
 * @example
 * ```ts
 * import { findShareHolders } from 'clientele/value';
 * const revenue = [{ id: 'C-1', value: '60' }, { id: 'C-2', value: '20' }, { id: 'C-3', value: '20' }];
 * const holders = findShareHolders(revenue, { share: '0.8' });
 * [holders.customers, holders.held?.value, holders.fraction?.numerator];   // => [2, 0.8, '2']
 * [holders.ids, holders.interchangeable];                                  // => [['C-1', 'C-2'], ['C-3']]
 * ```
 * @category Value
 */
export function findShareHolders(
  values: Rows<FigureFacts> | ValueColumns,
  options: { readonly share: DecimalInput },
): ShareHolders {
  const { share } = readObject(options, '/options', ['share']);
  const wanted = readFraction(share, '/options/share');
  const read = readValues(values, 'not-negative');
  const { units, ids, total } = read;
  const count = units.length;
  const shares = sharesOf(read);
  const told = { count, total: shares.total };
  if (total === 0n)
    return {
      ...told,
      customers: null,
      fraction: null,
      held: null,
      ids: [],
      interchangeable: [],
      undetermined: [noTotal(count)],
    };
  const places = wanted.decimalPlaces();
  const order = orderValues(read);
  const { customers, held } = countHolders(read, order, {
    bound: toUnits(wanted, places) * total,
    whole: tenTo(places),
  });
  const last = customers === 0 ? null : units[order[customers - 1] as number];
  return {
    ...told,
    customers,
    fraction: ratioOf(customers, count),
    held: shares.share(held),
    ids: order.slice(0, customers).map((row) => ids[row] as string),
    interchangeable: order
      .slice(customers)
      .filter((row) => units[row] === last)
      .map((row) => ids[row] as string),
    undetermined: [],
  };
}

function countHolders(
  { units }: ReadPopulation,
  order: readonly number[],
  { bound, whole }: { readonly bound: bigint; readonly whole: bigint },
): { readonly customers: number; readonly held: bigint } {
  let held = 0n;
  let customers = 0;
  while (held * whole < bound) {
    held += units[order[customers] as number] as bigint;
    customers += 1;
  }
  return { customers, held };
}
