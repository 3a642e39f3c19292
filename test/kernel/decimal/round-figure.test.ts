import { compareDecimals, roundFigure } from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors/failure-of.js';

const cents = { scale: 2, mode: 'half-away-from-zero' } as const;

describe('a figure of a model', () => {
  it.each([
    [266.666_666_666_666_7, '266.67'],
    [1.004_999, '1.00'],
    [1.005, '1.01'],
    [-0, '0.00'],
    [-0.004, '0.00'],
    [-2.5e-7, '0.00'],
    [1e21, '1000000000000000000000.00'],
  ])('of %s becomes %s', (figure, money) => {
    expect(roundFigure(figure, cents)).toBe(money);
  });

  it('moves by half a unit of the last place at most', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (figure) => {
        const money = roundFigure(figure, cents);
        expect(Math.abs(Number(money) - figure)).toBeLessThanOrEqual(0.005_000_2);
        expect(compareDecimals(money, money)).toBe(0);
      }),
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['1.5'], [null]])(
    'of %s is refused',
    (figure) => {
      const failure = failureOf(() => roundFigure(figure as number, cents));
      expect([failure.code, failure.path]).toEqual(['input/not-a-decimal', '/figure']);
    },
  );

  it('with more digits than an amount may have is refused', () => {
    expect(roundFigure(9e39, cents)).toMatch(/^9\d{39}\.00$/);
    expect(failureOf(() => roundFigure(1e300, cents)).code).toBe('input/out-of-range');
  });
});
