import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { Reason, Rows } from '../../kernel/decision/index.js';
import { ascendingUnits } from '../../kernel/numerics/exact-units.js';
import { giniOf, lorenzOf } from '../../kernel/numerics/inequality.js';
import { nearestQuotient } from '../../kernel/numerics/nearest-quotient.js';
import type { FigureFacts } from '../rfm/figure-facts.js';
import { singleValue } from './measure-inequality.js';
import { isColumns } from './read-columns.js';
import type { ReadPopulation } from './read-population.js';
import { readValues } from './read-values.js';
import type { ContributionReasonCode } from './reasons.js';
import { noTotal, sharesOf } from './share-of.js';
import { readTopQuestion, type TopQuestion, type TopShare, topShareOf } from './top-share.js';
import type { ValueColumns } from './value-columns.js';

/** What one customer contributes. */
export interface ContributionShare {
  readonly id: string;
  readonly value: DecimalString;
  /** `null` where the total is zero. */
  readonly share: Ratio | null;
}

/** How much the largest hold; the figures that belong to all. */
export interface ConcentrationFigures {
  readonly count: number;
  readonly total: DecimalString;
  /** Herfindahl–Hirschman index: the sum of squared shares, 1 / n to 1. */
  readonly hhi: number | null;
  /** The same on the scale to 10,000. */
  readonly hhiPoints: number | null;
  /** How many customers of equal size would be as concentrated: 1 / hhi. */
  readonly effectiveNumber: number | null;
  readonly gini: number | null;
  /** Gini × n / (n − 1); `null` for a single customer. */
  readonly corrected: number | null;
  /** n + 1 points from 0 to 1: the share that the k smallest hold, k from 0 to n. */
  readonly lorenz: readonly number[] | null;
  /** What the largest hold, where it was asked; else `null`. */
  readonly top: TopShare | null;
  /** Why a figure is `null`. */
  readonly undetermined: readonly Reason<ContributionReasonCode>[];
}

/** Shares, and how concentrated they are. */
export interface Concentration extends ConcentrationFigures {
  /** One for each customer, in the order of the rows. */
  readonly shares: readonly ContributionShare[];
}

/** {@link Concentration} of columns: one share for each id, none where the total is zero. */
export interface ConcentrationColumns extends ConcentrationFigures {
  readonly ids: readonly string[];
  readonly shares: Float64Array | null;
}

/**
 * What does each customer contribute (客户贡献率), and what do the top 20 % bring (二八法则)?
 *
 * For how many customers bring a given share use {@link findShareHolders}; for the running total customer by customer, also of profits
 * with losses among them, {@link rankContributions}.
 *
 * Shapes: rows `{ id, value }` in any order, or {@link ValueColumns}; columns in, columns out.
 * Units: values in any one unit, zero or more; shares, `hhi` and both Gini coefficients from 0 to 1.
 *
 * @param values - one value for each customer
 * @param options - `topCount`: so many of the largest; or `topFraction`, with `fractionRule` for a fraction that is no whole number of
 * customers
 * @returns shares in the order of the rows, as exact ratios; indices and coefficients; `top` where it was asked. Where there is no customer or
 * the total is zero, they are `null`, and `undetermined` says so. Which of several equal customers is among the largest does not matter
 * @throws {@link ClienteleError} `input/not-iterable`, `input/unknown-key`, `input/out-of-range`, and one `input` error that lists every row that
 * cannot be read, is negative, or whose id is repeated
 * @guarantee the shares sum to one exactly; order-free and scale-free; `hhi` is the sum of the squared shares
 * @source Herfindahl 1950; Hirschman 1945; points as used by the US Department of Justice; effective number: Adelman 1969
 * @example
 * ```ts
 * import { measureConcentration } from 'clientele/value';
 * const revenue = [{ id: 'C-1', value: '60' }, { id: 'C-2', value: '25' }, { id: 'C-3', value: '10' }, { id: 'C-4', value: '5' }, { id: 'C-5', value: '0' }];
 * const { shares, top, hhiPoints, gini } = measureConcentration(revenue, { topFraction: '0.2' });
 * shares[1];           // => { id: 'C-2', value: '25', share: { numerator: '25', denominator: '100', value: 0.25 } }
 * top?.share?.value;   // => 0.6
 * hhiPoints;           // => 4350
 * gini;                // => 0.56
 * ```
 * @category Value
 */
export function measureConcentration(
  values: ValueColumns,
  options?: TopQuestion,
): ConcentrationColumns;
export function measureConcentration(
  values: Rows<FigureFacts>,
  options?: TopQuestion,
): Concentration;
export function measureConcentration(
  values: Rows<FigureFacts> | ValueColumns,
  options?: TopQuestion,
): Concentration | ConcentrationColumns {
  const countTop = readTopQuestion(options);
  const read = readValues(values, 'not-negative');
  const figures = figuresOf(read, countTop);
  const { ids, units, total } = read;
  if (isColumns(values)) {
    const shares = Float64Array.from(units, (own) =>
      total > 0n ? nearestQuotient(own, total) : 0,
    );
    return { ids: [...ids], shares: total > 0n ? shares : null, ...figures };
  }
  const { text, share } = sharesOf(read);
  const shares = units.map((own, index) => ({
    id: ids[index] as string,
    value: text(own),
    share: share(own),
  }));
  return { shares, ...figures };
}

function figuresOf(
  read: ReadPopulation,
  countTop: ReturnType<typeof readTopQuestion>,
): ConcentrationFigures {
  const { units, total } = read;
  const count = units.length;
  const ascending = ascendingUnits(units);
  const told = {
    count,
    total: sharesOf(read).total,
    top: countTop === null ? null : topShareOf(ascending, read, countTop(count)),
  };
  if (total === 0n) return { ...told, ...nothing, undetermined: [noTotal(count)] };
  const pair = giniOf(ascending, total);
  return {
    ...told,
    ...herfindahlOf(units, total),
    ...pair,
    lorenz: lorenzOf(ascending, total),
    undetermined: pair.corrected === null ? [singleValue] : [],
  };
}

const nothing = {
  hhi: null,
  hhiPoints: null,
  effectiveNumber: null,
  gini: null,
  corrected: null,
  lorenz: null,
} as const;

/** Each figure is one division of exact sums. */
function herfindahlOf(units: readonly bigint[], total: bigint) {
  let squares = 0n;
  for (const own of units) squares += own * own;
  const whole = total * total;
  return {
    hhi: nearestQuotient(squares, whole),
    hhiPoints: nearestQuotient(10_000n * squares, whole),
    effectiveNumber: nearestQuotient(whole, squares),
  };
}
