import { type Decimal, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { GradeEntitlement } from './policy.js';

/** What a grade has: a figure, or `true`; `null`: it does not have it. */
export type Held = Decimal | true | null;

/** The value of a grade as it was agreed. */
export function heldBy(
  { values }: Pick<GradeEntitlement, 'values'>,
  grade: string,
  path = '',
): Held {
  const value = Object.hasOwn(values, grade) ? values[grade] : undefined;
  if (value === undefined || value === false) return null;
  return value === true ? true : toDecimal(value, path);
}

/** Is the first worth more than the second (above zero), the same, or less? Having any figure is more than not having it. */
export function compareHeld(better: GradeEntitlement['better'], left: Held, right: Held): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (left === true || right === true) return 0;
  const order = left.comparedTo(right);
  return better === 'less' ? -order : order;
}

/** A value as it is answered. */
export function heldText(held: Held): DecimalString | true | null {
  return held === null || held === true ? held : plain(held);
}
