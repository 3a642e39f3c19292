import { type Decimal, fromUnits, toUnits, zero } from '../kernel/decimal/decimal.js';

/** Something with a measure of its own, which may be negative. */
export interface Measuring {
  readonly id: string;
  readonly measure: Decimal;
}

/**
 * Shares an amount by measure, in units of the scale: every part first gets its exact share cut down, what is left goes, one unit each, to
 * the largest remainders, ties by id. The parts sum to the amount. `null` where there is no share: the measures come to nothing, or
 * below zero where there is something to get.
 */
export function shareByMeasure(
  amount: Decimal,
  parts: readonly Measuring[],
  scale: number,
): readonly Decimal[] | null {
  const whole = parts.reduce((sum, { measure }) => sum.plus(measure), zero);
  if (amount.isZero()) return parts.map(() => zero);
  if (whole.isZero() || (whole.isNegative() && amount.gt(0))) return null;
  const places = parts.reduce((most, { measure }) => Math.max(most, measure.decimalPlaces()), 0);
  const units = toUnits(amount.abs(), scale);
  const total = toUnits(whole.abs(), places);
  const shares = parts.map(({ id, measure }, index) => {
    const exact = units * toUnits(whole.isNegative() ? measure.negated() : measure, places);
    const rest = ((exact % total) + total) % total;
    return { id, index, rest, floor: (exact - rest) / total };
  });
  let left = units - shares.reduce((sum, { floor }) => sum + floor, 0n);
  const given = shares.map(({ floor }) => floor);
  for (const { index, floor } of [...shares].sort(byRest)) {
    if (left === 0n) break;
    given[index] = floor + 1n;
    left -= 1n;
  }
  return given.map((own) => fromUnits(amount.isNegative() ? -own : own, scale));
}

interface Ranked {
  readonly id: string;
  readonly rest: bigint;
}

function byRest(left: Ranked, right: Ranked): number {
  if (left.rest !== right.rest) return left.rest > right.rest ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
