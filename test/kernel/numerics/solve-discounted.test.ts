import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveDiscounted } from '../../../src/kernel/numerics/solve-discounted.js';

const solve = (
  weights: readonly number[],
  slack: readonly number[],
  rhs: readonly number[],
  columns = 1,
) => {
  const chain = { weights: Float64Array.from(weights), slack: Float64Array.from(slack) };
  const x = solveDiscounted(chain, Float64Array.from(rhs), columns);
  return x === null ? null : Array.from(x);
};

describe('the solution of x = rhs + W x', () => {
  it('is that of one state, and of two worked by hand', () => {
    expect(solve([0.5], [0.5], [3])).toEqual([6]);
    // x = 1 + y/2, y = 2 + x/4: x = 16/7, y = 18/7.
    const [x = 0, y = 0] = solve([0, 0.5, 0.25, 0], [0.5, 0.75], [1, 2]) ?? [];
    expect(x).toBeCloseTo(16 / 7, 14);
    expect(y).toBeCloseTo(18 / 7, 14);
  });

  it('takes several right-hand sides at once', () => {
    const both = solve([0, 0.5, 0.25, 0], [0.5, 0.75], [1, 10, 2, 20], 2) ?? [];
    expect(both[0]).toBeCloseTo(16 / 7, 14);
    expect(both[1]).toBeCloseTo(160 / 7, 13);
    expect(both[3]).toBeCloseTo(180 / 7, 13);
  });

  it('does not exist where nothing leaks', () => {
    expect(solve([0, 1, 1, 0], [0, 0], [1, 1])).toBeNull();
    expect(solve([1], [0], [1])).toBeNull();
    expect(solve([], [], [])).toEqual([]);
  });

  it('loses nothing however little leaks', () => {
    // Two states that change places all the time, leaking 1e-30 a step: both are visited 1/2e-30 times.
    const leak = 1e-30;
    for (const x of solve([0, 1, 1, 0], [leak, leak], [1, 0], 1) ?? [])
      expect(x * leak).toBeCloseTo(0.5, 14);
  });

  it('solves the equation, and is not negative where the right-hand side is not', () => {
    const size = 4;
    const entries = fc.array(fc.nat(1000), { minLength: size * size, maxLength: size * size });
    const leaks = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: size, maxLength: size });
    const sides = fc.array(fc.nat(100), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(entries, leaks, sides, (raw, slack, rhs) => {
        const rows = slack.map((leak, i) => {
          const row = raw.slice(i * size, (i + 1) * size);
          const sum = row.reduce((all, one) => all + one, leak);
          return { row: row.map((one) => one / sum), slack: leak / sum };
        });
        const weights = rows.flatMap(({ row }) => row);
        const x =
          solve(
            weights,
            rows.map((one) => one.slack),
            rhs,
          ) ?? [];
        for (const [i, { row }] of rows.entries()) {
          const right = row.reduce((sum, weight, j) => sum + weight * (x[j] ?? 0), rhs[i] ?? 0);
          expect(x[i]).toBeGreaterThanOrEqual(0);
          expect(Math.abs((x[i] ?? 0) - right)).toBeLessThanOrEqual(1e-12 * Math.max(1, right));
        }
      }),
    );
  });
});
