import { type Decimal, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import { quantileAt } from '../../kernel/numerics/quantile-at.js';
import type { LevelRule, ValueLevel } from './profile-policy.js';

/** A rule made ready for one population. */
export interface Leveller {
  /** Where the levels begin; `null` where nothing is known. */
  readonly cuts: { readonly middle: DecimalString; readonly high: DecimalString } | null;
  readonly level: (figure: Decimal | null) => ValueLevel | null;
}

/** The levels of one part, over the figures that are known. */
export function levellerOf(rule: LevelRule, figures: readonly Decimal[]): Leveller {
  const isAbove = rule.type === 'quantiles';
  const bounds = [toDecimal(rule.middle, '/middle'), toDecimal(rule.high, '/high')] as const;
  const sorted = isAbove ? [...figures].sort((left, right) => left.comparedTo(right)) : figures;
  const [middle, high] = isAbove
    ? [quantileAt(sorted, bounds[0]), quantileAt(sorted, bounds[1])]
    : bounds;
  if (middle === null || high === null) return { cuts: null, level: () => null };
  const reaches = (figure: Decimal, cut: Decimal) => (isAbove ? figure.gt(cut) : figure.gte(cut));
  return {
    cuts: { middle: plain(middle), high: plain(high) },
    level: (figure) => {
      if (figure === null) return null;
      if (reaches(figure, high)) return 'high';
      return reaches(figure, middle) ? 'middle' : 'low';
    },
  };
}
