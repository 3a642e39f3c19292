import { describe, expect, it } from 'vitest';
import { purchasesUntilLeaving } from '../../../src/value/models/beta-dropout.js';
import { dropouts } from '../../kernel/numerics/special-figures.js';

describe('purchases until leaving', () => {
  it.each(dropouts)(
    'at a %s, b %s, k %s, z %s are those of the hypergeometric form',
    (a, b, k, z, purchases) => {
      expect(Math.abs(purchasesUntilLeaving(a, b, k, z) / purchases - 1)).toBeLessThan(2e-13);
    },
  );

  it('are none in no time', () => {
    expect(purchasesUntilLeaving(0.8, 2.4, 3, 0)).toBe(0);
  });
});
