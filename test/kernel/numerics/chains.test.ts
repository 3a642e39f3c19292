import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachableFrom, recurrentStates } from '../../../src/kernel/numerics/recurrent-states.js';
import { compensatedSum, rowDefects } from '../../../src/kernel/numerics/row-defects.js';
import { visitsUntil } from '../../../src/kernel/numerics/visits-until.js';

const rowsOf = (rows: readonly (readonly number[])[]) => rows.map((row) => Float64Array.from(row));

describe('what one less a row is', () => {
  it.each([
    [[0.1, 0.2, 0.7], 0],
    [[1 / 3, 1 / 3, 1 / 3], 0],
    [Array.from({ length: 49 }, () => 1 / 49), 0],
    [[0.5, 0.4999999999], 1e-10],
  ])('of %j', (row, defect) => {
    expect(rowDefects(rowsOf([row]))[0]).toBeCloseTo(defect, 15);
    expect(rowDefects(rowsOf([row]))[0] === 0).toBe(defect === 0);
  });

  it('sums what plain addition would lose', () => {
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(compensatedSum([])).toBe(0);
  });
});

describe('states that are returned to for ever', () => {
  it.each([
    [
      'an end',
      [
        [0.5, 0.5],
        [0, 1],
      ],
      [1],
    ],
    [
      'a circle',
      [
        [0, 1],
        [1, 0],
      ],
      [0, 1],
    ],
    [
      'two ends',
      [
        [1, 0, 0],
        [0.2, 0.3, 0.5],
        [0, 0, 1],
      ],
      [0, 2],
    ],
    [
      'a class behind a passage',
      [
        [0, 1, 0],
        [0, 0.5, 0.5],
        [0, 1, 0],
      ],
      [1, 2],
    ],
  ])('of %s', (_what, rows, recurrent) => {
    expect([...recurrentStates(reachableFrom(rowsOf(rows)))]).toEqual(recurrent);
  });
});

/** Step by step, as it is defined. */
function naiveVisits(rows: readonly (readonly number[])[], discount: number, last: number) {
  return rows.map((_row, from) => {
    let here = rows.map((_other, state): number => (state === from ? 1 : 0));
    const visits = [...here];
    for (let t = 1; t <= last; t++) {
      here = rows.map((_other, to) =>
        here.reduce((sum, weight, state) => sum + weight * (rows[state]?.[to] ?? 0), 0),
      );
      here.forEach((weight, state) => {
        visits[state] = (visits[state] ?? 0) + weight / (1 + discount) ** t;
      });
    }
    return visits;
  });
}

describe('visits until a step', () => {
  const visits = (rows: readonly (readonly number[])[], discount: number, last: number) => {
    const read = rowsOf(rows);
    return visitsUntil({ rows: read, defects: rowDefects(read) }, discount, last);
  };

  it('are those counted step by step', () => {
    const row = fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }).map((raw) => {
      const sum = raw.reduce((all, one) => all + one, 0);
      return sum === 0 ? [1, 0, 0] : raw.map((one) => one / sum);
    });
    const rows = fc.tuple(row, row, row);
    fc.assert(
      fc.property(
        rows,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        (chain, discount, last) => {
          const found = visits(chain, discount, last);
          const flat = naiveVisits(chain, discount, last).flat();
          for (const [index, value] of flat.entries()) expect(found[index]).toBeCloseTo(value, 10);
        },
      ),
    );
  });

  it('do not leak over a billion steps', () => {
    // Long since even: half of the steps each, give or take the start.
    const [here = 0, there = 0] = visits(
      [
        [0.9, 0.1],
        [0.1, 0.9],
      ],
      0,
      1e9 - 1,
    );
    expect(here + there).toBeCloseTo(1e9, 3);
    // Σ 0.8^t / 2 more in the state one starts from: 5 in all.
    expect(here - there).toBeCloseTo(5, 3);
    expect(visits([[1]], 0, Number.MAX_SAFE_INTEGER)[0]).toBe(2 ** 53);
  });

  it('end early where later steps weigh nothing, and tell the same', () => {
    const rows = [
      [0.9, 0.1],
      [0.2, 0.8],
    ];
    // 0.5 a step: after 64 of them nothing is left; Σ in all is 1 / (1 − 0.5).
    const [far, near] = [visits(rows, 1, 1e12), visits(rows, 1, 200)];
    for (const [index, value] of far.entries()) expect(value).toBeCloseTo(near[index] ?? 0, 14);
    expect((far[0] ?? 0) + (far[1] ?? 0)).toBeCloseTo(2, 15);
  });

  it('lose weight where a row is short of one', () => {
    const [steps = 0] = visits([[0.9999999999]], 0, 1e9 - 1);
    // (1 − q^n) / (1 − q) with q = 1 − 1e-10 and n = 1e9.
    expect(steps / 1e9).toBeCloseTo((1 - Math.exp(-0.1)) / 0.1, 6);
  });
});
