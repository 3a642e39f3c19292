import { toDayNumber } from '../../kernel/calendar/day-number.js';
import { readObject } from '../../kernel/calendar/read-object.js';
import { type Decimal, readRounding, toNotNegative, zero } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import {
  type Phrase,
  requireFilled,
  requireWhole,
  requireWord,
  throwInput,
} from '../../kernel/errors/index.js';
import type { ReferralOptions } from './referral-value.js';

const mostLevels = 10;
const mostWindow = 36_600;
const names = ['asOf', 'shares', 'several', 'windowDays', 'rounding'] as const;

/** The options of a valuation, read. */
export interface ReadReferralOptions {
  readonly asOf: number;
  /** For each level what it and those below it get together. */
  readonly upTo: readonly Decimal[];
  readonly several: ReferralOptions['several'];
  readonly windowDays: number | null;
  readonly rounding: Rounding;
}

/** Reads the options; a misspelt one is refused. */
export function readReferralOptions(options: unknown): ReadReferralOptions {
  const { asOf, shares, several, windowDays, rounding } = readObject(options, '/options', names);
  return {
    asOf: toDayNumber(asOf, '/options/asOf'),
    upTo: readShares(shares),
    several: requireWord(several, '/options/several', ['first', 'last', 'equal-split']),
    windowDays:
      windowDays === undefined
        ? null
        : requireWhole(windowDays, '/options/windowDays', 0, mostWindow),
    rounding: readRounding(rounding, '/options/rounding'),
  };
}

function readShares(value: unknown): readonly Decimal[] {
  const list = requireFilled(value, '/options/shares', 'a list of shares by level');
  requireWhole(list.length, '/options/shares', 1, mostLevels);
  let sum = zero;
  const upTo = Array.from(list, (share, index) => {
    sum = sum.plus(toNotNegative(share, `/options/shares/${index}`));
    return sum;
  });
  if (sum.lte(1)) return upTo;
  const expected: Phrase = 'at most 1';
  const params = { expected, received: sum.toFixed() };
  return throwInput(
    'input/out-of-range',
    '/options/shares',
    `expected shares of at most 1 together, received ${sum.toFixed()}; more would credit value that is not there`,
    params,
  );
}
