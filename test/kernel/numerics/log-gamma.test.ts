import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digamma,
  digammaRise,
  logBeta,
  logGamma,
  logRising,
} from '../../../src/kernel/numerics/log-gamma.js';
import { betas, gammas, rises } from './special-figures.js';

/** How far a figure is off, as a share of it, or absolutely near nothing. */
const off = (ours: number, theirs: number) =>
  Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));

describe('the logarithm of the gamma function', () => {
  it.each(gammas)('at %s has the digits of an independent implementation', (z, log, psi) => {
    expect(off(logGamma(z), log)).toBeLessThan(3e-14);
    expect(off(digamma(z), psi)).toBeLessThan(3e-14);
  });

  it.each(rises)('rises from %s by %s as an independent implementation says', (a, n, log, psi) => {
    expect(off(logRising(a, n), log)).toBeLessThan(1e-14);
    expect(Math.abs(digammaRise(a, n) / psi - 1)).toBeLessThan(1e-14);
  });

  it.each(betas)('of beta at %s and %s is that of an independent implementation', (a, b, log) => {
    expect(off(logBeta(a, b), log)).toBeLessThan(3e-14);
    expect(logBeta(b, a)).toBe(logBeta(a, b));
  });

  it('follows its recurrence', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1e6, noNaN: true }), (z) => {
        expect(off(logGamma(z + 1), logGamma(z) + Math.log(z))).toBeLessThan(1e-13);
        expect(off(digamma(z + 1), digamma(z) + 1 / z)).toBeLessThan(1e-13);
      }),
    );
  });

  it('rises step by step as far as at once', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
        fc.nat(200),
        fc.nat(200),
        (a, first, then) => {
          const steps = logRising(a, first) + logRising(a + first, then);
          expect(off(logRising(a, first + then), steps)).toBeLessThan(1e-13);
          const slopes = digammaRise(a, first) + digammaRise(a + first, then);
          expect(off(digammaRise(a, first + then), slopes)).toBeLessThan(1e-13);
        },
      ),
    );
    expect(logRising(0.5, 0)).toBe(0);
    expect(digammaRise(0.5, 0)).toBe(0);
  });
});
