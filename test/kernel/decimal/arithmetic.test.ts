import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  subtractDecimals,
} from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned, exact, figures, shortest } from './exact-figures.js';

const pair = [figures(), figures()] as const;

describe('sum, difference and product', () => {
  it.each([
    ['0.1', '0.2', '0.3'],
    ['100000000000000000000', '0.01', '100000000000000000000.01'],
    ['-1', '1', '0'],
    ['-0', '-0.00', '0'],
    ['9'.repeat(40), '1', `1${'0'.repeat(40)}`],
    ['9'.repeat(40), `0.${'0'.repeat(38)}1`, `${'9'.repeat(40)}.${'0'.repeat(38)}1`],
  ])('%s and %s come to %s', (augend, addend, sum) => {
    expect(addDecimals(augend, addend)).toBe(sum);
  });

  it.each([
    ['0.3', '0.1', '0.2'],
    ['1', '1.00', '0'],
    ['0', '0.00', '0'],
    ['5', '7', '-2'],
  ])('%s less %s is %s', (minuend, subtrahend, difference) => {
    expect(subtractDecimals(minuend, subtrahend)).toBe(difference);
  });

  it.each([
    ['100.5', '0.01', '1.005'],
    ['-5', '0', '0'],
    ['-0.5', '-0.5', '0.25'],
    ['9'.repeat(40), '9'.repeat(40), `${'9'.repeat(39)}8${'0'.repeat(39)}1`],
  ])('%s times %s is %s', (multiplicand, multiplier, product) => {
    expect(multiplyDecimals(multiplicand, multiplier)).toBe(product);
  });

  it('takes numbers and texts alike', () => {
    expect(addDecimals(0.1, '0.2')).toBe('0.3');
    expect(subtractDecimals('0.3', 0.1)).toBe('0.2');
    expect(multiplyDecimals(1.5, 2)).toBe('3');
  });

  it('adds exactly up to 40 digits', () => {
    fc.assert(
      fc.property(...pair, (left, right) => {
        const [one, other, scale] = aligned(left, right);
        expect(addDecimals(left, right)).toBe(shortest(one + other, scale));
      }),
    );
  });

  it('subtracts exactly up to 40 digits', () => {
    fc.assert(
      fc.property(...pair, (left, right) => {
        const [one, other, scale] = aligned(left, right);
        expect(subtractDecimals(left, right)).toBe(shortest(one - other, scale));
      }),
    );
  });

  it('multiplies exactly up to 40 digits', () => {
    fc.assert(
      fc.property(...pair, (left, right) => {
        const [one, other] = [exact(left), exact(right)];
        const product = shortest(one.units * other.units, one.scale + other.scale);
        expect(multiplyDecimals(left, right)).toBe(product);
      }),
    );
  });

  it('gives the minuend back when the subtrahend is added again', () => {
    fc.assert(
      fc.property(figures(19), figures(19), (left, right) => {
        expect(addDecimals(subtractDecimals(left, right), right)).toBe(addDecimals(left, '0'));
      }),
    );
  });
});

describe('compareDecimals', () => {
  it.each([
    ['9', '10', -1],
    ['1', '1.00', 0],
    ['0', '-0.0', 0],
    ['-2', '-1', -1],
    ['0.1', '0.09', 1],
    ['1', `0.${'9'.repeat(39)}`, 1],
  ])('%s against %s is %i', (left, right, order) => {
    expect(compareDecimals(left, right)).toBe(order);
  });

  it('agrees with exact subtraction', () => {
    const sameOrNear = figures().chain((left) =>
      fc.tuple(fc.constant(left), fc.oneof(figures(), fc.constant(left))),
    );
    fc.assert(
      fc.property(sameOrNear, ([left, right]) => {
        const difference = subtractDecimals(left, right);
        const sign = difference === '0' ? 0 : difference.startsWith('-') ? -1 : 1;
        expect(compareDecimals(left, right)).toBe(sign);
      }),
    );
  });

  it('is a total order: antisymmetric and transitive', () => {
    const short = figures(3);
    fc.assert(
      fc.property(short, short, short, (one, two, three) => {
        expect(compareDecimals(one, two) + compareDecimals(two, one)).toBe(0);
        if (compareDecimals(one, two) <= 0 && compareDecimals(two, three) <= 0)
          expect(compareDecimals(one, three)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('sorts texts that sort wrongly as text', () => {
    expect(['10', '9', '-1', '9.5', '-10'].sort(compareDecimals)).toEqual([
      '-10',
      '-1',
      '9',
      '9.5',
      '10',
    ]);
  });
});
