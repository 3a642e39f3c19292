import { type Decimal, one, toDecimal, toOperand, zero } from '../kernel/decimal/decimal.js';
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
    const value = exactFigure(figure, at);
    if (isBelow(value, zero) || (least !== null && isBelow(value, least))) return zero;
    const hundredfold = { ...value, top: value.top.times(100) };
    return most !== null && !isBelow(hundredfold, most) ? most : quotientOf(hundredfold);
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
    const value = exactFigure(figure, at);
    const holds = upperBound === 'inclusive' ? isAtMost : isBelow;
    const band = ready.find(({ upTo }) => upTo === null || holds(value, upTo));
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

/** A figure as a quotient with a divisor above zero: nothing is divided before it is compared. */
interface ExactFigure {
  readonly top: Decimal;
  readonly bottom: Decimal;
}

function exactFigure(figure: unknown, path: string): ExactFigure {
  if (typeof figure !== 'object' || figure === null)
    return { top: toDecimal(figure, path), bottom: one };
  const { numerator, denominator } = figure as Ratio;
  const top = toOperand(numerator, `${path}/numerator`);
  const bottom = toOperand(denominator, `${path}/denominator`);
  return bottom.isNegative() ? { top: top.negated(), bottom: bottom.negated() } : { top, bottom };
}

function isBelow({ top, bottom }: ExactFigure, bound: Decimal): boolean {
  return top.lt(bound.times(bottom));
}

function isAtMost({ top, bottom }: ExactFigure, bound: Decimal): boolean {
  return top.lte(bound.times(bottom));
}

/** A quotient that does not end is kept to 20 decimals, the finest that scores have. */
function quotientOf({ top, bottom }: ExactFigure): Decimal {
  return bottom.equals(1) ? top : top.div(bottom).toDecimalPlaces(20);
}

/** A figure for reading: a ratio as a quotient of at most 20 decimals. */
export function shownFigure(figure: unknown): Decimal {
  return quotientOf(exactFigure(figure, ''));
}
