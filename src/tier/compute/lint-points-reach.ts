import { Decimal, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Finding } from '../../kernel/decision/index.js';
import { type PointsSpan, spanOf } from './points-span.js';
import type { CompositeRule } from './policy.js';

/** A band above the most points is never held; one at or below the least points leaves nothing to those under it. */
export function lintPointsReach(rule: CompositeRule): readonly Finding[] {
  const { least, most } = spanOfRule(rule);
  const bounds = rule.bands.map(({ from }) => toDecimal(from, ''));
  const floor = bounds.findIndex((from) => from.lte(least));
  return rule.bands.flatMap(({ grade }, index): readonly Finding[] => {
    const from = bounds[index] ?? zero;
    const isOut = (most !== null && from.gt(most)) || (floor >= 0 && index > floor);
    const params = {
      grade,
      from: plain(from),
      least: plain(least),
      most: most === null ? null : plain(most),
    };
    return isOut
      ? [
          {
            severity: 'warning',
            code: 'tier/band-out-of-reach',
            path: `/compute/bands/${index}/from`,
            params,
          },
        ]
      : [];
  });
}

/** The least and the most of the composite, whichever measures are absent. */
function spanOfRule({ measures, weights, missing }: CompositeRule): PointsSpan {
  const given: Readonly<Record<string, DecimalInput>> | null =
    weights.type === 'equal' ? null : weights.weights;
  const weighed = measures
    .map(({ id, rule }) => ({ span: spanOf(rule), weight: toDecimal(given?.[id] ?? 1, '') }))
    .filter(({ weight }) => !weight.isZero());
  // Weights that are shared among those present may leave any one alone.
  const isShared = missing === 'redistribute';
  const whole = given === null && !isShared ? measures.length : 1;
  const absent = missing === 'zero' ? [zero] : [];
  const ends = (which: 'least' | 'most', pick: (...all: Decimal[]) => Decimal) => {
    const parts = weighed.flatMap(({ span, weight }) => {
      const end = span[which];
      return end === null ? [] : [pick(end, ...absent).times(isShared ? 1 : weight)];
    });
    if (parts.length < weighed.length || parts.length === 0) return null;
    return (isShared ? pick(...parts) : parts.reduce((sum, part) => sum.plus(part), zero)).div(
      whole,
    );
  };
  return {
    least: ends('least', (...all) => Decimal.min(...all)) ?? zero,
    most: ends('most', (...all) => Decimal.max(...all)),
  };
}
