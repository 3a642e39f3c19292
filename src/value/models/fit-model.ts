import type { Reason } from '../../kernel/decision/index.js';
import type { CustomerRows } from './customer-rows.js';
import { type DistinctRows, distinctRows } from './distinct-rows.js';
import { findInfluence } from './find-influence.js';
import { fitLikelihood, type LikelihoodFit } from './fit-likelihood.js';
import {
  notIdentifiable,
  type Population,
  populationOf,
  reasonsAgainst,
  tooFew,
  weaklyIdentified,
} from './judge-fit.js';
import type { FitFigures, ModelName, ModelParameters } from './model.js';
import { type Measure, modelKinds } from './model-kinds.js';
import type { ModelsReasonCode } from './reasons.js';

/** Where the search for the largest likelihood ended, whether or not that is a model. */
export interface SearchEnd<N extends ModelName = ModelName> {
  readonly parameters: ModelParameters[N];
  readonly logLikelihood: number;
  readonly evaluations: number;
  readonly converged: boolean;
}

/**
 * The answer of a fit. `outcome` is `null` where the figures cannot carry a model: the reasons say why. With a model the reasons say
 * what it stands on, and what to be careful about.
 */
export interface Fit<M, N extends ModelName = ModelName> {
  readonly outcome: M | null;
  readonly reasons: readonly Reason<ModelsReasonCode>[];
  /** By weight. */
  readonly customers: number;
  readonly repeaters: number;
  /** Where the search ended; `null` where it was clear before that there is nothing to be found, or where no figure is finite there. */
  readonly found: SearchEnd<N> | null;
}

/** A fit that is not yet put into a model of its kind. */
export type RawFit<N extends ModelName> = Omit<Fit<never, N>, 'outcome'> & {
  readonly figures: FitFigures<N> | null;
};

/** How far, in standard errors, one customer may move an estimate without being told. House rule. */
const mostInfluence = 1;

/** Fits a model to rows that were checked; `nameOf` gives the id of a row that came. */
export function fitModel<N extends ModelName>(
  model: N,
  came: CustomerRows,
  nameOf: (row: number) => string | null,
): RawFit<N> {
  const kind = modelKinds[model];
  const rows = distinctRows(came);
  const population = populationOf(rows);
  const few = tooFew(model, population);
  const nothing = notIdentifiable(model, rows, population);
  if (nothing !== null)
    return { ...population, reasons: [nothing, ...few], found: null, figures: null };
  const start = kind.start.map((value, at) => value * sizeOf(kind.measures[at] ?? null, rows));
  const fit = fitLikelihood(kind.likelihood, rows, start);
  const against = [...reasonsAgainst(model, fit, rows, population), ...few];
  const { parameters, logLikelihood, evaluations, converged } = fit;
  const named = namedBy<N>(model, (at) => parameters[at] as number);
  const isTold = Number.isFinite(logLikelihood) && parameters.every(Number.isFinite);
  const found = isTold ? { parameters: named, logLikelihood, evaluations, converged } : null;
  if (against.length > 0) return { ...population, reasons: against, found, figures: null };
  const figures = figuresOf(model, fit, population, rows);
  const reasons = [
    fitted(model, figures),
    ...weaklyIdentified(model, fit, population),
    ...influence(model, rows, fit, nameOf),
  ];
  return { ...population, reasons, found, figures };
}

/** The size of a measure among these figures. */
function sizeOf(measure: Measure | null, { x, age, spend, weight }: DistinctRows): number {
  if (measure === null) return 1;
  const meanOf = (column: Float64Array): number => {
    let [sum, all] = [0, 0];
    for (const [row, w] of weight.entries()) {
      sum += w * (column[row] as number);
      all += w;
    }
    return sum / all;
  };
  const mean = meanOf(measure === 'spend' ? spend : age);
  const size = measure === 'age-per-repeat' ? mean / Math.max(1, meanOf(x)) : mean;
  return size > 0 ? size : 1;
}

/** Figures by the names of the parameters. */
export function namedBy<N extends ModelName>(
  model: N,
  value: (at: number) => number,
): ModelParameters[N] {
  const { names } = modelKinds[model];
  return Object.fromEntries(
    names.map((name, at) => [name, value(at)]),
  ) as unknown as ModelParameters[N];
}

/** The normal quantile at 97.5 %. */
const twoSided = 1.959_963_984_540_054;

function figuresOf<N extends ModelName>(
  model: N,
  { parameters, logLikelihood, evaluations, covariance }: LikelihoodFit,
  { customers, repeaters }: Population,
  rows: DistinctRows,
): FitFigures<N> {
  const errorOf = (at: number) => Math.sqrt(covariance[at]?.[at] as number);
  const { names } = modelKinds[model];
  const intervals = names.map((name, at) => {
    const factor = Math.exp(twoSided * errorOf(at));
    const value = parameters[at] as number;
    return [name, { low: value / factor, high: value * factor }];
  });
  return {
    logLikelihood,
    customers,
    repeaters,
    distinct: rows.x.length,
    evaluations,
    standardErrors: namedBy(model, (at) => (parameters[at] as number) * errorOf(at)),
    intervals: Object.fromEntries(intervals) as FitFigures<N>['intervals'],
    covariance,
  };
}

function fitted(
  model: ModelName,
  { customers, repeaters, logLikelihood }: FitFigures,
): Reason<ModelsReasonCode> {
  const params = { model, customers, repeaters };
  return { code: 'value/model-fitted', figure: logLikelihood, params };
}

function influence(
  model: ModelName,
  rows: DistinctRows,
  fit: LikelihoodFit,
  nameOf: (row: number) => string | null,
): readonly Reason<ModelsReasonCode>[] {
  if (model === 'sbg') return [];
  const found = findInfluence(modelKinds[model], rows, fit);
  if (found === null || !(Math.abs(found.move) > mostInfluence)) return [];
  const { row, parameter, move } = found;
  const came = rows.first[row] as number;
  const id = nameOf(came);
  const params = {
    model,
    parameter,
    move,
    repeats: rows.x[row] as number,
    row: came,
    customer: id,
  };
  return [{ code: 'value/influential-customer', params, ...(id === null ? {} : { rows: [id] }) }];
}
