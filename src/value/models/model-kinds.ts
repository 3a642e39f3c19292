import { bgLikelihood } from './bg-likelihood.js';
import type { LogLikelihood } from './customer-rows.js';
import type { ModelName } from './model.js';
import {
  bgBbLikelihood,
  gammaGammaLikelihood,
  nbdLikelihood,
  sbgLikelihood,
} from './other-likelihoods.js';
import { paretoLikelihood } from './pareto-likelihood.js';

/** What a fit needs to know of a model. */
export interface ModelKind {
  readonly names: readonly string[];
  readonly likelihood: LogLikelihood;
  /** Where the search starts: figures, those of time or money as shares of the mean age or the mean spend. */
  readonly start: readonly number[];
  /** Which parameters are times, or money. */
  readonly scaled: readonly boolean[];
}

/** The models, each with its parameters in order. */
export const modelKinds: Readonly<Record<ModelName, ModelKind>> = {
  nbd: {
    names: ['r', 'alpha'],
    likelihood: nbdLikelihood,
    start: [1, 1],
    scaled: [false, true],
  },
  'bg-nbd': {
    names: ['r', 'alpha', 'a', 'b'],
    likelihood: bgLikelihood(false),
    start: [1, 1, 1, 1],
    scaled: [false, true, false, false],
  },
  'mbg-nbd': {
    names: ['r', 'alpha', 'a', 'b'],
    likelihood: bgLikelihood(true),
    start: [1, 1, 1, 1],
    scaled: [false, true, false, false],
  },
  'pareto-nbd': {
    names: ['r', 'alpha', 's', 'beta'],
    likelihood: paretoLikelihood,
    start: [1, 1, 1, 1],
    scaled: [false, true, false, true],
  },
  'bg-bb': {
    names: ['alpha', 'beta', 'gamma', 'delta'],
    likelihood: bgBbLikelihood,
    start: [1, 1, 1, 1],
    scaled: [false, false, false, false],
  },
  'gamma-gamma': {
    names: ['p', 'q', 'v'],
    likelihood: gammaGammaLikelihood,
    start: [2, 2, 1],
    scaled: [false, false, true],
  },
  sbg: {
    names: ['alpha', 'beta'],
    likelihood: sbgLikelihood,
    start: [1, 1],
    scaled: [false, false],
  },
};
