import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, toDecimal } from '../../../src/kernel/decimal/decimal.js';
import { ratioOfDecimals } from '../../../src/kernel/decimal/ratio.js';
import { shortMantissa, shortScale } from '../../../src/kernel/decimal/short-decimal.js';
import { exact } from './exact-figures.js';

const digits = fc.array(fc.nat(9), { minLength: 1, maxLength: 17 }).map((list) => list.join(''));
const texts = fc.oneof(
  digits,
  fc.tuple(digits, digits).map(([whole, decimals]) => `${whole}.${decimals}`),
);

describe('short decimals', () => {
  it('are the digits and the scale of a text, or nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { units, scale } = exact(text);
        const found = shortMantissa(text);
        const isShort = text.replace('.', '').length <= 15;
        expect(found).toBe(isShort ? Number(units) : -1);
        if (isShort) expect(shortScale(text)).toBe(scale);
      }),
    );
  });

  it('are never read from what is no decimal without sign', () => {
    const others = [
      '',
      '.',
      '.5',
      '5.',
      '1.2.3',
      '-1',
      '+1',
      '1e3',
      ' 1',
      '1 ',
      '１',
      '0x1',
      5,
      null,
    ];
    expect(others.map(shortMantissa)).toEqual(others.map(() => -1));
  });

  it('divide to the number that the long road gives', () => {
    const signed = fc
      .tuple(fc.boolean(), texts)
      .map(([isNegative, text]) => (isNegative ? '-' : '') + text);
    fc.assert(
      fc.property(signed, signed, (one, other) => {
        const [top, bottom] = [toDecimal(one, ''), toDecimal(other, '')];
        if (bottom.isZero()) return;
        expect(ratioOfDecimals(top, bottom)).toEqual({
          numerator: plain(top),
          denominator: plain(bottom),
          value: top.div(bottom).toNumber() + 0,
        });
      }),
      { numRuns: 1000 },
    );
  });
});
