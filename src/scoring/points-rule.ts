import { type Decimal, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { Ratio } from '../kernel/decimal/index.js';
import { pointer, show, throwInput } from '../kernel/errors/index.js';
import type { PointsRule } from './policy.js';

/** From a figure, or the name of a grade, to points. */
export type PointsOf = (figure: unknown, path: string) => Decimal;

/** A points rule made ready. */
export function pointsOf(rule: PointsRule, path: string): PointsOf {
  switch (rule.type) {
    case 'ratio':
      return ratioPoints(rule, path);
    case 'bands':
      return bandPoints(rule, path);
    case 'grades':
      return gradePoints(rule, path);
  }
}

function ratioPoints(
  { zeroBelow, maximumPoints }: Extract<PointsRule, { type: 'ratio' }>,
  path: string,
): PointsOf {
  const least = zeroBelow === undefined ? null : toDecimal(zeroBelow, `${path}/zeroBelow`);
  const most =
    maximumPoints === undefined ? null : toDecimal(maximumPoints, `${path}/maximumPoints`);
  return (figure, at) => {
    const value = scoredFigure(figure, at);
    if (value.isNegative() || (least !== null && value.lt(least))) return zero;
    const points = value.times(100);
    return most !== null && points.gt(most) ? most : points;
  };
}

function bandPoints(
  { bands, upperBound }: Extract<PointsRule, { type: 'bands' }>,
  path: string,
): PointsOf {
  const ready = bands.map(({ upTo, points }, index) => ({
    upTo: upTo === null ? null : toDecimal(upTo, `${path}/bands/${index}/upTo`),
    points: toDecimal(points, `${path}/bands/${index}/points`),
  }));
  return (figure, at) => {
    const value = scoredFigure(figure, at);
    const band = ready.find(
      ({ upTo }) =>
        upTo === null || (upperBound === 'inclusive' ? value.lte(upTo) : value.lt(upTo)),
    );
    return band?.points ?? zero;
  };
}

function gradePoints({ grades }: Extract<PointsRule, { type: 'grades' }>, path: string): PointsOf {
  const ready = new Map(
    Object.entries(grades).map(([name, points]) => [
      name,
      toDecimal(points, `${path}/grades/${pointer(name)}`),
    ]),
  );
  return (figure, at) => {
    const points = typeof figure === 'string' ? ready.get(figure) : undefined;
    if (points !== undefined) return points;
    const expected = [...ready.keys()];
    const received = show(figure);
    return throwInput(
      'scoring/unknown-grade',
      at,
      `expected one of ${expected.join(', ')}, received ${received}`,
      { expected, received },
    );
  };
}

/** A figure, or a ratio as a figure of at most 20 decimals, the finest that scores are kept at. */
export function scoredFigure(figure: unknown, path: string): Decimal {
  if (typeof figure !== 'object' || figure === null) return toDecimal(figure, path);
  const { numerator, denominator } = figure as Ratio;
  const quotient = toDecimal(numerator, `${path}/numerator`).div(
    toDecimal(denominator, `${path}/denominator`),
  );
  return quotient.toDecimalPlaces(20);
}
