import { type Decimal, one, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { IncentiveCondition } from './condition-policy.js';

/** What a condition makes of a payout, given the figure it looks at. */
export type ApplyCondition = (payout: Decimal, figure: Decimal, pointsBase: Decimal) => Decimal;

/** A condition whose figures were read. */
export interface ReadyCondition {
  readonly condition: IncentiveCondition;
  readonly apply: ApplyCondition;
  /** What the payout is multiplied by; `null` for conditions that add or void. */
  readonly factorOf: ((figure: Decimal) => Decimal) | null;
}

/** A condition made ready; errors name its place. */
export function readyCondition(condition: IncentiveCondition, path: string): ReadyCondition {
  const factorOf = factorRule(condition, path);
  if (factorOf !== null)
    return { condition, factorOf, apply: (payout, figure) => payout.times(factorOf(figure)) };
  if (condition.type !== 'points') return { condition, factorOf, apply: () => zero };
  const rate = toDecimal(condition.rate, `${path}/rate`);
  return {
    condition,
    factorOf,
    apply: (payout, figure, pointsBase) => payout.plus(rate.times(pointsBase).times(figure)),
  };
}

/** Most conditions multiply; a forfeit multiplies by 1 until it voids. */
function factorRule(condition: IncentiveCondition, path: string): ReadyCondition['factorOf'] {
  switch (condition.type) {
    case 'factor-by-band':
      return bandFactor(condition, path);
    case 'factor-by-points':
      return pointsFactor(condition, path);
    case 'gate': {
      const least = toDecimal(condition.atLeast, `${path}/atLeast`);
      return (figure) => (figure.lt(least) ? zero : one);
    }
    case 'proportional':
      return (figure) => (figure.gt(1) ? one : figure);
    case 'forfeit':
      return (figure) => (figure.gt(0) ? zero : one);
    case 'penalty-ladder':
      return ladderFactor(
        condition.ladder.map((share, step) => toDecimal(share, `${path}/ladder/${step}`)),
      );
    case 'points':
      return null;
  }
}

/** The factor of the first band whose `upTo` is not exceeded, else `otherwise`. */
function bandFactor(
  { bands, otherwise, upperBound }: Extract<IncentiveCondition, { type: 'factor-by-band' }>,
  path: string,
) {
  const ready = bands.map(({ upTo, factor }, index) => ({
    upTo: toDecimal(upTo, `${path}/bands/${index}/upTo`),
    factor: toDecimal(factor, `${path}/bands/${index}/factor`),
  }));
  const above = toDecimal(otherwise, `${path}/otherwise`);
  return (figure: Decimal): Decimal =>
    ready.find(({ upTo }) => (upperBound === 'inclusive' ? figure.lte(upTo) : figure.lt(upTo)))
      ?.factor ?? above;
}

/** The factor at a figure: 0 below the first point, then from point to point. */
function pointsFactor(
  { points, between, above }: Extract<IncentiveCondition, { type: 'factor-by-points' }>,
  path: string,
) {
  const ready = points.map(({ at, factor }, index) => ({
    at: toDecimal(at, `${path}/points/${index}/at`),
    factor: toDecimal(factor, `${path}/points/${index}/factor`),
  }));
  return (figure: Decimal): Decimal => {
    const reached = ready.findLastIndex(({ at }) => at.lte(figure));
    const point = ready[reached];
    if (point === undefined) return zero;
    const isLast = reached === ready.length - 1;
    const [start, end] =
      isLast && above === 'extend' ? [ready[reached - 1], point] : [point, ready[reached + 1]];
    const holds = between === 'step' && !isLast;
    if (holds || start === undefined || end === undefined) return point.factor;
    const slope = end.factor.minus(start.factor);
    const width = end.at.minus(start.at);
    return start.factor.plus(slope.times(figure.minus(start.at)).div(width));
  };
}

/** For the n-th offence the n-th share is taken, beyond the end the last; nothing for none. */
function ladderFactor(ladder: readonly Decimal[]) {
  return (offences: Decimal): Decimal => {
    const step = Math.min(offences.floor().toNumber(), ladder.length);
    return one.minus(step < 1 ? zero : (ladder[step - 1] ?? zero));
  };
}

/** Does the condition void the whole, wherever it stands? */
export function voids(condition: IncentiveCondition, figure: Decimal): boolean {
  return condition.type === 'forfeit' && figure.gt(0);
}
