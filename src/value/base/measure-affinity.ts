import { type Decimal, plain, zero } from '../../kernel/decimal/decimal.js';
import {
  addDecimalToSum,
  type ExactSum,
  emptySum,
  totalOf,
} from '../../kernel/decimal/exact-sum.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import type { Rows } from '../../kernel/decision/index.js';
import type {
  Affinities,
  AffinityOptions,
  CategoryLine,
  CategoryShare,
} from './affinity-figures.js';
import { readAffinityOptions } from './affinity-options.js';
import { customerAffinity, type Taste } from './customer-affinity.js';
import { type CategoryTallies, readCategoryLines } from './read-category-lines.js';

/**
 * What does each customer like more than others do?
 *
 * The affinity 偏好指数 to a category: its share of what the customer spent, over its share of what all customers spent. 1 is
 * average, 2 is twice the average share; some multiply by 100. The measures of each row feed labels of preference
 * ({@link labelCustomers}).
 *
 * Shapes: lines in any order; rows by customer id, ascending. The customer is part of the average.
 * Units: money in the currency of the lines, exact; shares and indexes are ratios.
 *
 * @param lines - what each customer bought of each category; returns are negative
 * @param options - how much evidence a claim needs, how returns count, and of which categories measures are wanted; `{}` for
 * the defaults
 * @returns one row per customer, one entry per category of all; lines that cannot be read are rejects. An index is `null`
 * with `why`: `value/too-little-evidence` (of the customer), `value/no-positive-spend` (returned as much as bought),
 * `value/no-population-share` (all customers together spent nothing on the category)
 * @throws {@link ClienteleError} `input/not-iterable`, `input/not-an-object`, `input/unknown-key`, `input/not-a-whole-number`,
 * `input/out-of-range`, `input/not-one-of`, `input/not-a-decimal`, `decimal/number-not-exact`, `input/not-a-list`,
 * `input/not-a-text`, `input/not-a-function`
 * @guarantee the order of lines changes nothing; of each category the indexes, weighted by what each customer spent in all, average 1
 * @source house rule: the location quotient of regional statistics, of customers and categories
 * @example
 * ```ts
 * import { measureAffinity } from 'clientele/value';
 * const line = (customer: string, category: string, amount: string) => ({ customer, category, amount });
 * const affinities = measureAffinity(
 *   [line('A', 'tea', '30'), line('A', 'rice', '10'), line('B', 'tea', '10'), line('B', 'rice', '50')],
 *   { categories: ['tea'] },
 * );
 * affinities.categories.map((one) => [one.category, one.share?.value]);   // => [['rice', 0.6], ['tea', 0.4]]
 * affinities.rows[0]?.categories[0]?.index?.value;                       // => 1.875
 * affinities.rows.map((row) => row.preferred);                           // => [['tea'], ['rice']]
 * affinities.rows[0]?.measures;                                          // => { preferred: 'tea', 'affinity:tea': '1.875', 'share:tea': '0.75' }
 * ```
 * @category Value
 */
export function measureAffinity(
  lines: Rows<CategoryLine>,
  options: AffinityOptions = {},
): Affinities {
  const rule = readAffinityOptions(options);
  const { tallies, duplicates, rejected, counts } = readCategoryLines(lines, rule.onProgress);
  const tastes = tastesOf(tallies, rule.negativeNet);
  const { categories, ofCategory, total } = populationOf(tastes);
  return {
    rows: tastes.map((taste) => customerAffinity(taste, ofCategory, total, rule)),
    rejected,
    counts,
    categories,
    spend: plain(total),
    duplicates,
  };
}

function tastesOf(tallies: CategoryTallies, negativeNet: 'zero' | 'keep'): readonly Taste[] {
  return [...tallies]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, own]) => ({
      id,
      categories: [...own]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([category, { lines, sum }]) => {
          const spend = totalOf(sum);
          const counted = negativeNet === 'zero' && spend.isNegative() ? zero : spend;
          return { category, lines, spend, counted };
        }),
    }));
}

function populationOf(tastes: readonly Taste[]) {
  const sums = new Map<string, { customers: number; readonly sum: ExactSum }>();
  const all = emptySum();
  for (const { categories } of tastes)
    for (const { category, counted } of categories) {
      const known = sums.get(category) ?? { customers: 0, sum: emptySum() };
      sums.set(category, known);
      if (counted.greaterThan(0)) known.customers += 1;
      addDecimalToSum(known.sum, counted);
      addDecimalToSum(all, counted);
    }
  const total = totalOf(all);
  const ofCategory = new Map<string, Decimal>();
  const categories: CategoryShare[] = [...sums]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([category, { customers, sum }]) => {
      const spend = totalOf(sum);
      ofCategory.set(category, spend);
      const share = total.greaterThan(0) ? ratioOfDecimals(spend, total) : null;
      return { category, customers, spend: plain(spend), share };
    });
  return { categories, ofCategory, total };
}
