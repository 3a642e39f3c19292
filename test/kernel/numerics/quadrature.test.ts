import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../../src/kernel/numerics/gauss-legendre.js';
import { meanOverLine } from '../../../src/kernel/numerics/mean-over-line.js';

describe('the rule of Gauss and Legendre', () => {
  it('has the published nodes and weights of three points', () => {
    const { nodes, weights } = gaussLegendre(3);
    expect(nodes[0]).toBeCloseTo(Math.sqrt(0.6), 15);
    expect(nodes[1]).toBeCloseTo(0, 15);
    expect(weights[0]).toBeCloseTo(5 / 9, 15);
    expect(weights[1]).toBeCloseTo(8 / 9, 15);
  });

  it.each([1, 2, 5, 10, 18])(
    'with %s nodes is exact for polynomials of twice the degree less one',
    (count) => {
      const { nodes, weights } = gaussLegendre(count);
      for (let degree = 0; degree < 2 * count; degree++) {
        const sum = nodes.reduce(
          (total, node, at) => total + (weights[at] ?? 0) * node ** degree,
          0,
        );
        expect(sum).toBeCloseTo(degree % 2 === 0 ? 2 / (degree + 1) : 0, 13);
      }
    },
  );
});

describe('a mean over the line', () => {
  it('of a normal density has the moments of one, wherever it lies', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (centre, spread) => {
          const weight = (s: number) => -0.5 * ((s - centre) / spread) ** 2;
          const mean = meanOverLine(weight, (s) => (s - centre) ** 2, centre, spread);
          expect(Math.abs(mean / spread ** 2 - 1)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('of an exponential density with a long tail is right', () => {
    // In s = ln y the density of Exp(d) is e^(s − d e^s); the mean of y is 1/d, of y² 2/d².
    for (const d of [1e-9, 1e-3, 1, 1e6]) {
      const weight = (s: number) => s - d * Math.exp(s);
      const mean = meanOverLine(weight, (s) => Math.exp(s), -Math.log(d), 1);
      expect(Math.abs(mean * d - 1)).toBeLessThan(1e-12);
    }
  });
});
