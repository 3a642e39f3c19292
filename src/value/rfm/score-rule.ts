import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Explain, JsonValue, Reason } from '../../kernel/decision/index.js';
import { countLeading } from '../../kernel/numerics/count-leading.js';
import { cutNumbers, quantileCuts } from '../../kernel/numerics/quantile-cuts.js';
import type { RfmMeasure, RfmPolicy, ScoreRule } from './policy.js';
import type { RfmReasonCode } from './reasons.js';

/** The three measures of RFM, in the order of the name. */
export const rfmMeasures: readonly RfmMeasure[] = ['recency', 'frequency', 'monetary'];

/** How many scores a rule can give. */
export function scoresOf(rule: ScoreRule): number {
  return rule.type === 'quantiles' ? rule.bins : rule.breaks.length + 1;
}

/** A rule made ready for one population. */
export interface Scorer {
  readonly cuts: readonly number[];
  readonly score: (value: Decimal) => number;
}

/** The scorer of one measure; of recency less is better, of the others more. */
export function scorerOf(
  policy: RfmPolicy,
  measure: RfmMeasure,
  values: readonly Decimal[],
): Scorer {
  const rule = policy[measure];
  const lessIsBetter = measure === 'recency';
  return rule.type === 'quantiles'
    ? byQuantiles(values, rule.bins, lessIsBetter)
    : byBreaks(rule.breaks, lessIsBetter);
}

/** One more than the number of cuts strictly beaten, so that equal customers share a score. */
function byQuantiles(values: readonly Decimal[], bins: number, lessIsBetter: boolean): Scorer {
  const cuts = quantileCuts(values, bins);
  return {
    cuts: cutNumbers(cuts),
    score: (value) => {
      const scaled = value.times(bins);
      const beaten = lessIsBetter
        ? cuts.scaled.length - countLeading(cuts.scaled, (cut) => cut.lte(scaled))
        : countLeading(cuts.scaled, (cut) => cut.lt(scaled));
      return 1 + beaten;
    },
  };
}

/** A value equal to a break belongs to the interval of the larger values, in both directions. */
function byBreaks(typed: readonly unknown[], lessIsBetter: boolean): Scorer {
  const breaks = typed.map((value, index) => toDecimal(value, `/breaks/${index}`));
  return {
    cuts: breaks.map((value) => value.toNumber()),
    score: (value) => {
      const reached = countLeading(breaks, (cut) => cut.lte(value));
      return 1 + (lessIsBetter ? breaks.length - reached : reached);
    },
  };
}

/** Why one measure got its score; the cuts are told only where everything is wanted. */
export function scoreReason(
  policy: RfmPolicy,
  measure: RfmMeasure,
  { score, measured }: { readonly score: number; readonly measured: JsonValue },
  cuts: readonly number[],
  explain: Explain,
): Reason<RfmReasonCode> {
  const params = { score, best: scoresOf(policy[measure]), measured };
  return {
    code: `value/${measure}-score`,
    params: explain === 'full' ? { ...params, cuts } : params,
  };
}
