import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, toDecimal } from '../../src/kernel/decimal/decimal.js';
import { divideAll } from '../../src/scoring/divide-all.js';
import { exact, roundQuotient, shortest, sumOf, unitsAt } from '../kernel/decimal/exact-figures.js';

const divide = (figures: readonly string[], whole: string) => {
  const read = figures.map((figure) => toDecimal(figure, ''));
  const { total, parts } = divideAll(read, toDecimal(whole, ''));
  return { total: plain(total), parts: parts.map(plain) };
};
const third = `0.${'3'.repeat(20)}`;

describe('figures over a whole', () => {
  it.each<[string, readonly string[], string, string, readonly string[]]>([
    ['of one are themselves', ['0.1', '-0.25'], '1', '-0.15', ['0.1', '-0.25']],
    ['that end are exact', ['1', '3'], '4', '1', ['0.25', '0.75']],
    [
      'that do not end sum to what does',
      ['1', '1', '1'],
      '3',
      '1',
      [`0.${'3'.repeat(19)}4`, third, third],
    ],
    [
      'give the last digit to the largest rest',
      ['1', '2'],
      '3',
      '1',
      [third, `0.${'6'.repeat(19)}7`],
    ],
    ['may be negative', ['-1', '1'], '3', '0', [`-${third}`, third]],
    ['leave zero at zero', ['0', '1', '2'], '3', '1', ['0', third, `0.${'6'.repeat(19)}7`]],
    ['of nothing are nothing', [], '3', '0', []],
  ])('%s', (_what, figures, whole, total, parts) => {
    expect(divide(figures, whole)).toEqual({ total, parts });
  });

  it('have a total rounded once, and parts that sum to it, each within one unit of its quotient', () => {
    const figure = fc
      .integer({ min: -10_000, max: 10_000 })
      .map((units) => shortest(BigInt(units), 2));
    const whole = fc.integer({ min: 2, max: 100_000 }).map((units) => shortest(BigInt(units), 3));
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 8 }), whole, (figures, over) => {
        const { total, parts } = divide(figures, over);
        expect(sumOf(parts)).toBe(total);
        const bottom = unitsAt(exact(over), 3);
        const scaled = (text: string) => unitsAt(exact(text), 3) * 10n ** 20n;
        if (over !== '1')
          expect(total).toBe(
            shortest(roundQuotient(scaled(sumOf(figures)), bottom, 'half-even'), 20),
          );
        parts.forEach((part, index) => {
          const off = unitsAt(exact(part), 20) * bottom - scaled(figures[index] ?? '');
          expect(off > -bottom && off < bottom).toBe(true);
        });
      }),
    );
  });
});
