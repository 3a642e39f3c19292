import type { DecimalString } from '../decimal/types.js';
import { tenTo } from '../decimal/units.js';

/** A column of exact figures as whole numbers of units of 10^-scale, with their sum. */
export interface ExactUnits {
  readonly scale: number;
  readonly units: readonly bigint[];
  readonly total: bigint;
}

/** Figures in plain text on one common scale. */
export function exactUnits(figures: readonly DecimalString[]): ExactUnits {
  let scale = 0;
  for (const figure of figures) scale = Math.max(scale, scaleOf(figure));
  let total = 0n;
  const units = figures.map((figure) => {
    const own = unitsOf(figure, scale);
    total += own;
    return own;
  });
  return { scale, units, total };
}

function scaleOf(figure: DecimalString): number {
  const point = figure.indexOf('.');
  return point < 0 ? 0 : figure.length - 1 - point;
}

function unitsOf(figure: DecimalString, scale: number): bigint {
  const own = scaleOf(figure);
  const mantissa = BigInt(own === 0 ? figure : figure.replace('.', ''));
  return own === scale ? mantissa : mantissa * tenTo(scale - own);
}

const most = 2n ** 63n;

/** A sorted copy, ascending. */
export function ascendingUnits(units: readonly bigint[]): ArrayLike<bigint> {
  return units.every((value) => value < most && value >= -most)
    ? BigInt64Array.from(units).sort()
    : [...units].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}
