import { convertRate, type RateKind, type RatePeriod } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

type Months = Exclude<RatePeriod, 'week'>;
const convert = (rate: string | number, per: RatePeriod, kind: RateKind, to: Months) =>
  convertRate({ rate, per }, { kind, to });

describe('a rate for another period', () => {
  it.each([
    // By powers: 0.9 ^ 4, 1.01 ^ 12 − 1, 1.21 ^ (1/2) − 1, 0.25 ^ (1/2).
    ['0.9', 'quarter', 'retention', 'year', '0.6561'],
    ['0.01', 'month', 'discount', 'year', '0.126825030131969720661201'],
    ['0.21', 'year', 'discount', 'half-year', '0.1'],
    ['-0.75', 'year', 'growth', 'half-year', '-0.5'],
    ['0', 'year', 'retention', 'month', '0'],
    ['0', 'year', 'discount', 'month', '0'],
    ['1', 'month', 'retention', 'year', '1'],
    ['0.123', 'quarter', 'discount', 'quarter', '0.123'],
  ] as const)('of %s per %s as %s is by %s %s', (rate, per, kind, to, expected) => {
    const told = convert(rate, per, kind, to);
    expect(told.per).toBe(to);
    expect(Number(told.rate)).toBe(Number(expected));
  });

  it('is the rate again on the way back', () => {
    const periods = fc.constantFrom<Months>('month', 'quarter', 'half-year', 'year');
    const kinds = fc.constantFrom<RateKind>('retention', 'discount', 'growth');
    fc.assert(
      fc.property(fc.nat(1000), kinds, periods, periods, (n, kind, per, to) => {
        const rate = String(n / 1000);
        const back = convertRate(convert(rate, per, kind, to), { kind, to: per });
        // Where a month is worth a power of twelve of it, the last of 20 decimals counts for more.
        expect(Number(back.rate)).toBeCloseTo(
          Number(rate),
          n < 100 && kind === 'retention' ? 1 : 9,
        );
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [
      { rate: '1.1', per: 'year' },
      { kind: 'retention', to: 'month' },
      'input/out-of-range',
      '/rate/rate',
    ],
    [
      { rate: '-0.1', per: 'year' },
      { kind: 'discount', to: 'month' },
      'input/out-of-range',
      '/rate/rate',
    ],
    [
      { rate: '-1', per: 'year' },
      { kind: 'growth', to: 'month' },
      'input/out-of-range',
      '/rate/rate',
    ],
    [
      { rate: '0.1', per: 'week' },
      { kind: 'growth', to: 'month' },
      'input/not-one-of',
      '/rate/per',
    ],
    [
      { rate: '0.1', per: 'year' },
      { kind: 'growth', to: 'week' },
      'input/not-one-of',
      '/options/to',
    ],
    [
      { rate: '0.1', per: 'year' },
      { kind: 'churn', to: 'month' },
      'input/not-one-of',
      '/options/kind',
    ],
  ])('refuses %j %j', (rate, options, code, path) => {
    expect(failureOf(() => convertRate(rate as never, options as never))).toEqual({
      ...{ kind: 'input', code, path },
    });
  });
});
