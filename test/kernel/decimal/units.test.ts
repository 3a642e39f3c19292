import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUnits, toUnits } from '../../../src/kernel/decimal/decimal.js';
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

  it('become a Decimal and come back', () => {
    fc.assert(
      fc.property(units, scale, (count, at) => {
        expect(toUnits(fromUnits(count, at), at)).toBe(count);
      }),
    );
  });
});
