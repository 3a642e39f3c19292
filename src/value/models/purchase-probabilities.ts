import { gaussLegendre } from '../../kernel/numerics/gauss-legendre.js';
import { logRising } from '../../kernel/numerics/log-gamma.js';
import type { PurchaseModelName } from './model.js';

/** The chance of 0, 1, … `most` repeat purchases of a new customer in a time `t`. */
export function purchaseProbabilities(
  model: PurchaseModelName,
  parameters: Float64Array,
  t: number,
  most: number,
): Float64Array {
  switch (model) {
    case 'nbd':
      return negativeBinomial(parameters, t, most);
    case 'bg-nbd':
      return withBetaDropout(parameters, t, most, false);
    case 'mbg-nbd':
      return withBetaDropout(parameters, t, most, true);
    case 'pareto-nbd':
      return withParetoDropout(parameters, t, most);
    case 'bg-bb':
      return atOpportunities(parameters, t, most);
  }
}

/** Γ(r+n)/(Γ(r) n!) (α/(α+t))^r (t/(α+t))^n, each from the one before. */
function negativeBinomial([r = 0, alpha = 0]: Float64Array, t: number, most: number): Float64Array {
  const share = t / (alpha + t);
  let log = -r * Math.log1p(t / alpha);
  return Float64Array.from({ length: most + 1 }, (_one, n) => {
    if (n > 0) log += Math.log((r + n - 1) / n) + Math.log(share);
    return Math.exp(log);
  });
}

/**
 * Still there after n purchases, or gone with the n-th, which then came in time.
 *
 * @source Fader, Hardie & Lee 2005, eq. 8; with one more chance to leave for the MBG/NBD
 */
function withBetaDropout(
  parameters: Float64Array,
  t: number,
  most: number,
  early: boolean,
): Float64Array {
  const [, , a = 0, b = 0] = parameters;
  const counts = negativeBinomial(parameters, t, most);
  let before = 0;
  return counts.map((count, n) => {
    const chances = early ? n + 1 : n;
    const stays = Math.exp(logRising(b, chances) - logRising(a + b, chances));
    const leaves =
      chances === 0
        ? 0
        : (a / (a + b + chances - 1)) *
          Math.exp(logRising(b, chances - 1) - logRising(a + b, chances - 1));
    const inTime = Math.max(0, 1 - before);
    before += count;
    return stays * count + leaves * inTime;
  });
}

/** How much of the exponent is looked at. */
const deepest = 46;

/**
 * Still there at the end, or gone at a time before it, over which is integrated.
 *
 * @source Fader & Hardie 2006, "Deriving an expression for P(X(t) = x) under the Pareto/NBD model"; the integral by Gauss and Legendre in
 * the logarithm of time
 */
function withParetoDropout(parameters: Float64Array, t: number, most: number): Float64Array {
  const [, alpha = 0, s = 0, beta = 0] = parameters;
  const least = Math.min(alpha, beta);
  // Nobody is there any more behind this: the rest is below 1e−20.
  const end = Math.min(t, beta * Math.expm1(deepest / s));
  const length = Math.log1p(end / least);
  const fall = s * Math.log1p(end / beta);
  const pieces = Math.max(1, Math.ceil(length * 2 + Math.sqrt(most) / 4 + fall / 5));
  const { nodes, weights } = gaussLegendre(18);
  const stays = Math.exp(-s * Math.log1p(t / beta));
  const sums = negativeBinomial(parameters, t, most).map((chance) => chance * stays);
  const half = length / pieces / 2;
  for (let piece = 0; piece < pieces; piece++)
    for (const [at, node] of nodes.entries()) {
      const left = least * Math.expm1(half * (2 * piece + 1 + node));
      const density = (s / (beta + left)) * Math.exp(-s * Math.log1p(left / beta));
      const weight = half * (weights[at] as number) * (least + left) * density;
      for (const [n, chance] of negativeBinomial(parameters, left, most).entries())
        sums[n] = (sums[n] as number) + weight * chance;
    }
  return sums;
}

/**
 * Over the last opportunity at which the customer was there: n purchases out of so many.
 *
 * @source Fader, Hardie & Shang 2010, eq. 7
 */
function atOpportunities(
  [alpha = 0, beta = 0, gamma = 0, delta = 0]: Float64Array,
  steps: number,
  most: number,
): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_one, n) => {
    let sum = 0;
    // ln C(i, n) + ln B(α+n, β+i−n) ÷ B(α, β), and ln of the chance to be there at i.
    let chosen = logRising(alpha, n) - logRising(alpha + beta, n);
    let there = logRising(delta, n) - logRising(gamma + delta, n);
    for (let i = n; i <= steps; i++) {
      const leaves = i === steps ? 1 : gamma / (gamma + delta + i);
      sum += Math.exp(chosen + there) * leaves;
      chosen += Math.log(((i + 1) / (i + 1 - n)) * ((beta + i - n) / (alpha + beta + i)));
      there += Math.log((delta + i) / (gamma + delta + i));
    }
    return sum;
  });
}
