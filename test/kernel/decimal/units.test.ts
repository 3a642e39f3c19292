import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Decimal,
  fromUnits,
  padded as paddedAmount,
  toUnits,
} from '../../../src/kernel/decimal/decimal.js';
import { paddedText, shortText, tenTo } from '../../../src/kernel/decimal/units.js';
import { padded, shortest } from './exact-figures.js';

const units = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(10n ** 130n), max: 10n ** 130n }),
);
const scale = fc.nat(130);

describe('whole units', () => {
  it('have powers of ten in any order of asking', () => {
    expect([3, 0, 40, 1].map(tenTo)).toEqual([1000n, 1n, 10n ** 40n, 10n]);
  });

  it('are text with and without trailing zeros', () => {
    fc.assert(
      fc.property(units, scale, (count, at) => {
        expect(paddedText(count, at)).toBe(padded(count, at));
        expect(shortText(count, at)).toBe(shortest(count, at));
      }),
    );
  });

  it('are told with at least so many decimals, as decimal.js tells them', () => {
    fc.assert(
      fc.property(units, scale, scale, (count, at, least) => {
        const amount = fromUnits(count, at);
        const text = amount.toFixed(Math.max(least, amount.decimalPlaces()));
        expect(paddedAmount(amount, least)).toBe(text);
      }),
    );
    expect(paddedAmount(new Decimal('-0'), 2)).toBe('0.00');
  });

  it('become a Decimal and come back', () => {
    fc.assert(
      fc.property(units, scale, (count, at) => {
        expect(toUnits(fromUnits(count, at), at)).toBe(count);
      }),
    );
  });
});
