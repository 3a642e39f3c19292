import { exactNumberText, isDecimalText, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import { shortText } from '../../kernel/decimal/units.js';
import type { Reason } from '../../kernel/decision/index.js';
import { eachRow, requireIterable } from '../../kernel/errors/index.js';
import { ascendingUnits, exactUnits } from '../../kernel/numerics/exact-units.js';
import { giniOf, lorenzOf } from '../../kernel/numerics/inequality.js';
import type { ContributionReasonCode } from './reasons.js';
import { noTotal } from './share-of.js';

/** How unequal a list of values is. */
export interface Inequality {
  readonly count: number;
  readonly total: DecimalString;
  /** 0 where all are equal, (n − 1) / n where one holds all; repeating the whole list does not change it. */
  readonly gini: number | null;
  /** Gini × n / (n − 1): 1 where one holds all. `null` for a single value. */
  readonly corrected: number | null;
  /** n + 1 points from 0 to 1: the share that the k smallest hold, k from 0 to n. */
  readonly lorenz: readonly number[] | null;
  /** Why a figure is `null`. */
  readonly undetermined: readonly Reason<ContributionReasonCode>[];
}

/**
 * How unequally is it spread: revenue over customers, margin over products, visits over dealers?
 *
 * For values alone. Where ids belong to them, {@link measureConcentration} gives the same figures and the share of each.
 *
 * Units: values in any one unit; both Gini coefficients from 0 to 1. They differ by n / (n − 1): name the one you publish.
 *
 * @param values - one value of zero or more each, in any order
 * @returns both coefficients and the Lorenz curve; each `null` with its reason where there is no value or the total is zero, `corrected`
 * also for a single value
 * @throws {@link ClienteleError} `input/not-iterable`; `input/out-of-range` for a value below zero, `input/not-a-decimal`,
 * `decimal/number-not-exact`: one error that lists every bad value
 * @guarantee order-free and scale-free; `gini` is the same for the list repeated any number of times; the curve starts at 0, ends at 1, and
 * is convex
 * @source Gini 1912; sum form G = Σ (2i − n − 1) xᵢ / (n Σ x), as in Damgaard & Weiner 2000, Ecology 81
 * @example
 * ```ts
 * import { measureInequality } from 'clientele/value';
 * const { gini, corrected, lorenz } = measureInequality(['1', '3']);
 * [gini, corrected];   // => [0.25, 0.5]
 * lorenz;              // => [0, 0.25, 1]
 * ```
 * @category Value
 */
export function measureInequality(values: Iterable<DecimalInput>): Inequality {
  const figures: DecimalString[] = [];
  eachRow(
    requireIterable(values, '/values', 'a list of values'),
    'cannot measure inequality',
    (value, index) => void figures.push(textOf(value) ?? refuse(value, index)),
  );
  const { units, total, scale } = exactUnits(figures);
  const told = { count: units.length, total: shortText(total, scale) };
  if (total === 0n)
    return {
      ...told,
      gini: null,
      corrected: null,
      lorenz: null,
      undetermined: [noTotal(units.length)],
    };
  const ascending = ascendingUnits(units);
  const { gini, corrected } = giniOf(ascending, total);
  const undetermined = corrected === null ? [singleValue] : [];
  return { ...told, gini, corrected, lorenz: lorenzOf(ascending, total), undetermined };
}

/** Why there is no corrected coefficient. */
export const singleValue: Reason<ContributionReasonCode> = {
  code: 'value/single-value',
  params: {},
};

/** The fast road; `null` for what the slow one has to look at. */
function textOf(value: unknown): DecimalString | null {
  const text = typeof value === 'number' ? exactNumberText(value) : value;
  return isDecimalText(text) && !text.startsWith('-') ? text : null;
}

function refuse(value: unknown, index: number): DecimalString {
  return toNotNegative(value, `/values/${index}`).toFixed();
}
