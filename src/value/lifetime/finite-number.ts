import type { Decimal } from '../../kernel/decimal/decimal.js';
import { throwIssues } from '../../kernel/errors/index.js';
import { lifetimeMessages } from './messages.js';

/** A figure as a number; one that no number can hold is refused, for infinity must not leave. */
export function finiteNumber(value: number): number {
  if (Number.isFinite(value)) return value + 0;
  return throwIssues(
    'numeric',
    [{ code: 'value/too-large', params: {}, path: '' }],
    'cannot tell the value',
    lifetimeMessages,
  );
}

/** The same of a decimal. Its text is not made where it would have more digits than a number has room for. */
export function numberOf(value: Decimal): number {
  if (value.isFinite() && value.e < -400) return 0;
  return finiteNumber(value.e > 400 ? Number.POSITIVE_INFINITY : value.toNumber());
}
