import {
  type Decimal,
  divideRounded,
  plain,
  toOperand,
  zero,
} from '../../kernel/decimal/decimal.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { CategoryAffinity, CustomerAffinity } from './affinity-figures.js';
import type { AffinityRule } from './affinity-options.js';
import type { BaseReasonCode } from './reasons.js';

/** One category of a customer: what was spent, and what of it counts. */
interface CategorySpend {
  readonly category: string;
  readonly lines: number;
  readonly spend: Decimal;
  readonly counted: Decimal;
}

/** What a customer bought, by category. */
export interface Taste {
  readonly id: string;
  readonly categories: readonly CategorySpend[];
}

/** A customer beside the population: what all spent on each category, and in all. */
interface Beside {
  readonly own: Decimal;
  readonly ofCategory: ReadonlyMap<string, Decimal>;
  readonly total: Decimal;
}

/** The row of one customer. */
export function customerAffinity(
  { id, categories }: Taste,
  ofCategory: ReadonlyMap<string, Decimal>,
  total: Decimal,
  rule: AffinityRule,
): CustomerAffinity {
  const lines = categories.reduce((sum, one) => sum + one.lines, 0);
  const own = categories.reduce((sum, { counted }) => sum.plus(counted), zero);
  const why = whyNot(lines, own, rule);
  const beside: Beside = { own, ofCategory, total };
  const ranked = [...categories].sort((left, right) => byIndex(left, right, ofCategory));
  const preferred =
    why === null
      ? ranked
          .filter((one) => one.lines >= rule.minimumCategoryLines && isAboveAverage(one, beside))
          .slice(0, rule.mostPreferred)
          .map(({ category }) => category)
      : null;
  return {
    id,
    lines,
    spend: plain(own),
    categories: (why === null ? ranked : categories).map((one) => affinityOf(one, beside, why)),
    preferred,
    why,
    measures: measuresOf(categories, beside, preferred, rule),
  };
}

function whyNot(
  lines: number,
  own: Decimal,
  { minimumLines, minimumSpend }: AffinityRule,
): Reason<BaseReasonCode> | null {
  if (!own.greaterThan(0))
    return { code: 'value/no-positive-spend', params: { spend: plain(own) } };
  if (lines >= minimumLines && own.gte(minimumSpend)) return null;
  const params = { lines, minimumLines, spend: plain(own), minimumSpend: plain(minimumSpend) };
  return { code: 'value/too-little-evidence', params };
}

/** Of one customer the index grows with what they spent on the category over what all spent on it. */
function byIndex(
  left: CategorySpend,
  right: CategorySpend,
  ofCategory: ReadonlyMap<string, Decimal>,
): number {
  const first = ofCategory.get(left.category) ?? zero;
  const second = ofCategory.get(right.category) ?? zero;
  const known = Number(second.greaterThan(0)) - Number(first.greaterThan(0));
  if (known !== 0) return known;
  const order = first.greaterThan(0)
    ? right.counted.times(first).comparedTo(left.counted.times(second))
    : 0;
  return order !== 0 ? order : left.category < right.category ? -1 : 1;
}

function isAboveAverage({ category, counted }: CategorySpend, { own, ofCategory, total }: Beside) {
  const all = ofCategory.get(category) ?? zero;
  return all.greaterThan(0) && counted.times(total).greaterThan(own.times(all));
}

type Fraction = readonly [top: Decimal, bottom: Decimal];

/** The index as one fraction: (own of category × total of all) / (own total × all of category). */
function indexOf(counted: Decimal, category: string, beside: Beside): Fraction | null {
  const { own, ofCategory, total } = beside;
  const all = ofCategory.get(category) ?? zero;
  const isTold = all.greaterThan(0) && total.greaterThan(0);
  return isTold ? [counted.times(total), own.times(all)] : null;
}

function affinityOf(
  { category, lines, spend, counted }: CategorySpend,
  beside: Beside,
  why: Reason<BaseReasonCode> | null,
): CategoryAffinity {
  const row = { category, lines, spend: plain(spend) };
  if (why !== null) return { ...row, share: null, index: null, why };
  const index = indexOf(counted, category, beside);
  return {
    ...row,
    share: ratioOfDecimals(counted, beside.own),
    index: index === null ? null : ratioOfDecimals(...index),
    why: index === null ? { code: 'value/no-population-share', params: { category } } : null,
  };
}

/** Rounded down, so that no figure reaches a bound of up to six decimals which the exact one does not reach. */
const down = { scale: 6, mode: 'floor' } as const;

function measuresOf(
  categories: readonly CategorySpend[],
  beside: Beside,
  preferred: readonly string[] | null,
  rule: AffinityRule,
): CustomerAffinity['measures'] {
  const counted = new Map(categories.map((one) => [one.category, one.counted]));
  const figures = rule.categories.flatMap((category) => {
    const spent = counted.get(category) ?? zero;
    const isTold = preferred !== null;
    const index = isTold ? indexOf(spent, category, beside) : null;
    const share = isTold ? ([spent, beside.own] as const) : null;
    return [
      [`affinity:${category}`, roundedDown(index)],
      [`share:${category}`, roundedDown(share)],
    ] as const;
  });
  return Object.fromEntries([
    ['preferred', preferred === null ? null : (preferred[0] ?? '')],
    ...figures,
  ]);
}

function roundedDown(fraction: Fraction | null): string | null {
  return fraction === null ? null : plain(toOperand(divideRounded(...fraction, down), ''));
}
