import { type Decimal, toDecimal } from '../kernel/decimal/decimal.js';
import { cutNumbers, quantileCuts } from '../kernel/numerics/quantile-cuts.js';
import type { ScoreRule } from './policy.js';

/** How many scores a rule can give. */
export function scoresOf(rule: ScoreRule): number {
  return rule.type === 'quantiles' ? rule.bins : rule.breaks.length + 1;
}

/** A rule made ready for one population. */
export interface Scorer {
  readonly cuts: readonly number[];
  /** How many cuts the value beats, plus one. */
  readonly score: (value: Decimal) => number;
}

/**
 * Quantile cuts must be beaten strictly, so that equal customers share a score. A fixed break belongs to the interval of the
 * larger values, in both directions.
 */
export function scorerOf(
  rule: ScoreRule,
  direction: 'higher-is-better' | 'lower-is-better',
  values: readonly Decimal[],
): Scorer {
  if (rule.type === 'quantiles') {
    const cuts = quantileCuts(values, rule.bins);
    return {
      cuts: cutNumbers(cuts),
      score: (value) => {
        const scaled = value.times(cuts.bins);
        const beaten = cuts.scaled.filter((cut) =>
          direction === 'higher-is-better' ? scaled.gt(cut) : scaled.lt(cut),
        );
        return 1 + beaten.length;
      },
    };
  }
  const breaks = rule.breaks.map((value, index) => toDecimal(value, `/breaks/${index}`));
  return {
    cuts: breaks.map((value) => value.toNumber()),
    score: (value) => {
      const reached = breaks.filter((cut) => value.gte(cut)).length;
      return direction === 'higher-is-better' ? 1 + reached : 1 + breaks.length - reached;
    },
  };
}
