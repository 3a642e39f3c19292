import { meanOverLine } from '../../kernel/numerics/mean-over-line.js';
import { softPlus } from '../../kernel/numerics/soft-plus.js';

/**
 * Purchases to come of a customer who is there: the mean of (1 − (1 + p z)^−k) ÷ p over p ~ Beta(a, b).
 *
 * Given rate λ and probability of leaving p, a customer makes (1 − e^(−λ p t)) ÷ p purchases in a time t; over
 * λ ~ Gamma(k, c) with z = t ÷ c this leaves the mean over p. The published form divides the difference of 1 and a
 * hypergeometric function by a − 1; here nothing is subtracted, and a = 1 is a value like any other.
 */
export function purchasesUntilLeaving(a: number, b: number, k: number, z: number): number {
  if (z === 0) return 0;
  // In s = logit p both tails of the density are exponential, e^(a s) and e^(−b s).
  const logWeight = (s: number): number => -a * softPlus(-s) - b * softPlus(s);
  const value = (s: number): number => {
    const p = s < 0 ? Math.exp(s) / (1 + Math.exp(s)) : 1 / (1 + Math.exp(-s));
    return p * z < 1e-300 ? k * z : -Math.expm1(-k * Math.log1p(p * z)) / p;
  };
  const scale = Math.min(1, Math.sqrt((a + b) / a / b));
  return meanOverLine(logWeight, value, Math.log(a / b), scale);
}
