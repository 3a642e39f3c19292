import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { show } from '../../../src/kernel/errors/index.js';

describe('show', () => {
  it.each([
    ['a text', 'a "quoted"\ntext', '"a \\"quoted\\"\\ntext"'],
    ['a text of 60 characters', 'x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['a longer text, cut', 'x'.repeat(61), `"${'x'.repeat(60)}"… (61 characters)`],
    ['a number', 0.1 + 0.2, '0.30000000000000004'],
    ['minus zero', -0, '-0'],
    ['NaN', Number.NaN, 'NaN'],
    ['infinity', Number.NEGATIVE_INFINITY, '-Infinity'],
    ['a bigint', -5n, '-5n'],
    ['a long bigint', 10n ** 60n, 'a bigint of 61 characters'],
    ['a truth', true, 'true'],
    ['null', null, 'null'],
    ['nothing', undefined, 'nothing'],
    ['a list', [1, 2], 'a list of 2'],
    ['a Date', new Date(0), 'a Date'],
    ['an invalid Date', new Date(Number.NaN), 'a Date'],
    ['an object', { a: 1 }, 'an object'],
    ['an object without prototype', Object.create(null), 'an object'],
    ['a symbol', Symbol('s'), 'a symbol'],
    ['a function', () => 1, 'a function'],
    ['a boxed number', Object(5), 'an object'],
  ])('renders %s', (_what, value, expected) => {
    expect(show(value)).toBe(expected);
  });

  it('calls no code of what it renders', () => {
    const trap = () => {
      throw new Error('called');
    };
    const hostile = { toString: trap, valueOf: trap, toJSON: trap, [Symbol.toPrimitive]: trap };
    expect(show(hostile)).toBe('an object');
    expect(show(Object.assign(() => 1, hostile))).toBe('a function');
  });

  it('renders any value as a short text', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    const value = fc.oneof(
      anything,
      fc.string({ maxLength: 200, unit: 'binary' }),
      fc.bigInt(),
      fc.constantFrom(Symbol.iterator, Symbol('x'), Symbol.for('y'), Math.max, class {}),
    );
    fc.assert(
      fc.property(value, (given) => {
        const text = show(given);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(6 * 60 + 2 + '… (200 characters)'.length);
      }),
    );
  });
});
