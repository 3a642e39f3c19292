import { digamma, digammaRise, logBeta, logRising } from '../../kernel/numerics/log-gamma.js';
import type { LogLikelihood } from './customer-rows.js';

/**
 * NBD, without any leaving: ln of Γ(r+x)/Γ(r) · α^r (α+T)^−(r+x).
 *
 * @source Ehrenberg 1959
 */
export const nbdLikelihood: LogLikelihood = ([r = 0, alpha = 0], rows, gradient) => {
  let [sum, dr, dalpha] = [0, 0, 0];
  for (let row = 0; row < rows.x.length; row++) {
    const [x, age, w] = [
      rows.x[row] as number,
      rows.age[row] as number,
      rows.weight[row] as number,
    ];
    const log = Math.log1p(age / alpha);
    sum += w * (logRising(r, x) - r * log - x * Math.log(alpha + age));
    dr += w * (digammaRise(r, x) - log);
    dalpha += w * (r / alpha - (r + x) / (alpha + age));
  }
  gradient.set([dr, dalpha]);
  return sum;
};

/**
 * Gamma-Gamma, mean spend of customers who bought again: ln of Γ(px+q)/(Γ(px)Γ(q)) · v^q m^(px−1) x^(px) (v+xm)^−(px+q).
 *
 * @source Fader & Hardie 2013, "The gamma-gamma model of monetary value", eq. 1a
 */
export const gammaGammaLikelihood: LogLikelihood = ([p = 0, q = 0, v = 0], rows, gradient) => {
  let [sum, dp, dq, dv] = [0, 0, 0, 0];
  const ofQ = digamma(q);
  for (let row = 0; row < rows.x.length; row++) {
    const [x, m, w] = [
      rows.x[row] as number,
      rows.spend[row] as number,
      rows.weight[row] as number,
    ];
    const shape = p * x;
    const share = Math.log1p(v / (x * m));
    const whole = v + x * m;
    const both = digamma(shape + q);
    sum += w * (-logBeta(shape, q) + q * Math.log(v / whole) - shape * share - Math.log(m));
    dp += w * x * (both - digamma(shape) - share);
    dq += w * (both - ofQ + Math.log(v / whole));
    dv += w * (q / v - (shape + q) / whole);
  }
  gradient.set([dp, dq, dv]);
  return sum;
};

/**
 * BG/BB, purchases at opportunities; `tx` and `age` count opportunities.
 *
 * @source Fader, Hardie & Shang 2010, eq. 3
 */
export const bgBbLikelihood: LogLikelihood = (parameters, rows, gradient) => {
  const [alpha = 0, beta = 0, gamma = 0, delta = 0] = parameters;
  const totals = [0, 0, 0, 0];
  let sum = 0;
  for (let row = 0; row < rows.x.length; row++) {
    const x = rows.x[row] as number;
    const tx = rows.tx[row] as number;
    const n = rows.age[row] as number;
    const w = rows.weight[row] as number;
    // The terms by the last opportunity at which the customer was there, each as a step from the one before.
    const common = logRising(alpha, x) + logRising(beta, tx - x) - logRising(alpha + beta, tx);
    const leaves = logRising(delta, tx) - logRising(gamma + delta, tx);
    const first = {
      beta: digammaRise(beta, tx - x),
      sum: digammaRise(alpha + beta, tx),
      delta: digammaRise(delta, tx),
      both: digammaRise(gamma + delta, tx),
    };
    let term = 1;
    let whole = 0;
    const parts = [0, 0, 0, 0];
    for (let at = tx; at <= n; at++) {
      const isLast = at === n;
      const chance = isLast ? 1 : gamma / (gamma + delta + at);
      const weight = term * chance;
      whole += weight;
      parts[0] = (parts[0] as number) - weight * first.sum;
      parts[1] = (parts[1] as number) + weight * (first.beta - first.sum);
      const leaving = isLast ? 0 : 1 / (gamma + delta + at);
      parts[2] = (parts[2] as number) + weight * (-first.both + (isLast ? 0 : 1 / gamma - leaving));
      parts[3] = (parts[3] as number) + weight * (first.delta - first.both - leaving);
      term *= ((beta + at - x) / (alpha + beta + at)) * ((delta + at) / (gamma + delta + at));
      first.beta += 1 / (beta + at - x);
      first.sum += 1 / (alpha + beta + at);
      first.delta += 1 / (delta + at);
      first.both += 1 / (gamma + delta + at);
    }
    sum += w * (common + leaves + Math.log(whole));
    totals[0] = (totals[0] as number) + w * (digammaRise(alpha, x) + (parts[0] as number) / whole);
    for (let at = 1; at < 4; at++)
      totals[at] = (totals[at] as number) + (w * (parts[at] as number)) / whole;
  }
  gradient.set(totals);
  return sum;
};

/**
 * Shifted beta-geometric, contracts: `x` renewals seen, and whether the customer was lost at the next one (`tx` is 1) or is still there
 * (`tx` is 0).
 *
 * @source Fader & Hardie 2007, "How to project customer retention", eq. 5 and 6
 */
export const sbgLikelihood: LogLikelihood = ([alpha = 0, beta = 0], rows, gradient) => {
  let [sum, dalpha, dbeta] = [0, 0, 0];
  for (let row = 0; row < rows.x.length; row++) {
    const [x, lost, w] = [
      rows.x[row] as number,
      rows.tx[row] as number,
      rows.weight[row] as number,
    ];
    const chances = x + lost;
    sum += w * (logRising(beta, x) - logRising(alpha + beta, chances) + lost * Math.log(alpha));
    const both = digammaRise(alpha + beta, chances);
    dalpha += w * (lost / alpha - both);
    dbeta += w * (digammaRise(beta, x) - both);
  }
  gradient.set([dalpha, dbeta]);
  return sum;
};
