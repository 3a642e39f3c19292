import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLeading } from '../../../src/kernel/numerics/count-leading.js';

it('counts as filtering the sorted list does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(21), (list, bound) => {
      const sorted = list.toSorted((left, right) => left - right);
      const isBelow = (item: number) => item < bound;
      expect(countLeading(sorted, isBelow)).toBe(sorted.filter(isBelow).length);
    }),
  );
});

it('looks at few of many items', () => {
  let looks = 0;
  const list = Array.from({ length: 1_000_000 }, (_, index) => index);
  expect(
    countLeading(list, (item) => {
      looks += 1;
      return item < 123_456;
    }),
  ).toBe(123_456);
  expect(looks).toBeLessThan(25);
});
