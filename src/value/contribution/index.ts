export { abcCuts } from './abc-cuts.js';
export type { ClassCut, ClassCuts } from './class-cuts.js';
export {
  type ClassSize,
  type ContributionClass,
  type ContributionClasses,
  classifyContributions,
} from './classify-contributions.js';
export type {
  AdvantagePart,
  DeliveredBenefit,
  DeliveredComparison,
  DeliveredCost,
  DeliveredOffer,
  DeliveredTerm,
  DeliveredValue,
  OfferFacts,
} from './delivered-value.js';
export { findShareHolders, type ShareHolders } from './find-share-holders.js';
export {
  type Concentration,
  type ConcentrationColumns,
  type ConcentrationFigures,
  type ContributionShare,
  measureConcentration,
} from './measure-concentration.js';
export { measureDeliveredValue } from './measure-delivered-value.js';
export { type Inequality, measureInequality } from './measure-inequality.js';
export {
  type ContributionCurve,
  type ContributionGroup,
  type RankedContribution,
  rankContributions,
} from './rank-contributions.js';
export type { FractionRule, TopQuestion, TopShare } from './top-share.js';
export type { ValueColumns } from './value-columns.js';
