import { show, throwDomain, throwInput } from '../../kernel/errors/index.js';
import type { ReadCustomers } from './customer-rows.js';
import type { ModelUnit } from './facts.js';

/** The level of intervals: what is given, `null` for none. */
export function readLevel(value: unknown, unless: number | null): number | null {
  if (value === undefined) return unless;
  if (value === null) return null;
  if (typeof value === 'number' && value >= 0.01 && value <= 0.9999) return value;
  return throwInput(
    'input/out-of-range',
    '/options/level',
    `expected a level such as 0.95, or null for no intervals, received ${show(value)}`,
    { received: show(value), expected: 'one of 0.01 to 0.9999' },
  );
}

/** A model reads customers in its own unit only. */
export function requireSameUnit({ unit }: Pick<ReadCustomers, 'unit'>, model: ModelUnit): void {
  if (unit === model) return;
  throwDomain(
    'value/mixed-units',
    '/customers/unit',
    `the model counts time in the unit ${model}, the customers in ${String(unit)}; summarise the purchases in ${model}, or fit the model on them`,
    { received: unit, expected: model },
  );
}
