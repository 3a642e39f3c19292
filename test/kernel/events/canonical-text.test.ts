import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/kernel/events/index.js';

/** The same data with the keys of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
}

describe('canonicalText', () => {
  it('writes keys in order of code units, at every depth', () => {
    expect(canonicalText({ b: 1, a: [{ d: null, c: 'x' }], B: true })).toBe(
      '{"B":true,"a":[{"c":"x","d":null}],"b":1}',
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalText(reversed(value))).toBe(canonicalText(value));
      }),
    );
  });

  it('says all there is: read back it is the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ['the order of a list', [1, 2], [2, 1]],
    ['text and number', { a: '1' }, { a: 1 }],
    ['null and an absent key', { a: null }, {}],
    ['a list and an object of the same keys', ['x'], { 0: 'x' }],
    [
      'the value of a key named __proto__',
      JSON.parse('{"__proto__":1}'),
      JSON.parse('{"__proto__":2}'),
    ],
  ])('tells apart %s', (_what, left, right) => {
    expect(canonicalText(left)).not.toBe(canonicalText(right));
  });

  it('takes a key of nothing for an absent key', () => {
    expect(canonicalText({ a: undefined, b: 1 })).toBe(canonicalText({ b: 1 }));
  });
});
