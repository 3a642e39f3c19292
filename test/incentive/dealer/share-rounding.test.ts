import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareRounding } from '../../../src/incentive/dealer/share-rounding.js';
import { Decimal } from '../../../src/kernel/decimal/decimal.js';
import { roundingModes } from '../../../src/kernel/decimal/types.js';

const exact = (...figures: readonly string[]) => figures.map((figure) => new Decimal(figure));
const half = { scale: 2, mode: 'half-away-from-zero' } as const;

describe('a sum rounded once', () => {
  it('is shared out by the largest rest, ties by order', () => {
    expect(shareRounding(exact('1.004', '1.004', '1.004'), half)).toEqual({
      total: '3.01',
      shares: ['1.01', '1.00', '1.00'],
    });
    expect(shareRounding(exact('1.001', '1.004', '1'), half).shares).toEqual([
      '1.00',
      '1.01',
      '1.00',
    ]);
    expect(shareRounding([], half)).toEqual({ total: '0.00', shares: [] });
  });

  it('also with parts of both signs', () => {
    expect(shareRounding(exact('-1.005', '0.004'), half)).toEqual({
      total: '-1.00',
      shares: ['-1.00', '0.00'],
    });
  });

  it('gives parts that sum to it, each within one unit, in every mode', () => {
    const figure = fc
      .integer({ min: -9_999_999, max: 9_999_999 })
      .map((n) => new Decimal(n).div(10_000));
    const rounding = fc.record({
      scale: fc.integer({ min: 0, max: 4 }),
      mode: fc.constantFrom(...roundingModes),
    });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 9 }), rounding, (parts, how) => {
        const { total, shares } = shareRounding(parts, how);
        const sum = shares.reduce((all, share) => all.plus(share), new Decimal(0));
        expect(sum.equals(total)).toBe(true);
        for (const [index, share] of shares.entries())
          expect(
            new Decimal(share)
              .minus(parts[index] ?? 0)
              .abs()
              .lte(new Decimal(10).pow(-how.scale)),
          ).toBe(true);
      }),
    );
  });
});
