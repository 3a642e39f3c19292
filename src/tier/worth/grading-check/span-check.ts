import { type Decimal, Decimal as Figure, plain } from '../../../kernel/decimal/decimal.js';
import type { SpanAnswer } from './decision.js';

/** Customers against the span of management. Nobody to look after needs no manager: that is known even where managers are not. */
export function checkSpan(
  customers: number,
  managers: Decimal | null,
  customersPerManager: Decimal,
): SpanAnswer {
  const check = 'span';
  if (managers === null)
    return {
      check,
      holds: customers === 0 ? false : null,
      customers,
      capacity: null,
      margin: null,
    };
  const capacity = customersPerManager.times(managers);
  const margin = new Figure(customers).minus(capacity);
  return {
    check,
    holds: margin.gt(0),
    customers,
    capacity: plain(capacity),
    margin: plain(margin),
  };
}
