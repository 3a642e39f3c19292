import { describe, expect, it } from 'vitest';
import { erfc } from '../../../src/kernel/numerics/erfc.js';
import { normalQuantile } from '../../../src/kernel/numerics/normal-quantile.js';
import { seededRandom } from '../../../src/kernel/numerics/seeded-random.js';

const size = 40_000;

function momentsOf(draw: () => number): readonly [number, number] {
  const values = Array.from({ length: size }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / size;
  return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / size];
}

describe('random figures from a seed', () => {
  const random = seededRandom(42);

  // Mean and variance of the distribution; five standard errors of a mean of 40,000 are 2.5 % of a standard deviation.
  it.each([
    ['uniform', () => random.uniform(), 1 / 2, 1 / 12],
    ['normal', () => random.normal(), 0, 1],
    ['exponential', () => random.exponential(), 1, 1],
    ['gamma of shape 0.3', () => random.gamma(0.3), 0.3, 0.3],
    ['gamma of shape 7', () => random.gamma(7), 7, 7],
    ['beta(0.8, 2.4)', () => random.beta(0.8, 2.4), 0.25, (0.25 * 0.75) / 4.2],
  ] as const)('%s: mean and variance', (_name, draw, mean, variance) => {
    const [foundMean, foundVariance] = momentsOf(draw);
    expect(Math.abs(foundMean - mean)).toBeLessThan(0.025 * Math.sqrt(variance));
    expect(Math.abs(foundVariance / variance - 1)).toBeLessThan(0.1);
  });

  it('differ between seeds that differ in any bit, and do not between equal ones', () => {
    const first = (seed: number) => seededRandom(seed).uniform();
    const seeds = [0, 1, 2, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52];
    expect(new Set(seeds.map(first)).size).toBe(seeds.length);
    expect(first(2 ** 40)).toBe(first(2 ** 40));
  });
});

describe('the normal distribution', () => {
  // Abramowitz & Stegun table 7.1 and 26.2: to all digits printed.
  it('has the complementary error function of the tables', () => {
    expect(erfc(0)).toBe(1);
    expect(1 - erfc(0.5)).toBeCloseTo(0.5204998778, 10);
    expect(1 - erfc(2)).toBeCloseTo(0.995322265, 10);
    expect(erfc(-1) + erfc(1)).toBeCloseTo(2, 14);
    // erfc(3) = 2.209049699858544e-5, erfc(6) = 2.1519736712498913e-17 (scipy.special.erfc)
    expect(erfc(3) / 2.209049699858544e-5).toBeCloseTo(1, 12);
    expect(erfc(6) / 2.1519736712498913e-17).toBeCloseTo(1, 12);
  });

  it('has the quantiles of the tables', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.025)).toBeCloseTo(-1.959963984540054, 12);
    expect(normalQuantile(0.9995)).toBeCloseTo(3.2905267315, 9);
  });
});
