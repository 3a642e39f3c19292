import { Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Ratio } from '../../kernel/decimal/index.js';
import type { Explain, JsonValue, Reason } from '../../kernel/decision/index.js';
import { countLeading } from '../../kernel/numerics/count-leading.js';
import {
  type Cuts,
  cutRatios,
  quantileCuts,
  shiftCuts,
} from '../../kernel/numerics/quantile-cuts.js';
import type { CutBoundary, RfmMeasure, RfmPolicy, ScoreRule } from './policy.js';
import type { RfmReasonCode } from './reasons.js';

/** The three measures of RFM, in the order of the name. */
export const rfmMeasures: readonly RfmMeasure[] = ['recency', 'frequency', 'monetary'];

/** A value for each measure. */
export type ByMeasure<T> = Readonly<Record<RfmMeasure, T>>;

/** The value of each measure, asked for in the order of the name. */
export function byMeasure<T>(value: (measure: RfmMeasure) => T): ByMeasure<T> {
  return {
    recency: value('recency'),
    frequency: value('frequency'),
    monetary: value('monetary'),
  };
}

/** How many scores a rule can give. */
export function scoresOf(rule: ScoreRule): number {
  return rule.type === 'quantiles' ? rule.bins : rule.breaks.length + 1;
}

/** Of recency less is better, of the others more. */
export function isLessBetter(measure: RfmMeasure): boolean {
  return measure === 'recency';
}

/** The score of a figure that has reached so many cuts; without cuts, as in a population of nobody, there is one score. */
export function scoreOf(reached: number, cuts: number, lessIsBetter: boolean): number {
  return 1 + (lessIsBetter ? cuts - reached : reached);
}

/** The cuts of a rule, with the quantiles of the population as the caller finds them. */
export function cutsOf(
  rule: ScoreRule,
  quantiles: (rule: Extract<ScoreRule, { type: 'quantiles' }>) => Cuts,
): Cuts {
  if (rule.type === 'quantiles')
    return shiftCuts(quantiles(rule), toDecimal(rule.offset, '/offset'));
  const scaled = rule.breaks.map((value, index) => toDecimal(value, `/breaks/${index}`));
  return { times: 1, scaled };
}

/** A rule made ready for one population. */
export interface Scorer {
  /** The cuts, exact. */
  readonly exact: readonly Ratio[];
  /** The cuts as numbers, for reading. */
  readonly cuts: readonly number[];
  readonly score: (value: Decimal) => number;
}

/** The scorer of one measure; equal values reach equally many cuts, so that equal customers share a score. */
export function scorerOf(
  policy: RfmPolicy,
  measure: RfmMeasure,
  values: readonly Decimal[],
): Scorer {
  const rule = policy[measure];
  const cuts = cutsOf(rule, ({ bins, quantile }) => quantileCuts(values, bins, quantile));
  const exact = cutRatios(cuts);
  const isReached = reaching(rule.boundary);
  const times = new Decimal(cuts.times);
  return {
    exact,
    cuts: exact.map(({ value }) => value),
    score: (value) => {
      const scaled = value.times(times);
      const reached = countLeading(cuts.scaled, (cut) => isReached(cut, scaled));
      return scoreOf(reached, cuts.scaled.length, isLessBetter(measure));
    },
  };
}

/** Is a figure in an interval that lies above a cut? */
function reaching(boundary: CutBoundary): (cut: Decimal, value: Decimal) => boolean {
  return boundary === 'lower-inclusive'
    ? (cut, value) => cut.lte(value)
    : (cut, value) => cut.lt(value);
}

/** Why one measure got its score; the cuts are told only where everything is wanted. */
export function scoreReason(
  policy: RfmPolicy,
  measure: RfmMeasure,
  { score, measured }: { readonly score: number; readonly measured: JsonValue },
  cuts: readonly number[],
  explain: Explain,
): Reason<RfmReasonCode> {
  const counted = measure === 'frequency' ? { countBy: policy.frequency.countBy } : {};
  const params = { score, best: scoresOf(policy[measure]), measured, ...counted };
  return {
    code: `value/${measure}-score`,
    params: explain === 'full' ? { ...params, cuts } : params,
  };
}
