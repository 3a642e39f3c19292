import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenOfSymmetric } from '../../../src/kernel/numerics/eigen-of-symmetric.js';
import { maximise, type Smooth } from '../../../src/kernel/numerics/maximise.js';

describe('the eigenvalues of a symmetric matrix', () => {
  it('are those of one worked by hand', () => {
    const { values, vectors } = eigenOfSymmetric([
      [2, 1],
      [1, 2],
    ]);
    expect(values[0]).toBeCloseTo(1, 14);
    expect(values[1]).toBeCloseTo(3, 14);
    expect(Math.abs(vectors[1]?.[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 14);
  });

  it('make the matrix again', () => {
    const cell = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 10, maxLength: 10 }), (cells) => {
        const at = (i: number, j: number) =>
          cells[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)] ?? 0;
        const matrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => at(i, j)));
        const { values, vectors } = eigenOfSymmetric(matrix);
        for (const i of [0, 1, 2, 3])
          for (const j of [0, 1, 2, 3]) {
            const sum = values.reduce(
              (total, value, k) => total + value * (vectors[k]?.[i] ?? 0) * (vectors[k]?.[j] ?? 0),
              0,
            );
            expect(Math.abs(sum - at(i, j))).toBeLessThan(1e-11);
          }
      }),
    );
  });
});

describe('the search for a maximum', () => {
  /** −(x − 1)² − 100 (y − x²)², Rosenbrock's valley turned upside down; its top is at (1, 1). */
  const valley: Smooth = ([x = 0, y = 0], gradient) => {
    const bend = y - x * x;
    gradient.set([-2 * (x - 1) + 400 * bend * x, -200 * bend]);
    return -((x - 1) ** 2) - 100 * bend ** 2;
  };

  it('follows a bent valley to its top', () => {
    const { at, value, converged, curvature } = maximise(valley, Float64Array.of(-1.2, 1));
    expect(at[0]).toBeCloseTo(1, 8);
    expect(at[1]).toBeCloseTo(1, 8);
    expect(value).toBeCloseTo(0, 14);
    expect(converged).toBe(true);
    // The second derivatives there are [[802, −400], [−400, 200]].
    expect(curvature.values[0]).toBeCloseTo(501 - Math.sqrt(250_601), 4);
  });

  it('finds the top of a quadratic from anywhere', () => {
    const place = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(place, place, place, place, (startX, startY, topX, topY) => {
        const hill: Smooth = ([x = 0, y = 0], gradient) => {
          const [u, v] = [x - topX, y - topY];
          gradient.set([-2 * u - v, -u - 4 * v]);
          return -u * u - u * v - 2 * v * v;
        };
        const { at, converged } = maximise(hill, Float64Array.of(startX, startY));
        expect(converged).toBe(true);
        expect(Math.abs((at[0] ?? 0) - topX)).toBeLessThan(1e-7);
        expect(Math.abs((at[1] ?? 0) - topY)).toBeLessThan(1e-7);
      }),
    );
  });

  it('says of a slope without a top that it did not get there', () => {
    const slope: Smooth = ([x = 0], gradient) => {
      gradient[0] = Math.exp(-x);
      return -Math.exp(-x);
    };
    expect(maximise(slope, Float64Array.of(0)).converged).toBe(false);
  });
});
