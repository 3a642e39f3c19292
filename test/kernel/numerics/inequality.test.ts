import { expect, it } from 'vitest';
import { giniOf, lorenzOf } from '../../../src/kernel/numerics/inequality.js';

it('has both coefficients', () => {
  expect(giniOf([1n, 3n], 4n)).toEqual({ gini: 0.25, corrected: 0.5 });
  expect(giniOf([0n, 0n, 0n, 1n], 1n)).toEqual({ gini: 0.75, corrected: 1 });
  expect(giniOf([5n], 5n)).toEqual({ gini: 0, corrected: null });
});

it('has a curve of one point more than there are values', () => {
  expect(lorenzOf([1n, 1n, 2n], 4n)).toEqual([0, 0.25, 0.5, 1]);
});
