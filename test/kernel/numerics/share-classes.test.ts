import { describe, expect, it } from 'vitest';
import {
  type ShareBoundary,
  type ShareTies,
  shareClasses,
} from '../../../src/kernel/numerics/share-classes.js';

const cuts = [
  { units: 80n, whole: 100n },
  { units: 95n, whole: 100n },
];
const classes = (values: readonly bigint[], boundary: ShareBoundary, ties: ShareTies = 'all-up') =>
  shareClasses(
    values,
    values.reduce((sum, value) => sum + value, 0n),
    { cuts, boundary, ties },
  ).join('');

describe('classes by cumulative share', () => {
  // 40, 65, 80, 88, 93, 97, 99, 100 %; values of https://finplan.ae/blog/abc-analysis
  const eight = [400n, 250n, 150n, 80n, 50n, 40n, 20n, 10n];

  it.each([
    ['below', '00111222'],
    ['up-to', '00011222'],
    ['crossing', '00011122'],
  ] as const)('put the boundary where %s says', (boundary, expected) => {
    expect(classes(eight, boundary)).toBe(expected);
  });

  it('one unit on either side of the cut', () => {
    // The first two hold 79.9 %, 80 % and 80.1 %.
    expect(classes([400n, 399n, 201n], 'below')).toBe('002');
    expect(classes([410n, 390n, 200n], 'below')).toBe('012');
    expect(classes([410n, 390n, 200n], 'up-to')).toBe('002');
    expect(classes([411n, 390n, 199n], 'up-to')).toBe('012');
    expect(classes([400n, 399n, 201n], 'crossing')).toBe('000');
    expect(classes([410n, 390n, 200n], 'crossing')).toBe('001');
  });

  it('skip a class that a large value spans', () => {
    expect(classes([97n, 2n, 1n], 'crossing')).toBe('022');
    expect(classes([97n, 2n, 1n], 'up-to')).toBe('222');
  });

  it('give nothing to those without value where nothing is left', () => {
    expect(classes([1n, 0n, 0n], 'crossing')).toBe('022');
  });

  it('treat equal values as the tie rule says', () => {
    // Ten equal: 10, 20 … 100 %.
    const equal = new Array<bigint>(10).fill(1n);
    expect(classes(equal, 'up-to', 'in-order')).toBe('0000000012');
    expect(classes(equal, 'up-to', 'all-up')).toBe('0000000000');
    expect(classes(equal, 'up-to', 'all-down')).toBe('2222222222');
    expect(classes([7n, 1n, 1n, 1n], 'up-to', 'all-up')).toBe('0000');
    expect(classes([7n, 1n, 1n, 1n], 'up-to', 'all-down')).toBe('0222');
    expect(classes([7n, 1n, 1n, 1n], 'up-to', 'in-order')).toBe('0012');
  });
});
