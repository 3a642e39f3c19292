import { Decimal, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { PointsRule } from '../../scoring/index.js';

/** From the least to the most points; `null`: without an end. */
export interface PointsSpan {
  readonly least: Decimal;
  readonly most: Decimal | null;
}

/** The points that a rule can give. */
export function spanOf(rule: PointsRule): PointsSpan {
  if (rule.type === 'ratio')
    return {
      least: zero,
      most: rule.maximumPoints === undefined ? null : toDecimal(rule.maximumPoints, ''),
    };
  const points =
    rule.type === 'bands' ? rule.bands.map((band) => band.points) : Object.values(rule.grades);
  const read = points.map((text) => toDecimal(text, ''));
  return read.length === 0
    ? { least: zero, most: zero }
    : { least: Decimal.min(...read), most: Decimal.max(...read) };
}
