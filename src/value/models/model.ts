import type { ModelUnit } from './facts.js';

/** The parameters of each model by their names in the literature; all above zero. */
export interface ModelParameters {
  readonly nbd: { readonly r: number; readonly alpha: number };
  readonly 'bg-nbd': {
    readonly r: number;
    readonly alpha: number;
    readonly a: number;
    readonly b: number;
  };
  readonly 'mbg-nbd': ModelParameters['bg-nbd'];
  readonly 'pareto-nbd': {
    readonly r: number;
    readonly alpha: number;
    readonly s: number;
    readonly beta: number;
  };
  /** `alpha` and `beta` of buying, `gamma` and `delta` of leaving. */
  readonly 'bg-bb': {
    readonly alpha: number;
    readonly beta: number;
    readonly gamma: number;
    readonly delta: number;
  };
  readonly 'gamma-gamma': { readonly p: number; readonly q: number; readonly v: number };
  readonly sbg: { readonly alpha: number; readonly beta: number };
}

/** A model of this library. */
export type ModelName = keyof ModelParameters;

/** A model of when customers buy. */
export type PurchaseModelName = 'nbd' | 'bg-nbd' | 'mbg-nbd' | 'pareto-nbd' | 'bg-bb';

/** An interval for a parameter. */
export interface ParameterInterval {
  readonly low: number;
  readonly high: number;
}

/** How well parameters are known that were fitted. */
export interface FitFigures<N extends ModelName = ModelName> {
  /** The largest natural logarithm of the likelihood, nothing added or left out. */
  readonly logLikelihood: number;
  /** By weight. */
  readonly customers: number;
  /** Customers with a repeat purchase, by weight. */
  readonly repeaters: number;
  /** Different rows among them; equal ones are taken together. */
  readonly distinct: number;
  /** How often the likelihood was worked out. */
  readonly evaluations: number;
  readonly standardErrors: ModelParameters[N];
  /** At 95 %, on the scale of the logarithm, so that none reaches zero. */
  readonly intervals: { readonly [K in keyof ModelParameters[N]]: ParameterInterval };
  /** Covariances of the logarithms of the parameters, in their order. */
  readonly covariance: readonly (readonly number[])[];
}

/**
 * A model of when customers buy: plain frozen JSON, so it can be stored and sent. The unit of its times is part of the type.
 */
export interface PurchaseModel<
  N extends PurchaseModelName = PurchaseModelName,
  U extends ModelUnit = ModelUnit,
> {
  readonly format: 'clientele/purchase-model@1';
  readonly model: N;
  readonly unit: U;
  readonly parameters: ModelParameters[N];
  /** `null` where the parameters were given by hand: then no interval can be told. */
  readonly fit: FitFigures<N> | null;
}

/** A model of how much customers spend on a purchase (Gamma-Gamma), in the money of the rows it was fitted on. */
export interface SpendModel {
  readonly format: 'clientele/spend-model@1';
  readonly model: 'gamma-gamma';
  readonly parameters: ModelParameters['gamma-gamma'];
  readonly fit: FitFigures<'gamma-gamma'> | null;
}

/** A model of how many contracts are renewed (shifted beta-geometric). */
export interface RenewalModel {
  readonly format: 'clientele/renewal-model@1';
  readonly model: 'sbg';
  readonly parameters: ModelParameters['sbg'];
  readonly fit: FitFigures<'sbg'> | null;
}
