import { logRising } from '../../kernel/numerics/log-gamma.js';
import { meanOverLine } from '../../kernel/numerics/mean-over-line.js';
import { softPlus } from '../../kernel/numerics/soft-plus.js';
import { type History, likelihoodOfOne } from './likelihood-of-one.js';
import { bgBbLikelihood } from './other-likelihoods.js';

/** The chance that a customer of BG/BB is still there at the last opportunity. */
export function bgBbAlive(parameters: Float64Array, history: History): number {
  const [alpha = 0, beta = 0, gamma = 0, delta = 0] = parameters;
  const [x, , n] = history;
  const stayed =
    logRising(alpha, x) +
    logRising(beta, n - x) -
    logRising(alpha + beta, n) +
    logRising(delta, n) -
    logRising(gamma + delta, n);
  return Math.min(1, Math.exp(stayed - likelihoodOfOne(bgBbLikelihood, parameters, history)));
}

/** Purchases at the next `steps` opportunities of a customer who was there at the last. */
export function bgBbPurchases(
  [alpha = 0, beta = 0, gamma = 0, delta = 0]: Float64Array,
  [x, n]: readonly [number, number],
  steps: number,
): number {
  let stays = 1;
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    stays *= (delta + n + step) / (gamma + delta + n + step);
    sum += stays;
  }
  return ((alpha + x) / (alpha + beta + n)) * sum;
}

/**
 * The same without an end, the j-th opportunity counting 1 ÷ (1+d)^j: the mean of (1−θ) ÷ (d+θ) over θ ~ Beta(γ, δ+n).
 *
 * @source Fader, Hardie & Shang 2010, eq. 14; the sum over j taken under the mean over θ
 */
export function bgBbDiscounted(
  [alpha = 0, beta = 0, gamma = 0, delta = 0]: Float64Array,
  [x, n]: readonly [number, number],
  discount: number,
): number {
  const [a, b] = [gamma, delta + n];
  const logWeight = (s: number) => -a * softPlus(-s) - b * softPlus(s);
  const value = (s: number) => {
    const [theta, rest] = [1 / (1 + Math.exp(-s)), 1 / (1 + Math.exp(s))];
    return rest / (discount + theta);
  };
  const scale = Math.min(1, Math.sqrt((a + b) / a / b));
  return (
    ((alpha + x) / (alpha + beta + n)) * meanOverLine(logWeight, value, Math.log(a / b), scale)
  );
}
