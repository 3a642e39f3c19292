import { isDecimalInput } from '../../kernel/decimal/decimal.js';
import { ratioOf } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import { show } from '../../kernel/errors/index.js';
import type { Scored } from '../facts.js';
import type { ReadyCriterion } from './ready-criteria.js';

/** The value of a fact that was read, as a number, or what is wrong with it. */
export function numberOf({ grades }: ReadyCriterion, value: Scored): number | Reason {
  if (grades !== null) {
    const found = typeof value === 'string' ? grades.get(value) : undefined;
    const params = { expected: [...grades.keys()], received: show(value) };
    return found === undefined ? { code: 'scoring/unknown-grade', params } : found + 0;
  }
  if (typeof value === 'number') return value + 0;
  if (typeof value === 'object')
    return ratioOf(value.numerator, value.denominator)?.value ?? noNumber(value);
  return isDecimalInput(value) ? Number(value) + 0 : noNumber(value);
}

function noNumber(value: unknown): Reason {
  return { code: 'input/not-a-decimal', params: { received: show(value) } };
}

/** What is wrong with a number that a range does not hold; nothing where it is held at the end. */
export function outOfRange({ normalisation }: ReadyCriterion, value: number): Reason | null {
  if (typeof normalisation === 'string' || normalisation.outside === 'hold') return null;
  const { from, to } = normalisation;
  return value >= from && value <= to
    ? null
    : { code: 'input/out-of-range', params: { received: show(value), from, to } };
}
