import { chebyshevCoefficients, chebyshevPoints } from '../../kernel/numerics/chebyshev.js';
import { softPlus } from '../../kernel/numerics/soft-plus.js';
import { purchasesUntilLeaving } from './beta-dropout.js';

/**
 * What customers who are there will buy, by their purchases so far, as polynomials in z = t ÷ (α + age), or in ln z where z
 * spans much.
 */
export interface BgPolynomials {
  readonly from: number;
  readonly to: number;
  readonly logarithmic: boolean;
  /** The coefficients of a number of purchases, in the order asked for; `null` where there is no such polynomial. */
  readonly coefficients: readonly (Float64Array | null)[];
}

/** ln of what is left out, below the largest weight. */
const deepest = 44;
/** More points, or more looks at them, would cost more than they save. */
const mostPoints = 4000;
const mostTerms = 65;
/** A stretch of z longer than this factor is taken by its logarithm. */
const longest = 20;

/**
 * Polynomials for each of the numbers of purchases, which ascend.
 *
 * The density of the chance to leave, Beta(a, b + x), is kept as weights at fixed points p: a purchase more multiplies a
 * weight by 1 − p, and (1 + p z)^−(r + x) by 1 ÷ (1 + p z). What comes out is compared with {@link purchasesUntilLeaving} at
 * both ends; where they differ, there is no polynomial.
 */
export function bgPolynomials(
  [r, a, b]: readonly [number, number, number],
  bought: readonly number[],
  [least, most]: readonly [number, number],
): BgPolynomials {
  const logarithmic = most > longest * least;
  const [from, to] = logarithmic ? [Math.log(least), Math.log(most)] : [least, most];
  const none = { from, to, logarithmic, coefficients: bought.map(() => null) };
  const p = pointsOf(a, b, bought.at(-1) ?? 0);
  if (p === null || !(to > from)) return none;
  for (let terms = 17; terms <= mostTerms; terms = 2 * terms - 1) {
    const z = chebyshevPoints(from, to, terms).map((at) => (logarithmic ? Math.exp(at) : at));
    const coefficients = coefficientsAt([r, a, b], bought, p, z);
    if (coefficients !== null) return { from, to, logarithmic, coefficients };
  }
  return none;
}

/** Places of p, equally far apart in ln(p ÷ (1 − p)), wherever the density of some x ≤ `most` weighs anything. */
function pointsOf(a: number, b: number, most: number): Float64Array | null {
  const step = Math.min(0.3, 0.6 / Math.sqrt(Math.min(a, b + most)));
  const low = Math.min(0, Math.log(a / (b + most))) - deepest / a - 4;
  const high = Math.max(0, Math.log(a / b)) + deepest / b + 4;
  const count = Math.ceil((high - low) / step);
  if (!(count <= mostPoints)) return null;
  return Float64Array.from({ length: count + 1 }, (_one, at) => low + step * at);
}

function coefficientsAt(
  [r, a, b]: readonly [number, number, number],
  bought: readonly number[],
  logits: Float64Array,
  z: Float64Array,
): readonly (Float64Array | null)[] | null {
  const size = logits.length;
  const p = logits.map((s) => 1 / (1 + Math.exp(-s)));
  const stays = logits.map((s) => -softPlus(s));
  const logs = logits.map((s) => -a * softPlus(-s) - b * softPlus(s));
  const weight = new Float64Array(size);
  // ln(1 + p z), point by point for each z.
  const fall = z.length * size <= 300_000 ? new Float64Array(z.length * size) : null;
  if (fall === null) return null;
  for (let at = 0; at < z.length; at++)
    for (let point = 0; point < size; point++)
      fall[at * size + point] = Math.log1p((p[point] as number) * (z[at] as number));
  const values = new Float64Array(z.length);
  const answers: (Float64Array | null)[] = [];
  for (const x of bought) {
    let top = Number.NEGATIVE_INFINITY;
    for (let point = 0; point < size; point++) {
      const log = (logs[point] as number) + x * (stays[point] as number);
      weight[point] = log;
      if (log > top) top = log;
    }
    let [first, end, whole] = [size, 0, 0];
    for (let point = 0; point < size; point++) {
      const log = (weight[point] as number) - top;
      const own = log > -deepest ? Math.exp(log) : 0;
      if (own > 0) {
        first = Math.min(first, point);
        end = point + 1;
      }
      whole += own;
      weight[point] = own;
    }
    for (let at = 0; at < z.length; at++) {
      let sum = 0;
      for (let point = first; point < end; point++)
        sum +=
          ((weight[point] as number) * fallen((r + x) * (fall[at * size + point] as number))) /
          (p[point] as number);
      values[at] = sum / whole;
    }
    const ends = (answers.length % 16 === 0 || x === bought.at(-1) ? [0, z.length - 1] : []).map(
      (at) => [values[at] as number, purchasesUntilLeaving(a, b + x, r + x, z[at] as number)],
    );
    if (ends.some(([ours = 0, exact = 0]) => Math.abs(ours - exact) > 1e-12 * exact)) {
      answers.push(null);
      continue;
    }
    const coefficients = chebyshevCoefficients(values);
    if (coefficients === null && 2 * z.length - 1 <= mostTerms) return null;
    answers.push(coefficients);
  }
  return answers;
}

/** 1 − e^−y; near nothing by its series, which is quicker. */
function fallen(y: number): number {
  return y < 1e-3
    ? y * (1 - (y / 2) * (1 - (y / 3) * (1 - (y / 4) * (1 - y / 5))))
    : -Math.expm1(-y);
}
