import { gaussLegendre } from '../../kernel/numerics/gauss-legendre.js';
import { digammaRise, logRising } from '../../kernel/numerics/log-gamma.js';
import type { LogLikelihood } from './customer-rows.js';

/**
 * The integral of Pareto/NBD over the time of leaving, J = ∫ s (α+y)^−k (β+y)^−(s+1) dy for y from tx to T, as a share of its
 * integrand's factor (α+tx)^−k (β+tx)^−s at the beginning; and means over it that the gradient needs.
 */
export interface LeavingTime {
  /** ln of the share. */
  log: number;
  /** Means over the integrand: of ln(α+y) − ln(α+tx), 1/(α+y), ln(β+y) − ln(β+tx), 1/(β+y). */
  logAlpha: number;
  overAlpha: number;
  logBeta: number;
  overBeta: number;
}

/** How much of the exponent is looked at; behind it the integrand is below 1e−20 of its largest value. */
const deepest = 46;

/**
 * Gauss–Legendre in v = ln(m + y), m the smaller of α and β: the branch points of the integrand stay π away from the real
 * axis, nothing is subtracted, and where the integrand falls steeply the line is cut into pieces.
 */
export function leavingTime(
  [, alpha = 0, s = 0, beta = 0]: Float64Array,
  k: number,
  tx: number,
  age: number,
  into: LeavingTime,
): void {
  const least = Math.min(alpha, beta);
  const start = least + tx;
  const [overA, overB] = [1 / (alpha + tx), 1 / (beta + tx)];
  const drop = (y: number) => k * Math.log1p((y - tx) * overA) + s * Math.log1p((y - tx) * overB);
  let end = age;
  if (drop(age) > 2 * deepest) {
    let low = tx;
    for (let halving = 0; halving < 60 && drop(end) > 2 * deepest; halving++) {
      const middle = (low + end) / 2;
      if (drop(middle) < deepest) low = middle;
      else end = middle;
    }
  }
  const length = Math.log1p((end - tx) / start);
  const steepness = k * ((least + end) / (alpha + end)) + s * ((least + end) / (beta + end));
  const fall = steepness * length;
  const pieces = Math.max(1, Math.ceil(Math.max(length / 2.5, fall / 9)));
  // By the error term of the rule, both leave 1e−15.
  const { nodes, weights } = gaussLegendre(length < 1.2 && fall < 3 ? 8 : 12);
  const half = length / pieces / 2;
  let [sum, sumLogA, sumOverA, sumLogB, sumOverB] = [0, 0, 0, 0, 0];
  for (let piece = 0; piece < pieces; piece++) {
    for (let node = 0; node < nodes.length; node++) {
      const v = half * (2 * piece + 1 + (nodes[node] as number));
      const passed = start * Math.expm1(v);
      const logA = alpha <= beta ? v : Math.log1p(passed * overA);
      const logB = alpha <= beta ? Math.log1p(passed * overB) : v;
      const rest = beta + tx + passed;
      const term =
        (weights[node] as number) * ((start + passed) / rest) * Math.exp(-k * logA - s * logB);
      sum += term;
      sumLogA += term * logA;
      sumLogB += term * logB;
      sumOverA += term / (alpha + tx + passed);
      sumOverB += term / rest;
    }
  }
  into.log = Math.log(half * s * sum);
  into.logAlpha = sumLogA / sum;
  into.overAlpha = sumOverA / sum;
  into.logBeta = sumLogB / sum;
  into.overBeta = sumOverB / sum;
}

/** A place for {@link leavingTime} to write into. */
export function emptyLeavingTime(): LeavingTime {
  return { log: Number.NEGATIVE_INFINITY, logAlpha: 0, overAlpha: 0, logBeta: 0, overBeta: 0 };
}

/**
 * Pareto/NBD: ln of Γ(r+x)α^r β^s/Γ(r) · [ (α+T)^−(r+x) (β+T)^−s + s ∫ (α+y)^−(r+x) (β+y)^−(s+1) dy ].
 *
 * @source Schmittlein, Morrison & Colombo 1987; in this form Fader & Hardie 2005, "A note on deriving the Pareto/NBD model"
 */
export const paretoLikelihood: LogLikelihood = (parameters, rows, gradient) => {
  const [r = 0, alpha = 0, s = 0, beta = 0] = parameters;
  const leaving = emptyLeavingTime();
  const known = new Map<number, readonly [number, number]>();
  let [sum, dr, dalpha, ds, dbeta] = [0, 0, 0, 0, 0];
  for (let row = 0; row < rows.x.length; row++) {
    const x = rows.x[row] as number;
    const tx = rows.tx[row] as number;
    const age = rows.age[row] as number;
    const w = rows.weight[row] as number;
    let own = known.get(x);
    if (own === undefined) {
      own = [logRising(r, x), digammaRise(r, x)];
      known.set(x, own);
    }
    const k = r + x;
    const [fromA, fromB] = [Math.log1p(tx / alpha), Math.log1p(tx / beta)];
    const level = own[0] - x * Math.log(alpha) - k * fromA - s * fromB;
    const [pastA, pastB] = [
      Math.log1p((age - tx) / (alpha + tx)),
      Math.log1p((age - tx) / (beta + tx)),
    ];
    const stayed = -k * pastA - s * pastB;
    let [gone, both] = [0, stayed];
    if (age > tx) {
      leavingTime(parameters, k, tx, age, leaving);
      const top = Math.max(stayed, leaving.log);
      both = top + Math.log(Math.exp(stayed - top) + Math.exp(leaving.log - top));
      gone = Math.exp(leaving.log - both);
    }
    const stays = 1 - gone;
    sum += w * (level + both);
    dr += w * (own[1] - fromA - stays * pastA - gone * leaving.logAlpha);
    dalpha += w * (r / alpha - k * (stays / (alpha + age) + gone * leaving.overAlpha));
    ds += w * (gone / s - fromB - stays * pastB - gone * leaving.logBeta);
    dbeta += w * (s / beta - (stays * s) / (beta + age) - gone * (s + 1) * leaving.overBeta);
  }
  gradient.set([dr, dalpha, ds, dbeta]);
  return sum;
};
