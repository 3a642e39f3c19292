import { type Decimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Finding } from '../../kernel/decision/index.js';
import { type Phrase, show, throwInput } from '../../kernel/errors/index.js';

const expected: Phrase = 'at most 1';

/** Read a share or a probability: a figure from 0 to 1. */
export function readFraction(value: unknown, path: string): Decimal {
  const read = toNotNegative(value, path);
  if (read.lte(1)) return read;
  const received = show(value);
  return throwInput('input/out-of-range', path, `expected ${expected}, received ${received}`, {
    expected,
    received,
  });
}

/** The finding for a share or probability of a policy that is above 1. */
export function lintFraction(value: DecimalInput, path: string): readonly Finding[] {
  if (toNotNegative(value, path).lte(1)) return [];
  const params = { expected, received: show(value) };
  return [{ severity: 'error', code: 'policy/wrong-value', params, path }];
}
