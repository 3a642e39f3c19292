import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descendingOrder } from '../../../src/kernel/numerics/descending-order.js';
import { seeded } from '../../support/seeded.js';

/** The stable sort of the language, the largest first. */
const plainOrder = (keys: readonly number[]) =>
  keys.map((_, place) => place).sort((left, right) => (keys[right] ?? 0) - (keys[left] ?? 0));

describe('descendingOrder', () => {
  it('has nothing to say of nothing', () => {
    expect([...descendingOrder(new Float64Array())]).toEqual([]);
  });

  it('of few keys is the stable order, with one zero', () => {
    const odd = fc.constantFrom(0, -0, 1, -1, 5e-324, -5e-324, 1.7e308, -1.7e308, 0.1);
    const key = fc.oneof(odd, fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 50 }), (keys) => {
        expect([...descendingOrder(Float64Array.from(keys))]).toEqual(plainOrder(keys));
      }),
    );
  });

  const random = seeded(3);
  const many = (make: () => number) => Array.from({ length: 20_000 }, make);
  it.each([
    ['cents', many(() => Math.floor(random() * 1e6))],
    ['of either sign', many(() => (random() - 0.5) * 1e9)],
    ['of every size', many(() => (random() - 0.5) * 10 ** Math.floor(random() * 600 - 300))],
    ['that are equal', many(() => 7.5)],
    ['of a few values', many(() => [0, -0, 3, -3, 1e-300][Math.floor(random() * 5)] ?? 0)],
  ])('of many keys %s is the stable order too', (_what, keys) => {
    const given = Float64Array.from(keys);
    expect([...descendingOrder(given)]).toEqual(plainOrder(keys));
    expect([...given]).toEqual(keys);
  });
});
