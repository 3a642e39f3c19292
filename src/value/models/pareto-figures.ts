import { meanOverLine } from '../../kernel/numerics/mean-over-line.js';
import { emptyLeavingTime, leavingTime } from './pareto-likelihood.js';

/** The chance that a customer of the Pareto/NBD is still there at the end. */
export function paretoAlive(
  parameters: Float64Array,
  [x, tx, age]: readonly [number, number, number],
): number {
  const [r = 0, alpha = 0, s = 0, beta = 0] = parameters;
  if (age <= tx) return 1;
  const leaving = emptyLeavingTime();
  leavingTime(parameters, r + x, tx, age, leaving);
  const past = age - tx;
  const stayed = -(r + x) * Math.log1p(past / (alpha + tx)) - s * Math.log1p(past / (beta + tx));
  return 1 / (1 + Math.exp(leaving.log - stayed));
}

/**
 * Purchases in a time `t` of a customer who is there: (k ÷ (α+T)) · ∫ ((β+T) ÷ (β+T+y))^s dy from 0 to t. The integral is
 * (1 − (1+z)^(1−s)) ÷ (s−1) times β+T; near s = 1 that quotient is taken as a whole, so that nothing is lost.
 *
 * @source Schmittlein, Morrison & Colombo 1987, eq. 22
 */
export function paretoPurchases(
  [, alpha = 0, s = 0, beta = 0]: Float64Array,
  k: number,
  age: number,
  t: number,
): number {
  const log = Math.log1p(t / (beta + age));
  const power = (1 - s) * log;
  const mean = Math.abs(power) < 1e-300 ? log : (Math.expm1(power) / power) * log;
  return (k / (alpha + age)) * (beta + age) * mean;
}

/**
 * The same without an end, each purchase discounted by e^(−δ y): (k ÷ (α+T)) · ∫ e^(−δ y) ((β+T) ÷ (β+T+y))^s dy.
 *
 * @source Fader, Hardie & Lee 2005, "RFM and CLV", eq. 3, there with the confluent hypergeometric function of the second kind
 */
export function paretoDiscounted(
  [, alpha = 0, s = 0, beta = 0]: Float64Array,
  k: number,
  age: number,
  discount: number,
): number {
  const reach = beta + age;
  // As a mean over y ~ Exp(δ), in ln y: ∫ e^(−δ y) h(y) dy = mean of h ÷ δ.
  const scale = Math.min(1 / discount, reach);
  const logWeight = (v: number) => v - discount * scale * Math.exp(v);
  const value = (v: number) => Math.exp(-s * Math.log1p((scale * Math.exp(v)) / reach));
  return (k / (alpha + age)) * (meanOverLine(logWeight, value, 0, 1) / discount);
}
