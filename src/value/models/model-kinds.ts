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

/**
 * What a parameter may be measured in, so that the search starts in the middle of the figures whatever their unit: the mean age; the
 * same for each repeat purchase where there are many, so that hundreds of purchases are no further away than one; the mean spend.
 */
export type Measure = 'age' | 'age-per-repeat' | 'spend';

/** What a fit needs to know of a model. */
export interface ModelKind {
  readonly names: readonly string[];
  readonly likelihood: LogLikelihood;
  /** Where the search starts: figures, those with a measure as shares of it. */
  readonly start: readonly number[];
  /** In what each parameter is measured, if in anything. */
  readonly measures: readonly (Measure | null)[];
}

/** The models, each with its parameters in order. */
export const modelKinds: Readonly<Record<ModelName, ModelKind>> = {
  nbd: {
    names: ['r', 'alpha'],
    likelihood: nbdLikelihood,
    start: [1, 1],
    measures: [null, 'age-per-repeat'],
  },
  'bg-nbd': {
    names: ['r', 'alpha', 'a', 'b'],
    likelihood: bgLikelihood(false),
    start: [1, 1, 1, 1],
    measures: [null, 'age-per-repeat', null, null],
  },
  'mbg-nbd': {
    names: ['r', 'alpha', 'a', 'b'],
    likelihood: bgLikelihood(true),
    start: [1, 1, 1, 1],
    measures: [null, 'age-per-repeat', null, null],
  },
  'pareto-nbd': {
    names: ['r', 'alpha', 's', 'beta'],
    likelihood: paretoLikelihood,
    start: [1, 1, 1, 1],
    measures: [null, 'age-per-repeat', null, 'age'],
  },
  'bg-bb': {
    names: ['alpha', 'beta', 'gamma', 'delta'],
    likelihood: bgBbLikelihood,
    start: [1, 1, 1, 1],
    measures: [null, null, null, null],
  },
  'gamma-gamma': {
    names: ['p', 'q', 'v'],
    likelihood: gammaGammaLikelihood,
    start: [2, 2, 1],
    measures: [null, null, 'spend'],
  },
  sbg: {
    names: ['alpha', 'beta'],
    likelihood: sbgLikelihood,
    start: [1, 1],
    measures: [null, null],
  },
};
