import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { Reason, Rows } from '../../kernel/decision/index.js';
import { shareClasses } from '../../kernel/numerics/share-classes.js';
import type { FigureFacts } from '../rfm/figure-facts.js';
import { type ClassCuts, type ReadCuts, readCuts } from './class-cuts.js';
import { orderValues } from './order-values.js';
import type { ReadPopulation } from './read-population.js';
import { readValues } from './read-values.js';
import type { ContributionReasonCode } from './reasons.js';
import { noTotal, type SharesOf, sharesOf } from './share-of.js';
import type { ValueColumns } from './value-columns.js';

/** The class of one customer. */
export interface ContributionClass<Class extends string = string> {
  readonly id: string;
  /** `null` where the total is zero. */
  readonly class: Class | null;
  readonly value: DecimalString;
  readonly share: Ratio | null;
}

/** What belongs to one class. */
export interface ClassSize<Class extends string = string> {
  readonly class: Class;
  readonly customers: number;
  readonly value: DecimalString;
  /** Share of the total; `null` where that is zero. */
  readonly share: Ratio | null;
}

/** A population in classes by cumulative share. */
export interface ContributionClasses<Class extends string = string> {
  readonly count: number;
  readonly total: DecimalString;
  /** In the order of the rows. */
  readonly rows: readonly ContributionClass<Class>[];
  /** Every class, also an empty one, from the first down. */
  readonly sizes: readonly ClassSize<Class>[];
  /** Why classes are `null`. */
  readonly undetermined: readonly Reason<ContributionReasonCode>[];
}

/**
 * Who are my A, B and C customers (ABC 分类)?
 *
 * The cut by cumulative share of a population, with the boundary and the rule for equals declared. A dated grading with holds and grace is a
 * matter of the room `tier`.
 *
 * Shares are compared exactly: 40 % + 25 % + 15 % is 80 %, not 80.00000000000001 %.
 *
 * @param values - one value of zero or more for each customer, as rows or as {@link ValueColumns}
 * @param options - `cuts`, `boundary` and `ties`; {@link abcCuts} is the customary choice
 * @returns the class of each customer, in the order of the rows, and the sizes of the classes; where there is no customer or the total is
 * zero, classes are `null` with the reason
 * @throws {@link ClienteleError} `input/out-of-range` for cuts that do not ascend to 1, `input/repeated-id`, `input/not-one-of`, `input/unknown-key`,
 * and one `input` error that lists every row that cannot be read, is negative, or whose id is repeated
 * @guarantee the order of rows changes nothing; with `all-up` and `all-down` equal customers get equal classes; the sizes sum to the
 * population
 * @source Juran 1951 (the vital few); boundaries: house rule, the three that texts use
 * @example
 * ```ts
 * import { abcCuts, classifyContributions } from 'clientele/value';
 * const revenue = [{ id: 'C-1', value: '850' }, { id: 'C-2', value: '100' }, { id: 'C-3', value: '50' }];
 * const classes = (boundary: 'below' | 'up-to' | 'crossing') =>
 *   classifyContributions(revenue, { ...abcCuts, boundary }).rows.map((row) => row.class);
 * classes('crossing');   // => ['A', 'B', 'C']
 * classes('up-to');      // => ['B', 'B', 'C']
 * classes('below');      // => ['B', 'C', 'C']
 * ```
 * @category Value
 */
export function classifyContributions<const Class extends string>(
  values: Rows<FigureFacts> | ValueColumns,
  options: ClassCuts<Class>,
): ContributionClasses<Class> {
  const cuts = readCuts(options);
  const read = readValues(values, 'not-negative');
  const { units, ids, total } = read;
  const count = units.length;
  const shares = sharesOf(read);
  const classes = total === 0n ? null : placesOf(read, cuts);
  const rows = units.map((own, row) => ({
    id: ids[row] as string,
    class: classes === null ? null : (cuts.names[classes[row] as number] as Class),
    value: shares.text(own),
    share: shares.share(own),
  }));
  return {
    count,
    total: shares.total,
    rows,
    sizes: sizesOf(read, classes, shares, cuts.names as readonly Class[]),
    undetermined: classes === null ? [noTotal(count)] : [],
  };
}

/** The place of each row's class among the classes, in input order. */
function placesOf(read: ReadPopulation, { rule }: ReadCuts): readonly number[] {
  const order = orderValues(read);
  const descending = order.map((row) => read.units[row] as bigint);
  const places: number[] = new Array(order.length).fill(0);
  shareClasses(descending, read.total, rule).forEach((place, index) => {
    places[order[index] as number] = place;
  });
  return places;
}

function sizesOf<Class extends string>(
  { units }: ReadPopulation,
  classes: readonly number[] | null,
  { text, share }: SharesOf,
  names: readonly Class[],
): readonly ClassSize<Class>[] {
  const customers = names.map(() => 0);
  const sums = names.map(() => 0n);
  classes?.forEach((place, row) => {
    customers[place] = (customers[place] as number) + 1;
    sums[place] = (sums[place] as bigint) + (units[row] as bigint);
  });
  return names.map((name, place) => ({
    class: name,
    customers: customers[place] as number,
    value: text(sums[place] as bigint),
    share: share(sums[place] as bigint),
  }));
}
