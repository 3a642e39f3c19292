import { purchasesUntilLeaving } from './beta-dropout.js';
import type { LeavesAtFirst } from './bg-likelihood.js';
import { type BgPolynomials, bgPolynomials } from './bg-polynomials.js';

/** Columns that a prediction reads: purchases after the first, age at the last one, age. */
export interface CountColumns {
  readonly x: ArrayLike<number>;
  readonly tx: ArrayLike<number>;
  readonly age: ArrayLike<number>;
}

/** What BG/NBD or MBG/NBD expects of each customer. */
export interface ExpectedColumns {
  readonly alive: Float64Array;
  readonly expected: Float64Array;
}

/** Fewer customers with one number of purchases are looked at one by one. */
const fewest = 4;
/** Numbers of purchases up to this one have a place in a table. */
const mostInTable = 65_535;

/**
 * P(alive) and expected purchases in a time `t` for many customers.
 *
 * For a given number of purchases, what a customer who is there will buy is a smooth function of the age alone: where many
 * share the number, it is looked at in some places and summed as a polynomial from then on.
 */
export function bgExpectedColumns(
  parameters: Float64Array,
  columns: CountColumns,
  t: number,
  early: LeavesAtFirst,
): ExpectedColumns {
  const [r = 0, alpha = 0, a = 0, b = 0] = parameters;
  const { x, tx, age } = columns;
  const size = x.length;
  const alive = new Float64Array(size);
  const expected = new Float64Array(size);
  const { start, coefficients, slope, shift, logarithmic } = tableOf(parameters, columns, t, early);
  const plus = early ? 1 : 0;
  for (let row = 0; row < size; row++) {
    const bought = x[row] as number;
    const end = alpha + (age[row] as number);
    let there = 1;
    if (bought > 0 || early) {
      const rise = (r + bought) * Math.log(end / (alpha + (tx[row] as number)));
      there = 1 / (1 + (a / (b + bought - 1 + plus)) * Math.exp(rise));
    }
    alive[row] = there;
    const first = bought <= mostInTable ? (start[bought] as number) : -1;
    if (first < 0 || t === 0) {
      expected[row] = there * purchasesUntilLeaving(a, b + bought + plus, r + bought, t / end);
      continue;
    }
    // Clenshaw's recurrence; the number of coefficients stands before them.
    const z = t / end;
    const twice = slope * (logarithmic ? Math.log(z) : z) + shift;
    let degree = first + (coefficients[first] as number);
    let next = coefficients[degree--] as number;
    let afterNext = 0;
    while (degree > first) {
      const here = twice * next - afterNext + (coefficients[degree--] as number);
      afterNext = next;
      next = here;
    }
    // The last step took a whole `twice` where the half belongs.
    expected[row] = there * (next - (twice / 2) * afterNext);
  }
  return { alive, expected };
}

/** Where the polynomial of a number of purchases begins, −1 where it has none. */
interface Table {
  readonly start: Int32Array;
  readonly coefficients: Float64Array;
  readonly slope: number;
  readonly shift: number;
  readonly logarithmic: boolean;
}

function tableOf(
  [r = 0, alpha = 0, a = 0, b = 0]: Float64Array,
  { x, age }: CountColumns,
  t: number,
  early: LeavesAtFirst,
): Table {
  const counts = new Int32Array(mostInTable + 1);
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let row = 0; row < x.length; row++) {
    const bought = x[row] as number;
    const old = age[row] as number;
    if (bought <= mostInTable) counts[bought] = (counts[bought] as number) + 1;
    if (old < least) least = old;
    if (old > most) most = old;
  }
  const many = Array.from(counts.keys()).filter((bought) => (counts[bought] as number) >= fewest);
  const sums = bgPolynomials([r, a, early ? b + 1 : b], many, [
    t / (alpha + most),
    t / (alpha + least),
  ]);
  const width = sums.to - sums.from;
  return {
    ...laidOut(many, sums),
    slope: 4 / width,
    shift: (-2 * (sums.from + sums.to)) / width,
    logarithmic: sums.logarithmic,
  };
}

/** The coefficients one behind the other, each list behind its length. */
function laidOut(many: readonly number[], { coefficients }: BgPolynomials) {
  const start = new Int32Array(mostInTable + 1).fill(-1);
  const flat: number[] = [];
  for (const [at, own] of coefficients.entries()) {
    if (own === null) continue;
    start[many[at] as number] = flat.length;
    flat.push(own.length, ...own);
  }
  return { start, coefficients: Float64Array.from(flat) };
}
