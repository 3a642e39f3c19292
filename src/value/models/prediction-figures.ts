import { purchasesUntilLeaving } from './beta-dropout.js';
import { bgBbAlive, bgBbDiscounted, bgBbPurchases } from './bg-bb-figures.js';
import { bgAlive, bgLikelihood } from './bg-likelihood.js';
import type { LogLikelihood } from './customer-rows.js';
import { type History, likelihoodOfOne } from './likelihood-of-one.js';
import type { PurchaseModelName } from './model.js';
import { bgBbLikelihood, nbdLikelihood } from './other-likelihoods.js';
import { paretoAlive, paretoDiscounted, paretoPurchases } from './pareto-figures.js';
import { paretoLikelihood } from './pareto-likelihood.js';

/** What each model says of a customer; parameters are in their order. */
export interface PredictionFigures {
  /** The chance of being there at the end of observation. */
  readonly alive: (parameters: Float64Array, history: History) => number;
  readonly logLikelihood: (parameters: Float64Array, history: History) => number;
  /** Purchases in a time `t` from then on, if the customer is there. */
  readonly purchases: (parameters: Float64Array, history: History, t: number) => number;
  /** Repeat purchases of a new customer in a time `t`. */
  readonly fresh: (parameters: Float64Array, t: number) => number;
  /** Purchases without an end, discounted, if the customer is there. */
  readonly discounted?: (parameters: Float64Array, history: History, discount: number) => number;
}

function ofOne(likelihood: LogLikelihood): PredictionFigures['logLikelihood'] {
  return (parameters, history) => likelihoodOfOne(likelihood, parameters, history);
}

const nbd: PredictionFigures = {
  alive: () => 1,
  logLikelihood: ofOne(nbdLikelihood),
  purchases: ([r = 0, alpha = 0], [x, , age], t) => ((r + x) * t) / (alpha + age),
  fresh: ([r = 0, alpha = 0], t) => (r * t) / alpha,
};

const bgNbd: PredictionFigures = {
  alive: (parameters, history) => bgAlive(parameters, history, false),
  logLikelihood: ofOne(bgLikelihood(false)),
  purchases: ([r = 0, alpha = 0, a = 0, b = 0], [x, , age], t) =>
    purchasesUntilLeaving(a, b + x, r + x, t / (alpha + age)),
  fresh: ([r = 0, alpha = 0, a = 0, b = 0], t) => purchasesUntilLeaving(a, b, r, t / alpha),
};

const mbgNbd: PredictionFigures = {
  alive: (parameters, history) => bgAlive(parameters, history, true),
  logLikelihood: ofOne(bgLikelihood(true)),
  purchases: ([r = 0, alpha = 0, a = 0, b = 0], [x, , age], t) =>
    purchasesUntilLeaving(a, b + x + 1, r + x, t / (alpha + age)),
  fresh: ([r = 0, alpha = 0, a = 0, b = 0], t) =>
    (b / (a + b)) * purchasesUntilLeaving(a, b + 1, r, t / alpha),
};

const paretoNbd: PredictionFigures = {
  alive: paretoAlive,
  logLikelihood: ofOne(paretoLikelihood),
  purchases: (parameters, [x, , age], t) =>
    paretoPurchases(parameters, (parameters[0] as number) + x, age, t),
  fresh: (parameters, t) => paretoPurchases(parameters, parameters[0] as number, 0, t),
  discounted: (parameters, [x, , age], discount) =>
    paretoDiscounted(parameters, (parameters[0] as number) + x, age, discount),
};

const bgBb: PredictionFigures = {
  alive: bgBbAlive,
  logLikelihood: ofOne(bgBbLikelihood),
  purchases: (parameters, [x, , n], steps) => bgBbPurchases(parameters, [x, n], steps),
  fresh: (parameters, steps) => bgBbPurchases(parameters, [0, 0], steps),
  discounted: (parameters, [x, , n], discount) => bgBbDiscounted(parameters, [x, n], discount),
};

/** The figures of each model. */
export const predictionFigures: Readonly<Record<PurchaseModelName, PredictionFigures>> = {
  nbd,
  'bg-nbd': bgNbd,
  'mbg-nbd': mbgNbd,
  'pareto-nbd': paretoNbd,
  'bg-bb': bgBb,
};

/** The chance of a BG/BB customer to be there at the next opportunity too. */
export function stillThereNext([, , gamma = 0, delta = 0]: Float64Array, n: number): number {
  return (delta + n) / (gamma + delta + n);
}
